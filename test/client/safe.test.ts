import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as safeOf from '../../client/keys/safe.ts';
import type * as pinOf from '../../client/keys/pin.ts';
import { memoryKeep } from '../../client/keys/memory-keep.ts';

const NOW = Date.UTC(2026, 10, 28);

/** What the key encrypts, to be told from what another would. */
async function locks(key: CryptoKey): Promise<(other: CryptoKey) => Promise<boolean>> {
  const iv = new Uint8Array(12);
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(4));
  return (other) =>
    crypto.subtle.decrypt({ name: 'AES-GCM', iv }, other, secret).then(
      () => true,
      () => false,
    );
}

/** Stretches it as versions before did: once to tell the right one, and once more to open the safe. */
async function asBefore(keep: ReturnType<typeof memoryKeep>, pin: string): Promise<void> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const salt = new Uint8Array(16).fill(7);
  const stretch = async (iterations: number) =>
    new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, 256));
  const seal = async (key: CryptoKey, bytes: Uint8Array<ArrayBuffer>) => {
    const iv = new Uint8Array(12).fill(3);
    return new Uint8Array([...iv, ...new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes))]);
  };
  const browser = keep.things.get('safe-browser') as CryptoKey;
  const inTab = Uint8Array.from(atob(sessionStorage.getItem('ecabinet.safe')!), (one) => one.charCodeAt(0));
  const raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: inTab.slice(0, 12) }, browser, inTab.slice(12));
  const wraps = await crypto.subtle.importKey('raw', await stretch(600_000), 'AES-GCM', false, ['encrypt']);
  keep.things.set('pin', { salt, rounds: 310_000, hash: await stretch(310_000), wrong: 0, notBefore: 0 });
  keep.things.set('safe', { salt, rounds: 600_000, wrapped: await seal(browser, await seal(wraps, new Uint8Array(raw))) });
}

describe('the safe of a device', () => {
  let tab: Map<string, string>;
  let safe: typeof safeOf;
  let pins: typeof pinOf;
  /** The app is opened anew: what a tab remembers is gone, unless it was only loaded anew. */
  const opens = async (reloaded = false) => {
    if (!reloaded) tab.clear();
    vi.resetModules();
    safe = await import('../../client/keys/safe.ts');
    pins = await import('../../client/keys/pin.ts');
  };

  beforeEach(async () => {
    tab = new Map();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => tab.get(key) ?? null,
      setItem: (key: string, value: string) => tab.set(key, value),
      removeItem: (key: string) => tab.delete(key),
    });
    await opens();
    return () => vi.unstubAllGlobals();
  });

  it('opens with the PIN alone, and stays open over a reload but not over a lock', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const isSame = await locks((await safe.safeKey(true, keep))!);
    await opens(true);
    expect(await isSame((await safe.safeKey(true, keep))!)).toBe(true);
    await opens();
    expect(await safe.safeKey(true, keep)).toBeUndefined();
    expect((await pins.checkPin(keep, '2581', NOW))?.code).toBe('pin/wrong');
    expect(await safe.safeKey(true, keep)).toBeUndefined();
    await pins.checkPin(keep, '2580', NOW);
    expect(await isSame((await safe.safeKey(true, keep))!)).toBe(true);
    safe.lockSafe();
    expect(await safe.safeKey(true, keep)).toBeUndefined();
    expect(tab.size).toBe(0);
  });

  it('keeps its key when a PIN is chosen later, and when it is changed', async () => {
    const keep = memoryKeep();
    const isSame = await locks((await safe.safeKey(false, keep))!);
    await opens();
    expect(await isSame((await safe.safeKey(false, keep))!), 'without a PIN').toBe(true);
    await pins.choosePin(keep, '2580');
    await opens();
    expect(await safe.safeKey(true, keep), 'with one').toBeUndefined();
    await pins.checkPin(keep, '2580', NOW);
    await pins.choosePin(keep, '739182');
    await opens();
    await pins.checkPin(keep, '739182', NOW);
    expect(await isSame((await safe.safeKey(true, keep))!), 'with another').toBe(true);
  });

  it('is not opened by what lies on the device without the PIN', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const { wrapped } = keep.things.get('safe') as { wrapped: Uint8Array<ArrayBuffer> };
    const browser = keep.things.get('safe-browser') as CryptoKey;
    expect(browser.extractable).toBe(false);
    const inner = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: wrapped.subarray(0, 12) }, browser, wrapped.subarray(12));
    // Sealed once more: an IV and a tag besides the 32 bytes of the key.
    expect(inner.byteLength).toBe(12 + 32 + 16);
  });

  it('and its PIN change together or not at all, and whoever changes it is told', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const isSame = await locks((await safe.safeKey(true, keep))!);
    const isFull = () => Promise.reject(new Error('full'));
    const full = {
      ...keep,
      putAll: isFull,
      put: async (name: string, value: unknown) => (name === 'safe' ? isFull() : keep.put(name, value)),
    };
    await expect(pins.choosePin(full, '739182')).rejects.toThrow('full');
    await opens();
    expect((await pins.checkPin(keep, '739182', NOW))?.code).toBe('pin/wrong');
    expect(await pins.checkPin(keep, '2580', NOW)).toBeUndefined();
    expect(await isSame((await safe.safeKey(true, keep))!)).toBe(true);
  });

  it('that the right PIN does not open is set aside, not dropped', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const closed = keep.things.get('safe');
    await opens();
    await pins.choosePin(keep, '739182');
    expect(keep.things.get('safe-aside'), 'where it was not open when another was chosen').toEqual([closed]);
    const other = keep.things.get('safe');
    await opens();
    const elsewhere = memoryKeep();
    await pins.choosePin(elsewhere, '274951');
    keep.things.set('pin', elsewhere.things.get('pin'));
    await opens();
    expect(await pins.checkPin(keep, '274951', NOW)).toBeUndefined();
    expect(keep.things.get('safe-aside')).toEqual([closed, other]);
  });

  it('stays under the PIN just chosen where another tab looks at the one before meanwhile', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const isSame = await locks((await safe.safeKey(true, keep))!);
    // Each place at which the other tab may be when the PIN is changed: at any of its writes, and when it reads the safe.
    const puts = [keep.put, keep.putAll] as const;
    for (const at of [1, 2, 'safe'] as const) {
      const next = at === 1 ? '739182' : at === 2 ? '274951' : '864213';
      const before = at === 1 ? '2580' : at === 2 ? '739182' : '274951';
      let writes = 0;
      const changed = async (is: boolean) => void (is && (await pins.choosePin({ ...keep, put: puts[0], putAll: puts[1] }, next)));
      const other: typeof keep = {
        ...keep,
        get: async <T>(name: string) => (await changed(name === 'safe' && at === 'safe' && writes++ < 9 && writes > 2), keep.get<T>(name)),
        put: async (name, value) => (await changed(++writes === at), keep.put(name, value)),
        putAll: async (all, still) => (await changed(++writes === at), keep.putAll(all, still)),
      };
      await pins.checkPin(other, before, NOW);
      await opens();
      expect(await pins.checkPin(keep, next, NOW + 600_000), String(at)).toBeUndefined();
      expect(await isSame((await safe.safeKey(true, keep))!), String(at)).toBe(true);
    }
  });

  it('of the same person is kept when their tablet is enrolled anew, and dropped for somebody else', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const isSame = await locks((await safe.safeKey(true, keep))!);
    await pins.dropPin(keep, true);
    await opens();
    expect(await isSame((await safe.safeKey(false, keep))!), 'open').toBe(true);
    await pins.choosePin(keep, '2580');
    for (const stays of [true, 'unknown'] as const) {
      const closed = keep.things.get('safe');
      await opens();
      await pins.dropPin(keep, stays);
      expect((keep.things.get('safe-aside') as unknown[]).at(-1), 'closed').toBe(closed);
      await pins.choosePin(keep, '739182');
    }
    await pins.dropPin(keep);
    expect([...keep.things.keys()]).toEqual(['safe-browser']);
  });

  it('takes one slow stretching of the PIN, whichever version closed it', async () => {
    const slow = () =>
      stretched.mock.calls.filter(([how]) => (how as { name: string }).name === 'PBKDF2').map(([how]) => how as Pbkdf2Params);
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const isSame = await locks((await safe.safeKey(true, keep))!);
    const stretched = vi.spyOn(crypto.subtle, 'deriveBits');
    const before = vi.spyOn(crypto.subtle, 'deriveKey');
    await opens();
    await pins.checkPin(keep, '2580', NOW);
    expect([slow().map(({ iterations }) => iterations), await isSame((await safe.safeKey(true, keep))!)]).toEqual([[600_000], true]);
    await asBefore(keep, '2580');
    for (const times of [2, 1]) {
      await opens();
      stretched.mockClear();
      expect((await pins.checkPin(keep, '2581', NOW))?.code).toBe('pin/wrong');
      stretched.mockClear();
      expect(await pins.checkPin(keep, '2580', NOW)).toBeUndefined();
      // Once as that version did, and once for the times to come.
      expect([slow().length, await isSame((await safe.safeKey(true, keep))!)], String(times)).toEqual([times, true]);
    }
    expect(before.mock.calls.filter(([how]) => (how as { name: string }).name === 'PBKDF2')).toHaveLength(1);
    vi.restoreAllMocks();
  });

  it('locked while it is being opened stays locked', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    await opens(true);
    const opening = safe.safeKey(true, keep);
    await Promise.resolve();
    safe.lockSafe();
    expect(await opening).toBeUndefined();
    expect([await safe.safeKey(true, keep), tab.size]).toEqual([undefined, 0]);
  });

  it('is made anew where a part of it is lost, and gone with the PIN', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const isSame = await locks((await safe.safeKey(true, keep))!);
    await opens();
    await keep.delete('safe-browser');
    await pins.checkPin(keep, '2580', NOW);
    expect(await isSame((await safe.safeKey(true, keep))!)).toBe(false);
    await pins.dropPin(keep);
    expect([keep.things.has('safe'), tab.size]).toEqual([false, 0]);
  });

  it('stays what it is where storage fails while the right PIN is given', async () => {
    const keep = memoryKeep();
    await pins.choosePin(keep, '2580');
    const isSame = await locks((await safe.safeKey(true, keep))!);
    await opens();
    const late = <T>(name: string): Promise<T | undefined> =>
      name === 'safe-browser' ? Promise.reject(new Error('late')) : keep.get<T>(name);
    const failing = { ...keep, get: late };
    expect(await pins.checkPin(failing, '2580', NOW), 'nobody is kept from voting').toBeUndefined();
    await opens();
    await pins.checkPin(keep, '2580', NOW);
    expect(await isSame((await safe.safeKey(true, keep))!)).toBe(true);
  });
});
