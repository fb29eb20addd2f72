/** Papers: immutable bytes named by their SHA-256, on an item of the agenda. A replacement is a new paper that names the old. */
import { z } from 'zod';
import { HexHash, Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySecretary, PREPARING } from './access.ts';
import { command, earlier, feature, maker, openEvent } from './feature.ts';

export interface Paper {
  readonly paper: string;
  readonly item: string;
  readonly sha256: string;
  readonly title: string;
  readonly pages: number;
  /** Bytes of the original. */
  readonly size: number;
  readonly state: 'current' | 'replaced' | 'withdrawn';
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** What is new in it, in one line, of a replacement. */
  readonly changed?: string;
  readonly reason?: string;
  readonly addedAt: string;
}

export interface PapersState {
  readonly papers: Readonly<Record<string, Paper>>;
  /** In the order they were added, but for those put before another; a replacement stands in the place of the old. */
  readonly order: readonly string[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly papers: PapersState;
  }
}

const MOST_PAPERS = 1000;
/** So many papers, the latest first, tell in a list of meetings what is new to whom. */
const LATELY = 12;
const Title = line(500);
/** What is new in a replacement. */
const Changed = line(300);
const Facts = z.object({ paper: Id, item: Id, sha256: HexHash, title: Title, pages: z.number().int(), size: z.number().int() });

const events = {
  paperAdded: openEvent(Facts),
  paperReplaced: earlier(openEvent(Facts.extend({ replaces: Id })), { type: 'paperReplaced.2', open: (old) => old }),
  'paperReplaced.2': openEvent(Facts.extend({ replaces: Id, changed: Changed.optional() })),
  paperWithdrawn: openEvent(z.object({ paper: Id, reason: line(300) })),
  paperRenamed: openEvent(z.object({ paper: Id, title: Title })),
  paperPlaced: openEvent(z.object({ paper: Id, before: Id })),
};

const event = maker(events);

export const papers = feature<PapersState, typeof events>('papers', {
  initial: { papers: {}, order: [] },
  events,
  commands: {
    /** `before` names a paper of the same item: one that comes late takes its place among those it was chosen with. */
    addPaper: command({
      input: z.object({ item: Id, sha256: HexHash, title: Title, before: Id.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      evidence: 'paper',
      needs: ({ input }) => ({ sha256: input.sha256 }),
      decide: ({ input, meeting, evidence, context }) => {
        if (!meeting.agenda.items.some((one) => one.item === input.item)) return refuse('agenda/unknown-item');
        const all = Object.values(meeting.papers.papers);
        if (all.length >= MOST_PAPERS) return refuse('papers/too-many-papers', { most: MOST_PAPERS });
        const twin = all.find((one) => one.item === input.item && one.sha256 === input.sha256 && one.state === 'current');
        if (twin) return refuse('papers/already-there', { title: twin.title });
        const { item, sha256, title, before } = input;
        const next = before === undefined ? undefined : latest(meeting.papers, before);
        if (before !== undefined && next?.item !== item) return refuse('papers/unknown-paper');
        const paper = context.newId();
        return [
          event('paperAdded', { paper, item, sha256, title, pages: evidence.pages, size: evidence.size }),
          ...(next ? [event('paperPlaced', { paper, before: next.paper })] : []),
        ];
      },
    }),
    /**
     * Keeps the title that stands on the agenda; a new one only where it is given. `changed` is what its readers are told: people
     * who have read the old one ask nothing else.
     */
    replacePaper: command({
      input: z.object({ paper: Id, sha256: HexHash, title: Title.optional(), changed: Changed.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      evidence: 'paper',
      needs: ({ input }) => ({ sha256: input.sha256 }),
      decide: ({ input, meeting, evidence, context }) => {
        const old = meeting.papers.papers[input.paper];
        if (!old || old.state !== 'current') return refuse('papers/unknown-paper');
        if (old.sha256 === input.sha256) return refuse('papers/already-there', { title: old.title });
        const { sha256, changed } = input;
        if (changed === undefined && meeting.session.stage !== 'draft') return refuse('papers/change-missing');
        const facts = { item: old.item, sha256, title: input.title ?? old.title, pages: evidence.pages, size: evidence.size };
        return [event('paperReplaced.2', { paper: context.newId(), replaces: old.paper, ...facts, ...(changed !== undefined && { changed }) })];
      },
    }),
    withdrawPaper: command({
      input: z.object({ paper: Id, reason: line(300) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) =>
        meeting.papers.papers[input.paper]?.state === 'current' ? [event('paperWithdrawn', input)] : refuse('papers/unknown-paper'),
    }),
    renamePaper: command({
      input: z.object({ paper: Id, title: Title }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) =>
        meeting.papers.papers[input.paper]?.state === 'current' ? [event('paperRenamed', input)] : refuse('papers/unknown-paper'),
    }),
  },
  evolve: {
    paperAdded: (state, { open, at }) => ({
      papers: { ...state.papers, [open.paper]: { ...open, state: 'current', addedAt: at } },
      order: [...state.order, open.paper],
    }),
    'paperReplaced.2': (state, { open, at }) => ({
      papers: {
        ...state.papers,
        ...(state.papers[open.replaces] && {
          [open.replaces]: { ...state.papers[open.replaces]!, state: 'replaced', replacedBy: open.paper },
        }),
        [open.paper]: { ...open, state: 'current', addedAt: at },
      },
      order: state.order.flatMap((one) => (one === open.replaces ? [open.paper, one] : [one])),
    }),
    paperWithdrawn: (state, { open }) => change(state, open.paper, { state: 'withdrawn', reason: open.reason }),
    paperRenamed: (state, { open }) => change(state, open.paper, { title: open.title }),
    paperPlaced: (state, { open }) =>
      state.order.includes(open.paper) && state.order.includes(open.before) && open.paper !== open.before
        ? {
            ...state,
            order: state.order
              .filter((one) => one !== open.paper)
              .flatMap((one) => (one === open.before ? [open.paper, one] : [one])),
          }
        : state,
  },
  line: ({ papers: all }, { session }) => {
    const stand = Object.values(all).filter((one) => one.state === 'current');
    const lately = stand
      .sort((one, other) => (one.addedAt < other.addedAt ? 1 : -1))
      .slice(0, LATELY)
      .map(({ paper, addedAt, replaces }) => ({ paper, addedAt, ...(replaces !== undefined && { replaces: true }) }));
    // Once it is over nobody waits for more.
    return { papers: stand.length, ...(PREPARING.includes(session.stage) && { lately }) };
  },
  carry: ({ papers: draft }) =>
    draft.order
      .map((id) => draft.papers[id]!)
      .filter((one) => one.state === 'current')
      .map(({ paper, item, sha256, title, pages, size }) => event('paperAdded', { paper, item, sha256, title, pages, size })),
});

/** The paper that stands in the place of `id` now: itself, or the last of its replacements. */
function latest({ papers: all }: PapersState, id: string): Paper | undefined {
  let paper = all[id];
  while (paper?.replacedBy !== undefined && all[paper.replacedBy]) paper = all[paper.replacedBy];
  return paper;
}

function change(state: PapersState, id: string, to: Partial<Paper>): PapersState {
  const paper = state.papers[id];
  return paper ? { ...state, papers: { ...state.papers, [id]: { ...paper, ...to } } } : state;
}
