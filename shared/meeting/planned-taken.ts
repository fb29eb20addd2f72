/** A plan as it is put into a draft: items with their numbers, papers and votes. */
import type { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { hasAllDelegates, isWithin, NEUTRAL, paperAdded, tellsAll, type Restriction } from './audience.ts';
import type { Evidence } from './evidence.ts';
import type { Context, Meeting, NewEvent } from './feature.ts';
import { isWellFormed } from './forms.ts';
import { numberFor } from './next-number.ts';
import { isNumbered, type Numbered } from './numbers.ts';
import { isPrintable } from './printed-numbers.ts';
import { MOST, type PlannedPoint, type TakenOver, type Whom } from './plan.ts';
import { grounded, groundStands, rankable } from './question.ts';
import { titled, type Words } from './said-of-item.ts';

/**
 * The facts that a plan comes to in a draft, behind what stands there. Whoever is not listed falls out of an audience, which stays
 * as narrow as it was; a ground that is no preset of the unit any more falls away, and its vote stays.
 */
export function takingOver(
  { points, workingRules }: TakenOver,
  meeting: Meeting,
  evidence: Evidence['several'],
  context: Context,
): NewEvent[] | Refusal {
  const [papersComing, votesComing] = [points.flatMap(({ papers }) => papers).length, points.flatMap(({ votes }) => votes).length];
  if (meeting.agenda.items.length + points.length > MOST.points) return refuse('agenda/too-many-items', { most: MOST.points });
  if (meeting.papers.order.length + papersComing > MOST.papers) return refuse('papers/too-many-papers', { most: MOST.papers });
  if (meeting.votes.order.length + votesComing > MOST.votes) return refuse('votes/too-many', { most: MOST.votes });
  const listed = (audience: z.infer<typeof Whom> | undefined): Restriction | undefined => {
    if (audience === undefined) return undefined;
    if (audience === 'delegates') return { duties: ['chair', 'secretary', 'delegate'] };
    const members = [...new Set(audience.members)].filter((id) => meeting.roll.members.has(id)).sort();
    return { duties: ['chair', 'secretary'], members };
  };
  const found: NewEvent[] = [];
  const stand: Numbered[] = [...meeting.agenda.items];
  // Where items are counted by their order, what comes is too.
  const comes = stand.length === 0 || isNumbered(stand) ? points.flatMap(({ number }) => number ?? []) : [];
  const brought = comes.filter(isPrintable);
  for (const one of points) {
    const [item, { level }] = [context.newId(), one];
    const own = brought.includes(one.number ?? '') && !stand.some(({ number }) => number === one.number) ? one.number : undefined;
    const stays = brought.length > 0 || isNumbered(stand);
    const number = own ?? (stays ? numberFor(stand, stand.length, level, brought) : undefined);
    const place = { item, ...(level !== undefined && { level }), ...(number !== undefined && { number }) };
    const made = intoPoint(one, place, listed, meeting, evidence, context);
    if ('refused' in made) return made;
    found.push(...made);
    stand.push(place);
  }
  const named = meeting.grounds.workingRules?.text;
  if (workingRules !== undefined && workingRules !== named) found.push({ type: 'workingRulesNamed', open: { text: workingRules } });
  return found;
}

/** One item with its papers, its votes and the minutes planned for it. */
function intoPoint(
  { point: _point, number: _number, audience: forWhom, votes, papers, minutes, ...words }: PlannedPoint,
  place: Pick<Words, 'item' | 'number'>,
  listed: (audience: z.infer<typeof Whom> | undefined) => Restriction | undefined,
  meeting: Meeting,
  evidence: Evidence['several'],
  context: Context,
): NewEvent[] | Refusal {
  const audience = listed(forWhom);
  if (audience && tellsAll(words.title, words.publicTitle ?? NEUTRAL.item)) return refuse('access/title-not-neutral');
  if (votes.length > 0 && !hasAllDelegates(audience)) return refuse('votes/not-for-all');
  const { item } = place;
  const found: NewEvent[] = [titled('itemAdded.2', { ...words, ...place, ...(audience && { audience }) })];
  if (minutes !== undefined) found.push({ type: 'itemTimePlanned', open: { item, minutes } });
  /** By their ids in the plan: those that every delegate reads. */
  const named = new Map<string, string>();
  for (const one of papers) {
    const [known, own] = [evidence.papers[one.sha256], listed(one.audience)];
    if (!known) return refuse('papers/unknown-paper');
    if (own && tellsAll(one.title, one.publicTitle ?? NEUTRAL.paper)) return refuse('access/title-not-neutral');
    if (!isWithin(own, audience, meeting)) return refuse('papers/wider-than-item');
    const paper = context.newId();
    if (hasAllDelegates(own)) named.set(one.paper, paper);
    const { sha256, title, publicTitle, kind, issuer, preparedBy } = one;
    const described = { ...(kind && { kind }), ...(issuer && { issuer }), ...(preparedBy && { preparedBy }) };
    const said = { ...(publicTitle !== undefined && { publicTitle }), ...described };
    found.push(paperAdded({ paper, item, sha256, title, ...known, ...said, ...(own && { audience: own }) }));
    if (one.internal) found.push({ type: 'paperMarked', open: { paper, internal: true } });
  }
  for (const { text, rule, ballot, ground, papers: about } of votes) {
    if (ballot && !isWellFormed(ballot)) return refuse('votes/no-such-paper');
    const other = rankable(meeting, { rule, ballot });
    if (other) return other;
    const vote = context.newId();
    const open = { vote, item, text, rule, papers: about.flatMap((id) => named.get(id) ?? []), ...(ballot && { ballot }) };
    found.push({ type: 'votePrepared', open: open as unknown as Json });
    const preset = ground && evidence.presets[ground.preset];
    if (ground && !groundStands({ rule, ...(ballot && { ballot }) }, ground, preset && { preset })) found.push(grounded(vote, ground));
  }
  return found;
}
