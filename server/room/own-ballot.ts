/** What the box holds of one person, for that person's own devices: they know each other's ballots. */
import { toBase64url } from '../../shared/base/bytes.ts';
import { lastOf } from '../../shared/meeting/box.ts';
import type { OwnBallot } from '../../shared/wire/socket.ts';
import type { Room } from './room.ts';
import type { CastValue } from './signers.ts';

export interface OwnBallotSources {
  key(certificate: string): Promise<{ readonly certificate: { readonly der: Uint8Array } } | undefined>;
  device(certificate: string): Promise<{ readonly label: string } | undefined>;
}

/** The person's last ballot with its receipt; undefined where there is none, or its choice was destroyed. */
export async function ownBallot(room: Room, vote: string, member: string, sources: OwnBallotSources): Promise<OwnBallot | undefined> {
  const { stream } = await room.boxes.of(vote);
  const seq = lastOf(stream.state, member)?.seq;
  const sealed = seq === undefined ? undefined : stream.entries[seq]?.sealed;
  if (seq === undefined || !sealed) return undefined;
  const { ballot, signature, signedAt } = sealed.value as unknown as CastValue;
  const fingerprint = await room.boxes.signerOf(room.meeting, member, { ballot, signature, signedAt });
  const [key, device] = await Promise.all([sources.key(fingerprint), sources.device(fingerprint)]);
  if (!key) return undefined;
  return { ballot, signature, signedAt, certificate: toBase64url(key.certificate.der), device: device?.label ?? '', receipt: await room.boxes.receipt(vote, seq) };
}
