/** What stands behind every act on a draft or an amendment: for whom it is, whether it may still change, and the votes that follow it. */
import type { Json } from '../base/canonical.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { decidedByHands, recusalOf } from './access.ts';
import { adoptedOf, amendmentIn, amendmentsTo, numberOf, partsTo } from './about-text.ts';
import { isFrozen, isOpenToAll, isVotedOnNow, stateOfAmendment, whereOf, wordingIn, type StateOfAmendment } from './amended.ts';
import type { Amendment, Wording } from './amendment-shapes.ts';
import { authorOf } from './amendments-minutes.ts';
import { hasAllDelegates, isExcepted, partakingIn } from './audience.ts';
import { standingVote, stateOf } from './candidates.ts';
import type { Meeting, NewEvent } from './feature.ts';
import type { Rule } from './rules.ts';
import { consolidated, insertedBy, lineOf, wordingHash } from './wording.ts';

/** For whom the item is: in the open, or sealed for them. */
export function parts<Said>(meeting: Meeting, item: string, said: Said) {
  const audience = partakingIn(meeting, item, meeting.agenda.items.find((one) => one.item === item)?.audience);
  return audience ? { open: { audience }, sealed: said } : { open: { said } };
}

/** A text is amended and voted on by those who can read it. */
export function wrongItem(meeting: Meeting, id: string): Refusal | undefined {
  const item = meeting.agenda.items.find((one) => one.item === id);
  if (!item) return refuse('agenda/unknown-item');
  return hasAllDelegates(item.audience) ? undefined : refuse('votes/not-for-all');
}

/** A draft whose text may still change. */
export function knownWording(meeting: Meeting, id: string): Wording | Refusal {
  const one = wordingIn(meeting, id);
  if (!one) return refuse('amendments/unknown');
  return isFrozen(meeting, one) ? refuse('amendments/frozen') : one;
}

/** An amendment that is in one of those states, with its draft. */
export function known(meeting: Meeting, id: string, ...states: readonly StateOfAmendment[]) {
  const one = amendmentIn(meeting, id);
  const wording = one && wordingIn(meeting, one.wording);
  if (!one || !wording) return refuse('amendments/unknown');
  if (isFrozen(meeting, wording)) return refuse('amendments/frozen');
  if (states.includes(stateOfAmendment(meeting, one))) return { one, wording };
  if (states[0] === 'passed') return refuse('amendments/not-adopted');
  return refuse(stateOfAmendment(meeting, one) === 'put' ? 'amendments/vote-prepared' : 'amendments/decided');
}

/** Votes that were not opened go with what they were prepared for. */
export const drops = (meeting: Meeting, ...ids: ReadonlyArray<string | undefined>): NewEvent[] =>
  ids.flatMap((id) => {
    const vote = standingVote(meeting, id);
    const isToCome = vote && stateOf(meeting, vote) === 'prepared' && !decidedByHands(meeting, vote.vote);
    return isToCome ? [{ type: 'voteDropped', open: { vote: vote.vote } }] : [];
  });

/** An insertion with what is to it: what goes where it goes. */
const withParts = (meeting: Meeting, all: readonly Amendment[]): Amendment[] =>
  all.flatMap((one) => [one, ...partsTo(meeting, one)]);

/** Votes of those that are out of the way, dropped; refused while one of them is voted on. */
export function outOfTheWay(meeting: Meeting, all: readonly Amendment[]): NewEvent[] | Refusal {
  const votes = withParts(meeting, all).map(({ vote }) => vote);
  return votes.some((vote) => isVotedOnNow(meeting, vote)) ? refuse('amendments/vote-running') : drops(meeting, ...votes);
}

/** Of the text with what was adopted, or with those. */
export const hashOf = (meeting: Meeting, wording: Wording, changes = adoptedOf(meeting, wording)): string =>
  wordingHash(consolidated(wording.provisions, changes));

/** A vote that nobody typed. */
export const prepares = (vote: string, item: string, text: string, rule: Rule): NewEvent => ({
  type: 'votePrepared',
  open: { vote, item, text, rule, papers: [] } as unknown as Json,
});

/** As the chair reads it out; of what is not for everybody its number alone. The record is in Vietnamese. */
export function textOf(meeting: Meeting, one: Amendment, wording: Wording): string {
  const begins = `Thông qua sửa đổi, bổ sung số ${numberOf(meeting, one)}`;
  if (!isOpenToAll(meeting, wording)) return `${begins} vào dự thảo nghị quyết`;
  const where = `${begins} (${authorOf(meeting, one)} đề nghị) tại ${whereOf(meeting, one)} dự thảo ${wording.title}`;
  const inserted = insertedBy(one, adoptedOf(meeting, wording)).map(lineOf).join('\n');
  const what = {
    replace: `Sửa thành: ${one.text ?? ''}`,
    insert: `Bổ sung sau đó:\n${inserted}`,
    strike: 'Bỏ toàn bộ nội dung này.',
  }[one.kind];
  const whole = `${where}\n${what}`;
  return whole.length <= 2000 ? whole : where;
}

/** What was told of an item's drafts while somebody took no part in it, told to them now that they do (V-69). */
export function textsToldAgain(meeting: Meeting, item: string, member: string): NewEvent[] {
  const now = meeting.agenda.items.find((one) => one.item === item)?.audience;
  const from = recusalOf(meeting, item, member)?.from.at ?? '';
  return meeting.amendments.wordings.flatMap((text) => {
    const audience = text.item === item && partakingIn(meeting, item, text.audience ?? now, member);
    if (!audience) return [];
    const { wording, title, provisions } = text;
    const missed = amendmentsTo(meeting, wording).filter(({ at, answer }) => at >= from || (answer && answer.at >= from));
    return [
      ...(isExcepted(text, member)
        ? [{ type: 'wordingTold', open: { wording, audience } as unknown as Json, sealed: { title, provisions } as unknown as Json }]
        : []),
      ...missed.map(({ amendment, kind, place, text: words, inserted, reason = '', answer }) => {
        const changes = { kind, place, ...(words !== undefined && { text: words }), ...(inserted && { inserted }), reason };
        const sealed = { ...changes, ...(answer && { explanation: answer.explanation }) };
        return { type: 'amendmentTold', open: { amendment, audience } as unknown as Json, sealed: sealed as unknown as Json };
      }),
    ];
  });
}
