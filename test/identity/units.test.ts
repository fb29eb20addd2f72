/** Several units in one installation: whose rights reach whom. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, ADMIN, enrol, tablet, UNIT, world, type World } from './kit.ts';

const COMMUNE = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' };
let one: World;
let app: App;
beforeEach(async () => {
  one = await world();
  app = await startServer(one, { disk: { folder: '.', leastMb: 2, freeMb: async () => 1 } });
});
afterEach(() => app.close());

const person = async (name: string, rights: Right[] = [], unit?: string) =>
  accepted(
    await one.identity.accounts.add(
      MemberInput.parse({
        name,
        kind: rights.length > 0 ? 'secretary' : 'delegate',
        rights,
        unit,
        ...(rights.length > 0 && { login: `u${name.length}${unit ? 'x' : ''}${rights[0]}` }),
      }),
    ),
  );
const signedIn = async (id: string) =>
  `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}`;

type Body = {
  readonly refusal?: { readonly code: string };
  readonly members?: ReadonlyArray<{ readonly id: string }>;
  readonly devices?: ReadonlyArray<{ readonly member: string }>;
  readonly member?: { readonly id: string; readonly unit?: string };
  readonly meeting?: string;
};
async function ask(cookie: string, method: string, path: string, body?: unknown): Promise<Body> {
  const answer = await fetch(`${app.url}/api${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as Body;
}
const code = async (...how: Parameters<typeof ask>) => (await ask(...how)).refusal?.code;

describe('a unit besides the installation’s own', () => {
  it('is named by an administrator of the installation, and once', async () => {
    const root = await signedIn(one.admin);
    expect(await code(root, 'POST', '/members', { name: 'Lo Văn Xa', kind: 'delegate', unit: COMMUNE.code })).toBe('identity/unit-unknown');
    expect(await ask(root, 'POST', '/units', COMMUNE)).toEqual({});
    expect(await code(root, 'POST', '/units', COMMUNE)).toBe('identity/unit-known');
    expect(await code(root, 'POST', '/units', UNIT)).toBe('identity/unit-known');
    expect(await ask(root, 'GET', '/units')).toEqual({ units: [COMMUNE] });
    expect((await ask(root, 'POST', '/members', { name: 'Lo Văn Xa', kind: 'delegate', unit: COMMUNE.code })).member?.unit).toBe(
      COMMUNE.code,
    );
    // The same name in another unit is another person; in the own one, named by its code, the own one.
    expect((await ask(root, 'POST', '/members', { name: 'Lo Văn Xa', kind: 'delegate', unit: UNIT.code })).member?.unit).toBeUndefined();
    expect(await code(root, 'POST', '/members', { name: 'Lo Văn Xa', kind: 'delegate' })).toBe('identity/same-person');
  });

  it('W-1 is a People’s Council, unless it is another body from the first: none that bears a council’s name', async () => {
    const root = await signedIn(one.admin);
    const body = { ...COMMUNE, body: 'other' };
    expect(await code(root, 'POST', '/units', body)).toBe('identity/peoples-council');
    expect(await code(root, 'POST', '/units', { ...body, name: 'HĐND xã Keng Đu' })).toBe('identity/peoples-council');
    expect(await code(root, 'POST', '/units', { ...COMMUNE, body: 'council' })).toBe('border/wrong-input');
    const association = { ...body, name: 'Hội Khuyến học xã Keng Đu' };
    expect(await ask(root, 'POST', '/units', association)).toEqual({});
    expect(await ask(root, 'GET', '/units')).toEqual({ units: [association] });
    const another = await world({ setUp: false });
    expect(await another.identity.setUp({ ...UNIT, body: 'other' }, ADMIN)).toMatchObject({ refused: true, code: 'identity/peoples-council' });
    expect(await another.identity.setUp(association as never, ADMIN)).toMatchObject({ installation: { unit: { body: 'other' } } });
  });

  it('has its own secretary and administrator, whose rights end at its border', async () => {
    accepted((await one.identity.units.add(COMMUNE as never)) ?? {});
    const [ours, theirs] = [await person('Người của tỉnh'), await person('Người của xã', [], COMMUNE.code)];
    const certificate = await enrol(one, ours.id, await tablet());
    const desk = await person('Thư ký xã', ['secretariat'], COMMUNE.code);
    const chief = await person('Quản trị xã', ['administrator'], COMMUNE.code);
    for (const who of [desk, chief]) {
      const cookie = await signedIn(who.id);
      const seen = (await ask(cookie, 'GET', '/members')).members?.map(({ id }) => id);
      expect(seen).toEqual(expect.arrayContaining([theirs.id, desk.id, chief.id]));
      for (const id of [ours.id, one.admin]) expect(seen).not.toContain(id);
      expect((await ask(cookie, 'GET', '/devices')).devices).toEqual([]);
      // Nothing of the other unit's people is done by them, whatever it is.
      const other = `/members/${ours.id}`;
      expect(await code(cookie, 'PUT', other, { name: 'Khác', kind: 'delegate' })).toBe('identity/not-allowed');
      expect(await code(cookie, 'POST', `${other}/office`, { inOffice: false })).toBe('identity/not-allowed');
      expect(await code(cookie, 'POST', `${other}/password`, {})).toBe('identity/not-allowed');
      expect(await code(cookie, 'DELETE', other)).toBe('identity/not-allowed');
      expect(await code(cookie, 'POST', '/enrolments', { member: ours.id })).toBe('identity/not-allowed');
      expect(await code(cookie, 'POST', `/devices/${certificate}/revoke`, {})).toBe('identity/not-allowed');
      expect(await code(cookie, 'POST', '/members', { name: 'Vào tỉnh', kind: 'delegate', unit: UNIT.code })).toBe('identity/not-allowed');
      expect(await code(cookie, 'POST', '/members/import', { rows: [{ name: 'Vào tỉnh', kind: 'delegate', unit: UNIT.code }] })).toBe(
        'identity/not-allowed',
      );
      // Nor of the installation.
      for (const path of ['/trust', '/security']) expect(await code(cookie, 'GET', path), path).toBe('border/not-allowed');
      expect(await code(cookie, 'POST', '/units', { ...COMMUNE, code: 'H23.05.8' })).toBe('border/not-allowed');
      // Whom they take in is of their own unit.
      expect((await ask(cookie, 'POST', '/members', { name: `Mới của ${who.name}`, kind: 'delegate' })).member?.unit).toBe(COMMUNE.code);
    }
    const cookie = await signedIn(desk.id);
    expect(await code(cookie, 'PUT', `/members/${theirs.id}`, { name: 'Người của xã', kind: 'delegate', rights: ['administrator'] })).toBe(
      'identity/not-allowed',
    );
    // Nobody moves: rights and keys rest on hands of the unit where they were given.
    const root = await signedIn(one.admin);
    expect(
      (
        await ask(root, 'PUT', `/members/${chief.id}`, {
          name: 'Quản trị xã',
          kind: 'secretary',
          rights: ['administrator'],
          login: chief.login,
          unit: UNIT.code,
        })
      ).member?.unit,
    ).toBe(COMMUNE.code);
    // And an administrator of a unit is not the installation's last.
    expect(await code(root, 'POST', `/members/${one.admin}/office`, { inOffice: false })).toBe('identity/last-administrator');
  });

  it('has people who count in no meeting of another', async () => {
    accepted((await one.identity.units.add(COMMUNE as never)) ?? {});
    const [ours, theirs] = [await person('Người của tỉnh'), await person('Người của xã', [], COMMUNE.code)];
    const { meeting } = await ask(await signedIn(one.admin), 'POST', '/meetings', {
      title: 'Kỳ họp',
      startsAt: '2026-12-01T01:00:00.000Z',
      place: 'x',
    });
    const order = async () => (await app.rooms().open(meeting!))!.meeting.roll.order;
    expect(await order()).toEqual(expect.arrayContaining([ours.id]));
    expect(await order()).not.toContain(theirs.id);
    await one.identity.memberChanged(theirs.id, one.admin);
    await expect.poll(() => one.store.records.list('owed')).toEqual([]);
    expect(await order()).not.toContain(theirs.id);
    const room = (await app.rooms().open(meeting!))!;
    expect(
      await room.execute(
        { kind: 'person', id: one.admin },
        { id: 'x'.repeat(22), meeting: meeting!, type: 'listMember', input: { member: theirs.id } },
      ),
    ).toMatchObject({ refusal: { code: 'identity/not-in-the-register' } });
  });

  it('cannot keep a guest of its own on the list of a meeting elsewhere', async () => {
    accepted((await one.identity.units.add(COMMUNE as never)) ?? {});
    const desk = await person('Thư ký xã', ['secretariat'], COMMUNE.code);
    const guest = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Khách của xã', kind: 'guest', unit: COMMUNE.code })));
    const { meeting } = await ask(await signedIn(one.admin), 'POST', '/meetings', {
      title: 'Kỳ họp',
      startsAt: '2026-12-01T01:00:00.000Z',
      place: 'x',
    });
    const room = (await app.rooms().open(meeting!))!;
    const does = (type: string) =>
      room.execute({ kind: 'person', id: one.admin }, { id: type.padEnd(22, 'x'), meeting: meeting!, type, input: { member: guest.id } });
    expect(await does('listMember')).toMatchObject({ ok: true });
    expect(await code(await signedIn(desk.id), 'PUT', `/members/${guest.id}`, { name: 'Khách của xã', kind: 'delegate' })).toBeUndefined();
    expect(await does('unlistMember')).toMatchObject({ ok: true });
    expect(room.meeting.roll.members.get(guest.id)).toBeUndefined();
  });

  it('hears nothing at its desk of the machine, of meetings elsewhere or of others’ accounts', async () => {
    accepted((await one.identity.units.add(COMMUNE as never)) ?? {});
    const ours = await person('Thư ký của tỉnh', ['secretariat']);
    const desk = await person('Thư ký xã', ['secretariat'], COMMUNE.code);
    const chief = await person('Quản trị xã', ['administrator'], COMMUNE.code);
    await one.store.records.put('meetings', 'mhong', { meeting: 'mhong', stage: 'published' }, 0);
    await one.store.records.put('meetingsunsettled', 'mhong', true, 0);
    for (const { id } of [ours, desk]) await one.store.records.put('lastuse', id, { at: 0, disabled: true }, 0);
    const seen = async (id: string) => {
      const cookie = await signedIn(id);
      const [meetings, members, alarms] = [
        await ask(cookie, 'GET', '/meetings'),
        await ask(cookie, 'GET', '/members'),
        await ask(cookie, 'GET', '/alarms'),
      ] as ReadonlyArray<{ unreadable?: string[]; disabled?: string[]; alarms?: object[] }>;
      return { unreadable: meetings!.unreadable, disabled: members!.disabled, alarms: alarms!.alarms };
    };
    for (const { id } of [desk, chief])
      expect(await seen(id)).toEqual({ unreadable: undefined, disabled: [desk.id], alarms: [] });
    const root = await seen(one.admin);
    expect(root).toMatchObject({ unreadable: ['mhong'], alarms: [{ kind: 'disk' }] });
    expect(root.disabled?.sort()).toEqual([ours.id, desk.id].sort());
  });

  it('does not close the installation to its own administrators by being at work when they were not', async () => {
    accepted((await one.identity.units.add(COMMUNE as never)) ?? {});
    const chief = await person('Quản trị xã', ['administrator'], COMMUNE.code);
    await one.identity.accounts.setPassword(chief.id, 'một câu dễ nhớ');
    accepted(await one.identity.signIns.byPassword(ADMIN.login, ADMIN.password, '10.0.0.1'));
    one.clock.ms += 60 * 86_400_000;
    accepted(await one.identity.signIns.byPassword(chief.login!, 'một câu dễ nhớ', '10.0.0.1'));
    await one.identity.idle.sweep();
    expect(await one.identity.idle.disabled()).toEqual([]);
    accepted(await one.identity.signIns.byPassword(ADMIN.login, ADMIN.password, '10.0.0.1'));
  });
});
