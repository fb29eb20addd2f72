/** Hidden parts as they lie in the store: encrypted under the vault's key, each bound to its place. */
import { beforeEach, describe, expect, it } from 'vitest';
import { sealing, SealedDamaged } from '../../server/sealed-logs.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import type { Store, StoredEntry } from '../../server/ports.ts';
import { logsContract } from '../contract/logs.ts';

const KEY = new Uint8Array(32).fill(7);
const SALT = 's'.repeat(43);
const ballot = (choice: string): StoredEntry => ({
  line: `{"${choice.length}":1}`,
  sealed: { salt: SALT, value: { choice, note: 'tán thành “có điều kiện”' } },
  command: 'c',
});
const BOX = 'b/m1/v1';

function stored() {
  const under = memoryStore().logs;
  return { under, logs: sealing(under, async () => KEY) };
}

describe('hidden parts in the store', () => {
  it('show neither choice nor salt to whoever has the store, and read back as they were', async () => {
    const { under, logs } = stored();
    const entries = [ballot('against'), { line: '{}' }, ballot('for')];
    await logs.append(BOX, 0, entries);
    const kept = JSON.stringify(await under.read(BOX, 0));
    for (const plain of ['against', 'for', 'tán thành', SALT]) expect(kept).not.toContain(plain);
    expect(await logs.read(BOX, 0)).toEqual(entries);
    expect(await logs.read(BOX, 2, 1)).toEqual([entries[2]]);
    // The same choice twice does not look the same.
    await logs.append(BOX, 3, [ballot('for')]);
    const values = (await under.read(BOX, 0)).flatMap(({ sealed }) => (sealed ? [JSON.stringify(sealed.value)] : []));
    expect(new Set(values).size).toBe(3);
    await logs.forget(BOX, [0, 2]);
    expect((await under.read(BOX, 0)).map((one) => one.sealed !== undefined)).toEqual([false, false, false, true]);
  });

  it('cannot be put in another entry’s place or changed; a reader that looks for itself reads the rest', async () => {
    const { under, logs } = stored();
    await logs.append(BOX, 0, [ballot('for'), ballot('against')]);
    const [first, second] = (await under.read(BOX, 0)) as [StoredEntry, StoredEntry];
    await under.append('b/m1/v2', 0, [first]);
    await under.append('b/m1/v3', 0, [{ ...first, sealed: second.sealed! }, second]);
    const { e } = first.sealed!.value as { e: string };
    await under.append('b/m1/v4', 0, [{ ...first, sealed: { salt: '', value: { e: `${e[0] === 'A' ? 'B' : 'A'}${e.slice(1)}` } } }]);
    await under.append('b/m1/v5', 0, [{ ...first, sealed: { salt: '', value: { e: 'AAAA' } } }]);
    for (const stream of ['b/m1/v2', 'b/m1/v3', 'b/m1/v4', 'b/m1/v5']) await expect(logs.read(stream, 0)).rejects.toThrow(SealedDamaged);
    await expect(sealing(under, async () => new Uint8Array(32)).read(BOX, 0)).rejects.toThrow(SealedDamaged);
    expect((await sealing(under, async () => KEY, true).read('b/m1/v2', 0))[0]).toEqual({ ...first, sealed: { salt: '', value: {} } });
  });

  it('of an installation that is older are still read; before there is a key nothing stops', async () => {
    const { under, logs } = stored();
    await sealing(under, async () => undefined).append(BOX, 0, [ballot('for')]);
    await logs.append(BOX, 1, [ballot('against')]);
    expect(await logs.read(BOX, 0)).toEqual([ballot('for'), ballot('against')]);
  });
});

describe('encrypted logs keep every promise of logs', () => {
  let store: Store;
  beforeEach(() => {
    const under = memoryStore();
    store = { ...under, logs: sealing(under.logs, async () => KEY) };
  });
  logsContract(() => store);
});
