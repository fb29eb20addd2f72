/**
 * Amendments to draft resolutions (sửa đổi, bổ sung dự thảo nghị quyết): a draft's text stands in the record by provisions; delegates
 * propose other words, the drafting body says whether it takes them in, the council votes on each, and what was adopted makes the text that
 * is frozen for the vote on the whole.
 */
import { z } from 'zod';
import { utf8 } from '../base/bytes.ts';
import { HexHash, Id, line, prose } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import {
  byChair,
  byChairOrSecretary,
  bySecretary,
  isChair,
  isDelegate,
  isPresent,
  isRecused,
  isSecretary,
  listedAs,
  LIVE,
  PREPARING,
  inStage,
} from './access.ts';
import { adoptedOf, amendmentsTo, numberOf, withoutVote } from './about-text.ts';
import { collidingWith, isOpenToAll, isUndecided, isVotedOnNow, mayReadWording, takesAmendments } from './amended.ts';
import { drops, hashOf, known, knownWording, parts, prepares, textOf, wrongItem } from './amending.ts';
import {
  Amendment1,
  AmendmentTold,
  Answered,
  Asked,
  AskedAgain,
  Explained,
  MOST_AMENDMENTS,
  MOST_BYTES,
  MOST_OF_ONE,
  MOST_PROVISIONS,
  MOST_WORDINGS,
  Proposed,
  Provisions,
  Reason,
  Taken,
  TakenText,
  Title,
  Wording1,
  WordingTold,
  type Amendment,
  type Wording,
} from './amendment-shapes.ts';
import { amendmentsInMinutes } from './amendments-minutes.ts';
import { audienceOf } from './audience.ts';
import { isVoteAdopted } from './candidates.ts';
import { archivedEvent, command, feature, maker, openEvent, type Actor, type Fact, type Meeting } from './feature.ts';
import { groundStands, grounded } from './question.ts';
import { Grounding, MAJORITY, Rule } from './rules.ts';
import { changesSomething, collide, lineOf, provisionsOf, tidy, wordingHash } from './wording.ts';

export interface AmendmentsState {
  /** In the order in which they were taken in. */
  readonly wordings: readonly Wording[];
  /** In the order in which they were proposed. */
  readonly all: readonly Amendment[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly amendments: AmendmentsState;
  }
}

const events = {
  wordingTaken: archivedEvent(Taken, TakenText, audienceOf),
  wordingTold: archivedEvent(WordingTold, TakenText, audienceOf),
  wordingDropped: openEvent(Wording1),
  amendingSet: openEvent(Wording1.extend({ taking: z.boolean() })),
  amendmentProposed: archivedEvent(Proposed, Asked, audienceOf),
  amendmentTold: archivedEvent(AmendmentTold, AskedAgain, audienceOf),
  amendmentWithdrawn: openEvent(Amendment1),
  amendmentAnswered: archivedEvent(Answered, Explained, audienceOf),
  /** Undecided ones, as the chair puts them to the vote one after the other. */
  amendmentsOrdered: openEvent(Wording1.extend({ amendments: z.array(Id).max(MOST_AMENDMENTS) })),
  /** The vote is prepared in the same act. */
  amendmentPut: openEvent(Amendment1.extend({ vote: Id })),
  /** Part of the text from now on. `falls`: those that touch the same words; `sha256`: of the text with it. */
  amendmentAdopted: openEvent(Amendment1.extend({ falls: z.array(Id), sha256: HexHash })),
  /** Its vote was set aside: it is no part of the text any more, and what fell with it stands again. */
  amendmentReverted: openEvent(Amendment1.extend({ sha256: HexHash })),
  /** The vote on the whole, prepared in the same act; `sha256`: of the consolidated text, which the question names. */
  wordingPut: openEvent(Wording1.extend({ vote: Id, sha256: HexHash })),
};
const event = maker(events);

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');
const isDesk = (actor: Actor, meeting: Meeting): boolean => isChair(actor, meeting) || isSecretary(actor, meeting);

export const amendments = feature<AmendmentsState, typeof events>('amendments', {
  initial: { wordings: [], all: [] },
  events,
  commands: {
    /** Takes a draft's text in, or anew (`wording`) until somebody has proposed an amendment to it. */
    takeWording: command({
      input: z.object({ wording: Id.optional(), item: Id, paper: Id.optional(), title: Title, provisions: Provisions.min(1) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { wording, item, paper, title, provisions: given }, meeting, context }) => {
        const provisions = given.map((one) => ({ ...one, text: tidy(one.text) }));
        const before = wording === undefined ? undefined : knownWording(meeting, wording);
        if (before && 'refused' in before) return before;
        if (before && amendmentsTo(meeting, before.wording).length > 0) return refuse('amendments/begun');
        const wrong = wrongItem(meeting, item);
        if (wrong) return wrong;
        if (!before && meeting.amendments.wordings.length >= MOST_WORDINGS)
          return refuse('amendments/too-many-texts', { most: MOST_WORDINGS });
        if (paper !== undefined && meeting.papers.papers[paper]?.item !== item) return refuse('papers/unknown-paper');
        if (utf8(provisions.map(lineOf).join('\n')).length > MOST_BYTES) return refuse('amendments/too-long');
        const { open, sealed } = parts(meeting, item, { title, provisions });
        const id = before?.wording ?? context.newId();
        const told = { wording: id, item, ...(paper !== undefined && { paper }), sha256: wordingHash(provisions) };
        return [event('wordingTaken', { ...told, ...open }, sealed)];
      },
    }),
    dropWording: command({
      input: Wording1,
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const one = knownWording(meeting, input.wording);
        if ('refused' in one) return one;
        // What was proposed stays on record.
        return amendmentsTo(meeting, one.wording).length > 0 ? refuse('amendments/begun') : [event('wordingDropped', input)];
      },
    }),
    /** Whether amendments are taken: also before the session, and no longer in it. */
    setAmending: command({
      input: Wording1.extend({ taking: z.boolean() }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => {
        const one = knownWording(meeting, input.wording);
        if ('refused' in one) return one;
        return takesAmendments(meeting, one) === input.taking ? [] : [event('amendingSet', input)];
      },
    }),
    /** By a delegate, in the session one who is there; or at the desk, of a delegate (`author`) or a body who has said so. */
    proposeAmendment: command({
      input: Wording1.extend({
        ...{ kind: Asked.shape.kind, place: Asked.shape.place, text: prose(20_000).optional(), reason: Reason.default('') },
        ...{ author: Id.optional(), body: line(200).optional() },
      }),
      may: (actor, meeting) =>
        isDelegate(actor, meeting) || isDesk(actor, meeting) ? inStage(meeting, ...LIVE) : refuse('votes/delegates-only'),
      decide: ({ input, actor, meeting, context }) => {
        const wording = knownWording(meeting, input.wording);
        if ('refused' in wording) return wording;
        const forOthers = input.body !== undefined || (input.author !== undefined && input.author !== idOf(actor));
        if (forOthers && !isDesk(actor, meeting)) return refuse('access/chair-or-secretary');
        if (!takesAmendments(meeting, wording) && !forOthers) return refuse('amendments/not-taken');
        const author = input.body === undefined ? (input.author ?? idOf(actor)) : undefined;
        if (author !== undefined && listedAs(author, meeting) !== 'delegate') return refuse('amendments/by-nobody');
        if (author !== undefined && isRecused(meeting, wording.item, author)) return refuse('votes/conflict');
        if (!mayReadWording(idOf(actor), wording, meeting)) return refuse('amendments/unknown');
        if (!forOthers && meeting.session.stage === 'underWay' && !isPresent(idOf(actor), meeting)) return refuse('votes/not-checked-in');
        const all = amendmentsTo(meeting, wording.wording);
        if (meeting.amendments.all.length >= MOST_AMENDMENTS) return refuse('amendments/too-many', { most: MOST_AMENDMENTS });
        if (!forOthers && all.filter((one) => one.author === author).length >= MOST_OF_ONE)
          return refuse('amendments/too-many', { most: MOST_OF_ONE });
        const { kind, place, text = '', reason } = input;
        const level = wording.provisions[place]?.level ?? 0;
        const inserted = kind === 'insert' ? provisionsOf(text, level) : undefined;
        if (inserted && inserted.length > MOST_PROVISIONS) return refuse('amendments/too-long');
        const one = { kind, place, ...(kind === 'replace' && { text: text.replace(/\s+/g, ' ') }), ...(inserted && { inserted }), reason };
        if (!changesSomething(wording.provisions, one) || (kind === 'replace' && text === '')) return refuse('amendments/changes-nothing');
        const settled = adoptedOf(meeting, wording).find((other) => collide(wording.provisions, one, other));
        if (settled) return refuse('amendments/settled', { n: numberOf(meeting, settled) });
        const { open, sealed } = parts(meeting, wording.item, one);
        const by = author === undefined ? { body: input.body! } : { author };
        return [event('amendmentProposed', { amendment: context.newId(), wording: wording.wording, ...by, ...open }, sealed)];
      },
    }),
    /** By whoever proposed it, until its vote is opened; or at the desk, of who has said so. */
    withdrawAmendment: command({
      input: Amendment1,
      may: (actor, meeting, input) =>
        isDelegate(actor, meeting) &&
        meeting.amendments.all.some((one) => one.amendment === input?.amendment && one.author === idOf(actor))
          ? inStage(meeting, ...LIVE)
          : byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => {
        const found = known(meeting, input.amendment, 'proposed', 'put');
        if ('refused' in found) return found;
        if (isVotedOnNow(meeting, found.one.vote)) return refuse('amendments/vote-running');
        return [...drops(meeting, found.one.vote), event('amendmentWithdrawn', input)];
      },
    }),
    /** What the drafting body says of it. */
    answerAmendment: command({
      input: Amendment1.extend({ accepted: z.boolean(), explanation: Explained.shape.explanation.default('') }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input: { amendment, accepted, explanation }, meeting }) => {
        const found = known(meeting, amendment, 'proposed', 'put');
        if ('refused' in found) return found;
        if (!accepted && explanation === '') return refuse('amendments/say-why');
        const { open, sealed } = parts(meeting, found.wording.item, { explanation });
        return [event('amendmentAnswered', { amendment, accepted, ...open }, sealed)];
      },
    }),
    orderAmendments: command({
      input: Wording1.extend({ amendments: z.array(Id).max(MOST_AMENDMENTS) }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => {
        const one = knownWording(meeting, input.wording);
        if ('refused' in one) return one;
        const open = amendmentsTo(meeting, one.wording).filter((each) => isUndecided(meeting, each)).map((each) => each.amendment);
        const whole = new Set(input.amendments).size === input.amendments.length && input.amendments.length === open.length;
        if (!whole || open.some((id) => !input.amendments.includes(id))) return refuse('amendments/another-order');
        return [event('amendmentsOrdered', input)];
      },
    }),
    /** Prepares the vote on it. */
    putAmendment: command({
      input: Amendment1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const found = known(meeting, input.amendment, 'proposed');
        if ('refused' in found) return found;
        const { one, wording } = found;
        const vote = context.newId();
        return (
          wrongItem(meeting, wording.item) ?? [
            prepares(vote, wording.item, textOf(meeting, one, wording), MAJORITY),
            event('amendmentPut', { amendment: one.amendment, vote }),
          ]
        );
      },
    }),
    /** Once its vote is adopted. `falls`: those that the chair has seen to touch the same words, all of them. */
    adoptAmendment: command({
      input: Amendment1.extend({ falls: z.array(Id).max(MOST_AMENDMENTS).default([]) }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input: { amendment, falls }, meeting }) => {
        const found = known(meeting, amendment, 'passed');
        if ('refused' in found) return found;
        const { one, wording } = found;
        const others = collidingWith(meeting, one);
        const ids = others.map((other) => other.amendment);
        if (ids.length !== falls.length || ids.some((id) => !falls.includes(id))) return refuse('amendments/falls-differ', { n: ids.length });
        if (others.some((other) => isVotedOnNow(meeting, other.vote))) return refuse('amendments/vote-running');
        const sha256 = hashOf(meeting, wording, [...adoptedOf(meeting, wording), one]);
        return [...drops(meeting, ...others.map((other) => other.vote)), event('amendmentAdopted', { amendment, falls: ids, sha256 })];
      },
    }),
    /** Where its vote was set aside since. */
    revertAmendment: command({
      input: Amendment1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const found = known(meeting, input.amendment, 'adopted');
        if ('refused' in found) return found;
        const { one, wording } = found;
        if (isVoteAdopted(meeting, one.vote)) return refuse('amendments/decided');
        const sha256 = hashOf(meeting, wording, adoptedOf(meeting, wording).filter((other) => other !== one));
        return [event('amendmentReverted', { ...input, sha256 })];
      },
    }),
    /** Freezes the text for the vote on the whole, which is prepared in the same act. */
    putWording: command({
      input: Wording1.extend({ rule: Rule.default(MAJORITY), ground: Grounding.optional() }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      evidence: 'preset',
      needs: ({ input: { ground } }) => ground && { preset: ground.preset },
      decide: ({ input: { wording: id, rule, ground }, meeting, evidence, context }) => {
        const one = knownWording(meeting, id);
        if ('refused' in one) return one;
        const open = amendmentsTo(meeting, id).filter((each) => isUndecided(meeting, each)).length;
        if (open > 0) return refuse('amendments/undecided', { n: open });
        const gone = withoutVote(meeting, one);
        if (gone) return refuse('amendments/without-vote', { n: numberOf(meeting, gone) });
        const wrong = wrongItem(meeting, one.item) ?? (ground && groundStands({ rule }, ground, evidence));
        if (wrong) return wrong;
        const vote = context.newId();
        const text = `Thông qua toàn văn ${isOpenToAll(meeting, one) ? one.title : 'dự thảo nghị quyết'}${one.adopted.length > 0 ? ' đã được chỉnh lý' : ''}`;
        return [
          prepares(vote, one.item, text, rule),
          ...(ground ? [grounded(vote, ground)] : []),
          event('wordingPut', { wording: id, vote, sha256: hashOf(meeting, one) }),
        ];
      },
    }),
  },
  evolve: {
    wordingTaken: ({ wordings, all }, fact) => {
      const { wording, item, paper, sha256 } = fact.open;
      const before = wordings.find((one) => one.wording === wording);
      const said = before?.taking === undefined ? {} : { taking: before.taking };
      const next: Wording = { ...said, wording, item, paper, sha256, ...seenText(fact), at: fact.at, adopted: [] };
      return { all, wordings: before ? wordings.map((one) => (one === before ? next : one)) : [...wordings, next] };
    },
    wordingTold: ({ wordings, all }, { open: { wording, audience }, sealed }) => ({
      all,
      wordings: wordings.map(({ hidden, ...one }) => {
        if (one.wording !== wording) return { ...one, ...(hidden && { hidden }) };
        return { ...one, audience, ...(sealed?.seen ? sealed.value : hidden && { hidden }) };
      }),
    }),
    wordingDropped: ({ wordings, all }, { open }) => ({ all, wordings: wordings.filter((one) => one.wording !== open.wording) }),
    amendingSet: (state, { open: { wording, taking } }) => ofText(state, wording, () => ({ taking })),
    amendmentProposed: ({ wordings, all }, { open, at, sealed }) => {
      const { amendment, wording, author, body, said = sealed?.seen ? sealed.value : undefined } = open;
      const asked = said ?? { kind: 'replace' as const, place: -1, hidden: true as const };
      return { wordings, all: [...all, { amendment, wording, author, body, at, ...asked }] };
    },
    amendmentTold: ({ wordings, all }, { open: { amendment }, sealed }) => ({
      wordings,
      all: all.map((one) => {
        if (one.amendment !== amendment || !sealed?.seen) return one;
        const { hidden: _hidden, answer, ...rest } = one;
        const { explanation, ...said } = sealed.value;
        return { ...rest, ...said, ...(answer && { answer: { ...answer, ...(explanation !== undefined && { explanation }) } }) };
      }),
    }),
    amendmentWithdrawn: (state, { open, at }) => ofOne(state, open.amendment, () => ({ withdrawn: { at } })),
    amendmentAnswered: (state, { open: { amendment, accepted, said }, at, sealed }) => {
      const { explanation = '' } = said ?? (sealed?.seen ? sealed.value : {});
      return ofOne(state, amendment, () => ({ answer: { accepted, explanation, at } }));
    },
    amendmentsOrdered: (state, { open: { wording, amendments: order } }) => ofText(state, wording, () => ({ order })),
    amendmentPut: (state, { open: { amendment, vote } }) => ofOne(state, amendment, () => ({ vote })),
    amendmentAdopted: (state, { open: { amendment, falls }, at }) => {
      const fell = falls.reduce((now, id) => ofOne(now, id, () => ({ fallen: { with: amendment, at } })), state);
      const taken = ofOne(fell, amendment, () => ({ adopted: { at } }));
      const wording = state.all.find((one) => one.amendment === amendment)?.wording ?? '';
      return ofText(taken, wording, ({ adopted }) => ({ adopted: [...adopted, amendment] }));
    },
    amendmentReverted: (state, { open: { amendment }, at }) => {
      const of = state.all.find((one) => one.amendment === amendment)?.wording;
      const text = state.wordings.find((one) => one.wording === of);
      const adopted = text?.adopted.filter((id) => id !== amendment) ?? [];
      const others = adopted.flatMap((id) => state.all.find((one) => one.amendment === id) ?? []);
      return {
        wordings: state.wordings.map((one) => (one === text ? { ...one, adopted } : one)),
        all: state.all.map(({ adopted: isPart, fallen, ...each }) => {
          if (fallen?.with !== amendment)
            return { ...each, ...(isPart && each.amendment !== amendment && { adopted: isPart }), ...(fallen && { fallen }) };
          // Where another that was adopted meanwhile touches the same words, it falls with that.
          const other = others.find((one) => collide(text?.provisions ?? [], each, one));
          return { ...each, ...(other && { fallen: { with: other.amendment, at } }) };
        }),
      };
    },
    wordingPut: (state, { open: { wording, vote, sha256 }, at }) => ofText(state, wording, () => ({ put: { vote, sha256, at } })),
  },
  carry: (draft) =>
    draft.amendments.wordings.map(({ wording, item, paper, sha256, title, provisions }) => {
      const { open, sealed } = parts(draft, item, { title, provisions: provisions.map((one) => ({ ...one })) });
      const stands = paper !== undefined && draft.papers.papers[paper]?.state === 'current';
      return event('wordingTaken', { wording, item, ...(stands && { paper }), sha256, ...open }, sealed);
    }),
  minutes: amendmentsInMinutes,
});

/** A text as this reader sees it. */
function seenText({ open, sealed }: Fact<z.infer<typeof Taken>, z.infer<typeof TakenText>>) {
  const { audience, said = sealed?.seen ? sealed.value : undefined } = open;
  const seen = { title: said?.title ?? '', provisions: said?.provisions ?? [] };
  return { ...seen, ...(audience && { audience }), ...(!said && { hidden: true as const }) };
}

const ofText = ({ wordings, all }: AmendmentsState, id: string, to: (one: Wording) => Partial<Wording>): AmendmentsState => ({
  all,
  wordings: wordings.map((one) => (one.wording === id ? { ...one, ...to(one) } : one)),
});

const ofOne = ({ wordings, all }: AmendmentsState, id: string, to: (one: Amendment) => Partial<Amendment>): AmendmentsState => ({
  wordings,
  all: all.map((one) => (one.amendment === id ? { ...one, ...to(one) } : one)),
});
