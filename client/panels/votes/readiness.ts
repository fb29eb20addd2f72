/** Whether each delegate could vote if a vote were opened now: in the room, with a key that signs, and connected. */
import { delegates, isPresent, isRecused } from '../../../shared/meeting/access.ts';
import { within } from '../../../shared/meeting/evidence.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { KeysInForce } from '../../../shared/wire/meeting-log.ts';

/** What is lacking, in the order in which it has to be put right. */
export type Lack = 'conflict' | 'absent' | 'noKey' | 'keyRevoked' | 'keyNotInForce' | 'notConnected';

export interface Readiness {
  readonly member: string;
  /** Absent of who could vote. */
  readonly lacks?: Lack;
}

/** What is known beside the record; what is not known is taken for right. */
export interface Beside {
  readonly connected?: readonly string[] | undefined;
  readonly keys?: KeysInForce['keys'] | undefined;
  /** By the server's clock. */
  readonly now: string;
}

/** All delegates, in the order of the list. */
export function readiness(meeting: Meeting, { connected, keys, now }: Beside): Readiness[] {
  const own = new Map<string, Array<{ readonly certificate: string; readonly revoked: boolean }>>();
  for (const [certificate, { member, revoked }] of meeting.roll.keys.entries())
    own.set(member, [...(own.get(member) ?? []), { certificate, revoked: revoked !== undefined }]);
  const isInForce = (certificate: string): boolean => {
    const validity = keys?.[certificate];
    return validity === undefined || within(validity, now);
  };
  const lackOf = (member: string): Lack | undefined => {
    const all = own.get(member) ?? [];
    const admitted = all.filter((one) => !one.revoked);
    const { current } = meeting.agenda;
    if (current !== undefined && isRecused(meeting, current, member)) return 'conflict';
    if (!isPresent(member, meeting)) return 'absent';
    if (admitted.length === 0) return all.length > 0 ? 'keyRevoked' : 'noKey';
    if (!admitted.some((one) => isInForce(one.certificate))) return 'keyNotInForce';
    return connected && !connected.includes(member) ? 'notConnected' : undefined;
  };
  return delegates(meeting).map((member) => {
    const lacks = lackOf(member);
    return { member, ...(lacks && { lacks }) };
  });
}
