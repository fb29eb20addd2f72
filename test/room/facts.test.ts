/** What a room is told of a certificate. */
import { expect, test } from 'vitest';
import type { Device } from '../../shared/council/council.ts';
import { makeFacts, type FactSources } from '../../server/room/facts.ts';

const device = (origin: Device['origin']): Device => ({ certificate: 'a'.repeat(64), member: 'lan', label: 'Máy', origin, algorithm: 'P-256', approvedBy: 'thu', approvedAt: '2026-11-22T00:00:00.000Z', notAfter: '2031-11-22T00:00:00.000Z' });
const told = (origin: Device['origin'], root?: string) =>
  makeFacts({ key: async () => ({ certificate: { notBefore: 0, notAfter: 1 } }), device: async () => device(origin), root: async () => root } as unknown as FactSources).certificate({ certificate: 'a'.repeat(64) }, undefined as never);

test('K-4 an official certificate always has a root, also where none is known any more; the unit’s own has none', async () => {
  expect(await told('official', 'b'.repeat(64))).toMatchObject({ root: 'b'.repeat(64) });
  expect(await told('official')).toMatchObject({ root: 'unknown' });
  expect(await told('issued', 'b'.repeat(64))).not.toHaveProperty('root');
  expect(await told('issued')).toMatchObject({ inForce: { from: '1970-01-01T00:00:00.000Z', until: '1970-01-01T00:00:00.001Z' } });
});
