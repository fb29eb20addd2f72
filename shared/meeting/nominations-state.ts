/** How lists of candidates stand after each of their facts. */
import type { CandidateList } from './candidates.ts';
import type { FeatureBody } from './feature.ts';
import type { events, NominationsState } from './nomination-events.ts';

export const evolve: FeatureBody<NominationsState, typeof events>['evolve'] = {
  listProposed: ({ lists }, { open: { candidates, ...told }, at }) => ({
    lists: [...lists, { ...told, candidates: candidates.map((one) => ({ ...one, how: 'proposed', at })), closings: [] }],
  }),
  listAmended: (state, { open: { list, candidates, ...told }, at }) =>
    change(state, list, () => ({
      ground: undefined,
      ...told,
      ...(candidates && { candidates: candidates.map((one) => ({ ...one, how: 'proposed' as const, at })) }),
    })),
  listDropped: ({ lists }, { open }) => ({ lists: lists.filter((one) => one.list !== open.list) }),
  candidateNominated: (state, { open: { list, ...one }, at, sealed }) =>
    change(state, list, ({ candidates }) => ({
      candidates: [...candidates, { ...one, at, ...(sealed?.seen && { reason: sealed.value.reason }) }],
    })),
  candidateWithdrawn: (state, { open: { list, candidate: who }, at, by, sealed }) =>
    change(state, list, ({ candidates }) => ({
      candidates: candidates.map((one) => {
        if (one.candidate !== who || one.withdrawn) return one;
        return { ...one, withdrawn: { at, by, ...(sealed?.seen && { reason: sealed.value.reason }) } };
      }),
    })),
  listClosed: (state, { open: { list, candidates }, at }) =>
    change(state, list, ({ closings }) => ({ closings: [...closings, { at, candidates }] })),
  listReopened: ({ lists }, { open, at }) => ({
    lists: lists.map((one) => {
      if (one.list !== open.list) return one;
      const { vote: _vote, ballot: _ballot, closings, ...rest } = one;
      return { ...rest, closings: closings.map((each, n) => (n === closings.length - 1 ? { ...each, reopened: at } : each)) };
    }),
  }),
  listPut: (state, { open: { list, vote } }) => change(state, list, () => ({ vote })),
  ballotPrepared: (state, { open: { list, vote } }) => change(state, list, () => ({ ballot: vote })),
};

const change = ({ lists }: NominationsState, id: string, to: (list: CandidateList) => Partial<CandidateList>): NominationsState => ({
  lists: lists.map((one) => (one.list === id ? { ...one, ...to(one) } : one)),
});
