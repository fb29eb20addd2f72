/** How drafts and amendments stand after each of their facts. */
import type { z } from 'zod';
import type { AmendmentsState, events } from './amendment-events.ts';
import type { Amendment, Asked, Proposed, Taken, TakenText, Wording } from './amendment-shapes.ts';
import type { Fact, FeatureBody } from './feature.ts';
import { touch } from './wording.ts';

export const evolve: FeatureBody<AmendmentsState, typeof events>['evolve'] = {
  wordingTaken: ({ wordings, all }, fact) => {
    const { wording, item, paper, sha256 } = fact.open;
    const before = wordings.find((one) => one.wording === wording);
    const said = { ...(before?.taking !== undefined && { taking: before.taking }), ...(before?.takes && { takes: before.takes }) };
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
  wordingGrounded: (state, { open: { wording, rule, ground } }) =>
    ofText(state, wording, () => ({ takes: { rule, ...(ground && { ground }) } })),
  amendingSet: (state, { open: { wording, taking } }) => ofText(state, wording, () => ({ taking })),
  amendmentProposed: ({ wordings, all }, fact) => ({ wordings, all: [...all, proposed(fact)] }),
  insertionAmendmentProposed: ({ wordings, all }, fact) => ({ wordings, all: [...all, { ...proposed(fact), to: fact.open.to }] }),
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
        const other = others.find((one) => touch(text?.provisions ?? [], each, one, state.all));
        return { ...each, ...(other && { fallen: { with: other.amendment, at } }) };
      }),
    };
  },
  wordingPut: (state, { open: { wording, vote, sha256 }, at }) => ofText(state, wording, () => ({ put: { vote, sha256, at } })),
};

/** A text as this reader sees it. */
function seenText({ open, sealed }: Fact<z.infer<typeof Taken>, z.infer<typeof TakenText>>) {
  const { audience, said = sealed?.seen ? sealed.value : undefined } = open;
  const seen = { title: said?.title ?? '', provisions: said?.provisions ?? [] };
  return { ...seen, ...(audience && { audience }), ...(!said && { hidden: true as const }) };
}

function proposed({ open, at, sealed }: Fact<z.infer<typeof Proposed>, z.infer<typeof Asked>>): Amendment {
  const { amendment, wording, author, body, said = sealed?.seen ? sealed.value : undefined } = open;
  return { amendment, wording, author, body, at, ...(said ?? { kind: 'replace', place: -1, hidden: true }) };
}

const ofText = ({ wordings, all }: AmendmentsState, id: string, to: (one: Wording) => Partial<Wording>): AmendmentsState => ({
  all,
  wordings: wordings.map((one) => (one.wording === id ? { ...one, ...to(one) } : one)),
});

const ofOne = ({ wordings, all }: AmendmentsState, id: string, to: (one: Amendment) => Partial<Amendment>): AmendmentsState => ({
  wordings,
  all: all.map((one) => (one.amendment === id ? { ...one, ...to(one) } : one)),
});
