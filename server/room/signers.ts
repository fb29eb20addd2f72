/** Whose key something that stands in a log is signed with. */
import { isRefusal } from '../../shared/base/refusal.ts';
import { admittedKeys } from '../../shared/meeting/access.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Signed } from '../../shared/meeting/sublog.ts';
import type { Facts } from './parts.ts';
import type { Room } from './room.ts';

export class Signers {
  #owners: { readonly keys: ReturnType<typeof admittedKeys>; readonly of: Map<string, string[]> } | undefined;

  constructor(
    readonly facts: Pick<Facts, 'signature'>,
    readonly room: Room,
  ) {}

  /** The certificate: with one key there is no question, with several each is tried. */
  async of({ member, content, signedAt, signature }: Signed): Promise<string> {
    const keys = this.#certificatesOf(this.room.meeting, member);
    if (keys.length === 1) return keys[0]!;
    for (const certificate of keys) {
      const found = await this.facts.signature({ member, certificate, content, signedAt, signature }, this.room);
      if (!isRefusal(found) && found.valid) return certificate;
    }
    throw new Error('what stands in the log is signed by no admitted key');
  }

  /** Gathered once for a thousand signatures; anew when a key has come or gone. */
  #certificatesOf(meeting: Meeting, member: string): readonly string[] {
    const keys = admittedKeys(meeting);
    if (this.#owners?.keys !== keys) {
      const of = new Map<string, string[]>();
      for (const [certificate, key] of keys.entries()) of.set(key.member, [...(of.get(key.member) ?? []), certificate]);
      this.#owners = { keys, of };
    }
    return this.#owners.of.get(member) ?? [];
  }
}
