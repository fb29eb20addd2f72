/** A whole meeting of another body than a People's Council, by simulated people over HTTP and sockets: weights decide, and are verified. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../../shared/archive/verify.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { enrol } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import { approve } from '../../client/people/session.ts';
import type { App } from '../../server/app.ts';
import { ADMIN, world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const UNIT = { name: 'Hội đồng quản trị Công ty cổ phần Nậm Mu', level: 'commune' as const, code: 'H23.91', body: 'other' as const };
let app: App;
let secretary: Person;
let members: Person[];

beforeAll(async () => {
  const ground = await world({ unit: UNIT });
  ground.clock.ms = Date.now();
  app = await startServer(ground);
  secretary = new Person(app.url, ADMIN.name);
  await secretary.signIn(ADMIN.login, ADMIN.password);
  const rows = ['Lò Văn Păn', 'Quàng Thị Mai', 'Cà Văn Sơn'].map((name) => ({ name, kind: 'delegate' }));
  const { members: listed } = await secretary.ask<{ members: Array<{ id: string; name: string }> }>('POST', '/api/members/import', { rows });
  members = listed.map(({ name }) => new Person(app.url, name));
  for (const [n, one] of members.entries()) {
    await enrol(secretary, one, listed[n]!.id);
    await one.signInByKey();
  }
});
afterAll(async () => {
  for (const one of [secretary, ...members]) one.leave();
  await app.close();
});

test('W-2 W-5 one member of three carries a resolution by weight, and the archive shows why', async () => {
  const [chair, second, third] = members as [Person, Person, Person];
  const details = { title: 'Họp Hội đồng quản trị', startsAt: new Date().toISOString(), place: 'Phòng họp' };
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', details);
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: chair.id });
  await secretary.command('addItem', { title: 'Chia cổ tức' });
  await secretary.until(({ agenda }) => agenda.items.length === 1);
  const { item } = secretary.meeting.agenda.items[0]!;
  await secretary.command('prepareVote', { item, text: 'Chia cổ tức năm 2026', rule: MAJORITY, papers: [] } as never);
  const weights = { [chair.id]: '50.000001', [second.id]: '30', [third.id]: '19.999999' };
  await secretary.command('setWeights', { weights });
  await secretary.until(({ weights: { of }, votes: { order } }) => of !== undefined && order.length === 1);
  await secretary.command('publish', {});
  for (const one of members) {
    await one.join(meeting);
    await one.command('checkIn', {});
  }
  await chair.command('callToOrder', {});
  await chair.command('goToItem', { item });
  const [vote = ''] = chair.meeting.votes.order;
  await chair.command('openVote', { vote });
  const state = () => chair.meeting.votes.votes[vote]?.state;
  for (const [one, choice] of [[chair, 'for'], [second, 'against'], [third, 'against']] as const) {
    await one.until((now) => now.votes.votes[vote]?.state === 'open');
    await one.vote(vote, choice);
  }
  await chair.command('closeVote', { vote });
  await chair.until(() => state() === 'sealed');
  await chair.command('announceResult', { vote });
  await third.until((now) => now.votes.votes[vote]?.result?.weighed !== undefined);
  expect(third.meeting.votes.votes[vote]!.result).toMatchObject({
    counts: { for: 1, against: 2 },
    outcome: 'adopted',
    weighed: { base: '100', needed: '50.000001', unweighed: 'rejected' },
  });
  await chair.command('closeSession', {});
  await chair.until((now) => now.minutes.attestations.length > 0);
  const { ca } = chair.meeting.session;
  await secretary.join(meeting);
  await approve({ secretary } as never, meeting, 'approve'.padEnd(22, '-'));
  const { findings } = await verify(await secretary.bytes(`/api/meetings/${meeting}/archive.asice`), ca);
  expect(findings).toEqual([]);
});
