/** What stands behind every act on a list of candidates: who can stand on it, and the votes that follow it. */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id, line } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { decidedByHands, delegates, listedAs } from './access.ts';
import { hasAllDelegates } from './audience.ts';
import { isClosed, labelOf, standing, type Candidate, type CandidateList } from './candidates.ts';
import type { Meeting, NewEvent } from './feature.ts';
import type { Vote } from './votes.ts';
import { About } from './nomination-events.ts';
import { isStandIn } from './stand-ins.ts';

/** Of a line on a ballot (see forms.ts). */
const LONGEST_LABEL = 120;

/** A delegate, or somebody by name. */
export const Who = z.union([
  z.strictObject({ member: Id, about: About.optional() }),
  z.strictObject({ name: line(80), about: About.optional() }),
]);

export type Who = z.infer<typeof Who>;

export function listIn(meeting: Meeting, id: string, state: 'open' | 'closed'): CandidateList | Refusal {
  const list = meeting.nominations.lists.find((one) => one.list === id);
  if (!list) return refuse('nominations/unknown-list');
  if (isClosed(list) === (state === 'closed')) return list;
  return refuse(state === 'open' ? 'nominations/closed' : 'nominations/not-closed');
}

/** Somebody as they would stand on a list: delegates under the name of the roll. */
export function candidate(meeting: Meeting, who: Who, newId: () => string): Pick<Candidate, 'candidate' | 'name' | 'about'> | Refusal {
  if ('member' in who && listedAs(who.member, meeting) !== 'delegate') return refuse('nominations/no-delegate');
  if ('member' in who && isStandIn(who.member, meeting)) return refuse('rehearsal/no-duty');
  const isNamed = (name: string) => (id: string) => meeting.roll.members.get(id)?.name?.toLowerCase() === name.trim().toLowerCase();
  // By name alone a delegate could stand twice, withdraw from one line of two, and count their own election.
  if (!('member' in who) && delegates(meeting).some(isNamed(who.name))) return refuse('nominations/choose-from-list', { name: who.name });
  const name = 'member' in who ? meeting.roll.members.get(who.member)!.name! : who.name;
  const one = { candidate: 'member' in who ? who.member : newId(), name, ...(who.about !== undefined && { about: who.about }) };
  return labelOf(one).length > LONGEST_LABEL ? refuse('nominations/line-too-long', { most: LONGEST_LABEL }) : one;
}

/** The same person: by id, or under the very same line. */
export const isSame = (one: Pick<Candidate, 'candidate' | 'name' | 'about'>, other: Pick<Candidate, 'candidate' | 'name' | 'about'>): boolean =>
  one.candidate === other.candidate || labelOf(one).toLowerCase() === labelOf(other).toLowerCase();

export function proposed(meeting: Meeting, all: readonly Who[], newId: () => string): Array<Pick<Candidate, 'candidate' | 'name' | 'about'>> | Refusal {
  const found: Array<Pick<Candidate, 'candidate' | 'name' | 'about'>> = [];
  for (const who of all) {
    const one = candidate(meeting, who, newId);
    if ('refused' in one) return one;
    if (found.some((other) => isSame(one, other))) return refuse('nominations/on-the-list', { name: one.name });
    found.push(one);
  }
  return found;
}

/** Nobody is asked to elect on an item that is not for every delegate. */
export function wrongItem(meeting: Meeting, id: string): Refusal | undefined {
  const item = meeting.agenda.items.find((one) => one.item === id);
  if (!item) return refuse('agenda/unknown-item');
  return hasAllDelegates(item.audience) ? undefined : refuse('votes/not-for-all');
}

/** A vote that nobody typed. */
export const prepares = (vote: Pick<Vote, 'vote' | 'item' | 'text' | 'rule' | 'ballot'>): NewEvent => ({
  type: 'votePrepared',
  open: { ...vote, papers: [] } as unknown as Json,
});

/** As the chair reads it out; with names alone where lines about them are too much for a question, and with their number where names are. */
export function textOf(list: CandidateList): string {
  const all = standing(list);
  const begins = `Thông qua danh sách ${all.length} người để bầu ${list.seats} người: ${list.title}`;
  const numbered = (say: (one: Candidate) => string) => `${begins}\n${all.map((one, n) => `${n + 1}. ${say(one)}`).join('\n')}`;
  return [numbered(labelOf), numbered(({ name }) => name), begins].find((one) => one.length <= 2000)!;
}

/** Votes of a list that were not opened yet go with it, where it is opened again. */
export const drops = (meeting: Meeting, ...votes: ReadonlyArray<Vote | undefined>): NewEvent[] =>
  votes.flatMap((one) => (one?.state === 'prepared' && !decidedByHands(meeting, one.vote) ? [{ type: 'voteDropped', open: { vote: one.vote } }] : []));
