/** Votes on ranked papers in scenes: who stands, and what members of another body answer. */
import type { Form } from '../../shared/meeting/forms.ts';
import { lotNamed, marksFor, marksIn, quotaRule } from '../../shared/meeting/ranked.ts';
import { chair, ITEM, itemOf, QUESTION, secretary, voteOf, type Act, type Person } from './people.ts';
import type { Step } from './scene.ts';
import { assembled } from './other-body.ts';
import type { World } from './world.ts';
import { announced } from './elections.ts';

type RankedForm = Extract<Form, { kind: 'ranked' }>;

export const formOf = (names: string, seats: number, places = names.length): RankedForm => ({
  kind: 'ranked',
  seats,
  places,
  candidates: [...names].map((id) => ({ id, label: `Ứng viên ${id.toUpperCase()}` })),
});
/** The paper as the desk makes it. */
export const rankedPaper = (form: RankedForm, way: 'public' | 'secret' | 'paper' = 'public') => ({ way, options: marksFor(form), form });

export const preparesRanked = (form: RankedForm, more: object = {}, text = QUESTION): Act =>
  secretary.does('prepareVote', (made: World) => ({
    item: itemOf(made, ITEM),
    text,
    rule: quotaRule(form.seats),
    papers: [],
    ballot: rankedPaper(form),
    ...more,
  }));

/** `ba`: the candidate b first, then a. */
export const ranks = (one: Person, order: string) => one.votes(marksIn([...order]) as unknown as string);
export const rankedOpen = (form: RankedForm): Step => [assembled(), preparesRanked(form), chair.opensVote()];
/** Open, answered and announced. */
export const rankedVote = (form: RankedForm, orders: ReadonlyArray<readonly [Person, string]>): Step => [
  rankedOpen(form),
  orders.map(([one, order]) => ranks(one, order)),
  announced,
];
/** @param named another lot than the one that the count waits for */
export const draws = (drawn: string, by: Person = chair, named: object = {}) =>
  by.does('drawLot', (made: World) => {
    const vote = voteOf(made, QUESTION);
    return { vote, drawn, ...(lotNamed(made.meeting.votes.votes[vote]!) ?? { round: 1, between: ['a', 'b'] }), ...named };
  });
