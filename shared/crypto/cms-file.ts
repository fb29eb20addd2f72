/** The .p7s itself (RECORD section 4): put together from parts that were kept, and read strictly. No tablet needs it to vote. */
import { sha256 } from '@noble/hashes/sha2.js';
import { equal, toHex } from '../base/bytes.ts';
import type { Timestamp } from '../base/time.ts';
import { isValidAt, OID as X509, parseCertificate, type Certificate } from './certificate.ts';
import { OID, signedAttributes, verifyAttributes, type SignedAttributes, type SignerInfo } from './cms.ts';
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

const SHA256 = sequence(oid(OID.sha256));
const SIGNATURE_ALGORITHM = {
  'P-256': sequence(oid(X509.ecdsaSha256)),
  RSA: sequence(oid(X509.rsaSha256), der(TAG.null)),
} as const;

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
