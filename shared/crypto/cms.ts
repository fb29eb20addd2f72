/**
 * Detached CMS signatures, CAdES-BES, one signer, SHA-256 (RECORD section 4). Tablet and server build the same signed
 * attributes from what both know, so that only the signature itself has to travel; the server then assembles the CMS.
 */
import { fromHex } from '../base/bytes.ts';
import type { Timestamp } from '../base/time.ts';
import { publicKeyOf, type Certificate } from './certificate.ts';
import { der, oid, parts, partsOf, readDer, readOid, sequence, setOf, TAG } from './der.ts';
export { signatureToDer, signatureToRaw } from './ecdsa.ts';

/** Of CMS and its attributes. */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

const CONTENT_TYPE = sequence(oid(OID.contentType), setOf(oid(OID.data)));
const SIGNING_TIME = oid(OID.signingTime);
const MESSAGE_DIGEST = oid(OID.messageDigest);
const SIGNING_CERTIFICATE = oid(OID.signingCertificateV2);
/** What signing needs to know of a certificate; `parseCertificate` gives it. */
export type SignerInfo = Pick<Certificate, 'der' | 'fingerprint' | 'issuerRaw' | 'serialRaw' | 'algorithm'>;

export interface SignedAttributes {
  /** What the key signs: the SET OF, under its own tag. */
  readonly signed: Uint8Array<ArrayBuffer>;
  /** The same as the CMS holds it, under [0]. */
  readonly embedded: Uint8Array<ArrayBuffer>;
}

const bound = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/** The attribute that ties a signature to its certificate; the same for every signature of one certificate. */
function signingCertificate(certificate: SignerInfo): Uint8Array<ArrayBuffer> {
  const known = bound.get(certificate);
  if (known) return known;
  const issuer = sequence(der(0xa4, certificate.issuerRaw));
  const essCertId = sequence(der(TAG.octetString, fromHex(certificate.fingerprint)), sequence(issuer, certificate.serialRaw));
  const attribute = sequence(SIGNING_CERTIFICATE, setOf(sequence(sequence(essCertId))));
  bound.set(certificate, attribute);
  return attribute;
}

/** UTCTime until 2049, GeneralizedTime from then on (RFC 5652); whole seconds, cut off. */
function writeTime(at: Timestamp): Uint8Array<ArrayBuffer> {
  const digits = at.slice(0, 19).replace(/\D/g, '');
  if (digits.length !== 14) throw new TypeError('signing time: RFC 3339 in UTC');
  const year = Number(digits.slice(0, 4));
  const utc = year >= 1950 && year < 2050;
  const text = `${utc ? digits.slice(2) : digits}Z`;
  return der(utc ? TAG.utcTime : TAG.generalizedTime, Uint8Array.from(text, (one) => one.charCodeAt(0)));
}

/**
 * The signed attributes: contentType, signingTime, messageDigest, signingCertificateV2, in DER SET order.
 * `contentHash` is the SHA-256 of the content. Throws on a malformed time or hash.
 */
export function signedAttributes(of: {
  readonly contentHash: Uint8Array;
  readonly signedAt: Timestamp;
  readonly certificate: SignerInfo;
}): SignedAttributes {
  const signed = attributesToSign(of);
  const embedded = Uint8Array.from(signed);
  embedded[0] = 0xa0;
  return { signed, embedded };
}

interface Template {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the twelve digits of the time stand, and the hash. */
  readonly timeAt: number;
  readonly digestAt: number;
}

const templates = new WeakMap<object, Template>();
const IN_UTC_TIME = '2000-01-01T00:00:00.000Z';

/** The attributes of one certificate as they are at any time that is a UTCTime, over any content: all else in them stays the same. */
function templateOf(certificate: SignerInfo): Template {
  const known = templates.get(certificate);
  if (known) return known;
  const bytes = writeAttributes(new Uint8Array(32), IN_UTC_TIME, certificate);
  const value = (name: string): number => {
    const [, values] = partsOf(parts(readDer(bytes, TAG.set)).find((one) => readOid(partsOf(one)[0]) === name));
    return parts(values!)[0]!.body.byteOffset - bytes.byteOffset;
  };
  const template = { bytes, timeAt: value(OID.signingTime), digestAt: value(OID.messageDigest) };
  templates.set(certificate, template);
  return template;
}

function writeAttributes(contentHash: Uint8Array, signedAt: Timestamp, certificate: SignerInfo): Uint8Array<ArrayBuffer> {
  return setOf(
    CONTENT_TYPE,
    sequence(SIGNING_TIME, setOf(writeTime(signedAt))),
    sequence(MESSAGE_DIGEST, setOf(der(TAG.octetString, contentHash))),
    signingCertificate(certificate),
  );
}

/** Of `YYYY-MM-DDTHH:MM:SS`, where the digits stand that a UTCTime has. */
const DIGITS = [2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18];
/** No other year is written with two digits whatever the century: those before and after take the long way. */
const isOfThisHalfCentury = (at: Timestamp): boolean => at.startsWith('20') && at.charCodeAt(2) < 0x35 && at.length === IN_UTC_TIME.length;

/** What the key signs: `signed` of the signed attributes. Throws on a malformed time or hash. */
export function attributesToSign(of: {
  readonly contentHash: Uint8Array;
  readonly signedAt: Timestamp;
  readonly certificate: SignerInfo;
}): Uint8Array<ArrayBuffer> {
  const { contentHash, signedAt, certificate } = of;
  if (contentHash.length !== 32) throw new TypeError('a content hash has 32 bytes');
  if (!isOfThisHalfCentury(signedAt)) return writeAttributes(contentHash, signedAt, certificate);
  const { bytes, timeAt, digestAt } = templateOf(certificate);
  const signed = bytes.slice();
  for (let n = 0; n < DIGITS.length; n++) {
    const digit = signedAt.charCodeAt(DIGITS[n]!);
    if (!(digit >= 0x30 && digit <= 0x39)) throw new TypeError('signing time: RFC 3339 in UTC');
    signed[timeAt + n] = digit;
  }
  signed.set(contentHash, digestAt);
  return signed;
}

/** Verifies a signature over signed attributes with the platform's crypto; false, never an exception, for anything else. */
export async function verifyAttributes(certificate: Certificate, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (certificate.algorithm === 'RSA' && certificate.bits < 2048) return false;
  const algorithm = certificate.algorithm === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5' } : { name: 'ECDSA', hash: 'SHA-256' };
  try {
    return await globalThis.crypto.subtle.verify(algorithm, await publicKeyOf(certificate), owned(signature), owned(signed));
  } catch {
    return false;
  }
}

/** WebCrypto's types want bytes over an ArrayBuffer, which these always are. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : Uint8Array.from(bytes);
