/** Asking for a paper of a secret ballot in one's own name: of whom, and what is signed for it. */
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { blindedOf, type Issuers, type Paper } from '../../shared/crypto/secret-ballot.ts';
import { isUrnKey } from '../../shared/crypto/urn.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { commitmentTo, paperRequest } from '../../shared/meeting/secret-statements.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { Following } from './follow.ts';

/** Both issuers' keys, where the question names those that were made and compared; else undefined. */
export function issuersOf(id: string, meeting: Meeting, { vote, content }: Vote): Issuers | undefined {
  const made = secretOf(meeting, vote);
  const keys = content?.secret;
  if (!keys || !made?.keys || made.keys.checkedBy.length === 0) return undefined;
  if (made.keys.issuer !== keys.tellers || made.keys.urn !== keys.urn || !isUrnKey(keys.urn)) return undefined;
  if (commitmentTo(id, vote, keys.server) !== made.keys.commitment) return undefined;
  try {
    const issuers = { server: readIssuer(keys.server), tellers: readIssuer(keys.tellers) };
    return issuers.server.n === issuers.tellers.n ? undefined : issuers;
  } catch {
    return undefined;
  }
}

/** The command's input: the request as the log will have it, signed now. Only where somebody signs here. */
export async function signedRequest(following: Following, vote: Vote, paper: Paper): Promise<{ readonly [key: string]: Json }> {
  const { replica, parts } = following;
  const signer = parts.signer!;
  const size = vote.opened!.seq + 1;
  const log = { size, root: toBase64url(replica.tree.root(size)) };
  const blinded = blindedOf(paper);
  const signedAt = following.now();
  const request = canonical(paperRequest(replica.meeting, vote, log, signer.member, blinded));
  const signature = await signer.sign(utf8(request), signedAt);
  return { vote: vote.vote, log, ...blinded, certificate: signer.certificate, signedAt, signature };
}
