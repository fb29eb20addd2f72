/** Making a bundle from plain data (RECORD section 8). What is signed was signed before; only the seal is made here. */
import { concat, fromUtf8, joined, toHex } from '../base/bytes.ts';
import { canonical, type Json } from '../base/canonical.ts';
import { certificateFromPem, toPem } from '../crypto/certificate.ts';
import type { Opening } from '../log/entry.ts';
import { gathered, measure, piecesOf, PLAIN, rows, type Content, type Measured, type Tools } from './content.ts';
import {
  ballotFile,
  certificateFile,
  checkpointFile,
  documentFile,
  FILES,
  MIMETYPE,
  requestFile,
  trustFile,
  voteFile,
  witnessFile,
} from './layout.ts';
import { manifestRows, sumsRow, type Listed } from './manifest.ts';
import { README } from './readme.ts';
import { VERIFY_SCRIPT } from './verify-script.ts';
import { crc32, isSafeName, ZipFrame } from './zip.ts';

export interface NumberedOpening extends Opening {
  readonly seq: number;
}

/** A signed note and the size it speaks of. */
export interface Note {
  readonly size: number;
  readonly note: string;
}

export interface ArchivedLog {
  /** Without newlines, from seq 0. */
  readonly lines: readonly string[];
  /** Only what is public. Of a box: each voter's last ballot, {ballot, signature, signedAt}. */
  readonly openings: readonly NumberedOpening[];
  /** Of a meeting: each vote's opening and closing, adjournments, the session's closing, the end. Of a box: at least its end. */
  readonly checkpoints: readonly Note[];
}

/** What a voter signed: `json` is the very text. */
export interface SignedFile {
  readonly voter: string;
  readonly json: Content;
  readonly p7s: Content;
}

/** Of a vote with a box: one ballot for each voter in it. */
export interface Boxed {
  readonly box: ArchivedLog;
  readonly ballots: readonly SignedFile[];
}

/** Of a vote by urn (RECORD section 6): who asked for a paper, and what lay in the urn, a line each as the log's entry has it. */
export interface ByUrn {
  readonly requests: readonly SignedFile[];
  /** Absent where none was published. */
  readonly board?: readonly string[];
}

export interface BundleInput {
  readonly log: ArchivedLog;
  /** The log key's 32 public bytes. */
  readonly logKey: Uint8Array;
  /** .p7s over the note of that size; as many as the `attested` entry counts. */
  readonly witnesses: ReadonlyArray<{ readonly size: number; readonly member: string; readonly p7s: Content }>;
  /** `content`: the question as `voteOpened` has it. */
  readonly votes: ReadonlyArray<{ readonly vote: string; readonly content: Json } & (Boxed | ByUrn)>;
  /** Everything that was ever published, replaced ones too; a withdrawn one is `withheld`, without bytes. */
  readonly documents: ReadonlyArray<{
    readonly paper: string;
    readonly sha256: string;
    readonly title: string;
    readonly withheld?: boolean;
    readonly bytes?: Content;
  }>;
  /** PEM. `certificates`: of every key that was admitted, and authorities in between. */
  readonly pki: {
    readonly ca: string;
    readonly seal: string;
    readonly trust: readonly string[];
    readonly certificates: readonly string[];
    readonly crl?: string;
  };
  readonly minutes: { readonly pdf: Content; readonly json: Json };
  /** Further files the layout knows, e.g. `minutes/resolutions/<id>.pdf`, `pki/timestamps/<name>`. */
  readonly more?: readonly Member[];
}

/** A file of the bundle. */
export interface Member {
  readonly name: string;
  readonly content: Content;
}

/** The seal: the manifest's bytes and their SHA-256 → a .p7s over them. Called once; the bundle is kept, since it differs every time. */
export type Sign = (manifest: Uint8Array, hash: Uint8Array) => Promise<Uint8Array>;

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410), PEM. */
const logKeyPem = (publicKey: Uint8Array): string =>
  toPem('PUBLIC KEY', concat(Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00), publicKey));

/**
 * The bundle, piece by piece: only the file that is being written is in memory. Throws on names that no bundle holds, on
 * anything that looks like a private key, and when a content is another the second time it is asked for.
 */
export async function* writeBundle(input: BundleInput, sign: Sign, tools: Tools = PLAIN): AsyncGenerator<Uint8Array> {
  const members = await checked(contents(input), tools);
  const measured: Array<Member & Measured> = [];
  const listed: Listed[] = [];
  const add = (member: Member, about: Measured): void => {
    measured.push({ ...member, ...about });
    listed.push({ name: member.name, sha256: toHex(about.hash) });
  };
  for (const member of members) {
    add(member, await measure(member.content, tools));
    await tools.rest();
  }
  const manifest = joined(await gathered(manifestRows(listed.filter(({ name }) => name !== FILES.mimetype)), tools));
  const about = await measure(manifest, tools);
  add({ name: FILES.manifest, content: manifest }, about);
  const signature = await sign(manifest, about.hash);
  add({ name: FILES.signature, content: signature }, await measure(signature, tools));
  const sums: Member = { name: FILES.sums, content: rows(byName(listed), sumsRow) };
  measured.push({ ...sums, ...(await measure(sums.content, tools)) });
  const frame = new ZipFrame();
  for (const member of measured) {
    yield frame.head(member);
    let [size, crc] = [0, 0];
    for await (const piece of piecesOf(member.content, tools)) {
      size += piece.length;
      crc = crc32(piece, crc);
      yield piece;
    }
    if (size !== member.size || crc !== member.crc) throw new Error(`${member.name} has changed meanwhile`);
    await tools.rest();
  }
  yield frame.directory();
}

function byName<T extends { readonly name: string }>(all: readonly T[]): T[] {
  const named = new Map(all.map((one) => [one.name, one]));
  // Names are ASCII: the order of code units is that of bytes. Sorted without a function of ours it takes a tenth of the time.
  return [...named.keys()].sort().map((name) => named.get(name)!);
}

/** In their order, each looked at. */
async function checked(all: readonly Member[], { rest }: Tools): Promise<Member[]> {
  const names = new Set<string>();
  for (const { name, content } of all) {
    if (!isSafeName(name)) throw new TypeError(`not a name for a bundle: ${name}`);
    if (names.has(name)) throw new TypeError(`two files named ${name}`);
    if (name.endsWith('.pem')) {
      if (typeof content === 'function') throw new TypeError(`not looked at: ${name}`);
      if ((typeof content === 'string' ? content : fromUtf8(content)).includes('PRIVATE KEY'))
        throw new TypeError(`a private key in ${name}`);
    }
    names.add(name);
    await rest();
  }
  const [first, others] = [all.filter(({ name }) => name === FILES.mimetype), byName(all.filter(({ name }) => name !== FILES.mimetype))];
  return [...first, ...others];
}

function contents(input: BundleInput): Member[] {
  const out: Member[] = [];
  const add: Add = (name, content) => void out.push({ name, content });
  add(FILES.mimetype, MIMETYPE);
  add(FILES.readme, README);
  add(FILES.script, VERIFY_SCRIPT);
  add(FILES.minutesPdf, input.minutes.pdf);
  add(FILES.minutes, canonical(input.minutes.json));
  add(FILES.entries, lines(input.log.lines));
  add(FILES.openings, openings(input.log.openings));
  add(FILES.logKey, logKeyPem(input.logKey));
  for (const { size, note } of unique(input.log.checkpoints)) add(checkpointFile(size), note);
  for (const { size, member, p7s } of input.witnesses) add(witnessFile(size, member), p7s);
  for (const one of input.votes) {
    add(voteFile(one.vote, 'question.json'), canonical(one.content));
    if ('box' in one) boxed(one, add);
    else byUrn(one, add);
  }
  papers(input, add);
  pki(input, add);
  return [...out, ...(input.more ?? [])];
}

type Add = (name: string, content: Content) => void;

function boxed({ vote, box, ballots }: { readonly vote: string } & Boxed, add: Add): void {
  add(voteFile(vote, 'box.ndjson'), lines(box.lines));
  add(voteFile(vote, 'openings.ndjson'), openings(box.openings));
  for (const { size, note } of unique(box.checkpoints)) add(checkpointFile(size, vote), note);
  signed(vote, ballots, ballotFile, add);
}

function byUrn({ vote, requests, board }: { readonly vote: string } & ByUrn, add: Add): void {
  if (board) add(voteFile(vote, 'board.ndjson'), lines(board));
  signed(vote, requests, requestFile, add);
}

function signed(vote: string, files: readonly SignedFile[], name: typeof ballotFile, add: Add): void {
  for (const { voter, json, p7s } of files) {
    add(name(vote, voter, 'json'), json);
    add(name(vote, voter, 'p7s'), p7s);
  }
}

function papers({ documents }: BundleInput, add: Add): void {
  const all = documents.map(({ paper, sha256: digest, title, withheld }) => ({
    paper,
    sha256: digest,
    title,
    ...(withheld && { withheld: true }),
  }));
  add(FILES.documents, canonical({ papers: all }));
  const done = new Set<string>();
  for (const { sha256: digest, withheld, bytes } of documents) {
    // The same bytes may stand under two papers, one of them withdrawn.
    if (withheld || done.has(digest)) continue;
    if (!bytes) throw new TypeError(`no bytes of ${digest}`);
    add(documentFile(digest), bytes);
    done.add(digest);
  }
}

function pki({ pki: { ca, seal, trust, certificates, crl } }: BundleInput, add: Add): void {
  add(FILES.ca, ca);
  add(FILES.seal, seal);
  if (crl !== undefined) add(FILES.crl, crl);
  for (const [all, file] of [[trust, trustFile], [certificates, certificateFile]] as const) {
    const byName = new Map(all.map((pem) => [file(certificateFromPem(pem).fingerprint), pem]));
    for (const [name, pem] of byName) add(name, pem);
  }
}

const lines = (all: readonly string[]): Content => rows(all, (line) => `${line}\n`);

const openings = (all: readonly NumberedOpening[]): Content =>
  rows([...all].sort((a, b) => a.seq - b.seq), ({ seq, salt, value }) => `${canonical({ seq, salt, value })}\n`);

const unique = (notes: readonly Note[]): Note[] => [...new Map(notes.map((one) => [one.size, one])).values()];
