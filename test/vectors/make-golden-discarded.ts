/**
 * Wrote `golden-discarded.ndjson`: a draft that was discarded and taken back, and one that stays discarded. Run: node --import tsx
 * test/vectors/make-golden-discarded.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { secretary } from '../kit/people.ts';
import { ready, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const discards = (discarded: boolean) => secretary.does('discardDraft', { discarded });
const logs = {
  'meeting back': world(ready, discards(true), discards(false)),
  'meeting gone': world(ready, discards(true)),
};
const rows = Object.entries(logs).flatMap(([log, { entries }]) =>
  entries.map(({ line, opening }) => canonical(json({ log, line, opening }))),
);
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
