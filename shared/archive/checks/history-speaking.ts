/** The floor of the council, as the log tells of it: who was called by whom, halted and ended. */
import { z } from 'zod';
import { Id } from '../../base/ids.ts';
import { SPOKEN, type Speech } from '../../meeting/speech.ts';
import type { At, Steps } from './history-kernel.ts';

const Speech1 = z.looseObject({ speech: Id });
export const speakingShapes = {
  speakerCalled: Speech1.extend({ member: Id, kind: z.enum(SPOKEN), item: Id }),
  speechPaused: Speech1,
  speechResumed: Speech1,
  speechEnded: Speech1,
};

/** In the order of the calls. */
export type SpeakingHistory = Array<{ speech: Speech; readonly called: At }>;

interface Speaking {
  readonly speeches: SpeakingHistory;
}

type One = SpeakingHistory[number];
const isHalted = ({ speech: { halts } }: One): boolean => halts.length > 0 && halts.at(-1)!.to === undefined;
const resumed = ({ halts }: Speech, at: string): Speech['halts'] => halts.map((one) => (one.to === undefined ? { ...one, to: at } : one));

/** The speech that has the floor, where it is that one. */
const having = ({ speeches }: Speaking, id: string): One | undefined => {
  const floor = speeches.findLast(({ speech }) => speech.to === undefined);
  return floor?.speech.speech === id ? floor : undefined;
};

export const speakingSteps: Steps<typeof speakingShapes, Speaking> = {
  speakerCalled: ({ speech, member, kind, item }, called, { speeches }, say) => {
    const before = speeches.findLast((one) => one.speech.to === undefined);
    // A point of order alone is heard while another speech is paused.
    if (before && !(kind === 'order' && before.speech.kind !== 'order' && isHalted(before)))
      say('speaking/two-at-once', `${member} is called while ${before.speech.member} has the floor`);
    if (speeches.some((one) => one.speech.speech === speech)) say('speaking/out-of-place', `${speech}: called twice`);
    else speeches.push({ called, speech: { speech, member, kind, item, from: called.at, halts: [] } });
  },
  speechPaused: ({ speech: id }, { at }, story, say) => {
    const one = having(story, id);
    if (!one || isHalted(one)) say('speaking/out-of-place', `${id}: paused`);
    else one.speech = { ...one.speech, halts: [...one.speech.halts, { from: at }] };
  },
  speechResumed: ({ speech: id }, { at }, story, say) => {
    const one = having(story, id);
    if (!one || !isHalted(one)) say('speaking/out-of-place', `${id}: goes on`);
    else one.speech = { ...one.speech, halts: resumed(one.speech, at) };
  },
  speechEnded: ({ speech: id }, { at }, story, say) => {
    const one = having(story, id);
    if (!one) say('speaking/out-of-place', `${id}: ended`);
    else one.speech = { ...one.speech, halts: resumed(one.speech, at), to: at };
  },
};
