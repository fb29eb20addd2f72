/** A whole session in real browsers: a desk, two tablets and a telephone, each with a key of its own, against one server. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { verify } from '../../shared/archive/verify.ts';
import { chairGroups } from '../../shared/text/chair-groups.ts';
import { agenda } from '../../shared/text/agenda.ts';
import { archive } from '../../shared/text/archive.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { refusals } from '../../shared/text/identity.ts';
import { enrolling, importing, members } from '../../shared/text/members.ts';
import { minutesDesk } from '../../shared/text/minutes.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { roll } from '../../shared/text/roll.ts';
import { desk, meetingList } from '../../shared/text/secretariat.ts';
import { room } from '../../shared/text/room.ts';
import { session } from '../../shared/text/session.ts';
import { timestamp } from '../../shared/base/time.ts';
import { inVietnam } from '../../client/desk/vietnam-time.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { setup } from '../../shared/text/setup.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { verifyWords } from '../../shared/text/verify.ts';
import { voteResults } from '../../shared/text/vote-results.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { NAMES, say, type Language } from '../../shared/text/words.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { ONLINE, PHONE, TABLET, WALL, Device, online, vi } from './browser.ts';
import { leftover } from './leftover.ts';

const PASSWORD = 'ba con trâu trắng';
const PEOPLE = ['Nguyễn Văn An', 'Lò Thị Bình', 'Vừ A Chứ'] as const;
const TITLE = 'Kỳ họp thứ ba Hội đồng nhân dân xã Mường Mẫu';
const ITEM = 'Dự toán ngân sách xã năm 2027';
const PAPER = 'thong-bao-79';
const PIN = '274951';

let server: ServerProcess;
let browser: Browser;
let folder: string;
let secretary: Device;
let chair: Device;
let delegate: Device;
let phone: Device;
let meeting: string;
let bundle: string;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-e2e-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}` });
  browser = await launch();
  // A bare address has no name that a key could belong to.
  const url = `http://localhost:${port}`;
  secretary = await Device.open(browser, 'desk', ONLINE, url);
  chair = await Device.open(browser, 'chair', online(TABLET), url);
  delegate = await Device.open(browser, 'tablet', TABLET, url);
  phone = await Device.open(browser, 'phone', PHONE, url);
}, 300_000);

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const one of [secretary, chair, delegate, phone]) await one.failed();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe('a session from the first page to the archive', () => {
  test('the first page offers a sample council, and a link for each of its roles', async () => {
    const visitor = await Device.open(browser, 'visitor', ONLINE, server.url.replace('127.0.0.1', 'localhost'));
    const link = (role: string, path: string) => ({ role, name: PEOPLE[0], url: `${server.url}/${path}/${'a'.repeat(43)}` });
    const links = [link('delegate', 'sample'), link('chair', 'sample'), link('secretary', 'sample'), link('hall', 'hall')];
    // The page is what is looked at here: making the council itself takes half a minute and is tested by itself.
    await visitor.page.route('**/api/sample', (route) => route.fulfill({ json: { links } }));
    await visitor.page.goto('/');
    await visitor.fill(setup.code, server.code);
    await visitor.press(setup.sample);
    await visitor.sees(setup.sampleTitle);
    await visitor.look('sample');
    await visitor.context.close();
  });

  test('the first page sets up the council', async () => {
    const { page } = secretary;
    await page.goto('/');
    await secretary.sees(setup.welcome);
    await secretary.look('welcome');
    await secretary.fill(setup.code, server.code);
    await secretary.press(setup.ours);
    await secretary.fill(setup.name, 'Hội đồng nhân dân xã Mường Mẫu');
    await secretary.fill(setup.unitCode, 'H99.1');
    await secretary.fill(setup.place, 'Mường Mẫu');
    await secretary.fill(setup.personName, 'Lương Thị Hạnh');
    await secretary.fill(signIn.login, 'thuky');
    await page.locator('input[name=password]').fill(PASSWORD);
    await secretary.look('set-up');
    await secretary.press(setup.create);
    await page.getByRole('checkbox').check({ timeout: 60_000 });
    await secretary.look('passphrase');
    await secretary.press(setup.begin);
    await page.getByRole('link', { name: vi(shell.secretariat) }).first().waitFor();
    await secretary.look('home-empty');
  });

  test('the secretary signs in by password', async () => {
    const other = await Device.open(browser, 'desk-2', ONLINE, server.url.replace('127.0.0.1', 'localhost'));
    await other.page.goto('/');
    await other.fill(signIn.login, 'thuky');
    await other.page.locator('input[type=password]').fill('sai mật khẩu');
    await other.page.keyboard.press('Enter');
    await other.page.getByRole('alert').first().waitFor();
    await other.look('wrong-password');
    await other.page.locator('input[type=password]').fill(PASSWORD);
    await other.page.keyboard.press('Enter');
    await other.page.getByRole('link', { name: vi(shell.secretariat) }).first().waitFor();
    await other.context.close();
  });

  test('enters the delegates from a table', async () => {
    const { page } = secretary;
    await page.goto('/secretariat/members/import');
    await secretary.fill(importing.paste, `Họ tên\tChức vụ\n${PEOPLE[0]}\tChủ tịch Hội đồng nhân dân xã\n${PEOPLE[1]}\t\n${PEOPLE[2]}\t`);
    await secretary.look('import');
    await secretary.press(importing.take, { n: 3 });
    await secretary.sees(importing.taken, { n: 3 });
    await page.goto('/secretariat/members');
    await secretary.sees(PEOPLE[2]);
    await secretary.look('members');
  });

  test('tablets are enrolled face to face, with keys made in the browser', async () => {
    await secretary.page.goto('/secretariat/enrolment');
    for (const [n, device] of [chair, delegate, phone].entries()) {
      await secretary.press(enrolling.makeCode, { name: PEOPLE[n]! });
      const shown = secretary.page.getByRole('img', { name: vi(enrolling.code) });
      await shown.waitFor();
      if (n === 0) await secretary.look('enrolment-code');
      const code = (await shown.innerText()).replace(/\s/g, '');
      await device.page.goto('/enrol');
      await device.fill(enrol.codeLabel, code);
      if (n !== 1) await device.look('enrol-code');
      await device.press(enrol.make);
      const check = device.page.getByRole('img', { name: /^(\d ){5}\d$/ });
      await check.waitFor();
      const digits = (await check.innerText()).replace(/\s/g, '');
      if (n !== 1) await device.look('compare');
      const typed = secretary.field(vi(enrolling.compare, { name: PEOPLE[n]! }));
      await typed.waitFor();
      if (n === 0) await secretary.look('compare');
      await typed.fill(digits);
      await secretary.press(enrolling.match);
      await secretary.sees(enrolling.approved, { name: PEOPLE[n]! });
      await device.page.locator('input[type=password]').first().waitFor();
      await device.page.locator('input[type=password]').nth(0).fill(PIN);
      await device.page.locator('input[type=password]').nth(1).fill(PIN);
      if (n !== 1) await device.look('pin');
      await device.press(signIn.savePin);
      await device.press(shell.next);
      await device.page.waitForURL('**/');
    }
    const extractable = await delegate.page.evaluate(async () => {
      const names = await indexedDB.databases();
      const keys: boolean[] = [];
      for (const { name } of names) {
        const db = await new Promise<IDBDatabase>((done) => {
          const open = indexedDB.open(name!);
          open.onsuccess = () => done(open.result);
        });
        for (const store of db.objectStoreNames) {
          const all = await new Promise<unknown[]>((done) => {
            const ask = db.transaction(store).objectStore(store).getAll();
            ask.onsuccess = () => done(ask.result as unknown[]);
          });
          const find = (value: unknown, depth: number): void => {
            if (value instanceof CryptoKey && value.type === 'private') keys.push(value.extractable);
            else if (typeof value === 'object' && value !== null && depth < 4) for (const one of Object.values(value)) find(one, depth + 1);
          };
          all.forEach((one) => find(one, 0));
        }
        db.close();
      }
      return keys;
    });
    expect(extractable.length).toBeGreaterThan(0);
    expect(extractable).not.toContain(true);
  });

  test('the secretary prepares a draft with a real paper and a vote', async () => {
    const { page } = secretary;
    await page.goto('/secretariat');
    await secretary.press(meetingList.create);
    await secretary.fill(meetingList.name, TITLE);
    // Now: people check in where a meeting is about to begin.
    const now = inVietnam(timestamp(Date.now()));
    await page.getByLabel(vi(meetingList.date)).fill(now.day.split('-').reverse().join('/'));
    await page.keyboard.press('Tab');
    const [hours, minutes] = now.time.split(':');
    await page.getByLabel(vi(meetingList.hours)).fill(hours!);
    await page.getByLabel(vi(meetingList.minutes)).fill(minutes!);
    await secretary.fill(meetingList.place, 'Hội trường Ủy ban nhân dân xã');
    await secretary.look('new-meeting');
    await secretary.press(meetingList.createNow);
    await page.waitForURL(/\/secretariat\/meetings\/\w+/);
    meeting = /meetings\/(\w+)/.exec(page.url())![1]!;
    await page.goto(`/secretariat/meetings/${meeting}/people`);
    await page.getByLabel(vi(prepare.chair)).first().click();
    await page.getByRole('option', { name: new RegExp(PEOPLE[0]) }).click();
    await page.goto(`/secretariat/meetings/${meeting}/agenda`);
    await secretary.fill(agenda.addItem, ITEM);
    await secretary.press(desk.add);
    await page.getByRole('heading', { name: ITEM }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await secretary.press(paperDesk.addTo, { n: 1, title: ITEM });
    await (await chooser).setFiles(resolve(import.meta.dirname, `../samples/${PAPER}.pdf`));
    await page.getByLabel(vi(paperIntakeWords.ordinary)).check();
    await secretary.look('secrecy');
    await secretary.press(paperDesk.secrecyGo, { n: 1 });
    await secretary.sees(agenda.items, { items: 1, papers: 1, votes: 0 }, 120_000);
    await secretary.press(prepare.addVoteTo, { n: 1, title: ITEM });
    await secretary.look('vote-form');
    await secretary.press(desk.save);
    await secretary.sees(agenda.items, { items: 1, papers: 1, votes: 1 });
    await secretary.look('agenda');
  });

  test('and convenes the session', async () => {
    await secretary.page.goto(`/secretariat/meetings/${meeting}/publish`);
    await secretary.sees(prepare.ready);
    await secretary.look('publish');
    await secretary.twice(prepare.publishNow);
    await secretary.page.getByRole('link', { name: vi(prepare.roll) }).waitFor();
  });

  test('delegates check in, and the chair calls to order', async () => {
    for (const device of [chair, delegate, phone]) {
      await device.page.goto('/');
      await device.sees(TITLE);
      if (device !== delegate) await device.look('home');
      await device.page.getByRole('link', { name: new RegExp(TITLE) }).click();
      await device.button(roll.checkIn).waitFor();
      if (device !== delegate) await device.look('check-in');
      await device.press(roll.checkIn);
      await device.button(roll.leave).waitFor();
    }
    await chair.sees(roll.present, { present: 3, total: 3 });
    await chair.look('before-opening');
    await chair.twice(sessionActs.callToOrder);
    await delegate.look('opened');
    await chair.page.getByRole('button', { name: new RegExp(ITEM) }).first().click();
    await delegate.page.getByRole('heading', { name: ITEM, level: 2 }).waitFor();
    await delegate.look('item');
    await phone.look('item');
  });

  const choose = async (device: Device, choice: keyof typeof choices, act = votes.signChoice) => {
    await device.page.getByRole('radio', { name: vi(choices[choice]), exact: true }).check({ force: true });
    await device.press(act, { choice: vi(choices[choice]) });
  };

  test('a vote is opened and comes to everybody', async () => {
    await chair.press(voteActs.openVote);
    await chair.look('opening');
    await chair.page.getByRole('dialog').getByRole('button', { name: vi(voteActs.openVote), exact: true }).click();
    for (const device of [delegate, phone, chair])
      await device.page.getByRole('radio', { name: vi(choices.for), exact: true }).waitFor({ state: 'attached' });
    await delegate.look('ballot');
    await phone.look('ballot');
    await chair.look('ballot');
  });

  test('the wall of the hall shows the vote to everybody', async () => {
    const made = (await secretary.page.evaluate(
      async (path) => (await fetch(path, { method: 'POST' })).json(),
      `/api/meetings/${meeting}/hall`,
    )) as { url: string };
    const hall = await Device.open(browser, 'hall', online(WALL), server.url.replace('127.0.0.1', 'localhost'));
    const { pathname, hash } = new URL(made.url);
    await hall.page.goto(pathname + hash);
    await hall.sees(`Thông qua Nghị quyết về ${ITEM.charAt(0).toLowerCase()}${ITEM.slice(1)}`);
    await hall.look('voting');
    // The token is not on the wall, and a reload needs it no more.
    expect(new URL(hall.page.url()).href).toBe(new URL('/hall', hall.page.url()).href);
    await hall.page.reload();
    await hall.sees(`Thông qua Nghị quyết về ${ITEM.charAt(0).toLowerCase()}${ITEM.slice(1)}`);
    expect(hall.faults).toEqual([]);
    await hall.context.close();
  });

  test('on a telephone the three choices are the first thing seen', async () => {
    for (const choice of ['for', 'against', 'notVoting'] as const) {
      const box = await phone.page
        .locator('label')
        .filter({ has: phone.page.getByRole('radio', { name: vi(choices[choice]), exact: true }) })
        .boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y + box!.height).toBeLessThanOrEqual(PHONE.viewport!.height);
    }
  });

  test('a ballot and a desk speak English and Bengali, nothing left in Vietnamese', async () => {
    const speaks = async (page: Page, language: Language) => {
      await page.getByRole('button', { name: new RegExp([PEOPLE[1], 'Lương Thị Hạnh'].join('|')) }).click();
      await page.getByRole('menuitemradio', { name: NAMES[language], exact: true }).click();
      await page.locator(`html[lang=${language}]`).waitFor();
    };
    // A ballot is the whole screen: the head is on the room behind it.
    await delegate.press(room.toRoom);
    for (const { page, name } of [delegate, secretary]) {
      expect((await leftover(page, 'en')).length, 'finds the Vietnamese it looks for').toBeGreaterThan(3);
      for (const language of ['en', 'bn'] as const) {
        await speaks(page, language);
        await expect.poll(() => leftover(page, language), { message: `${name}: ${language}` }).toEqual([]);
        if (name !== delegate.name) continue;
        await page.getByRole('button', { name: say(votes.toBallot, language) }).click();
        await expect.poll(() => leftover(page, language), { message: `${name}: ${language}` }).toEqual([]);
        await delegate.look(language);
        await page.getByRole('button', { name: say(room.toRoom, language) }).click();
      }
      await speaks(page, 'vi');
    }
    await delegate.press(votes.toBallot);
  });

  test('a delegate votes and changes the vote', async () => {
    await choose(delegate, 'against');
    await delegate.sees(votes.recorded, { choice: vi(choices.against) });
    await delegate.look('recorded');
    await delegate.press(votes.change);
    await choose(delegate, 'for', votes.signChange);
    await delegate.sees(votes.recorded, { choice: vi(choices.for) });
    await choose(chair, 'for');
    await chair.sees(votes.recorded, { choice: vi(choices.for) });
  });

  test('the network goes while a telephone votes: not delivered, trying again, then recorded', async () => {
    await phone.context.setOffline(true);
    await choose(phone, 'notVoting');
    await phone.sees(votes.waiting, { choice: vi(choices.notVoting) }, 60_000);
    await phone.look('not-delivered');
    await phone.context.setOffline(false);
    await phone.sees(votes.recorded, { choice: vi(choices.notVoting) }, 60_000);
    await phone.look('recorded-later');
  });

  test('a reload in the middle keeps the state', async () => {
    await delegate.page.reload();
    await delegate.sees(votes.recorded, { choice: vi(choices.for) });
    await secretary.page.goto(`/meeting/${meeting}`);
    await secretary.sees(voteActs.allVoted);
    await secretary.look('progress');
    const seen = await secretary.page.locator('body').innerText();
    // Who has voted may be seen at the desk; how, by nobody.
    expect(seen).not.toContain(vi(voteResults.included));
    expect(seen).not.toMatch(new RegExp(`${vi(choices.for)}[^\\n]*\\n?\\d`));
  });

  test('the chair closes and announces; each finds the own ballot in the record', async () => {
    await chair.twice(voteActs.closeVote);
    await chair.button(voteActs.announce).waitFor();
    await chair.look('sealed');
    await delegate.sees(votes.sealed);
    await chair.twice(voteActs.announce);
    for (const device of [chair, delegate, phone]) {
      await device.sees(votes.adopted);
      await device.sees(voteResults.included);
    }
    await delegate.sees('66,67');
    await delegate.look('result');
    await phone.look('result');
  });

  test('a delegate reads the paper, reads on at the same page with the network gone, and goes back to the meeting', async () => {
    const { page, context } = delegate;
    await page.getByRole('button', { name: new RegExp(PAPER) }).first().click();
    await page.locator('canvas').first().waitFor();
    await page.getByText(vi(room.kept)).waitFor();
    await delegate.look('reader');
    await page.keyboard.press('PageDown');
    await page.waitForURL(new RegExp(`/meeting/${meeting}/paper/[^/]+/2$`));
    await context.setOffline(true);
    await page.reload();
    await page.locator('[data-page="2"] canvas').waitFor();
    await context.setOffline(false);
    await page.goBack();
    await page.waitForURL(new RegExp(`/meeting/${meeting}$`));
    await delegate.sees(room.kept);
  });

  test('the chair is handed over and back, each in one recorded act', async () => {
    const handOver = async (from: Device, to: string) => {
      await from.page.getByRole('button', { name: vi(chairGroups.course) }).click();
      await from.press(sessionActs.handOver);
      const dialog = from.page.getByRole('dialog');
      await dialog.getByLabel(vi(sessionActs.handOverTo)).first().click();
      await from.page.getByRole('option', { name: to }).click();
      await dialog.getByRole('button', { name: vi(sessionActs.handOver), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await handOver(chair, PEOPLE[1]);
    for (const device of [chair, delegate, phone]) await device.sees(session.chairIs, { name: PEOPLE[1] });
    await chair.page.getByText(vi(chairGroups.moreActs)).waitFor({ state: 'detached' });
    await delegate.look('new-chair');
    await handOver(delegate, PEOPLE[0]);
    await chair.sees(session.chairIs, { name: PEOPLE[0] });
  });

  test('the session is closed, tablets witness, the minutes are approved', async () => {
    await chair.twice(session.close);
    await chair.sees('Bế mạc');
    await delegate.look('closed');
    await secretary.page.goto(`/secretariat/meetings/${meeting}/minutes`);
    await secretary.sees(minutesDesk.witnesses, { n: 3, m: 3 }, 60_000);
    await secretary.look('minutes');
    await secretary.twice(minutesDesk.approve);
    await secretary.sees(minutesDesk.fingerprintOf);
    await secretary.look('approved');
  });

  test('the bundle is downloaded, and good to the library and to the page', async () => {
    const { ca } = (await (await fetch(`${server.url}/api/installation`)).json()) as { ca: string };
    const coming = secretary.page.waitForEvent('download');
    await secretary.press(minutesDesk.download);
    bundle = join(folder, 'bundle.asice');
    await (await coming).saveAs(bundle);
    const report = await verify(new Uint8Array(await readFile(bundle)), ca);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ ok: true, summary: { votes: 1, ballots: 3, documents: 1, witnesses: { n: 3, m: 3 } } });

    const anybody = await Device.open(browser, 'anybody', ONLINE, server.url.replace('127.0.0.1', 'localhost'));
    await anybody.page.goto('/verify');
    await anybody.look('verify');
    await anybody.page.locator('input[type=file]').setInputFiles(bundle);
    await anybody.fill(archive.authority, ca);
    await anybody.press(archive.check);
    await anybody.sees(verifyWords.good, {}, 60_000);
    await anybody.look('verified');
    await anybody.fill(archive.authority, 'a'.repeat(64));
    await anybody.press(archive.check);
    await anybody.page.getByRole('heading', { name: vi(archive.findings) }).waitFor({ timeout: 60_000 });
    await anybody.look('other-authority');
    await anybody.context.close();
  });

  test('a lost tablet is revoked: its screen closes at once, and its key signs nobody in', async () => {
    await secretary.page.goto('/secretariat/members');
    await secretary.press(`${vi(members.open)}: ${PEOPLE[2]}`);
    await secretary.page.getByRole('button', { name: vi(members.revokeTitle, { label: '' }).slice(0, -1) }).first().click();
    await secretary.page.getByRole('dialog').getByRole('button', { name: vi(members.revoke), exact: true }).last().click();
    await phone.sees(refusals['identity/key-revoked']);
    await phone.link(signIn.enrolAgain).waitFor();
    await phone.look('revoked');
    await phone.page.reload();
    await phone.sees(refusals['identity/key-revoked']);
    await delegate.page.reload();
    await delegate.sees('Bế mạc');
  });

  test('no page broke on the way', () => expect([secretary, chair, delegate, phone].flatMap((one) => one.faults)).toEqual([]));
});
