/** How papers stand after each of their facts. */
import type { z } from 'zod';
import { saidOf } from './audience.ts';
import type { Fact, FeatureBody } from './feature.ts';
import type { events, Open, Paper, PapersState, Said } from './paper-events.ts';

export const evolve: FeatureBody<PapersState, typeof events>['evolve'] = {
  'paperAdded.2': (state, fact) => ({
    papers: { ...state.papers, [fact.open.paper]: { ...fact.open, ...seenAs(fact), state: 'current', addedAt: fact.at } },
    order: [...state.order, fact.open.paper],
  }),
  'paperReplaced.3': (state, { open, at, sealed }) => ({
    papers: {
      ...state.papers,
      ...(state.papers[open.replaces] && {
        [open.replaces]: { ...state.papers[open.replaces]!, state: 'replaced', replacedBy: open.paper },
      }),
      [open.paper]: { ...open, ...seenAs({ open, sealed }),
        ...(state.papers[open.replaces]?.internal && { internal: true }),
        state: 'current',
        addedAt: at,
      },
    },
    order: state.order.flatMap((one) => (one === open.replaces ? [open.paper, one] : [one])),
  }),
  paperWithdrawn: (state, { open }) => change(state, open.paper, { state: 'withdrawn', reason: open.reason }),
  'paperRenamed.2': (state, fact) => {
    const before = state.papers[fact.open.paper];
    if (!before) return state;
    const { audience: _audience, publicTitle: _neutral, hidden: _hidden, changed, kind, issuer, preparedBy, ...one } = before;
    const said = { ...one, changed, kind, issuer, preparedBy };
    return { ...state, papers: { ...state.papers, [one.paper]: { ...one, ...seenAs(fact, said) } } };
  },
  // The title that follows in the same act brings the audience with it.
  paperAudienceSet: (state) => state,
  paperMarked: (state, { open }) => {
    const { internal: _before, ...one } = state.papers[open.paper] ?? {};
    return 'paper' in one
      ? { ...state, papers: { ...state.papers, [one.paper]: { ...one, ...(open.internal && { internal: true }) } } }
      : state;
  },
  paperPlaced: (state, { open }) =>
    state.order.includes(open.paper) && state.order.includes(open.before) && open.paper !== open.before
      ? {
          ...state,
          order: state.order
            .filter((one) => one !== open.paper)
            .flatMap((one) => (one === open.before ? [open.paper, one] : [one])),
        }
      : state,
};

/** What this reader sees of a paper; what an event leaves unsaid stays as it was. */
function seenAs(
  { open, sealed }: Pick<Fact<z.infer<typeof Open>, z.infer<typeof Said>>, 'open' | 'sealed'>,
  before: Partial<Paper> = {},
): Pick<Paper, 'title' | 'pages' | 'size' | 'changed' | 'kind' | 'issuer' | 'preparedBy' | 'audience' | 'publicTitle' | 'hidden'> {
  const { title, audience } = open;
  if (!audience) return saidOf({ pages: 0, size: 0, ...before, ...open });
  if (sealed?.seen) return { ...saidOf(sealed.value), audience, publicTitle: title };
  return { title, pages: 0, size: 0, audience, publicTitle: title, hidden: true };
}

function change(state: PapersState, id: string, to: Partial<Paper>): PapersState {
  const paper = state.papers[id];
  return paper ? { ...state, papers: { ...state.papers, [id]: { ...paper, ...to } } } : state;
}
