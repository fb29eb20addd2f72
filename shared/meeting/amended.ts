/**
 * How drafts of resolutions and amendments to them stand: questions that several features and screens ask, over the read-only state of the
 * meeting.
 */
import { refuse, type Refusal } from '../base/refusal.ts';
import { aboutText, adoptedOf, amendmentIn, amendmentsTo, numberOf, partsTo } from './about-text.ts';
import { mayReadWithin } from './may-read.ts';
import type { Amendment, Wording } from './amendment-shapes.ts';
import { isVoteAdopted, standingVote, stateOf } from './candidates.ts';
import type { Meeting } from './feature.ts';
import type { Vote } from './votes.ts';
import { basisOf, marked, placeName, touch, type Marked, type Provision } from './wording.ts';

export type StateOfAmendment = 'proposed' | 'put' | 'passed' | 'rejected' | 'adopted' | 'fallen' | 'withdrawn';

export const wordingIn = ({ amendments }: Pick<Meeting, 'amendments'>, id: string): Wording | undefined =>
  amendments.wordings.find((one) => one.wording === id);

/** The one to whose inserted provisions it is. */
export const wholeOf = (meeting: Pick<Meeting, 'amendments'>, { to }: Amendment): Amendment | undefined =>
  to === undefined ? undefined : amendmentIn(meeting, to);

/** What its place counts: the text's provisions, or those that another inserts. */
export const basisIn = ({ amendments }: Pick<Meeting, 'amendments'>, one: Pick<Amendment, 'wording' | 'to'>): readonly Provision[] =>
  basisOf(amendments.wordings.find(({ wording }) => wording === one.wording)?.provisions ?? [], one, amendments.all);

/** As the law calls its place: `khoản 2 Điều 3`, or where it is in what another inserts. */
export function whereOf(meeting: Pick<Meeting, 'amendments'>, one: Amendment): string {
  const whole = wholeOf(meeting, one);
  const place = placeName(basisIn(meeting, one), one.place);
  return whole && place !== '' ? `${place} thuộc nội dung bổ sung số ${numberOf(meeting, whole)}` : place;
}

const touching = (meeting: Meeting, one: Amendment, other: Amendment): boolean => {
  const wording = wordingIn(meeting, one.wording);
  return wording !== undefined && other.wording === one.wording && touch(wording.provisions, one, other, meeting.amendments.all);
};

/** Waiting for its vote or in it, adopted by it (`passed`) and made part of the text (`adopted`), or not. What is to an insertion falls with it. */
export function stateOfAmendment(meeting: Meeting, one: Amendment): StateOfAmendment {
  if (one.withdrawn) return 'withdrawn';
  const whole = wholeOf(meeting, one);
  if (whole && ['withdrawn', 'fallen', 'rejected'].includes(stateOfAmendment(meeting, whole))) return 'fallen';
  if (one.adopted) return 'adopted';
  if (one.fallen) return 'fallen';
  const vote = standingVote(meeting, one.vote);
  if (!vote) return 'proposed';
  if (isVoteAdopted(meeting, one.vote)) return 'passed';
  const shown = meeting.hands.entries.some((hands) => hands.vote === vote.vote && hands.decided);
  return shown || stateOf(meeting, vote) === 'closed' ? 'rejected' : 'put';
}

/** Neither part of the text nor out of the way. */
export const isUndecided = (meeting: Meeting, one: Amendment): boolean =>
  ['proposed', 'put', 'passed'].includes(stateOfAmendment(meeting, one));

/** The text as it stands, with the marks of what was adopted. */
export const markedNow = (meeting: Pick<Meeting, 'amendments'>, one: Wording): Marked[] => marked(one.provisions, adoptedOf(meeting, one));

/** Others that touch the same words and are not out of the way. */
export const collidingWith = (meeting: Meeting, one: Amendment): Amendment[] =>
  amendmentsTo(meeting, one.wording).filter((other) => other !== one && isUndecided(meeting, other) && touching(meeting, one, other));

/** An adopted one whose vote was set aside since, and that is not out of the way. */
export const withoutVote = (meeting: Meeting, one: Wording): Amendment | undefined =>
  adoptedOf(meeting, one).find((each) => stateOfAmendment(meeting, each) === 'adopted' && !isVoteAdopted(meeting, each.vote));

/** Put to the vote as a whole: nothing of its text changes until that vote is dropped or set aside. */
export const isFrozen = (meeting: Meeting, { put }: Wording): boolean => put !== undefined && standingVote(meeting, put.vote) !== undefined;

/** Whether amendments to it are taken now: as the chair has said, otherwise while the session is under way. */
export const takesAmendments = (meeting: Meeting, one: Wording): boolean =>
  !isFrozen(meeting, one) && (one.taking ?? ['underWay', 'adjourned'].includes(meeting.session.stage));

/** Whether everybody in the meeting may read it, the wall and the public too. */
export const isOpenToAll = (meeting: Meeting, one: Wording): boolean =>
  one.audience === undefined && mayReadWording(undefined, one, meeting);

/** Whether somebody may read a draft's text and what is proposed to it. @param reader undefined: the wall of the hall */
export const mayReadWording = (reader: string | undefined, { item, audience, hidden }: Wording, meeting: Meeting): boolean =>
  !hidden && mayReadWithin(reader, item, audience, meeting);

/** Its vote is open, counted, or waits for its second key. */
export const isVotedOnNow = (meeting: Meeting, id: string | undefined): boolean => {
  const vote = standingVote(meeting, id);
  if (!vote) return false;
  const isCounted = meeting.hands.entries.some((one) => one.vote === vote.vote && !one.decided);
  return isCounted || !['prepared', 'closed'].includes(stateOf(meeting, vote));
};

/** One that the council has adopted, or votes on now, and that touches the same words: nothing else is decided of those meanwhile. */
function decidedBefore(meeting: Meeting, one: Amendment): Amendment | undefined {
  return amendmentsTo(meeting, one.wording).find((other) => {
    if (other === one || !touching(meeting, one, other)) return false;
    return ['adopted', 'passed'].includes(stateOfAmendment(meeting, other)) || isVotedOnNow(meeting, other.vote);
  });
}

/** Why the vote on an insertion waits: not all that is to it is decided. */
export function undecidedPart(meeting: Meeting, one: Amendment): Refusal | undefined {
  const part = partsTo(meeting, one).find((each) => isUndecided(meeting, each));
  return part && refuse('amendments/parts-first', { n: numberOf(meeting, part) });
}

/** Why votes on amendments, or on the whole, cannot be opened together, or any more. @param votes what is opened in one act */
export function isSettled(meeting: Meeting, votes: readonly string[]): Refusal | undefined {
  const together: Amendment[] = [];
  for (const vote of votes) {
    const about = aboutText(meeting, vote);
    if (!about) continue;
    if ('whole' in about) {
      const gone = withoutVote(meeting, about.whole);
      if (gone) return refuse('amendments/without-vote', { n: numberOf(meeting, gone) });
      continue;
    }
    const { amendment: one } = about;
    if (['withdrawn', 'fallen'].includes(stateOfAmendment(meeting, one))) return refuse('amendments/decided');
    const open = undecidedPart(meeting, one);
    if (open) return open;
    const lost = partsTo(meeting, one).find((part) => part.adopted && !isVoteAdopted(meeting, part.vote));
    if (lost) return refuse('amendments/without-vote', { n: numberOf(meeting, lost) });
    const first = decidedBefore(meeting, one) ?? together.find((other) => touching(meeting, one, other));
    if (first) return refuse('amendments/decided-first', { n: numberOf(meeting, first) });
    together.push(one);
  }
  return undefined;
}

/** Prepared, and neither opened nor decided any other way. */
const isToCome = (meeting: Meeting, vote: Vote): boolean =>
  stateOf(meeting, vote) === 'prepared' && !meeting.hands.entries.some((one) => one.vote === vote.vote);

/** Why a vote that was held is not set aside: the text, or the insertion, with what it decided is, or was, voted on. */
export function carriesWhole(meeting: Meeting, vote: string): Refusal | undefined {
  const about = aboutText(meeting, vote);
  if (!about || !('amendment' in about)) return undefined;
  const { amendment: one } = about;
  const insertion = wholeOf(meeting, one);
  const onInsertion = standingVote(meeting, insertion?.vote);
  if (insertion && onInsertion && !isToCome(meeting, onInsertion))
    return refuse('amendments/insertion-first', { n: numberOf(meeting, insertion) });
  const onText = one.adopted && standingVote(meeting, wordingIn(meeting, one.wording)?.put?.vote);
  return onText && !isToCome(meeting, onText) ? refuse('amendments/whole-first') : undefined;
}
