/**
 * Wrote `golden-sheets.ndjson`: an opinion sheet's draft and its record, with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-sheets.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { hoa, lan, minh, secretary } from '../kit/people.ts';
import { passes, world } from '../kit/scene.ts';
import { addsSheetPaper, answers, DAY_MS, fills, issued, sheetDrafted } from '../kit/sheets.ts';
import { json } from '../kit/world.ts';

const draft = world(sheetDrafted, fills(), addsSheetPaper);
const sha256 = 'ab'.repeat(32);
const record = world(
  issued,
  answers(lan, 'agree'),
  answers(minh, 'other', 'Cần khảo sát thêm địa chất'),
  secretary.does('remind'),
  secretary.does('nameOfficer', { member: hoa.id }),
  secretary.does('extendDeadline', { deadline: '2026-12-28T16:59:59.999Z', reason: 'Ba đại biểu đi công tác' }),
  answers(lan, 'disagree', 'Vốn chưa rõ'),
  passes(20 * DAY_MS),
  (made) => void (made.minutes = sha256),
  secretary.does('approveMinutes', { sha256 }),
  // After a restore, as the host says it.
  (made) => void made.write('system', [{ type: 'restored', open: { lostAfter: 30, reason: 'Khôi phục từ bản sao lưu' } }]),
);
// A published draft's own last word stands in its log alone.
const published = [{ type: 'sheetPublished', open: {} }];
draft.write(secretary.id, published);
const rows = [
  ...draft.entries.map(({ line, opening }) => ({ log: 'sheet draft', line, opening })),
  ...record.entries.map(({ line, opening }) => ({ log: 'sheet', line, opening })),
];
writeFileSync(process.argv[2]!, `${rows.map((one) => canonical(json(one))).join('\n')}\n`);
