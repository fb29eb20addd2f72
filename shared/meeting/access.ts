/** Who may do what: the few questions that several features ask, over the read-only state of the meeting. */
import { refuse, type Verdict } from '../base/refusal.ts';
import type { Item } from './agenda.ts';
import type { Restriction } from './audience.ts';
import type { Countdown } from './pacing.ts';
import type { Actor, Audience, Duty, Meeting } from './feature.ts';
import { inPlaceOf, substitutionOf } from './in-place.ts';
import { wholesAt } from './numbers.ts';
import type { PaperVote } from './paper-ballots.ts';
import type { Paper } from './papers.ts';
import type { Recusal } from './recusals.ts';
import type { Listed, Span } from './roll.ts';
import { needed } from './rules.ts';
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

/** How many of a site are there. */
export interface SitePresence extends Pick<Site, 'site' | 'name'> {
  /** Delegates checked in there, and guests and secretaries. */
  readonly present: number;
  readonly guests: number;
  /** Delegates who belong there. */
  readonly total: number;
}

/** Who is checked in where: by the site at which they did. @param seq once that entry was in the log; absent: now */
export function presentBySite(meeting: Meeting, seq = Infinity): SitePresence[] {
  const { presence } = meeting.roll;
  const isDelegateThen = (one: string) =>
    seq === Infinity ? meeting.roll.members.get(one)?.kind === 'delegate' : wasDelegateAt(meeting, one, seq);
  return meeting.sites.sites.map(({ site, name, members }) => {
    const there = presence.keys().filter((one) =>
      presence.get(one)!.some((stay) => stay.site === site && stay.from.seq <= seq && (!stay.to || stay.to.seq > seq)),
    );
    const present = there.filter(isDelegateThen).length;
    return { site, name, present, guests: there.length - present, total: members.filter(isDelegateThen).length };
  });
}

/** Listed as a delegate once the entry `seq` was in the log, also by somebody listed again since; not whom another plays then. */
export const wasDelegateAt = (meeting: Meeting, member: string, seq: number): boolean =>
  isListedAt(meeting, member, seq) && !playedAt(meeting, seq).has(member);

function isListedAt({ roll }: Meeting, member: string, seq: number): boolean {
  const one = roll.ever.get(member);
  return one !== undefined && (isDelegateIn(one, seq) || (one.earlier?.some((time) => isDelegateIn(time, seq)) ?? false));
}

const isDelegateIn = ({ kind, since, until }: Span & Pick<Listed, 'kind'>, seq: number): boolean =>
  kind === 'delegate' && since <= seq && (until === undefined || until > seq);

/** Delegates as listed once the entry `seq` was in the log. */
export function delegatesAt(meeting: Meeting, seq: number): string[] {
  const played = playedAt(meeting, seq);
  return meeting.roll.ever.keys().filter((one) => isListedAt(meeting, one, seq) && !played.has(one));
}

/** Checked in once the entry `seq` was in the log. */
export const wasPresentAt = (meeting: Meeting, member: string, seq: number): boolean =>
  (meeting.roll.presence.get(member) ?? []).some(({ from, to }) => from.seq <= seq && (to === undefined || to.seq > seq));

/**
 * Why a ballot does not count, or undefined (RECORD section 5): listed as a delegate at the vote's opening and at its closing;
 * the key then admitted and not revoked; checked in at some time between the two. Whoever is listed meanwhile is not in the
 * total that was frozen at the opening, so cannot count against it.
 */
export function ineligibility(meeting: Meeting, voter: string, certificate: string, opened: number, closing: number): string | undefined {
  if (!wasDelegateAt(meeting, voter, opened) || !wasDelegateAt(meeting, voter, closing)) return 'notADelegate';
  const key = meeting.roll.keys.get(certificate);
  if (!key || key.member !== voter || key.since > closing) return 'unknownKey';
  if (key.revoked && key.revoked.seq <= closing) return 'keyRevoked';
  return wasThereBetween(meeting, voter, opened, closing) ? undefined : 'notPresent';
}

/** Set aside before it was announced: nothing of what was chosen in it may be read any more. */
export const isUnread = ({ votes: { votes } }: Pick<Meeting, 'votes'>, vote: string): boolean =>
  votes[vote]?.voided !== undefined && votes[vote]?.result === undefined;

/** Checked in at some time between the two entries. */
export function wasThereBetween(meeting: Meeting, member: string, opened: number, closing: number): boolean {
  const stays = meeting.roll.presence.get(member) ?? [];
  return stays.some(({ from, to }) => from.seq <= closing && (to === undefined || to.seq > opened));
}

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

/** Whether a sealed part for that audience is seen by a viewer: by a duty or by name, unless by name it is not. */
export function sees(
  audience: Audience,
  { member, duties }: { readonly member?: string | undefined; readonly duties: ReadonlySet<Duty> },
): boolean {
  if (typeof audience === 'string') return audience === 'everyone';
  if (member !== undefined && audience.except?.includes(member)) return false;
  return audience.duties.some((one) => duties.has(one)) || (member !== undefined && (audience.members ?? []).includes(member));
}

/** Whether somebody is in an audience; the hall's wall (undefined) is in none but everybody's. */
export function isFor(reader: string | undefined, audience: Restriction | undefined, meeting: Meeting): boolean {
  if (!audience) return true;
  if (reader === undefined || !meeting.roll.members.has(reader)) return false;
  const duties = dutiesOf(reader, meeting);
  return audience.duties.some((one) => duties.has(one)) || (audience.members ?? []).includes(reader);
}

/** Whether somebody may read an item's real title now. */
export const mayReadItem = (reader: string | undefined, item: Item | undefined, meeting: Meeting): boolean =>
  isFor(reader, item?.audience, meeting);

/**
 * Whether somebody may read a paper of the meeting now: one that stands, or that another has replaced; for them, and on an item
 * that is for them, in which they take part. Every way to a paper asks this. @param reader a person's id; undefined: the wall of the hall
 */
export const mayReadPaper = (reader: string | undefined, paper: Paper, meeting: Meeting): boolean =>
  paper.state !== 'withdrawn' &&
  !isKeptOut(meeting, paper.item, reader) &&
  isFor(reader, paper.audience, meeting) &&
  mayReadItem(reader, meeting.agenda.items.find((one) => one.item === paper.item), meeting);

/** The same, by the paper's id in the log. */
export const mayReadPaperOf = (reader: string, id: string, meeting: Meeting): boolean => {
  const paper = Object.hasOwn(meeting.papers.papers, id) ? meeting.papers.papers[id] : undefined;
  return paper !== undefined && mayReadPaper(reader, paper, meeting);
};

/** How many pages there are of a paper that somebody may read; 0 of any other. */
export const pagesFor = (reader: string, id: string, meeting: Meeting): number =>
  mayReadPaperOf(reader, id, meeting) ? meeting.papers.papers[id]!.pages : 0;

/** The same of bytes, by their hash: they may be those of several papers. */
export const mayReadBytes = (reader: string | undefined, sha256: string, meeting: Meeting): boolean =>
  Object.values(meeting.papers.papers).some((one) => one.sha256 === sha256 && mayReadPaper(reader, one, meeting));

/** Whether the file of that hash is internal: marked so on one of the papers that it is. */
export const isInternal = (sha256: string, meeting: Meeting): boolean =>
  Object.values(meeting.papers.papers).some((one) => one.sha256 === sha256 && one.internal === true);

/** Whether a paper of that hash stands in the meeting, or was replaced, whoever it is for. */
export const hasPaper = (meeting: Meeting, sha256: string): boolean =>
  Object.values(meeting.papers.papers).some((one) => one.sha256 === sha256 && one.state !== 'withdrawn');

/** What is looked for in many meetings at once: the agenda's points by their title, papers that stand by their title and their words. */
export interface Findable {
  readonly points: ReadonlyArray<{ readonly point: string; readonly title: string }>;
  /** As the agenda has them. */
  readonly papers: ReadonlyArray<{ readonly paper: string; readonly sha256: string; readonly title: string }>;
}

function titleFor(reader: string | undefined, one: Item, meeting: Meeting): string {
  // The one point of a log that has no agenda bears the title of the whole.
  if (one.title === '') return titleOf(meeting);
  if (reader === undefined) return [one.title, one.publicTitle].join(' ').trim();
  const isTold = mayReadItem(reader, one, meeting) && !one.audience?.except?.includes(reader);
  return isTold ? one.title : (one.publicTitle ?? '');
}

/** @param reader whoever asks: points keep their places, and what is not for them has its neutral title; without one, by both */
export const findable = (meeting: Meeting, reader?: string): Findable => ({
  points: meeting.agenda.items.map((one) => ({
    point: one.item,
    title: titleFor(reader, one, meeting),
  })),
  papers: meeting.papers.order.flatMap((id) => {
    const one = meeting.papers.papers[id];
    const may = one?.state === 'current' && (reader === undefined || mayReadPaper(reader, one, meeting));
    return may ? [{ paper: one.paper, sha256: one.sha256, title: one.title }] : [];
  }),
});

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

export interface Quorum {
  readonly present: number;
  readonly total: number;
  readonly needed: number;
  readonly met: boolean;
}

export function quorum(meeting: Meeting): Quorum {
  return quorumOf(meeting, total(meeting), presentDelegates(meeting).length);
}

function quorumOf(meeting: Meeting, all: number, present: number): Quorum {
  const least = needed(all, { base: 'total', fraction: meeting.session.quorum, strict: false });
  return { present, total: all, needed: least, met: all > 0 && present >= least };
}

/** A moment at which leaving the room brought the number present below the quorum. */
export interface QuorumLoss {
  readonly at: string;
  readonly present: number;
  readonly needed: number;
}

/** Each time the quorum was lost between a vote's opening and its closing (V-28); none of a vote that was opened without one. */
export function quorumLosses(meeting: Meeting, { opened, closing }: Pick<Vote, 'opened' | 'closing'>): QuorumLoss[] {
  if (!opened) return [];
  const until = closing?.seq ?? Infinity;
  const stays = meeting.roll.presence.values().flat();
  const moves = stays.flatMap(({ from, to }) => (to ? [from, to] : [from])).filter(({ seq }) => seq > opened.seq && seq < until);
  let met = quorumAt(meeting, opened.seq).met;
  return moves.sort((a, b) => a.seq - b.seq).flatMap(({ seq, at }) => {
    const before = met;
    const now = quorumAt(meeting, seq);
    met = now.met;
    return before && !met ? [{ at, present: now.present, needed: now.needed }] : [];
  });
}

function quorumAt(meeting: Meeting, seq: number): Quorum {
  const all = delegatesAt(meeting, seq);
  return quorumOf(meeting, all.length, all.filter((one) => wasPresentAt(meeting, one, seq)).length);
}

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

/** Whether somebody reads nothing of an item: they take no part in it now, or attend in the place of whoever does not. */
export const isKeptOut = (meeting: Partial<Meeting>, item: string, reader: string | undefined): boolean =>
  reader !== undefined && (isRecused(meeting, item, reader) || isRecused(meeting, item, inPlaceOf(meeting, reader)?.member ?? ''));

/**
 * Whether somebody reads what is said within an item to those whom it is for: it is for them, as it was told and as the item is now, and
 * they take part in it. Every panel that shows such words asks this. @param reader undefined: the wall of the hall
 */
export const mayReadWithin = (reader: string | undefined, item: string, audience: Restriction | undefined, meeting: Meeting): boolean =>
  !isKeptOut(meeting, item, reader) &&
  isFor(reader, audience, meeting) &&
  mayReadItem(reader, meeting.agenda.items.find((one) => one.item === item), meeting);

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
