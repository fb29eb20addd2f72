/** Notes shared in a delegate group, over HTTP with real keys: its members read them, and nobody else gets anything. */
import 'reflect-metadata';
import { afterEach, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { MemberInput, type Member } from '../../shared/council/council.ts';
import { readingKeyBytes } from '../../shared/crypto/signing.ts';
import type { Note } from '../../shared/papers/note.ts';
import type { NotebookGroup, SealedShared, SharedNotes, ShareNote } from '../../shared/wire/shared-notes.ts';
import { makeNotesKey } from '../../client/notes/notes-key.ts';
import { makeReadingKey, openReadingKey, proofOf } from '../../client/notes/reading-key.ts';
import { shareNotes, type Theirs } from '../../client/notes/share-notes.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { noteOf, textOf } from '../notes/devices.ts';
import { accepted, ADMIN, enrol, tablet, world } from './kit.ts';

const open: Array<() => unknown> = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const ID = 'a0a0a0a0-b1b1-c2c2';
const WORDS = 'Đề nghị làm rõ nguồn vốn đối ứng';

async function house() {
  const one = await world();
  /** All that is ever written to the store. */
  const written: string[] = [];
  const { put } = one.store.records;
  one.store.records.put = (collection, key, value, version) => {
    written.push(JSON.stringify([collection, key, value]));
    return put(collection, key, value, version);
  };
  const app = await startServer(one);
  open.push(() => app.close());
  const person = async (name: string, more: Partial<MemberInput> = {}): Promise<Member> =>
    accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind: 'delegate', ...more })));
  const asking = (token?: string) => async (method: string, path: string, body?: object) => {
    const headers = { ...(token !== undefined && { cookie: `${COOKIE}=${token}` }), 'content-type': 'application/json' };
    const answer = await fetch(`${app.url}/api/notebook${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const said = (await answer.json()) as { refusal?: Refusal };
    return said.refusal ?? said;
  };
  const byPassword = async (member: Member) => asking((await one.identity.sessions.open(member, 'password')).token);

  /** A tablet of somebody's with real keys; `share` does what the app does after each time that notes are brought together. */
  const device = async (member: Member) => {
    const keys = await tablet();
    const certificate = await enrol(one, member.id, keys);
    const ask = asking((await one.identity.sessions.open(member, 'key', { certificate })).token);
    const kept = await makeReadingKey(certificate);
    const { readingKey } = kept;
    const key = await makeNotesKey();
    const proof = await proofOf(key.raw, certificate, readingKey);
    const publish = () =>
      keys
        .sign(readingKeyBytes(certificate, readingKey))
        .then((signature) => ask('PUT', '/reading-key', { readingKey, key: key.name, proof, signature }));
    await publish();
    const notes = new Map<string, Note>();
    let theirs: readonly Theirs[] = [];
    return {
      ask,
      certificate,
      notes,
      share: async (by = key) => {
        const answer = await shareNotes({
          writer: member.id,
          key: by,
          reading: await openReadingKey(kept),
          sign: (bytes) => keys.sign(bytes),
          notes: () => notes,
          put: async (note) => void notes.set(note.id, note),
          theirs,
          there: {
            shared: () => ask('GET', '/shared') as Promise<SharedNotes | Refusal>,
            one: (writer, id) => ask('GET', `/shared/${writer}/${id}`) as Promise<SealedShared | Refusal>,
            group: () => ask('GET', '/group') as Promise<NotebookGroup | Refusal>,
            put: (note: ShareNote) => ask('PUT', '/shared', note),
            remove: (id) => ask('DELETE', `/shared/${id}`),
          },
        });
        if (isRefusal(answer)) return answer.code;
        theirs = answer;
        return theirs.map(({ writer, note }) => `${writer.name}: ${textOf(note)}`);
      },
    };
  };
  const groupOf = async (ask: Awaited<ReturnType<typeof device>>['ask']): Promise<string> =>
    (await (ask('GET', '/shared') as Promise<SharedNotes>)).group!;
  const shared = async (who: Awaited<ReturnType<typeof device>>, readers: readonly string[], words = WORDS): Promise<void> => {
    who.notes.set(ID, { ...noteOf(ID, words), shared: { group: await groupOf(who.ask), readers: [...readers] } });
    await who.share();
  };
  return { one, written, person, asking, byPassword, device, shared };
}

const GROUP = { group: 'Tổ đại biểu số 1' };
const code = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.code : undefined);

it('is read by the members whom its writer was told of, as the writer’s; changed and taken back by the writer alone', async () => {
  const { person, device, shared } = await house();
  // Spelt otherwise, it is the same group.
  const [lo, mua] = [await person('Lò Văn Tủa', GROUP), await person('Mùa A Sếnh', { group: 'tổ  đại biểu số 1' })];
  const [writer, reader] = [await device(lo), await device(mua)];
  const group = (await writer.ask('GET', '/group')) as NotebookGroup;
  expect([group.name, group.members.map(({ name }) => name)]).toEqual([GROUP.group, ['Mùa A Sếnh']]);
  await shared(writer, [mua.id]);
  expect(await reader.share()).toEqual([`Lò Văn Tủa: ${WORDS}`]);
  await shared(writer, [mua.id], 'Đã rõ');
  expect(await reader.share()).toEqual(['Lò Văn Tủa: Đã rõ']);
  await reader.ask('DELETE', `/shared/${ID}`);
  expect(await reader.share()).toEqual(['Lò Văn Tủa: Đã rõ']);
  writer.notes.set(ID, noteOf(ID, 'Đã rõ'));
  await writer.share();
  expect(await reader.share()).toEqual([]);
  // Not chosen, not shared.
  writer.notes.set(ID, noteOf(ID, WORDS));
  await writer.share();
  expect(await reader.share()).toEqual([]);
});

it('is nothing to a stranger, a guest, another group’s delegate, a secretary, or a password of the reader’s own', async () => {
  const { one, written, person, asking, byPassword, device, shared } = await house();
  const [lo, mua] = [await person('Lò Văn Tủa', GROUP), await person('Mùa A Sếnh', GROUP)];
  const [writer, reader, other] = [
    await device(lo),
    await device(mua),
    await device(await person('Vàng A Chư', { group: 'Tổ đại biểu số 2' })),
  ];
  // Who is told of and is of another group gets nothing either.
  await shared(writer, [mua.id, 'somebody']);
  const secretary = await byPassword((await one.identity.accounts.byLogin(ADMIN.login))!.member);
  const guest = await byPassword(await person('Giàng Thị Mai', { kind: 'guest', group: GROUP.group }));
  const password = await byPassword(mua);
  const ways = ['/shared', `/shared/${lo.id}/${ID}`, '/group'];
  for (const way of ways) {
    expect(code(await asking()('GET', way)), `a stranger, ${way}`).toBe('border/not-signed-in');
    for (const ask of [secretary, guest, password]) expect(code(await ask('GET', way)), way).toBe('identity/key-needed');
  }
  expect(await other.share()).toEqual([]);
  expect(code(await other.ask('GET', `/shared/${lo.id}/${ID}`))).toBe('border/unknown');
  // Of one's own group only, by what one's own key has signed.
  const one1 = (await reader.ask('GET', `/shared/${lo.id}/${ID}`)) as SealedShared;
  const stolen = { id: ID, group: 'a'.repeat(32), version: one1.version, data: one1.data, signature: one1.signature, keys: [] };
  expect(code(await other.ask('PUT', '/shared', stolen))).toBe('notebook/no-group');
  const { group } = (await reader.ask('GET', '/shared')) as SharedNotes;
  expect(code(await reader.ask('PUT', '/shared', { ...stolen, group }))).toBe('notebook/wrong-signature');
  expect(await reader.share()).toHaveLength(1);
  const everything = written.join('\n');
  expect(everything).toContain(ID);
  for (const words of [WORDS, WORDS.slice(0, 12), 'vốn']) expect(everything.includes(words)).toBe(false);
});

it('ends for who leaves the group, and for what its writer has shared there when the writer leaves; who comes in chooses anew', async () => {
  const { one, person, device, shared } = await house();
  const [lo, mua, vang] = [await person('Lò Văn Tủa', GROUP), await person('Mùa A Sếnh', GROUP), await person('Vàng A Chư', GROUP)];
  const [writer, reader, third] = [await device(lo), await device(mua), await device(vang)];
  await shared(writer, [mua.id, vang.id]);
  expect(await reader.share()).toHaveLength(1);
  const move = async ({ id, hasPassword: _, inOffice: __, ...input }: Member, group: string): Promise<void> =>
    void accepted(await one.identity.accounts.edit(id, { ...input, group }));
  await move(mua, 'Tổ đại biểu số 2');
  expect(await reader.share()).toEqual([]);
  expect(code(await reader.ask('GET', `/shared/${lo.id}/${ID}`))).toBe('border/unknown');
  await writer.share();
  const { mine } = (await writer.ask('GET', '/shared')) as SharedNotes;
  expect(mine[0]!.certificates).toEqual([third.certificate]);

  await move(lo, 'Tổ đại biểu số 2');
  expect(await third.share()).toEqual([]);
  await writer.share();
  expect(writer.notes.get(ID)!.shared).toBeUndefined();
  expect(await reader.share()).toEqual([]);
  expect(await one.store.records.list('sharednotes')).toEqual([]);
  expect(await one.store.records.list('sharednotesealed')).toEqual([]);
  await move(lo, GROUP.group);
  await writer.share();
  expect(await third.share()).toEqual([]);
});

it('comes to a device enrolled later when the writer’s next comes by; not to a member who came later and of whom nobody was told', async () => {
  const { one, person, device, shared } = await house();
  const [lo, mua] = [await person('Lò Văn Tủa', GROUP), await person('Mùa A Sếnh', GROUP)];
  const writer = await device(lo);
  await shared(writer, [mua.id]);
  const reader = await device(mua);
  const late = await device(await person('Vàng A Chư', GROUP));
  expect(await reader.share()).toEqual([]);
  await writer.share();
  expect([await reader.share(), await late.share()]).toEqual([[`Lò Văn Tủa: ${WORDS}`], []]);
  // A tablet that was lost reads no more, and one lost by the writer vouches for nothing.
  await one.identity.revoke(reader.certificate, mua.id);
  expect(await reader.share()).toBe('border/not-signed-in');
  const again = await device(mua);
  await writer.share();
  expect(await again.share()).toHaveLength(1);
  const second = await device(lo);
  await one.identity.revoke(writer.certificate, lo.id);
  expect(await again.share()).toEqual([]);
  second.notes.set(ID, writer.notes.get(ID)!);
  await second.share();
  expect(await again.share()).toHaveLength(1);
});

it('is shown to nobody where the server has put another’s words or another’s device in its place', async () => {
  const { one, person, device, shared } = await house();
  const [lo, mua] = [await person('Lò Văn Tủa', GROUP), await person('Mùa A Sếnh', GROUP)];
  const [writer, reader] = [await device(lo), await device(mua)];
  const [found] = await one.store.records.list('readingkeys', `${mua.id}:`);
  const strange = await makeReadingKey(reader.certificate);
  await one.store.records.put('readingkeys', found!.key, { ...(found!.value as object), readingKey: strange.readingKey }, found!.version);
  await shared(writer, [mua.id]);
  expect(((await writer.ask('GET', '/shared')) as SharedNotes).mine[0]!.certificates).toEqual([]);
  const [now] = await one.store.records.list('readingkeys', `${mua.id}:`);
  await one.store.records.put('readingkeys', found!.key, found!.value, now!.version);
  await writer.share();
  const [sealed] = await one.store.records.list('sharednotesealed');
  const value = sealed!.value as { data: string };
  await one.store.records.put(
    'sharednotesealed',
    sealed!.key,
    { ...value, data: `A${value.data.slice(1)}` === value.data ? `B${value.data.slice(1)}` : `A${value.data.slice(1)}` },
    sealed!.version,
  );
  expect(await reader.share()).toEqual([]);
});
