/**
 * An attempt to find out whose paper is whose by all that a server has: its whole store, opened with its own keys, and its issuing key.
 * Two things can link a request to a line: something that stands in both, or follows from both; or that the line could not have come of
 * any other request.
 */
import { createPrivateKey } from 'node:crypto';
import type { Json } from '../../shared/base/canonical.ts';
import type { Line } from '../../shared/crypto/secret-ballot.ts';

export interface Asked {
  readonly voter: string;
  /** All that stands anywhere of this voter: of the request, of its answers, of who they are. */
  readonly told: readonly Json[];
  /** Blinded, and the server's signature over it; base64url. */
  readonly blinded: string;
  readonly issued: string;
}

interface IssuingKey {
  readonly n: bigint;
  readonly e: bigint;
  readonly d: bigint;
}

const number = (text: string): bigint => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex') || '0'}`);

export function issuingKey(pkcs8: string): IssuingKey {
  const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64url'), type: 'pkcs8', format: 'der' }).export({ format: 'jwk' });
  return { n: number(key.n!), e: number(key.e!), d: number(key.d!) };
}

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, left] = [1n, base % modulus, exponent];
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function inverse(of: bigint, modulus: bigint): bigint | undefined {
  let [a, b, x, y] = [((of % modulus) + modulus) % modulus, modulus, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return a === 1n ? ((x % modulus) + modulus) % modulus : undefined;
}

/** The factor that would have hidden this line's message in that request, and that takes its answer back to the line's token. */
export function factorOf({ blinded, issued }: Pick<Asked, 'blinded' | 'issued'>, line: Line, { n, e, d }: IssuingKey): bigint | undefined {
  const token = number(line.server);
  const message = power(token, e, n);
  const unhidden = inverse(message, n);
  if (unhidden === undefined) return undefined;
  const factor = power((number(blinded) * unhidden) % n, d, n);
  const back = inverse(factor, n);
  const fits = (power(factor, e, n) * message) % n === number(blinded) && back !== undefined && (number(issued) * back) % n === token;
  return fits && factor > 1n ? factor : undefined;
}

/** Words of sixteen signs and more in anything, and numbers behind those that are base64url. */
function marks(value: Json, out = new Set<string>()): Set<string> {
  if (typeof value === 'string') for (const word of value.match(/[A-Za-z0-9_+/=-]{16,}/g) ?? []) out.add(word);
  else if (Array.isArray(value)) for (const one of value) marks(one, out);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) marks(one as Json, out);
  return out;
}

/** Pairs that something links. `common`: what stands beside everybody's, such as the vote's own keys. */
export function linked(asked: readonly Asked[], lines: readonly Line[], key: IssuingKey): Array<readonly [voter: string, line: number]> {
  const found: Array<readonly [string, number]> = [];
  const ofVoter = asked.map((one) => {
    const all = marks([...one.told, one.blinded, one.issued]);
    for (const value of [one.blinded, one.issued]) {
      all.add(number(value).toString());
      all.add(power(number(value), key.e, key.n).toString());
      all.add(power(number(value), key.d, key.n).toString());
    }
    return all;
  });
  lines.forEach((line, n) => {
    const own = marks(line as unknown as Json);
    own.add(number(line.server).toString());
    own.add(power(number(line.server), key.e, key.n).toString());
    const possible = asked.filter((one) => factorOf(one, line, key) !== undefined);
    asked.forEach((one, m) => {
      const shared = [...own].some((mark) => ofVoter[m]!.has(mark) && !ofVoter.every((other) => other.has(mark)));
      if (shared || (possible.length === 1 && possible[0] === one)) found.push([one.voter, n]);
    });
  });
  return found;
}
