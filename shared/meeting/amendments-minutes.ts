/** What of amendments stands in the minutes: who proposed each, what the drafting body said, what became of it, and with which numbers. */
import { amendmentsTo, inText } from './about-text.ts';
import { isOpenToAll, whereOf, wholeOf } from './amended.ts';
import type { Amendment, Wording } from './amendment-shapes.ts';
import type { AmendmentsState } from './amendment-events.ts';
import { isVoteAdopted, standingVote } from './candidates.ts';
import type { Meeting } from './feature.ts';
import type { Noted } from './beside-log.ts';

/** Who proposed it, by name. */
export const authorOf = ({ roll }: Pick<Meeting, 'roll'>, { author, body }: Amendment): string =>
  body ?? roll.ever.get(author ?? '')?.name ?? '';

/** How the council voted on it, in numbers: by ballots, a show of hands or printed papers; undefined while it has not. */
export function countsOf(meeting: Meeting, id: string | undefined) {
  const vote = standingVote(meeting, id);
  const hands = meeting.hands.entries.find((one) => one.vote === vote?.vote && one.decided);
  const printed = vote && meeting.paperBallots.votes[vote.vote]?.result;
  const counts = hands?.counts ?? printed?.counts ?? vote?.result?.counts;
  const at = hands?.decided?.at ?? printed?.at ?? vote?.result?.at;
  return counts && at !== undefined ? { inFavour: counts['for'] ?? 0, against: counts['against'] ?? 0, at } : undefined;
}

/** What is not for everybody is told of by its number alone. */
export const amendmentsInMinutes = ({ wordings }: AmendmentsState, meeting: Meeting): Noted[] =>
  wordings.flatMap((wording) => [
    ...amendmentsTo(meeting, wording.wording).flatMap((one, n) => ofAmendment(meeting, wording, one, n + 1)),
    ...ofWhole(meeting, wording),
  ]);

/** A draft by its title, or by its number where it is not for everybody. */
const titleOf = (meeting: Meeting, one: Wording): string =>
  isOpenToAll(meeting, one) ? one.title : `số ${meeting.amendments.wordings.indexOf(one) + 1}`;

function ofWhole(meeting: Meeting, wording: Wording): Noted[] {
  const { put } = wording;
  if (!put || !standingVote(meeting, put.vote)) return [];
  const params = { title: titleOf(meeting, wording), count: inText(meeting, wording).length, sha256: put.sha256 };
  return [{ at: put.at, code: 'amendments/text-put', params }];
}

function ofAmendment(meeting: Meeting, wording: Wording, one: Amendment, n: number): Noted[] {
  const title = titleOf(meeting, wording);
  const params = { n, title };
  const place = isOpenToAll(meeting, wording) ? whereOf(meeting, one) : '';
  const counts = countsOf(meeting, one.vote);
  const voted = isVoteAdopted(meeting, one.vote) ? 'amendments/voted-for' : 'amendments/voted-against';
  const by = authorOf(meeting, one);
  const whole = wholeOf(meeting, one);
  const fell = one.fallen ?? (one.withdrawn || counts ? undefined : (whole?.withdrawn ?? whole?.fallen));
  return [
    place === ''
      ? { at: one.at, code: 'amendments/proposed-there', params: { ...params, by } }
      : { at: one.at, code: PROPOSED[one.kind], params: { ...params, by, place } },
    ...(one.answer ? [{ at: one.answer.at, code: one.answer.accepted ? 'amendments/accepted' : 'amendments/not-accepted', params }] : []),
    ...(one.withdrawn ? [{ at: one.withdrawn.at, code: 'amendments/withdrawn', params }] : []),
    ...(counts && !one.withdrawn
      ? [{ at: counts.at, code: voted, params: { ...params, inFavour: counts.inFavour, against: counts.against } }]
      : []),
    ...(fell ? [{ at: fell.at, code: one.fallen ? 'amendments/fell' : 'amendments/fell-with', params }] : []),
  ];
}

const PROPOSED = {
  replace: 'amendments/proposed-words',
  insert: 'amendments/proposed-more',
  strike: 'amendments/proposed-out',
} as const;
