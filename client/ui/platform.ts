/** What kind of device this is: for its guide and its proposed name, never for what it may do. */
export type Platform = 'ipad' | 'android' | 'windows' | 'other';

function platformOf(userAgent: string, touchPoints: number): Platform {
  if (/iPad|iPhone/.test(userAgent)) return 'ipad';
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'ipad';
  if (/Android/.test(userAgent)) return 'android';
  if (/Windows/.test(userAgent)) return 'windows';
  return 'other';
}

export const platform = (): Platform => platformOf(navigator.userAgent, navigator.maxTouchPoints);

/** Opened from the home screen rather than in a browser's tab. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;

/** An iPad clears what a page in a tab has kept after seven days without use; what an app on the home screen keeps stays. */
export const wouldForget = (): boolean => platform() === 'ipad' && !isInstalled();

/** A bare address: no certificate names it, and a key made there would belong to a number. */
export const isBareAddress = (hostname: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname) || hostname.startsWith('[');

const LABEL: Readonly<Record<Platform, string>> = { ipad: 'iPad', android: 'Android', windows: 'Windows', other: 'Tablet' };
export const proposedLabel = (): string => LABEL[platform()];
