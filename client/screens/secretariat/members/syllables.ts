/** Whether a text looks like Vietnamese: what decides which old table of letters a file was written in. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = 'ngh?|nh|gh?|gi|ch?|kh?|ph?|qu|th|tr|[tđdbhlmrsvxn]';
const NUCLEUS = 'uyê|uya|iê|yê|uô|ươ|ia|ya|ua|ưa|o[aăeo]|u[âêyơ]|[aăâeêioôơuưy]';
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${NUCLEUS})(?:ng|nh|ch|[cmnptiyou])?$`);

/** At most one tone, on letters that make a syllable; a stop at the end bears but two of the tones. */
function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const letters = parts.replace(TONES, '').normalize('NFC');
  if (/(?:c|ch|p|t)$/.test(letters) && tones[0] !== undefined && !/[\u0301\u0323]/.test(tones[0])) return false;
  return SYLLABLE.test(letters);
}

/** What parts words, in any table of letters: ASCII's signs and digits, and the signs that word processors put in. */
const BETWEEN = /[\s\u0000-\u0040\u005b-\u0060\u007b-\u007f\u2010-\u2026\u2022]+/;

/** Of the words with letters beyond ASCII the share that is Vietnamese, 0 to 1; 1 where there are none. */
export function vietnameseShare(text: string): number {
  const words = text.split(BETWEEN).filter((one) => /[^\u0000-\u007f]/.test(one));
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
}
