/**
 * Detached CMS signatures, CAdES-BES, one signer, SHA-256 (RECORD section 4). Tablet and server build the same signed
 * attributes from what both know, so that only the signature itself has to travel; the server then assembles the CMS.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { equal, fromHex, toHex } from '../base/bytes.ts';
import type { Timestamp } from '../base/time.ts';
import { isValidAt, OID as X509, parseCertificate, publicKeyOf, type Certificate } from './certificate.ts';
import {
  byteOrder,
  der,
  expect,
  oid,
  parts,
  partsOf,
  readDer,
  readInteger,
  readOid,
  readSmall,
  readTime,
  sequence,
  setOf,
  TAG,
  type Der,
} from './der.ts';
import { signatureToDer, signatureToRaw } from './ecdsa.ts';

export { signatureToDer, signatureToRaw } from './ecdsa.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

const SHA256 = sequence(oid(OID.sha256));
const CONTENT_TYPE = sequence(oid(OID.contentType), setOf(oid(OID.data)));
const SIGNING_TIME = oid(OID.signingTime);
const MESSAGE_DIGEST = oid(OID.messageDigest);
const SIGNING_CERTIFICATE = oid(OID.signingCertificateV2);
const SIGNATURE_ALGORITHM = {
  'P-256': sequence(oid(X509.ecdsaSha256)),
  RSA: sequence(oid(X509.rsaSha256), der(TAG.null)),
} as const;

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

/** The .p7s. `signature` is r‖s for P-256, PKCS#1 v1.5 for RSA; it is not verified here. */
export function assembleCms(of: {
  readonly certificate: SignerInfo;
  readonly attributes: SignedAttributes;
  readonly signature: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  const { certificate, attributes, signature } = of;
  const signer = sequence(
    der(TAG.integer, Uint8Array.of(1)),
    sequence(certificate.issuerRaw, certificate.serialRaw),
    SHA256,
    attributes.embedded,
    SIGNATURE_ALGORITHM[certificate.algorithm],
    der(TAG.octetString, certificate.algorithm === 'P-256' ? signatureToDer(signature) : signature),
  );
  const signedData = sequence(
    der(TAG.integer, Uint8Array.of(1)),
    setOf(SHA256),
    sequence(oid(OID.data)),
    der(0xa0, certificate.der),
    setOf(signer),
  );
  return sequence(oid(OID.signedData), der(0xa0, signedData));
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

export interface Cms {
  /** The signer's. */
  readonly certificate: Certificate;
  /** Others that came along; authorities in between. */
  readonly others: readonly Certificate[];
  /** Milliseconds since 1970, whole seconds. */
  readonly signingTime: number;
  readonly messageDigest: Uint8Array;
  /** What was signed: the attributes under the tag of a SET. */
  readonly signed: Uint8Array;
  /** r‖s for P-256, PKCS#1 v1.5 for RSA. */
  readonly signature: Uint8Array;
}

const isSha256 = (algorithm: Der | undefined): boolean => {
  const [id, parameters, ...more] = partsOf(algorithm);
  return (
    readOid(id) === OID.sha256 &&
    more.length === 0 &&
    (parameters === undefined || (parameters.tag === TAG.null && parameters.body.length === 0))
  );
};

/**
 * Reads a .p7s strictly; throws `TypeError` where it is not exactly what section 4 allows. Verifies nothing yet.
 * `read` may remember certificates, so that each is read, and its key imported, once for many signatures.
 */
export function parseCms(bytes: Uint8Array, read: (der: Uint8Array) => Certificate = parseCertificate): Cms {
  const [type, wrapped, ...beyond] = partsOf(readDer(bytes));
  if (readOid(type) !== OID.signedData || beyond.length > 0) throw new TypeError('CMS: not signed data');
  const inside = parts(expect(wrapped, 0xa0));
  const [version, digests, content, certificates, signers, ...more] = partsOf(inside[0]);
  if (inside.length !== 1 || more.length > 0 || readSmall(version) !== 1) throw new TypeError('CMS: shape');
  const algorithms = partsOf(digests, TAG.set);
  if (algorithms.length !== 1 || !isSha256(algorithms[0])) throw new TypeError('CMS: digest');
  const encapsulated = partsOf(content);
  if (encapsulated.length !== 1 || readOid(encapsulated[0]) !== OID.data) throw new TypeError('CMS: not detached');
  const held = parts(expect(certificates, 0xa0));
  if (held.length === 0 || held.length > 6) throw new TypeError('CMS: certificates');
  const all = held.map((one) => read(expect(one, TAG.sequence).raw));
  const infos = partsOf(signers, TAG.set);
  if (infos.length !== 1) throw new TypeError('CMS: one signer');
  const [kind, sid, digest, attributes, algorithm, value, ...unsigned] = partsOf(infos[0]);
  if (readSmall(kind) !== 1 || !isSha256(digest) || unsigned.length > 0) throw new TypeError('CMS: signer');
  const [issuer, serial, ...rest] = partsOf(sid);
  readInteger(serial);
  const matching = all.filter((one) => equal(one.issuerRaw, expect(issuer, TAG.sequence).raw) && equal(one.serialRaw, serial!.raw));
  const certificate = matching[0];
  if (rest.length > 0 || matching.length !== 1 || !certificate) throw new TypeError('CMS: signer’s certificate');
  const signed = Uint8Array.from(expect(attributes, 0xa0).raw);
  signed[0] = TAG.set;
  return {
    certificate,
    others: all.filter((one) => one !== certificate),
    ...attributesOf(attributes!, certificate),
    signed,
    signature: signatureOf(certificate, algorithm, expect(value, TAG.octetString).body),
  };
}

function signatureOf(certificate: Certificate, algorithm: Der | undefined, value: Uint8Array): Uint8Array {
  const [id, parameters] = partsOf(algorithm);
  const name = readOid(id);
  if (certificate.algorithm === 'P-256') {
    if (name !== X509.ecdsaSha256 || parameters) throw new TypeError('CMS: signature algorithm');
    return signatureToRaw(value);
  }
  // Both names are in use for the same signature (RFC 5754 section 3.2).
  if (name !== X509.rsaSha256 && name !== X509.rsa) throw new TypeError('CMS: signature algorithm');
  return value;
}

function attributesOf(element: Der, certificate: Certificate): Pick<Cms, 'signingTime' | 'messageDigest'> {
  const found = new Map<string, Der>();
  let last: Uint8Array | undefined;
  for (const attribute of parts(element)) {
    if (last && byteOrder(last, attribute.raw) >= 0) throw new TypeError('CMS: attributes out of order');
    last = attribute.raw;
    const [id, values, ...more] = partsOf(attribute);
    const name = readOid(id);
    const [value, ...others] = partsOf(values, TAG.set);
    if (!value || others.length > 0 || more.length > 0 || found.has(name)) throw new TypeError('CMS: attribute');
    found.set(name, value);
  }
  if (readOid(found.get(OID.contentType)) !== OID.data) throw new TypeError('CMS: content type');
  const digest = expect(found.get(OID.messageDigest), TAG.octetString).body;
  if (digest.length !== 32) throw new TypeError('CMS: message digest');
  const [ids] = partsOf(found.get(OID.signingCertificateV2));
  const [hash, issuerSerial] = partsOf(partsOf(ids)[0]);
  // Another hash than SHA-256 would stand here as an algorithm, before the value.
  if (toHex(expect(hash, TAG.octetString).body) !== certificate.fingerprint) throw new TypeError('CMS: bound to another certificate');
  if (issuerSerial && !equal(issuerSerial.raw, sequence(sequence(der(0xa4, certificate.issuerRaw)), certificate.serialRaw))) {
    throw new TypeError('CMS: bound to another issuer');
  }
  return { signingTime: readTime(found.get(OID.signingTime)), messageDigest: digest };
}

/** Why a .p7s does not stand for its content. */
export type CmsFault = 'unreadable' | 'other-content' | 'bad-signature' | 'not-valid-then' | 'purpose';

export interface CmsVerdict {
  readonly ok: boolean;
  readonly faults: readonly CmsFault[];
  /** Absent where the bytes could not be read. */
  readonly cms?: Cms;
  /** What made it unreadable. */
  readonly detail?: string;
}

/**
 * Verifies a detached .p7s over its content: digest, signature, validity at its own signing time, and that the
 * certificate may sign. Whether the certificate is trusted is for the caller (`verifyChain`). Never throws.
 */
export async function verifyCms(p7s: Uint8Array, content: Uint8Array, read?: (der: Uint8Array) => Certificate): Promise<CmsVerdict> {
  let cms: Cms;
  try {
    cms = parseCms(p7s, read);
  } catch (error) {
    return { ok: false, faults: ['unreadable'], detail: error instanceof Error ? error.message : String(error) };
  }
  const { certificate } = cms;
  const faults: CmsFault[] = [];
  if (!equal(cms.messageDigest, sha256(content))) faults.push('other-content');
  if (!(await verifyAttributes(certificate, cms.signed, cms.signature))) faults.push('bad-signature');
  if (!isValidAt(certificate, cms.signingTime)) faults.push('not-valid-then');
  if (!maySign(certificate)) faults.push('purpose');
  return { ok: faults.length === 0, faults, cms };
}

/** A signer's certificate: no authority, may sign, and where purposes are named, e-mail protection (CMS) is among them. */
export function maySign(certificate: Certificate): boolean {
  const { isCa, keyUsage, eku, unknownCritical } = certificate;
  if (isCa || unknownCritical) return false;
  if (keyUsage && !keyUsage.includes(0) && !keyUsage.includes(1)) return false;
  return eku === undefined || eku.includes(X509.emailProtection) || eku.includes('2.5.29.37.0');
}

/** The whole .p7s from parts that were kept: content hash, time, certificate and the signature that travelled. */
export function cmsFrom(of: {
  readonly contentHash: Uint8Array;
  readonly signedAt: Timestamp;
  readonly certificate: SignerInfo;
  readonly signature: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  return assembleCms({ certificate: of.certificate, attributes: signedAttributes(of), signature: of.signature });
}

