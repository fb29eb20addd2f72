/** Guides in a real browser: help over the screen one is at, all guides, an administrator's writing, and the first steps. */
import 'reflect-metadata';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { delegates } from '../../shared/text/guides-delegates.ts';
import { desks } from '../../shared/text/guides-desks.ts';
import { firstSteps, steps } from '../../shared/text/first-steps.ts';
import { guides as w, refusals } from '../../shared/text/guides.ts';
import { shell } from '../../shared/text/shell.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { lan, secretary } from '../kit/people.ts';
import { ready, world } from '../kit/scene.ts';
import { delegate, meetings, secretary as desk } from './answers.ts';
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
  await page.screenshot({ path: join(folder, `guides-${name}.png`) });
}
const KEPT = { guides: [{ id: 'own', mark: 'm1', title: 'Xin nghỉ họp', body: 'Gọi [ở đây](javascript:alert(1)) hoặc [bàn thư ký](/calendar).', readers: ['delegate'] }] };
const ANSWERS = {
  'GET /me': { ...delegate, member: { ...delegate.member, id: lan.id } },
  'GET /guides': KEPT,
  'GET /meetings': { meetings, unreadable: [], more: false },
};

for (const [name, size] of Object.entries(HANDHELD))
  it(`help at a ${name} opens at the screen one is at, and leads to all guides`, async () => {
    const page = await open(house, { size, followed: seenIn(world(ready)), who: lan, at: '/meeting/m1', answers: ANSWERS });
    await page.getByRole('button', { name: vi(shell.account, { name: delegate.member.name }) }).click();
    await page.getByRole('menuitem', { name: vi(w.help) }).click();
    const help = page.getByRole('dialog', { name: vi(w.here) });
    await help.getByRole('heading', { name: vi(delegates.voting) }).waitFor();
    await expect.poll(() => help.getByRole('heading', { name: vi(desks.sitting) }).count()).toBe(0);
    await shot(page, `help-${name}`);
    await help.getByRole('button', { name: vi(w.all) }).click();
    await page.getByRole('heading', { name: vi(w.title), level: 1 }).waitFor();
    // What the unit has written stands among the others; no address but one of the web or of ours is a way out.
    const own = page.getByRole('button', { name: 'Xin nghỉ họp' });
    await own.click();
    await page.getByRole('link', { name: 'bàn thư ký' }).waitFor();
    await expect.poll(() => page.locator('main a[href^="javascript"]').count()).toBe(0);
    expect((await own.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await expect.poll(() => page.getByRole('button', { name: vi(w.add) }).count()).toBe(0);
    await page.getByLabel(vi(w.find)).fill('phieu khoi phuc');
    await page.getByRole('button', { name: vi(delegates.notes) }).waitFor();
    await own.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
    await shot(page, `all-${name}`);
    await page.context().close();
  });

it('Y-6 an administrator writes over a guide with a preview; who was slower keeps what they wrote', async () => {
  let sent = 0;
  let answer: unknown = refused('guides/changed-meanwhile');
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 } },
    followed: seenIn(world(ready)),
    who: secretary,
    at: '/guides',
    answers: {
      ...ANSWERS,
      'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } },
      'GET /alarms': { alarms: [] },
      'PUT /guides/voting': () => {
        sent++;
        return answer;
      },
    },
  });
  await page.getByRole('button', { name: vi(delegates.voting) }).click();
  await page.getByRole('button', { name: vi(w.editOf, { title: vi(delegates.voting) }) }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(vi(w.body)).fill('## Của xã\n\nBấm **Ký và gửi**.');
  await form.getByLabel(vi(w.preview)).getByRole('heading', { name: 'Của xã' }).waitFor();
  await shot(page, 'form');
  await form.getByRole('button', { name: vi(w.save) }).click();
  await form.getByText(vi(refusals['guides/changed-meanwhile'])).waitFor();
  await expect.poll(() => form.getByLabel(vi(w.body)).inputValue()).toContain('Của xã');
  answer = { guides: [{ id: 'voting', mark: 'm2', title: 'Biểu quyết ở xã', body: 'Bấm.', readers: ['delegate'] }] };
  await form.getByRole('button', { name: vi(w.save) }).click();
  await page.getByRole('button', { name: /^Biểu quyết ở xã/ }).waitFor();
  expect(sent).toBe(2);
  await page.context().close();
});

it('first steps are offered at home until they were gone through', async () => {
  const page = await open(house, { size: HANDHELD['telephone']!, followed: seenIn(world(ready)), who: lan, at: '/', answers: ANSWERS });
  await page.getByRole('button', { name: vi(firstSteps.begin) }).click();
  await page.getByRole('heading', { name: vi(steps.key) }).waitFor();
  await shot(page, 'first-steps');
  for (let n = 0; n < 4; n++) await page.getByRole('button', { name: vi(firstSteps.next) }).click();
  await page.getByRole('heading', { name: vi(steps.vote) }).waitFor();
  await page.getByRole('button', { name: vi(firstSteps.done) }).click();
  await page.getByRole('button', { name: vi(firstSteps.begin) }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: vi(shell.account, { name: delegate.member.name }) }).waitFor();
  await expect.poll(() => page.getByText(meetings[0]!.title).count()).toBeGreaterThan(0);
  await expect.poll(() => page.getByRole('button', { name: vi(firstSteps.begin) }).count()).toBe(0);
  await page.context().close();
});
