/** Ballot papers on their way from an urn onto a board: kept under their hash, looked at one by one before they stand in the record. */
import { toBase64url } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { checkLine, readLine, type Line } from '../../shared/crypto/secret-ballot.ts';
import { leafHash, Tree } from '../../shared/log/tree.ts';
import type { Evidence, Needs } from '../../shared/meeting/evidence.ts';
import type { Store } from '../ports.ts';
import type { Room } from './room.ts';

const MOST_BYTES = 4_000_000;

/** Keeps them, a line each, under the hash that it answers. */
export async function keepLines(blobs: Store['blobs'], lines: readonly Line[]): Promise<string> {
  const text = lines.map((one) => `${canonical(one)}\n`).join('');
  const { sha256 } = await blobs.put((async function* () { yield Buffer.from(text, 'utf8'); })(), MOST_BYTES);
  return sha256;
}

async function keptLines(blobs: Store['blobs'], sha256: string): Promise<string[] | undefined> {
  const size = await blobs.size(sha256);
  if (size === undefined || size > MOST_BYTES) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of blobs.get(sha256)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8').split('\n').slice(0, -1);
}

/** Each line bears both issuers' signatures over this vote's message and its own; none twice, in the order of their tokens. */
export async function checkedBoard({ sha256, where, statement, signed }: Needs['board'], room: Room): Promise<Evidence['board'] | Refusal> {
  const { blobs } = room.parts.store;
  const texts = await keptLines(blobs, sha256);
  if (!texts) return refuse('urn/no-lines');
  const keys = { ...where, server: readIssuer(where.server), tellers: readIssuer(where.tellers) };
  const lines: Line[] = [];
  const tree = new Tree();
  let last = '';
  for (const text of texts) {
    const checked = await checkLine(readLine(Buffer.from(text, 'utf8')), keys);
    if (!checked.ok) return refuse('urn/wrong-line', { why: checked.why });
    // Hexadecimal is in the order of bytes.
    const token = Buffer.from(checked.token, 'base64url').toString('hex');
    if (token <= last) return refuse('urn/wrong-line', { why: 'order' });
    last = token;
    lines.push(checked.line);
    tree.append(leafHash(text));
  }
  const root = toBase64url(tree.root());
  const signature = await room.parts.facts.signature({ ...signed, content: statement(root, lines.length) }, room);
  return isRefusal(signature) ? signature : { ...signature, lines, root };
}
