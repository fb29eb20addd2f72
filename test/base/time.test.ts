import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInstant } from '../../shared/base/time.ts';

it('takes an instant that exists, and nothing else of that form', () => {
  const digits = (most: number, length: number) => fc.integer({ min: 0, max: most }).map((one) => String(one).padStart(length, '0'));
  const written = fc
    .tuple(digits(9999, 4), digits(14, 2), digits(33, 2), digits(25, 2), digits(61, 2), digits(61, 2), digits(999, 3))
    .map(([year, month, day, hour, minute, second, ms]) => `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  const exists = (text: string): boolean => {
    const at = new Date(text);
    return Number.isFinite(at.getTime()) && at.toISOString() === text;
  };
  fc.assert(
    fc.property(written, (text) => isInstant(text) === exists(text)),
    { numRuns: 20_000, examples: ['2024', '2026', '1900', '2000'].map((year) => [`${year}-02-29T00:00:00.000Z`] as [string]) },
  );
  for (const text of ['', '2026-11-28', '2026-11-28T10:00:00Z', '2026-11-28T10:00:00.000+07:00', ' 2026-11-28T10:00:00.000Z'])
    expect(isInstant(text), text).toBe(false);
});
