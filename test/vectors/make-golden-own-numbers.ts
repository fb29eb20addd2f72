/**
 * Wrote `golden-own-numbers.ndjson`: a draft whose programme brought its own numbers, one of them written by hand, and its record with one
 * put in between; and a draft that was counted anew. With fixed ids, clock and salts.
 * Run: node --import tsx test/vectors/make-golden-own-numbers.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { ready, world, type Step } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const prepared: Step = [
  ready,
  secretary.addsItems(
    { title: 'Phần khai mạc', number: 'Phần thứ nhất' },
    { title: 'Báo cáo kinh tế - xã hội', number: '6.1', level: 1, presenter: 'Ủy ban nhân dân xã' },
    { title: 'Báo cáo ngân sách', number: '6.2', level: 1 },
    { title: 'Bế mạc', number: 'II' },
  ),
  secretary.numbersItem('Bế mạc', 'Phần thứ hai'),
];
const logs = {
  'draft': world(prepared),
  'record': world(
    prepared,
    secretary.publishes(),
    secretary.addsItemsAfter('Báo cáo kinh tế - xã hội', { title: 'Báo cáo bổ sung', level: 1 }),
    secretary.addsItem('Thông qua nghị quyết'),
  ),
  'draft counted': world(prepared, secretary.countsItems()),
};
const rows = Object.entries(logs).flatMap(([log, { entries }]) =>
  entries.map(({ line, opening }) => canonical(json({ log, line, opening }))),
);
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
