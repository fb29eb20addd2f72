/** A secretary asks for papers, they are brought, handed in and approved; the invitation is numbered; an entry is added to a catalogue. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Council } from '../../client/people/council.ts';
import { catalogues } from '../../shared/text/catalogues.ts';
import { invitation } from '../../shared/text/invitation.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import { preparing } from '../../shared/text/preparing.ts';
import { desk as words, meetingList } from '../../shared/text/secretariat.ts';
import { taskWords } from '../../shared/text/tasks.ts';
import type { UnitCatalogues } from '../../shared/wire/catalogues.ts';
import type { MyTasks } from '../../shared/wire/preparing.ts';
import { DESKTOP, type Device, PHONE, TABLET, vi } from './browser.ts';
import { signedInDesk, type SignedInDesk } from './signed-in-desk.ts';

const SAMPLE = join(import.meta.dirname, '../samples/quyet-dinh-46.pdf');
let house: SignedInDesk;
let council: Council;
let desk: Device;
let meeting: string;

beforeAll(async () => {
  house = await signedInDesk('papers-asked', { delegates: 1, guests: 1 });
  ({ council, desk, meeting } = house);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk.failed();
});
afterAll(() => house?.close());

test('papers are asked for, brought, handed in, sent back and approved', async () => {
  const { page } = desk;
  await page.goto(`/secretariat/meetings/${meeting}/agenda`);
  await page.locator('main form input').first().fill('Đầu tư công năm 2027');
  await page.keyboard.press('Enter');
  await page.getByText('Đầu tư công năm 2027').first().waitFor();
  await page.goto(`/secretariat/meetings/${meeting}/preparing`);
  await desk.press(preparing.ask);
  const dialog = page.getByRole('dialog');
  // The title, the body and who of it; and the day.
  await dialog.getByRole('button', { name: vi(preparing.askNow), exact: true }).click();
  await expect.poll(() => dialog.getByText(vi(words.required)).count()).toBe(3);
  await dialog.getByLabel(vi(preparing.what)).fill('Tờ trình và dự thảo nghị quyết');
  await dialog.getByLabel(vi(preparing.body)).fill('Phòng Kinh tế xã');
  await dialog.getByRole('button', { name: vi(catalogues.addThis, { name: 'Phòng Kinh tế xã' }) }).click();
  await dialog.getByRole('button', { name: vi(catalogues.addThis, { name: 'Phòng Kinh tế xã' }) }).waitFor({ state: 'detached' });
  await dialog.getByLabel(vi(preparing.people)).first().click();
  await page.getByRole('option', { name: council.secretary.name }).click();
  await page.keyboard.press('Escape');
  await dialog.locator('input[placeholder]').last().blur();
  const day = new Date(Date.now() + 86_400_000);
  await dialog.getByLabel(vi(preparing.due)).first().fill(`${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`);
  await page.keyboard.press('Tab');
  await expect.poll(() => dialog.getByText(vi(meetingList.dayPast)).count()).toBe(0);
  await desk.look('asking');
  await dialog.getByRole('button', { name: vi(preparing.askNow), exact: true }).click();
  await desk.sees(preparing.dueSoon);
  await desk.look('asked');

  await page.goto('/preparing');
  await page.locator('input[type=file]').setInputFiles(SAMPLE);
  await page.getByLabel(vi(paperIntakeWords.internal), { exact: true }).check();
  await page.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 1 }) }).click();
  await page.getByRole('button', { name: vi(preparing.handIn) }).waitFor({ timeout: 120_000 });
  for (const [name, { viewport }] of [['tablet', TABLET], ['phone', PHONE], ['desktop', DESKTOP]] as const) {
    await page.setViewportSize(viewport!);
    await desk.look(`mine-${name}`);
  }
  await page.getByRole('button', { name: vi(preparing.handIn) }).click();
  await desk.sees(preparing.stateHandedIn);

  await page.goto(`/secretariat/meetings/${meeting}/preparing`);
  const paper = page.getByRole('link', { name: 'quyet-dinh-46' });
  await expect.poll(() => paper.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline');
  await desk.press(taskWords.sendBack);
  await dialog.getByLabel(vi(taskWords.reason)).fill('Thiếu phụ lục');
  await dialog.getByRole('button', { name: vi(taskWords.sendBack), exact: true }).click();
  await desk.sees(taskWords.sentBackFor, { reason: 'Thiếu phụ lục' });
  const { tasks } = await council.secretary.ask<MyTasks>('GET', '/api/preparing');
  await council.secretary.ask('POST', `/api/preparing/${tasks[0]!.id}`, { do: 'handIn' });
  await page.reload();
  await desk.press(preparing.approve);
  await desk.sees(preparing.stateApproved);
  await desk.look('approved');
  const { catalogues: all } = await council.secretary.ask<UnitCatalogues>('GET', '/api/catalogues');
  expect(all.issuers.map(({ name }) => name)).toContain('Phòng Kinh tế xã');
});

test('the invitation is numbered and opened', async () => {
  const { page } = desk;
  await page.goto(`/secretariat/meetings/${meeting}/invitation`);
  await page.getByLabel(vi(invitation.signer), { exact: true }).fill('Vừ Bá Lềnh');
  await desk.press(invitation.save);
  await desk.sees(words.saved);
  await desk.look('invitation');
  const href = await page.getByRole('link', { name: vi(invitation.download) }).getAttribute('href');
  const answer = await page.request.get(new URL(href!, page.url()).href);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
});

test('catalogues are added to, renamed and retired by the administrator, and chosen from where a meeting is described', async () => {
  const { page } = desk;
  await page.goto('/secretariat/administration');
  const list = page.getByRole('list', { name: vi(catalogues.documents) });
  await page.getByLabel(vi(catalogues.newName)).fill('Đề cương');
  await page.getByRole('button', { name: vi(catalogues.add), exact: true }).click();
  await list.getByText('Đề cương', { exact: true }).waitFor();
  await page.getByRole('button', { name: vi(catalogues.renameOfOpen, { name: 'Đề cương' }) }).click();
  await page.getByLabel(vi(catalogues.renameOf, { name: 'Đề cương' })).fill('Đề cương giám sát');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: vi(catalogues.retireOf, { name: 'Đề cương giám sát' }) }).click();
  await page.getByRole('button', { name: vi(catalogues.againOf, { name: 'Đề cương giám sát' }) }).waitFor();
  await list.scrollIntoViewIfNeeded();
  await desk.look('catalogues');
  const { catalogues: all } = await council.secretary.ask<UnitCatalogues>('GET', '/api/catalogues');
  expect(all.documents.find(({ name }) => name === 'Đề cương giám sát')?.retired).toBe(true);
  await page.goto(`/secretariat/meetings/${meeting}/details`);
  await page.getByLabel(vi(catalogues.meetings)).first().fill('Kỳ họp thường lệ');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: vi(words.save), exact: true }).click();
  await desk.sees(words.saved);
  await desk.look('details');
});
