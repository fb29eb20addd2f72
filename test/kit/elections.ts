/** Votes on papers with a form, public ones: elections and levels of confidence, as they are prepared, cast and announced. */
import type { BallotPaper, Choice } from '../../shared/meeting/forms.ts';
import { MAJORITY, type Rule } from '../../shared/meeting/rules.ts';
import { chair, ITEM, itemOf, QUESTION, secretary, voteOf, type Act, type Person } from './people.ts';
import { fullHouse, grace, world, type Step } from './scene.ts';
import type { World } from './world.ts';

/** a, b … z, then a26 and on. */
const letter = (n: number): string => (n < 26 ? String.fromCharCode(97 + n) : `a${n}`);

/** Candidates a, b, c …, for so many seats. */
export const electionOf = (candidates: number, seats: number, most = seats, way: BallotPaper['way'] = 'public'): BallotPaper => ({
  way,
  options: Array.from({ length: candidates }, (_, n) => ({ id: letter(n), label: `Ứng viên ${n + 1}` })),
  form: { kind: 'election', seats, most },
});

/** Officers p, q …, each with levels `p1` (the highest) to `p3`, or to `p2`. */
export const confidenceIn = (officers: number, levels: 2 | 3, way: BallotPaper['way'] = 'public'): BallotPaper => {
  const all = Array.from({ length: officers }, (_, n) => {
    const id = letter(15 + n);
    return { id, label: `Chức danh ${n + 1}`, options: Array.from({ length: levels }, (_one, level) => `${id}${level + 1}`) };
  });
  return {
    way,
    options: all.flatMap(({ options, label }) => options.map((id, n) => ({ id, label: `${label}: Mức ${n + 1}` }))),
    form: { kind: 'confidence', officers: all },
  };
};

export const preparesBallot = (ballot: object, rule: Rule = MAJORITY, text = QUESTION): Act =>
  secretary.does('prepareVote', (made: World) => ({ item: itemOf(made, ITEM), text, rule, papers: [], ballot }));

/** Prepared, open, everybody of the five in the room. */
export const ballotOpen = (ballot: object, rule?: Rule): Step => [fullHouse, preparesBallot(ballot, rule), chair.opensVote()];
export const announced: Step = [chair.closesVote(), grace, chair.announces()];

/** What a public vote of these answers comes to. */
export function decisionOf(ballot: object, answers: ReadonlyArray<readonly [Person, Choice]>, rule?: Rule) {
  const made = world(ballotOpen(ballot, rule), answers.map(([one, choice]) => one.votes(choice as string)), announced);
  const { result, decision } = made.meeting.votes.votes[voteOf(made, QUESTION)]!;
  return { made, result: result!, decision: decision! };
}
