/** "?" in a real browser: at the desk, on the chair's screen and over a paper one dialog lists what the keys do there. */
import 'reflect-metadata';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shortcuts as w } from '../../shared/text/shortcuts.ts';
import { pressed, type Press, type Shortcut } from '../../client/ui/key-press.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, lan, secretary } from '../kit/people.ts';
import { fullHouse, ready, world } from '../kit/scene.ts';
import { secretary as desk } from './answers.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const size = { viewport: { width: 1180, height: 820 } };
const dialog = (page: Page) => page.getByRole('dialog', { name: vi(w.title) });
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await settled(page);
  await page.screenshot({ path: join(folder, `shortcuts-${name}.png`) });
}

const plain: Press = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, preventDefault: () => undefined };
it('a press does what the list has for just that press', () => {
  const done: string[] = [];
  const does = (keys: readonly string[], name: string): Shortcut => ({ keys, does: w.undo, act: () => void done.push(name) });
  const list = [does(['Mod+z'], 'undo'), does(['Mod+Shift+z'], 'redo'), does(['+', '='], 'larger'), does(['Home'], 'first')];
  const presses: Array<Partial<Press>> = [
    { key: 'z', ctrlKey: true }, { key: 'Z', metaKey: true, shiftKey: true }, { key: '+', shiftKey: true }, { key: 'Home' },
  ];
  expect(presses.map((one) => pressed(list, { ...plain, ...one }))).toEqual([true, true, true, true]);
  expect(done).toEqual(['undo', 'redo', 'larger', 'first']);
  const others: Array<Partial<Press>> = [
    { key: 'z' }, { key: 'z', ctrlKey: true, altKey: true }, { key: 'Home', ctrlKey: true }, { key: 'Home', shiftKey: true },
    { key: '+', ctrlKey: true },
  ];
  expect(others.some((one) => pressed(list, { ...plain, ...one }))).toBe(false);
});

it('the desk lists its agenda’s; in a field the sign is a letter', async () => {
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 } },
    followed: seenIn(world(ready)),
    who: secretary,
    at: '/secretariat/meetings/m1/agenda',
    answers: { 'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } }, 'GET /alarms': { alarms: [] } },
  });
  await page.locator('li [draggable=true]').first().waitFor();
  await page.keyboard.press('?');
  await dialog(page).getByText(vi(w.itemFirst)).waitFor();
  await dialog(page).getByText(vi(w.list)).waitFor();
  await shot(page, 'desk');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  const field = page.getByRole('textbox').first();
  await field.fill('Vì sao');
  await field.press('?');
  await expect.poll(() => field.inputValue()).toBe('Vì sao?');
  await expect.poll(() => dialog(page).count()).toBe(0);
  await page.context().close();
});

it('what holds everywhere is listed on the pages beside the desk as well', async () => {
  const page = await open(house, { size, followed: seenIn(world(ready)), who: secretary, at: '/guides', answers: { 'GET /guides': { guides: [] } } });
  await page.getByRole('heading').first().waitFor();
  await page.keyboard.press('?');
  await dialog(page).getByText(vi(w.everywhere)).waitFor();
  await page.context().close();
});

it('the chair’s screen has it, a delegate’s beside it has none', async () => {
  const page = await open(house, { size, followed: seenIn(world(fullHouse)), who: chair });
  await page.locator('#chairing').waitFor();
  await page.keyboard.press('?');
  await dialog(page).getByText(vi(w.everywhere)).waitFor();
  await shot(page, 'chair');
  await page.context().close();
  const other = await open(house, { size, followed: seenIn(world(fullHouse)), who: lan });
  await other.getByRole('heading').first().waitFor();
  await other.keyboard.press('?');
  await expect.poll(() => dialog(other).count()).toBe(0);
  await other.context().close();
});
