/**
 * A desk that several people use one after the other: nothing of one is left for the next, nor where no network was or a sign-in ran
 * out.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { ONLINE, Device, vi } from './browser.ts';

const SECOND = { name: 'Moong Y Lan', login: 'ylan', password: 'mật khẩu của thư ký' };

let folder: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let meeting: string;
let desk: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-leaving-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 1, guests: 0 }, () => undefined);
  const { secretary } = council;
  const { name, login } = SECOND;
  const { member } = await secretary.ask<{ member: { id: string } }>('POST', '/api/members', { name, login, kind: 'secretary' });
  await secretary.ask('POST', `/api/members/${member.id}/password`, { password: 'mật khẩu đầu tiên' });
  // A draft is kept on no device.
  ({ meeting } = await prepare(council, { items: 1, votes: 0, papers: await shortPapers() }, 'Kỳ họp thứ ba'));
  browser = await launch();
  desk = await Device.open(browser, 'leaving', ONLINE, url);
  await desk.page.goto('/');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function signsIn(login: string, password: string): Promise<void> {
  await desk.fill(signIn.login, login);
  await desk.page.locator('input[type=password]').fill(password);
  await desk.page.keyboard.press('Enter');
}
const menuOf = (name: string) => desk.page.getByRole('button', { name });
/** Whose logs lie in the browser's database. */
const readers = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const asked = indexedDB.open('ecabinet-link');
        asked.onerror = () => fail(asked.error);
        asked.onsuccess = () => {
          const read = asked.result.transaction('log').objectStore('log').getAllKeys();
          read.onsuccess = () => {
            asked.result.close();
            done([...new Set((read.result as Array<[string, string, number]>).map(([reader]) => reader))]);
          };
        };
      }),
  );

test('whoever signs out with the network gone is out once it is back, and their session is ended', async () => {
  const { page, context } = desk;
  await signsIn('thuky', PASSWORD);
  await menuOf(council.secretary.name).waitFor();
  // The list that comes last draws the head anew.
  await page.getByText('Kỳ họp thứ ba').waitFor();
  const session = (await context.cookies()).find(({ name }) => name === 'ecabinet')!;
  const me = () => fetch(`${server.url}/api/me`, { headers: { cookie: `${session.name}=${session.value}` } }).then(({ status }) => status);
  await menuOf(council.secretary.name).click();
  const out = page.getByRole('menuitem', { name: vi(shell.signOut) });
  await out.waitFor();
  await context.setOffline(true);
  await out.click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('ecabinet.me')), { timeout: 10_000 }).toBeNull();
  await expect.poll(() => me()).toBe(200);
  await context.setOffline(false);
  await page.reload();
  await desk.field(signIn.login).waitFor();
  await expect.poll(() => menuOf(council.secretary.name).count()).toBe(0);
  await expect.poll(me, { timeout: 10_000 }).toBe(401);
});

test('whose sign-in ran out leaves no log behind for the next, who comes to the same page', async () => {
  const { page, context } = desk;
  await signsIn('thuky', PASSWORD);
  await menuOf(council.secretary.name).waitFor();
  await page.goto(`/secretariat/meetings/${meeting}`);
  await expect.poll(() => readers(page), { timeout: 10_000 }).toEqual([council.secretary.id]);
  await context.clearCookies({ name: 'ecabinet' });
  await page.reload();
  await desk.field(signIn.login).waitFor();
  // Who comes back goes on from what is there.
  await expect.poll(() => readers(page)).toEqual([council.secretary.id]);
  await signsIn(SECOND.login, 'mật khẩu đầu tiên');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('ecabinet.me')), { timeout: 10_000 }).toContain(SECOND.name);
  await expect.poll(() => readers(page), { timeout: 10_000 }).not.toContain(council.secretary.id);
});
