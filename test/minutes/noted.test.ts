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
