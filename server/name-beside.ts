/** The name of what comes from another unit to one where that name is taken. */

/** At most so many letters; none is cut in two. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return `${text.slice(0, isHalf ? end - 1 : end).trimEnd()}…`;
}

const MOST_UNIT = 60;

/**
 * Names for it, in the order in which they are tried: its own, with the unit's behind it, and with the unit's code as well: two units may
 * be called the same.
 * @param longest of a name, in letters
 */
export function namesBeside(name: string, from: { readonly code: string; readonly name: string }, longest: number): readonly string[] {
  const unit = cut(from.name, MOST_UNIT);
  const behind = [unit, `${unit}, ${from.code}`].map((one) => ` (${one})`);
  return [name, ...behind.map((one) => `${cut(name, longest - one.length)}${one}`)];
}
