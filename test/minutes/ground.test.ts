/** What a vote stands on, from the meeting's log into the paper. */
import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../shared/meeting/voting-rules.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { chair, lan, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, grace, prepared, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { readPdf } from './read-pdf.ts';

const WORKING_RULES = 'Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026';
const grounded: Step = secretary.does('groundVote', (made: World) => {
  const { id, name, article, rule } = DEFAULT_RULES.presets[0]!;
  return { vote: voteOf(made, QUESTION), preset: id, name, article, rule };
});
const voted: Step = [chair.opensVote(), lan.votes('for'), chair.closesVote(), grace, chair.announces(), chair.closesSession()];

async function paperOf(...before: Step[]): Promise<string> {
  const { meeting } = world(fullHouse, prepared(), ...before, voted);
  const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1' } as const;
  const data = minutesData(meeting, () => new Uint8Array(32), unit, MinutesTexts.parse({}));
  return (await readPdf((await makeMinutes(data)).pdf)).map(({ text }) => text).join(' ').replace(/\s+/g, ' ');
}

test('G-1 G-4 the minutes name the ground of each vote and the working rules', async () => {
  const text = await paperOf(grounded, secretary.does('nameWorkingRules', { text: WORKING_RULES }));
  expect(text).toContain('Căn cứ: Thông qua nghị quyết của Hội đồng nhân dân (Khoản 2 Điều 35 Luật số 72/2025/QH15).');
  expect(text).toContain(`Căn cứ để biểu quyết bằng phương tiện điện tử, từ xa: ${WORKING_RULES}`);
  expect(text).not.toContain('ngang nhau');
});
test('G-2 and say nothing of what is on no record', async () => {
  const text = await paperOf();
  expect(text).toContain(QUESTION);
  expect(text).not.toContain('Căn cứ');
});
