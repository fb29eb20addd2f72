/** Whether one's dropped paper stands on the board as it was marked, and whether the board holds by itself, as verifiers look at it. */
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { countBoard } from '../../shared/meeting/count.ts';
import { checkBoard } from '../../shared/meeting/secret-board.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { boardStatement } from '../../shared/meeting/secret-statements.ts';
import type { UrnCertificates } from '../../shared/wire/urns.ts';
import type { KeptPaper, PaperAlarm } from './kept-paper.ts';
import type { Replica } from './replica.ts';
import { notSignedBy, type SignedHere } from './signed-here.ts';

type Dropped = Extract<KeptPaper, { readonly step: 'dropped' }>;

/** With which key the board of a vote is signed. */
export const boardKey = (replica: Replica, vote: string): string | undefined => published(replica, vote)?.certificate;

type Published = SignedHere & { readonly lines: readonly Json[]; readonly left: number };
function published({ meeting, entries }: Replica, vote: string): Published | undefined {
  const board = secretOf(meeting, vote)?.board;
  return board && (entryOf(entries[board.seq]!.line).open as unknown as Published);
}

/**
 * Undefined where all of it holds. By this tablet's own copy of the record, and certificates that have to lead to the authority which it
 * names; the vote is closed, its board published.
 */
export async function boardFault(replica: Replica, own: Dropped, known: UrnCertificates): Promise<PaperAlarm | undefined> {
  const { meeting } = replica;
  const vote = meeting.votes.votes[own.vote];
  const secret = secretOf(meeting, own.vote);
  const board = secret?.board;
  if (!vote?.content?.secret || !vote.question || !vote.result || !board) return 'board';
  const mine = board.lines.filter(({ token }) => token === own.token);
  if (mine.length === 0) return own.taken === undefined ? 'late' : 'missing';
  const asMarked = canonical({ choice: own.choice, tracker: own.tracker } as Json);
  if (mine.length > 1 || canonical({ choice: mine[0]!.choice, tracker: mine[0]!.tracker } as Json) !== asMarked) return 'changed';
  const said = published(replica, own.vote)!;
  const { lines, left } = said;
  const statement = boardStatement(meeting, own.vote, { root: board.root, size: lines.length, left });
  const unsigned = await notSignedBy(replica, secret!.keys?.device ?? '', said, statement, known, board.seq).catch(() => 'key');
  if (unsigned) return 'unsigned';
  const { server, tellers } = vote.content.secret;
  const of = { meeting: own.meeting, vote: own.vote, question: vote.question, server, tellers };
  const checked = await checkBoard(lines.map((one) => canonical(one)), of);
  if (isRefusal(checked) || checked.root !== board.root) return 'board';
  const takers = secret!.papers.keys();
  if (lines.length > takers.length) return 'more';
  // Whoever leaves others out without a word is told of by all.
  if (lines.length + left !== secret!.urn?.size) return 'board';
  const { counts, base, silent } = countBoard(meeting, vote, board, takers);
  const { result } = vote;
  const same = canonical({ counts, silent } as Json) === canonical({ counts: result.counts, silent: result.silent } as Json);
  return same && base === result.base ? undefined : 'counts';
}
