/**
 * Looks through all meetings of a person: titles of points and papers, and every word of the papers. What was found is shown only after
 * the meeting's own door, and each paper's, were asked as if that person had knocked there now.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { titleOf } from '../../shared/meeting/access.ts';
import { findable, type Findable } from '../../shared/meeting/may-read.ts';
import { isEmpty, parseQuery } from '../../shared/papers/query.ts';
import type { Found, FoundPoint, FoundMeeting, FoundPaper, Narrowed } from '../../shared/wire/search.ts';
import { faultOf, type Log } from '../log.ts';
import { makeFacts } from '../papers/facts.ts';
import type { PageTexts } from '../papers/page-texts.ts';
import { turns } from '../papers/turns.ts';
import type { Store } from '../ports.ts';
import { BrokenLog } from '../room/broken-log.ts';
import { readable } from '../room/readable.ts';
import { draftStream, recordStream, type Room } from '../room/room.ts';
import { startingBefore } from '../room/meeting-indexes.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Summary } from '../room/summaries.ts';
import { shelfBeside } from './shelf-beside.ts';
import { choicesAmong, fits, isNarrowed } from './narrowed.ts';
import { OwnWords } from './own-words.ts';
import { titleExcerpt, type HitMeeting } from './shelf.ts';

export interface SearchBounds {
  /** Folded words at hand, in bytes: a page has some two thousand. */
  readonly bytes: number;
  /** Of one person, the latest. */
  readonly meetings: number;
  /** How long a question waits for what is not at hand, in milliseconds. */
  readonly patienceMs: number;
  /** In one answer. */
  readonly shown: number;
}

const DEFAULTS: SearchBounds = { bytes: 256 * 2 ** 20, meetings: 1_000, patienceMs: 1_500, shown: 20 };
const LISTED = 100;
/** Meetings and papers that are brought side by side. */
const AT_ONCE = 8;
/** Questions looked into side by side; the rest wait. */
const QUESTIONS = 4;

export interface SearchParts {
  readonly rooms: () => Rooms;
  readonly store: Pick<Store, 'logs' | 'records'>;
  readonly texts: Pick<PageTexts, 'bytes'>;
  readonly log: Log;
  readonly bounds?: Partial<SearchBounds>;
}

/** Who looks for something. */
export interface Seeker {
  readonly member: string;
  /** Asked of each paper before a word of it is shown: what its own address would answer. */
  readonly mayRead: (meeting: string, sha256: string) => Promise<boolean>;
}

/** What was found in meetings, with those that are called so, the likeliest first; of equals, in the order of `ids`. */
function likeliest(hits: readonly HitMeeting[], called: ReadonlyMap<string, number>, ids: readonly string[]): HitMeeting[] {
  const byId = new Map(hits.map((one) => [one.meeting, one]));
  return ids
    .flatMap((meeting): HitMeeting[] => {
      const [hit, own] = [byId.get(meeting), called.get(meeting) ?? 0];
      if (!hit && own === 0) return [];
      return [{ meeting, points: [], papers: [], ...hit, score: Math.max(hit?.score ?? 0, own) }];
    })
    .sort((a, b) => b.score - a.score);
}

export interface Search {
  find(seeker: Seeker, typed: string, narrowed?: Narrowed): Promise<Found>;
  /** A paper has other words than before. */
  changed(sha256: string): void;
  stop(): Promise<void>;
}

/** What is known of a meeting here, and how far its log had come then. */
interface Known {
  readonly stream: string;
  readonly size: number;
}

export function makeSearch({ rooms, store, texts, log, bounds }: SearchParts): Search {
  const { bytes, meetings: most, patienceMs, shown } = { ...DEFAULTS, ...bounds };
  const known = new Map<string, Known>();
  const shelf = shelfBeside({ bytes, meetings: most * 4 }, () => known.clear());
  const ownWords = new OwnWords(most * 4);
  const facts = makeFacts(store.records);
  const inTurn = turns(QUESTIONS);
  const bringing = new Map<string, Promise<void>>();
  const broughtInTurn = turns(AT_ONCE);
  /** Got other words while they were being brought. */
  const outdated = new Set<string>();
  let stopped = false;

  /** Once for all who ask at the same time. */
  function once(key: string, work: () => Promise<void>): Promise<void> {
    let own = bringing.get(key);
    if (!own) {
      own = broughtInTurn(async () => (stopped ? undefined : work()))
        .catch((error: unknown) => {
          if (!stopped && !(error instanceof BrokenLog)) log.error({ fault: faultOf(error) }, 'could not bring something to the search');
        })
        .finally(() => bringing.delete(key));
      bringing.set(key, own);
    }
    return own;
  }

  const bringTitles = (meeting: string): Promise<void> =>
    once(`meeting ${meeting}`, async () => {
      const room = await rooms().openToTell(meeting);
      if (room) put(room);
    });
  function put(room: Room): void {
    const { points, papers } = findable(room.meeting);
    shelf.putTitles(room.id, { points: points.map(({ title }) => title), papers: papers.map(({ sha256, title }) => ({ sha256, title })) });
    known.set(room.id, { stream: room.stream.name, size: room.size });
  }

  /** Cheaper than to read it again: has anything been written since? */
  async function isKnown({ meeting, log: kind }: Summary): Promise<boolean> {
    const before = known.get(meeting);
    const stream = kind === 'record' ? recordStream(meeting) : draftStream(meeting);
    if (before?.stream !== stream) return false;
    return (await store.logs.read(stream, before.size, 1)).length === 0;
  }

  const textBytes = async (sha256: string): Promise<Uint8Array | undefined> => {
    const text = (await facts.of(sha256))?.value.text;
    return text && texts.bytes(text);
  };
  const bringText = (sha256: string): Promise<void> =>
    once(`text ${sha256}`, async () => {
      let found: Uint8Array | undefined;
      do {
        outdated.delete(sha256);
        found = await textBytes(sha256).catch(() => undefined);
      } while (outdated.has(sha256));
      if (!stopped) shelf.putText(sha256, found);
    });

  /** The latest first; a draft is its secretaries' alone, as in the list of meetings. */
  async function meetingsOf(member: string, narrowed: Narrowed = {}): Promise<Summary[]> {
    const found: Summary[] = [];
    const { from, until } = narrowed;
    const part = {
      limit: LISTED,
      ...(from !== undefined && { from: milliseconds(from) }),
      isWanted: (one: Summary) => fits(one, narrowed) && (one.stage === 'draft' ? one.secretaries : one.members).includes(member),
    };
    for (let after = until === undefined ? undefined : startingBefore(milliseconds(until)); found.length < most; ) {
      const page = await rooms().summaries.ofMember(member, { ...part, ...(after !== undefined && { after }) });
      found.push(...page.summaries);
      if (page.next === undefined) break;
      after = page.next;
    }
    return found.slice(0, most);
  }

  /** All of these, or as many as come while somebody waits: the others go on coming. Answers whether all came. */
  async function within(work: ReadonlyArray<Promise<void>>, until: number): Promise<boolean> {
    if (work.length === 0) return true;
    const over = new AbortController();
    const late = pause(Math.max(0, until - performance.now()), false, { signal: over.signal, ref: false }).catch(() => false);
    const all = Promise.all(work).then(() => true);
    return Promise.race([all, late]).finally(() => over.abort());
  }

  /** Meetings without a word that is looked for: those that are narrowed down to. */
  async function listed(seeker: Seeker, summaries: readonly Summary[]): Promise<Pick<Found, 'meetings' | 'more'>> {
    const opened: FoundMeeting[] = [];
    for (const summary of [...summaries].sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))) {
      if (opened.length > shown) break;
      const room = await readable(rooms(), summary.meeting, seeker.member);
      if (!isRefusal(room)) opened.push({ ...about(room, summary), points: [], papers: [] });
    }
    return { meetings: opened.slice(0, shown), ...(opened.length > shown && { more: true }) };
  }

  async function find(seeker: Seeker, typed: string, narrowed: Narrowed): Promise<Found> {
    const until = performance.now() + patienceMs;
    const all = await meetingsOf(seeker.member);
    // Also what lies before the latest ones.
    const summaries = isNarrowed(narrowed) ? await meetingsOf(seeker.member, narrowed) : all;
    const choices = choicesAmong(all);
    if (isEmpty(parseQuery(typed))) return { ...(isNarrowed(narrowed) ? await listed(seeker, summaries) : { meetings: [] }), ...choices };
    const fresh: boolean[] = [];
    for (let at = 0; at < summaries.length; at += LISTED) fresh.push(...(await Promise.all(summaries.slice(at, at + LISTED).map(isKnown))));
    const stale = summaries.filter((_one, at) => !fresh[at]);
    let isWhole = await within(stale.map(({ meeting }) => bringTitles(meeting)), until);
    const ids = summaries.map(({ meeting }) => meeting);
    let hits = await shelf.find(typed, ids);
    if (hits.lacking.length > 0) {
      isWhole = (await within(hits.lacking.map(bringText), until)) && isWhole;
      hits = await shelf.find(typed, ids);
      isWhole &&= hits.lacking.length === 0;
    }
    isWhole &&= !hits.isEarly;
    const called = ownWords.find(parseQuery(typed), summaries);
    const bySummary = new Map(summaries.map((one) => [one.meeting, one]));
    const opened: FoundMeeting[] = [];
    for (const hit of likeliest(hits.meetings, called, ids)) {
      if (opened.length > shown) break;
      const one = await open(seeker, typed, hit, bySummary.get(hit.meeting)!, called.has(hit.meeting));
      if (one) opened.push(one);
    }
    return {
      meetings: await withPages(opened.slice(0, shown), typed),
      ...choices,
      ...(opened.length > shown && { more: true }),
      ...(!isWhole && { coming: true }),
      ...(hits.isFull && { titlesAlone: true }),
    };
  }

  /** A meeting that has it, as far as this person may see it now; undefined where that is nothing. */
  async function open(
    { member, mayRead }: Seeker,
    typed: string,
    hit: HitMeeting,
    summary: Summary,
    isCalledSo: boolean,
  ): Promise<FoundMeeting | undefined> {
    const room = await readable(rooms(), hit.meeting, member);
    if (isRefusal(room)) return undefined;
    const now = findable(room.meeting, member);
    const points = hit.points.flatMap((at): FoundPoint[] => {
      const one = now.points[at];
      const found = one && titleExcerpt(one.title, typed);
      return one && found ? [{ point: one.point, number: one.number, excerpt: found }] : [];
    });
    const papers: FoundPaper[] = [];
    for (const { sha256, inTitle, count } of hit.papers) {
      const one: Findable['papers'][number] | undefined = now.papers.find((paper) => paper.sha256 === sha256);
      if (!one || !(await mayRead(hit.meeting, sha256))) continue;
      const found = inTitle ? titleExcerpt(one.title, typed) : undefined;
      if (count > 0 || found) papers.push({ ...one, ...(found && { inTitle: found }), pages: [], count });
    }
    if (points.length + papers.length === 0 && !isCalledSo) return undefined;
    const inTitle = titleExcerpt(titleOf(room.meeting), typed);
    return { ...about(room, summary), ...(inTitle && { inTitle }), ...(isCalledSo && { own: true as const }), points, papers };
  }
  const about = (room: Room, { meeting, startsAt, unit, council, place, meetingKind, stage, calledOff, rehearsal }: Summary) => ({
    ...{ meeting, title: titleOf(room.meeting), startsAt, place, stage, rehearsal },
    ...(unit !== undefined && { unit }),
    ...(council !== undefined && { council }),
    ...(meetingKind !== undefined && { meetingKind }),
    ...(calledOff !== undefined && { calledOff: true as const }),
  });

  /** With the lines of their pages, and of each meeting the likeliest papers first. */
  async function withPages(meetings: readonly FoundMeeting[], typed: string): Promise<FoundMeeting[]> {
    const papers = meetings.flatMap((one) => one.papers).filter(({ count }) => count > 0);
    const hashes = [...new Set(papers.map(({ sha256 }) => sha256))];
    const all = await Promise.all(hashes.map((one) => textBytes(one).catch(() => undefined)));
    const lines = new Map((await shelf.shown(typed, all)).map((one, at) => [hashes[at]!, one]));
    return meetings.map((one) => ({
      ...one,
      papers: one.papers.map((paper) => ({ ...paper, pages: lines.get(paper.sha256)?.pages ?? [] })),
    }));
  }

  return {
    find: (seeker, typed, narrowed = {}) => inTurn(() => find(seeker, typed, narrowed)),
    changed(sha256) {
      if (bringing.has(`text ${sha256}`)) outdated.add(sha256);
      shelf.drop(sha256);
    },
    async stop() {
      stopped = true;
      await Promise.allSettled(bringing.values());
      await shelf.close();
    },
  };
}
