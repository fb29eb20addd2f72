/** The app's own letters. */
import { later, lineIsFree } from '../line.ts';
import { quiet } from '../quiet.ts';

/**
 * At once; but where a vote may be open and they would have to come over the line, after it: until then the device's own letters are read,
 * and nothing moves under the hand of whoever chooses.
 */
export function bringLetters(): void {
  const bring = () => import('./fonts.css').catch(() => undefined);
  if (!location.pathname.startsWith('/meeting/') || navigator.serviceWorker?.controller) return void bring();
  void later(bring)();
  // Where nobody is let in there is no room to say so.
  void quiet().then(lineIsFree).then(bring);
}
