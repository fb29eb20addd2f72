/** What tablets are told without asking: entries, who has been heard, who is connected. Who sees what is decided by `room/visibility`. */
import { equal } from '../../shared/base/bytes.ts';
import { keyName, meetingOrigin, openNote, parseNote, type Checkpoint } from '../../shared/log/checkpoint.ts';
import { mayHaveLost } from '../../shared/meeting/access.ts';
import { faultOf } from '../log.ts';
import type { StoredEntry } from '../ports.ts';
import { isOpenTo } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Kept } from '../room/sublogs.ts';
import { view, viewerOf, wireEntry, type Viewer } from '../room/visibility.ts';
import type { ShownNow } from './shown.ts';
import type { ShownElsewhere } from './shown-elsewhere.ts';
import { channel, type SocketParts, type Tablet, type Tablets } from './tablet.ts';

/** Without believing it. */
function readNote(note: string): Checkpoint | undefined {
  try {
    return parseNote(note).checkpoint;
  } catch {
    return undefined;
  }
}

/** Of one room: a few prove it. */
const MOST_CONTRADICTIONS = 16;
/** How often it is told how many a live sub-log has heard; less often where telling it takes more than a tenth of that time. */
const PROGRESS_MS = 300;
const TIMES_AS_LONG = 10;

export class Telling {
  readonly #progress = new Map<string, NodeJS.Timeout>();
  /** How many milliseconds it took the last time. */
  #progressTook = 0;
  readonly #connected = new Map<string, NodeJS.Timeout>();
  /** By room, what it was told of already. */
  readonly #contradictions = new WeakMap<Room, Set<string>>();

  constructor(
    readonly io: Tablets,
    readonly parts: SocketParts,
    readonly shown: ShownNow,
    readonly elsewhere: ShownElsewhere,
  ) {}

  readonly broke = (error: unknown): void => this.parts.log.error({ fault: faultOf(error) }, 'broke while telling');

  tablets(meeting: string): Tablet[] {
    const ids = this.io.sockets.adapter.rooms.get(channel(meeting)) ?? new Set<string>();
    return [...ids].flatMap((id) => (this.io.sockets.sockets.get(id) as Tablet | undefined) ?? []);
  }

  viewer(tablet: Tablet, room: Room): Viewer {
    const { session } = tablet.data;
    return viewerOf(session.by === 'hall' ? undefined : session.member.id, room);
  }

  isFollowed(meeting: string): boolean {
    return this.io.sockets.adapter.rooms.has(channel(meeting));
  }

  entries(room: Room, from: number, entries: readonly StoredEntry[]): void {
    this.#dropUnlisted(room);
    const signed = room.draft ? {} : { checkpoint: room.note(from + entries.length) };
    const message = (viewer: Viewer) => ({ meeting: room.id, from, entries: entries.map((one) => wireEntry(one, viewer)), ...signed });
    if (entries.every((one) => !one.sealed)) {
      this.io.to(channel(room.id)).emit('entries', message(viewerOf(undefined, room)));
    } else {
      // Encoded once for all who see the same, not once a tablet.
      const groups = new Map<string, { viewer: Viewer; ids: string[] }>();
      for (const tablet of this.tablets(room.id)) {
        const viewer = this.viewer(tablet, room);
        const key = view(entries, viewer);
        const group = groups.get(key) ?? { viewer, ids: [] };
        group.ids.push(tablet.id);
        groups.set(key, group);
      }
      for (const { viewer, ids } of groups.values()) this.io.to(ids).emit('entries', message(viewer));
    }
    this.#widen(room);
    for (const one of this.shown.over(room)) {
      this.io.to(channel(room.id)).emit('shown', one);
      this.elsewhere.tell(room, one.kind);
    }
    for (const size of room.asked) {
      if (size > from && size <= from + entries.length)
        this.io.to(channel(room.id)).emit('checkpoint', { meeting: room.id, size, note: room.note(size) });
    }
    void this.parts
      .rooms()
      .summaries.write(room)
      .catch((error: unknown) => this.parts.log.error({ meeting: room.id, fault: faultOf(error) }, 'no summary'));
  }

  /** Who may look at it no more hears nothing more, beginning with what is told now; their tablet forgets what it holds. */
  #dropUnlisted(room: Room): void {
    for (const tablet of this.tablets(room.id)) {
      const { session } = tablet.data;
      if (session.by === 'hall' || isOpenTo(session.member.id, room)) continue;
      void tablet.leave(channel(room.id));
      tablet.emit('unlisted', { meeting: room.id });
    }
  }

  /** Who has just taken the chair may read more than before, also of the past: such a tablet fetches anew. */
  #widen(room: Room): void {
    for (const tablet of this.tablets(room.id)) {
      const { duties } = this.viewer(tablet, room);
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
        this.#sendProgress(room, sublog).catch(this.broke);
      }, Math.max(PROGRESS_MS, TIMES_AS_LONG * this.#progressTook)),
    );
  }

  async #sendProgress(room: Room, sublog: string): Promise<void> {
    const kept = await room.sublogs.of(sublog);
    const began = performance.now();
    const heard = kept.sublog.heard?.(kept.writer.stream.state);
    const knowing: string[] = [];
    const others: string[] = [];
    for (const tablet of this.tablets(room.id)) {
      const { duties } = this.viewer(tablet, room);
      (duties.has('chair') || duties.has('secretary') ? knowing : others).push(tablet.id);
      this.own(tablet, room, sublog, kept);
    }
    if (heard) {
      const count = { meeting: room.id, sublog, count: heard.length };
      if (others.length > 0) this.io.to(others).emit('progress', count);
      if (knowing.length > 0) this.io.to(knowing).emit('progress', { ...count, members: [...heard] });
    }
    this.#progressTook = performance.now() - began;
  }

  /** A person's devices know what each has sent. Never one that a password opened: another's hand may have set it. */
  own(tablet: Tablet, room: Room, key: string, { sublog, writer }: Kept): void {
    const { session, knows } = tablet.data;
    if (session.by !== 'key') return;
    const seq = sublog.ownOf?.(writer.stream.state, session.member.id);
    if (seq === undefined || (knows?.sublog === key && knows.seq >= seq)) return;
    tablet.data.knows = { sublog: key, seq };
    this.parts
      .ownEntry(room, key, session.member.id)
      .then((own) => own && tablet.emit('ownEntry', { meeting: room.id, sublog: key, own }), this.broke);
  }

  /** Whose tablets are connected to a meeting. */
  people(meeting: string): string[] {
    return this.tablets(meeting).filter((one) => one.data.session.by !== 'hall').map((one) => one.data.session.member.id);
  }

  /** Who of a meeting's people is connected, to chair and secretary: a few times a second. */
  connected(room: Room): void {
    if (this.#connected.has(room.id)) return;
    this.#connected.set(
      room.id,
      setTimeout(() => {
        this.#connected.delete(room.id);
        const tablets = this.tablets(room.id);
        const members = [...new Set([...this.people(room.id), ...(this.parts.alsoConnected?.(room.id) ?? [])])].sort();
        const knowing = tablets
          .filter((one) => ['chair', 'secretary'].some((duty) => this.viewer(one, room).duties.has(duty as 'chair')))
          .map((one) => one.id);
        if (knowing.length > 0) this.io.to(knowing).emit('connected', { meeting: room.id, members });
      }, PROGRESS_MS),
    );
  }

  /**
   * A checkpoint that a tablet holds: one under this log's key that this log never had is told to all who follow, with the one that it
   * had, so that each can see it for itself. Nothing is said of entries that are not here yet, nor after a restore that may have lost them.
   */
  seen(room: Room, note: string): void {
    const told = this.#contradictions.get(room) ?? new Set();
    this.#contradictions.set(room, told);
    if (room.draft || room.waiting || told.has(note) || told.size >= MOST_CONTRADICTIONS) return;
    // What a hall full of tablets says as it comes back is what this log had: no signature is read for that.
    const seen = readNote(note);
    if (!seen || seen.size > room.size || equal(seen.root, room.stream.tree.root(seen.size))) return;
    if (mayHaveLost(room.meeting, seen.size)) return;
    const signed = openNote(note, keyName(room.key.unit), room.key.publicKey);
    if (signed?.origin !== meetingOrigin(room.key.unit, room.id)) return;
    told.add(note);
    this.parts.log.error({ meeting: room.id, size: seen.size }, 'a tablet holds another history of this log, under its key');
    this.io.to(channel(room.id)).emit('seen', { meeting: room.id, notes: [note, room.note(seen.size)] });
  }

  newer(room: Room): void {
    this.io.to(channel(room.id)).emit('newer', { meeting: room.id });
  }

  /** A draft became a record, or somebody sees more than before. */
  resync(meeting: string): void {
    this.io.to(channel(meeting)).emit('resync', { meeting });
  }

  close(): void {
    for (const timer of [...this.#progress.values(), ...this.#connected.values()]) clearTimeout(timer);
  }
}
