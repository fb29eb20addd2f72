/** A person's notes on several devices: nothing that was written is lost, whatever is cut off, and the server tells nobody anything. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore } from '../../server/stores/memory.ts';
import { makeNotebooks, type Notebooks } from '../../server/notebooks/notebooks.ts';
import { makeNotesKey } from '../../client/notes/notes-key.ts';
import { sealNote } from '../../client/notes/sealed-note.ts';
import { unsentOf } from '../../client/notes/sync.ts';
import { NOTES_MOST, SEALED_STEPS, type SealedNote } from '../../shared/wire/notebook.ts';
import { Cut, makeDevice, newId, noteOf, settle, textOf, type Device } from './devices.ts';

/** A clock that does not stand still, as servers' do not. */
function ground() {
  const store = memoryStore();
  let ms = 1_800_000_000_000;
  return { store, notebooks: makeNotebooks(store.records, () => (ms += 3)) };
}
const textsOf = ({ notes }: Device): string[] => [...notes.values()].map((note) => textOf(note)!).sort();
const shown = ({ notes }: Device) => [...notes].map(([id, note]) => [id, textOf(note)]).sort();

test('a note comes to the other device, is changed there, comes back, and goes when it is removed', async () => {
  const { notebooks } = ground();
  const key = await makeNotesKey();
  const [one, two] = [makeDevice(notebooks), makeDevice(notebooks)];
  const id = newId();
  one.put(noteOf(id, 'first'));
  await settle([one, two], key);
  expect(textOf(two.notes.get(id))).toBe('first');
  two.put(noteOf(id, 'second'));
  await settle([one, two], key);
  expect(textsOf(one)).toEqual(['second']);
  one.remove(id);
  await settle([one, two], key);
  expect([one.notes.size, two.notes.size, one.removed.size]).toEqual([0, 0, 0]);
});

test('changed on both sides it becomes two, the second marked as a copy; removed on one side and changed on the other it stays', async () => {
  const { notebooks } = ground();
  const key = await makeNotesKey();
  const [one, two] = [makeDevice(notebooks), makeDevice(notebooks)];
  const [both, gone, goneThere] = [newId(), newId(), newId()];
  for (const id of [both, gone, goneThere]) one.put(noteOf(id, 'common'));
  await settle([one, two], key);
  one.put(noteOf(both, 'here'));
  two.put(noteOf(both, 'there'));
  one.remove(gone);
  two.put(noteOf(gone, 'still wanted'));
  one.put(noteOf(goneThere, 'wanted here'));
  two.remove(goneThere);
  await settle([one, two], key);
  expect(shown(one)).toEqual(shown(two));
  expect(textsOf(one)).toEqual(['here', 'still wanted', 'there', 'wanted here']);
  expect([...one.notes.values()].filter((note) => note.copyOf === both)).toHaveLength(1);
});

test('taken back from others on one side and changed on the other, neither of the two is shared any more', async () => {
  const { notebooks } = ground();
  const key = await makeNotesKey();
  const [one, two] = [makeDevice(notebooks), makeDevice(notebooks)];
  const id = newId();
  const shared = { group: 'a'.repeat(32), readers: ['mua'] };
  one.put({ ...noteOf(id, 'shared'), shared });
  await settle([one, two], key);
  one.put({ ...noteOf(id, 'changed'), shared });
  two.put(noteOf(id, 'shared'));
  await settle([one, two], key);
  for (const { notes } of [one, two]) expect([...notes.values()].map((note) => note.shared)).toEqual([undefined, undefined]);
  expect(textsOf(two)).toEqual(textsOf(one));
});

test('an answer that is lost makes no second note of one, also when it was changed since', async () => {
  const { notebooks } = ground();
  const key = await makeNotesKey();
  const one = makeDevice(notebooks);
  const id = newId();
  one.put(noteOf(id, 'first'));
  // nameKey, changes, put: of the last the answer does not arrive.
  let asked = 0;
  one.cut = (what) => what === 'answer' && ++asked === 6;
  expect((await one.sync(key)).refusal?.code).toBe('link/offline');
  one.cut = () => false;
  one.put(noteOf(id, 'second'));
  await settle([one], key);
  expect(textsOf(one)).toEqual(['second']);
});

type Act =
  | { readonly does: 'put' | 'remove'; readonly device: number; readonly which: number }
  | { readonly does: 'sync'; readonly device: number; readonly cutAt: number; readonly kind: 'end' | 'answer' | 'none' };

const acts = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constantFrom('put' as const, 'put' as const, 'remove' as const),
        device: fc.nat(2),
        which: fc.nat(3),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('sync' as const),
        device: fc.nat(2),
        cutAt: fc.nat(14),
        kind: fc.constantFrom('end' as const, 'answer' as const, 'none' as const),
      }),
    },
  ),
  { maxLength: 40 },
);

test('with any order of writing, removing, synchronising, cuts and ends, nothing written is lost and all devices end equal', async () => {
  const key = await makeNotesKey();
  await fc.assert(
    fc.asyncProperty(acts, async (all: Act[]) => {
      const { notebooks } = ground();
      const devices = [0, 1, 2].map(() => makeDevice(notebooks));
      const known = Array.from({ length: 4 }, newId);
      /** What was written and nobody has replaced or removed after having seen it. */
      const live = new Set<string>();
      let count = 0;
      const replaces = (device: Device, id: string): void => {
        const text = textOf(device.notes.get(id));
        if (text !== undefined) live.delete(text);
      };
      for (const act of all) {
        const device = devices[act.device]!;
        if (act.does === 'sync') {
          let at = 0;
          device.cut = (what) => what === act.kind && at++ === act.cutAt;
          await device.sync(key).catch((error: unknown) => {
            if (!(error instanceof Cut)) throw error;
          });
          continue;
        }
        const id = known[act.which]!;
        replaces(device, id);
        if (act.does === 'remove') device.remove(id);
        else {
          const text = `text ${++count}`;
          live.add(text);
          device.put(noteOf(id, text));
        }
      }
      await settle(devices, key);
      expect(shown(devices[1]!)).toEqual(shown(devices[0]!));
      expect(shown(devices[2]!)).toEqual(shown(devices[0]!));
      const there = new Set(textsOf(devices[0]!));
      expect([...live].filter((text) => !there.has(text))).toEqual([]);
      for (const device of devices) {
        const here = {
          notes: () => device.notes,
          removed: () => device.removed,
          common: async () => device.common,
          taken: async () => ({ key: key.name, upTo: 0 }),
        };
        expect(await unsentOf(here, { key, earlier: [] })).toEqual([]);
      }
    }),
    { numRuns: 250 },
  );
});

test('what another account, a changed file, or a swap puts there is refused, said, and loses nothing', async () => {
  const { notebooks } = ground();
  const [key, strange] = [await makeNotesKey(), await makeNotesKey()];
  const [mine, other] = [newId(), newId()];
  const writer = makeDevice(notebooks);
  writer.put(noteOf(mine, 'mine'));
  writer.put(noteOf(other, 'other'));
  await settle([writer], key);
  const sealed = async (id: string): Promise<SealedNote> => (await notebooks.one('anh', id))!;
  const lying = (by: (change: SealedNote) => Promise<SealedNote>): Notebooks => ({
    ...notebooks,
    async changes(member, after) {
      const page = await notebooks.changes(member, after);
      return { ...page, changes: await Promise.all(page.changes.map((one) => (one.id === mine ? by(one) : one))) };
    },
  });
  const cases: Record<string, (change: SealedNote) => Promise<SealedNote>> = {
    'another account’s': async (one) => ({ ...one, data: (await sealNote(strange, one.id, one.after, noteOf(one.id, 'strange')))! }),
    changed: async (one) => ({ ...one, data: `${one.data.slice(0, 100)}${one.data[100] === 'A' ? 'B' : 'A'}${one.data.slice(101)}` }),
    swapped: async (one) => ({ ...one, data: (await sealed(other)).data }),
    'of another place': async (one) => ({ ...one, after: one.after + 1 }),
  };
  for (const [name, by] of Object.entries(cases)) {
    const fresh = makeDevice(lying(by));
    const first = await fresh.sync(key);
    expect([name, first.spoiled, textsOf(fresh)]).toEqual([name, [mine], ['other']]);
  }
});

test('an older version sent again as a new one is refused and said; what is here stays and goes there again', async () => {
  const { notebooks } = ground();
  const key = await makeNotesKey();
  const id = newId();
  let replay: SealedNote | undefined;
  const device = makeDevice({
    ...notebooks,
    async changes(member, after) {
      const page = await notebooks.changes(member, after);
      return replay ? { ...page, changes: [...page.changes, { ...replay, at: page.last + 1 }] } : page;
    },
  });
  device.put(noteOf(id, 'old'));
  await device.sync(key);
  const old = await notebooks.one('anh', id);
  device.put(noteOf(id, 'new'));
  await device.sync(key);
  replay = old!;
  expect((await device.sync(key)).older).toEqual([id]);
  replay = undefined;
  const second = makeDevice(notebooks);
  await settle([device, second], key);
  expect([textsOf(device), textsOf(second)]).toEqual([['new'], ['new']]);
});

test('two devices that each made a key: the first named holds, the second keeps its notes and brings them under it', async () => {
  const { notebooks } = ground();
  const [first, second] = [await makeNotesKey(), await makeNotesKey()];
  const [one, two] = [makeDevice(notebooks), makeDevice(notebooks)];
  one.put(noteOf(newId(), 'of one'));
  two.put(noteOf(newId(), 'of two'));
  await settle([one], first);
  expect((await two.sync(second)).state).toBe('other-key');
  expect(textsOf(two)).toEqual(['of two']);
  await settle([one, two], first);
  expect([textsOf(one), textsOf(two)]).toEqual([['of one', 'of two'], ['of one', 'of two']]);
});

test('a new key takes the place of one that was lost: every note under it, and nothing taken under the old one', async () => {
  const { notebooks } = ground();
  const [before, after] = [await makeNotesKey(), await makeNotesKey()];
  const [one, two] = [makeDevice(notebooks), makeDevice(notebooks)];
  const id = newId();
  one.put(noteOf(id, 'first'));
  two.put(noteOf(newId(), 'of two'));
  await settle([one, two], before);
  // It ends in the middle, and goes on.
  let steps = 0;
  one.cut = (what) => what === 'end' && ++steps === 4;
  await notebooks.nameKey('anh', after.name, before.name);
  await expect(one.sync(after, [before])).rejects.toThrow(Cut);
  one.cut = () => false;
  expect((await one.sync(after, [before])).state).toBe('done');
  const { changes } = await notebooks.changes('anh', 0);
  expect(new Set(changes.map((change) => change.key))).toEqual(new Set([after.name]));
  two.put(noteOf(id, 'of a device without the new key'));
  expect((await two.sync(before)).state).toBe('other-key');
  await settle([one, two], after);
  // What it had seen was under the key before: as nobody can say whose word is the later one, both stay.
  expect(textsOf(one)).toEqual(['first', 'of a device without the new key', 'of two']);
  expect(textsOf(two)).toEqual(textsOf(one));
});

const COLLECTIONS = ['notebooks', 'notebooknotes', 'notebookversions'];
const copyOf = ({ records }: ReturnType<typeof memoryStore>) => Promise.all(COLLECTIONS.map((name) => records.list(name)));
async function putBack({ records }: ReturnType<typeof memoryStore>, backup: Awaited<ReturnType<typeof copyOf>>): Promise<void> {
  for (const [at, name] of COLLECTIONS.entries()) {
    for (const { key, version } of await records.list(name)) await records.remove(name, key, version);
    for (const { key, value } of backup[at]!) await records.put(name, key, value, 0);
  }
}

test('an older copy of everything put back at the server gets what it lacks again', async () => {
  const { store, notebooks } = ground();
  const key = await makeNotesKey();
  const [one, two] = [makeDevice(notebooks), makeDevice(notebooks)];
  const id = newId();
  one.put(noteOf(id, 'old'));
  await settle([one, two], key);
  const backup = await copyOf(store);
  one.put(noteOf(id, 'new'));
  one.put(noteOf(newId(), 'added'));
  await settle([one, two], key);
  await putBack(store, backup);
  const fresh = makeDevice(notebooks);
  await settle([two, one, fresh], key);
  expect([one, two, fresh].map(textsOf)).toEqual([['added', 'new'], ['added', 'new'], ['added', 'new']]);
});

test('what was removed since that copy stays removed, also where it ends in the middle', async () => {
  const { store, notebooks } = ground();
  const key = await makeNotesKey();
  const [one, two] = [makeDevice(notebooks), makeDevice(notebooks)];
  const [gone, stays] = [newId(), newId()];
  for (const id of [gone, stays]) one.put(noteOf(id, `of ${id}`));
  await settle([one, two], key);
  const backup = await copyOf(store);
  one.remove(gone);
  await settle([one, two], key);
  await putBack(store, backup);
  let steps = 0;
  two.cut = (what) => what === 'end' && ++steps === 5;
  await expect(two.sync(key)).rejects.toThrow(Cut);
  const fresh = makeDevice(notebooks);
  await settle([two, one, fresh], key);
  expect([one, two, fresh].map((device) => [...device.notes.keys()])).toEqual([[stays], [stays], [stays]]);
});

test('through two servers on one store at the same moment nothing is lost, and all devices end equal', async () => {
  const { store, notebooks } = ground();
  const key = await makeNotesKey();
  let ms = 1_800_000_000_001;
  const other = makeNotebooks(store.records, () => (ms += 3));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 4, maxLength: 24 }), async (writes) => {
      const member = newId();
      const devices = [notebooks, other, notebooks, other].map((server) => makeDevice(server, member));
      const shared = [newId(), newId(), newId()];
      const last = new Map<string, string>();
      for (const [at, [device, which]] of writes.entries()) {
        devices[device]!.put(noteOf(shared[which]!, `${at}`));
        last.set(`${device} ${which}`, `${at}`);
        if (at % 4 === 3) await Promise.all(devices.map((one) => one.sync(key)));
      }
      // What was written since the last time they met, by nobody replaced after having been seen.
      const lately = new Set(writes.map((_, at) => `${at}`).slice(writes.length - (writes.length % 4)));
      await settle(devices, key);
      const [first, ...others] = devices.map(shown);
      for (const one of others) expect(one).toEqual(first);
      for (const text of last.values()) if (lately.has(text)) expect(textsOf(devices[0]!)).toContain(text);
      const { value } = (await store.records.get('notebooks', member))!;
      expect((value as { count: number }).count).toBe(first!.length);
    }),
    { numRuns: 40 },
  );
});

test('every sealed note has one of a few lengths, removed ones among them, and nothing of it is readable in the store', async () => {
  const { store, notebooks } = ground();
  const key = await makeNotesKey();
  const device = makeDevice(notebooks);
  const [short, long, removed] = [newId(), newId(), newId()];
  device.put(noteOf(short, 'mật'));
  device.put(noteOf(long, 'đề nghị rút tờ trình '.repeat(150)));
  device.put(noteOf(removed, 'x'));
  await settle([device], key);
  device.remove(removed);
  await settle([device], key);
  const { changes } = await notebooks.changes('anh', 0);
  for (const { data } of changes) expect(SEALED_STEPS).toContain(Buffer.from(data, 'base64').length);
  expect(changes).toHaveLength(3);
  const everything = JSON.stringify(
    await Promise.all(['notebooks', 'notebooknotes', 'notebookversions'].map((name) => store.records.list(name))),
  );
  // Of random letters some begin like anything short.
  for (const word of ['mật', 'tờ trình', 'm1', 'i1', 'text', 'removed']) expect(everything).not.toMatch(new RegExp(`"${word}\\\\?"`));
  for (const word of ['mật', 'tờ trình']) expect(everything).not.toContain(word);
});

test('a notebook has an end, and says so', async () => {
  const { store, notebooks } = ground();
  const key = await makeNotesKey();
  await notebooks.nameKey('anh', key.name);
  const head = (await store.records.get('notebooks', 'anh'))!;
  await store.records.put('notebooks', 'anh', { ...(head.value as object), count: NOTES_MOST }, head.version);
  const device = makeDevice(notebooks);
  device.put(noteOf(newId(), 'one too many'));
  expect((await device.sync(key)).refusal?.code).toBe('notebook/full');
  expect(textsOf(device)).toEqual(['one too many']);
});
