/** Stands where this page's papers of secret ballots are looked after: what becomes of one is what a test has put there. */
import type { OwnPaper } from '../../../client/link/kept-paper.ts';
import type { Choice } from '../../../shared/meeting/forms.ts';

const put = (vote: string, own: OwnPaper): void => window.stage.set({ followed: { papers: { [vote]: own } } });
const told = (type: string, input: unknown): undefined => void window.stage.acts.push([type, input]);

export const papersOf = () => ({
  take: async (vote: string) => {
    put(vote, { state: 'waiting' });
    return told('takeBallotPaper', vote);
  },
  keepDraft: async (_vote: string, draft: Choice) => told('keepDraft', draft),
  drop: async (vote: string, choice: Choice) => {
    put(vote, { state: 'dropping' });
    return told('drop', choice);
  },
});
