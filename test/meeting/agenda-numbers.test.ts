/** A programme's own numbers: kept, gone on with, and changed by hand. */
import { test } from 'vitest';
import { numbersOf } from '../../shared/meeting/numbers.ts';
import { ITEM, lan, secretary } from '../kit/people.ts';
import { given, is, ready, wrote } from '../kit/scene.ts';

const numbers = (...expected: string[]) =>
  is(({ agenda }) => [...numbersOf(agenda.items).values()], expected);

const OWN = [
  { title: 'Khai mạc', number: 'I' },
  { title: 'Nội dung', number: 'II' },
  { title: 'Báo cáo', number: '6', level: 1 },
  { title: 'Kinh tế', number: '6.1', level: 2 },
  { title: 'Ngân sách', number: '6.2', level: 2 },
  { title: 'Tờ trình', number: '7', level: 1 },
];
const OWN_NUMBERS = ['I', 'II', '6', '6.1', '6.2', '7'];
const programme = [ready, secretary.removesItem(ITEM), secretary.addsItems(...OWN)];

test('A-50 a programme keeps its own numbers, in the draft, moved, and printed', () => {
  given(programme).when(secretary.ordersItems('Nội dung', 'Báo cáo', 'Kinh tế', 'Ngân sách', 'Tờ trình', 'Khai mạc'))
    .then(numbers('II', '6', '6.1', '6.2', '7', 'I'));
  given(programme).when(secretary.removesItem('Kinh tế')).then(numbers('I', 'II', '6', '6.2', '7'));
  given(programme).when(secretary.publishes()).then(numbers(...OWN_NUMBERS));
  given(programme).when(secretary.renamesItem('Kinh tế', 'Khác')).then(numbers(...OWN_NUMBERS));
  given(programme).when(secretary.setsItemLevel('Tờ trình')).then(numbers(...OWN_NUMBERS));
});
test('A-50 no two items bear one number, and the one that has it is named', () => {
  given(programme).when(secretary.addsItems({ title: 'Khác', number: '6.1' }))
    .thenRefused('agenda/number-taken', { number: '6.1', title: 'Kinh tế' });
  given(ready).when(secretary.addsItems({ title: 'Một', number: 'I' }, { title: 'Hai', number: 'I' })).thenRefused('agenda/number-taken');
  given(programme, secretary.publishes(), secretary.removesItem('Kinh tế')).when(secretary.addsItems({ title: 'Khác', number: '6.1' }))
    .thenRefused('agenda/number-taken');
  given(programme, secretary.removesItem('Kinh tế')).when(secretary.addsItems({ title: 'Khác', number: '6.1', level: 1 }))
    .then(numbers('I', 'II', '6', '6.2', '7', '6.1'));
  for (const number of ['.', '6<b>', 'Phần thứ nhất của chương trình kỳ họp'])
    given(ready).when(secretary.addsItems({ title: 'Một', number })).thenRefused('agenda/number-unprintable', { number });
});
test.each([
  ['Kinh tế', { title: 'Thêm', level: 2 }, ['I', 'II', '6', '6.1', '6.1a', '6.2', '7']],
  ['Ngân sách', { title: 'Thêm', level: 2 }, ['I', 'II', '6', '6.1', '6.2', '6.3', '7']],
  ['Khai mạc', { title: 'Thêm' }, ['I', 'Ia', 'II', '6', '6.1', '6.2', '7']],
  ['Nội dung', { title: 'Thêm' }, ['I', 'II', '6', '6.1', '6.2', '7', 'III']],
  ['Tờ trình', { title: 'Thêm', level: 1 }, ['I', 'II', '6', '6.1', '6.2', '7', '8']],
  ['Khai mạc', { title: 'Thêm', level: 1 }, ['I', 'I.1', 'II', '6', '6.1', '6.2', '7']],
] as const)('A-51 behind “%s” comes %j', (after, one, expected) => {
  given(programme).when(secretary.addsItemsAfter(after, one)).then(numbers(...expected));
  given(programme, secretary.publishes()).when(secretary.addsItemsAfter(after, one)).then(numbers(...expected));
});
test.each([
  ['Phần thứ nhất', 'Phần thứ hai', 'Phần thứ ba', 'Phần thứ nhất (a)'],
  ['PHẦN THỨ MƯỜI', 'PHẦN THỨ MƯỜI MỘT', 'PHẦN THỨ MƯỜI HAI', 'PHẦN THỨ MƯỜI (a)'],
  ['Phần I', 'Phần II', 'Phần III', 'Phần Ia'],
  ['a', 'b', 'c', 'a1'],
  ['A', 'B', 'C', 'A1'],
  ['VIII', 'IX', 'X', 'VIIIa'],
  ['1', '2', '3', '1a'],
])('A-51 after %s and %s comes %s, between them %s', (one, other, next, between) => {
  const both = [ready, secretary.removesItem(ITEM), secretary.addsItems({ title: 'Một', number: one }, { title: 'Hai', number: other })];
  given(both).when(secretary.addsItem('Ba')).then(numbers(one, other, next));
  given(both).when(secretary.addsItemsAfter('Một', { title: 'Ba' })).then(numbers(one, between, other));
});
test('A-51 what follows a number that is as long as one may be, or a code of many digits, is counted by itself', () => {
  const long = '1.2.3.4.5.6.7.8.9.10.111';
  const two = [ready, secretary.removesItem(ITEM), secretary.addsItems({ title: 'Một', number: long }, { title: 'Hai', number: 'II' })];
  given(two).when(secretary.addsItemsAfter('Một', { title: 'Ba' })).then(numbers(long, '1', 'II'));
  given(two).when(secretary.addsItemsAfter('Một', { title: 'Ba', level: 1 })).then(numbers(long, '1', 'II'));
  given(two, secretary.publishes()).when(secretary.addsItemsAfter('Một', { title: 'Ba' }, { title: 'Bốn' })).then(numbers(long, '1', '1a', 'II'));
  for (const code of ['99999999999999999999999', '9007199254740991'])
    given(ready, secretary.removesItem(ITEM), secretary.addsItems({ title: 'Một', number: code })).when(secretary.addsItems('Hai', 'Ba'))
      .then(numbers(code, '1', '2'));
});
test('A-50 a number is of letters and digits that are read as they stand before a title', () => {
  for (const number of ['א', 'ب1', '١', '１', '6.１'])
    given(ready).when(secretary.addsItems({ title: 'Một', number })).thenRefused('agenda/number-unprintable', { number });
  given(ready).when(secretary.addsItems({ title: 'Một', number: 'ক' }, { title: 'Hai', number: '১' }, { title: 'Ba', number: 'Đ' }))
    .then(numbers('1', 'ক', '১', 'Đ'));
});
test('A-52 a number is written by hand in the draft; the others stay, and a clash is named', () => {
  const three = [ready, secretary.addsItems('Hai', 'Ba')];
  given(three).when(secretary.numbersItem('Hai', '5')).then(numbers('1', '5', '3'));
  given(three, secretary.numbersItem('Hai', '5')).when(secretary.ordersItems('Ba', 'Hai', ITEM)).then(numbers('3', '5', '1'));
  given(three).when(secretary.numbersItem('Hai', '3')).thenRefused('agenda/number-taken', { number: '3', title: 'Ba' });
  given(three).when(secretary.numbersItem('Hai', '-')).thenRefused('agenda/number-unprintable', { number: '-' });
  given(three, secretary.numbersItem('Hai', '5')).when(secretary.numbersItem('Hai', '6', '2'))
    .thenRefused('agenda/number-changed-meanwhile', { number: '5' });
  given(three, secretary.numbersItem('Hai', '5')).when(secretary.numbersItem('Hai', '5')).then(wrote());
  given(three).when(secretary.numbersItem('n99', '5')).thenRefused('agenda/unknown-item');
  given(three).when(lan.numbersItem('Hai', '5')).thenRefused('access/secretary-only');
  given(three, secretary.publishes()).when(secretary.numbersItem('Hai', '5')).thenRefused('access/not-in-this-stage', { stage: 'published' });
});
test('A-50 what was counted before keeps its number when others come with their own', () => {
  given(ready, secretary.addsItem('Hai')).when(secretary.addsItems({ title: 'Ba', number: '5' })).then(numbers('1', '2', '5'));
  given(ready).when(secretary.addsItems({ title: 'Hai', number: '1' })).thenRefused('agenda/number-taken', { number: '1', title: ITEM });
});
test('A-52 all are counted by their order again', () => {
  given(programme).when(secretary.countsItems()).then(numbers('1', '2', '2.1', '2.1.1', '2.1.2', '2.2'));
  given(ready).when(secretary.countsItems()).then(wrote());
  given(programme).when(lan.countsItems()).thenRefused('access/secretary-only');
  given(programme, secretary.publishes()).when(secretary.countsItems()).thenRefused('access/not-in-this-stage', { stage: 'published' });
});
