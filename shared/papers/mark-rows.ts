/** The name of its reader across a page of an internal paper: nine tenths of the page's width long, rising by twenty degrees. */
export const MARK_WIDE = 0.9;
export const MARK_DEGREES = 20;
const MOST = 3;
const RISES = MARK_WIDE * Math.sin((MARK_DEGREES * Math.PI) / 180);

/** How often it stands there, from the page's head to its foot: so that each is whole, also on a wide page. The page as it is read. */
export const markRows = (width: number, height: number): number => Math.min(MOST, Math.max(1, Math.floor(height / width / RISES)));
