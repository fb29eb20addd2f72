/** Whose key a recorded ballot is signed with. */
import { canonical } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { Ballot } from '../../shared/meeting/box.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Facts } from './room.ts';

/** The hidden part of a recorded ballot. */
export interface CastValue {
  readonly ballot: Ballot;
  readonly signature: string;
  readonly signedAt: string;
}

export class Signers {
  #owners: { readonly keys: Meeting['roll']['keys']; readonly of: Map<string, string[]> } | undefined;

  constructor(readonly facts: Pick<Facts, 'signature'>) {}

  /** The certificate: with one key there is no question, with several each is tried. */
  async of(meeting: Meeting, voter: string, { ballot, signature, signedAt }: CastValue): Promise<string> {
    const keys = this.#certificatesOf(meeting, voter);
    if (keys.length === 1) return keys[0]!;
    for (const certificate of keys) {
      const found = await this.facts.signature({ member: voter, certificate, content: canonical(ballot), signedAt, signature });
      if (!isRefusal(found) && found.valid) return certificate;
    }
    throw new Error('a recorded ballot is signed by no admitted key');
  }

  /** Gathered once for a thousand ballots; anew when a key has come or gone. */
  #certificatesOf(meeting: Meeting, member: string): readonly string[] {
    const { keys } = meeting.roll;
    if (this.#owners?.keys !== keys) {
      const of = new Map<string, string[]>();
      for (const [certificate, key] of Object.entries(keys)) of.set(key.member, [...(of.get(key.member) ?? []), certificate]);
      this.#owners = { keys, of };
    }
    return this.#owners.of.get(member) ?? [];
  }
}
