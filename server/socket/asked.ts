/** What a tablet asks, one kind of message after the other: each is held to its shape, limited, and answered. */
import type { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { isDelegate } from '../../shared/meeting/access.ts';
import type { Actor } from '../../shared/meeting/feature.ts';
import { CommandMessage, Follow, SeenMessage, ShowMessage, WitnessMessage, type ClientToServer, type CommandAnswer } from '../../shared/wire/socket.ts';
import type { Session } from '../identity/session.ts';
import { faultOf } from '../log.ts';
import { BrokenLog, recordUnreadable } from '../room/broken-log.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Crowd } from './crowd.ts';
import type { ShownNow } from './shown.ts';
import type { ShownElsewhere } from './shown-elsewhere.ts';
import { channel, type SocketParts, type Tablet } from './tablet.ts';
import type { Telling } from './telling.ts';

/**
 * A password may have been set by another's hand; what is said in a delegate's name, the chair among them, their own key has
 * vouched for.
 */
const keyless = ({ by, member }: Session, room: Room): Refusal | undefined =>
  by !== 'key' && isDelegate({ kind: 'person', id: member.id }, room.meeting) ? refuse('identity/key-needed') : undefined;

export interface AskedParts {
  readonly parts: SocketParts;
  readonly crowd: Crowd<Tablet>;
  readonly shown: ShownNow;
  readonly elsewhere: ShownElsewhere;
  readonly telling: Telling;
}

/** Answers a tablet from now on. */
export function answer(socket: Tablet, { parts, crowd, shown, elsewhere, telling }: AskedParts): void {
  const { session } = socket.data;

  const readableBy = ({ by, member, meeting: hall }: Session, meeting: string): Promise<Room | Refusal> =>
    readable(parts.rooms(), meeting, by === 'hall' ? undefined : member.id, by === 'hall' ? hall : undefined);

  /** Checks, limits and answers one kind of message; what breaks in it stays there. */
  const on = <T>(name: keyof ClientToServer, schema: z.ZodType, act: (message: T) => Promise<object>) => {
    socket.on(name as 'follow', (message: unknown, answer?: (value: never) => void) => {
      const reply = (value: object) => typeof answer === 'function' && answer(value as never);
      const counted = crowd.count(session);
      if (counted !== 'fine') reply({ ok: false, refusal: refuse('border/too-many') });
      if (counted === 'flood') socket.disconnect(true);
      if (counted !== 'fine') return;
      const parsed = schema.safeParse(message);
      if (!parsed.success) {
        parts.log.warn({ member: session.member.id, message: name }, 'wrong input');
        return void reply({ ok: false, refusal: refuse('border/wrong-input', { field: 'message' }) });
      }
      act(parsed.data as T).then(reply, (error: unknown) => {
        // Found while it was carried out, and told then.
        if (error instanceof BrokenLog) return void reply({ ok: false, refusal: recordUnreadable() });
        const incident = crypto.randomUUID();
        parts.log.error({ incident, message: name, fault: faultOf(error) }, 'broke');
        reply({ ok: false, refusal: refuse('border/broke', { incident }) });
      });
    });
  };

  on<z.infer<typeof Follow>>('follow', Follow, async ({ meeting, clock }) => {
    if (clock !== undefined && session.by !== 'hall') socket.data.clockAhead = milliseconds(clock) - performance.now();
    const room = await readableBy(session, meeting);
    if (isRefusal(room)) return { ok: false, refusal: room };
    await socket.join(channel(meeting));
    (socket.data.duties ??= new Map()).set(meeting, telling.viewer(socket, room).duties);
    telling.connected(room);
    for (const size of room.asked) socket.emit('checkpoint', { meeting, size, note: room.note(size) });
    for (const one of shown.of(meeting)) socket.emit('shown', one);
    delete socket.data.knows;
    for (const key of room.kind.liveKeys(room.meeting)) {
      telling.progress(room, key);
      telling.own(socket, room, key, await room.sublogs.of(key));
    }
    if (room.stream.newer) socket.emit('newer', { meeting });
    return { ok: true, size: room.size, now: room.parts.context.now() };
  });
  on<{ meeting: string }>('unfollow', Follow, async ({ meeting }) => {
    await socket.leave(channel(meeting));
    if (!telling.isFollowed(meeting)) {
      shown.leave(meeting);
      elsewhere.leave(meeting);
    }
    return { ok: true };
  });
  on<CommandMessage>('command', CommandMessage, async (message): Promise<CommandAnswer> => {
    if (session.by === 'hall') return { ok: false, refusal: refuse('border/not-allowed') };
    const room = await readableBy(session, message.meeting);
    if (isRefusal(room)) return { ok: false, refusal: room };
    const actor: Actor = { kind: 'person', id: session.member.id };
    const refused = keyless(session, room);
    if (refused) return { ok: false, refusal: refused };
    const answer = await parts.rooms().execute(actor, message);
    if (answer.ok && answer.receipt && message.sublog !== undefined)
      socket.data.knows = { sublog: message.sublog, seq: answer.receipt.seq };
    if (answer.ok) await parts.executed?.(session, message, socket.request);
    else
      parts.log.info(
        { meeting: message.meeting, member: session.member.id, command: message.type, refusal: answer.refusal.code },
        'refused',
      );
    return answer;
  });
  on<ShowMessage>('show', ShowMessage, async ({ meeting, kind, value }) => {
    const room = parts.rooms().atHand(meeting);
    if (!room || session.by === 'hall' || !socket.rooms.has(channel(meeting))) return { ok: false, refusal: refuse('border/not-allowed') };
    const refused = keyless(session, room);
    if (refused) return { ok: false, refusal: refused };
    const showing = shown.take(room, session.member.id, kind, value);
    if (isRefusal(showing)) return { ok: false, refusal: showing };
    socket.to(channel(meeting)).emit('shown', showing);
    elsewhere.tell(room, kind);
    return { ok: true };
  });
  on<SeenMessage>('seen', SeenMessage, async ({ meeting, notes: [note] }) => {
    const room = parts.rooms().atHand(meeting);
    if (!room || !socket.rooms.has(channel(meeting))) return { ok: false, refusal: refuse('border/not-allowed') };
    telling.seen(room, note!);
    return { ok: true };
  });
  on<WitnessMessage>('witness', WitnessMessage, async (message) => {
    const refusal = await parts.witness(session, message);
    return refusal ? { ok: false, refusal } : { ok: true };
  });
}
