/** X.509 certificates: reading them from strangers, and their chains (RECORD section 3). */
import { sha256 } from '@noble/hashes/sha2.js';
import { equal, fromBase64, fromUtf8, toBase64, toHex } from '../base/bytes.ts';
import { expect, parts, partsOf, readBits, readBoolean, readDer, readInteger, readOid, readSmall, readTime, TAG, type Der } from './der.ts';
import { signatureToRaw } from './ecdsa.ts';

export const OID = {
  emailProtection: '1.3.6.1.5.5.7.3.4',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  rsaSha384: '1.2.840.113549.1.1.12',
  rsaSha512: '1.2.840.113549.1.1.13',
  ecPublicKey: '1.2.840.10045.2.1',
  p256: '1.2.840.10045.3.1.7',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

/** Bits of the key usage extension, as RFC 5280 numbers them. */
export const KEY_USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, cRLSign: 6 } as const;

export interface Certificate {
  readonly der: Uint8Array;
  /** SHA-256 of the DER, lower-case hex. */
  readonly fingerprint: string;
  /** DER of the names and of the serial's contents, as they stand. */
  readonly issuerRaw: Uint8Array;
  readonly subjectRaw: Uint8Array;
  /** The whole INTEGER. */
  readonly serialRaw: Uint8Array;
  /** DER of SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  readonly algorithm: 'P-256' | 'RSA';
  /** 256, or the length of the RSA modulus. */
  readonly bits: number;
  /** Milliseconds since 1970, both inclusive. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly isCa: boolean;
  /** How many authorities may stand below this one; undefined where that is not bounded. */
  readonly pathLength?: number;
  /** Numbers of the bits that are set; undefined where the extension is absent. */
  readonly keyUsage?: readonly number[];
  /** Purposes; undefined where the extension is absent. */
  readonly eku?: readonly string[];
  /** True where an extension that this software does not know is marked critical. */
  readonly unknownCritical: boolean;
  readonly issuer: Certificate['subject'];
  readonly subject: { readonly commonName?: string; readonly organization?: string; readonly serialNumber?: string };
  readonly tbsRaw: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
}

/** Reads a certificate; throws `TypeError` where it is not one, or its key is neither P-256 nor RSA. */
export function parseCertificate(bytes: Uint8Array): Certificate {
  const [tbs, algorithm, signature, ...more] = partsOf(readDer(bytes, TAG.sequence));
  if (!tbs || more.length > 0) throw new TypeError('certificate: shape');
  const fields = partsOf(tbs);
  const version = fields[0]?.tag === 0xa0 ? readSmall(parts(fields.shift()!)[0]) : 0;
  const [serial, inner, issuer, validity, subject, spki, ...rest] = fields;
  readInteger(serial);
  const [notBefore, notAfter] = partsOf(validity);
  if (!equal(expect(inner, TAG.sequence).raw, expect(algorithm, TAG.sequence).raw)) throw new TypeError('certificate: two algorithms');
  const extensions = rest.find((one) => one.tag === 0xa3);
  if (extensions && version !== 2) throw new TypeError('certificate: version');
  return {
    der: bytes,
    fingerprint: toHex(sha256(bytes)),
    issuerRaw: expect(issuer, TAG.sequence).raw,
    subjectRaw: expect(subject, TAG.sequence).raw,
    serialRaw: serial!.raw,
    spki: expect(spki, TAG.sequence).raw,
    ...keyOf(spki!),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    ...extensionsOf(extensions),
    issuer: nameOf(issuer!),
    subject: nameOf(subject!),
    tbsRaw: tbs.raw,
    signatureAlgorithm: readOid(partsOf(algorithm)[0]),
    signature: readBits(signature),
  };
}

function keyOf(spki: Der): Pick<Certificate, 'algorithm' | 'bits'> {
  const [algorithm, key] = partsOf(spki);
  const [kind, parameters] = partsOf(algorithm);
  const bits = readBits(key);
  switch (readOid(kind)) {
    case OID.ecPublicKey:
      if (readOid(parameters) !== OID.p256 || bits.length !== 65 || bits[0] !== 4) throw new TypeError('certificate: curve');
      return { algorithm: 'P-256', bits: 256 };
    case OID.rsa: {
      const modulus = readInteger(partsOf(readDer(bits))[0]);
      const digits = modulus[0] === 0 ? modulus.subarray(1) : modulus;
      return { algorithm: 'RSA', bits: digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24 };
    }
    default:
      throw new TypeError('certificate: key');
  }
}

function extensionsOf(element: Der | undefined): Pick<Certificate, 'isCa' | 'pathLength' | 'keyUsage' | 'eku' | 'unknownCritical'> {
  let isCa = false;
  let pathLength: number | undefined;
  let keyUsage: number[] | undefined;
  let eku: string[] | undefined;
  let unknownCritical = false;
  const seen = new Set<string>();
  for (const one of element ? partsOf(parts(element)[0]) : []) {
    const fields = partsOf(one);
    const id = readOid(fields[0]);
    if (seen.has(id)) throw new TypeError('certificate: repeated extension');
    seen.add(id);
    const critical = fields.length === 3 && readBoolean(fields[1]);
    const value = readDer(expect(fields[fields.length - 1], TAG.octetString).body);
    if (id === '2.5.29.19') {
      const [flag, length] = partsOf(value);
      isCa = flag?.tag === TAG.boolean && readBoolean(flag);
      if (isCa && length) pathLength = readSmall(length);
    } else if (id === '2.5.29.15') {
      keyUsage = [];
      const { body } = expect(value, TAG.bitString);
      for (let bit = 0; bit < (body.length - 1) * 8; bit++) if (body[1 + (bit >> 3)]! & (0x80 >> (bit & 7))) keyUsage.push(bit);
    } else if (id === '2.5.29.37') eku = partsOf(value).map((purpose) => readOid(purpose));
    else if (critical && !KNOWN.has(id)) unknownCritical = true;
  }
  return { isCa, ...(pathLength !== undefined && { pathLength }), keyUsage, eku, unknownCritical };
}

/**
 * Key identifiers, policies, alternative names and points of revocation lists change nothing of what is checked here. Name
 * constraints (2.5.29.30) are not among them: who has critical ones is no authority here, for nobody here checks them.
 */
const KNOWN = new Set(['2.5.29.14', '2.5.29.35', '2.5.29.32', '2.5.29.17', '2.5.29.31']);

const NAMES: Readonly<Record<string, keyof Certificate['subject']>> = {
  '2.5.4.3': 'commonName',
  '2.5.4.10': 'organization',
  '2.5.4.5': 'serialNumber',
};

function nameOf(name: Der): Certificate['subject'] {
  const out: { -readonly [key in keyof Certificate['subject']]: string } = {};
  for (const set of parts(name)) {
    for (const pair of partsOf(set, TAG.set)) {
      const [id, value] = partsOf(pair);
      const key = NAMES[readOid(id)];
      // The last of several is the most specific.
      if (key && value) out[key] = textOf(value);
    }
  }
  return out;
}

function textOf({ tag, body }: Der): string {
  if (tag === TAG.bmp)
    return Array.from({ length: body.length >> 1 }, (_, i) => String.fromCharCode((body[2 * i]! << 8) | body[2 * i + 1]!)).join('');
  return fromUtf8(body);
}

/** True at that moment (milliseconds since 1970). */
export const isValidAt = (certificate: Certificate, ms: number): boolean => certificate.notBefore <= ms && ms <= certificate.notAfter;

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const keys = new WeakMap<Certificate, Map<string, Promise<CryptoKey>>>();

/** The platform's key of a certificate, imported once. */
export function publicKeyOf(certificate: Certificate, hash: 'SHA-256' | 'SHA-384' | 'SHA-512' = 'SHA-256'): Promise<CryptoKey> {
  const known = keys.get(certificate) ?? new Map<string, Promise<CryptoKey>>();
  keys.set(certificate, known);
  const name = certificate.algorithm === 'RSA' ? hash : 'EC';
  const held = known.get(name);
  if (held) return held;
  const algorithm = certificate.algorithm === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash } : EC;
  const key = globalThis.crypto.subtle.importKey('spki', Uint8Array.from(certificate.spki), algorithm, false, ['verify']);
  known.set(name, key);
  return key;
}

const RSA_HASH: Readonly<Record<string, 'SHA-256' | 'SHA-384' | 'SHA-512'>> = {
  [OID.rsaSha256]: 'SHA-256',
  [OID.rsaSha384]: 'SHA-384',
  [OID.rsaSha512]: 'SHA-512',
};

/** Verifies what a certificate's key signed under an X.509 algorithm; false for algorithms the record does not know. */
export async function verifySigned(signer: Certificate, algorithm: string, signature: Uint8Array, signed: Uint8Array): Promise<boolean> {
  try {
    if (signer.algorithm === 'RSA') {
      const hash = RSA_HASH[algorithm];
      if (!hash || signer.bits < 2048) return false;
      return await globalThis.crypto.subtle.verify(
        'RSASSA-PKCS1-v1_5',
        await publicKeyOf(signer, hash),
        Uint8Array.from(signature),
        Uint8Array.from(signed),
      );
    }
    if (algorithm !== OID.ecdsaSha256) return false;
    return await globalThis.crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      await publicKeyOf(signer),
      signatureToRaw(signature),
      Uint8Array.from(signed),
    );
  } catch {
    return false;
  }
}

/** True when `issuer` is an authority, bears the name that `certificate` gives its issuer, and signed it. */
export async function verifyIssued(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  if (!issuer.isCa || (issuer.keyUsage && !issuer.keyUsage.includes(KEY_USAGE.keyCertSign))) return false;
  if (!equal(certificate.issuerRaw, issuer.subjectRaw)) return false;
  return verifySigned(issuer, certificate.signatureAlgorithm, certificate.signature, certificate.tbsRaw);
}

/** Authorities of a name that are tried for one chain: strangers bring them, and may have them sign each other. */
const MOST_TRIED = 20;

/** Whether so many authorities may stand below: those that renew themselves under their own name do not count (RFC 5280, 4.2.1.9). */
const allows = ({ pathLength }: Certificate, [, ...below]: readonly Certificate[]): boolean =>
  pathLength === undefined || below.filter((one) => !equal(one.issuerRaw, one.subjectRaw)).length <= pathLength;

/**
 * The shortest chain from a certificate to one of the roots, itself first; undefined where there is none. Authorities in
 * between come from `between`; at most four of them. Every authority must be valid at `ms`, where it is given, and allow
 * those below it. At most twenty authorities are tried, each pair once, whatever a stranger brings.
 */
export async function verifyChain(
  certificate: Certificate,
  roots: readonly Certificate[],
  options: { readonly ms?: number; readonly between?: readonly Certificate[] },
): Promise<readonly Certificate[] | undefined> {
  const stands = (one: Certificate): boolean => !one.unknownCritical && (options.ms === undefined || isValidAt(one, options.ms));
  const tried = new Set<string>();
  const issues = async (chain: readonly Certificate[], one: Certificate): Promise<boolean> => {
    const last = chain[chain.length - 1]!;
    if (!equal(last.issuerRaw, one.subjectRaw) || !stands(one) || !allows(one, chain)) return false;
    if (!tried.has(one.fingerprint) && tried.size >= MOST_TRIED) return false;
    tried.add(one.fingerprint);
    return verifyIssued(last, one);
  };
  const reached = new Set([certificate.fingerprint]);
  const chains: Array<readonly Certificate[]> = [[certificate]];
  // Grows while it is walked: from each authority that was reached, once.
  for (const chain of chains) {
    for (const root of roots) if (await issues(chain, root)) return [...chain, root];
    if (chain.length > 4) continue;
    for (const one of options.between ?? []) {
      if (reached.has(one.fingerprint) || !(await issues(chain, one))) continue;
      reached.add(one.fingerprint);
      chains.push([...chain, one]);
    }
  }
  return undefined;
}

/** PEM with lines of 64 characters. */
export function toPem(label: string, bytes: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${toBase64(bytes).replace(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----\n`;
}

/** The bytes of a text that holds exactly one PEM block with that label; throws otherwise. */
export function fromPem(label: string, text: string): Uint8Array<ArrayBuffer> {
  const match = /^\s*-----BEGIN ([A-Z0-9 ]+)-----\s([A-Za-z0-9+/=\s]+)-----END ([A-Z0-9 ]+)-----\s*$/.exec(text);
  if (!match || match[1] !== label || match[3] !== label) throw new TypeError(`not one ${label} in PEM`);
  return fromBase64(match[2]!.replace(/\s+/g, ''));
}

export const certificateFromPem = (text: string): Certificate => parseCertificate(fromPem('CERTIFICATE', text));
export const certificateToPem = (certificate: Pick<Certificate, 'der'>): string => toPem('CERTIFICATE', certificate.der);
