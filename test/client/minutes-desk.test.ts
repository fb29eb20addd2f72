/** The desk after the closing in a real browser: the Word file beside the paper, and how much paper was done without. */
import 'reflect-metadata';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { minutesDesk as w } from '../../shared/text/minutes.ts';
import { pagesSaved } from '../../shared/text/statistics.ts';
import { pagesSent } from '../../shared/meeting/pages-sent.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, secretary } from '../kit/people.ts';
import { inSession, paperTaken, world } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { secretary as desk } from './answers.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const entriesOf = ({ entries }: World) => entries.map(({ line, opening }) => ({ line, ...(opening && { sealed: opening }) }));
const SHA = 'ab'.repeat(32);
const DRAFT = { version: 1, texts: { number: '12/BB-HĐND', course: 'Ông Chủ tịch khai mạc.', conclusion: '', guests: '', recipients: '' }, sha256: SHA };
const paper = 'Dự thảo nghị quyết';
const held = world(inSession, paperTaken(paper), secretary.addsPaper(paper), chair.does('closeSession', {}));

for (const [name, viewport] of Object.entries({ desk: { width: 1440, height: 900 }, tablet: { width: 1180, height: 820 } }))
  it(`M-28 M-29 at a ${name} it offers the Word file of the very texts, and says what was not printed and how that is counted`, async () => {
    const page = await open(house, {
      size: { viewport },
      followed: seenIn(held),
      staged: { entries: entriesOf(held) },
      who: secretary,
      at: '/secretariat/meetings/m1/minutes',
      answers: {
        'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } },
        'GET /meetings': { meetings: [] },
        'GET /meetings/m1/minutes': DRAFT,
        'GET /alarms': { alarms: [] },
      },
    });
    const word = page.getByRole('link', { name: vi(w.word) });
    await word.waitFor();
    await expect.poll(() => word.getAttribute('href')).toBe(`/api/meetings/m1/minutes.docx?of=${SHA}&as=${secretary.id}`);
    await page.getByText(vi(w.wordHint)).waitFor();
    const { pages, ...sent } = pagesSent(held.meeting);
    expect(pages).toBeGreaterThan(50);
    await page.getByText(vi(pagesSaved.line, { n: pages, ...sent })).waitFor();
    await page.getByText(vi(pagesSaved.how)).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    const folder = process.env['SCREENSHOTS'];
    if (folder) {
      await settled(page);
      await page.screenshot({ path: join(folder, `minutes-desk-${name}.png`), fullPage: true });
    }
    await page.context().close();
  });
