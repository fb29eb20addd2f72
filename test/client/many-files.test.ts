/** Many files for a whole agenda in a real browser: looked over until it is known how secret they are, and by keys alone. */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { agenda, refusals as agendaRefusals } from '../../shared/text/agenda.ts';
import { agendaImport as imported } from '../../shared/text/agenda-import.ts';
import { bulkWords as words } from '../../shared/text/bulk-papers.ts';
import { paperDesk } from '../../shared/text/papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { vi } from '../e2e/browser.ts';
import { ITEM, secretary } from '../kit/people.ts';
import { ready, world } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
const FILES = ['Tờ trình.pdf', 'Báo cáo.pdf'].map((name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF ${name}`) }));
const holder = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby') ?? document.activeElement?.textContent ?? '');

/** Dropped anywhere on the page, but on no item. */
async function drop(page: Page, names: readonly string[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const carried = new DataTransfer();
    for (const name of all) carried.items.add(new File([`%PDF ${name}`], name));
    return carried;
  }, names);
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}
const DESKTOP = { viewport: { width: 1180, height: 820 } };
const atAgenda = (made = world(ready)): Promise<Page> =>
  open(house, { size: DESKTOP, followed: seenIn(made), who: secretary, at: '/secretariat/meetings/m1/agenda', answers });

it('Y-19 files that are dropped while others are looked over stand behind those, which stay as they were corrected', async () => {
  const page = await atAgenda();
  await page.getByRole('button', { name: vi(words.choose) }).waitFor();
  await drop(page, ['a.pdf', 'b.pdf']);
  const titled = (name: string) => page.getByLabel(vi(words.titleOf, { name }));
  await titled('a.pdf').fill('Tờ trình đã sửa');
  await page.getByLabel(vi(words.itemOf, { name: 'a.pdf' })).selectOption({ label: `1. ${ITEM}` });
  await drop(page, ['c.pdf', 'd.pdf', 'e.pdf']);
  await expect.poll(() => titled('e.pdf').count()).toBe(1);
  await drop(page, ['Báo cáo.docx']);
  await expect.poll(() => titled('Báo cáo.docx').count()).toBe(1);
  await expect.poll(() => titled('a.pdf').inputValue()).toBe('Tờ trình đã sửa');
  const going = page.getByRole('button', { name: vi(words.go, { n: 1 }) });
  await expect.poll(() => going.isEnabled()).toBe(true);
  await expect.poll(() => titled('b.pdf').inputValue()).toBe('b');
  await expect.poll(() => page.getByLabel(vi(words.choose)).and(page.locator('input')).getAttribute('accept')).toContain('.docx');
  await page.context().close();
});

it('Y-19 an agenda that is dropped while another is looked over takes the place of no corrected row, and is named', async () => {
  const page = await atAgenda();
  await page.getByRole('button', { name: vi(words.choose) }).waitFor();
  const field = page.getByLabel(vi(agenda.addItem), { exact: true });
  await field.evaluate((one) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '1. Khai mạc\n2. Bế mạc');
    one.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const first = page.getByLabel(vi(imported.whatIs, { what: vi(imported.content), n: 1 }));
  await first.fill('Khai mạc, sửa tay');
  await drop(page, ['hai.csv']);
  await page.getByText(vi(imported.unopened, { name: 'hai.csv' })).waitFor();
  await expect.poll(() => first.inputValue()).toBe('Khai mạc, sửa tay');
  await page.context().close();
});

it('Y-20 a file whose item somebody has taken off the agenda meanwhile is named, and goes to another without being chosen again', async () => {
  const two = world(ready, secretary.addsItem('Bế mạc'));
  const { meeting } = seenIn(two);
  const [, left] = meeting.agenda.items;
  const page = await open(house, {
    size: DESKTOP,
    followed: seenIn(two),
    who: secretary,
    at: '/secretariat/meetings/m1/agenda',
    answers: { ...answers, 'PUT /papers': { sha256: 'a'.repeat(64), title: 'a', pages: 1, size: 9, carries: [] } },
    staged: { refuses: refuse('agenda/unknown-item') },
  });
  await page.getByRole('button', { name: vi(words.choose) }).waitFor();
  await drop(page, ['a.pdf']);
  await page.getByLabel(vi(words.itemOf, { name: 'a.pdf' })).selectOption({ label: `1. ${ITEM}` });
  await page.getByRole('button', { name: vi(words.go, { n: 1 }) }).click();
  const dialog = page.getByRole('dialog', { name: vi(paperDesk.secrecyTitle) });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 1 }) }).click();
  await page.getByRole('alert').filter({ hasText: vi(agendaRefusals['agenda/unknown-item']) }).waitFor();
  // A list that is drawn short or searched hides no refusal either.
  await page.evaluate((items) => {
    const { meeting: now } = window.staged.followed;
    window.stage.set({ refuses: undefined, followed: { meeting: { ...now, agenda: { ...now.agenda, items } } } });
  }, [left!]);
  await page.getByLabel(vi(words.itemOf, { name: 'a.pdf' })).selectOption({ label: '1. Bế mạc' });
  await expect
    .poll(() => page.evaluate(() => window.stage.acts.filter(([type]) => type === 'addPaper').map(([, input]) => (input as { item: string }).item)))
    .toEqual([meeting.agenda.items[0]!.item, left!.item]);
  await expect.poll(() => page.getByRole('heading', { name: vi(words.astray) }).count()).toBe(0);
  await page.context().close();
});

it('a file whose name says nothing is a paper under the title that the server has for it', async () => {
  const page = await open(house, {
    size: DESKTOP,
    followed: seenIn(world(ready)),
    who: secretary,
    at: '/secretariat/meetings/m1/agenda',
    answers: { ...answers, 'PUT /papers': { sha256: 'a'.repeat(64), title: 'Tài liệu', pages: 1, size: 9, carries: [] } },
  });
  await page.getByRole('button', { name: vi(words.choose) }).waitFor();
  await drop(page, ['_.pdf']);
  await page.getByLabel(vi(words.itemOf, { name: '_.pdf' })).selectOption({ label: `1. ${ITEM}` });
  await page.getByRole('button', { name: vi(words.go, { n: 1 }) }).click();
  const dialog = page.getByRole('dialog', { name: vi(paperDesk.secrecyTitle) });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 1 }) }).click();
  const added = () => page.evaluate(() => window.stage.acts.filter(([type]) => type === 'addPaper').map(([, input]) => input));
  await expect.poll(added).toMatchObject([{ title: 'Tài liệu' }]);
  await page.context().close();
});

it('a paper that has entered and is withdrawn from the draft again is not asked for as one that never came', async () => {
  const sha256 = createHash('sha256').update('%PDF a.pdf').digest('hex');
  const paper = { paper: 'p1', item: 'n1', sha256, title: 'a', pages: 1, size: 9, state: 'current' };
  const page = await open(house, {
    size: DESKTOP,
    followed: seenIn(world(ready)),
    who: secretary,
    at: '/secretariat/meetings/m1/agenda',
    answers: { ...answers, 'PUT /papers': { sha256, title: 'a', pages: 1, size: 9, carries: [] } },
  });
  await page.getByRole('button', { name: vi(words.choose) }).waitFor();
  await drop(page, ['a.pdf', 'b.pdf']);
  for (const name of ['a.pdf', 'b.pdf']) await page.getByLabel(vi(words.itemOf, { name })).selectOption({ label: `1. ${ITEM}` });
  await page.getByRole('button', { name: vi(words.go, { n: 2 }) }).click();
  const dialog = page.getByRole('dialog', { name: vi(paperDesk.secrecyTitle) });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 2 }) }).click();
  const asked = (names: string, n: number) => page.getByText(vi(words.interrupted, { n, names }));
  await asked('a.pdf, b.pdf', 2).waitFor();
  const papers = (all: object) =>
    page.evaluate((now) => {
      const { meeting } = window.staged.followed;
      window.stage.set({ followed: { meeting: { ...meeting, papers: now as typeof meeting.papers } } });
    }, all);
  await papers({ order: ['p1'], papers: { p1: paper } });
  await asked('b.pdf', 1).waitFor();
  await page.getByRole('button', { name: vi(paperDesk.open, { title: 'a' }) }).waitFor();
  await papers({ order: [], papers: {} });
  await page.getByRole('button', { name: vi(paperDesk.open, { title: 'a' }) }).waitFor({ state: 'detached' });
  await page.waitForTimeout(200);
  await expect.poll(() => asked('b.pdf', 1).count()).toBe(1);
  await page.context().close();
});

it('files stay as they were looked over when whoever is asked how secret they are goes back; the keys go where one looks', async () => {
  const size = { viewport: { width: 1180, height: 820 } };
  const page = await open(house, { size, followed: seenIn(world(ready)), who: secretary, at: '/secretariat/meetings/m1/agenda', answers });
  const choose = page.getByRole('button', { name: vi(words.choose) });
  await choose.waitFor();
  await page.getByLabel(vi(words.choose)).and(page.locator('input')).setInputFiles(FILES);
  await expect.poll(() => holder(page)).toBe('bulk-papers');
  await page.getByLabel(vi(words.itemOf, { name: FILES[0]!.name })).selectOption({ label: `1. ${ITEM}` });
  await page.getByLabel(vi(words.titleOf, { name: FILES[0]!.name })).fill('Tờ trình đã sửa');
  await page.getByLabel(vi(words.itemOf, { name: FILES[1]!.name })).selectOption('');
  await page.getByRole('button', { name: vi(words.go, { n: 1 }) }).click();
  const dialog = page.getByRole('dialog', { name: vi(paperDesk.secrecyTitle) });
  await dialog.getByRole('button', { name: vi(shell.cancel) }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByLabel(vi(words.titleOf, { name: FILES[0]!.name })).inputValue()).toBe('Tờ trình đã sửa');
  await expect.poll(() => page.getByText(vi(words.chooseAgain)).count()).toBe(0);
  await page.getByRole('region', { name: vi(words.title) }).getByRole('button', { name: vi(shell.cancel) }).press('Enter');
  await expect.poll(() => holder(page)).toBe(vi(words.choose));
  await page.context().close();
});
