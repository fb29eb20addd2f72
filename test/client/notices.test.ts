/** One's notices in a real browser: on tablet and telephone, each a tap from its place; and what the desk sees of who was told. */
import 'reflect-metadata';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notices, noticesDesk, noticeWords } from '../../shared/text/notices.ts';
import type { MeetingNotices, Notices, NoticeWays } from '../../shared/wire/notices.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, lan, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { secretary as desk } from './answers.ts';
import { HANDHELD } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const AT = '2026-12-08T02:00:00.000Z';
const meeting = { id: 'm1', title: 'Kỳ họp thứ tư HĐND xã Mường Lống khóa XXI', startsAt: '2026-12-16T01:00:00.000Z', place: 'Hội trường xã' };
const LIST: Notices = {
  unread: 2,
  notices: [
    { id: 'a', what: 'papers/cameNew', count: 3, at: AT, meeting, path: '/meeting/m1' },
    { id: 'b', what: 'session/calledOff', count: 1, at: AT, meeting: { ...meeting, reason: 'Bão số 9' }, path: '/meeting/m1' },
    { id: 'c', what: 'session/isInvited', count: 1, at: AT, seenAt: AT, meeting, path: '/meeting/m1' },
    { id: 'd', what: 'session/isMoved', count: 1, at: AT, seenAt: AT },
  ],
};
const WAYS: NoticeWays = {
  devices: [{ id: '0'.repeat(64), at: AT }],
  mails: true,
  pushKey: 'B'.repeat(87),
  address: 'lan@muonglong.example',
  by: { push: ['meetings', 'papers', 'inTime'], mail: ['meetings'] },
};
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await settled(page);
  await page.screenshot({ path: join(folder, `notices-${name}.png`), fullPage: true });
}

for (const [name, size] of Object.entries(HANDHELD))
  it(`notices at a ${name}: what, of which meeting, and one tap leads there`, async () => {
    const page = await open(house, {
      size,
      followed: seenIn(world(published)),
      who: lan,
      at: '/notices',
      answers: { 'GET /notices': LIST, 'GET /notices/ways': WAYS, 'POST /notices/seen': { unread: 0 } },
    });
    await page.getByText(vi(noticeWords['papers/cameNew'], { count: 3 })).waitFor();
    await page.getByText(vi(notices.because, { reason: 'Bão số 9' })).waitFor();
    await page.getByText(vi(notices.gone)).waitFor();
    await page.getByText(vi(notices.usesAddress, { address: 'lan@muonglong.example' })).waitFor();
    await shot(page, name);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
    const links = page.locator('main a[href="/meeting/m1"]');
    await expect.poll(() => links.count()).toBe(3);
    expect((await links.first().boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await page.context().close();
  });

it('I-4 the desk sees who was told and reminds all who have not answered by one press', async () => {
  const told: MeetingNotices = {
    told: [
      { member: lan.id, what: 'session/isInvited', count: 1, at: AT, pushedAt: AT, seenAt: AT },
      { member: chair.id, what: 'session/isInvited', count: 1, at: AT, mailedAt: AT },
    ],
  };
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 } },
    followed: seenIn(world(published, secretary.changesDetails({ startsAt: meeting.startsAt }))),
    who: secretary,
    at: '/secretariat/meetings/m1/attending',
    answers: {
      'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } },
      'GET /alarms': { alarms: [] },
      'GET /meetings/m1/notices': told,
    },
  });
  await page.getByText(vi(noticesDesk.sums, { told: 2, opened: 1, pushed: 1, mailed: 1 })).waitFor();
  await page.getByText(vi(noticesDesk.details)).click();
  await shot(page, 'desk');
  await page.getByRole('button', { name: /^Nhắc \d+ người/ }).click();
  await expect.poll(() => page.evaluate(() => window.stage.acts)).toEqual([['remindSilent', {}]]);
  await page.context().close();
});
