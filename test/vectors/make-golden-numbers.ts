/**
 * Wrote `golden-numbers.ndjson`: a draft whose items have parts, its record with their printed numbers and one put in between, with fixed
 * ids, clock and salts. Run: node --import tsx test/vectors/make-golden-numbers.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { ready, world, type Step } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const prepared: Step = [
  ready,
  secretary.addsItems({ title: 'Dự toán ngân sách', time: '8 giờ', presenter: 'Ủy ban nhân dân xã' }, 'Báo cáo thẩm tra', 'Chất vấn'),
  secretary.setsItemLevel('Báo cáo thẩm tra', 1),
];
const logs = {
  'draft': world(prepared),
  'record': world(
    prepared,
    secretary.publishes(),
    secretary.addsItemsAfter('Dự toán ngân sách', { title: 'Dự toán bổ sung', presenter: 'Ủy ban nhân dân xã' }),
    secretary.rewritesItem('Chất vấn', { time: '14 giờ' }, 'Chất vấn'),
    secretary.removesItems('Chất vấn'),
    secretary.addsItem('Bế mạc'),
  ),
};
const rows = Object.entries(logs).flatMap(([log, { entries }]) =>
  entries.map(({ line, opening }) => canonical(json({ log, line, opening }))),
);
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
