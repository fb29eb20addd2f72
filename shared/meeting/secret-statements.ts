/** What is signed and compared around a secret ballot: the same bytes on tablet, tellers' device, server and verifier. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url, utf8 } from '../base/bytes.ts';
import type { Json } from '../base/canonical.ts';
import { requestOf, type OfBoth, type Request } from '../crypto/secret-line.ts';
import type { Meeting } from './feature.ts';
import type { Vote } from './votes.ts';

/** Public keys of the tellers' device, and what the server was bound to before they were made. */
export interface MadeKeys {
  readonly commitment: string;
  readonly issuer: string;
  readonly urn: string;
}

const hashOf = (text: string): string => toBase64url(sha256(utf8(text)));

/** What binds the server to its issuing key before the tellers make theirs. */
export const commitmentTo = (meeting: string, vote: string, issuer: string): string =>
  hashOf(`ecabinet/issuer/v1\n${meeting}\n${vote}\n${issuer}`);

/** What the teller signs whose device made the keys (CMS as in RECORD section 4): canonical JSON of this. */
export const keysStatement = (meeting: Meeting, vote: string, teller: string, { commitment, issuer, urn }: MadeKeys): Json => ({
  kind: 'ecabinet/tellers-keys/v1',
  meeting: meeting.session.meeting,
  vote,
  commitment,
  issuer,
  urn,
  teller,
});

/** What tellers compare on their screens: a hash over all that the device made; the commitment names the meeting. */
export const keysHash = (vote: string, { commitment, issuer, urn }: MadeKeys): string =>
  hashOf(`ecabinet/tellers-keys/v1\n${vote}\n${commitment}\n${issuer}\n${urn}`);

/** A request for a ballot paper, as the delegate's key signs it: which messages, blinded, for which question of which history. */
export const paperRequest = (meeting: Meeting, vote: Vote, log: Request['log'], voter: string, blinded: OfBoth): Json =>
  requestOf({ meeting: meeting.session.meeting, vote: vote.vote, question: vote.question ?? '', log, voter, blinded });

/** `left`: what else lay in the urn. */
export interface BoardSaid {
  readonly root: string;
  readonly size: number;
  readonly left: number;
}

/** What the teller signs who publishes the board. */
export const boardStatement = (meeting: Meeting, vote: string, { root, size, left }: BoardSaid): Json => ({
  kind: 'ecabinet/board/v1',
  meeting: meeting.session.meeting,
  vote,
  question: meeting.votes.votes[vote]?.question ?? '',
  root,
  size,
  left,
});
