/** Words to one (lời nhắn riêng): from the chair or a secretary to one person’s tablet, until read or taken back. */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary, inStage, isListed, LIVE } from './access.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Meeting } from './feature.ts';

export interface Whisper {
  readonly whisper: string;
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

export interface WhispersState {
  /** In the order in which they were written. */
  readonly all: readonly Whisper[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly whispers: WhispersState;
  }
}

/** Entries stay for ever. */
const MOST_WHISPERS = 300;
const Whisper1 = z.object({ whisper: Id });

const events = {
  whisperSent: sealedEvent(Whisper1.extend({ member: Id }), z.object({ text: line(300) }), ({ member }) => ({
    duties: ['secretary', 'chair'],
    members: [member],
  })),
  whisperRead: openEvent(Whisper1),
  whisperTakenBack: openEvent(Whisper1),
};
const event = maker(events);

const stands = ({ readAt, gone }: Whisper): boolean => readAt === undefined && !gone;
const standing = ({ whispers }: Meeting, whisper?: string): Whisper | undefined =>
  whispers.all.find((one) => one.whisper === whisper && stands(one));
const change = ({ all }: WhispersState, whisper: string, to: Partial<Whisper>): WhispersState => ({
  all: all.map((one) => (one.whisper === whisper ? { ...one, ...to } : one)),
});
const isFor = (actor: Actor, { whispers }: Meeting, whisper?: string): boolean =>
  actor.kind === 'person' && whispers.all.some((one) => one.whisper === whisper && one.member === actor.id);

export const whispers = feature<WhispersState, typeof events>('whispers', {
  initial: { all: [] },
  events,
  commands: {
    /** Takes the place of what stands on that tablet, if something does. */
    sendWhisper: command({
      input: z.object({ member: Id, text: line(300) }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input: { member, text }, meeting, context }) => {
        if (!isListed({ kind: 'person', id: member }, meeting)) return refuse('whispers/not-listed');
        if (meeting.whispers.all.length >= MOST_WHISPERS) return refuse('whispers/too-many', { most: MOST_WHISPERS });
        return [event('whisperSent', { whisper: context.newId(), member }, { text })];
      },
    }),
    /** By whom it is for. */
    readWhisper: command({
      input: Whisper1,
      may: (actor, meeting, input) =>
        !input || isFor(actor, meeting, input.whisper) ? inStage(meeting, ...LIVE) : refuse('whispers/not-yours'),
      decide: ({ input, meeting }) => (standing(meeting, input.whisper) ? [event('whisperRead', input)] : refuse('whispers/not-there')),
    }),
    takeWhisperBack: command({
      input: Whisper1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) =>
        standing(meeting, input.whisper) ? [event('whisperTakenBack', input)] : refuse('whispers/not-there'),
    }),
  },
  evolve: {
    whisperSent: ({ all }, { open, sealed, by, at }) => ({
      all: [
        ...all.map((one) => (one.member === open.member && stands(one) ? { ...one, gone: true as const } : one)),
        { ...open, by, at, ...(sealed?.seen && { text: sealed.value.text }) },
      ],
    }),
    whisperRead: (state, { open, at }) => change(state, open.whisper, { readAt: at }),
    whisperTakenBack: (state, { open }) => change(state, open.whisper, { gone: true }),
  },
});
