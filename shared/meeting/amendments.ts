/**
 * Amendments to draft resolutions (sửa đổi, bổ sung dự thảo nghị quyết): a draft's text stands in the record by provisions; delegates propose
 * other words, the drafting body says whether it takes them in, the council votes on each, and what was adopted makes the text that is
 * frozen for the vote on the whole.
 */
import { z } from 'zod';
import { utf8 } from '../base/bytes.ts';
import type { Json } from '../base/canonical.ts';
import { HexHash, Id, line, prose } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import {
  byChair,
  byChairOrSecretary,
  bySecretary,
  decidedByHands,
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
import {
  adoptedOf,
  amendmentIn,
  amendmentsTo,
  collidingWith,
  isFrozen,
  isUndecided,
  mayReadWording,
  numberOf,
  stateOfAmendment,
  takesAmendments,
  withoutVote,
  wordingIn,
  type StateOfAmendment,
} from './amended.ts';
import { amendmentsInMinutes, authorOf } from './amendments-minutes.ts';
import { hasAllDelegates, partakingIn, Restriction, audienceOf } from './audience.ts';
import { isVoteAdopted, standingVote, stateOf } from './candidates.ts';
import { archivedEvent, command, feature, maker, openEvent, type Actor, type Fact, type Meeting, type NewEvent } from './feature.ts';
import { groundStands, grounded } from './question.ts';
import { Grounding, MAJORITY, Rule } from './rules.ts';
import { changesSomething, collide, consolidated, lineOf, placeName, provisionsOf, wordingHash, type Provision } from './wording.ts';

export interface Wording {
  readonly wording: string;
  readonly item: string;
  /** The paper whose text it is. */
  readonly paper?: string | undefined;
  /** What is adopted, e.g. `Nghị quyết về dự toán ngân sách năm 2027`; empty where this reader is outside of its audience. */
  readonly title: string;
  readonly provisions: readonly Provision[];
  /** Of the text as it was taken in. */
  readonly sha256: string;
  readonly audience?: Restriction;
  readonly hidden?: true;
  readonly at: string;
  /** What the chair or the desk has said; absent: nothing. */
  readonly taking?: boolean;
  /** The chair's order of voting; what came later is not in it. */
  readonly order?: readonly string[];
  /** Amendments that are part of the text, in the order in which they became that. */
  readonly adopted: readonly string[];
  /** The vote on the whole that was prepared last, and the hash of the text that it names. */
  readonly put?: { readonly vote: string; readonly sha256: string; readonly at: string };
}

export interface Amendment {
  readonly amendment: string;
  readonly wording: string;
  /** A delegate; or a body by name, entered at the desk. */
  readonly author?: string | undefined;
  readonly body?: string | undefined;
  readonly at: string;
  readonly kind: 'replace' | 'insert' | 'strike';
  readonly place: number;
  readonly text?: string | undefined;
  readonly inserted?: readonly Provision[] | undefined;
  readonly reason?: string | undefined;
  readonly hidden?: true;
  readonly withdrawn?: { readonly at: string };
  /** Of the drafting body; the last word of several. */
  readonly answer?: { readonly accepted: boolean; readonly explanation: string; readonly at: string };
  readonly vote?: string;
  readonly fallen?: { readonly with: string; readonly at: string };
  readonly adopted?: { readonly at: string };
}

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

const MOST_WORDINGS = 50;
const MOST_AMENDMENTS = 1000;
const MOST_OF_ONE = 50;
const MOST_PROVISIONS = 800;
/** UTF-8; a tablet's copy of the log holds it, and a message has room for it. */
const MOST_BYTES = 150_000;

const Paragraph = prose(20_000).refine((text) => !text.includes('\n'));
const Provisions = z
  .array(z.object({ level: z.number().int().min(0).max(4), label: line(20).optional(), text: Paragraph }))
  .max(MOST_PROVISIONS)
  .refine((all) => all.every((one) => one.label !== undefined || one.text !== ''));
const Wording1 = z.object({ wording: Id });
const Amendment1 = z.object({ amendment: Id });
const Title = line(300);
const TakenText = z.object({ title: Title, provisions: Provisions });
/** `said` stands in the open where the item is for everybody; else it is sealed for those whom the item is for. */
const Taken = Wording1.extend({
  item: Id,
  paper: Id.optional(),
  sha256: HexHash,
  said: TakenText.optional(),
  audience: Restriction.optional(),
});
const Reason = prose(2000);
const Asked = z.object({
  kind: z.enum(['replace', 'insert', 'strike']),
  place: z.number().int().min(0).max(MOST_PROVISIONS),
  text: Paragraph.optional(),
  inserted: Provisions.optional(),
  reason: Reason,
});
const Proposed = Amendment1.extend({
  wording: Id,
  author: Id.optional(),
  body: line(200).optional(),
  said: Asked.optional(),
  audience: Restriction.optional(),
});
const Explained = z.object({ explanation: prose(2000) });
const Answered = Amendment1.extend({ accepted: z.boolean(), said: Explained.optional(), audience: Restriction.optional() });

const events = {
  wordingTaken: archivedEvent(Taken, TakenText, audienceOf),
  wordingDropped: openEvent(Wording1),
  amendingSet: openEvent(Wording1.extend({ taking: z.boolean() })),
  amendmentProposed: archivedEvent(Proposed, Asked, audienceOf),
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

/** For whom the item is: in the open, or sealed for them. */
function parts<Said>(meeting: Meeting, item: string, said: Said) {
  const audience = partakingIn(meeting, item, meeting.agenda.items.find((one) => one.item === item)?.audience);
  return audience ? { open: { audience }, sealed: said } : { open: { said } };
}

/** A text is amended and voted on by those who can read it. */
function wrongItem(meeting: Meeting, id: string): Refusal | undefined {
  const item = meeting.agenda.items.find((one) => one.item === id);
  if (!item) return refuse('agenda/unknown-item');
  return hasAllDelegates(item.audience) ? undefined : refuse('votes/not-for-all');
}

function knownWording(meeting: Meeting, id: string): Wording | Refusal {
  const one = wordingIn(meeting, id);
  if (!one) return refuse('amendments/unknown');
  return isFrozen(meeting, one) ? refuse('amendments/frozen') : one;
}

function known(meeting: Meeting, id: string, ...states: readonly StateOfAmendment[]) {
  const one = amendmentIn(meeting, id);
  const wording = one && wordingIn(meeting, one.wording);
  if (!one || !wording) return refuse('amendments/unknown');
  if (isFrozen(meeting, wording)) return refuse('amendments/frozen');
  if (states.includes(stateOfAmendment(meeting, one))) return { one, wording };
  return refuse(one.vote !== undefined && stateOfAmendment(meeting, one) === 'put' ? 'amendments/vote-prepared' : 'amendments/decided');
}

const isVotedOnNow = ({ votes, ...meeting }: Meeting, id: string | undefined): boolean => {
  const vote = standingVote({ votes, ...meeting }, id);
  return vote !== undefined && (!['prepared', 'closed'].includes(stateOf(meeting, vote)) || meeting.hands.entries.some((one) => one.vote === vote.vote && !one.decided));
};

/** Votes that were not opened go with what they were prepared for. */
const drops = (meeting: Meeting, ...ids: ReadonlyArray<string | undefined>): NewEvent[] =>
  ids.flatMap((id) => {
    const vote = standingVote(meeting, id);
    return vote && stateOf(meeting, vote) === 'prepared' && !decidedByHands(meeting, vote.vote) ? [{ type: 'voteDropped', open: { vote: vote.vote } }] : [];
  });

const hashOf = (meeting: Meeting, wording: Wording, changes = adoptedOf(meeting, wording)): string =>
  wordingHash(consolidated(wording.provisions, changes));

const prepares = (vote: string, item: string, text: string, rule: Rule): NewEvent => ({
  type: 'votePrepared',
  open: { vote, item, text, rule, papers: [] } as unknown as Json,
});

/** As the chair reads it out; of what is not for everybody its number alone. The record is in Vietnamese. */
function textOf(meeting: Meeting, one: Amendment, wording: Wording): string {
  const begins = `Thông qua sửa đổi, bổ sung số ${numberOf(meeting, one)}`;
  if (wording.audience) return `${begins} vào dự thảo nghị quyết`;
  const { provisions, title } = wording;
  const where = `${begins} (${authorOf(meeting, one)} đề nghị) tại ${placeName(provisions, one.place)} dự thảo ${title}`;
  const inserted = (one.inserted ?? []).map(lineOf).join('\n');
  const what = { replace: `Sửa thành: ${one.text ?? ''}`, insert: `Bổ sung sau đó:\n${inserted}`, strike: 'Bỏ toàn bộ nội dung này.' }[one.kind];
  const whole = `${where}\n${what}`;
  return whole.length <= 2000 ? whole : where;
}

export const amendments = feature<AmendmentsState, typeof events>('amendments', {
  initial: { wordings: [], all: [] },
  events,
  commands: {
    /** Takes a draft's text in, or anew (`wording`) until somebody has proposed an amendment to it. */
    takeWording: command({
      input: z.object({ wording: Id.optional(), item: Id, paper: Id.optional(), title: Title, provisions: Provisions.min(1) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { wording, item, paper, title, provisions }, meeting, context }) => {
        const before = wording === undefined ? undefined : knownWording(meeting, wording);
        if (before && 'refused' in before) return before;
        if (before && amendmentsTo(meeting, before.wording).length > 0) return refuse('amendments/begun');
        const wrong = wrongItem(meeting, item);
        if (wrong) return wrong;
        if (!before && meeting.amendments.wordings.length >= MOST_WORDINGS) return refuse('amendments/too-many-texts', { most: MOST_WORDINGS });
        if (paper !== undefined && meeting.papers.papers[paper]?.item !== item) return refuse('papers/unknown-paper');
        if (utf8(provisions.map(lineOf).join('\n')).length > MOST_BYTES) return refuse('amendments/too-long');
        const { open, sealed } = parts(meeting, item, { title, provisions });
        const told = { wording: before?.wording ?? context.newId(), item, ...(paper !== undefined && { paper }), sha256: wordingHash(provisions) };
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
      may: (actor, meeting) => (isDelegate(actor, meeting) || isDesk(actor, meeting) ? inStage(meeting, ...LIVE) : refuse('votes/delegates-only')),
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
        if (!forOthers && all.filter((one) => one.author === author).length >= MOST_OF_ONE) return refuse('amendments/too-many', { most: MOST_OF_ONE });
        const { kind, place, text = '', reason } = input;
        const level = wording.provisions[place]?.level ?? 0;
        const inserted = kind === 'insert' ? provisionsOf(text, level) : undefined;
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
        isDelegate(actor, meeting) && input !== undefined && amendmentIn(meeting, input.amendment)?.author === idOf(actor)
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
        if ('refused' in found) return found.code === 'amendments/unknown' || found.code === 'amendments/frozen' ? found : refuse('amendments/not-adopted');
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
        const text = `Thông qua toàn văn ${one.audience ? 'dự thảo nghị quyết' : one.title}${one.adopted.length > 0 ? ' đã được chỉnh lý' : ''}`;
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
      const next: Wording = { ...before, wording, item, paper, sha256, ...seenText(fact), at: fact.at, adopted: [] };
      return { all, wordings: before ? wordings.map((one) => (one === before ? next : one)) : [...wordings, next] };
    },
    wordingDropped: ({ wordings, all }, { open }) => ({ all, wordings: wordings.filter((one) => one.wording !== open.wording) }),
    amendingSet: (state, { open: { wording, taking } }) => ofText(state, wording, () => ({ taking })),
    amendmentProposed: ({ wordings, all }, { open, at, sealed }) => {
      const { amendment, wording, author, body, said = sealed?.seen ? sealed.value : undefined } = open;
      const asked = said ?? { kind: 'replace' as const, place: -1, hidden: true as const };
      return { wordings, all: [...all, { amendment, wording, author, body, at, ...asked }] };
    },
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
    amendmentReverted: ({ wordings, all }, { open: { amendment } }) => ({
      wordings: wordings.map((one) => ({ ...one, adopted: one.adopted.filter((id) => id !== amendment) })),
      all: all.map(({ adopted, fallen, ...one }) => ({
        ...one,
        ...(adopted && one.amendment !== amendment && { adopted }),
        ...(fallen && fallen.with !== amendment && { fallen }),
      })),
    }),
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
function seenText({ open, sealed }: Fact<z.infer<typeof Taken>, z.infer<typeof TakenText>>): Pick<Wording, 'title' | 'provisions' | 'audience' | 'hidden'> {
  const { audience, said = sealed?.seen ? sealed.value : undefined } = open;
  return { title: said?.title ?? '', provisions: said?.provisions ?? [], ...(audience && { audience }), ...(!said && { hidden: true as const }) };
}

const ofText = ({ wordings, all }: AmendmentsState, id: string, to: (one: Wording) => Partial<Wording>): AmendmentsState => ({
  all,
  wordings: wordings.map((one) => (one.wording === id ? { ...one, ...to(one) } : one)),
});

const ofOne = ({ wordings, all }: AmendmentsState, id: string, to: (one: Amendment) => Partial<Amendment>): AmendmentsState => ({
  wordings,
  all: all.map((one) => (one.amendment === id ? { ...one, ...to(one) } : one)),
});
