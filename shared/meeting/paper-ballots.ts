/**
 * Ballots on printed papers (bỏ phiếu bằng phiếu giấy): opened by the chair, given out, counted by two tellers who do not see each other's
 * numbers, each of whom signs their own. What they agree upon is announced; where they differ, or the chair says so, it is counted anew.
 * The papers themselves are kept by the council: of what is on each nothing is here.
 */
import { carriesWhole } from './amended.ts';
import { z } from 'zod';
import { canonical, type Json } from '../base/canonical.ts';
import { line } from '../base/ids.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import { anyRecused, byChair, byChairOrSecretary, bySystem, inStage, isDelegate, total } from './access.ts';
import { command, feature, type Actor, type Meeting } from './feature.ts';
import type { Noted } from './beside-log.ts';
import { leastTellers } from './least-tellers.ts';
import {
  differingLines,
  mayHaveTaken,
  paperFault,
  paperOutcome,
  tellersCountStatement,
  type PaperBases,
  type PaperFault,
} from './paper-count.ts';
import { standingOn } from './forms.ts';
import { ChairsWord, contentOf, known, questionHash, readyToOpen } from './question.ts';
import { Signature, wrongKey } from './secret-state.ts';
import { Count, Vote1, Round, PaperCount, events, event, type PaperVote, type PaperBallotsState } from './paper-ballot-events.ts';

declare module './feature.ts' {
  interface Meeting {
    readonly paperBallots: PaperBallotsState;
  }
}

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');
const counters = ['underWay', 'adjourned'] as const;

/** The vote on paper in one of those states. */
function onPaper({ paperBallots: { votes } }: Meeting, id: string, ...states: ReadonlyArray<PaperVote['state']>) {
  const vote = Object.hasOwn(votes, id) ? votes[id] : undefined;
  if (!vote) return refuse('votes/unknown-vote');
  return states.includes(vote.state) ? vote : refuse('votes/not-in-this-state', { state: vote.state });
}

/** A teller of that vote, who is still a delegate; they are those of its opening. */
function byItsTeller(actor: Actor, meeting: Meeting, vote?: string): Verdict {
  const tellers = vote === undefined ? meeting.tellers.members : (meeting.paperBallots.votes[vote]?.tellers ?? []);
  if (!tellers.includes(idOf(actor)) || !isDelegate(actor, meeting)) return refuse('access/tellers-only');
  return inStage(meeting, ...counters);
}

function refusalOf(fault: PaperFault) {
  switch (fault.is) {
    case 'returned':
      return refuse('paper/more-than-issued', { most: fault.most });
    case 'sum':
      return refuse('paper/wrong-sum', { sum: fault.sum, returned: fault.returned });
    case 'options':
      return refuse('paper/other-lines');
    case 'marks':
      return refuse('paper/wrong-marks', { sum: fault.sum, least: fault.least, most: fault.most });
  }
}

const basesOf = ({ total: all, counting }: PaperVote): PaperBases => ({ total: all, present: counting?.present ?? 0 });

export const paperBallots = feature<PaperBallotsState, typeof events>('paperBallots', {
  initial: { votes: {} },
  events,
  commands: {
    openPaperVote: command({
      input: Vote1.extend(ChairsWord.shape).extend({ fewTellers: z.boolean().default(false) }),
      byTheClock: true,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'prepared');
        if ('refused' in vote) return vote;
        if (vote.ballot?.way !== 'paper') return refuse('paper/not-on-paper');
        const { members } = meeting.tellers;
        // Two count each paper vote.
        if (members.length < 2) return refuse('paper/no-tellers');
        const content = contentOf(meeting, vote);
        if (standingOn(content).some((one) => members.includes(one))) return refuse('paper/teller-stands');
        if (anyRecused(meeting, vote.item, members)) return refuse('paper/teller-recused');
        const least = leastTellers(meeting.tellers.level);
        const few = members.length < least;
        if (few && !input.fewTellers) return refuse('paper/few-tellers', { least, there: members.length });
        const ready = readyToOpen(meeting, [vote], input);
        if ('refused' in ready) return ready;
        const asked = { vote: vote.vote, question: questionHash(content), content, total: total(meeting), tellers: [...members] };
        return [event('paperVoteOpened', { ...asked, ...(few && { fewTellers: true as const }), ...ready })];
      },
    }),
    /** By a teller, the chair or a secretary; said anew until the count begins. No more than there were delegates to take one. */
    issuePapers: command({
      input: Vote1.extend({ issued: Count }),
      may: (actor, meeting, input) => {
        const asTeller = byItsTeller(actor, meeting, input?.vote);
        return asTeller === 'yes' ? asTeller : byChairOrSecretary(actor, meeting, 'underWay');
      },
      decide: ({ input, meeting }) => {
        const vote = onPaper(meeting, input.vote, 'open');
        if ('refused' in vote) return vote;
        const most = mayHaveTaken(meeting, meeting.votes.votes[vote.vote]!.item, vote.opened.seq).length;
        return input.issued > most ? refuse('paper/more-than-delegates', { most }) : [event('papersIssued', input)];
      },
    }),
    /** The chair ends the taking of papers; how many were given out must be said by then. */
    beginPaperCount: command({
      input: Vote1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = onPaper(meeting, input.vote, 'open');
        if ('refused' in vote) return vote;
        if (vote.issued === undefined) return refuse('paper/not-issued');
        const present = mayHaveTaken(meeting, meeting.votes.votes[vote.vote]!.item, vote.opened.seq).length;
        return [event('paperCountBegun', { vote: vote.vote, issued: vote.issued, present })];
      },
    }),
    /** A teller's own count, signed; entered anew until a second teller's is in. Two that are alike agree, two others are counted anew. */
    enterPaperCount: command({
      input: Round.extend(PaperCount.shape).extend(Signature.shape),
      may: (actor, meeting, input) => byItsTeller(actor, meeting, input?.vote),
      evidence: 'signature',
      needs: ({ input: { vote: id, round, certificate, signedAt, signature, ...count }, actor, meeting }) => {
        const vote = onPaper(meeting, id, 'counting');
        if ('refused' in vote) return undefined;
        const teller = idOf(actor);
        const of = { meeting: meeting.session.meeting, vote: id, question: vote.question, round, issued: vote.issued ?? 0 };
        const content = canonical(tellersCountStatement({ ...of, count, teller }));
        return { member: teller, certificate, signedAt, signature, content };
      },
      decide: ({ input, actor, meeting, evidence, context }) => {
        const { vote: id, round, certificate, signedAt, signature, ...count } = input;
        const vote = onPaper(meeting, id, 'counting');
        if ('refused' in vote) return vote;
        if (round !== vote.round) return refuse('paper/other-round');
        const fault = paperFault(vote.content, vote.issued ?? 0, count);
        if (fault) return refusalOf(fault);
        const teller = idOf(actor);
        const wrong = wrongKey(meeting, teller, input, evidence, context.now());
        if (wrong) return wrong;
        const entered = event('paperCountEntered', { vote: id, round, teller }, { ...count, certificate, signedAt, signature });
        const first = vote.entries.find((one) => one.teller !== teller);
        if (!first?.count) return [entered];
        const both = { vote: id, round, tellers: [first.teller, teller] };
        const lines = differingLines(first.count, count);
        return [entered, lines.length === 0 ? event('paperCountsAgree', both) : event('paperCountsDiffer', { ...both, lines })];
      },
    }),
    /** Before the result is announced: both count anew. */
    askForPaperRecount: command({
      input: Vote1.extend({ reason: line(300) }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input: { vote: id, reason }, meeting }) => {
        const vote = onPaper(meeting, id, 'agreed');
        return 'refused' in vote ? vote : [event('paperRecountAsked', { vote: id, round: vote.round, reason })];
      },
    }),
    announcePaperResult: command({
      input: Vote1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = onPaper(meeting, input.vote, 'agreed');
        return 'refused' in vote ? vote : [event('paperResultAnnounced', input)];
      },
    }),
    /** Written by the server alone, from what both tellers have signed. */
    recordPaperResult: command({
      input: Vote1,
      may: bySystem,
      decide: ({ input, meeting }) => {
        const vote = onPaper(meeting, input.vote, 'announced');
        if ('refused' in vote) return vote;
        const [first, second] = vote.entries;
        if (!first?.count || !second?.count) return refuse('paper/not-counted');
        const { certificate: _certificate, signedAt: _signedAt, signature: _signature, ...count } = first.count;
        const { tally, outcome, decision } = paperOutcome(vote.content, count, basesOf(vote));
        const signatures = vote.entries.map(({ teller, count: signed }) => {
          const { certificate, signedAt, signature } = signed!;
          return { teller, certificate, signedAt, signature };
        });
        const { base, silent } = tally;
        const told = { vote: vote.vote, round: vote.round, issued: vote.issued ?? 0, ...count, base, silent, outcome, signatures };
        return [
          event('paperVoteClosed', told),
          ...(decision ? [{ type: 'electionDecided', open: { vote: vote.vote, decision } as unknown as Json }] : []),
        ];
      },
    }),
    /** Sets it aside at any time, e.g. to repeat it on papers that are printed anew. */
    voidPaperVote: command({
      input: Vote1.extend({ reason: line(300), repeat: z.boolean() }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const vote = onPaper(meeting, input.vote, 'open', 'counting', 'agreed', 'closed');
        if ('refused' in vote) return vote;
        const carries = carriesWhole(meeting, vote.vote);
        if (carries) return carries;
        const { item, text, rule, papers, ballot } = meeting.votes.votes[vote.vote]!;
        const again = { vote: context.newId(), item, text, rule, papers, repeats: vote.vote, ...(ballot && { ballot }) };
        return [
          event('paperVoteVoided', { vote: vote.vote, reason: input.reason }),
          ...(input.repeat ? [{ type: 'votePrepared', open: again as unknown as Json }] : []),
        ];
      },
    }),
  },
  evolve: {
    paperVoteOpened: (state, { open: { fewTellers, ...open }, seq, at }) =>
      put(state, { ...open, state: 'open', opened: { seq, at }, round: 1, entries: [], ...(fewTellers && { few: fewTellers }) }),
    papersIssued: (state, { open: { vote, issued } }) => change(state, vote, { issued }),
    paperCountBegun: (state, { open: { vote, issued, present }, seq, at }) =>
      change(state, vote, { state: 'counting', issued, counting: { seq, at, present } }),
    paperCountEntered: (state, { open: { vote, teller }, at, sealed }) => {
      const others = (state.votes[vote]?.entries ?? []).filter((one) => one.teller !== teller);
      return change(state, vote, { entries: [...others, { teller, at, ...(sealed?.seen && { count: sealed.value }) }] });
    },
    paperCountsDiffer: (state, { open: { vote, round, lines } }) =>
      change(state, vote, { round: round + 1, entries: [], differ: { lines }, recount: undefined }),
    paperCountsAgree: (state, { open }) => change(state, open.vote, { state: 'agreed', differ: undefined }),
    paperRecountAsked: (state, { open: { vote, round, reason } }) =>
      change(state, vote, { state: 'counting', round: round + 1, entries: [], recount: reason }),
    paperResultAnnounced: (state, { open }) => change(state, open.vote, { state: 'announced' }),
    paperVoteClosed: (state, { open: { vote, round: _round, ...result }, at }) =>
      change(state, vote, { state: 'closed', result: { ...result, at } }),
    paperVoteVoided: (state, { open: { vote, reason }, at }) => change(state, vote, { state: 'voided', voided: { at, reason } }),
  },
  after: {
    paperResultAnnounced: ({ open }) => ({ command: 'recordPaperResult', input: { vote: open.vote } }),
  },
  minutes: ({ votes }) =>
    Object.values(votes).flatMap(({ opened: { at }, content: { text }, few, tellers, voided }) => {
      const found: Noted[] = [];
      if (few) found.push({ at, code: 'paper/few-in-minutes', params: { text, count: tellers.length } });
      if (voided) found.push({ at: voided.at, code: 'paper/voided-in-minutes', params: { text, reason: voided.reason } });
      return found;
    }),
});

const put = (state: PaperBallotsState, one: PaperVote): PaperBallotsState => ({ votes: { ...state.votes, [one.vote]: one } });

function change(state: PaperBallotsState, id: string, to: Partial<Record<keyof PaperVote, unknown>>): PaperBallotsState {
  const vote = state.votes[id];
  return vote ? put(state, { ...vote, ...to } as PaperVote) : state;
}
