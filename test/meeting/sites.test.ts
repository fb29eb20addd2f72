/** A meeting at several places. */
import { describe, expect, test } from 'vitest';
import { presentBySite } from '../../shared/meeting/there-at.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { chair, lan, secretary } from '../kit/people.ts';
import { fullHouse, given, inSession, is, passes, present, published, ready, sessionClosed, world, wrote, type Step } from '../kit/scene.ts';
import { foldOf, type World } from '../kit/world.ts';

const LINK = 'https://hop.example.vn/ky-hop-3';
const TOWN = { name: 'Trung tâm hành chính', members: ['chi', 'lan', 'minh'] };
const HILL = { name: 'Điểm cầu bản Huồi Lê', members: ['hoa', 'nam'], link: LINK };
const names = (...sites: object[]) => secretary.does('nameSites', { sites });
const idOf = (made: World, name: string) => made.meeting.sites.sites.find((one) => one.name === name)?.site ?? 'n99';
const reports = (lost: boolean, by = secretary, name = HILL.name) => by.does('reportSite', (made: World) => ({ site: idOf(made, name), lost }));
const named: Step = [published, names(TOWN, HILL)];
const atBoth: Step = [named, chair.checksIn(), chair.callsToOrder(), present('Lan', 'Hòa')];
const counts = (made: World, seq?: number) => presentBySite(made.meeting, seq).map(({ present: here, total }) => `${here}/${total}`);

describe('C-10 sites are named by the secretary', () => {
  test('with who belongs there, from the draft on; the record begins with them', () => {
    given(ready).when(names(TOWN, HILL)).then(wrote(['sitesNamed', { sites: [TOWN, { name: HILL.name, members: HILL.members }] }]));
    const made = world(ready, names(TOWN, HILL), secretary.publishes());
    expect(made.meeting.sites.sites.map(({ name, link }) => [name, link])).toEqual([[TOWN.name, undefined], [HILL.name, LINK]]);
    given(published).when(chair.does('nameSites', { sites: [TOWN] })).thenRefused('access/secretary-only');
    given(sessionClosed).when(names(TOWN)).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  });
  test('nobody at two, nobody who is not listed, no name twice, no place of yesterday’s list', () => {
    given(published).when(names(TOWN, { ...HILL, members: ['lan'] })).thenRefused('sites/twice');
    given(published).when(names({ ...HILL, members: ['nguoi-la'] })).thenRefused('roll/not-listed');
    given(published).when(names(TOWN, { ...HILL, name: TOWN.name })).thenRefused('sites/same-name');
    given(published).when(names({ ...HILL, site: 'n99' })).thenRefused('sites/unknown');
    given(published).when(names({ ...HILL, link: 'javascript:alert(1)' })).thenRefused('border/wrong-input');
  });
  test('none is taken away where somebody is', () => {
    const without = secretary.does('nameSites', (made: World) => ({ sites: [{ ...TOWN, site: idOf(made, TOWN.name) }] }));
    given(atBoth).when(without).thenRefused('sites/somebody-there', { name: HILL.name });
    given(named, reports(true)).when(without).thenRefused('sites/lost-now', { name: HILL.name });
    given(named).when(without).then(is(({ sites }) => sites.sites.map((one) => one.name), [TOWN.name]));
  });
});

test('C-11 the link is for those who take part, and stands in no open part', () => {
  const made = world(named);
  expect(made.entries.some((one) => one.line.includes(LINK))).toBe(false);
  expect(foldOf(made.entries, () => false).sites.sites.map((one) => one.link)).toEqual([undefined, undefined]);
  const seen = MEETING.eventKind('sitesNamed')!.seenBy!({ sites: [{ ...HILL, site: 's', members: ['khach'] }] } as never);
  expect(seen).toEqual({ duties: ['chair', 'secretary', 'delegate'], members: ['khach'] });
});

describe('C-12 who is where', () => {
  test('by the site that one belongs to, or another that is named at checking in', () => {
    expect(counts(world(atBoth))).toEqual(['2/3', '1/2']);
    const elsewhere = secretary.does('checkIn', (made: World) => ({ member: 'minh', site: idOf(made, HILL.name) }));
    const made = given(atBoth).when(elsewhere).then(wrote(['checkedIn', { member: 'minh' }]));
    expect(counts(made)).toEqual(['2/3', '2/2']);
    given(atBoth).when(secretary.does('checkIn', { member: 'minh', site: 'n99' })).thenRefused('sites/unknown');
    given(inSession).when(lan.checksIn()).then(wrote(['checkedIn', { member: 'lan' }]));
  });
  test('as it was at any entry', () => {
    const made = world(atBoth, lan.checksOut());
    expect([counts(made), counts(made, made.entries.length - 2)]).toEqual([['1/3', '1/2'], ['2/3', '1/2']]);
  });
  test('many at once stand at their own', () => {
    const made = world(named, secretary.does('checkInMany', { members: ['lan', 'hoa', 'nam'] }));
    expect(counts(made)).toEqual(['1/3', '2/2']);
  });
});

describe('C-13 a site that is lost', () => {
  test('is said by the chair or the secretary, and that it is back', () => {
    for (const by of [chair, secretary]) given(atBoth).when(reports(true, by)).then(wrote(['siteLost']));
    given(atBoth, reports(true)).when(reports(true)).then(wrote());
    given(atBoth, reports(true))
      .when(reports(false))
      .then(wrote(['siteBack']), is(({ sites }) => sites.outages.map((one) => one.to !== undefined), [true]));
    given(atBoth).when(reports(false)).then(wrote());
    given(atBoth).when(reports(true, lan)).thenRefused('access/chair-or-secretary');
    given(fullHouse).when(reports(true)).thenRefused('sites/unknown');
  });
  test('takes nobody out of the room', () =>
    given(atBoth).when(reports(true)).then((made) => expect(counts(made)).toEqual(['2/3', '1/2'])));
});

test('C-14 the minutes name the sites, who was there at the opening, and what was lost when', () => {
  const opened: Step = [named, chair.checksIn(), present('Hòa'), chair.callsToOrder()];
  const made = world(opened, present('Nam'), reports(true), passes(60_000), reports(false));
  expect(MEETING.noted(made.meeting).map(({ code, params }) => [code, params['name'], params['present']])).toEqual([
    ['sites/at-opening', TOWN.name, 1],
    ['sites/at-opening', HILL.name, 1],
    ['sites/lost', HILL.name, undefined],
    ['sites/back', HILL.name, undefined],
  ]);
  expect(MEETING.noted(world(fullHouse).meeting)).toEqual([]);
});
