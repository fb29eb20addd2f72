/** What a meeting's log says happened, in the few types that a verifier reads (RECORD section 8). */
import { z } from 'zod';
import type { Json } from '../../base/canonical.ts';
import { Hash, HexHash, Id, UnitCode } from '../../base/ids.ts';
import type { Entry } from '../../log/entry.ts';

const count = z.number().int().min(0);
const choice = z.union([z.string(), z.array(z.string())]);

const Rule = z.looseObject({
  base: z.enum(['total', 'present', 'cast', 'valid']),
  fraction: z.tuple([count, z.number().int().min(1)]),
  strict: z.boolean(),
});

/** What may be put to a vote; more members than these are allowed. */
export const Content = z.looseObject({
  text: z.string(),
  options: z.array(z.looseObject({ id: Id, label: z.string() })).min(1),
  rule: Rule,
  papers: z.array(HexHash),
});
export type Content = z.infer<typeof Content>;

const shapes = {
  meetingCreated: z.looseObject({ meeting: Id, unit: UnitCode, title: z.string(), ca: HexHash, logKey: Hash, trust: z.array(HexHash) }),
  memberListed: z.looseObject({ member: Id, kind: z.string() }),
  memberUnlisted: z.looseObject({ member: Id }),
  chairNamed: z.looseObject({ member: Id }),
  keyAdmitted: z.looseObject({ member: Id, certificate: HexHash, approvedBy: Id }),
  keyRevoked: z.looseObject({ certificate: HexHash }),
  checkedIn: z.looseObject({ member: Id }),
  checkedOut: z.looseObject({ member: Id }),
  paperAdded: z.looseObject({ paper: Id, sha256: HexHash, title: z.string(), audience: z.unknown().optional() }),
  paperReplaced: z.looseObject({ paper: Id, replaces: z.string(), sha256: HexHash, title: z.string(), audience: z.unknown().optional() }),
  paperRenamed: z.looseObject({ paper: Id, title: z.string() }),
  paperAudienceSet: z.looseObject({ paper: Id, audience: z.unknown().optional() }),
  paperWithdrawn: z.looseObject({ paper: Id, reason: z.string() }),
  voteOpened: z.looseObject({ vote: Id, kind: z.enum(['public', 'secret']), question: Hash, content: z.unknown() }),
  voteClosing: z.looseObject({ vote: Id }),
  voteClosed: z.looseObject({
    vote: Id,
    box: z.looseObject({ size: count, root: Hash }),
    counts: z.record(z.string(), count),
    base: count,
    silent: count,
    void: z.array(z.looseObject({ voter: Id, reason: z.string() })),
    outcome: z.string(),
    roll: z.record(Id, choice),
  }),
  voteDecided: z.looseObject({
    vote: Id,
    spoken: z
      .array(
        z.looseObject({
          entry: Id,
          member: Id,
          choice: z.string(),
          enteredBy: Id,
          countersignedBy: Id,
          certificate: HexHash,
          signedAt: z.string(),
          signature: z.string(),
        }),
      ),
    tie: z.looseObject({ chair: Id, choice: z.string().optional() }).optional(),
    counts: z.record(z.string(), count),
    base: count,
    silent: count,
    outcome: z.string(),
  }),
  voteVoided: z.looseObject({ vote: Id, reason: z.string() }),
  voteGrounded: z.looseObject({ vote: Id, rule: Rule, tie: z.string().optional() }),
  voteUngrounded: z.looseObject({ vote: Id }),
  voteAnnounced: z.looseObject({ vote: Id }),
  votePrepared: z.looseObject({ vote: Id, repeats: Id.optional() }),
  spokenEntered: z.looseObject({ entry: Id, vote: Id, member: Id }),
  spokenCountersigned: z.looseObject({ entry: Id }),
  spokenTakenBack: z.looseObject({ entry: Id }),
  adjourned: z.looseObject({}),
  sessionClosed: z.looseObject({}),
  minutesApproved: z.looseObject({ sha256: HexHash }),
  attested: z.looseObject({ size: z.number().int().min(1), n: count, m: count }),
  // Of an opinion sheet.
  sheetCreated: z.looseObject({ sheet: Id, unit: UnitCode, title: z.string(), ca: HexHash, logKey: Hash, trust: z.array(HexHash) }),
  sheetIssued: z.looseObject({
    asked: z.array(Id),
    deadline: z.string(),
    answersFor: z.enum(['asked', 'desk']),
    content: z.looseObject({ papers: z.array(HexHash), text: z.string(), title: z.string() }),
    question: Hash,
  }),
  opinionGiven: z.looseObject({ member: Id, revision: z.number().int().min(1) }),
  deadlineExtended: z.looseObject({ deadline: z.string(), reason: z.string() }),
  sheetEnded: z.looseObject({ reason: z.string().optional() }),
  opinionsGathered: z.looseObject({
    asked: count,
    answered: count,
    silent: count,
    counts: z.looseObject({ agree: count, disagree: count, other: count }),
  }),
};
type Shapes = { readonly [K in keyof typeof shapes]: z.infer<(typeof shapes)[K]> };
export type Closed = Shapes['voteClosed'];
export interface Decided {
  readonly open: Shapes['voteDecided'];
}

/** Entries that may follow the session's closing. */
const AFTER_SESSION = new Set(['attested', 'minutesApproved', 'restored', 'opinionsGathered']);
/** What stands in an opinion sheet's log alone. */
const OF_SHEETS = new Set(['sheetIssued', 'opinionGiven', 'deadlineExtended', 'sheetEnded', 'opinionsGathered']);

export interface At {
  readonly seq: number;
  readonly at: string;
  readonly by?: string;
}

export interface VoteHistory {
  readonly vote: string;
  readonly opened: At & { readonly kind: 'public' | 'secret'; readonly question: string; readonly raw: Json; readonly content?: Content };
  closing?: At;
  closed?: At & { readonly open: Closed };
  voided?: At;
  /** Seq of the chair's word that its result be announced. */
  announced?: number;
  /** Where spoken choices were heard beside the box. */
  decided?: At & Decided;
}

/** A spoken choice that the clerk entered. */
export interface SpokenHistory {
  readonly vote: string;
  readonly member: string;
  readonly by: string | undefined;
  readonly seq: number;
  countersigned?: At;
  takenBack?: number;
}

export interface OpinionAt extends At {
  readonly member: string;
  readonly revision: number;
}

/** What an opinion sheet's log says beside what every log does. */
export interface SheetHistory {
  issued?: At & { readonly open: Shapes['sheetIssued'] };
  readonly given: OpinionAt[];
  readonly extended: Array<At & { readonly deadline: string }>;
  ended?: At & { readonly reason?: string };
  gathered?: At & { readonly open: Shapes['opinionsGathered'] };
}

/** From the entry `from` on, until before `to`. */
interface Span {
  readonly from: number;
  to?: number;
}

export interface Published {
  readonly paper: string;
  readonly sha256: string;
  readonly titles: Set<string>;
  readonly seq: number;
  /** Not for everybody in the meeting: it may be withheld from others. */
  restricted: boolean;
  withdrawn?: number;
}

export class History {
  created?: Shapes['meetingCreated'];
  /** Absent of a meeting. */
  sheet?: SheetHistory;
  readonly members = new Map<string, Array<Span & { readonly kind: string }>>();
  readonly keys = new Map<string, { readonly member: string; readonly from: number; revoked?: number }>();
  readonly presence = new Map<string, Span[]>();
  /** Who was named chair, in the order of the log. */
  readonly chairs: Array<{ readonly member: string; readonly seq: number }> = [];
  readonly papers: Published[] = [];
  readonly votes = new Map<string, VoteHistory>();
  /** Vote → the rule with which its ground lets the chair's opinion decide a tie; `no`: said to have none. */
  readonly ties = new Map<string, string>();
  /** Vote → the one that it repeats. */
  readonly repeats = new Map<string, string>();
  /** By the entry's id. */
  readonly spoken = new Map<string, SpokenHistory>();
  readonly attested: Array<Shapes['attested'] & { readonly seq: number }> = [];
  readonly approved: Array<{ readonly seq: number; readonly sha256: string }> = [];
  sessionClosed?: number;
  /** Seqs of every adjournment and of the closing: tablets were asked to witness each. */
  readonly stops: number[] = [];

  listedAs(member: string, seq: number): string | undefined {
    return this.members.get(member)?.find((one) => within(one, seq))?.kind;
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

  /** Whether the ground of a vote, or of the one that it repeats, lets the chair's opinion decide a tie. */
  chairDecides(vote: string, rule: Content['rule']): boolean {
    let [id, tie] = [vote as string | undefined, this.ties.get(vote)];
    while (tie === undefined && id !== undefined) {
      id = this.repeats.get(id);
      tie = id === undefined ? 'no' : this.ties.get(id);
    }
    return tie === nameOfRule(rule);
  }

  /** Has a key that was admitted and not revoked once the entry `seq` was in the log. */
  enrolledAt(member: string, seq: number): boolean {
    for (const key of this.keys.values())
      if (key.member === member && key.from <= seq && (key.revoked === undefined || key.revoked > seq)) return true;
    return false;
  }
}

const nameOfRule = ({ base, fraction, strict }: Content['rule']): string => JSON.stringify([base, fraction, strict]);

const within = (span: Span, seq: number): boolean => span.from <= seq && (span.to === undefined || span.to > seq);

/** Reads the history; `find` hears of every entry that does not belong where it stands. */
export function readHistory(entries: ReadonlyArray<Entry | undefined>, find: (code: string, seq: number, detail: string) => void): History {
  const history = new History();
  entries.forEach((entry, seq) => {
    if (!entry) return;
    const name = entry.type.replace(/\.\d+$/, '');
    if (seq === 0 && name !== 'meetingCreated' && name !== 'sheetCreated') find('meeting/not-created-first', 0, `the log begins with ${name}`);
    if (history.sessionClosed !== undefined && !AFTER_SESSION.has(name))
      find('entry/after-session', seq, `${name} after the session was closed`);
    if (OF_SHEETS.has(name) && !history.sheet) find('entry/of-another-kind', seq, `${name} in a meeting’s log`);
    if (!Object.hasOwn(shapes, name)) return;
    const known = name as keyof typeof shapes;
    const parsed = shapes[known].safeParse(entry.open);
    if (!parsed.success) {
      find('entry/shape', seq, `${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`);
      return;
    }
    const step = steps[known] as (open: unknown, at: At, history: History, say: (code: string, detail: string) => void) => void;
    step(parsed.data, { seq, at: entry.at, by: entry.by }, history, (code, detail) => find(code, seq, detail));
  });
  if (history.sessionClosed === undefined) find('meeting/not-closed', entries.length, 'no entry closes the session');
  return history;
}

type Steps = {
  readonly [K in keyof Shapes]: (open: Shapes[K], at: At, history: History, say: (code: string, detail: string) => void) => void;
};

const steps: Steps = {
  meetingCreated: (open, { seq }, history, say) => {
    if (history.created || seq > 0) say('meeting/created-again', 'a meeting is created once, by its first entry');
    else history.created = open;
  },
  memberListed: ({ member, kind }, { seq }, { members }) => {
    const spans = members.get(member) ?? [];
    end(spans, seq);
    members.set(member, [...spans, { from: seq, kind }]);
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
  paperAdded: ({ paper, sha256, title, audience }, { seq }, { papers }) =>
    void papers.push({ paper, sha256, titles: new Set([title]), seq, restricted: isAudience(audience) }),
  paperReplaced: ({ paper, replaces, sha256, title, audience }, { seq }, { papers }, say) => {
    if (!papers.some((one) => one.paper === replaces || one.sha256 === replaces))
      say('paper/replaces-unknown', `nothing was published as ${replaces}`);
    papers.push({ paper, sha256, titles: new Set([title]), seq, restricted: isAudience(audience) });
  },
  paperRenamed: ({ paper, title }, _at, { papers }) => papers.filter((one) => one.paper === paper).forEach((one) => one.titles.add(title)),
  paperAudienceSet: ({ paper, audience }, _at, { papers }) =>
    papers.filter((one) => one.paper === paper).forEach((one) => (one.restricted = isAudience(audience))),
  paperWithdrawn: ({ paper }, { seq }, { papers }, say) => {
    const known = papers.filter((one) => one.paper === paper);
    if (known.length === 0) say('paper/withdraws-unknown', `nothing was published as ${paper}`);
    for (const one of known) one.withdrawn ??= seq;
  },
  voteOpened: ({ vote, kind, question, content }, at, { votes }, say) => {
    if (votes.has(vote)) {
      say('vote/opened-twice', vote);
      return;
    }
    const parsed = Content.safeParse(content);
    if (!parsed.success)
      say('question/shape', `${vote}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`);
    votes.set(vote, { vote, opened: { ...at, kind, question, raw: content as Json, content: parsed.data } });
  },
  voteClosing: ({ vote }, at, { votes }, say) => {
    const known = votes.get(vote);
    if (!known) say('vote/never-opened', vote);
    else if (known.closing || known.closed) say('vote/closed-twice', vote);
    else known.closing = at;
  },
  voteClosed: (open, at, { votes }, say) => {
    const known = votes.get(open.vote);
    if (!known) say('vote/never-opened', open.vote);
    else if (known.closed) say('vote/closed-twice', open.vote);
    else {
      if (!known.closing) say('vote/closed-unannounced', `${open.vote}: no voteClosing before`);
      if (at.by !== 'system') say('vote/closed-by-person', `${open.vote}: a result is written by the system alone`);
      known.closed = { ...at, open };
    }
  },
  voteDecided: (open, at, { votes }, say) => {
    const known = votes.get(open.vote);
    if (known?.closed?.seq !== at.seq - 1 || at.by !== 'system') say('decision/without-result', open.vote);
    else known.decided = { ...at, open };
  },
  voteGrounded: ({ vote, rule, tie }, _at, { ties, votes }, say) => {
    if (votes.has(vote)) say('decision/ground', `${vote}: grounded after it was opened`);
    else ties.set(vote, tie === 'chair' ? nameOfRule(rule) : 'no');
  },
  voteUngrounded: ({ vote }, _at, { ties, votes }, say) => {
    if (votes.has(vote)) say('decision/ground', `${vote}: its ground was taken after it was opened`);
    else ties.set(vote, 'no');
  },
  // Of votes that were opened before, so that none leads back to itself.
  votePrepared: ({ vote, repeats: earlier }, _at, { repeats, votes }) => {
    if (earlier !== undefined && votes.has(earlier) && !votes.has(vote) && !repeats.has(vote)) repeats.set(vote, earlier);
  },
  voteAnnounced: ({ vote }, { seq }, { votes }) => {
    const known = votes.get(vote);
    if (known) known.announced ??= seq;
  },
  spokenEntered: ({ entry, vote, member }, { by, seq }, { spoken, votes }, say) => {
    const known = votes.get(vote);
    if (!known || known.closing || spoken.has(entry)) say('spoken/out-of-place', `${vote}: ${entry}`);
    else spoken.set(entry, { vote, member, by, seq });
  },
  spokenCountersigned: ({ entry }, at, { spoken, votes }, say) => {
    const known = spoken.get(entry);
    if (!known) say('spoken/not-entered', entry);
    else if (isSettled(votes.get(known.vote))) say('spoken/out-of-place', `${entry}: countersigned after the announcement`);
    else known.countersigned ??= at;
  },
  spokenTakenBack: ({ entry }, { seq }, { spoken, votes }, say) => {
    const known = spoken.get(entry);
    if (!known) say('spoken/not-entered', entry);
    else if (isSettled(votes.get(known.vote))) say('spoken/out-of-place', `${entry}: taken back after the announcement`);
    else known.takenBack ??= seq;
  },
  voteVoided: ({ vote }, at, { votes }, say) => {
    const known = votes.get(vote);
    if (!known) say('vote/never-opened', vote);
    else known.voided ??= at;
  },
  adjourned: (_open, { seq }, { stops }) => void stops.push(seq),
  sessionClosed: (_open, { seq }, history) => {
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
  sheetCreated: ({ sheet, ...open }, { seq }, history, say) => {
    if (history.created || seq > 0) return say('meeting/created-again', 'a sheet is created once, by its first entry');
    history.created = { ...open, meeting: sheet };
    history.sheet = { given: [], extended: [] };
  },
  sheetIssued: (open, at, { sheet }, say) => {
    if (sheet?.issued) say('opinion/issued-again', 'what is asked stays as it was issued');
    else if (sheet) sheet.issued = { ...at, open };
  },
  opinionGiven: ({ member, revision }, at, { sheet }) => void sheet?.given.push({ ...at, member, revision }),
  deadlineExtended: ({ deadline }, at, { sheet }) => void sheet?.extended.push({ ...at, deadline }),
  sheetEnded: ({ reason }, at, history) => {
    if (!history.sheet) return;
    history.sessionClosed ??= at.seq;
    history.sheet.ended ??= { ...at, ...(reason !== undefined && { reason }) };
  },
  opinionsGathered: (open, at, { sheet }, say) => {
    if (sheet?.gathered) say('opinion/gathered-again', 'what the answers came to is written once');
    else if (sheet) sheet.gathered = { ...at, open };
  },
};

const isSettled = (vote: VoteHistory | undefined): boolean =>
  vote !== undefined && (vote.announced ?? vote.closed ?? vote.voided) !== undefined;

const isAudience = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ends the span that is under way; false where there is none. */
function end(spans: Span[] | undefined, seq: number): boolean {
  const last = spans?.[spans.length - 1];
  if (!last || last.to !== undefined) return false;
  last.to = seq;
  return true;
}
