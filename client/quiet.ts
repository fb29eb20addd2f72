/** When a page has come to rest: what can wait goes over the line then. */
const LOOK_MS = 500;
const REST_MS = 2_500;
/** A page that asks again and again is at rest too. */
const LONGEST_MS = 20_000;

let resting: Promise<void> | undefined;

/** Resolves once the page is loaded and has fetched nothing for a while. */
export function quiet(): Promise<void> {
  resting ??= new Promise((done) => {
    const began = performance.now();
    const look = (): void => {
      const last = performance.getEntriesByType('resource').reduce((latest, one) => Math.max(latest, one.startTime + one.duration), 0);
      const now = performance.now();
      if (document.readyState === 'complete' && (now - Math.max(last, began) > REST_MS || now - began > LONGEST_MS)) done();
      else setTimeout(look, LOOK_MS);
    };
    look();
  });
  return resting;
}
