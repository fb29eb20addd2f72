/** When two names are one: however a person is written, they are counted once. */

/** The five tones, as marks of their own: their place within a syllable is a habit of spelling (Hoà, Hòa; Thúy, Thuý). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** What prints nothing: zero-width signs, soft hyphens, marks of direction. */
const UNSEEN = /[\p{Cf}\u034f\u115f\u1160\u3164\uffa0\u2800\ufe00-\ufe0f]/gu;

/** One syllable with its tone put last. */
const toneLast = (syllable: string): string => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).sort().join('');

/**
 * The same for every way of writing one name, and different for different names: case, normal form, tone placement, unseen
 * signs, spaces, and the kinds of apostrophe, hyphen and Đ that keyboards make do not count; every letter and tone does.
 * Only to be compared, never shown. Takes text that a border has bounded: normalising is quadratic in a run of marks.
 */
export function nameKey(name: string): string {
  return name
    .replace(UNSEEN, '')
    .replace(/['’‘ʼʹ′`´ˈ]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ðɖ]/g, 'đ')
    .replace(/\s*[-‐‑‒–—−]\s*/g, '-')
    .replace(/[\p{L}\p{M}]+/gu, toneLast)
    .replace(/\s+/g, ' ')
    .trim();
}

export interface Known {
  readonly name: string;
  readonly kind: string;
  readonly title?: string | undefined;
  readonly group?: string | undefined;
}

/** One string for one person of the register: the same name as the same kind, in the same office and group. */
export const personKey = ({ name, kind, title = '', group = '' }: Known): string =>
  JSON.stringify([nameKey(name), kind, nameKey(title), nameKey(group)]);
