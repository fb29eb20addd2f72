/** Papers of one's own in a real browser: folders, looking for a name, moving, and what is empty or refused. */
import 'reflect-metadata';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPapers as w, refusals } from '../../shared/text/own-papers.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import type { OwnPapersSeen } from '../../shared/wire/own-papers.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { lan } from '../kit/people.ts';
import { ready, world } from '../kit/scene.ts';
import { delegate } from './answers.ts';
import { refused } from './browser.ts';
import { HANDHELD } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await settled(page);
  await page.screenshot({ path: join(folder, `own-papers-${name}.png`) });
}
const TITLES = ['Ghi chép về ngân sách năm 2027 của Ban Kinh tế - Ngân sách và các phụ lục kèm theo', 'Nghị định 47', 'Lịch tiếp xúc cử tri'];
const SEEN: OwnPapersSeen = {
  folders: [{ id: 'f1', name: 'Kỳ họp thứ tư' }, { id: 'f2', name: 'Tiếp xúc cử tri' }],
  papers: TITLES.map((title, n) => ({
    id: `p${n}`, title, sha256: String(n).repeat(64), pages: 12 * (n + 1), size: 1, at: `2026-11-2${n}T01:00:00.000Z`, ...(n === 0 && { folder: 'f1' }),
  })),
  bytes: 12_400_000,
  mostBytes: 300_000_000,
};
const ME = { ...delegate, member: { ...delegate.member, id: lan.id } };

for (const [name, size] of Object.entries(HANDHELD))
  it(`Y-7 papers of one’s own at a ${name}: by folder, found by name in all, moved by a menu`, async () => {
    let asked = 0;
    const page = await open(house, {
      size,
      followed: seenIn(world(ready)),
      who: lan,
      at: '/own-papers',
      answers: {
        'GET /me': ME,
        'GET /own-papers': SEEN,
        'POST /own-papers': () => {
          asked++;
          return refused('own/unknown');
        },
      },
    });
    await page.getByText(TITLES[2]!).waitFor();
    await shot(page, name);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
    await page.getByRole('button', { name: 'Kỳ họp thứ tư', exact: true }).click();
    await page.getByText(TITLES[2]!).waitFor({ state: 'detached' });
    await page.getByText(TITLES[0]!).waitFor();
    await page.getByLabel(vi(w.find)).fill('lich cu tri');
    const row = page.getByRole('listitem').filter({ hasText: TITLES[2]! });
    await row.waitFor();
    const menu = row.getByRole('button', { name: vi(w.acts, { title: TITLES[2]! }) });
    for (const one of [menu, row.getByRole('button').first()]) expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await menu.click();
    await page.getByRole('menuitem', { name: vi(w.moveTo, { name: 'Tiếp xúc cử tri' }) }).click();
    await page.getByText(vi(refusals['own/unknown'])).waitFor();
    expect(asked).toBe(1);
    await page.context().close();
  });

it('Y-17 one who has none is told so, and what may be kept where', async () => {
  let sent = 0;
  const page = await open(house, {
    size: HANDHELD['tablet']!,
    followed: seenIn(world(ready)),
    who: lan,
    at: '/own-papers',
    answers: {
      'GET /me': ME,
      'GET /own-papers': { folders: [], papers: [], bytes: 0, mostBytes: 300_000_000 },
      'PUT /own-papers': () => refused(sent++ === 0 ? 'own/unknown' : 'own/full'),
    },
  });
  await page.getByRole('heading', { name: vi(w.none) }).waitFor();
  await page.getByText(vi(w.lead)).waitFor();
  await shot(page, 'none');
  // Y-17 of several files each that was refused is named with its own reason.
  const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await page.locator('input[type=file]').setInputFiles([file('a.pdf'), file('b.pdf')]);
  await page.getByLabel(vi(paperIntakeWords.ordinary), { exact: true }).check();
  await page.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 2 }) }).click();
  const notTaken = page.getByRole('alert').filter({ hasText: vi(paperDesk.notTaken, { n: 2 }) }).getByRole('listitem');
  await expect.poll(() => notTaken.count()).toBe(2);
  await expect.poll(() => notTaken.nth(0).innerText()).toBe(`a.pdf\n${vi(refusals['own/unknown'])}`);
  await expect.poll(() => notTaken.nth(1).innerText()).toMatch(/^b\.pdf\n./);
  expect(await notTaken.nth(1).innerText()).not.toContain(vi(refusals['own/unknown']));
  await shot(page, 'not-taken');
  await page.context().close();
});

it('a folder that is removed leaves its papers in sight', async () => {
  const without: OwnPapersSeen = { ...SEEN, folders: SEEN.folders.slice(1), papers: SEEN.papers.map(({ folder: _gone, ...one }) => one) };
  const page = await open(house, {
    size: HANDHELD['tablet']!,
    followed: seenIn(world(ready)),
    who: lan,
    at: '/own-papers',
    answers: { 'GET /me': ME, 'GET /own-papers': SEEN, 'POST /own-papers': () => without },
  });
  await page.getByRole('button', { name: 'Kỳ họp thứ tư', exact: true }).click();
  await page.getByText(TITLES[2]!).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: vi(w.removeFolder), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi(w.removeFolder), exact: true }).click();
  for (const title of TITLES) await page.getByText(title).waitFor();
  await expect.poll(() => page.getByRole('button', { name: vi(w.all), exact: true }).getAttribute('aria-pressed')).toBe('true');
  await page.context().close();
});
