/** A secretary prepares a session at the desk: guests who may be in the register already. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, type Council } from '../../client/people/council.ts';
import { startServer, type ServerProcess } from '../../client/people/server-process.ts';
import { members } from '../../shared/text/members.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { DESKTOP, Device, vi } from './browser.ts';

let folder: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let desk: Device;
let meeting: string;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-preparing-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await startServer({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 1, guests: 1 }, () => undefined);
  const place = { title: 'Kỳ họp thứ ba', startsAt: new Date().toISOString(), place: 'Hội trường Ủy ban nhân dân xã' };
  ({ meeting } = await council.secretary.ask<{ meeting: string }>('POST', '/api/meetings', place));
  browser = await launch();
  desk = await Device.open(browser, 'preparing', DESKTOP, url);
  await desk.page.goto('/');
  await desk.fill(signIn.login, 'thuky');
  await desk.page.locator('input[type=password]').fill(PASSWORD);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('link', { name: vi(shell.secretariat) }).first().waitFor();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

test('a guest who may be in the register already, however they are written, is asked about; the very same one is invited', async () => {
  const { page } = desk;
  const { secretary } = council;
  await secretary.ask('POST', '/api/members', { name: 'Nguyễn Thị Hòa', kind: 'guest', group: 'Ban Dân tộc' });
  await page.goto(`/secretariat/meetings/${meeting}/people`);
  const dialog = page.getByRole('dialog');
  const add = async (name: string, agency = '') => {
    await desk.fill(members.name, name);
    await desk.fill(prepare.guestAgency, agency);
    await desk.press(prepare.addGuest);
  };
  const count = async (n: number) => {
    await page.getByRole('heading', { name: vi(prepare.guests, { n }) }).waitFor();
    const { members: all } = await secretary.ask<{ members: ReadonlyArray<{ kind: string }> }>('GET', '/api/members');
    return all.filter((one) => one.kind === 'guest').length;
  };
  expect(await count(0)).toBe(2);

  // The tone elsewhere, a sign that prints nothing, another agency: one person or two?
  await add('Nguyễn Thị Hoà\u200b', 'Ban Dân tộc tỉnh');
  await dialog.getByText(vi(prepare.namesakeToInvite, { who: 'Nguyễn Thị Hòa, Ban Dân tộc' })).waitFor();
  await desk.look('guest-namesake');
  await dialog.getByRole('button', { name: vi(shell.cancel), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await count(0)).toBe(2);

  // The same in all that is known of them: nobody new.
  await add('nguyễn thị  hoà', 'Ban dân tộc');
  await desk.sees(prepare.guestCleared, { name: 'Nguyễn Thị Hòa' });
  expect(await count(1)).toBe(2);

  await add('Nguyễn Thị Hoà', 'Báo Sơn La');
  await dialog.getByText(vi(prepare.namesakeThere, { who: 'Nguyễn Thị Hòa, Ban Dân tộc' })).waitFor();
  await dialog.getByRole('button', { name: vi(members.namesakeOther), exact: true }).click();
  await desk.sees(prepare.guestCleared, { name: 'Nguyễn Thị Hoà' });
  expect(await count(2)).toBe(3);

  // A delegate takes part already.
  await add(council.delegates[0]!.name.toUpperCase());
  await dialog.getByText(vi(members.namesake)).waitFor();
  await desk.look('guest-is-delegate');
  await dialog.getByRole('button', { name: vi(shell.cancel), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await add('Khách chưa ai biết');
  await desk.sees(prepare.guestCleared, { name: 'Khách chưa ai biết' });
  expect(await count(3)).toBe(4);
  await desk.look('guests');
  expect(desk.faults).toEqual([]);
});
