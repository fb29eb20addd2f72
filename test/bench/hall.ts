/**
 * The server's rooms, store and sockets in a process of their own, for benches with more tablets than could be enrolled in their
 * time: who is behind a cookie is taken from the cookie. Beside it a bare WebSocket server that sends the same to as many.
 * Told what to do by messages from the bench.
 */
import { createHash } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Json } from '../../shared/base/canonical.ts';
import { silent } from '../../server/log.ts';
import type { Listener } from '../../server/room/parts.ts';
import type { Room } from '../../server/room/room.ts';
import { sealing } from '../../server/sealed-logs.ts';
import { Hub } from '../../server/socket/socket.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { SECRETARY, Server, UNIT } from '../room/house.ts';
import { newFolder, removeFolder } from '../faults/hosting.ts';
import { each } from '../../client/people/each.ts';

/** How many meetings, and how many delegates each has. */
export interface HallSize {
  readonly meetings: number;
  readonly delegates: number;
}

/** A meeting under way, the ids of its delegates (the first has the chair), and two items to go to in turn. */
export interface HallMeeting {
  readonly meeting: string;
  readonly delegates: readonly string[];
  readonly items: readonly string[];
  /** The one that is presented. */
  readonly papers: readonly string[];
}

export interface HallReady {
  readonly url: string;
  readonly bareUrl: string;
  readonly meetings: readonly HallMeeting[];
}

const listen = (server: HttpServer): Promise<string> =>
  new Promise((done) => server.listen(0, '127.0.0.1', 8192, () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));

/** Where a client's first short frame ends; beyond any buffer where it has not even begun. */
const frameEnd = (bytes: Buffer): number => (bytes.length < 2 ? Infinity : 6 + (bytes[1]! & 127));

/** Sends what one socket says to all, whole frames as they come: the least that any server could do. */
function bareServer(): HttpServer {
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on('upgrade', ({ headers }, socket: Socket) => {
    const accept = createHash('sha1').update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.setNoDelay(true);
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      rest = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
      // A client's short frames: two bytes, four of an empty mask, text. A server's have no mask.
      for (let end = frameEnd(rest); end <= rest.length; end = frameEnd(rest)) {
        const answer = Buffer.concat([Buffer.of(0x81, end - 6), rest.subarray(6, end)]);
        rest = rest.subarray(end);
        for (const one of sockets) one.write(answer);
      }
    });
  });
  return server;
}

async function open({ meetings, delegates }: HallSize): Promise<void> {
  const folder = await newFolder();
  const base = await openEmbeddedStore(folder);
  const key = new Uint8Array(32).fill(7);
  const store = { ...base, logs: sealing(base.logs, async () => key) };
  const ids = Array.from({ length: meetings * delegates }, (_, n) => `d${n + 1}`);
  const listener: Listener = {
    entries: (room, from, entries) => hub.entries(room, from, entries),
    progress: (room, sublog) => hub.progress(room, sublog),
  };
  const house = new Server(store, { delegates: ids.length, ids }, Date.now, listener);
  const everybody = new Map(house.members.map((one) => [one.id, one]));
  const { facts } = house.rooms.parts;
  Object.assign(facts, {
    member: async ({ member }: { member: string }) => everybody.get(member),
    certificate: async (_need: object, room: Room) => {
      const inForce = await facts.validity('', room);
      return { member: '', approvedBy: SECRETARY, revoked: true, inForce };
    },
  });
  const server = createServer();
  const hub = new Hub(server, {
    log: silent,
    rooms: () => house.rooms,
    ownEntry: async () => undefined,
    witness: async () => undefined,
    async sessionOf(cookie) {
      const [member, n] = (cookie ?? '').replace(/^as=/, '').split('.');
      const found = everybody.get(member ?? '');
      return found && { id: `${member}.${Math.floor(Number(n) / 8)}`, by: 'key', member: { ...found } };
    },
  });
  const made: HallMeeting[] = [];
  await each(Array.from({ length: meetings }, (_, n) => n), 16, async (n) => {
    const own = ids.slice(n * delegates, (n + 1) * delegates);
    const meeting = await house.rooms.create(
      { title: `Kỳ họp ${n + 1}`, startsAt: new Date().toISOString(), place: 'Hội trường', rehearsal: false },
      UNIT,
      [...own, SECRETARY],
      SECRETARY,
    );
    let at = 0;
    const does = async (who: string, type: string, input: Json = {}): Promise<void> => {
      const answer = await house.rooms.execute({ kind: 'person', id: who }, { id: `${n}-${at++}`.padEnd(22, '_'), meeting, type, input });
      if (!answer.ok) throw new Error(`${type}: ${answer.refusal.code}`);
    };
    for (const title of ['Dự toán', 'Quyết toán']) await does(SECRETARY, 'addItem', { title });
    const [first] = (await house.rooms.open(meeting))!.meeting.agenda.items;
    await does(SECRETARY, 'addPaper', { item: first!.item, sha256: 'ab'.repeat(32), title: 'Tờ trình' });
    await does(SECRETARY, 'nameChair', { member: own[0]! });
    await does(SECRETARY, 'publish');
    for (const one of own) await does(one, 'checkIn');
    await does(own[0]!, 'callToOrder');
    const { agenda, papers } = (await house.rooms.open(meeting))!.meeting;
    made.push({ meeting, delegates: own, items: agenda.items.map((one) => one.item), papers: papers.order });
  });
  house.rooms.watch();
  const bare = bareServer();
  process.send!({ url: await listen(server), bareUrl: await listen(bare), meetings: made } satisfies HallReady);
  process.once('disconnect', () => {
    void (async () => {
      await hub.close();
      house.stop();
      await base.close();
      await removeFolder(folder);
      process.exit(0);
    })();
  });
}

process.once('message', (size: HallSize) => void open(size));
