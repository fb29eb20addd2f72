import { numbersOf } from '../../shared/meeting/numbers.ts';
import { expect, test } from 'vitest';
import { milliseconds } from '../../shared/base/time.ts';
import { deferredNow, forecast, nextItem, previousItem, stateOfAdjustment, usedMs } from '../../shared/meeting/adjusting.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { needed } from '../../shared/meeting/rules.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, QUESTION, secretary, voteOf } from '../kit/people.ts';
import {
  fullHouse,
  given,
  grace,
  inSession,
  is,
  passes,
  prepared,
  published,
  ready,
  sessionClosed,
  voteOpen,
  world,
  wrote,
  type Check,
  type Step,
} from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const [SECOND, THIRD, URGENT] = ['Kế hoạch đầu tư công', 'Chất vấn', 'Hỗ trợ khắc phục bão số 9'];
const MINUTE = 60_000;
const three: Step = [published, secretary.addsItem(SECOND), secretary.addsItem(THIRD)];
const begun: Step = [three, chair.checksIn(), chair.callsToOrder(), lan.checksIn(), minh.checksIn(), hoa.checksIn(), chair.goesTo(ITEM)];
const titles = (...expected: string[]): Check => is(({ agenda }) => agenda.items.map((one) => one.title), expected);
/** The council votes on what was proposed last. */
const put = (...choices: readonly ('for' | 'against')[]): Step => (made: World) => {
  const vote = made.meeting.votes.votes[made.meeting.course.adjustments.at(-1)!.vote]!.text;
  const ballots = [lan, minh, hoa].map((one, n) => one.votes(choices[n] ?? 'for'));
  const steps = [chair.opensVote(vote), ...ballots, chair.closesVote(), grace, chair.announces()];
  for (const step of steps as Array<(world: World) => unknown>) step(made);
};
const state = (made: World): string => stateOfAdjustment(made.meeting, made.meeting.course.adjustments.at(-1)!);
/** Each act of a scene takes a millisecond. */
const seconds = (ms: number): number => Math.round(ms / 1000);
const noted = (made: World): string[] => MEETING.noted(made.meeting).filter(({ code }) => code.startsWith('course/')).map(({ code }) => code);

test('F-1 the secretary plans minutes for an item, and takes them back; the record begins with the draft’s', () => {
  for (const stage of [ready, published, inSession])
    given(stage).when(secretary.plansTime(ITEM, 45)).then(wrote(['itemTimePlanned', { minutes: 45 }]));
  given(published, secretary.plansTime(ITEM, 45)).when(secretary.plansTime(ITEM)).then(is(({ course }) => course.durations, {}));
  given(published, secretary.plansTime(ITEM, 45)).when(secretary.plansTime(ITEM, 45)).then(wrote());
  const made = world(ready, secretary.plansTime(ITEM, 45), secretary.publishes());
  expect(made.meeting.course.durations).toEqual({ [itemOf(made, ITEM)]: 45 });
});
test('F-1 nobody else, nothing else', () => {
  given(published).when(chair.plansTime(ITEM, 45)).thenRefused('access/secretary-only');
  given(published).when(secretary.plansTime('n99', 45)).thenRefused('agenda/unknown-item');
  given(published).when(secretary.plansTime(ITEM, 0)).thenRefused('border/wrong-input', { field: 'minutes' });
  given(sessionClosed).when(secretary.plansTime(ITEM, 45)).thenRefused('access/not-in-this-stage', { stage: 'closed' });
});
test('F-2 an item’s time is each time the meeting was at it, without breaks', () => {
  const made = world(begun, passes(10 * MINUTE), chair.adjourns(), passes(30 * MINUTE), chair.resumes(), passes(5 * MINUTE));
  expect(seconds(usedMs(made.meeting, itemOf(made, ITEM), made.now))).toBe(15 * 60);
  const later = world(begun, passes(10 * MINUTE), chair.goesTo(SECOND), passes(7 * MINUTE), chair.goesTo(ITEM), passes(MINUTE));
  expect([ITEM, SECOND, THIRD].map((one) => seconds(usedMs(later.meeting, itemOf(later, one), later.now)))).toEqual([11 * 60, 7 * 60, 0]);
  const away = world(begun, passes(10 * MINUTE), chair.adjourns(), passes(30 * MINUTE));
  expect(seconds(usedMs(away.meeting, itemOf(away, ITEM), away.now))).toBe(10 * 60);
});
test('F-2 the end is forecast from what is planned of what is left, and says what has no time', () => {
  expect(forecast(world(begun).meeting, 0)).toBeUndefined();
  const planned: Step = [secretary.plansTime(ITEM, 30), secretary.plansTime(SECOND, 40)];
  const made = world(begun, planned, passes(10 * MINUTE));
  const { left, ends, unplanned } = forecast(made.meeting, made.now)!;
  expect([seconds(left), unplanned, seconds(milliseconds(ends) - made.now)]).toEqual([60 * 60, 1, 60 * 60]);
  // Over its time: nothing is left of it, and nothing is taken from what comes.
  const over = world(begun, planned, passes(50 * MINUTE));
  expect(forecast(over.meeting, over.now)!.left).toBe(40 * MINUTE);
  const until = new Date(made.now + 90 * MINUTE).toISOString();
  const away = world(begun, planned, passes(10 * MINUTE), chair.does('adjourn', { until }));
  expect(seconds(milliseconds(forecast(away.meeting, away.now)!.ends) - milliseconds(until))).toBe(60 * 60);
  const before = world(three, planned);
  expect(milliseconds(forecast(before.meeting, 0)!.ends)).toBe(milliseconds(before.meeting.session.startsAt) + 70 * MINUTE);
  expect(forecast(world(begun, planned, chair.closesSession()).meeting, 0)).toBeUndefined();
});
test('F-3 the chair puts an item off: behind another or to the end; coming back ends it', () => {
  given(begun).when(chair.putsOff(SECOND)).then(wrote(['itemPutOff'], ['itemsOrdered']), titles(ITEM, THIRD, SECOND));
  given(begun).when(chair.putsOff(ITEM, 'Chờ số liệu', SECOND)).then(titles(SECOND, ITEM, THIRD));
  const made = world(begun, chair.putsOff(ITEM, 'Chờ số liệu', SECOND), chair.goesTo(SECOND));
  expect(deferredNow(made.meeting, itemOf(made, ITEM))?.reason).toBe('Chờ số liệu');
  expect(nextItem(made.meeting)?.title).toBe(ITEM);
  expect(previousItem(made.meeting)?.title).toBe(ITEM);
  const back = world(begun, chair.putsOff(ITEM, 'Chờ số liệu', SECOND), chair.goesTo(SECOND), chair.goesTo(ITEM));
  expect(deferredNow(back.meeting, itemOf(back, ITEM))).toBeUndefined();
  expect(nextItem(back.meeting)?.title).toBe(THIRD);
});
test('F-3 nobody else, never while a vote runs, never to before the present item', () => {
  given(begun).when(secretary.putsOff(SECOND)).thenRefused('access/chair-only');
  given(three).when(chair.putsOff(SECOND)).thenRefused('access/not-in-this-stage', { stage: 'published' });
  given(voteOpen).when(chair.putsOff(ITEM)).thenRefused('agenda/vote-running');
  given(begun).when(chair.putsOff('n99')).thenRefused('agenda/unknown-item');
  given(begun).when(chair.putsOff(SECOND, 'Chờ', 'n99')).thenRefused('agenda/unknown-item');
  given(begun).when(chair.putsOff(SECOND, 'Chờ', SECOND)).thenRefused('course/not-later');
  given(begun, chair.goesTo(SECOND)).when(chair.putsOff(THIRD, 'Chờ', ITEM)).thenRefused('course/not-later');
});
test('F-4 a proposal brings its vote along, at the item that the meeting is at', () => {
  const made = given(begun)
    .when(chair.proposesUrgent(URGENT))
    .then(wrote(['votePrepared', { rule: { base: 'total', fraction: [1, 2], strict: true } }], ['adjustmentProposed', { kind: 'insert' }]));
  const vote = made.meeting.votes.votes[made.meeting.course.adjustments[0]!.vote]!;
  expect([vote.item, vote.text]).toEqual([itemOf(made, ITEM), `Điều chỉnh chương trình: bổ sung nội dung “${URGENT}”. Lý do: Thiên tai`]);
  expect(needed(5, vote.rule)).toBe(3);
  given(begun).when(secretary.proposesPostponing(SECOND)).then(wrote(['votePrepared'], ['adjustmentProposed', { kind: 'postpone' }]));
});
test('F-4 by chair or secretary, about what is there, once', () => {
  given(begun).when(lan.proposesUrgent(URGENT)).thenRefused('access/chair-or-secretary');
  given(three).when(chair.proposesUrgent(URGENT)).thenRefused('access/not-in-this-stage', { stage: 'published' });
  given(begun).when(chair.proposesPostponing('n99')).thenRefused('agenda/unknown-item');
  given(begun).when(chair.proposesUrgent(URGENT, { after: 'n99' })).thenRefused('agenda/unknown-item');
  given(begun, chair.proposesPostponing(SECOND)).when(chair.proposesPostponing(SECOND)).thenRefused('course/proposed-already');
  const many = Array.from({ length: 60 }, (_, n) => chair.proposesUrgent(`${URGENT} ${n}`));
  given(begun, many).when(chair.proposesUrgent(URGENT)).thenRefused('course/too-many', { most: 60 });
});
test('F-4 of what is not for every delegate nobody can vote', () =>
  given(ready, secretary.setsItemAudience(ITEM, { members: [lan.id] }), secretary.publishes(), chair.checksIn(), chair.callsToOrder())
    .when(chair.proposesUrgent(URGENT))
    .thenRefused('votes/not-for-all'));
test('F-4 of an item that is not for everybody the question says the neutral title alone', () => {
  const made = world(begun, secretary.setsItemAudience(SECOND, 'delegates', 'Nội dung nhân sự'), chair.proposesPostponing(SECOND));
  expect(made.meeting.course.adjustments[0]!.title).toBe('Nội dung nhân sự');
  expect(made.entries.filter((one) => one.line.includes('adjustmentProposed') && one.line.includes(SECOND))).toEqual([]);
});
test('F-5 carried out once it is adopted, and once', () => {
  given(begun, chair.proposesUrgent(URGENT)).when(chair.carriesOut()).thenRefused('course/not-adopted');
  given(begun, chair.proposesUrgent(URGENT), put('for', 'against', 'against')).when(chair.carriesOut()).thenRefused('course/not-adopted');
  const adopted: Step = [begun, chair.proposesUrgent(URGENT, { minutes: 20 }), put()];
  const made = given(adopted)
    .when(chair.carriesOut())
    .then(wrote(['itemAdded.2'], ['itemsOrdered'], ['itemTakenOn'], ['itemTimePlanned', { minutes: 20 }]), titles(ITEM, URGENT, SECOND, THIRD));
  expect(state(made)).toBe('done');
  given(adopted, chair.carriesOut()).when(chair.carriesOut()).thenRefused('course/done-already');
  given(adopted).when(secretary.carriesOut()).thenRefused('access/chair-only');
  given(begun).when(chair.carriesOut()).thenRefused('course/unknown');
});
test('F-5 also by a repeated vote; a dropped one withdraws it, and none is amended', () => {
  const text = `Điều chỉnh chương trình: bổ sung nội dung “${URGENT}”. Lý do: Thiên tai`;
  const again = world(begun, chair.proposesUrgent(URGENT), put('against', 'against', 'against'), chair.voids('Nhầm', { repeat: true, vote: text }));
  expect(state(again)).toBe('proposed');
  given(begun, chair.proposesUrgent(URGENT)).when(secretary.amendsVote(text, { text: 'Khác' })).thenRefused('votes/follows-from-another');
  const dropped = world(begun, chair.proposesUrgent(URGENT), secretary.dropsVote(text));
  expect([state(dropped), noted(dropped)]).toEqual(['withdrawn', []]);
  expect(state(world(begun, chair.proposesUrgent(URGENT), put('against', 'against', 'against')))).toBe('rejected');
});
test('F-5 room for it must be there', () => {
  const many = Array.from({ length: 297 }, (_, n) => secretary.addsItem(`Nội dung ${n}`));
  given(begun, many, chair.proposesUrgent(URGENT), put()).when(chair.carriesOut()).thenRefused('agenda/too-many-items', { most: 300 });
});
const postponed: Step = [begun, chair.proposesPostponing(SECOND), put(), chair.carriesOut()];
test('F-6 what was put to another session stays as such, and is gone to no more', () => {
  given(postponed).when(chair.goesTo(SECOND)).thenRefused('course/postponed');
  given(postponed).when(chair.putsOff(SECOND)).thenRefused('course/postponed');
  given(postponed).when(chair.proposesPostponing(SECOND)).thenRefused('course/postponed');
  given(postponed, prepared({ item: SECOND })).when(chair.opensVote(QUESTION)).thenRefused('course/postponed');
  given(postponed)
    .when(chair.does('adjourn', (made: World) => ({ groups: itemOf(made, SECOND) })))
    .thenRefused('course/postponed');
  expect(nextItem(world(postponed).meeting)?.title).toBe(THIRD);
});
test('F-6 its parts go with it: none is gone to, put off or voted on, and the next item is after them', () => {
  const parts: Step = [ready, secretary.addsItems(SECOND, { title: 'Nhóm 1', level: 1 }, { title: 'Tổ 1', level: 2 }, THIRD)];
  const there = [lan, minh, hoa].map((one) => one.checksIn());
  const away: Step = [parts, secretary.publishes(), chair.checksIn(), chair.callsToOrder(), there, chair.goesTo(ITEM)];
  const put2: Step = [away, chair.proposesPostponing(SECOND), put(), chair.carriesOut()];
  for (const part of ['Nhóm 1', 'Tổ 1']) {
    given(away).when(chair.goesTo(part)).then();
    given(put2).when(chair.goesTo(part)).thenRefused('course/postponed');
    given(put2).when(chair.putsOff(part)).thenRefused('course/postponed');
    given(put2, prepared({ item: part })).when(chair.opensVote(QUESTION)).thenRefused('course/postponed');
  }
  expect(nextItem(world(put2).meeting)?.title).toBe(THIRD);
  given(away, chair.proposesPostponing(SECOND), put(), prepared({ item: 'Tổ 1' }), chair.opensVote(QUESTION))
    .when(chair.carriesOut())
    .thenRefused('agenda/vote-running');
});
test('F-6 not while a vote on it runs', () =>
  given(begun, chair.proposesPostponing(SECOND), put(), prepared({ item: SECOND }), chair.opensVote(QUESTION))
    .when(chair.carriesOut())
    .thenRefused('agenda/vote-running'));
const hands = secretary.does('enterHands', (made: World) => ({ vote: voteOf(made, QUESTION), counts: { for: 3, against: 0, notVoting: 0 } }));
test('F-6 hands decide nothing of it either, and it is not put there while they wait for their second key', () => {
  given(postponed, prepared({ item: SECOND })).when(hands).thenRefused('course/postponed');
  given(begun, chair.proposesPostponing(SECOND), put(), prepared({ item: SECOND }), hands)
    .when(chair.carriesOut())
    .thenRefused('agenda/vote-running');
});
test('F-4 what is proposed once the present item was put to another session is voted on at another', () => {
  const away: Step = [begun, chair.proposesPostponing(ITEM), put(), chair.carriesOut(), chair.proposesUrgent(URGENT)];
  const made = world(away);
  expect(made.meeting.votes.votes[made.meeting.course.adjustments.at(-1)!.vote]!.item).toBe(itemOf(made, SECOND));
  given(away, put()).when(chair.carriesOut()).then();
});
test('F-6 an item that was taken off since is not put anywhere', () =>
  given(begun, chair.proposesPostponing(THIRD), put(), secretary.removesItem(THIRD)).when(chair.carriesOut()).thenRefused('agenda/unknown-item'));
test('F-7 an urgent item comes where it was named, or behind the present one', () => {
  const after = (made: World) => ({ kind: 'insert', title: URGENT, reason: 'Thiên tai', after: itemOf(made, SECOND) });
  given(begun, chair.does('proposeAdjustment', after), put()).when(chair.carriesOut()).then(titles(ITEM, SECOND, URGENT, THIRD));
  given(begun, chair.does('proposeAdjustment', after), put(), secretary.removesItem(SECOND))
    .when(chair.carriesOut())
    .then(titles(ITEM, URGENT, THIRD));
});
test('F-7 what an item has as its parts stays its own: an urgent item comes behind them, with a printed number, and what is put off takes its parts along', () => {
  const parts: Step = [begun, secretary.addsItemsAfter(SECOND, { title: 'Hai một', level: 1 }, { title: 'Hai hai', level: 1 })];
  const behind = (after: string) => (made: World) => ({ kind: 'insert', title: URGENT, reason: 'Thiên tai', after: itemOf(made, after) });
  const urgent = (after: string): Step => [parts, chair.does('proposeAdjustment', behind(after)), put()];
  for (const after of [SECOND, 'Hai một'])
    given(urgent(after)).when(chair.carriesOut()).then(titles(ITEM, SECOND, 'Hai một', 'Hai hai', URGENT, THIRD), (made) => {
      expect(made.meeting.agenda.items.map(({ number }) => number)).toEqual(['1', '2', '2.1', '2.2', '2a', '3']);
    });
  given(parts).when(chair.putsOff(SECOND)).then(titles(ITEM, THIRD, SECOND, 'Hai một', 'Hai hai'));
  given(parts).when(chair.putsOff(ITEM, 'Chờ', SECOND)).then(titles(SECOND, 'Hai một', 'Hai hai', ITEM, THIRD));
  given(parts).when(chair.putsOff(SECOND, 'Chờ', 'Hai hai')).thenRefused('course/not-later');
});
/** With a part below the first item. */
const inParts: Step = [
  ready, secretary.does('addItem', { title: 'Thảo luận tổ', level: 1 }),
  secretary.addsItem(SECOND), secretary.addsItem(THIRD), secretary.publishes(),
  chair.checksIn(), chair.callsToOrder(), lan.checksIn(), minh.checksIn(), hoa.checksIn(), chair.goesTo(ITEM),
];
const numbered = ({ meeting }: World): string[] => {
  const numbers = numbersOf(meeting.agenda.items);
  return meeting.agenda.items.map((one) => `${numbers.get(one.item)} ${one.title}`);
};
test('F-7 A-9 an urgent item has a number that stays, behind an item and its parts', () => {
  const made = world(inParts, chair.proposesUrgent(URGENT), put(), chair.carriesOut());
  expect(numbered(made)).toEqual([`1 ${ITEM}`, '1.1 Thảo luận tổ', `1a ${URGENT}`, `2 ${SECOND}`, `3 ${THIRD}`]);
  expect(made.meeting.agenda.items[2]!.number).toBe('1a');
});
test('F-3 what is put off takes its parts along, and goes behind another’s', () => {
  expect(numbered(world(inParts, chair.putsOff(ITEM, 'Chờ', SECOND)))).toEqual([`2 ${SECOND}`, `1 ${ITEM}`, '1.1 Thảo luận tổ', `3 ${THIRD}`]);
  given(inParts).when(chair.putsOff(ITEM, 'Chờ', 'Thảo luận tổ')).thenRefused('course/not-later');
  const back = world(inParts, chair.putsOff(ITEM), chair.putsOff(SECOND, 'Chờ', ITEM));
  expect(numbered(back)).toEqual([`3 ${THIRD}`, `1 ${ITEM}`, '1.1 Thảo luận tổ', `2 ${SECOND}`]);
});
test('F-8 the minutes say what was put off, proposed and carried out', () => {
  const urgent: Step = [chair.proposesUrgent(URGENT), put(), chair.carriesOut()];
  const made = world(begun, chair.putsOff(SECOND), urgent, chair.proposesPostponing(THIRD), put(), chair.carriesOut());
  expect(noted(made)).toEqual(['course/put-off', 'course/proposed-insert', 'course/taken-on', 'course/proposed-postpone', 'course/put-to-another']);
  const [first] = MEETING.noted(made.meeting).filter(({ code }) => code === 'course/put-off');
  expect(first!.params).toEqual({ title: SECOND, reason: 'Cơ quan trình đang hoàn thiện báo cáo' });
  expect(voteOf(made, `Điều chỉnh chương trình: chuyển nội dung “${THIRD}” sang kỳ họp khác. Lý do: Chưa đủ hồ sơ`)).toMatch(/^n\d+$/);
});
test('S-12 the chair says until when, and that is still to come', () => {
  const until = (minutes: number) => (made: World) => ({ note: 'Giải lao', until: new Date(made.now + minutes * MINUTE).toISOString() });
  const made = given(fullHouse).when(chair.does('adjourn', until(15))).then(wrote(['adjourned', { note: 'Giải lao' }]));
  const [pause] = made.meeting.session.breaks;
  expect(seconds(milliseconds(pause!.until!) - milliseconds(pause!.from))).toBe(15 * 60);
  given(fullHouse).when(chair.does('adjourn', until(0))).thenRefused('session/return-past');
});
test('S-13 the chair adjourns for the groups to discuss an item', () => {
  const groups = (title: string) => chair.does('adjourn', (made: World) => ({ groups: itemOf(made, title) }));
  const made = given(begun).when(groups(SECOND)).then(wrote(['adjourned']));
  expect(made.meeting.session.breaks[0]!.groups).toBe(itemOf(made, SECOND));
  given(begun).when(groups('n99')).thenRefused('agenda/unknown-item');
});
