/** What the chair or a secretary has chosen for the wall, in a real browser: each board whole, large, and given up for an open vote. */
import 'reflect-metadata';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delegate, ITEM, itemOf, secretary } from '../kit/people.ts';
import { ballots, grace, hall, passes, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { settled } from '../kit/chromium.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const MINUTE = 60_000;
const TITLE =
  'Thông qua Nghị quyết về việc quy định chính sách hỗ trợ đầu tư, quản lý, khai thác kết cấu hạ tầng giao thông nông thôn và đường thủy nội địa ' +
  'giai đoạn 2026 - 2030, sửa đổi, bổ sung một số điều của các nghị quyết do Hội đồng nhân dân ban hành trước khi sắp xếp đơn vị hành chính trên địa bàn toàn tỉnh';
const first = delegate(1);
const LONG = [
  'Báo cáo tình hình kinh tế - xã hội, quốc phòng, an ninh 6 tháng cuối năm 2026 và phương hướng, nhiệm vụ năm 2027 của Ủy ban nhân dân tỉnh',
  'Chất vấn và trả lời chất vấn',
  'Tờ trình về kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030, danh mục dự án có sử dụng vốn ngân sách trung ương trên địa bàn tỉnh',
  'Báo cáo thẩm tra của Ban Kinh tế - Ngân sách',
  'Miễn nhiệm, bầu Phó Chủ tịch Hội đồng nhân dân tỉnh',
  'Thông qua Nghị quyết kỳ họp',
];
const hundred: Step = hall({ total: 125, present: 118 }, { text: TITLE });
const timed: Step = [
  LONG.map((one) => secretary.addsItem(one)),
  [ITEM, ...LONG].map((one, n) => secretary.plansTime(one, 20 + 5 * n)),
  first.goesTo(ITEM),
  passes(25 * MINUTE),
  first.goesTo(LONG[0]!),
  passes(12 * MINUTE),
  first.putsOff(LONG[1]!, 'Người trả lời chất vấn đến muộn', LONG[0]),
];
const chosen = (board: string): Step => secretary.does('chooseBoard', { board });
const until = (minutes: number, more: (made: World) => object = () => ({})): Step =>
  first.does('adjourn', (made: World) => ({ until: new Date(made.now + minutes * MINUTE).toISOString(), ...more(made) }));
const announced: Step = [
  first.opensVote(TITLE),
  ballots({ for: 96, against: 4, notVoting: 11 }),
  first.closesVote(),
  grace,
  first.announces(),
];

const BOARDS: ReadonlyArray<readonly [name: string, step: Step, says: ReadonlyArray<string | RegExp>]> = [
  ['welcome', [hundred, chosen('welcome')], ['Kính chào quý vị đại biểu']],
  ['agenda', [hundred, timed, chosen('agenda')], ['12 trong 25 phút dự kiến', 'Lùi lại sau', 'Dự kiến kết thúc lúc']],
  ['vote to come', [hundred, first.goesTo(ITEM), chosen('vote')], ['Chuẩn bị biểu quyết']],
  ['result', [hundred, timed, first.goesTo(ITEM), announced, first.goesTo(LONG[0]!), chosen('result')], ['96']],
  ['break', [hundred, timed, until(15)], ['Tiếp tục lúc', /\b1[45]:\d\d\b/]],
  ['groups', [hundred, timed, until(90, (made) => ({ groups: itemOf(made, LONG[2]!), note: 'Tại các phòng họp tổ 1, 2, 3' }))], ['Thảo luận tổ', /\b1:(30:00|29:\d\d)\b/]],
];
const WALLS = [[1920, 1080], [1024, 768]] as const;

describe('the wall', () => {
  it.each(BOARDS)('H-5 shows the %s board whole and large', async (name, step, says) => {
    const made = world(step);
    const page = await open(house, { size: {}, followed: seenIn(made) });
    for (const [width, height] of WALLS) {
      await page.setViewportSize({ width, height });
      await page.getByRole('main').locator('h1').waitFor();
      await settled(page);
      const folder = process.env['SCREENSHOTS'];
      if (folder) await page.screenshot({ path: join(folder, `board-${width}-${name.replaceAll(' ', '-')}.png`) });
      const text = async () => (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
      for (const one of says) await expect.poll(text, { message: `${width}` }).toMatch(one);
      const measured = () => page.evaluate(() => {
        const parts = [...document.querySelectorAll('main p, main h1, main li, main b, main svg')];
        const boxes = parts.map((one) => one.getBoundingClientRect());
        const texts = parts.filter((one) => one.tagName !== 'svg' && one.textContent !== '');
        return {
          smallest: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))),
          beyond: boxes.filter((box) => box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.top < -1).length,
          over: [...document.querySelectorAll('main > div > *')].filter((one) => one.scrollHeight > one.clientHeight + 2).length,
        };
      });
      // Rows are taken away until those that stay are whole.
      await expect.poll(measured, { message: `${width}`, timeout: 10_000 }).toMatchObject({ beyond: 0, over: 0 });
      const told = await measured();
      // Four hundredths of the shorter side: ten centimetres on a wall of two and a half metres, read from 25.
      expect(told.smallest / Math.min(width, height), `${width}`).toBeGreaterThanOrEqual(0.04);
    }
    await page.context().close();
  });
  it('H-6 leaves the board that was chosen for an open vote, and for what there is where it has nothing', async () => {
    const voting = world(hundred, first.goesTo(ITEM), chosen('agenda'), first.opensVote(TITLE));
    const page = await open(house, { size: {}, followed: seenIn(voting) });
    await page.getByText('Đang biểu quyết', { exact: false }).first().waitFor();
    await page.context().close();
    const nobody = await open(house, { size: {}, followed: seenIn(world(hundred, first.goesTo(ITEM), chosen('speaker'))) });
    await nobody.getByText(ITEM).first().waitFor();
    await nobody.context().close();
  });
});
