/**
 * A delegate's ballot in a real browser, at the sizes of real screens: nothing of it hidden, nothing of it unclear, all of it
 * said aloud.
 */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { room } from '../../shared/text/room.ts';
import { choices, refusals, votes } from '../../shared/text/votes.ts';
import { receipts, states } from '../../shared/text/receipts.ts';
import type { Verification } from '../../client/link/store.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { chair, hoa, ITEM, lan, minh, nam, secretary } from '../kit/people.ts';
import { fullHouse, grace, paperTaken, prepared, world } from '../kit/scene.ts';
import { type House, open, openHouse, plain, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true };
const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  'a tablet': TABLET,
  'a telephone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  'a small telephone': { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  'a tablet at 200 %': { viewport: { width: 590, height: 410 }, hasTouch: true, deviceScaleFactor: 2 },
};

/** As long as titles of resolutions are. */
const LONG =
  'Thông qua Nghị quyết về việc phê duyệt chủ trương đầu tư và điều chỉnh kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030 nguồn vốn ngân sách địa phương trên địa bàn xã Mường Mẫu';

const open1 = (text: string) => [
  paperTaken('Tờ trình số 15/TTr-UBND'),
  secretary.addsPaper('Tờ trình số 15/TTr-UBND'),
  prepared({ text, papers: ['Tờ trình số 15/TTr-UBND'] }),
  chair.goesTo(ITEM),
  chair.opensVote(text),
];
const PAPER = /Tờ trình số 15/;
const voting = (text = LONG) => world(fullHouse, open1(text));

const choice = (page: Page, of: keyof typeof choices): Locator =>
  page.locator('label').filter({ has: page.getByRole('radio', { name: vi(choices[of]), exact: true }) });
const signature = (page: Page): Locator => page.getByRole('button', { name: /^Ký và gửi/ });

/** Wholly on the screen, and what is there to a finger. */
async function inView(page: Page, ...all: Locator[]): Promise<void> {
  const { width, height } = page.viewportSize()!;
  for (const one of all) {
    await one.waitFor();
    const box = (await one.boundingBox())!;
    const what = (await one.innerText()).slice(0, 40);
    expect(box.x, what).toBeGreaterThanOrEqual(0);
    expect(box.y, what).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, what).toBeLessThanOrEqual(width);
    expect(box.y + box.height, what).toBeLessThanOrEqual(height);
    const covered = await one.evaluate((element) => {
      const { left, top, width: w, height: h } = element.getBoundingClientRect();
      return [0.1, 0.5, 0.9]
        .map((part) => document.elementFromPoint(left + w / 2, top + h * part))
        .filter((at) => !element.contains(at) && !at?.contains(element))
        .map((at) => at?.outerHTML.slice(0, 80));
    });
    expect(covered, what).toEqual([]);
  }
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w]+/g, '-')}.png`) });
}

describe('question, choices and signature stand in one view', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`on ${name}: at first, not sent, recorded, and while changing`, async () => {
      const page = await open(house, { size, followed: seenIn(voting()), who: lan, staged: { delivers: false } });
      const question = page.locator('#ballot-question');
      const all = (): Locator[] => [question, choice(page, 'for'), choice(page, 'against'), choice(page, 'notVoting'), signature(page)];
      await signature(page).waitFor();
      await inView(page, ...all());
      await shot(page, `ballot ${name} 1 open`);
      await choice(page, 'for').click();
      await page.getByText(vi(votes.stillToSign)).waitFor();
      await inView(page, ...all());
      await shot(page, `ballot ${name} 2 chosen`);
      await signature(page).click();
      await page.evaluate(() => window.stage.set({ followed: { live: false, cutOff: true } }));
      const notSent = page.getByText(vi(votes.waiting, { choice: vi(choices.for) }));
      await notSent.waitFor();
      await inView(page, question, notSent, page.getByRole('button', { name: vi(votes.change) }));
      await shot(page, `ballot ${name} 3 not sent`);
      await page.evaluate(() => window.stage.set({ delivers: true, followed: { live: true, cutOff: false, votes: {} } }));
      await choice(page, 'against').click();
      await signature(page).click();
      const recorded = page.getByText(vi(votes.recorded, { choice: vi(choices.against) }));
      await recorded.waitFor();
      await inView(page, question, recorded);
      await shot(page, `ballot ${name} 4 recorded`);
      await page.getByRole('button', { name: vi(votes.change) }).click();
      await choice(page, 'for').click();
      await expect.poll(() => signature(page).innerText()).toBe(vi(votes.signChange, { choice: vi(choices.for) }));
      await inView(page, ...all(), recorded, page.getByText(vi(votes.stillToSign)), page.getByRole('button', { name: vi(votes.keep) }));
      await shot(page, `ballot ${name} 5 changing`);
      await page.context().close();
    });
});

describe('the room that there is is the ballot’s', () => {
  for (const [name, size] of Object.entries(SIZES).filter(([one]) => one !== 'a tablet at 200 %'))
    it(`three choices are as high as they can be, and alike, on ${name}`, async () => {
      const page = await open(house, { size, followed: seenIn(voting()), who: lan });
      const all = (['for', 'against', 'notVoting'] as const).map((one) => choice(page, one));
      await inView(page, ...all, signature(page));
      const heights = await Promise.all(all.map(async (one) => Math.round((await one.boundingBox())!.height)));
      expect(new Set(heights).size).toBe(1);
      expect(heights[0]).toBeGreaterThanOrEqual(72);
      if (name === 'a telephone') expect(heights[0]).toBeGreaterThan(90);
      if (name !== 'a tablet') expect(heights[0]).toBeLessThanOrEqual(96);
      await shot(page, `choices-${name.replaceAll(' ', '-')}`);
      await page.context().close();
    });

  it('what the meeting is and where it stands takes a line each on a telephone, and one of buttons', async () => {
    const title = 'Kỳ họp thứ ba (kỳ họp thường lệ giữa năm 2027) Hội đồng nhân dân xã Mường Mẫu khóa XXII, nhiệm kỳ 2026 - 2031';
    const made = world(fullHouse, chair.goesTo(ITEM));
    const meeting = { ...made.meeting, session: { ...made.meeting.session, title } };
    for (const name of ['a telephone', 'a small telephone']) {
      const page = await open(house, { size: SIZES[name]!, followed: { ...seenIn(made), meeting }, who: lan });
      const strip = page.locator('h1').locator('xpath=../..');
      await strip.getByRole('button').first().waitFor();
      await shot(page, `strip-${name.replaceAll(' ', '-')}`);
      expect((await strip.boundingBox())!.height).toBeLessThan(140);
      for (const one of await strip.getByRole('button').all()) {
        const box = (await one.boundingBox())!;
        expect([box.width >= 56, box.height >= 56]).toEqual([true, true]);
      }
      await expect.poll(() => graveFaults(page)).toEqual([]);
      await page.context().close();
    }
  });
});

it('a ballot that is kept here is none before the server was asked: the vote may be over, and another open', async () => {
  const page = await open(house, { size: TABLET, followed: seenIn(voting('Biểu quyết đã qua'), { live: false, asked: false }), who: lan });
  await page.getByText(vi(room.asking)).waitFor();
  await expect.poll(() => page.getByText('Biểu quyết đã qua').count()).toBe(0);
  await expect.poll(() => page.getByRole('radio').count()).toBe(0);
  await shot(page, 'ballot not asked yet');
  const next = plain(seenIn(voting('Biểu quyết đang mở')));
  await page.evaluate(`window.stage.set({ followed: ${JSON.stringify(next)} })`);
  await page.locator('#ballot-question').getByText('Biểu quyết đang mở').waitFor();
  await signature(page).waitFor();
  await expect.poll(() => page.getByRole('radio').count()).toBe(3);
  await page.context().close();
});

/** The text of whatever has the focus, as the accessibility tree tells a screen reader. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const focused = nodes.filter((one) => one.properties?.some(({ name, value }) => name === 'focused' && value.value === true)).at(-1);
  return String(focused?.name?.value ?? '');
}

describe('a screen reader', () => {
  it('is told the question as it comes, then the receipt', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(voting()), who: lan });
    await signature(page).waitFor();
    await expect.poll(() => heard(page)).toBe(LONG);
    await choice(page, 'against').click();
    await signature(page).click();
    await page.getByText(vi(votes.recorded, { choice: vi(choices.against) })).waitFor();
    await expect.poll(() => heard(page)).toContain(vi(votes.recorded, { choice: vi(choices.against) }));
    await page.context().close();
  });

  it('is told the refusal', async () => {
    const page = await open(house, {
      size: TABLET,
      followed: seenIn(voting()),
      who: lan,
      staged: { refuses: refuse('votes/no-key-here') },
    });
    await choice(page, 'against').click();
    await signature(page).click();
    await page.getByText(vi(refusals['votes/no-key-here'])).waitFor();
    await expect.poll(() => heard(page)).toContain(vi(refusals['votes/no-key-here']));
    await page.context().close();
  });

  it('is told a result in words, where a mark and a number stand', async () => {
    const made = world(
      fullHouse,
      open1(LONG),
      lan.votes('for'),
      minh.votes('for'),
      hoa.votes('for'),
      nam.votes('against'),
      chair.closesVote(),
      grace,
      chair.announces(),
    );
    const page = await open(house, { size: TABLET, followed: seenIn(made), who: lan });
    const words = '3 tán thành, 1 không tán thành, 0 không biểu quyết';
    await page.getByRole('list', { name: words }).waitFor();
    const tree = await page.locator('main').ariaSnapshot();
    expect(tree).toContain(`list "${words}"`);
    expect(tree).toContain(`img "${words}"`);
    await shot(page, 'result tablet');
    await page.context().close();
  });
});

describe('one’s own votes', () => {
  const made = world(fullHouse, open1(LONG), lan.votes('for'), chair.closesVote(), grace, chair.announces());
  const [vote] = made.meeting.votes.order as [string];
  const receipt = { line: '', salt: '', seq: 1, size: 2, proof: [], checkpoint: '' };
  const recorded = { revision: 1, choice: 'for', at: '2026-12-01T02:00:00.000Z', receipt, input: {} };
  const kept = (verified: Verification) => ({ [vote]: { meeting: 'm1', vote, revision: 1, recorded, verified } });

  it('of which one is not proved to be in the closed box raise the alarm, over the list and on it', async () => {
    const page = await open(house, { size: SIZES['a telephone']!, followed: seenIn(made, { votes: kept('not-included') }), who: lan });
    await page.getByRole('button', { name: vi(receipts.mine) }).click();
    await page.getByRole('alert').getByText(vi(receipts.alarms, { count: 1 })).waitFor();
    await page.getByText(vi(states.notInBox)).waitFor();
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await shot(page, 'my votes alarm telephone');
    await page.evaluate((votes) => window.stage.set({ followed: { votes } }), kept('included'));
    await page.getByText(vi(states.counted)).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });
});

describe('a vote that opens', () => {
  it('throws nobody out of a paper: a banner says so, and is the way in and back', async () => {
    const before = world(fullHouse, [
      paperTaken('Tờ trình số 15/TTr-UBND'),
      secretary.addsPaper('Tờ trình số 15/TTr-UBND'),
      chair.goesTo(ITEM),
    ]);
    const page = await open(house, { size: SIZES['a telephone']!, followed: seenIn(before), who: lan });
    await page.getByRole('button', { name: PAPER }).first().click();
    const into = page.getByRole('button', { name: vi(votes.toBallot) });
    await page.evaluate((meeting) => window.stage.set({ followed: { meeting } }), plain(voting().meeting));
    await into.waitFor();
    await expect.poll(() => signature(page).count(), { message: 'still reading' }).toBe(0);
    await inView(page, into);
    await shot(page, 'banner over paper');
    await into.click();
    await signature(page).waitFor();
    await page.goBack();
    await into.waitFor();
    await into.click();
    await signature(page).waitFor();
    await page.getByRole('button', { name: vi(room.backToPaper) }).click();
    await into.waitFor();
    await into.click();
    await choice(page, 'for').click();
    await page.evaluate(() => window.stage.set({ delivers: false, followed: { live: false } }));
    await signature(page).click();
    await page.getByRole('button', { name: vi(room.backToPaper) }).click();
    await signature(page).waitFor({ state: 'detached' });
    await page.getByText(vi(votes.waiting, { choice: vi(choices.for) })).waitFor();
    await inView(page, page.getByText(vi(votes.waiting, { choice: vi(choices.for) })));
    await shot(page, 'banner not sent');
    await page.context().close();
  });

  it('keeps the screen awake as long as it is open, and copes where that cannot be', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(fullHouse)), who: lan });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => {
      const held: string[] = [];
      Object.assign(window, { held });
      Object.defineProperty(navigator, 'wakeLock', {
        value: { request: async () => (held.push('held'), { release: async () => void held.push('released') }) },
      });
    });
    const asked = () => page.evaluate(() => (window as unknown as { held: string[] }).held);
    await page.evaluate((meeting) => window.stage.set({ followed: { meeting } }), plain(voting().meeting));
    await signature(page).waitFor();
    await expect.poll(() => asked()).toEqual(['held']);
    await page.evaluate((meeting) => window.stage.set({ followed: { meeting } }), plain(world(fullHouse).meeting));
    await signature(page).waitFor({ state: 'detached' });
    await expect.poll(() => asked()).toEqual(['held', 'released']);
    await page.context().close();
  });
});
