/**
 * Where a file that is written with what its first page needs in front says that this ends, in bytes; undefined where it does not.
 * @param seed the file's first bytes
 */
export function firstPageEnd(seed: Uint8Array): number | undefined {
  const opening = String.fromCharCode(...seed.subarray(0, 400));
  const [, end] = /^%PDF-.{1,40}?\d+ \d+ obj\s*<<[^>]*\/Linearized [^>]*\/E (\d{1,10})\b/s.exec(opening) ?? [];
  return end === undefined ? undefined : Number(end);
}
