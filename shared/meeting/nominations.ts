/**
 * Lists of candidates (danh sách bầu cử): proposed by a body, added to in the room by nominating (đề cử) and standing (ứng cử), left by
 * withdrawing (xin rút); closed by the chair, put to a public vote, and once adopted made into the ballot, whole and in one act.
 * Reasons are personal: a nomination's is for delegates and the desk, a withdrawal's for the desk and the candidate.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import {
  byChair,
  byChairOrSecretary,
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
import { isAdopted, paperOf, standing, standingVote } from './candidates.ts';
import { command, feature, type Actor, type Meeting } from './feature.ts';
import { Way } from './forms.ts';
import { nominationsInMinutes } from './nominations-minutes.ts';
import { evolve } from './nominations-state.ts';
import { grounded, groundStands } from './question.ts';
import { MAJORITY, Rule, sameGround, sameRule } from './rules.ts';
import { MOST_CANDIDATES, List1, Told, Reason, Withdrawn, events, event, type NominationsState } from './nomination-events.ts';
import { Who, listIn, candidate, isSame, proposed, wrongItem, prepares, textOf, drops } from './nominating.ts';

declare module './feature.ts' {
  interface Meeting {
    readonly nominations: NominationsState;
  }
}

const MOST_LISTS = 50;

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');
const isDesk = (actor: Actor, meeting: Meeting): boolean => isChair(actor, meeting) || isSecretary(actor, meeting);

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
  evolve,
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
