/** Whether a request for a ballot paper is a delegate's own: the tellers' device asks for itself, and believes no server. */
import { toBase64url } from '../../shared/base/bytes.ts';
import { isBlinded, type IssuerKey } from '../../shared/crypto/blind-rsa.ts';
import { recusalOf } from '../../shared/meeting/access.ts';
import { wasDelegateAt, wasPresentAt } from '../../shared/meeting/there-at.ts';
import { paperRequest } from '../../shared/meeting/secret-statements.ts';
import type { Taken } from '../../shared/meeting/secret-state.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { UrnCertificates } from '../../shared/wire/urns.ts';
import type { Replica } from './replica.ts';
import { notSignedBy } from './signed-here.ts';

/** `again`: another request of somebody who was answered before. `delegate`: no delegate of the opening, not in the room, or with no part in it. `key`: no key of theirs that was admitted and holds. `signature`: not signed by it. `blinded`: no message. */
export type WrongRequest = 'again' | 'delegate' | 'key' | 'signature' | 'blinded';

/** Undefined where it holds. By this device's own copy of the record, and certificates that lead to the authority which it names. */
export async function wrongRequest(
  replica: Replica,
  vote: Vote,
  voter: string,
  taken: Taken,
  issuer: IssuerKey,
  known: UrnCertificates,
): Promise<WrongRequest | undefined> {
  const { meeting } = replica;
  const opened = vote.opened!.seq;
  const there = meeting.secret.votes[vote.vote]?.papers.get(voter)?.seq ?? Infinity;
  if (!wasDelegateAt(meeting, voter, opened) || !wasPresentAt(meeting, voter, there)) return 'delegate';
  if (recusalOf(meeting, vote.item, voter, there)) return 'delegate';
  if (!isBlinded(issuer, taken.tellers)) return 'blinded';
  const size = opened + 1;
  const log = { size, root: toBase64url(replica.tree.root(size)) };
  const request = paperRequest(meeting, vote, log, voter, { server: taken.server, tellers: taken.tellers });
  return notSignedBy(replica, voter, taken, request, known);
}
