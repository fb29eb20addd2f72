/** The session as the server has it. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import { OWED_SIGN_OUT as OWED } from '../link/first-answers.ts';
import { isHallScreen } from '../link/hall-screen.ts';
import { get, post } from '../link/http.ts';
import { overAny } from '../link/over-any.ts';
import { forget, recall, remember } from '../link/memory.ts';

/** How keys/ reaches the server. */
export const wire = {
  host: location.host,
  get: <T,>(path: string) => get<T>(path),
  post: <T,>(path: string, body: unknown) => post<T>(path, body),
};

/** Ends the session; where nobody hears it, it is said again when this device opens next. The wall's is not the desk's to end. */
export async function endSession(): Promise<Refusal | undefined> {
  const answer = await post('/sign-out');
  // Where somebody else has signed in since, this one's has ended.
  const unheard = isRefusal(answer) && answer.code !== 'border/other-session' ? answer : undefined;
  if (isHallScreen()) return unheard;
  if (unheard) remember(OWED, true);
  else forget(OWED);
  return unheard;
}

/** An answer begins within so many milliseconds, or another connection is tried beside: one that died in a sleep says nothing. */
const DOUBT_MS = 3_000;

const askWho = (): Promise<Me | Refusal> =>
  overAny<Me>((signal, begun) => get('/me', signal, begun), DOUBT_MS, new AbortController().signal);
const isOwed = (): boolean => !isHallScreen() && recall(OWED) === true;
let early: Promise<Me | Refusal> | undefined;

/** Asks before anything is drawn: over a thin line the answer then comes before the letters' files. */
export function askEarly(): void {
  if (!isHallScreen() && !isOwed()) early = askWho();
}

/** Whoever has signed out here is not let in again by a session that the server could not be told to end. */
export async function whoIsHere(): Promise<Me | Refusal> {
  const asked = early;
  early = undefined;
  const unheard = isOwed() ? await endSession() : undefined;
  return unheard ?? asked ?? askWho();
}

/** Somebody has signed in since: there is nothing to be ended any more. */
export const oweNothing = (): void => forget(OWED);
