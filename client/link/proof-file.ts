/** The proof of one's own ballot as one file to hand on, made from what this device holds: no server is asked. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { BallotProof } from '../../shared/archive/ballot-proof.ts';
import { equal, fromBase64url, toBase64, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { logKeyStatement } from '../../shared/archive/log-authority.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { parseCertificate } from '../../shared/crypto/certificate.ts';
import { cmsFrom } from '../../shared/crypto/cms-file.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { ballotOf } from '../../shared/meeting/box.ts';
import { openedNote } from './known-notes.ts';
import type { Replica } from './replica.ts';
import { standing, type KeptVote, type PlaceInBox } from './store.ts';

export interface ProofParts {
  readonly replica: Replica;
  /** The newest signed checkpoint that came with the log. */
  readonly note: string | undefined;
  readonly member: string;
  readonly kept: KeptVote;
  /** Whose the log is, with whichever of one's ballots it came. */
  readonly authority?: PlaceInBox['authority'];
  /** Of this device's own key, for a ballot that it has signed. */
  readonly key?: { readonly certificate: string; readonly der: Uint8Array };
  /** For the person who opens it. */
  readonly about: string;
}

/** Whose the log is, from whichever of one's ballots it came with. */
export const authorityOf = (votes: Readonly<Record<string, KeptVote>>): PlaceInBox['authority'] =>
  Object.values(votes).find(({ inBox }) => inBox?.authority)?.inBox?.authority;

/**
 * Undefined as long as the result is not announced: nobody may be shown how somebody voted before all are (V-12). And of a vote that was
 * set aside unannounced, for ever (V-25). Without a receipt, or without a checkpoint that this copy matches, there is nothing to hand on.
 */
export function proofOf({ replica, note, member, kept, authority, key, about }: ProofParts): BallotProof | undefined {
  const { founding, tree } = replica;
  const vote = replica.meeting.votes.votes[kept.vote];
  const last = standing(kept);
  if (!founding || !vote?.result || !vote.opened || !vote.question || kept.setAside) return undefined;
  if (!last?.input || last.receipt.seq < 0) return undefined;
  const checkpoint = note === undefined ? undefined : openedNote(note, founding);
  if (!checkpoint || checkpoint.size > replica.size) return undefined;
  if (!equal(checkpoint.root, tree.root(checkpoint.size))) return undefined;

  const size = vote.opened.seq + 1;
  const opening = { meeting: kept.meeting, vote: kept.vote, question: vote.question, log: { size, root: toBase64url(tree.root(size)) } };
  const ballot = canonical(ballotOf(opening, member, last.revision, last.choice));
  const signature = String(last.input['signature']);
  const signedAt = String(last.input['signedAt']);
  const der = derOf(kept, String(last.input['certificate']), key);
  const contentHash = sha256(utf8(ballot));
  const p7s = der && cmsFrom({ contentHash, signedAt, certificate: parseCertificate(der), signature: fromBase64url(signature) });
  const entries = restingOn(replica, checkpoint.size, kept.vote, member).map((seq) => ({
    line: replica.entries[seq]!.line,
    proof: tree.inclusion(seq, checkpoint.size).map(toBase64url),
  }));
  return {
    about,
    meeting: kept.meeting,
    vote: kept.vote,
    voter: member,
    question: vote.content,
    ballot,
    signedAt,
    signature,
    ...(der && p7s && { certificate: toBase64(der), p7s: toBase64(p7s) }),
    receipt: { ...last.receipt, proof: [...last.receipt.proof] },
    ...(kept.inBox && { box: { seq: kept.inBox.seq, size: kept.inBox.size, proof: [...kept.inBox.proof] } }),
    ...(authority && { authority: { ...authority, statement: logKeyStatement(kept.meeting, founding.unit, founding.logKey) } }),
    log: { checkpoint: note!, entries },
  };
}

/** The certificate of the key that signed, from wherever this device has it. */
function derOf({ inBox }: KeptVote, fingerprint: string, key: ProofParts['key']): Uint8Array | undefined {
  if (key?.certificate === fingerprint) return key.der;
  return inBox?.certificate === undefined ? undefined : fromBase64url(inBox.certificate);
}

const OF_VOTE = /"type":"(voteOpened|boxSealed|voteClosed|voteDecided|voteVoided)"/;
const OF_MEMBER = /"type":"(memberListed|keyAdmitted)"/;

/** The entries that a proof rests on: the first, those of the vote, those that list the voter and admit their keys. */
function restingOn({ entries }: Replica, size: number, vote: string, member: string): number[] {
  return entries.slice(0, size).flatMap(({ line }, seq) => {
    if (seq === 0) return [seq];
    const isNear = (OF_VOTE.test(line) && line.includes(vote)) || (OF_MEMBER.test(line) && line.includes(member));
    if (!isNear) return [];
    const open = entryOf(line).open as { vote?: unknown; member?: unknown };
    return open.vote === vote || open.member === member ? [seq] : [];
  });
}
