/** The session: what it is, who chairs it, and its life from draft to closing (kỳ họp: khai mạc, tạm nghỉ, bế mạc). */
import { z } from 'zod';
import { canonical, type Json } from '../base/canonical.ts';
import { Id, line, prose, Timestamp } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, byChairOrSecretary, bySecretary, delegates, isPostponed, isPresent, isVoting, LIVE, onPaperNow, PREPARING } from './access.ts';
import { command, feature } from './feature.ts';
import { between } from './in-time.ts';
import { floorOf } from './floor.ts';
import { lotsToDraw } from './ranked.ts';
import { Details, detailsOf, event, events } from './session-events.ts';
import { hadStandIns, isStandIn } from './stand-ins.ts';

export type Stage = 'none' | 'draft' | 'published' | 'underWay' | 'adjourned' | 'closed';

export interface Break {
  readonly from: string;
  readonly to?: string;
  readonly note: string;
  /** When the session is to go on. */
  readonly until?: string;
  /** The item that groups discuss meanwhile, each by itself (thảo luận tổ). */
  readonly groups?: string;
}

export interface SessionState extends Details {
  readonly stage: Stage;
  readonly meeting: string;
  readonly unit: string;
  /** The council's name as papers carry it. */
  readonly council: string;
  readonly term?: { readonly number: string; readonly years?: string | undefined };
  readonly ca: string;
  readonly logKey: string;
  readonly trust: readonly string[];
  readonly chair?: string;
  /** Who chaired from when, from the call to order on. */
  readonly chairs: ReadonlyArray<{ readonly member: string; readonly from: string; readonly seq: number }>;
  readonly openedAt?: string;
  readonly closedAt?: string;
  /** Seq of `sessionClosed`. */
  readonly closedSeq?: number;
  readonly breaks: readonly Break[];
  /** Of what has no sitting: no tablets witness its end. */
  readonly unwitnessed?: true;
  /** Why it was ended before its time. */
  readonly endedFor?: string;
  /** Why it was called off before the call to order. */
  readonly calledOff?: string;
  /** Of a draft: it was given up, and stands in no list. */
  readonly discarded?: true;
  readonly restorations: ReadonlyArray<{ readonly at: string; readonly lostAfter: number; readonly reason: string }>;
}

declare module './feature.ts' {
  interface Meeting {
    readonly session: SessionState;
  }
}

/** Two thirds of the total, unless the draft says otherwise. */
const LAWFUL_QUORUM: [number, number] = [2, 3];

const initial: SessionState = {
  stage: 'none',
  meeting: '',
  unit: '',
  council: '',
  title: '',
  startsAt: '',
  place: '',
  rehearsal: false,
  quorum: LAWFUL_QUORUM,
  ca: '',
  logKey: '',
  trust: [],
  chairs: [],
  breaks: [],
  restorations: [],
};

const saidIn = (one: Details): Json => ({ ...detailsOf(one), meetingKind: one.meetingKind ?? '' });

export const session = feature<SessionState, typeof events>('session', {
  initial,
  events,
  commands: {
    changeDetails: command({
      /** `was`: what its author saw: what others have written since is not overwritten. */
      input: Details.extend({ was: Details.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft', 'published'),
      decide: ({ input, meeting }) => {
        const { session: before, attending } = meeting;
        if (!input.rehearsal && hadStandIns(meeting)) return refuse('rehearsal/stays');
        if (input.was && canonical(saidIn(before)) !== canonical(saidIn(input.was))) return refuse('session/changed-meanwhile');
        const moved = input.startsAt !== before.startsAt || input.place !== before.place;
        const promised = attending.promised.keys().length > 0;
        return [event('detailsChanged', detailsOf(input)), ...(moved && promised ? [{ type: 'attendingAskedAnew', open: {} }] : [])];
      },
    }),
    /** Gives a draft up, or takes that back. */
    discardDraft: command({
      input: z.object({ discarded: z.boolean() }),
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      decide: ({ input, meeting }) => ((meeting.session.discarded ?? false) === input.discarded ? [] : [event('draftDiscarded', input)]),
    }),
    /** A draft becomes a record that all listed can see; the host begins the record with what every feature carries over. */
    publish: command({
      input: z.object({}),
      byTheClock: true,
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      evidence: 'member',
      needs: ({ meeting: { session } }) => (session.chair === undefined ? undefined : { member: session.chair }),
      decide: ({ meeting, evidence: chair }) => {
        if (meeting.session.discarded) return refuse('session/discarded');
        if (!meeting.session.chair) return refuse('session/no-chair');
        if (meeting.agenda.items.length === 0) return refuse('session/no-items');
        // A draft lets nobody go from its chair: whoever left office there would count, and vote.
        if (!chair.inOffice || chair.kind !== 'delegate') return refuse('session/chair-left', { name: chair.name });
        return [event('draftPublished', {})];
      },
    }),
    /** Names the chair, or hands the chair over: also by the secretary, for a chair whose tablet has died. */
    nameChair: command({
      input: z.object({ member: Id }),
      handsOver: true,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        if (meeting.roll.members.get(input.member)?.kind !== 'delegate') return refuse('session/chair-is-a-delegate');
        if (isStandIn(input.member, meeting)) return refuse('rehearsal/no-duty');
        if (meeting.session.chair === input.member) return refuse('session/already-chair');
        const running = meeting.session.stage === 'underWay' || meeting.session.stage === 'adjourned';
        if (running && !isPresent(input.member, meeting)) return refuse('session/chair-not-present');
        return [event('chairNamed', { member: input.member })];
      },
    }),
    callToOrder: command({
      input: z.object({}),
      byTheClock: true,
      may: (actor, meeting) => byChair(actor, meeting, 'published'),
      decide: ({ meeting }) => {
        const all = delegates(meeting);
        return [event('sessionOpened', { present: all.filter((one) => isPresent(one, meeting)).length, total: all.length })];
      },
    }),
    adjourn: command({
      input: z.object({ note: prose(300).default(''), until: Timestamp.optional(), groups: Id.optional() }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        if (isVoting(meeting)) return refuse('session/vote-running');
        if (input.until !== undefined && input.until <= context.now()) return refuse('session/return-past');
        const { groups } = input;
        if (groups !== undefined && !meeting.agenda.items.some((one) => one.item === groups)) return refuse('agenda/unknown-item');
        if (groups !== undefined && isPostponed(meeting, groups)) return refuse('course/postponed');
        return floorOf(meeting) ? refuse('speakers/still-speaking') : [event('adjourned', input)];
      },
    }),
    resume: command({
      input: z.object({}),
      may: (actor, meeting) => byChair(actor, meeting, 'adjourned'),
      decide: () => [event('resumed', {})],
    }),
    /** After a restore from a backup: what tablets still held has been taken back, what came after is lost (RECORD section 2). */
    goOn: command({
      input: z.object({}),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE, 'closed'),
      evidence: 'restoration',
      whileWaiting: true,
      needs: () => ({}),
      decide: ({ evidence: { lostAfter, reason } }) => [event('restored', { lostAfter, reason })],
    }),
    /** Hủy: it will not take place. The record ends there, with the reason that everybody who was invited reads. */
    callOff: command({
      input: z.object({ reason: line(300) }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'published'),
      decide: ({ input: { reason } }) => [event('sessionCalledOff', { reason }), event('sessionClosed', {})],
    }),
    /** Bế mạc: every vote that was opened has been announced or set aside, none waits for a lot, and nobody speaks. */
    closeSession: command({
      input: z.object({}),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ meeting }) => {
        if (isVoting(meeting) || meeting.votes.leaving || onPaperNow(meeting).length > 0) return refuse('session/vote-running');
        if (lotsToDraw(meeting).length > 0) return refuse('session/lot-to-draw');
        return floorOf(meeting) ? refuse('speakers/still-speaking') : [event('sessionClosed', {})];
      },
    }),
  },
  evolve: {
    draftBegun: (state, { open }) => ({ ...state, ...open, stage: 'draft' }),
    meetingCreated: (state, { open }) => ({ ...state, ...open, stage: 'published' }),
    detailsChanged: (state, { open }) => ({ ...state, ...open }),
    draftDiscarded: ({ discarded: _before, ...state }, { open }) => ({ ...state, ...(open.discarded && { discarded: true }) }),
    draftPublished: (state) => ({ ...state, stage: 'none' }),
    chairNamed: (state, { open, at, seq }) => ({
      ...state,
      chair: open.member,
      chairs: LIVE.includes(state.stage) && state.openedAt ? [...state.chairs, { member: open.member, from: at, seq }] : state.chairs,
    }),
    sessionOpened: (state, { at, seq }) => ({
      ...state,
      stage: 'underWay',
      openedAt: at,
      chairs: state.chair ? [{ member: state.chair, from: at, seq }] : [],
    }),
    adjourned: (state, { open, at }) => ({ ...state, stage: 'adjourned', breaks: [...state.breaks, { from: at, ...open }] }),
    resumed: (state, { at }) => ({
      ...state,
      stage: 'underWay',
      breaks: state.breaks.map((one, index) => (index === state.breaks.length - 1 ? { ...one, to: at } : one)),
    }),
    sessionClosed: (state, { at, seq }) => ({ ...state, stage: 'closed', closedAt: at, closedSeq: seq }),
    sessionCalledOff: (state, { open }) => ({ ...state, calledOff: open.reason }),
    restored: (state, { open, at }) => ({ ...state, restorations: [...state.restorations, { at, ...open }] }),
  },
  after: {
    // Tablets get half a minute to sign the checkpoint; the host goes on at once when all have.
    adjourned: ({ seq }) => ({ delay: 20_000, command: 'attest', input: { size: seq + 1 }, asks: seq + 1 }),
    sessionClosed: ({ seq }) => ({ delay: 20_000, command: 'attest', input: { size: seq + 1 }, asks: seq + 1 }),
  },
  begins: ({ meeting, unit, council, meetingKind, ...details }) => [
    event('draftBegun', { meeting, unit, council, ...detailsOf({ ...details, quorum: LAWFUL_QUORUM, ...(meetingKind && { meetingKind }) }) }),
  ],
  line: ({ unit, council, title, startsAt, place, rehearsal, stage, calledOff, discarded, meetingKind, openedAt }) => ({
    unit,
    council,
    title,
    startsAt,
    place,
    rehearsal,
    stage: stage === 'none' ? 'draft' : stage,
    ...(calledOff !== undefined && { calledOff }),
    ...(discarded && { discarded }),
    ...(meetingKind && { meetingKind }),
    ...(openedAt !== undefined && { openedAt }),
  }),
  tells: ({ stage, startsAt, place, calledOff }) => {
    if (calledOff !== undefined) return [{ about: 'off', value: 'off', what: 'session/calledOff', group: 'meetings', urgent: true }];
    if (stage !== 'published') return [];
    return [
      {
        about: 'when',
        value: `${startsAt} ${place}`,
        what: 'session/isInvited',
        again: 'session/isMoved',
        group: 'meetings',
        until: startsAt,
        urgent: true,
      },
      { about: 'day', value: startsAt, what: 'session/inADay', group: 'inTime', ...between(startsAt, 24, 3) },
      { about: 'hour', value: startsAt, what: 'session/inAnHour', group: 'inTime', ...between(startsAt, 1, 0) },
    ];
  },
  carry: ({ session: draft }, { unit, council, term, ca, logKey, trust }) => [
    event('meetingCreated', {
      ...{ ...detailsOf(draft), meeting: draft.meeting, unit, council, ca, logKey, trust: [...trust] },
      ...(term && { term }),
    }),
  ],
});
