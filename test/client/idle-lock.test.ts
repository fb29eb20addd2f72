/**
 * A tablet that nobody touches: it locks, not over a vote that its delegate has still to cast, and its PIN opens it; wrong ones
 * are counted.
 */
import 'reflect-metadata';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choosePin } from '../../client/keys/pin.ts';
import type { Followed } from '../../client/link/followed.ts';
import { refusals } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { speaking } from '../../shared/text/speakers.ts';
import { substituteWords } from '../../shared/text/substitutes.ts';
import { choices } from '../../shared/text/votes.ts';
import { vi } from '../e2e/browser.ts';
import { chair, guest, ITEM, lan, minh, secretary, type Person } from '../kit/people.ts';
import { fullHouse, prepared, published, world } from '../kit/scene.ts';
import { CA, delegate, ready } from './answers.ts';
import { memoryKeep } from '../../client/keys/memory-keep.ts';
import { type House, open, openHouse, plain, seenIn } from './stage/stage.ts';

const PIN = '274951';
const LOCK_MINUTES = 15;
const QUESTION = 'Thông qua dự toán';
let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

/** Puts a key and its PIN where the tablet keeps them. */
async function hold(page: Page, who: Person): Promise<void> {
  const keep = memoryKeep();
  await choosePin(keep, PIN);
  const { salt, hash, ...pin } = keep.things.get('pin') as { salt: Uint8Array; hash: Uint8Array };
  const given = { pin: { ...pin, salt: [...salt], hash: [...hash] }, certificate: CA, member: { id: who.id, name: who.name } };
  await page.evaluate(async ({ pin: kept, certificate, member }) => {
    const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('ecabinet-keys', 1);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const write = db.transaction('things', 'readwrite');
    write
      .objectStore('things')
      .put(
        {
          certificate,
          member,
          key: privateKey,
          algorithm: 'P-256',
          origin: 'issued',
          label: 'iPad',
          der: new Uint8Array(),
          ca: certificate,
        },
        'key',
      );
    write.objectStore('things').put({ ...kept, salt: new Uint8Array(kept.salt), hash: new Uint8Array(kept.hash) }, 'pin');
    await new Promise((done) => (write.oncomplete = done));
    db.close();
    sessionStorage.setItem('ecabinet.unlocked', 'yes');
  }, given);
}
const wrongTries = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const asked = indexedDB.open('ecabinet-keys', 1);
        asked.onsuccess = () => {
          const read = asked.result.transaction('things').objectStore('things').get('pin');
          read.onsuccess = () => {
            asked.result.close();
            done((read.result as { wrong: number }).wrong);
          };
        };
      }),
  );

/** A tablet in the room, Lan's where nobody else is named, unlocked, its clock in the test's hand. */
async function tablet(followed: Followed, who: Person = lan): Promise<Page> {
  const page = await open(house, {
    size: { viewport: { width: 1180, height: 820 }, hasTouch: true },
    followed,
    who,
    answers: { 'GET /installation': { ...ready, lockMinutes: LOCK_MINUTES } },
  });
  await page.getByRole('main').waitFor();
  await hold(page, who);
  await page.clock.install();
  await page.reload();
  return page;
}
const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};
const minutes = (page: Page, n: number): Promise<void> => page.clock.fastForward(n * 60_000);
const locked = (page: Page, { name }: Person = lan) => page.getByRole('heading', { name: vi(signIn.hello, { name }), exact: true });
const enter = async (page: Page, pin: string): Promise<void> => {
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
};

it('locks after so many minutes without a touch, counts wrong PINs, waits after three, and opens by the right one', async () => {
  const page = await tablet(seenIn(world([fullHouse, chair.goesTo(ITEM)])));
  const room = page.getByRole('heading', { name: ITEM }).or(page.getByText(ITEM)).first();
  await room.waitFor();
  await minutes(page, LOCK_MINUTES - 1);
  await page.mouse.move(5, 5);
  await page.mouse.down();
  await page.mouse.up();
  await minutes(page, LOCK_MINUTES - 1);
  await room.waitFor();
  await expect.poll(() => locked(page).count(), { message: 'touched a while ago' }).toBe(0);
  await minutes(page, 2);
  await locked(page).waitFor();
  await expect.poll(() => room.isVisible()).toBe(false);

  await enter(page, '903517');
  await page.getByText(vi(refusals['pin/wrong'])).waitFor();
  await expect.poll(() => wrongTries(page)).toBe(1);
  await enter(page, '903517');
  await expect.poll(() => wrongTries(page), { timeout: 10_000 }).toBe(2);
  await page.getByText(vi(refusals['pin/wrong'])).waitFor();
  await enter(page, '903517');
  await page.getByText(vi(refusals['pin/wrong-wait'], { seconds: 5 })).waitFor();
  await enter(page, PIN);
  await page.getByText(vi(refusals['pin/wait'], { seconds: 5 }).split('5')[0]!).waitFor();
  await expect.poll(() => wrongTries(page), { message: 'not looked at while it waits' }).toBe(3);
  await page.clock.fastForward(6_000);
  await enter(page, PIN);
  await room.waitFor();
  expect([await locked(page).count(), await wrongTries(page)]).toEqual([0, 0]);
  await page.context().close();
});

it('not while a vote is open that its delegate has to cast; once it is over, after so many minutes again', async () => {
  const item = [fullHouse, prepared({ text: QUESTION }), chair.goesTo(ITEM)];
  const page = await tablet(seenIn(world([item, chair.opensVote(QUESTION)])));
  const yes = page.locator('label').filter({ has: page.getByRole('radio', { name: vi(choices.for), exact: true }) });
  await yes.waitFor();
  await minutes(page, 4 * LOCK_MINUTES);
  await minutes(page, 1);
  await yes.click();
  await expect.poll(() => locked(page).count()).toBe(0);
  await page.evaluate((meeting) => window.stage.set({ followed: { meeting } }), plain(seenIn(world(item)).meeting));
  await yes.waitFor({ state: 'detached' });
  await minutes(page, LOCK_MINUTES - 1);
  await expect.poll(() => locked(page).count(), { message: 'over a while ago' }).toBe(0);
  await minutes(page, 2);
  await locked(page).waitFor();
  await page.context().close();
});

it('covers a dialog as well: nothing of it is seen or reached by the keyboard, and what was half typed is there afterwards', async () => {
  const page = await tablet(seenIn(world([published, secretary.lists(guest.name)])), guest);
  await look(page, 'guest-before');
  await page.getByRole('button', { name: vi(substituteWords.send), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel(vi(substituteWords.name), { exact: true });
  await name.fill('Trần Văn T');
  await minutes(page, LOCK_MINUTES + 1);
  await locked(page, guest).waitFor();
  expect([await dialog.isVisible(), await name.isVisible()]).toEqual([false, false]);
  const focused = () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null && document.activeElement !== document.body);
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(), { message: `after ${n + 1} of Tab` }).toBe(false);
  }
  // What closes a dialog does not from behind the lock.
  await page.keyboard.press('Escape');
  await look(page, 'locked-over-a-dialog');
  const field = page.getByLabel(vi(signIn.pin), { exact: true });
  if (await field.count()) await field.focus();
  await enter(page, PIN);
  await dialog.waitFor();
  expect([await name.inputValue(), await locked(page, guest).count()]).toEqual(['Trần Văn T', 0]);
  await look(page, 'dialog-after-the-lock');
  await page.context().close();
});

it('X-39 leaves the page where it was, and the field that was typed in', async () => {
  const page = await tablet(seenIn(world([fullHouse, chair.goesTo(ITEM)])));
  await page.setViewportSize({ width: 390, height: 500 });
  await page.getByRole('button', { name: vi(speaking.ask), exact: true }).click();
  const topic = page.getByLabel(vi(speaking.topic), { exact: true });
  await topic.fill('Về chi đầu tư');
  await page.evaluate(() => window.scrollTo(0, 321));
  // To a finger's breadth: what comes above it meanwhile moves it along.
  const where = () => page.evaluate(() => [Math.abs(window.scrollY - 321) < 24, (document.activeElement as HTMLTextAreaElement).value]);
  await expect.poll(where).toEqual([true, 'Về chi đầu tư']);
  await minutes(page, LOCK_MINUTES + 1);
  await locked(page).waitFor();
  await expect.poll(() => topic.isVisible()).toBe(false);
  await enter(page, PIN);
  await topic.waitFor();
  await expect.poll(where).toEqual([true, 'Về chi đầu tư']);
  await page.context().close();
});

it('opens nothing of somebody else’s whose key lay here before, and ends their session', async () => {
  const page = await tablet(seenIn(world([fullHouse, chair.goesTo(ITEM)])));
  await page.getByRole('heading', { name: ITEM }).or(page.getByText(ITEM)).first().waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.route('**/api/me', (route) => route.fulfill({ json: { ...delegate, member: { ...delegate.member, id: minh.id, name: minh.name } } }));
  await page.evaluate(() => sessionStorage.removeItem('ecabinet.unlocked'));
  await page.reload();
  await page.getByRole('button', { name: vi(signIn.enterRoom) }).waitFor();
  await expect.poll(() => asked).toContain('POST /api/sign-out');
  await enter(page, PIN);
  await expect.poll(() => asked.filter((one) => one.includes('/api/key')).length).toBeGreaterThan(0);
  await expect.poll(() => page.getByText(ITEM).count()).toBe(0);
  await page.context().close();
});

it('takes the PIN while the server says who is here: what is typed stays, and nothing is shown before both', async () => {
  const page = await tablet(seenIn(world([fullHouse, chair.goesTo(ITEM)])));
  const there = page.getByRole('heading', { name: ITEM }).or(page.getByText(ITEM)).first();
  await there.waitFor();
  let answer: () => void = () => undefined;
  const held = new Promise<void>((go) => (answer = go));
  await page.route('**/api/me', async (route) => {
    await held;
    await route.fallback();
  });
  await page.evaluate(() => sessionStorage.removeItem('ecabinet.unlocked'));
  await page.reload();
  const enters = page.getByRole('button', { name: vi(signIn.enterRoom) });
  await enters.waitFor();
  await page.keyboard.type(PIN.slice(0, 4));
  await expect.poll(() => there.count()).toBe(0);
  const told = page.waitForResponse('**/api/me');
  answer();
  await told;
  await page.keyboard.type(PIN.slice(4));
  await expect.poll(() => there.count()).toBe(0);
  await page.keyboard.press('Enter');
  await there.waitFor();
  await page.context().close();
});
