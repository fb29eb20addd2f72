/** How secret ballots stand after each of their facts. */
import type { FeatureBody } from './feature.ts';
import type { events } from './secret-events.ts';
import { change, NO_PAPERS, onBoard, put, withPaper, type SecretState } from './secret-state.ts';
import { keysHash } from './secret-statements.ts';

export const evolve: FeatureBody<SecretState, typeof events>['evolve'] = {
  secretKeysAsked: (state, { open: { vote, commitment } }) => put(state, vote, { commitment, papers: NO_PAPERS }),
  secretKeysMade: (state, { open: { vote, commitment, issuer, urn }, by }) => {
    const keys = { commitment, issuer, urn };
    return change(state, vote, { keys: { ...keys, device: by, hash: keysHash(vote, keys), checkedBy: [] } });
  },
  secretKeysChecked: (state, { open, by }) => {
    const keys = state.votes[open.vote]?.keys;
    return keys ? change(state, open.vote, { keys: { ...keys, checkedBy: [...keys.checkedBy, by] } }) : state;
  },
  urnOpened: (state, { open: { vote, tellers, fewTellers }, at }) =>
    change(state, vote, { opened: { at, tellers, ...(fewTellers && { few: fewTellers }) } }),
  // One a voter, whatever a log says: a second one must not look as if it had no answer yet.
  ballotPaperTaken: (state, { open: { vote, voter }, seq, at, sealed }) =>
    state.votes[vote]?.papers.has(voter)
      ? state
      : withPaper(state, vote, voter, { seq, at, ...(sealed?.seen && { taken: sealed.value }) }),
  ballotPaperSigned: (state, { open: { vote, voter }, sealed }) => {
    const before = state.votes[vote]?.papers.get(voter);
    const signed = sealed?.seen ? { signature: sealed.value.signature } : {};
    return before ? withPaper(state, vote, voter, { ...before, signed }) : state;
  },
  urnClosing: (state) => state,
  urnSealed: (state, { open: { vote, size, root } }) => change(state, vote, { urn: { size, root } }),
  boardPublished: (state, { open: { vote, lines, root, left }, seq }) =>
    change(state, vote, { board: { lines: lines.map((one) => onBoard(vote, one)), root, left, seq } }),
  urnKeyDestroyed: (state, { open }) => change(state, open.vote, { destroyed: true }),
};
