/** A newer version that is being fetched makes way for a vote: while one has the line, this tab says so to the worker again and again. */
import { lineIsHeld, onLine } from './line.ts';

/** Often enough for a word to hold from one to the next (`SAID_MS` in the worker); a tab that is gone says nothing more. */
const SAY_MS = 4_000;

/** From now on, for whatever version comes to this device. */
export function makeWayForVotes(registration: ServiceWorkerRegistration): void {
  let saying: ReturnType<typeof setInterval> | undefined;
  const say = (): void => {
    if (!registration.installing) {
      clearInterval(saying);
      saying = undefined;
      return;
    }
    registration.installing.postMessage({ type: 'LINE', held: lineIsHeld() });
    if (lineIsHeld()) saying ??= setInterval(say, SAY_MS);
  };
  registration.addEventListener('updatefound', () => lineIsHeld() && say());
  onLine(say);
  if (lineIsHeld()) say();
}
