/** What counts as writing: looked at before anything normalises it, since normalising a long run of marks takes quadratic time. */

/** RECORD section 2: more combining marks in a row than this is no writing in any language. */
const TOO_MANY_MARKS = /\p{M}{9}/u;

/**
 * Overrides of direction, tags and the sign for what was lost: they show other than what is there, or nothing. With them what no
 * keyboard writes: controls, signs that steer a text without being seen, halves of letters, what everybody fills as they like, and
 * what will never be a letter. Ranges, not Unicode's categories: a tablet of another age than the server must read alike.
 *
 * Not among them is what real text holds: tabs and ends of lines, joiners (Bengali needs them inside words), the soft hyphen,
 * marks of direction, and the spaces without width that come with pasted text.
 */
const DECEIVING = new RegExp(
  [
    '[',
    // Controls, and halves of letters that stand alone.
    String.raw`\u0000-\u0008\u000e-\u001f\u007f-\u009f\ud800-\udfff`,
    // Overrides, and what steers unseen.
    String.raw`\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u202a-\u202e\u2061-\u206f\ufff0-\ufffd`,
    String.raw`\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bcaf}\u{1d173}-\u{1d17a}`,
    // Private, never a letter, tags, and planes where nothing stands.
    String.raw`\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}`,
    String.raw`\u{3fffe}-\u{e00ff}\u{e01f0}-\u{10ffff}`,
    ']',
  ].join(''),
  'u',
);

/** Letters by name that show nothing. */
const FILLERS = /[\u115f\u1160\u3164\uffa0\u2800]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** No run of combining marks that would make normalising slow. Linear in the length. */
export const hasFewMarks = (text: string): boolean => !TOO_MANY_MARKS.test(text);

/** Nothing in it shows other than it is. */
export const isHonest = (text: string): boolean => !DECEIVING.test(text);

/** There is something to be seen. */
export const saysSomething = (text: string): boolean => VISIBLE.test(text.replace(FILLERS, ''));
