/** What of amendments stands in the minutes: who proposed each, what the drafting body said, what became of it, and with which numbers. */
import { amendmentsTo } from './amended.ts';
import type { Amendment, AmendmentsState, Wording } from './amendments.ts';
import { isVoteAdopted, standingVote } from './candidates.ts';
import type { Meeting, Noted } from './feature.ts';
import { placeName } from './wording.ts';

/** Who proposed it, by name. */
export const authorOf = ({ roll }: Pick<Meeting, 'roll'>, { author, body }: Amendment): string => body ?? roll.ever.get(author ?? '')?.name ?? '';

/** How the council voted on it, in numbers: by ballots, a show of hands or printed papers; undefined while it has not. */
export function countsOf(meeting: Meeting, id: string | undefined): { readonly inFavour: number; readonly against: number; readonly at: string } | undefined {
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
    ...(wording.put && standingVote(meeting, wording.put.vote)
      ? [{ at: wording.put.at, code: 'amendments/text-put', params: { title: titleOf(meeting, wording), count: wording.adopted.length, sha256: wording.put.sha256 } }]
      : []),
  ]);

/** A draft by its title, or by its number where it is not for everybody. */
function titleOf({ amendments, agenda }: Meeting, { wording, title, item, audience }: Wording): string {
  const isOpen = !audience && !agenda.items.find((one) => one.item === item)?.audience;
  return isOpen ? title : `số ${amendments.wordings.findIndex((one) => one.wording === wording) + 1}`;
}

function ofAmendment(meeting: Meeting, wording: Wording, one: Amendment, n: number): Noted[] {
  const title = titleOf(meeting, wording);
  const params = { n, title };
  const place = title === wording.title ? placeName(wording.provisions, one.place) : '';
  const counts = countsOf(meeting, one.vote);
  const told = counts && { ...params, inFavour: counts.inFavour, against: counts.against };
  const by = authorOf(meeting, one);
  return [
    { at: one.at, code: place === '' ? 'amendments/proposed-there' : `amendments/${PROPOSED[one.kind]}`, params: { ...params, by, ...(place !== '' && { place }) } },
    ...(one.answer ? [{ at: one.answer.at, code: one.answer.accepted ? 'amendments/accepted' : 'amendments/not-accepted', params }] : []),
    ...(one.withdrawn ? [{ at: one.withdrawn.at, code: 'amendments/withdrawn', params }] : []),
    ...(counts && told && !one.withdrawn ? [{ at: counts.at, code: isVoteAdopted(meeting, one.vote) ? 'amendments/voted-for' : 'amendments/voted-against', params: told }] : []),
    ...(one.fallen ? [{ at: one.fallen.at, code: 'amendments/fell', params }] : []),
  ];
}

const PROPOSED = { replace: 'proposed-words', insert: 'proposed-more', strike: 'proposed-out' } as const;
