/**
 * Votes (biểu quyết): prepared on an item, opened by the chair with question, base and rule frozen, closed, then announced.
 * The result is written only once the chair announces it: until then nobody, the chair included, has seen a tally.
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, bySystem, isPaused, isSecret } from './access.ts';
import { carriesWhole } from './amended.ts';
import { count } from './count.ts';
import { decided, withBeside } from './decided.ts';
import { alsoDecided, continued, type Elected } from './elected.ts';
import { command, feature } from './feature.ts';
import { announcing, ChairsWord, closing, known, opening, type QuestionContent, Seconds, standingWith, timed } from './question.ts';
import { lotNamed, waitsForLot } from './ranked.ts';
import type { Outcome, Tally } from './rules.ts';
import { event, events, Vote1, type Decision, type Drawn, type Prepared } from './vote-events.ts';
import { preparing } from './vote-preparing.ts';
import { evolve } from './votes-state.ts';
import { weighed, type Weighed } from './weighed.ts';

export interface Vote extends Prepared {
  /** `sealed`: its box is closed, the chair has not announced. */
  readonly state: 'prepared' | 'open' | 'closing' | 'sealed' | 'announced' | 'closed' | 'voided';
  readonly question?: string;
  readonly content?: QuestionContent;
  /** Seq and time of `voteOpened`. */
  readonly opened?: { readonly seq: number; readonly at: string };
  /** Delegates listed at the opening. */
  readonly total?: number;
  readonly belowQuorum?: { readonly present: number; readonly needed: number };
  /** Seq and time of `voteClosing`. */
  readonly closing?: { readonly seq: number; readonly at: string };
  readonly box?: { readonly size: number; readonly root: string };
  readonly result?: Tally & {
    readonly at: string;
    /** Spoken choices among the counts; absent where there is none. */
    readonly spoken?: Decision['spoken'];
    /** Votes of proxies among the counts; absent where there is none. */
    readonly proxies?: Decision['proxies'];
    /** Where there are either: what the ballots of the box say alone. */
    readonly signed?: Tally & { readonly outcome: 'adopted' | 'rejected' };
    readonly outcome: Outcome;
    /** Where votes have weights: what they come to, and what one vote each would have. */
    readonly weighed?: Weighed & { readonly unweighed: Outcome };
    readonly roll: Readonly<Record<string, string | readonly string[]>>;
    readonly void: ReadonlyArray<{ readonly voter: string; readonly reason: string }>;
  };
  /** Where its paper has a form: what the marks came to. */
  readonly decision?: Elected;
  /** Lots that the count of ranked papers waited for, in the order in which they were drawn; absent where there was none. */
  readonly lots?: ReadonlyArray<Drawn & { readonly at: string; readonly by: string }>;
  readonly voided?: { readonly at: string; readonly reason: string };
}

export interface VotesState {
  readonly votes: Readonly<Record<string, Vote>>;
  readonly order: readonly string[];
  /** Opened and neither announced nor set aside, in the order of their opening: one, or those of a list; absent while there is none. */
  readonly running?: readonly string[];
  /** Set aside before their boxes were closed, until those are; absent while there is none. */
  readonly leaving?: readonly string[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly votes: VotesState;
  }
}

/** Ballots already on their way when the chair closes still count for this long. */
export const GRACE_MS = 3000;

export const votes = feature<VotesState, typeof events>('votes', {
  initial: { votes: {}, order: [] },
  events,
  commands: {
    ...preparing,
    openVote: command({
      input: Vote1.extend(ChairsWord.shape).extend({ closesIn: Seconds.optional() }),
      byTheClock: true,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const opened = opening(meeting, [input.vote], input);
        if ('refused' in opened || input.closesIn === undefined) return opened;
        return [...opened, timed([input.vote], context.now(), input.closesIn)];
      },
    }),
    closeVote: command({
      input: Vote1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'open');
        if ('refused' in vote) return vote;
        if (isSecret(vote)) return refuse('votes/not-public');
        if (isPaused(meeting, vote.vote)) return refuse('votes/paused');
        // Votes that were put as a list end as one (V-41).
        return meeting.votes.running!.length > 1 ? refuse('votes/in-a-list') : [closing(vote.vote)];
      },
    }),
    recordSealing: command({
      input: Vote1,
      may: bySystem,
      evidence: 'sublog',
      needs: ({ input }) => ({ key: input.vote }),
      decide: ({ input, meeting, evidence: { size, root } }) => {
        // Also of one that was set aside while it took ballots.
        const left = meeting.votes.leaving?.includes(input.vote);
        const vote = known(meeting, input.vote, left ? 'voided' : 'closing');
        return 'refused' in vote ? vote : [event('boxSealed', { vote: input.vote, box: { size, root } })];
      },
    }),
    announceResult: command({
      input: Vote1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'sealed');
        if ('refused' in vote) return vote;
        if (isSecret(vote)) return refuse('votes/not-public');
        return meeting.votes.running!.length > 1 ? refuse('votes/in-a-list') : [announcing(vote.vote)];
      },
    }),
    /** Written by the server alone, from the closed box. Eligibility is judged at `voteClosing` (RECORD section 5). */
    recordResult: command({
      input: Vote1,
      may: bySystem,
      evidence: 'sublog',
      needs: ({ input }) => ({ key: input.vote }),
      decide: ({ input, meeting, evidence }) => {
        const vote = known(meeting, input.vote, 'announced');
        if ('refused' in vote) return vote;
        const counted = count(meeting, vote, evidence);
        const decision = decided(meeting, vote, counted);
        const all = withBeside(counted, decision);
        const heavy = weighed(meeting, vote, all.roll);
        return [
          event('voteClosed', counted),
          ...(decision ? [event('voteDecided', decision)] : []),
          ...(heavy ? [event('weighedDecided', { vote: vote.vote, ...heavy })] : []),
          ...alsoDecided(meeting, vote, all),
        ];
      },
    }),
    /** Whose name was drawn, where the count of ranked papers waits for that very lot (`lotNamed`): it goes on by that. */
    drawLot: command({
      input: Vote1.extend({ drawn: Id, round: z.number().int().min(1).max(1000), between: z.array(Id).min(2).max(100) }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'closed');
        if ('refused' in vote) return vote;
        const lot = waitsForLot(vote);
        if (!lot) return refuse('votes/no-lot');
        const named = lotNamed(vote)!;
        // Whoever has not seen how the count went on draws nothing in it.
        if (named.round !== input.round || named.between.join() !== input.between.join()) return refuse('votes/other-lot');
        if (!lot.between.includes(input.drawn)) return refuse('votes/not-in-lot');
        const drawn = { ...lot, drawn: input.drawn };
        return [event('lotDrawn', { vote: vote.vote, lot: drawn, decision: continued(vote, drawn) })];
      },
    }),
    /** Sets a running vote aside, e.g. to repeat it; a box that was opened stays in the record, uncounted. */
    voidVote: command({
      input: Vote1.extend({ reason: line(300), repeat: z.boolean() }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const vote = known(meeting, input.vote, 'open', 'closing', 'sealed', 'closed');
        if ('refused' in vote) return vote;
        const carries = carriesWhole(meeting, vote.vote);
        if (carries) return carries;
        const { item, text, rule, papers, ballot } = vote;
        const prepared = { vote: context.newId(), item, text, rule, papers, repeats: vote.vote, ...(ballot && { ballot }) };
        const again = input.repeat ? [event('votePrepared', prepared)] : [];
        // Its box is closed like any other; the tellers' device may be dead by now, and an urn needs no closing.
        const ends = vote.state === 'open' && !isSecret(vote) ? [closing(vote.vote)] : [];
        return [...ends, event('voteVoided', { vote: vote.vote, reason: input.reason }), ...again];
      },
    }),
  },
  evolve,
  after: {
    voteOpened: ({ open, seq }) =>
      open.kind === 'public' ? { sublog: open.vote, command: 'openBox', input: { size: seq + 1, vote: open.vote } } : undefined,
    voteClosing: ({ open, seq }, { votes: { votes } }) =>
      isSecret(votes[open.vote]!) ? undefined : { delay: GRACE_MS, sublog: open.vote, command: 'closeBox', input: { after: seq + 1 } },
    voteAnnounced: ({ open }) => ({ command: 'recordResult', input: { vote: open.vote } }),
  },
  // Set aside before it was announced: nobody may ever learn what was in the box (RECORD section 5). Not before it is closed: what stands
  // in it is looked at once more then.
  forgets: (type, fact, { votes: { votes } }) => {
    const vote = type === 'voteVoided' || type === 'boxSealed' ? votes[(fact.open as { vote: string }).vote] : undefined;
    return vote?.voided && vote.box && !vote.result && !isSecret(vote) ? [vote.vote] : [];
  },
  carry: (meeting) =>
    meeting.votes.order.map((id) => {
      const prepared = meeting.votes.votes[id]!;
      const { vote, item, text, rule, ballot } = prepared;
      // Only papers that stand are carried over: a vote names those of the record, the replacement for what it replaced.
      const papers = standingWith(meeting, prepared).map((one) => one.paper);
      return event('votePrepared', { vote, item, text, rule, papers, ...(ballot && { ballot }) });
    }),
});
