/** What all of the HTTP contract has in common. All answers but files are JSON; a refusal is `{refusal}` with a 4xx status. */
import type { Refusal } from '../base/refusal.ts';

export interface Refused {
  readonly refusal: Refusal;
  /** Names the line of the server's log, where something broke. */
  readonly incident?: string;
}

/** Sent with every request of a hall screen: beside a desk that is signed in in the same browser, it is the wall that asks. */
export const HALL_HEADER = 'x-hall';
/**
 * The id of whoever a page believes to be signed in, with what it asks in their session. Where the session is another's by now, because
 * another tab has signed in, it is refused with `border/other-session` and the other's name: nothing is done in the wrong name.
 */
export const AS_HEADER = 'x-as';
/** The same of a plain link, which sends no header: a file of many megabytes that the browser itself opens or saves. */
export const AS_QUERY = 'as';
