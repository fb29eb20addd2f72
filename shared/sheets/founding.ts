/**
 * What an opinion sheet is (phiếu lấy ý kiến): whose, on what, until when, and who follows it up. It stands where a meeting has its
 * session: rooms, lists and the roll ask of it what they ask of any log. Its stages are `draft`, `published` (issued, answers are
 * taken) and `closed`; who follows it up has the place of a chair.
 */
import { z } from 'zod';
import { Hash, HexHash, Id, line, prose, Timestamp, UnitCode } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySecretary } from '../meeting/access.ts';
import { command, feature, maker, openEvent } from '../meeting/feature.ts';
import { session, type SessionState } from '../meeting/session.ts';
import { isPast } from './deadline.ts';

/** Whose answers are shown once it has ended: to everybody who was asked, or to the desk and who follows it up alone. */
export const AnswersFor = z.enum(['asked', 'desk']);

/** What the desk prepares. */
const Details = z.object({
  title: line(300),
  /** What is asked, as everybody who is asked reads it. */
  question: prose(5000),
  deadline: Timestamp,
  /** All delegates in office, or some of them by name. */
  asks: z.union([z.literal('delegates'), z.array(Id).max(1000)]),
  answersFor: AnswersFor,
  /** Who follows it up; a delegate or a secretary of the list. */
  officer: Id.optional(),
});
export type Details = z.infer<typeof Details>;

/** The part of the state that a sheet has beside what every log's founding has. */
export interface SheetState extends SessionState, Details {}

const events = {
  sheetBegun: openEvent(Details.extend({ sheet: Id, unit: UnitCode, council: line(160) })),
  sheetChanged: openEvent(Details),
  /** As of a meeting's draft (Y-15). */
  draftDiscarded: openEvent(z.object({ discarded: z.boolean() })),
  /** A draft's last word: its record begins. */
  sheetPublished: openEvent(z.object({})),
  /** The first entry of a record (RECORD section 2, of this kind of log). */
  sheetCreated: openEvent(
    z.object({
      sheet: Id,
      unit: UnitCode,
      council: line(160),
      title: line(300),
      ca: HexHash,
      logKey: Hash,
      trust: z.array(HexHash),
    }),
  ),
  officerNamed: openEvent(z.object({ member: Id })),
  /** No more answers are taken. `reason` where a person ended it before its time. */
  sheetEnded: openEvent(z.object({ reason: line(300).optional() })),
  restored: openEvent(z.object({ lostAfter: z.number().int(), reason: line(300) })),
};
const event = maker(events);

const detailsOf = ({ title, question, deadline, asks, answersFor, officer }: Details): Details => ({
  title,
  question,
  deadline,
  asks,
  answersFor,
  ...(officer !== undefined && { officer }),
});

/** The sheet's own part of the state. */
export const sheetOf = (meeting: { readonly session: SessionState }): SheetState => meeting.session as SheetState;

const initial: SheetState = {
  ...session.initial,
  question: '',
  deadline: '',
  asks: 'delegates',
  answersFor: 'asked',
  // Nobody sits together in it: no tablets witness its end.
  unwitnessed: true,
};

export const founding = feature<SheetState, typeof events>('session', {
  initial,
  events,
  commands: {
    changeSheet: command({
      input: Details,
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      decide: ({ input, meeting }) => {
        const officer = input.officer === undefined ? undefined : meeting.roll.members.get(input.officer);
        if (input.officer !== undefined && (!officer || officer.kind === 'guest')) return refuse('opinions/officer-not-listed');
        const asks = input.asks === 'delegates' ? [] : input.asks;
        if (asks.some((one) => meeting.roll.members.get(one)?.kind !== 'delegate')) return refuse('opinions/asks-delegates');
        return [event('sheetChanged', detailsOf(input))];
      },
    }),
    /** Issues the sheet: from then on what is asked, and of whom, stays. */
    issueSheet: command({
      input: z.object({}),
      byTheClock: true,
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      decide: ({ meeting, context }) => {
        const { question, deadline, asks, officer, discarded } = sheetOf(meeting);
        if (discarded) return refuse('opinions/discarded');
        if (question === '') return refuse('opinions/no-question');
        if (officer === undefined) return refuse('opinions/no-officer');
        const asked = asks === 'delegates' ? meeting.roll.members.values().filter(({ kind }) => kind === 'delegate') : asks;
        if (asked.length === 0) return refuse('opinions/nobody-asked');
        if (isPast(deadline, context.now())) return refuse('opinions/deadline-past');
        return [event('sheetPublished', {})];
      },
    }),
    /** Hands the following up to somebody else, also by the secretary for who is away. */
    nameOfficer: command({
      input: z.object({ member: Id }),
      handsOver: true,
      may: (actor, meeting) => bySecretary(actor, meeting, 'published'),
      decide: ({ input, meeting }) => {
        const kind = meeting.roll.members.get(input.member)?.kind;
        if (kind !== 'delegate' && kind !== 'secretary') return refuse('opinions/officer-not-listed');
        return meeting.session.chair === input.member ? [] : [event('officerNamed', input)];
      },
    }),
    discardDraft: session.commands['discardDraft']!,
    goOn: session.commands['goOn']!,
  },
  evolve: {
    sheetBegun: (state, { open: { sheet, officer, ...open } }) => ({
      ...state,
      ...open,
      ...(officer !== undefined && { officer, chair: officer }),
      meeting: sheet,
      startsAt: open.deadline,
      stage: 'draft',
    }),
    sheetChanged: ({ officer: _before, chair: _too, ...state }, { open: { officer, ...open } }) => ({
      ...state,
      ...open,
      ...(officer !== undefined && { officer, chair: officer }),
      startsAt: open.deadline,
    }),
    draftDiscarded: ({ discarded: _before, ...state }, { open }) => ({ ...state, ...(open.discarded && { discarded: true }) }),
    sheetPublished: (state) => ({ ...state, stage: 'none' }),
    sheetCreated: (state, { open: { sheet, ...open }, at }) => ({ ...state, ...open, meeting: sheet, openedAt: at, stage: 'published' }),
    officerNamed: (state, { open }) => ({ ...state, chair: open.member, officer: open.member }),
    sheetEnded: (state, { open, at, seq }) => ({
      ...state,
      stage: 'closed',
      closedAt: at,
      closedSeq: seq,
      ...(open.reason !== undefined && { endedFor: open.reason }),
    }),
    restored: (state, { open, at }) => ({ ...state, restorations: [...state.restorations, { at, ...open }] }),
  },
  begins: ({ meeting: sheet, unit, council, title, startsAt }) => [
    event('sheetBegun', { sheet, unit, council, title, question: '', deadline: startsAt, asks: 'delegates', answersFor: 'asked' }),
  ],
  line: ({ unit, council, title, startsAt, stage, discarded }) => ({
    unit,
    council,
    title,
    startsAt,
    place: '',
    rehearsal: false,
    stage: stage === 'none' ? 'draft' : stage,
    ...(discarded && { discarded }),
  }),
  carry: ({ session: { meeting: sheet, title } }, { unit, council, ca, logKey, trust }) => [
    event('sheetCreated', { sheet, unit, council, title, ca, logKey, trust: [...trust] }),
  ],
});

/** The word that it has ended; `reason` of whoever ended it before its time. */
export const ended = (reason?: string) => event('sheetEnded', { ...(reason !== undefined && { reason }) });
/** Who follows it up, from the record's beginning. */
export const officerOf = (member: string) => event('officerNamed', { member });
