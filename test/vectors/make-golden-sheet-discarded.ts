/**
 * Wrote `golden-sheet-discarded.ndjson`: the draft of an opinion sheet that was discarded and taken back, and one that stays discarded.
 * Run: node --import tsx test/vectors/make-golden-sheet-discarded.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { world } from '../kit/scene.ts';
import { fills, sheetDrafted } from '../kit/sheets.ts';
import { json } from '../kit/world.ts';

const discards = (discarded: boolean) => secretary.does('discardDraft', { discarded });
const logs = {
  'sheet back': world(sheetDrafted, fills(), discards(true), discards(false)),
  'sheet gone': world(sheetDrafted, fills(), discards(true)),
};
const rows = Object.entries(logs).flatMap(([log, { entries }]) =>
  entries.map(({ line, opening }) => canonical(json({ log, line, opening }))),
);
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
