/** Whether words were put to the vote before. */
import type { Meeting } from './feature.ts';
import type { Vote } from './votes.ts';

const asSaid = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/[\s.;:,…]+/g, ' ').trim();

/**
 * A-49 Votes of that item that put the same words already, however they are spaced and spelled large or small: prepared, open or
 * decided, but not set aside. Putting them once more is lawful; whoever does is told of these first.
 *
 * @param but the vote that is being written or opened
 */
export const saidAlready = ({ votes }: Pick<Meeting, 'votes'>, item: string, text: string, but?: string): Vote[] =>
  votes.order
    .map((id) => votes.votes[id]!)
    .filter((one) => one.item === item && one.vote !== but && !one.voided && asSaid(one.content?.text ?? one.text) === asSaid(text));
