/** A tablet that joins at the end of a long day: bytes on the wire, and the time until it has checked and folded the log. */
import { createHash } from 'node:crypto';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import compression from 'compression';
import express from 'express';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import type { Json } from '../../shared/base/canonical.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import { Replica } from '../../client/link/replica.ts';
import { subject } from '../../client/people/council.ts';
import { meetingRoutes } from '../../server/http/meetings.ts';
import { silent } from '../../server/log.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { seeded } from '../faults/hosting.ts';
import { GUEST, SECRETARY, Server, UNIT } from '../room/house.ts';
import { median, report, round, verifiesPerSecond } from './numbers.ts';

const DELEGATES = 125;
const ITEMS = 60;
const GOAL = 150_000;

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A day's record, made by commands under the council's own rules; only the waiting is left out. */
async function day(): Promise<Server> {
  const random = seeded(125);
  const letters = 'abcdefghjkmnpqrstuvwxyz023456789';
  const ids = Array.from({ length: DELEGATES }, () => `d${Array.from({ length: 7 }, () => letters[Math.floor(random() * 32)]).join('')}`);
  let clock = Date.parse('2026-12-09T01:00:00.000Z');
  const server = new Server(memoryStore(), { delegates: DELEGATES, ids }, () => (clock += Math.floor(random() * 700)));
  const [chair] = ids as [string];
  server.meeting = await server.rooms.create(
    { title: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường', rehearsal: false },
    UNIT,
    [...ids, SECRETARY],
    SECRETARY,
  );
  await server.does(SECRETARY, 'listMember', { member: GUEST });
  for (let n = 0; n < ITEMS; n++) await server.does(SECRETARY, 'addItem', { title: subject(n) });
  const { items } = (await server.room()).meeting.agenda;
  for (const [n, { item }] of items.entries()) {
    await server.does(SECRETARY, 'addPaper', {
      item,
      sha256: hex(`paper ${n}`),
      title: `Tờ trình số ${n + 11}/TTr-UBND về ${subject(n).toLowerCase()}`,
    });
    const papers = Object.values((await server.room()).meeting.papers.papers).filter((one) => one.item === item).map((one) => one.paper);
    await server.does(SECRETARY, 'prepareVote', {
      item,
      text: `Thông qua Nghị quyết về ${subject(n).toLowerCase()}`,
      rule: MAJORITY as unknown as Json,
      papers,
    });
  }
  await server.does(SECRETARY, 'nameChair', { member: chair });
  await server.does(SECRETARY, 'publish');
  for (const one of ids.slice(0, -8)) await server.does(one, 'checkIn');
  for (const member of ids.slice(-8))
    await server.does(SECRETARY, 'reportAbsence', { member, reason: 'Bận công tác theo giấy mời của cấp trên' });
  await server.does(chair, 'callToOrder');
  const room = await server.room();
  const reached = async (vote: string, state: string): Promise<void> => {
    while (room.meeting.votes.votes[vote]!.state !== state) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  for (const [n, vote] of room.meeting.votes.order.entries()) {
    await server.does(chair, 'goToItem', { item: items[n]!.item });
    for (const one of ids.slice(1, -8)) if (random() < 0.01) await server.does(one, 'checkOut').then(() => server.does(one, 'checkIn'));
    await server.does(chair, 'openVote', { vote });
    for (const one of ids.slice(0, -8))
      if (random() < 0.97) await server.votes(one, vote, 1, random() < 0.86 ? 'for' : random() < 0.6 ? 'against' : 'notVoting');
    const [seq] = (await server.does(chair, 'closeVote', { vote })).seqs as [number];
    // The time for ballots on their way is not waited for: the same command under the same id, now.
    await room.bySystem(`after:${room.stream.name}:${seq}`, 'closeBox', { after: seq + 1 }, vote);
    await reached(vote, 'sealed');
    await server.does(chair, 'announceResult', { vote });
    await reached(vote, 'closed');
    if (n === ITEMS / 2) await server.does(chair, 'adjourn', { note: 'Nghỉ trưa' }).then(() => server.does(chair, 'resume'));
  }
  return server;
}

/** Bytes of the answer's body as they come over the wire, and what they say. */
function fetched(url: string, encoding: string): Promise<{ wire: number; encoding: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const raw = Buffer.concat(parts);
        const used = answer.headers['content-encoding'] ?? 'none';
        resolve({
          wire: raw.length,
          encoding: used,
          body: used === 'br' ? brotliDecompressSync(raw) : used === 'gzip' ? gunzipSync(raw) : raw,
        });
      });
    }).once('error', reject);
  });
}

export async function join(): Promise<void> {
  console.error(`· a day of ${DELEGATES} delegates, ${ITEMS} items, papers and votes`);
  const server = await day();
  const app = express();
  app.use(compression());
  app.use((req, _res, next) => {
    req.session = { id: 'bench', by: 'key', member: server.members[1]! };
    next();
  });
  // Only the log is asked for: what serves accounts, minutes and archives is not needed.
  const none = undefined as never;
  app.use(
    meetingRoutes({
      log: silent,
      rooms: () => server.rooms,
      identity: none,
      desk: none,
      archives: none,
      authorityOf: none,
      blobs: none,
      ownEntry: none,
      linkBase: () => '',
    }),
  );
  const http = createServer(app);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/meetings/${server.meeting}/log`;
  const wires: Record<string, number> = {};
  const times: number[] = [];
  let entries = 0;
  for (let n = 0; n < 5; n++) {
    for (const asked of ['gzip', 'gzip, br']) {
      const began = performance.now();
      const { wire, encoding, body } = await fetched(url, asked);
      const page = JSON.parse(body.toString()) as LogPage;
      const replica = new Replica(server.meeting);
      replica.take(page.from, page.entries);
      if (replica.check(page.checkpoint!) === 'behind') throw new Error('the log is not whole');
      times.push(performance.now() - began);
      wires[encoding] = wire;
      wires['plain'] = body.length;
      entries = replica.size;
    }
  }
  const baseline = verifiesPerSecond();
  const wire = Math.max(wires['gzip'] ?? 0, wires['br'] ?? 0);
  const ms = median(times);
  report(
    'join',
    `${entries} entries of ${DELEGATES} delegates’ day in ${round(wire / 1000)} kB (${Object.entries(wires)
      .map(([name, size]) => `${name} ${round(size / 1000)}`)
      .join(', ')}), ready after ${round(ms)} ms; ratio to the goal of ${GOAL / 1000} kB ${round(wire / GOAL, 2)}`,
    {
      entries,
      bytes: wires,
      goalBytes: GOAL,
      ratio: round(wire / GOAL, 3),
      readyMs: round(ms, 1),
      baseline: round(baseline),
      readyInVerifies: round((ms / 1000) * baseline),
    },
  );
  http.close();
  http.closeAllConnections();
  server.stop();
}
