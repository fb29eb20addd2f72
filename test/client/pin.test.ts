import { describe, expect, it } from 'vitest';
import { checkPin, choosePin, delayAfter, dropPin, hasPin } from '../../client/keys/pin.ts';
import { memoryKeep } from '../../client/keys/memory-keep.ts';

const NOW = Date.UTC(2026, 6, 24);

describe('the PIN of a tablet', () => {
  it('takes four to eight digits, and refuses the first guesses', async () => {
    const keep = memoryKeep();
    for (const [pin, code] of [
      ['123', 'pin/wrong-length'],
      ['123456789', 'pin/wrong-length'],
      ['12a4', 'pin/wrong-length'],
      ['१२३४', 'pin/wrong-length'],
      ['1234', 'pin/too-easy'],
      ['87654', 'pin/too-easy'],
      ['0000', 'pin/too-easy'],
    ] as const)
      expect((await choosePin(keep, pin))?.code, pin).toBe(code);
    expect(await hasPin(keep)).toBe(false);
    expect(await choosePin(keep, '2580')).toBeUndefined();
    expect(await hasPin(keep)).toBe(true);
  });

  it('opens for the right one alone, and is not kept as it was typed', async () => {
    const keep = memoryKeep();
    await choosePin(keep, '2580');
    expect(await checkPin(keep, '2580', NOW)).toBeUndefined();
    expect((await checkPin(keep, '2581', NOW))?.code).toBe('pin/wrong');
    expect(JSON.stringify([...keep.things.values()])).not.toContain('2580');
  });

  it('makes each wrong try after the third wait longer, and does not look at tries made meanwhile', async () => {
    const keep = memoryKeep();
    await choosePin(keep, '2580');
    expect((await checkPin(keep, '1111', NOW))?.code).toBe('pin/wrong');
    expect((await checkPin(keep, '1112', NOW))?.code).toBe('pin/wrong');
    expect(await checkPin(keep, '1113', NOW)).toMatchObject({ code: 'pin/wrong-wait', params: { seconds: 5 } });
    expect(await checkPin(keep, '2580', NOW + 4000)).toMatchObject({ code: 'pin/wait', params: { seconds: 1 } });
    expect(await checkPin(keep, '1114', NOW + 5000)).toMatchObject({ code: 'pin/wrong-wait', params: { seconds: 10 } });
    expect(await checkPin(keep, '2580', NOW + 15_000)).toBeUndefined();
    expect((await checkPin(keep, '1111', NOW + 15_000))?.code, 'counts from the start again').toBe('pin/wrong');
    expect([delayAfter(2), delayAfter(3), delayAfter(8), delayAfter(9), delayAfter(500)]).toEqual([0, 5, 160, 300, 300]);
  });

  it('counts a try before looking at it, so that closing the app gives no free one', async () => {
    const keep = memoryKeep();
    await choosePin(keep, '2580');
    const seen: unknown[] = [];
    const watching: typeof keep = { ...keep, putAll: (all, still) => (seen.push(all['pin']), keep.putAll(all, still)) };
    await checkPin(watching, '1111', NOW);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ wrong: 1 });
  });

  it('never waits longer than five minutes, even with the clock set back', async () => {
    const keep = memoryKeep();
    await choosePin(keep, '2580');
    for (let i = 0; i < 3; i++) await checkPin(keep, '1111', NOW);
    expect(await checkPin(keep, '2580', NOW - 365 * 86_400_000)).toMatchObject({ code: 'pin/wait', params: { seconds: 300 } });
  });

  it('opens on a device that is full, where wrong tries make the next one wait all the same', async () => {
    const keep = memoryKeep();
    await choosePin(keep, '2580');
    const full = { ...keep, putAll: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) };
    expect(await checkPin(full, '2580', NOW)).toBeUndefined();
    for (const pin of ['1111', '1112']) expect((await checkPin(full, pin, NOW))?.code).toBe('pin/wrong');
    expect(await checkPin(full, '1113', NOW)).toMatchObject({ code: 'pin/wrong-wait', params: { seconds: 5 } });
    expect((await checkPin(full, '2580', NOW + 4000))?.code).toBe('pin/wait');
    // Room again: what was counted meanwhile is still counted.
    expect(await checkPin(keep, '1114', NOW + 5000)).toMatchObject({ code: 'pin/wrong-wait', params: { seconds: 10 } });
    expect(await checkPin(keep, '2580', NOW + 15_000)).toBeUndefined();
  });

  it('opens at once where none was chosen', async () => {
    const keep = memoryKeep();
    expect(await checkPin(keep, '', NOW)).toBeUndefined();
    await choosePin(keep, '2580');
    await dropPin(keep);
    expect(await hasPin(keep)).toBe(false);
  });
});
