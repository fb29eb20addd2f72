/** Words to one (lời nhắn riêng): from the chair or a secretary to one person's tablet, until they have read them or they are taken back. */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary, inStage, isListed, LIVE } from './access.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Meeting } from './feature.ts';

export interface Aside {
  readonly aside: string;
  /** Whom it is for. */
  readonly member: string;
  /** For the desk, the chair and whom it is for. */
  readonly text?: string;
  readonly by: string;
  readonly at: string;
  /** When they said that they have read it. */
  readonly readAt?: string;
  /** It does not stand on their tablet any more: taken back, or another has taken its place. */
  readonly gone?: true;
}

export interface AsidesState {
  /** In the order in which they were written. */
  readonly sent: readonly Aside[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly asides: AsidesState;
  }
}

/** Entries stay for ever. */
const MOST_ASIDES = 300;
const Aside1 = z.object({ aside: Id });

const events = {
  asideSent: sealedEvent(Aside1.extend({ member: Id }), z.object({ text: line(300) }), ({ member }) => ({
    duties: ['secretary', 'chair'],
    members: [member],
  })),
  asideRead: openEvent(Aside1),
  asideTakenBack: openEvent(Aside1),
};
const event = maker(events);

const stands = ({ readAt, gone }: Aside): boolean => readAt === undefined && !gone;
const standing = ({ asides }: Meeting, aside?: string): Aside | undefined => asides.sent.find((one) => one.aside === aside && stands(one));
const change = ({ sent }: AsidesState, aside: string, to: Partial<Aside>): AsidesState => ({
  sent: sent.map((one) => (one.aside === aside ? { ...one, ...to } : one)),
});
const isFor = (actor: Actor, { asides }: Meeting, aside?: string): boolean =>
  actor.kind === 'person' && asides.sent.some((one) => one.aside === aside && one.member === actor.id);

export const asides = feature<AsidesState, typeof events>('asides', {
  initial: { sent: [] },
  events,
  commands: {
    /** Takes the place of what stands on that tablet, if something does. */
    sendAside: command({
      input: z.object({ member: Id, text: line(300) }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input: { member, text }, meeting, context }) => {
        if (!isListed({ kind: 'person', id: member }, meeting)) return refuse('asides/not-listed');
        if (meeting.asides.sent.length >= MOST_ASIDES) return refuse('asides/too-many', { most: MOST_ASIDES });
        return [event('asideSent', { aside: context.newId(), member }, { text })];
      },
    }),
    /** By whom it is for. */
    readAside: command({
      input: Aside1,
      may: (actor, meeting, input) =>
        !input || isFor(actor, meeting, input.aside) ? inStage(meeting, ...LIVE) : refuse('asides/not-yours'),
      decide: ({ input, meeting }) => (standing(meeting, input.aside) ? [event('asideRead', input)] : refuse('asides/not-there')),
    }),
    takeAsideBack: command({
      input: Aside1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => (standing(meeting, input.aside) ? [event('asideTakenBack', input)] : refuse('asides/not-there')),
    }),
  },
  evolve: {
    asideSent: ({ sent }, { open, sealed, by, at }) => ({
      sent: [
        ...sent.map((one) => (one.member === open.member && stands(one) ? { ...one, gone: true as const } : one)),
        { ...open, by, at, ...(sealed?.seen && { text: sealed.value.text }) },
      ],
    }),
    asideRead: (state, { open, at }) => change(state, open.aside, { readAt: at }),
    asideTakenBack: (state, { open }) => change(state, open.aside, { gone: true }),
  },
});
