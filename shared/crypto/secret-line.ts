/**
 * What is written of a secret ballot (RECORD section 6): the request for a paper, the token, the line on the board, and their names.
 * Apart from how they are made and checked: whoever follows a meeting reads these, and needs no arithmetic for it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { concat, fromBase64url, toBase64url, utf8 } from '../base/bytes.ts';
import { canonical, type Json } from '../base/canonical.ts';
import { Hash, Id } from '../base/ids.ts';
import { isPoint } from './point.ts';
import { PREFIX_BYTES, prepare } from './prepared.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const TRACKER_BYTES = 16;

/** What each of the two has of something, base64url. */
export interface OfBoth {
  readonly server: string;
  readonly tellers: string;
}

/** base64url of bytes that pass, in the one way in which they are written. */
const bytes = (pass: (bytes: Uint8Array) => boolean, longest: number) =>
  z.string().max(longest).refine((text) => {
    try {
      return pass(fromBase64url(text));
    } catch {
      return false;
    }
  });
/** base64url of exactly so many bytes. */
export const exactly = (length: number) => bytes((one) => one.length === length, Math.ceil((length * 4) / 3));
/** base64url of a point of P-256, uncompressed. */
export const Point = bytes(isPoint, 87);
/** base64url of as many bytes as an issuer's modulus may have. */
export const OfModulus = bytes((one) => one.length >= 256 && one.length <= 512, 683);

/** What the delegate's key signs to be given a paper (a detached CMS over its canonical JSON): hashes of both blinded messages. */
export const Request = z.strictObject({
  kind: z.literal('ecabinet/ballot-paper/v1'),
  log: z.strictObject({ root: Hash, size: z.number().int().min(1) }),
  meeting: Id,
  question: Hash,
  server: Hash,
  tellers: Hash,
  vote: Id,
  voter: Id,
});
export type Request = z.infer<typeof Request>;

/** The right to one ballot: the one-time key, the prefix of its message and both issuers' signatures. */
export const Token = z.strictObject({ key: Point, random: exactly(PREFIX_BYTES), server: OfModulus, tellers: OfModulus });
export type Token = z.infer<typeof Token>;

const isSorted = (all: readonly string[]): boolean => all.every((one, n) => n === 0 || all[n - 1]! < one);

/** One ballot as it lies in the urn and stands on the board: a token, what was chosen, and the one-time key's signature (r‖s). */
export const Line = z.strictObject({
  choice: z.union([Id, z.array(Id).max(200).refine(isSorted)]),
  key: Point,
  random: exactly(PREFIX_BYTES),
  server: OfModulus,
  signature: exactly(64),
  tellers: OfModulus,
  tracker: exactly(TRACKER_BYTES),
});
export type Line = z.infer<typeof Line>;

/** The vote that a line is a ballot of. `question`: the hash of its content. */
export interface Where {
  readonly meeting: string;
  readonly vote: string;
  readonly question: string;
}

/** The message whose prepared form both issuers sign: "ecabinet/secret/v1" ‖ vote ‖ the one-time public key, 65 bytes. */
export function messageOf(vote: string, key: Uint8Array): Bytes {
  if (!isPoint(key)) throw new TypeError('not a one-time key');
  return concat(utf8('ecabinet/secret/v1'), utf8(vote), key);
}

/** What both tokens of a line are signatures of. Throws on a key or a prefix that is none. */
export const preparedOf = (vote: string, { key, random }: Pick<Line, 'key' | 'random'>): Bytes =>
  prepare(messageOf(vote, fromBase64url(key)), fromBase64url(random));

/** A token's name: SHA-256 of the prepared message, base64url. Two lines of one name are one paper cast twice. */
export const tokenHash = (vote: string, of: Pick<Line, 'key' | 'random'>): string => toBase64url(sha256(preparedOf(vote, of)));

/** The request for a paper, out of what `blindedOf` gives. Both issuers build it again from what was sent to them. */
export function requestOf(
  of: Where & { readonly log: Request['log']; readonly voter: string; readonly blinded: OfBoth },
): Request {
  const { meeting, vote, question, log, voter, blinded } = of;
  return {
    kind: 'ecabinet/ballot-paper/v1',
    log: { root: log.root, size: log.size },
    meeting,
    question,
    server: toBase64url(sha256(fromBase64url(blinded.server))),
    tellers: toBase64url(sha256(fromBase64url(blinded.tellers))),
    vote,
    voter,
  };
}

/** The line as it is sealed and as the board is written: canonical JSON. */
export const writeLine = (line: Line): Bytes => utf8(canonical(line as Json));
