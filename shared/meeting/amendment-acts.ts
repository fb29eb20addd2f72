/** What is done to amendments: proposed, withdrawn, answered, ordered, put to the vote, made part of the text and taken out of it. */
import { z } from 'zod';
import { Id, line, prose } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { byChair, byChairOrSecretary, isChair, isDelegate, isPresent, isRecused, isSecretary, listedAs, LIVE, inStage } from './access.ts';
import { adoptedOf, amendmentIn, amendmentsTo, numberOf } from './about-text.ts';
import { collidingWith, isUndecided, mayReadWording, stateOfAmendment, takesAmendments, undecidedPart, wholeOf } from './amended.ts';
import { drops, hashOf, known, knownWording, outOfTheWay, parts, prepares, textOf, wrongItem } from './amending.ts';
import { event } from './amendment-events.ts';
import {
  Amendment1,
  Asked,
  Explained,
  MOST_AMENDMENTS,
  MOST_OF_ONE,
  MOST_PROVISIONS,
  Reason,
  Wording1,
  type Wording,
} from './amendment-shapes.ts';
import { isVoteAdopted } from './candidates.ts';
import { command, type Actor, type Meeting } from './feature.ts';
import { MAJORITY } from './rules.ts';
import { changesSomething, endOf, insertedBy, provisionsOf, touch, type Provision } from './wording.ts';

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');
const isDesk = (actor: Actor, meeting: Meeting): boolean => isChair(actor, meeting) || isSecretary(actor, meeting);

/** What an amendment speaks of: the text, or what another inserts, while that waits for its vote. */
function amended(meeting: Meeting, wording: Wording, to: string | undefined): readonly Provision[] | Refusal {
  const whole = to === undefined ? undefined : amendmentIn(meeting, to);
  if (to === undefined) return wording.provisions;
  if (whole?.wording !== wording.wording || whole.kind !== 'insert' || whole.to !== undefined) return refuse('amendments/unknown');
  const state = stateOfAmendment(meeting, whole);
  if (state === 'proposed') return whole.inserted ?? [];
  return refuse(state === 'put' ? 'amendments/vote-prepared' : 'amendments/decided');
}

export const acts = {
  /** To the text, or to what another inserts (`to`). By a delegate, in the session one who is there; or at the desk, of a delegate (`author`) or a body who has said so. */
  proposeAmendment: command({
    input: Wording1.extend({
      ...{ kind: Asked.shape.kind, place: Asked.shape.place, text: prose(20_000).optional(), reason: Reason.default('') },
      ...{ author: Id.optional(), body: line(200).optional(), to: Id.optional() },
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
      const { kind, place, text = '', reason, to } = input;
      const basis = amended(meeting, wording, to);
      if ('refused' in basis) return basis;
      const level = basis[place]?.level ?? 0;
      const inserted = kind === 'insert' ? provisionsOf(text, level) : undefined;
      if (inserted && inserted.length > MOST_PROVISIONS) return refuse('amendments/too-long');
      const one = { kind, place, ...(kind === 'replace' && { text: text.replace(/\s+/g, ' ') }), ...(inserted && { inserted }), reason };
      if (!changesSomething(basis, one) || (kind === 'replace' && text === '')) return refuse('amendments/changes-nothing');
      if (to !== undefined && kind === 'strike' && endOf(basis, place) - place === basis.length)
        return refuse('amendments/nothing-left', { n: numberOf(meeting, amendmentIn(meeting, to)!) });
      const settled = adoptedOf(meeting, wording).find((other) => touch(wording.provisions, { ...one, to }, other, meeting.amendments.all));
      if (settled) return refuse('amendments/settled', { n: numberOf(meeting, settled) });
      const { open, sealed } = parts(meeting, wording.item, one);
      const by = author === undefined ? { body: input.body! } : { author };
      const told = { amendment: context.newId(), wording: wording.wording, ...by, ...open };
      return [to === undefined ? event('amendmentProposed', told, sealed) : event('insertionAmendmentProposed', { ...told, to }, sealed)];
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
      const dropped = outOfTheWay(meeting, [found.one]);
      return 'refused' in dropped ? dropped : [...dropped, event('amendmentWithdrawn', input)];
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
      const waits = undecidedPart(meeting, one);
      if (waits) return waits;
      if (one.kind === 'insert' && !one.hidden && insertedBy(one, adoptedOf(meeting, wording)).length === 0)
        return refuse('amendments/nothing-left', { n: numberOf(meeting, one) });
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
      const dropped = outOfTheWay(meeting, others);
      if ('refused' in dropped) return dropped;
      const sha256 = hashOf(meeting, wording, [...adoptedOf(meeting, wording), one]);
      // The question of the insertion that it is to reads otherwise from now on.
      return [...dropped, ...drops(meeting, wholeOf(meeting, one)?.vote), event('amendmentAdopted', { amendment, falls: ids, sha256 })];
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
      return [...drops(meeting, wholeOf(meeting, one)?.vote), event('amendmentReverted', { ...input, sha256 })];
    },
  }),
};
