/** Speaking and questions in a real browser: asking, the queue, the clock and the next act, on tablets, before the chair, on the wall. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floorOf } from '../../shared/meeting/floor.ts';
import { asking } from '../../shared/text/questions.ts';
import { room } from '../../shared/text/room.ts';
import { speaking } from '../../shared/text/speakers.ts';
import { vi } from '../e2e/browser.ts';
import { secretary as desk } from './answers.ts';
import { settled } from '../kit/chromium.ts';
import { chair, delegate, guest, hoa, ITEM, itemOf, lan, minh, nam, Person, secretary, type Act } from '../kit/people.ts';
import { draftedBy, fullHouse, grace, inRegister, passes, prepared, present, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };

const asks = (by: Person, kind = 'contribution', topic = ''): Act =>
  by.does('askToSpeak', (made: World) => ({ item: itemOf(made, ITEM), kind, topic }));
const wishOf = (made: World, member: Person): string => made.meeting.speakers.wishes.find((one) => one.member === member.id)!.wish;
const floor = (made: World): string => floorOf(made.meeting)!.speech;
const instead = (made: World): object => (floorOf(made.meeting) ? { instead: floor(made) } : {});
const calls = (member: Person): Act => chair.does('callSpeaker', (made: World) => ({ wish: wishOf(made, member), ...instead(made) }));
const on = (type: string): Act => chair.does(type, (made: World) => ({ speech: floor(made) }));
const times = (of: object): Act => secretary.does('setSpeakingTimes', { times: of });

const debate: Step = [
  fullHouse, chair.goesTo(ITEM), times({ contribution: 180 }),
  asks(lan, 'contribution', 'Về khoản chi thường xuyên'), asks(minh, 'debate'), asks(nam), asks(hoa, 'order'),
];
const spoken = (ms: number): Step => [debate, calls(lan), passes(ms)];
const invited: Step = [inRegister(guest.name, 'guest', { title: 'Trưởng Công an xã' }), secretary.lists(guest.name), guest.checksIn()];
const question = (made: World, of: Person) => made.meeting.questions.asked.find((one) => one.member === of.id)!.question;
const hour: Step = [
  fullHouse, invited, chair.goesTo(ITEM), times({ question: 60, answer: 300 }),
  secretary.does('nameOfficer', { member: guest.id }), chair.does('listQuestions', { open: true }),
  [lan, minh].map((one) => one.does('putQuestion', { officer: guest.id, text: `Vì sao công trình cấp nước của ${one.name} chậm?` })),
];
const asked: Step = [hour, chair.does('callQuestion', (made: World) => ({ question: question(made, lan) })), passes(20_000)];

const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
const clock = (page: Page) => page.getByRole('timer').first().locator('b');

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `speaking-${name}.png`) });
}

/** A device whose own clock stands, so many milliseconds beside the server's. */
const opened = (made: World, who: Person | undefined, size: BrowserContextOptions, beside = 0, at?: string) => {
  const device = made.now + beside;
  return open(house, {
    size,
    followed: seenIn(made, { offset: -beside }),
    ...(who && { who }),
    ...(at !== undefined && { at, answers: { 'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } }, 'GET /alarms': { alarms: [] } } }),
    before: (page) => page.addInitScript((now) => (Date.now = () => now), device),
  });
};

describe('D-9 the clock', () => {
  it('is the same on every screen, whatever a device believes the time is', async () => {
    const made = world(spoken(75_000));
    const pages = [
      await opened(made, minh, SIZES['tablet']!, 7 * 60_000),
      await opened(made, lan, SIZES['tablet']!, -3 * 3_600_000),
      await opened(made, chair, SIZES['desk']!),
      await opened(made, undefined, WALL, 12_345),
    ];
    for (const page of pages) await expect.poll(() => clock(page).textContent()).toBe('1:45');
    await shot(pages[0]!, 'tablet-floor');
    await shot(pages[1]!, 'tablet-own');
    await shot(pages[3]!, 'wall');
    for (const page of pages) await page.context().close();
  });

  it.each([
    ['soon', 125_000, '0:55', speaking.said60, speaking.left],
    ['last', 155_000, '0:25', speaking.said30, speaking.left],
    ['over', 195_000, '+0:15', speaking.said0, speaking.over],
  ] as const)('says %s in words, by shape, and aloud', async (near, ms, time, said, word) => {
    const page = await opened(world(spoken(ms)), lan, SIZES['tablet']!);
    await expect.poll(() => clock(page).textContent()).toBe(time);
    await page.getByRole('timer').first().getByText(vi(word)).waitFor();
    await expect.poll(() => page.locator('[aria-live="assertive"]').filter({ hasText: vi(said) }).count()).toBe(1);
    await page.context().close();
    const wall = await opened(world(spoken(ms)), undefined, WALL);
    await wall.getByRole('timer').first().getByText(vi(word)).waitFor();
    await shot(wall, `wall-${near}`);
    await wall.context().close();
  });

  it('stands still while the speech is paused, and the speaker ends it', async () => {
    const made = world(spoken(75_000), on('pauseSpeech'), passes(600_000));
    const page = await opened(made, lan, SIZES['telephone']!);
    await expect.poll(() => clock(page).textContent()).toBe('1:45');
    await page.getByRole('timer').first().getByText(vi(speaking.paused)).waitFor();
    await button(page, vi(speaking.finish)).click();
    await expect.poll(() => acts(page)).toEqual([['endSpeech', { speech: floor(made) }]]);
    await shot(page, 'telephone-own');
    await page.context().close();
  });
});

describe('D-1 a delegate', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`asks to speak at a ${name}, and sees their place`, async () => {
      const page = await opened(world([fullHouse, chair.goesTo(ITEM), asks(minh)]), lan, size);
      await button(page, vi(speaking.ask)).click();
      await page.getByLabel(vi(speaking.topic)).fill('Về khoản chi thường xuyên');
      await shot(page, `${name}-ask`);
      await button(page, vi(speaking.askAct)).click();
      await expect.poll(async () => (await acts(page)).map(([type]) => type)).toEqual(['askToSpeak']);
      expect((await acts(page))[0]![1]).toMatchObject({ kind: 'contribution', topic: 'Về khoản chi thường xuyên' });
      await page.context().close();
      const later = await opened(world(debate), minh, size);
      await later.getByText(vi(speaking.place, { n: 3, total: 4 })).waitFor();
      await expect.poll(() => later.getByText('Về khoản chi').count()).toBe(0);
      // X-32 asked once: the place in the queue is lost by it.
      await button(later, vi(speaking.withdraw)).click();
      await later.getByText(vi(speaking.withdrawText)).waitFor();
      await expect.poll(() => acts(later)).toEqual([]);
      await button(later.getByRole('dialog'), vi(speaking.withdraw)).click();
      await expect.poll(async () => (await acts(later)).map(([type]) => type)).toEqual(['withdrawWish']);
      await shot(later, `${name}-queue`);
      await expect.poll(() => wide(later)).toBeLessThanOrEqual(size.viewport!.width);
      await later.context().close();
    });
});

describe('D-1 once a result is shown', () => {
  const counted: Step = [
    fullHouse, chair.goesTo(ITEM), prepared(), chair.opensVote(), lan.votes('for'), chair.closesVote(), grace, chair.announces(),
  ];
  for (const [name, size] of Object.entries(SIZES))
    it(`a delegate asks to speak on its item at a ${name}, as before`, async () => {
      const made = world(counted);
      const page = await opened(made, lan, size);
      await page.getByRole('region', { name: vi(room.results) }).waitFor();
      await button(page, vi(speaking.ask)).click();
      await page.getByLabel(vi(speaking.topic)).fill('Về kết quả vừa công bố');
      await shot(page, `${name}-after-result`);
      await button(page, vi(speaking.askAct)).click();
      const asked = { item: itemOf(made, ITEM), kind: 'contribution', topic: 'Về kết quả vừa công bố' };
      await expect.poll(() => acts(page)).toEqual([['askToSpeak', asked]]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
      const waits = await opened(world(counted, asks(lan)), lan, size);
      await waits.getByText(vi(speaking.place, { n: 1, total: 1 })).waitFor();
      await waits.context().close();
    });
});

describe('D-5 the chair', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`has the next call as the biggest act at a ${name}, then the end of the speech`, async () => {
      const made = world(debate);
      const page = await opened(made, chair, size);
      const next = button(page, vi(speaking.callFirst, { name: hoa.name }));
      await next.waitFor();
      const heights = await page.getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect((await next.boundingBox())!.height).toBe(Math.max(...heights));
      await shot(page, `${name}-chair-queue`);
      await next.click();
      await expect.poll(() => acts(page)).toEqual([['callSpeaker', { wish: wishOf(made, hoa) }]]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
      const speech = world(spoken(75_000));
      const then = await opened(speech, chair, size);
      await button(then, vi(speaking.end, { name: lan.name })).waitFor();
      await shot(then, `${name}-chair-floor`);
      await button(then, vi(speaking.end, { name: lan.name })).click();
      await expect.poll(() => acts(then)).toEqual([['endSpeech', { speech: floor(speech) }]]);
      await button(then, vi(speaking.callInstead, { name: minh.name })).click();
      expect((await acts(then))[1]).toEqual(['callSpeaker', { wish: wishOf(speech, minh), instead: floor(speech) }]);
      await expect.poll(() => wide(then)).toBeLessThanOrEqual(size.viewport!.width);
      await then.context().close();
    });

  it('reads the longest name in the queue while somebody speaks', async () => {
    const long = 'Lò Thị Thu Ngọc Công Tằng Tôn Nữ Hoàng Phủ Ngọc Bảo Châu Thu';
    const person = new Person(long);
    const drafted: Step = [draftedBy([chair, lan, minh, person]), secretary.namesChair(chair.name), secretary.addsItem(ITEM)];
    const here = present(chair.name, lan.name, minh.name, long);
    const begun: Step = [drafted, secretary.publishes(), here, chair.callsToOrder(), chair.goesTo(ITEM)];
    const made = world(begun, asks(lan), asks(person), asks(minh), calls(lan));
    for (const [name, size] of Object.entries(SIZES)) {
      const page = await opened(made, chair, size);
      const row = page.getByRole('listitem').filter({ has: button(page, vi(speaking.callInstead, { name: long })) });
      await row.waitFor();
      await settled(page);
      await shot(page, `long-name-${name}`);
      const [all, said] = [(await row.boundingBox())!, (await row.getByText(long, { exact: true }).locator('..').boundingBox())!];
      expect(said.width / all.width, name).toBeGreaterThan(0.35);
      await page.context().close();
    }
  });

  it('and the secretary sees of 125 who has spoken, and who never', async () => {
    const people = Array.from({ length: 124 }, (_, n) => delegate(n + 1));
    const many: Step = [
      draftedBy([chair, ...people]), secretary.namesChair(chair.name), secretary.addsItem(ITEM), secretary.publishes(),
      chair.checksIn(), chair.callsToOrder(), present(...people.map((one) => one.name)), chair.goesTo(ITEM), times({ contribution: 300 }),
      people.slice(0, 40).map((one) => asks(one)), people.slice(0, 3).map((one): Step => [calls(one), passes(100_000)]),
    ];
    const made = world(many);
    const page = await opened(made, secretary, SIZES['desk']!, 0, '/secretariat/meetings/m1/speaking');
    await page.getByText(vi(speaking.neverAll, { n: 122 })).waitFor();
    await shot(page, 'desk-secretary');
    await page.context().close();
    const wall = await opened(made, undefined, WALL);
    await expect.poll(() => clock(wall).textContent()).toBe('3:20');
    // Read from the last row: the digits stand a tenth of the wall high at the least.
    expect((await clock(wall).boundingBox())!.height).toBeGreaterThan(108);
    await shot(wall, 'wall-125');
    await wall.context().close();
  });
});

describe('Q-5 the questioning hour', () => {
  it('Q-9 has the question in hand before those who wait to speak: its answer, and who asks on', async () => {
    const ended = chair.does('endSpeech', (made: World) => ({ speech: floor(made) }));
    const waits: Step = [asked, asks(minh), asks(nam), ended];
    const answers = chair.does('callAnswer', (made: World) => ({ question: question(made, lan) }));
    const on = lan.does('followQuestion', (made: World) => ({ question: question(made, lan), satisfied: false }));
    for (const [made, act] of [
      [world(waits), vi(asking.answer, { name: guest.name })],
      [world(waits, answers, ended, on), vi(asking.callAgain, { name: lan.name })],
    ] as const) {
      const page = await opened(made, chair, SIZES['desk']!);
      const [first, next] = [button(page, act), button(page, vi(speaking.callFirst, { name: minh.name }))];
      await first.waitFor();
      await settled(page);
      await shot(page, `in-hand-${act === vi(asking.answer, { name: guest.name }) ? 'answer' : 'asks-on'}`);
      const [one, other] = [(await first.boundingBox())!, (await next.boundingBox())!];
      expect(one.y).toBeLessThan(other.y);
      expect(one.height * one.width).toBeGreaterThan(other.height * other.width);
      await page.context().close();
    }
  });

  for (const [name, size] of Object.entries(SIZES))
    it(`at a ${name}: the officer is called next`, async () => {
      const made = world(asked);
      const page = await opened(made, chair, size);
      await button(page, vi(asking.answer, { name: guest.name })).first().waitFor();
      await shot(page, `${name}-chair-question`);
      await button(page, vi(asking.answer, { name: guest.name })).first().click();
      await expect.poll(() => acts(page)).toEqual([['callAnswer', { question: question(made, lan), instead: floor(made) }]]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
      const officer = await opened(made, guest, size);
      await officer.getByText(vi(asking.forYou, { n: 2 })).waitFor();
      await officer.getByText('Vì sao công trình cấp nước của Minh chậm?').waitFor();
      await shot(officer, `${name}-officer`);
      await expect.poll(() => wide(officer)).toBeLessThanOrEqual(size.viewport!.width);
      await officer.context().close();
    });

  it('a delegate puts one to an officer, and says how the answer was', async () => {
    const page = await opened(world(hour), nam, SIZES['tablet']!);
    await button(page, vi(asking.put)).click();
    await page.getByRole('combobox', { name: vi(asking.whom) }).or(page.getByRole('textbox', { name: vi(asking.whom) })).first().click();
    await page.getByRole('option').first().click();
    await page.getByLabel(vi(asking.text)).fill('Khi nào xong?');
    await shot(page, 'tablet-put');
    await button(page, vi(asking.putAct)).click();
    await expect.poll(() => acts(page)).toEqual([['putQuestion', { officer: guest.id, text: 'Khi nào xong?' }]]);
    await page.context().close();
    const done = world(asked, chair.does('callAnswer', (made: World) => ({ question: question(made, lan), ...instead(made) })), on('endSpeech'));
    const after = await opened(done, lan, SIZES['tablet']!);
    await button(after, vi(asking.asksOn)).click();
    await after.getByText(vi(asking.followText)).waitFor();
    await button(after.getByRole('dialog'), vi(asking.asksOn)).click();
    await expect.poll(() => acts(after)).toEqual([['followQuestion', { question: question(done, lan), satisfied: false }]]);
    await after.context().close();
  });
});
