/**
 * Conclusions (kết luận): what the chair sums up on an item, with the papers that belong to it. Each version stays on the record; once the
 * minutes are approved nothing of them changes any more, and what comes then is an addition.
 */
import { z } from 'zod';
import { Id, line, prose } from '../base/ids.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import { byChairOrSecretary } from './access.ts';
import { audienceOf, partakingIn, Restriction, whole } from './audience.ts';
import { approvedMinutes } from './archived.ts';
import { archivedEvent, command, feature, maker, openEvent, type Actor, type Fact, type Meeting } from './feature.ts';

export interface Version {
  /** Empty where this reader is outside of its audience. */
  readonly text: string;
  /** Ids of papers of the meeting. */
  readonly papers: readonly string[];
  readonly at: string;
  readonly by: string;
  /** Absent where it is for everybody. */
  readonly audience?: Restriction;
  /** This reader is outside of its audience. */
  readonly hidden?: true;
}

export interface Conclusion {
  readonly conclusion: string;
  readonly item: string;
  /** Written once the minutes were approved: it does not stand in them. */
  readonly addition?: true;
  /** At least one; the last is how it reads. */
  readonly versions: readonly Version[];
  readonly removed?: { readonly at: string; readonly by: string; readonly reason: string };
}

export interface ConclusionsState {
  /** In the order in which they were written. */
  readonly all: readonly Conclusion[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly conclusions: ConclusionsState;
  }
}

const MOST_CONCLUSIONS = 500;
const MOST_ATTACHED = 20;
const Text = prose(5000).refine((text) => text !== '');
const Said = z.object({ text: Text });
/** `text` stands in the open where the item is for everybody; else it is sealed for those whom the item is for. */
const Open = z.object({ conclusion: Id, papers: z.array(Id).max(MOST_ATTACHED), text: Text.optional(), audience: Restriction.optional() });
const Written = Open.extend({ item: Id, addition: z.literal(true).optional() });

const events = {
  conclusionWritten: archivedEvent(Written, Said, audienceOf),
  conclusionChanged: archivedEvent(Open, Said, audienceOf),
  /** Told to somebody who takes part in its item again: no new version, and the same words. */
  conclusionTold: archivedEvent(z.object({ conclusion: Id, audience: Restriction }), Said, audienceOf),
  conclusionRemoved: openEvent(z.object({ conclusion: Id, reason: line(300) })),
};
const event = maker(events);

const Attached = z.array(Id).max(MOST_ATTACHED).default([]);

/** From the call to order on; of a session that is over until the minutes are approved, and then additions alone. */
const may = (actor: Actor, meeting: Meeting): Verdict => byChairOrSecretary(actor, meeting, 'underWay', 'adjourned', 'closed');

const find = ({ conclusions }: Meeting, id: string): Conclusion | undefined =>
  conclusions.all.find((one) => one.conclusion === id && !one.removed);

/** Papers that stand, each once. */
function unattachable({ papers: { papers } }: Meeting, ids: readonly string[], before: readonly string[] = []) {
  const stands = (id: string) => before.includes(id) || (Object.hasOwn(papers, id) && papers[id]!.state === 'current');
  return ids.every(stands) && new Set(ids).size === ids.length ? undefined : refuse('conclusions/unknown-paper');
}

/** For whom the item is, without who takes no part in it (V-69): in the open, or sealed for them. */
function parts(meeting: Meeting, item: string, text: string) {
  const audience = partakingIn(meeting, item, meeting.agenda.items.find((one) => one.item === item)?.audience);
  return audience ? { open: { audience }, sealed: { text } } : { open: { text } };
}

/** For whom it was written, whoever took no part in its item then. */
const forWhom = ({ audience }: { readonly audience?: Restriction | undefined }) => audience && whole(audience);

export const conclusions = feature<ConclusionsState, typeof events>('conclusions', {
  initial: { all: [] },
  events,
  commands: {
    writeConclusion: command({
      input: z.object({ item: Id, text: Text, papers: Attached }),
      may,
      decide: ({ input: { item, text, papers }, meeting, context }) => {
        if (meeting.session.calledOff !== undefined) return refuse('conclusions/called-off');
        if (!meeting.agenda.items.some((one) => one.item === item)) return refuse('agenda/unknown-item');
        if (meeting.conclusions.all.length >= MOST_CONCLUSIONS) return refuse('conclusions/too-many', { most: MOST_CONCLUSIONS });
        const no = unattachable(meeting, papers);
        if (no) return no;
        const { open, sealed } = parts(meeting, item, text);
        const addition = approvedMinutes(meeting) === undefined ? {} : { addition: true as const };
        return [event('conclusionWritten', { conclusion: context.newId(), item, papers, ...open, ...addition }, sealed)];
      },
    }),
    /** The whole of it anew; a paper that it had may stay though it was replaced or withdrawn since. */
    changeConclusion: command({
      input: z.object({ conclusion: Id, text: Text, papers: Attached }),
      may,
      decide: ({ input: { conclusion, text, papers }, meeting }) => {
        const one = find(meeting, conclusion);
        if (!one) return refuse('conclusions/unknown');
        if (approvedMinutes(meeting) !== undefined) return refuse('conclusions/minutes-approved');
        const before = one.versions.at(-1)!;
        const no = unattachable(meeting, papers, before.papers);
        if (no) return no;
        const { open, sealed } = parts(meeting, one.item, text);
        const isSame = JSON.stringify([text, papers, forWhom(open)]) === JSON.stringify([before.text, before.papers, forWhom(before)]);
        return isSame ? [] : [event('conclusionChanged', { conclusion, papers, ...open }, sealed)];
      },
    }),
    removeConclusion: command({
      input: z.object({ conclusion: Id, reason: line(300) }),
      may,
      decide: ({ input, meeting }) => {
        if (!find(meeting, input.conclusion)) return refuse('conclusions/unknown');
        if (approvedMinutes(meeting) !== undefined) return refuse('conclusions/minutes-approved');
        return [event('conclusionRemoved', input)];
      },
    }),
  },
  evolve: {
    conclusionWritten: ({ all }, fact) => {
      const { conclusion, item, addition } = fact.open;
      return { all: [...all, { conclusion, item, ...(addition && { addition }), versions: [seenAs(fact)] }] };
    },
    conclusionChanged: ({ all }, fact) => ({
      all: all.map((one) => (one.conclusion === fact.open.conclusion ? { ...one, versions: [...one.versions, seenAs(fact)] } : one)),
    }),
    conclusionTold: ({ all }, { open: { conclusion, audience }, sealed }) => ({
      all: all.map((one) => {
        if (one.conclusion !== conclusion) return one;
        const { hidden, text, ...last } = one.versions.at(-1)!;
        const seen = sealed?.seen ? { text: sealed.value.text } : { text, ...(hidden && { hidden }) };
        return { ...one, versions: [...one.versions.slice(0, -1), { ...last, audience, ...seen }] };
      }),
    }),
    conclusionRemoved: ({ all }, { open: { conclusion, reason }, at, by }) => ({
      all: all.map((one) => (one.conclusion === conclusion ? { ...one, removed: { at, by, reason } } : one)),
    }),
  },
});

/** A version as this reader sees it. */
function seenAs({ open, sealed, at, by }: Fact<z.infer<typeof Open>, z.infer<typeof Said>>): Version {
  const { papers, text = '', audience } = open;
  if (!audience) return { text, papers, at, by };
  return { text: sealed?.seen ? sealed.value.text : '', papers, at, by, audience, ...(!sealed?.seen && { hidden: true as const }) };
}
