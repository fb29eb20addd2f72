export interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/**
 * What a Range header asks of `size` bytes (RFC 9110, section 14). `whole`: no range, several ranges or another unit,
 * which a server may answer with everything; `beyond`: nothing of it exists (416).
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'beyond' {
  const asked = header === undefined ? null : /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header);
  if (!asked) return 'whole';
  const [, first = '', last = ''] = asked;
  if (first === '') {
    if (last === '') return 'whole';
    const suffix = Number(last);
    return suffix === 0 || size === 0 ? 'beyond' : { start: Math.max(0, size - suffix), end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= size) return 'beyond';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
