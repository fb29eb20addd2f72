/**
 * The installation's own authority (RECORD section 3): a CA that signs delegates' certificates, a seal that alone signs
 * bundles, and the key of the logs. Papers stand in the records, private keys in the vault.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../../shared/base/bytes.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { Unit } from '../../shared/council/council.ts';
import { certificateFromPem } from '../../shared/crypto/certificate.ts';
import { cmsFrom } from '../../shared/crypto/cms-file.ts';
import { signedAttributes } from '../../shared/crypto/cms.ts';
import { signBytes } from '../../shared/crypto/signing.ts';
import { identity } from '../../shared/text/identity.ts';
import { Conflict, type Records } from '../ports.ts';
import { DAY, derOf, fingerprint, importP256, makeP256, nameOf, YEAR, type Made } from './certificates.ts';
import { issueCertificate, makeCa, makeCrl, type Revoked } from './issuing.ts';
import { readRequest } from './request.ts';
import { VaultDamaged, type Vault } from './vault.ts';

export interface Installation {
  readonly unit: Unit;
  readonly caPem: string;
  /** SHA-256 of the CA's DER, hex: shown on screen, in the minutes, and published outside. */
  readonly caFingerprint: string;
  readonly sealPem: string;
  /** The Ed25519 key of all logs, 32 bytes. */
  readonly logPublicKey: Uint8Array;
  /** 32 bytes that hidden parts are encrypted with in the store. */
  readonly dataKey: Uint8Array;
  /** Ed25519 over bytes, at once: checkpoints are made on the way of everything that is acknowledged with a receipt. */
  signNote(bytes: Uint8Array): Uint8Array;
  /** Detached CMS (RECORD section 4) by the seal over a bundle's manifest, given its SHA-256; DER; `at` in milliseconds, now by default. */
  signSeal(contentHash: Uint8Array, at?: number): Promise<Uint8Array>;
  /**
   * A delegate's certificate for a PKCS#10 (PEM or base64 DER), under the name of their council: the installation's own, if none is
   * given. Refuses a request that is not signed by its own P-256 key.
   */
  issue(csr: string, member: { readonly id: string; readonly name: string }, council?: string): Promise<Issued | Refusal>;
  /** PEM "X509 CRL"; revoked certificates of other authorities are left out. */
  crl(revoked: readonly Revoked[]): Promise<string>;
}

export interface Issued extends Made {
  readonly notAfter: number;
}

const DATA_KEY_BYTES = 32;
const COLLECTION = 'installation';
const KEY = 'authority';

const Kept = z.object({
  unit: Unit,
  ca: z.string(),
  seal: z.string(),
  /** base64url */
  logKey: z.string(),
  /** Names in the vault. */
  keys: z.object({
    ca: z.string(),
    seal: z.string(),
    log: z.string(),
    /** Absent where the installation is older than it; the next start makes it. */
    data: z.string().optional(),
  }),
  since: z.string(),
});
type Kept = z.infer<typeof Kept>;

/**
 * Makes the keys of a new installation. Nothing is founded before `records` holds it, which is the last step; whoever
 * comes second gets `identity/set-up-done`.
 */
export async function foundInstallation(records: Records, vault: Vault, unit: Unit, now: () => number): Promise<Installation | Refusal> {
  if (await records.get(COLLECTION, KEY)) return refuse('identity/set-up-done');
  const ca = await makeCa(nameOf(unit.name, `e-Cabinet ${unit.code}`), now());
  const sealKey = await makeP256();
  const seal = await issueSeal(ca.certificate.pem, ca.key, unit, sealKey.pkcs8, now());
  const log = generateKeyPairSync('ed25519');
  // Named after what they belong to: an attempt that stopped half-way leaves keys that no record names, and no mixture.
  const mark = ca.certificate.fingerprint.slice(0, 16);
  const keys = { ca: `ca-${mark}`, seal: `seal-${mark}`, log: `log-${mark}`, data: `data-${mark}` };
  await vault.put(keys.ca, ca.pkcs8);
  await vault.put(keys.seal, sealKey.pkcs8);
  await vault.put(keys.log, new Uint8Array(log.privateKey.export({ type: 'pkcs8', format: 'der' })));
  await vault.put(keys.data, randomBytes(DATA_KEY_BYTES));
  const kept: Kept = {
    unit,
    ca: ca.certificate.pem,
    seal: seal.pem,
    logKey: toBase64url(rawEd25519(log.publicKey)),
    keys,
    since: timestamp(now()),
  };
  try {
    await records.put(COLLECTION, KEY, kept, 0);
  } catch (error) {
    if (error instanceof Conflict) return refuse('identity/set-up-done');
    throw error;
  }
  const founded = await openInstallation(records, vault, now);
  if (!founded) throw new Error('the record of the installation is gone again');
  return founded;
}

/**
 * The installation as it was founded, or undefined before that. Refuses `identity/key-missing` and
 * `identity/vault-damaged` where the vault does not hold the keys that the record names.
 */
export async function openInstallation(records: Records, vault: Vault, now: () => number): Promise<Installation | Refusal | undefined> {
  const found = await records.get(COLLECTION, KEY);
  if (!found) return undefined;
  const before = Kept.parse(found.value);
  const { data, ...older } = before.keys;
  const secrets: Uint8Array<ArrayBuffer>[] = [];
  for (const name of [older.ca, older.seal, older.log, ...(data === undefined ? [] : [data])]) {
    try {
      const secret = await vault.get(name);
      if (!secret) return refuse('identity/key-missing', { file: `${name}.key` });
      secrets.push(secret);
    } catch (error) {
      if (error instanceof VaultDamaged) return refuse('identity/vault-damaged', { file: error.file });
      throw error;
    }
  }
  if (data === undefined) {
    // Only in a vault that holds the others: the record must never name a key that lies elsewhere.
    await addDataKey(records, vault, before, found.version);
    return openInstallation(records, vault, now);
  }
  const [ca, seal, log, dataKey] = secrets as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ];
  const caKey = await importP256(ca);
  const kept = await renewSeal(records, before, found.version, caKey, seal, now());
  return installation(
    kept,
    caKey,
    await importP256(seal),
    createPrivateKey({ key: Buffer.from(log), format: 'der', type: 'pkcs8' }),
    dataKey,
    now,
  );
}

/** The key of hidden parts alone, for a command at the machine; undefined before there is an installation. Throws `VaultDamaged`. */
export async function readDataKey(records: Records, vault: Vault): Promise<Uint8Array | undefined> {
  const kept = Kept.safeParse((await records.get(COLLECTION, KEY))?.value).data;
  return kept?.keys.data === undefined ? undefined : vault.get(kept.keys.data);
}

/** For an installation that was founded before there was one: in the vault first, then named by the record. */
async function addDataKey(records: Records, vault: Vault, kept: Kept, version: number): Promise<void> {
  const data = `data-${randomBytes(8).toString('hex')}`;
  await vault.put(data, randomBytes(DATA_KEY_BYTES));
  try {
    await records.put(COLLECTION, KEY, { ...kept, keys: { ...kept.keys, data } }, version);
  } catch (error) {
    // Another server made one in the same moment: that one counts.
    if (!(error instanceof Conflict)) throw error;
  }
}

function installation(
  kept: Kept,
  caKey: CryptoKey,
  sealKey: CryptoKey,
  logKey: KeyObject,
  dataKey: Uint8Array,
  now: () => number,
): Installation {
  const seal = certificateFromPem(kept.seal);
  return {
    unit: kept.unit,
    caPem: kept.ca,
    caFingerprint: fingerprint(derOf(kept.ca)),
    sealPem: kept.seal,
    logPublicKey: fromBase64url(kept.logKey),
    dataKey,
    signNote: (bytes) => new Uint8Array(sign(null, bytes, logKey)),
    async signSeal(contentHash, at = now()) {
      const about = { contentHash, signedAt: timestamp(at), certificate: seal };
      return cmsFrom({ ...about, signature: fromBase64url(await signBytes(sealKey, signedAttributes(about).signed)) });
    },
    async issue(csr, member, council = kept.unit.name) {
      const request = await readRequest(csr);
      if (isRefusal(request)) return request;
      return issueCertificate(kept.ca, caKey, request.spki, nameOf(council, member.name, member.id), 'delegate', now());
    },
    crl: (revoked) => makeCrl(kept.ca, caKey, revoked, now()),
  };
}

const SEAL_NAME = identity.sealName.vi;

const issueSeal = (caPem: string, caKey: CryptoKey, unit: Unit, pkcs8: Uint8Array, now: number): Promise<Made> => {
  const spki = createPublicKey(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })).export({
    type: 'spki',
    format: 'der',
  });
  return issueCertificate(caPem, caKey, new Uint8Array(spki), nameOf(unit.name, SEAL_NAME, 'seal'), 'seal', now);
};

/** A new paper for the same seal key in its last year: bundles sealed before keep the old one inside them. */
async function renewSeal(
  records: Records,
  kept: Kept,
  version: number,
  caKey: CryptoKey,
  seal: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<Kept> {
  const ends = certificateFromPem(kept.seal).notAfter;
  const authorityEnds = certificateFromPem(kept.ca).notAfter;
  if (ends - now > YEAR || authorityEnds - ends < DAY) return kept;
  const fresh = await issueSeal(kept.ca, caKey, kept.unit, seal, now);
  const next = { ...kept, seal: fresh.pem };
  try {
    await records.put(COLLECTION, KEY, next, version);
    return next;
  } catch (error) {
    // Another server renewed it in the same moment: either paper serves.
    if (error instanceof Conflict) return kept;
    throw error;
  }
}

/** The last 32 bytes of an Ed25519 SPKI are the key itself (RFC 8410). */
const rawEd25519 = (key: KeyObject): Uint8Array => new Uint8Array(key.export({ type: 'spki', format: 'der' }).subarray(-32));
