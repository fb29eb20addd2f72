/** Two worlds that differ only in a secret look the same, byte for byte, to whoever may not know it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { expect, it } from 'vitest';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import { silent } from '../../server/log.ts';
import { viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { Hub } from '../../server/socket/socket.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { CHAIR, GUEST, SECRETARY, Server, until } from './house.ts';

interface Secrets {
  readonly guest: string;
  readonly reason: string;
  readonly choice: string;
}

/** Everything one viewer was given: log pages and what came over the socket. */
type Given = Record<string, { readonly pages: string; readonly entries: string; readonly others: string }>;

const VIEWERS = [CHAIR, 'd2', 'd3', SECRETARY, GUEST, 'hall'];
const START = Date.parse('2026-12-09T01:00:00.000Z');

/** Hashes over what is hidden differ with their salt and tell nothing: they, and signatures over them, stand as one sign each. */
const masked = (text: string): string =>
  text
    .replace(/(sealed\\*":\\*")[A-Za-z0-9_-]{43}/g, '$1#')
    .replace(/(\\n)[A-Za-z0-9+/]{43}=(\\n)/g, '$1#$2')
    .replace(/— (\S+) [A-Za-z0-9+/]{80,}={0,2}/g, '— $1 #')
    .replace(/(root\\*":\\*")[A-Za-z0-9_-]{43}/g, '$1#');

async function world({ guest, reason, choice }: Secrets): Promise<Given> {
  const http = createServer();
  let clock = START;
  const hub: Hub = new Hub(http, {
    log: silent,
    rooms: () => server.rooms,
    async sessionOf(cookie) {
      const who = /who=([\w-]+)/.exec(cookie ?? '')?.[1] ?? '';
      if (who === 'hall')
        return {
          id: who,
          by: 'hall',
          meeting: server.meeting,
          member: { id: 'hall', name: '', kind: 'guest', rights: [], inOffice: true, hasPassword: false },
        };
      return { id: who, by: 'key', member: server.members.find((one) => one.id === who)! };
    },
    ownEntry: async () => undefined, witness: async () => undefined,
  });
  const server: Server = new Server(memoryStore(), { delegates: 3, guest }, () => (clock += 1000), hub, true);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const [vote] = (await server.draft()) as [string];
  await server.does(SECRETARY, 'publish');
  const got = new Map<string, Array<readonly [string, { entries?: unknown[] }]>>();
  const sockets: Socket[] = [];
  for (const who of VIEWERS) {
    const socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
      auth: { wire: WIRE_VERSION },
      extraHeaders: { cookie: `who=${who}` },
      transports: ['websocket'],
      forceNew: true,
    });
    sockets.push(socket);
    const messages: Array<readonly [string, { entries?: unknown[] }]> = [];
    got.set(who, messages);
    socket.onAny((name: string, message: { entries?: unknown[] }) => messages.push([name, message]));
    await new Promise<void>((done) => socket.once('connect', done));
    await socket.emitWithAck('follow', { meeting: server.meeting });
  }
  for (const who of ['d1', 'd2', SECRETARY, GUEST]) await server.does(who, 'checkIn');
  await server.does(SECRETARY, 'reportAbsence', { member: 'd3', reason });
  await server.does(CHAIR, 'callToOrder');
  await server.does(CHAIR, 'openVote', { vote });
  await server.votes('d2', vote, 1, choice);
  await server.votes('d1', vote, 1, 'for');
  // All the messages there will be: the last count of ballots has both.
  const last = (who: string) => got.get(who)!.filter(([name]) => name === 'progress').at(-1)?.[1] as { count?: number } | undefined;
  await until(() => VIEWERS.every((who) => last(who)?.count === 2));
  const room = await server.room();
  const given: Given = {};
  for (const who of VIEWERS) {
    const messages = got.get(who)!;
    const pages = room.stream.entries.map((one) => wireEntry(one, viewerOf(who === 'hall' ? undefined : who, room)));
    given[who] = {
      pages: JSON.stringify({ pages, checkpoint: room.note() }),
      entries: JSON.stringify(messages.flatMap(([name, message]) => (name === 'entries' ? message.entries! : []))),
      others: JSON.stringify([
        last(who),
        [...new Set(messages.map(([name]) => name))].sort(),
        messages.filter(([name]) => name === 'connected').at(-1),
      ]),
    };
  }
  for (const one of sockets) one.close();
  server.stop();
  await hub.close();
  return given;
}

/** Who may know which secret: nobody else's view may change with it. A ballot is nobody's while the box is open. */
const ENTITLED: Readonly<Record<keyof Secrets, readonly string[]>> = {
  guest: [CHAIR, SECRETARY, GUEST],
  reason: [CHAIR, SECRETARY, 'd3'],
  choice: [],
};

const text = fc
  .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcđêôưHồ Thị Nguyễn '.normalize('NFC')) })
  .filter((one) => one.trim() !== '');
const secrets = fc.record<Secrets>({ guest: text, reason: text, choice: fc.constantFrom('for', 'against', 'notVoting') });

it(
  'a guest’s name, the reason of an absence and a ballot in an open box change nothing for whoever may not know them',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(secrets, secrets, fc.constantFrom<keyof Secrets>('guest', 'reason', 'choice'), async (base, other, which) => {
        const [one, two] = await Promise.all([world(base), world({ ...base, [which]: other[which] })]);
        for (const who of VIEWERS) {
          if (ENTITLED[which].includes(who)) continue;
          for (const part of ['pages', 'entries', 'others'] as const)
            expect(masked(one[who]![part]), `${which} as ${who} sees it: ${part}`).toBe(masked(two[who]![part]));
        }
      }),
      { seed: 20_261_122, numRuns: 10 },
    );
  },
);

it('and those who may know do', async () => {
  const given = await world({ guest: 'Trần Thị Khách Mời', reason: 'Bận việc riêng', choice: 'for' });
  const knows = (who: string, what: string): boolean[] => [given[who]!.pages.includes(what), given[who]!.entries.includes(what)];
  expect(VIEWERS.filter((who) => knows(who, 'Trần Thị Khách Mời')[0])).toEqual([CHAIR, SECRETARY, GUEST]);
  expect(VIEWERS.filter((who) => knows(who, 'Bận việc riêng').every(Boolean))).toEqual([CHAIR, 'd3', SECRETARY]);
  // Who has voted, to the chair and the secretary alone.
  expect(VIEWERS.filter((who) => given[who]!.others.includes('"count":2,"members"'))).toEqual([CHAIR, SECRETARY]);
});
