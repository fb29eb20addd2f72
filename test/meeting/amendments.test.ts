/** A draft resolution from its text to the vote on the whole: what delegates propose, what the council makes of it, and what is frozen. */
import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../shared/meeting/access.ts';
import { sees } from '../../shared/meeting/may-read.ts';
import { collidingWith, isFrozen, markedNow, stateOfAmendment } from '../../shared/meeting/amended.ts';
import { furthestFirst, inOrder, reach } from '../../shared/meeting/amendment-order.ts';
import { amendmentsInMinutes } from '../../shared/meeting/amendments-minutes.ts';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { planOf } from '../../shared/meeting/plan.ts';
import { groundOf } from '../../shared/meeting/question.ts';
import { MAJORITY, TWO_THIRDS } from '../../shared/meeting/rules.ts';
import { DEFAULT_RULES, statedOf } from '../../shared/meeting/voting-rules.ts';
import { collide, consolidated, lineOf, marked, placeName, provisionsOf, withoutLabel, wordingHash } from '../../shared/meeting/wording.ts';
import { adoptsNth, DRAFT, draftOf, nth, opensWhole, proposes, takesText, TEXT, toNth, toText, votedNth } from '../kit/amendments.ts';
import { chair, guest, hoa, ITEM, itemOf, lan, minh, nam, secretary, type Act } from '../kit/people.ts';
import { drafted, fullHouse, given, grace, inSession, published, ready, sessionClosed, world, wrote, type Step } from '../kit/scene.ts';
import { asSeenBy } from '../kit/seen.ts';
import { foldOf, type World, type Written } from '../kit/world.ts';

const all = [chair, lan, minh, hoa, nam];
const open: Step = [fullHouse, takesText()];
const REVENUE = 2;
const toTwelve = proposes(lan, REVENUE, 'Tổng thu ngân sách là 12 tỷ đồng.');
const toEleven = proposes(minh, REVENUE, 'Tổng thu ngân sách là 11 tỷ đồng.');
const strikesInvestment = toText(minh, 'proposeAmendment', { kind: 'strike', place: 5, reason: '' });
const states = ({ meeting }: World) => meeting.amendments.all.map((one) => stateOfAmendment(meeting, one));
const textOf = (made: World): string => {
  const { provisions, adopted } = draftOf(made);
  const changes = adopted.map((id) => made.meeting.amendments.all.find((one) => one.amendment === id)!);
  return consolidated(provisions, changes).map(lineOf).join('\n');
};
const adoptedOne: Step = [open, toTwelve, votedNth(1, [chair, lan, hoa]), adoptsNth(1)];

describe('A-30 a draft’s text', () => {
  test('is read into articles, clauses and points, and lines that were broken are one', () => {
    const found = provisionsOf('Căn cứ Luật\nĐiều 1: Phạm vi\n1. Thu ngân sách\nlà 10 tỷ.\na) Chi;\nMột đoạn.\nĐiều 2a. Hiệu lực');
    expect(found.map(({ level, label, text }) => [level, label ?? '', text])).toEqual([
      [0, '', 'Căn cứ Luật'], [1, 'Điều 1.', 'Phạm vi'], [2, '1.', 'Thu ngân sách là 10 tỷ.'], [3, 'a)', 'Chi;'], [4, '', 'Một đoạn.'],
      [1, 'Điều 2a.', 'Hiệu lực'],
    ]);
    const text = provisionsOf(TEXT);
    expect([1, 2, 4, 7].map((place) => placeName(text, place))).toEqual(['Điều 1', 'khoản 1 Điều 1', 'điểm a khoản 2 Điều 1', 'đoạn 1 của Điều 2']);
    expect(placeName(text, 99)).toBe('');
  });
  test('is taken in by the secretary, on an item for every delegate, with a paper of that item', () => {
    given(drafted, secretary.addsItem(ITEM))
      .when(takesText())
      .then(wrote(['wordingTaken', { said: { title: DRAFT }, sha256: wordingHash(provisionsOf(TEXT)) }]));
    given(fullHouse).when(takesText(chair)).thenRefused('access/secretary-only');
    given(sessionClosed).when(takesText()).thenRefused('access/not-in-this-stage');
    given(fullHouse).when(takesText(secretary, { item: 'n99' })).thenRefused('agenda/unknown-item');
    given(fullHouse).when(takesText(secretary, { paper: 'n99' })).thenRefused('papers/unknown-paper');
    given(fullHouse).when(takesText(secretary, { wording: 'n99' })).thenRefused('amendments/unknown');
    const few: Step = [ready, secretary.addsItemFor({ members: [lan.id] }, 'Nhân sự', 'Công tác tổ chức')];
    given(few).when(secretary.does('takeWording', (made: World) => ({ item: itemOf(made, 'Nhân sự'), title: DRAFT, provisions: [{ level: 0, text: 'Một' }] })))
      .thenRefused('votes/not-for-all');
    const long = Array.from({ length: 8 }, () => ({ level: 0, text: 'x'.repeat(19_999) }));
    given(fullHouse).when(takesText(secretary, { provisions: long })).thenRefused('amendments/too-long');
    given(fullHouse, Array.from({ length: 50 }, () => takesText())).when(takesText()).thenRefused('amendments/too-many-texts');
  });
  test('is taken anew and dropped until somebody has proposed an amendment', () => {
    const again = secretary.does('takeWording', (made: World) => ({
      ...{ wording: draftOf(made).wording, item: itemOf(made, ITEM) },
      ...{ title: 'Sửa', provisions: [{ level: 0, text: 'Một' }] },
    }));
    const made = given(open).when(again).then();
    expect(made.meeting.amendments.wordings.map((one) => one.title)).toEqual(['Sửa']);
    given(open).when(toText(secretary, 'dropWording')).then((one) => expect(one.meeting.amendments.wordings).toEqual([]));
    given(open, toTwelve).when(again).thenRefused('amendments/begun');
    given(open, toTwelve).when(toText(secretary, 'dropWording')).thenRefused('amendments/begun');
  });
  test('goes from the draft into the record, and keeps its item', () => {
    const before = world(ready, takesText());
    const { wordings } = world(ready, takesText(), secretary.publishes()).meeting.amendments;
    expect(wordings).toMatchObject([{ title: DRAFT, sha256: draftOf(before).sha256, adopted: [] }]);
    given(ready, takesText()).when(secretary.removesItem(ITEM)).thenRefused('agenda/item-not-empty');
  });
});

describe('A-31 amendments are proposed', () => {
  test('to a place: other words, more behind it, or striking it out with its parts', () => {
    given(open).when(toTwelve).then(wrote(['amendmentProposed', { author: 'lan', said: { kind: 'replace', place: REVENUE } }]));
    const more = toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: '3. Dự phòng 1 tỷ đồng.\na) Thiên tai.' });
    given(open).when(more).then(wrote(['amendmentProposed', { said: { inserted: [{ level: 2, label: '3.' }, { level: 3, label: 'a)' }] } }]));
    given(open).when(strikesInvestment).then(wrote(['amendmentProposed', { said: { kind: 'strike', place: 5 } }]));
  });
  test('where there is something to change', () => {
    given(open).when(proposes(lan, REVENUE, 'Tổng thu  ngân sách là 10 tỷ đồng.')).thenRefused('amendments/changes-nothing');
    given(open).when(proposes(lan, REVENUE, '')).thenRefused('amendments/changes-nothing');
    given(open).when(proposes(lan, 99, 'Gì đó')).thenRefused('amendments/changes-nothing');
    given(open).when(toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: '' })).thenRefused('amendments/changes-nothing');
    given(fullHouse).when(toTwelve).thenRefused('amendments/unknown');
    given(adoptedOne).when(toEleven).thenRefused('amendments/settled', { n: 1 });
    given(adoptedOne).when(strikesInvestment).then();
  });
  test('by delegates, in the session by those who are there and take part in the item', () => {
    given(inSession, takesText()).when(toTwelve).thenRefused('votes/not-checked-in');
    given(open, secretary.lists(guest.name)).when(proposes(guest, REVENUE, 'Khác')).thenRefused('votes/delegates-only');
    const conflict = secretary.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: lan.id }));
    given(open, conflict).when(toTwelve).thenRefused('votes/conflict');
    given(open, chair.closesSession()).when(toTwelve).thenRefused('access/not-in-this-stage');
    given(open, Array.from({ length: 50 }, (_, n) => proposes(lan, REVENUE, `Thu ${n}`))).when(toTwelve).thenRefused('amendments/too-many', { most: 50 });
  });
  test('entered at the desk, of a delegate or of a body', () => {
    given(open).when(proposes(secretary, REVENUE, 'Khác', { author: minh.id })).then(wrote(['amendmentProposed', { author: 'minh' }]));
    given(open).when(proposes(secretary, REVENUE, 'Khác', { body: 'Ban Kinh tế - Xã hội' })).then(wrote(['amendmentProposed', { body: 'Ban Kinh tế - Xã hội' }]));
    given(open).when(proposes(secretary, REVENUE, 'Khác')).thenRefused('amendments/by-nobody');
    given(open).when(proposes(lan, REVENUE, 'Khác', { author: minh.id })).thenRefused('access/chair-or-secretary');
    given(open).when(proposes(lan, REVENUE, 'Khác', { body: 'Ban Pháp chế' })).thenRefused('access/chair-or-secretary');
  });
});

test('A-31 words for a provision that were copied with its number stand there without it', () => {
  const said = (label: string | undefined, text: string) => withoutLabel({ ...(label !== undefined && { label }) }, text);
  expect([said('b)', 'b)  Hộ cận nghèo.'), said('Điều 2.', 'Điều 2. Mức hỗ trợ'), said('1.', ' 1.\u00a0Thu ')]).toEqual(['Hộ cận nghèo.', 'Mức hỗ trợ', 'Thu']);
  // A number that only begins alike, another provision's, and a paragraph that has none.
  expect([said('1.', '1.000 đồng'), said('a)', 'b) Chi'), said(undefined, '1. Thu')]).toEqual(['1.000 đồng', 'b) Chi', '1. Thu']);
});

describe('A-32 when amendments are taken', () => {
  test('in the session; before it once the chair or the secretary has opened the draft; and not once they have ended that', () => {
    const early: Step = [published, takesText()];
    given(early).when(toTwelve).thenRefused('amendments/not-taken');
    given(early, toText(chair, 'setAmending', { taking: true })).when(toTwelve).then();
    given(early).when(toText(lan, 'setAmending', { taking: true })).thenRefused('access/chair-or-secretary');
    given(open).when(toText(chair, 'setAmending', { taking: true })).then(wrote());
    given(open, toText(chair, 'setAmending', { taking: false })).when(toTwelve).thenRefused('amendments/not-taken');
    given(open, toText(chair, 'setAmending', { taking: false })).when(proposes(secretary, REVENUE, 'Khác', { author: minh.id })).then();
  });
});

describe('A-33 an amendment is withdrawn', () => {
  test('by its author or at the desk, until its vote is opened', () => {
    given(open, toTwelve).when(toNth(lan, 1, 'withdrawAmendment')).then((made) => expect(states(made)).toEqual(['withdrawn']));
    given(open, toTwelve).when(toNth(secretary, 1, 'withdrawAmendment')).then();
    given(open, toTwelve).when(toNth(minh, 1, 'withdrawAmendment')).thenRefused('access/chair-or-secretary');
    const put: Step = [open, toTwelve, toNth(chair, 1, 'putAmendment')];
    given(put).when(toNth(lan, 1, 'withdrawAmendment')).then(wrote(['voteDropped'], ['amendmentWithdrawn']));
    const opens: Act = chair.does('openVote', (made: World) => ({ vote: nth(made, 1).vote! }));
    given(put, opens).when(toNth(lan, 1, 'withdrawAmendment')).thenRefused('amendments/vote-running');
    given(adoptedOne).when(toNth(lan, 1, 'withdrawAmendment')).thenRefused('amendments/decided');
  });
});

describe('A-34 the drafting body’s answer', () => {
  test('takes in, or explains why not; the last word of several holds', () => {
    given(open, toTwelve).when(toNth(secretary, 1, 'answerAmendment', { accepted: true })).then(wrote(['amendmentAnswered', { accepted: true }]));
    given(open, toTwelve).when(toNth(secretary, 1, 'answerAmendment', { accepted: false })).thenRefused('amendments/say-why');
    const no = toNth(secretary, 1, 'answerAmendment', { accepted: false, explanation: 'Không đủ nguồn thu' });
    const made = given(open, toTwelve, toNth(secretary, 1, 'answerAmendment', { accepted: true })).when(no).then();
    expect(nth(made, 1).answer).toMatchObject({ accepted: false, explanation: 'Không đủ nguồn thu' });
    given(open, toTwelve).when(toNth(lan, 1, 'answerAmendment', { accepted: true })).thenRefused('access/chair-or-secretary');
  });
});

describe('A-35 the order of voting', () => {
  const text = provisionsOf(TEXT);
  test('is proposed article by article: striking out first, then what touches most words', () => {
    const few = { kind: 'replace', place: REVENUE, text: 'Tổng thu ngân sách là 12 tỷ đồng.' } as const;
    const most = { kind: 'replace', place: REVENUE, text: 'Thu hết.' } as const;
    const strike = { kind: 'strike', place: 3 } as const;
    const later = { kind: 'strike', place: 6 } as const;
    const more = { kind: 'insert', place: REVENUE, inserted: [{ level: 2, text: 'Thêm' }] } as const;
    expect(furthestFirst(text, [few, later, more, most, strike])).toEqual([4, 3, 0, 2, 1]);
    expect([reach(text, strike), reach(text, more), reach(text, few)]).toEqual([1, 0, 1 / 8]);
  });
  test('is the chair’s, on the record; what comes later stands behind', () => {
    const two: Step = [open, toTwelve, strikesInvestment];
    const orders = (...ns: number[]): Act =>
      chair.does('orderAmendments', (made: World) => ({ wording: draftOf(made).wording, amendments: ns.map((n) => nth(made, n).amendment) }));
    const made = given(two, orders(2, 1)).when(proposes(hoa, 7, 'Khác.')).then();
    const ordered = [2, 1, 3].map((n) => nth(made, n).amendment);
    expect(inOrder(made.meeting, draftOf(made)).map((one) => one.amendment)).toEqual(ordered);
    given(two).when(orders(1)).thenRefused('amendments/another-order');
    given(two).when(orders(1, 1)).thenRefused('amendments/another-order');
    given(two).when(toText(lan, 'orderAmendments', { amendments: [] })).thenRefused('access/chair-or-secretary');
  });
});

describe('A-36 collisions', () => {
  const text = provisionsOf(TEXT);
  const words = (place: number, text_: string) => ({ kind: 'replace', place, text: text_ }) as const;
  const strike = (place: number) => ({ kind: 'strike', place }) as const;
  const more = (place: number) => ({ kind: 'insert', place, inserted: [{ level: 2, text: 'Thêm' }] }) as const;
  test('are amendments that touch the same words', () => {
    const [twelve, eleven] = [words(REVENUE, 'Tổng thu ngân sách là 12 tỷ đồng.'), words(REVENUE, 'Tổng thu ngân sách là 11 tỷ đồng.')];
    const front = words(REVENUE, 'Toàn bộ tổng thu ngân sách là 10 tỷ đồng.');
    const touch = collide.bind(undefined, text);
    expect([touch(twelve, eleven), touch(twelve, front), touch(twelve, words(4, 'Chi.'))]).toEqual([true, false, false]);
    expect(consolidated(text, [twelve, front])[REVENUE]!.text).toBe('Toàn bộ tổng thu ngân sách là 12 tỷ đồng.');
    expect([touch(strike(1), twelve), touch(strike(3), strike(5)), touch(strike(6), twelve)]).toEqual([true, true, false]);
    // Behind the whole of what is struck out there is a place; inside of it there is none.
    expect([touch(strike(3), more(3)), touch(strike(3), more(4)), touch(more(3), more(3))]).toEqual([false, true, false]);
    // Two that put words between the same two.
    expect(collide(text, words(REVENUE, 'Tổng thu chi ngân sách là 10 tỷ đồng.'), words(REVENUE, 'Tổng thu từ ngân sách là 10 tỷ đồng.'))).toBe(true);
  });
  test('fall with the one that is adopted, once the chair has seen which', () => {
    const both: Step = [open, toTwelve, toEleven, strikesInvestment, toNth(chair, 2, 'putAmendment'), votedNth(1, all)];
    given(both).when(adoptsNth(1)).thenRefused('amendments/falls-differ', { n: 1 });
    given(both).when(adoptsNth(1, 3)).thenRefused('amendments/falls-differ');
    const made = given(both).when(adoptsNth(1, 2)).then(wrote(['voteDropped'], ['amendmentAdopted']));
    expect(states(made)).toEqual(['adopted', 'fallen', 'proposed']);
    expect(collidingWith(made.meeting, nth(made, 1))).toEqual([]);
    given(both, adoptsNth(1, 2)).when(toNth(chair, 2, 'putAmendment')).thenRefused('amendments/decided');
  });
});

describe('A-37 the vote on an amendment', () => {
  test('is prepared in one act, asks for what is proposed, and is amended by nobody', () => {
    const made = given(open, toTwelve).when(toNth(secretary, 1, 'putAmendment')).then(wrote(['votePrepared', { papers: [] }], ['amendmentPut']));
    expect(made.meeting.votes.votes[nth(made, 1).vote!]!.text).toBe(
      `Thông qua sửa đổi, bổ sung số 1 (Lan đề nghị) tại khoản 1 Điều 1 dự thảo ${DRAFT}\nSửa thành: Tổng thu ngân sách là 12 tỷ đồng.`,
    );
    given(open, toTwelve, toNth(chair, 1, 'putAmendment')).when(toNth(chair, 1, 'putAmendment')).thenRefused('amendments/vote-prepared');
    given(open, toTwelve, toNth(lan, 1, 'withdrawAmendment')).when(toNth(chair, 1, 'putAmendment')).thenRefused('amendments/decided');
    given(open, toTwelve).when(toNth(lan, 1, 'putAmendment')).thenRefused('access/chair-or-secretary');
    given(published, takesText(), toText(chair, 'setAmending', { taking: true }), toTwelve).when(toNth(chair, 1, 'putAmendment')).thenRefused('access/not-in-this-stage');
    const amends: Act = secretary.does('amendVote', (one: World) => {
      const { vote, item, rule } = one.meeting.votes.votes[nth(one, 1).vote!]!;
      return { vote, item, rule, text: 'Khác', papers: [] };
    });
    given(open, toTwelve, toNth(chair, 1, 'putAmendment')).when(amends).thenRefused('votes/follows-from-another');
    expect(planOf(made.meeting, secretary.id).points.flatMap((one) => one.votes ?? [])).toEqual([]);
    // One that fell meanwhile is not opened, whatever the record says of its vote.
    const opens: Act = chair.does('openVote', (one: World) => ({ vote: nth(one, 1).vote! }));
    const gone: Step = (one) => one.write(lan.id, [{ type: 'amendmentWithdrawn', open: { amendment: nth(one, 1).amendment } }]);
    const fell: Step = [open, toTwelve, toNth(chair, 1, 'putAmendment'), gone];
    given(fell).when(opens).thenRefused('amendments/decided');
  });
  test('makes it part of the text once it is adopted and the chair says so; rejected it stays out', () => {
    expect(textOf(world(adoptedOne))).toBe(TEXT.replace('10 tỷ', '12 tỷ'));
    given(open, toTwelve, votedNth(1, [lan], [chair, minh, hoa])).when(adoptsNth(1)).thenRefused('amendments/not-adopted');
    given(open, toTwelve).when(adoptsNth(1)).thenRefused('amendments/not-adopted');
    given(open, toTwelve, votedNth(1, all)).when(toNth(secretary, 1, 'adoptAmendment')).thenRefused('access/chair-only');
    expect(states(world(open, toTwelve, votedNth(1, [lan], [chair, minh, hoa])))).toEqual(['rejected']);
    given(adoptedOne).when(adoptsNth(1)).thenRefused('amendments/not-adopted');
  });
  test('where it is set aside afterwards the amendment is taken out again, with what fell', () => {
    const setAside: Act = chair.does('voidVote', (made: World) => ({ vote: nth(made, 1).vote!, reason: 'Kiểm sai', repeat: false }));
    const wrong: Step = [open, toTwelve, toEleven, votedNth(1, all), adoptsNth(1, 2), setAside];
    given(wrong).when(toText(chair, 'putWording')).thenRefused('amendments/without-vote', { n: 1 });
    const made = given(wrong).when(toNth(chair, 1, 'revertAmendment')).then();
    expect([textOf(made), states(made)]).toEqual([TEXT, ['proposed', 'proposed']]);
    given(adoptedOne).when(toNth(chair, 1, 'revertAmendment')).thenRefused('amendments/decided');
    const late: Step = [adoptedOne, toText(chair, 'putWording'), setAside];
    given(late).when(opensWhole).thenRefused('amendments/without-vote');
  });
});

describe('A-38 the vote on the whole', () => {
  test('names the hash of the consolidated text, which is frozen with it', () => {
    const made = given(adoptedOne).when(toText(chair, 'putWording', { rule: TWO_THIRDS })).then();
    const sha256 = wordingHash(provisionsOf(TEXT.replace('10 tỷ', '12 tỷ')));
    expect(draftOf(made).put).toMatchObject({ sha256 });
    const { put } = draftOf(made);
    expect(made.meeting.votes.votes[put!.vote]).toMatchObject({ rule: TWO_THIRDS, text: `Thông qua toàn văn ${DRAFT} đã được chỉnh lý` });
    const asked = given(adoptedOne, toText(chair, 'putWording')).when(opensWhole).then();
    expect(asked.meeting.votes.votes[draftOf(asked).put!.vote]!.content).toMatchObject({ wording: sha256 });
    given(open).when(toText(lan, 'putWording')).thenRefused('access/chair-or-secretary');
  });
  test('waits until every amendment is decided', () => {
    given(open, toTwelve, strikesInvestment).when(toText(chair, 'putWording')).thenRefused('amendments/undecided', { n: 2 });
    given(open, toTwelve, votedNth(1, all)).when(toText(chair, 'putWording')).thenRefused('amendments/undecided', { n: 1 });
    given(open, toTwelve, toNth(lan, 1, 'withdrawAmendment')).when(toText(chair, 'putWording')).then();
  });
  test('ends every change of the text, until it is dropped or set aside', () => {
    const frozen: Step = [adoptedOne, toText(chair, 'putWording')];
    given(frozen).when(strikesInvestment).thenRefused('amendments/frozen');
    given(frozen).when(toText(chair, 'putWording')).thenRefused('amendments/frozen');
    given(frozen).when(toText(chair, 'setAmending', { taking: false })).thenRefused('amendments/frozen');
    given(frozen).when(toNth(secretary, 1, 'answerAmendment', { accepted: true })).thenRefused('amendments/frozen');
    given(frozen, opensWhole).when(strikesInvestment).thenRefused('amendments/frozen');
    const dropped = chair.does('dropVote', (made: World) => ({ vote: draftOf(made).put!.vote }));
    const made = given(frozen, dropped).when(strikesInvestment).then();
    expect(isFrozen(made.meeting, draftOf(made))).toBe(false);
    // One that repeats it asks for the same text.
    const repeat = chair.does('voidVote', (one: World) => ({ vote: draftOf(one).put!.vote, reason: 'Mất điện', repeat: true }));
    const again: Step = [frozen, opensWhole, repeat, grace];
    given(again).when(strikesInvestment).thenRefused('amendments/frozen');
    const asked = given(again).when(chair.does('openVote', (one: World) => ({ vote: one.meeting.votes.order.at(-1)! }))).then();
    expect(asked.meeting.votes.votes[asked.meeting.votes.order.at(-1)!]!.content).toMatchObject({ wording: draftOf(asked).put!.sha256 });
  });
});

describe('A-46 what the vote on the whole takes', () => {
  const ground = statedOf(DEFAULT_RULES.presets.find(({ rule }) => rule.fraction[1] === 3)!);
  const takes = { rule: ground.rule, ground } as const;
  const asked = (made: World) => {
    const vote = made.meeting.votes.votes[draftOf(made).put!.vote]!;
    return [vote.rule, groundOf(made.meeting, vote)?.article];
  };
  test('is said as the text is taken in or later, and stands by the vote that the chair prepares', () => {
    const said = given(fullHouse).when(takesText(secretary, { takes })).then(wrote(['wordingTaken'], ['wordingGrounded']));
    expect(draftOf(said).takes).toEqual(takes);
    const put = given(fullHouse, takesText(secretary, { takes })).when(toText(chair, 'putWording'))
      .then(wrote(['votePrepared'], ['voteGrounded'], ['wordingPut']));
    expect(asked(put)).toEqual([ground.rule, ground.article]);
    const later: Step = [open, toText(secretary, 'groundWording', takes)];
    expect(asked(world(later, toText(chair, 'putWording')))).toEqual([ground.rule, ground.article]);
    // A rule without a ground; and what the act itself says goes before.
    expect(asked(world(open, toText(secretary, 'groundWording', { rule: TWO_THIRDS }), toText(chair, 'putWording')))).toEqual([TWO_THIRDS, undefined]);
    expect(asked(world(later, toText(chair, 'putWording', { rule: MAJORITY })))).toEqual([MAJORITY, undefined]);
    expect(asked(world(open, toText(chair, 'putWording')))).toEqual([MAJORITY, undefined]);
  });
  test('goes from the draft into the record', () => {
    const made = world(ready, takesText(secretary, { takes }), secretary.publishes());
    expect(made.meeting.amendments.wordings[0]!.takes).toEqual(takes);
  });
  test('is a preset as the unit has it, and the secretary’s, until the text is frozen', () => {
    const other = { rule: ground.rule, ground: { ...ground, article: 'Điều 1' } };
    given(open).when(toText(secretary, 'groundWording', other)).thenRefused('grounds/no-preset');
    given(fullHouse).when(takesText(secretary, { takes: other })).thenRefused('grounds/no-preset');
    given(open).when(toText(secretary, 'groundWording', { ...takes, rule: MAJORITY })).thenRefused('grounds/another-rule');
    given(open).when(toText(chair, 'groundWording', takes)).thenRefused('access/secretary-only');
    given(open, toText(chair, 'putWording')).when(toText(secretary, 'groundWording', takes)).thenRefused('amendments/frozen');
  });
});

describe('A-39 what is not for everybody', () => {
  const closed: Step = [
    ready, secretary.lists(guest.name), secretary.addsItemFor('delegates', 'Nhân sự', 'Công tác tổ chức'), secretary.publishes(),
    all.map((one) => one.checksIn()), chair.callsToOrder(),
    secretary.does('takeWording', (made: World) => {
      const provisions = provisionsOf(TEXT).map((one) => ({ ...one }));
      return { item: itemOf(made, 'Nhân sự'), title: DRAFT, provisions };
    }),
    toTwelve, toNth(secretary, 1, 'answerAmendment', { accepted: false, explanation: 'Vì lý do nhân sự' }),
  ];
  test('is sealed for those whom the item is for', () => {
    const made = world(closed, toNth(chair, 1, 'putAmendment'));
    const isSeen = ({ line }: Written): boolean => {
      const { type, open: of } = JSON.parse(line) as { type: string; open: never };
      return sees(KIND.eventKind(type)?.seenBy?.(of) ?? 'nobody', { member: guest.id, duties: dutiesOf(guest.id, made.meeting) });
    };
    const told = JSON.stringify(foldOf(made.entries, isSeen).amendments);
    expect(told).toContain('"hidden":true');
    for (const secretWords of ['Tổng thu', DRAFT, 'nhân sự', 'sát thực tế']) expect(told).not.toContain(secretWords);
    expect(made.meeting.votes.votes[nth(made, 1).vote!]!.text).toBe('Thông qua sửa đổi, bổ sung số 1 vào dự thảo nghị quyết');
    const minuted = JSON.stringify(amendmentsInMinutes(made.meeting.amendments, made.meeting));
    expect(minuted).not.toContain(DRAFT);
    expect(minuted).not.toContain('khoản');
  });
});

describe('A-40 the minutes', () => {
  test('tell of each amendment who proposed it, what the drafting body said, the numbers, and the text that was put', () => {
    const made = world(open, toTwelve, toEleven, strikesInvestment, toNth(minh, 3, 'withdrawAmendment'),
      toNth(secretary, 1, 'answerAmendment', { accepted: true }), votedNth(1, [chair, lan, hoa], [minh]), adoptsNth(1, 2), toText(chair, 'putWording'));
    const noted = amendmentsInMinutes(made.meeting.amendments, made.meeting).map(({ code, params }) => [code, params['n'] ?? params['count']]);
    expect(noted).toEqual([
      ['amendments/proposed-words', 1], ['amendments/accepted', 1], ['amendments/voted-for', 1], ['amendments/proposed-words', 2], ['amendments/fell', 2],
      ['amendments/proposed-out', 3], ['amendments/withdrawn', 3], ['amendments/text-put', 1],
    ]);
    const voted = amendmentsInMinutes(made.meeting.amendments, made.meeting)[2]!;
    expect(voted.params).toMatchObject({ inFavour: 3, against: 1 });
    const rejected = world(open, proposes(secretary, REVENUE, 'Khác', { body: 'Ban Pháp chế' }), toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: 'Thêm.' }),
      toNth(secretary, 1, 'answerAmendment', { accepted: false, explanation: 'Không' }), votedNth(1, [lan], [chair, minh, hoa]));
    const told = amendmentsInMinutes(rejected.meeting.amendments, rejected.meeting);
    expect(told.map((one) => one.code)).toEqual(['amendments/proposed-words', 'amendments/not-accepted', 'amendments/voted-against', 'amendments/proposed-more']);
    expect(told[0]!.params).toMatchObject({ by: 'Ban Pháp chế', place: 'khoản 1 Điều 1' });
    expect(amendmentsInMinutes(world(adoptedOne).meeting.amendments, world(adoptedOne).meeting).length).toBe(2);
    const hidden: World = world([
      ready, secretary.addsItemFor('delegates', 'Nhân sự', 'Công tác tổ chức'), secretary.publishes(), all.map((one) => one.checksIn()), chair.callsToOrder(),
      secretary.does('takeWording', (one: World) => ({
        ...{ item: itemOf(one, 'Nhân sự'), title: DRAFT, provisions: [{ level: 0, text: 'Một' }] },
      })),
      proposes(lan, 0, 'Hai'),
    ]);
    expect(amendmentsInMinutes(hidden.meeting.amendments, hidden.meeting)[0]!.code).toBe('amendments/proposed-there');
  });
});

describe('A-41 the consolidated text', () => {
  const text = provisionsOf(TEXT);
  test('is what adopted amendments make of the text, with marks; the same whoever reckons', () => {
    const changes = [
      { kind: 'replace', place: REVENUE, text: 'Tổng thu ngân sách xã là 12 tỷ đồng.' },
      { kind: 'strike', place: 5 },
      { kind: 'insert', place: 3, inserted: [{ level: 2, label: '3.', text: 'Dự phòng.' }] },
    ] as const;
    expect(consolidated(text, changes).map(lineOf)).toEqual([
      'NGHỊ QUYẾT', 'Điều 1. Dự toán thu, chi', '1. Tổng thu ngân sách xã là 12 tỷ đồng.', '2. Chi cho các việc sau đây:',
      'a) Chi thường xuyên 6 tỷ đồng;', '3. Dự phòng.', 'Điều 2. Tổ chức thực hiện', 'Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này.',
    ]);
    const found = marked(text, changes);
    expect(found[REVENUE]!.pieces).toEqual([
      { words: 'Tổng thu ngân sách' }, { words: 'là 10', mark: 'out' }, { words: 'xã là 12', mark: 'in' }, { words: 'tỷ đồng.' },
    ]);
    expect(found.map((one) => one.mark ?? '-').join('')).toBe('-----outin--');
    expect(consolidated(text, [])).toEqual(text);
    const made = world(adoptedOne);
    expect(markedNow(made.meeting, draftOf(made))[REVENUE]!.by).toEqual([0]);
  });
});

describe('what would let two texts stand, or none', () => {
  const opens = (...ns: number[]): Act => chair.does('openSlate', (made: World) => ({ votes: ns.map((n) => nth(made, n).vote!) }));
  const opensOne = (n: number): Act => chair.does('openVote', (made: World) => ({ vote: nth(made, n).vote! }));
  const setsAside = (n: number): Act => chair.does('voidVote', (made: World) => ({ vote: nth(made, n).vote!, reason: 'Kiểm sai', repeat: false }));
  test('A-36 of two that touch the same words one is decided before the other is voted on', () => {
    const both: Step = [open, toTwelve, toEleven, toNth(chair, 1, 'putAmendment'), toNth(chair, 2, 'putAmendment')];
    given(both).when(opens(1, 2)).thenRefused('amendments/decided-first', { n: 1 });
    const passed: Step = [open, toTwelve, toEleven, toNth(chair, 2, 'putAmendment'), votedNth(1, all)];
    given(passed).when(opensOne(2)).thenRefused('amendments/decided-first', { n: 1 });
    const hands = secretary.does('enterHands', (made: World) => ({ vote: nth(made, 2).vote!, counts: { for: 1, against: 0, notVoting: 0 } }));
    given(passed).when(hands).thenRefused('amendments/decided-first', { n: 1 });
    given(open, toTwelve, toEleven, votedNth(1, [lan], [chair, minh, hoa]), toNth(chair, 2, 'putAmendment')).when(opensOne(2)).then();
  });
  test('A-36 what fell with one that is taken out again falls with another that was adopted meanwhile', () => {
    const strikes = (place: number) => toText(minh, 'proposeAmendment', { kind: 'strike', place, reason: '' });
    // 1 strikes point a out, 2 the whole clause, 3 point b: 2 falls with 1, and would be adopted beside 3.
    const first: Step = [strikes(4), strikes(3), votedNth(1, all), adoptsNth(1, 2)];
    const aside: Step = [first, strikes(5), votedNth(3, all), adoptsNth(3), setsAside(1)];
    const back = given(open, aside).when(toNth(chair, 1, 'revertAmendment')).then();
    expect(states(back)).toEqual(['proposed', 'fallen', 'adopted']);
  });
  test('A-38 a vote that the text voted on as a whole rests on is not set aside before that one is', () => {
    const whole: Step = [adoptedOne, toText(chair, 'putWording'), opensWhole];
    given(whole).when(setsAside(1)).thenRefused('amendments/whole-first');
    const over: Step = [whole, all.map((one) => one.votes('for')), chair.closesVote(), grace, chair.announces()];
    given(over).when(setsAside(1)).thenRefused('amendments/whole-first');
    const first = chair.does('voidVote', (made: World) => ({ vote: draftOf(made).put!.vote, reason: 'Kiểm sai', repeat: false }));
    given(over, first).when(setsAside(1)).then();
  });
  test('A-30 a text has single spaces, however it was sent; one taken anew in the open is hidden from nobody', () => {
    const made = given(fullHouse).when(takesText(secretary, { provisions: [{ level: 0, text: 'Một\u00a0 hai   ba' }] })).then();
    const { provisions, sha256 } = draftOf(made);
    expect([provisions[0]!.text, wordingHash(consolidated(provisions, []))]).toEqual(['Một hai ba', sha256]);
    const again = secretary.does('takeWording', (one: World) => ({
      ...{ wording: one.meeting.amendments.wordings[0]!.wording, item: itemOf(one, 'Nhân sự') },
      ...{ title: DRAFT, provisions: [{ level: 0, text: 'Một' }] },
    }));
    const first = secretary.does('takeWording', (one: World) => ({ item: itemOf(one, 'Nhân sự'), title: 'Kín', provisions: [{ level: 0, text: 'Kín' }] }));
    const opened = world(fullHouse, secretary.addsItemFor('delegates', 'Nhân sự', 'Công tác tổ chức'), first, secretary.setsItemAudience('Nhân sự', 'everyone'), again);
    expect(asSeenBy(guest, opened).amendments.wordings).toMatchObject([{ title: DRAFT, provisions: [{ text: 'Một' }] }]);
    expect(asSeenBy(guest, opened).amendments.wordings[0]).not.toHaveProperty('hidden');
  });
  test('A-31 more provisions than a text may have are refused in words', () => {
    const many = Array.from({ length: 900 }, (_, n) => `Đoạn ${n}`).join('\n');
    given(open).when(toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: many })).thenRefused('amendments/too-long');
  });
});

test('A-39 V-69 who takes no part reads nothing of it, and all of it once they do again', () => {
  const item = (made: World) => ({ item: itemOf(made, 'Nhân sự') });
  const away = lan.does('declareConflict', (made: World) => ({ ...item(made), member: lan.id }));
  const back = lan.does('withdrawConflict', (made: World) => ({ ...item(made), member: lan.id }));
  const takes = secretary.does('takeWording', (made: World) => {
    return { ...item(made), title: DRAFT, provisions: provisionsOf(TEXT).map((one) => ({ ...one })) };
  });
  const answers = toNth(secretary, 1, 'answerAmendment', { accepted: false, explanation: 'Không đủ nguồn thu' });
  const missed: Step = [fullHouse, secretary.addsItemFor('delegates', 'Nhân sự', 'Nội dung hai'), away, takes, toEleven, answers];
  const told = (made: World) => JSON.stringify(asSeenBy(lan, made).amendments);
  expect(told(world(missed))).not.toMatch(/Tổng thu|nguồn thu|dự toán/);
  // Nor does a screen fall over words that are kept back.
  const part = asSeenBy(lan, world(fullHouse, secretary.addsItemFor('delegates', 'Nhân sự', 'Nội dung hai'), takes, away, toEleven, proposes(hoa, REVENUE, 'Tổng thu khác.')));
  expect(markedNow(part, part.amendments.wordings[0]!)).toHaveLength(provisionsOf(TEXT).length);
  expect(part.amendments.all.flatMap((one) => collidingWith(part, one))).toEqual([]);
  const made = given(missed).when(back).then(wrote(['recusalWithdrawn'], ['wordingTold'], ['amendmentTold']));
  expect(asSeenBy(lan, made).amendments).toEqual(made.meeting.amendments);
  expect(made.entries.slice(-3).map(({ line }) => line).join()).not.toMatch(/Tổng thu|nguồn thu/);
});
