/** A ranked election of an association: a real server, real browsers for the chair, a member and the wall; a lot, minutes, the record. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newCommandId } from '../../client/link/outbox.ts';
import { foundCouncil, prepare, UNIT, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { approve } from '../../client/people/session.ts';
import { verify } from '../../shared/archive/verify.ts';
import { readZip } from '../../shared/archive/zip.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { marksFor, marksIn, quotaRule } from '../../shared/meeting/ranked.ts';
import { formBallot } from '../../shared/text/elected.ts';
import { rankedBallot, rankedLot, rankedResult } from '../../shared/text/ranked.ts';
import { session } from '../../shared/text/session.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { script } from '../archive/script.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { readPdf } from '../minutes/read-pdf.ts';
import { Device, online, TABLET, vi, WALL } from './browser.ts';
import { enrols } from './entering.ts';

const ASSOCIATION = { ...UNIT, name: 'Hội Cựu giáo chức Mường Mẫu', body: 'other' as const };
const QUESTION = 'Bầu hai ủy viên Ban Chấp hành';
const candidates = ['Lò Văn Pánh', 'Vàng A Chứ', 'Trần Quốc Việt', 'Hoàng Đình Thắng'].map((label, n) => ({ id: `line${n + 1}`, label }));
const [first, second, third, fourth] = candidates.map(({ label }) => label) as [string, string, string, string];
const FORM = { kind: 'ranked', seats: 2, places: 4, candidates } as const;

let folder: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let meeting: string;
let vote: string;
const devices: Device[] = [];

const local = (): string => server.url.replace('127.0.0.1', 'localhost');
const of = (n: number): Person => council.delegates[n]!;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-ranked-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}` });
  council = await foundCouncil(server.url, server.code, { delegates: 4, guests: 0 }, () => undefined, ASSOCIATION);
  ({ meeting } = await prepare(council, { items: 1, votes: 0, papers: await shortPapers() }, 'Đại hội nhiệm kỳ', async () => {
    const { item } = council.secretary.meeting.agenda.items[0]!;
    const ballot = { way: 'public', options: marksFor(FORM), form: FORM };
    await council.secretary.command('prepareVote', { item, text: QUESTION, rule: quotaRule(2), papers: [], ballot } as unknown as Json);
  }));
  for (const one of council.delegates) {
    await one.join(meeting);
    await one.command('checkIn');
  }
  await of(0).command('callToOrder');
  await of(0).command('goToItem', { item: of(0).meeting.agenda.items[0]!.item });
  [vote] = of(0).meeting.votes.order as [string];
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

async function tablet(name: string, n: number): Promise<Device> {
  const one = await Device.open(browser, name, online(TABLET), local());
  devices.push(one);
  await enrols(one, council.secretary, of(n).id);
  await one.page.goto(`/meeting/${meeting}`);
  return one;
}

async function ranks(one: Device, names: readonly string[]): Promise<void> {
  for (const name of names) await one.press(name);
  await one.sees(rankedBallot.ranked, { count: names.length, places: 4 });
  await one.press(formBallot.sign);
  await one.sees(`1. ${names[0]!}`);
}

test('W-20 members rank, the chair closes and draws a lot, the wall tells round by round, and the record is verified', async () => {
  const chair = await tablet('chair', 0);
  const lan = await tablet('member', 1);
  await council.secretary.join(meeting);
  const { url } = await council.secretary.ask<{ url: string }>('POST', `/api/meetings/${meeting}/hall`);
  const wall = await Device.open(browser, 'wall', online(WALL), local());
  devices.push(wall);
  const { pathname, hash } = new URL(url);
  await wall.page.goto(pathname + hash);

  await chair.twice(voteActs.openVote);
  await ranks(chair, [first, fourth, third]);
  await ranks(lan, [first, second]);
  await lan.look('ranked');
  await of(2).vote(vote, marksIn(['line2', 'line3']));
  await of(3).vote(vote, marksIn(['line3']));
  await of(0).command('closeVote', { vote });
  await of(0).until(({ votes }) => votes.votes[vote]!.state === 'sealed');
  await of(0).command('announceResult', { vote });

  // The first has the quota; the fourth is out; the second and the third are alike in every round.
  await wall.sees(rankedResult.waits, { names: `${second}; ${third}` });
  await chair.sees(rankedLot.forExclusion);
  await chair.look('lot');
  await chair.twice(vi(rankedLot.drawnSurplus, { name: second }));
  await wall.sees(rankedResult.elected, { count: 2, seats: 2 });
  await wall.sees(rankedResult.electedIn, { n: '3' });
  await wall.look('elected');
  await lan.sees(rankedResult.elected, { count: 2, seats: 2 });
  await lan.look('rounds');

  await of(0).command('closeSession');
  await chair.sees(session.closed);
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
  expect(printed).toContain('phiếu chuyển nhượng đơn');
  expect(printed).toContain('Chủ tọa bốc thăm');
  expect(printed).toContain(`Loại ${second}`);
  expect(council.delegates.flatMap((one) => one.faults)).toEqual([]);
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
}, 300_000);
