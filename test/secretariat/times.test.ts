/** Times and presenters typed for several items at once, and whose change stands at the same place. */
import { expect, test } from 'vitest';
import type { Item } from '../../shared/meeting/agenda.ts';
import { lastChange } from '../../client/desk/last-change.ts';
import { isOutdated, isTooLong, pasted, put, rowsFrom, toSend, wasOf } from '../../client/panels/agenda/desk/times.ts';
import { ITEM, itemOf, secretary } from '../kit/people.ts';
import { passes, ready, world } from '../kit/scene.ts';

const items: Item[] = [
  { item: 'n1', title: 'Khai mạc', time: '7 giờ 30' },
  { item: 'n2', title: 'Báo cáo' },
  { item: 'n3', title: 'Bế mạc', presenter: 'Chủ tọa' },
];

test('a column pasted fills the rows below, two columns both, and no row beyond the last', () => {
  const one = pasted({}, items, 1, 'time', '8 giờ\r\n 9  giờ \r\nthừa\r\n');
  expect(toSend(one).map(({ item, time, presenter }) => [item, time, presenter])).toEqual([['n2', '8 giờ', null], ['n3', '9 giờ', 'Chủ tọa']]);
  const two = pasted({}, items, 0, 'time', '7 giờ 30\tVăn phòng\n8 giờ\tUBND xã');
  expect(toSend(two)).toEqual([
    { item: 'n1', time: '7 giờ 30', presenter: 'Văn phòng', was: { title: 'Khai mạc', time: '7 giờ 30' } },
    { item: 'n2', time: '8 giờ', presenter: 'UBND xã', was: { title: 'Báo cáo' } },
  ]);
  expect(toSend(pasted({}, items, 0, 'presenter', 'A\tthừa')).map(({ time, presenter }) => [time, presenter])).toEqual([['7 giờ 30', 'A']]);
});
test('a row that says again what stood there is sent to nobody; one that is emptied goes as none', () => {
  const [first] = items;
  expect(put(put({}, first!, 'time', '8 giờ'), first!, 'time', '7 giờ 30')).toEqual({});
  expect(toSend(put({}, first!, 'time', ' '))[0]).toMatchObject({ time: null });
  expect(isTooLong(put({}, first!, 'time', 'x'.repeat(61))['n1']!)).toBe(true);
});
test('what others wrote since is seen, what was kept is read again, and what is of no item is left', () => {
  const rows = put({}, items[0]!, 'presenter', 'Văn phòng');
  expect([isOutdated(rows['n1']!, items[0]!), isOutdated(rows['n1']!, { ...items[0]!, time: '9 giờ' })]).toEqual([false, true]);
  expect(wasOf(items[2]!)).toEqual({ title: 'Bế mạc', presenter: 'Chủ tọa' });
  expect(rowsFrom(JSON.stringify({ ...rows, gone: rows['n1'] }), items)).toEqual(rows);
  expect([rowsFrom('{', items), rowsFrom('{"n1":{}}', items)]).toEqual([{}, {}]);
});
test('A-12 the log tells who changed an item last, and when', () => {
  const made = world(ready, passes(60_000), secretary.renamesItem(ITEM, 'Khác'), secretary.addsItem('Bế mạc'));
  const lines = made.entries.map(({ line }) => line);
  const { by, at } = JSON.parse(lines.find((line) => line.includes('itemRenamed'))!) as { by: string; at: string };
  expect(lastChange(lines, itemOf(made, 'Khác'))).toEqual({ by, at });
  expect(by).toBe(secretary.id);
  expect(lastChange(lines, 'nowhere')).toBeUndefined();
});
