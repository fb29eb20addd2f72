/** What a feature puts into the minutes, beside what the state's form has a place for. */
import { expect, test } from 'vitest';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { minutesWords } from '../../server/text.ts';
import { at, eventful } from './sample.ts';
import { readPdf } from './read-pdf.ts';

const textOf = async (data: ReturnType<typeof eventful>) =>
  (await readPdf((await makeMinutes(data)).pdf)).map(({ text }) => text).join(' ');

test('T-3 a message that the chair marked stands in the minutes, with its time', async () => {
  const noted = [{ at: at('09:10'), code: 'messages/in-minutes', params: { text: 'Mời đại biểu về hội trường lúc 14 giờ' } }];
  const text = await textOf({ ...eventful(), noted });
  expect(text).toContain('Những việc khác được ghi nhận:');
  expect(text).toContain('09 giờ 10 phút, chủ tọa thông báo: “Mời đại biểu về hội trường lúc 14 giờ”');
  expect(await textOf(eventful())).not.toContain('Những việc khác được ghi nhận');
  expect(() => minutesWords('messages/no-such')).toThrow();
});

test('M-25 conclusions stand with their item, with what is attached; one written after the closing with its time', async () => {
  const { items, meeting } = eventful();
  const item = items[0]!.id;
  const late = new Date(Date.parse(meeting.endedAt) + 600_000).toISOString();
  const conclusions = [
    { conclusion: 'k1', item, text: 'Thống nhất phương án.\nGiao Ủy ban nhân dân xã hoàn thiện.', papers: [], at: at('09:10') },
    { conclusion: 'k2', item, papers: [{ sha256: 'a'.repeat(64), title: 'Thông báo kết luận' }], at: late },
  ];
  const text = (await textOf({ ...eventful(), conclusions })).replace(/\s+/g, ' ');
  expect(text).toContain('Kết luận: Thống nhất phương án. Giao Ủy ban nhân dân xã hoàn thiện.');
  expect(text).toContain('Kết luận: Có kết luận, phạm vi hạn chế. (ghi sau khi bế mạc');
  expect(text).toContain('Kèm theo: Thông báo kết luận.');
  expect(await textOf(eventful())).not.toContain('Kết luận: ');
});
