import { expect, test } from 'vitest';
import { numbersOf } from '../../shared/meeting/numbers.ts';
import { chair, ITEM, itemOf, lan, secretary } from '../kit/people.ts';
import {
  fullHouse,
  given,
  inSession,
  is,
  paperTaken,
  passes,
  prepared,
  published,
  ready,
  sessionClosed,
  voteOpen,
  world,
  wrote,
} from '../kit/scene.ts';

const SECOND = 'Kế hoạch đầu tư công';
const titles = (...expected: string[]) => is(({ agenda }) => agenda.items.map((one) => one.title), expected);

test('A-1 the secretary adds, renames, orders and removes, in the draft and while the session is under way', () => {
  for (const stage of [ready, published, inSession]) {
    given(stage).when(secretary.addsItem(SECOND)).then(titles(ITEM, SECOND));
    given(stage).when(secretary.renamesItem(ITEM, 'Dự toán bổ sung')).then(titles('Dự toán bổ sung'));
    given(stage, secretary.addsItem(SECOND)).when(secretary.ordersItems(SECOND, ITEM)).then(titles(SECOND, ITEM));
    given(stage, secretary.addsItem(SECOND)).when(secretary.removesItem(ITEM)).then(titles(SECOND));
  }
});
test('A-1 nobody else', () => {
  given(published).when(chair.addsItem(SECOND)).thenRefused('access/secretary-only');
  given(published).when(lan.removesItem(ITEM)).thenRefused('access/secretary-only');
  given(published).when(chair.ordersItems(ITEM)).thenRefused('access/secretary-only');
  given(published).when(chair.renamesItem(ITEM, SECOND)).thenRefused('access/secretary-only');
  given(sessionClosed).when(secretary.renamesItem(ITEM, SECOND)).thenRefused('access/not-in-this-stage', { stage: 'closed' });
});
test('A-1 only what is there', () => {
  given(published).when(secretary.renamesItem('n99', SECOND)).thenRefused('agenda/unknown-item');
  given(published).when(secretary.removesItem('n99')).thenRefused('agenda/unknown-item');
  given(inSession).when(chair.goesTo('n99')).thenRefused('agenda/unknown-item');
});
test('A-1 a title is one line in normal form C, whatever a keyboard sends', () =>
  given(published).when(secretary.addsItem(`  ${'Quyết\n toán'.normalize('NFD')} `)).then(titles(ITEM, 'Quyết toán')));
test.each(['', '   ', 'a\u0007b', 'x'.repeat(501), '\ud800'])('A-1 %j is no title', (title) =>
  given(published).when(secretary.addsItem(title)).thenRefused('border/wrong-input', { field: 'title' }),
);
test('A-2 at most 300', () => {
  const many = Array.from({ length: 299 }, (_, n) => secretary.addsItem(`Nội dung ${n}`));
  given(published, many).when(secretary.addsItem(SECOND)).thenRefused('agenda/too-many-items', { most: 300 });
});
test('A-3 what was taken up, or holds papers or votes, stays', () => {
  given(inSession, chair.goesTo(ITEM)).when(secretary.removesItem(ITEM)).thenRefused('agenda/item-taken-up');
  given(published, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình'))
    .when(secretary.removesItem(ITEM))
    .thenRefused('agenda/item-not-empty');
  given(published, prepared()).when(secretary.removesItem(ITEM)).thenRefused('agenda/item-not-empty');
  given(published, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình'), secretary.withdrawsPaper('Tờ trình'))
    .when(secretary.removesItem(ITEM))
    .then(titles());
  given(published, prepared(), chair.dropsVote()).when(secretary.removesItem(ITEM)).then(titles());
});
test('A-4 a new order names every item once', () => {
  const two = [published, secretary.addsItem(SECOND)];
  for (const order of [[ITEM], [ITEM, ITEM], [ITEM, SECOND, SECOND], [ITEM, 'n99'], []])
    given(two)
      .when(secretary.ordersItems(...order))
      .thenRefused('agenda/order-out-of-date');
});
test('A-5 the chair goes to an item', () => {
  given(inSession)
    .when(chair.goesTo(ITEM))
    .then(wrote(['itemOpened']), (made) => expect(made.meeting.agenda.current).toBe(itemOf(made, ITEM)));
  given(inSession, chair.goesTo(ITEM)).when(chair.goesTo(ITEM)).then(wrote());
  given(inSession).when(secretary.goesTo(ITEM)).thenRefused('access/chair-only');
  given(published).when(chair.goesTo(ITEM)).thenRefused('access/not-in-this-stage', { stage: 'published' });
  given(inSession, chair.adjourns()).when(chair.goesTo(ITEM)).thenRefused('access/not-in-this-stage', { stage: 'adjourned' });
});
test('A-5 not while a vote runs', () => given(voteOpen).when(chair.goesTo(ITEM)).thenRefused('agenda/vote-running'));
test('A-6 when it was first taken up stays', () => {
  const first = world(fullHouse, secretary.addsItem(SECOND), chair.goesTo(ITEM));
  const at = first.meeting.agenda.items[0]!.openedAt;
  for (const step of [passes(60_000), chair.goesTo(SECOND), passes(60_000), chair.goesTo(ITEM), secretary.renamesItem(ITEM, 'Khác')])
    (step as (world: typeof first) => unknown)(first);
  expect(first.meeting.agenda.items[0]).toMatchObject({ title: 'Khác', openedAt: at });
  expect(first.meeting.agenda.items[1]!.openedAt! > at!).toBe(true);
});

const numbers = (...expected: string[]) =>
  is(({ agenda }) => [...numbersOf(agenda.items).values()], expected);
const WHOLE = { title: SECOND, time: '8 giờ 30', presenter: 'Ủy ban nhân dân xã' };
const PART = { title: 'Báo cáo thẩm tra', level: 1 };

test('A-9 several items come in one act, in their order, with all that is said of them', () => {
  for (const stage of [ready, published, inSession])
    given(stage)
      .when(secretary.addsItems(WHOLE, PART, 'Chất vấn'))
      .then(titles(ITEM, SECOND, PART.title, 'Chất vấn'), numbers('1', '2', '2.1', '3'), (made) =>
        expect(made.meeting.agenda.items[1]).toMatchObject(WHOLE),
      );
  given(ready, secretary.addsItems(WHOLE, PART), secretary.publishes()).when(chair.checksIn()).then((made) => {
    expect(made.meeting.agenda.items[1]).toMatchObject({ ...WHOLE, number: '2' });
    expect(made.meeting.agenda.items[2]).toMatchObject({ ...PART, number: '2.1' });
  });
});
test('A-9 all or none, by the secretary alone, behind what is there', () => {
  given(ready).when(lan.addsItems('Chất vấn')).thenRefused('access/secretary-only');
  given(ready).when(secretary.addsItems()).thenRefused('border/wrong-input', { field: 'items' });
  given(ready).when(secretary.addsItems('Một', '')).thenRefused('border/wrong-input', { field: 'items.1.title' });
  const many = Array.from({ length: 150 }, (_, n) => `Nội dung ${n}`);
  given(ready, secretary.addsItems(...many)).when(secretary.addsItems(...many)).thenRefused('agenda/too-many-items', { most: 300 });
  given(ready).when(secretary.addsItemsAfter('n99', PART)).thenRefused('agenda/unknown-item');
});
test('A-9 what came in one act goes in one, unless something hangs on it', () => {
  given(ready, secretary.addsItems(WHOLE, PART)).when(secretary.removesItems(SECOND, PART.title)).then(titles(ITEM));
  given(published, secretary.addsItems(WHOLE, 'Khác'), paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình', 'Khác'))
    .when(secretary.removesItems(SECOND, 'Khác'))
    .thenRefused('agenda/item-not-empty');
  given(ready).when(secretary.removesItems('n99')).thenRefused('agenda/unknown-item');
  given(ready).when(lan.removesItems(ITEM)).thenRefused('access/secretary-only');
});
test('A-10 an item becomes part of the one before it in the draft, and a whole one again', () => {
  given(ready, secretary.addsItem(SECOND)).when(secretary.setsItemLevel(SECOND, 1)).then(numbers('1', '1.1'));
  given(ready, secretary.addsItem(SECOND), secretary.setsItemLevel(SECOND, 1))
    .when(secretary.setsItemLevel(SECOND))
    .then(numbers('1', '2'));
  given(ready).when(secretary.setsItemLevel(ITEM)).then(wrote());
  given(ready).when(secretary.setsItemLevel('n99', 1)).thenRefused('agenda/unknown-item');
  given(ready).when(lan.setsItemLevel(ITEM, 1)).thenRefused('access/secretary-only');
  given(published).when(secretary.setsItemLevel(ITEM, 1)).thenRefused('access/not-in-this-stage', { stage: 'published' });
  // Nobody is part of what is not there.
  given(ready).when(secretary.setsItemLevel(ITEM, 2)).then(numbers('1'));
});
test('A-10 what has parts stays, unless they go with it', () => {
  given(ready, secretary.addsItems(WHOLE, PART)).when(secretary.removesItem(SECOND)).thenRefused('agenda/item-has-parts');
  given(ready, secretary.addsItems(WHOLE, PART)).when(secretary.removesItem(PART.title)).then(titles(ITEM, SECOND));
});
test('A-11 printed numbers stay, whatever is moved, put in between or taken off', () => {
  const printed = [ready, secretary.addsItems('Hai', 'Ba', { title: 'Ba một', level: 1 }), secretary.publishes()];
  given(printed).when(secretary.ordersItems('Ba', 'Ba một', 'Hai', ITEM)).then(numbers('3', '3.1', '2', '1'));
  given(printed).when(secretary.addsItem('Bốn')).then(numbers('1', '2', '3', '3.1', '4'));
  given(printed)
    .when(secretary.addsItemsAfter('Hai', { title: 'Khẩn' }, { title: 'Khẩn nữa' }))
    .then(numbers('1', '2', '2a', '2b', '3', '3.1'));
  given(printed).when(secretary.addsItemsAfter('Ba', PART)).then(numbers('1', '2', '3', '3.1', '3.2'));
  given(printed).when(secretary.addsItemsAfter('Ba một', PART)).then(numbers('1', '2', '3', '3.1', '3.2'));
  given(printed).when(secretary.addsItemsAfter('Ba', { title: 'Bốn' })).then(numbers('1', '2', '3', '3.1', '4'));
  given(printed, secretary.addsItem('Bốn'))
    .when(secretary.addsItemsAfter('Ba một', { title: 'Ba rưỡi' }))
    .then(numbers('1', '2', '3', '3.1', '3a', '4'));
  given(printed, secretary.ordersItems('Hai', 'Ba', 'Ba một', ITEM))
    .when(secretary.addsItemsAfter('Hai', PART))
    .then(numbers('2', '2.1', '3', '3.1', '1'));
  given(printed, secretary.removesItem('Hai')).when(secretary.addsItem('Bốn')).then(numbers('1', '3', '3.1', '4'));
  given(printed, secretary.addsItem('Bốn'), secretary.removesItem('Bốn'))
    .when(secretary.addsItem('Năm'))
    .then(numbers('1', '2', '3', '3.1', '5'));
  given(printed).when(secretary.renamesItem('Hai', 'Khác')).then(numbers('1', '2', '3', '3.1'));
});

test('A-11 however many items come in between, each has a number that the record takes', () => {
  const [made, again] = [Array.from({ length: 150 }, (_, n) => ({ title: `Việc ${n}` })), Array.from({ length: 100 }, (_, n) => ({ title: `Việc khác ${n}` }))];
  given(published, secretary.addsItem(SECOND), secretary.addsItemsAfter(ITEM, ...made))
    .when(secretary.addsItemsAfter(ITEM, ...again))
    .then((done) => {
      const all = [...numbersOf(done.meeting.agenda.items).values()];
      expect(new Set(all).size).toBe(252);
      expect(Math.max(...all.map((one) => one.length))).toBe(3);
    });
});
test('A-11 in a draft numbers follow the order', () =>
  given(ready, secretary.addsItem(SECOND)).when(secretary.ordersItems(SECOND, ITEM)).then(numbers('1', '2')));
test('A-12 what another has written meanwhile is not overwritten', () => {
  given(published, secretary.renamesItem(ITEM, 'Dự toán bổ sung'))
    .when(secretary.rewritesItem('Dự toán bổ sung', { title: 'Dự toán' }, ITEM))
    .thenRefused('agenda/changed-meanwhile', { title: 'Dự toán bổ sung' });
  given(published).when(secretary.rewritesItem(ITEM, { title: 'Dự toán', time: '9 giờ' }, ITEM)).then(titles('Dự toán'));
  given(ready, secretary.addsItems(WHOLE))
    .when(secretary.rewritesItem(SECOND, { time: null }))
    .then((made) =>
      expect(made.meeting.agenda.items[1]).toEqual({ item: itemOf(made, SECOND), title: SECOND, presenter: WHOLE.presenter }));
});
