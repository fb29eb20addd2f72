/** An election and levels of confidence, from the meeting's log into the minutes and their numbers for machines. */
import { expect, test } from 'vitest';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { minutesJson } from '../../shared/minutes/minutes-data.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { announced, ballotOpen, confidenceIn, electionOf } from '../kit/elections.ts';
import { chair, lan, minh, nam, type Person } from '../kit/people.ts';
import { draws, formOf, rankedVote } from '../kit/ranked.ts';
import { world } from '../kit/scene.ts';
import { readPdf } from './read-pdf.ts';

const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1' } as const;
const dataOf = (ballot: object, answers: ReadonlyArray<readonly [Person, readonly string[]]>) => {
  const votes = answers.map(([one, choice]) => one.votes(choice as unknown as string));
  const { meeting } = world(ballotOpen(ballot), votes, announced, chair.closesSession());
  return minutesData(meeting, () => new Uint8Array(32), unit, MinutesTexts.parse({}));
};
const textOf = async (data: ReturnType<typeof dataOf>): Promise<string> =>
  (await readPdf((await makeMinutes(data)).pdf)).map(({ text }) => text).join(' ').replace(/\s+/g, ' ');

test('E-2 E-3 the minutes name who is elected and who is tied, and never call an election rejected', async () => {
  const data = dataOf(electionOf(3, 2), [[chair, ['a', 'b']], [lan, ['a', 'b']], [minh, ['a', 'c']], [nam, ['b', 'c']]]);
  const text = await textOf(data);
  expect(text).toContain('Trúng cử: Ứng viên 1; Ứng viên 2.');
  expect(text).toContain('cần ít nhất 3 phiếu');
  expect(text).not.toContain('Không thông qua');
  expect(text).not.toContain('tán thành');
  expect(JSON.parse(minutesJson(data))).toMatchObject({ votes: [{ outcome: 'rejected', elected: { elected: ['a', 'b'], tied: [], blank: 0 } }] });
  const tie = await textOf(dataOf(electionOf(2, 1, 2), [chair, lan, minh].map((one) => [one, ['a', 'b']])));
  expect(tie).toContain('Không có người trúng cử. Bằng phiếu, chưa trúng cử: Ứng viên 1; Ứng viên 2.');
});
test('E-4 and what follows from low confidence, with blank papers', async () => {
  const text = await textOf(dataOf(confidenceIn(1, 3), [[chair, ['p3']], [lan, ['p3']], [minh, ['p3']], [nam, []]]));
  expect(text).toContain('có thể xin từ chức');
  expect(text).toContain('Phiếu trống: 1');
});
test('W-20 and an election in which candidates were put in order, round by round, with the lot that the chair drew', async () => {
  const form = formOf('abcd', 2);
  const { meeting } = world(rankedVote(form, [[chair, 'ab'], [lan, 'ac'], [minh, 'b'], [nam, 'c']]), draws('b'), chair.closesSession());
  const data = minutesData(meeting, () => new Uint8Array(32), unit, MinutesTexts.parse({}));
  const text = await textOf(data);
  expect(text).toContain('Ngưỡng trúng cử: 2 phiếu, là quá 1/3 của 4 phiếu có xếp thứ tự.');
  expect(text).toContain('Vòng 3: Loại Ứng viên B, chuyển phiếu (Bằng phiếu: bốc thăm). Trúng cử: Ứng viên C.');
  expect(text).toContain('giữa Ứng viên B; Ứng viên C: bốc được Ứng viên B.');
  expect(text).toContain('Trúng cử: Ứng viên A; Ứng viên C.');
  expect(text).not.toContain('Không thông qua');
  expect(JSON.parse(minutesJson(data))).toMatchObject({ votes: [{ elected: { kind: 'ranked', elected: ['a', 'c'] } }] });
});
