/** The draft that the meeting is at: of its present item, the first whose vote on the whole was not held. */
import { amendmentsTo } from '../../../shared/meeting/about-text.ts';
import { stateOfAmendment, withoutVote } from '../../../shared/meeting/amended.ts';
import { inOrder, partsFirst } from '../../../shared/meeting/amendment-order.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import { standingVote, stateOf } from '../../../shared/meeting/candidates.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';

export function draftNow(meeting: Meeting): Wording | undefined {
  const { session, agenda, amendments } = meeting;
  if (session.stage !== 'underWay' || agenda.current === undefined) return undefined;
  return amendments.wordings.find((one) => {
    const vote = standingVote(meeting, one.put?.vote);
    return one.item === agenda.current && !(vote && stateOf(meeting, vote) === 'closed');
  });
}

/** What the chair does next about it; undefined: nothing, or the vote that is prepared. */
export type Step =
  | { readonly do: 'revert' | 'adopt' | 'put'; readonly one: Amendment }
  | { readonly do: 'freeze' };

export function stepOf(meeting: Meeting, wording: Wording): Step | undefined {
  const gone = withoutVote(meeting, wording);
  const all = inOrder(meeting, wording);
  const inState = (state: string) => all.find((one) => stateOfAmendment(meeting, one) === state);
  const passed = inState('passed');
  if (gone) return { do: 'revert', one: gone };
  if (passed) return { do: 'adopt', one: passed };
  if (standingVote(meeting, wording.put?.vote) || inState('put')) return undefined;
  const next = inState('proposed');
  return next ? { do: 'put', one: next } : { do: 'freeze' };
}

/**
 * The order of voting with one of them a step earlier, what is to an insertion with it; undefined where there is no step.
 * @param all as `inOrder` has them
 */
export function stepEarlier(all: readonly Amendment[], one: Amendment): string[] | undefined {
  const row = all.filter(({ to }) => to === one.to);
  const before = row[row.indexOf(one) - 1];
  if (!before) return undefined;
  const swapped = all.map((each) => (each === one ? before : each === before ? one : each));
  return partsFirst(swapped).map(({ amendment }) => amendment);
}

/** What is before the council: the one that is being voted on or comes next, or was decided last. */
export function amendmentNow(meeting: Meeting, wording: Wording): Amendment | undefined {
  const all = inOrder(meeting, wording);
  const put = all.find((one) => ['put', 'passed'].includes(stateOfAmendment(meeting, one)));
  return put ?? all[0] ?? amendmentsTo(meeting, wording.wording).find((one) => stateOfAmendment(meeting, one) === 'adopted');
}
