/** The reader, its search and its notes in English and Bengali on a telephone: nothing runs off it, in letters that have all signs. */
import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { text as pen } from '../../shared/text/pen.ts';
import { text } from '../../shared/text/reader.ts';
import { search } from '../../shared/text/search.ts';
import { say, type Words } from '../../shared/text/words.ts';
import { openHouse, type House } from '../client/stage/stage.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { lettersCome, settled } from '../kit/chromium.ts';
import { PHONE } from './browser.ts';
import { paper, reads, shot } from './reads.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

it('stand whole in each language, also with large letters', async () => {
  for (const language of ['en', 'bn'] as const) {
    const page = await reads(house, PHONE, await paper(12));
    const is = (words: Words): string => say(words, language);
    await page.evaluate((chosen) => localStorage.setItem('ecabinet.language', JSON.stringify(chosen)), language);
    await page.reload();
    await page.locator('[data-page] canvas').first().waitFor();
    await lettersCome(page);
    const button = (words: Words) => page.getByRole('button', { name: is(words), exact: true });
    const looks = async (what: string): Promise<void> => {
      await settled(page);
      await shot(page, `language ${language} ${what}`);
      // The kit's menu begins with a place for the focus, which is none of its items.
      const faults = (await graveFaults(page)).filter((one) => !one.startsWith('aria-required-children'));
      expect(faults, `${language} ${what}`).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        `${language} ${what}`,
      ).toBeLessThanOrEqual(0);
      // Nothing to press is cut off at the side, but in a row that is moved by the finger.
      const off = await page.locator('button:visible').evaluateAll((all) =>
        all
          .filter((one) => {
            let around = one.parentElement;
            while (around && getComputedStyle(around).overflowX !== 'auto') around = around.parentElement;
            return around === null && one.getBoundingClientRect().right > window.innerWidth + 1;
          })
          .map((one) => one.getAttribute('aria-label') ?? one.textContent),
      );
      expect(off, `${language} ${what}`).toEqual([]);
    };
    for (const letters of ['100%', '150%']) {
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters);
      await looks(`${letters} reader`);
      await button(text.more).click();
      await page.getByRole('menu').waitFor();
      await looks(`${letters} menu`);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await button(text.panel).click();
      for (const part of [search.inPaper, pen.mine]) {
        await button(part).click();
        await page.getByRole('heading', { name: is(part), exact: true }).waitFor();
        await looks(`${letters} ${is(part)}`);
      }
      await button(text.closeSide).click();
      await button(pen.write).click();
      await looks(`${letters} writing`);
      await button(pen.write).click();
    }
    if (language === 'bn')
      expect(
        await page.evaluate(() => [...document.fonts].some((one) => /Bengali/.test(one.family) && one.status === 'loaded')),
      ).toBe(true);
    await page.context().close();
  }
});
