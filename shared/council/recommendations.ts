/**
 * Recommendations of oversight (kiến nghị giám sát), of voters and of sessions, and what was promised in answer to a question: each has an
 * addressee, a day until which it is answered, an answer and an end (Law 121/2025). They stand beside the record. A recommendation is
 * the steps that were taken in it, in order: each is written once and never changed; how it stands is what they come to.
 */
import { z } from 'zod';
import { HexHash, Id, line, prose, Timestamp } from '../base/ids.ts';
import { Day, dayAt, Term } from './working-days.ts';

const MOST_PEOPLE = 20;
export const MOST_STEPS = 200;
export const MOST_PAPERS = 20;

/**
 * Out of which work of the council it came: oversight; what a session concluded; voters; a promise in answer to a question; a hearing
 * (giải trình).
 */
export const SOURCES = ['oversight', 'session', 'voters', 'promise', 'hearing'] as const;
export type Source = (typeof SOURCES)[number];

/** What is recommended, to whom, and how long they have. */
export const Content = z.object({
  title: line(500),
  text: prose(5000),
  source: z.enum(SOURCES),
  /** The meeting, and what stands in its record, that it follows from. */
  meeting: Id.optional(),
  from: Id.optional(),
  /** Legal ground (căn cứ). */
  basis: line(300).optional(),
  /** The body, or the office, as papers name it. */
  addressee: line(160),
  /** Who answer in this installation; nobody, where the addressee is outside of it. */
  people: z.array(Id).max(MOST_PEOPLE),
  /** Who follows it up, of the council's own unit. */
  follower: Id,
  term: Term,
});
export type Content = Readonly<z.infer<typeof Content>>;

/** An explanation that is demanded is due within these calendar days (Law 121/2025); complex ones within the longer. */
export const EXPLANATION: Readonly<Record<'simple' | 'complex', Term>> = {
  simple: { days: 15, count: 'calendar' },
  complex: { days: 30, count: 'calendar' },
};

export const Attached = z.object({
  sha256: HexHash,
  title: line(500),
  pages: z.number().int(),
  internal: z.literal(true).optional(),
});
export type Attached = Readonly<z.infer<typeof Attached>>;

const Reason = prose(2000).refine((text) => text !== '');
const DocumentNumber = line(60);
/** To the standing body (Thường trực), or to the session. */
export const LEVELS = ['standing', 'session'] as const;
/** What is still asked for after an answer, or for want of one. */
export const ASKED = ['answer', 'more', 'explanation'] as const;
/** Done as recommended; ended for another reason; taken back. */
const ENDS = ['satisfied', 'closed', 'withdrawn'] as const;

const taken = <D extends string, S extends z.ZodRawShape>(did: D, shape: S) =>
  z.object({ at: Timestamp, by: Id, did: z.literal(did), ...shape });

export const Step = z.discriminatedUnion('did', [
  /** `said`: the words that it follows from, as they stood then. */
  taken('drafted', { content: Content, said: z.object({ text: z.string(), title: z.string() }).optional() }),
  taken('changed', { content: Content }),
  taken('sent', { number: DocumentNumber.optional(), on: Day, due: Day }),
  taken('putOff', { reason: Reason, due: Day }),
  /** `for`: entered by the desk for an addressee who answered on paper. */
  taken('answered', {
    text: Reason,
    number: DocumentNumber.optional(),
    on: Day,
    papers: z.array(Attached).max(MOST_PAPERS),
    for: z.literal(true).optional(),
  }),
  taken('asked', { what: z.enum(['more', 'explanation']), reason: Reason, due: Day }),
  taken('escalated', { to: z.enum(LEVELS), reason: Reason }),
  taken('ended', { how: z.enum(ENDS), note: prose(2000).optional() }),
]);
export type Step = Readonly<z.infer<typeof Step>>;

type StepOf<D extends Step['did']> = Readonly<Extract<Step, { did: D }>>;

/** How it stands. `waiting`: for the addressee; `answered`: for the council's desk to judge. */
export const STATES = ['draft', 'waiting', 'answered', 'ended'] as const;
export type State = (typeof STATES)[number];

export interface Recommendation extends Content {
  readonly id: string;
  readonly unit: string;
  readonly said?: { readonly text: string; readonly title: string };
  readonly state: State;
  readonly asks: (typeof ASKED)[number];
  readonly sent?: StepOf<'sent'>;
  /** Until when it is answered now, and since when that holds; absent of a draft. */
  readonly due?: Day;
  readonly since?: Day;
  /** Until when it was to be answered at first, put off or not before the first answer. */
  readonly firstDue?: Day;
  readonly answers: ReadonlyArray<StepOf<'answered'>>;
  readonly escalated?: StepOf<'escalated'>;
  readonly ended?: StepOf<'ended'>;
  readonly steps: readonly Step[];
}

/** Of a recommendation's id, its unit and its steps, the first of which drafted it. */
export function standing(id: string, unit: string, steps: readonly Step[]): Recommendation | undefined {
  const [first, ...rest] = steps;
  if (first?.did !== 'drafted') return undefined;
  const { content, said } = first;
  let now: Recommendation = {
    ...{ id, unit, ...content, ...(said && { said }) },
    ...{ state: 'draft', asks: 'answer', answers: [], steps },
  };
  for (const step of rest) now = after(now, step);
  return now;
}

const dayOf = (at: string): Day => dayAt(Date.parse(at));

function after(before: Recommendation, step: Step): Recommendation {
  switch (step.did) {
    case 'drafted':
      return before;
    case 'changed': {
      const { id, unit, said, state, asks, answers, steps } = before;
      return { ...step.content, id, unit, ...(said && { said }), state, asks, answers, steps };
    }
    case 'sent':
      return { ...before, state: 'waiting', sent: step, due: step.due, since: step.on, firstDue: step.due };
    case 'putOff':
      return { ...before, due: step.due, since: dayOf(step.at), ...(before.answers.length === 0 && { firstDue: step.due }) };
    case 'answered':
      return { ...before, state: 'answered', answers: [...before.answers, step] };
    case 'asked':
      return { ...before, state: 'waiting', asks: step.what, due: step.due, since: dayOf(step.at) };
    case 'escalated':
      return { ...before, escalated: step };
    case 'ended':
      return { ...before, state: 'ended', ended: step };
  }
}

/** Waits for its addressee, and the day is past. @param today in Vietnam */
export const isLate = ({ state, due }: Pick<Recommendation, 'state' | 'due'>, today: Day): boolean =>
  state === 'waiting' && due !== undefined && due < today;

export const isAddressee = ({ people }: Pick<Content, 'people'>, person: string): boolean => people.includes(person);

/** Whether it ever left its desk: one that was dropped as a draft is over, and never was anybody's but the desk's (Z-36). */
export const isSent = ({ sent }: Pick<Recommendation, 'sent'>): boolean => sent !== undefined;
