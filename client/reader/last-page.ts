/** The page last read of each paper, on this device only. */
const KEY = 'ecabinet/reader/pages';
const KEPT = 300;

/** Newest last. */
type Pages = ReadonlyArray<readonly [paper: string, page: number]>;

function stored(): Pages {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.filter(
      (one): one is [string, number] => Array.isArray(one) && typeof one[0] === 'string' && Number.isInteger(one[1]) && one[1] > 0,
    );
  } catch {
    // Storage closed (private window) or spoilt: reading goes on without memory.
    return [];
  }
}

/** From 1; undefined for a paper not read here yet. */
export function lastPage(paper: string): number | undefined {
  return stored().find(([one]) => one === paper)?.[1];
}

export function forgetPages(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

export function rememberPage(paper: string, page: number): void {
  const pages = [...stored().filter(([one]) => one !== paper), [paper, page]].slice(-KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(pages));
  } catch {
    // Full or closed: not worth a word to the reader.
  }
}
