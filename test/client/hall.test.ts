/** The wall of the hall in a real browser, with the longest titles there are and a province's 125 delegates. */
import 'reflect-metadata';
import { join } from 'node:path';
import { settled } from '../kit/chromium.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../shared/meeting/voting-rules.ts';
import { delegate, secretary, voteOf } from '../kit/people.ts';
import { ballots, grace, hall, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { hall as words } from '../../shared/text/hall.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import { delegate as person, ready } from './answers.ts';
import { refused } from './browser.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const TITLE =
  'Thông qua Nghị quyết về việc quy định chính sách hỗ trợ đầu tư, quản lý, khai thác kết cấu hạ tầng giao thông nông thôn và đường thủy nội địa ' +
  'giai đoạn 2026 - 2030, sửa đổi, bổ sung một số điều của các nghị quyết do Hội đồng nhân dân ban hành trước khi sắp xếp đơn vị hành chính trên địa bàn toàn tỉnh';
const first = delegate(1);
const hundred: Step = hall({ total: 125, present: 118 }, { text: TITLE });
const item: Step = first.goesTo('Dự toán ngân sách xã năm 2027');
const { id, name, article, rule } = DEFAULT_RULES.presets[0]!;
const grounded: Step = secretary.does('groundVote', (made: World) => ({ vote: voteOf(made, TITLE), preset: id, name, article, rule }));
const voting: Step = [hundred, grounded, item, first.opensVote(TITLE)];
const announced = (yes: number): Step => [
  voting,
  ballots({ for: yes, against: 100 - yes, notVoting: 11 }),
  first.closesVote(),
  grace,
  first.announces(),
];

const MOMENTS: Readonly<Record<string, Step>> = {
  'an item': [hundred, item],
  'a pause': [hundred, first.adjourns('Tiếp tục lúc 14 giờ 00')],
  'a vote': voting,
  'a vote that lost its quorum': [voting, Array.from({ length: 40 }, (_, n) => delegate(n + 60).checksOut())],
  'a motion carried': announced(96),
  'a motion rejected': announced(40),
};
const WALLS = [[1920, 1080], [1366, 768], [3840, 2160]] as const;

describe('the wall', () => {
  for (const [name, step] of Object.entries(MOMENTS))
    it(`shows ${name} whole, large and over the whole of it`, async () => {
      const made = world(step);
      const vote = made.meeting.votes.running?.[0];
      const page = await open(house, { size: {}, followed: seenIn(made, vote ? { progress: { [vote]: { count: 87 } } } : {}) });
      for (const [width, height] of WALLS) {
        await page.setViewportSize({ width, height });
        await page.getByRole('main').locator('h1').waitFor();
        await settled(page);
        const folder = process.env['SCREENSHOTS'];
        if (folder && width < 3000) await page.screenshot({ path: join(folder, `hall-${width}-${name.replaceAll(' ', '-')}.png`) });
        const told = await page.evaluate(() => {
          const parts = [...document.querySelectorAll('main p, main h1, main li, main b, main svg')].filter(
            (one) => one.textContent !== '' || one.tagName === 'svg',
          );
          const boxes = parts.map((one) => one.getBoundingClientRect());
          const texts = parts.filter((one) => one.tagName !== 'svg');
          const third = (from: number, all: number, low: (box: DOMRect) => number, high: (box: DOMRect) => number) =>
            [0, 1, 2].filter(
              (n) => !boxes.some((box) => low(box) < from + ((n + 0.8) * all) / 3 && high(box) > from + ((n + 0.2) * all) / 3),
            );
          return {
            smallest: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))),
            beyond: boxes.filter((box) => box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.top < -1).length,
            cut: texts
              .filter(
                (one) =>
                  one.tagName !== 'H1' &&
                  !one.matches('header *') &&
                  one.scrollHeight > one.clientHeight + 8 &&
                  getComputedStyle(one).overflow === 'hidden',
              )
              .map((one) => one.textContent),
            over: [...document.querySelectorAll('main > div > *')].filter((one) => one.scrollHeight > one.clientHeight + 2).length,
            empty: [
              third(
                0,
                innerWidth,
                (box) => box.left,
                (box) => box.right,
              ),
              third(
                0,
                innerHeight,
                (box) => box.top,
                (box) => box.bottom,
              ),
            ],
          };
        });
        const scale = Math.min(width / 1920, height / 1080);
        expect(told.smallest / scale, `${width}`).toBeGreaterThanOrEqual(47.9);
        expect(told, `${width}`).toMatchObject({ beyond: 0, over: 0, empty: [[], []] });
        // A result's question may turn, part by part: the verdict is what the wall is for.
        if (!name.startsWith('a motion')) expect(told.cut, `${width}`).toEqual([]);
      }
      await page.context().close();
    });

  for (const name of ['a vote', 'a motion carried'])
    it(`shows the longest question of ${name} whole, part by part, and all that belongs to it beside`, async () => {
      const long = Array.from({ length: 150 }, (_, n) => `điều số ${n + 1}`).join(', ');
      const opened: Step = [hall({ total: 125, present: 118 }, { text: long }), item, first.opensVote(long)];
      const decided: Step = [ballots({ for: 96, against: 4, notVoting: 11 }), first.closesVote(), grace, first.announces()];
      const made = world(opened, name === 'a vote' ? [] : decided);
      expect(long.length).toBeGreaterThan(1_500);
      const size = { viewport: { width: 1920, height: 1080 } };
      const page = await open(house, { size, followed: seenIn(made), before: (one) => one.clock.install() });
      const question = page.getByText(long);
      await question.waitFor();
      await page.clock.runFor(1_000);
      const seen = new Set<number>();
      const look = () =>
        question.evaluate((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          const range = document.createRange();
          const words = one.firstChild as Text;
          return [...words.data.matchAll(/số (\d+)/g)].flatMap(({ index, 1: n }) => {
            range.setStart(words, index);
            range.setEnd(words, index + 3);
            const box = range.getBoundingClientRect();
            return box.top >= top - 4 && box.bottom <= bottom + 12 ? [Number(n)] : [];
          });
        });
      const folder = process.env['SCREENSHOTS'];
      for (let part = 0; part < 20; part++) {
        for (const n of await look()) seen.add(n);
        if (folder && part < 2) await page.screenshot({ path: join(folder, `hall-long-${name.replaceAll(' ', '-')}-${part}.png`) });
        const bottoms = await page.locator('main p, main li').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
        expect(Math.max(...bottoms)).toBeLessThanOrEqual(1_081);
        await page.clock.runFor(8_000);
      }
      expect(seen.size).toBe(150);
      await page.context().close();
    });

  it('whose session is over looks for it again by itself, and never by a link that was refused', async () => {
    const hall: Me = { ...person, by: 'hall', meeting: 'm1' };
    const followed = seenIn(world(MOMENTS['an item']!));
    const asked: string[] = [];
    const over = { 'POST /hall/enter': refused('identity/hall-link-over') };
    const page = await open(house, {
      size: {},
      followed,
      answers: over,
      worker: true,
      before: async (one) => {
        one.on('request', (request) => void (/\/(me|hall\/enter)$/.test(request.url()) && asked.push(request.method())));
        await one.clock.install();
      },
    });
    await page.getByText(words.notOpen.vi).waitFor();
    await page.clock.fastForward(16_000);
    await expect.poll(() => asked).toEqual(['POST', 'GET']);
    // A newer link was opened in this browser, in another window.
    house.answers({ 'GET /installation': ready, 'GET /me': hall, ...over });
    await page.clock.fastForward(16_000);
    await page.getByText('Dự toán ngân sách xã năm 2027').first().waitFor();
    // The question that was under way may have had the new answer already; the link is not tried again.
    expect(asked.filter((one) => one === 'POST')).toEqual(['POST']);
    await page.context().close();
  });

  it('does not paint a rejected motion as "against"', async () => {
    const page = await open(house, { size: { viewport: { width: 1920, height: 1080 } }, followed: seenIn(world(announced(40))) });
    await page.getByText('Không được thông qua', { exact: true }).waitFor();
    await settled(page);
    const colour = (text: string) => page.getByText(text, { exact: true }).evaluate((one) => getComputedStyle(one).color);
    const against = await page.locator('li svg').nth(1).evaluate((one) => getComputedStyle(one).color);
    expect(await colour('Không được thông qua')).not.toBe(against);
    await page.context().close();
  });
});
