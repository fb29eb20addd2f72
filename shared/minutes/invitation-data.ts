/** What an invitation is set from: the meeting as its desk has it, and the desk's own words. */
import { refuse, type Refusal } from '../base/refusal.ts';
import { isPeoplesCouncil, type Unit } from '../council/council.ts';
import { NEUTRAL } from '../meeting/audience.ts';
import type { Meeting } from '../meeting/feature.ts';
import { numbersOf } from '../meeting/numbers.ts';
import { termSaid, type TermNamed } from './term-said.ts';
import type { InvitationTexts } from '../wire/invitation.ts';

export interface InvitationData {
  readonly print: 'invitation';
  readonly unit: { readonly name: string; readonly place?: string };
  /** `term`: the council's, unless the title says it. */
  readonly meeting: Pick<Meeting['session'], 'title' | 'place' | 'startsAt' | 'rehearsal'> & { readonly id: string; readonly term?: string };
  readonly number: number;
  readonly texts: InvitationTexts;
  /** Presiding, where one is named. */
  readonly presiding?: string;
  /** As the agenda numbers them, restricted matters by their neutral titles: the paper goes to everybody. */
  readonly programme: ReadonlyArray<{ readonly number: string; readonly title: string }>;
}

/** `running`: the council's term as it runs now, for what is not published yet. */
export function invitationData(
  meeting: Meeting,
  unit: Unit,
  number: number,
  texts: InvitationTexts,
  running?: TermNamed,
): InvitationData | Refusal {
  const { session, agenda, roll } = meeting;
  const term = termSaid(session.stage === 'draft' ? running : session.term, session.title);
  if (session.calledOff !== undefined) return refuse('invitation/called-off');
  const numbers = numbersOf(agenda.items);
  const presiding = session.chair === undefined ? undefined : roll.members.get(session.chair)?.name;
  return {
    print: 'invitation',
    unit: { name: unit.name, ...(unit.place && { place: unit.place }) },
    meeting: {
      ...{ id: session.meeting, title: session.title, place: session.place, startsAt: session.startsAt, rehearsal: session.rehearsal },
      ...(term !== undefined && { term }),
    },
    number,
    texts,
    ...(presiding && { presiding }),
    programme: texts.programme
      ? agenda.items.map((one) => ({ number: numbers.get(one.item)!, title: one.audience ? (one.publicTitle ?? NEUTRAL.item) : one.title }))
      : [],
  };
}

/** The symbol of a body's invitations, where the desk has said no other. */
export const symbolOf = (body: string): string =>
  isPeoplesCouncil(body) ? 'GM-HĐND' : /^(ủy ban nhân dân|ubnd)(?=\P{L}|$)/iu.test(body.normalize('NFC')) ? 'GM-UBND' : 'GM';
