/** What lies in a sealed urn, read with the key that the tellers' device holds: before anybody else sees it. */
import { fromBase64url } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { boardOf, checkLine, readLine, tokenHash, usedTwice, type Line } from '../../shared/crypto/secret-ballot.ts';
import { openFromUrn } from '../../shared/crypto/urn.ts';
import { countBoard } from '../../shared/meeting/count.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { boardRoot } from '../../shared/meeting/secret-board.ts';
import type { SecretVote } from '../../shared/meeting/secret-state.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { KeptTellersKeys } from './kept-tellers-keys.ts';

/** Why something that lay in the urn is on no board. `twice`: of one paper, marked in two ways; then neither counts. */
export type LeftOut = 'sealed' | 'shape' | 'serverToken' | 'tellersToken' | 'signature' | 'twice';

/** What lay in the urn, before it is published. */
export interface Opened {
  readonly lines: readonly Line[];
  readonly left: Readonly<Partial<Record<LeftOut, number>>>;
  readonly counted: Pick<ReturnType<typeof countBoard>, 'counts' | 'base' | 'silent'>;
}

/** A vote, and what is secret about it. */
export interface SecretOne {
  readonly vote: Vote;
  readonly secret: SecretVote;
}

/** Leaves out what holds no ballot, and counts it. Throws where the device breaks. */
export async function readUrn(
  meeting: string,
  state: Meeting,
  kept: KeptTellersKeys,
  { vote, secret }: SecretOne,
  pieces: readonly string[],
): Promise<Opened> {
  const id = vote.vote;
  const where = { meeting, vote: id };
  const keys = vote.content!.secret!;
  const of = { ...where, question: vote.question!, server: readIssuer(keys.server), tellers: readIssuer(keys.tellers) };
  const left: Partial<Record<LeftOut, number>> = {};
  const leave = (why: LeftOut, many = 1): void => void (left[why] = (left[why] ?? 0) + many);
  const held: Line[] = [];
  for (const piece of pieces) {
    const plain = await openFromUrn(kept.urn.privateKey, kept.urn.publicKey, where, fromBase64url(piece));
    const checked = plain && (await checkLine(readLine(plain), of));
    if (!checked) leave('sealed');
    else if (checked.ok) held.push(checked.line);
    else leave(checked.why);
  }
  const all = boardOf(id, held);
  const twice = usedTwice(id, all);
  const lines = all.filter((one) => !twice.has(tokenHash(id, one)));
  if (held.length > lines.length) leave('twice', held.length - lines.length);
  const root = boardRoot(lines.map((one) => canonical(one)));
  const board = { lines: lines.map((one) => ({ token: tokenHash(id, one), choice: one.choice, tracker: one.tracker })), root };
  const { counts, base, silent } = countBoard(state, vote, board, secret.papers.keys());
  return { lines, left, counted: { counts, base, silent } };
}
