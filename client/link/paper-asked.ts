/** Asking for a paper of a secret ballot in one's own name: of whom, and what is signed for it. */
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import { readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { blindedOf, type Issuers, type Paper } from '../../shared/crypto/secret-ballot.ts';
import { isUrnKey } from '../../shared/crypto/urn.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { commitmentTo, paperRequest } from '../../shared/meeting/secret-statements.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { Following } from './follow.ts';
import type { AtStep, OnDevice } from './kept-paper.ts';
import { commandMessage, deliver, newCommandId } from './outbox.ts';

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

export interface Asking extends OnDevice {
  /** Whether the log says that this very one is taken. */
  isTaken(kept: AtStep<'asked'>): boolean;
  /** It will not come. */
  refuse(refusal: Refusal): Promise<void>;
}

/** Sends the request that lies on the device, the same one until it is answered. */
export async function askForPaper(paper: Asking): Promise<void> {
  const { following } = paper;
  const kept = paper.kept();
  if (kept?.step !== 'asked') return;
  const message = commandMessage(following.id, 'takeBallotPaper', kept.input, undefined, kept.id);
  const answer = await deliver(following.parts.connection, message, { signal: following.ended, keeps: true });
  if (!answer || answer.ok) return;
  const { refusal } = answer;
  if (refusal.code === 'votes/wrong-time' && !kept.anew && following.parts.signer) {
    // A request that waited too long is the same request, signed at the server's time as it is now. Only once.
    await following.catchUp();
    const now = paper.vote();
    if (now?.state !== 'open') return;
    const input = await signedRequest(following, now, kept.paper);
    await paper.change(async (one) => (one?.step === 'asked' ? { ...one, anew: true, id: newCommandId(), input } : one));
    return askForPaper(paper);
  }
  // Asked again once the record goes on: what an earlier try has led to may come back from other tablets.
  if (refusal.code === 'session/restoring') return;
  // What it has led to stands in the log, also where this device has not heard of it yet.
  await following.catchUp();
  if (!paper.isTaken(kept)) await paper.refuse(refusal);
}
