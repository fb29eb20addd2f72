/** Looking people and papers up as somebody types them: without accents, in any case, words in any order. */

export const plain = (text: string): string =>
  text
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** True when every word typed stands somewhere in the texts; nothing typed fits all. */
export function fits(typed: string, ...texts: ReadonlyArray<string | undefined>): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = plain(texts.filter(Boolean).join(' '));
  return words.every((one) => all.includes(one));
}
