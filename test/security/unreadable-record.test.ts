/** A record that cannot be read, at the desks and in the security log: which entry, why, and once. */
import { expect, test } from 'vitest';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import type { Alarm, SecurityPage } from '../../shared/wire/security.ts';
import { startApp } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { silent } from '../../server/log.ts';
import type { Store } from '../../server/ports.ts';
import { ADMIN, UNIT, world, type World } from '../identity/kit.ts';

const serve = (one: World, store: Store) =>
  startApp({
    store,
    identity: one.identity,
    log: silent,
    port: 0,
    host: '127.0.0.1',
    maxUploadBytes: 1,
    setUpCode: '',
    hosts: ['localhost'],
    now: () => one.clock.ms,
  });

test('the desk and the administrator hear which entry of which log stands in the way; the security log holds it once', async () => {
  const one = await world();
  const first = await serve(one, one.store);
  const about = { title: 'Kỳ họp thứ hai', startsAt: '2026-11-23T01:00:00.000Z', place: 'Hội trường', rehearsal: false };
  const bad = await first.rooms().create(about, UNIT, [one.admin], one.admin);
  const good = await first.rooms().create(about, UNIT, [one.admin], one.admin);
  await first.close();

  const spoilt: Store = {
    ...one.store,
    logs: {
      ...one.store.logs,
      read: async (name, from, limit) =>
        (await one.store.logs.read(name, from, limit)).map((entry) =>
          name === `d/${bad}` ? { ...entry, line: entry.line.replace('"rehearsal":false', '"rehearsal":"no"') } : entry,
        ),
    },
  };
  const app = await serve(one, spoilt);
  try {
    const signedIn = await fetch(`${app.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: ADMIN.login, password: ADMIN.password }),
    });
    const cookie = signedIn.headers.getSetCookie().find((each) => each.startsWith(COOKIE))!.split(';')[0]!;
    const ask = async (path: string) => {
      const answer = await fetch(`${app.url}/api${path}`, { headers: { cookie } });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };
    for (let n = 0; n < 5; n++)
      expect((await ask(`/meetings/${bad}/log`)).body).toMatchObject({ refusal: { code: 'border/record-unreadable' } });
    expect((await ask(`/meetings/${good}/log`)).status).toBe(200);
    expect(((await ask('/meetings')).body as MeetingList).meetings.map(({ meeting }) => meeting).sort()).toEqual([bad, good].sort());
    const { alarms } = (await ask('/alarms')).body as { alarms: Alarm[] };
    expect(alarms).toEqual([
      {
        kind: 'record',
        since: expect.any(String) as string,
        record: { meeting: bad, log: `d/${bad}`, entry: 0, why: 'shape draftBegun rehearsal' },
      },
    ]);
    const { entries } = (await ask('/security?kind=recordUnreadable')).body as SecurityPage;
    expect(entries.map(({ outcome, details }) => [outcome, details])).toEqual([
      ['broke', { way: 'server', about: { meeting: bad, label: `d/${bad} 0`, why: 'shape draftBegun rehearsal' } }],
    ]);
  } finally {
    await app.close();
  }
});
