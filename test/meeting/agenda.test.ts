import { expect, test } from 'vitest';
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
