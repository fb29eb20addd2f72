/** The roll: who belongs to the meeting, with which keys, and who is in the room (điểm danh). */
import { z } from 'zod';
import { HexHash, Id, prose } from '../base/ids.ts';
import { Keyed } from '../base/keyed.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import { bySecretary, bySystem, inStage, isListed, isPresent, isSecretary, isSystem, LIVE, PREPARING, siteOf } from './access.ts';
import { Code, ROOM, within, type InCommittee } from './evidence.ts';
import { command, feature, type Actor, type Meeting } from './feature.ts';
import { event, events, Member } from './roll-events.ts';
import { namedAnew } from './officers.ts';
import { evolve } from './roll-state.ts';
import { inWords, isSaidOtherwise, listing, saidOfPerson } from './said-of-person.ts';
import { leaving, takingOff } from './taken-off.ts';

export interface Listed {
  readonly member: string;
  readonly kind: 'delegate' | 'secretary' | 'guest';
  /** Absent where the reader may not know it: a guest's. */
  readonly name?: string;
  readonly title?: string;
  readonly group?: string;
  /** Places in committees on the meeting's day, as the register had them when it listed them. */
  readonly committees?: readonly InCommittee[];
  /** Of a simulated delegate: whose place they take. */
  readonly standsFor?: string;
}

export interface Moment {
  readonly seq: number;
  readonly at: string;
}

/** Listed from this entry on, and until that. */
export interface Span {
  readonly since: number;
  readonly until?: number;
}

/** Time in the room. */
export interface Stay {
  readonly from: Moment;
  readonly to?: Moment;
  /** Where, of a meeting with sites. */
  readonly site?: string;
  /** A code was given: the room's, or one's own at the desk. */
  readonly proof?: 'room' | 'own';
  /** Taken back as a mistake. */
  readonly undone?: true;
}

export interface Ever extends Listed, Span {
  readonly earlier?: ReadonlyArray<Span & Pick<Listed, 'kind'>>;
  /** A secretary whom another one took off the list. */
  readonly takenOff?: true;
}

export interface RollState {
  readonly members: Keyed<Listed>;
  /** In the order of listing. */
  readonly order: readonly string[];
  /** Everybody who was ever listed, and between which entries: for names and eligibility in what happened before they left. */
  readonly ever: Keyed<Ever>;
  readonly keys: Keyed<{ readonly member: string; readonly since: number; readonly revoked?: Moment }>;
  /** Every stay in the room; the last has no end while the person is present. */
  readonly presence: Keyed<readonly Stay[]>;
  readonly absences: Keyed<{ readonly reason?: string }>;
  /** What the register has said of people anew while they were listed; of a guest without a name for whoever may not know it. */
  readonly corrections?: ReadonlyArray<Moment & { readonly before: Listed; readonly now: Listed }>;
}

declare module './feature.ts' {
  interface Meeting {
    readonly roll: RollState;
  }
}

/** By oneself; entries stay in the record for ever, and nobody comes and goes this often. Beyond it the desk does it. */
const MOST_STAYS = 20;

/** Checking in and out: oneself, or anybody by the secretary, whose tablet has died or who has none. */
function mayMark(actor: Actor, meeting: Meeting, member?: string): Verdict {
  if (!isListed(actor, meeting)) return refuse('roll/not-listed');
  const self = actor.kind === 'person' && (member === undefined || actor.id === member);
  if (!self && !isSecretary(actor, meeting)) return refuse('access/secretary-only');
  return inStage(meeting, ...LIVE);
}

const whom = (actor: Actor, member?: string): string => member ?? (actor.kind === 'person' ? actor.id : '');

export const roll = feature<RollState, typeof events>('roll', {
  initial: {
    members: Keyed.none(),
    order: [],
    ever: Keyed.none(),
    keys: Keyed.none(),
    presence: Keyed.none(),
    absences: Keyed.none(),
  },
  events,
  commands: {
    /**
     * Lists a person of the council's register; name and kind come from there, never from whoever asks. Whom the register makes
     * something else than they are listed as, the server lists anew.
     */
    listMember: command({
      input: Member,
      may: (actor, meeting) => (isSystem(actor) ? inStage(meeting, ...PREPARING) : bySecretary(actor, meeting, ...PREPARING)),
      evidence: 'member',
      needs: ({ input }) => ({ member: input.member }),
      decide: ({ input: { member }, actor, meeting, evidence }) => {
        const { name, kind, title, group, committees } = evidence;
        const before = meeting.roll.members.get(member);
        if (before && (before.kind === kind || !isSystem(actor))) return refuse('roll/already-listed');
        if (!evidence.inOffice) return refuse('roll/not-in-office');
        if (before && meeting.session.chair === member) return refuse('roll/is-chair');
        const listed = { member, kind, name, ...(title && { title }), ...(group && { group }), ...(committees && { committees }) };
        return [...(before ? takingOff(member, meeting) : []), listing(listed), ...namedAnew(listed, meeting)];
      },
    }),
    /** A guest who stays away, or who is a delegate no more. Delegates in office are always listed: they are the total. */
    unlistMember: command({
      input: Member,
      may: (actor, meeting) => (isSystem(actor) ? inStage(meeting, ...PREPARING) : bySecretary(actor, meeting, ...PREPARING)),
      evidence: 'member',
      // Of who else is listed nothing is asked: a guest can be taken off whatever another unit's desk makes of them.
      needs: ({ input, meeting }) => (meeting.roll.members.get(input.member)?.kind === 'delegate' ? { member: input.member } : undefined),
      decide: ({ input, actor, meeting, evidence }) => {
        const listed = meeting.roll.members.get(input.member);
        if (!listed) return refuse('roll/not-listed');
        if (listed.kind === 'delegate' && evidence.kind === 'delegate' && evidence.inOffice) return refuse('roll/delegates-stay');
        if (meeting.session.chair === input.member) return refuse('roll/is-chair');
        if (actor.kind === 'person' && actor.id === input.member) return refuse('roll/not-oneself');
        return takingOff(input.member, meeting);
      },
    }),
    /**
     * Says anew of somebody who is listed what the register says of them now: name, position, group and committees; as what they are
     * listed, and all that they did, stays. Of a draft the server does it by itself; a record is corrected by its secretary alone.
     */
    correctListing: command({
      input: Member,
      may: (actor, meeting) => (isSystem(actor) ? inStage(meeting, 'draft') : bySecretary(actor, meeting, ...PREPARING)),
      evidence: 'member',
      needs: ({ input }) => ({ member: input.member }),
      decide: ({ input: { member }, meeting, evidence }) => {
        const listed = meeting.roll.members.get(member);
        if (!listed) return refuse('roll/not-listed');
        // Whoever has an office elsewhere now is leaving this list: the title there is none of theirs here. A guest's words are the guest's.
        const isStill = listed.kind === 'guest' || (evidence.inOffice && evidence.kind === listed.kind);
        if (!isStill) return refuse('roll/not-in-office');
        if (!isSaidOtherwise(listed, evidence)) return [];
        const now = { ...saidOfPerson(evidence), member, kind: listed.kind };
        return [listing(now), ...namedAnew(now, meeting)];
      },
    }),
    admitKey: command({
      input: z.object({ certificate: HexHash }),
      may: (actor, meeting) => (bySystem(actor) === 'yes' ? inStage(meeting, ...LIVE) : bySystem(actor)),
      evidence: 'certificate',
      needs: ({ input }) => ({ certificate: input.certificate }),
      decide: ({ input, meeting, evidence, context }) => {
        if (evidence.revoked) return refuse('roll/key-revoked');
        if (!within(evidence.inForce, context.now())) return refuse('roll/key-not-in-force');
        // Whoever checks the record believes the roots that its first entry names, and no other.
        if (evidence.root !== undefined && !meeting.session.trust.includes(evidence.root)) return refuse('roll/root-not-in-record');
        if (meeting.roll.keys.get(input.certificate)) return [];
        if (!meeting.roll.members.get(evidence.member)) return refuse('roll/not-listed');
        return [event('keyAdmitted', { member: evidence.member, certificate: input.certificate, approvedBy: evidence.approvedBy })];
      },
    }),
    revokeKey: command({
      input: z.object({ certificate: HexHash }),
      may: (actor, meeting) => (bySystem(actor) === 'yes' ? inStage(meeting, ...LIVE) : bySystem(actor)),
      decide: ({ input, meeting }) => {
        const key = meeting.roll.keys.get(input.certificate);
        return !key || key.revoked ? [] : [event('keyRevoked', { member: key.member, certificate: input.certificate })];
      },
    }),
    checkIn: command({
      input: z.object({ member: Id.optional(), code: Code.optional(), site: Id.optional() }),
      may: (actor, meeting, input) => mayMark(actor, meeting, input?.member),
      evidence: 'changingCode',
      needs: ({ input: { code } }) => (code === undefined ? undefined : { code, among: [ROOM] }),
      decide: ({ input, actor, meeting, evidence }) => {
        const member = whom(actor, input.member);
        if (!meeting.roll.members.get(member)) return refuse('roll/not-listed');
        if (isPresent(member, meeting)) return refuse('roll/already-present');
        const isDesk = isSecretary(actor, meeting);
        const { checking } = meeting.arrivals;
        if (!isDesk && checking === 'desk') return refuse('roll/at-the-desk');
        if (!isDesk && checking === 'code' && !input.code) return refuse('roll/code-asked');
        if (input.code && evidence?.of === undefined) return refuse('roll/wrong-code');
        const stays = (meeting.roll.presence.get(member) ?? []).length;
        if (stays >= MOST_STAYS && !isDesk) return refuse('roll/too-often');
        const site = input.site ?? siteOf(member, meeting)?.site;
        if (input.site && !meeting.sites.sites.some((one) => one.site === input.site)) return refuse('sites/unknown');
        return [event('checkedIn', { member, ...(site && { site }), ...(input.code && { proof: 'room' as const }) })];
      },
    }),
    checkOut: command({
      input: z.object({ member: Id.optional() }),
      may: (actor, meeting, input) => mayMark(actor, meeting, input?.member),
      decide: ({ input, actor, meeting }) => {
        const member = whom(actor, input.member);
        return isPresent(member, meeting) ? leaving(member, meeting) : refuse('roll/not-present');
      },
    }),
    /** Báo vắng: the reason is for the desk and the minutes, never in the open. */
    reportAbsence: command({
      input: z.object({ member: Id.optional(), reason: prose(300) }),
      may: (actor, meeting, input) => mayMark(actor, meeting, input?.member),
      decide: ({ input, actor, meeting }) => {
        const member = whom(actor, input.member);
        if (!meeting.roll.members.get(member)) return refuse('roll/not-listed');
        // Every word of it stays for ever: one by oneself; what has changed since is told to the desk.
        if (meeting.roll.absences.get(member) && !isSecretary(actor, meeting)) return refuse('roll/already-reported');
        if (meeting.roll.absences.get(member)?.reason === input.reason) return refuse('roll/already-reported');
        return [event('absenceReported', { member }, { reason: input.reason })];
      },
    }),
    /** Entered for the wrong person, or they come after all. */
    takeBackAbsence: command({
      input: Member,
      may: (actor, meeting) => bySecretary(actor, meeting, ...LIVE),
      decide: ({ input: { member }, meeting }) =>
        meeting.roll.absences.get(member) ? [event('absenceTakenBack', { member })] : refuse('roll/no-absence'),
    }),
  },
  evolve,
  // What was corrected before the call to order, the roll itself tells.
  minutes: ({ corrections = [] }, { session }) =>
    corrections
      .filter(({ at, now }) => session.openedAt !== undefined && at >= session.openedAt && now.kind !== 'guest')
      .map(({ at, before, now }) => ({ at, code: 'roll/corrected', params: { before: inWords(before), now: inWords(now) } })),
  line: ({ order, members, ever }) => ({
    // Nobody looks for a simulated delegate's meetings, or tells them of one.
    members: order.filter((one) => !ever.get(one)?.standsFor),
    ever: ever.keys().filter((one) => !ever.get(one)?.standsFor),
    takenOff: ever.values().flatMap((one) => (one.takenOff ? [one.member] : [])),
    secretaries: order.filter((one) => members.get(one)?.kind === 'secretary'),
    guests: order.filter((one) => members.get(one)?.kind === 'guest'),
  }),
  carry: ({ roll: draft, session }) => [
    ...draft.order.map((member) => listing(draft.members.get(member)!)),
    ...(session.chair ? [{ type: 'chairNamed', open: { member: session.chair } }] : []),
  ],
});
