/** How votes stand after each of their facts. */
import { isSecret } from './access.ts';
import type { FeatureBody } from './feature.ts';
import type { events } from './vote-events.ts';
import type { Vote, VotesState } from './votes.ts';

export const evolve: FeatureBody<VotesState, typeof events>['evolve'] = {
  votePrepared: (state, { open }) => ({
    ...state,
    votes: { ...state.votes, [open.vote]: { ...open, state: 'prepared' } },
    order: [...state.order, open.vote],
  }),
  // A vote that is amended without a ballot paper of its own has none.
  voteAmended: (state, { open }) => change(state, open.vote, { ballot: undefined, ...open }),
  voteDropped: (state, { open }) => {
    const { [open.vote]: _gone, ...rest } = state.votes;
    return { ...state, votes: rest, order: state.order.filter((one) => one !== open.vote) };
  },
  voteOpened: (state, { open, seq, at }) => ({
    ...change(state, open.vote, {
      state: 'open',
      question: open.question,
      content: open.content,
      opened: { seq, at },
      total: open.total,
      ...(open.belowQuorum && { belowQuorum: open.belowQuorum }),
    }),
    running: [...(state.running ?? []), open.vote],
  }),
  voteClosing: (state, { open, seq, at }) => change(state, open.vote, { state: 'closing', closing: { seq, at } }),
  boxSealed: (state, { open: { vote, box } }) =>
    state.votes[vote]?.voided
      ? without(change(state, vote, { box }), 'leaving', vote)
      : change(state, vote, { state: 'sealed', box }),
  voteAnnounced: (state, { open }) => change(state, open.vote, { state: 'announced' }),
  voteClosed: (state, { open, at }) => {
    const { counts, base, silent, outcome, roll, void: void_, box } = open;
    const result = { at, counts, base, silent, outcome, roll, void: void_ };
    return without(change(state, open.vote, { state: 'closed', box, result }), 'running', open.vote);
  },
  voteDecided: (state, { open: { vote, ...decision } }) => {
    const { result } = state.votes[vote] ?? {};
    if (!result) return state;
    const { counts, base, silent } = result;
    // What the box says has no tie.
    const outcome = result.outcome === 'adopted' ? 'adopted' : 'rejected';
    const { spoken, ...decided } = decision;
    return change(state, vote, {
      result: { ...result, ...decided, ...(spoken.length > 0 && { spoken }), signed: { counts, base, silent, outcome } },
    });
  },
  electionDecided: (state, { open: { vote, decision } }) => change(state, vote, { decision }),
  lotDrawn: (state, { open: { vote, lot, decision }, at, by }) =>
    change(state, vote, { decision, lots: [...(state.votes[vote]?.lots ?? []), { ...lot, at, by }] }),
  weighedDecided: (state, { open: { vote, ...told } }) => {
    const { result } = state.votes[vote] ?? {};
    if (!result) return state;
    const weighed = { ...told, unweighed: result.outcome };
    return change(state, vote, { result: { ...result, weighed, outcome: told.outcome } });
  },
  voteVoided: (state, { open: { vote, reason }, at }) => {
    const before = state.votes[vote];
    const after = without(change(state, vote, { state: 'voided', voided: { at, reason } }), 'running', vote);
    return before?.closing && !before.box && !isSecret(before) ? { ...after, leaving: [...(after.leaving ?? []), vote] } : after;
  },
};

function change(state: VotesState, id: string, to: Partial<Vote>): VotesState {
  const vote = state.votes[id];
  return vote ? { ...state, votes: { ...state.votes, [id]: { ...vote, ...to } } } : state;
}

function without(state: VotesState, which: 'running' | 'leaving', id: string): VotesState {
  const { [which]: all = [], ...rest } = state;
  const others = all.filter((one) => one !== id);
  return others.length === 0 ? rest : { ...rest, [which]: others };
}
