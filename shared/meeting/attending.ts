/** Who has said, before a meeting begins, that they will come (xác nhận dự họp). Who cannot reports an absence, which is the roll's. */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { Keyed } from '../base/keyed.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import { inStage, isListed, isSecretary } from './access.ts';
import { command, feature, maker, openEvent, type Actor, type Meeting } from './feature.ts';

export interface AttendingState {
  /** When each said so. */
  readonly promised: Keyed<{ readonly at: string }>;
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
};
const event = maker(events);

/** Oneself, or the secretary for whoever has said so on the telephone; before the call to order. */
function mayPromise(actor: Actor, meeting: Meeting, member?: string): Verdict {
  if (!isListed(actor, meeting)) return refuse('roll/not-listed');
  const self = actor.kind === 'person' && (member === undefined || actor.id === member);
  return self || isSecretary(actor, meeting) ? inStage(meeting, 'published') : refuse('access/secretary-only');
}

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
  },
  evolve: {
    attendingAskedAnew: () => ({ promised: Keyed.none() }),
    promiseDropped: ({ promised }, { open }) => ({ promised: promised.without(open.member) }),
    attendingPromised: ({ promised }, { open, at }) => ({ promised: promised.with(open.member, { at }) }),
  },
});
