/** Checking in by a code, many at once, and a meeting at several sites: in a real browser, on every device they are used at. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../shared/council/council.ts';
import type { SeatRole } from '../../shared/council/held.ts';
import { arrivals, rollTable } from '../../shared/text/arrivals.ts';
import { roll } from '../../shared/text/roll.ts';
import { invitation } from '../../shared/text/invitation.ts';
import { committees } from '../../shared/text/terms.ts';
import { sites } from '../../shared/text/sites.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, delegate, lan, secretary, type Person } from '../kit/people.ts';
import { draftedBy, fullHouse, published, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { memberPage } from '../kit/member-page.ts';
import { secretary as desk } from './answers.ts';
import type { Answers } from './browser.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const SHOWN = { code: 'BCD234', until: '2099-01-01T00:00:25.000Z', now: '2099-01-01T00:00:00.000Z', address: 'https://hop.xa-mau.vn' };
const CODES = { 'GET /meetings/m1/code': SHOWN, 'GET /meetings/m1/code/own': { ...SHOWN, code: 'MNP789' } };
const asks: Step = secretary.does('setChecking', { checking: 'code' });
const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `arrivals-${name}.png`), fullPage: true });
}

/** A desk signed in by password, as the secretary of the scene. */
const atDesk = (made: World, size: BrowserContextOptions, part: string, answers: Answers = {}) =>
  open(house, {
    size,
    followed: seenIn(made, { connected: ['dai-bieu-1', 'dai-bieu-2'] }),
    who: secretary,
    at: `/secretariat/meetings/m1/${part}`,
    staged: { canSign: false },
    answers: {
      ...CODES,
      'GET /me': { ...desk, member: { ...desk.member, id: secretary.id, name: secretary.name } },
      'GET /alarms': { alarms: [] },
      ...answers,
    },
  });

/** As the register has who sits in a committee. */
const seated = (name: string, ...seats: ReadonlyArray<readonly [Person, SeatRole]>): Member[] =>
  seats.map(([one, role]) => ({
    ...{ id: one.id, name: one.name, kind: 'delegate', rights: [], inOffice: true, hasPassword: false },
    committees: [{ name, role, from: '2026-07-01' }],
  }));

/** 125 delegates in five groups, of whom 100 are there. */
const all: readonly Person[] = Array.from({ length: 125 }, (_, n) => delegate(n + 1));
const province: Step = [
  draftedBy(all),
  secretary.namesChair(all[0]!.name),
  secretary.addsItem('Dự toán'),
  asks,
  secretary.does('nameSites', {
    sites: [
      { name: 'Trung tâm hành chính tỉnh', members: all.slice(0, 80).map((one) => one.id) },
      { name: 'Điểm cầu Kỳ Sơn', members: all.slice(80, 110).map((one) => one.id), link: 'https://hop.example.vn/ky-son' },
    ],
  }),
  secretary.publishes(),
  secretary.does('checkInMany', { members: all.slice(0, 100).map((one) => one.id) }),
  all[0]!.callsToOrder(),
];

describe('the room’s code', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`C-2 is typed by a delegate at a ${name}`, async () => {
      const made = world(published, asks);
      const page = await open(house, { size, followed: seenIn(made), who: lan, answers: CODES });
      await page.getByLabel(vi(arrivals.typeLabel)).fill('bcd 23');
      await expect.poll(() => button(page, vi(roll.checkIn)).isDisabled()).toBe(true);
      await page.getByLabel(vi(arrivals.typeLabel)).fill('bcd 234');
      await button(page, vi(roll.checkIn)).click();
      await expect.poll(() => acts(page)).toEqual([['checkIn', { code: 'bcd234' }]]);
      await button(page, vi(arrivals.ownCode)).click();
      await page.getByText('MNP 789').waitFor();
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await shot(page, `${name}-1-code`);
      await page.context().close();
    });
  it('C-2 that a camera has read is given at once', async () => {
    const page = await open(house, { size: SIZES['telephone']!, followed: seenIn(world(published, asks)), who: lan, at: '/meeting/m1/here/BCD234' });
    await expect.poll(() => acts(page)).toEqual([['checkIn', { code: 'BCD234' }]]);
    await button(page, vi(arrivals.toRoom)).waitFor();
    await page.context().close();
  });
  it('C-3 is not asked for where people come to the desk', async () => {
    const made = world(published, secretary.does('setChecking', { checking: 'desk' }));
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(made), who: lan, answers: CODES });
    await page.getByText(vi(arrivals.atDesk)).waitFor();
    await expect.poll(() => button(page, vi(roll.checkIn)).count()).toBe(0);
    await page.context().close();
  });
  it('C-7 stands on the wall while somebody is still to come, with the sites below', async () => {
    const made = world(province, chairLoses('Điểm cầu Kỳ Sơn'));
    const page = await open(house, { size: {}, followed: seenIn(made), answers: CODES });
    for (const [width, height] of [[1920, 1080], [1366, 768]] as const) {
      await page.setViewportSize({ width, height });
      await page.getByText('BCD 234').waitFor();
      await page.getByText('Điểm cầu Kỳ Sơn: 20/30', { exact: false }).waitFor();
      const code = (await page.getByRole('img', { name: vi(arrivals.roomCode) }).boundingBox())!;
      const foot = (await page.getByText('Điểm cầu Kỳ Sơn: 20/30', { exact: false }).boundingBox())!;
      const how = (await page.getByText(vi(arrivals.roomCodeHall)).boundingBox())!;
      expect(how.y + how.height).toBeLessThanOrEqual(foot.y);
      expect(code.width).toBeGreaterThan(height / 4);
      await shot(page, `wall-${width}`);
    }
    await page.context().close();
  });
});

const chairLoses = (name: string): Step =>
  all[0]!.does('reportSite', (made: World) => ({ site: made.meeting.sites.sites.find((one) => one.name === name)!.site, lost: true }));

describe('the desk', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`C-4 C-5 checks in many at a ${name}, and takes it back`, async () => {
      const page = await atDesk(world(province), size, 'roll');
      await page.getByText('có mặt 100/125', { exact: false }).waitFor();
      await shot(page, `${name}-2-roll`);
      await button(page, vi(arrivals.many)).click();
      await page.getByRole('textbox').first().fill('dai bieu 12');
      await button(page, vi(arrivals.chooseShown, { n: await page.getByRole('checkbox').count() })).click();
      const n = await page.getByRole('checkbox').count();
      expect(n).toBeGreaterThan(4);
      await button(page, vi(arrivals.checkInChosen, { n })).click();
      await page.getByText(vi(arrivals.done, { n })).waitFor();
      await shot(page, `${name}-3-many`);
      await button(page, vi(arrivals.undo)).click();
      await page.getByText(vi(arrivals.undone, { n })).waitFor();
      const [first, second] = (await acts(page)) as Array<readonly [string, { members: string[] }]>;
      expect([first![0], second![0], first![1].members.length]).toEqual(['checkInMany', 'undoCheckIn', n]);
      expect(second![1]).toEqual(first![1]);
      await button(page, vi(arrivals.how)).click();
      await page.getByRole('radio', { name: vi(arrivals.desk) }).click();
      expect((await acts(page)).at(-1)).toEqual(['setChecking', { checking: 'desk' }]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await shot(page, `${name}-4-how`);
      await page.context().close();
    });
  for (const [name, size] of Object.entries(SIZES))
    it(`R-32 narrows the roll to a committee at a ${name}, and checks it in as a whole`, async () => {
      const [head, deputy, member] = [all[98]!, all[101]!, all[102]!];
      const people = seated('Ban Kinh tế - Ngân sách', [head, 'head'], [deputy, 'deputy'], [member, 'member']);
      const page = await atDesk(world(province), size, 'roll', { 'GET /members': memberPage(people) });
      await page.getByRole('combobox', { name: vi(committees.only) }).click();
      await page.getByRole('option', { name: 'Ban Kinh tế - Ngân sách (3)' }).click();
      await page.getByText(vi(committees.there, { name: 'Ban Kinh tế - Ngân sách', present: 1, total: 3 })).waitFor();
      await shot(page, `${name}-5-committee`);
      await button(page, vi(arrivals.many)).click();
      await button(page, vi(arrivals.chooseShown, { n: 2 })).click();
      await button(page, vi(arrivals.checkInChosen, { n: 2 })).click();
      await expect.poll(() => acts(page)).toEqual([['checkInMany', { members: [deputy.id, member.id] }]]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    });
  it('R-32 names all of a committee in the invitation in one act', async () => {
    const people = seated('Ban Pháp chế', [all[1]!, 'member'], [all[0]!, 'head'], [all[2]!, 'deputy']);
    const page = await atDesk(world(province), SIZES['desk']!, 'invitation', {
      'GET /members': memberPage(people),
      'GET /meetings/m1/invitation': { next: 12 },
      'GET /catalogues': { catalogues: { documents: [], issuers: [], positions: [], committees: [], meetings: [] } },
    });
    await page.getByRole('combobox', { name: vi(committees.invite) }).click();
    await page.getByRole('option', { name: 'Ban Pháp chế' }).click();
    const to = await page.getByLabel(vi(invitation.to), { exact: true }).inputValue();
    expect(to.split('\n').slice(-3)).toEqual([
      `${all[0]!.name}, Trưởng Ban Pháp chế`,
      `${all[2]!.name}, Phó Trưởng Ban Pháp chế`,
      `${all[1]!.name}, Ủy viên Ban Pháp chế`,
    ]);
    await shot(page, 'desk-6-invitation');
    await page.context().close();
  });
  it('saves the roll as a file that Excel opens', async () => {
    const page = await atDesk(world(province), SIZES['desk']!, 'roll');
    await button(page, vi(rollTable.save)).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV (.csv)' }).click()]);
    expect(download.suggestedFilename()).toBe('Điểm danh - Kỳ họp thứ ba.csv');
    await page.context().close();
  });
  for (const [name, size] of Object.entries(SIZES))
    it(`C-10 names sites at a ${name}`, async () => {
      const page = await atDesk(world(province), size, 'sites');
      await button(page, vi(sites.add)).click();
      const names = page.getByLabel(vi(sites.name));
      await names.last().fill('Điểm cầu Tương Dương');
      await page.getByLabel(vi(sites.link)).last().fill('http://khong.an.toan');
      await page.getByText(vi(sites.wrongLink)).waitFor();
      await expect.poll(() => button(page, vi(sites.save)).isDisabled()).toBe(true);
      await page.getByLabel(vi(sites.link)).last().fill('');
      await button(page, vi(sites.save)).click();
      const [, sent] = (await acts(page))[0] as readonly [string, { sites: Array<{ name: string; members: string[] }> }];
      expect(sent.sites.map((one) => [one.name, one.members.length])).toEqual([
        ['Trung tâm hành chính tỉnh', 80],
        ['Điểm cầu Kỳ Sơn', 30],
        ['Điểm cầu Tương Dương', 0],
      ]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await shot(page, `${name}-5-sites`);
      await page.context().close();
    });
});

describe('the chair', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`C-13 is told at a ${name} that a site is lost, and stops the session`, async () => {
      const made = world(province, chairLoses('Điểm cầu Kỳ Sơn'));
      const page = await open(house, { size, followed: seenIn(made), who: all[0]! });
      await page.getByText(vi(sites.lostTitle, { name: 'Điểm cầu Kỳ Sơn' })).waitFor();
      await button(page, vi(sites.adjourn)).first().click();
      await button(page.getByRole('dialog'), vi(sites.adjourn)).click();
      await expect.poll(() => acts(page)).toEqual([['adjourn', { note: vi(sites.note, { name: 'Điểm cầu Kỳ Sơn' }) }]]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await shot(page, `${name}-6-lost`);
      await page.context().close();
    });
  it('C-12 a delegate sees their site and its link', async () => {
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(province)), who: all[90]! });
    await page.getByText(vi(sites.yours, { name: 'Điểm cầu Kỳ Sơn' }), { exact: false }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: vi(sites.openLink) }).getAttribute('href'))
      .toBe('https://hop.example.vn/ky-son');
    await shot(page, 'tablet-7-own-site');
    await page.context().close();
  });
  it('is told nothing of sites where there are none', async () => {
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(fullHouse)), who: chair });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByText(vi(sites.title), { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
