/** The roll as the desk shows it: one row a person. */
import { isPresent } from '../../../../shared/meeting/access.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import type { Listed } from '../../../../shared/meeting/roll.ts';
import { playedAt } from '../../../../shared/meeting/stand-ins.ts';

export interface Row {
  readonly member: string;
  readonly kind: Listed['kind'];
  readonly name: string;
  readonly title?: string;
  readonly group?: string;
  readonly present: boolean;
  /** Since when present, or when last gone. */
  readonly since?: string;
  readonly absence?: { readonly reason?: string };
  readonly hasKey: boolean;
  /** In a rehearsal a simulated delegate takes their place, and they do not count. */
  readonly played?: true;
  /** Somebody who is played, in a rehearsal. */
  readonly simulated?: true;
  /** Undefined while it is not known. */
  readonly connected?: boolean;
}

export function rollRows({ roll, ...rest }: Meeting, connected: readonly string[] | undefined): Row[] {
  const meeting: Meeting = { roll, ...rest };
  const keyed = new Set(roll.keys.values().flatMap((key) => (key.revoked ? [] : [key.member])));
  const played = playedAt(meeting);
  const online = connected && new Set(connected);
  return roll.order.flatMap((id): Row[] => {
    const listed = roll.members.get(id);
    if (!listed) return [];
    const stays = roll.presence.get(id) ?? [];
    const last = stays[stays.length - 1];
    const present = isPresent(id, meeting);
    const since = present ? last?.from.at : last?.to?.at;
    const absence = roll.absences.get(id);
    return [
      {
        member: id,
        kind: listed.kind,
        name: listed.name ?? id,
        ...(listed.title !== undefined && { title: listed.title }),
        ...(listed.group !== undefined && { group: listed.group }),
        present,
        ...(since !== undefined && { since }),
        ...(absence && { absence }),
        hasKey: keyed.has(id),
        ...(played.has(id) && { played: true }),
        ...(listed.standsFor !== undefined && { simulated: true }),
        ...(online && { connected: online.has(id) }),
      },
    ];
  });
}
