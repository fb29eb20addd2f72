/** Lines of JSON on their way into the record, too many for a message: kept under their hash until an act names it. */
import { canonical, parseCanonical, type Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Evidence, Needs } from '../../shared/meeting/evidence.ts';
import type { Store } from '../ports.ts';
import type { Room } from './room.ts';

const MOST_BYTES = 4_000_000;

/** Keeps them under the hash that it answers. */
export async function keepLines(blobs: Store['blobs'], lines: readonly Json[]): Promise<string> {
  async function* source() {
    for (const one of lines) yield Buffer.from(`${canonical(one)}\n`, 'utf8');
  }
  return (await blobs.put(source(), MOST_BYTES)).sha256;
}

async function keptLines(blobs: Store['blobs'], sha256: string): Promise<string[] | undefined> {
  const size = await blobs.size(sha256);
  if (size === undefined || size > MOST_BYTES) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of blobs.get(sha256)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8').split('\n').slice(0, -1);
}

/** What was handed in, looked at as the rule says, with a signature over what it says of it. */
export async function handedIn(
  { sha256, check, statement, signed }: Needs['handedIn'],
  room: Room,
): Promise<Evidence['handedIn'] | Refusal> {
  const texts = await keptLines(room.parts.store.blobs, sha256);
  if (!texts) return refuse('urn/no-lines');
  const checked = await check(texts);
  if (isRefusal(checked)) return checked;
  const { root } = checked;
  const signature = await room.parts.facts.signature({ ...signed, content: statement(root, texts.length) }, room);
  return isRefusal(signature) ? signature : { ...signature, lines: texts.map((one) => parseCanonical(one)), root };
}
