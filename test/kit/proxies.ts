/** Votes by proxy in scenes: who appoints whom, and what a holder's tablet signs. */
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { proxyStatement } from '../../shared/meeting/proxies.ts';
import { sentFor } from '../../shared/meeting/represented.ts';
import { QUESTION, secretary, voteOf, type Person } from './people.ts';
import type { Step } from './scene.ts';
import { certificateOf, json, signatureOver, type Outcome, type World } from './world.ts';
import { assembled } from './other-body.ts';

export const allows = (most = 2) => secretary.does('allowProxies', { most });
export const appoints = (member: Person, holder: Person, items?: (world: World) => string[], by: Person = member) =>
  by.does('appointProxy', (world: World) => ({ member: member.id, holder: holder.id, ...(items && { items: items(world) }) }));
/** The latest of somebody's. */
export const appointmentOf = (made: World, member: Person) => made.meeting.proxies.appointments.findLast((one) => one.member === member.id);
export const withdraws = (member: Person, by: Person = member) =>
  by.does('withdrawProxy', (world: World) => ({ appointment: appointmentOf(world, member)?.appointment ?? 'none' }));

interface Odd {
  readonly by?: Person;
  readonly vote?: string;
  readonly revision?: number;
  readonly signedAt?: string;
  readonly certificate?: string;
  readonly choice?: unknown;
  /** What of the statement is signed otherwise. */
  readonly signed?: object;
}

/** As the holder's tablet does: the next revision, signed by the holder's key. */
export const votesFor =
  (holder: Person, member: Person, choice: string | readonly string[] = 'for', odd: Odd = {}) =>
  (made: World): Outcome => {
    const appointment = appointmentOf(made, member) ?? { appointment: 'none', member: member.id, holder: holder.id };
    const vote = odd.vote ?? voteOf(made, QUESTION);
    const revision = odd.revision ?? (sentFor(made.meeting, vote, member.id)?.revision ?? 0) + 1;
    const certificate = odd.certificate ?? certificateOf((odd.by ?? holder).id);
    const chosen = typeof choice === 'string' ? choice : [...choice];
    const statement = { ...(proxyStatement(made.meeting, appointment, { vote, revision, choice: chosen }) as object), ...odd.signed };
    const signature = signatureOver(canonical(json(statement)), certificate);
    const signedAt = odd.signedAt ?? timestamp(made.now);
    const input = { appointment: appointment.appointment, vote, revision, choice: odd.choice ?? choice, certificate, signedAt, signature };
    return made.execute((odd.by ?? holder).actor, 'voteAsProxy', input);
  };

/** In another body that allows proxies, under way, all but some in the room. */
export const withProxies = (...before: Step[]): Step => [assembled(), allows(), ...before];
