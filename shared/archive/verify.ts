/**
 * Verifies a bundle from nothing but its bytes and the fingerprint of the authority, which comes from outside: from the
 * hall screen, the printed minutes, a public notice, never from the bundle. Whoever ran the server is not trusted: what
 * they could have re-signed is counted again from what delegates signed.
 */
import { adjustments } from './checks/adjustments.ts';
import { amendments } from './checks/amendments.ts';
import { authority, seal } from './checks/authority.ts';
import { checkpoints } from './checks/checkpoints.ts';
import { conclusions } from './checks/conclusions.ts';
import { elections } from './checks/elections.ts';
import { container, files } from './checks/files.ts';
import { hands } from './checks/hands.ts';
import { meetingLog } from './checks/log.ts';
import { opinions } from './checks/opinions.ts';
import { messageOf } from './checks/message-of.ts';
import { minutes } from './checks/minutes.ts';
import { paperBallots } from './checks/paper-ballots.ts';
import { papers } from './checks/papers.ts';
import { Subject, type Check, type Finding } from './checks/subject.ts';
import { proxies } from './checks/proxies.ts';
import { secret } from './checks/secret.ts';
import { speaking } from './checks/speaking.ts';
import { spoken } from './checks/spoken.ts';
import { substitutes } from './checks/substitutes.ts';
import { ballots, boxes, tallies, votes } from './checks/votes.ts';
import { weights } from './checks/weights.ts';
import { witnesses } from './checks/witnesses.ts';

export type { Finding } from './checks/subject.ts';

/** Each group stands on those before it. */
export const CHECKS: readonly Check[] = [
  container, // a zip of the one kind
  files, // every file there, unchanged, listed twice over
  meetingLog, // entries in order, telling a story that can be
  authority, // the expected authority; certificates; the log's key
  seal, // the installation's signature over the manifest
  checkpoints, // the log's roots, signed when they were made
  papers, // published documents
  votes, // questions; nothing left open
  boxes, // ballots recorded between opening and closing, in this history
  ballots, // signed by members who could vote, saying what was sealed
  tallies, // counted again
  elections, // and what the marks come to
  spoken, // and what was heard beside
  proxies, // or sent by whom a member of another body had appointed
  substitutes, // who attended in somebody's place: guests, in no vote
  weights, // what the votes weigh, where a body other than a council gives them weights
  hands, // or seen, without ballots
  paperBallots, // or counted by tellers, from papers
  adjustments, // of the agenda, by an adopted vote
  amendments, // of drafts, by theirs, and the text that is adopted as a whole
  opinions, // what was answered on an opinion sheet, and what it comes to
  secret, // papers that nobody's name is on: issued by two, each once, counted again
  speaking, // who had the floor, and what it comes to
  witnesses, // the delegates' tablets saw this log
  minutes, // the same numbers
  conclusions, // and the same words
];

export interface Report {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly summary: {
    readonly unit: string;
    readonly meeting: string;
    readonly title: string;
    readonly votes: number;
    readonly ballots: number;
    readonly entries: number;
    readonly documents: number;
    /** Of those, how many this bundle keeps back because they were not for everybody; their hashes stand in the log. */
    readonly keptBack: number;
    /** At the last checkpoint that was witnessed. */
    readonly witnesses: { readonly n: number; readonly m: number };
  };
  readonly checks: ReadonlyArray<{ readonly name: string; readonly findings: number }>;
}

/** Sixty-four hex digits, however somebody writes them (upper case, colons, spaces); undefined for anything else. */
export function fingerprintOf(text: string): string | undefined {
  const digits = text.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}

/** Never throws, and never stops at the first finding. `expectedCa` as `fingerprintOf` gives it. */
export async function verify(bundle: Uint8Array, expectedCa: string): Promise<Report> {
  const subject = new Subject(bundle, expectedCa);
  const checks: Array<{ name: string; findings: number }> = [];
  for (const check of CHECKS) {
    const before = subject.findings.length;
    try {
      await check.run(subject);
    } catch (error) {
      subject.find('verify/stopped', check.name, messageOf(error));
    }
    checks.push({ name: check.name, findings: subject.findings.length - before });
  }
  const { history, findings } = subject;
  const attested = history.attested[history.attested.length - 1];
  return {
    ok: findings.length === 0,
    findings,
    summary: {
      unit: subject.unit,
      meeting: subject.meeting,
      title: history.created?.title ?? '',
      votes: history.votes.size,
      ballots: subject.seen.ballots,
      entries: subject.log.entries.length,
      documents: history.papers.length,
      keptBack: subject.seen.keptBack,
      witnesses: { n: attested?.n ?? 0, m: attested?.m ?? 0 },
    },
    checks,
  };
}
