/** Who has said, before a meeting begins, that they will come (xác nhận dự họp). Who cannot reports an absence, which is the roll's. */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { Keyed } from '../base/keyed.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import { milliseconds } from '../base/time.ts';
import { bySecretary, inStage, isListed, isSecretary } from './access.ts';
import { command, feature, maker, openEvent, type Actor, type Meeting } from './feature.ts';
import { substitutionOf } from './in-place.ts';
import { between } from './in-time.ts';

export interface AttendingState {
  /** When each said so. */
  readonly promised: Keyed<{ readonly at: string }>;
  /** When those who had not answered were last asked again, and who they were. */
  readonly reminded?: { readonly at: string; readonly members: readonly string[] };
}

declare module './feature.ts' {
  interface Meeting {
    readonly attending: AttendingState;
  }
}

const events = {
  attendingPromised: openEvent(z.object({ member: Id })),
  /** What was said was said of another time or place. */
  attendingAskedAnew: openEvent(z.object({})),
  /** Whoever said it was taken off the list: invited again, they are asked again. */
  promiseDropped: openEvent(z.object({ member: Id })),
  attendingReminded: openEvent(z.object({ members: z.array(Id) })),
};
const event = maker(events);

/** Oneself, or the secretary for whoever has said so on the telephone; before the call to order. */
function mayPromise(actor: Actor, meeting: Meeting, member?: string): Verdict {
  if (!isListed(actor, meeting)) return refuse('roll/not-listed');
  const self = actor.kind === 'person' && (member === undefined || actor.id === member);
  return self || isSecretary(actor, meeting) ? inStage(meeting, 'published') : refuse('access/secretary-only');
}

/** Nobody is reminded more often. */
const AGAIN_MS = 3_600_000;

/** Invited, and has said neither that they will come, nor that they cannot, nor who comes in their place. */
const silentIn = (meeting: Meeting): string[] => {
  const { attending: { promised }, roll } = meeting;
  const hasAnswered = (id: string): boolean => promised.has(id) || roll.absences.has(id) || substitutionOf(meeting, id) !== undefined;
  return roll.order.filter((id) => roll.members.get(id)?.kind !== 'secretary' && !hasAnswered(id));
};

export const attending = feature<AttendingState, typeof events>('attending', {
  initial: { promised: Keyed.none() },
  events,
  commands: {
    promiseAttending: command({
      input: z.object({ member: Id.optional() }),
      may: (actor, meeting, input) => mayPromise(actor, meeting, input?.member),
      decide: ({ input, actor, meeting }) => {
        const member = input.member ?? (actor.kind === 'person' ? actor.id : '');
        if (!meeting.roll.members.get(member)) return refuse('roll/not-listed');
        // A reason was given, and is kept: the desk is told what has changed since.
        if (meeting.roll.absences.get(member)) return refuse('attending/absence-reported');
        if (meeting.attending.promised.get(member)) return refuse('attending/already-confirmed');
        return [event('attendingPromised', { member })];
      },
    }),
    /** Everybody who has not answered yet. */
    remindSilent: command({
      input: z.object({}),
      may: (actor, meeting) => bySecretary(actor, meeting, 'published'),
      decide: ({ meeting, context }) => {
        const members = silentIn(meeting);
        if (members.length === 0) return refuse('attending/all-answered');
        const { reminded } = meeting.attending;
        if (reminded && milliseconds(context.now()) - milliseconds(reminded.at) < AGAIN_MS) return refuse('attending/reminded-lately');
        return [event('attendingReminded', { members })];
      },
    }),
  },
  evolve: {
    attendingAskedAnew: () => ({ promised: Keyed.none() }),
    promiseDropped: (state, { open }) => ({ ...state, promised: state.promised.without(open.member) }),
    attendingPromised: (state, { open, at }) => ({ ...state, promised: state.promised.with(open.member, { at }) }),
    attendingReminded: (state, { open, at }) => ({ ...state, reminded: { at, members: open.members } }),
  },
  tells: ({ reminded }, meeting) => {
    const { stage, startsAt } = meeting.session;
    if (stage !== 'published') return [];
    const silent = silentIn(meeting);
    return [
      { about: 'answer', value: startsAt, what: 'attending/toAnswer', group: 'inTime', to: silent, ...between(startsAt, 72, 24) },
      ...(reminded
        ? [
            {
              about: 'reminded',
              value: reminded.at,
              what: 'attending/askedAgain',
              group: 'inTime' as const,
              to: silent.filter((one) => reminded.members.includes(one)),
              until: startsAt,
            },
          ]
        : []),
    ];
  },
});
