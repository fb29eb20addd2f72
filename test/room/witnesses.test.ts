/** Tablets' signatures over a checkpoint: a thousand cost a thousand, and the last of them ends the waiting. */
import { createPublicKey, webcrypto } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { Keyed } from '../../shared/base/keyed.ts';
import { timestamp } from '../../shared/base/time.ts';
import { signedAttributes } from '../../shared/crypto/cms.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import type { Listed } from '../../shared/meeting/roll.ts';
import { silent } from '../../server/log.ts';
import type { Store } from '../../server/ports.ts';
import type { Room } from '../../server/room/room.ts';
import { makeWitnesses } from '../../server/room/witnesses.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { certify } from '../crypto/people.ts';

const SIZE = 5;
const name = (n: number): string => `d${n}`;
const certificateOf = (n: number): string => String(n).padStart(64, 'a');

/** As many delegates, all of them in the room with a key; one key signs for all, as nothing here looks at whose it is. */
async function scene(delegates: number) {
  const inner = memoryStore();
  const asked = { lists: 0 };
  const store: Store = { ...inner, records: { ...inner.records, list: (...all) => (asked.lists++, inner.records.list(...all)) } };
  const { key, certificate } = await certify('CN=Máy tính bảng');
  const publicKey = createPublicKey({ key: Buffer.from(certificate.spki), format: 'der', type: 'spki' });
  const everybody = Array.from({ length: delegates }, (_, n) => n);
  const moment = { seq: 1, at: timestamp(Date.now()) };
  const roll = {
    ...EMPTY_MEETING.roll,
    members: Keyed.of<Listed>(everybody.map((n) => [name(n), { member: name(n), kind: 'delegate' }])),
    order: everybody.map(name),
    keys: Keyed.of(everybody.map((n) => [certificateOf(n), { member: name(n), since: 1 }] as const)),
    presence: Keyed.of(everybody.map((n) => [name(n), [{ from: moment }]] as const)),
  };
  const meeting: Meeting = { ...EMPTY_MEETING, roll };
  const signedAt = timestamp(Date.now());
  const { signed } = signedAttributes({ contentHash: sha256(utf8('note')), signedAt, certificate });
  const signature = toBase64url(
    new Uint8Array(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new Uint8Array(signed))),
  );
  const told: number[] = [];
  const room = () =>
    ({
      id: 'm',
      meeting,
      asked: [SIZE],
      note: () => 'note',
      parts: { context: { now: () => timestamp(Date.now()) }, log: silent },
      witnessed: async (_: number, all: string[]) => void told.push(all.length),
    }) as unknown as Room;
  const at = () => {
    const witnesses = makeWitnesses(store.records, async (one) => ({
      member: name(Number(one.replace(/^a+/, ''))),
      certificate,
      publicKey,
    }));
    const here = room();
    return {
      take: (n: number) => witnesses.take(here, name(n), { meeting: 'm', size: SIZE, certificate: certificateOf(n), signedAt, signature }),
      witnesses,
    };
  };
  return { asked, told, at, everybody };
}

it('are not read anew for each that comes, and the last of all is told at once', async () => {
  const { asked, told, at, everybody } = await scene(300);
  const { take, witnesses } = at();
  for (const n of everybody) expect(await take(n)).toBeUndefined();
  expect(told).toEqual([300]);
  expect(asked.lists).toBeLessThan(10);
  expect(await witnesses.of('m', SIZE)).toHaveLength(300);
});

it('that were taken at another server count as well, a moment later', async () => {
  const { told, at, everybody } = await scene(20);
  const [here, there] = [at(), at()];
  for (const n of everybody) await (n % 2 === 0 ? here : there).take(n);
  expect(told).toEqual([]);
  await vi.waitFor(() => expect(told).toEqual([20, 20]), 4000);
});
