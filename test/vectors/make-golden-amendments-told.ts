/**
 * Wrote `golden-amendments-told.ndjson`: a draft and an amendment on an item that is not for everybody, told to a delegate who took no part
 * in it and does so again. Run: node --import tsx test/vectors/make-golden-amendments-told.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { provisionsOf } from '../../shared/meeting/wording.ts';
import { proposes, TEXT, toNth } from '../kit/amendments.ts';
import { lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const CLOSED = 'Công tác nhân sự';
const itemIn = ({ meeting }: World) => ({ item: meeting.agenda.items.find((one) => one.title === CLOSED)!.item });
const made = world(
  fullHouse,
  secretary.addsItemFor('delegates', CLOSED, 'Nội dung hai'),
  lan.does('declareConflict', (at: World) => ({ ...itemIn(at), member: lan.id })),
  secretary.does('takeWording', (at: World) => ({
    ...itemIn(at),
    title: 'Nghị quyết về dự toán ngân sách năm 2027',
    provisions: provisionsOf(TEXT).map((one) => ({ ...one })),
  })),
  proposes(minh, 2, 'Tổng thu ngân sách là 11 tỷ đồng.'),
  toNth(secretary, 1, 'answerAmendment', { accepted: false, explanation: 'Không đủ nguồn thu' }),
  lan.does('withdrawConflict', (at: World) => ({ ...itemIn(at), member: lan.id })),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
