import { expect, test } from 'vitest';
import { chair, guest, lan, minh, secretary, stranger } from '../kit/people.ts';
import { given, inSession, is, passes, published, world, wrote } from '../kit/scene.ts';

const confirms = (who: typeof lan, member?: string) => who.does('promiseAttending', member === undefined ? {} : { member });

test('I-1 whoever is listed says so themselves, once', () => {
  given(published).when(confirms(lan)).then(wrote(['attendingPromised', { member: 'lan' }]));
  given(published, confirms(lan)).when(confirms(lan)).thenRefused('attending/already-confirmed');
  given(published, secretary.lists('Khách')).when(confirms(guest)).then(is(({ attending }) => attending.promised.keys(), ['khach']));
});
test('I-1 or the secretary for them, and nobody else', () => {
  given(published).when(confirms(secretary, 'minh')).then(is(({ attending }) => attending.promised.keys(), ['minh']));
  given(published).when(confirms(chair, 'minh')).thenRefused('access/secretary-only');
  given(published).when(confirms(secretary, 'nobody')).thenRefused('roll/not-listed');
  given(published).when(confirms(stranger)).thenRefused('roll/not-listed');
});
test('I-1 all are asked anew where time or place is changed, and by no other change', () => {
  const moved = secretary.changesDetails({ startsAt: '2026-12-16T01:00:00.000Z' });
  given(published, confirms(lan)).when(moved).then(is(({ attending }) => attending.promised.keys(), []));
  const renamed = secretary.changesDetails({ title: 'Kỳ họp thứ tư' });
  given(published, confirms(lan)).when(renamed).then(is(({ attending }) => attending.promised.keys(), ['lan']));
  given(published).when(moved).then(wrote(['detailsChanged']));
});
test('I-1 not once the meeting stands', () => given(inSession).when(confirms(lan)).thenRefused('access/not-in-this-stage'));
test('I-2 not after an absence was reported', () =>
  given(published, minh.does('reportAbsence', { reason: 'Đi công tác' })).when(confirms(minh)).thenRefused('attending/absence-reported'));
test('I-1 the draft carries nothing of it', () =>
  expect(given(published).when(confirms(lan)).then().meeting.attending.promised.keys()).toEqual(['lan']));

test('I-3 who is taken off and invited again is asked again', () => {
  given(published, secretary.lists('Khách'), confirms(guest))
    .when(secretary.unlists('Khách'))
    .then(wrote(['promiseDropped', { member: 'khach' }], ['memberUnlisted', { member: 'khach' }]));
  const again = [published, secretary.lists('Khách'), confirms(guest), confirms(lan), secretary.unlists('Khách'), secretary.lists('Khách')];
  expect(given(again).when(confirms(guest)).then().meeting.attending.promised.keys()).toEqual(['lan', 'khach']);
  given(published, secretary.lists('Khách')).when(secretary.unlists('Khách')).then(wrote(['memberUnlisted', { member: 'khach' }]));
});

test('I-4 the secretary reminds those who have answered neither way, once an hour, on the record', () => {
  const begun = [published, confirms(lan), minh.does('reportAbsence', { reason: 'Đi công tác' })] as const;
  const reminded = given(...begun).when(secretary.does('remindSilent')).then(wrote(['attendingReminded']));
  expect(reminded.meeting.attending.reminded?.members).not.toContain(lan.id);
  expect(reminded.meeting.attending.reminded?.members).not.toContain(minh.id);
  expect(reminded.meeting.attending.reminded?.members).toContain(chair.id);
  given(...begun, secretary.does('remindSilent')).when(secretary.does('remindSilent')).thenRefused('attending/reminded-lately');
  given(...begun, secretary.does('remindSilent'), passes(3_600_000)).when(secretary.does('remindSilent')).then(wrote(['attendingReminded']));
  const all = world(published).meeting.roll.members.values().filter(({ kind }) => kind !== 'secretary');
  given(published, ...all.map(({ member }) => confirms(secretary, member)))
    .when(secretary.does('remindSilent'))
    .thenRefused('attending/all-answered');
  given(published).when(chair.does('remindSilent')).thenRefused('access/secretary-only');
  given(inSession).when(secretary.does('remindSilent')).thenRefused('access/not-in-this-stage');
});
