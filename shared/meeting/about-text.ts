/** Which votes are about a draft or an amendment to it: what every ballot needs to know of that. */
import type { Amendment, Wording } from './amendment-shapes.ts';
import { firstOf } from './candidates.ts';
import type { Meeting } from './feature.ts';

export const amendmentIn = ({ amendments }: Pick<Meeting, 'amendments'>, id: string): Amendment | undefined =>
  amendments.all.find((one) => one.amendment === id);

/** Amendments to a draft, in the order in which they were proposed; their numbers follow it. */
export const amendmentsTo = ({ amendments }: Pick<Meeting, 'amendments'>, wording: string): Amendment[] =>
  amendments.all.filter((one) => one.wording === wording);

/** From 1. */
export const numberOf = (meeting: Pick<Meeting, 'amendments'>, { wording, amendment }: Amendment): number =>
  amendmentsTo(meeting, wording).findIndex((one) => one.amendment === amendment) + 1;

/** To what that one inserts. */
export const partsTo = ({ amendments }: Pick<Meeting, 'amendments'>, { amendment }: Amendment): Amendment[] =>
  amendments.all.filter((one) => one.to === amendment);

/** Adopted ones in the order in which they became part of the text, or of what another inserts. */
export const adoptedOf = (meeting: Pick<Meeting, 'amendments'>, { adopted }: Wording): Amendment[] =>
  adopted.flatMap((id) => amendmentIn(meeting, id) ?? []);

/** Those of them that the text has: of what is to an insertion only where that is in it. */
export const inText = (meeting: Pick<Meeting, 'amendments'>, one: Wording): Amendment[] =>
  adoptedOf(meeting, one).filter(({ to }) => to === undefined || one.adopted.includes(to));

/** What a vote, or the one that it repeats, was prepared for; undefined of any other. */
export function aboutText(
  meeting: Pick<Meeting, 'votes' | 'amendments'>,
  vote: string,
): { readonly amendment: Amendment } | { readonly whole: Wording } | undefined {
  if (meeting.amendments.wordings.length === 0) return undefined;
  const first = firstOf(meeting, vote);
  const amendment = meeting.amendments.all.find((one) => one.vote === first);
  if (amendment) return { amendment };
  const whole = meeting.amendments.wordings.find(({ put }) => put?.vote === first);
  return whole && { whole };
}
