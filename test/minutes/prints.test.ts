/** Ballot papers and the tellers' minutes, read back from their PDFs. */
import { expect, test } from 'vitest';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { minutesJson } from '../../shared/minutes/minutes-data.ts';
import { printData, type BlankPapers, type CountedPapers } from '../../shared/minutes/prints-data.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { makeBlankPapers } from '../../server/minutes/prints-blank.ts';
import { makeCounted } from '../../server/minutes/prints-counted.ts';
import { confidenceIn, electionOf } from '../kit/elections.ts';
import { announcesPapers, papersAgreed, papersReady, setsPapersAside } from '../kit/paper.ts';
import { chair, lan, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { readPdf } from './read-pdf.ts';

const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1' } as const;
const texts = MinutesTexts.parse({});
const blank = (more: object, many: number): BlankPapers => {
  const made = world(papersReady(more));
  return printData(made.meeting, unit, { what: 'blank', of: voteOf(made, QUESTION), many, reader: secretary.id }) as BlankPapers;
};
const pagesOf = async (pdf: Buffer) => (await readPdf(pdf)).map(({ text, ...rest }) => ({ ...rest, text: text.replace(/\s+/g, ' ') }));
const FIVE = { returned: 5, valid: 4, invalid: 0, blank: 1, counts: { a: 4, b: 3, c: 1 } };

test('papers of a resolution stand several on a sheet, each with a numbered stub and its choices', async () => {
  const pages = await pagesOf(await makeBlankPapers(blank({}, 10)));
  const text = pages.map((one) => one.text).join(' ');
  expect(pages.length).toBeLessThanOrEqual(4);
  const stubs = [...text.matchAll(/Cuống phiếu số (\d+)/g)].map(([, n]) => Number(n));
  expect(stubs).toEqual(Array.from({ length: 10 }, (_, n) => n + 1));
  expect(text.split(QUESTION)).toHaveLength(11);
  for (const word of ['HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG MẪU', 'PHIẾU BIỂU QUYẾT', 'Tán thành', 'Không tán thành', 'Không biểu quyết']) expect(text).toContain(word);
  // Nothing lies outside of its sheet, and the paper itself has no number: it is on the stub alone.
  for (const { words, width, height } of pages)
    expect(words.filter(({ x, y, width: wide }) => x < 10 || x + wide > width - 10 || y < 10 || y > height - 10)).toEqual([]);
});

test('papers of an election name all who stand, of confidence every officer once with each level', async () => {
  const election = (await pagesOf(await makeBlankPapers(blank(electionOf(7, 3, 3, 'paper'), 3)))).map(({ text }) => text).join(' ');
  for (let n = 1; n <= 7; n++) expect(election.split(`${n}. Ứng viên ${n}`)).toHaveLength(4);
  expect(election).toContain('không quá 3 người');
  const poll = (await pagesOf(await makeBlankPapers(blank(confidenceIn(5, 3, 'paper'), 2)))).map(({ text }) => text).join(' ');
  for (let n = 1; n <= 5; n++) expect(poll.split(`Chức danh ${n}`)).toHaveLength(3);
  expect(poll).toContain('Mức 1');
  // The longest there is goes onto one sheet.
  const longest = await pagesOf(await makeBlankPapers(blank(confidenceIn(60, 3, 'paper'), 2)));
  expect(longest).toHaveLength(2);
  for (const { words } of longest) expect(Math.min(...words.map(({ y }) => y))).toBeGreaterThan(20);
}, 60_000);

const printed = (made: World, what: 'blank' | 'counted') =>
  printData(made.meeting, unit, { what, of: voteOf(made, QUESTION), many: 1, reader: secretary.id });

test('there is nothing to print of other votes, nor minutes of what is not announced', () => {
  const made = world(fullHouse, secretary.preparesVote());
  expect(printed(made, 'blank')).toMatchObject({ code: 'paper/not-on-paper' });
  const agreed = world(papersAgreed());
  expect(printed(agreed, 'counted')).toMatchObject({ code: 'paper/not-counted' });
});

test('B-11 the tellers’ minutes say who counted, every number and what follows: by themselves, and as an annex of the minutes', async () => {
  const made = world(papersAgreed(FIVE, electionOf(3, 2, 2, 'paper')), announcesPapers());
  const vote = voteOf(made, QUESTION);
  const counted = printData(made.meeting, unit, { what: 'counted', of: vote, many: 1, reader: secretary.id }) as CountedPapers;
  const own = (await pagesOf(await makeCounted(counted))).map(({ text }) => text).join(' ');
  const said = [
    'BIÊN BẢN KIỂM PHIẾU',
    'Ban kiểm phiếu gồm 3 thành viên',
    `Trưởng ban: ${lan.name}`,
    'Số phiếu phát ra 5',
    'Số phiếu thu về 5',
    'Số phiếu hợp lệ 4',
    'Số phiếu không hợp lệ 0',
    'Số phiếu trắng 1',
    'Trúng cử: Ứng viên 1; Ứng viên 2.',
    `${lan.name} đã ký số`,
  ];
  for (const one of said) expect(own).toContain(one);
  chair.closesSession()(made);
  const data = minutesData(made.meeting, () => new Uint8Array(32), unit, texts);
  const whole = (await pagesOf((await makeMinutes(data)).pdf)).map(({ text }) => text).join(' ');
  for (const one of [...said, 'Biểu quyết 1 (bỏ phiếu bằng phiếu giấy)', 'Số phiếu phát ra: 5; thu về: 5; hợp lệ: 4; không hợp lệ: 0; phiếu trắng: 1'])
    expect(whole).toContain(one);
  const numbers = { vote, issued: 5, returned: 5, valid: 4, invalid: 0, blank: 1, base: 5, silent: 0, elected: { elected: ['a', 'b'] } };
  expect(JSON.parse(minutesJson(data))).toMatchObject({ votes: [], paperVotes: [numbers] });
  const aside = world(papersAgreed(FIVE, electionOf(3, 2, 2, 'paper')), announcesPapers(), setsPapersAside(), chair.closesSession());
  const without = minutesData(aside.meeting, () => new Uint8Array(32), unit, texts);
  expect('paperVotes' in without).toBe(false);
}, 60_000);
