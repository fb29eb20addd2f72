/** The places of delegates in the council's committees: from the register into the record, and from there into the minutes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEETING } from '../../shared/meeting/index.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import { officesOf } from '../../server/minutes/minutes-annexes.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { ADMIN, world as ground, type World as Ground } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { chair, lan, secretary as desk } from '../kit/people.ts';
import { drafted, given, published, sessionClosed, world, wrote } from '../kit/scene.ts';
import { FOUNDING, type World } from '../kit/world.ts';
import { eventful } from './sample.ts';
import { readPdf } from './read-pdf.ts';

const LEGAL = { name: 'Ban Pháp chế', role: 'head' } as const;
const ETHNIC = { name: 'Ban Dân tộc', role: 'member' } as const;
const sits = (made: World): void => void made.register.set('nga', { name: 'Nga', kind: 'delegate', inOffice: true, committees: [LEGAL, ETHNIC] });

test('R-33 whoever is listed is listed with their places; a draft’s go into the record, and an empty list is none', () => {
  given(published, sits).when(desk.does('listMember', { member: 'nga' })).then(wrote(['memberListed', { committees: [LEGAL, ETHNIC] }]));
  const none = (made: World): void => void made.register.set('nga', { name: 'Nga', kind: 'delegate', inOffice: true, committees: [] });
  const made = world(published, none, desk.does('listMember', { member: 'nga' }));
  expect(made.meeting.roll.members.get('nga')).not.toHaveProperty('committees');
  const draft = world(drafted, sits, desk.does('listMember', { member: 'nga' })).meeting;
  const carried = MEETING.carried(draft, FOUNDING).filter(({ type }) => type === 'memberListed');
  expect(carried.find(({ open }) => (open as { member: string }).member === 'nga')?.open).toMatchObject({ committees: [LEGAL, ETHNIC] });
});

test('R-33 the minutes take them from the record', () => {
  const { meeting } = world(sessionClosed);
  const members = meeting.roll.members.with(lan.id, { ...meeting.roll.members.get(lan.id)!, committees: [LEGAL] });
  const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1' } as const;
  const data = minutesData({ ...meeting, roll: { ...meeting.roll, members } }, () => new Uint8Array(32), unit, MinutesTexts.parse({}));
  expect(data.delegates.find(({ id }) => id === lan.id)?.committees).toEqual([LEGAL]);
  expect(data.delegates.find(({ id }) => id === chair.id)).not.toHaveProperty('committees');
});

test('R-33 the roll of the minutes says head, deputy head, member; what the position has said already once', async () => {
  const of = { id: 'x', name: 'X', present: [], withLeave: false };
  expect(officesOf({ ...of, committees: [LEGAL, { ...ETHNIC, role: 'deputy' }], group: 'Tổ 1' })).toBe(
    'Trưởng Ban Pháp chế, Phó Trưởng Ban Dân tộc, Tổ 1',
  );
  expect(officesOf({ ...of, title: 'Phó Chủ tịch', committees: [ETHNIC] })).toBe('Phó Chủ tịch, Ủy viên Ban Dân tộc');
  expect(officesOf({ ...of, title: 'Trưởng Ban Pháp chế', committees: [LEGAL] })).toBe('Trưởng Ban Pháp chế');
  // The head of one is not taken for who is said to be its deputy.
  expect(officesOf({ ...of, title: 'Phó Trưởng Ban Pháp chế', committees: [LEGAL] })).toBe('Phó Trưởng Ban Pháp chế, Trưởng Ban Pháp chế');
  const data = eventful();
  const [first, ...others] = data.delegates;
  const { pdf } = await makeMinutes({ ...data, delegates: [{ ...first!, committees: [ETHNIC] }, ...others] });
  const text = (await readPdf(pdf)).map((page) => page.text).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('Ủy viên Ban Dân tộc');
});

let there: Ground;
let app: App;
let secretary: Person;
beforeAll(async () => {
  there = await ground();
  there.clock.ms = Date.now();
  app = await startServer(there);
  secretary = new Person(app.url, ADMIN.name);
  await secretary.signIn(ADMIN.login, ADMIN.password);
});
afterAll(async () => {
  secretary.leave();
  await app.close();
});

test('R-33 the register has them as they stand on the meeting’s day', async () => {
  const inDays = (days: number): string => new Date(there.clock.ms + days * 86_400_000).toISOString();
  const day = inDays(40).slice(0, 10);
  const rows = [
    { name: 'Lò Văn Păn', kind: 'delegate', committees: [{ ...LEGAL, to: day }, { ...ETHNIC, from: day }] },
    { name: 'Quàng Thị Mai', kind: 'delegate' },
  ];
  const { members } = await secretary.ask<{ members: Array<{ id: string }> }>('POST', '/api/members/import', { rows });
  const [pan, mai] = members.map(({ id }) => id) as [string, string];
  for (const [startsAt, places] of [[inDays(20), [LEGAL]], [inDays(60), [ETHNIC]]] as const) {
    const details = { title: 'Kỳ họp', startsAt, place: 'Hội trường', rehearsal: false };
    const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', details);
    await secretary.join(meeting);
    await secretary.command('nameChair', { member: pan });
    await secretary.command('addItem', { title: 'Khai mạc' });
    await secretary.command('publish', {});
    const { roll } = (await app.rooms().open(meeting))!.meeting;
    expect(roll.members.get(pan)).toMatchObject({ committees: places });
    expect(roll.members.get(mai)).not.toHaveProperty('committees');
  }
});

test('R-33 committees that are entered in one piece, as long as the register takes it, keep nobody off a meeting', async () => {
  const committee = 'Ban Pháp chế, Ban Kinh tế - Ngân sách, Ban Văn hóa - Xã hội, Ban Dân tộc và Ban Đô thị của Hội đồng nhân dân tỉnh';
  const lan = { name: 'Hoàng Thị Lan', kind: 'delegate' };
  const hoa = { ...lan, name: 'Lường Thị Hoa' };
  const rows = [{ ...lan, committee }, hoa];
  const { members } = await secretary.ask<{ members: Array<{ id: string }> }>('POST', '/api/members/import', { rows });
  const ids = members.map(({ id }) => id);
  const committees = [{ name: committee, role: 'member' }];
  // What a list has said is entered by hand as well, in words and one by one.
  for (const said of [{ committee }, { committees }]) await secretary.ask('PUT', `/api/members/${ids[1]!}`, { ...hoa, rights: [], ...said });
  const startsAt = new Date(there.clock.ms + 20 * 86_400_000).toISOString();
  const details = { title: 'Kỳ họp', startsAt, place: 'Hội trường', rehearsal: false };
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', details);
  const { roll } = (await app.rooms().open(meeting))!.meeting;
  expect(ids.map((id) => roll.members.get(id)?.committees)).toEqual([committees, committees]);
});
