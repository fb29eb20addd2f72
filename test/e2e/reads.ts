/** A paper that is open in a real browser, in the client as it is built: whatever bytes, in whichever meeting. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { text } from '../../shared/text/reader.ts';
import type { Words } from '../../shared/text/words.ts';
import { open, seenIn, type House } from '../client/stage/stage.ts';
import { chair, lan, ITEM, secretary, type Person } from '../kit/people.ts';
import { fullHouse, paperTaken, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { A4, composed, type Composing } from '../reader/composed.ts';
import { vi } from './browser.ts';

export const PAPER = 'Tờ trình số 15/TTr-UBND';
export const withPapers = (...titles: string[]): Step => [
  fullHouse,
  paperTaken(...titles),
  titles.map((one) => secretary.addsPaper(one)),
  chair.goesTo(ITEM),
];

export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w]+/g, '-')}.png`) });
}

export interface Reads {
  readonly made?: World;
  readonly who?: Person;
  /** What the address says after the paper. */
  readonly at?: string;
}

/** Opens the first paper of a meeting; every paper has these bytes. */
export async function reads(
  house: House,
  size: BrowserContextOptions,
  bytes: Buffer,
  { made = world(withPapers(PAPER)), who = lan, at = '' }: Reads = {},
): Promise<Page> {
  const [paper] = made.meeting.papers.order;
  const sent = (page: Page) =>
    page.route('**/api/meetings/*/papers/*', (route) => {
      const range = /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '');
      const from = Number(range?.[1] ?? 0);
      const to = Math.min(Number(range?.[2] ?? bytes.length - 1), bytes.length - 1);
      const headers = { 'Content-Type': 'application/pdf', ETag: '"one"', 'Accept-Ranges': 'bytes' };
      if (!range) return route.fulfill({ status: 200, headers, body: bytes });
      const body = bytes.subarray(from, to + 1);
      return route.fulfill({ status: 206, headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` }, body });
    });
  const page = await open(house, { size, followed: seenIn(made), who, at: `/meeting/m1/paper/${paper}${at}`, before: sent });
  await page.locator('[data-page] canvas').first().waitFor();
  return page;
}

/** Pages (from 1) that have a drawing in the window. */
export const drawn = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const scroller = document.querySelector('[data-arrangement]')!.getBoundingClientRect();
    return [...document.querySelectorAll<HTMLElement>('[data-page]')].flatMap((one) => {
      const box = one.getBoundingClientRect();
      const seen = Math.min(box.bottom, scroller.bottom) - Math.max(box.top, scroller.top);
      return seen > 1 && one.querySelector('canvas') ? [Number(one.dataset.page)] : [];
    });
  });
export const number = (page: Page) => page.getByLabel(vi(text.goTo));
/** As long as anything on a page may take: a paper that is opened shows its first page until it has come to its place. */
export const shows = (page: Page, one: number) =>
  expect.poll(async () => Number(await number(page).inputValue()), { timeout: 10_000 }).toBe(one);
export const more = async (page: Page, what: Words): Promise<void> => {
  await page.getByRole('button', { name: vi(text.more), exact: true }).click();
  await page.getByRole('menu').getByText(vi(what), { exact: true }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
};
export const boxOf = async (page: Page, one: number) => (await page.locator(`[data-page="${one}"]`).boundingBox())!;
/** Until what was set in motion has come to rest. */
export const rests = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const scroller = document.querySelector('[data-arrangement]')!;
        let [before, still] = [-1, 0];
        const look = (): void => {
          still = scroller.scrollTop === before ? still + 1 : 0;
          before = scroller.scrollTop;
          if (still > 10) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
export const paper = (pages: number, more: Partial<Composing> = {}) =>
  composed({ sizes: Array.from({ length: pages }, () => A4), ...more });
