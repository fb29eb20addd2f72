/** The order of a Vietnamese list of people: by the given name, which stands last, then by the names before it. */
const letters = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true });

const turned = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return [words.pop() ?? '', ...words].join(' ');
};

/** For `sort`: negative where the first name stands before the second. */
export const byGivenName = (a: string, b: string): number => letters.compare(turned(a), turned(b));

/** The same for names that `givenFirst` has turned before: of long lists each name is turned once. */
export const byTurned = (a: string, b: string): number => letters.compare(a, b);
export const givenFirst = turned;
