/** What is alike in whatever people are asked to do for a meeting: its desk gives it, those asked find it, nobody else finds anything. */
import type { Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Acting } from '../../shared/council/tasks.ts';
import { titleOf, unitOf } from '../../shared/meeting/access.ts';
import type { OfItsMeeting } from '../../shared/wire/tasks.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import type { AnyTask, Tasks } from '../tasks.ts';
import { RefusedError, signedIn } from './border.ts';

export interface TasksAsked<T extends AnyTask> {
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly tasks: Pick<Tasks<T>, 'of'>;
  /** Whether that person is at the desk that gives them. */
  readonly isDesk: (person: string, room: Room) => boolean;
  /** Whether somebody who is not at the desk finds that one. */
  readonly isFound: (task: T, person: string, room: Room) => boolean;
  /** Refusals in the words of what is asked for. */
  readonly codes: { readonly unknown: string; readonly nobody: string };
  readonly newId: () => string;
}

/** Of a task, what its meeting is asked for. */
interface Placed extends AnyTask {
  readonly unit: string;
  readonly due: string;
  readonly title: string;
}

/** A person, and no screen of a hall. */
export function person(req: Request): Session {
  const session = signedIn(req);
  if (session.by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
  return session;
}

/** What the security log says of a task. */
export const about = (task: Placed) => ({ meeting: task.meeting, label: task.title.slice(0, 100) });

/** What routes of one kind of task ask, each refusing (`RefusedError`) whoever finds nothing there. */
export function tasksAsked<T extends Placed>({ rooms, identity, tasks, isDesk, isFound, codes, newId }: TasksAsked<T>) {
  const acting = (id: string, room: Room): Acting => ({ id, isDesk: isDesk(id, room) });
  return {
    /** The room and the task, for its desk and for those asked; for all others there is none. */
    async forTask(req: Request): Promise<{ task: T; room: Room; who: Acting }> {
      const { member } = person(req);
      const id = Id.safeParse(req.params['task']);
      const task = id.success ? await tasks.of(id.data) : undefined;
      const room = task && (await rooms().open(task.meeting));
      if (!task || !room) throw new RefusedError(refuse(codes.unknown));
      const who = acting(member.id, room);
      if (!who.isDesk && !isFound(task, member.id, room)) throw new RefusedError(refuse(codes.unknown));
      return { task, room, who };
    },

    /** The room, for its desk alone. */
    async forDesk(req: Request): Promise<{ room: Room; who: Acting }> {
      const { member } = person(req);
      const id = Id.safeParse(req.params['meeting']);
      const room = id.success ? await readable(rooms(), id.data, member.id) : refuse('border/unknown');
      if (isRefusal(room)) throw new RefusedError(room);
      const who = acting(member.id, room);
      if (!who.isDesk) throw new RefusedError(refuse('access/secretary-only'));
      return { room, who };
    },

    /** Of these tasks what `show` makes of each for that person; without those whose meeting does not open, and those it makes nothing of. */
    async opened<S>(some: readonly T[], member: string, show: (task: T, who: Acting, room: Room) => Promise<S> | undefined): Promise<S[]> {
      const all: S[] = [];
      for (const task of some) {
        const room = await rooms().open(task.meeting).catch(() => undefined);
        const shown = room && (await show(task, acting(member, room), room));
        if (shown !== undefined) all.push(shown);
      }
      return all;
    },

    /** @param people who are named in the task, each by their id */
    async ofItsMeeting(task: T, who: Acting, room: Room, people: readonly string[]): Promise<OfItsMeeting> {
      const names: Record<string, string> = {};
      for (const id of new Set(people)) {
        const found = await identity.accounts.get(id);
        if (found) names[id] = found.name;
      }
      const { startsAt } = (await rooms().summaries.get(task.meeting)) ?? { startsAt: task.due };
      const council = (await identity.units.get(task.unit))?.name ?? task.unit;
      return { meetingTitle: titleOf(room.meeting), startsAt, council, names, desk: who.isDesk };
    },

    /** Where a new one belongs. */
    async placed(room: Room): Promise<{ id: string; meeting: string; unit: string }> {
      const unit = unitOf(room.meeting) ?? (await identity.units.get())!.code;
      return { id: `${room.id}-${newId()}`, meeting: room.id, unit };
    },

    /** Why these people cannot be asked. */
    async nobody(people: readonly string[]): Promise<Refusal | undefined> {
      for (const one of people) if (!(await identity.accounts.get(one))?.inOffice) return refuse(codes.nobody);
      return undefined;
    },
  };
}
