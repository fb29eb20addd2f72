/**
 * Papers that somebody is asked to prepare (giao chuẩn bị tài liệu): the desk of a meeting asks a body's people for them until a time;
 * they bring files and hand in; the desk approves, or sends back with a reason. What is not approved is in no meeting, so it goes out
 * with none. Kept outside of the meeting's log, of which those asked see nothing.
 */
import { z } from 'zod';
import { HexHash, Id, line, prose, Timestamp, UnitCode } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import type { Acting } from './tasks.ts';

export const MOST_BROUGHT = 50;
const MOST_ASKED = 20;

const Title = line(500);
const Term = line(120);

const Brought = z.object({
  sha256: HexHash,
  title: Title,
  pages: z.number().int(),
  size: z.number().int(),
  kind: Term.optional(),
  issuer: Term.optional(),
  internal: z.literal(true).optional(),
  by: Id,
});
export type Brought = Readonly<z.infer<typeof Brought>>;

/** What the desk asks for. */
export const Asking = z.object({
  /** Where in the meeting the papers belong. */
  place: Id,
  title: Title,
  /** The body that prepares them, as papers name it. */
  body: line(160),
  people: z.array(Id).min(1).max(MOST_ASKED),
  due: Timestamp,
  note: prose(1000).optional(),
});
export type Asking = Readonly<z.infer<typeof Asking>>;

const STATES = ['asked', 'handedIn', 'sentBack', 'approved', 'dropped'] as const;
const DEEDS = ['asked', 'changed', 'brought', 'takenOut', 'handedIn', 'takenBack', 'sentBack', 'approved', 'dropped'] as const;

export const Task = Asking.extend({
  id: Id,
  meeting: Id,
  /** Of the meeting. */
  unit: UnitCode,
  state: z.enum(STATES),
  papers: z.array(Brought),
  /** Why it was last sent back. */
  reason: line(500).optional(),
  history: z.array(z.object({ at: Timestamp, by: Id, did: z.enum(DEEDS), reason: line(500).optional() })),
});
export type Task = Readonly<z.infer<typeof Task>>;

/** A paper as the desk has it before it. */
const Shown = Brought.pick({ sha256: true, title: true, kind: true, issuer: true, internal: true });

export const Act = z.discriminatedUnion('do', [
  Asking.extend({ do: z.literal('change') }),
  z.object({ do: z.literal('bring'), paper: Shown }),
  z.object({ do: z.literal('takeOut'), sha256: HexHash }),
  z.object({ do: z.literal('handIn') }),
  z.object({ do: z.literal('takeBack') }),
  z.object({ do: z.literal('sendBack'), reason: line(500) }),
  /** These papers and no others: what came since the desk looked was seen by nobody. */
  z.object({ do: z.literal('approve'), papers: z.array(Shown).max(MOST_BROUGHT) }),
  z.object({ do: z.literal('drop') }),
]);
export type Act = Readonly<z.infer<typeof Act>>;

const DESK: ReadonlySet<Act['do']> = new Set(['change', 'sendBack', 'approve', 'drop']);

export const isAsked = ({ people }: Pick<Task, 'people'>, person: string): boolean => people.includes(person);

/** Why somebody may not do that now; undefined where they may. */
function hindrance(task: Task, act: Act['do'], who: Acting): Refusal | undefined {
  if (!who.isDesk && !isAsked(task, who.id)) return refuse('preparing/unknown');
  if (DESK.has(act) && !who.isDesk) return refuse('preparing/desk-only');
  if (!DESK.has(act) && !isAsked(task, who.id)) return refuse('preparing/asked-only');
  if (task.state === 'approved') return refuse('preparing/approved');
  if (task.state === 'dropped') return refuse('preparing/dropped');
  const isHandedIn = task.state === 'handedIn';
  if (['bring', 'takeOut', 'handIn'].includes(act) && isHandedIn) return refuse('preparing/handed-in');
  if (['takeBack', 'sendBack', 'approve'].includes(act) && !isHandedIn) return refuse('preparing/not-handed-in');
  if (act === 'handIn' && task.papers.length === 0) return refuse('preparing/no-papers');
  return undefined;
}

const whatIsShown = (papers: ReadonlyArray<z.infer<typeof Shown>>): string =>
  JSON.stringify(papers.map((one) => [one.sha256, one.title, one.kind ?? '', one.issuer ?? '', one.internal ?? false]));

/** The task once that was done. `facts`: of a paper that is brought, as its intake found it. */
export function done(
  task: Task,
  act: Act,
  who: Acting,
  at: string,
  facts?: { readonly pages: number; readonly size: number },
): Task | Refusal {
  const no = hindrance(task, act.do, who);
  if (no) return no;
  const { reason: _reason, ...rest } = task;
  const noted = (did: Task['history'][number]['did'], reason?: string) => [
    ...task.history.slice(-199),
    { at, by: who.id, did, ...(reason !== undefined && { reason }) },
  ];
  switch (act.do) {
    case 'change': {
      const { do: _do, note: _note, ...asking } = act;
      const { note: _before, ...kept } = task;
      return { ...kept, ...asking, ...(act.note && { note: act.note }), history: noted('changed') };
    }
    case 'bring': {
      if (!facts) return refuse('papers/unknown-paper');
      if (task.papers.some(({ sha256 }) => sha256 === act.paper.sha256)) return refuse('preparing/already-there');
      if (task.papers.length >= MOST_BROUGHT) return refuse('preparing/too-many', { most: MOST_BROUGHT });
      const paper = { ...act.paper, pages: facts.pages, size: facts.size, by: who.id };
      return { ...task, papers: [...task.papers, paper], history: noted('brought') };
    }
    case 'takeOut':
      return { ...task, papers: task.papers.filter(({ sha256 }) => sha256 !== act.sha256), history: noted('takenOut') };
    case 'handIn':
      return { ...rest, state: 'handedIn', history: noted('handedIn') };
    case 'takeBack':
      return { ...task, state: 'asked', history: noted('takenBack') };
    case 'sendBack':
      return { ...task, state: 'sentBack', reason: act.reason, history: noted('sentBack', act.reason) };
    case 'approve':
      if (whatIsShown(act.papers) !== whatIsShown(task.papers)) return refuse('preparing/changed-meanwhile');
      return { ...rest, state: 'approved', history: noted('approved') };
    case 'drop':
      return { ...task, state: 'dropped', history: noted('dropped') };
  }
}

const DAY_MS = 24 * 3_600_000;

/** How near its time is, while the papers are not handed in: a week before, two days before, past. */
export function nearness({ state, due }: Pick<Task, 'state' | 'due'>, now: number): 'far' | 'early' | 'due' | 'late' | undefined {
  if (state !== 'asked' && state !== 'sentBack') return undefined;
  const left = Date.parse(due) - now;
  if (left < 0) return 'late';
  if (left <= 2 * DAY_MS) return 'due';
  return left <= 7 * DAY_MS ? 'early' : 'far';
}
