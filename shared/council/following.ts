/**
 * What follows from a conclusion (giao việc sau kết luận): the desk of a meeting gives it to a body's people until a time; they report
 * how far it is; the desk accepts what is done, or sends it back with a reason. Kept outside of the meeting's log, which is over before.
 */
import { z } from 'zod';
import { Id, line, prose, Timestamp, UnitCode } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import type { Acting } from './tasks.ts';

const MOST_OWNERS = 20;

/** What the desk gives. */
export const Giving = z.object({
  /** The conclusion that it follows from. */
  from: Id,
  title: line(500),
  /** The body that does it, as papers name it. */
  body: line(160),
  people: z.array(Id).min(1).max(MOST_OWNERS),
  due: Timestamp,
});
export type Giving = Readonly<z.infer<typeof Giving>>;

const STATES = ['notBegun', 'underWay', 'done', 'accepted', 'dropped'] as const;
const DEEDS = ['given', 'changed', 'underWay', 'done', 'accepted', 'sentBack', 'dropped'] as const;
const Note = prose(2000);

export const Task = Giving.extend({
  id: Id,
  meeting: Id,
  /** Of the meeting. */
  unit: UnitCode,
  state: z.enum(STATES),
  /** What its owner reported last. */
  note: Note.optional(),
  /** Why it was last sent back; until it is reported as done again. */
  reason: line(500).optional(),
  history: z.array(z.object({ at: Timestamp, by: Id, did: z.enum(DEEDS), said: Note.optional() })),
});
export type Task = Readonly<z.infer<typeof Task>>;

export const Act = z.discriminatedUnion('do', [
  Giving.omit({ from: true }).extend({ do: z.literal('change') }),
  z.object({ do: z.literal('report'), progress: z.enum(['underWay', 'done']), note: Note.optional() }),
  z.object({ do: z.literal('accept') }),
  z.object({ do: z.literal('sendBack'), reason: line(500) }),
  z.object({ do: z.literal('drop') }),
]);
export type Act = Readonly<z.infer<typeof Act>>;

export const isOwner = ({ people }: Pick<Task, 'people'>, person: string): boolean => people.includes(person);

/** Neither reported as done, nor over. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => state === 'notBegun' || state === 'underWay';

/** Past its time, and not reported as done. @param now milliseconds by the server's clock */
export const isLate = (task: Pick<Task, 'state' | 'due'>, now: number): boolean => isOpen(task) && Date.parse(task.due) < now;

/** Why somebody may not do that now; undefined where they may. */
function hindrance(task: Task, act: Act, who: Acting): Refusal | undefined {
  if (!who.isDesk && !isOwner(task, who.id)) return refuse('following/unknown');
  if (act.do === 'report' ? !isOwner(task, who.id) : !who.isDesk)
    return refuse(act.do === 'report' ? 'following/owner-only' : 'following/desk-only');
  if (task.state === 'accepted') return refuse('following/accepted');
  if (task.state === 'dropped') return refuse('following/dropped');
  if (act.do === 'report' && task.state === 'done') return refuse('following/reported');
  if (act.do === 'report' && act.progress === 'done' && !act.note) return refuse('following/note-missing');
  if ((act.do === 'accept' || act.do === 'sendBack') && task.state !== 'done') return refuse('following/not-reported');
  return undefined;
}

/** The task once that was done. */
export function done(task: Task, act: Act, who: Acting, at: string): Task | Refusal {
  const no = hindrance(task, act, who);
  if (no) return no;
  const noted = (did: Task['history'][number]['did'], said?: string) => [
    ...task.history.slice(-199),
    { at, by: who.id, did, ...(said && { said }) },
  ];
  switch (act.do) {
    case 'change': {
      const { do: _do, ...giving } = act;
      return { ...task, ...giving, history: noted('changed') };
    }
    case 'report': {
      const { note: _note, reason, ...rest } = task;
      const { progress, note } = act;
      const kept = progress === 'underWay' && reason !== undefined ? { reason } : {};
      return { ...rest, ...kept, state: progress, ...(note && { note }), history: noted(progress, note) };
    }
    case 'accept':
      return { ...task, state: 'accepted', history: noted('accepted') };
    case 'sendBack':
      return { ...task, state: 'underWay', reason: act.reason, history: noted('sentBack', act.reason) };
    case 'drop':
      return { ...task, state: 'dropped', history: noted('dropped') };
  }
}
