/**
 * Attending in somebody's place (ủy quyền dự họp): whoever is invited and votes in no People's Council names who comes instead, and the
 * desk confirms it. A substitute is a guest: reads what the represented person may read, never votes and counts in no quorum.
 */
import { z } from 'zod';
import { Id, line, prose } from '../base/ids.ts';
import { refuse, type Refusal, type Verdict } from '../base/refusal.ts';
import { bySecretary, inStage, isPresent, isSecretary, LIVE } from './access.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Audience, type Meeting, type NewEvent } from './feature.ts';
import type { Tidings } from './beside-log.ts';
import { inPlaceOf, isOpen, substitutionOf } from './in-place.ts';
import type { Moment } from './roll.ts';
import { takingOff } from './taken-off.ts';
import { readingWith } from './told-in-place.ts';

export interface Substitution {
  readonly substitution: string;
  readonly member: string;
  /** Whoever was named, for the desk, the chair and the represented person. */
  readonly name?: string;
  readonly title?: string;
  readonly from: Moment;
  /** Who has named them: whoever is represented, or a secretary. */
  readonly by?: string;
  /** Who of the register it is, once the desk has confirmed it. */
  readonly person?: string;
  /** What the secretary has put into the minutes. */
  readonly minuted?: { readonly name: string; readonly of: string; readonly at: string };
  readonly declined?: Moment;
  /** Why it was declined, for the desk, the chair and the represented person, where the desk has said so. */
  readonly why?: string;
  readonly to?: Moment;
  /** Who has taken it back. */
  readonly endedBy?: string;
}

export interface SubstitutesState {
  readonly substitutions: readonly Substitution[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly substitutes: SubstitutesState;
  }
}

/** By one person, changed ones among them: every word of it stays for ever. */
const MOST_NAMED = 20;

const Named = z.object({ name: line(80), title: line(120).optional() });
const One = z.object({ substitution: Id });

/** Desk, chair and the represented person. */
const forThoseConcerned = ({ member }: { readonly member?: string | undefined }): Audience => ({
  duties: ['secretary', 'chair'],
  members: member ? [member] : [],
});

const events = {
  /** A guest's name is personal, and so is that of who comes in their place. */
  substituteNamed: sealedEvent(One.extend({ member: Id }), Named, forThoseConcerned),
  substituteConfirmed: openEvent(One.extend({ person: Id, minuted: z.object({ name: line(80), of: line(80) }).optional() })),
  /** Why, where the desk says it, is for those who know who was named. */
  substituteDeclined: sealedEvent(One.extend({ member: Id.optional() }), z.object({ why: prose(300) }), forThoseConcerned),
  substituteWithdrawn: openEvent(One),
};
const event = maker(events);

const idOf = (actor: Actor): string | undefined => (actor.kind === 'person' ? actor.id : undefined);

/** Oneself, or the secretary for whoever has said so in writing. */
function mayName(actor: Actor, meeting: Meeting, member?: string): Verdict {
  const self = member === undefined || idOf(actor) === member;
  return self || isSecretary(actor, meeting) ? inStage(meeting, ...LIVE) : refuse('access/secretary-only');
}

/** Why nobody can attend in that person's place. */
function unfit(meeting: Meeting, member: string): Refusal | undefined {
  const kind = meeting.roll.members.get(member)?.kind;
  if (!kind) return refuse('roll/not-listed');
  if (kind === 'secretary') return refuse('substitutes/not-secretary');
  if (kind === 'delegate' && !meeting.weights.body) return refuse('substitutes/delegates-never');
  if (meeting.session.chair === member) return refuse('substitutes/not-chair');
  if (inPlaceOf(meeting, member)) return refuse('substitutes/chain');
  if (isPresent(member, meeting)) return refuse('substitutes/is-there');
  const before = meeting.substitutes.substitutions.filter((one) => one.member === member).length;
  return before >= MOST_NAMED ? refuse('substitutes/too-many') : undefined;
}

/** Ends one: whoever attended by it is taken off the list, and out of every audience that they were in by it. */
const ending = (meeting: Meeting, { substitution, person }: Substitution): NewEvent[] =>
  person !== undefined && meeting.roll.members.has(person)
    ? takingOff(person, meeting)
    : [event('substituteWithdrawn', { substitution })];

const find = (meeting: Meeting, id: string): Substitution | undefined =>
  meeting.substitutes.substitutions.find((one) => one.substitution === id && isOpen(one));

export const substitutes = feature<SubstitutesState, typeof events>('substitutes', {
  initial: { substitutions: [] },
  events,
  commands: {
    /** Whoever was named before goes. */
    nameSubstitute: command({
      input: Named.extend({ member: Id.optional() }),
      may: (actor, meeting, input) => mayName(actor, meeting, input?.member),
      decide: ({ input: { member: of, name, title }, actor, meeting, context }) => {
        const member = of ?? idOf(actor) ?? '';
        const no = unfit(meeting, member);
        if (no) return no;
        const before = substitutionOf(meeting, member);
        if (before?.name === name && before.title === title) return refuse('substitutes/named-already');
        const named = { name, ...(title !== undefined && { title }) };
        return [
          ...(before ? ending(meeting, before) : []),
          event('substituteNamed', { substitution: context.newId(), member }, named),
        ];
      },
    }),
    /** The desk says who of the register it is, who is invited with it; and whether the minutes name both. */
    confirmSubstitute: command({
      input: One.extend({ person: Id, minuted: z.boolean().default(false) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...LIVE),
      evidence: 'member',
      needs: ({ input }) => ({ member: input.person }),
      decide: ({ input: { substitution, person, minuted }, meeting, evidence }) => {
        const one = find(meeting, substitution);
        if (!one) return refuse('substitutes/none');
        if (one.person !== undefined) return refuse('substitutes/confirmed-already');
        const no = unfit(meeting, one.member);
        if (no && no.code !== 'substitutes/too-many') return no;
        if (!evidence.inOffice) return refuse('roll/not-in-office');
        if (meeting.roll.members.has(person) || evidence.kind !== 'guest') return refuse('substitutes/listed-already', { name: evidence.name });
        const { name, title, group } = evidence;
        const of = meeting.roll.members.get(one.member)?.name ?? '';
        return [
          {
            type: 'memberListed',
            open: { member: person, kind: 'guest' },
            sealed: { name, ...(title && { title }), ...(group && { group }) },
          },
          event('substituteConfirmed', { substitution, person, ...(minuted && of && { minuted: { name, of } }) }),
          ...readingWith({ ...meeting, substitutes: changed(meeting.substitutes, substitution, { person }) }, one.member, person),
        ];
      },
    }),
    declineSubstitute: command({
      input: One.extend({ reason: prose(300).default('') }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...LIVE),
      decide: ({ input: { substitution, reason }, meeting }) => {
        const one = find(meeting, substitution);
        if (!one) return refuse('substitutes/none');
        if (one.person !== undefined) return refuse('substitutes/confirmed-already');
        return [
          reason === ''
            ? event('substituteDeclined', { substitution })
            : event('substituteDeclined', { substitution, member: one.member }, { why: reason }),
        ];
      },
    }),
    /** By the represented person or the secretary, at any time before the closing. */
    withdrawSubstitute: command({
      input: One,
      may: (_actor, meeting) => inStage(meeting, ...LIVE),
      decide: ({ input, actor, meeting }) => {
        const one = find(meeting, input.substitution);
        if (!one) return refuse('substitutes/none');
        const may = one.member === idOf(actor) || isSecretary(actor, meeting);
        return may ? ending(meeting, one) : refuse('access/secretary-only');
      },
    }),
  },
  evolve: {
    substituteNamed: ({ substitutions }, { open, sealed, seq, at, by }) => ({
      substitutions: [...substitutions, { ...open, ...(sealed?.seen && sealed.value), from: { seq, at }, by }],
    }),
    substituteConfirmed: (state, { open: { substitution, person, minuted }, at }) =>
      changed(state, substitution, { person, ...(minuted && { minuted: { ...minuted, at } }) }),
    substituteDeclined: (state, { open, sealed, seq, at }) =>
      changed(state, open.substitution, { declined: { seq, at }, ...(sealed?.seen && sealed.value) }),
    substituteWithdrawn: (state, { open, seq, at, by }) => changed(state, open.substitution, { to: { seq, at }, endedBy: by }),
  },
  tells: ({ substitutions }, meeting) => {
    const { stage, calledOff } = meeting.session;
    return LIVE.includes(stage) && calledOff === undefined ? substitutions.flatMap((one) => tidingsOf(one, meeting)) : [];
  },
  minutes: ({ substitutions }) =>
    substitutions.flatMap(({ minuted }) =>
      minuted ? [{ at: minuted.at, code: 'substitutes/attends', params: { name: minuted.name, of: minuted.of } }] : [],
    ),
});

/** Who attends hears of it, and of its end; who is represented of the answer, the desk of what waits for it. Nobody of their own doing. */
function tidingsOf({ substitution, member, person, declined, to, by, endedBy }: Substitution, { roll }: Meeting): Tidings[] {
  const desk = roll.order.filter((id) => roll.members.get(id)?.kind === 'secretary');
  const tells = (who: string, value: string, what: string, whom: readonly string[], more: Partial<Tidings> = {}): Tidings => ({
    ...{ about: `substitute.${substitution}.${who}`, value, what: `substitutes/${what}`, group: 'inTime', to: whom, urgent: true },
    ...more,
  });
  const told: Tidings[] = [];
  if (to === undefined && !declined && person === undefined) told.push(tells('desk', 'named', 'toConfirm', desk.filter((id) => id !== by)));
  if (to && endedBy === member) told.push(tells('desk', 'ended', 'isTakenBack', desk));
  if (declined) told.push(tells('of', 'declined', 'isDeclined', [member]));
  if (person === undefined) return told;
  if (to) return [...told, ...ended()];
  return [...told, tells('of', 'confirmed', 'isConfirmed', [member]), tells('in', 'attends', 'youAttend', [person], { group: 'meetings' })];

  function ended(): Tidings[] {
    const whom = [member].filter((id) => id !== endedBy);
    // Who attends again by a later one, in whosever place, is listed.
    const left = roll.members.has(person!) ? [] : [tells('in', 'ended', 'youNoMore', [person!], { left: true })];
    return [tells('of', 'ended', 'isEnded', whom), ...left];
  }
}

function changed({ substitutions }: SubstitutesState, id: string, part: Partial<Substitution>): SubstitutesState {
  return { substitutions: substitutions.map((one) => (one.substitution === id ? { ...one, ...part } : one)) };
}
