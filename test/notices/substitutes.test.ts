/** What is told of attending in somebody's place, over a whole server: in the list, on a device, by e-mail. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BEGIN, HOUR_MS, openNoticeHouse, START, type NoticeHouse } from './house.ts';
import { openPushService, type PushService } from './push-service.ts';

let house: NoticeHouse;
let service: PushService;
let server: SMTPServer;
let letters: string[];
let minutes = 0;

beforeEach(async () => {
  [letters, minutes] = [[], 0];
  service = await openPushService();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = '';
      stream.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => (letters.push(text), done()));
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const mail = { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'e-Cabinet <hop@muonglong.example>' };
  house = await openNoticeHouse({ mail, pushReach: service.reach, publicUrl: 'http://hop.example' });
  for (const [who, name] of [['police', 'Trưởng Công an xã'], ['deputy', 'Phó Trưởng Công an xã']] as const) await house.person(who, name, 'guest');
  await house.person('clerk', 'Nguyễn Thị Thư', 'secretary', ['secretariat']);
  await house.does('desk', 'listMember', { member: house.ids['police'] });
  await house.at(BEGIN);
});
afterEach(async () => {
  await house.app.close();
  await new Promise<void>((done) => server.close(done));
  await service.close();
});
const whats = async (who: string) => (await house.list(who)).notices.map((one) => one.what);
/** A minute later the server looks. */
const looks = () => house.at(BEGIN + ++minutes * 60_000);
const open = async (): Promise<string> => {
  const room = await house.app.rooms().open(house.meeting);
  return room!.meeting.substitutes.substitutions.at(-1)!.substitution;
};
const names = (who = 'police') => house.does(who, 'nameSubstitute', { name: 'Phó Trưởng Công an xã', member: house.ids['police'] });
const confirms = async () => house.does('desk', 'confirmSubstitute', { substitution: await open(), person: house.ids['deputy'] });
const takesBack = async (who: string) => house.does(who, 'withdrawSubstitute', { substitution: await open() });

it('W-29 the desk is told of what waits, who attends and who is represented of the answer, nobody of their own doing', async () => {
  await names();
  await looks();
  expect([await whats('desk'), await whats('police')]).toEqual([['substitutes/toConfirm'], ['session/isInvited']]);
  await confirms();
  await looks();
  expect((await whats('deputy')).sort()).toEqual(['session/isInvited', 'substitutes/youAttend']);
  expect(await whats('police')).toEqual(['substitutes/isConfirmed', 'session/isInvited']);
  await takesBack('police');
  await looks();
  expect([(await whats('desk'))[0], (await whats('police'))[0]]).toEqual(['substitutes/isTakenBack', 'substitutes/isConfirmed']);
  const [ended] = (await house.list('deputy')).notices;
  expect(ended).toMatchObject({ what: 'substitutes/youNoMore', meeting: { title: 'Kỳ họp thứ tư', startsAt: START } });
  expect(ended).not.toHaveProperty('path');
  // Nor where it is, and why it does not take place: they are invited no more.
  await house.does('desk', 'callOff', { reason: 'Bão số 9' });
  await looks();
  const [last] = (await house.list('deputy')).notices;
  expect(last!.meeting).toEqual({ id: house.meeting, title: 'Kỳ họp thứ tư', startsAt: START, place: '' });
  expect((await house.list('police')).notices[0]!.meeting).toMatchObject({ reason: 'Bão số 9' });
  await looks();
  await house.again();
  await looks();
  expect((await whats('deputy')).filter((what) => what === 'substitutes/youNoMore')).toHaveLength(1);
});

it('W-29 a secretary who has entered it is not asked to confirm it; who is declined, or ended by the desk, is told', async () => {
  await names('desk');
  await looks();
  expect(await whats('desk')).toEqual([]);
  await house.does('desk', 'declineSubstitute', { substitution: await open() });
  await looks();
  expect((await whats('police'))[0]).toBe('substitutes/isDeclined');
  await names();
  await confirms();
  await looks();
  await takesBack('desk');
  await looks();
  expect([(await whats('police'))[0], (await whats('deputy'))[0]]).toEqual(['substitutes/isEnded', 'substitutes/youNoMore']);
});

it('W-30 changes, reminders and the calling-off go to the substitute too; the represented person is asked no more', async () => {
  await names();
  await house.does('desk', 'remindSilent');
  await looks();
  expect([await whats('police'), await whats('mai')]).toEqual([['session/isInvited'], ['attending/askedAgain', 'session/isInvited']]);
  await confirms();
  await looks();
  const details = { title: 'Kỳ họp thứ tư', startsAt: START, place: 'Nhà văn hóa', rehearsal: false, quorum: [2, 3] };
  await house.does('desk', 'changeDetails', details);
  await looks();
  expect([(await whats('deputy'))[0], (await whats('police'))[0]]).toEqual(['session/isMoved', 'session/isMoved']);
  await house.at(Date.parse(START) - 48 * HOUR_MS);
  expect([(await whats('deputy'))[0], (await whats('police')).includes('attending/toAnswer')]).toEqual(['attending/toAnswer', false]);
  await house.does('desk', 'callOff', { reason: 'Bão số 9' });
  await house.at(Date.parse(START) - 47 * HOUR_MS);
  expect([(await whats('deputy'))[0], (await whats('police'))[0]]).toEqual(['session/calledOff', 'session/calledOff']);
});

it('W-29 on a device and by e-mail: with the meeting’s name and day in the letter, and no way into it once it is taken back', async () => {
  await house.ask('deputy', 'POST', '/notices/devices', service.subscription('deputy'));
  await house.ask('deputy', 'POST', '/notices/mail', { address: 'pho@muonglong.example', language: 'vi' });
  const code = /\b\d{6}\b/.exec(decoded(letters[0]!))![0];
  await house.ask('deputy', 'POST', '/notices/mail/confirm', { code });
  await house.ask('deputy', 'PUT', '/notices/ways', { push: ['meetings', 'inTime'], mail: ['meetings', 'inTime'] });
  await names();
  await confirms();
  await looks();
  await takesBack('police');
  await looks();
  await looks();
  const pushed = service.taken.map(({ message }) => [message['body'], message['path']]);
  expect(pushed).toContainEqual(['Ông/bà được cử dự họp thay', `/meeting/${house.meeting}`]);
  expect(pushed).toContainEqual(['Ông/bà không còn dự họp thay', '/notices']);
  const last = letters.find((one) => decoded(one).includes('Ông/bà không còn dự họp thay'))!;
  expect(decoded(last)).toContain('Kỳ họp thứ tư');
  expect(decoded(last)).not.toContain(`/meeting/${house.meeting}`);
  expect(last).not.toContain('text/calendar');
});

/** Bodies of quoted-printable and base64. */
const decoded = (letter: string): string => {
  const plain = letter.replace(/=\r\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (all) => Buffer.from(all.replaceAll('=', ''), 'hex').toString('utf8'));
  const blocks = letter.split(/\r\n\r\n/).filter((one) => /^[A-Za-z0-9+/=\r\n]+(?:\r\n--.*)?$/s.test(one));
  return [plain, ...blocks.map((one) => Buffer.from(one.replace(/\r\n--.*$/s, ''), 'base64').toString('utf8'))].join('\n');
};
