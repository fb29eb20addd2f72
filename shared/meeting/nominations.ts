/**
 * Lists of candidates (danh sách bầu cử): proposed by a body, added to in the room by nominating (đề cử) and standing (ứng cử), left by
 * withdrawing (xin rút); closed by the chair, put to a public vote, and once adopted made into the ballot, whole and in one act.
 * Reasons are personal: a nomination's is for delegates and the desk, a withdrawal's for the desk and the candidate.
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id, line } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import {
  byChair,
  byChairOrSecretary,
  decidedByHands,
  delegates,
  inStage,
  isChair,
  isDelegate,
  isPresent,
  isSecretary,
  listedAs,
  LIVE,
  PREPARING,
  putOnPaper,
} from './access.ts';
import { hasAllDelegates } from './audience.ts';
import {
  isAdopted,
  isClosed,
  labelOf,
  paperOf,
  standing,
  standingVote,
  type Candidate,
  type CandidateList,
} from './candidates.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Audience, type Meeting, type NewEvent } from './feature.ts';
import { Way } from './forms.ts';
import { nominationsInMinutes } from './nominations-minutes.ts';
import { grounded, groundStands } from './question.ts';
import { Grounding, MAJORITY, Rule, sameGround, sameRule } from './rules.ts';
import type { Vote } from './votes.ts';

export interface NominationsState {
  /** In the order in which they were proposed. */
  readonly lists: readonly CandidateList[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly nominations: NominationsState;
  }
}

const MOST_LISTS = 50;
const MOST_CANDIDATES = 60;
/** Of a line on a ballot (see forms.ts). */
const LONGEST_LABEL = 120;

const List1 = z.object({ list: Id });
const Seats = z.number().int().min(1).max(MOST_CANDIDATES);
const About = line(100);
/** A delegate, or somebody by name. */
const Who = z.union([
  z.strictObject({ member: Id, about: About.optional() }),
  z.strictObject({ name: line(80), about: About.optional() }),
]);
type Who = z.infer<typeof Who>;
/** `ground`: what gives the election its rule; a list that is amended without one has none. */
const Told = z.object({ title: line(300), seats: Seats, rule: Rule, ground: Grounding.optional() });
const Proposed = z.array(z.object({ candidate: Id, name: line(80), about: About.optional() })).max(MOST_CANDIDATES);
const Reason = z.object({ reason: line(300) });
const Nominated = List1.extend({ candidate: Id, name: line(80), about: About.optional(), by: Id, how: z.enum(['nominated', 'stood']) });
const Withdrawn = List1.extend({ candidate: Id });
const forDelegates = (): Audience => ({ duties: ['chair', 'secretary', 'delegate'] });

const events = {
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
const event = maker(events);

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');
const isDesk = (actor: Actor, meeting: Meeting): boolean => isChair(actor, meeting) || isSecretary(actor, meeting);

function listIn(meeting: Meeting, id: string, state: 'open' | 'closed'): CandidateList | Refusal {
  const list = meeting.nominations.lists.find((one) => one.list === id);
  if (!list) return refuse('nominations/unknown-list');
  if (isClosed(list) === (state === 'closed')) return list;
  return refuse(state === 'open' ? 'nominations/closed' : 'nominations/not-closed');
}

/** Somebody as they would stand on a list: delegates under the name of the roll. */
function candidate(meeting: Meeting, who: Who, newId: () => string): Pick<Candidate, 'candidate' | 'name' | 'about'> | Refusal {
  if ('member' in who && listedAs(who.member, meeting) !== 'delegate') return refuse('nominations/no-delegate');
  const isNamed = (name: string) => (id: string) => meeting.roll.members.get(id)?.name?.toLowerCase() === name.trim().toLowerCase();
  // By name alone a delegate could stand twice, withdraw from one line of two, and count their own election.
  if (!('member' in who) && delegates(meeting).some(isNamed(who.name))) return refuse('nominations/choose-from-list', { name: who.name });
  const name = 'member' in who ? meeting.roll.members.get(who.member)!.name! : who.name;
  const one = { candidate: 'member' in who ? who.member : newId(), name, ...(who.about !== undefined && { about: who.about }) };
  return labelOf(one).length > LONGEST_LABEL ? refuse('nominations/line-too-long', { most: LONGEST_LABEL }) : one;
}

/** The same person: by id, or under the very same line. */
const isSame = (one: Pick<Candidate, 'candidate' | 'name' | 'about'>, other: Pick<Candidate, 'candidate' | 'name' | 'about'>): boolean =>
  one.candidate === other.candidate || labelOf(one).toLowerCase() === labelOf(other).toLowerCase();

function proposed(meeting: Meeting, all: readonly Who[], newId: () => string): Array<Pick<Candidate, 'candidate' | 'name' | 'about'>> | Refusal {
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
function wrongItem(meeting: Meeting, id: string): Refusal | undefined {
  const item = meeting.agenda.items.find((one) => one.item === id);
  if (!item) return refuse('agenda/unknown-item');
  return hasAllDelegates(item.audience) ? undefined : refuse('votes/not-for-all');
}

/** A vote that nobody typed. */
const prepares = (vote: Pick<Vote, 'vote' | 'item' | 'text' | 'rule' | 'ballot'>): NewEvent => ({
  type: 'votePrepared',
  open: { ...vote, papers: [] } as unknown as Json,
});

/** As the chair reads it out; with names alone where lines about them are too much for a question, and with their number where names are. */
function textOf(list: CandidateList): string {
  const all = standing(list);
  const begins = `Thông qua danh sách ${all.length} người để bầu ${list.seats} người: ${list.title}`;
  const numbered = (say: (one: Candidate) => string) => `${begins}\n${all.map((one, n) => `${n + 1}. ${say(one)}`).join('\n')}`;
  return [numbered(labelOf), numbered(({ name }) => name), begins].find((one) => one.length <= 2000)!;
}

/** Votes of a list that were not opened yet go with it, where it is opened again. */
const drops = (meeting: Meeting, ...votes: ReadonlyArray<Vote | undefined>): NewEvent[] =>
  votes.flatMap((one) => (one?.state === 'prepared' && !decidedByHands(meeting, one.vote) ? [{ type: 'voteDropped', open: { vote: one.vote } }] : []));

export const nominations = feature<NominationsState, typeof events>('nominations', {
  initial: { lists: [] },
  events,
  commands: {
    proposeList: command({
      input: Told.extend({ item: Id, rule: Rule.default(MAJORITY), candidates: z.array(Who).max(MOST_CANDIDATES) }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      evidence: 'preset',
      needs: ({ input: { ground } }) => ground && { preset: ground.preset },
      decide: ({ input: { candidates, ...told }, meeting, evidence, context }) => {
        if (meeting.nominations.lists.length >= MOST_LISTS) return refuse('nominations/too-many-lists', { most: MOST_LISTS });
        const wrong = wrongItem(meeting, told.item) ?? (told.ground && groundStands(told, told.ground, evidence));
        if (wrong) return wrong;
        const list = context.newId();
        const all = proposed(meeting, candidates, () => context.newId());
        return 'refused' in all ? all : [event('listProposed', { list, ...told, candidates: all })];
      },
    }),
    /** The proposal is changed as long as nobody was nominated or has withdrawn; the rest until the list is closed. */
    amendList: command({
      input: List1.extend(Told.shape).extend({ candidates: z.array(Who).max(MOST_CANDIDATES).optional() }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      evidence: 'preset',
      needs: ({ input: { ground } }) => ground && { preset: ground.preset },
      decide: ({ input: { candidates, ...told }, meeting, evidence, context }) => {
        const list = listIn(meeting, told.list, 'open');
        if ('refused' in list) return list;
        const { ground } = told;
        // What it stands on already it keeps, also where its unit has changed that preset since.
        const isKept = ground && list.ground && sameGround(list.ground, ground) && sameRule(told.rule, ground.rule);
        const wrong = ground && !isKept ? groundStands(told, ground, evidence) : undefined;
        if (wrong) return wrong;
        if (!candidates) return [event('listAmended', told)];
        if (list.candidates.some((one) => one.how !== 'proposed' || one.withdrawn)) return refuse('nominations/begun');
        const all = proposed(meeting, candidates, () => context.newId());
        return 'refused' in all ? all : [event('listAmended', { ...told, candidates: all })];
      },
    }),
    dropList: command({
      input: List1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const list = listIn(meeting, input.list, 'open');
        if ('refused' in list) return list;
        // What delegates have said stays on record.
        return list.candidates.some((one) => one.how !== 'proposed') ? refuse('nominations/begun') : [event('listDropped', input)];
      },
    }),
    /** By a delegate in the room, of another or of oneself; or at the desk, of a delegate who has said so in the hall (`by`). */
    nominate: command({
      input: List1.extend({ who: Who, by: Id.optional(), reason: Reason.shape.reason.optional() }),
      may: (actor, meeting) => {
        if (!isDelegate(actor, meeting) && !isSecretary(actor, meeting)) return refuse('votes/delegates-only');
        if (isDelegate(actor, meeting) && !isPresent(idOf(actor), meeting)) return refuse('votes/not-checked-in');
        return inStage(meeting, 'underWay');
      },
      decide: ({ input: { list: id, who, by = '', reason }, actor, meeting, context }) => {
        const list = listIn(meeting, id, 'open');
        if ('refused' in list) return list;
        const nominator = by || idOf(actor);
        if (nominator !== idOf(actor) && !isDesk(actor, meeting)) return refuse('access/chair-or-secretary');
        if (listedAs(nominator, meeting) !== 'delegate' || !isPresent(nominator, meeting)) return refuse('nominations/by-nobody');
        const one = candidate(meeting, who, () => context.newId());
        if ('refused' in one) return one;
        const how = one.candidate === nominator ? 'stood' : 'nominated';
        const there = list.candidates.filter((other) => isSame(one, other));
        if (there.some((other) => !other.withdrawn)) return refuse('nominations/on-the-list', { name: one.name });
        // Who has withdrawn comes back by their own word alone.
        if (there.length > 0 && how !== 'stood') return refuse('nominations/has-withdrawn', { name: one.name });
        if (list.candidates.length >= MOST_CANDIDATES) return refuse('nominations/too-many', { most: MOST_CANDIDATES });
        const before = list.candidates.filter((other) => other.how === 'nominated' && other.by === nominator).length;
        if (how === 'nominated' && before >= list.seats) return refuse('nominations/as-many-as-seats', { seats: list.seats });
        return [event('candidateNominated', { list: id, ...one, by: nominator, how }, ...(reason === undefined ? [] : [{ reason }]))];
      },
    }),
    /** By the candidate; or at the desk, of who has said so. It holds at once. */
    withdrawCandidate: command({
      input: Withdrawn.extend({ reason: Reason.shape.reason.optional() }),
      may: (actor, meeting, input) =>
        input?.candidate === idOf(actor) && isDelegate(actor, meeting)
          ? inStage(meeting, ...LIVE)
          : byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input: { list: id, candidate: who, reason }, meeting }) => {
        const list = listIn(meeting, id, 'open');
        if ('refused' in list) return list;
        if (!standing(list).some((one) => one.candidate === who)) return refuse('nominations/not-on-the-list');
        return [event('candidateWithdrawn', { list: id, candidate: who }, ...(reason === undefined ? [] : [{ reason }]))];
      },
    }),
    closeList: command({
      input: List1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const list = listIn(meeting, input.list, 'open');
        if ('refused' in list) return list;
        const all = standing(list);
        if (all.length < list.seats) return refuse('nominations/too-few', { count: all.length, seats: list.seats });
        return [event('listClosed', { list: list.list, candidates: all.map((one) => one.candidate) })];
      },
    }),
    /** Takes votes along that were prepared from it and not opened; never once the election itself was opened. */
    reopenList: command({
      input: List1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const list = listIn(meeting, input.list, 'closed');
        if ('refused' in list) return list;
        const [vote, ballot] = [standingVote(meeting, list.vote), standingVote(meeting, list.ballot)];
        if ([vote, ballot].some((one) => one && (meeting.votes.running ?? []).includes(one.vote))) return refuse('nominations/vote-running');
        if (ballot && (ballot.state !== 'prepared' || putOnPaper(meeting, ballot.vote))) return refuse('nominations/elected-by');
        const counted = meeting.hands.entries.some((one) => !one.decided && (one.vote === vote?.vote || one.vote === ballot?.vote));
        if (counted) return refuse('nominations/vote-running');
        return [...drops(meeting, vote, ballot), event('listReopened', input)];
      },
    }),
    /** Prepares the vote on the list as it is closed. */
    putList: command({
      input: List1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const list = listIn(meeting, input.list, 'closed');
        if ('refused' in list) return list;
        if (standingVote(meeting, list.vote)) return refuse('nominations/prepared-already');
        const vote = context.newId();
        const { item } = list;
        return (
          wrongItem(meeting, item) ?? [
            prepares({ vote, item, text: textOf(list), rule: MAJORITY }),
            event('listPut', { list: list.list, vote }),
          ]
        );
      },
    }),
    /** Prepares the election from the list that was adopted. */
    prepareElection: command({
      input: List1.extend({ way: Way }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const list = listIn(meeting, input.list, 'closed');
        if ('refused' in list) return list;
        if (!isAdopted(meeting, list)) return refuse('nominations/not-adopted');
        if (standingVote(meeting, list.ballot)) return refuse('nominations/prepared-already');
        const teller = standing(list).find((one) => meeting.tellers.members.includes(one.candidate));
        if (teller && input.way !== 'public') return refuse('nominations/teller-stands', { name: teller.name });
        const { item, title: text, rule, ground } = list;
        const vote = context.newId();
        return (
          wrongItem(meeting, item) ?? [
            prepares({ vote, item, text, rule, ballot: paperOf(list, input.way) }),
            ...(ground ? [grounded(vote, ground)] : []),
            event('ballotPrepared', { list: list.list, vote }),
          ]
        );
      },
    }),
  },
  evolve: {
    listProposed: ({ lists }, { open: { candidates, ...told }, at }) => ({
      lists: [...lists, { ...told, candidates: candidates.map((one) => ({ ...one, how: 'proposed', at })), closings: [] }],
    }),
    listAmended: (state, { open: { list, candidates, ...told }, at }) =>
      change(state, list, () => ({
        ground: undefined,
        ...told,
        ...(candidates && { candidates: candidates.map((one) => ({ ...one, how: 'proposed' as const, at })) }),
      })),
    listDropped: ({ lists }, { open }) => ({ lists: lists.filter((one) => one.list !== open.list) }),
    candidateNominated: (state, { open: { list, ...one }, at, sealed }) =>
      change(state, list, ({ candidates }) => ({
        candidates: [...candidates, { ...one, at, ...(sealed?.seen && { reason: sealed.value.reason }) }],
      })),
    candidateWithdrawn: (state, { open: { list, candidate: who }, at, by, sealed }) =>
      change(state, list, ({ candidates }) => ({
        candidates: candidates.map((one) => {
          if (one.candidate !== who || one.withdrawn) return one;
          return { ...one, withdrawn: { at, by, ...(sealed?.seen && { reason: sealed.value.reason }) } };
        }),
      })),
    listClosed: (state, { open: { list, candidates }, at }) =>
      change(state, list, ({ closings }) => ({ closings: [...closings, { at, candidates }] })),
    listReopened: ({ lists }, { open, at }) => ({
      lists: lists.map((one) => {
        if (one.list !== open.list) return one;
        const { vote: _vote, ballot: _ballot, closings, ...rest } = one;
        return { ...rest, closings: closings.map((each, n) => (n === closings.length - 1 ? { ...each, reopened: at } : each)) };
      }),
    }),
    listPut: (state, { open: { list, vote } }) => change(state, list, () => ({ vote })),
    ballotPrepared: (state, { open: { list, vote } }) => change(state, list, () => ({ ballot: vote })),
  },
  carry: ({ nominations: { lists } }) =>
    lists.map(({ list, item, title, seats, rule, ground, candidates }) =>
      event('listProposed', {
        list,
        item,
        title,
        seats,
        rule,
        ...(ground && { ground }),
        candidates: candidates.map(({ candidate: id, name, about }) => ({ candidate: id, name, ...(about !== undefined && { about }) })),
      }),
    ),
  minutes: nominationsInMinutes,
});

const change = ({ lists }: NominationsState, id: string, to: (list: CandidateList) => Partial<CandidateList>): NominationsState => ({
  lists: lists.map((one) => (one.list === id ? { ...one, ...to(one) } : one)),
});
