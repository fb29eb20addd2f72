/** What people are told of recommendations and tasks: once, by day, on the days ahead, and daily of what is late. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Task } from '../../shared/council/following.ts';
import type { RecommendationSeen } from '../../shared/wire/recommendations.ts';
import { makeFollowing } from '../../server/following.ts';
import { tidingsOf } from '../../server/oversight/tidings.ts';
import { BEGIN, HOUR_MS, openNoticeHouse, type NoticeHouse } from '../notices/house.ts';
import { startServer } from '../kit/app.ts';

let house: NoticeHouse;
beforeEach(async () => {
  house = await openNoticeHouse();
});
afterEach(() => house.app.close());

const DAY_MS = 24 * HOUR_MS;
/** Of what is told beside meetings: what, how many, and what it is about. */
const told = async (who: string) =>
  (await house.list(who)).notices.filter(({ what }) => /^(recommendations|following)\//.test(what)).map(({ what, count }) => `${what} ${count}`);
async function sent(days: number, count = 'calendar'): Promise<string> {
  const people = [house.ids['mai']];
  const content = { title: 'Bố trí vốn', text: '', source: 'oversight', addressee: 'UBND xã', people, follower: house.ids['desk'], term: { days, count } };
  const { id } = (await house.ask('desk', 'POST', '/recommendations', content)).json as RecommendationSeen;
  expect((await house.ask('desk', 'POST', `/recommendations/${id}`, { do: 'send', on: '2026-11-22' })).status).toBe(200);
  return id;
}

it('Z-37 of the addressee and who follows it up: what came, 15, 7 and 3 days ahead, on the day, then daily what is late', async () => {
  const id = await sent(18);
  expect([await told('mai'), await told('desk'), await told('chair')]).toEqual([['recommendations/isSent 1'], [], []]);
  const [notice] = (await house.list('mai')).notices;
  expect(notice).toMatchObject({ path: `/recommendations/${id}`, matter: { title: 'Bố trí vốn', due: '2026-12-10T16:59:59.999Z' } });
  const seen: string[] = [];
  // 09:00 of each day; a second look, another server and a restart tell nothing anew.
  for (let day = 0; day <= 20; day++) {
    await house.at(BEGIN + day * DAY_MS);
    if (day % 6 === 3) await house.again();
    await house.at(BEGIN + day * DAY_MS + HOUR_MS);
    seen.push(...(await told('desk')).slice(0, (await told('desk')).length - seen.length).reverse());
  }
  expect(seen).toEqual(['recommendations/inDays 15', 'recommendations/inDays 7', 'recommendations/inDays 3', 'recommendations/dueToday 1', 'recommendations/lateFollowed 1', 'recommendations/lateFollowed 1']);
  expect((await told('mai')).slice(0, 3)).toEqual(['recommendations/lateYours 1', 'recommendations/lateYours 1', 'recommendations/dueToday 1']);
  await house.ask('mai', 'POST', `/recommendations/${id}`, { do: 'answer', text: 'Đã bố trí', papers: [] });
  expect((await told('desk'))[0]).toBe('recommendations/isAnswered 1');
  await house.at(BEGIN + 22 * DAY_MS);
  expect((await told('desk'))[0]).toBe('recommendations/isAnswered 1');
});

it('Z-37 two servers tell once; nothing by night; one whose day is put off is told anew', async () => {
  const id = await sent(8);
  const other = await startServer(house.one);
  house.one.clock.ms = BEGIN + DAY_MS + 13 * HOUR_MS;
  await Promise.all([house.app.tell(), other.tell()]);
  expect(await told('desk')).toEqual([]);
  house.one.clock.ms = BEGIN + 2 * DAY_MS;
  await Promise.all([house.app.tell(), other.tell(), house.app.tell()]);
  await other.close();
  expect(await told('desk')).toEqual(['recommendations/inDays 6']);
  await house.ask('desk', 'POST', `/recommendations/${id}`, { do: 'putOff', due: '2026-12-10', reason: 'Chờ vốn' });
  await house.at(BEGIN + 12 * DAY_MS);
  expect(await told('desk')).toEqual(['recommendations/inDays 6', 'recommendations/inDays 6']);
});

it('Z-37 whoever is to answer is told at once that the day was put off, and that it was escalated', async () => {
  const id = await sent(8);
  house.one.clock.ms += HOUR_MS;
  await house.ask('desk', 'POST', `/recommendations/${id}`, { do: 'putOff', due: '2026-12-10', reason: 'Chờ vốn' });
  expect((await house.list('mai')).notices[0]).toMatchObject({ what: 'recommendations/putOff', matter: { due: '2026-12-10T16:59:59.999Z' } });
  house.one.clock.ms += HOUR_MS;
  await house.ask('desk', 'POST', `/recommendations/${id}`, { do: 'escalate', to: 'standing', reason: 'Chậm' });
  expect([await told('mai'), await told('desk')]).toEqual([['recommendations/escalated 1', 'recommendations/putOff 1', 'recommendations/isSent 1'], []]);
});

it('Z-37 a draft is told to nobody, and an act not to whoever did it; who left office hears nothing', async () => {
  const content = { title: 'x', text: '', source: 'voters', addressee: 'x', people: [], follower: house.ids['desk'], term: { days: 3, count: 'working' } };
  await house.ask('desk', 'POST', '/recommendations', content);
  await house.at(BEGIN);
  expect(await told('desk')).toEqual([]);
  const id = await sent(8);
  await house.one.identity.accounts.setOffice(house.ids['mai']!, false);
  await house.at(BEGIN + 2 * DAY_MS);
  await house.one.identity.accounts.setOffice(house.ids['mai']!, true);
  expect(await told('mai')).toEqual(['recommendations/isSent 1']);
  const seen = (await house.ask('desk', 'GET', `/recommendations/${id}`)).json as RecommendationSeen;
  expect(tidingsOf({ ...seen, people: [house.ids['desk']!] }, '2026-11-22')).toEqual([]);
});

it('Z-24 of tasks: given, sent back, the days ahead to whoever has and gave it, daily what is late', async () => {
  const following = makeFollowing(house.one.store.records);
  const [mai, desk] = [house.ids['mai']!, house.ids['desk']!];
  const given = { at: new Date(BEGIN).toISOString(), by: desk, did: 'given' as const };
  const task: Task = {
    ...{ id: `${house.meeting}-t1`, meeting: house.meeting, unit: 'H23.05', from: 'k1', title: 'Hoàn thiện phương án', body: 'UBND xã' },
    ...{ people: [mai], due: new Date(BEGIN + 8 * DAY_MS).toISOString(), state: 'notBegun', history: [given] },
  };
  await following.add(task);
  await house.at(BEGIN);
  expect([await told('mai'), await told('desk')]).toEqual([['following/isGiven 1'], []]);
  expect((await house.list('mai')).notices.find(({ what }) => what === 'following/isGiven')).toMatchObject({ path: '/following', matter: { title: 'Hoàn thiện phương án' } });
  await house.at(BEGIN + 5 * DAY_MS);
  expect([await told('mai'), await told('desk')]).toEqual([['following/inDays 3', 'following/isGiven 1'], ['following/inDays 3']]);
  expect((await house.list('desk')).notices.find(({ what }) => what === 'following/inDays')?.path).toBe(`/secretariat/meetings/${house.meeting}`);
  const back = { at: new Date(BEGIN + 6 * DAY_MS).toISOString(), by: desk, did: 'sentBack' as const, said: 'Thiếu' };
  await following.change(task.id, (now) => ({ ...now, state: 'underWay', reason: 'Thiếu', history: [...now.history, back] }));
  await house.at(BEGIN + 6 * DAY_MS);
  expect((await told('mai'))[0]).toBe('following/sentBack 1');
  await house.at(BEGIN + 9 * DAY_MS);
  expect([(await told('mai'))[0], (await told('desk'))[0]]).toEqual(['following/lateYours 1', 'following/lateGiven 1']);
  await following.change(task.id, (now) => ({ ...now, state: 'accepted' }));
  await house.at(BEGIN + 10 * DAY_MS);
  expect((await told('desk')).filter((one) => one.startsWith('following/lateGiven')).length).toBe(1);
});
