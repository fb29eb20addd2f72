/** Calls for the technician and how tablets are, at a whole server's border. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundCouncil, type Council } from '../../client/people/council.ts';
import type { App } from '../../server/app.ts';
import { TabletReports } from '../../server/tablet-reports.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { TabletHeard, TabletsSeen } from '../../shared/wire/tablets.ts';
import { world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const CODE = 'ABCD-EFGH-JKLM';
let app: App;
let council: Council;
let meeting: string;
const refusalOf = (answer: Promise<unknown>): Promise<string> => answer.then(() => 'given', (error: unknown) => String(error));
const tells = (who: Council['secretary'], report: object) => who.ask<TabletHeard>('POST', `/api/meetings/${meeting}/tablet`, report);
const looks = (who: Council['secretary']) => who.ask<TabletsSeen>('GET', `/api/meetings/${meeting}/tablets`);

beforeAll(async () => {
  const { store, identity } = await world({ setUp: false });
  app = await startServer({ store, identity }, { setUpCode: CODE });
  council = await foundCouncil(app.url, CODE, { delegates: 2, guests: 0 }, () => undefined);
  const { secretary, delegates } = council;
  const made = { title: 'Kỳ họp', startsAt: new Date().toISOString(), place: 'Hội trường' };
  ({ meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', made));
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: delegates[0]!.id });
  await secretary.command('addItem', { title: 'Dự toán' });
  await secretary.until(({ agenda }) => agenda.items.length > 0);
  await secretary.command('publish');
}, 120_000);
afterAll(() => app.close());

it('a tablet calls, a secretary answers and ends it, and the tablet hears so; the record grows by nothing', async () => {
  const { secretary, delegates: [, lan] } = council;
  expect(await tells(lan!, { signs: true, battery: 41, charging: false, kept: 3, all: 12 })).toEqual({});
  expect(await tells(lan!, { signs: true, help: 'Cần hỗ trợ' })).toEqual({ help: 'waiting' });
  const { tablets: [one] } = await looks(secretary);
  expect(one).toMatchObject({ member: lan!.id, signs: true, help: { reason: 'Cần hỗ trợ', state: 'waiting' } });
  await secretary.ask('POST', `/api/meetings/${meeting}/tablets/${one!.tablet}`, { state: 'coming' });
  // Says more precisely what is wanted: whoever comes is still coming.
  expect(await tells(lan!, { signs: true, help: 'Sắp hết pin' })).toEqual({ help: 'coming' });
  await secretary.ask('POST', `/api/meetings/${meeting}/tablets/${one!.tablet}`, { state: 'ended' });
  expect(await tells(lan!, { signs: true, help: 'Sắp hết pin' })).toEqual({ help: 'ended' });
  expect(await tells(lan!, { signs: true })).toEqual({});
  expect(await tells(lan!, { signs: true, help: 'Sắp hết pin' })).toEqual({ help: 'waiting' });
  expect(JSON.stringify(await looks(secretary))).not.toContain('session');
});

it('nobody but a secretary looks or answers, and a wrong report is refused', async () => {
  const { secretary, delegates: [chair, lan] } = council;
  for (const one of [chair!, lan!]) expect(await refusalOf(looks(one))).toContain('secretary-only');
  expect(await refusalOf(lan!.ask('POST', `/api/meetings/${meeting}/tablets/t1`, { state: 'ended' }))).toContain('secretary-only');
  expect(await refusalOf(tells(lan!, { signs: true, battery: 400 }))).toContain('wrong-input');
  expect(await refusalOf(secretary.ask('POST', `/api/meetings/${meeting}/tablets/t99`, { state: 'coming' }))).toContain('unknown');
});

it('what was told is forgotten half a day later, and the oldest where there are too many', () => {
  const reports = new TabletReports();
  const at = (hours: number) => timestamp(hours * 3_600_000);
  reports.take('m1', 's1', 'lan', { signs: true }, at(0));
  expect(reports.of('m1', at(11)).map((one) => one.member)).toEqual(['lan']);
  expect(reports.of('m1', at(13))).toEqual([]);
  for (let n = 0; n <= 600; n++) reports.take('m1', `s${n}`, `d${n}`, { signs: true }, at(14));
  const members = reports.of('m1', at(14)).map((one) => one.member);
  expect([members.length, members.includes('d0'), members.includes('d600')]).toEqual([600, false, true]);
});

it('whoever signs in again and again puts out nobody else’s call', () => {
  const reports = new TabletReports();
  reports.take('m1', 's', 'lan', { signs: true, help: 'Sắp hết pin' }, timestamp(0));
  for (let n = 0; n < 700; n++) reports.take('m1', `x${n}`, 'guest', { signs: true, help: 'Cần hỗ trợ' }, timestamp(n));
  const members = reports.of('m1', timestamp(1_000)).map(({ member }) => member);
  expect(members).toEqual(['lan', 'guest', 'guest', 'guest', 'guest']);
});
