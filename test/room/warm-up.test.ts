/** Before a first vote: a made-up meeting votes on the server, once, a little at a time, and leaves nothing behind. */
import 'reflect-metadata';
import { Name } from '@peculiar/x509';
import { expect, test, vi } from 'vitest';
import { makeCa } from '../../server/identity/issuing.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { makeWarmUp, type WarmUpParts } from '../../server/warm-up/warm-up.ts';
import { parseCertificate } from '../../shared/crypto/certificate.ts';
import { inMemory } from './house.ts';

async function parts(): Promise<WarmUpParts & { readonly store: ReturnType<typeof vi.fn<WarmUpParts['store']>> }> {
  const { certificate } = await makeCa(new Name('CN=Tổ chức chứng thực thử'), Date.now());
  const parsed = parseCertificate(certificate.der);
  return { store: vi.fn(memoryStore), certificate: () => parsed, now: Date.now, commands: 160 };
}

async function roomOf(delegates: number) {
  const house = inMemory({ delegates });
  await house.underWay();
  return house.room();
}

test('begins once so many have come in that it matters, once a process, and every ballot is taken', async () => {
  const made = await parts();
  const warmUp = makeWarmUp(made);
  warmUp.look(await roomOf(39));
  expect(made.store).not.toHaveBeenCalled();
  const room = await roomOf(40);
  const before = room.size;
  warmUp.look(room);
  warmUp.look(room);
  expect(await warmUp.done).toBe(160);
  expect(made.store).toHaveBeenCalledTimes(1);
  // The real meeting hears nothing of it.
  expect(room.size).toBe(before);
});

test('others have their turn in between, and it ends where the server does', async () => {
  const made = await parts();
  const warmUp = makeWarmUp({ ...made, commands: Infinity });
  warmUp.look(await roomOf(40));
  await new Promise((resolve) => setTimeout(resolve));
  warmUp.close();
  expect(await warmUp.done).toBe(0);
});

test('while real people vote it waits', async () => {
  const made = await parts();
  const warmUp = makeWarmUp({ ...made, commands: 32 });
  const room = await roomOf(40);
  let done = false;
  void warmUp.done.then(() => (done = true));
  const away = performance.now() + 900;
  warmUp.makeWay();
  warmUp.look(room);
  while (performance.now() < away) {
    expect(done).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await warmUp.done).toBe(32);
});

test('what keeps it from its end keeps nothing else: it is only not warm', async () => {
  const made = await parts();
  const warmUp = makeWarmUp({
    ...made,
    store: () => {
      throw new Error('no memory');
    },
  });
  warmUp.look(await roomOf(40));
  expect(await warmUp.done).toBe(0);
});
