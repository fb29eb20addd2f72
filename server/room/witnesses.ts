/** Tablets' signatures over checkpoints (RECORD section 7): kept beside the log, counted in it by `attested`. */
import { z } from 'zod';
import { utf8 } from '../../shared/base/bytes.ts';
import { HexHash, Id, Timestamp } from '../../shared/base/ids.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isNear } from '../../shared/base/time.ts';
import { within } from '../../shared/meeting/evidence.ts';
import { admittedKeys, witnessesExpected } from '../../shared/meeting/access.ts';
import type { WitnessMessage } from '../../shared/wire/socket.ts';
import { Conflict, type Records } from '../ports.ts';
import { signedBy, validityOf, type KnownKey } from './facts.ts';
import type { Room } from './room.ts';

const COLLECTION = 'witnesses';
const Kept = z.object({ member: Id, certificate: HexHash, signedAt: Timestamp, signature: z.string() });
export type Witness = z.infer<typeof Kept>;

export interface Witnesses {
  /** In the order of members' ids. */
  of(meeting: string, size: number): Promise<Witness[]>;
  take(room: Room, member: string, message: WitnessMessage): Promise<Refusal | undefined>;
}

export function makeWitnesses(records: Records, key: (certificate: string) => Promise<KnownKey | undefined>): Witnesses {
  const of = async (meeting: string, size: number): Promise<Witness[]> =>
    (await records.list(COLLECTION, `${meeting}:${size}:`)).map((one) => Kept.parse(one.value)).sort((a, b) => (a.member < b.member ? -1 : 1));
  return {
    of,
    async take(room, member, { size, certificate, signedAt, signature }) {
      if (!room.asked.includes(size)) return refuse('minutes/witness-not-asked');
      const admitted = admittedKeys(room.meeting)[certificate];
      if (!witnessesExpected(room.meeting).includes(member) || admitted?.member !== member || admitted.revoked) return refuse('votes/unknown-key');
      const known = await key(certificate);
      if (!isNear(signedAt, room.parts.context.now()) || !known || !within(validityOf(known), signedAt)) return refuse('votes/wrong-time');
      const valid = await signedBy(known, { member, certificate, signedAt, signature, content: utf8(room.note(size)) });
      if (!valid) return refuse('votes/wrong-signature');
      try {
        await records.put(COLLECTION, `${room.id}:${size}:${member}`, { member, certificate, signedAt, signature }, 0);
      } catch (error) {
        // Signed before, perhaps through a lost answer: the first stays.
        if (!(error instanceof Conflict)) throw error;
      }
      await room.witnessed(size, (await of(room.id, size)).map((one) => one.member));
      return undefined;
    },
  };
}
