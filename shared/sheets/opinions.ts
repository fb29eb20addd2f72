/**
 * Opinions on a sheet: who is asked what, the answers, each signed by its delegate's own key, reminders, a later deadline, and what
 * they come to. Answers stand in the sheet's own log, hidden but for who gave them and the desk; each can be changed until the end.
 * They need no log of their own as ballots do: there is no tally to keep from the desk, and every tablet has its own answer in its
 * copy of the log, under a signed checkpoint.
 */
import { z } from 'zod';
import { canonical } from '../base/canonical.ts';
import { HexHash, line, prose, Timestamp } from '../base/ids.ts';
import { Keyed } from '../base/keyed.ts';
import { refuse, type Refusal, type Verdict } from '../base/refusal.ts';
import { isNear, milliseconds, timestamp } from '../base/time.ts';
import { bySystem, byChairOrSecretary, inStage, isListed } from '../meeting/access.ts';
import { within, type Evidence } from '../meeting/evidence.ts';
import { command, feature, type Actor, type Meeting } from '../meeting/feature.ts';
import { isPast } from './deadline.ts';
import { ended, sheetOf, type AnswersFor } from './founding.ts';
import { Choice, contentHash, event, events, MOST_WORDS, Opinion, type Content } from './opinion-events.ts';
import { statistics } from './statistics.ts';

/** Whoever has not answered is told so long before the deadline. */
const DUE_MS = 24 * 3_600_000;
/** Nobody is reminded more often. */
const REMIND_AGAIN_MS = 3_600_000;

/** A person's last answer, as this reader has it. */
export interface Answer {
  readonly member: string;
  readonly revision: number;
  readonly at: string;
  readonly seq: number;
  /** Absent where the reader may not know it. */
  readonly said?: { readonly choice: Choice; readonly comment: string; readonly signature: string };
}

export interface Gathered {
  readonly asked: number;
  readonly answered: number;
  readonly silent: number;
  readonly counts: Readonly<Record<Choice, number>>;
  /** Absent where this reader may not know it. */
  readonly answers?: ReadonlyArray<{ readonly member: string; readonly choice: Choice; readonly comment: string; readonly seq: number }>;
}

export interface OpinionsState {
  /** Absent in a draft. */
  readonly issued?: { readonly content: Content; readonly question: string; readonly at: string };
  readonly asked: readonly string[];
  readonly deadline: string;
  readonly answersFor: z.infer<typeof AnswersFor>;
  readonly last: Keyed<Answer>;
  readonly reminders: ReadonlyArray<{ readonly at: string; readonly members: readonly string[] }>;
  readonly extensions: ReadonlyArray<{ readonly at: string; readonly from: string; readonly to: string; readonly reason: string }>;
  readonly gathered?: Gathered;
}

declare module '../meeting/feature.ts' {
  interface Meeting {
    /** Of an opinion sheet; a meeting has none. */
    readonly opinions?: OpinionsState;
  }
}

const initial: OpinionsState = {
  asked: [],
  deadline: '',
  answersFor: 'asked',
  last: Keyed.none(),
  reminders: [],
  extensions: [],
};

export const opinionsOf = (meeting: Meeting): OpinionsState => meeting.opinions ?? initial;

/** The answer that a tablet must have signed, built from what the sheet knows and the little that it sent. */
export function opinionOf(meeting: Meeting, member: string, said: Pick<Opinion, 'revision' | 'choice' | 'comment'>) {
  const { revision, choice, comment } = said;
  const question = opinionsOf(meeting).issued?.question ?? '';
  return { choice, comment, kind: 'ecabinet/opinion/v1', member, question, revision, sheet: meeting.session.meeting } satisfies Opinion;
}

/** Whom the draft asks, as the list stands. */
export function askedIn(draft: Meeting): string[] {
  const { asks } = sheetOf(draft);
  return draft.roll.order.filter((one) => draft.roll.members.get(one)?.kind === 'delegate' && (asks === 'delegates' || asks.includes(one)));
}

export const isAsked = (actor: Actor, meeting: Meeting): boolean =>
  actor.kind === 'person' && opinionsOf(meeting).asked.includes(actor.id);

/** Asked, and has not answered. */
export const silentIn = (meeting: Meeting): string[] => {
  const { asked, last } = opinionsOf(meeting);
  return asked.filter((one) => !last.has(one));
};

function mayAnswer(actor: Actor, meeting: Meeting): Verdict {
  const stage = inStage(meeting, 'published');
  if (stage !== 'yes') return stage;
  return isAsked(actor, meeting) && isListed(actor, meeting) ? 'yes' : refuse('opinions/not-asked');
}

/** Why a signature is not taken: another's key, one out of force, or over something else. */
function unsigned(
  meeting: Meeting,
  member: string,
  { certificate, signedAt }: { readonly certificate: string; readonly signedAt: string },
  evidence: Evidence['signature'] | undefined,
  now: string,
): Refusal | undefined {
  if (!isNear(signedAt, now)) return refuse('votes/wrong-time');
  const key = meeting.roll.keys.get(certificate);
  if (!key || key.member !== member) return refuse('votes/unknown-key');
  if (key.revoked) return refuse('votes/key-revoked');
  if (!evidence?.valid) return refuse('opinions/wrong-signature');
  const { inForce } = evidence;
  return !inForce || !within(inForce, signedAt) || !within(inForce, now) ? refuse('votes/key-not-in-force') : undefined;
}

/** The end, and what the answers came to. */
function ending(meeting: Meeting, reason?: string) {
  const { asked, answersFor, last } = opinionsOf(meeting);
  const answers = asked.flatMap((member) => {
    const one = last.get(member);
    return one?.said ? [{ choice: one.said.choice, comment: one.said.comment, member, seq: one.seq }] : [];
  });
  const numbers = statistics(asked, answers);
  return [ended(reason), event('opinionsGathered', { ...numbers, answersFor }, { answers })];
}

const untilDeadline = (fact: { readonly at: string }, deadline: string) => ({
  delay: Math.max(0, milliseconds(deadline) - milliseconds(fact.at) + 1),
  until: deadline,
  command: 'endAtDeadline',
  input: { deadline },
});

export const opinions = feature<OpinionsState, typeof events>('opinions', {
  initial,
  events,
  commands: {
    /** Gives an answer or changes it; "other opinion" says which. */
    giveOpinion: command({
      input: z.object({
        choice: Choice,
        comment: prose(MOST_WORDS),
        revision: Opinion.shape.revision,
        certificate: HexHash,
        signedAt: Timestamp,
        signature: z.string().regex(/^[A-Za-z0-9_-]{86,700}$/),
      }),
      may: mayAnswer,
      evidence: 'signature',
      needs: ({ input, actor, meeting }) => {
        if (actor.kind !== 'person' || !opinionsOf(meeting).issued) return undefined;
        const { certificate, signedAt, signature } = input;
        return { member: actor.id, certificate, signedAt, signature, content: canonical(opinionOf(meeting, actor.id, input)) };
      },
      decide: ({ input, actor, meeting, evidence, context }) => {
        if (actor.kind !== 'person') return refuse('opinions/not-asked');
        const { choice, comment, revision, certificate, signature, signedAt } = input;
        const { deadline, last } = opinionsOf(meeting);
        const before = last.get(actor.id);
        // A retry after a lost answer comes with the same bytes and gets the first answer again.
        if (before?.revision === revision && before.said?.signature === signature) return { again: before.seq };
        if (isPast(deadline, context.now())) return refuse('opinions/deadline-past');
        if (before && revision <= before.revision) return refuse('opinions/newer-recorded');
        if (choice === 'other' && comment === '') return refuse('opinions/comment-missing');
        const no = unsigned(meeting, actor.id, input, evidence, context.now());
        if (no) return no;
        const opinion = opinionOf(meeting, actor.id, input);
        return [event('opinionGiven', { member: actor.id, revision }, { certificate, opinion, signature, signedAt })];
      },
    }),
    extendDeadline: command({
      input: z.object({ deadline: Timestamp, reason: line(300) }),
      byTheClock: true,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'published'),
      decide: ({ input, meeting, context }) => {
        const { deadline } = opinionsOf(meeting);
        if (isPast(deadline, context.now())) return refuse('opinions/deadline-past');
        return input.deadline > deadline ? [event('deadlineExtended', input)] : refuse('opinions/deadline-earlier');
      },
    }),
    /** Everybody who has not answered yet. */
    remind: command({
      input: z.object({}),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'published'),
      decide: ({ meeting, context }) => {
        const members = silentIn(meeting);
        if (members.length === 0) return refuse('opinions/all-answered');
        const before = opinionsOf(meeting).reminders.at(-1);
        if (before && milliseconds(context.now()) - milliseconds(before.at) < REMIND_AGAIN_MS) return refuse('opinions/reminded-lately');
        return [event('membersReminded', { members })];
      },
    }),
    /** Before its time, with the reason on the record. */
    endSheet: command({
      input: z.object({ reason: line(300) }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'published'),
      decide: ({ input, meeting }) => ending(meeting, input.reason),
    }),
    /** By the server itself, once the deadline is past by its clock; of one that was put off since, nothing comes. */
    endAtDeadline: command({
      input: z.object({ deadline: Timestamp }),
      may: bySystem,
      decide: ({ input: { deadline }, meeting, context }) =>
        meeting.session.stage === 'published' && opinionsOf(meeting).deadline === deadline && isPast(deadline, context.now())
          ? ending(meeting)
          : [],
    }),
  },
  evolve: {
    sheetIssued: (state, { open: { content, question, ...open }, at }) => ({ ...state, ...open, issued: { content, question, at } }),
    opinionGiven: (state, { open: { member, revision }, at, seq, sealed }) => {
      const { choice, comment } = sealed?.seen ? sealed.value.opinion : {};
      const said = sealed?.seen && choice && comment !== undefined ? { choice, comment, signature: sealed.value.signature } : undefined;
      return { ...state, last: state.last.with(member, { member, revision, at, seq, ...(said && { said }) }) };
    },
    deadlineExtended: (state, { open, at }) => ({
      ...state,
      deadline: open.deadline,
      extensions: [...state.extensions, { at, from: state.deadline, to: open.deadline, reason: open.reason }],
    }),
    membersReminded: (state, { open, at }) => ({ ...state, reminders: [...state.reminders, { at, members: open.members }] }),
    opinionsGathered: (state, { open: { answersFor: _as, ...open }, sealed }) => ({
      ...state,
      gathered: { ...open, ...(sealed?.seen && { answers: sealed.value.answers }) },
    }),
  },
  after: {
    sheetIssued: (fact) => untilDeadline(fact, fact.open.deadline),
    deadlineExtended: (fact) => untilDeadline(fact, fact.open.deadline),
  },
  line: ({ issued, asked, last, deadline }, meeting) => ({
    ...(issued && { startsAt: deadline, asked: asked.length, answered: last.size }),
    // Once it is over nobody owes an answer.
    ...(issued && meeting.session.stage === 'published' && { owed: asked.filter((one) => !last.has(one)) }),
  }),
  tells: ({ issued, deadline, reminders }, meeting) => {
    if (!issued || meeting.session.stage !== 'published') return [];
    const silent = silentIn(meeting);
    const last = reminders.at(-1);
    const due = { from: timestamp(milliseconds(deadline) - DUE_MS), until: deadline };
    return [
      {
        about: 'when',
        value: deadline,
        what: 'opinions/toAnswer',
        again: 'opinions/putOff',
        group: 'meetings',
        to: silent,
        until: deadline,
      },
      { about: 'due', value: deadline, what: 'opinions/inADay', group: 'inTime', to: silent, ...due, at: due.from },
      ...(last
        ? [
            {
              about: 'reminded',
              value: last.at,
              what: 'opinions/askedAgain',
              group: 'inTime' as const,
              to: silent.filter((one) => last.members.includes(one)),
              until: deadline,
            },
          ]
        : []),
    ];
  },
  carry: (draft) => {
    const { title, question: text, deadline, answersFor } = sheetOf(draft);
    const { papers, order } = draft.papers;
    const standing = order.map((id) => papers[id]!).filter((one) => one.state === 'current');
    const content = { papers: standing.map((one) => one.sha256), text, title };
    return [event('sheetIssued', { asked: askedIn(draft), deadline, answersFor, content, question: contentHash(content) })];
  },
});
