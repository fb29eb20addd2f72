/** The wall of the hall has an address and a session of its own, beside whoever else is signed in in the same browser. */
export const HALL_PATH = '/hall';

export const isHallScreen = (): boolean => typeof location !== 'undefined' && location.pathname === HALL_PATH;
