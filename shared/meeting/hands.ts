/**
 * A show of hands of the whole hall (biểu quyết bằng hình thức giơ tay), for when tablets cannot be used: a secretary enters the numbers, a
 * second person countersigns them with a key of their own, and that decides. Nobody's choice is on record, and the result is marked apart.
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { canonical } from '../base/canonical.ts';
import { Hash, HexHash, Id, Timestamp } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { isNear } from '../base/time.ts';
import { byChairOrSecretary, bySecretary, decidedByHands, isPostponed, isRecused, isVoting, presentDelegates, total } from './access.ts';
import { quorum } from './quorum.ts';
import { isSettled } from './amended.ts';
import { isWithoutGround } from './candidates.ts';
import { within } from './evidence.ts';
import { command, feature, maker, openEvent, type Actor, type Meeting } from './feature.ts';
import { contentOf, groundOf, known, QuestionContent, questionHash } from './question.ts';
import type { Moment } from './roll.ts';
import { explain, isTied, type Tally } from './rules.ts';
import { weightsIn } from './weighed.ts';

const Number = z.number().int().min(0).max(1000);
const Counts = z.object({ for: Number, against: Number, notVoting: Number });
const Countersignature = z.object({ certificate: HexHash, signedAt: Timestamp, signature: z.string().regex(/^[A-Za-z0-9_-]{86,700}$/) });
const Hands1 = z.object({ hands: Id });
const Entered = Hands1.extend({
  vote: Id,
  question: Hash,
  content: QuestionContent,
  counts: Counts,
  /** Delegates in the room who take part in the item, and delegates in all. */
  present: z.number().int(),
  total: z.number().int(),
});
const Decided = Hands1.extend(Countersignature.shape).extend({
  vote: Id,
  base: z.number().int(),
  silent: z.number().int(),
  outcome: z.enum(['adopted', 'rejected']),
});

export interface Hands extends z.infer<typeof Entered> {
  /** Who entered it. */
  readonly by: string;
  readonly at: string;
  /** Countersigned: what it comes to. */
  readonly decided?: Tally & Moment & { readonly by: string; readonly outcome: 'adopted' | 'rejected' };
}

export interface HandsState {
  /** Those that stand, in the order of their entering. */
  readonly entries: readonly Hands[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly hands: HandsState;
  }
}

const events = { handsEntered: openEvent(Entered), handsTakenBack: openEvent(Hands1), handsDecided: openEvent(Decided) };
const event = maker(events);
const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');

/** What the second person signs (CMS as in RECORD section 4): canonical JSON of this. */
export function handsStatement(meeting: Meeting, { hands, vote, question, counts, present, by }: Hands, countersigner: string): Json {
  return {
    kind: 'ecabinet/hands/v1',
    meeting: meeting.session.meeting,
    vote,
    question,
    hands,
    counts,
    present,
    enteredBy: by,
    countersignedBy: countersigner,
  };
}

/** The numbers as every result has them. Of those in the room who raised no hand at all it is said as of those who sent nothing. */
function tallyOf({ counts, content, present, total: all }: Pick<Hands, 'counts' | 'content' | 'present' | 'total'>): Tally {
  const raised = counts.for + counts.against + counts.notVoting;
  return { counts, base: { total: all, present, cast: raised, valid: raised }[content.rule.base], silent: all - raised };
}

/** The entry while nobody has countersigned it. */
function pending({ hands }: Meeting, id: string) {
  const found = hands.entries.find((one) => one.hands === id);
  if (!found) return refuse('hands/unknown');
  return found.decided ? refuse('hands/decided-already') : found;
}

export const hands = feature<HandsState, typeof events>('hands', {
  initial: { entries: [] },
  events,
  commands: {
    enterHands: command({
      input: z.object({ vote: Id, counts: Counts }),
      may: (actor, meeting) => bySecretary(actor, meeting, 'underWay'),
      decide: ({ input: { vote: id, counts }, meeting, context }) => {
        const vote = known(meeting, id, 'prepared');
        if ('refused' in vote) return vote;
        if (vote.ballot) return refuse('votes/not-public');
        // Nobody's hand is on record, so none can be weighed.
        if (weightsIn(meeting)) return refuse('weights/resolutions-alone');
        if (isVoting(meeting)) return refuse('votes/another-running');
        if (isPostponed(meeting, vote.item)) return refuse('course/postponed');
        const without = isWithoutGround(meeting, id) ?? isSettled(meeting, [id]);
        if (without) return without;
        if (meeting.hands.entries.some((one) => one.vote === id)) return refuse('hands/entered-already');
        const there = quorum(meeting);
        if (!there.met) return refuse('votes/below-quorum', { present: there.present, needed: there.needed });
        const present = presentDelegates(meeting).filter((one) => !isRecused(meeting, vote.item, one)).length;
        if (counts.for + counts.against + counts.notVoting > present) return refuse('hands/more-than-present', { present });
        // Whose opinion decides a tie has to be known by name.
        if (groundOf(meeting, vote)?.tie !== undefined && isTied(counts)) return refuse('hands/tied');
        const content = contentOf(meeting, vote);
        const all = total(meeting);
        const question = questionHash(content);
        return [event('handsEntered', { hands: context.newId(), vote: id, question, content, counts, present, total: all })];
      },
    }),
    /** By the chair or another secretary than who entered it, who has seen the hands, with a key admitted to the meeting. */
    countersignHands: command({
      input: Hands1.extend(Countersignature.shape),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      evidence: 'signature',
      needs: ({ input: { hands: id, ...signed }, actor, meeting }) => {
        const found = pending(meeting, id);
        if ('refused' in found) return undefined;
        return { member: idOf(actor), ...signed, content: canonical(handsStatement(meeting, found, idOf(actor))) };
      },
      decide: ({ input, actor, meeting, evidence, context }) => {
        const { certificate, signedAt } = input;
        const found = pending(meeting, input.hands);
        if ('refused' in found) return found;
        const vote = known(meeting, found.vote, 'prepared');
        if ('refused' in vote) return vote;
        if (isVoting(meeting)) return refuse('votes/another-running');
        if (questionHash(contentOf(meeting, vote)) !== found.question) return refuse('hands/other-question');
        const member = idOf(actor);
        if (member === found.by) return refuse('votes/second-person');
        if (!isNear(signedAt, context.now())) return refuse('votes/wrong-time');
        const key = meeting.roll.keys.get(certificate);
        if (!key || key.member !== member) return refuse('votes/unknown-key');
        if (key.revoked) return refuse('votes/key-revoked');
        if (!evidence?.valid) return refuse('votes/wrong-signature');
        if (!evidence.inForce || !within(evidence.inForce, signedAt) || !within(evidence.inForce, context.now()))
          return refuse('votes/key-not-in-force');
        const { base, silent } = tallyOf(found);
        const outcome = explain(tallyOf(found), found.content.rule).outcome === 'adopted' ? 'adopted' : 'rejected';
        return [event('handsDecided', { ...input, vote: found.vote, base, silent, outcome })];
      },
    }),
    takeHandsBack: command({
      input: Hands1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const found = pending(meeting, input.hands);
        return 'refused' in found ? found : [event('handsTakenBack', input)];
      },
    }),
  },
  evolve: {
    handsEntered: ({ entries }, { open, by, at }) => ({ entries: [...entries, { ...open, by, at }] }),
    handsTakenBack: ({ entries }, { open }) => ({ entries: entries.filter((one) => one.hands !== open.hands) }),
    handsDecided: ({ entries }, { open: { hands: id, base, silent, outcome }, by, seq, at }) => ({
      entries: entries.map((one) =>
        one.hands === id ? { ...one, decided: { counts: one.counts, base, silent, outcome, by, seq, at } } : one,
      ),
    }),
  },
  minutes: ({ entries }, meeting) =>
    entries.flatMap(({ vote, content, counts, decided }) => {
      if (!decided || !decidedByHands(meeting, vote)) return [];
      const params = { text: content.text, ...counts, silent: decided.silent, base: decided.base };
      return [{ at: decided.at, code: decided.outcome === 'adopted' ? 'hands/adopted' : 'hands/rejected', params }];
    }),
});
