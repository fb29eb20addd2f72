/** What lies over a page is read by day and by night: words found, what has changed, the reader's name on an internal paper. */
import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../shared/text/reader.ts';
import { search } from '../../shared/text/search.ts';
import { openHouse, type House } from '../client/stage/stage.ts';
import { lan, secretary } from '../kit/people.ts';
import { contrast, seenAt } from '../kit/legible.ts';
import { world } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { A3_WIDE, A4, composed } from '../reader/composed.ts';
import { DESKTOP, PHONE, TABLET, vi } from './browser.ts';
import { more, paper, PAPER, reads, rests, shot, withPapers } from './reads.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const boxes = (page: Page, what: string) =>
  page.locator(what).evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ top, bottom, width }) => width > 8 && top > 140 && bottom < window.innerHeight - 90)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );

describe('words that are found', () => {
  it('stand out and stay as legible as the rest, the one that is gone to among them', async () => {
    for (const [name, size] of [['tablet', TABLET], ['phone', PHONE], ['desk', DESKTOP]] as const) {
      const page = await reads(house, size, await paper(2));
      for (const light of ['day', 'night'] as const) {
        if (light === 'night') await more(page, text.night);
        const own = page.getByRole('button', { name: vi(search.inPaper), exact: true });
        if (!(await own.isVisible())) await page.getByRole('button', { name: vi(text.panel), exact: true }).click();
        await own.click();
        await page.getByLabel(vi(search.typePaper), { exact: true }).fill('nhân dân');
        await page.locator('[data-found] span').first().waitFor({ state: 'attached' });
        await page.keyboard.press('Enter');
        const close = page.getByRole('button', { name: vi(text.closeSide), exact: true });
        if (await close.isVisible()) await close.click();
        await rests(page);
        await shot(page, `found ${name} ${light}`);
        const ground = light === 'day' ? ([255, 255, 255] as const) : ([26, 26, 26] as const);
        for (const which of ['[data-found][data-selected] span', '[data-found]:not([data-selected]) span']) {
          const [box] = await boxes(page, which);
          expect(box, `${name} ${light} ${which}`).toBeDefined();
          const seen = await seenAt(page, box!);
          expect(seen.contrast, `${name} ${light} ${which}: ${JSON.stringify(seen)}`).toBeGreaterThan(5);
          expect(contrast(seen.ground, ground), `${name} ${light} ${which}: ${JSON.stringify(seen)}`).toBeGreaterThan(1.1);
        }
      }
      await page.context().close();
    }
  });
});

describe('the name across an internal paper', () => {
  const LONG = 'Công Tằng Tôn Nữ Hoàng Phủ Ngọc Thanh Hương';
  const made = (): World => {
    const one = world([withPapers(PAPER), secretary.marksPaper(PAPER)]);
    Object.assign(one.meeting.roll.members.get(lan.id)!, { name: LONG });
    return one;
  };

  it('is seen by day and by night, whole, on wide, turned and paired pages, and hides no letter', async () => {
    for (const [name, size] of [['tablet', TABLET], ['phone', PHONE], ['desk', DESKTOP]] as const) {
      const page = await reads(house, size, await composed({ sizes: [A4, A3_WIDE, A4], turned: { 2: 90 } }), { made: made() });
      for (const light of ['day', 'night'] as const) {
        if (light === 'night') await more(page, text.night);
        // There is no room for two pages on a telephone.
        if (name !== 'phone') await more(page, text.pairs);
        await rests(page);
        await shot(page, `mark ${name} ${light} pairs`);
        await more(page, text.turn);
        await rests(page);
        await shot(page, `mark ${name} ${light} turned`);
        if (name !== 'phone') await more(page, text.flow);
        for (let n = 0; n < 3; n++) await more(page, text.turn);
        await page.keyboard.press('Home');
        await rests(page);
        await shot(page, `mark ${name} ${light}`);
        const [letters] = await boxes(page, '[data-page="1"] [data-reader-mark] span');
        const seen = await seenAt(page, letters!);
        expect(seen.contrast, `${name} ${light}: ${JSON.stringify(seen)}`).toBeGreaterThan(7);
        // What is not a letter of the page: the name is seen beside it.
        const { x, y, width, height } = letters!;
        const beside = await seenAt(page, { x: x + width * 0.8, y, width: width * 0.2, height });
        expect(beside.contrast, `${name} ${light}: ${JSON.stringify(beside)}`).toBeGreaterThan(1.4);
        const cut = await page.locator('[data-page] [data-reader-mark]').evaluateAll((all) =>
          all.flatMap((mark) => {
            const edge = mark.getBoundingClientRect();
            return [...mark.children].map((one) => one.getBoundingClientRect()).filter(
              ({ left, right, top, bottom, width }) =>
                width > 0 && (left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom),
            );
          }).length,
        );
        expect(cut, `${name} ${light}`).toBe(0);
      }
      await page.getByRole('button', { name: vi(name === 'phone' ? text.panel : text.thumbnails), exact: true }).click();
      await page.getByRole('region', { name: vi(text.thumbnails), exact: true }).locator('img').nth(2).waitFor();
      await shot(page, `mark ${name} small`);
      await page.context().close();
    }
  });
});
