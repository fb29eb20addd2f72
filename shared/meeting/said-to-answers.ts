/** What a questioner has said to each answer, of however many there were. */
import type { Speech } from './speech.ts';

export interface FollowedUp {
  readonly satisfied: boolean;
  readonly at: string;
}

/** An answer in writing. */
export interface Owed {
  /** The last moment of its day. */
  readonly due: string;
  readonly at: string;
}

interface Followed {
  readonly question: string;
  readonly followed?: FollowedUp;
  readonly earlier?: ReadonlyArray<FollowedUp | Owed>;
}

/** What was said to each answer, in order; what the table has entered anew of one of them stands for what stood before. */
export function saidToAnswers({ question, followed, earlier = [] }: Followed, speeches: readonly Speech[]): FollowedUp[] {
  const answers = speeches.filter(({ about, kind }) => about === question && kind === 'answer');
  const said = [...earlier, ...(followed ? [followed] : [])].filter((one) => 'satisfied' in one);
  const goesOn = (one: FollowedUp, next: FollowedUp | undefined): boolean =>
    next === undefined || answers.some(({ from }) => from > one.at && from <= next.at);
  return said.filter((one, at) => goesOn(one, said[at + 1]));
}
