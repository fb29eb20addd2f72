/** What a room is told of a certificate. */
import { createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Device } from '../../shared/council/council.ts';
import { makeFacts, type FactSources } from '../../server/room/facts.ts';
import { certify } from '../crypto/people.ts';
import { certificateOf } from '../kit/world.ts';
import { CHAIR, inMemory, until } from './house.ts';

const device = (origin: Device['origin']): Device => ({
  certificate: 'a'.repeat(64),
  member: 'lan',
  label: 'Máy',
  origin,
  algorithm: 'P-256',
  approvedBy: 'thu',
  approvedAt: '2026-11-22T00:00:00.000Z',
  notAfter: '2031-11-22T00:00:00.000Z',
});
const told = (origin: Device['origin'], root?: string) =>
  makeFacts({
    key: async () => ({ certificate: { notBefore: 0, notAfter: 1 } }),
    device: async () => device(origin),
    root: async () => root,
  } as unknown as FactSources).certificate({ certificate: 'a'.repeat(64) }, undefined as never);

test('K-4 an official certificate always has a root, also where none is known any more; the unit’s own has none', async () => {
  expect(await told('official', 'b'.repeat(64))).toMatchObject({ root: 'b'.repeat(64) });
  expect(await told('official')).toMatchObject({ root: 'unknown' });
  expect(await told('issued', 'b'.repeat(64))).not.toHaveProperty('root');
  expect(await told('issued')).toMatchObject({ inForce: { from: '1970-01-01T00:00:00.000Z', until: '1970-01-01T00:00:00.001Z' } });
});

test('before a vote can be cast in, the keys of all who are admitted are read once', async () => {
  const server = inMemory({ delegates: 3 });
  const read: string[][] = [];
  Object.assign(server.rooms.parts.facts, { warm: async (certificates: string[]) => void read.push(certificates) });
  const [vote] = await server.underWay();
  expect(read).toEqual([]);
  await server.does(CHAIR, 'openVote', { vote: vote! });
  await until(() => read.length > 0);
  expect(read).toEqual([['d1', 'd2', 'd3'].map((one) => certificateOf(one))]);
  server.stop();
});

test('reading keys beforehand fails for none of the others', async () => {
  const asked: string[] = [];
  const facts = makeFacts({ key: async (certificate: string) => void asked.push(certificate) } as unknown as FactSources);
  await facts.warm!(Array.from({ length: 120 }, (_, n) => `c${n}`));
  expect(asked.length).toBe(120);
});

test('of a certificate made ready beforehand the first signature works out nothing anew', async () => {
  const { certificate } = await certify('CN=Lan');
  const publicKey = createPublicKey({ key: Buffer.from(certificate.spki), format: 'der', type: 'spki' });
  let read = 0;
  const watched = new Proxy(certificate, { get: (target, name) => (name === 'issuerRaw' && read++, target[name as keyof typeof target]) });
  const facts = makeFacts({ key: async () => ({ member: 'lan', certificate: watched, publicKey }) } as unknown as FactSources);
  const need = { member: 'lan', certificate: 'c', signedAt: '2026-11-22T00:00:00.000Z', signature: 'A'.repeat(86), content: 'x' };
  await facts.warm!(['c']);
  expect(read).toBeGreaterThan(0);
  read = 0;
  expect(await facts.signature(need, undefined as never)).toMatchObject({ valid: false });
  expect(read).toBe(0);
});
