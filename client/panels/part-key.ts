/** By which a part of a list is told from the others, wherever it stands in it now: what was opened in it stays open. */
const keys = new WeakMap<object, number>();
let last = 0;

export function keyOfPart(part: object): number {
  const there = keys.get(part);
  if (there !== undefined) return there;
  keys.set(part, ++last);
  return last;
}
