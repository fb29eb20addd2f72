/** What may happen to lists of candidates, as the record tells it, and what a meeting holds of them. */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import type { CandidateList } from './candidates.ts';
import { maker, openEvent, sealedEvent, type Audience } from './feature.ts';
import { Grounding, Rule } from './rules.ts';

export interface NominationsState {
  /** In the order in which they were proposed. */
  readonly lists: readonly CandidateList[];
}

export const MOST_CANDIDATES = 60;

export const List1 = z.object({ list: Id });

const Seats = z.number().int().min(1).max(MOST_CANDIDATES);

export const About = line(100);

/** `ground`: what gives the election its rule; a list that is amended without one has none. */
export const Told = z.object({ title: line(300), seats: Seats, rule: Rule, ground: Grounding.optional() });

const Proposed = z.array(z.object({ candidate: Id, name: line(80), about: About.optional() })).max(MOST_CANDIDATES);

export const Reason = z.object({ reason: line(300) });

const Nominated = List1.extend({ candidate: Id, name: line(80), about: About.optional(), by: Id, how: z.enum(['nominated', 'stood']) });

export const Withdrawn = List1.extend({ candidate: Id });

const forDelegates = (): Audience => ({ duties: ['chair', 'secretary', 'delegate'] });

export const events = {
  listProposed: openEvent(List1.extend(Told.shape).extend({ item: Id, candidates: Proposed })),
  /** `candidates` absent: those who stand on it stay. */
  listAmended: openEvent(List1.extend(Told.shape).extend({ candidates: Proposed.optional() })),
  listDropped: openEvent(List1),
  candidateNominated: sealedEvent(Nominated, Reason, forDelegates),
  candidateWithdrawn: sealedEvent(Withdrawn, Reason, ({ candidate }) => ({ duties: ['chair', 'secretary'], members: [candidate] })),
  /** Who stands on it from now on. */
  listClosed: openEvent(List1.extend({ candidates: z.array(Id) })),
  listReopened: openEvent(List1),
  /** The vote on the list, and the election's: prepared in the same act. */
  listPut: openEvent(List1.extend({ vote: Id })),
  ballotPrepared: openEvent(List1.extend({ vote: Id })),
};

export const event = maker(events);
