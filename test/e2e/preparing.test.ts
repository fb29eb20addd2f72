/** A secretary prepares a session at the desk: guests who may be in the register already, and forty papers at once. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Council } from '../../client/people/council.ts';
import { DEFAULT_RULES } from '../../shared/meeting/voting-rules.ts';
import { agenda } from '../../shared/text/agenda.ts';
import { grounds } from '../../shared/text/grounds.ts';
import { members } from '../../shared/text/members.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { desk as words } from '../../shared/text/secretariat.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { ground } from '../../shared/text/vote-ground.ts';
import { votingRules } from '../../shared/text/voting-rules.ts';
import type { VotingRulesOfUnit } from '../../shared/wire/voting-rules.ts';
import { onePage } from '../papers/hostile.ts';
import { DESKTOP, type Device, PHONE, TABLET, vi } from './browser.ts';
import { signedInDesk, type SignedInDesk } from './signed-in-desk.ts';

const SAMPLES = ['nghi-dinh-335-2025.pdf', 'nghi-dinh-47-2020.pdf', 'quyet-dinh-46.pdf', 'thong-bao-79.pdf'];
const PAPERS = 40;
/** Is no paper. */
const BAD = 7;
/** Does not arrive the first time. */
const LOST = 12;
/** Each has a process of its own, whose priority is low: a machine that is busy with much else takes its time, and may. */
const PATIENCE_MS = 540_000;

let house: SignedInDesk;
let folder: string;
let council: Council;
let desk: Device;
let meeting: string;
let signsIn: SignedInDesk['signsIn'];

beforeAll(async () => {
  house = await signedInDesk('preparing', { delegates: 1, guests: 1 });
  ({ folder, council, desk, meeting, signsIn } = house);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk.failed();
});
afterAll(() => house?.close());

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
  await expect.poll(() => count(0)).toBe(2);

  // The tone elsewhere, a sign that prints nothing, another agency: one person or two?
  await add('Nguyễn Thị Hoà\u200b', 'Ban Dân tộc tỉnh');
  await dialog.getByText(vi(prepare.namesakeToInvite, { who: 'Nguyễn Thị Hòa, Ban Dân tộc' })).waitFor();
  await desk.look('guest-namesake');
  await dialog.getByRole('button', { name: vi(shell.cancel), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => count(0)).toBe(2);

  // The same in all that is known of them: nobody new.
  await add('nguyễn thị  hoà', 'Ban dân tộc');
  await desk.sees(prepare.guestCleared, { name: 'Nguyễn Thị Hòa' });
  await expect.poll(() => count(1)).toBe(2);

  await add('Nguyễn Thị Hoà', 'Báo Sơn La');
  await dialog.getByText(vi(prepare.namesakeThere, { who: 'Nguyễn Thị Hòa, Ban Dân tộc' })).waitFor();
  await dialog.getByRole('button', { name: vi(members.namesakeOther), exact: true }).click();
  await desk.sees(prepare.guestCleared, { name: 'Nguyễn Thị Hoà' });
  await expect.poll(() => count(2)).toBe(3);

  // A delegate takes part already.
  await add(council.delegates[0]!.name.toUpperCase());
  await dialog.getByText(vi(members.namesake)).waitFor();
  await desk.look('guest-is-delegate');
  await dialog.getByRole('button', { name: vi(shell.cancel), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await add('Khách chưa ai biết');
  await desk.sees(prepare.guestCleared, { name: 'Khách chưa ai biết' });
  await expect.poll(() => count(3)).toBe(4);
  await desk.look('guests');
  expect(desk.faults).toEqual([]);
});

test('an administrator writes the unit’s rules, and nothing of another’s is overwritten; a vote then stands on what it is about', async () => {
  const { page } = desk;
  const { secretary } = council;
  const named = 'Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026';
  const field = page.getByLabel(vi(grounds.workingRules));
  const read = () => secretary.ask<VotingRulesOfUnit>('GET', '/api/voting-rules');
  await page.goto('/secretariat/administration');
  await field.fill(named);
  // Somebody else was quicker: told so, and what was typed stays.
  await secretary.ask('PUT', '/api/voting-rules', { version: 0, rules: { ...DEFAULT_RULES, workingRules: 'Quy chế cũ' } });
  await desk.press(words.save);
  await desk.sees(votingRules.theirs);
  await expect.poll(() => field.inputValue()).toBe(named);
  await desk.look('voting-rules-theirs');
  await page.getByRole('button', { name: `${vi(votingRules.edit)}: Bãi nhiệm đại biểu Hội đồng nhân dân` }).click();
  await page.getByLabel(vi(votingRules.numerator)).fill('3');
  await page.getByLabel(vi(votingRules.denominator)).fill('4');
  await desk.press(words.save);
  await desk.sees(votingRules.saved);
  const { version, rules } = await read();
  expect([version, rules.workingRules, rules.presets[1]!.rule.fraction]).toEqual([2, named, [3, 4]]);

  const place = { title: 'Kỳ họp chuyên đề', startsAt: new Date().toISOString(), place: 'Hội trường' };
  const { meeting: other } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', place);
  await page.goto(`/secretariat/meetings/${other}/details`);
  await expect.poll(() => field.inputValue()).toBe(named);
  await page.goto(`/secretariat/meetings/${other}/agenda`);
  await desk.fill(agenda.addItem, 'Bãi nhiệm đại biểu');
  await page.keyboard.press('Enter');
  await desk.press(prepare.addVoteTo, { n: 1, title: 'Bãi nhiệm đại biểu' });
  await page.getByRole('combobox', { name: vi(grounds.preset) }).or(page.getByLabel(vi(grounds.preset))).first().click();
  await page.getByRole('option', { name: rules.presets[1]!.name }).click();
  await desk.look('vote-form-ground');
  await page.getByRole('dialog').getByRole('button', { name: vi(words.save), exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { name, article } = rules.presets[1]!;
  await page.getByRole('listitem').getByText(vi(ground.line, { name, article })).first().waitFor();
  await desk.look('vote-row-ground');
  expect(desk.faults).toEqual([]);
});

/** Four real papers, small ones for the rest, each with bytes of its own, and one that is damaged. */
async function papers(): Promise<string[]> {
  const at = join(folder, 'papers');
  await mkdir(at);
  const samples = await Promise.all(SAMPLES.map((name) => readFile(resolve(import.meta.dirname, '../samples', name))));
  const bytesOf = (n: number) => (n === BAD ? '%PDF-1.7\nno paper at all\n%%EOF\n' : (samples[n] ?? onePage({ 4: `(${n})` })));
  return Promise.all(
    Array.from({ length: PAPERS }, async (_, n) => {
      const file = join(at, `${named(n)}.pdf`);
      await writeFile(file, bytesOf(n));
      return file;
    }),
  );
}
const named = (n: number) => `Tài liệu số ${String(n + 1).padStart(2, '0')}`;

test('forty papers chosen at once are all in, in the order chosen, but the one that is none; one tried again takes its place', async () => {
  const { page } = desk;
  await page.goto(`/secretariat/meetings/${meeting}/agenda`);
  await desk.fill(agenda.addItem, 'Dự toán ngân sách xã năm 2027');
  await page.keyboard.press('Enter');
  await desk.sees(agenda.items, { items: 1, papers: 0, votes: 0 });
  let lost = 0;
  await page.route('**/api/papers', (route, request) =>
    decodeURIComponent(request.headers()['x-paper-name'] ?? '') === `${named(LOST)}.pdf` && lost++ < 3 ? route.abort() : route.fallback(),
  );
  await page.locator('li input[type=file][multiple]').setInputFiles(await papers());
  await page.getByLabel(vi(paperIntakeWords.ordinary), { exact: true }).check();
  const began = Date.now();
  await desk.press(paperDesk.secrecyGo, { n: PAPERS });
  await desk.sees(paperDesk.uploads, { n: PAPERS });
  const rows = page.getByRole('listitem').filter({ hasText: '.pdf' });
  await expect.poll(() => rows.filter({ hasText: vi(paperDesk.waiting) }).count()).toBeGreaterThanOrEqual(PAPERS - 8);
  // Whoever would leave is asked first.
  expect(await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false);

  // Whoever waits for forty papers writes the agenda meanwhile.
  for (const title of ['Kế hoạch đầu tư công năm 2027', 'Chất vấn và trả lời chất vấn']) {
    await desk.fill(agenda.addItem, title);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor();
    await expect.poll(() => desk.field(agenda.addItem).inputValue()).toBe('');
  }
  await desk.look('forty-papers');
  await desk.sees(paperDesk.failed, { n: 2 }, PATIENCE_MS);
  await desk.sees(agenda.items, { items: 3, papers: PAPERS - 2, votes: 0 }, PATIENCE_MS);
  console.log(`${PAPERS} papers: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  for (const [size, what] of [[DESKTOP, 'desktop'], [TABLET, 'tablet'], [PHONE, 'phone']] as const) {
    await page.setViewportSize(size.viewport!);
    await desk.look(`forty-papers-refused-${what}`);
  }
  await page.setViewportSize(DESKTOP.viewport!);

  // As long as something is looked for on the way, all that a page asks goes by here, and nothing is kept in the browser.
  await page.unroute('**/api/papers');
  await desk.press(paperDesk.againOne, { name: `${named(LOST)}.pdf` });
  await desk.sees(agenda.items, { items: 3, papers: PAPERS - 1, votes: 0 }, PATIENCE_MS);
  await council.secretary.join(meeting);
  await council.secretary.until(({ papers: { order } }) => order.length === PAPERS - 1);
  const { order, papers: known } = council.secretary.meeting.papers;
  expect(order.map((id) => known[id]!.title)).toEqual(Array.from({ length: PAPERS }, (_, n) => named(n)).filter((_, n) => n !== BAD));
  council.secretary.leave();
  await page.getByRole('alert').filter({ hasText: `${named(BAD)}.pdf` }).waitFor();
  expect(desk.faults).toEqual([]);
}, PATIENCE_MS + 20_000);

test('what is half typed at the desk survives a reload, a step back and a sign-in that ran out, and is gone once sent or signed out', async () => {
  const { page } = desk;
  const address = `/secretariat/meetings/${meeting}/agenda`;
  const title = desk.field(agenda.addItem);
  const guest = page.getByLabel(vi(prepare.guestAgency), { exact: true });
  await page.goto(address);
  await title.fill('Tờ trình về mức thu phí');
  await page.goto(`/secretariat/meetings/${meeting}/people`);
  await guest.fill('Báo Lai Châu');
  await page.goBack();
  await expect.poll(() => title.inputValue()).toBe('Tờ trình về mức thu phí');
  await desk.sees(words.draftRestored);
  await desk.look('draft-restored');

  await desk.context.clearCookies();
  await page.reload();
  await signsIn();
  await page.goto(address);
  await expect.poll(() => title.inputValue()).toBe('Tờ trình về mức thu phí');
  await title.press('Enter');
  await page.getByRole('heading', { name: 'Tờ trình về mức thu phí' }).waitFor();
  await page.reload();
  await title.waitFor();
  await expect.poll(() => title.inputValue()).toBe('');
  await page.goto(`/secretariat/meetings/${meeting}/people`);
  await expect.poll(() => guest.inputValue()).toBe('Báo Lai Châu');

  await page.getByRole('button', { name: council.secretary.name }).click();
  await page.getByRole('menuitem', { name: vi(shell.signOut) }).click();
  await desk.field(signIn.login).waitFor();
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('Lai Châu');
  await signsIn();
  await page.goto(`/secretariat/meetings/${meeting}/people`);
  await guest.waitFor();
  await expect.poll(() => guest.inputValue()).toBe('');
  expect(desk.faults).toEqual([]);
});
