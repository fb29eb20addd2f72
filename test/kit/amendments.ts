/** Drafts of resolutions, as their text is taken in, amended, voted on by amendments and frozen. */
import { provisionsOf } from '../../shared/meeting/wording.ts';
import { chair, ITEM, itemOf, secretary, type Act, type Person } from './people.ts';
import { grace, type Step } from './scene.ts';
import type { World } from './world.ts';

export const DRAFT = 'Nghị quyết về dự toán ngân sách năm 2027';
export const TEXT = `NGHỊ QUYẾT
Điều 1. Dự toán thu, chi
1. Tổng thu ngân sách là 10 tỷ đồng.
2. Chi cho các việc sau đây:
a) Chi thường xuyên 6 tỷ đồng;
b) Chi đầu tư 4 tỷ đồng.
Điều 2. Tổ chức thực hiện
Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này.`;

/** The draft of that title, the last one where there are several. */
export const draftOf = ({ meeting }: World, title = DRAFT) => meeting.amendments.wordings.findLast((one) => one.title === title)!;
/** The amendment that was proposed as the n-th. */
export const nth = ({ meeting }: World, n: number) => meeting.amendments.all[n - 1]!;

export const takesText = (by: Person = secretary, more: object = {}): Act =>
  by.does('takeWording', (made: World) => {
    const provisions = provisionsOf(TEXT).map((one) => ({ ...one }));
    return { item: itemOf(made, ITEM), title: DRAFT, provisions, ...more };
  });
/** What is done to the draft. */
export const toText = (by: Person, type: string, more: object = {}): Act =>
  by.does(type, (made: World) => ({ wording: draftOf(made)?.wording ?? 'n99', ...more }));
export const proposes = (by: Person, place: number, text: string, more: object = {}): Act =>
  toText(by, 'proposeAmendment', { kind: 'replace', place, text, reason: 'Cho sát thực tế', ...more });
/** What is done to the n-th amendment. */
export const toNth = (by: Person, n: number, type: string, more: object = {}): Act =>
  by.does(type, (made: World) => ({ amendment: nth(made, n)?.amendment ?? 'n99', ...more }));
export const opensNth = (n: number): Act => chair.does('openVote', (made: World) => ({ vote: nth(made, n).vote! }));
export const opensWhole: Act = chair.does('openVote', (made: World) => ({ vote: draftOf(made).put!.vote }));

/** The n-th is put to the vote, with so many for and against, and announced. */
export const votedNth = (n: number, inFavour: readonly Person[], against: readonly Person[] = []): Step => [
  toNth(chair, n, 'putAmendment'),
  opensNth(n),
  inFavour.map((one) => one.votes('for')),
  against.map((one) => one.votes('against')),
  chair.closesVote(),
  grace,
  chair.announces(),
];
/** The chair takes the n-th into the text, having seen that those fall. */
export const adoptsNth = (n: number, ...falls: readonly number[]): Act =>
  chair.does('adoptAmendment', (made: World) => ({ amendment: nth(made, n).amendment, falls: falls.map((one) => nth(made, one).amendment) }));
