/** What counts as writing: looked at before anything normalises it, since normalising a long run of marks takes quadratic time. */

/** RECORD section 2: more combining marks in a row than this is no writing in any language. */
const TOO_MANY_MARKS = /\p{M}{9}/u;

/** Overrides of direction, tags and the sign for what was lost: they show other than what is there, or nothing. */
const DECEIVING = /[\u202a-\u202e\u2066-\u2069\ufffd\u{e0000}-\u{e007f}]/u;

/** Letters by name that show nothing. */
const FILLERS = /[\u115f\u1160\u3164\uffa0\u2800]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** No run of combining marks that would make normalising slow. Linear in the length. */
export const hasFewMarks = (text: string): boolean => !TOO_MANY_MARKS.test(text);

/** Nothing in it shows other than it is. */
export const isHonest = (text: string): boolean => !DECEIVING.test(text);

/** There is something to be seen. */
export const saysSomething = (text: string): boolean => VISIBLE.test(text.replace(FILLERS, ''));
