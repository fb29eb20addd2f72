/**
 * What of a meeting is prepared again for the next one: the agenda with its votes, and who was invited. Results, notes and what was
 * said are no part of it; papers are, and come along only where they are chosen.
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { HexHash, Id, line, prose } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import { isSecretary } from './access.ts';
import { mayReadPaper } from './may-read.ts';
import { adjustmentBy } from './adjusting.ts';
import { aboutText } from './about-text.ts';
import { forWhomOf, isExcepted, type Restriction } from './audience.ts';
import { originOf } from './candidates.ts';
import type { Needs } from './evidence.ts';
import type { Actor, Meeting } from './feature.ts';
import { BallotPaper } from './forms.ts';
import { isNumbered } from './numbers.ts';
import { isByOrder } from './printed-numbers.ts';
import { groundOf } from './question.ts';
import { Grounding, Rule, WorkingRules } from './rules.ts';
import { Level, PrintedNumber } from './said-of-item.ts';

/** Of a meeting: items (room for a two-day sitting several times over), papers, votes. */
export const MOST = { points: 300, papers: 1000, votes: 500 } as const;

const Title = line(500);
const Term = line(160);
/** Delegates without guests, or people by name, of whom none may be left; absent: everybody. */
export const Whom = z.union([z.literal('delegates'), z.object({ members: z.array(Id).max(1000) })]);
const Audience = { audience: Whom.optional(), publicTitle: Title.optional() };

const PlannedPaper = z.object({
  paper: Id,
  sha256: HexHash,
  title: Title,
  pages: z.number().int().min(0).default(0),
  ...Audience,
  internal: z.literal(true).optional(),
  kind: Term.optional(),
  issuer: Term.optional(),
  preparedBy: Term.optional(),
});
const PlannedVote = z.object({
  vote: Id,
  text: prose(2000).refine((text) => text.length > 0),
  rule: Rule,
  ballot: BallotPaper.optional(),
  ground: Grounding.optional(),
  /** Those of its point that it is about. */
  papers: z.array(Id).max(50),
});
const PlannedPoint = z.object({
  /** The item's id in the meeting that it is taken from. */
  point: Id,
  title: Title,
  time: line(60).optional(),
  presenter: line(200).optional(),
  level: Level.optional(),
  /** A programme's own; absent of what is counted by its order. */
  number: PrintedNumber.optional(),
  minutes: z.number().int().min(1).max(1440).optional(),
  ...Audience,
  votes: z.array(PlannedVote).max(MOST.votes),
  papers: z.array(PlannedPaper).max(MOST.papers),
});
export type PlannedPoint = Readonly<z.infer<typeof PlannedPoint>>;

export const Plan = z.object({
  points: z.array(PlannedPoint).max(MOST.points),
  /** Guests who were invited. */
  guests: z.array(Id).max(1000),
  workingRules: WorkingRules.optional(),
});
export type Plan = z.infer<typeof Plan>;

/** Of a plan, what goes into a draft by one act; guests are invited one by one. */
export const TakenOver = Plan.omit({ guests: true });
export type TakenOver = z.infer<typeof TakenOver>;

/** What a point is called behind its neutral title until its secretary names it anew. */
const UNNAMED = 'Nội dung hạn chế, chưa đặt tên';

/**
 * A restricted point for who may not read it, or took no part in it when it was told: its place, its time and whom it is for; what it is
 * about, by any word of it, is not there.
 */
const veiled = ({ point, level, number, minutes, audience, publicTitle }: PlannedPoint): PlannedPoint => ({
  ...{ point, title: UNNAMED, votes: [], papers: [] },
  ...(level !== undefined && { level }),
  ...(number !== undefined && { number }),
  ...(minutes !== undefined && { minutes }),
  ...(audience !== undefined && { audience }),
  ...(publicTitle !== undefined && publicTitle !== UNNAMED && { publicTitle }),
});

/**
 * A plan as a template keeps it: without papers, and of a restricted point nothing that its audience alone may know. All desks of the
 * unit read templates, those too that have no part in that meeting.
 */
export function forTemplate(plan: Plan): Plan {
  const { points, ...rest } = chosenOf(plan, WITHOUT_PAPERS);
  return { ...rest, points: points.map((one) => (one.audience === undefined ? one : veiled(one))) };
}

const whom = ({ audience, publicTitle }: { readonly audience?: Restriction; readonly publicTitle?: string }) => {
  const forWhom = forWhomOf(audience);
  return forWhom === 'everyone' ? {} : { audience: forWhom, ...(publicTitle !== undefined && { publicTitle }) };
};

/** Whether its numbers are a programme's own: kept in a draft, and once printed those that no order gives. */
function hasOwnNumbers({ agenda: { items, spent }, session }: Meeting): boolean {
  if (session.stage === 'draft') return isNumbered(items);
  return isNumbered(items) && !isByOrder(items.flatMap(({ number }) => number ?? []), spent);
}

/**
 * The plan of a meeting, as its secretary may take it: votes that follow from a list, a tie or a change of the agenda are not in it, nor
 * what repeats another; papers are those that stand and that the reader may read. Of a restricted point that was told while the reader
 * took no part in it, there is what everybody sees (V-69). @param reader a secretary's id
 */
export function planOf(meeting: Meeting, reader: string): Plan {
  const { agenda, papers, votes, roll, course, grounds } = meeting;
  const asked = votes.order.flatMap((id) => {
    const one = votes.votes[id];
    return one && one.repeats === undefined && !originOf(meeting, id) && !adjustmentBy(meeting, id) && !aboutText(meeting, id) ? [one] : [];
  });
  const kept = hasOwnNumbers(meeting);
  const points = agenda.items.map((one): PlannedPoint => {
    const own = papers.order.flatMap((id) => {
      const paper = papers.papers[id];
      return paper?.item === one.item && paper.state === 'current' && mayReadPaper(reader, paper, meeting) ? [paper] : [];
    });
    const ground = (vote: (typeof asked)[number]) => {
      const { vote: _id, ...stated } = groundOf(meeting, vote) ?? {};
      return 'preset' in stated ? { ground: stated as Grounding } : {};
    };
    const newest = (id: string): string => (papers.papers[id]?.replacedBy === undefined ? id : newest(papers.papers[id].replacedBy));
    const point: PlannedPoint = {
      point: one.item,
      title: one.title,
      ...(one.time !== undefined && { time: one.time }),
      ...(one.presenter !== undefined && { presenter: one.presenter }),
      ...(one.level !== undefined && { level: one.level }),
      ...(kept && one.number !== undefined && { number: one.number }),
      ...(course.durations[one.item] !== undefined && { minutes: course.durations[one.item] }),
      ...whom(one),
      votes: asked
        .filter(({ item }) => item === one.item)
        .map((vote) => ({
          ...{ vote: vote.vote, text: vote.text, rule: vote.rule, papers: [...new Set(vote.papers.map(newest))] },
          ...(vote.ballot && { ballot: vote.ballot }),
          ...ground(vote),
        })),
      papers: own.map((paper) => ({
        ...{ paper: paper.paper, sha256: paper.sha256, title: paper.title, pages: paper.pages },
        ...whom(paper),
        ...(paper.internal && { internal: true as const }),
        ...(paper.kind && { kind: paper.kind }),
        ...(paper.issuer && { issuer: paper.issuer }),
        ...(paper.preparedBy && { preparedBy: paper.preparedBy }),
      })),
    };
    return isExcepted(one, reader) ? veiled(point) : point;
  });
  const guests = roll.order.filter((id) => roll.members.get(id)?.kind === 'guest');
  const workingRules = grounds.workingRules?.text;
  return { points, guests, ...(workingRules && { workingRules }) };
}

/** What of a plan was chosen. */
export const Chosen = z.object({
  /** Absent: all points. */
  points: z.array(Id).max(MOST.points).optional(),
  /** One by one; none where absent. */
  papers: z.array(Id).max(MOST.papers).optional(),
  votes: z.boolean(),
  guests: z.boolean(),
  workingRules: z.boolean(),
});
export type Chosen = z.infer<typeof Chosen>;

/** All but papers. */
const WITHOUT_PAPERS: Chosen = { votes: true, guests: true, workingRules: true };

/** How much there is in a plan. */
export const sizeOf = ({ points, guests }: Plan): PlanSize => ({
  points: points.length,
  votes: points.flatMap((one) => one.votes).length,
  papers: points.flatMap((one) => one.papers).length,
  guests: guests.length,
});
export interface PlanSize {
  readonly points: number;
  readonly votes: number;
  readonly papers: number;
  readonly guests: number;
}

/** A plan without what was not chosen. */
export function chosenOf({ points, guests, workingRules }: Plan, chosen: Chosen): Plan {
  const [kept, papers] = [chosen.points && new Set(chosen.points), new Set(chosen.papers)];
  return {
    points: points
      .filter(({ point }) => kept === undefined || kept.has(point))
      .map((one) => ({
        ...one,
        votes: chosen.votes ? one.votes : [],
        papers: one.papers.filter(({ paper }) => papers.has(paper)),
      })),
    guests: chosen.guests ? guests : [],
    ...(chosen.workingRules && workingRules !== undefined && { workingRules }),
  };
}

/** The acts that put a plan into a draft: each guest first, whom an audience may name, then all else at once. */
export const actsOf = ({ guests, ...all }: Plan): { readonly invited: readonly Act[]; readonly all: Act } => ({
  invited: guests.map((member) => ({ type: 'listMember', input: { member } })),
  all: { type: 'takeOver', input: all as unknown as Json },
});
interface Act {
  readonly type: string;
  readonly input: Json;
}

/** Why an invitation was refused that needs none: whoever it is of is there already. */
export const isThere = ({ code }: Refusal): boolean => code === 'roll/already-listed';

/** Whether somebody may take a meeting's plan, or put one into it. */
export const mayPlan = (actor: Actor, meeting: Meeting): boolean => isSecretary(actor, meeting);

/** What has to be known of the papers and presets of a plan. */
export const needsOf = ({ points }: TakenOver): Needs['several'] => ({
  papers: [...new Set(points.flatMap(({ papers }) => papers.map(({ sha256 }) => sha256)))],
  presets: [...new Set(points.flatMap(({ votes }) => votes.flatMap(({ ground }) => ground?.preset ?? [])))],
});
