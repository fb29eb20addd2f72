/** Tablets' signatures over checkpoints (RECORD section 7): kept beside the log, counted in it by `attested`. */
import { z } from 'zod';
import { utf8 } from '../../shared/base/bytes.ts';
import { HexHash, Id, Timestamp } from '../../shared/base/ids.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isNear } from '../../shared/base/time.ts';
import { within } from '../../shared/meeting/evidence.ts';
import { admittedKeys, witnessesExpected } from '../../shared/meeting/access.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
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

/** How often it is asked anew what tablets have signed at other servers. */
const ELSEWHERE_MS = 1000;

export function makeWitnesses(records: Records, key: (certificate: string) => Promise<KnownKey | undefined>): Witnesses {
  const of = async (meeting: string, size: number): Promise<Witness[]> =>
    (await records.list(COLLECTION, `${meeting}:${size}:`))
      .map((one) => Kept.parse(one.value))
      .sort((a, b) => (a.member < b.member ? -1 : 1));

  /** Those of a meeting who could witness, worked out once for a state. */
  const expected = new WeakMap<Meeting, ReadonlySet<string>>();
  const expectedOf = (meeting: Meeting): ReadonlySet<string> => {
    const all = expected.get(meeting) ?? new Set(witnessesExpected(meeting));
    expected.set(meeting, all);
    return all;
  };

  /**
   * By room, the checkpoint that is being signed and who has, as far as is known here: all signatures are read now and then, not
   * for each that comes.
   */
  const known = new WeakMap<Room, { readonly size: number; readonly signed: Set<string>; reading?: Promise<void> }>();
  const signedOf = (room: Room, size: number) => {
    const before = known.get(room);
    const one = before?.size === size ? before : { size, signed: new Set<string>() };
    known.set(room, one);
    return one;
  };
  const isComplete = (room: Room, signed: ReadonlySet<string>): boolean => [...expectedOf(room.meeting)].every((one) => signed.has(one));
  /** A second after the first of several, so that other servers' are not waited for in vain. */
  const readSoon = (room: Room, one: ReturnType<typeof signedOf>): void => {
    one.reading ??= (async () => {
      await new Promise<void>((resolve) => void setTimeout(resolve, ELSEWHERE_MS).unref());
      delete one.reading;
      if (!room.asked.includes(one.size)) return;
      for (const { member } of await of(room.id, one.size)) one.signed.add(member);
      if (isComplete(room, one.signed)) await room.witnessed(one.size, [...one.signed]);
    })().catch((error: unknown) =>
      room.parts.log.error({ meeting: room.id, fault: error instanceof Error ? error.name : 'unknown' }, 'witnesses were not counted'),
    );
  };

  return {
    of,
    async take(room, member, { size, certificate, signedAt, signature }) {
      if (!room.asked.includes(size)) return refuse('witness/not-asked');
      const admitted = admittedKeys(room.meeting)[certificate];
      if (!expectedOf(room.meeting).has(member) || admitted?.member !== member || admitted.revoked) return refuse('witness/unknown-key');
      const its = await key(certificate);
      if (!isNear(signedAt, room.parts.context.now()) || !its || !within(validityOf(its), signedAt)) return refuse('witness/wrong-time');
      const valid = await signedBy(its, { member, certificate, signedAt, signature, content: utf8(room.note(size)) });
      if (!valid) return refuse('witness/wrong-signature');
      try {
        await records.put(COLLECTION, `${room.id}:${size}:${member}`, { member, certificate, signedAt, signature }, 0);
      } catch (error) {
        // Signed before, perhaps through a lost answer: the first stays.
        if (!(error instanceof Conflict)) throw error;
      }
      const one = signedOf(room, size);
      one.signed.add(member);
      if (one.signed.size >= expectedOf(room.meeting).size && isComplete(room, one.signed)) await room.witnessed(size, [...one.signed]);
      else readSoon(room, one);
      return undefined;
    },
  };
}
