/** The live room over Socket.IO, transport only: who is connected. What they ask stands in `asked`, what they are told in `telling`. */
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { Hello, WIRE_VERSION } from '../../shared/wire/socket.ts';
import { isForeign, isOwnHost } from '../foreign-page.ts';
import { mustChange, wrongPerson, type Session } from '../identity/session.ts';
import { faultOf } from '../log.ts';
import type { StoredEntry } from '../ports.ts';
import type { Listener } from '../room/parts.ts';
import type { Room } from '../room/room.ts';
import { answer } from './asked.ts';
import { Crowd } from './crowd.ts';
import { OneWriteServer } from './one-write.ts';
import { ShownNow } from './shown.ts';
import { ShownElsewhere } from './shown-elsewhere.ts';
import { channel, followedBy, forgetRequest, type SocketParts, type Tablet, type Tablets } from './tablet.ts';
import { Telling } from './telling.ts';
import * as textPackets from './text-packets.ts';

/** Of open sockets' sessions, those that are over. */
type WhichAreOver = (sessions: readonly Session[]) => Promise<ReadonlyArray<{ readonly id: string; readonly why: Refusal }>>;

/** How often every open socket's session is looked at: for those that run out, and those that end at another server. */
const SESSIONS_MS = 10_000;

export class Hub implements Listener {
  readonly #io: Tablets;
  readonly #telling: Telling;
  readonly #refused = new WeakMap<object, number>();
  readonly #crowd = new Crowd<Tablet>();
  readonly #shown = new ShownNow();
  readonly #elsewhere: ShownElsewhere;
  #sessions: NodeJS.Timeout | undefined;
  #looking = false;

  constructor(
    server: HttpServer,
    readonly parts: SocketParts,
  ) {
    this.#io = new Server(server, {
      // Deflate costs ten times the memory; the backfill is compressed instead.
      perMessageDeflate: false,
      maxHttpBufferSize: 256 * 1024,
      parser: textPackets,
      wsEngine: OneWriteServer,
      serveClient: false,
      // A page of another place must not open a socket in the name of whoever looks at it.
      allowRequest: ({ headers }, answer) =>
        answer(null, (!parts.hosts || isOwnHost(headers.host, parts.hosts)) && !isForeign(headers, headers.host)),
      // Who has not said hello by then will not.
      connectTimeout: 15_000,
      pingInterval: 10_000,
      pingTimeout: 8_000,
    });
    this.#elsewhere = new ShownElsewhere(
      { log: parts.log, records: () => parts.rooms().parts.store.records, others: () => parts.rooms().others },
      this.#shown,
    );
    this.#telling = new Telling(this.#io, parts, this.#shown, this.#elsewhere);
    this.#io.use((socket, next) => void this.#admit(socket as Tablet, next));
    this.#io.on('connection', (socket) => this.#serve(socket as Tablet));
  }

  async #admit(socket: Tablet, next: (error?: Error) => void): Promise<void> {
    const refusing = (refusal: Refusal) => {
      next(Object.assign(new Error(refusal.code), { data: refusal }));
      // Refused twice over one connection: whoever is there does not listen.
      const times = (this.#refused.get(socket.conn) ?? 0) + 1;
      this.#refused.set(socket.conn, times);
      if (times > 1) socket.conn.close(true);
    };
    try {
      const hello = Hello.safeParse(socket.handshake.auth);
      if (!hello.success || hello.data.wire !== WIRE_VERSION) return refusing(refuse('wire/version'));
      const session = await this.parts.sessionOf(socket.handshake.headers.cookie, hello.data.hall === true);
      if (!session) return refusing(refuse('border/not-signed-in'));
      const wrong = wrongPerson(session, hello.data.as);
      if (wrong) return refusing(wrong);
      if (mustChange(session)) return refusing(refuse('identity/change-password'));
      socket.data.session = session;
      next();
    } catch (error) {
      this.parts.log.error({ fault: faultOf(error) }, 'handshake broke');
      refusing(refuse('border/broke', { incident: '' }));
    }
  }

  #serve(socket: Tablet): void {
    for (const one of this.#crowd.enter(socket)) one.disconnect(true);
    forgetRequest(socket);
    answer(socket, { parts: this.parts, crowd: this.#crowd, shown: this.#shown, elsewhere: this.#elsewhere, telling: this.#telling });
    socket.on('disconnecting', () => {
      this.#crowd.leave(socket);
      for (const meeting of followedBy(socket)) {
        const room = this.parts.rooms().atHand(meeting);
        if (room) this.#telling.connected(room);
        // This one is still among them.
        if (this.#telling.tablets(meeting).length > 1) continue;
        this.#shown.leave(meeting);
        this.#elsewhere.leave(meeting);
      }
    });
  }

  /** Whose tablets are connected to a meeting, here. */
  connectedIn(meeting: string): string[] {
    return this.#telling.people(meeting);
  }

  /** Others are on the line than before. */
  tellConnected(room: Room): void {
    this.#telling.connected(room);
  }

  isFollowed(meeting: string): boolean {
    return this.#telling.isFollowed(meeting);
  }

  entries(room: Room, from: number, entries: readonly StoredEntry[]): void {
    this.#telling.entries(room, from, entries);
  }

  progress(room: Room, sublog: string): void {
    this.#telling.progress(room, sublog);
  }

  newer(room: Room): void {
    this.#telling.newer(room);
  }

  /** Whoever follows it fetches anew, and is told then. */
  unreadable({ id }: Pick<Room, 'id'>): void {
    this.resync(id);
  }

  /** A draft became a record, or somebody sees more than before. */
  resync(meeting: string): void {
    this.#telling.resync(meeting);
  }

  /** What the clocks of connected people's tablets show now, one a person, in milliseconds since 1970. */
  tabletClocks(): number[] {
    const ahead = new Map<string, number>();
    for (const { data } of this.#io.sockets.sockets.values())
      if (data.clockAhead !== undefined) ahead.set(data.session.member.id, data.clockAhead);
    return [...ahead.values()].map((one) => one + performance.now());
  }

  /** The log's tail was looked at, and with it what is shown at other servers. */
  async lookedAt(room: Room): Promise<void> {
    if (room.draft || !this.isFollowed(room.id)) return;
    for (const one of await this.#elsewhere.look(room)) this.#io.to(channel(room.id)).emit('shown', one);
  }

  /** Whether the wall of a meeting's hall may read that paper now: somebody shows it to all. */
  showsPaper(room: Room, sha256: string): boolean {
    return this.#shown.papers(room).includes(sha256);
  }

  /** Ends the sockets of a session, saying why. */
  dismiss(session: string, refusal: Refusal): void {
    for (const socket of this.#crowd.of(session)) {
      socket.emit('signedOut', refusal);
      socket.disconnect(true);
    }
  }

  /** Dismisses, from now on, every socket whose session is over. */
  watchSessions(whichAreOver: WhichAreOver, every = SESSIONS_MS): void {
    this.#sessions = setInterval(() => void this.#lookAtSessions(whichAreOver), every);
    this.#sessions.unref();
  }

  async #lookAtSessions(whichAreOver: WhichAreOver): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (const { id, why } of await whichAreOver(this.#crowd.sessions())) this.dismiss(id, why);
    } catch (error) {
      this.#telling.broke(error);
    } finally {
      this.#looking = false;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#sessions);
    this.#crowd.close();
    this.#telling.close();
    await this.#io.close();
  }
}
