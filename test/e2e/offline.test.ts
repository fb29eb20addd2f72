/**
 * A tablet in a village without a signal: the papers have come by themselves, the server is gone, the browser is closed and opened
 * again, and everything is there behind the PIN; a ballot that nobody has answered is said to be unsent until it is. On its disk
 * nothing can be read of a paper, of what the council deals with, nor of the person's choices.
 */
import { readdir, readFile, rm, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, subject, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { BallotProof, checkBallotProof, PROOF_CHECKS } from '../../shared/archive/ballot-proof.ts';
import { meetingOrigin } from '../../shared/log/checkpoint.ts';
import { compareCode } from '../../shared/log/compare-code.ts';
import { archive } from '../../shared/text/archive.ts';
import { compare } from '../../shared/text/compare.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { home } from '../../shared/text/home.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { prepare as prepareWords } from '../../shared/text/prepare.ts';
import { unsentWords } from '../../shared/text/unsent.ts';
import { voteResults } from '../../shared/text/vote-results.ts';
import { choices, votes as words } from '../../shared/text/votes.ts';
import { text as reader } from '../../shared/text/reader.ts';
import { proofFile, receipts, states, verdicts } from '../../shared/text/receipts.ts';
import { text as signatures } from '../../shared/text/signatures.ts';
import { room } from '../../shared/text/room.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { DESKTOP, Device, papersOn, PHONE, TABLET, vi } from './browser.ts';
import { enrols, givesPin } from './entering.ts';

const TITLE = 'Kỳ họp thứ tư Hội đồng nhân dân xã Mường Mẫu';
const ITEMS = 3;

let folder: string;
let environment: Record<string, string>;
let server: ServerProcess;
let council: Council;
let meeting: string;
let votes: readonly string[];
let tablet: Device;
let disk: string;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-offline-'));
  disk = join(folder, 'browser');
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  environment = { DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}` };
  server = await serve(environment);
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  ({ meeting, votes } = await prepare(council, { items: ITEMS, votes: 2 }, TITLE));
  await opens();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tablet?.failed();
});
afterAll(async () => {
  await tablet?.context.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function opens(): Promise<void> {
  tablet = await Device.kept(disk, 'offline', TABLET, environment['PUBLIC_URL']!);
}

/** Everything that the browser has written, as it lies there. */
async function onDisk(): Promise<Buffer> {
  const files = await readdir(disk, { recursive: true, withFileTypes: true });
  const read = files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name)).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(read));
}

/** Texts that a browser would write in one of these ways, whichever of its stores they come from. */
const written = (all: Buffer, texts: readonly string[]): string[] =>
  texts.filter((one) => (['utf8', 'utf16le', 'latin1'] as const).some((way) => all.includes(Buffer.from(one, way))));

/** How many ballots the device holds that nobody has answered. */
const unanswered = (): Promise<number> =>
  tablet.page.evaluate(
    () =>
      new Promise<number>((done) => {
        const asked = indexedDB.open('ecabinet-link');
        asked.onsuccess = () => {
          const read = asked.result.transaction('ballots').objectStore('ballots').getAll();
          read.onsuccess = () => {
            asked.result.close();
            done((read.result as Array<{ standing: string }>).filter(({ standing }) => standing === 'pending').length);
          };
        };
      }),
  );

async function signs(choice: keyof typeof choices): Promise<void> {
  await tablet.page.getByRole('radio', { name: vi(choices[choice]), exact: true }).check({ force: true });
  await tablet.press(words.signChoice, { choice: vi(choices[choice]) });
}

/** Papers of whose signatures the tablet has been told. */
const judged = new Set<string>();

test('the papers of a meeting that nobody has opened yet come to the tablet', async () => {
  tablet.page.on('response', (answer) => void (answer.ok() && answer.url().endsWith('/signatures') && judged.add(answer.url())));
  await enrols(tablet, council.secretary, council.delegates[1]!.id);
  await tablet.sees(TITLE);
  await tablet.sees(onDevice.allShort);
  await tablet.look('home-all-on-device');
});

test('a ballot is recorded, and one that is signed when the server is gone is said to be unsent', async () => {
  const [chair, delegate] = council.delegates as [Person, Person];
  for (const one of [chair, delegate]) {
    await one.join(meeting);
    await one.command('checkIn');
  }
  await chair.command('callToOrder');
  await chair.command('goToItem', { item: chair.meeting.agenda.items[0]!.item });
  await tablet.page.goto(`/meeting/${meeting}`);
  // What is looked through comes behind what is read, and not while a vote is open.
  await expect.poll(async () => (await papersOn(tablet)).length, { timeout: 60_000 }).toBe(2 * ITEMS);
  await expect.poll(() => judged.size, { timeout: 60_000 }).toBe(ITEMS);
  // The app's own files are kept behind the first picture, and not while a vote is open.
  await tablet.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => tablet.page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 }).toBe(true);
  await chair.command('openVote', { vote: votes[0]! });
  await signs('against');
  await tablet.sees(words.recorded, { choice: vi(choices.against) });
  await chair.command('closeVote', { vote: votes[0]! });
  await chair.until((now) => now.votes.votes[votes[0]!]?.state === 'sealed');
  await chair.command('announceResult', { vote: votes[0]! });
  await chair.until((now) => now.votes.votes[votes[0]!]?.state === 'closed');
  await tablet.sees(voteResults.included);
  await chair.command('goToItem', { item: chair.meeting.agenda.items[1]!.item });
  await chair.command('openVote', { vote: votes[1]! });
  await tablet.page.getByRole('radio', { name: vi(choices.for), exact: true }).waitFor({ state: 'attached' });
  await server.stop();
  await signs('notVoting');
  await tablet.sees(words.waiting, { choice: vi(choices.notVoting) });
});

test('the server gone and the browser opened anew: behind the PIN everything is there', async () => {
  await tablet.context.close();
  await opens();
  await tablet.page.goto('/');
  await givesPin(tablet);
  await tablet.sees(home.keptCopy);
  // Wherever its owner is, what is unsent stands in one list.
  await tablet.sees(unsentWords.title);
  await tablet.sees(words.unsent, { choice: vi(choices.notVoting), text: '' });
  await tablet.look('home-unsent');
  await tablet.page.getByRole('link', { name: TITLE }).or(tablet.link(home.enter)).click();
  await tablet.sees(words.waiting, { choice: vi(choices.notVoting) });
  await tablet.press(room.toRoom);
  await tablet.sees(subject(ITEMS - 1));
  await tablet.sees(unsentWords.hint);
  // What came of the vote before.
  await tablet.sees(words.rejected);
  await tablet.sees(onDevice.all.vi.split(' {papers} ')[0]!);
  await tablet.look('room-offline');
  // Who signed a paper, and how far that was found to hold, of one that was never opened here.
  await tablet.page.getByRole('button', { name: /47\/2020/ }).first().click();
  await tablet.page.locator('canvas').first().waitFor();
  await tablet.press(signatures.signatures);
  await tablet.sees(signatures.asOf.vi.split('{at}')[0]!);
  await tablet.sees('Chính phủ');
  await tablet.look('signatures-offline');
  await tablet.press(reader.close);
});

/** In the three sizes, in the colours of the room and in those of the dark hall. */
async function looks(what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await tablet.page.evaluate((scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), colorScheme);
    for (const { viewport } of [PHONE, DESKTOP, TABLET]) {
      await tablet.page.setViewportSize(viewport!);
      await tablet.look(`${what}-${colorScheme}-${viewport!.width}`);
    }
  }
  await tablet.page.evaluate(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
}

test('still so: each of one’s own votes with what is proved of it, and one file of the announced one that anybody checks', async () => {
  const { page } = tablet;
  await tablet.press(receipts.mine);
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect.poll(() => cards.count()).toBe(2);
  await cards.nth(0).getByText(vi(states.counted)).waitFor();
  await cards.nth(0).getByText(vi(receipts.choice, { choice: vi(choices.against) })).waitFor();
  await cards.nth(1).getByText(vi(states.unsent)).waitFor();
  await looks('my-votes');
  // What this device was told, for the eye and for another's camera: as whoever was there from the beginning has it.
  await tablet.press(compare.title);
  const { replica } = council.delegates[0]!.following;
  const size = Math.max(...Object.values(replica.meeting.votes.votes).map(({ opened }) => opened?.seq ?? 0)) + 1;
  const origin = meetingOrigin(replica.founding!.unit, replica.id);
  await page.getByText(compareCode({ origin, size, root: replica.tree.root(size) })).waitFor();
  await page.getByRole('img', { name: vi(compare.qr) }).waitFor();
  await looks('compare');
  await tablet.press(receipts.backToMine);
  await cards.nth(1).getByRole('button').click();
  await tablet.sees(receipts.notYet);
  await expect.poll(() => tablet.button(receipts.save).count(), { message: 'before the announcement' }).toBe(0);
  await tablet.press(receipts.backToMine);
  await cards.nth(0).getByRole('button').click();
  await expect.poll(() => page.getByText(vi(verdicts.holds), { exact: true }).count()).toBe(PROOF_CHECKS.length);
  await looks('my-vote');
  const [saved] = await Promise.all([page.waitForEvent('download'), tablet.press(receipts.save)]);
  const path = join(folder, 'phieu.json');
  await saved.saveAs(path);
  const file = BallotProof.parse(JSON.parse(await readFile(path, 'utf8')));
  expect((await checkBallotProof(file)).checks).toEqual(Object.fromEntries(PROOF_CHECKS.map((one) => [one, 'holds'])));

  // Whoever is given it, on whatever device has the app, without a network and without a name.
  const { ca } = council.delegates[0]!.meeting.session;
  await page.goto('/verify');
  const checks = async (of: string, digits: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(of);
    await page.getByLabel(vi(archive.authority)).fill(digits);
    await tablet.press(archive.check);
  };
  await checks(path, ca);
  await tablet.sees(proofFile.good);
  await page.getByText(vi(proofFile.says, { name: council.delegates[1]!.name, choice: 'Không tán thành', text: '' })).waitFor();
  await tablet.look('proof-verified');
  await checks(path, ca.replace(/^./, (digit) => (digit === '0' ? '1' : '0')));
  await tablet.sees(proofFile.bad);
  const forged = join(folder, 'gia.json');
  await writeFile(forged, JSON.stringify({ ...file, ballot: file.ballot.replace('"against"', '"for"') }));
  await checks(forged, ca);
  await tablet.sees(proofFile.bad);
  // In the council's name, under a key that its seal has not vouched for.
  const stranger = join(folder, 'nguoi-la.json');
  const elsewhere = { ...file.authority!, statement: file.authority!.statement.replace(meeting, 'another1') };
  await writeFile(stranger, JSON.stringify({ ...file, authority: elsewhere }));
  await checks(stranger, ca);
  await tablet.sees(proofFile.stranger);
  await tablet.look('proof-of-a-stranger');
});

test('still so: a kept paper whose bytes were changed is not shown, and says what it waits for', async () => {
  const { page } = tablet;
  const changed = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const asked = indexedDB.open('ecabinet-papers');
        asked.onsuccess = () => {
          const write = asked.result.transaction('parts', 'readwrite');
          let count = 0;
          const cursor = write.objectStore('parts').openCursor();
          cursor.onsuccess = () => {
            const at = cursor.result;
            if (!at) return;
            const { data, iv } = at.value as { data: ArrayBuffer; iv: Uint8Array };
            const bytes = new Uint8Array(data.slice(0));
            // One bit of each piece.
            bytes[bytes.length >> 1]! ^= 1;
            at.update({ iv, data: bytes.buffer });
            count++;
            at.continue();
          };
          write.oncomplete = () => (asked.result.close(), done(count));
        };
      }),
  );
  expect(changed).toBeGreaterThan(ITEMS);
  await page.goto(`/meeting/${meeting}`);
  await tablet.press(room.toRoom);
  await page.getByRole('button', { name: /47\/2020/ }).first().click();
  await tablet.sees(reader.retryingTitle);
  await expect.poll(() => page.locator('canvas').count()).toBe(0);
  await tablet.look('paper-changed-offline');
});

test('nothing of it can be read on the disk: no paper, no title, no hash, no question, no choice', async () => {
  await tablet.context.close();
  const all = await onDisk();
  expect(all.length).toBeGreaterThan(1_000_000);
  const { papers, agenda, votes: asked } = council.delegates[0]!.meeting;
  const titles = [...Object.values(papers.papers), ...agenda.items].map(({ title }) => title);
  const questions = Object.values(asked.votes).flatMap(({ content }) => content?.text ?? []);
  expect([titles.length, questions.length]).toEqual([2 * ITEMS, 2]);
  // The app itself lies there as well, and gives one of the questions as an example.
  const secret = [TITLE, ...titles, ...questions].filter((one) => !vi(prepareWords.voteTextHint).includes(one));
  const hashes = Object.values(papers.papers).map(({ sha256 }) => sha256);
  expect(written(all, ['%PDF-1', '/FlateDecode', ...hashes, ...secret])).toEqual([]);
  // As JSON, or as the browser writes an object down.
  for (const choice of ['against', 'notVoting']) expect(all.toString('latin1'), choice).not.toMatch(new RegExp(`choice\\W{1,4}${choice}`));
});

test('back on the network, what was unsent is delivered without anybody opening its meeting', async () => {
  server = await serve(environment);
  await opens();
  await tablet.page.goto('/sessions');
  await givesPin(tablet);
  const [chair] = council.delegates;
  await tablet.sees(signIn.sessionsTitle);
  await expect.poll(unanswered, { timeout: 60_000 }).toBe(0);
  await chair!.command('closeVote', { vote: votes[1]! });
  await chair!.until((now) => now.votes.votes[votes[1]!]?.state === 'sealed');
  await chair!.command('announceResult', { vote: votes[1]! });
  await chair!.until((now) => now.votes.votes[votes[1]!]?.state === 'closed');
  expect(chair!.meeting.votes.votes[votes[1]!]?.result?.roll[council.delegates[1]!.id]).toBe('notVoting');
});

test('back on the network, what was changed is fetched again, and shown', async () => {
  const { page } = tablet;
  await page.goto(`/meeting/${meeting}`);
  await tablet.sees(subject(0));
  await page.getByRole('button', { name: /47\/2020/ }).first().click();
  await page.locator('canvas').first().waitFor();
  await tablet.press(reader.close);
  // It is kept anew, as it is on the server.
  await expect.poll(async () => (await papersOn(tablet)).length, { timeout: 60_000 }).toBe(2 * ITEMS);
});

test('back on the network, a paper that was replaced comes, and the one before goes', async () => {
  const { secretary } = council;
  await tablet.page.goto(`/meeting/${meeting}`);
  await tablet.sees(subject(0));
  await secretary.join(meeting);
  const [first] = Object.values(secretary.meeting.papers.papers);
  await secretary.command('withdrawPaper', { paper: first!.paper, reason: 'Gửi nhầm bản' });
  await tablet.sees(onDevice.all, { papers: ITEMS - 1, size: '' }, 1).catch(() => undefined);
  // Its text goes with it.
  await expect.poll(async () => (await papersOn(tablet)).length, { timeout: 20_000 }).toBe(2 * (ITEMS - 1));
  expect(tablet.faults).toEqual([]);
});

test('signing out leaves nothing behind', async () => {
  await tablet.page.getByRole('button', { name: council.delegates[1]!.name }).click();
  await tablet.page.getByRole('menuitem', { name: vi(shell.signOut) }).click();
  await expect.poll(() => papersOn(tablet), { timeout: 10_000 }).toEqual([]);
});
