/**
 * Wrote `golden-sub-amendments.ndjson`: what an amendment inserts is amended, voted on and made part of the text in its new words; and what
 * the vote on the whole takes.
 * Run: node --import tsx test/vectors/make-golden-sub-amendments.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { adoptsNth, draftOf, nth, takesText, toText, votedNth } from '../kit/amendments.ts';
import { DEFAULT_RULES, statedOf } from '../../shared/meeting/voting-rules.ts';
import { chair, hoa, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const ground = statedOf(DEFAULT_RULES.presets[0]!);
const all = [chair, lan, minh, hoa];
const made = world(
  fullHouse,
  takesText(),
  toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: '3. Dự phòng 1 tỷ đồng.', reason: 'Phòng khi thiên tai' }),
  minh.does('proposeAmendment', (at: World) => ({
    ...{ wording: draftOf(at).wording, to: nth(at, 1).amendment, kind: 'replace', place: 0 },
    ...{ text: 'Dự phòng 2 tỷ đồng.', reason: 'Theo quy định' },
  })),
  votedNth(2, all),
  adoptsNth(2),
  votedNth(1, all),
  adoptsNth(1),
  toText(secretary, 'groundWording', { rule: ground.rule, ground }),
  toText(chair, 'putWording'),
);
const rows = made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening })));
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
