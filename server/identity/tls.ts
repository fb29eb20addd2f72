/**
 * TLS for a room of its own: a root that can speak for nothing but this machine's names and private networks, and a
 * server certificate under it. Or the files of somebody who runs a certificate of their own.
 */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { certificateFromPem } from '../../shared/crypto/certificate.ts';
import { DAY, importP256, makeP256 } from './certificates.ts';
import { isPrivate, type Machine } from './machine.ts';
import { isRootOf, makeRoot, makeServerCertificate } from './tls-certificates.ts';
import { VaultDamaged, type Vault } from './vault.ts';

export interface Tls {
  /** PEM, as `https.createServer` takes them; `cert` with what is between it and its root. */
  readonly key: string;
  readonly cert: string;
  /** The root to trust, where this server made its own. */
  readonly rootPem?: string;
  /** SHA-256 of its DER, hex. */
  readonly rootFingerprint?: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

/** The most that browsers accept is 398 days. */
const LASTING_DAYS = 397;
const RENEW_DAYS = 30;

/**
 * The server's own TLS. The root stays as long as the machine's names do, so that tablets trust it once; the
 * server certificate is made anew when names or addresses changed, or in its last month. Refuses
 * `identity/vault-damaged` {file}.
 */
export async function makeTls(vault: Vault, machine: Machine, now: number): Promise<Tls | Refusal> {
  try {
    return await ownTls(vault, machine, now);
  } catch (error) {
    if (error instanceof VaultDamaged) return refuse('identity/vault-damaged', { file: error.file });
    throw error;
  }
}

async function ownTls(vault: Vault, machine: Machine, now: number): Promise<Tls> {
  const root = (await keptRoot(vault, machine, now)) ?? (await freshRoot(vault, machine, now));
  const kept = await keptServer(vault, root.pem, machine, now);
  const { key, cert } = kept ?? (await freshServer(vault, root, machine, now));
  return {
    key,
    cert,
    rootPem: root.pem,
    rootFingerprint: certificateFromPem(root.pem).fingerprint,
    names: machine.names,
    addresses: machine.addresses,
  };
}

interface Root {
  readonly pem: string;
  readonly pkcs8: Uint8Array<ArrayBuffer>;
}

async function keptRoot(vault: Vault, machine: Machine, now: number): Promise<Root | undefined> {
  const [pem, pkcs8] = [await vault.getPublic('tls-root.pem'), await vault.get('tls-root')];
  if (!pem || !pkcs8 || !belongs(pem, pkcs8)) return undefined;
  return certificateFromPem(pem).notAfter > now + LASTING_DAYS * DAY && isRootOf(pem, machine.names) ? { pem, pkcs8 } : undefined;
}

async function freshRoot(vault: Vault, machine: Machine, now: number): Promise<Root> {
  const { pem, pkcs8 } = await makeRoot(machine.names, now);
  // The key first: a certificate without its key would be found to be no pair, and made anew.
  await vault.put('tls-root', pkcs8);
  await vault.putPublic('tls-root.pem', pem);
  return { pem, pkcs8 };
}

async function keptServer(
  vault: Vault,
  rootPem: string,
  machine: Machine,
  now: number,
): Promise<{ key: string; cert: string } | undefined> {
  const [cert, pkcs8] = [await vault.getPublic('tls-server.pem'), await vault.get('tls-server')];
  if (!cert || !pkcs8 || !belongs(cert, pkcs8)) return undefined;
  const parsed = new X509Certificate(cert);
  const { notAfter } = certificateFromPem(cert);
  const wanted = [...machine.names.map((name) => `DNS:${name}`), ...machine.addresses.map((address) => `IP Address:${address}`)].sort();
  const had = (parsed.subjectAltName ?? '')
    .split(', ')
    .filter((one) => one !== 'IP Address:127.0.0.1')
    .sort();
  if (notAfter < now + RENEW_DAYS * DAY || wanted.join() !== had.join() || !parsed.verify(new X509Certificate(rootPem).publicKey))
    return undefined;
  return { key: pemKey(keyOf(pkcs8)), cert };
}

async function freshServer(vault: Vault, root: Root, machine: Machine, now: number): Promise<{ key: string; cert: string }> {
  const { keys, pkcs8 } = await makeP256();
  const addresses = [...machine.addresses.filter(isPrivate), '127.0.0.1'];
  const cert = await makeServerCertificate({
    rootPem: root.pem,
    rootKey: await importP256(root.pkcs8),
    publicKey: keys.publicKey,
    names: machine.names,
    addresses,
    now,
    days: LASTING_DAYS,
  });
  await vault.put('tls-server', pkcs8);
  await vault.putPublic('tls-server.pem', cert);
  return { key: pemKey(keyOf(pkcs8)), cert };
}

/**
 * Certificate and key from two files, PEM. Refuses `identity/tls-unreadable` {file}, `identity/tls-not-a-pair`,
 * `identity/tls-expired`.
 */
export async function tlsFromFiles(certFile: string, keyFile: string, now: number): Promise<Tls | Refusal> {
  const texts: string[] = [];
  for (const file of [certFile, keyFile]) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return refuse('identity/tls-unreadable', { file });
    texts.push(text);
  }
  const [cert, key] = texts as [string, string];
  let parsed: X509Certificate;
  let pair: boolean;
  try {
    parsed = new X509Certificate(cert);
  } catch {
    return refuse('identity/tls-unreadable', { file: certFile });
  }
  try {
    pair = parsed.checkPrivateKey(createPrivateKey(key));
  } catch {
    return refuse('identity/tls-unreadable', { file: keyFile });
  }
  if (!pair) return refuse('identity/tls-not-a-pair');
  if (Date.parse(parsed.validTo) < now) return refuse('identity/tls-expired');
  const names = (parsed.subjectAltName ?? '').split(', ');
  const those = (kind: string): string[] => names.filter((one) => one.startsWith(kind)).map((one) => one.slice(kind.length));
  return { key, cert, names: those('DNS:'), addresses: those('IP Address:') };
}

const keyOf = (pkcs8: Uint8Array): KeyObject => createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
const pemKey = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }) as string;
const belongs = (pem: string, pkcs8: Uint8Array): boolean => new X509Certificate(pem).checkPrivateKey(keyOf(pkcs8));
