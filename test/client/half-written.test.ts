/** Y-16 what is being written, in a real browser: there again after a reload, on tablets, before the chair and at the desk; gone once given up. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attending } from '../../shared/text/attending.ts';
import { chairGroups } from '../../shared/text/chair-groups.ts';
import { conclusions } from '../../shared/text/conclusions.ts';
import { course } from '../../shared/text/course.ts';
import { messages } from '../../shared/text/messages.ts';
import { text as notes } from '../../shared/text/pen.ts';
import { desk, rollDesk } from '../../shared/text/secretariat.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { shell } from '../../shared/text/shell.ts';
import { speaking } from '../../shared/text/speakers.ts';
import { whispers } from '../../shared/text/whispers.ts';
import type { Words } from '../../shared/text/words.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, ITEM, lan, minh, secretary, type Person } from '../kit/people.ts';
import { fullHouse, published, world, type Step } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import type { Answers } from './browser.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const TEXT = 'Hội đồng nhân dân thống nhất phương án phân bổ vốn; giao Ủy ban nhân dân xã hoàn thiện.';
const DESK = { viewport: { width: 1440, height: 900 } };
const DESK_ANSWERS: Answers = {
  'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
  'GET /meetings/m1/following': { tasks: [], now: '2026-12-09T04:00:00.000Z' },
  'GET /catalogues': { catalogues: {}, units: [] },
};
const begun: Step = [fullHouse, chair.goesTo(ITEM)];
const press = (page: Page | Locator, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();
const field = (page: Page | Locator, name: string): Locator => page.getByLabel(name, { exact: true }).and(page.locator('textarea')).first();

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `half-${name}.png`) });
}

interface Written {
  readonly what: string;
  readonly who: Person;
  readonly of: Step;
  readonly at?: string;
  readonly label: string;
  /** How the field is come to, before it is written and after a reload. */
  readonly to: (page: Page) => Promise<void>;
  /** It is there by itself after a reload. */
  readonly opens?: true;
  readonly giveUp: (page: Page) => Promise<void>;
}

const cancels = (page: Page) => press(page.getByRole('dialog'), vi(shell.cancel));
/** One of the chair's folds. */
const fold = async (page: Page, title: Words): Promise<void> => {
  const control = page.getByRole('button', { name: vi(title), exact: true });
  await control.waitFor();
  if ((await control.getAttribute('aria-expanded')) !== 'true') await control.click();
};

const WRITTEN: readonly Written[] = [
  {
    what: 'on what somebody wishes to speak', who: lan, of: begun, label: vi(speaking.topic), opens: true,
    to: (page) => press(page, vi(speaking.ask)),
    giveUp: (page) => press(page, vi(shell.cancel)),
  },
  {
    what: 'why somebody cannot come', who: lan, of: published, label: vi(attending.reason), opens: true,
    to: (page) => press(page, vi(attending.cannot)),
    giveUp: (page) => press(page, vi(shell.cancel)),
  },
  {
    what: 'a conclusion before the chair', who: chair, of: begun, label: vi(conclusions.text),
    to: (page) => press(page, vi(conclusions.write)),
    giveUp: cancels,
  },
  {
    what: 'why an item is put off', who: chair, of: begun, label: vi(course.reason),
    to: async (page) => {
      await fold(page, chairGroups.course);
      await press(page, vi(course.putOff));
    },
    giveUp: cancels,
  },
  {
    what: 'a word on the break', who: chair, of: begun, label: vi(sessionActs.adjournNote),
    to: async (page) => {
      await fold(page, chairGroups.course);
      await press(page, vi(sessionActs.adjourn));
    },
    giveUp: cancels,
  },
  {
    what: 'a message to all', who: chair, of: begun, label: vi(messages.write),
    to: (page) => fold(page, chairGroups.messages),
    giveUp: (page) => field(page, vi(messages.write)).fill(''),
  },
  {
    what: 'a conclusion at the desk', who: secretary, of: begun, at: '/secretariat/meetings/m1/conclusions', label: vi(conclusions.text),
    to: (page) => press(page, vi(conclusions.writeOn, { number: 1, title: ITEM })),
    giveUp: cancels,
  },
  {
    what: 'why somebody is absent, at the desk', who: secretary, of: published, at: '/secretariat/meetings/m1/roll', label: vi(rollDesk.reason),
    to: (page) => press(page, vi(rollDesk.reportAbsenceWho, { name: minh.name })),
    giveUp: cancels,
  },
  {
    what: 'a word to one person', who: secretary, of: begun, at: '/secretariat/meetings/m1/whispers', label: vi(whispers.text),
    to: () => Promise.resolve(),
    giveUp: (page) => field(page, vi(whispers.text)).fill(''),
  },
];

describe('Y-16 over a reload', () => {
  it.each(WRITTEN)('$what stays, and nothing of it once it was given up', async ({ what, who, of, at, label, to, opens, giveUp }) => {
    const page = await open(house, {
      size: at ? DESK : TABLET,
      followed: seenIn(world(of)),
      who,
      ...(at && { at, answers: DESK_ANSWERS }),
    });
    await to(page);
    await field(page, label).fill(TEXT);
    await page.reload();
    if (!opens) await to(page);
    await expect.poll(() => field(page, label).inputValue()).toBe(TEXT);
    await shot(page, what.replaceAll(' ', '-'));
    await giveUp(page);
    await page.reload();
    await to(page);
    await expect.poll(() => field(page, label).inputValue()).toBe('');
    await page.context().close();
  });

  it('a dialog that was only closed has it too, says so, and empties itself when asked', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(begun)), who: chair });
    await press(page, vi(conclusions.write));
    await field(page, vi(conclusions.text)).fill(TEXT);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, vi(conclusions.write));
    await page.getByText(vi(desk.draftRestored)).waitFor();
    await expect.poll(() => field(page, vi(conclusions.text)).inputValue()).toBe(TEXT);
    await shot(page, 'restored');
    await press(page, vi(desk.draftDrop));
    await expect.poll(() => field(page, vi(conclusions.text)).inputValue()).toBe('');
    // What is sent is nothing half written any more.
    await field(page, vi(conclusions.text)).fill(TEXT);
    await press(page.getByRole('dialog'), vi(conclusions.record));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await press(page, vi(conclusions.write));
    await field(page, vi(conclusions.text)).waitFor();
    await expect.poll(() => field(page, vi(conclusions.text)).inputValue()).toBe('');
    await page.context().close();
  });

  it('a private note to an item stays where it was not kept yet', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(begun)), who: lan });
    const write = async () => {
      await page.getByRole('button', { name: vi(notes.write), exact: true }).first().click();
      await page.getByRole('menuitem', { name: vi(notes.textNote), exact: true }).click();
    };
    await write();
    await field(page, vi(notes.writeHere)).fill('Hỏi lại số liệu chi đầu tư');
    await page.reload();
    await write();
    await expect.poll(() => field(page, vi(notes.writeHere)).inputValue()).toBe('Hỏi lại số liệu chi đầu tư');
    await page.context().close();
  });
});
