/** A vote on printed papers: a real server, real browsers for the chair, two tellers who differ first, and the wall. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { elected } from '../../shared/text/elected.ts';
import { paperChair, paperNow, paperTeller } from '../../shared/text/paper-screens.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { readPdf } from '../minutes/read-pdf.ts';
import { Device, online, TABLET, vi, WALL } from './browser.ts';
import { enrols } from './entering.ts';

const QUESTION = 'Bầu Phó Chủ tịch Hội đồng nhân dân xã';

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
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-paper-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}` });
  council = await foundCouncil(server.url, server.code, { delegates: 6, guests: 0 }, () => undefined);
  ({ meeting } = await prepare(council, { items: 1, votes: 0, papers: await shortPapers() }, 'Kỳ họp thứ nhất', async () => {
    const { item } = council.secretary.meeting.agenda.items[0]!;
    const options = [4, 5].map((n) => ({ id: of(n).id, label: of(n).name }));
    const ballot = { way: 'paper', options, form: { kind: 'election', seats: 1, most: 1 } };
    await council.secretary.command('prepareVote', { item, text: QUESTION, rule: MAJORITY, papers: [], ballot } as unknown as Json);
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

async function tablet(name: string, n: number, at = ''): Promise<Device> {
  const one = await Device.open(browser, name, online(TABLET), local());
  devices.push(one);
  await enrols(one, council.secretary, of(n).id);
  await one.page.goto(`/meeting/${meeting}${at}`);
  return one;
}

async function counts(one: Device, first: number, second: number, blank: number): Promise<void> {
  const numbers = {
    [vi(paperTeller.returned)]: 6,
    [vi(paperTeller.valid)]: first + second,
    [vi(paperTeller.invalid)]: 0,
    [vi(paperTeller.blank)]: blank,
    [of(4).name]: first,
    [of(5).name]: second,
  };
  for (const [label, value] of Object.entries(numbers)) await one.page.getByRole('textbox', { name: label, exact: true }).fill(String(value));
  await one.twice(paperTeller.send);
}

test('B-7 two tellers differ, count anew and agree; the chair announces, and the wall has who is elected', async () => {
  await of(0).command('nameTellers', { members: [of(1).id, of(2).id, of(3).id] });
  const printed = Buffer.from(await council.secretary.bytes(`/api/meetings/${meeting}/prints/${vote}?what=blank&many=8`));
  expect((await readPdf(printed)).map(({ text }) => text).join(' ')).toContain('Cuống phiếu số 008');
  await expect(of(1).bytes(`/api/meetings/${meeting}/prints/${vote}?what=blank&many=8`)).rejects.toThrow();

  const chair = await tablet('chair', 0);
  await chair.twice(paperChair.open);
  const lan = await tablet('first', 1, '/paper-count');
  await lan.page.getByRole('textbox', { name: vi(paperTeller.issue) }).fill('6');
  await lan.press(paperTeller.issueAct);
  await chair.twice(paperChair.end);
  const minh = await tablet('second', 2, '/paper-count');
  const { url } = await council.secretary.ask<{ url: string }>('POST', `/api/meetings/${meeting}/hall`);
  const wall = await Device.open(browser, 'wall', online(WALL), local());
  devices.push(wall);
  const { pathname, hash } = new URL(url);
  await wall.page.goto(pathname + hash);
  await wall.sees(paperNow.counting);

  await counts(lan, 4, 1, 1);
  await lan.sees(paperTeller.sent);
  // What the first has entered is on nobody else's device, nor on the chair's.
  expect(of(0).meeting.paperBallots.votes[vote]!.entries).toEqual([{ teller: of(1).id, at: expect.any(String) as string }]);
  await counts(minh, 3, 2, 1);
  const lines = [of(4).name, of(5).name].join('; ');
  await minh.sees(paperTeller.differText, { lines });
  await lan.sees(paperTeller.differText, { lines });
  await lan.look('differ');
  await counts(minh, 4, 1, 1);
  await counts(lan, 4, 1, 1);
  await minh.sees(paperTeller.agreed);
  await wall.sees(paperNow.agreed);
  await wall.look('agreed');

  await chair.twice(paperChair.announce);
  await wall.sees(elected.elected, { count: 1, seats: 1 });
  await wall.look('elected');
  await of(0).until(({ paperBallots }) => paperBallots.votes[vote]!.state === 'closed');
  expect(of(0).meeting.votes.votes[vote]!.decision).toMatchObject({ kind: 'election', elected: [of(4).id], blank: 1 });
  const { signatures } = of(0).meeting.paperBallots.votes[vote]!.result!;
  expect(signatures.map(({ teller }) => teller).sort()).toEqual([of(1).id, of(2).id].sort());
  const minutes = Buffer.from(await council.secretary.bytes(`/api/meetings/${meeting}/prints/${vote}?what=counted`));
  expect((await readPdf(minutes)).map(({ text }) => text).join(' ')).toContain('BIÊN BẢN KIỂM PHIẾU');
  expect(council.delegates.flatMap((one) => one.faults)).toEqual([]);
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
}, 300_000);
