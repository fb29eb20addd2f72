/** An installation in a folder of its own, with a clock that tests move, and tablets with real keys. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Unit } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { signBytes } from '../../shared/crypto/signing.ts';
import { ECDSA_SHA256, makeP256 } from '../../server/identity/certificates.ts';
import { makeIdentity, type Identity } from '../../server/identity/identity.ts';
import { LEAST_COST, openVault, type Vault } from '../../server/identity/vault.ts';
import { silent } from '../../server/log.ts';
import type { Records, Store } from '../../server/ports.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import * as x509 from '@peculiar/x509';
import { newFolder } from '../kit/folders.ts';

export const UNIT: Unit = { name: 'Hội đồng nhân dân xã Mường Lống', level: 'commune', code: 'H23.05' };
export const ADMIN = { name: 'Vừ Bá Chò', login: 'quantri', password: 'mười chữ trở lên' };

/** The value of what must not have been refused. */
export function accepted<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.code} ${JSON.stringify(value.params)}`);
  return value;
}

export const codeOf = (value: unknown): string | undefined => (isRefusal(value) ? value.code : undefined);

export interface World {
  readonly store: Store;
  readonly vault: Vault;
  readonly identity: Identity;
  readonly clock: { ms: number };
  readonly admin: string;
  /** The same store and keys, as another process or a later start sees them. */
  again(): Promise<Identity>;
}

/** Puts people back into the one document where an earlier version kept them. */
export async function asBefore(
  records: Records,
  change: (person: Record<string, unknown>) => Record<string, unknown> = (person) => person,
): Promise<void> {
  const kept = (await records.list('people')).map(({ value }) => value as unknown as { order: number; person?: Record<string, unknown> });
  const people = kept.sort((a, b) => a.order - b.order).flatMap(({ person }) => (person ? [change(person)] : []));
  for (const collection of ['people', 'logins', 'samepeople', 'roster']) {
    for (const { key, version } of await records.list(collection)) await records.remove(collection, key, version);
  }
  await records.put('members', 'council', people as never, 0);
}

/** Opening one is slow by design: worlds of one file share it, as their keys have names of their own. It goes with the file's folders. */
let shared: Promise<Vault> | undefined;

export async function world({ setUp = true, unit = UNIT } = {}): Promise<World> {
  const store = memoryStore();
  if (shared && !existsSync((await shared).folder)) shared = undefined;
  shared ??= newFolder().then((folder) => openVault(join(folder, 'keys'), undefined, LEAST_COST)).then(accepted<Vault>);
  const vault = await shared;
  const clock = { ms: Date.parse('2026-11-22T02:00:00.000Z') };
  const again = async () => accepted(await makeIdentity({ records: store.records, vault, log: silent, now: () => clock.ms }));
  const identity = await again();
  const admin = setUp ? accepted(await identity.setUp(unit, ADMIN)).opened.session.member.id : '';
  return { store, vault, identity, clock, admin, again };
}

export interface Tablet {
  readonly keys: CryptoKeyPair;
  readonly csr: string;
  readonly spki: Uint8Array;
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

export async function tablet(name = 'CN=tablet'): Promise<Tablet> {
  const { keys } = await makeP256();
  const request = await x509.Pkcs10CertificateRequestGenerator.create({ name, keys, signingAlgorithm: ECDSA_SHA256 });
  const spki = new Uint8Array(await webcrypto.subtle.exportKey('spki', keys.publicKey));
  return { keys, csr: request.toString('pem'), spki, sign: (bytes) => signBytes(keys.privateKey, bytes) };
}

/** Enrols a tablet for a member the way people do it; answers its certificate's fingerprint. */
export async function enrol({ identity, admin }: World, member: string, one: Tablet): Promise<string> {
  const offer = accepted(await identity.enrolments.offer(member, admin));
  const waiting = accepted(await identity.enrolments.enrol({ code: offer.code, csr: one.csr, label: 'iPad 12' }, '10.0.0.9'));
  return accepted(await identity.enrolments.approve(waiting.id, checkOf(offer.code, one.spki), admin)).certificate;
}
