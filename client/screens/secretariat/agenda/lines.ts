/** An agenda as somebody pastes it from a document. */

/** "1.", "2)", "3/", "-", "•", "+", "*" before a line say where it stood in the document; here it gets its own number. */
const MARK = /^\s*(?:\d{1,3}\s*[.)/]\s*|[-–•+*]\s+)/;

/** The lines that say something, without what numbered them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n|\u2028/)
    .map((one) => one.replace(MARK, '').replace(/\s+/g, ' ').trim())
    .filter((one) => one.length > 0);

/** A list with one of it at another place, from 0; the list itself where nothing would change. */
export function moved<T>(list: readonly T[], one: T, to: number): readonly T[] {
  const from = list.indexOf(one);
  const place = Math.max(0, Math.min(list.length - 1, to));
  if (from < 0 || from === place) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, place), one, ...rest.slice(place)];
}
