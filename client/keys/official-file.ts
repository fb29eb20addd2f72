/** Taking in a key from an authority outside: a .p12 or .pfx file. What comes out cannot be read out of the browser again. */
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import forge from 'node-forge';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { parseCertificate, type Certificate } from '../../shared/crypto/certificate.ts';
import { writtenAt } from '../../shared/council/working-days.ts';
import { maySign } from '../../shared/crypto/cms-file.ts';
import type { OfficialKey } from './device-key.ts';
import { blocksOf, type Block } from './key-file-bytes.ts';

/** Of the file as it was chosen; base64 is a third longer than what it holds. */
const LARGEST = 400 * 1024;
const { asn1, pki, pkcs12, util } = forge;
/** Its types know less than it does. */
type FromDer = (bytes: forge.util.ByteBuffer, options: { readonly strict: boolean; readonly parseAllBytes: boolean }) => forge.asn1.Asn1;
const fromDer = asn1.fromDer as unknown as FromDer;

/** Latin-1 text, as forge holds bytes. */
function binary(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0)) as Uint8Array<ArrayBuffer>;

type MakeCipher = (oid: string, parameters: unknown, password: string) => unknown;
type Stretch = (password: string, salt: string, iterations: number, length: number, hash: { readonly algorithm: string } | null) => string;

/** PBES2 takes the password as UTF-8 (RFC 8018), where forge drops what is beyond Latin-1; and forge stretches it many times slower. */
function mendForge(): void {
  const { pbe } = pki as unknown as { pbe: { getCipherForPBES2: MakeCipher } };
  const original = pbe.getCipherForPBES2;
  pbe.getCipherForPBES2 = (oid, parameters, password) => original(oid, parameters, util.encodeUtf8(password));
  const { pkcs5 } = forge as unknown as { pkcs5: { pbkdf2: Stretch } };
  const slow = pkcs5.pbkdf2;
  const hashes = { sha1, sha256, sha384, sha512 };
  pkcs5.pbkdf2 = (password, salt, iterations, length, md) => {
    const hash = hashes[(md?.algorithm ?? 'sha1') as keyof typeof hashes];
    if (!hash) return slow(password, salt, iterations, length, md);
    return binary(pbkdf2(hash, bytesOf(password), bytesOf(salt), { c: iterations, dkLen: length }));
  };
}
mendForge();

/** What a file holds once it is open: keys as PKCS#8 and certificates, DER both. */
interface Contents {
  readonly keys: ReadonlyArray<Uint8Array<ArrayBuffer>>;
  readonly certificates: ReadonlyArray<Uint8Array<ArrayBuffer>>;
}

/**
 * Opens a file with its password and takes the identity in it that may sign and is valid now; of several the newest. Refuses,
 * each in its own words: not such a file, a wrong password, a protection not known here, no key in it, no certificate for the
 * key, a certificate that cannot be read, a kind of key that cannot be used, one for other uses than signing, RSA under 2048
 * bits, expired, not yet valid.
 */
export async function openOfficialFile(file: Uint8Array, password: string, now: number): Promise<OfficialKey | Refusal> {
  if (file.length === 0 || file.length > LARGEST) return refuse('official/not-a-key-file');
  const blocks = blocksOf(file);
  // Keyboards send Vietnamese letters in either normal form; the file knows the one it was made with.
  let answer: Contents | Refusal = refuse('official/not-a-key-file');
  for (const typed of new Set([password.normalize('NFC'), password.normalize('NFD'), password])) {
    answer = contentsOf(blocks, typed);
    if (!('refused' in answer) || answer.code !== 'official/wrong-password') break;
  }
  return 'refused' in answer ? answer : identityIn(answer, now);
}

async function identityIn({ keys, certificates }: Contents, now: number): Promise<OfficialKey | Refusal> {
  if (keys.length === 0) return refuse('official/no-key');
  if (certificates.length === 0) return refuse('official/no-certificate');
  const read = certificates.map(readCertificate);
  const readable = read.filter((one) => typeof one !== 'string');
  const pairs: Pair[] = [];
  let usable = 0;
  for (const key of keys) {
    const found = await pairsOf(key, readable);
    if (found) usable++;
    pairs.push(...(found ?? []));
  }
  if (usable === 0) return refuse('official/unsupported');
  if (pairs.length === 0) return refuse(read.includes('unreadable') ? 'official/bad-certificate' : 'official/no-certificate');

  const chosen = choose(pairs, now);
  if ('refused' in chosen) return chosen;
  const { leaf, key } = chosen;
  return {
    key,
    algorithm: leaf.algorithm,
    chain: chainFrom(leaf, readable).map((one) => new Uint8Array(one.der)),
    name: leaf.subject.commonName ?? '',
    notAfter: leaf.notAfter,
  };
}

interface Pair {
  readonly key: CryptoKey;
  readonly leaf: Certificate;
}

/** Files hold a renewed identity beside the old one, and one for encryption beside the one for signing. */
function choose(pairs: readonly Pair[], now: number): Pair | Refusal {
  const newest = (some: readonly Pair[]): Pair | undefined => [...some].sort((a, b) => b.leaf.notBefore - a.leaf.notBefore)[0];
  const signing = pairs.filter(({ leaf }) => maySign(leaf));
  if (signing.length === 0) return refuse('official/not-for-signing');
  const strong = signing.filter(({ leaf }) => leaf.algorithm !== 'RSA' || leaf.bits >= 2048);
  if (strong.length === 0) return refuse('official/weak', { bits: newest(signing)!.leaf.bits });
  const begun = strong.filter(({ leaf }) => leaf.notBefore <= now);
  if (begun.length === 0) return refuse('official/not-yet-valid', { day: writtenAt(Math.min(...strong.map(({ leaf }) => leaf.notBefore))) });
  const valid = newest(begun.filter(({ leaf }) => now <= leaf.notAfter));
  return valid ?? refuse('official/expired', { day: writtenAt(Math.max(...begun.map(({ leaf }) => leaf.notAfter))) });
}

function contentsOf(blocks: readonly Block[], password: string): Contents | Refusal {
  try {
    if (blocks.length === 1 && !/KEY|CERTIFICATE/.test(blocks[0]!.label)) return contentsOfPfx(blocks[0]!.bytes, password);
    // Key and certificates one after another, as openssl writes them.
    const keys = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY')).map((one) => keyOf(one, password));
    if (keys.length === 0) return refuse('official/not-a-key-file');
    return { keys, certificates: blocks.filter(({ label }) => label === 'CERTIFICATE').map(({ bytes }) => bytes) };
  } catch (error) {
    return whyNot(error);
  }
}

function contentsOfPfx(bytes: Uint8Array, password: string): Contents {
  // Strict at the outside: what was cut short is no file, though what is inside may be BER. What follows its own end is none of it.
  const outer = fromDer(util.createBuffer(binary(bytes)), { strict: true, parseAllBytes: false });
  const content = pkcs12.pkcs12FromAsn1(outer, false, password);
  const { pkcs8ShroudedKeyBag, keyBag, certBag } = pki.oids as Record<'pkcs8ShroudedKeyBag' | 'keyBag' | 'certBag', string>;
  const of = (bagType: string) => content.getBags({ bagType })[bagType] ?? [];
  const der = (one: forge.asn1.Asn1) => bytesOf(asn1.toDer(one).getBytes());
  return {
    keys: [...of(pkcs8ShroudedKeyBag), ...of(keyBag)].map((bag) => der(bag.asn1 ?? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(bag.key!)))),
    // By their own bytes: forge would write Vietnamese names encoded twice.
    certificates: of(certBag).map((bag) => der(bag.asn1 ?? pki.certificateToAsn1(bag.cert!))),
  };
}

function keyOf({ label, bytes }: Block, password: string): Uint8Array<ArrayBuffer> {
  if (label === 'PRIVATE KEY') return bytes;
  const read = asn1.fromDer(util.createBuffer(binary(bytes)));
  if (label === 'RSA PRIVATE KEY') return bytesOf(asn1.toDer(pki.wrapRsaPrivateKey(read)).getBytes());
  if (label !== 'ENCRYPTED PRIVATE KEY') throw new TypeError(`unsupported: ${label}`);
  const opened = pki.decryptPrivateKeyInfo(read, password) as forge.asn1.Asn1 | null;
  if (!opened) throw new TypeError('wrong password');
  return bytesOf(asn1.toDer(opened).getBytes());
}

/** Forge tells by its message alone whether the password, the file or its own abilities were at fault. */
function whyNot(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : '';
  if (/invalid password|wrong password|Failed to decrypt/i.test(message)) return refuse('official/wrong-password');
  const beyond = /unsupported|not supported|Unknown|password-based-encryption|Only PKCS#12/i;
  if (beyond.test(message)) return refuse('official/unknown-protection');
  return refuse('official/not-a-key-file');
}

/** One for another kind of key, such as an authority's, stands beside those that matter; one that is broken may be the one. */
function readCertificate(bytes: Uint8Array): Certificate | 'other-key' | 'unreadable' {
  try {
    return parseCertificate(bytes);
  } catch (error) {
    return error instanceof TypeError && /certificate: (curve|key)$/.test(error.message) ? 'other-key' : 'unreadable';
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
 * The key as the browser holds it from here on, with each certificate whose public half it is: a key kept through a renewal has
 * two. Undefined for a kind of key that cannot be used.
 */
async function pairsOf(pkcs8: Uint8Array<ArrayBuffer>, certificates: readonly Certificate[]): Promise<Pair[] | undefined> {
  const probe = new TextEncoder().encode('ecabinet/pairing/v1');
  for (const algorithm of ['RSA', 'P-256'] as const) {
    const parameters =
      algorithm === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, parameters, false, ['sign']).catch(() => undefined);
    if (!key) continue;
    const signature = await crypto.subtle.sign(parameters, key, probe);
    const fits = async (one: Certificate): Promise<boolean> => {
      const open = await crypto.subtle.importKey('spki', new Uint8Array(one.spki), parameters, false, ['verify']).catch(() => undefined);
      return open !== undefined && crypto.subtle.verify(parameters, open, signature, probe);
    };
    const found: Pair[] = [];
    for (const leaf of certificates) if (leaf.algorithm === algorithm && (await fits(leaf))) found.push({ key, leaf });
    return found;
  }
  return undefined;
}
