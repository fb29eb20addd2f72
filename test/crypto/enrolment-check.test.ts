import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';

describe('the digits of an enrolment', () => {
  it('are those that anybody computes from code and key, with their zeros in front', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 256; n++) {
      const spki = Uint8Array.from({ length: 91 }, (_, at) => (at * 7 + n) % 256);
      const digest = createHash('sha256').update('ecabinet/enrol-check/v1\nABCDEFGH\n').update(spki).digest();
      const digits = checkOf('ABCDEFGH', spki);
      expect(digits).toBe((digest.readBigUInt64BE() % 1_000_000n).toString().padStart(6, '0'));
      expect(digits).toMatch(/^\d{6}$/);
      seen.add(digits);
    }
    expect(seen.size).toBeGreaterThan(250);
    expect([...seen].some((one) => one.startsWith('0'))).toBe(true);
  });

  it('differ by one bit of the key, and by the code', () => {
    const key = new Uint8Array(91);
    const other = key.map((byte, at) => (at === 90 ? 1 : byte));
    expect(new Set([checkOf('ABCDEFGH', key), checkOf('ABCDEFGH', other), checkOf('ABCDEFGJ', key)]).size).toBe(3);
  });
});
