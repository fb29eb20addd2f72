/**
 * Wrote `golden-amendments.ndjson`: texts that are taken in, anew and dropped; amendments in the open and for delegates alone, withdrawn,
 * answered, ordered, adopted, fallen and taken out again; and the vote on the whole.
 * Run: node --import tsx test/vectors/make-golden-amendments.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { provisionsOf } from '../../shared/meeting/wording.ts';
import { adoptsNth, draftOf, nth, opensWhole, proposes, takesText, toNth, toText, votedNth } from '../kit/amendments.ts';
import { chair, hoa, itemOf, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, grace, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const CLOSED = 'Công tác nhân sự';
const all = [chair, lan, minh, hoa];
const made = world(
  fullHouse,
  takesText(secretary, { title: 'Gửi nhầm' }),
  secretary.does('dropWording', (at: World) => ({ wording: draftOf(at, 'Gửi nhầm').wording })),
  takesText(),
  toText(chair, 'setAmending', { taking: true }),
  toText(chair, 'setAmending', { taking: false }),
  toText(secretary, 'setAmending', { taking: true }),
  proposes(lan, 2, 'Tổng thu ngân sách là 12 tỷ đồng.'),
  proposes(minh, 2, 'Tổng thu ngân sách là 11 tỷ đồng.'),
  toText(hoa, 'proposeAmendment', { kind: 'strike', place: 5, reason: '' }),
  toText(secretary, 'proposeAmendment', { kind: 'insert', place: 3, text: '3. Dự phòng 1 tỷ đồng.', body: 'Ban Kinh tế - Xã hội' }),
  toNth(hoa, 3, 'withdrawAmendment'),
  toNth(secretary, 1, 'answerAmendment', { accepted: true }),
  toNth(secretary, 2, 'answerAmendment', { accepted: false, explanation: 'Không đủ nguồn' }),
  chair.does('orderAmendments', (at: World) => ({ wording: draftOf(at).wording, amendments: [2, 1, 4].map((n) => nth(at, n).amendment) })),
  votedNth(1, all),
  adoptsNth(1, 2),
  chair.does('voidVote', (at: World) => ({ vote: nth(at, 1).vote!, reason: 'Kiểm sai', repeat: false })),
  toNth(chair, 1, 'revertAmendment'),
  votedNth(2, [lan], [chair, minh]),
  votedNth(1, all),
  adoptsNth(1),
  votedNth(4, all),
  adoptsNth(4),
  secretary.addsItemFor('delegates', CLOSED, 'Nội dung hai'),
  secretary.does('takeWording', (at: World) => ({
    item: itemOf(at, CLOSED),
    title: 'Nghị quyết về nhân sự',
    provisions: provisionsOf('Điều 1. Tên').map((one) => ({ ...one })),
  })),
  secretary.does('proposeAmendment', (at: World) => ({
    ...{ wording: draftOf(at, 'Nghị quyết về nhân sự').wording, kind: 'replace', place: 0, text: 'Tên khác', author: minh.id },
  })),
  toNth(secretary, 5, 'answerAmendment', { accepted: true, explanation: 'Đúng' }),
  toText(chair, 'putWording'),
  opensWhole,
  all.map((one) => one.votes('for')),
  chair.closesVote(),
  grace,
  chair.announces(),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
