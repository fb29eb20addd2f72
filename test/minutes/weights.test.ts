/** Weighed votes, from the meeting's log into the minutes and their numbers for machines. */
import { expect, test } from 'vitest';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { minutesJson } from '../../shared/minutes/minutes-data.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { assembled, weighs } from '../kit/other-body.ts';
import { chair, hoa, lan, minh, nam } from '../kit/people.ts';
import { grace, prepared, world } from '../kit/scene.ts';
import { readPdf } from './read-pdf.ts';

test('W-5 the minutes tell the ballots and what they weigh, and which decides', async () => {
  const votes = [chair.votes('for'), lan.votes('for'), minh.votes('against'), hoa.votes('against'), nam.votes('against')];
  const { meeting } = world(
    assembled(),
    weighs(),
    prepared(),
    chair.opensVote(),
    votes,
    chair.closesVote(),
    grace,
    chair.announces(),
    chair.closesSession(),
  );
  const unit = { name: 'Hội Khuyến học xã Mường Mẫu', level: 'commune', code: 'H99.1', body: 'other' } as const;
  const data = minutesData(meeting, () => new Uint8Array(32), unit, MinutesTexts.parse({}));
  const text = (await readPdf((await makeMinutes(data)).pdf)).map((one) => one.text).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('Ghi nhận trọng số phiếu biểu quyết của 5 thành viên, tổng cộng 100');
  expect(text).toContain('Tính theo trọng số phiếu: Tán thành 60,5, Không tán thành 39,5, Không biểu quyết 0; cơ sở tính 100.');
  expect(text).toContain('THÔNG QUA – tán thành 60,5/100 theo trọng số; cần ít nhất 50,000001.');
  expect(text).not.toContain('KHÔNG THÔNG QUA');
  expect(JSON.parse(minutesJson(data))).toMatchObject({
    votes: [{ counts: { for: 2 }, outcome: 'rejected', weighed: { outcome: 'adopted', needed: '50.000001' } }],
  });
});
