/** A meeting's bundle: provisional once it is closed and witnessed, final once the minutes are approved. Signed once, then kept. */
import { createHash } from 'node:crypto';
import { parseCanonical } from '../../shared/base/canonical.ts';
import { fromBase64url, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { writeBundle, type BundleInput, type NumberedOpening, type SignedFile } from '../../shared/archive/bundle.ts';
import { certificateFromPem } from '../../shared/crypto/certificate.ts';
import { cmsFrom } from '../../shared/crypto/cms-file.ts';
import { entryOf } from '../../shared/log/entry.ts';
import {
  approvedMinutes,
  attestationsOf,
  certificatesOf,
  documentsOf,
  fromUrn,
  MARKED,
  notYet,
  rootsOf,
  votesOf,
} from '../../shared/meeting/archived.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Signed } from '../../shared/meeting/sublog.ts';
import type { Identity } from '../identity/identity.ts';
import type { MinutesDesk, Paper } from '../minutes/desk.ts';
import { Conflict, type Store, type StoredEntry } from '../ports.ts';
import type { Room } from '../room/room.ts';
import type { Kept } from '../room/sublogs.ts';
import type { Witnesses } from '../room/witnesses.ts';
import { makeRest, type Rest } from './rest.ts';

const COLLECTION = 'archives';
/** Stands in the name of the desk's, where another keeps something back. */
const WHOLE = 'whole';
/** In the name of those that keep papers of some items back. */
const WITHOUT = 'without';
const MOST_BYTES = 2 ** 32;

/** Of bundles of the record as it is now. */
const begins = (room: Room): string => `${room.id}:${room.size}:`;

export interface Archives {
  /**
   * The stored blob that the bundle is, made when there is none of what the record and the texts say now. `whole`: with what is not
   * for every delegate, which is kept back otherwise. `without`: items whose papers are kept back, for who takes no part in them.
   */
  bundle(room: Room, whole: boolean, without?: readonly string[]): Promise<Bundle | Refusal>;
}

export interface Bundle {
  readonly sha256: string;
  readonly size: number;
}

interface Parts {
  readonly store: Store;
  readonly identity: Identity;
  readonly desk: MinutesDesk;
  readonly witnesses: Witnesses;
  /** Why nothing may be sealed now. */
  readonly held?: () => Refusal | undefined;
}


/** A meeting as it was when its bundle was asked for: making one takes a while, and the record may go on meanwhile. */
interface Subject {
  /** The name it is kept under. */
  readonly key: string;
  /** With what is not for every delegate. */
  readonly whole: boolean;
  readonly without: readonly string[];
  readonly room: Room;
  readonly meeting: Meeting;
  readonly lines: readonly string[];
  readonly paper: Paper;
  readonly rest: Rest;
}

export function makeArchives(parts: Parts): Archives {
  const { store, desk } = parts;
  const making = new Map<string, Promise<string>>();
  // Named before there were two by the minutes at their end: where nothing is kept back there is one, of that name.
  const keyOf = (room: Room, paper: Pick<Paper, 'sha256'>, whole: boolean, without: readonly string[]): string => {
    const [all, less] = [whole && room.stream.entries.some(isOfDesk(room)), createHash('sha256').update(without.join(' ')).digest('hex')];
    return `${begins(room)}${all ? `${WHOLE}:` : ''}${without.length > 0 ? `${WITHOUT}-${less}:` : ''}${paper.sha256}`;
  };
  /** The stored bundle of that name; undefined also where a backup holds its name and not its bytes. */
  const kept = async (
    key: string,
  ): Promise<(Bundle & { readonly version: number }) | { readonly version: number; readonly sha256?: undefined }> => {
    const found = await store.records.get(COLLECTION, key);
    if (!found) return { version: 0 };
    const { sha256 } = found.value as { sha256: string };
    const size = await store.blobs.size(sha256);
    return size === undefined ? { version: found.version } : { version: found.version, sha256, size };
  };
  const keep = async (key: string, version: number, subject: Subject): Promise<string> => {
    const { sha256 } = await make(parts, subject);
    try {
      await store.records.put(COLLECTION, key, { sha256, final: approvedMinutes(subject.meeting) !== undefined }, version);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      // Another server sealed it first: that one is the bundle.
      await store.blobs.remove(sha256);
      return ((await store.records.get(COLLECTION, key))!.value as { sha256: string }).sha256;
    }
    const { room } = subject;
    const paper = await desk.paper(room);
    const papers = isRefusal(paper) ? [subject.paper] : [subject.paper, paper];
    await removeSuperseded(store, room, (one) => one === key || (one.startsWith(begins(room)) && papers.some((of) => one.endsWith(`:${of.sha256}`))));
    return sha256;
  };
  return {
    async bundle(room, whole, without = []) {
      const refusal = notYet(room.meeting);
      if (refusal) return refusal;
      // A provisional one follows the secretary's texts; a final one never changes again.
      const paper = await desk.paper(room);
      if (isRefusal(paper)) {
        // One that was made with the approved file holds it still.
        const approved = approvedMinutes(room.meeting);
        const before = approved === undefined ? undefined : await kept(keyOf(room, { sha256: approved }, whole, without));
        return before?.sha256 === undefined ? paper : before;
      }
      const key = keyOf(room, paper, whole, without);
      const subject: Subject = {
        key,
        whole,
        without,
        room,
        meeting: room.meeting,
        lines: room.stream.entries.map((one) => one.line),
        paper,
        rest: makeRest(),
      };
      const found = await kept(key);
      if (found.sha256 !== undefined) return found;
      const held = parts.held?.();
      if (held) return held;
      let one = making.get(key);
      if (!one) {
        one = keep(key, found.version, subject);
        making.set(key, one);
        void one.catch(() => undefined).then(() => making.delete(key));
      }
      const sha256 = await one;
      return { sha256, size: (await store.blobs.size(sha256))! };
    },
  };
}

/** Provisional bundles that nobody will be given again; those with the minutes that were approved stay for good. */
async function removeSuperseded(store: Store, room: Room, stays: (key: string) => boolean): Promise<void> {
  const approved = approvedMinutes(room.meeting);
  for (const { key, value, version } of await store.records.list(COLLECTION, `${room.id}:`)) {
    const { sha256, final } = value as { sha256: string; final?: boolean };
    // Those of before this was written down are told by their minutes.
    if ((final ?? key.endsWith(`:${approved}`)) || stays(key)) continue;
    await store.records
      .remove(COLLECTION, key, version)
      .catch((error: unknown) => (error instanceof Conflict ? undefined : Promise.reject(error)));
    await store.blobs.remove(sha256);
  }
}

async function make({ store, identity, witnesses }: Parts, subject: Subject): Promise<Bundle> {
  const installation = (await identity.installation())!;
  const { room, meeting, lines, paper, rest } = subject;
  const checkpoints = [];
  for (const size of await checkpointSizes(subject)) {
    checkpoints.push({ size, note: room.note(size) });
    await rest();
  }
  const input: BundleInput = {
    log: { lines, openings: subject.whole ? openings(subject) : [], checkpoints },
    logKey: installation.logPublicKey,
    witnesses: await witnessFiles(room, meeting, identity, witnesses),
    votes: await votes(subject, identity),
    documents: documents(subject, store),
    pki: await pki(meeting, identity),
    minutes: { pdf: paper.pdf, json: parseCanonical(paper.json) },
  };
  const tools = { sha256: () => createHash('sha256'), rest };
  return store.blobs.put(writeBundle(input, (_manifest, hash) => installation.signSeal(hash), tools), MOST_BYTES);
}

/** An entry whose sealed part is the desk's to keep. */
const isOfDesk =
  ({ kind }: Room) =>
  ({ line, sealed }: StoredEntry): boolean =>
    sealed !== undefined && kind.eventKind(entryOf(line).type)?.archived === true;

const openings = ({ room, lines }: Subject): NumberedOpening[] =>
  room.stream.entries
    .slice(0, lines.length)
    .flatMap((entry, seq) => (isOfDesk(room)(entry) ? [{ seq, ...entry.sealed! }] : []));

async function checkpointSizes({ meeting, lines, rest }: Subject): Promise<number[]> {
  const sizes = new Set([...attestationsOf(meeting).map((one) => one.size), lines.length]);
  for (const [seq, line] of lines.entries()) {
    if (MARKED.has((JSON.parse(line) as { type: string }).type)) sizes.add(seq + 1);
    if (seq % 100 === 0) await rest();
  }
  return [...sizes].sort((a, b) => a - b);
}

async function witnessFiles(room: Room, meeting: Meeting, identity: Identity, witnesses: Witnesses): Promise<BundleInput['witnesses']> {
  const out: Array<BundleInput['witnesses'][number]> = [];
  for (const { size, members } of attestationsOf(meeting)) {
    const note = utf8(room.note(size));
    for (const { member, certificate, signedAt, signature } of await witnesses.of(room.id, size)) {
      if (members.includes(member)) out.push({ size, member, p7s: () => cms(identity, certificate, note, signedAt, signature) });
    }
  }
  return out;
}

/** Put together when its turn comes: thousands of them are not held. */
async function* cms(
  identity: Identity,
  certificate: string,
  content: Uint8Array,
  signedAt: string,
  signature: string,
): AsyncGenerator<Uint8Array> {
  const key = (await identity.deviceKey(certificate))!;
  yield cmsFrom({
    contentHash: createHash('sha256').update(content).digest(),
    signedAt,
    certificate: key.certificate,
    signature: fromBase64url(signature),
  });
}

async function votes({ room, meeting, lines, rest }: Subject, identity: Identity): Promise<BundleInput['votes']> {
  const out: Array<BundleInput['votes'][number]> = [];
  const rootAt = (size: number) => toBase64url(room.stream.tree.root(size));
  for (const { vote, content, announced } of votesOf(meeting)) {
    const nameless = fromUrn(meeting, vote, { lineAt: (seq) => lines[seq]!, rootAt });
    if (nameless) {
      const requests = nameless.requests.map((one) => signedFile(identity, one.member, () => one, one.certificate));
      out.push({ vote, content, ...nameless, requests });
      continue;
    }
    const kept = await room.sublogs.of(vote);
    const { stream } = kept.writer;
    out.push({
      vote,
      content,
      box: {
        lines: stream.entries.map((one) => one.line),
        openings: announced ? standingOpenings(kept) : [],
        checkpoints: [{ size: stream.size, note: await room.sublogs.note(vote) }],
      },
      ballots: announced ? ballotFiles(room, identity, kept) : [],
    });
    await rest();
  }
  return out;
}

const standingOpenings = ({ sublog, writer: { stream } }: Kept): NumberedOpening[] =>
  sublog
    .standing(stream.state)
    .map((seq) => ({ seq, ...stream.entries[seq]!.sealed! }))
    .sort((a, b) => a.seq - b.seq);

function ballotFiles(room: Room, identity: Identity, { sublog, writer: { stream } }: Kept): SignedFile[] {
  return sublog.standing(stream.state).map((seq) => {
    // The signed text is made when its turn comes: thousands of them are not held.
    const signed = () => sublog.signed!(stream.entries[seq]!.sealed!.value);
    return signedFile(identity, signed().member, signed, () => room.sublogs.signerOf(signed()));
  });
}

const signedFile = (
  identity: Identity,
  voter: string,
  signed: () => Signed,
  certificate: string | (() => Promise<string>),
): SignedFile => ({
  voter,
  json: () => [utf8(signed().content)],
  async *p7s() {
    const { content, signedAt, signature } = signed();
    yield* cms(identity, typeof certificate === 'string' ? certificate : await certificate(), utf8(content), signedAt, signature);
  },
});

const documents = ({ meeting, whole, without }: Subject, store: Store): BundleInput['documents'] =>
  documentsOf(meeting, whole, without).map(({ paper, sha256, title, withheld }) =>
    withheld ? { paper, sha256, title, withheld } : { paper, sha256, title, bytes: () => store.blobs.get(sha256) },
  );

async function pki(meeting: Meeting, identity: Identity): Promise<BundleInput['pki']> {
  const installation = (await identity.installation())!;
  const trusted = rootsOf(meeting);
  const trust = (await identity.trust.ever()).filter((pem) => trusted.has(certificateFromPem(pem).fingerprint));
  const certificates = new Set<string>();
  for (const certificate of certificatesOf(meeting)) {
    certificates.add((await identity.deviceKey(certificate))!.pem);
    for (const pem of await identity.devices.chain(certificate)) certificates.add(pem);
  }
  return { ca: installation.caPem, seal: installation.sealPem, trust, certificates: [...certificates], crl: await identity.crl() };
}
