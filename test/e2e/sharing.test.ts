/** A note shared with one's delegate group, in two real browsers: chosen, read beside the item by the other, hidden, and taken back. */
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { notes } from '../../shared/text/notes.ts';
import { text as pen } from '../../shared/text/pen.ts';
import { sharing } from '../../shared/text/sharing.ts';
import { shell } from '../../shared/text/shell.ts';
import { launch } from '../kit/chromium.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { PHONE, TABLET, Device, online, vi } from './browser.ts';
import { enrols } from './entering.ts';
import { wordsIn } from './server-data.ts';

const TITLE = 'Kỳ họp thứ tư Hội đồng nhân dân xã Mường Mẫu';
const WORDS = 'Tổ ta nên cùng chất vấn về nguồn vốn đối ứng';
const ON_PAGE = 'Số liệu này khác báo cáo thẩm tra';
const PAPER = /335\/2025/;
const GROUP = 'Tổ đại biểu số 9';

let folder: string;
let server: ServerProcess;
let council: Council;
let browser: Browser;
let writer: Device;
let reader: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-sharing-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 3, guests: 0 }, () => undefined);
  for (const { id, name } of council.delegates.slice(0, 2))
    await council.secretary.ask('PUT', `/api/members/${id}`, { name, kind: 'delegate', group: GROUP, rights: [] });
  await prepare(council, { items: 1, votes: 0 }, TITLE);
  browser = await launch();
  writer = await Device.open(browser, 'sharing-writer', online(TABLET), url);
  reader = await Device.open(browser, 'sharing-reader', online(PHONE), url);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await writer?.failed();
  await reader?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function opensRoom({ page }: Device): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: TITLE }).click();
}

test('its writer is told by name who will read it; another of the group reads it as the writer’s, hides it, and shows it again', async () => {
  const [mine, other] = council.delegates;
  await enrols(reader, council.secretary, other!.id);
  await opensRoom(reader);
  // By now its device has said by which key it reads.
  await expect
    .poll(
      async () =>
        reader.page.evaluate(async () => ((await (await fetch('/api/notebook/keys')).json()) as { devices: unknown[] }).devices.length),
      { timeout: 30_000 },
    )
    .toBe(1);
  await enrols(writer, council.secretary, mine!.id);
  await opensRoom(writer);
  const { page } = writer;
  await page.getByRole('button', { name: vi(pen.write), exact: true }).first().click();
  await page.getByRole('menuitem', { name: vi(pen.textNote) }).click();
  await page.getByRole('textbox', { name: vi(pen.writeHere) }).fill(WORDS);
  await writer.press(pen.save);
  await writer.press(pen.mine);
  await writer.press(sharing.share);
  await writer.sees(sharing.who, { names: other!.name, group: GROUP });
  await writer.look('asked');
  await writer.press(sharing.doShare);
  await writer.button(sharing.sharedNow).waitFor();
  await writer.look('shared');

  await reader.wakesUntil(WORDS);
  await reader.sees(sharing.by, { name: mine!.name });
  await reader.look('beside-the-item');
  await reader.press(pen.mine);
  await reader.sees(sharing.ofGroup);
  await reader.look('of-the-group');
  await reader.press(sharing.hideOf, { name: mine!.name });
  await reader.page.getByText(WORDS).first().waitFor({ state: 'detached' });
  await reader.press(sharing.showHidden, { n: 1 });
  await reader.sees(WORDS);
});

test('the server has no word of it', async () => {
  const { bytes, found } = await wordsIn(join(folder, 'data'), [WORDS, WORDS.slice(0, 20)]);
  expect(bytes).toBeGreaterThan(100_000);
  expect(found).toEqual([]);
});

test('taken back, it is the writer’s alone', async () => {
  await writer.press(sharing.sharedNow);
  await writer.press(sharing.takeBack);
  await writer.button(sharing.share).waitFor();
  await reader.wakesUntil(WORDS, 'gone');
  await writer.sees(WORDS);
  expect([...writer.faults, ...reader.faults]).toEqual([]);
});

test('a note on a page stands there for the others of the group, as its writer’s, until it is hidden', async () => {
  const [mine] = council.delegates;
  const { page } = writer;
  const first = ({ page: at }: Device) => at.locator('[data-page="1"]');
  const opensPaper = async (device: Device): Promise<void> => {
    await opensRoom(device);
    await device.page.getByRole('button', { name: PAPER }).first().click();
    await first(device).locator('canvas').waitFor();
  };
  await opensPaper(writer);
  await page.getByRole('button', { name: vi(pen.write), exact: true }).click();
  await page.getByRole('button', { name: vi(pen.textNote), exact: true }).click();
  const box = (await first(writer).boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.3);
  await page.getByRole('textbox', { name: vi(pen.writeHere) }).fill(ON_PAGE);
  await writer.press(pen.save);
  await page.keyboard.press('Escape');
  await writer.press(pen.mine);
  await writer.press(sharing.share);
  await writer.press(sharing.doShare);
  await writer.button(sharing.sharedNow).waitFor();
  // Whoever opens the app sends and brings notes at once.
  const sent = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/api/notebook/shared'));
  await page.reload();
  await sent;
  await opensPaper(reader);
  const pin = first(reader).locator('[data-theirs]');
  // Whoever opens the app brings them at once.
  await pin.waitFor();
  expect(await pin.getAttribute('aria-label')).toBe(`${vi(sharing.by, { name: mine!.name })}: ${ON_PAGE}`);
  // Where it was made, within a hundredth of the page.
  const [sheet, stands] = [(await first(reader).boundingBox())!, (await pin.boundingBox())!];
  expect((stands.x + stands.width / 2 - sheet.x) / sheet.width).toBeCloseTo(0.4, 1);
  expect((stands.y + stands.height / 2 - sheet.y) / sheet.height).toBeCloseTo(0.3, 1);
  await reader.look('on-the-page');
  await pin.click();
  await reader.page.getByRole('dialog').getByText(ON_PAGE).waitFor();
  await reader.look('on-the-page-open');
  await reader.page.getByRole('dialog').getByRole('button', { name: vi(sharing.hide), exact: true }).click();
  await pin.waitFor({ state: 'detached' });
});

test('who signs out of the only device that opens their notes is asked first, and can stay', async () => {
  await writer.page.goto('/');
  // What opens the notes is asked when they are brought together.
  await writer.page.waitForResponse((answer) => answer.url().endsWith('/api/notebook/keys'));
  await writer.page.getByRole('button', { name: council.delegates[0]!.name }).click();
  await writer.page.getByRole('menuitem', { name: vi(shell.signOut) }).click();
  await writer.sees(notes.leaveOpenHere, { n: 2 });
  await writer.look('leaving');
  await writer.page.setViewportSize(PHONE.viewport!);
  await writer.look('leaving-phone');
  await writer.press(notes.stay);
  await writer.sees(TITLE);
});
