/** What is done with a recommendation: by its council's desk, and by its addressee. */
import { z } from 'zod';
import { line, prose } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { Attached, Content, EXPLANATION, isLate, LEVELS, MOST_PAPERS, MOST_STEPS, type Recommendation, type Step } from './recommendations.ts';
import { Day, type Term, Term as TermShape } from './working-days.ts';

const Reason = prose(2000);

/** A paper as whoever answers has brought it. */
const Brought = Attached.pick({ sha256: true, title: true, internal: true });

export const Act = z.discriminatedUnion('do', [
  z.object({ do: z.literal('change'), content: Content }),
  z.object({ do: z.literal('send'), number: line(60).optional(), on: Day }),
  z.object({ do: z.literal('putOff'), reason: Reason, due: Day }),
  z.object({
    do: z.literal('answer'),
    text: prose(2000),
    number: line(60).optional(),
    /** Of what came on paper, and the desk enters. */
    on: Day.optional(),
    papers: z.array(Brought).max(MOST_PAPERS),
  }),
  z.object({ do: z.literal('askMore'), reason: Reason, term: TermShape }),
  z.object({ do: z.literal('demand'), reason: Reason, complex: z.boolean() }),
  z.object({ do: z.literal('escalate'), to: z.enum(LEVELS), reason: Reason }),
  z.object({ do: z.literal('end'), how: z.enum(['satisfied', 'closed', 'withdrawn']), note: Reason.optional() }),
]);
export type Act = Readonly<z.infer<typeof Act>>;

/** Who acts: at the desk of its council, one of its addressee's people, or both. */
export interface Acting {
  readonly id: string;
  readonly isDesk: boolean;
  readonly isAddressee: boolean;
}

/** What an act takes besides: the time, and what the server has found out. */
export interface Found {
  readonly at: string;
  /** In Vietnam. */
  readonly today: Day;
  readonly dueAfter: (from: Day, term: Term) => Day;
  /** Of the papers that an answer brings, as their intake found them. */
  readonly papers?: readonly Attached[];
}

const DONE_IN: Readonly<Record<Act['do'], ReadonlyArray<Recommendation['state']>>> = {
  change: ['draft'],
  send: ['draft'],
  putOff: ['waiting'],
  answer: ['waiting'],
  askMore: ['answered'],
  demand: ['answered', 'waiting'],
  escalate: ['waiting', 'answered'],
  end: ['draft', 'waiting', 'answered'],
};
const NOT_NOW: Readonly<Record<Recommendation['state'], string>> = {
  draft: 'recommendations/not-sent',
  waiting: 'recommendations/not-answered',
  answered: 'recommendations/answered',
  ended: 'recommendations/ended',
};

/** Why somebody may not do that now; undefined where they may. @param today in Vietnam */
function hindrance(one: Recommendation, act: Act['do'], who: Acting, today: Day): Refusal | undefined {
  if (!who.isDesk && !who.isAddressee) return refuse('recommendations/unknown');
  if (act !== 'answer' && !who.isDesk) return refuse('recommendations/desk-only');
  if ((act === 'change' || act === 'send') && one.state !== 'draft') return refuse('recommendations/sent');
  if (!DONE_IN[act].includes(one.state)) return refuse(NOT_NOW[one.state]);
  if (act === 'demand' && one.state === 'waiting' && !isLate(one, today)) return refuse('recommendations/not-late');
  if (one.steps.length >= MOST_STEPS) return refuse('recommendations/too-many-steps', { most: MOST_STEPS });
  return undefined;
}

/** The step that is written for an act, or why none is. */
export function stepOf(one: Recommendation, act: Act, who: Acting, { at, today, dueAfter, papers = [] }: Found): Step | Refusal {
  const no = hindrance(one, act.do, who, today);
  if (no) return no;
  const by = { at, by: who.id };
  if ('reason' in act && act.reason === '') return refuse('recommendations/say-reason');
  switch (act.do) {
    case 'change':
      // What it follows from is what it was drafted from.
      return { ...by, did: 'changed', content: { ...act.content, meeting: one.meeting, from: one.from } };
    case 'send':
      if (act.on > today) return refuse('recommendations/not-yet');
      return { ...by, did: 'sent', on: act.on, due: dueAfter(act.on, one.term), ...(act.number !== undefined && { number: act.number }) };
    case 'putOff':
      if (act.due <= one.due! || act.due < today) return refuse('recommendations/not-later');
      return { ...by, did: 'putOff', reason: act.reason, due: act.due };
    case 'answer': {
      if (act.text === '') return refuse('recommendations/say-answer');
      const on = who.isAddressee ? today : (act.on ?? today);
      if (on > today) return refuse('recommendations/not-yet');
      const { text, number } = act;
      const more = { ...(number !== undefined && { number }), ...(!who.isAddressee && { for: true as const }) };
      return { ...by, did: 'answered', text, on, papers: [...papers], ...more };
    }
    case 'askMore':
      return { ...by, did: 'asked', what: 'more', reason: act.reason, due: dueAfter(today, act.term) };
    case 'demand':
      return { ...by, did: 'asked', what: 'explanation', reason: act.reason, due: dueAfter(today, EXPLANATION[act.complex ? 'complex' : 'simple']) };
    case 'escalate':
      return { ...by, did: 'escalated', to: act.to, reason: act.reason };
    case 'end':
      if (act.how === 'satisfied' && one.state !== 'answered') return refuse(NOT_NOW[one.state]);
      if (act.how !== 'satisfied' && one.state !== 'draft' && !act.note) return refuse('recommendations/say-reason');
      return { ...by, did: 'ended', how: act.how, ...(act.note && { note: act.note }) };
  }
}
