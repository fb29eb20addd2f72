/**
 * Voting by proxy (ủy quyền biểu quyết), in another body than a People's Council whose statutes allow it: a member appoints another, who
 * signs for them; tallied apart. Nobody carries anybody's vote until the secretary has said how many one may carry.
 */
import { z } from 'zod';
import { canonical, type Json } from '../base/canonical.ts';
import { HexHash, Id, Timestamp } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { isNear } from '../base/time.ts';
import { entryOf } from '../log/entry.ts';
import {
  bySecretary,
  byVoter,
  inStage,
  isDelegate,
  isPaused,
  isRecused,
  isSecret,
  isSecretary,
  isUnread,
  isVoting,
  LIVE,
  onPaperNow,
  PREPARING,
} from './access.ts';
import { wasDelegateAt } from './there-at.ts';
import { within } from './evidence.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Meeting } from './feature.ts';
import { Choice, isAnswer, isSameChoice } from './forms.ts';
import { carriedBy, entrustedIn, overlap, sentFor, standing, stands } from './represented.ts';
import type { Moment } from './roll.ts';

export interface Appointment {
  readonly appointment: string;
  readonly member: string;
  /** Who votes for the member. */
  readonly holder: string;
  /** Absent: the whole meeting. */
  readonly items?: readonly string[];
  /** The member, or the secretary who entered what the member has given. */
  readonly by: string;
  readonly from: Moment;
  /** Withdrawn, or laid down. */
  readonly to?: Moment;
}

/** What a holder has signed for a member, the last of each vote. */
export interface ProxyBallot {
  readonly appointment: string;
  readonly vote: string;
  readonly member: string;
  readonly holder: string;
  readonly revision: number;
  readonly seq: number;
  /** For the holder; for all once the result is announced. */
  readonly choice?: Choice;
  readonly certificate?: string;
  readonly signedAt?: string;
  readonly signature?: string;
}

export interface ProxiesState {
  /** For how many members one may vote at most; 0: voting by proxy is off. */
  readonly most: number;
  readonly appointments: readonly Appointment[];
  readonly ballots: readonly ProxyBallot[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly proxies: ProxiesState;
  }
}

/** Appointments that a meeting's log may hold, withdrawn ones among them. */
const MOST_APPOINTMENTS = 2000;

const Most = z.object({ most: z.number().int().min(0).max(20) });
const Items = z.array(Id).min(1).max(300);
const Between = z.object({ member: Id, holder: Id, items: Items.optional() });
const Signed = z.object({
  choice: Choice,
  certificate: HexHash,
  signedAt: Timestamp,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86,700}$/),
});
const Sent = z.object({ appointment: Id, vote: Id, revision: z.number().int().min(1).max(1000) });

const events = {
  /** `ends`: this record's appointments end with leaving (W-12); one of before says nothing, and in it they did not. */
  proxiesAllowed: openEvent(Most.extend({ ends: z.literal('leaving').optional() })),
  proxyAppointed: openEvent(Between.extend({ appointment: Id })),
  proxyWithdrawn: openEvent(z.object({ appointment: Id })),
  /** Nobody else, chair and secretary included, reads it before the announcement. */
  proxyVoted: sealedEvent(Sent.extend({ member: Id, holder: Id }), Signed, ({ holder }) => ({ duties: [], members: [holder] })),
};
const event = maker(events);
const allowed = (most: number) => event('proxiesAllowed', { most, ends: 'leaving' });

/** What a holder signs (CMS as in RECORD section 4): canonical JSON of this. */
export function proxyStatement(
  meeting: Meeting,
  { appointment, member, holder }: Pick<Appointment, 'appointment' | 'member' | 'holder'>,
  { vote, revision, choice }: { readonly vote: string; readonly revision: number; readonly choice: Choice },
): Json {
  const question = meeting.votes.votes[vote]?.question ?? '';
  const [kind, of] = ['ecabinet/proxy/v1', meeting.session.meeting];
  return { kind, meeting: of, vote, question, appointment, member, holder, revision, choice: choice as Json };
}

const idOf = (actor: Actor): string | undefined => (actor.kind === 'person' ? actor.id : undefined);
const isMember = (id: string, meeting: Meeting): boolean => isDelegate({ kind: 'person', id }, meeting);

/** While anything is voted on, or is about to be decided, nobody's vote goes to somebody else. */
const isUnderWay = (meeting: Meeting): boolean =>
  isVoting(meeting) || meeting.votes.leaving !== undefined || onPaperNow(meeting).length > 0;

/** Why somebody cannot be appointed by somebody else. */
function unfit(meeting: Meeting, asked: z.infer<typeof Between>): Refusal | undefined {
  const { member, holder, items } = asked;
  const { most, appointments } = meeting.proxies;
  if (!meeting.weights.body) return refuse('proxies/peoples-council');
  if (most === 0) return refuse('proxies/off');
  if (!isMember(member, meeting) || !isMember(holder, meeting)) return refuse('proxies/members-only');
  if (member === holder) return refuse('proxies/oneself');
  if (items?.some((item) => !meeting.agenda.items.some((one) => one.item === item))) return refuse('agenda/unknown-item');
  if (isUnderWay(meeting)) return refuse('proxies/vote-running');
  if (appointments.length >= MOST_APPOINTMENTS) return refuse('proxies/too-many');
  const those = standing(meeting).filter((one) => overlap(one, asked));
  if (those.some((one) => one.member === member)) return refuse('proxies/appointed-already');
  // A vote is carried once, by whom its member has chosen.
  if (those.some((one) => one.member === holder || one.holder === member)) return refuse('proxies/chain');
  return carriedBy(meeting, holder, asked) > most ? refuse('proxies/beyond-most', { most }) : undefined;
}

/** Where everything stands that holders have sent in a vote, what they changed since among it. */
const sentIn = (vote: string, lines: ReadonlyArray<{ readonly line: string }>): number[] =>
  lines.flatMap(({ line }, seq) => {
    if (!line.includes('"proxyVoted"')) return [];
    const { type, open } = entryOf(line) as { readonly type: string; readonly open: { readonly vote?: string } };
    return type === 'proxyVoted' && open.vote === vote ? [seq] : [];
  });

export const proxies = feature<ProxiesState, typeof events>('proxies', {
  initial: { most: 0, appointments: [], ballots: [] },
  events,
  commands: {
    /** 0: off. */
    allowProxies: command({
      input: Most,
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        if (!meeting.weights.body) return refuse('proxies/peoples-council');
        if (isUnderWay(meeting)) return refuse('proxies/vote-running');
        const carried = Math.max(0, ...standing(meeting).map(({ holder }) => carriedBy(meeting, holder)));
        return carried > input.most ? refuse('proxies/carried', { count: carried }) : [allowed(input.most)];
      },
    }),
    /** By the member, or by the secretary who has it from the member in writing. */
    appointProxy: command({
      input: Between,
      may: (actor, meeting, input) =>
        input !== undefined && idOf(actor) === input.member ? inStage(meeting, ...LIVE) : bySecretary(actor, meeting, ...LIVE),
      decide: ({ input, meeting, context }) =>
        unfit(meeting, input) ?? [event('proxyAppointed', { appointment: context.newId(), ...input })],
    }),
    /** By the member, the holder, who lays it down, or the secretary; at any time. */
    withdrawProxy: command({
      input: z.object({ appointment: Id }),
      may: (actor, meeting) => (isDelegate(actor, meeting) ? inStage(meeting, ...LIVE) : bySecretary(actor, meeting, ...LIVE)),
      decide: ({ input, actor, meeting }) => {
        const found = meeting.proxies.appointments.find((one) => one.appointment === input.appointment);
        if (!found || !stands(found)) return refuse('proxies/none');
        const may = [found.member, found.holder].some((one) => one === idOf(actor)) || isSecretary(actor, meeting);
        return may ? [event('proxyWithdrawn', input)] : refuse('access/secretary-only');
      },
    }),
    /** The holder's vote for the member, over this very question; the last one counts. */
    voteAsProxy: command({
      input: Sent.extend(Signed.shape),
      may: byVoter,
      evidence: 'signature',
      needs: ({ input, actor, meeting }) => {
        const { certificate, signedAt, signature } = input;
        const found = meeting.proxies.appointments.find((one) => one.appointment === input.appointment);
        const holder = idOf(actor);
        if (!found || holder === undefined || found.holder !== holder) return undefined;
        return { member: holder, certificate, signedAt, signature, content: canonical(proxyStatement(meeting, found, input)) };
      },
      decide: ({ input, actor, meeting, evidence, context }) => {
        const { appointment: id, vote: of, revision, ...signed } = input;
        const holder = idOf(actor) ?? '';
        const vote = meeting.votes.votes[of];
        if (!vote) return refuse('votes/unknown-vote');
        const known = meeting.proxies.appointments.find((one) => one.appointment === id && one.holder === holder);
        if (!known) return refuse('proxies/none');
        const last = sentFor(meeting, of, known.member);
        const again = last?.revision === revision && last.signature === signed.signature && isSameChoice(last.choice, signed.choice);
        if (last && again) return { again: last.seq };
        if (isSecret(vote)) return refuse('votes/not-public');
        if (vote.state !== 'open' && vote.state !== 'closing') return refuse('votes/closed');
        if (isPaused(meeting, of)) return refuse('votes/paused');
        if (!entrustedIn(meeting, holder, vote).includes(known)) return refuse('proxies/none');
        if (last && revision <= last.revision) return refuse('votes/newer-recorded', { revision: last.revision });
        const both = [known.member, holder];
        if (both.some((one) => !wasDelegateAt(meeting, one, vote.opened!.seq))) return refuse('votes/listed-later');
        if (both.some((one) => isRecused(meeting, vote.item, one))) return refuse('votes/conflict');
        if (!isAnswer(vote.content!, signed.choice)) return refuse('votes/unknown-choice');
        if (!isNear(signed.signedAt, context.now())) return refuse('votes/wrong-time');
        const key = meeting.roll.keys.get(signed.certificate);
        if (!key || key.member !== holder) return refuse('votes/unknown-key');
        if (key.revoked) return refuse('votes/key-revoked');
        if (!evidence?.valid) return refuse('votes/wrong-signature');
        if (!evidence.inForce || !within(evidence.inForce, signed.signedAt) || !within(evidence.inForce, context.now()))
          return refuse('votes/key-not-in-force');
        return [event('proxyVoted', { appointment: id, vote: of, revision, member: known.member, holder }, signed)];
      },
    }),
  },
  evolve: {
    proxiesAllowed: (state, { open: { most } }) => ({ ...state, most }),
    proxyAppointed: (state, { open, by, seq, at }) => ({
      ...state,
      appointments: [...state.appointments, { ...open, by, from: { seq, at } }],
    }),
    proxyWithdrawn: (state, { open, seq, at }) => ({
      ...state,
      appointments: state.appointments.map((one) =>
        one.appointment === open.appointment && !one.to ? { ...one, to: { seq, at } } : one,
      ),
    }),
    proxyVoted: (state, { open, sealed, seq }) => ({
      ...state,
      ballots: [
        ...state.ballots.filter((one) => one.vote !== open.vote || one.member !== open.member),
        { ...open, seq, ...(sealed?.seen && sealed.value) },
      ],
    }),
  },
  wipes: (type, { open }, meeting, lines) =>
    type === 'voteVoided' && isUnread(meeting, (open as { vote: string }).vote) ? sentIn((open as { vote: string }).vote, lines) : [],
  carry: ({ proxies: { most } }) => (most > 0 ? [allowed(most)] : []),
  minutes: ({ appointments }, { agenda, roll }) =>
    appointments.flatMap(({ member, holder, items, from, to }) => {
      const [name, other] = [member, holder].map((one) => roll.ever.get(one)?.name ?? '');
      const titles = agenda.items.filter(({ item }) => items?.includes(item)).map((one) => one.publicTitle ?? one.title);
      const params = { name: name!, holder: other!, titles: titles.join('; ') };
      const code = items ? 'proxies/appointed-for' : 'proxies/appointed';
      return [{ at: from.at, code, params }, ...(to ? [{ at: to.at, code: 'proxies/withdrawn', params }] : [])];
    }),
});
