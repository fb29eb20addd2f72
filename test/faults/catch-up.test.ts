/** What became of the register while no server ran stands in every live meeting after the next start, once. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { MemberInput, type Unit } from '../../shared/council/council.ts';
import { leavesOffice } from '../../shared/meeting/register.ts';
import type { App } from '../../server/app.ts';
import { silent } from '../../server/log.ts';
import { makeOwed } from '../../server/owed.ts';
import type { Room } from '../../server/room/room.ts';
import { awaitTablets } from '../../server/room/after-restore.ts';
import { keyRevoked, officeChanged } from '../../server/room/telling.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { accepted, ADMIN, enrol, tablet, UNIT, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const running: App[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

async function serve(one: World): Promise<App> {
  const app = await startServer(one);
  running.push(app);
  return app;
}

const stop = async (app: App): Promise<void> => {
  running.splice(running.indexOf(app), 1);
  await app.close();
};

const add = async ({ identity }: Pick<World, 'identity'>, name: string, kind: 'delegate' | 'secretary' = 'delegate') =>
  accepted(await identity.accounts.add(MemberInput.parse({ name, kind }))).id;

interface Scene {
  readonly one: World;
  readonly app: App;
  readonly meeting: string;
  readonly draft: string;
  readonly people: readonly string[];
  /** Of the first three. */
  readonly keys: readonly string[];
}

const does = async (app: App, who: string, meeting: string, type: string, input: Json = {}): Promise<void> => {
  const answer = await app
    .rooms()
    .execute({ kind: 'person', id: who }, { id: randomBytes(16).toString('base64url'), meeting, type, input });
  if (!answer.ok) throw new Error(`${type}: ${answer.refusal.code}`);
};

/** Four delegates, three of them with tablets; one meeting published and one in preparation. */
async function scene(): Promise<Scene> {
  const one = await world();
  const app = await serve(one);
  const people: string[] = [];
  for (const name of ['Hạ Bá Thái', 'Lô Thị Hoa', 'Kha Văn Lô', 'Moong Y Lan']) people.push(await add(one, name));
  const keys: string[] = [];
  for (const member of people.slice(0, 3)) keys.push(await enrol(one, member, await tablet()));
  const made = async (title: string) =>
    app
      .rooms()
      .create({ title, startsAt: timestamp(one.clock.ms), place: 'Hội trường', rehearsal: false }, UNIT, [one.admin, ...people], one.admin);
  const [meeting, draft] = [await made('Kỳ họp thứ hai'), await made('Kỳ họp thứ ba')];
  await does(app, one.admin, meeting, 'addItem', { title: 'Dự toán ngân sách' });
  await does(app, one.admin, meeting, 'nameChair', { member: people[0]! });
  await does(app, one.admin, meeting, 'publish');
  return { one, app, meeting, draft, people, keys };
}

/** A process that writes to the register and dies before anybody hears of it: nobody listens to this one. */
async function unheard({ one, people, keys }: Scene): Promise<{ late: string; fresh: string; desk: string }> {
  const identity = await one.again();
  const quiet = { ...one, identity };
  await identity.revoke(keys[1]!, one.admin);
  const fresh = await enrol(quiet, people[3]!, await tablet());
  accepted(await identity.accounts.setOffice(people[2]!, false));
  return { late: await add(quiet, 'Người mới'), fresh, desk: await add(quiet, 'Thư ký mới', 'secretary') };
}

const typesFrom = (room: Room, from: number): string[] =>
  room.stream.entries.slice(from).map((one) => (JSON.parse(one.line) as { type: string }).type);

describe('after a stop between register and meeting', () => {
  it('keys and people reach every live meeting at the next start, once', async () => {
    const before = await scene();
    const { one, app, meeting, draft, people, keys } = before;
    expect((await app.rooms().open(meeting))!.meeting.roll.keys.keys().sort()).toEqual([...keys].sort());
    const had = (await app.rooms().open(meeting))!.size;
    await stop(app);
    const { late, fresh, desk } = await unheard(before);

    const next = await serve({ ...one, identity: await one.again() });
    const room = (await next.rooms().open(meeting))!;
    expect(typesFrom(room, had).sort()).toEqual(['keyAdmitted', 'keyRevoked', 'memberListed', 'memberListed', 'memberUnlisted']);
    const { roll } = room.meeting;
    expect(roll.keys.get(keys[1]!)?.revoked).toBeDefined();
    expect(roll.keys.get(keys[0]!)?.revoked).toBeUndefined();
    expect(roll.keys.get(fresh)).toMatchObject({ member: people[3] });
    expect(roll.order).toEqual([one.admin, people[0], people[1], people[3], late, desk]);
    const prepared = (await next.rooms().open(draft))!;
    expect(prepared.meeting.roll.order).toEqual([one.admin, people[0], people[1], people[3], late, desk]);
    expect((await next.rooms().summaries.unsettled()).map(({ members }) => members.includes(late))).toEqual([true, true]);

    const size = room.size;
    await stop(next);
    const third = await serve({ ...one, identity: await one.again() });
    expect((await third.rooms().open(meeting))!.size).toBe(size);
  });

  it('R-35 R-36 a draft follows what the register says of who is on it, noted before a stop too; a record does not', async () => {
    const before = await scene();
    const { one, app, meeting, draft, people } = before;
    const nameIn = async (served: App, id: string) => (await served.rooms().open(id))!.meeting.roll.members.get(people[1]!)?.name;
    const says = async (identity: World['identity'], name: string) => {
      accepted(await identity.accounts.edit(people[1]!, MemberInput.parse({ name, kind: 'delegate', title: 'Trưởng Ban Pháp chế' })));
    };
    await says(one.identity, 'Lô Thị Hoà');
    await one.identity.memberChanged(people[1]!, one.admin);
    await expect.poll(() => nameIn(app, draft)).toBe('Lô Thị Hoà');
    await says(one.identity, 'Lô Thị Hòa');
    await one.identity.memberChanged(people[1]!, one.admin);
    await stop(app);
    const next = await serve({ ...one, identity: await one.again() });
    expect([await nameIn(next, draft), await nameIn(next, meeting)]).toEqual(['Lô Thị Hòa', 'Lô Thị Hoa']);
    await does(next, one.admin, meeting, 'correctListing', { member: people[1]! });
    expect(await nameIn(next, meeting)).toBe('Lô Thị Hòa');
  });

  it('a secretary who was taken off the list stays off', async () => {
    const { one, app, meeting } = await scene();
    const desk = await add(one, 'Thư ký thứ hai', 'secretary');
    await one.identity.memberChanged(desk, one.admin);
    await expect.poll(async () => (await app.rooms().open(meeting))!.meeting.roll.order).toContain(desk);
    await does(app, one.admin, meeting, 'unlistMember', { member: desk });
    await stop(app);
    const next = await serve({ ...one, identity: await one.again() });
    expect((await next.rooms().open(meeting))!.meeting.roll.order).not.toContain(desk);
  });

  it('a meeting that waits after a restore hears of it when it goes on', async () => {
    const before = await scene();
    const { one, app, meeting, keys } = before;
    await stop(app);
    await awaitTablets(one.store, timestamp(one.clock.ms));
    await unheard(before);
    const next = await serve({ ...one, identity: await one.again() });
    const room = (await next.rooms().open(meeting))!;
    expect(room.waiting).toBe(true);
    expect(room.meeting.roll.keys.get(keys[1]!)?.revoked).toBeUndefined();
    await does(next, one.admin, meeting, 'goOn');
    await expect.poll(() => room.meeting.roll.keys.get(keys[1]!)?.revoked).toBeDefined();
  });
});

/** The same world, and the meetings whose logs are read from their beginning. */
function watched(one: World): { readonly one: World; readonly read: Set<string> } {
  const read = new Set<string>();
  const { logs } = one.store;
  const readFrom: typeof logs.read = (stream, from, ...more) => {
    const meeting = /^[md]\/(\w+)$/.exec(stream)?.[1];
    if (meeting !== undefined && from === 0) read.add(meeting);
    return logs.read(stream, from, ...more);
  };
  return { one: { ...one, store: { ...one.store, logs: { ...logs, read: readFrom } } }, read };
}

describe('at a start', () => {
  /** Six meetings of the first three, three of them published, and one of the fourth alone. */
  async function many(): Promise<Scene & { readonly published: readonly string[] }> {
    const before = await scene();
    const { one, app, people } = before;
    const session = { place: 'Hội trường', rehearsal: false };
    const made = (title: string, members: readonly string[]) =>
      app
        .rooms()
        .create({ ...session, title, startsAt: timestamp(one.clock.ms) }, UNIT, [one.admin, ...members], one.admin);
    const published = [before.meeting];
    for (const title of ['Kỳ họp thứ tư', 'Kỳ họp thứ năm']) {
      const meeting = await made(title, people.slice(0, 3));
      await does(app, one.admin, meeting, 'addItem', { title: 'Quy hoạch' });
      await does(app, one.admin, meeting, 'nameChair', { member: people[0]! });
      await does(app, one.admin, meeting, 'publish');
      published.push(meeting);
    }
    for (const title of ['Kỳ họp thứ sáu', 'Kỳ họp thứ bảy']) await made(title, people.slice(0, 3));
    await made('Kỳ họp của người khác', [people[3]!]);
    await stop(app);
    // Looked at in full once: the people of this test came to the register behind everybody's back.
    await stop(await serve({ ...one, identity: await one.again() }));
    return { ...before, published };
  }

  it('opens no meeting that has heard everything', async () => {
    const { one } = await many();
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    await serve(next);
    expect([...read]).toEqual([]);
  });

  it('opens the records of whose key was revoked meanwhile, and no other', async () => {
    const { one, keys, published } = await many();
    await (await one.again()).revoke(keys[1]!, one.admin);
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    const app = await serve(next);
    expect([...read].sort()).toEqual([...published].sort());
    for (const meeting of published) expect((await app.rooms().open(meeting))!.meeting.roll.keys.get(keys[1]!)!.revoked).toBeDefined();
    await stop(app);
    read.clear();
    await serve({ ...next, identity: await one.again() });
    expect([...read]).toEqual([]);
  });

  it('opens those that list somebody who has become something else, once', async () => {
    const { one, people, published } = await many();
    accepted(await (await one.again()).accounts.edit(people[1]!, MemberInput.parse({ name: 'Lô Thị Hoa', kind: 'guest' })));
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    const app = await serve(next);
    for (const meeting of published) {
      expect(read).toContain(meeting);
      expect((await app.rooms().open(meeting))!.meeting.roll.order).not.toContain(people[1]);
    }
    await stop(app);
    read.clear();
    await serve({ ...next, identity: await one.again() });
    expect([...read]).toEqual([]);
  });

  it('opens none for a secretary whom another one took off', async () => {
    const { one, published } = await many();
    const app = await serve({ ...one, identity: await one.again() });
    const desk = await add(one, 'Thư ký thứ hai', 'secretary');
    await one.identity.memberChanged(desk, one.admin);
    await stop(app);
    const between = await serve({ ...one, identity: await one.again() });
    for (const meeting of published) await does(between, one.admin, meeting, 'unlistMember', { member: desk });
    await stop(between);
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    await serve(next);
    expect([...read]).toEqual([]);
  });

  it('looks again at who could not be let go, until another is in the chair', async () => {
    const { one, people, published } = await many();
    accepted(await (await one.again()).accounts.setOffice(people[0]!, false));
    for (const _start of [1, 2]) {
      const { one: next, read } = watched({ ...one, identity: await one.again() });
      const app = await serve(next);
      for (const meeting of published) expect(read).toContain(meeting);
      expect((await app.rooms().open(published[0]!))!.meeting.roll.order).toContain(people[0]);
      await stop(app);
    }
  });

  it('opens what a restore has left waiting, until it has gone on', async () => {
    const { one, published } = await many();
    await awaitTablets(one.store, timestamp(one.clock.ms));
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    const app = await serve(next);
    expect([...read].sort()).toEqual([...published].sort());
    for (const meeting of published) await does(app, one.admin, meeting, 'goOn');
    await stop(app);
    await stop(await serve({ ...one, identity: await one.again() }));
    read.clear();
    await serve({ ...next, identity: await one.again() });
    expect([...read]).toEqual([]);
  });

  it('compares what the last server was in the middle of when it died', async () => {
    const { one, published } = await many();
    const identity = await one.again();
    const guest = accepted(await identity.accounts.add(MemberInput.parse({ name: 'Khách mời', kind: 'guest' }))).id;
    const key = await enrol({ ...one, identity }, guest, await tablet());
    const dying = await serve({ ...one, identity: await one.again() });
    const before = (await one.store.records.get('meetings', published[0]!))!.value;
    await does(dying, one.admin, published[0]!, 'listMember', { member: guest });
    expect((await dying.rooms().open(published[0]!))!.meeting.roll.keys.get(key)).toMatchObject({ member: guest });
    await stop(dying);
    // It died before the summary said whom the log lists; the key was revoked while no server ran.
    const { version } = (await one.store.records.get('meetings', published[0]!))!;
    await one.store.records.put('meetings', published[0]!, before, version);
    await one.store.records.put('duties', published[0]!, { by: 'gone' }, 0);
    await (await one.again()).revoke(key, one.admin);
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    const app = await serve(next);
    expect([...read]).toEqual([published[0]]);
    expect((await app.rooms().open(published[0]!))!.meeting.roll.keys.get(key)!.revoked).toBeDefined();
  });
});

describe('at a start of two units', () => {
  const COMMUNE: Unit = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' };
  const inCommune = async ({ identity }: Pick<World, 'identity'>, name: string, more: Partial<MemberInput> = {}) =>
    accepted(await identity.accounts.add(MemberInput.parse({ name, kind: 'delegate', unit: COMMUNE.code, ...more }))).id;

  /**
   * A published meeting of the own unit, where one of the commune's delegates sits as well and another person is a guest; one draft
   * each.
   */
  async function two() {
    const before = await scene();
    const { one, app, meeting } = before;
    accepted((await one.identity.units.add(COMMUNE)) ?? {});
    const desk = await inCommune(one, 'Thư ký xã', { kind: 'secretary' });
    const delegate = await inCommune(one, 'Đại biểu xã');
    const both = await inCommune(one, 'Đại biểu hai cấp', { also: [UNIT.code] });
    const guest = await inCommune(one, 'Khách của xã', { kind: 'guest' });
    const theirs = await app
      .rooms()
      .create(
        { title: 'Kỳ họp của xã', startsAt: timestamp(one.clock.ms), place: 'Hội trường xã', rehearsal: false },
        COMMUNE,
        [desk, delegate, both],
        desk,
      );
    await does(app, one.admin, meeting, 'listMember', { member: guest });
    // A delegate of the commune since, who keeps the guest's seat.
    accepted(await one.identity.accounts.edit(guest, MemberInput.parse({ name: 'Khách của xã', kind: 'delegate', unit: COMMUNE.code })));
    await stop(app);
    await stop(await serve({ ...one, identity: await one.again() }));
    return { ...before, theirs, both, guest };
  }
  const listedIn = async (app: App, meeting: string) => (await app.rooms().open(meeting))!.meeting.roll.order;

  it('opens none for the people of another unit, a guest from there included', async () => {
    const { one, theirs, meeting, guest } = await two();
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    const app = await serve(next);
    expect([...read]).toEqual([]);
    expect(await listedIn(app, meeting)).toContain(guest);
    expect(await listedIn(app, theirs)).toContain(guest);
  });

  it('opens those of the unit that somebody has come into', async () => {
    const { one, theirs } = await two();
    const late = await inCommune({ identity: await one.again() }, 'Đại biểu xã mới');
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    const app = await serve(next);
    expect([...read]).toEqual([theirs]);
    expect(await listedIn(app, theirs)).toContain(late);
  });

  it('opens those of the unit that a delegate sits in no more', async () => {
    const { one, theirs, meeting, draft, both } = await two();
    const { accounts } = await one.again();
    accepted(await accounts.edit(both, MemberInput.parse({ name: 'Đại biểu hai cấp', kind: 'delegate', unit: COMMUNE.code })));
    const { one: next, read } = watched({ ...one, identity: await one.again() });
    const app = await serve(next);
    expect([...read].sort()).toEqual([meeting, draft].sort());
    for (const each of [meeting, draft]) expect(await listedIn(app, each)).not.toContain(both);
    expect(await listedIn(app, theirs)).toContain(both);
  });

  it('has the key of a guest who was listed late', async () => {
    const { one, meeting } = await two();
    const app = await serve({ ...one, identity: await one.again() });
    const late = await inCommune(one, 'Khách đến sau', { kind: 'guest' });
    const key = await enrol({ ...one, identity: await one.again() }, late, await tablet());
    await does(app, one.admin, meeting, 'listMember', { member: late });
    expect((await app.rooms().open(meeting))!.meeting.roll.keys.get(key)).toMatchObject({ member: late });
  });
});

describe('what meetings must hear of people and keys', () => {
  it('a chair who leaves office is taken off the list when another is named, and the total with them', async () => {
    const { one, app, meeting, draft, people } = await scene();
    const total = async (id: string) => (await app.rooms().open(id))!.meeting.roll.order.filter((who) => people.includes(who)).length;
    accepted(await one.identity.accounts.setOffice(people[0]!, false));
    await one.identity.memberChanged(people[0]!, one.admin);
    await expect.poll(() => total(draft)).toBe(3);
    // Still in the chair: a record without one would be worse.
    expect(await total(meeting)).toBe(4);
    await does(app, one.admin, meeting, 'nameChair', { member: people[1]! });
    await expect.poll(() => total(meeting)).toBe(3);
    await expect.poll(async () => (await app.rooms().summaries.get(meeting))?.members).not.toContain(people[0]);
  });

  it('the same after a stop in between', async () => {
    const { one, app, meeting, people } = await scene();
    accepted(await one.identity.accounts.setOffice(people[0]!, false));
    await one.identity.memberChanged(people[0]!, one.admin);
    await stop(app);
    const next = await serve({ ...one, identity: await one.again() });
    const listed = async () => (await next.rooms().open(meeting))!.meeting.roll.order;
    expect(await listed()).toContain(people[0]);
    await does(next, one.admin, meeting, 'nameChair', { member: people[1]! });
    await expect.poll(listed).not.toContain(people[0]);
  });

  it('is noted before whoever did it is answered, told after, and taken up by the next server', async () => {
    const { store } = await scene().then(({ one }) => one);
    const [told, taken]: [string[], string[]] = [[], []];
    let open = (): void => undefined;
    const closed = new Promise<void>((resolve) => (open = resolve));
    const slow = makeOwed({ records: store.records, log: silent, act: async ({ member }) => closed.then(() => void told.push(member)) });
    await slow.note({ member: 'a' });
    await slow.note({ member: 'b', certificate: 'f'.repeat(64) });
    expect(told).toEqual([]);
    expect((await store.records.list('owed')).map(({ key }) => key)).toEqual([`key:${'f'.repeat(64)}`, 'office:a']);
    // That server is gone.
    const next = makeOwed({ records: store.records, log: silent, act: async ({ member }) => void taken.push(member) });
    await next.takeUp();
    expect(taken.sort()).toEqual(['a', 'b']);
    expect(await store.records.list('owed')).toEqual([]);
    open();
    await Promise.all([slow.close(), next.close()]);
  });

  it('is looked at once more where it changed while it was told, and stays noted where that failed', async () => {
    const { records } = memoryStore();
    const told: number[] = [];
    let failing = true;
    const owed = makeOwed({
      records,
      log: silent,
      async act() {
        if (failing) throw new Error('no room');
        if (told.push(told.length) === 1) await owed.note({ member: 'a' });
      },
    });
    await owed.note({ member: 'a' });
    await owed.settled();
    expect(await records.list('owed')).toHaveLength(1);
    failing = false;
    await owed.takeUp();
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(await records.list('owed')).toEqual([]);
    await owed.close();
  });

  it('is looked at once more where another server took the note away meanwhile: what was noted anew may have been heard by it alone', async () => {
    const { records } = memoryStore();
    let isInOffice = true;
    const told: boolean[] = [];
    const other = makeOwed({ records, log: silent, act: async () => undefined });
    const owed = makeOwed({
      records,
      log: silent,
      async act() {
        const as = isInOffice;
        if (told.length === 0) {
          isInOffice = false;
          await other.note({ member: 'a' });
          await other.settled();
        }
        told.push(as);
      },
    });
    await owed.note({ member: 'a' });
    await owed.settled();
    expect(told).toEqual([true, false]);
    expect(await records.list('owed')).toEqual([]);
    await Promise.all([owed.close(), other.close()]);
  });

  it('a meeting that is being made lists who comes into office meanwhile, and not who leaves it', async () => {
    const { one, app, people } = await scene();
    const rooms = app.rooms();
    const create = rooms.create.bind(rooms);
    let late = '';
    rooms.create = async (...all) => {
      late = await add(one, 'Vi Thị Mận');
      await one.identity.memberChanged(late, one.admin);
      await expect.poll(async () => one.store.records.list('owed')).toEqual([]);
      return create(...all);
    };
    const write = rooms.summaries.write.bind(rooms.summaries);
    Object.assign(rooms.summaries, {
      async write(room: Room) {
        Object.assign(rooms.summaries, { write });
        accepted(await one.identity.accounts.setOffice(people[1]!, false));
        await one.identity.memberChanged(people[1]!, one.admin);
        await expect.poll(async () => one.store.records.list('owed')).toEqual([]);
        return write(room);
      },
    });
    const post = (path: string, body: unknown, cookie = '') =>
      fetch(`${app.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
    const cookie = (await post('/sign-in', ADMIN)).headers.getSetCookie()[0]!.split(';')[0]!;
    const made = await post('/meetings', { title: 'Kỳ họp thứ tư', startsAt: timestamp(one.clock.ms), place: 'Hội trường' }, cookie);
    const { meeting } = (await made.json()) as { meeting: string };
    const listed = async () => (await rooms.open(meeting))!.meeting.roll.order;
    await expect.poll(listed).toContain(late);
    await expect.poll(listed).not.toContain(people[1]);
  });

  it('a record begins where one key of somebody listed was spoilt in the store: with all others', async () => {
    const { one, app, draft, people, keys } = await scene();
    const { version } = (await one.store.records.get('devices', keys[0]!))!;
    await one.store.records.put('devices', keys[0]!, { device: 7 }, version);
    await does(app, one.admin, draft, 'addItem', { title: 'Dự toán ngân sách' });
    await does(app, one.admin, draft, 'nameChair', { member: people[0]! });
    await does(app, one.admin, draft, 'publish');
    const { keys: admitted } = (await app.rooms().open(draft))!.meeting.roll;
    expect([...admitted.keys()].sort()).toEqual([keys[1], keys[2]].sort());
  });

  it('is told again of whom a removal let go of in one draft, and could not in another', async () => {
    const { one, app, draft, people } = await scene();
    const [, , , member] = people;
    const listedThere = async () => (await app.rooms().open(draft))!.meeting.roll.order;
    const person = (await one.identity.accounts.get(member!))!;
    const answer = await one.identity.removeMember(person, one.admin, async (id) => {
      expect(isRefusal(await (await app.rooms().open(draft))!.registers(leavesOffice(id), true))).toBe(false);
      return false;
    });
    expect(isRefusal(answer)).toBe(true);
    await expect.poll(listedThere).toContain(member);
  });

  it('opens no meeting that the person has nothing to do with', async () => {
    const { one, app, meeting, draft, keys, people } = await scene();
    const asked: string[] = [];
    const open = app.rooms().open.bind(app.rooms());
    app.rooms().open = (id) => (asked.push(id), open(id));
    await keyRevoked(app.rooms(), 'ai-khac', keys[0]!);
    await officeChanged(app.rooms(), { id: people[1]!, kind: 'delegate' }, () => 'in');
    // A draft that lists them follows what the register says of them.
    expect(asked).toEqual([draft]);
    await one.identity.revoke(keys[0]!, one.admin);
    await expect.poll(async () => (await open(meeting))!.meeting.roll.keys.get(keys[0]!)?.revoked).toBeDefined();
  });
});

describe('a server that was there before the set-up', () => {
  it('leaves alone what is owed to meetings that it has not opened', async () => {
    const one = await world({ setUp: false });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await serve(one);
      await one.store.records.put('owed', 'office:a', { member: 'a' }, 0);
      for (let look = 0; look < 3; look++) {
        await vi.advanceTimersByTimeAsync(15_000);
        for (let n = 0; n < 12; n++) await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await one.store.records.list('owed')).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('finds the installation that another one made, when it is first asked', async () => {
    const one = await world({ setUp: false });
    const [here, there] = [await serve({ ...one, identity: await one.again() }), await serve(one)];
    const state = async () => ((await (await fetch(`${here.url}/api/installation`)).json()) as { state: string }).state;
    expect(await state()).toBe('new');
    expect(() => here.rooms()).toThrow();
    const administrator = { name: 'Vừ Bá Chò', login: 'quantri', password: 'mười chữ trở lên' };
    const post = (app: App, path: string, body: unknown) =>
      fetch(`${app.url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    expect((await post(there, '/setup', { code: '', unit: UNIT, administrator })).status).toBe(200);
    // Two at once: the rooms are opened by one of them.
    const answers = await Promise.all([post(here, '/sign-in', administrator), post(here, '/sign-in', administrator)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const cookie = answers[0]!.headers.getSetCookie()[0]!.split(';')[0]!;
    expect(await state()).toBe('ready');
    const make = await fetch(`${here.url}/api/meetings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ title: 'Kỳ họp thứ nhất', startsAt: timestamp(one.clock.ms), place: 'Hội trường' }),
    });
    expect(make.status).toBe(200);
    const { meeting } = (await make.json()) as { meeting: string };
    expect((await there.rooms().open(meeting))?.meeting.session.title).toBe('Kỳ họp thứ nhất');
    expect((await here.rooms().open(meeting))?.draft).toBe(true);
  });
});
