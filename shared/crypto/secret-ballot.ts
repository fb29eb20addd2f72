/**
 * A secret ballot's paper (phiếu kín), RECORD section 6: a one-time key that two issuers have signed without seeing it, and a line on
 * the board that this key signs. Who asked for a paper and which line came of it cannot be put together by either issuer.
 *
 * Way of one paper: `beginPaper` → the request, signed with the delegate's key elsewhere → each issuer's `blindSign` of `blindedOf` →
 * `completePaper` → `castPaper` → `writeLine`, sealed to the urn. The tellers: `readLine`, `checkLine`, `boardOf`. Anybody: `checkLine`.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { equal, fromBase64url, fromUtf8, toBase64url, utf8 } from '../base/bytes.ts';
import { canonical, parseCanonical, type Json } from '../base/canonical.ts';
import { Id } from '../base/ids.ts';
import { blind, finalize, verifyToken, type IssuerKey, type Random } from './blind-rsa.ts';
import { byteOrder } from './der.ts';
import { PREFIX_BYTES } from './prepared.ts';
import {
  exactly,
  Line,
  OfModulus,
  Point,
  preparedOf,
  tokenHash,
  TRACKER_BYTES,
  writeLine,
  type OfBoth,
  type Token,
  type Where,
} from './secret-line.ts';
import { SEALED_BYTES } from './urn.ts';
export { Line, messageOf, preparedOf, Request, requestOf, Token, tokenHash, writeLine, type OfBoth, type Where } from './secret-line.ts';

const { subtle } = globalThis.crypto;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNED = { name: 'ECDSA', hash: 'SHA-256' } as const;
type Bytes = Uint8Array<ArrayBuffer>;

/** Both issuers of a vote's papers. */
export interface Issuers {
  readonly server: IssuerKey;
  readonly tellers: IssuerKey;
}

/** All that a tablet keeps of its paper until the line is on the board; with it and the token whoever has it can vote. Plain JSON. */
export const Paper = z.strictObject({
  vote: Id,
  /** The one-time key: the point, and the private key as JWK. */
  key: Point,
  privateKey: z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), d: z.string(), x: z.string(), y: z.string() }),
  random: exactly(PREFIX_BYTES),
  tracker: exactly(TRACKER_BYTES),
  server: z.strictObject({ blinded: OfModulus, inverse: OfModulus }),
  tellers: z.strictObject({ blinded: OfModulus, inverse: OfModulus }),
});
export type Paper = z.infer<typeof Paper>;

/** Begins a paper: a one-time key (by WebCrypto's own chance), hidden for both issuers. Throws where both are one. */
export async function beginPaper({ vote, server, tellers }: { vote: string } & Issuers, random: Random): Promise<Paper> {
  differ({ server, tellers });
  const pair = await subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const key = toBase64url(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
  const { d, x, y } = (await subtle.exportKey('jwk', pair.privateKey)) as { d: string; x: string; y: string };
  const own = { key, random: toBase64url(random(PREFIX_BYTES)) };
  const prepared = preparedOf(vote, own);
  return {
    ...own,
    vote,
    privateKey: { kty: 'EC', crv: 'P-256', d, x, y },
    tracker: toBase64url(random(TRACKER_BYTES)),
    server: await blind(server, prepared, random),
    tellers: await blind(tellers, prepared, random),
  };
}

/** What is sent to each issuer. */
export const blindedOf = (paper: Paper): OfBoth => ({ server: paper.server.blinded, tellers: paper.tellers.blinded });

/** The token, out of what both issuers answered. Throws where one of them has not signed this paper. */
export async function completePaper(paper: Paper, keys: Issuers, signatures: OfBoth): Promise<Token> {
  const prepared = preparedOf(paper.vote, paper);
  const { key, random } = paper;
  const server = await finalize(keys.server, prepared, signatures.server, paper.server.inverse);
  const tellers = await finalize(keys.tellers, prepared, signatures.tellers, paper.tellers.inverse);
  return { key, random, server, tellers };
}

/**
 * Marks the paper and signs it. The line is made once and kept: signed again it would be another line of the same paper, which does
 * not count. Throws where token, paper and vote do not belong together.
 */
export async function castPaper(paper: Paper, token: Token, of: Where & { readonly choice: Line['choice'] }): Promise<Line> {
  if (of.vote !== paper.vote || token.key !== paper.key || token.random !== paper.random)
    throw new TypeError('not the token of this paper');
  const unsigned = { ...token, choice: of.choice, tracker: paper.tracker };
  const key = await subtle.importKey('jwk', paper.privateKey, ECDSA, false, ['sign']);
  const signature = toBase64url(new Uint8Array(await subtle.sign(SIGNED, key, signedBytes(of, unsigned))));
  return Line.parse({ ...unsigned, signature });
}

/** What the one-time key signs. */
const signedBytes = ({ meeting, vote, question }: Where, line: Omit<Line, 'signature'>): Bytes =>
  utf8(
    canonical({
      kind: 'ecabinet/secret-ballot/v1',
      meeting,
      vote,
      question,
      choice: line.choice,
      tracker: line.tracker,
      token: tokenHash(vote, line),
    }),
  );

/** What was in the urn, where it is canonical JSON; undefined where it is not. `checkLine` says whether it is a line. */
export function readLine(sealed: Uint8Array): Json | undefined {
  try {
    return sealed.length > SEALED_BYTES ? undefined : parseCanonical(fromUtf8(sealed));
  } catch {
    return undefined;
  }
}

export type Checked =
  | { readonly ok: true; readonly line: Line; readonly token: string }
  | { readonly ok: false; readonly why: 'shape' | 'serverToken' | 'tellersToken' | 'signature' };

/**
 * Whether a line is a ballot of this vote: its shape, both issuers' signatures over its token, and its own key's over what was chosen.
 * `token` is its token's name. Whether the choice is on the paper, and no token stands twice, is not asked here. Throws on issuers
 * that are one, never on a line.
 */
export async function checkLine(line: unknown, where: Where & Issuers): Promise<Checked> {
  differ(where);
  const read = Line.safeParse(line);
  if (!read.success) return { ok: false, why: 'shape' };
  const prepared = preparedOf(where.vote, read.data);
  if (!(await verifyToken(where.server, prepared, read.data.server))) return { ok: false, why: 'serverToken' };
  if (!(await verifyToken(where.tellers, prepared, read.data.tellers))) return { ok: false, why: 'tellersToken' };
  const key = await subtle.importKey('raw', fromBase64url(read.data.key), ECDSA, true, ['verify']);
  const signed = await subtle.verify(SIGNED, key, fromBase64url(read.data.signature), signedBytes(where, read.data));
  return signed ? { ok: true, line: read.data, token: tokenHash(where.vote, read.data) } : { ok: false, why: 'signature' };
}

/**
 * The board: lines in the byte order of their tokens' hashes, so that it says nothing of when they came. The same line sent twice
 * stands once; two of one token that differ stand both, in the byte order of what is written (`usedTwice` names them).
 */
export function boardOf(vote: string, lines: readonly Line[]): Line[] {
  const rows = lines.map((line) => ({ line, hash: sha256(preparedOf(vote, line)), written: writeLine(line) }));
  rows.sort((a, b) => byteOrder(a.hash, b.hash) || byteOrder(a.written, b.written));
  return rows.filter((row, n) => n === 0 || !equal(row.written, rows[n - 1]!.written)).map((row) => row.line);
}

/** Names of the tokens that lines of a board share: papers cast more than once. */
export function usedTwice(vote: string, lines: readonly Line[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const line of lines) {
    const token = tokenHash(vote, line);
    (seen.has(token) ? twice : seen).add(token);
  }
  return twice;
}

function differ({ server, tellers }: Issuers): void {
  if (server.n === tellers.n) throw new TypeError('both issuers have one key');
}
