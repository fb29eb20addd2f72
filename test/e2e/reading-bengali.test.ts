/** The reader in Bengali and with letters half as large again: its bars, its menu and its panels, on a telephone and a tablet. */
import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { text as pen } from '../../shared/text/pen.ts';
import { text } from '../../shared/text/reader.ts';
import { search } from '../../shared/text/search.ts';
import { say, type Words } from '../../shared/text/words.ts';
import { openHouse, type House } from '../client/stage/stage.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { lettersCome } from '../kit/chromium.ts';
import { A4, composed } from '../reader/composed.ts';
import { PHONE, TABLET } from './browser.ts';
import { reads, shot } from './reads.ts';

const bn = (words: Words): string => say(words, 'bn');
const button = (page: Page, words: Words) => page.getByRole('button', { name: bn(words), exact: true });

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

/** Words that are cut off at the edge of what they stand in, or stand off the screen. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['header *', '[role=toolbar] *', '[role=menu] *', 'aside *', '[role=region]:not([data-arrangement]) *']
      .flatMap((one) => [...document.querySelectorAll<HTMLElement>(one)])
      .filter((one) => {
        const said = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
        const { left, right, width } = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        if (!said || width < 2 || style.visibility === 'hidden' || one.closest('[data-page]')) return false;
        const off = right > innerWidth + 1 || left < -1;
        const cut = one.scrollWidth > one.clientWidth + 1 && style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
        return off || cut;
      })
      .map((one) => one.textContent!.trim().slice(0, 60)),
  );

/** What is wrong with what is shown, with a picture where SCREENSHOTS names a folder for it. */
async function wrong(page: Page, what: string): Promise<string[]> {
  await shot(page, `bengali ${what}`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  // A menu that is longer than the screen is gone through by arrow keys.
  const faults = (await graveFaults(page)).filter((one) => !/^scrollable-region-focusable: .*role="menu"/.test(one));
  const all = [...(await cutOff(page)), ...faults, ...(wider > 0 ? [`wider than the screen by ${wider}`] : [])];
  return all.map((one) => `${what}: ${one}`);
}

it('nothing of its bars, its menu, its notes and its search is cut off or out of reach', async () => {
  const found: string[] = [];
  const looks = async (page: Page, what: string) => void found.push(...(await wrong(page, what)));
  const bytes = await composed({ sizes: [A4, A4, A4] });
  for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const) {
    const page = await reads(house, size, bytes);
    for (const letters of [100, 150] as const) {
      await page.evaluate((letters) => {
        localStorage.setItem('ecabinet.language', '"bn"');
        localStorage.setItem('ecabinet.look', JSON.stringify({ letters, hand: 'right' }));
      }, letters);
      await page.reload();
      await page.locator('html[lang=bn]').waitFor({ state: 'attached' });
      await page.locator('[data-page] canvas').first().waitFor();
      await lettersCome(page);
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset['letters'])).toBe(String(letters));
      await looks(page, `${name} ${letters} pages`);
      await button(page, text.more).click();
      await page.getByRole('menu').waitFor();
      await page.getByText(bn(text.isCopy)).scrollIntoViewIfNeeded();
      await looks(page, `${name} ${letters} menu`);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      for (const part of [pen.mine, search.inPaper, text.thumbnails]) {
        // Where there is little room the panels share a button.
        if (!(await button(page, part).isVisible())) await button(page, text.panel).click();
        await button(page, part).click();
        await page.getByRole('heading', { name: bn(part), exact: true }).waitFor();
        await looks(page, `${name} ${letters} ${part.en}`);
        await button(page, text.closeSide).click();
      }
    }
    await page.context().close();
  }
  expect(found).toEqual([]);
});
