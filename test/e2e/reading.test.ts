/** Reading a paper in a real browser: how its pages lie, turn and are found again, at night, on a tablet, a telephone and a desk. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { text as pen } from '../../shared/text/pen.ts';
import { text } from '../../shared/text/reader.ts';
import { search } from '../../shared/text/search.ts';
import { room } from '../../shared/text/room.ts';
import { openWords } from '../../shared/text/open-papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { accountMenu } from '../../shared/text/own-account.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import type { Words } from '../../shared/text/words.ts';
import { openHouse, plain, type House } from '../client/stage/stage.ts';
import { chair, lan, ITEM } from '../kit/people.ts';
import { prepared, world } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { PIXELS_KEPT } from '../../client/reader/layout.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { A3_WIDE, A4, composed } from '../reader/composed.ts';
import { DESKTOP, PHONE, TABLET, vi } from './browser.ts';
import { boxOf, drawn, more, number, paper, PAPER, reads as readsIn, rests, shot, shows, withPapers, type Reads } from './reads.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const reads = (size: BrowserContextOptions, bytes: Buffer, more?: Reads): Promise<Page> => readsIn(house, size, bytes, more);

/** Whether the words of a page lie where its letters are drawn: each line has ink under it, and there is none beside the first. */
const wordsLieOnInk = (page: Page, one: number): Promise<boolean> =>
  page.evaluate((at) => {
    const section = document.querySelector(`[data-page="${at}"]`)!;
    const canvas = section.querySelector('canvas')!;
    const whole = canvas.getBoundingClientRect();
    const ratio = canvas.width / whole.width;
    const pen = canvas.getContext('2d')!;
    const inked = (left: number, top: number, width: number, height: number): boolean => {
      const { data } = pen.getImageData(
        (left - whole.left) * ratio,
        (top - whole.top) * ratio,
        Math.max(1, width * ratio),
        Math.max(1, height * ratio),
      );
      return data.some((value, n) => n % 4 !== 3 && value < 128);
    };
    const lines = [...section.querySelectorAll('[data-text] span')].map((line) => line.getBoundingClientRect());
    return lines.length > 5 && lines.every(({ left, top, width, height }) => inked(left, top, width, height));
  }, one);

/** The place in the paper is kept on the device, where it lies encrypted, and does not change any more. */
async function remembered(page: Page): Promise<void> {
  let last: string | null | undefined;
  const stands = async (): Promise<boolean> => {
    const before = last;
    last = await page.evaluate(() => localStorage.getItem('ecabinet.places'));
    return last !== null && last === before;
  };
  await expect.poll(stands, { interval: 500 }).toBe(true);
}

describe('the pages of a paper', () => {
  it('lie below each other, one at a time or in pairs, and are found again so, at their place', async () => {
    const page = await reads(TABLET, await paper(9));
    await shot(page, 'flow tablet');
    await more(page, text.single);
    await expect.poll(() => drawn(page)).toEqual([1]);
    await page.keyboard.press('PageDown');
    await expect.poll(() => drawn(page)).toEqual([2]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => drawn(page)).toEqual([3]);
    const { y, height } = await boxOf(page, 3);
    expect(y).toBeGreaterThanOrEqual(64);
    expect(y + height).toBeLessThanOrEqual(TABLET.viewport!.height);
    // Larger than the window all of it can be moved over, and nothing of another one comes into sight.
    for (let n = 0; n < 4; n++) await page.getByRole('button', { name: vi(text.zoomIn) }).click();
    await expect.poll(async () => (await boxOf(page, 3)).height).toBeGreaterThan(900);
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await boxOf(page, 3)).y).toBeLessThan(0);
    await expect.poll(() => drawn(page)).toEqual([3]);
    await shot(page, 'single zoomed tablet');
    await more(page, text.pairs);
    await shows(page, 3);
    await expect.poll(() => drawn(page)).toEqual([3, 4]);
    const [left, right] = [await boxOf(page, 3), await boxOf(page, 4)];
    expect(left.y).toBe(right.y);
    expect(left.x + left.width).toBeLessThanOrEqual(right.x);
    await page.getByRole('button', { name: vi(text.next) }).click();
    await shows(page, 5);
    await page.keyboard.press('End');
    await shows(page, 9);
    await shot(page, 'pairs tablet');
    await page.keyboard.press('PageUp');
    await shows(page, 7);
    await remembered(page);
    await page.goto(page.url().replace(/\/\d+$/, ''));
    await shows(page, 7);
    await expect.poll(() => drawn(page)).toEqual([7, 8]);
    await page.context().close();
  });

  it('are found again half-way down and as large as they were', async () => {
    const page = await reads(TABLET, await paper(9));
    await page.getByRole('button', { name: vi(text.zoomIn) }).click();
    await page.mouse.move(500, 500);
    await page.mouse.wheel(0, 2_400);
    await shows(page, 2);
    await page.waitForURL(/\/2$/);
    const percent = () => page.getByRole('button', { name: /%$/ }).innerText();
    await rests(page);
    const [before, size] = [await boxOf(page, 2), await percent()];
    await remembered(page);
    await page.reload();
    await page.locator('[data-page="2"] canvas').waitFor();
    await expect.poll(() => percent()).toBe(size);
    await rests(page);
    expect(Math.abs((await boxOf(page, 2)).y - before.y)).toBeLessThan(3);
    await page.context().close();
  });

  it('turn for their reader alone, their words with them, whatever the file says of turning', async () => {
    const page = await reads(TABLET, await paper(3, { turned: { 1: 90, 2: 180 } }));
    await more(page, text.single);
    for (const way of [90, 180, 270, 0]) {
      await page.keyboard.press('Home');
      for (const one of [1, 2, 3]) {
        await expect.poll(() => drawn(page), { message: `${way}` }).toEqual([one]);
        await expect.poll(() => wordsLieOnInk(page, one).catch(() => false), { message: `page ${one} at ${way}` }).toBe(true);
        const { width, height } = await boxOf(page, one);
        expect(width > height, `page ${one} at ${way}`).toBe(((way === 0 ? 270 : way - 90) + (one - 1) * 90) % 180 !== 0);
        if (one < 3) await page.keyboard.press('PageDown');
      }
      await shot(page, `turned ${way}`);
      await more(page, text.turn);
    }
    await page.reload();
    await page.locator('[data-page="3"] canvas').waitFor();
    await page.keyboard.press('Home');
    await expect.poll(async () => (await boxOf(page, 1)).width > (await boxOf(page, 1)).height).toBe(false);
    await page.context().close();
  });

  it('are dark by night, and a picture on them stays what it is', async () => {
    const page = await reads(TABLET, await paper(1, { picture: 0 }));
    await more(page, text.single);
    const colour = async (x: number, y: number): Promise<number[]> => {
      const { x: left, y: top, width, height } = await boxOf(page, 1);
      const clip = { x: left + (x / 595) * width, y: top + (y / 842) * height, width: 4, height: 4 };
      const pen = createCanvas(4, 4).getContext('2d');
      pen.drawImage(await loadImage(await page.screenshot({ clip })), 0, 0);
      return [...pen.getImageData(2, 2, 1, 1).data.slice(0, 3)];
    };
    await expect.poll(() => colour(500, 500)).toEqual([255, 255, 255]);
    const picture = await colour(150, 580);
    await more(page, text.night);
    await expect.poll(() => colour(500, 500)).toEqual([26, 26, 26]);
    const [red = 0, green = 0, blue = 0] = await colour(150, 580);
    expect([picture, [red, green, blue]]).toEqual([[255, 0, 0], [255, 0, 0]]);
    // A seal that is drawn, not a picture, stays reddish.
    const [sealRed = 0, sealGreen = 0] = await colour(470, 620);
    expect(sealRed).toBeGreaterThan(sealGreen + 60);
    await shot(page, 'night picture');
    await page.reload();
    await page.locator('[data-page] canvas').first().waitFor();
    await expect.poll(() => colour(500, 500)).toEqual([26, 26, 26]);
    await page.context().close();
  });
});

describe('fingers', () => {
  it('tap twice on a column to read it alone, and twice again to be back', async () => {
    for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const) {
      const page = await reads(size, await paper(2, { columns: true }));
      const first = page.locator('[data-page="1"] [data-text] span', { hasText: 'Điều 9' }).first();
      const before = (await first.boundingBox())!;
      const hand = await page.context().newCDPSession(page);
      // With times of their own: how quick two taps are is not for a busy machine to say.
      const tap = async () => {
        const { x, y, width, height } = (await first.boundingBox())!;
        const [finger, began] = [{ x: x + width / 2, y: y + height / 2 }, Date.now() / 1000];
        for (const after of [0, 0.15]) {
          await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger], timestamp: began + after });
          await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: began + after + 0.05 });
        }
      };
      await tap();
      await expect.poll(async () => (await first.boundingBox())!.width / before.width, { message: name }).toBeGreaterThan(1.4);
      await expect.poll(async () => Math.abs((await first.boundingBox())!.y - before.y)).toBeLessThan(30);
      const { x, width } = (await first.boundingBox())!;
      expect(x, name).toBeGreaterThanOrEqual(0);
      expect(x + width, name).toBeLessThanOrEqual(size.viewport!.width);
      await shot(page, `column ${name}`);
      await tap();
      await expect.poll(async () => (await first.boundingBox())!.width / before.width, { message: name }).toBeCloseTo(1, 1);
      await page.context().close();
    }
  });
});

describe('what is pointed at', () => {
  /** Where a place of the window lies on a page, in fractions of it. */
  const under = async (page: Page, one: number, x: number, y: number): Promise<[number, number]> => {
    const box = await boxOf(page, one);
    return [(x - box.x) / box.width, (y - box.y) / box.height];
  };
  const near = (one: readonly number[], other: readonly number[]): boolean => one.every((share, at) => Math.abs(share - other[at]!) < 0.02);

  it('stays where it is while two fingers make the page larger and smaller, and while the wheel does with Ctrl', async () => {
    for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const) {
      const page = await reads(size, await paper(3));
      await number(page).fill('2');
      await page.keyboard.press('Enter');
      await shows(page, 2);
      await rests(page);
      const { width, height } = size.viewport!;
      // Not the middle: that stays by itself.
      const [x, y] = [Math.round(width * 0.4), Math.round(height * 0.6)];
      const wide = async () => (await boxOf(page, 2)).width;
      const [before, narrow] = [await under(page, 2, x, y), await wide()];
      const hand = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
        hand.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            apart === undefined
              ? []
              : [
                  { x: x - apart, y, id: 0 },
                  { x: x + apart, y, id: 1 },
                ],
        });
      const pinch = async (from: number, to: number): Promise<void> => {
        await touch('touchStart', from);
        for (let n = 1; n <= 8; n++) await touch('touchMove', from + ((to - from) * n) / 8);
        // Already while the fingers lie there.
        expect(near(await under(page, 2, x, y), before), `${name}: ${before.join()} under the fingers`).toBe(true);
        await touch('touchEnd');
      };
      await pinch(50, 90);
      await expect.poll(async () => (await wide()) / narrow, { message: name }).toBeCloseTo(1.8, 1);
      await expect.poll(async () => near(await under(page, 2, x, y), before), { message: name }).toBe(true);
      await pinch(90, 70);
      await expect.poll(async () => (await wide()) / narrow, { message: name }).toBeCloseTo(1.4, 1);
      await expect.poll(async () => near(await under(page, 2, x, y), before), { message: name }).toBe(true);
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
      await expect.poll(async () => (await wide()) / narrow, { message: name }).toBeGreaterThan(1.55);
      await expect.poll(async () => near(await under(page, 2, x, y), before), { message: `${name}: wheel` }).toBe(true);
      await page.context().close();
    }
  });
});

describe('by day and by night, with large letters', () => {
  it('nothing of the reader, its search and its notes is out of reach, and nothing runs off the screen', async () => {
    const bytes = await composed({ sizes: [A4, A3_WIDE, A4], columns: true });
    for (const [name, size] of [['tablet', TABLET], ['phone', PHONE], ['desk', DESKTOP]] as const) {
      const page = await reads(size, bytes);
      for (const light of ['day', 'night'] as const) {
        if (light === 'night') {
          await more(page, text.night);
          // As the account's choice of larger letters does.
          await page.evaluate(() => document.documentElement.style.setProperty('font-size', '150%'));
        }
        for (const part of [search.inPaper, pen.mine]) {
          // Where there is little room the panels share a button.
          const own = page.getByRole('button', { name: vi(part), exact: true });
          if (!(await own.isVisible())) await page.getByRole('button', { name: vi(text.panel), exact: true }).click();
          await own.click();
          await page.getByRole('heading', { name: vi(part), exact: true }).waitFor();
          if (part === search.inPaper) {
            await page.getByLabel(vi(search.typePaper), { exact: true }).fill('Điều');
            await page.locator('[data-found] span').first().waitFor({ state: 'attached' });
          }
          await shot(page, `${name} ${light} ${vi(part)}`);
          await expect.poll(() => graveFaults(page), { message: `${name} ${light} ${vi(part)}` }).toEqual([]);
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { message: `${name} ${light}` })
            .toBeLessThanOrEqual(0);
          await page.getByRole('button', { name: vi(text.closeSide), exact: true }).click();
        }
      }
      await page.context().close();
    }
  });
});

describe('links', () => {
  it('within lead to their page; outside they are asked about with the whole address, and nothing opens before', async () => {
    const outside = 'https://vanban.chinhphu.vn/?pageid=27160&docid=216350';
    const page = await reads(TABLET, await paper(5, { links: { outside, within: 3 } }));
    await page.getByRole('button', { name: vi(text.linkOutside, { address: outside }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(outside).waitFor();
    await shot(page, 'outside');
    await dialog.getByRole('button', { name: vi(shell.cancel) }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(page.context().pages()).toHaveLength(1);
    await page.context().route('https://vanban.chinhphu.vn/**', (route) => route.fulfill({ body: 'ok' }));
    await page.getByRole('button', { name: vi(text.linkOutside, { address: outside }) }).click();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('button', { name: vi(text.outsideOpen) }).click(),
    ]);
    expect(opened.url() === outside || (await opened.waitForURL(outside), true)).toBe(true);
    expect(await opened.evaluate(() => window.opener)).toBe(null);
    await opened.close();
    await page.getByRole('button', { name: vi(text.linkWithin) }).click();
    await shows(page, 4);
    await page.context().close();
  });
});

describe('papers that are open', () => {
  const titles = [1, 2, 3, 4, 5, 6].map((n) => `Báo cáo số ${n}/BC-HĐND về kết quả giám sát chuyên đề năm 2026`);
  const tab = (page: Page, n: number) =>
    page.getByRole('navigation', { name: vi(openWords.openPapers) }).getByRole('button', { name: titles[n - 1]!, exact: true });
  const opens = async (page: Page, n: number) => {
    await page.getByRole('button', { name: vi(text.close), exact: true }).click();
    await page.getByRole('button', { name: new RegExp(titles[n - 1]!) }).first().click();
    await page.locator('[data-page] canvas').first().waitFor();
  };

  it('stand beside each other, five at most, each at its place, also after a reload', async () => {
    for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const) {
      const page = await reads(size, await paper(9), { made: world(withPapers(...titles)) });
      await expect.poll(() => page.getByRole('navigation', { name: vi(openWords.openPapers) }).count()).toBe(0);
      await number(page).fill('4');
      await page.keyboard.press('Enter');
      await shows(page, 4);
      for (const n of [2, 3, 4, 5]) await opens(page, n);
      await shot(page, `tabs ${name}`);
      await tab(page, 1).click();
      await shows(page, 4);
      await tab(page, 3).click();
      await shows(page, 1);
      // The first was read a moment ago; the second longest ago.
      await opens(page, 6);
      await page.getByText(vi(openWords.paperMadeRoom, { most: 5, title: titles[1]! })).waitFor();
      await shot(page, `tabs sixth ${name}`);
      await expect.poll(() => page.getByRole('navigation', { name: vi(openWords.openPapers) }).getByRole('listitem').count()).toBe(5);
      await page.reload();
      await tab(page, 6).and(page.locator('[aria-current]')).waitFor();
      await page.locator('[data-page] canvas').first().waitFor();
      await tab(page, 1).click();
      await shows(page, 4);
      await expect.poll(() => tab(page, 1).getAttribute('aria-current')).toBe('page');
      // Closed, the one read before it is there.
      await page.getByRole('button', { name: vi(openWords.closePaper, { title: titles[0]! }) }).click();
      await tab(page, 6).and(page.locator('[aria-current]')).waitFor();
      await page.context().close();
    }
  });
});

describe('a page that was turned', () => {
  it('is told of while its paper is read, and takes back nobody who has left it for another', async () => {
    const page = await reads(TABLET, await paper(9), { made: world(withPapers(PAPER, 'Báo cáo khác')) });
    const [, other] = world(withPapers(PAPER, 'Báo cáo khác')).meeting.papers.order;
    const at = () => page.evaluate(() => location.pathname);
    await page.keyboard.press('PageDown');
    await expect.poll(at).toMatch(/\/2$/);
    await page.keyboard.press('PageDown');
    await shows(page, 3);
    // The address is the other one's before its paper is drawn; a page's own moment is over when one of the test's is.
    const there = `/meeting/m1/paper/${other}`;
    await page.evaluate((to) => new Promise((done) => (history.replaceState(history.state, '', to), setTimeout(done, 700))), there);
    // Or a page of the other's, once that is drawn.
    expect((await at()).replace(/\/1$/, '')).toBe(there);
    await page.context().close();
  });
});

describe('beside a paper', () => {
  const question = 'Thông qua Nghị quyết về dự toán ngân sách xã năm 2027';
  const before = [withPapers(PAPER), prepared({ text: question })];
  const beside = (page: Page) => page.getByRole('complementary');
  const change = (page: Page, made: World) =>
    page.evaluate((meeting) => window.stage.set({ followed: { meeting } }), plain(made.meeting));

  it('stands the agenda on a wide screen, and a vote is cast there without leaving the page', async () => {
    for (const [name, size] of [['tablet', TABLET], ['desk', DESKTOP]] as const) {
      const page = await reads(size, await paper(9), { made: world(before) });
      await page.keyboard.press('PageDown');
      await shows(page, 2);
      await page.getByRole('button', { name: vi(openWords.besideShow) }).click();
      await beside(page).getByRole('heading', { name: ITEM }).first().waitFor();
      await beside(page).getByRole('navigation', { name: vi(room.agenda) }).waitFor();
      await shows(page, 2);
      await shot(page, `beside agenda ${name}`);
      await change(page, world([before, chair.opensVote(question)]));
      await beside(page).getByRole('radio', { name: vi(choices.for), exact: true }).check({ force: true });
      await shot(page, `beside ballot ${name}`);
      const sign = beside(page).getByRole('button', { name: vi(votes.signChoice, { choice: vi(choices.for) }), exact: true });
      const { y, height } = (await sign.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(size.viewport!.height);
      await sign.click();
      await beside(page).getByText(vi(votes.recorded, { choice: vi(choices.for) }).split('{')[0]!, { exact: false }).first().waitFor();
      await shows(page, 2);
      // Remembered on this device.
      await page.reload();
      await beside(page).waitFor();
      await page.context().close();
    }
  });

  it('comes the vote when its banner is pressed, and a telephone goes to it as ever', async () => {
    const open = world([before, chair.opensVote(question)]);
    const page = await reads(TABLET, await paper(9), { made: open });
    await expect.poll(() => beside(page).count()).toBe(0);
    await page.getByRole('button', { name: vi(votes.toBallot) }).click();
    await beside(page).getByRole('radio').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.getByRole('button', { name: vi(votes.toBallot) }).count()).toBe(0);
    await expect.poll(() => drawn(page)).toContain(1);
    await page.context().close();
    const phone = await reads(PHONE, await paper(9), { made: open });
    await expect.poll(() => phone.getByRole('button', { name: vi(openWords.besideShow) }).count()).toBe(0);
    await phone.getByRole('button', { name: vi(votes.toBallot) }).click();
    await phone.getByRole('button', { name: vi(room.backToPaper) }).waitFor();
    await phone.context().close();
  });

  it('has the chair the next act as well', async () => {
    const page = await reads(TABLET, await paper(9), { made: world([before, chair.opensVote(question)]), who: chair });
    await page.getByRole('button', { name: vi(votes.toBallot) }).click();
    await beside(page).getByRole('button', { name: vi(voteActs.closeVote) }).waitFor();
    await shot(page, 'beside chair');
    await page.context().close();
  });
});

describe('the file itself', () => {
  it('is printed page by page as it is read, and downloaded as it was brought; which of the two is read is said', async () => {
    const page = await reads(TABLET, await paper(9));
    await page.evaluate(() => {
      const printed = document.body.dataset;
      window.print = () => {
        const sheets = [...document.querySelectorAll<HTMLImageElement>('body > :last-child img')];
        printed.printed = sheets.map((one) => `${one.naturalWidth > 1000}`).join();
        const [first] = sheets as [HTMLImageElement];
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [first.naturalWidth, first.naturalHeight];
        const context = canvas.getContext('2d')!;
        context.drawImage(first, 0, 0);
        // Two hundredths of the page, where its foot is.
        const { data } = context.getImageData(0, canvas.height * 0.975, canvas.width, canvas.height * 0.015);
        printed.foot = String(Array.from(data).filter((one, at) => at % 4 === 0 && one < 120).length);
        printed.sheet = canvas.toDataURL('image/jpeg');
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await number(page).fill('3');
    await page.keyboard.press('Enter');
    await shows(page, 3);
    await page.getByRole('button', { name: vi(text.more), exact: true }).click();
    await page.getByText(vi(text.isCopy)).waitFor();
    const original = page.getByRole('menuitem', { name: vi(text.download) });
    await expect.poll(() => original.getAttribute('href')).toMatch(/^\/api\/meetings\/m1\/papers\/[0-9a-f]{64}\?original&as=[\w-]+$/);
    await expect.poll(() => original.getAttribute('download')).toBe(`${PAPER}.pdf`);
    await page.getByRole('menuitem', { name: vi(text.print) }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel(vi(text.printFrom)).inputValue()).toBe('3');
    await dialog.getByLabel(vi(text.printTo)).fill('5');
    await shot(page, 'print');
    await dialog.getByRole('button', { name: vi(text.print), exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset.printed), { timeout: 10_000 }).toBe('true,true,true');
    await dialog.waitFor({ state: 'detached' });
    // Each sheet says at its foot what it was printed from.
    expect(Number(await page.evaluate(() => document.body.dataset.foot))).toBeGreaterThan(1_000);
    const folder = process.env['SCREENSHOTS'];
    const sheet = (await page.evaluate(() => document.body.dataset.sheet))!;
    if (folder) writeFileSync(join(folder, 'printed-sheet.jpg'), Buffer.from(sheet.split(',')[1]!, 'base64'));
    // Nothing of it stays.
    await expect.poll(() => page.locator('body > :last-child img').count()).toBe(0);
    await page.context().close();
  });
});

describe('three hundred pages', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await composed({ sizes: Array.from({ length: 300 }, (_, at) => (at % 10 === 9 ? A3_WIDE : A4)) });
  });
  /** Device pixels of all canvases there are. */
  const pixels = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('canvas')].reduce((sum, one) => sum + one.width * one.height, 0));

  it('have small pictures, drawn where they are looked at, the page being read marked', async () => {
    for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const) {
      const page = await reads(size, bytes);
      await page.getByRole('button', { name: vi(name === 'phone' ? text.panel : text.thumbnails), exact: true }).click();
      const list = page.getByRole('region', { name: vi(text.thumbnails), exact: true });
      const blank = () =>
        list.evaluate((panel) => {
          const frame = panel.getBoundingClientRect();
          return [...panel.querySelectorAll('li')].filter((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return bottom > frame.top && top < frame.bottom && !one.querySelector('img')?.naturalWidth;
          }).length;
        });
      for (const far of [0, 0.2, 0.5, 1]) {
        await list.evaluate((panel, to) => {
          const scrolled = [...panel.querySelectorAll('div')].find((one) => one.scrollHeight > one.clientHeight + 100)!;
          scrolled.scrollTop = scrolled.scrollHeight * to;
        }, far);
        await expect.poll(blank, { timeout: 20_000, message: `${name} at ${far}` }).toBe(0);
      }
      await shot(page, `thumbnails ${name}`);
      await list.getByRole('button', { name: vi(text.page, { page: '298' }), exact: true }).click();
      await shows(page, 298);
      if (name === 'tablet') await expect.poll(() => list.locator('[aria-current]').innerText()).toBe('298');
      else await expect.poll(() => list.count()).toBe(0);
      await page.context().close();
    }
  });

  it('come to rest drawn after flying by, and hold no more than an old tablet grants', async () => {
    const page = await reads({ ...TABLET, deviceScaleFactor: 2 }, bytes);
    const whole = async () => {
      await rests(page);
      await expect.poll(async () => (await drawn(page)).length).toBeGreaterThan(0);
      await expect
        .poll(() => page.evaluate(() => [...document.querySelectorAll('[data-page]')].filter((one) => !one.querySelector('canvas')).length))
        .toBe(0);
      await expect.poll(() => pixels(page)).toBeLessThanOrEqual(PIXELS_KEPT * 1.001);
    };
    const far = (to: number) => page.locator('[data-arrangement]').evaluate((one, at) => (one.scrollTop = one.scrollHeight * at), to);
    for (const to of [0.3, 0.9, 0.31, 0.6]) {
      for (let n = 0; n < 5; n++) await far(to + n / 200);
      await whole();
    }
    for (let n = 0; n < 60; n++) await page.keyboard.press('PageDown');
    await whole();
    for (let n = 0; n < 4; n++) await page.getByRole('button', { name: vi(text.zoomIn) }).click();
    await whole();
    await more(page, text.pairs);
    await whole();
    await page.context().close();
  });
});

describe('large letters and the left hand', () => {
  const question = 'Thông qua Nghị quyết về dự toán ngân sách xã năm 2027 và phương án phân bổ ngân sách cấp xã';
  const before = [withPapers(PAPER), prepared({ text: question })];
  const wider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('are chosen with the account, there from the next start on, and nothing runs off a telephone', async () => {
    const page = await reads(PHONE, await paper(9), { made: world(before) });
    await page.getByRole('button', { name: vi(text.close), exact: true }).click();
    await page.getByRole('button', { name: lan.name }).click();
    await page.getByRole('menuitemradio', { name: vi(accountMenu.letters150) }).click();
    await page.getByRole('menuitemradio', { name: vi(accountMenu.leftHand) }).click();
    await page.reload();
    await page.getByRole('heading', { name: ITEM }).first().waitFor();
    await expect
      .poll(() => page.evaluate(() => [getComputedStyle(document.documentElement).fontSize, document.documentElement.dataset.hand]))
      .toEqual(['24px', 'left']);
    await shot(page, 'large agenda');
    const skip = (await page.getByRole('link', { name: vi(shell.skipToContent) }).boundingBox())!;
    expect(skip.x + skip.width).toBeLessThanOrEqual(0);
    await expect.poll(() => wider(page)).toBe(0);
    await page.getByRole('button', { name: new RegExp(PAPER) }).first().click();
    await page.locator('[data-page] canvas').first().waitFor();
    await shot(page, 'large reader');
    await expect.poll(() => wider(page)).toBe(0);
    // Turning the pages is nearest to the hand.
    const x = async (what: Words) => (await page.getByRole('button', { name: vi(what), exact: true }).boundingBox())!.x;
    await expect.poll(() => x(text.next)).toBeLessThan(await x(text.panel));
    for (const one of [text.next, text.previous, text.more, text.panel, text.close])
      await expect.poll(() => x(one), { message: vi(one) }).toBeLessThanOrEqual(390 - 48);
    await page.getByRole('button', { name: vi(text.close), exact: true }).click();
    await page.evaluate(
      (meeting) => window.stage.set({ followed: { meeting } }),
      plain(world([before, chair.opensVote(question)]).meeting),
    );
    const sign = page.getByRole('button', { name: vi(votes.signChoice, { choice: vi(choices.against) }), exact: true });
    await page.getByRole('radio', { name: vi(choices.against), exact: true }).check({ force: true });
    await shot(page, 'large ballot');
    await expect.poll(() => wider(page)).toBe(0);
    await sign.scrollIntoViewIfNeeded();
    await sign.click();
    await page.context().close();
  });

  it('put the panel and what stands beside at that hand', async () => {
    const page = await reads(DESKTOP, await paper(9), { made: world(before) });
    const panel = async () => (await page.getByRole('region', { name: vi(text.thumbnails), exact: true }).boundingBox())!.x;
    await page.getByRole('button', { name: vi(text.thumbnails), exact: true }).click();
    await expect.poll(() => panel()).toBeGreaterThan(900);
    await page.evaluate(() => (document.documentElement.dataset.hand = 'left'));
    await expect.poll(() => panel()).toBe(0);
    await shot(page, 'left desk');
    await page.getByRole('button', { name: vi(openWords.besideShow) }).click();
    await page.getByRole('complementary').waitFor();
    expect((await page.getByRole('complementary').boundingBox())!.x).toBe(0);
    await page.context().close();
  });
});
