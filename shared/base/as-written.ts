/** What is proposed out of files: such as the record takes (writing.ts, which the first screen brings along; nothing here does). */

const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u0600-\u0605\u061c\u06dd\u070f\u180e\u202a-\u202e\u2061-\u206f\ufff0-\ufffd\u{e0000}-\u{e00ff}]/gu;

/** Text that came with a file, without what would have it refused and nobody who looks at it could see. */
export const asWritten = (text: string): string => text.replace(UNSEEN, '').replace(/(\p{M}{8})\p{M}+/gu, '$1');
