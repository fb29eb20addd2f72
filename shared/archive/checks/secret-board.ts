/**
 * The board of a secret ballot (RECORD section 6): what lay in the urn, as its teller signed it; every paper bears the signatures of both
 * issuers and of its own key, none stands twice, and there are no more than were taken and dropped.
 */
import { fromBase64url, toBase64url, toHex } from '../../base/bytes.ts';
import { canonical, type Json } from '../../base/canonical.ts';
import { checkLine, type Line } from '../../crypto/secret-ballot.ts';
import { leafHash } from '../../log/entry.ts';
import { Tree } from '../../log/tree.ts';
import { FILES, voteFile } from '../layout.ts';
import type { SecretHistory } from './history-secret.ts';
import type { VoteHistory } from './history-votes.ts';
import type { SecretKeys } from './secret-keys.ts';
import { isSignedBy } from './signature.ts';
import type { Subject } from './subject.ts';

export interface Board {
  readonly size: number;
  readonly root: string;
  /** The papers whose signatures hold, once for each token. */
  readonly papers: readonly Line[];
}

const CODES = {
  shape: 'board/shape',
  serverToken: 'board/server-token',
  tellersToken: 'board/tellers-token',
  signature: 'board/altered',
} as const;
type Published = SecretHistory['boards'][number];

/** Undefined where none was published. */
export async function checkBoard(
  subject: Subject,
  vote: VoteHistory,
  secret: SecretHistory,
  { device, issuers }: SecretKeys,
  taken: number,
): Promise<Board | undefined> {
  const file = voteFile(vote.vote, 'board.ndjson');
  const [board, ...more] = secret.boards;
  const find = (code: string, detail: string) => subject.find(code, file, `${vote.vote}: ${detail}`);
  if (!board) {
    if (vote.closed) find('board/missing', 'a result, and no board in the log');
    if (subject.files.has(file)) find('board/unexpected', 'the log has none');
    return undefined;
  }
  const texts = board.lines.map((one) => canonical(one as Json));
  const written = subject.text(file);
  if (written === undefined) find('board/missing', `entry ${board.at.seq} of the log published one`);
  else if (written !== texts.map((one) => `${one}\n`).join('')) find('board/changed', 'not what the log’s entry holds');
  if (more.length > 0) find('board/twice', 'published more than once');
  const tree = new Tree();
  for (const one of texts) tree.append(leafHash(one));
  const root = toBase64url(tree.root());
  if (board.root !== root) find('board/other-root', 'not the root of these papers');
  await signed(subject, vote, board, texts.length, device);
  limits(vote, secret, board, texts.length, taken, find);
  const papers = issuers ? await checkLines(subject, vote, board, issuers, find) : [];
  subject.seen.ballots += papers.length;
  return { size: texts.length, root, papers };
}

/** By the teller whose device opened the urn, over exactly this board. */
async function signed(
  subject: Subject,
  { vote, opened }: VoteHistory,
  board: Published,
  size: number,
  device: string | undefined,
): Promise<void> {
  const { root, left, certificate, signedAt, signature, at } = board;
  const where = `${FILES.entries}:${at.seq}`;
  const content = canonical({ kind: 'ecabinet/board/v1', meeting: subject.meeting, vote, question: opened.question, root, size, left });
  if (at.by === undefined || at.by !== device) subject.find('board/by-another', where, `${vote}: by ${at.by ?? 'nobody'}`);
  if (!(await isSignedBy(subject, { member: at.by ?? '', certificate, signedAt, signature }, content, at)))
    subject.find('board/not-signed', where, `${vote}: its teller has not signed this board`);
}

function limits(
  { closing, closed }: VoteHistory,
  { sealed }: SecretHistory,
  { at, left }: Published,
  size: number,
  taken: number,
  find: (code: string, detail: string) => void,
): void {
  const urn = sealed[0];
  const isOnce = urn?.at.by === 'system' && sealed.length === 1;
  if (!isOnce || !closing || urn.at.seq < closing.seq || at.seq < urn.at.seq || (closed && closed.seq < at.seq))
    find('board/out-of-place', 'an urn is sealed once, by the system, after the closing, and its board comes before the result');
  if (size > taken) find('board/more-than-papers', `${size} papers on the board, ${taken} taken`);
  if (urn && size + left < urn.size) find('board/left-out', `${size} and ${left} left; ${urn.size} lay in the urn`);
  if (urn && size + left > urn.size) find('board/more-than-dropped', `${size} and ${left} left; ${urn.size} lay in the urn`);
}

async function checkLines(
  subject: Subject,
  { vote, opened }: VoteHistory,
  { lines }: Published,
  issuers: NonNullable<SecretKeys['issuers']>,
  find: (code: string, detail: string) => void,
): Promise<Line[]> {
  const of = { meeting: subject.meeting, vote, question: opened.question, ...issuers };
  const all = await Promise.all(lines.map((one) => checkLine(one, of)));
  const papers: Line[] = [];
  const seen = new Set<string>();
  let last = '';
  all.forEach((checked, n) => {
    if (!checked.ok) {
      find(CODES[checked.why], `line ${n + 1}`);
      return;
    }
    const token = toHex(fromBase64url(checked.token));
    if (seen.has(token)) find('board/token-twice', `line ${n + 1}`);
    else {
      if (token < last) find('board/unsorted', `line ${n + 1}`);
      papers.push(checked.line);
    }
    seen.add(token);
    last = token;
  });
  return papers;
}
