/**
 * Whose the line is. From the start it is that of what somebody has opened the app for, first of all a vote of theirs; then all that
 * can wait comes over it. Later it is the vote's again while one is open, and no paper is brought to the device. Apart from what
 * brings them, which comes later.
 */
let isHeld = false;
const listeners = new Set<(held: boolean) => void>();

export const holdLine = (yes: boolean): void => {
  if (yes === isHeld) return;
  isHeld = yes;
  for (const listener of [...listeners]) listener(yes);
};
export const lineIsHeld = (): boolean => isHeld;

/** Calls whenever a vote takes the line, when what is under way makes way, and whenever it leaves it. Returns how to stop listening. */
export function onLine(listener: (held: boolean) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Resolves once no vote has the line. */
export const lineIsFree = (): Promise<void> =>
  new Promise((done) => {
    if (!isHeld) return done();
    const stop = onLine((held) => {
      if (held) return;
      stop();
      done();
    });
  });

let firstIsHere: () => void;
const first = new Promise<void>((done) => (firstIsHere = done));

/**
 * Once since the app was opened: what somebody came for is on the screen, and no ballot of theirs is still to be cast; until then
 * `later` waits, however long they take to choose.
 */
export const cameFirst = (): void => firstIsHere();

/** What can wait: fetched as ever, but not before what comes first. For React's `lazy`, and for pieces of the app without a screen. */
export const later =
  <T>(load: () => Promise<T>): (() => Promise<T>) =>
  () =>
    first.then(load);
