/** What a sub-log holds of one person, for that person's own devices: they know each other's ballots. */
import { toBase64url } from '../../shared/base/bytes.ts';
import type { OwnBallot } from '../../shared/wire/socket.ts';
import type { Room } from './room.ts';

export interface OwnEntrySources {
  key(certificate: string): Promise<{ readonly certificate: { readonly der: Uint8Array } } | undefined>;
  device(certificate: string): Promise<{ readonly label: string } | undefined>;
}

/** What the person signed last, with its receipt; undefined where there is none, or what is hidden of it was destroyed. */
export async function ownEntry(room: Room, sublog: string, member: string, sources: OwnEntrySources): Promise<OwnBallot | undefined> {
  const signed = await room.sublogs.signedOf(sublog, member);
  if (!signed) return undefined;
  const fingerprint = await room.sublogs.signerOf(signed);
  const [key, device] = await Promise.all([sources.key(fingerprint), sources.device(fingerprint)]);
  if (!key) return undefined;
  const receipt = await room.sublogs.receipt(sublog, signed.seq);
  return {
    ...(signed.hidden as Pick<OwnBallot, 'ballot' | 'signature' | 'signedAt'>),
    certificate: toBase64url(key.certificate.der),
    device: device?.label ?? '',
    receipt,
  };
}
