/** Making a bundle from plain data (RECORD section 8). What is signed was signed before; only the seal is made here. */
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, toHex, utf8 } from '../base/bytes.ts';
import { canonical, type Json } from '../base/canonical.ts';
import { certificateFromPem, toPem } from '../crypto/certificate.ts';
import type { Opening } from '../log/entry.ts';
import { ballotFile, certificateFile, checkpointFile, documentFile, FILES, inOrder, MIMETYPE, trustFile, voteFile, witnessFile } from './layout.ts';
import { writeManifest, writeSums, type Listed } from './manifest.ts';
import { README } from './readme.ts';
import { VERIFY_SCRIPT } from './verify-script.ts';
import { isSafeName, writeZip, type ZipMember } from './zip.ts';

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

export interface BundleInput {
  readonly log: ArchivedLog;
  /** The log key's 32 public bytes. */
  readonly logKey: Uint8Array;
  /** .p7s over the note of that size; as many as the `attested` entry counts. */
  readonly witnesses: ReadonlyArray<{ readonly size: number; readonly member: string; readonly p7s: Uint8Array }>;
  readonly votes: ReadonlyArray<{
    readonly vote: string;
    /** Question content as `voteOpened` has it. */
    readonly content: Json;
    readonly box: ArchivedLog;
    /** `json`: the very text that was signed. One for each voter in the box. */
    readonly ballots: ReadonlyArray<{ readonly voter: string; readonly json: string; readonly p7s: Uint8Array }>;
  }>;
  /** Everything that was ever published, replaced ones too; a withdrawn one is `withheld`, without bytes. */
  readonly documents: ReadonlyArray<{ readonly paper: string; readonly sha256: string; readonly title: string; readonly withheld?: boolean; readonly bytes?: Uint8Array }>;
  /** PEM. `certificates`: of every key that was admitted, and authorities in between. */
  readonly pki: { readonly ca: string; readonly seal: string; readonly trust: readonly string[]; readonly certificates: readonly string[]; readonly crl?: string };
  readonly minutes: { readonly pdf: Uint8Array; readonly json: Json };
  /** Further files the layout knows, e.g. `minutes/resolutions/<id>.pdf`, `pki/timestamps/<name>`. */
  readonly more?: readonly ZipMember[];
}

/** The seal: the manifest's bytes → a .p7s over them. Called once; kept by the caller, since it differs every time. */
export type Sign = (manifest: Uint8Array) => Promise<Uint8Array>;

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410), PEM. */
export const logKeyPem = (publicKey: Uint8Array): string =>
  toPem('PUBLIC KEY', concat(Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00), publicKey));

/**
 * The bundle's members in their order, and the zip of them. Throws on names that no bundle holds and on anything that
 * looks like a private key. `hash` may be the platform's: hex SHA-256.
 */
export async function buildBundle(input: BundleInput, sign: Sign, hash: (bytes: Uint8Array) => string = (bytes) => toHex(sha256(bytes))): Promise<{ readonly members: readonly ZipMember[]; readonly zip: Uint8Array<ArrayBuffer> }> {
  const members = contents(input).sort((a, b) => inOrder(a.name, b.name));
  const names = new Set<string>();
  for (const { name, bytes } of members) {
    if (!isSafeName(name)) throw new TypeError(`not a name for a bundle: ${name}`);
    if (names.has(name)) throw new TypeError(`two files named ${name}`);
    if (name.endsWith('.pem') && new TextDecoder().decode(bytes).includes('PRIVATE KEY')) throw new TypeError(`a private key in ${name}`);
    names.add(name);
  }
  const listed: Listed[] = members.map(({ name, bytes }) => ({ name, sha256: hash(bytes) }));
  const add = (name: string, bytes: Uint8Array): void => {
    members.push({ name, bytes });
    listed.push({ name, sha256: hash(bytes) });
  };
  const manifest = utf8(writeManifest(listed.filter(({ name }) => name !== FILES.mimetype)));
  add(FILES.manifest, manifest);
  add(FILES.signature, await sign(manifest));
  members.push({ name: FILES.sums, bytes: utf8(writeSums([...listed].sort((a, b) => (a.name < b.name ? -1 : 1)))) });
  return { members, zip: writeZip(members) };
}

function contents(input: BundleInput): ZipMember[] {
  const out: ZipMember[] = [];
  const add = (name: string, content: Uint8Array | string): void => void out.push({ name, bytes: typeof content === 'string' ? utf8(content) : content });
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
  for (const { vote, content, box, ballots } of input.votes) {
    add(voteFile(vote, 'question.json'), canonical(content));
    add(voteFile(vote, 'box.ndjson'), lines(box.lines));
    add(voteFile(vote, 'openings.ndjson'), openings(box.openings));
    for (const { size, note } of unique(box.checkpoints)) add(checkpointFile(size, vote), note);
    for (const { voter, json, p7s } of ballots) {
      add(ballotFile(vote, voter, 'json'), json);
      add(ballotFile(vote, voter, 'p7s'), p7s);
    }
  }
  papers(input, add);
  pki(input, add);
  return [...out, ...(input.more ?? [])];
}

type Add = (name: string, content: Uint8Array | string) => void;

function papers({ documents }: BundleInput, add: Add): void {
  const rows = documents.map(({ paper, sha256: digest, title, withheld }) => ({ paper, sha256: digest, title, ...(withheld && { withheld: true }) }));
  add(FILES.documents, canonical({ papers: rows }));
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

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

const openings = (all: readonly NumberedOpening[]): string =>
  lines([...all].sort((a, b) => a.seq - b.seq).map(({ seq, salt, value }) => canonical({ seq, salt, value })));

const unique = (notes: readonly Note[]): Note[] => [...new Map(notes.map((one) => [one.size, one])).values()];
