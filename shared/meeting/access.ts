/** Who may do what: the few questions that several features ask, over the read-only state of the meeting. */
import { refuse, type Verdict } from '../base/refusal.ts';
import type { Countdown } from './pacing.ts';
import type { Actor, Duty, Meeting } from './feature.ts';
import { inPlaceOf, substitutionOf } from './in-place.ts';
import { wholesAt } from './numbers.ts';
import type { PaperVote } from './paper-ballot-events.ts';
import type { Recusal } from './recusals.ts';
import type { Listed } from './roll.ts';
import type { Stage } from './session.ts';
import type { Site } from './sites.ts';
import { isStandIn, playedAt } from './stand-ins.ts';
import type { Vote } from './votes.ts';

export const isSystem = (actor: Actor): boolean => actor.kind === 'system';

const person = (actor: Actor): string | undefined => (actor.kind === 'person' ? actor.id : undefined);

export function isChair(actor: Actor, meeting: Meeting): boolean {
  const id = person(actor);
  return id !== undefined && meeting.session.chair === id && meeting.roll.members.get(id) !== undefined;
}

export function isSecretary(actor: Actor, meeting: Meeting): boolean {
  const id = person(actor);
  return id !== undefined && meeting.roll.members.get(id)?.kind === 'secretary';
}

export function isDelegate(actor: Actor, meeting: Meeting): boolean {
  const id = person(actor);
  return id !== undefined && meeting.roll.members.get(id)?.kind === 'delegate';
}

export function isListed(actor: Actor, meeting: Meeting): boolean {
  const id = person(actor);
  return id !== undefined && meeting.roll.members.get(id) !== undefined;
}

/** Checked in now. A dropped connection is not an absence. */
export function isPresent(member: string, meeting: Meeting): boolean {
  const periods = meeting.roll.presence.get(member);
  return periods !== undefined && periods.length > 0 && periods[periods.length - 1]!.to === undefined;
}

/** Has said that they will come, where the log asks for it. */
export const hasPromised = (member: string, { attending }: Partial<Meeting>): boolean => attending?.promised.has(member) ?? false;

/** The site that somebody belongs to, where the meeting has such. */
export const siteOf = (member: string, { sites }: Partial<Meeting>): Site | undefined =>
  sites?.sites.find((one) => one.members.includes(member));

/** Set aside before it was announced: nothing of what was chosen in it may be read any more. */
export const isUnread = ({ votes: { votes } }: Pick<Meeting, 'votes'>, vote: string): boolean =>
  votes[vote]?.voided !== undefined && votes[vote]?.result === undefined;

/** All duties of a person in the meeting; empty for a stranger. */
export function dutiesOf(member: string, meeting: Meeting): ReadonlySet<Duty> {
  const duties = new Set<Duty>();
  const kind = meeting.roll.members.get(member)?.kind;
  if (!kind) return duties;
  duties.add(kind);
  if (meeting.session.chair === member) duties.add('chair');
  return duties;
}

/** Listed as such, without those whose places others take in a rehearsal. */
export function delegates(meeting: Meeting): string[] {
  const played = playedAt(meeting);
  return meeting.roll.order.filter((id) => meeting.roll.members.get(id)?.kind === 'delegate' && !played.has(id));
}

/** The total: delegates listed, that is members in office. Nobody types it. */
export const total = (meeting: Meeting): number => delegates(meeting).length;

export const presentDelegates = (meeting: Meeting): string[] => delegates(meeting).filter((id) => isPresent(id, meeting));

/** Delegates who are checked in with a key that counts: the tablets that can witness (RECORD section 7); simulated ones have none. */
export function witnessesExpected(meeting: Meeting): string[] {
  const withKey = new Set(meeting.roll.keys.values().flatMap((key) => (key.revoked ? [] : [key.member])));
  return presentDelegates(meeting).filter((one) => withKey.has(one) && !isStandIn(one, meeting));
}

/** Whether the end has been witnessed as far as it will be: attested, or of what has no sitting. */
export const isWitnessed = ({ session, minutes }: Meeting): boolean =>
  session.unwitnessed ?? minutes.attestations.some((one) => one.size > session.closedSeq!);

/** Certificates that were admitted, with whose they are; the same object as long as none has come or gone. */
export const admittedKeys = (meeting: Meeting): Meeting['roll']['keys'] => meeting.roll.keys;

/** What somebody is listed as, if at all. */
export const listedAs = (member: string, meeting: Meeting): Listed['kind'] | undefined =>
  meeting.roll.members.get(member)?.kind;

/** Everybody listed, in the order of listing. */
export const listed = (meeting: Meeting): readonly string[] => meeting.roll.order;

/** Whether somebody went on after a restore from a backup that held so many entries. */
export const wentOnFrom = (meeting: Meeting, had: number): boolean => meeting.session.restorations.some((one) => one.lostAfter >= had);

/** Whether a restore may have lost entries of the log as it was when it had so many. */
export const mayHaveLost = (meeting: Meeting, size: number): boolean => meeting.session.restorations.some((one) => one.lostAfter < size);

/** Whether nobody comes together in it any more. @param stage of a meeting, or of its line in a list */
export const isOver = (stage: string): boolean => stage === 'closed' || stage === 'approved';

/** Whether the draft has been published: from then on its record is the meeting. */
export const isPublished = (draft: Meeting): boolean => draft.session.stage === 'none';

/** Whether the session is over: closed, or its minutes approved. */
export const isEnded = ({ session }: Meeting): boolean => isOver(session.stage);

/** Entries up to the closing; undefined before it. */
export const closedAt = ({ session }: Meeting): number | undefined => (session.stage === 'closed' ? session.closedSeq! + 1 : undefined);

/** Code of the unit whose meeting it is; undefined of a kind of log that names none. */
export const unitOf = ({ session }: Partial<Meeting>): string | undefined => session?.unit;

export const titleOf = (meeting: Meeting): string => meeting.session.title;

/** When it begins; undefined of a kind of log that nobody comes together in. */
export const beginsAt = ({ session }: Partial<Meeting>): string | undefined => session?.startsAt;

const allow = (yes: boolean, code: string): Verdict => (yes ? 'yes' : refuse(code));

/** The chair, in one of the stages given. */
export function byChair(actor: Actor, meeting: Meeting, ...stages: readonly Stage[]): Verdict {
  if (!isChair(actor, meeting)) return refuse('access/chair-only');
  return inStage(meeting, ...stages);
}

export function bySecretary(actor: Actor, meeting: Meeting, ...stages: readonly Stage[]): Verdict {
  if (!isSecretary(actor, meeting)) return refuse('access/secretary-only');
  return inStage(meeting, ...stages);
}

export function byChairOrSecretary(actor: Actor, meeting: Meeting, ...stages: readonly Stage[]): Verdict {
  if (!isChair(actor, meeting) && !isSecretary(actor, meeting)) return refuse('access/chair-or-secretary');
  return inStage(meeting, ...stages);
}

/** Whether that vote goes by an urn. */
export const isSecret = (vote: Pick<Vote, 'ballot'>): boolean => vote.ballot?.way === 'secret';

/** Open, and stopped by the chair for a while: no ballot is taken. */
export const isPaused = ({ pacing }: Meeting, vote: string): boolean => pacing.halts.some((one) => !one.to && one.votes.includes(vote));

/** When an open vote closes by itself; undefined where no time is set. */
export const countdownOf = ({ pacing: { countdown } }: Meeting, vote: string): Countdown | undefined =>
  countdown?.votes.includes(vote) ? countdown : undefined;

/** Decided by a show of hands: a vote that is opened no more. */
export const decidedByHands = ({ hands }: Meeting, vote: string): boolean => hands.entries.some((one) => one.vote === vote && one.decided);

/** Put to a ballot on papers: a vote that is opened no other way. */
export const putOnPaper = ({ paperBallots }: Meeting, vote: string): boolean => Object.hasOwn(paperBallots.votes, vote);

/** On papers, and neither announced nor set aside. */
export const onPaperNow = ({ paperBallots }: Meeting): PaperVote[] =>
  Object.values(paperBallots.votes).filter(({ state }) => state !== 'closed' && state !== 'voided');

/** Delegates are voting: one vote at a time. While papers are being counted the council goes on. */
export const isVoting = (meeting: Meeting): boolean =>
  meeting.votes.running !== undefined || onPaperNow(meeting).some(({ state }) => state === 'open');

/** That a delegate takes no part in an item because of a conflict of interest, now, where the log knows such; or once the entry `seq` was in the log. */
export const recusalOf = ({ recusals }: Partial<Meeting>, item: string, member: string, seq = Infinity): Recusal | undefined =>
  recusals?.all.find((one) => one.item === item && one.member === member && one.from.seq <= seq && (!one.to || one.to.seq > seq));

export const isRecused = (...who: Parameters<typeof recusalOf>): boolean => recusalOf(...who) !== undefined;

/** Whether somebody of those takes no part in that item now: they count none of its papers (V-78). */
export const anyRecused = (meeting: Partial<Meeting>, item: string, members: readonly string[]): boolean =>
  members.some((one) => isRecused(meeting, item, one));

/** Whether somebody reads nothing of an item: they take no part in it now, or attend in the place of whoever does not. */
export const isKeptOut = (meeting: Partial<Meeting>, item: string, reader: string | undefined): boolean =>
  reader !== undefined && (isRecused(meeting, item, reader) || isRecused(meeting, item, inPlaceOf(meeting, reader)?.member ?? ''));

/** Who is kept out of an item now, in the order of their ids. */
export const recusedFrom = (meeting: Partial<Meeting>, item: string): string[] =>
  (meeting.recusals?.all ?? [])
    .flatMap((one) => (one.item === item && !one.to ? [one.member, substitutionOf(meeting, one.member)?.person ?? []].flat() : []))
    .sort();

/** Put to another session by the council, itself or with what it is part of (F-6): it is not gone to, nor voted on. */
export function isPostponed({ course, agenda }: Partial<Meeting>, item: string): boolean {
  const away = course?.adjustments.flatMap((one) => (one.kind === 'postpone' && one.done ? (one.item ?? []) : [])) ?? [];
  if (away.length === 0 || away.includes(item)) return away.length > 0;
  const items = agenda?.items ?? [];
  return wholesAt(items, items.findIndex((one) => one.item === item)).some((at) => away.includes(items[at]!.item));
}

/** A teller, while the record is alive. */
export function byTeller(actor: Actor, meeting: Meeting): Verdict {
  const id = person(actor);
  if (id === undefined || !meeting.tellers.members.includes(id)) return refuse('access/tellers-only');
  return inStage(meeting, ...LIVE);
}

/** A delegate who is in the room. */
export function byVoter(actor: Actor, meeting: Meeting): Verdict {
  if (!isListed(actor, meeting)) return refuse('roll/not-listed');
  if (!isDelegate(actor, meeting)) return refuse('votes/delegates-only');
  return isPresent(person(actor) ?? '', meeting) ? 'yes' : refuse('votes/check-in-first');
}

export const bySystem = (actor: Actor): Verdict => allow(isSystem(actor), 'access/system-only');

export const inStage = (meeting: Meeting, ...stages: readonly Stage[]): Verdict =>
  stages.includes(meeting.session.stage) ? 'yes' : refuse('access/not-in-this-stage', { stage: meeting.session.stage });

/** While the agenda, the papers and the votes may be prepared and changed. */
export const PREPARING: readonly Stage[] = ['draft', 'published', 'underWay', 'adjourned'];
/** While the record is alive. */
export const LIVE: readonly Stage[] = ['published', 'underWay', 'adjourned'];
