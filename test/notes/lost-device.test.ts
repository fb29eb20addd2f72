/**
 * A device of somebody's is lost: the others change the notes' key by themselves, and lose nothing; the lost one reads and writes no
 * more.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../server/stores/memory.ts';
import { makeNotebooks, type Notebooks } from '../../server/notebooks/notebooks.ts';
import { makeReadingKeys, type ReadingKeys } from '../../server/notebooks/reading-keys.ts';
import { agreeOnKey, followedBy, type HeldKeys, type KeysThere } from '../../client/notes/key-change.ts';
import { makeNotesKey, type NotesKey } from '../../client/notes/notes-key.ts';
import { makeReadingKey, openReadingKey, proofOf, sealFor, type KeptReadingKey } from '../../client/notes/reading-key.ts';
import { openNote } from '../../client/notes/sealed-note.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { NotebookKeys } from '../../shared/wire/notebook.ts';
import { Cut, makeDevice, newId, noteOf, textOf, type Device } from './devices.ts';

const WHO = 'anh';
const OUT = refuse('border/not-signed-in');

interface House {
  readonly notebooks: Notebooks;
  readonly readingKeys: ReadingKeys;
  /** Certificates that were revoked. */
  readonly revoked: Set<string>;
  readonly certificates: string[];
}

function house(): House {
  const store = memoryStore();
  let ms = 1_800_000_000_000;
  const revoked = new Set<string>();
  const notebooks = makeNotebooks(store.records, () => (ms += 3), async () => revoked.size);
  return { notebooks, readingKeys: makeReadingKeys(store.records), revoked, certificates: [] };
}

/** A device with its keys, as a browser has it. */
interface Tablet {
  readonly certificate: string;
  readonly device: Device;
  readonly lastKeys: () => HeldKeys;
  readonly takeCode: (key: NotesKey) => void;
  /** Throws `Cut` where it ended in the middle. */
  readonly sync: () => Promise<string>;
}

/** Making keys is the slow part of it: each test's tablets have the same. */
const READING = await Promise.all([0, 1, 2, 3].map((n) => makeReadingKey(String(n).repeat(64))));

async function tablet({ notebooks, readingKeys, revoked, certificates }: House, kept: KeptReadingKey, first: NotesKey): Promise<Tablet> {
  const { certificate } = kept;
  certificates.push(certificate);
  const shut = <T,>(act: () => Promise<T>): Promise<T | Refusal> => (revoked.has(certificate) ? Promise.resolve(OUT) : act());
  const device = makeDevice({
    ...notebooks,
    changes: (...all) => shut(() => notebooks.changes(...all)) as ReturnType<Notebooks['changes']>,
    put: (...all) => shut(() => notebooks.put(...all)),
    one: (...all) => shut(() => notebooks.one(...all)) as ReturnType<Notebooks['one']>,
    nameKey: (...all) => shut(() => notebooks.nameKey(...all)) as ReturnType<Notebooks['nameKey']>,
  }, WHO);
  let held: HeldKeys = { key: first, earlier: [] };
  const over = async <T,>(act: () => Promise<T>): Promise<T | Refusal> => {
    if (device.cut('answer')) return refuse('link/offline');
    const answer = await shut(act);
    return device.cut('answer') ? refuse('link/offline') : answer;
  };
  const inUse = () => certificates.filter((one) => !revoked.has(one));
  const there: KeysThere = {
    keys: () =>
      over(async (): Promise<NotebookKeys> => ({
        ...(await notebooks.keyOf(WHO)),
        devices: await readingKeys.of(WHO, inUse()),
        passed: await readingKeys.passedTo(WHO, certificate),
      })),
    nameKey: ({ key, instead, revoked: known, passed = [] }) =>
      over(async () => {
        if (instead !== undefined && (await notebooks.keyOf(WHO)).key === instead)
          await readingKeys.passOn(WHO, instead, key, passed.filter((one) => inUse().includes(one.certificate)));
        return notebooks.nameKey(WHO, key, instead, known);
      }),
    publish: (said) =>
      over(async () => {
        await readingKeys.publish(WHO, certificate, { ...said, signature: 'x' });
        return {};
      }),
  };
  const reading = await openReadingKey(kept);
  return {
    certificate,
    device,
    lastKeys: () => held,
    takeCode: (key) => void (held = followedBy(held, key)),
    async sync() {
      const here = {
        held: async () => held,
        keep: async (next: HeldKeys) => {
          if (device.cut('end')) throw new Cut();
          held = next;
          if (device.cut('end')) throw new Cut();
        },
        reading,
      };
      const agreed = await agreeOnKey(here, there);
      if (agreed === 'other-key') return agreed;
      if ('code' in agreed) return agreed.code;
      const { state, refusal } = await device.sync(agreed.key, agreed.earlier);
      return refusal?.code ?? state;
    },
  };
}

async function tablets(one: House, count: number): Promise<{ all: Tablet[]; key: NotesKey }> {
  const key = await makeNotesKey();
  return { all: await Promise.all(READING.slice(0, count).map((kept) => tablet(one, kept, key))), key };
}

async function settle(all: readonly Tablet[]): Promise<void> {
  for (let round = 0; round < 6; round++)
    for (const one of all) {
      one.device.cut = () => false;
      const said = await one.sync();
      if (said !== 'done' && said !== 'notebook/stale-key') throw new Error(said);
    }
}
const textsOf = ({ device: { notes } }: Tablet): string[] => [...notes.values()].map((note) => textOf(note)!).sort();
const keysOf = async ({ notebooks }: House): Promise<Set<string>> =>
  new Set((await notebooks.changes(WHO, 0)).changes.map(({ key }) => key));

test('a lost device: the next that comes makes a new key, the others get it without help, everything goes under it', async () => {
  const one = house();
  const { all, key } = await tablets(one, 3);
  all[0]!.device.put(noteOf(newId(), 'of before'));
  await settle(all);
  one.revoked.add(all[2]!.certificate);
  all[1]!.device.put(noteOf(newId(), 'of after'));
  await settle(all.slice(0, 2));
  const [now] = all.map((tablet) => tablet.lastKeys().key.name);
  expect(now).not.toBe(key.name);
  expect(all[1]!.lastKeys().key.name).toBe(now);
  expect([textsOf(all[0]!), textsOf(all[1]!)]).toEqual([['of after', 'of before'], ['of after', 'of before']]);
  expect(await keysOf(one)).toEqual(new Set([now]));
  // The lost one is let in no more; and whoever has all that the server has, and all of its keys, reads nothing of it.
  all[2]!.device.put(noteOf(newId(), 'of whoever has it'));
  expect(await all[2]!.sync()).toBe('border/not-signed-in');
  const { changes } = await one.notebooks.changes(WHO, 0);
  const { key: lost, earlier } = all[2]!.lastKeys();
  for (const change of changes)
    for (const held of [lost, ...earlier]) await expect(openNote({ ...held, name: change.key }, change)).rejects.toThrow();
});

test('a note changed before the new key came is no other note: nothing of it stands twice', async () => {
  const one = house();
  const { all } = await tablets(one, 3);
  const [here, there] = [newId(), newId()];
  for (const id of [here, there]) all[0]!.device.put(noteOf(id, 'of before'));
  await settle(all);
  one.revoked.add(all[2]!.certificate);
  await settle([all[0]!]);
  all[1]!.device.put(noteOf(here, 'changed meanwhile'));
  await settle(all.slice(0, 2));
  expect(textsOf(all[0]!)).toEqual(['changed meanwhile', 'of before']);
  expect(textsOf(all[1]!)).toEqual(textsOf(all[0]!));
});

test('between the loss and the new key nothing is taken under the old one', async () => {
  const one = house();
  const { all, key } = await tablets(one, 2);
  await settle(all);
  one.revoked.add(all[1]!.certificate);
  all[0]!.device.put(noteOf(newId(), 'of after'));
  expect((await all[0]!.device.sync(key)).refusal?.code).toBe('notebook/stale-key');
  expect((await one.notebooks.changes(WHO, 0)).changes).toEqual([]);
});

test('a device revoked while the new key is on its way makes that one stale as well', async () => {
  const one = house();
  const { all } = await tablets(one, 3);
  await settle(all);
  one.revoked.add(all[2]!.certificate);
  const { nameKey } = one.notebooks;
  let isFirst = true;
  // Counted before, named after.
  Object.assign(one.notebooks, {
    nameKey: (member: string, name: string, instead?: string, known?: number) => {
      if (instead !== undefined && isFirst) {
        isFirst = false;
        one.revoked.add(all[1]!.certificate);
      }
      return nameKey(member, name, instead, known);
    },
  });
  all[0]!.device.put(noteOf(newId(), 'alone now'));
  await settle([all[0]!]);
  expect(all[0]!.lastKeys().earlier).toHaveLength(2);
  expect((await one.notebooks.keyOf(WHO)).isStale).toBe(false);
  expect((await one.readingKeys.passedTo(WHO, all[1]!.certificate)).map(({ key }) => key)).not.toContain(all[0]!.lastKeys().key.name);
});

test('a tablet enrolled by another’s hand, which never had the code, is given nothing and asks for it; after the code it is', async () => {
  const one = house();
  const { all } = await tablets(one, 3);
  const strange = await tablet(one, READING[3]!, await makeNotesKey());
  await settle(all);
  expect(await strange.sync()).toBe('other-key');
  // It says of itself what it can, by a key of its own.
  const guess = (await makeNotesKey()).raw;
  const { certificate, readingKey } = READING[3]!;
  const proof = await proofOf(guess, certificate, readingKey);
  await one.readingKeys.publish(WHO, certificate, { readingKey, key: all[0]!.lastKeys().key.name, proof, signature: 'x' });
  one.revoked.add(all[2]!.certificate);
  await settle(all.slice(0, 2));
  expect(await one.readingKeys.passedTo(WHO, certificate)).toEqual([]);
  expect(await strange.sync()).toBe('other-key');
  strange.takeCode(all[0]!.lastKeys().key);
  expect(await strange.sync()).toBe('done');
  one.revoked.add(all[1]!.certificate);
  await settle([all[0]!, strange]);
  expect(strange.lastKeys().key.name).toBe(all[0]!.lastKeys().key.name);
});

test('a key that the server passes on is not taken: it does not know the one before', async () => {
  const one = house();
  const { all, key } = await tablets(one, 1);
  await settle(all);
  const known = await makeNotesKey();
  const { certificate, readingKey } = READING[0]!;
  const about = `ecabinet/notes-key/v1\n${certificate}\n${key.name}\n${known.name}`;
  const data = await sealFor(readingKey, new Uint8Array(32), about, known.raw);
  await one.readingKeys.passOn(WHO, key.name, known.name, [{ certificate, data, proof: '' }]);
  await one.notebooks.nameKey(WHO, known.name, key.name);
  expect(await all[0]!.sync()).toBe('other-key');
  expect(all[0]!.lastKeys().key.name).toBe(key.name);
});

test('an older copy of everything put back at the server: the key that it names is followed by the one that holds', async () => {
  const one = house();
  const { all, key } = await tablets(one, 2);
  all[0]!.device.put(noteOf(newId(), 'of before'));
  await settle(all);
  one.revoked.add(all[1]!.certificate);
  await settle([all[0]!]);
  await one.notebooks.nameKey(WHO, key.name, all[0]!.lastKeys().key.name, 0);
  await settle([all[0]!]);
  expect((await one.notebooks.keyOf(WHO)).key).toBe(all[0]!.lastKeys().key.name);
  expect(textsOf(all[0]!)).toEqual(['of before']);
});

type Act =
  | { readonly does: 'put' | 'remove'; readonly tablet: number; readonly which: number }
  | { readonly does: 'sync'; readonly tablet: number; readonly cutAt: number; readonly kind: 'end' | 'answer' | 'none' }
  | { readonly does: 'lose' };

const acts = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constantFrom('put' as const, 'put' as const, 'remove' as const),
        tablet: fc.nat(2),
        which: fc.nat(3),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        does: fc.constant('sync' as const),
        tablet: fc.nat(2),
        cutAt: fc.nat(16),
        kind: fc.constantFrom('end' as const, 'answer' as const, 'none' as const),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ does: 'lose' as const }) },
  ),
  { maxLength: 40 },
);

test('with any order of writing, synchronising, cuts, two changing the key at once, and one of three lost, nothing written on the others is lost', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (all: Act[]) => {
      const one = house();
      const { all: three, key: before } = await tablets(one, 3);
      await settle(three);
      const lost = three[2]!;
      const known = Array.from({ length: 4 }, newId);
      /** What was written on the two that stay and nobody has replaced or removed after having seen it. */
      const live = new Set<string>();
      let count = 0;
      for (const act of all) {
        if (act.does === 'lose') {
          one.revoked.add(lost.certificate);
          continue;
        }
        const { device, sync } = three[act.tablet]!;
        if (act.does === 'sync') {
          let at = 0;
          device.cut = (what) => what === act.kind && at++ === act.cutAt;
          await sync().catch((error: unknown) => {
            if (!(error instanceof Cut)) throw error;
          });
          continue;
        }
        const id = known[act.which]!;
        const text = textOf(device.notes.get(id));
        // What somebody does with a lost device counts until it is revoked.
        const isOut = one.revoked.has(three[act.tablet]!.certificate);
        if (text !== undefined && !isOut) live.delete(text);
        if (act.does === 'remove') device.remove(id);
        else {
          const next = `text ${++count}`;
          if (act.tablet < 2) live.add(next);
          device.put(noteOf(id, next));
        }
      }
      one.revoked.add(lost.certificate);
      const two = three.slice(0, 2);
      await settle(two);
      expect(textsOf(two[1]!)).toEqual(textsOf(two[0]!));
      const there = new Set(textsOf(two[0]!));
      expect([...live].filter((text) => !there.has(text))).toEqual([]);
      const now = two[0]!.lastKeys().key.name;
      expect(now).not.toBe(before.name);
      expect(two[1]!.lastKeys().key.name).toBe(now);
      const { changes } = await one.notebooks.changes(WHO, 0);
      expect(changes.filter((change) => two[0]!.device.notes.has(change.id) && change.key !== now)).toEqual([]);
      const { key, earlier } = lost.lastKeys();
      expect([key, ...earlier].map(({ name }) => name)).not.toContain(now);
    }),
    { numRuns: 150 },
  );
}, 60_000);
