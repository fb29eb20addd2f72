/** Messages of the chair to all (thông báo của chủ tọa): shown on every screen until taken back, in the minutes where marked so. */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, LIVE } from './access.ts';
import { command, feature, maker, openEvent } from './feature.ts';

export interface Message {
  readonly message: string;
  readonly text: string;
  readonly at: string;
  /** Stands in the minutes. */
  readonly minuted: boolean;
}

export interface MessagesState {
  /** The one that stands on every screen now. */
  readonly shown?: string;
  /** All there were, in the order in which they were shown. */
  readonly all: readonly Message[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly messages: MessagesState;
  }
}

/** They stay in the record for ever, and nobody has so much to say. */
const MOST_MESSAGES = 100;
const Text = line(300);

const events = {
  messageShown: openEvent(z.object({ message: Id, text: Text, minuted: z.boolean() })),
  messageTakenBack: openEvent(z.object({ message: Id })),
};
const event = maker(events);

export const messages = feature<MessagesState, typeof events>('messages', {
  initial: { all: [] },
  events,
  commands: {
    /** Takes the place of the one that is shown, if there is one. */
    showMessage: command({
      input: z.object({ text: Text, minuted: z.boolean().default(false) }),
      may: (actor, meeting) => byChair(actor, meeting, ...LIVE),
      decide: ({ input, meeting, context }) =>
        meeting.messages.all.length >= MOST_MESSAGES
          ? refuse('messages/too-many', { most: MOST_MESSAGES })
          : [event('messageShown', { message: context.newId(), text: input.text, minuted: input.minuted })],
    }),
    takeMessageBack: command({
      input: z.object({ message: Id }),
      may: (actor, meeting) => byChair(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) =>
        meeting.messages.shown === input.message ? [event('messageTakenBack', { message: input.message })] : refuse('messages/not-shown'),
    }),
  },
  evolve: {
    messageShown: (state, { open, at }) => ({ shown: open.message, all: [...state.all, { ...open, at }] }),
    messageTakenBack: ({ all }) => ({ all }),
  },
  minutes: ({ all }) => all.filter((one) => one.minuted).map(({ at, text }) => ({ at, code: 'messages/in-minutes', params: { text } })),
});
