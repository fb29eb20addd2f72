/**
 * Checking in (cách điểm danh): how people may check in by themselves, and what the secretary does for many at once, for who shows a code
 * of their own, and to take back a wrong mark. What comes of it are the roll's own entries.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySecretary, isPresent, LIVE, PREPARING, siteOf } from './access.ts';
import { Code } from './evidence.ts';
import { command, feature, maker, openEvent, type Meeting, type NewEvent } from './feature.ts';

/** By oneself from anywhere; with the code that the room shows; not at all, but at the desk. */
const Checking = z.enum(['anywhere', 'code', 'desk']);
export type Checking = z.infer<typeof Checking>;

export interface ArrivalsState {
  readonly checking: Checking;
}

declare module './feature.ts' {
  interface Meeting {
    readonly arrivals: ArrivalsState;
  }
}

const events = { checkingSet: openEvent(z.object({ checking: Checking })) };
const event = maker(events);
const Members = z.object({ members: z.array(Id).min(1).max(1000) });

const checkedIn = (meeting: Meeting, member: string, more: object = {}): NewEvent => {
  const site = siteOf(member, meeting)?.site;
  return { type: 'checkedIn', open: { member, ...(site !== undefined && { site }), ...more } };
};

/** Whether nothing rests yet on the stay that somebody is in: no call to order and no vote's opening came after it. */
function isUndoable(member: string, meeting: Meeting): boolean {
  const { from } = meeting.roll.presence.get(member)!.at(-1)!;
  const { session, votes, hands, speakers } = meeting;
  const spoke = speakers.speeches.filter((one) => one.member === member).map((one) => one.from);
  const counted = [session.chairs[0]?.seq, ...Object.values(votes.votes).map(({ opened }) => opened?.seq)];
  const told = [...hands.entries.map(({ at }) => at), ...spoke];
  return counted.every((one) => one === undefined || one < from.seq) && told.every((at) => at < from.at);
}

export const arrivals = feature<ArrivalsState, typeof events>('arrivals', {
  initial: { checking: 'anywhere' },
  events,
  commands: {
    setChecking: command({
      input: z.object({ checking: Checking }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => (meeting.arrivals.checking === input.checking ? [] : [event('checkingSet', input)]),
    }),
    /** Many at once: those who are not in yet. */
    checkInMany: command({
      input: Members,
      may: (actor, meeting) => bySecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => {
        const members = [...new Set(input.members)];
        if (members.some((one) => !meeting.roll.members.has(one))) return refuse('roll/not-listed');
        const away = members.filter((one) => !isPresent(one, meeting));
        return away.length === 0 ? refuse('roll/already-present') : away.map((one) => checkedIn(meeting, one));
      },
    }),
    /** Whoever shows the code that the host gives them alone, which changes as the room's does. */
    checkInByCode: command({
      input: z.object({ code: Code }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...LIVE),
      evidence: 'changingCode',
      needs: ({ input, meeting }) => ({ code: input.code, among: meeting.roll.order }),
      decide: ({ meeting, evidence: { of: member } }) => {
        if (member === undefined) return refuse('roll/wrong-code');
        return isPresent(member, meeting) ? refuse('roll/already-present') : [checkedIn(meeting, member, { proof: 'own' })];
      },
    }),
    /** Marks set by mistake: both entries stay in the record; of the stay nothing is told any more. */
    undoCheckIn: command({
      input: Members,
      may: (actor, meeting) => bySecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => {
        const members = [...new Set(input.members)];
        if (!members.every((one) => isPresent(one, meeting))) return refuse('roll/not-present');
        if (!members.every((one) => isUndoable(one, meeting))) return refuse('arrivals/counted-already');
        return members.map((member) => ({ type: 'checkedOut', open: { member, undone: true } }));
      },
    }),
  },
  evolve: { checkingSet: (_state, { open }) => open },
  carry: ({ arrivals: { checking } }) => (checking === 'anywhere' ? [] : [event('checkingSet', { checking })]),
});
