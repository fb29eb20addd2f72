/** The questioning hour in a real browser, by all who take part: what is being written, who answers, who asks on. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { floorOf } from '../../shared/meeting/floor.ts';
import { asking } from '../../shared/text/questions.ts';
import { shell } from '../../shared/text/shell.ts';
import { speaking } from '../../shared/text/speakers.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, guest, ITEM, lan, minh, nam, secretary, type Person } from '../kit/people.ts';
import { fullHouse, inRegister, passes, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { HANDHELD } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());


const instead = (made: World): object => {
  const floor = floorOf(made.meeting)?.speech;
  return floor === undefined ? {} : { instead: floor };
};
const on = (type: string) => chair.does(type, (made: World) => ({ speech: floorOf(made.meeting)!.speech }));
const invited: Step = [inRegister(guest.name, 'guest', { title: 'Trưởng Công an xã' }), secretary.lists(guest.name), guest.checksIn()];
const question = (made: World, of: Person) => made.meeting.questions.asked.find((one) => one.member === of.id)!.question;
const hour: Step = [
  fullHouse, invited, chair.goesTo(ITEM), secretary.does('setSpeakingTimes', { times: { question: 60, answer: 300 } }),
  secretary.does('nameOfficer', { member: guest.id }), chair.does('listQuestions', { open: true }),
  [lan, minh].map((one) => one.does('putQuestion', { officer: guest.id, text: `Vì sao công trình cấp nước của ${one.name} chậm?` })),
];
const asked: Step = [hour, chair.does('callQuestion', (made: World) => ({ question: question(made, lan) })), passes(20_000)];

const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `questions-${name}.png`) });
}

/** A device whose own clock stands. */
const opened = (made: World, who: Person, size: BrowserContextOptions) =>
  open(house, { size, who, followed: seenIn(made), before: (page) => page.addInitScript((now) => (Date.now = () => now), made.now) });

describe('Q-5 and Q-6 in the questioning hour', () => {
  const whom = { name: vi(asking.whom) };
  const officer = (page: Page) => page.getByRole('combobox', whom).or(page.getByRole('textbox', whom)).first();
  const answers = chair.does('callAnswer', (made: World) => ({ question: question(made, lan), ...instead(made) }));
  const answering: Step = [asked, answers, passes(5_000)];
  const unsatisfied = lan.does('followQuestion', (made: World) => ({ question: question(made, lan), satisfied: false }));
  const asksOn: Step = [answering, on('endSpeech'), unsatisfied];
  const takes = (open: boolean) => chair.does('listQuestions', { open });

  it('a delegate who chooses the same officer anew, or nobody yet, finds the button where it was', async () => {
    const page = await opened(world(hour), nam, HANDHELD['telephone']!);
    await button(page, vi(asking.put)).click();
    await page.getByLabel(vi(asking.text)).fill('Khi nào xong?');
    await officer(page).click();
    await page.getByRole('option').first().click();
    await button(page, vi(asking.putAct)).click();
    await expect.poll(() => acts(page)).toEqual([['putQuestion', { officer: guest.id, text: 'Khi nào xong?' }]]);
    await button(page, vi(asking.put)).click();
    await expect.poll(() => button(page, vi(asking.putAct)).isDisabled()).toBe(true);
    await button(page, vi(shell.cancel)).click();
    await button(page, vi(asking.put)).waitFor();
    await page.context().close();
    const nobody = await opened(world([fullHouse, chair.goesTo(ITEM), takes(true)]), nam, HANDHELD['telephone']!);
    await nobody.getByText(vi(asking.noOfficers)).waitFor();
    await expect.poll(() => button(nobody, vi(asking.put)).count()).toBe(0);
    await shot(nobody, 'telephone-no-officers');
    await nobody.context().close();
  });

  it('a question half written is there again after a reload, and nothing of it once it was left', async () => {
    const page = await opened(world(hour), nam, HANDHELD['tablet']!);
    await button(page, vi(asking.put)).click();
    await page.getByLabel(vi(asking.text)).fill('Khi nào xong?');
    await page.reload();
    await expect.poll(() => page.getByLabel(vi(asking.text)).inputValue()).toBe('Khi nào xong?');
    await button(page, vi(shell.cancel)).click();
    await page.reload();
    await button(page, vi(asking.put)).click();
    await expect.poll(() => page.getByLabel(vi(asking.text)).inputValue()).toBe('');
    await page.context().close();
  });

  it('what is put to nobody on this item has no heading on a guest’s tablet', async () => {
    const page = await opened(world([fullHouse, invited, chair.goesTo(ITEM), takes(true)]), guest, HANDHELD['tablet']!);
    await page.getByText(vi(speaking.queue, { n: 0 })).or(page.getByText(ITEM)).first().waitFor();
    await expect.poll(() => page.getByRole('heading', { name: vi(asking.title), exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it('an answer that goes on is no answer yet, and who gives it is spoken to as a guest', async () => {
    const made = world(answering);
    const page = await opened(made, lan, HANDHELD['tablet']!);
    await page.getByText(vi(asking.answering)).waitFor();
    await expect.poll(() => button(page, vi(asking.satisfied)).count()).toBe(0);
    await page.context().close();
    const answerer = await opened(made, guest, HANDHELD['telephone']!);
    await answerer.getByText(vi(speaking.youOther)).waitFor();
    await shot(answerer, 'telephone-answers');
    await answerer.context().close();
  });

  it('who asks on has said so, and comes first before the chair', async () => {
    const made = world(asksOn);
    const page = await opened(made, lan, HANDHELD['tablet']!);
    await page.getByText(vi(asking.asksOn)).waitFor();
    await expect.poll(() => button(page, vi(asking.satisfied)).count()).toBe(0);
    await page.context().close();
    const table = await opened(made, chair, HANDHELD['tablet']!);
    const again = button(table, vi(asking.callAgain, { name: lan.name })).first();
    await again.waitFor();
    await shot(table, 'tablet-chair-again');
    const next = (await button(table, vi(asking.callNext, { name: minh.name })).boundingBox())!;
    expect((await again.boundingBox())!.width).toBeGreaterThan(next.width);
    await again.click();
    await expect.poll(() => acts(table)).toEqual([['callQuestion', { question: question(made, lan) }]]);
    await table.context().close();
  });

  it('what is left of a questioning hour is not the chair’s next act at another item', async () => {
    const later: Step = [asksOn, secretary.does('addItem', { title: 'Nghị quyết' }), takes(false), chair.goesTo('Nghị quyết')];
    const table = await opened(world(later), chair, HANDHELD['tablet']!);
    await table.getByText('Nghị quyết').first().waitFor();
    await expect.poll(() => button(table, vi(asking.callNext, { name: minh.name })).count()).toBe(0);
    await expect.poll(() => button(table, vi(asking.callAgain, { name: lan.name })).filter({ visible: true }).count()).toBe(0);
    await table.context().close();
    const page = await opened(world(later), lan, HANDHELD['tablet']!);
    await page.getByText('Nghị quyết').first().waitFor();
    await expect.poll(() => page.getByText(vi(asking.asksOn)).count()).toBe(0);
    await page.context().close();
  });

  it('an officer who has still to check in finds that before the list', async () => {
    const made = world(hour, guest.checksOut());
    const page = await opened(made, guest, HANDHELD['tablet']!);
    await page.getByText(vi(asking.forYou, { n: 2 })).waitFor();
    await expect.poll(() => page.getByText('Vì sao công trình cấp nước của Minh chậm?').count()).toBe(0);
    await shot(page, 'tablet-officer-before');
    await button(page, vi(asking.show)).click();
    await page.getByText('Vì sao công trình cấp nước của Minh chậm?').waitFor();
    await page.context().close();
  });
});
