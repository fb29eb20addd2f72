/** Taking in a key from an authority outside: a .p12 or .pfx file. What comes out cannot be read out of the browser again. */
import type forge from 'node-forge';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { parseCertificate, type Certificate } from '../../shared/crypto/certificate.ts';
import type { OfficialKey } from './device-key.ts';

const LARGEST = 256 * 1024;

/** Latin-1 text, as forge holds bytes. */
function binary(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0)) as Uint8Array<ArrayBuffer>;

type MakeCipher = (oid: string, parameters: unknown, password: string) => unknown;
let loaded: Promise<typeof forge> | undefined;

/** Forge, with one thing set right: PBES2 takes the password as UTF-8 (RFC 8018), where forge drops what is beyond Latin-1. */
function loadForge(): Promise<typeof forge> {
  loaded ??= import('node-forge').then(({ default: library }) => {
    const { pbe } = library.pki as unknown as { pbe: { getCipherForPBES2: MakeCipher } };
    const original = pbe.getCipherForPBES2;
    pbe.getCipherForPBES2 = (oid, parameters, password) => original(oid, parameters, library.util.encodeUtf8(password));
    return library;
  });
  // Not fetched for want of a network: the next try asks again.
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

function read(bytes: Uint8Array): Certificate | undefined {
  try {
    return parseCertificate(bytes);
  } catch {
    return undefined;
  }
}

/** The leaf first, then who signed it, as far as the file holds them. */
function chainFrom(leaf: Certificate, all: readonly Certificate[]): Certificate[] {
  const chain = [leaf];
  for (let at = leaf; chain.length < 6; ) {
    const issuer = all.find((one) => binary(one.subjectRaw) === binary(at.issuerRaw));
    if (!issuer || chain.includes(issuer)) break;
    chain.push(issuer);
    at = issuer;
  }
  return chain;
}

/**
 * Opens a file with its password. Refuses, each in its own words: not such a file, a wrong password, no key in it, no
 * certificate for the key, a kind of key that cannot be used (RSA under 2048 bits, another curve), expired, not yet valid.
 */
export async function openOfficialFile(file: Uint8Array, password: string, now: number): Promise<OfficialKey | Refusal> {
  if (file.length === 0 || file.length > LARGEST) return refuse('official/not-a-key-file');
  const library = await loadForge();
  const { asn1, pki, util } = library;
  let parsed: forge.asn1.Asn1;
  try {
    // Strictly at the outside: what was cut short is no file, though what is inside may be BER.
    parsed = asn1.fromDer(util.createBuffer(binary(file)), true);
  } catch {
    return refuse('official/not-a-key-file');
  }
  const bags = open(library, parsed, password);
  if ('refused' in bags) return bags;

  const keyDer = bags.keys[0] && bytesOf(asn1.toDer(bags.keys[0].asn1 ?? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(bags.keys[0].key!))).getBytes());
  if (!keyDer) return refuse('official/no-key');
  // Certificates by their own bytes: forge would write Vietnamese names encoded twice.
  const certificates = bags.certs.map((bag) => read(bytesOf(asn1.toDer(bag.asn1 ?? pki.certificateToAsn1(bag.cert!)).getBytes()))).filter((one) => one !== undefined);
  if (certificates.length === 0) return refuse(bags.certs.length > 0 ? 'official/unsupported' : 'official/no-certificate');

  const found = await pair(keyDer, certificates);
  if (!found) return refuse('official/unsupported');
  if ('refused' in found) return found;
  const { leaf, key } = found;
  if (leaf.algorithm === 'RSA' && leaf.bits < 2048) return refuse('official/weak', { bits: leaf.bits });
  if (now > leaf.notAfter) return refuse('official/expired', { day: new Date(leaf.notAfter).toISOString().slice(0, 10) });
  if (now < leaf.notBefore) return refuse('official/not-yet-valid', { day: new Date(leaf.notBefore).toISOString().slice(0, 10) });
  return {
    key,
    algorithm: leaf.algorithm,
    chain: chainFrom(leaf, certificates).map((one) => new Uint8Array(one.der)),
    name: leaf.subject.commonName ?? '',
    notAfter: leaf.notAfter,
  };
}

interface Bags {
  readonly keys: readonly forge.pkcs12.Bag[];
  readonly certs: readonly forge.pkcs12.Bag[];
}

function open(library: typeof forge, parsed: forge.asn1.Asn1, password: string): Bags | Refusal {
  const { pki, pkcs12 } = library;
  const { pkcs8ShroudedKeyBag, keyBag, certBag } = pki.oids as Record<'pkcs8ShroudedKeyBag' | 'keyBag' | 'certBag', string>;
  try {
    const content = pkcs12.pkcs12FromAsn1(parsed, false, password);
    const of = (bagType: string) => content.getBags({ bagType })[bagType] ?? [];
    return { keys: [...of(pkcs8ShroudedKeyBag), ...of(keyBag)], certs: of(certBag) };
  } catch (error) {
    return whyNot(error);
  }
}

/** Forge tells by its message alone whether the password, the file or its own abilities were at fault. */
function whyNot(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : '';
  if (/invalid password|wrong password|Failed to decrypt/i.test(message)) return refuse('official/wrong-password');
  if (/unsupported|not supported|Unknown/i.test(message)) return refuse('official/unsupported');
  return refuse('official/not-a-key-file');
}

/** The certificate whose public half this key is, and the key as the browser holds it from here on. */
async function pair(pkcs8: Uint8Array<ArrayBuffer>, certificates: readonly Certificate[]): Promise<{ leaf: Certificate; key: CryptoKey } | Refusal | undefined> {
  const probe = new TextEncoder().encode('ecabinet/pairing/v1');
  let readable = false;
  for (const algorithm of ['RSA', 'P-256'] as const) {
    const parameters = algorithm === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    let key: CryptoKey;
    try {
      key = await crypto.subtle.importKey('pkcs8', pkcs8, parameters, false, ['sign']);
    } catch {
      continue;
    }
    readable = true;
    const signature = await crypto.subtle.sign(parameters, key, probe);
    for (const leaf of certificates.filter((one) => one.algorithm === algorithm)) {
      const open = await crypto.subtle.importKey('spki', new Uint8Array(leaf.spki), parameters, false, ['verify']);
      if (await crypto.subtle.verify(parameters, open, signature, probe)) return { leaf, key };
    }
  }
  return readable ? refuse('official/no-certificate') : undefined;
}
