/**
 * Lines of JSON on their way into the record, too many for a message: kept under their hash until an act names it, encrypted like every
 * hidden part, and destroyed with their urn: of what is set aside meanwhile nothing stays.
 */
import { createHash } from 'node:crypto';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Evidence, Needs } from '../../shared/meeting/evidence.ts';
import { Conflict, type Logs, type StoredEntry } from '../ports.ts';
import type { Room } from './room.ts';

export class HandedInLines {
  constructor(
    readonly logs: Pick<Logs, 'append' | 'read' | 'forget'>,
    readonly meeting: string,
    readonly salt: () => string,
  ) {}

  #stream(key: string): string {
    return `h/${this.meeting}/${key}`;
  }

  /** Keeps them under the hash that it answers, in the place of any before. */
  async keep(key: string, lines: readonly Json[]): Promise<string> {
    const texts = lines.map((one) => canonical(one));
    const sha256 = createHash('sha256').update(texts.join('\n')).digest('hex');
    const entry: StoredEntry = { line: JSON.stringify({ sha256 }), sealed: { salt: this.salt(), value: texts } };
    for (;;) {
      const before = await this.logs.read(this.#stream(key), 0);
      try {
        await this.logs.append(this.#stream(key), before.length, [entry]);
      } catch (error) {
        // Another tab of the same teller's has handed in its own meanwhile.
        if (error instanceof Conflict) continue;
        throw error;
      }
      if (before.length > 0) await this.logs.forget(this.#stream(key), [...before.keys()]);
      return sha256;
    }
  }

  async of(key: string, sha256: string): Promise<readonly string[] | undefined> {
    const last = (await this.logs.read(this.#stream(key), 0)).at(-1);
    const isIt = last && (JSON.parse(last.line) as { readonly sha256: string }).sha256 === sha256;
    return isIt ? (last.sealed?.value as readonly string[] | undefined) : undefined;
  }

  /** However often it is asked. */
  async destroy(key: string): Promise<void> {
    const all = await this.logs.read(this.#stream(key), 0);
    const there = [...all.keys()].filter((seq) => all[seq]!.sealed);
    if (there.length > 0) await this.logs.forget(this.#stream(key), there);
  }
}

/** What was handed in, looked at as the rule says, with a signature over what it says of it. */
export async function handedIn(
  { key, sha256, check, statement, signed }: Needs['handedIn'],
  room: Room,
): Promise<Evidence['handedIn'] | Refusal> {
  const texts = await room.handedIn.of(key, sha256);
  if (!texts) return refuse('urn/no-lines');
  const checked = await check(texts);
  if (isRefusal(checked)) return checked;
  const { root } = checked;
  const signature = await room.parts.facts.signature({ ...signed, content: statement(root, texts.length) }, room);
  return isRefusal(signature) ? signature : { ...signature, lines: texts.map((one) => JSON.parse(one) as Json), root };
}
