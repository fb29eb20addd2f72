/** The desk's agenda by keys alone, in a real browser: what a menu's act opens takes the keys, and gives them back. */
import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agenda } from '../../shared/text/agenda.ts';
import { times } from '../../shared/text/agenda-times.ts';
import { audienceDesk } from '../../shared/text/audience-desk.ts';
import { catalogues } from '../../shared/text/catalogues.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { paperDesk } from '../../shared/text/papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { vi } from '../e2e/browser.ts';
import { ITEM, secretary } from '../kit/people.ts';
import { paperTaken, ready, world } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } }, 'GET /catalogues': { catalogues: {}, units: [] } };
const made = world(ready, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình'));
const atAgenda = (): Promise<Page> =>
  open(house, { size: { viewport: { width: 1180, height: 820 } }, followed: seenIn(made), who: secretary, at: '/secretariat/meetings/m1/agenda', answers });
const holder = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');
/** An act of a menu, by keys. */
async function act(page: Page, menu: string, name: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name, exact: true });
  await item.waitFor();
  // The menu takes the keys a moment after it is seen.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="menu"]') != null)).toBe(true);
  await item.focus();
  await page.keyboard.press('Enter');
}
const OF_ITEM = vi(agenda.acts, { n: '1', title: ITEM });
const OF_PAPER = vi(paperDesk.acts, { title: 'Tờ trình' });

it('what is renamed through a menu is typed at once, and the keys go back to the menu', async () => {
  const page = await atAgenda();
  for (const [menu, name, field, key] of [
    [OF_ITEM, vi(agenda.rename), vi(agenda.renameWhat, { n: '1', title: ITEM }), 'Escape'],
    [OF_ITEM, vi(agenda.addAfter), vi(agenda.addAfterWhat, { number: '1' }), 'Enter'],
    [OF_PAPER, vi(paperDesk.rename), vi(paperDesk.titleOf), 'Escape'],
    [OF_ITEM, vi(agenda.setNumber), vi(agenda.setNumberWhat, { number: '1' }), 'Escape'],
  ] as const) {
    await act(page, menu, name);
    await page.getByLabel(field, { exact: true }).waitFor();
    // Longer than a menu takes to close: its keys are not fetched back from the field.
    await page.waitForTimeout(400);
    await expect.poll(() => holder(page)).toBe(field);
    await page.keyboard.type('Được gõ ngay');
    await expect.poll(() => page.getByLabel(field, { exact: true }).inputValue()).toBe('Được gõ ngay');
    await page.keyboard.press(key);
    await expect.poll(() => holder(page)).toBe(menu);
  }
  await page.context().close();
});

it('a dialog opened through a menu gives the keys back to it, and so does a menu that is left', async () => {
  const page = await atAgenda();
  for (const [menu, name] of [
    [OF_ITEM, vi(audienceDesk.set)],
    [OF_PAPER, vi(catalogues.describe)],
    [OF_PAPER, vi(paperDesk.replace)],
    [OF_PAPER, vi(paperDesk.withdraw)],
  ] as const) {
    await act(page, menu, name);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect.poll(() => dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await dialog.getByRole('button', { name: vi(shell.cancel) }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => holder(page)).toBe(menu);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => holder(page)).toBe(OF_PAPER);
  await page.context().close();
});

it('what was withdrawn takes the keys along no more: they go to what stood around it, and press nothing', async () => {
  const two = world(ready, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình'), paperTaken('Báo cáo'), secretary.addsPaper('Báo cáo'));
  const page = await open(house, {
    size: { viewport: { width: 1180, height: 820 } }, followed: seenIn(two), who: secretary, at: '/secretariat/meetings/m1/agenda', answers,
  });
  const withdrawn: string[] = [];
  const withdraws = async (menu: string, title: string) => {
    await act(page, menu, vi(paperDesk.withdraw));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: vi(paperDesk.withdraw) }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    withdrawn.push(title);
    await page.evaluate((gone) => {
      const { meeting } = window.staged.followed;
      const { order, papers } = meeting.papers;
      const all = Object.entries(papers).map(([id, one]) => [id, gone.includes(one.title) ? { ...one, state: 'withdrawn' } : one] as const);
      window.stage.set({ followed: { meeting: { ...meeting, papers: { order, papers: Object.fromEntries(all) as typeof papers } } } });
    }, withdrawn);
  };
  /** What the keys are on holds that, and is no button itself. */
  const around = (name: string) =>
    page.evaluate((label) => {
      const at = document.activeElement!;
      return at !== document.body && !at.matches('button, a, input') && at.querySelector(`[aria-label="${label}"]`) !== null;
    }, name);
  await withdraws(OF_PAPER, 'Tờ trình');
  await expect.poll(() => around(vi(paperDesk.open, { title: 'Báo cáo' }))).toBe(true);
  await withdraws(vi(paperDesk.acts, { title: 'Báo cáo' }), 'Báo cáo');
  await expect.poll(() => around(vi(paperDesk.addTo, { n: '1', title: ITEM }))).toBe(true);
  await page.context().close();
});

it('times and presenters are left for the item that they were opened from', async () => {
  const page = await atAgenda();
  await act(page, OF_ITEM, vi(times.open));
  await page.getByRole('button', { name: vi(times.back) }).press('Enter');
  await expect.poll(() => holder(page)).toBe(OF_ITEM);
  await page.context().close();
});

it('who names the chair by keys goes on where they were, once that is done; who has gone elsewhere is not fetched back', async () => {
  const page = await open(house, {
    size: { viewport: { width: 1180, height: 820 } }, followed: seenIn(made), who: secretary, at: '/secretariat/meetings/m1/people', answers,
  });
  const chosen = page.getByRole('combobox', { name: vi(prepare.chair), exact: true });
  const other = page.getByRole('button', { name: vi(prepare.showDelegates) });
  await chosen.waitFor();
  const falls = (on: boolean) => chosen.evaluate((one: HTMLInputElement, is) => void (one.disabled = is), on);
  await chosen.focus();
  await falls(true);
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await falls(false);
  await expect.poll(() => chosen.evaluate((one) => one === document.activeElement)).toBe(true);
  await falls(true);
  await other.focus();
  await falls(false);
  await page.waitForTimeout(100);
  await expect.poll(() => other.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.context().close();
});
