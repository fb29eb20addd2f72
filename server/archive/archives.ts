/** A meeting's bundle: provisional once it is closed and witnessed, final once the minutes are approved. Signed once, then kept. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { canonical, parseCanonical, type Json } from '../../shared/base/canonical.ts';
import { fromBase64url, utf8 } from '../../shared/base/bytes.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { buildBundle, type BundleInput, type NumberedOpening } from '../../shared/archive/bundle.ts';
import { certificateFromPem } from '../../shared/crypto/certificate.ts';
import { cmsFrom } from '../../shared/crypto/cms.ts';
import { lastBallots, type BoxState } from '../../shared/meeting/box.ts';
import type { Identity } from '../identity/identity.ts';
import type { MinutesDesk } from '../minutes/desk.ts';
import { Conflict, type Store } from '../ports.ts';
import type { Room } from '../room/room.ts';
import type { CastValue } from '../room/signers.ts';
import type { Stream } from '../room/stream.ts';
import type { Witnesses } from '../room/witnesses.ts';

const COLLECTION = 'archives';
const MOST_BYTES = 2 ** 31;

export interface Archives {
  bundle(room: Room): Promise<Uint8Array | Refusal>;
}

interface Parts {
  readonly store: Store;
  readonly identity: Identity;
  readonly desk: MinutesDesk;
  readonly witnesses: Witnesses;
}

export function makeArchives(parts: Parts): Archives {
  const making = new Map<string, Promise<Uint8Array>>();
  return {
    async bundle(room) {
      const { session, minutes } = room.meeting;
      if (session.rehearsal) return refuse('minutes/archive-rehearsal');
      if (session.stage !== 'closed' || !minutes.attestations.some((one) => one.size > session.closedSeq!)) return refuse('minutes/archive-not-yet');
      // A provisional one follows the secretary's texts; a final one never changes again.
      const draft = await parts.desk.draft(room);
      if (isRefusal(draft)) return draft;
      const key = `${room.id}:${room.size}:${draft.sha256}`;
      const kept = await parts.store.records.get(COLLECTION, key);
      if (kept) return buffer(parts.store.blobs.get((kept.value as { sha256: string }).sha256));
      let one = making.get(key);
      if (!one) {
        one = make(parts, room, key);
        making.set(key, one);
        void one.catch(() => undefined).then(() => making.delete(key));
      }
      return one;
    },
  };
}

async function make({ store, identity, desk, witnesses }: Parts, room: Room, key: string): Promise<Uint8Array> {
  const installation = (await identity.installation())!;
  const { stream } = room;
  const { pdf, json } = await desk.paper(room);
  const input: BundleInput = {
    log: { lines: stream.entries.map((one) => one.line), openings: [], checkpoints: checkpointSizes(room).map((size) => ({ size, note: room.note(size) })) },
    logKey: installation.logPublicKey,
    witnesses: await witnessFiles(room, identity, witnesses),
    votes: await votesOf(room, identity),
    documents: await documentsOf(room, store),
    pki: await papersOf(room, identity),
    minutes: { pdf, json: parseCanonical(json) },
  };
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const { zip } = await buildBundle(input, (manifest) => installation.signSeal(manifest), hash);
  const { sha256 } = await store.blobs.put((async function* () {
    yield zip;
  })(), MOST_BYTES);
  try {
    await store.records.put(COLLECTION, key, { sha256 }, 0);
    return zip;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Another server sealed it first: that one is the bundle.
    const kept = (await store.records.get(COLLECTION, key))!;
    return buffer(store.blobs.get((kept.value as { sha256: string }).sha256));
  }
}

/** Each vote's opening, closing and result, every adjournment, the closing, the end (RECORD section 2). */
function checkpointSizes(room: Room): number[] {
  const marked = new Set(['voteOpened', 'voteClosing', 'voteClosed', 'voteVoided', 'adjourned', 'sessionClosed']);
  const sizes = room.stream.entries.flatMap(({ line }, seq) => (marked.has((JSON.parse(line) as { type: string }).type) ? [seq + 1] : []));
  const attested = room.meeting.minutes.attestations.map((one) => one.size);
  return [...new Set([...sizes, ...attested, room.size])].sort((a, b) => a - b);
}

async function witnessFiles(room: Room, identity: Identity, witnesses: Witnesses): Promise<BundleInput['witnesses']> {
  const out: Array<BundleInput['witnesses'][number]> = [];
  for (const { size, members } of room.meeting.minutes.attestations) {
    const note = room.note(size);
    for (const one of await witnesses.of(room.id, size)) {
      if (members.includes(one.member)) out.push({ size, member: one.member, p7s: await cms(identity, one.certificate, utf8(note), one.signedAt, one.signature) });
    }
  }
  return out;
}

async function cms(identity: Identity, certificate: string, content: Uint8Array, signedAt: string, signature: string): Promise<Uint8Array> {
  const key = (await identity.deviceKey(certificate))!;
  return cmsFrom({ contentHash: createHash('sha256').update(content).digest(), signedAt, certificate: key.certificate, signature: fromBase64url(signature) });
}

async function votesOf(room: Room, identity: Identity): Promise<BundleInput['votes']> {
  const out: Array<BundleInput['votes'][number]> = [];
  for (const id of room.meeting.votes.order) {
    const vote = room.meeting.votes.votes[id]!;
    if (!vote.opened) continue;
    // One set aside before its announcement is never opened (RECORD section 5).
    const announced = vote.result !== undefined;
    const { stream } = await room.boxes.of(id);
    out.push({
      vote: id,
      content: vote.content as unknown as Json,
      box: {
        lines: stream.entries.map((one) => one.line),
        openings: announced ? lastOpenings(stream) : [],
        checkpoints: [{ size: stream.size, note: await room.boxes.note(id) }],
      },
      ballots: announced ? await ballotFiles(room, identity, stream) : [],
    });
  }
  return out;
}

type BoxStream = Stream<BoxState>;

const lastOpenings = (stream: BoxStream): NumberedOpening[] =>
  lastBallots(stream.state)
    .map(({ seq }) => ({ seq, ...stream.entries[seq]!.sealed! }))
    .sort((a, b) => a.seq - b.seq);

async function ballotFiles(room: Room, identity: Identity, stream: BoxStream): Promise<BundleInput['votes'][number]['ballots']> {
  const out: Array<{ voter: string; json: string; p7s: Uint8Array }> = [];
  for (const { voter, seq } of lastBallots(stream.state)) {
    const value = stream.entries[seq]!.sealed!.value as unknown as CastValue;
    const json = canonical(value.ballot as unknown as Json);
    out.push({ voter, json, p7s: await cms(identity, await room.boxes.signerOf(room.meeting, voter, value), utf8(json), value.signedAt, value.signature) });
  }
  return out;
}

async function documentsOf(room: Room, store: Store): Promise<BundleInput['documents']> {
  const out: Array<BundleInput['documents'][number]> = [];
  const { papers, order } = room.meeting.papers;
  const current = new Set(Object.values(papers).flatMap((one) => (one.state === 'withdrawn' ? [] : [one.sha256])));
  for (const id of order) {
    const { paper, sha256, title, state } = papers[id]!;
    const bytes = current.has(sha256) ? new Uint8Array(await buffer(store.blobs.get(sha256))) : undefined;
    out.push({ paper, sha256, title, ...(state === 'withdrawn' && { withheld: true }), ...(bytes && state !== 'withdrawn' && { bytes }) });
  }
  return out;
}

async function papersOf(room: Room, identity: Identity): Promise<BundleInput['pki']> {
  const installation = (await identity.installation())!;
  const trusted = new Set(room.meeting.session.trust);
  const trust = (await identity.trust.ever()).filter((pem) => trusted.has(certificateFromPem(pem).fingerprint));
  const certificates = new Set<string>();
  for (const certificate of Object.keys(room.meeting.roll.keys)) {
    certificates.add((await identity.deviceKey(certificate))!.pem);
    for (const pem of await identity.devices.chain(certificate)) certificates.add(pem);
  }
  return { ca: installation.caPem, seal: installation.sealPem, trust, certificates: [...certificates], crl: await identity.crl() };
}
