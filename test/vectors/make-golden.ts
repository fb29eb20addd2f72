/**
 * Wrote `golden-v1.ndjson`: a whole meeting with fixed ids, clock and salts, holding every event of version 1. It is kept as it
 * was written: a later version reads it, and writes a golden log of its own beside it. Run: node --import tsx
 * test/vectors/make-golden.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { certificateOf, json, paperNamed, World, type Written } from '../kit/world.ts';
import { chair, guest, hoa, ITEM, lan, minh, nam, QUESTION, secretary, system } from '../kit/people.ts';
import { grace, inRegister, leavesOffice, paperTaken, passes, ready, witnessing, type Step } from '../kit/scene.ts';

const made = new World();
const rows: string[] = [];
const keep = (log: string, entries: readonly Written[]) =>
  rows.push(...entries.map(({ line, opening }) => canonical(json({ log, line, opening }))));

function play(...steps: Step[]): void {
  for (const step of steps) {
    if (typeof step !== 'function') play(...step);
    else {
      const outcome = step(made);
      if (outcome?.refused) throw new Error(outcome.refused.code);
    }
  }
}

play(
  ready,
  paperTaken('Tờ trình', 'Dự thảo', 'Dự thảo 2', 'Phụ lục', 'Bổ sung'),
  secretary.lists('Khách'),
  secretary.addsItem('Nội quy'),
  secretary.addsItem('Thừa'),
  secretary.removesItem('Thừa'),
  secretary.renamesItem('Nội quy', 'Nội quy kỳ họp'),
  secretary.ordersItems('Nội quy kỳ họp', ITEM),
  secretary.changesDetails({ place: 'Nhà văn hóa' }),
  ['Tờ trình', 'Dự thảo', 'Phụ lục'].map((one) => secretary.addsPaper(one)),
  secretary.preparesVote({ papers: ['Dự thảo'] }),
  secretary.preparesVote({ text: 'Bỏ' }),
  secretary.dropsVote('Bỏ'),
);
const draft = made.entries;
play(secretary.publishes());
keep('draft', draft);
made.witnesses = ['lan', 'hoa', 'chi'];
play(
  inRegister('Quân'),
  system.lists('Quân'),
  system.admitsKey(certificateOf('quan')),
  secretary.replacesPaper('Dự thảo', 'Dự thảo 2'),
  secretary.withdrawsPaper('Phụ lục'),
  secretary.renamesPaper('Tờ trình', 'Tờ trình số 12'),
  secretary.amendsVote(QUESTION, { papers: ['Dự thảo 2'] }),
  secretary.changesDetails({ place: 'Hội trường' }),
  secretary.addsItem('Khác'),
  secretary.renamesItem('Khác', 'Việc khác'),
  secretary.ordersItems('Việc khác', ITEM, 'Nội quy kỳ họp'),
  secretary.removesItem('Việc khác'),
  secretary.preparesVote({ text: 'Bỏ' }),
  secretary.dropsVote('Bỏ'),
  minh.reportsAbsence('Đi công tác'),
  [chair, lan, hoa, nam, guest].map((one) => one.checksIn()),
  chair.callsToOrder(),
  guest.checksOut(),
  secretary.unlists('Khách'),
  chair.goesTo(ITEM),
  chair.opensVote(),
  lan.votes('for'),
  chair.closesVote(),
  grace,
  chair.voids('Đại biểu Minh đến muộn', { repeat: true }),
  leavesOffice('Quân'),
  system.unlists('Quân'),
  chair.adjourns('Nghỉ giữa giờ'),
  witnessing,
  chair.resumes(),
  minh.checksIn(),
  chair.namesChair('Lan'),
  lan.opensVote(),
  lan.votes('against'),
  lan.votes('for'),
  minh.votes('for'),
  hoa.votes('for'),
  chair.votes('against'),
  nam.votes('for'),
  system.revokesKey(certificateOf('nam')),
  lan.closesVote(),
  grace,
  lan.announces(),
  secretary.addsPaper('Bổ sung'),
  passes(60_000),
);
made.write('system', [{ type: 'restored', open: { lostAfter: 70, reason: 'Khôi phục từ bản sao lưu' } }]);
made.minutes = paperNamed('Biên bản');
play(lan.closesSession(), witnessing, secretary.approvesMinutes(made.minutes));
keep('record', made.entries);
const [, counted] = made.meeting.votes.order;
keep('box', made.box(counted!).entries);
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
