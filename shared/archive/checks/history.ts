/** What a meeting's log says happened, in the few types that a verifier reads (RECORD section 8). */
import { z } from 'zod';
import { Hash, HexHash, Id, UnitCode } from '../../base/ids.ts';
import type { Entry } from '../../log/entry.ts';
import { end, listedFrom, within, type At, type ListedSpan, type Say, type Span, type Steps } from './history-kernel.ts';
import { paperShapes, paperSteps, type PaperHistory } from './history-paper.ts';
import { proxyShapes, proxySteps, type ProxiesHistory } from './history-proxies.ts';
import { runningShapes, runningSteps } from './history-running.ts';
import { secretShapes, secretSteps, type SecretHistory } from './history-secret.ts';
import { isOfSheets, sheetShapes, sheetSteps, type SheetHistory } from './history-sheets.ts';
import { speakingShapes, speakingSteps, type SpeakingHistory } from './history-speaking.ts';
import { spokenShapes, spokenSteps, type SpokenHistory } from './history-spoken.ts';
import { substituteShapes, substituteSteps, type SubstitutionHistory } from './history-substitutes.ts';
import { voteShapes, voteSteps, type VoteHistory } from './history-votes.ts';
import { weightShapes, weightSteps, type WeightsHistory } from './history-weights.ts';

const count = z.number().int().min(0);

const added = { paper: Id, sha256: HexHash, title: z.string(), item: z.unknown().optional(), audience: z.unknown().optional() };
const Quorum = z.tuple([z.number().int().min(1), z.number().int().min(1)]);
const own = {
  meetingCreated: z.looseObject({
    meeting: Id,
    unit: UnitCode,
    title: z.string(),
    ca: HexHash,
    logKey: Hash,
    trust: z.array(HexHash),
    quorum: Quorum.optional(),
    rehearsal: z.unknown().optional(),
  }),
  detailsChanged: z.looseObject({ quorum: Quorum.optional(), rehearsal: z.unknown().optional() }),
  sessionOpened: z.looseObject({}),
  memberListed: z.looseObject({ member: Id, kind: z.string(), group: z.string().optional(), standsFor: z.unknown().optional() }),
  memberUnlisted: z.looseObject({ member: Id }),
  chairNamed: z.looseObject({ member: Id }),
  keyAdmitted: z.looseObject({ member: Id, certificate: HexHash, approvedBy: Id }),
  keyRevoked: z.looseObject({ certificate: HexHash }),
  checkedIn: z.looseObject({ member: Id }),
  checkedOut: z.looseObject({ member: Id }),
  paperAdded: z.looseObject(added),
  paperReplaced: z.looseObject({ ...added, replaces: z.string() }),
  paperRenamed: z.looseObject({ paper: Id, title: z.string() }),
  paperAudienceSet: z.looseObject({ paper: Id, audience: z.unknown().optional() }),
  paperWithdrawn: z.looseObject({ paper: Id, reason: z.string() }),
  adjourned: z.looseObject({}),
  sessionClosed: z.looseObject({}),
  minutesApproved: z.looseObject({ sha256: HexHash }),
  attested: z.looseObject({ size: z.number().int().min(1), n: count, m: count }),
};
const shapes = {
  ...own,
  ...voteShapes,
  ...spokenShapes,
  ...runningShapes,
  ...secretShapes,
  ...paperShapes,
  ...sheetShapes,
  ...weightShapes,
  ...proxyShapes,
  ...substituteShapes,
  ...speakingShapes,
};

/** Entries that may follow the session's closing. */
const AFTER_SESSION = new Set([
  'attested',
  'minutesApproved',
  'restored',
  'opinionsGathered',
  'conclusionWritten',
  'conclusionChanged',
  'conclusionRemoved',
]);

export interface Published {
  readonly paper: string;
  readonly sha256: string;
  readonly titles: Set<string>;
  readonly seq: number;
  /** Not for everybody in the meeting: it may be withheld from others. */
  restricted: boolean;
  /** Of the agenda: who takes no part in it is given none of its papers. */
  readonly item?: unknown;
  withdrawn?: number;
}

export class History {
  created?: z.infer<typeof own.meetingCreated>;
  /** Absent of a meeting. */
  sheet?: SheetHistory;
  readonly members = new Map<string, ListedSpan[]>();
  readonly keys = new Map<string, { readonly member: string; readonly from: number; revoked?: number }>();
  readonly presence = new Map<string, Span[]>();
  /** Who was named chair, in the order of the log. */
  readonly chairs: Array<{ readonly member: string; readonly seq: number }> = [];
  /** The share of all delegates that has to be there, from when it was said. */
  readonly quorums: Array<{ readonly share: [number, number]; readonly seq: number }> = [];
  /** Marked as a rehearsal, as it was last said; `begun`: called to order. */
  isRehearsal = false;
  begun = false;
  readonly papers: Published[] = [];
  readonly votes = new Map<string, VoteHistory>();
  /** Vote → the rule with which its ground lets the chair's opinion decide a tie; `no`: said to have none. */
  readonly ties = new Map<string, string>();
  /** Vote → the one that it repeats. */
  readonly repeats = new Map<string, string>();
  /** Vote → the item that it is on. */
  readonly items = new Map<string, string>();
  /** Item and member → when they took no part in it because of a conflict of interest. */
  readonly recusals = new Map<string, Span[]>();
  /** By the entry's id. */
  readonly spoken = new Map<string, SpokenHistory>();
  /** Who was named to count secret ballots, in the order of the log. */
  readonly tellers: Array<{ readonly members: readonly string[]; readonly seq: number }> = [];
  /** By vote, from when its keys were asked for. */
  readonly secret = new Map<string, SecretHistory>();
  /** By vote, from its opening on papers. */
  readonly onPaper = new Map<string, PaperHistory>();
  level?: 'province';
  readonly weights: WeightsHistory = { set: [], decided: new Map() };
  readonly proxies: ProxiesHistory = { allowed: [], appointments: new Map(), sent: [] };
  readonly substitutions = new Map<string, SubstitutionHistory>();
  readonly speeches: SpeakingHistory = [];
  readonly attested: Array<z.infer<typeof own.attested> & { readonly seq: number }> = [];
  readonly approved: Array<{ readonly seq: number; readonly sha256: string }> = [];
  sessionClosed?: number;
  /** Seqs of every adjournment and of the closing: tablets were asked to witness each. */
  readonly stops: number[] = [];

  listedAs(member: string, seq: number): string | undefined {
    return this.members.get(member)?.find((one) => within(one, seq))?.kind;
  }

  /** Where somebody listed as a delegate at the entry `from` was no more until the entry `to`; undefined: they stayed, or were not listed. */
  leftBetween(member: string, from: number, to: number): number | undefined {
    const first = this.members.get(member)?.find((one) => within(one, from));
    return first?.kind === 'delegate' && first.to !== undefined && first.to <= to ? first.to : undefined;
  }

  /** Listed as delegates once the entry `seq` was in the log. */
  delegatesAt(seq: number): string[] {
    return [...this.members.keys()].filter((one) => this.listedAs(one, seq) === 'delegate');
  }

  presentAt(member: string, seq: number): boolean {
    return this.presence.get(member)?.some((one) => within(one, seq)) ?? false;
  }

  /** At some time from the entry `from` to the entry `to`. */
  presentBetween(member: string, from: number, to: number): boolean {
    return this.presence.get(member)?.some((one) => one.from <= to && (one.to === undefined || one.to > from)) ?? false;
  }

  /** Has a key that was admitted and not revoked once the entry `seq` was in the log. */
  enrolledAt(member: string, seq: number): boolean {
    for (const key of this.keys.values())
      if (key.member === member && key.from <= seq && (key.revoked === undefined || key.revoked > seq)) return true;
    return false;
  }
}

/** Reads the history; `find` hears of every entry that does not belong where it stands. */
export function readHistory(entries: ReadonlyArray<Entry | undefined>, find: (code: string, seq: number, detail: string) => void): History {
  const history = new History();
  entries.forEach((entry, seq) => {
    if (!entry) return;
    const name = entry.type.replace(/\.\d+$/, '');
    if (seq === 0 && name !== 'meetingCreated' && name !== 'sheetCreated')
      find('meeting/not-created-first', 0, `the log begins with ${name}`);
    if (history.sessionClosed !== undefined && !AFTER_SESSION.has(name))
      find('entry/after-session', seq, `${name} after the session was closed`);
    if (isOfSheets(name) && !history.sheet) find('entry/of-another-kind', seq, `${name} in a meeting’s log`);
    if (!Object.hasOwn(shapes, name)) return;
    const known = name as keyof typeof shapes;
    const parsed = shapes[known].safeParse(entry.open);
    if (!parsed.success) {
      find('entry/shape', seq, `${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`);
      return;
    }
    const step = steps[known] as (open: unknown, at: At, history: History, say: Say) => void;
    step(parsed.data, { seq, at: entry.at, by: entry.by }, history, (code, detail) => find(code, seq, detail));
  });
  if (history.sessionClosed === undefined) find('meeting/not-closed', entries.length, 'no entry closes the session');
  return history;
}

interface Named {
  readonly quorum?: [number, number] | undefined;
  readonly rehearsal?: unknown;
}
function named({ quorum, rehearsal }: Named, seq: number, history: History, say: Say): void {
  if (quorum) history.quorums.push({ share: quorum, seq });
  if (rehearsal !== undefined) history.isRehearsal = rehearsal !== false;
  if (history.begun) begins(history, say);
}

/** What was held as a rehearsal is no session's record, also where the mark is taken off once people have come together. */
function begins(history: History, say: Say): void {
  history.begun = true;
  if (history.isRehearsal) say('meeting/rehearsal', 'held as a rehearsal');
}

const ownSteps: Steps<typeof own, History> = {
  meetingCreated: (open, { seq }, history, say) => {
    if (history.created || seq > 0) say('meeting/created-again', 'a meeting is created once, by its first entry');
    else history.created = open;
    named(open, seq, history, say);
  },
  detailsChanged: (open, { seq }, history, say) => named(open, seq, history, say),
  sessionOpened: (_open, _at, history, say) => begins(history, say),
  memberListed: ({ member, kind, group, standsFor }, { seq }, { members }, say) => {
    if (standsFor !== undefined) say('roll/simulated', `${member} stands for another`);
    members.set(member, listedFrom(members.get(member) ?? [], { from: seq, kind, group }));
  },
  memberUnlisted: ({ member }, { seq }, { members, presence }, say) => {
    if (!end(members.get(member), seq)) say('roll/not-listed', `${member} was not listed`);
    end(presence.get(member), seq);
  },
  chairNamed: ({ member }, { seq }, { chairs }) => void chairs.push({ member, seq }),
  keyAdmitted: ({ member, certificate }, { seq }, { keys }, say) => {
    const known = keys.get(certificate);
    if (known && known.member !== member) say('key/of-two-members', `${certificate} was admitted to ${known.member} before`);
    if (!known) keys.set(certificate, { member, from: seq });
  },
  keyRevoked: ({ certificate }, { seq }, { keys }) => {
    const known = keys.get(certificate);
    if (known) known.revoked ??= seq;
  },
  checkedIn: ({ member }, { seq }, { members, presence }, say) => {
    if (!members.get(member)?.some((one) => one.to === undefined)) say('roll/not-listed', `${member} checks in without being listed`);
    const spans = presence.get(member) ?? [];
    if (!spans.some((one) => one.to === undefined)) presence.set(member, [...spans, { from: seq }]);
  },
  checkedOut: ({ member }, { seq }, { presence }) => void end(presence.get(member), seq),
  paperAdded: ({ paper, sha256, title, item, audience }, { seq }, { papers }) =>
    void papers.push({ paper, sha256, titles: new Set([title]), seq, item, restricted: isAudience(audience) }),
  paperReplaced: ({ paper, replaces, sha256, title, item, audience }, { seq }, { papers }, say) => {
    if (!papers.some((one) => one.paper === replaces || one.sha256 === replaces))
      say('paper/replaces-unknown', `nothing was published as ${replaces}`);
    papers.push({ paper, sha256, titles: new Set([title]), seq, item, restricted: isAudience(audience) });
  },
  paperRenamed: ({ paper, title }, _at, { papers }) => papers.filter((one) => one.paper === paper).forEach((one) => one.titles.add(title)),
  paperAudienceSet: ({ paper, audience }, _at, { papers }) =>
    papers.filter((one) => one.paper === paper).forEach((one) => (one.restricted = isAudience(audience))),
  paperWithdrawn: ({ paper }, { seq }, { papers }, say) => {
    const known = papers.filter((one) => one.paper === paper);
    if (known.length === 0) say('paper/withdraws-unknown', `nothing was published as ${paper}`);
    for (const one of known) one.withdrawn ??= seq;
  },
  adjourned: (_open, { seq }, { stops }) => void stops.push(seq),
  sessionClosed: (_open, { seq }, history, say) => {
    if (!history.begun) begins(history, say);
    history.sessionClosed ??= seq;
    history.stops.push(seq);
  },
  minutesApproved: ({ sha256 }, { seq }, { approved, sessionClosed }, say) => {
    if (sessionClosed === undefined) say('minutes/approved-early', 'before the session was closed');
    approved.push({ seq, sha256 });
  },
  attested: (open, { seq }, { attested }, say) => {
    if (open.size > seq) say('witness/of-the-future', `${open.size} entries were attested when there were ${seq}`);
    if (attested.some((one) => one.size === open.size)) say('witness/attested-twice', `size ${open.size}`);
    attested.push({ ...open, seq });
  },
};

const steps: Steps<typeof shapes, History> = {
  ...ownSteps,
  ...voteSteps,
  ...spokenSteps,
  ...runningSteps,
  ...secretSteps,
  ...paperSteps,
  ...sheetSteps,
  ...weightSteps,
  ...proxySteps,
  ...substituteSteps,
  ...speakingSteps,
};

const isAudience = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
