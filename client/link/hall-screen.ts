/** The wall of the hall has an address and a session of its own, beside whoever else is signed in in the same browser. */
export const HALL_PATH = '/hall';

export const isHallScreen = (): boolean => typeof location !== 'undefined' && location.pathname === HALL_PATH;

/** Links of earlier versions carried their secret in the path: it leaves the address bar before anything is drawn or asked. */
export function takeUpOldHallLink(): void {
  const [, token] = /^\/hall\/([\w-]+)\/?$/.exec(location.pathname) ?? [];
  if (token) history.replaceState(null, '', `${HALL_PATH}#${token}`);
}
