/** A vote's box: opened, filled, closed, and nothing after (RECORD section 5). */
import { z } from 'zod';
import { Hash, Id } from '../../base/ids.ts';
import { voteFile } from '../layout.ts';
import { rootAt } from './checkpoints.ts';
import type { VoteHistory } from './history-votes.ts';
import { readLog, readOpenings, type ReadLog } from './read-log.ts';
import type { Subject } from './subject.ts';
import { toBase64url } from '../../base/bytes.ts';

const Opened = z.looseObject({ meeting: Id, vote: Id, question: Hash, log: z.looseObject({ size: z.number().int(), root: Hash }) });
const Cast = z.looseObject({ voter: Id, revision: z.number().int().min(1) });
const ClosedBox = z.looseObject({ after: z.number().int() });

export interface LastBallot {
  readonly voter: string;
  readonly revision: number;
  /** Place in the box. */
  readonly seq: number;
}

/** The last ballot of each voter, in the order of voters' ids; what the box itself says, not yet who may vote. */
export function lastBallots(box: ReadLog): LastBallot[] {
  const last = new Map<string, LastBallot>();
  box.entries.forEach((entry, seq) => {
    const cast = entry?.type === 'ballotCast' ? Cast.safeParse(entry.open).data : undefined;
    if (!cast) return;
    const before = last.get(cast.voter);
    if (!before || cast.revision > before.revision) last.set(cast.voter, { voter: cast.voter, revision: cast.revision, seq });
  });
  return [...last.values()].sort((a, b) => (a.voter < b.voter ? -1 : 1));
}

/** When the box closed, in milliseconds since 1970; its last entry where it never did. */
export function closedAt(box: ReadLog): number {
  const closing = box.entries.find((entry) => entry?.type === 'boxClosed') ?? box.entries[box.entries.length - 1];
  return closing ? Date.parse(closing.at) : 0;
}

export function readBox(subject: Subject, vote: VoteHistory): ReadLog {
  const file = voteFile(vote.vote, 'box.ndjson');
  if (!subject.files.has(file)) subject.find('box/missing', file, 'the vote was opened');
  const box = readLog(subject, file);
  const openings = voteFile(vote.vote, 'openings.ndjson');
  if (subject.files.has(openings)) readOpenings(subject, box, openings);
  else subject.find('opening/missing', openings, 'there is no file of them');
  story(subject, vote, box);
  return box;
}

function story(subject: Subject, vote: VoteHistory, box: ReadLog): void {
  const revisions = new Map<string, number>();
  let opened = false;
  let closed = false;
  box.entries.forEach((entry, seq) => {
    if (!entry) return;
    const where = `${box.file}:${seq}`;
    if (closed) subject.find('box/entry-after-closing', where, entry.type);
    if (seq === 0 && entry.type !== 'boxOpened') subject.find('box/not-opened-first', where, entry.type);
    switch (entry.type) {
      case 'boxOpened':
        if (opened) subject.find('box/opened-twice', where, '');
        opened = true;
        checkOpened(subject, vote, Opened.safeParse(entry.open).data, where);
        break;
      case 'ballotCast': {
        const cast = Cast.safeParse(entry.open).data;
        if (!cast || !entry.sealed) {
          subject.find('entry/shape', where, 'ballotCast');
          break;
        }
        const before = revisions.get(cast.voter) ?? 0;
        if (cast.revision === before) subject.find('ballot/repeated', where, `${cast.voter}: revision ${cast.revision} again`);
        else if (cast.revision < before)
          subject.find('ballot/reordered', where, `${cast.voter}: revision ${cast.revision} after ${before}`);
        revisions.set(cast.voter, Math.max(before, cast.revision));
        if (isPausedAt(vote, entry.at)) subject.find('ballot/while-paused', where, `${cast.voter}: ${entry.at}`);
        if (entry.by !== undefined && entry.by !== cast.voter)
          subject.find('ballot/cast-by-another', where, `${cast.voter}’s, by ${entry.by}`);
        break;
      }
      case 'boxClosed':
        closed = true;
        checkClosed(subject, vote, ClosedBox.safeParse(entry.open).data, where);
        break;
      case 'restored':
        break;
      default:
        subject.find('box/unknown-entry', where, entry.type);
    }
  });
  if (!closed && (vote.closed || !vote.voided) && box.entries.length > 0) subject.find('box/not-closed', box.file, vote.vote);
  const result = vote.closed?.open.box;
  if (!result) return;
  if (result.size !== box.entries.length)
    subject.find('box/other-size', box.file, `${box.entries.length} entries; the result was counted from ${result.size}`);
  if (result.root !== toBase64url(box.tree.root()))
    subject.find('box/other-root', box.file, 'not the root that the result was counted from');
}

/** Ballots may have been on their way to the disk as the chair's word was; clocks of several servers differ by less. */
const AROUND_MS = 10_000;

/** Whether the chair had stopped the vote then, well before and well after. */
const isPausedAt = ({ pauses, closing }: VoteHistory, at: string): boolean =>
  pauses.some(({ from, to = closing }) => {
    const [began, ended, then] = [from.at, to?.at ?? at, at].map((one) => Date.parse(one)) as [number, number, number];
    return then > began + AROUND_MS && (to === undefined || then < ended - AROUND_MS);
  });

function checkOpened(subject: Subject, vote: VoteHistory, open: z.infer<typeof Opened> | undefined, where: string): void {
  if (!open) {
    subject.find('entry/shape', where, 'boxOpened');
    return;
  }
  if (open.meeting !== subject.meeting) subject.find('box/other-meeting', where, open.meeting);
  if (open.vote !== vote.vote) subject.find('box/other-vote', where, open.vote);
  if (open.question !== vote.opened.question) subject.find('box/other-question', where, open.question);
  if (!isOfThisHistory(subject, vote, open.log))
    subject.find('box/other-history', where, `${open.log.size} entries; the vote was opened by entry ${vote.opened.seq}`);
}

/** The checkpoint made at the vote's opening: with the opening in it, nothing of the closing, and the root this log has. */
export function isOfThisHistory(
  subject: Subject,
  vote: VoteHistory,
  { size, root }: { readonly size: number; readonly root: string },
): boolean {
  return size > vote.opened.seq && (!vote.closing || size <= vote.closing.seq) && rootAt(subject, size) === root;
}

function checkClosed(subject: Subject, vote: VoteHistory, open: z.infer<typeof ClosedBox> | undefined, where: string): void {
  if (!open) subject.find('entry/shape', where, 'boxClosed');
  else if (!vote.closing || open.after !== vote.closing.seq + 1)
    subject.find('box/other-closing', where, `closed after ${open.after} entries of the log`);
}

/** The checkpoint that every ballot of a box must name. */
export function historyOf(box: ReadLog): { readonly size: number; readonly root: string } | undefined {
  return box.entries[0]?.type === 'boxOpened' ? Opened.safeParse(box.entries[0].open).data?.log : undefined;
}
