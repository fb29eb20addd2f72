/** Words to one over real sockets: whom they are for, the desk and the chair are sent them, and nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrol } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import { ADMIN, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const COME = 'Mời đại biểu lên gặp chủ tọa.';
let ground: World;
let app: App;
let secretary: Person;
let delegates: Person[];

beforeAll(async () => {
  ground = await world();
  ground.clock.ms = Date.now();
  app = await startServer(ground);
  secretary = new Person(app.url, ADMIN.name);
  await secretary.signIn(ADMIN.login, ADMIN.password);
  const rows = ['Lò Văn Păn', 'Quàng Thị Mai', 'Cà Văn An'].map((name) => ({ name, kind: 'delegate' }));
  const { members } = await secretary.ask<{ members: Array<{ id: string; name: string }> }>('POST', '/api/members/import', { rows });
  delegates = members.map(({ name }) => new Person(app.url, name));
  for (const [n, one] of delegates.entries()) {
    await enrol(secretary, one, members[n]!.id);
    await one.signInByKey();
  }
  const details = { title: 'Kỳ họp', startsAt: '2027-01-05T01:00:00.000Z', place: 'Hội trường', rehearsal: false };
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', details);
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: delegates[0]!.id });
  await secretary.command('addItem', { title: 'Khai mạc' });
  await secretary.command('publish', {});
  for (const one of delegates) await one.join(meeting);
});
afterAll(async () => {
  for (const one of [secretary, ...delegates]) one.leave();
  await app.close();
});

test('T-5 T-6 its words come to whom it is for, to the desk and to the chair; they alone say that they have read it', async () => {
  const [chair, mai, an] = delegates as [Person, Person, Person];
  await chair.command('sendWhisper', { member: mai.id, text: COME });
  const told: unknown[] = [];
  for (const one of [secretary, chair, mai, an])
    await one.until((now) => {
      const whisper = now.whispers.all[0];
      if (whisper) told.push([whisper.member, whisper.text]);
      return whisper !== undefined;
    });
  expect(told).toEqual([[mai.id, COME], [mai.id, COME], [mai.id, COME], [mai.id, undefined]]);
  let whisper = '';
  await mai.until((now) => (whisper = now.whispers.all[0]!.whisper) !== '');
  await expect(an.command('readWhisper', { whisper })).rejects.toMatchObject({ refusal: { code: 'whispers/not-yours' } });
  await mai.command('readWhisper', { whisper });
  await secretary.until((now) => now.whispers.all[0]?.readAt !== undefined);
});
