/** What a sub-log holds of one person, for that person's own devices: each knows what the others have sent. */
import { toBase64url } from '../../shared/base/bytes.ts';
import type { Json } from '../../shared/base/canonical.ts';
import type { OwnEntry } from '../../shared/wire/socket.ts';
import type { Room } from './room.ts';

export interface OwnEntrySources {
  key(certificate: string): Promise<{ readonly certificate: { readonly der: Uint8Array } } | undefined>;
  device(certificate: string): Promise<{ readonly label: string } | undefined>;
}

/** What the person signed last, with its receipt; undefined where there is none, or what is hidden of it was destroyed. */
export async function ownEntry(room: Room, sublog: string, member: string, sources: OwnEntrySources): Promise<OwnEntry | undefined> {
  const signed = await room.sublogs.signedOf(sublog, member);
  if (!signed) return undefined;
  const fingerprint = await room.sublogs.signerOf(signed);
  const [key, device] = await Promise.all([sources.key(fingerprint), sources.device(fingerprint)]);
  if (!key) return undefined;
  const receipt = await room.sublogs.receipt(sublog, signed.seq);
  return {
    hidden: signed.hidden as Json,
    certificate: toBase64url(key.certificate.der),
    device: device?.label ?? '',
    receipt,
  };
}
