/** Many files for a whole agenda in a real browser: looked over until it is known how secret they are, and by keys alone. */
import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bulkWords as words } from '../../shared/text/bulk-papers.ts';
import { paperDesk } from '../../shared/text/papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { vi } from '../e2e/browser.ts';
import { ITEM, secretary } from '../kit/people.ts';
import { ready, world } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
const FILES = ['Tờ trình.pdf', 'Báo cáo.pdf'].map((name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF ${name}`) }));
const holder = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby') ?? document.activeElement?.textContent ?? '');

it('files stay as they were looked over when whoever is asked how secret they are goes back; the keys go where one looks', async () => {
  const size = { viewport: { width: 1180, height: 820 } };
  const page = await open(house, { size, followed: seenIn(world(ready)), who: secretary, at: '/secretariat/meetings/m1/agenda', answers });
  const choose = page.getByRole('button', { name: vi(words.choose) });
  await choose.waitFor();
  await page.getByLabel(vi(words.choose)).and(page.locator('input')).setInputFiles(FILES);
  await expect.poll(() => holder(page)).toBe('bulk-papers');
  await page.getByLabel(vi(words.itemOf, { name: FILES[0]!.name })).selectOption({ label: `1. ${ITEM}` });
  await page.getByLabel(vi(words.titleOf, { name: FILES[0]!.name })).fill('Tờ trình đã sửa');
  await page.getByLabel(vi(words.itemOf, { name: FILES[1]!.name })).selectOption('');
  await page.getByRole('button', { name: vi(words.go, { n: 1 }) }).click();
  const dialog = page.getByRole('dialog', { name: vi(paperDesk.secrecyTitle) });
  await dialog.getByRole('button', { name: vi(shell.cancel) }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByLabel(vi(words.titleOf, { name: FILES[0]!.name })).inputValue()).toBe('Tờ trình đã sửa');
  await expect.poll(() => page.getByText(vi(words.chooseAgain)).count()).toBe(0);
  await page.getByRole('region', { name: vi(words.title) }).getByRole('button', { name: vi(shell.cancel) }).press('Enter');
  await expect.poll(() => holder(page)).toBe(vi(words.choose));
  await page.context().close();
});
