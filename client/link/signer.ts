/** Signing with the tablet's key, as ballots and witnessed checkpoints are signed (RECORD section 4). */
import { parseCertificate } from '../../shared/crypto/certificate.ts';
import { signDetached } from '../../shared/crypto/signing.ts';

export interface Signer {
  /** Whose key it is. */
  readonly member: string;
  /** SHA-256 of the certificate, hex. */
  readonly certificate: string;
  sign(content: Uint8Array, signedAt: string): Promise<string>;
}

/** What a signer is made of; a `DeviceKey` is one. */
export interface SigningKey {
  readonly certificate: string;
  readonly der: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
  readonly member: { readonly id: string };
}

export function signerOf({ certificate, der, key, member }: SigningKey): Signer {
  const parsed = parseCertificate(der);
  return { member: member.id, certificate, sign: (content, signedAt) => signDetached(key, parsed, content, signedAt) };
}
