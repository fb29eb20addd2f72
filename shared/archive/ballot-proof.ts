/**
 * One ballot with all that proves it, for its voter to hand on: the pieces are those of the record (RECORD sections 2 to 5), none is new.
 * Whoever is given it needs nobody's server; that the authority is the council's they compare by its fingerprint, which comes from elsewhere.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { concat, fromBase64, fromBase64url, toBase64, toBase64url, toHex, utf8 } from '../base/bytes.ts';
import { canonical, type Json } from '../base/canonical.ts';
import { Id, Timestamp } from '../base/ids.ts';
import { milliseconds } from '../base/time.ts';
import { isValidAt, parseCertificate, type Certificate } from '../crypto/certificate.ts';
import { cmsFrom, maySign } from '../crypto/cms-file.ts';
import { signedAttributes, verifyAttributes } from '../crypto/cms.ts';
import { keyName, meetingOrigin, openNote, sublogOrigin } from '../log/checkpoint.ts';
import { entryOf, sealOf, type Entry } from '../log/entry.ts';
import { includes, leafHash } from '../log/tree.ts';
import { isVouchedFor, LogAuthority, logKeyStatement } from './log-authority.ts';
import type { QuestionContent } from '../meeting/question.ts';

const Path = z.array(z.string().max(50)).max(64);

export const BallotProof = z.object({
  /** For a person who opens it: what it shows, and how it is checked with other tools. */
  about: z.string().max(10_000),
  meeting: Id,
  vote: Id,
  voter: Id,
  /** Question content, as `voteOpened` has it. */
  question: z.unknown(),
  /** The very text that was signed. */
  ballot: z.string().max(20_000),
  signedAt: Timestamp,
  /** Of the key that signed, and the signature as its .p7s in the archive: DER in base64. Absent where the device never had the former. */
  certificate: z.string().max(20_000).optional(),
  p7s: z.string().max(20_000).optional(),
  /** As the server gave it when it recorded the ballot; `signature` is the third member of what the line hides. */
  receipt: z.object({
    line: z.string().max(2_000),
    salt: z.string().max(100),
    seq: z.number().int(),
    size: z.number().int(),
    proof: Path,
    checkpoint: z.string().max(2_000),
  }),
  signature: z.string().max(1_000),
  /** The same line in the closed box, by the root that the meeting's log has. Absent where it was not found there. */
  box: z.object({ seq: z.number().int(), size: z.number().int(), proof: Path }).optional(),
  /** The seal's word that the log's key is its authority's, with the text that it signed. Absent in files of before. */
  authority: LogAuthority.extend({ statement: z.string().max(2_000) }).optional(),
  /** Of the meeting's log, under a checkpoint of it: what founded it, the voter's key, the question, the closed box, the result. */
  log: z.object({
    checkpoint: z.string().max(2_000),
    entries: z.array(z.object({ line: z.string().max(2_000_000), proof: Path })).max(200),
  }),
});
export type BallotProof = z.infer<typeof BallotProof>;

/** In the order in which one rests on the other. */
export const PROOF_CHECKS = ['authority', 'log', 'key', 'signature', 'receipt', 'box', 'counted'] as const;
export type ProofCheck = (typeof PROOF_CHECKS)[number];
/** `missing`: it is not in the file. */
export type Verdict = 'holds' | 'fails' | 'missing';

export interface CheckedProof {
  readonly checks: Readonly<Record<ProofCheck, Verdict>>;
  /** SHA-256 of the certificate of the authority that founds the record, hex; to be compared with what was published. */
  readonly ca?: string;
  /**
   * SHA-256 of the log's public key (SPKI), hex. Anybody can found a record of their own in an authority's name: where the file does not
   * hold the authority's word for it, it is to be believed if this key is that of the meeting's published archive, `log/key.pem`.
   */
  readonly logKey?: string;
  /** By the record: in which meeting, who, on what, and what was counted of them; to be believed where the checks hold. */
  readonly says?: { readonly title: string; readonly name: string; readonly text: string; readonly counted?: string };
}

/** What stands before an Ed25519 key in its SubjectPublicKeyInfo. */
const SPKI_OF_ED25519 = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

const NOTHING_HOLDS = { authority: 'fails', log: 'fails', key: 'fails', signature: 'fails', receipt: 'fails', box: 'fails', counted: 'fails' } as const;

/** A thing that cannot be read does not hold; nothing here throws. */
function verdict(what: () => boolean): Verdict {
  try {
    return what() ? 'holds' : 'fails';
  } catch {
    return 'fails';
  }
}

/** The log's entries, all of which stand under the checkpoint that the log key of its first has signed; undefined where they do not. */
function readLog({ log: { checkpoint, entries }, meeting }: BallotProof) {
  try {
    const read = entries.map(({ line }) => entryOf(line));
    const founding = read.find(({ seq }) => seq === 0);
    const { unit, logKey, ca, title, meeting: founded } = (founding?.open ?? {}) as Record<string, string>;
    if (founding?.type !== 'meetingCreated' || founded !== meeting || !unit || !logKey) return undefined;
    const key = fromBase64url(logKey);
    const note = openNote(checkpoint, keyName(unit), key);
    if (!note || note.origin !== meetingOrigin(unit, meeting)) return undefined;
    const isUnder = read.every(({ seq }, n) =>
      includes(note.root, leafHash(entries[n]!.line), seq, note.size, entries[n]!.proof.map(fromBase64url)),
    );
    return isUnder ? { read, unit, key, ca: ca ?? '', title: title ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/** What the log has of this vote, by the kind of entry. */
const ofVote = (read: readonly Entry[], vote: string, type: string) =>
  read.find((one) => one.type === type && (one.open as { vote?: unknown }).vote === vote)?.open as Record<string, unknown> | undefined;

function readCertificate({ certificate }: BallotProof): Certificate | undefined {
  try {
    return certificate === undefined ? undefined : parseCertificate(fromBase64(certificate));
  } catch {
    return undefined;
  }
}

/** The .p7s is the one that this key, this text and this time give, byte for byte, and the signature in it holds. */
async function signs(certificate: Certificate, { ballot, signedAt, signature: written, p7s }: BallotProof): Promise<boolean> {
  const of = { contentHash: sha256(utf8(ballot)), signedAt, certificate };
  const signature = fromBase64url(written);
  if (p7s !== toBase64(cmsFrom({ ...of, signature })) || !maySign(certificate)) return false;
  return isValidAt(certificate, milliseconds(signedAt)) && verifyAttributes(certificate, signedAttributes(of).signed, signature);
}

/** Each check by itself: what one says does not hang on another, but for the log, on which all stand. */
export async function checkBallotProof(proof: BallotProof): Promise<CheckedProof> {
  const { vote, voter, meeting, ballot, receipt, signature, signedAt } = proof;
  const log = readLog(proof);
  if (!log) return { checks: NOTHING_HOLDS };
  const opened = ofVote(log.read, vote, 'voteOpened');
  const sealed = ofVote(log.read, vote, 'boxSealed')?.['box'] as { size: number; root: string } | undefined;
  const roll = ofVote(log.read, vote, 'voteClosed')?.['roll'] as Record<string, string | string[]> | undefined;
  const counted = roll && Object.hasOwn(roll, voter) ? roll[voter] : undefined;
  const content = opened?.['content'] as QuestionContent | undefined;

  const saying = (): { readonly choice: Json } => {
    const said = JSON.parse(ballot) as Record<string, Json>;
    const isIt = said['meeting'] === meeting && said['vote'] === vote && said['voter'] === voter && said['question'] === opened?.['question'];
    if (!isIt || canonical(said) !== ballot || said['kind'] !== 'ecabinet/ballot/v1') throw new Error('another ballot');
    return { choice: said['choice']! };
  };
  const isQuestion = () => toBase64url(sha256(utf8(canonical(proof.question as Json)))) === opened?.['question'];

  const certificate = readCertificate(proof);
  const isSigned = certificate !== undefined && (await signs(certificate, proof).catch(() => false));
  const isAdmitted = log.read.some(({ type, open }) => {
    const key = open as { member?: unknown; certificate?: unknown };
    return type === 'keyAdmitted' && key.member === voter && key.certificate === certificate?.fingerprint;
  });
  const isInLine = (): boolean => {
    const line = entryOf(receipt.line);
    const open = line.open as { voter?: unknown };
    const value = { ballot: JSON.parse(ballot) as Json, signature, signedAt };
    return line.type === 'ballotCast' && line.seq === receipt.seq && open.voter === voter && line.sealed === sealOf({ salt: receipt.salt, value });
  };
  const isReceipt = (): boolean => {
    const note = openNote(receipt.checkpoint, keyName(log.unit), log.key);
    if (!note || note.origin !== sublogOrigin(log.unit, meeting, vote) || note.size !== receipt.size) return false;
    return isInLine() && includes(note.root, leafHash(receipt.line), receipt.seq, receipt.size, receipt.proof.map(fromBase64url));
  };
  const isInBox = ({ seq, size, proof: path }: NonNullable<BallotProof['box']>): boolean =>
    sealed !== undefined &&
    size === sealed.size &&
    seq === entryOf(receipt.line).seq &&
    isInLine() &&
    includes(fromBase64url(sealed.root), leafHash(receipt.line), seq, size, path.map(fromBase64url));
  const { authority } = proof;
  const statement = logKeyStatement(meeting, log.unit, log.key);
  const isVouched = authority?.statement === statement && (await isVouchedFor(authority, statement, log.ca).catch(() => false));
  return {
    checks: {
      authority: authority ? verdict(() => isVouched) : 'missing',
      log: verdict(isQuestion),
      key: proof.certificate === undefined ? 'missing' : verdict(() => isAdmitted),
      signature: proof.p7s === undefined ? 'missing' : verdict(() => isSigned && saying() !== undefined),
      receipt: verdict(isReceipt),
      box: proof.box ? verdict(() => isInBox(proof.box!)) : 'missing',
      counted: counted === undefined ? 'missing' : verdict(() => canonical(counted) === canonical(saying().choice)),
    },
    ca: log.ca,
    logKey: toHex(sha256(concat(SPKI_OF_ED25519, log.key))),
    says: {
      title: log.title,
      name: nameOf(log.read, voter),
      text: content?.text ?? '',
      ...(counted !== undefined && { counted: [counted].flat().map((one) => labelOf(content, one)).join(', ') }),
    },
  };
}

const labelOf = (content: QuestionContent | undefined, option: string): string =>
  content?.options.find(({ id }) => id === option)?.label ?? option;

/** As the list has it last: a name that was entered anew is the right one. */
function nameOf(read: readonly Entry[], member: string): string {
  const isTheirs = ({ type, open }: Entry): boolean => type === 'memberListed' && (open as { member?: unknown }).member === member;
  const listed = read.filter(isTheirs).reduce<Entry | undefined>((last, one) => (last && last.seq > one.seq ? last : one), undefined);
  const { name } = (listed?.open ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : member;
}
