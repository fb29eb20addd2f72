/** The live room over Socket.IO: transport only. What may be seen is decided by `room/visibility`, what may be done by the rules. */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { z } from 'zod';
import { heldTo } from '../../shared/base/as-it-stands.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { isDelegate, listedAs } from '../../shared/meeting/access.ts';
import type { Actor, Duty } from '../../shared/meeting/feature.ts';
import {
  CommandMessage,
  Follow,
  Hello,
  ShowMessage,
  WIRE_VERSION,
  WitnessMessage,
  type ClientToServer,
  type CommandAnswer,
  type OwnEntry,
  type ServerToClient,
} from '../../shared/wire/socket.ts';
import { isForeign, isOwnHost } from '../foreign-page.ts';
import { mustChange, type Session } from '../identity/session.ts';
import { faultOf, type Log } from '../log.ts';
import type { StoredEntry } from '../ports.ts';
import { BrokenLog, recordUnreadable } from '../room/broken-log.ts';
import type { Listener } from '../room/parts.ts';
import type { Room } from '../room/room.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Kept } from '../room/sublogs.ts';
import { view, viewerOf, wireEntry, type Viewer } from '../room/visibility.ts';
import { Crowd } from './crowd.ts';
import { OneWriteServer } from './one-write.ts';
import { ShownNow } from './shown.ts';
import * as textPackets from './text-packets.ts';

export interface SocketParts {
  readonly log: Log;
  readonly rooms: () => Rooms;
  sessionOf(cookie: string | undefined, hall: boolean): Promise<Session | undefined>;
  /** Names under which this server is reached; absent where a proxy stands in front, and passes on under whatever name it likes. */
  readonly hosts?: readonly string[];
  /** What a sub-log holds of a person. */
  ownEntry(room: Room, sublog: string, member: string): Promise<OwnEntry | undefined>;
  /** A tablet's signature over a checkpoint. */
  witness(session: Session, message: WitnessMessage): Promise<Refusal | undefined>;
  /** After a command that was carried out. */
  executed?(session: Session, message: CommandMessage, request: Pick<IncomingMessage, 'socket' | 'headers'>): Promise<void>;
}

interface Data {
  session: Session;
  /** What the person was in each meeting when it last heard of it. */
  duties?: Map<string, ReadonlySet<Duty>>;
  /** The last of the person's own entries that this device knows of, in the sub-log it heard of last. */
  knows?: { readonly sublog: string; readonly seq: number };
  /** By how much the device's clock is ahead of this process's steady one, in milliseconds. */
  clockAhead?: number;
}
/** Of open sockets' sessions, those that are over. */
type WhichAreOver = (sessions: readonly Session[]) => Promise<ReadonlyArray<{ readonly id: string; readonly why: Refusal }>>;
type Tablet = Socket<ClientToServer, ServerToClient, Record<string, never>, Data>;

const channel = (meeting: string): string => `meeting:${meeting}`;
/** How often it is told how many a live sub-log has heard. */
const PROGRESS_MS = 300;
/** How often every open socket's session is looked at: for those that run out, and those that end at another server. */
const SESSIONS_MS = 10_000;

/** A tablet stays for a day: of the request that it came with, only what says where it comes from is kept. */
function forgetRequest({ conn, handshake, request }: Tablet): void {
  const { 'user-agent': browser, 'x-forwarded-for': forwarded } = request.headers;
  const headers = {
    ...(browser !== undefined && { 'user-agent': browser }),
    ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
  };
  handshake.headers = headers;
  handshake.auth = {};
  // A polling one answers with it.
  if (conn.transport.name === 'websocket')
    (conn as { request: Pick<IncomingMessage, 'socket' | 'headers'> }).request = { socket: request.socket, headers };
}

export class Hub implements Listener {
  readonly #io: Server<ClientToServer, ServerToClient, Record<string, never>, Data>;
  readonly #progress = new Map<string, NodeJS.Timeout>();
  readonly #connected = new Map<string, NodeJS.Timeout>();
  readonly #refused = new WeakMap<object, number>();
  readonly #crowd = new Crowd<Tablet>();
  readonly #shown = new ShownNow();
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
      if (mustChange(session)) return refusing(refuse('identity/change-password'));
      socket.data.session = session;
      next();
    } catch (error) {
      this.parts.log.error({ fault: faultOf(error) }, 'handshake broke');
      refusing(refuse('border/broke', { incident: '' }));
    }
  }

  #serve(socket: Tablet): void {
    const { session } = socket.data;
    for (const one of this.#crowd.enter(socket)) one.disconnect(true);
    forgetRequest(socket);

    /** Checks, limits and answers one kind of message; what breaks in it stays there. */
    const on = <T>(
      name: keyof ClientToServer,
      schema: z.ZodType,
      act: (message: T) => Promise<object>,
    ) => {
      socket.on(name as 'follow', (message: unknown, answer?: (value: never) => void) => {
        const reply = (value: object) => typeof answer === 'function' && answer(value as never);
        const counted = this.#crowd.count(session);
        if (counted !== 'fine') reply({ ok: false, refusal: refuse('border/too-many') });
        if (counted === 'flood') socket.disconnect(true);
        if (counted !== 'fine') return;
        const parsed = heldTo(schema, message);
        if (!parsed.success) {
          this.parts.log.warn({ member: session.member.id, message: name }, 'wrong input');
          return void reply({ ok: false, refusal: refuse('border/wrong-input', { field: 'message' }) });
        }
        act(parsed.data as T).then(reply, (error: unknown) => {
          // Found while it was carried out, and told then.
          if (error instanceof BrokenLog) return void reply({ ok: false, refusal: recordUnreadable() });
          const incident = crypto.randomUUID();
          this.parts.log.error({ incident, message: name, fault: faultOf(error) }, 'broke');
          reply({ ok: false, refusal: refuse('border/broke', { incident }) });
        });
      });
    };

    on<z.infer<typeof Follow>>('follow', Follow, async ({ meeting, clock }) => {
      if (clock !== undefined && session.by !== 'hall') socket.data.clockAhead = milliseconds(clock) - performance.now();
      const room = await this.#readable(session, meeting);
      if (isRefusal(room)) return { ok: false, refusal: room };
      await socket.join(channel(meeting));
      (socket.data.duties ??= new Map()).set(meeting, this.#viewer(socket, room).duties);
      this.#tellConnected(room);
      for (const size of room.asked) socket.emit('checkpoint', { meeting, size, note: room.note(size) });
      for (const one of this.#shown.of(meeting)) socket.emit('shown', one);
      delete socket.data.knows;
      for (const key of room.kind.liveKeys(room.meeting)) {
        this.progress(room, key);
        this.#tellOwn(socket, room, key, await room.sublogs.of(key));
      }
      if (room.stream.newer) socket.emit('newer', { meeting });
      return { ok: true, size: room.size, now: room.parts.context.now() };
    });
    on<{ meeting: string }>('unfollow', Follow, async ({ meeting }) => {
      await socket.leave(channel(meeting));
      if (!this.isFollowed(meeting)) this.#shown.leave(meeting);
      return { ok: true };
    });
    on<CommandMessage>('command', CommandMessage, async (message): Promise<CommandAnswer> => {
      if (session.by === 'hall') return { ok: false, refusal: refuse('border/not-allowed') };
      const room = await this.#readable(session, message.meeting);
      if (isRefusal(room)) return { ok: false, refusal: room };
      const actor: Actor = { kind: 'person', id: session.member.id };
      const keyless = this.#keyless(session, room);
      if (keyless) return { ok: false, refusal: keyless };
      const answer = await this.parts.rooms().execute(actor, message);
      if (answer.ok && answer.receipt && message.sublog !== undefined)
        socket.data.knows = { sublog: message.sublog, seq: answer.receipt.seq };
      if (answer.ok) await this.parts.executed?.(session, message, socket.request);
      else
        this.parts.log.info(
          { meeting: message.meeting, member: session.member.id, command: message.type, refusal: answer.refusal.code },
          'refused',
        );
      return answer;
    });
    on<ShowMessage>('show', ShowMessage, async ({ meeting, kind, value }) => {
      const room = this.parts.rooms().atHand(meeting);
      if (!room || session.by === 'hall' || !socket.rooms.has(channel(meeting))) return { ok: false, refusal: refuse('border/not-allowed') };
      const keyless = this.#keyless(session, room);
      if (keyless) return { ok: false, refusal: keyless };
      const shown = this.#shown.take(room, session.member.id, kind, value);
      if (isRefusal(shown)) return { ok: false, refusal: shown };
      socket.to(channel(meeting)).emit('shown', shown);
      return { ok: true };
    });
    on<WitnessMessage>('witness', WitnessMessage, async (message) => {
      const refusal = await this.parts.witness(session, message);
      return refusal ? { ok: false, refusal } : { ok: true };
    });
    socket.on('disconnecting', () => {
      this.#crowd.leave(socket);
      for (const name of socket.rooms) {
        if (!name.startsWith('meeting:')) continue;
        const meeting = name.slice('meeting:'.length);
        this.#later(meeting);
        // This one is still among them.
        if (this.#tablets(meeting).length <= 1) this.#shown.leave(meeting);
      }
    });
  }

  readonly #broke = (error: unknown): void => this.parts.log.error({ fault: faultOf(error) }, 'broke while telling');

  /**
   * A password may have been set by another's hand; what is said in a delegate's name, the chair among them, their own key has
   * vouched for.
   */
  #keyless({ by, member }: Session, room: Room): Refusal | undefined {
    return by !== 'key' && isDelegate({ kind: 'person', id: member.id }, room.meeting) ? refuse('identity/key-needed') : undefined;
  }

  #readable(session: Session, meeting: string): Promise<Room | Refusal> {
    return readable(
      this.parts.rooms(),
      meeting,
      session.by === 'hall' ? undefined : session.member.id,
      session.by === 'hall' ? session.meeting : undefined,
    );
  }

  #tablets(meeting: string): Tablet[] {
    const ids = this.#io.sockets.adapter.rooms.get(channel(meeting)) ?? new Set<string>();
    return [...ids].flatMap((id) => (this.#io.sockets.sockets.get(id) as Tablet | undefined) ?? []);
  }

  #viewer(tablet: Tablet, room: Room): Viewer {
    const { session } = tablet.data;
    return viewerOf(session.by === 'hall' ? undefined : session.member.id, room);
  }

  isFollowed(meeting: string): boolean {
    return this.#io.sockets.adapter.rooms.has(channel(meeting));
  }

  entries(room: Room, from: number, entries: readonly StoredEntry[]): void {
    this.#dropUnlisted(room);
    const signed = room.draft ? {} : { checkpoint: room.note(from + entries.length) };
    const message = (viewer: Viewer) => ({ meeting: room.id, from, entries: entries.map((one) => wireEntry(one, viewer)), ...signed });
    if (entries.every((one) => !one.sealed)) {
      this.#io.to(channel(room.id)).emit('entries', message(viewerOf(undefined, room)));
    } else {
      // Encoded once for all who see the same, not once a tablet.
      const groups = new Map<string, { viewer: Viewer; ids: string[] }>();
      for (const tablet of this.#tablets(room.id)) {
        const viewer = this.#viewer(tablet, room);
        const key = view(entries, viewer);
        const group = groups.get(key) ?? { viewer, ids: [] };
        group.ids.push(tablet.id);
        groups.set(key, group);
      }
      for (const { viewer, ids } of groups.values()) this.#io.to(ids).emit('entries', message(viewer));
    }
    this.#widen(room);
    for (const one of this.#shown.over(room)) this.#io.to(channel(room.id)).emit('shown', one);
    for (const size of room.asked) {
      if (size > from && size <= from + entries.length)
        this.#io.to(channel(room.id)).emit('checkpoint', { meeting: room.id, size, note: room.note(size) });
    }
    void this.parts
      .rooms()
      .summaries.write(room)
      .catch((error: unknown) => this.parts.log.error({ meeting: room.id, fault: faultOf(error) }, 'no summary'));
  }

  /** Who is no longer listed hears nothing more, beginning with what is told now; their tablet forgets what it holds. */
  #dropUnlisted(room: Room): void {
    for (const tablet of this.#tablets(room.id)) {
      const { session } = tablet.data;
      if (session.by === 'hall' || listedAs(session.member.id, room.meeting)) continue;
      void tablet.leave(channel(room.id));
      tablet.emit('unlisted', { meeting: room.id });
    }
  }

  /** Who has just taken the chair may read more than before, also of the past: such a tablet fetches anew. */
  #widen(room: Room): void {
    for (const tablet of this.#tablets(room.id)) {
      const { duties } = this.#viewer(tablet, room);
      const before = tablet.data.duties?.get(room.id);
      if (before && [...duties].some((duty) => !before.has(duty))) tablet.emit('resync', { meeting: room.id });
      (tablet.data.duties ??= new Map()).set(room.id, duties);
    }
  }

  /** Of how many something stands in a live sub-log, to all; of whom, to the chair and the secretary. Never what. */
  progress(room: Room, sublog: string): void {
    const key = `${room.id}/${sublog}`;
    if (this.#progress.has(key)) return;
    this.#progress.set(
      key,
      setTimeout(() => {
        this.#progress.delete(key);
        this.#sendProgress(room, sublog).catch(this.#broke);
      }, PROGRESS_MS),
    );
  }

  async #sendProgress(room: Room, sublog: string): Promise<void> {
    const kept = await room.sublogs.of(sublog);
    const heard = kept.sublog.heard?.(kept.writer.stream.state);
    const knowing: string[] = [];
    const others: string[] = [];
    for (const tablet of this.#tablets(room.id)) {
      const { duties } = this.#viewer(tablet, room);
      (duties.has('chair') || duties.has('secretary') ? knowing : others).push(tablet.id);
      this.#tellOwn(tablet, room, sublog, kept);
    }
    if (!heard) return;
    const count = { meeting: room.id, sublog, count: heard.length };
    if (others.length > 0) this.#io.to(others).emit('progress', count);
    if (knowing.length > 0) this.#io.to(knowing).emit('progress', { ...count, members: [...heard] });
  }

  /** A person's devices know what each has sent. Never one that a password opened: another's hand may have set it. */
  #tellOwn(tablet: Tablet, room: Room, key: string, { sublog, writer }: Kept): void {
    const { session, knows } = tablet.data;
    if (session.by !== 'key') return;
    const seq = sublog.ownOf?.(writer.stream.state, session.member.id);
    if (seq === undefined || (knows?.sublog === key && knows.seq >= seq)) return;
    tablet.data.knows = { sublog: key, seq };
    this.parts
      .ownEntry(room, key, session.member.id)
      .then((own) => own && tablet.emit('ownEntry', { meeting: room.id, sublog: key, own }), this.#broke);
  }

  #later(meeting: string): void {
    const room = this.parts.rooms().atHand(meeting);
    if (room) this.#tellConnected(room);
  }

  #tellConnected(room: Room): void {
    if (this.#connected.has(room.id)) return;
    this.#connected.set(
      room.id,
      setTimeout(() => {
        this.#connected.delete(room.id);
        const tablets = this.#tablets(room.id);
        const members = [
          ...new Set(tablets.filter((one) => one.data.session.by !== 'hall').map((one) => one.data.session.member.id)),
        ].sort();
        const knowing = tablets
          .filter((one) => ['chair', 'secretary'].some((duty) => this.#viewer(one, room).duties.has(duty as 'chair')))
          .map((one) => one.id);
        if (knowing.length > 0) this.#io.to(knowing).emit('connected', { meeting: room.id, members });
      }, PROGRESS_MS),
    );
  }

  /** What the clocks of connected people's tablets show now, one a person, in milliseconds since 1970. */
  tabletClocks(): number[] {
    const ahead = new Map<string, number>();
    for (const { data } of this.#io.sockets.sockets.values())
      if (data.clockAhead !== undefined) ahead.set(data.session.member.id, data.clockAhead);
    return [...ahead.values()].map((one) => one + performance.now());
  }

  /** Whether the wall of a meeting's hall may read that paper now: somebody shows it to all. */
  showsPaper(room: Room, sha256: string): boolean {
    return this.#shown.papers(room).includes(sha256);
  }

  newer(room: Room): void {
    this.#io.to(channel(room.id)).emit('newer', { meeting: room.id });
  }

  /** Whoever follows it fetches anew, and is told then. */
  unreadable({ id }: Pick<Room, 'id'>): void {
    this.resync(id);
  }

  /** A draft became a record, or somebody sees more than before. */
  resync(meeting: string): void {
    this.#io.to(channel(meeting)).emit('resync', { meeting });
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
      this.#broke(error);
    } finally {
      this.#looking = false;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#sessions);
    this.#crowd.close();
    for (const timer of [...this.#progress.values(), ...this.#connected.values()]) clearTimeout(timer);
    await this.#io.close();
  }
}
