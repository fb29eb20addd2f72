/** Twenty seconds of everything by everybody, always from the same seed: `npm run fuzz` goes on for as long as it is told. */
import { expect, it } from 'vitest';
import { freePort } from '../faults/hosting.ts';
import { fuzz } from './fuzz.ts';

const MIB = 2 ** 20;

it('nothing that anybody sends stops the server, breaks it, holds it up or spoils the record', async () => {
  const { findings, sent, heap, answers } = await fuzz({ seconds: 20, seed: 20_261_128, port: await freePort() });
  expect(findings).toEqual([]);
  expect(sent).toBeGreaterThan(200);
  // It was heard: some of it was right, some refused at the border, some by the rules.
  expect(Object.keys(answers).length).toBeGreaterThan(15);
  expect(heap[1] - heap[0]).toBeLessThan(64 * MIB);
});
