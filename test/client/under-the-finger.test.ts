/** what changes on the screen while somebody taps and types: nothing else is hit, and what is asked or half written stays whose it is. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attending } from '../../shared/text/attending.ts';
import { chairGroups } from '../../shared/text/chair-groups.ts';
import { conclusions } from '../../shared/text/conclusions.ts';
import { messages } from '../../shared/text/messages.ts';
import { text as notes } from '../../shared/text/pen.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { shell } from '../../shared/text/shell.ts';
import { speaking } from '../../shared/text/speakers.ts';
import { spokenWords } from '../../shared/text/spoken.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { DESKTOP, TABLET, vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, QUESTION, secretary, voteOf, type Person } from '../kit/people.ts';
import { fullHouse, grace, paperTaken, prepared, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { open, openHouse, plain, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NEXT = 'Kế hoạch đầu tư công';
const begun: Step = [fullHouse, prepared(), chair.goesTo(ITEM)];
const asks = (by: Person, topic = ''): Step => by.does('askToSpeak', (made: World) => ({ item: itemOf(made, ITEM), kind: 'contribution', topic }));
const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();
const show = (page: Page, ...steps: Step[]) => page.evaluate(`window.stage.set({ followed: ${JSON.stringify(plain(seenIn(world(...steps))))} })`);
const acts = (page: Page): Promise<string[]> => page.evaluate('window.stage.acts.map(([type]) => type)');

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `finger-${name}.png`) });
}

/** A finger that taps twice, 0.2 s apart by its own clock, however long what happens between takes. */
async function twice(page: Page, one: Locator, between: () => Promise<unknown>): Promise<void> {
  await settled(page);
  const { x, y, width, height } = (await one.boundingBox())!;
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  const finger = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  for (const timestamp of [began, began + 0.2]) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints, timestamp });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.05 });
    if (timestamp === began) await between();
  }
}

describe('X-42 what comes late over a slow line', () => {
  const PAPER = 'Tờ trình số 15/TTr-UBND';
  const read: Step = [fullHouse, paperTaken(PAPER), secretary.addsPaper(PAPER), chair.goesTo(ITEM)];
  const away: Step = [read, hoa.checksOut()];
  for (const [what, who, step, late, stays] of [
    ['a delegate’s own acts', lan, read, speaking.ask, PAPER],
    ['the chair’s', chair, read, conclusions.write, PAPER],
    ['that one cannot come', hoa, away, attending.cannot, PAPER],
  ] as const)
    it(`moves nothing that could be pressed before: ${what}`, async () => {
      for (const size of [TABLET, PHONE]) {
        let free = (): void => undefined;
        const held = new Promise<void>((done) => (free = done));
        const page = await open(house, {
          size,
          followed: seenIn(world(step)),
          who,
          before: (one) => one.route(/assets\/(tablet|of-item|absence|chair-panel)/, async (route) => (await held, route.continue())),
        });
        const paper = button(page, new RegExp(`^${stays}`));
        const before = (await paper.boundingBox())!;
        expect(await button(page, vi(late)).count()).toBe(0);
        free();
        await button(page, vi(late)).waitFor();
        await settled(page);
        expect(Math.abs((await paper.boundingBox())!.y - before.y)).toBeLessThanOrEqual(who === chair && size === PHONE ? 60 : 8);
        await page.context().close();
      }
    });
});

/** The same with a pen, or a mouse. */
async function twiceWith(pointerType: 'pen' | 'mouse', page: Page, one: Locator, between: () => Promise<unknown>): Promise<void> {
  await settled(page);
  const { x, y, width, height } = (await one.boundingBox())!;
  const at = { x: x + width / 2, y: y + height / 2, button: 'left', clickCount: 1, pointerType } as const;
  const hand = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  for (const timestamp of [began, began + 0.2]) {
    await hand.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed', buttons: 1, timestamp });
    await hand.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased', timestamp: timestamp + 0.05 });
    if (timestamp === began) await between();
  }
}

describe('X-38 the second half of a double tap', () => {
  for (const [hand, taken] of [['pen', []], ['mouse', ['openVote']]] as const)
    it(`of a ${hand} ${hand === 'pen' ? 'takes no act that has come under it' : 'is a press of its own'}`, async () => {
      const page = await open(house, { size: { ...TABLET, hasTouch: true }, followed: seenIn(world(begun)), who: chair });
      const first = button(page, vi(voteActs.openVote));
      await first.waitFor();
      const act = button(page.getByRole('dialog'), vi(voteActs.openVote));
      await twiceWith(hand, page, first, async () => {
        await act.waitFor();
        await settled(page);
        const at = (await first.boundingBox())!;
        await act.evaluate((one, { x, y, width, height }) => {
          one.style.cssText = `position: fixed; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px;`;
          for (let over = one.parentElement; over && over !== document.body; over = over.parentElement) over.style.transform = 'none';
        }, at);
      });
      await settled(page);
      await expect.poll(() => acts(page)).toEqual(taken);
      if (hand === 'pen') {
        await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
        // Later it is a press.
        await new Promise((done) => setTimeout(done, 500));
        await twiceWith(hand, page, act, () => page.getByRole('dialog').waitFor({ state: 'detached' }));
        await expect.poll(() => acts(page)).toEqual(['openVote']);
      }
      await page.context().close();
    });

  for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const)
    it(`on a ${name} neither closes the dialog that the first opened, nor takes its act`, async () => {
      const page = await open(house, { size: { ...size, hasTouch: true }, followed: seenIn(world(begun)), who: chair });
      await button(page, vi(voteActs.openVote)).waitFor();
      await twice(page, button(page, vi(voteActs.openVote)), () => page.getByRole('dialog').waitFor());
      await settled(page);
      await shot(page, `opened-${name}`);
      await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
      await expect.poll(() => acts(page)).toEqual([]);
      // One tap a moment later is one.
      await button(page.getByRole('dialog'), vi(voteActs.openVote)).tap();
      await expect.poll(() => acts(page)).toEqual(['openVote']);
      await page.context().close();
    });

  it('keeps nobody from pressing later without a finger, as by what reads the screen aloud', async () => {
    const page = await open(house, { size: { ...TABLET, hasTouch: true }, followed: seenIn(world(begun)), who: chair });
    await button(page, vi(voteActs.openVote)).waitFor();
    await twice(page, button(page, vi(voteActs.openVote)), () => page.getByRole('dialog').waitFor());
    await settled(page);
    const act = button(page.getByRole('dialog'), vi(voteActs.openVote));
    const press = () => act.evaluate((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 })));
    await new Promise((done) => setTimeout(done, 1_200));
    await press();
    await expect.poll(() => acts(page)).toEqual(['openVote']);
    await page.context().close();
  });

  it('chooses nothing on the ballot behind the dialog that the first has closed', async () => {
    const page = await open(house, { size: { ...TABLET, hasTouch: true }, followed: seenIn(world(begun, chair.opensVote())), who: chair });
    await button(page, vi(voteActs.closeVote)).tap();
    const close = button(page.getByRole('dialog'), vi(voteActs.closeVote));
    await close.waitFor();
    await settled(page);
    // One of the three choices lies behind it.
    const box = (await close.boundingBox())!;
    await page.locator('label').filter({ has: page.getByRole('radio', { includeHidden: true }) }).last().evaluate((one, at) => {
      one.style.cssText = `position: fixed; left: ${at.x}px; top: ${at.y}px; width: ${at.width}px; height: ${at.height}px;`;
    }, box);
    await twice(page, close, () => page.getByRole('dialog').waitFor({ state: 'detached' }));
    await settled(page);
    await expect.poll(() => page.locator('input[type=radio]:checked').count()).toBe(0);
    await expect.poll(() => acts(page)).toEqual(['closeVote']);
    await page.context().close();
  });

  it('does not take the next act that the same button has come to be for', async () => {
    const three: Step = [fullHouse, ...[NEXT, 'Quyết toán', 'Nội quy'].map((one) => secretary.addsItem(one)), chair.goesTo(ITEM)];
    const page = await open(house, { size: { ...TABLET, hasTouch: true }, followed: seenIn(world(three)), who: chair });
    const to = (number: number, title: string) => vi(sessionActs.goTo, { number: String(number), title });
    await button(page, to(2, NEXT)).waitFor();
    await twice(page, button(page, to(2, NEXT)), async () => {
      await show(page, three, chair.goesTo(NEXT));
      await button(page, to(3, 'Quyết toán')).waitFor();
    });
    await settled(page);
    await expect.poll(() => acts(page)).toEqual(['goToItem']);
    // The same act twice is twice: nothing has changed under the finger.
    await button(page, to(3, 'Quyết toán')).tap();
    await expect.poll(() => acts(page)).toEqual(['goToItem', 'goToItem']);
    await page.context().close();
  });
});

for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const)
  it(`X-38 on a ${name} no other choice, and no choice in the place of the signature, comes under the finger as a bar comes over the ballot`, async () => {
    const page = await open(house, { size, followed: seenIn(world(begun, chair.opensVote())), who: lan });
    const hits = page.locator('fieldset label').or(button(page, /^Ký và gửi/));
    await expect.poll(() => hits.count()).toBe(4);
    await settled(page);
    const middles = await hits.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ left, top, width, height }) => [left + width / 2, top + height / 2] as const),
    );
    const under = () =>
      hits.evaluateAll((all, points) => {
        const at = points.map(([x, y]) => document.elementFromPoint(x, y));
        return at.map((hit) => all.findIndex((one) => one.contains(hit)));
      }, middles);
    await expect.poll(() => under()).toEqual([0, 1, 2, 3]);
    await page.locator('main').evaluate((main) => {
      const bar = document.createElement('p');
      bar.style.cssText = 'flex: none; height: 88px';
      main.prepend(bar);
    });
    await settled(page);
    await shot(page, `bar-${name}`);
    await expect.poll(() => under()).toEqual([0, 1, 2, 3]);
    await page.context().close();
  });

it('over a slow line a press is felt before the dialog is there', async () => {
  let come = (): void => undefined;
  const held = new Promise<void>((done) => (come = done));
  const page = await open(house, {
    size: TABLET,
    followed: seenIn(world(begun)),
    who: chair,
    before: (one) => one.route(/confirm-dialog/, (route) => held.then(() => route.continue())),
  });
  await button(page, vi(voteActs.openVote)).click();
  await page.getByRole('status').filter({ hasText: vi(shell.loading) }).waitFor();
  await shot(page, 'coming');
  come();
  await page.getByRole('dialog').waitFor();
  await expect.poll(() => page.getByText(vi(shell.loading)).count()).toBe(0);
  await page.context().close();
});

describe('X-39 while the meeting goes on', () => {
  const other = 'Thông qua Nghị quyết khác';
  const [more, last] = ['Thông qua Nghị quyết về học phí', 'Thông qua Nghị quyết về giám sát'];
  const over: Step = [chair.closesVote(), grace, chair.announces()];
  const opened = (text: string): Step => chair.does('openVote', (made: World) => ({ vote: voteOf(made, text) }));
  const together = (...texts: string[]): Step => chair.does('openSlate', (made: World) => ({ votes: texts.map((one) => voteOf(made, one)) }));
  const firstList = ({ meeting }: World) => ({ slate: meeting.slates.all[0]!.slate });
  const asksOf = (at: Page): Promise<number> => at.getByRole('dialog').count();

  it('the chair’s open question stays open, and the fold and the words of a message, as somebody asks to speak', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(begun)), who: chair });
    await button(page, vi(chairGroups.messages)).click();
    await page.getByLabel(vi(messages.write), { exact: true }).fill('Nghỉ giải lao');
    await button(page, vi(voteActs.openVote)).click();
    await button(page.getByRole('dialog'), vi(voteActs.openVote)).waitFor();
    await page.getByRole('dialog').evaluate((one) => one.setAttribute('data-same', ''));
    await show(page, begun, asks(minh));
    await page.getByText(vi(speaking.callFirst, { name: minh.name })).waitFor({ state: 'attached' });
    await settled(page);
    await expect.poll(() => page.locator('[role=dialog][data-same]').count()).toBe(1);
    await shot(page, 'asked-meanwhile');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByLabel(vi(messages.write), { exact: true }).inputValue()).toBe('Nghỉ giải lao');
    await page.context().close();
  });

  it('a question that is gone gives its dialog to no other one', async () => {
    const both: Step = [begun, prepared({ text: other })];
    const page = await open(house, { size: TABLET, followed: seenIn(world(both)), who: chair });
    await button(page, vi(voteActs.openVote)).click();
    await page.getByRole('dialog').getByText(QUESTION).waitFor();
    await show(page, both, secretary.does('dropVote', (made: World) => ({ vote: voteOf(made, QUESTION) })));
    await expect.poll(() => page.getByText(QUESTION).count()).toBe(0);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  it('a choice that is entered for somebody is that of no other vote that has been opened meanwhile', async () => {
    const both: Step = [begun, prepared({ text: other }), chair.opensVote()];
    const page = await open(house, { size: TABLET, followed: seenIn(world(both)), who: secretary, staged: { canSign: false } });
    await button(page, vi(spokenWords.enter)).click();
    await page.getByRole('dialog').getByRole('radio').first().check();
    // As after an outage, when all that has happened meanwhile comes at once.
    await show(page, both, over, opened(other));
    await page.getByText(other).first().waitFor({ state: 'attached' });
    await expect.poll(() => asksOf(page)).toBe(0);
    await page.context().close();
  });

  it('a list of votes that is over gives its dialog to no other one', async () => {
    const all: Step = [begun, [other, more, last].map((text) => prepared({ text })), together(QUESTION, other)];
    const page = await open(house, { size: TABLET, followed: seenIn(world(all)), who: chair });
    await button(page, vi(voteActs.closeVote)).click();
    await button(page.getByRole('dialog'), vi(voteActs.closeVote)).waitFor();
    await show(page, all, chair.does('closeSlate', firstList), grace, chair.does('announceSlate', firstList), together(more, last));
    await page.getByText(last).first().waitFor({ state: 'attached' });
    await expect.poll(() => asksOf(page)).toBe(0);
    await page.context().close();
  });

  it('what is half written on an item is not sent on the next one, and is there as the item comes back', async () => {
    const two: Step = [fullHouse, secretary.addsItem(NEXT), chair.goesTo(ITEM)];
    const page = await open(house, { size: TABLET, followed: seenIn(world(two)), who: lan });
    await button(page, vi(speaking.ask)).click();
    const topic = page.getByLabel(vi(speaking.topic), { exact: true });
    await topic.fill('Về chi đầu tư');
    await show(page, two, chair.goesTo(NEXT));
    await page.getByRole('heading', { name: NEXT }).waitFor();
    await expect.poll(() => topic.count()).toBe(0);
    await button(page, vi(speaking.ask)).click();
    await expect.poll(() => topic.inputValue()).toBe('');
    await show(page, two);
    await expect.poll(() => topic.inputValue()).toBe('Về chi đầu tư');
    await page.context().close();
  });

  for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const)
    it(`on a ${name} the item that is dealt with keeps its mark at the end of its head`, async () => {
      const page = await open(house, { size, followed: seenIn(world(begun)), who: lan });
      const now = page.getByRole('region', { name: ITEM });
      const mark = button(now, vi(notes.write));
      await mark.waitFor();
      await settled(page);
      const where = async (one: Locator) => (await one.boundingBox())!;
      const [box, head] = [await where(mark), await where(now.getByRole('heading').first())];
      const ask = await where(button(now, vi(speaking.ask)));
      await shot(page, `mark-${name}`);
      expect([Math.round(box.width), Math.round(box.height)]).toEqual([56, 56]);
      // Beside the words, not over them; below them comes what can be done.
      expect(box.x).toBeGreaterThanOrEqual(head.x + head.width - 1);
      expect(box.y).toBeLessThan(head.y + head.height);
      expect(ask.y - (head.y + head.height)).toBeLessThan(40);
      await page.context().close();
    });
});

describe('the keys of whoever leads by keys', () => {
  const nowhere = (page: Page) => page.evaluate(() => document.activeElement === document.body || document.activeElement === null);

  it('are where the message stood once it is sent and its button has gone', async () => {
    const page = await open(house, { size: DESKTOP, followed: seenIn(world(begun)), who: chair });
    await button(page, vi(chairGroups.messages)).press('Enter');
    await page.getByLabel(vi(messages.write), { exact: true }).fill('Nghỉ giải lao');
    const send = button(page, vi(messages.show));
    await send.press('Enter');
    await expect.poll(() => acts(page)).toEqual(['showMessage']);
    await expect.poll(() => send.count()).toBe(0);
    await settled(page);
    await expect.poll(() => nowhere(page)).toBe(false);
    // Nothing that the same key would press.
    await page.keyboard.press('Enter');
    await expect.poll(() => acts(page)).toEqual(['showMessage']);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.context().close();
  });

  it('are where the act stood that is over with its dialog', async () => {
    const page = await open(house, { size: DESKTOP, followed: seenIn(world(begun)), who: chair });
    const first = button(page, vi(voteActs.openVote));
    await first.press('Enter');
    const dialog = page.getByRole('dialog');
    await button(dialog, vi(voteActs.openVote)).waitFor();
    await settled(page);
    // Its answer comes with the vote.
    await show(page, begun, secretary.does('dropVote', (made: World) => ({ vote: voteOf(made, QUESTION) })));
    await expect.poll(() => first.count()).toBe(0);
    await settled(page);
    await expect.poll(() => nowhere(page)).toBe(false);
    await page.context().close();
  });
});
