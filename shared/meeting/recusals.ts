/**
 * Delegates who take no part in an item because of a conflict of interest (không tham gia vì xung đột lợi ích): they do not vote on it, nor
 * read its papers from then on, nor what is told of them and of it to less than everybody, and stay in the total. Said before its votes are
 * opened, never while one runs.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import { byChairOrSecretary, inStage, isDelegate, isRecused, LIVE, onPaperNow, recusalOf } from './access.ts';
import { textsToldAgain } from './amending.ts';
import { isExcepted, paperFor, papersOn, partakingIn } from './audience.ts';
import { toldAgain } from './concluded.ts';
import { command, feature, maker, openEvent, type Actor, type Meeting, type NewEvent } from './feature.ts';
import type { Moment } from './roll.ts';
import { titled } from './said-of-item.ts';

export interface Recusal {
  readonly item: string;
  readonly member: string;
  /** Who said so: the delegate, the chair or a secretary. */
  readonly by: string;
  readonly from: Moment;
  /** Taken back. */
  readonly to?: Moment;
}

export interface RecusalsState {
  /** In the order in which they were said. */
  readonly all: readonly Recusal[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly recusals: RecusalsState;
  }
}

const Who = z.object({ item: Id, member: Id });
type Who = z.infer<typeof Who>;
const events = { recusalDeclared: openEvent(Who), recusalWithdrawn: openEvent(Who) };
const event = maker(events);

const isOwn = (actor: Actor, member: string): boolean => actor.kind === 'person' && actor.id === member;

/** By the delegate, the chair or a secretary. */
function may(actor: Actor, meeting: Meeting, input?: Who): Verdict {
  const own = input !== undefined && isOwn(actor, input.member) && isDelegate(actor, meeting);
  return own ? inStage(meeting, ...LIVE) : byChairOrSecretary(actor, meeting, ...LIVE);
}

/** Whoever is asked is asked before the vote: while one runs, or hands were counted, nobody is shut out of it, nor let in. */
function isVotedOn(meeting: Meeting, item: string): boolean {
  const { votes: { running = [], votes }, hands } = meeting;
  const counted = hands.entries.flatMap(({ vote, decided }) => (decided ? [] : [vote]));
  return [...running, ...counted, ...onPaperNow(meeting).map(({ vote }) => vote)].some((one) => votes[one]?.item === item);
}

/** What was told of an item and its papers while somebody took no part in it, told anew now that they do. */
function toldAnew(meeting: Meeting, item: string, member: string): NewEvent[] {
  const one = meeting.agenda.items.find((other) => other.item === item);
  const papers = papersOn(meeting, item).filter((paper) => isExcepted(paper, member));
  return [
    ...(one && isExcepted(one, member)
      ? [titled('itemRenamed.2', { ...one, audience: partakingIn(meeting, item, one.audience, member) })]
      : []),
    ...papers.flatMap((paper) => paperFor(meeting, paper, paper.audience, paper.publicTitle, member)),
    ...toldAgain(meeting, item, member),
    ...textsToldAgain(meeting, item, member),
  ];
}

export const recusals = feature<RecusalsState, typeof events>('recusals', {
  initial: { all: [] },
  events,
  commands: {
    declareConflict: command({
      input: Who,
      may,
      decide: ({ input: { item, member }, meeting }) => {
        if (!meeting.agenda.items.some((one) => one.item === item)) return refuse('agenda/unknown-item');
        if (!isDelegate({ kind: 'person', id: member }, meeting)) return refuse('recusals/delegates-only');
        if (isRecused(meeting, item, member)) return refuse('recusals/declared-already');
        return isVotedOn(meeting, item) ? refuse('recusals/vote-running') : [event('recusalDeclared', { item, member })];
      },
    }),
    /** What the chair or a secretary has said, the delegate does not take back. */
    withdrawConflict: command({
      input: Who,
      may,
      decide: ({ input: { item, member }, actor, meeting }) => {
        const found = recusalOf(meeting, item, member);
        if (!found) return refuse('recusals/none');
        if (isOwn(actor, member) && found.by !== member) return refuse('recusals/of-the-desk');
        if (isVotedOn(meeting, item)) return refuse('recusals/vote-running');
        return [event('recusalWithdrawn', { item, member }), ...toldAnew(meeting, item, member)];
      },
    }),
  },
  evolve: {
    recusalDeclared: ({ all }, { open, by, seq, at }) => ({ all: [...all, { ...open, by, from: { seq, at } }] }),
    recusalWithdrawn: ({ all }, { open: { item, member }, seq, at }) => ({
      all: all.map((one) => (one.item === item && one.member === member && !one.to ? { ...one, to: { seq, at } } : one)),
    }),
  },
  minutes: ({ all }, { agenda, roll }) =>
    all.flatMap(({ item, member, from, to }) => {
      const about = agenda.items.find((one) => one.item === item);
      const params = { name: roll.ever.get(member)?.name ?? '', title: about?.publicTitle ?? about?.title ?? '' };
      return [{ at: from.at, code: 'recusals/declared', params }, ...(to ? [{ at: to.at, code: 'recusals/withdrawn', params }] : [])];
    }),
});
