/** What the minutes are made from: plain data, taken from a closed meeting's log, and the record of them for machines. */
import { canonical, type Json } from '../base/canonical.ts';
import type { Timestamp } from '../base/time.ts';
import type { Elected } from '../meeting/elected.ts';
import type { Noted } from '../meeting/beside-log.ts';
import type { InCommittee } from '../meeting/evidence.ts';
import type { Form } from '../meeting/forms.ts';
import type { Ground } from '../meeting/grounds.ts';
import type { PaperCount } from '../meeting/paper-ballot-events.ts';
import type { Outcome, Rule } from '../meeting/rules.ts';
import type { SpokenTimes } from '../meeting/spoken-times.ts';
import type { Vote } from '../meeting/votes.ts';
import type { MinutesTexts } from '../wire/minutes.ts';

/** From a moment to another; without `to`: until the meeting ended. */
export interface Period {
  readonly from: Timestamp;
  readonly to?: Timestamp;
}

/** Somebody who chaired or kept the minutes, and when. In order of time; the last one signs. */
export interface Officer extends Period {
  readonly name: string;
  /** Office, e.g. "Chủ tịch Hội đồng nhân dân xã". */
  readonly title?: string;
}

/** A delegate in office on the day: together they are the total. */
export interface MinutesDelegate {
  readonly id: string;
  readonly name: string;
  /** Delegate group (tổ đại biểu). */
  readonly group?: string;
  readonly title?: string;
  /** Places in the council's committees, as the record lists them. */
  readonly committees?: readonly InCommittee[];
  /** When the delegate was checked in, in order; empty: absent all the time. */
  readonly present: readonly Period[];
  /** Has reported an absence; the reason is personal, and not printed. */
  readonly withLeave: boolean;
}

export interface MinutesItem {
  readonly id: string;
  /** As the agenda numbers it, e.g. "1", "2.1". */
  readonly number: string;
  readonly title: string;
  /** When it was taken up; absent: never. */
  readonly openedAt?: Timestamp;
  /** Titles of the papers before the council then. */
  readonly papers: readonly string[];
}

export interface MinutesVote {
  readonly vote: string;
  readonly kind: 'public' | 'secret' | 'paper';
  /** Id of the agenda item it belongs to. */
  readonly item?: string;
  readonly question: string;
  readonly options: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  /** Option id → how many chose it. */
  readonly counts: Readonly<Record<string, number>>;
  /** The number that percentages are of. */
  readonly base: number;
  /** Adopted when more than (`strict`) or at least the fraction of the base are for. */
  readonly rule: Rule;
  /** Not delegates of a People's Council, but members of another body. */
  readonly body?: 'other';
  /** The preset that gave it its rule, and the article; absent where none is on record. */
  readonly ground?: Pick<Ground, 'name' | 'article' | 'tie'>;
  /** Delegates of the total who sent nothing, the absent among them. */
  readonly silent: number;
  /** How many had to be for. */
  readonly needed: number;
  readonly outcome: Outcome;
  /** Of a vote on a form: what it came to, with the form; `outcome` says nothing then. */
  readonly elected?: { readonly form: Form; readonly decision: Elected; readonly lots?: Vote['lots'] };
  /** Tied, and the chair decides: who, and what they chose; without a choice there is no result. */
  readonly tie?: { readonly name: string; readonly choice?: string };
  /** Where votes have weights: what they come to; `outcome` is by them. */
  readonly weighed?: NonNullable<Vote['result']>['weighed'];
  readonly openedAt: Timestamp;
  readonly closedAt: Timestamp;
  /** A public vote: delegate's id → option id, or several where the paper allows. Empty for a secret ballot. */
  readonly roll: Readonly<Record<string, string | readonly string[]>>;
  /** Ballots that did not count: delegate's id and the reason in words. */
  readonly void: ReadonlyArray<{ readonly voter: string; readonly reason: string }>;
  /** Spoken choices among the counts, whose they are, who entered and who countersigned each; by name. */
  readonly spoken?: ReadonlyArray<{
    readonly member: string;
    readonly choice: string;
    readonly name: string;
    readonly enteredBy: string;
    readonly countersignedBy: string;
  }>;
  /** Votes by proxy among the counts: whose, signed by whom; by id and by name. */
  readonly proxies?: ReadonlyArray<{
    readonly member: string;
    readonly holder: string;
    readonly choice: string | readonly string[];
    readonly name: string;
    readonly by: string;
  }>;
  /** Where there are either: what the signed ballots say alone. */
  readonly signed?: Pick<MinutesVote, 'counts' | 'base' | 'silent' | 'outcome'>;
  /** On printed papers: how many of them, who its tellers were (the head first), and the two who counted, when each signed and by which key. */
  readonly papers?: Omit<PaperCount, 'counts'> & {
    readonly total: number;
    readonly issued: number;
    readonly tellers: readonly string[];
    readonly signed: ReadonlyArray<{ readonly name: string; readonly at: Timestamp; readonly certificate: string }>;
    /** How often it was counted. */
    readonly round: number;
  };
  /** Id of the earlier vote that this one repeats. */
  readonly repeats?: string;
  /** Opened below quorum: how many were there, and the word the chair put on record; stands in a sentence of the paper. */
  readonly belowQuorum?: string;
  /** Each time the quorum was lost while the vote was open; absent where it never was. */
  readonly quorumLost?: ReadonlyArray<{ readonly at: Timestamp; readonly present: number; readonly needed: number }>;
}

/** What the chair concluded on an item, as it stood when the minutes were made. */
export interface MinutesConclusion {
  readonly conclusion: string;
  /** Id of the agenda item it belongs to. */
  readonly item: string;
  /** Absent where it is not for everybody. */
  readonly text?: string;
  readonly papers: ReadonlyArray<{ readonly sha256: string; readonly title: string }>;
  /** When it was put so. */
  readonly at: Timestamp;
}

export interface MinutesData {
  readonly unit: { readonly name: string; readonly place?: string; readonly superior?: string };
  readonly meeting: {
    readonly id: string;
    readonly title: string;
    /** The council's term, unless the title says it. */
    readonly term?: string;
    readonly place: string;
    readonly startedAt: Timestamp;
    readonly endedAt: Timestamp;
    readonly rehearsal: boolean;
  };
  /** At least one. */
  readonly chairs: readonly Officer[];
  /** At least one. */
  readonly secretaries: readonly Officer[];
  /** In the order of the list; all who are in the total. */
  readonly delegates: readonly MinutesDelegate[];
  /** How many came; named are those in `texts.guests` alone. */
  readonly guests: number;
  /** In the order of the agenda. */
  readonly items: readonly MinutesItem[];
  /** In the order they were opened. */
  readonly votes: readonly MinutesVote[];
  /** On printed papers, in the order they were prepared. */
  readonly paperVotes?: readonly MinutesVote[];
  /** In the order in which they were written. Absent: none. */
  readonly conclusions?: readonly MinutesConclusion[];
  /** Votes that were opened and annulled, without a result. */
  readonly annulled: ReadonlyArray<{ readonly question: string; readonly at: Timestamp; readonly reason: string }>;
  readonly adjournments: ReadonlyArray<Period & { readonly reason?: string }>;
  /** Needed for a quorum, present at the opening, and the times when it was lost. */
  readonly quorum?: {
    readonly needed: number;
    readonly atOpening: number;
    readonly lost: ReadonlyArray<Period & { readonly present: number }>;
  };
  /** What else features put on record, in order of time; each in words of its own (`shared/text`, `inMinutes`). */
  readonly noted?: readonly Noted[];
  /** Who had the floor, and for how long in all; names by id. Absent: nobody. */
  readonly floor?: SpokenTimes & { readonly names: Readonly<Record<string, string>> };
  /** After a restore from a backup, where entries were lost for good: what the log says of it. */
  readonly restored: ReadonlyArray<{ readonly at: Timestamp; readonly reason: string }>;
  readonly texts: MinutesTexts;
  /**
   * The log at closing: how many entries, its root (base64url), the authority's certificate fingerprint (hex), and how many of so many
   * delegates' tablets signed it, once they were asked.
   */
  readonly record: {
    readonly size: number;
    readonly root: string;
    readonly ca: string;
    readonly witnessed?: { readonly n: number; readonly m: number };
  };
}

const numbersOf = ({ counts, base, silent, outcome }: Pick<MinutesVote, 'counts' | 'base' | 'silent' | 'outcome'>) => ({
  counts,
  base,
  silent,
  outcome,
});

/** Apart from the others: what this software's record knows beside RECORD's two kinds. */
function paperNumbers(one: MinutesVote): Json {
  const { issued, returned, valid, invalid, blank } = one.papers!;
  const numbers = { vote: one.vote, issued, returned, valid, invalid, blank, ...numbersOf(one) };
  return { ...numbers, ...(one.elected && { elected: one.elected.decision as unknown as Json }) };
}
/** With the outcome of the entry that counts ballots, where weights decide. */
const byHead = (vote: MinutesVote): MinutesVote => (vote.weighed ? { ...vote, outcome: vote.weighed.unweighed } : vote);


const speechesOf = ({ each, people, groups }: SpokenTimes): SpokenTimes => ({ each, people, groups });
const weightsOf = ({ weights, base, needed, outcome }: NonNullable<MinutesVote['weighed']>) => ({ weights, base, needed, outcome });

/** `minutes/minutes.json` of the archive bundle (RECORD section 8): the numbers of the minutes as canonical JSON. */
export function minutesJson(data: MinutesData): string {
  const onPaper = data.paperVotes ?? [];
  const value: Json = {
    meeting: data.meeting.id,
    title: data.meeting.title,
    startedAt: data.meeting.startedAt,
    endedAt: data.meeting.endedAt,
    votes: data.votes.map((one) => ({
      vote: one.vote,
      ...numbersOf(one.signed ?? byHead(one)),
      ...(one.signed && { decided: numbersOf(byHead(one)) }),
      ...(one.proxies && { proxies: one.proxies.map(({ member, holder, choice }) => ({ member, holder, choice })) as unknown as Json }),
      ...(one.weighed && { weighed: weightsOf(one.weighed) }),
      ...(one.elected && { elected: one.elected.decision }),
    })),
    ...(onPaper.length > 0 && { paperVotes: onPaper.map(paperNumbers) }),
    ...(data.conclusions && { conclusions: data.conclusions as unknown as Json }),
    ...(data.floor && { speeches: speechesOf(data.floor) as unknown as Json }),
  };
  return canonical(value);
}
