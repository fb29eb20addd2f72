/**
 * A forge: makes a meeting's record from plain data with keys of its own, so that a test can do what a dishonest
 * installation could — write another history and sign it again — and what an outsider could: edit files.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, joined, toBase64url, toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { writeBundle, type ArchivedLog, type BundleInput, type ByUrn, type Sign } from '../../shared/archive/bundle.ts';
import { FILES } from '../../shared/archive/layout.ts';
import { manifestRows, sumsRow } from '../../shared/archive/manifest.ts';
import { readZip, writeZip } from '../../shared/archive/zip.ts';
import { cmsFrom } from '../../shared/crypto/cms-file.ts';
import { signDetached } from '../../shared/crypto/signing.ts';
import { sublogOrigin, keyName, makeNote, meetingOrigin } from '../../shared/log/checkpoint.ts';
import { leafHash, sealOf, type Opening } from '../../shared/log/entry.ts';
import { rootOf, Tree } from '../../shared/log/tree.ts';
import { certify, RSA, type Holder } from '../crypto/people.ts';

export const MEETING = 'm1';
const UNIT = 'H99.1';
const START = Date.parse('2026-11-22T02:00:00.000Z');
const dates = { notBefore: new Date('2026-11-01'), notAfter: new Date('2029-11-21') };
export const SIGNED_AT = '2026-11-22T02:00:43.500Z';

export interface Keys {
  readonly ca: Holder;
  readonly seal: Holder;
  readonly root: Holder;
  readonly logSecret: Uint8Array;
  readonly people: Readonly<Record<string, Holder>>;
  /** Keys that stand for attackers: see `makeKeys`. */
  readonly odd: Readonly<Record<'stranger' | 'otherCa' | 'expired' | 'web' | 'spare', Holder>>;
}

const subject = (id: string): string => `C=VN, O=Hội đồng nhân dân xã Mẫu, CN=Đại biểu ${id}, 2.5.4.5=${id}`;

export async function makeKeys(): Promise<Keys> {
  const ca = await certify('C=VN, O=Hội đồng nhân dân xã Mẫu, CN=ca', { ...dates, notAfter: new Date('2046-11-21') });
  const root = await certify('O=Cơ quan chứng thực, CN=Gốc', { ...dates, algorithm: RSA });
  const people: Record<string, Holder> = {};
  for (const id of ['d0', 'd1', 'd2', 'd3', 'd4', 'd6', 'g0', 'x0']) people[id] = await certify(subject(id), { ...dates, issuer: ca });
  people['d5'] = await certify('CN=Hà Thị Thảo', { ...dates, issuer: root, algorithm: RSA });
  const otherRoot = await certify('CN=Khác', dates);
  return {
    ca,
    root,
    people,
    seal: await certify('CN=Con dấu hồ sơ', { ...dates, issuer: ca, eku: ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36'] }),
    logSecret: ed25519.utils.randomSecretKey(),
    odd: {
      stranger: await certify(subject('d0'), { ...dates, issuer: otherRoot }),
      otherCa: await certify('C=VN, O=Hội đồng nhân dân xã Mẫu, CN=ca', { ...dates, notAfter: new Date('2046-11-21') }),
      expired: await certify(subject('d0'), { issuer: ca, notBefore: dates.notBefore, notAfter: new Date('2026-11-21') }),
      web: await certify(subject('d0'), { ...dates, issuer: ca, eku: ['1.3.6.1.5.5.7.3.1'] }),
      spare: await certify(subject('d0'), { ...dates, issuer: ca }),
    },
  };
}

/** One entry before it is written. `seq` only where a forger wants another than its place. */
export interface Row {
  at: string;
  by?: string;
  type: string;
  open: Json;
  sealed?: Opening;
  seq?: number;
}

export interface Box {
  readonly vote: string;
  content: {
    text: string;
    options: Array<{ id: string; label: string }>;
    rule: { base: string; fraction: [number, number]; strict: boolean };
    papers: string[];
  };
  rows: Row[];
  /** Seqs of the rows whose sealed part is opened. */
  opened: Set<number>;
  ballots: Map<string, { json: string; p7s: Uint8Array }>;
}

export type Result = {
  vote: string;
  box: { size: number; root: string };
  counts: Record<string, number>;
  base: number;
  silent: number;
  void: Array<{ voter: string; reason: string }>;
  outcome: string;
  roll: Record<string, string | string[]>;
};

/** Everything of a record, as plain data that a test may change before it is signed. */
export interface Made {
  readonly keys: Keys;
  log: Row[];
  openings: Set<number>;
  /** Sizes at which the log was signed. */
  sizes: Set<number>;
  boxes: Map<string, Box>;
  /** Votes that have an urn in place of a box. */
  urns: Map<string, { content: Json } & ByUrn>;
  witnesses: Array<{ size: number; member: string; p7s: Uint8Array }>;
  documents: Array<{ paper: string; sha256: string; title: string; withheld?: boolean; bytes?: Uint8Array }>;
  certificates: Holder[];
  crl?: string;
  minutes: { pdf: Uint8Array; json: { meeting: string; votes: Array<Omit<Result, 'box' | 'void' | 'roll'>> } };
  sealer: Holder;
  /** Signs notes of the log's checkpoints in place of the log key. */
  logSecret: Uint8Array;
}

export const hex = (bytes: Uint8Array): string => toHex(sha256(bytes));
export const hash = (value: Json): string => toBase64url(sha256(utf8(canonical(value))));
let salts = 0;
/** Another than any before it in the same story; each story begins with the same. */
export const freshSalt = (): string => toBase64url(sha256(utf8(`salt ${salts++}`)));

const linesOf = (rows: readonly Row[]): string[] =>
  rows.map(({ at, by, type, open, sealed, seq }, place) =>
    canonical({ v: 1, seq: seq ?? place, at, by, type, open, ...(sealed && { sealed: sealOf(sealed) }) }),
  );

export const rootAt = (rows: readonly Row[], size = rows.length): string =>
  toBase64url(rootOf(linesOf(rows.slice(0, size)).map((line) => leafHash(line))));

const signatures = new WeakMap<CryptoKey, Map<string, Promise<string>>>();

/**
 * The key's signature, base64url. What it has signed it does not sign again: stories are alike up to where somebody lies, and
 * what is the same in both are then the same bytes, which openssl need not be asked about twice.
 */
export function signedBy({ key, certificate }: Holder, content: Uint8Array, signedAt: string): Promise<string> {
  let made = signatures.get(key);
  if (!made) signatures.set(key, (made = new Map()));
  const what = `${certificate.fingerprint} ${signedAt} ${hex(content)}`;
  let signature = made.get(what);
  if (!signature) made.set(what, (signature = signDetached(key, certificate, content, signedAt)));
  return signature;
}

export async function cmsBy(
  holder: Holder,
  bytes: Uint8Array,
  signedAt: string,
  signed = signedBy(holder, bytes, signedAt),
): Promise<Uint8Array> {
  const signature = fromBase64url(await signed);
  return cmsFrom({ contentHash: sha256(bytes), signedAt, certificate: holder.certificate, signature });
}

/** A signature that the key has not made before. */
export function signWith(holder: Holder, content: string, signedAt = SIGNED_AT): Promise<Uint8Array> {
  const bytes = utf8(content);
  return cmsBy(holder, bytes, signedAt, signDetached(holder.key, holder.certificate, bytes, signedAt));
}


export const PAPER = utf8('%PDF-1.4\n% Dự thảo nghị quyết');
const OLD_PAPER = utf8('%PDF-1.4\n% Dự thảo cũ');
export const GONE_PAPER = utf8('%PDF-1.4\n% Rút');
const RESOLUTION = [
  { id: 'for', label: 'Tán thành' },
  { id: 'against', label: 'Không tán thành' },
  { id: 'notVoting', label: 'Không biểu quyết' },
];

/** Writes a meeting act by act, and keeps the little state that an honest result needs. */
export class Writer {
  readonly made: Made;
  readonly #state = {
    kinds: new Map<string, string>(),
    keys: new Map<string, string>(),
    revoked: new Set<string>(),
    present: new Set<string>(),
  };
  readonly #total = new Map<string, string[]>();
  readonly #seen = new Map<string, Set<string>>();
  #ms = START;

  constructor(keys: Keys) {
    salts = 0;
    this.made = {
      keys,
      log: [],
      openings: new Set(),
      sizes: new Set(),
      boxes: new Map(),
      urns: new Map(),
      witnesses: [],
      documents: [],
      certificates: [],
      sealer: keys.seal,
      logSecret: keys.logSecret,
      minutes: { pdf: utf8('%PDF-1.7\n% biên bản'), json: { meeting: MEETING, votes: [] } },
    };
  }

  at(): string {
    this.#ms += 731;
    return timestamp(this.#ms);
  }

  entry(type: string, open: Json, by = 's1', sealed?: Json): number {
    const { kinds, keys, revoked, present } = this.#state;
    const o = open as Record<string, string>;
    if (type === 'memberListed') kinds.set(o['member']!, o['kind']!);
    if (type === 'memberUnlisted') kinds.delete(o['member']!);
    if (type === 'keyAdmitted') keys.set(o['certificate']!, o['member']!);
    if (type === 'keyRevoked') revoked.add(o['certificate']!);
    if (type === 'checkedIn') {
      present.add(o['member']!);
      for (const seen of this.#seen.values()) seen.add(o['member']!);
    }
    if (type === 'checkedOut') present.delete(o['member']!);
    this.made.log.push({ at: this.at(), by, type, open, ...(sealed !== undefined && { sealed: { salt: freshSalt(), value: sealed } }) });
    return this.made.log.length - 1;
  }

  admit(member: string, holder = this.made.keys.people[member]!): void {
    this.entry('keyAdmitted', { member, certificate: holder.certificate.fingerprint, approvedBy: 's1' });
    this.made.certificates.push(holder);
  }

  delegates(): string[] {
    return [...this.#state.kinds].filter(([, kind]) => kind === 'delegate').map(([id]) => id);
  }

  /** `said`: beside the question, what the opening says of itself. */
  openVote(vote: string, wish: Partial<Box['content']> = {}, said: object = {}, by = 'd0'): Box {
    const content = {
      text: `Thông qua ${vote}`,
      options: RESOLUTION,
      rule: { base: 'total', fraction: [1, 2] as [number, number], strict: true },
      papers: [hex(PAPER)],
      ...wish,
    };
    this.#total.set(vote, this.delegates());
    this.#seen.set(vote, new Set(this.#state.present));
    this.entry('voteOpened', { vote, kind: 'public', question: hash(content), content, ...said }, by);
    const size = this.made.log.length;
    this.made.sizes.add(size);
    const log = { size, root: rootAt(this.made.log) };
    const box: Box = { vote, content, rows: [], opened: new Set(), ballots: new Map() };
    this.made.boxes.set(vote, box);
    box.rows.push({ at: this.at(), by: 'system', type: 'boxOpened', open: { meeting: MEETING, vote, question: hash(content), log } });
    return box;
  }

  /** A ballot as an honest tablet makes it, or with `patch` as a forger would. */
  async cast(
    vote: string,
    voter: string,
    choice: string | string[],
    more: { revision?: number; by?: Holder; patch?: object; signedAt?: string } = {},
  ): Promise<void> {
    const box = this.made.boxes.get(vote)!;
    const { log } = box.rows[0]!.open as { log: Json };
    const revision = more.revision ?? 1;
    const signedAt = more.signedAt ?? SIGNED_AT;
    const ballot = {
      kind: 'ecabinet/ballot/v1',
      meeting: MEETING,
      vote,
      question: hash(box.content),
      log,
      voter,
      revision,
      choice,
      ...more.patch,
    };
    const holder = more.by ?? this.made.keys.people[voter]!;
    const json = canonical(ballot);
    const signature = await signedBy(holder, utf8(json), signedAt);
    const p7s = await cmsBy(holder, utf8(json), signedAt);
    const before = box.rows.findIndex(
      (row) => row.type === 'ballotCast' && (row.open as { voter: string }).voter === voter && box.opened.has(box.rows.indexOf(row)),
    );
    if (before >= 0) box.opened.delete(before);
    box.rows.push({
      at: this.at(),
      by: voter,
      type: 'ballotCast',
      open: { voter, revision },
      sealed: { salt: freshSalt(), value: { ballot, signature, signedAt } },
    });
    box.opened.add(box.rows.length - 1);
    box.ballots.set(voter, { json, p7s });
  }

  closing(vote: string): void {
    this.entry('voteClosing', { vote }, 'd0');
    const box = this.made.boxes.get(vote)!;
    box.rows.push({ at: this.at(), by: 'system', type: 'boxClosed', open: { after: this.made.log.length } });
  }

  /** The honest result as of now, which is right after `closing`. */
  count(vote: string): Result {
    const box = this.made.boxes.get(vote)!;
    const { kinds, keys, revoked, present } = this.#state;
    const total = this.#total.get(vote)!;
    const roll: Result['roll'] = {};
    const out: Result['void'] = [];
    const holders = [...this.made.certificates];
    for (const [voter, { json, p7s }] of [...box.ballots].sort(([a], [b]) => (a < b ? -1 : 1))) {
      // The certificate stands in the p7s whole.
      const used =
        holders.find(({ certificate }) => Buffer.from(p7s).includes(Buffer.from(certificate.der)))?.certificate.fingerprint ?? '';
      const able =
        kinds.get(voter) === 'delegate' &&
        keys.get(used) === voter &&
        !revoked.has(used) &&
        (this.#seen.get(vote)!.has(voter) || present.has(voter));
      if (able) roll[voter] = (JSON.parse(json) as { choice: string | string[] }).choice;
      else out.push({ voter, reason: 'notEligible' });
    }
    const counts: Record<string, number> = Object.fromEntries(box.content.options.map(({ id }) => [id, 0]));
    for (const choice of Object.values(roll)) for (const one of [choice].flat()) if (counts[one] !== undefined) counts[one]++;
    const cast = Object.values(roll);
    const {
      base: kind,
      fraction: [n, d],
      strict,
    } = box.content.rule;
    const base = {
      total: total.length,
      present: this.delegates().filter((one) => present.has(one)).length,
      cast: cast.length,
      valid: cast.filter((one) => one.length > 0).length,
    }[kind]!;
    const silent = total.filter((one) => !box.ballots.has(one)).length;
    const inFavour = counts['for'] ?? 0;
    const outcome = (strict ? inFavour * d > n * base : inFavour * d >= n * base) ? 'adopted' : 'rejected';
    return { vote, box: { size: box.rows.length, root: rootAt(box.rows) }, counts, base, silent, void: out, outcome, roll };
  }

  closed(vote: string, patch: (result: Result) => void = () => {}): void {
    const result = this.count(vote);
    patch(result);
    this.entry('voteClosed', result, 'system');
    this.made.sizes.add(this.made.log.length);
    const { counts, base, silent, outcome } = result;
    this.made.minutes.json.votes.push({ vote, counts: { ...counts }, base, silent, outcome });
  }
}

/** Where a test may step in while the honest story is told. */
export interface Hooks {
  before?(w: Writer): void | Promise<void>;
  /** While v0 is open, after the honest ballots. */
  during?(w: Writer): void | Promise<void>;
  /** Changes the result of v0. */
  result?(result: Result): void;
  /** Between v0 and the session's closing. */
  after?(w: Writer): void | Promise<void>;
  /** After the session's closing, before the minutes are approved. */
  late?(w: Writer): void | Promise<void>;
  question?: Partial<Box['content']>;
}

/** A meeting: a resolution (v0), one by two thirds of those present (v1), one with several answers (v2), one set aside (v3). */
export async function story(keys: Keys, hooks: Hooks = {}): Promise<Made> {
  const w = new Writer(keys);
  const publicKey = ed25519.getPublicKey(keys.logSecret);
  w.entry(
    'meetingCreated',
    {
      meeting: MEETING,
      unit: UNIT,
      title: 'Kỳ họp thứ nhất',
      ca: keys.ca.certificate.fingerprint,
      logKey: toBase64url(publicKey),
      trust: [keys.root.certificate.fingerprint],
    },
    'system',
  );
  for (const id of ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'])
    w.entry('memberListed', { member: id, kind: 'delegate', name: `Đại biểu ${id}` });
  const guest = w.entry('memberListed', { member: 'g0', kind: 'guest' }, 's1', { name: 'Khách mời' });
  w.made.openings.add(guest);
  for (const id of ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'g0']) w.admit(id);
  w.entry('paperAdded', { paper: 'p0', sha256: hex(OLD_PAPER), title: 'Dự thảo' });
  w.entry('paperReplaced.2', { changed: 'Sửa Điều 2', paper: 'p1', replaces: 'p0', sha256: hex(PAPER), title: 'Dự thảo nghị quyết' });
  w.entry('paperAdded', { paper: 'p2', sha256: hex(GONE_PAPER), title: 'Tờ trình' });
  w.entry('paperWithdrawn', { paper: 'p2', reason: 'Nhầm tệp' });
  w.made.documents.push(
    { paper: 'p0', sha256: hex(OLD_PAPER), title: 'Dự thảo', bytes: OLD_PAPER },
    { paper: 'p1', sha256: hex(PAPER), title: 'Dự thảo nghị quyết', bytes: PAPER },
    { paper: 'p2', sha256: hex(GONE_PAPER), title: 'Tờ trình', withheld: true },
  );
  w.entry('sessionOpened', {}, 'd0');
  for (const id of ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'g0']) w.entry('checkedIn', { member: id }, id);
  await hooks.before?.(w);

  w.openVote('v0', hooks.question);
  for (const id of ['d0', 'd1', 'd2', 'd5']) await w.cast('v0', id, 'for');
  await w.cast('v0', 'd1', 'against', { revision: 2 });
  await w.cast('v0', 'd3', 'for');
  await hooks.during?.(w);
  w.closing('v0');
  w.closed('v0', hooks.result);

  w.openVote('v1', { rule: { base: 'present', fraction: [2, 3], strict: false } });
  await w.cast('v1', 'd0', 'for');
  w.entry('checkedOut', { member: 'd4' }, 'd4');
  for (const id of ['d1', 'd2', 'd3']) await w.cast('v1', id, 'for');
  await w.cast('v1', 'd5', 'notVoting');
  w.closing('v1');
  w.closed('v1');

  w.openVote('v2', {
    options: ['a', 'b', 'c'].map((id) => ({ id, label: `Phương án ${id}` })),
    rule: { base: 'valid', fraction: [1, 2], strict: true },
    papers: [],
  });
  await w.cast('v2', 'd0', ['a', 'b']);
  await w.cast('v2', 'd1', ['c']);
  await w.cast('v2', 'd2', []);
  w.closing('v2');
  w.closed('v2');

  w.openVote('v3');
  await w.cast('v3', 'd0', 'for');
  w.closing('v3');
  w.entry('voteVoided', { vote: 'v3', reason: 'Câu hỏi nhầm' }, 'd0');
  // Set aside before it was counted: its ballots stay closed.
  w.made.boxes.get('v3')!.opened.clear();
  w.made.boxes.get('v3')!.ballots.clear();

  await hooks.after?.(w);
  w.entry('sessionClosed', {}, 'd0');
  const size = w.made.log.length;
  w.made.sizes.add(size);
  for (const member of ['d0', 'd1', 'd2', 'd5'])
    w.made.witnesses.push({ size, member, p7s: await cmsBy(keys.people[member]!, utf8(note(w.made, w.made.log, size)), SIGNED_AT) });
  w.entry('attested', { size, n: 4, m: 5 }, 'system');
  await hooks.late?.(w);
  w.entry('minutesApproved', { sha256: hex(w.made.minutes.pdf) });
  w.made.sizes.add(w.made.log.length);
  return w.made;
}

/** A checkpoint's note over rows, signed with whatever log key the record has. */
export function note(made: Pick<Made, 'logSecret'>, rows: readonly Row[], size = rows.length, vote?: string): string {
  return noteOn(made, treeOver(linesOf(rows)), size, vote);
}

function treeOver(lines: readonly string[]): Tree {
  const tree = new Tree();
  for (const line of lines) tree.append(leafHash(line));
  return tree;
}

function noteOn({ logSecret }: Pick<Made, 'logSecret'>, tree: Tree, size: number, vote?: string): string {
  const origin = vote === undefined ? meetingOrigin(UNIT, MEETING) : sublogOrigin(UNIT, MEETING, vote);
  return makeNote({ origin, size, root: tree.root(size) }, keyName(UNIT), ed25519.getPublicKey(logSecret), (bytes) =>
    ed25519.sign(bytes, logSecret),
  );
}

function archived(made: Made, rows: Row[], opened: ReadonlySet<number>, sizes: Iterable<number>, vote?: string): ArchivedLog {
  const lines = linesOf(rows);
  const tree = treeOver(lines);
  return {
    lines,
    openings: [...opened].flatMap((seq) => (rows[seq]?.sealed ? [{ seq, ...rows[seq].sealed }] : [])),
    checkpoints: [...sizes].filter((size) => size <= rows.length).map((size) => ({ size, note: noteOn(made, tree, size, vote) })),
  };
}

export function inputOf(made: Made): BundleInput {
  return {
    log: archived(made, made.log, made.openings, made.sizes),
    logKey: ed25519.getPublicKey(made.logSecret),
    witnesses: made.witnesses,
    votes: [
      ...[...made.boxes.values()].map((box) => ({
        vote: box.vote,
        content: box.content,
        box: archived(made, box.rows, box.opened, [box.rows.length], box.vote),
        ballots: [...box.ballots].map(([voter, { json, p7s }]) => ({ voter, json, p7s })),
      })),
      ...[...made.urns].map(([vote, urn]) => ({ vote, ...urn })),
    ],
    documents: made.documents,
    pki: {
      ca: made.keys.ca.pem,
      seal: made.sealer.pem,
      trust: [made.keys.root.pem],
      certificates: made.certificates.map((one) => one.pem),
      ...(made.crl && { crl: made.crl }),
    },
    minutes: { pdf: made.minutes.pdf, json: made.minutes.json },
  };
}

/** All pieces of a bundle as one file. */
export async function bundleOf(input: BundleInput, sign: Sign): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeBundle(input, sign)) pieces.push(Uint8Array.from(piece));
  return joined(pieces);
}

const sealWith =
  (sealer: Holder) =>
  (manifest: Uint8Array): Promise<Uint8Array> =>
    cmsBy(sealer, manifest, '2026-11-22T05:00:00.000Z');

/** The bundle, signed again from whatever the data now say. */
export const forge = async (made: Made): Promise<Uint8Array> => bundleOf(inputOf(made), sealWith(made.sealer));

export type Files = Map<string, Uint8Array>;

/**
 * Edits files. `sums`: the lists of files are made anew, as an outsider can; `sealer`: and sealed, as only the
 * installation can.
 */
export async function edit(
  zip: Uint8Array,
  change: (files: Files) => void,
  redo: { sums?: boolean; sealer?: Holder } = { sums: true },
): Promise<Uint8Array> {
  const files: Files = new Map(readZip(zip).members.map(({ name, bytes }) => [name, bytes]));
  const before = files.get(FILES.manifest);
  change(files);
  const listed = (): Array<{ name: string; sha256: string }> => [...files].map(([name, bytes]) => ({ name, sha256: hex(bytes) }));
  if (redo.sealer && files.get(FILES.manifest) === before) {
    const manifest = utf8([...manifestRows(listed().filter(({ name }) => !name.startsWith('META-INF/') && name !== 'mimetype'))].join(''));
    files.set(FILES.manifest, manifest);
  }
  if (redo.sealer) files.set(FILES.signature, await sealWith(redo.sealer)(files.get(FILES.manifest)!));
  if (redo.sums || redo.sealer)
    files.set(
      FILES.sums,
      utf8(
        listed()
          .filter(({ name }) => name !== FILES.sums)
          .map(sumsRow)
          .join(''),
      ),
    );
  return writeZip(sorted(files));
}

/** In the order of a bundle: mimetype, names, META-INF, the sums. */
function sorted(files: Files): Array<{ name: string; bytes: Uint8Array }> {
  const rank = (name: string): string =>
    (name === 'mimetype' ? '0' : name === FILES.sums ? '3' : name.startsWith('META-INF/') ? '2' : '1') + name;
  return [...files].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1));
}

export const textOf = (files: Files, name: string): string => new TextDecoder().decode(files.get(name));
