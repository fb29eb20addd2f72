/**
 * A draft resolution through a real server and real browsers: its text is pasted at the desk, amended on a tablet and a telephone, voted
 * on, taken into the text and frozen by the chair, shown on the wall, and read by whoever votes on the whole; the record is verified.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newCommandId } from '../../client/link/outbox.ts';
import { foundCouncil, PASSWORD, prepare, type Council } from '../../client/people/council.ts';
import { approve } from '../../client/people/session.ts';
import type { Person } from '../../client/people/person.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { verify } from '../../shared/archive/verify.ts';
import { readZip } from '../../shared/archive/zip.ts';
import { amendmentWords as words } from '../../shared/text/amendments.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { script } from '../archive/script.ts';
import { DRAFT, TEXT } from '../kit/amendments.ts';
import { launch } from '../kit/chromium.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { readPdf } from '../minutes/read-pdf.ts';
import { Device, ONLINE, online, PHONE, TABLET, vi, WALL } from './browser.ts';
import { enrols } from './entering.ts';

const OLD = 'Tổng thu ngân sách là 10 tỷ đồng.';
const NEW = 'Tổng thu ngân sách là 12 tỷ đồng.';

let folder: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let meeting: string;
const devices: Device[] = [];

const local = (): string => server.url.replace('127.0.0.1', 'localhost');
const of = (n: number): Person => council.delegates[n]!;
const amendments = () => of(0).meeting.amendments;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-amendments-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}` });
  council = await foundCouncil(server.url, server.code, { delegates: 4, guests: 0 }, () => undefined);
  ({ meeting } = await prepare(council, { items: 1, votes: 0, papers: await shortPapers() }, 'Kỳ họp thứ ba'));
  for (const one of council.delegates) {
    await one.join(meeting);
    await one.command('checkIn');
  }
  await of(0).command('callToOrder');
  await of(0).command('goToItem', { item: of(0).meeting.agenda.items[0]!.item });
  browser = await launch();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const one of devices) await one.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function device(name: string, size: BrowserContextOptions): Promise<Device> {
  const one = await Device.open(browser, name, size, local());
  devices.push(one);
  return one;
}
async function tablet(name: string, n: number, size = TABLET): Promise<Device> {
  const one = await device(name, online(size));
  await enrols(one, council.secretary, of(n).id);
  await one.page.goto(`/meeting/${meeting}`);
  return one;
}

async function proposes(one: Device, text: string): Promise<void> {
  await one.press(words.read);
  await one.page.getByRole('button', { name: OLD }).click();
  await one.press(words.replace);
  await one.fill(words.newWords, text);
  await one.fill(words.reason, 'Theo số thu ước thực hiện');
  await one.press(words.send);
  const dialog = one.page.getByRole('dialog');
  await dialog.getByText(vi(words.sendText)).waitFor();
  await one.look('send');
  await dialog.getByRole('button', { name: vi(words.send), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Everybody with no device in a browser, and those with one, vote for what is open; the chair announces. */
async function adopts(vote: string): Promise<void> {
  for (const one of council.delegates) await one.vote(vote, 'for');
  await of(0).command('closeVote', { vote });
  await of(0).until(({ votes }) => votes.votes[vote]!.state === 'sealed');
  await of(0).command('announceResult', { vote });
  await of(0).until(({ votes }) => votes.votes[vote]!.state === 'closed');
}

test('A-30 to A-42 a draft is taken in, amended, voted on and frozen, and its record is verified', async () => {
  const desk = await device('desk', ONLINE);
  await desk.page.goto('/');
  await desk.fill(signIn.login, 'thuky');
  await desk.page.locator('input[type=password]').fill(PASSWORD);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: council.secretary.name }).waitFor();
  await desk.page.goto(`/secretariat/meetings/${meeting}/amendments`);
  await desk.press(words.takeText);
  await desk.fill(words.draftTitle, DRAFT);
  await desk.fill(words.text, TEXT);
  await desk.sees(words.recognised, { articles: 2, clauses: 2, points: 2 });
  await desk.look('taken');
  await desk.press(words.record);
  await desk.page.getByRole('heading', { name: DRAFT }).waitFor();

  const { url } = await council.secretary.ask<{ url: string }>('POST', `/api/meetings/${meeting}/hall`);
  const wall = await device('wall', online(WALL));
  const { pathname, hash } = new URL(url);
  await wall.page.goto(pathname + hash);
  const [lan, minh, chair] = [await tablet('tablet', 1), await tablet('phone', 2, PHONE), await tablet('chair', 0)];
  await proposes(lan, NEW);
  await proposes(minh, 'Tổng thu ngân sách là 11 tỷ đồng.');
  await lan.sees(words.collides, { numbers: '2' });
  await lan.look('proposed');
  await desk.sees(words.by, { name: of(2).name });

  await desk.press(words.enter);
  await desk.fill(words.body, 'Ban Kinh tế - Xã hội');
  await desk.page.getByLabel(vi(words.newWords)).fill('Thu khác.');
  await desk.look('enter');
  await desk.press(words.enterIt);
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await of(0).until(({ amendments: { all } }) => all.length === 3);
  const [first, second, third] = amendments().all.map((one) => one.amendment) as [string, string, string];
  await council.secretary.join(meeting);
  await council.secretary.command('withdrawAmendment', { amendment: third });
  const answer = { amendment: second, accepted: false, explanation: 'Số thu ước thực hiện là 12 tỷ đồng.' };
  await council.secretary.command('answerAmendment', answer);

  await wall.sees(words.by, { name: of(1).name });
  await wall.look('amendment');
  await chair.look('next');
  await chair.press(words.voteOn, { n: 1 });
  await chair.twice(voteActs.openVote);
  const vote = amendments().all.find((one) => one.amendment === first)!.vote!;
  await wall.look('voting');
  await lan.look('voting');
  await adopts(vote);
  await chair.press(words.adopt, { n: 1 });
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByText(vi(words.adoptFalls, { numbers: '2' })).waitFor();
  await chair.look('adopt');
  await dialog.getByRole('button', { name: vi(words.adopt, { n: 1 }), exact: true }).click();
  await of(0).until(({ amendments: { all } }) => all.find((one) => one.amendment === second)?.fallen !== undefined);
  await wall.look('adopted');

  await chair.press(words.freeze);
  await dialog.getByText(vi(words.freezeText)).waitFor();
  await chair.look('freeze');
  await dialog.getByRole('button', { name: vi(words.freeze), exact: true }).click();
  await chair.twice(voteActs.openVote);
  await of(0).until(({ votes: { running = [] } }) => running.length === 1);
  // Who has the draft before them sees that it is the very text; who has not goes there from the ballot.
  await minh.page.goto(`/meeting/${meeting}`);
  await minh.press(words.readFinal);
  for (const one of [lan, minh]) {
    await one.sees(words.sameText);
    await one.look('whole');
  }
  await adopts(amendments().wordings[0]!.put!.vote);

  await of(0).command('closeSession');
  await council.secretary.until(({ minutes: { attestations }, session: { closedSeq = Infinity } }) =>
    attestations.some((one) => one.size > closedSeq),
  );
  await approve(council, meeting, newCommandId());
  const bundle = await council.secretary.bytes(`/api/meetings/${meeting}/archive.asice`);
  expect((await verify(bundle, council.ca)).findings).toEqual([]);
  const read = await script(bundle, council.ca);
  expect(read.status, read.said).toBe(0);
  const pdf = readZip(bundle).members.find(({ name }) => name === 'minutes/minutes.pdf')!;
  const printed = (await readPdf(Buffer.from(pdf.bytes))).map(({ text }) => text).join(' ');
  for (const one of [`${of(1).name} đề nghị sửa đổi (số 1) khoản 1 Điều 1`, 'Hội đồng thông qua sửa đổi, bổ sung số 1', 'được chốt để biểu quyết toàn văn'])
    expect(printed).toContain(one);
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
}, 300_000);
