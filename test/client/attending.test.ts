/** Saying beforehand that one will come, in a real browser: on tablet and telephone, and what the desk sees of 125. */
import 'reflect-metadata';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attending } from '../../shared/text/attending.ts';
import { room } from '../../shared/text/room.ts';
import { session } from '../../shared/text/session.ts';
import { substituteWords } from '../../shared/text/substitutes.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, delegate, guest, ITEM, lan, secretary } from '../kit/people.ts';
import { draftedBy, published, world, type Step } from '../kit/scene.ts';
import { secretary as desk } from './answers.ts';
import { HANDHELD } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const inAWeek: Step = secretary.changesDetails({ startsAt: '2026-12-16T01:00:00.000Z' });

const acts = (page: Page) => page.evaluate(() => window.stage.acts);
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await settled(page);
  await page.screenshot({ path: join(folder, `attending-${name}.png`) });
}

for (const [name, size] of Object.entries(HANDHELD))
  it(`I-1 is asked at a ${name}: yes by one press, no with a reason`, async () => {
    const page = await open(house, { size, followed: seenIn(world(published, inAWeek)), who: lan });
    await page.getByRole('button', { name: vi(attending.confirm) }).waitFor();
    await shot(page, name);
    await page.getByRole('button', { name: vi(attending.cannot) }).click();
    await page.getByLabel(vi(attending.reason)).fill('Đi công tác');
    await page.getByRole('button', { name: vi(attending.report) }).click();
    await page.getByRole('button', { name: vi(attending.confirm) }).click();
    await expect.poll(() => acts(page)).toEqual([['reportAbsence', { reason: 'Đi công tác' }], ['promiseAttending', {}]]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
    await page.context().close();
  });

it('I-1 nobody is asked who has answered, nor on the day itself', async () => {
  for (const made of [world(published, inAWeek, lan.does('promiseAttending', {})), world(published)]) {
    const page = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(made), who: lan });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByText(vi(attending.title)).count()).toBe(0);
    await page.context().close();
  }
});

it('C-9 who has answered reads what they said, and can still report an absence', async () => {
  const promised = world(published, inAWeek, lan.does('promiseAttending', {}));
  const comes = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(promised), who: lan });
  await comes.getByText(vi(attending.promised)).waitFor();
  // That nobody is there a week before is no alarm.
  await expect.poll(() => comes.getByText(/0\/\d/).count()).toBe(0);
  await shot(comes, 'promised');
  await comes.getByRole('button', { name: vi(attending.cannot) }).click();
  await comes.getByLabel(vi(attending.reason)).fill('Ốm');
  await comes.getByRole('button', { name: vi(attending.report) }).click();
  await expect.poll(() => acts(comes)).toEqual([['reportAbsence', { reason: 'Ốm' }]]);
  await comes.context().close();
  const away = world(published, inAWeek, lan.does('reportAbsence', { reason: 'Ốm' }));
  const told = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(away), who: lan });
  await told.getByText(vi(attending.reported)).waitFor();
  await expect.poll(() => told.getByRole('button', { name: vi(attending.cannot) }).count()).toBe(0);
  await told.context().close();
});

it('I-1 who is invited is asked too, and no more once they have named who comes in their place, which stands clear of the edge', async () => {
  const invited: Step = [published, inAWeek, secretary.lists(guest.name)];
  for (const [made, asked] of [[world(invited), 1], [world(invited, guest.does('nameSubstitute', { name: 'Nguyễn Thị Thảo' })), 0]] as const) {
    const page = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(made), who: guest });
    const act = page.getByRole('button', { name: vi(asked ? substituteWords.send : substituteWords.change) });
    await act.waitFor();
    await shot(page, `guest-${asked}`);
    await expect.poll(() => page.getByText(vi(attending.titleGuest)).count()).toBe(asked);
    await expect.poll(() => page.getByText(vi(attending.title)).count()).toBe(0);
    // When it begins stands there also for whoever is asked nothing more.
    await expect.poll(() => page.getByRole('heading', { name: vi(session.waiting) }).count()).toBe(1 - asked);
    const column = (await page.getByRole('list').filter({ hasText: ITEM }).first().boundingBox())!;
    expect((await act.boundingBox())!.x).toBeGreaterThanOrEqual(column.x + 8);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await page.context().close();
  }
});

it('I-2 the desk sees of 125 who will come, who will not and who has not answered, and whether they are enough', async () => {
  const people = Array.from({ length: 124 }, (_, n) => delegate(n + 1));
  const made = world(
    draftedBy([chair, ...people]), secretary.namesChair(chair.name), secretary.addsItem(ITEM), inAWeek, secretary.publishes(),
    people.slice(0, 80).map((one) => one.does('promiseAttending', {})),
    people.slice(79, 84).map((one) => one.does('reportAbsence', { reason: 'Đi công tác' })),
  );
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 } },
    followed: seenIn(made),
    who: secretary,
    at: '/secretariat/meetings/m1/attending',
    answers: { 'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } }, 'GET /alarms': { alarms: [] }, 'GET /meetings/m1/notices': { told: [] } },
  });
  // Who confirmed and then could not come does not come.
  await page.getByText(vi(attending.sums, { yes: 79, no: 5, open: 41 })).waitFor();
  await page.getByText(vi(attending.short, { needed: 84, missing: 5 })).waitFor();
  await shot(page, 'desk');
  await page.getByRole('button', { name: `${vi(attending.confirmFor)}: ${chair.name}` }).click();
  await expect.poll(() => acts(page)).toEqual([['promiseAttending', { member: chair.id }]]);
  await page.context().close();
});

it('I-1 a guest names who comes in their place also where the agenda has nothing on it yet', async () => {
  const made = world(published, inAWeek, secretary.lists(guest.name), secretary.removesItem(ITEM));
  expect(made.meeting.agenda.items).toEqual([]);
  const page = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(made), who: guest });
  await page.getByText(vi(room.agendaEmpty)).waitFor();
  await page.getByRole('button', { name: vi(substituteWords.send), exact: true }).waitFor();
  await shot(page, 'guest-empty-agenda');
  await page.context().close();
});
