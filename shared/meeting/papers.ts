/** Papers: immutable bytes named by their SHA-256, on an item of the agenda. A replacement is a new paper that names the old. */
import { z } from 'zod';
import { HexHash, Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySecretary, listed, listedAs, LIVE, PREPARING, recusedFrom } from './access.ts';
import { mayReadPaper } from './may-read.ts';
import {
  ForWhom,
  hasAllDelegates,
  isForOthers,
  isSame,
  isVotedOn,
  isWithin,
  NEUTRAL,
  paperAdded,
  paperFor,
  partakingIn,
  restrictionIn,
  type Restriction,
  saidOf,
  tellsAll,
  titleTo,
  unlistedIn,
  WasFor,
} from './audience.ts';
import { command, feature, type Meeting } from './feature.ts';
import { Changed, Described, event, events, Renamed, Title, type Paper, type PapersState } from './paper-events.ts';
import { evolve } from './papers-state.ts';
import { MOST } from './plan.ts';

declare module './feature.ts' {
  interface Meeting {
    readonly papers: PapersState;
  }
}

const DESCRIBED = ['kind', 'issuer', 'preparedBy'] as const;

/** So many papers, the latest first, tell in a list of meetings what is new to whom. */
const LATELY = 12;

/** Whom a paper is for that is given no audience of its own: whom its item is for. */
function audienceFor(meeting: Meeting, item: string, forWhom: ForWhom | undefined): Restriction | undefined {
  return forWhom === undefined ? meeting.agenda.items.find((one) => one.item === item)?.audience : restrictionIn(meeting, forWhom);
}

/** Why a paper of that item cannot be for those. */
function unfit(meeting: Meeting, item: string, forWhom: ForWhom | undefined, { title, publicTitle }: Partial<Paper>) {
  if (title !== undefined && tellsAll(title, publicTitle)) return refuse('access/title-not-neutral');
  if (forWhom === undefined) return undefined;
  if (!isWithin(restrictionIn(meeting, forWhom), audienceFor(meeting, item, undefined), meeting)) return refuse('papers/wider-than-item');
  return unlistedIn(forWhom, meeting);
}

const standing = ({ papers: all }: PapersState): Paper[] => Object.values(all).filter((one) => one.state === 'current');

/** The latest that came; of one that is not for everybody, or on an item in which somebody takes no part, those who may read it: nobody else is told that it came. */
const lately = (state: PapersState, meeting: Meeting): ReadonlyArray<{ readonly one: Paper; readonly readers?: readonly string[] }> =>
  standing(state)
    .sort((one, other) => (one.addedAt < other.addedAt ? 1 : -1))
    .slice(0, LATELY)
    .map((one) => ({
      one,
      ...((!mayReadPaper(undefined, one, meeting) || recusedFrom(meeting, one.item).length > 0) && {
        readers: listed(meeting).filter((id) => mayReadPaper(id, one, meeting)),
      }),
    }));

export const papers = feature<PapersState, typeof events>('papers', {
  initial: { papers: {}, order: [] },
  events,
  commands: {
    /**
     * `before` names a paper of the same item: one that comes late takes its place among those it was chosen with. Without an
     * `audience` it is for whom its item is for.
     */
    addPaper: command({
      input: z.object({
        item: Id,
        sha256: HexHash,
        title: Title,
        before: Id.optional(),
        audience: ForWhom.optional(),
        publicTitle: Title.optional(),
        internal: z.literal(true).optional(),
        ...Described.shape,
      }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      evidence: 'paper',
      needs: ({ input }) => ({ sha256: input.sha256 }),
      decide: ({ input, actor, meeting, evidence, context }) => {
        if (!meeting.agenda.items.some((one) => one.item === input.item)) return refuse('agenda/unknown-item');
        const all = Object.values(meeting.papers.papers);
        if (all.length >= MOST.papers) return refuse('papers/too-many-papers', { most: MOST.papers });
        const twin = all.find((one) => one.item === input.item && one.sha256 === input.sha256 && one.state === 'current');
        if (twin) return refuse('papers/already-there', { title: titleTo(actor, twin) });
        const { item, sha256, title, before, publicTitle, kind, issuer, preparedBy } = input;
        const no = unfit(meeting, item, input.audience, { title, publicTitle });
        if (no) return no;
        const next = before === undefined ? undefined : latest(meeting.papers, before);
        if (before !== undefined && next?.item !== item) return refuse('papers/unknown-paper');
        const paper = context.newId();
        const audience = partakingIn(meeting, item, audienceFor(meeting, item, input.audience));
        return [
          paperAdded({ paper, item, sha256, title, publicTitle, kind, issuer, preparedBy, audience, ...sizes(evidence) }),
          ...(input.internal ? [event('paperMarked', { paper, internal: true })] : []),
          ...(next ? [event('paperPlaced', { paper, before: next.paper })] : []),
        ];
      },
    }),
    /**
     * Keeps the title that stands on the agenda; a new one only where it is given. `changed` is what its readers are told: people
     * who have read the old one ask nothing else.
     */
    replacePaper: command({
      input: z.object({
        paper: Id,
        sha256: HexHash,
        title: Title.optional(),
        changed: Changed.optional(),
        internal: z.literal(true).optional(),
      }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      evidence: 'paper',
      needs: ({ input }) => ({ sha256: input.sha256 }),
      decide: ({ input, actor, meeting, evidence, context }) => {
        const old = meeting.papers.papers[input.paper];
        if (!old || old.state !== 'current') return refuse('papers/unknown-paper');
        if (old.sha256 === input.sha256) return refuse('papers/already-there', { title: titleTo(actor, old) });
        const { sha256, changed } = input;
        if (changed === undefined && meeting.session.stage !== 'draft') return refuse('papers/change-missing');
        const { item, publicTitle, kind, issuer, preparedBy } = old;
        const audience = partakingIn(meeting, item, old.audience);
        const title = input.title ?? old.title;
        if (audience && tellsAll(title, publicTitle)) return refuse('access/title-not-neutral');
        const said = { title, publicTitle, kind, issuer, preparedBy };
        const of = { paper: context.newId(), replaces: old.paper, item, sha256, audience, ...said };
        const marked = input.internal && !old.internal ? [event('paperMarked', { paper: of.paper, internal: true })] : [];
        return [paperAdded({ ...of, ...sizes(evidence), changed }), ...marked];
      },
    }),
    /** Marks a paper internal, or no longer. */
    markPaper: command({
      input: z.object({ paper: Id, internal: z.boolean() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const one = meeting.papers.papers[input.paper];
        if (one?.state !== 'current') return refuse('papers/unknown-paper');
        return (one.internal ?? false) === input.internal ? [] : [event('paperMarked', input)];
      },
    }),
    withdrawPaper: command({
      input: z.object({ paper: Id, reason: line(300) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) =>
        meeting.papers.papers[input.paper]?.state === 'current' ? [event('paperWithdrawn', input)] : refuse('papers/unknown-paper'),
    }),
    /** The real title; of a restricted one the neutral title stays unless one is given. `was`: the title that its author saw. */
    renamePaper: command({
      input: Renamed.extend({ publicTitle: Title.optional(), was: Title.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { paper, title, publicTitle, was }, actor, meeting }) => {
        const old = meeting.papers.papers[paper];
        if (old?.state !== 'current') return refuse('papers/unknown-paper');
        if (was !== undefined && was !== old.title) return refuse('papers/changed-meanwhile', { title: titleTo(actor, old) });
        const audience = partakingIn(meeting, old.item, old.audience);
        const neutral = publicTitle ?? old.publicTitle ?? NEUTRAL.paper;
        if (!audience) return [event('paperRenamed.2', { paper, title })];
        if (tellsAll(title, neutral)) return refuse('access/title-not-neutral');
        return [event('paperRenamed.2', { paper, title: neutral, audience }, { ...saidOf(old), title })];
      },
    }),
    /**
     * Says of what kind a paper is, which body issued it and which has prepared it: what is left out stays, what is empty goes. `was`:
     * what its author saw said; what is not in it was not there.
     */
    describePaper: command({
      input: Described.extend({ paper: Id, was: Described.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { paper, was, ...next }, meeting }) => {
        const one = meeting.papers.papers[paper];
        if (one?.state !== 'current') return refuse('papers/unknown-paper');
        const isAnother = was && DESCRIBED.some((each) => (one[each] ?? '') !== (was[each] ?? ''));
        if (isAnother) return refuse('papers/described-changed-meanwhile');
        const { publicTitle = NEUTRAL.paper, title } = one;
        const audience = partakingIn(meeting, one.item, one.audience);
        if (!audience) return [event('paperRenamed.2', { paper, title, ...next })];
        return [event('paperRenamed.2', { paper, title: publicTitle, audience }, { ...saidOf(one), ...next })];
      },
    }),
    /**
     * Widens or narrows whom a paper is for, never beyond its item, and the versions before it with it. Narrowing takes nothing
     * back from who has read it.
     */
    setPaperAudience: command({
      input: z.object({ paper: Id, audience: ForWhom, publicTitle: Title.optional(), was: WasFor.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { paper, audience: forWhom, publicTitle: given, was }, actor, meeting }) => {
        const one = meeting.papers.papers[paper];
        if (one?.state !== 'current') return refuse('papers/unknown-paper');
        if (was && isForOthers(one, was)) return refuse('access/audience-changed-meanwhile', { title: titleTo(actor, one) });
        const audience = restrictionIn(meeting, forWhom);
        const publicTitle = given ?? one.publicTitle;
        if (isSame(one.audience, audience) && publicTitle === one.publicTitle) return [];
        if (!hasAllDelegates(audience) && isVotedOn(meeting, { papers: [paper] })) return refuse('access/audience-votes');
        const no = unfit(meeting, one.item, forWhom, audience ? { title: one.title, publicTitle } : {});
        return no ?? versionsOf(meeting.papers, one).flatMap((each) => paperFor(meeting, each, audience, publicTitle));
      },
    }),
  },
  evolve,
  line: (state, meeting) => {
    const latest = lately(state, meeting).map(({ one, readers }) => ({
      paper: one.paper,
      addedAt: one.addedAt,
      ...(one.replaces !== undefined && { replaces: true }),
      ...(readers && { readers }),
    }));
    // Once it is over nobody waits for more.
    return { papers: standing(state).length, ...(PREPARING.includes(meeting.session.stage) && { lately: latest }) };
  },
  tells: (state, meeting) =>
    LIVE.includes(meeting.session.stage)
      ? lately(state, meeting).map(({ one, readers }) => ({
          about: `paper.${one.paper}`,
          value: one.paper,
          what: one.replaces === undefined ? 'papers/cameNew' : 'papers/cameAnew',
          group: 'papers',
          at: one.addedAt,
          place: `paper/${one.paper}`,
          ...(readers && { to: readers.filter((id) => listedAs(id, meeting) !== 'secretary') }),
        }))
      : [],
  carry: ({ papers: draft }) =>
    draft.order
      .map((id) => draft.papers[id]!)
      .filter((one) => one.state === 'current')
      .flatMap(({ replaces: _replaces, changed: _changed, ...one }) => [
        paperAdded(one),
        ...(one.internal ? [event('paperMarked', { paper: one.paper, internal: true })] : []),
      ]),
});

const sizes = ({ pages, size }: { readonly pages: number; readonly size: number }) => ({ pages, size });

/** A paper and the versions that it took the place of. */
function versionsOf({ papers: all }: PapersState, paper: Paper): Paper[] {
  const before = paper.replaces === undefined ? undefined : all[paper.replaces];
  return before ? [paper, ...versionsOf({ papers: all, order: [] }, before)] : [paper];
}

/** The paper that stands in the place of `id` now: itself, or the last of its replacements. */
function latest({ papers: all }: PapersState, id: string): Paper | undefined {
  let paper = all[id];
  while (paper?.replacedBy !== undefined && all[paper.replacedBy]) paper = all[paper.replacedBy];
  return paper;
}
