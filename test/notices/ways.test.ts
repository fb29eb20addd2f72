/**
 * Notices to devices and by e-mail, over a whole server. No real push service is reached: one that stands in takes what is sent over
 * https and opens it as a browser would. The mail server is a real one of this machine.
 */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPublic, mayBePushService, publicLookup } from '../../server/notices/reach.ts';
import { BEGIN, HOUR_MS, openNoticeHouse, START, type NoticeHouse } from './house.ts';
import { openPushService, type PushService } from './push-service.ts';

const TITLE = 'Kỳ họp thứ tư';
let house: NoticeHouse;

describe('to devices', () => {
  let service: PushService;
  beforeEach(async () => {
    service = await openPushService();
    house = await openNoticeHouse({ pushReach: service.reach, publicUrl: 'http://hop.example' });
  });
  afterEach(async () => {
    await house.app.close();
    await service.close();
  });
  const subscribes = async (who: string, name = who) =>
    (await house.ask(who, 'POST', '/notices/devices', service.subscription(name))).status;
  const taken = () => service.taken.map((one) => [one.name, one.message['tag']]);

  it('I-10 a device that is subscribed shows what it is and where, and no title; twice is once', async () => {
    expect(await subscribes('mai')).toBe(200);
    await house.at(BEGIN);
    await house.at(BEGIN + 60_000);
    await house.again();
    await house.app.tell();
    expect(service.taken).toHaveLength(1);
    const [{ message, headers }] = service.taken as [(typeof service.taken)[0]];
    expect(message).toMatchObject({ title: 'Hội đồng nhân dân xã Mường Lống', body: 'Mời dự kỳ họp', path: `/meeting/${house.meeting}` });
    expect(JSON.stringify(message)).not.toContain(TITLE);
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', authorization: expect.stringMatching(/^vapid t=/) as string });
    const { id } = (await house.list('mai')).notices[0]!;
    expect(message['tag']).toBe(id);
  });

  it('the key is made once, kept encrypted, and the same after a restart; where devices are reached lies encrypted too', async () => {
    await subscribes('mai');
    const before = (await house.ways('mai')).pushKey;
    await house.again();
    expect((await house.ways('mai')).pushKey).toBe(before);
    const { records } = house.one.store;
    const kept = [...(await records.list('pushkeys')), ...(await records.list('pushdevices'))];
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/privateKey|localhost|p256dh/);
  });

  it('I-10 a device that is gone is forgotten; a service that fails is asked ever more seldom, and holds up nothing', async () => {
    await subscribes('mai');
    await subscribes('chair');
    service.answers = 503;
    await house.at(BEGIN);
    const first = service.asked;
    expect(first).toBeLessThanOrEqual(2);
    for (let n = 1; n <= 5; n++) await house.at(BEGIN + n * 1_000);
    expect(service.asked).toBe(first);
    expect((await house.list('mai')).unread).toBe(1);
    service.answers = 201;
    await house.at(BEGIN + HOUR_MS);
    await house.at(BEGIN + HOUR_MS + 1_000);
    expect(taken().map(([name]) => name).sort()).toEqual(['chair', 'mai']);
    service.answers = 410;
    await house.does('desk', 'callOff', { reason: 'Bão số 9' });
    await house.at(BEGIN + 2 * HOUR_MS);
    expect((await house.ways('mai')).devices).toEqual([]);
  });

  it('I-10 nothing of what was read meanwhile, of what its owner wants not, or by night', async () => {
    await subscribes('mai');
    await subscribes('chair');
    await house.ask('chair', 'PUT', '/notices/ways', { push: ['papers'] });
    const night = Date.parse(START) - 107 * HOUR_MS;
    await house.does('desk', 'remindSilent');
    await house.at(night);
    // Invited at night: what cannot wait goes, the rest by day.
    expect(taken()).toHaveLength(1);
    expect((await house.list('mai')).notices.map((one) => one.what)).toEqual(['attending/askedAgain', 'session/isInvited']);
    await house.ask('mai', 'POST', '/notices/seen', {});
    await house.at(night + 12 * HOUR_MS);
    expect(taken()).toHaveLength(1);
  });

  it('ends with sign-out, the office, and a browser that another signs in on', async () => {
    const shared = service.subscription('tablet');
    await house.ask('mai', 'POST', '/notices/devices', shared);
    await house.ask('chair', 'POST', '/notices/devices', shared);
    expect([(await house.ways('mai')).devices.length, (await house.ways('chair')).devices.length]).toEqual([0, 1]);
    await house.one.identity.accounts.setOffice(house.ids['chair']!, false);
    await house.one.identity.memberChanged(house.ids['chair']!, house.one.admin);
    expect(await house.one.store.records.list('pushdevices')).toEqual([]);
    await subscribes('mai');
    await house.ask('mai', 'POST', '/sign-out');
    expect(await house.one.store.records.list('pushdevices')).toEqual([]);
    await house.at(BEGIN);
    expect(service.asked).toBe(0);
  });

  it('I-10 a device whose service takes nothing holds up nobody whose device has another, and keys that are none are refused', async () => {
    const dead = await openPushService();
    dead.answers = 503;
    const may = (endpoint: string) => service.reach.may(endpoint) || dead.reach.may(endpoint);
    await house.again({ pushReach: { may, agent: service.reach.agent }, publicUrl: 'http://hop.example' });
    try {
      for (let n = 0; n < 6; n++) await house.ask('chair', 'POST', '/notices/devices', dead.subscription(`d${n}`));
      await subscribes('mai');
      await house.at(BEGIN);
      for (let n = 1; n <= 3; n++) await house.at(BEGIN + n * 40_000);
      expect(taken().map(([name]) => name)).toEqual(['mai']);
      const { endpoint, keys } = service.subscription('none');
      const noPoint = { endpoint, keys: { ...keys, p256dh: Buffer.alloc(65, 4).toString('base64url') } };
      expect((await house.ask('chair', 'POST', '/notices/devices', noPoint)).status).toBe(422);
    } finally {
      await dead.close();
    }
  });

  it('an address that no push service has is refused', async () => {
    const { keys } = service.subscription('x');
    const answer = await house.ask('mai', 'POST', '/notices/devices', { endpoint: 'https://10.0.0.1/x', keys });
    expect([answer.status, answer.json]).toMatchObject([422, { refusal: { code: 'notices/not-a-push-service' } }]);
  });
});

describe('where a push service may be', () => {
  it('is https, by name, on its own port, and in no private network', () => {
    const may = (endpoint: string) => mayBePushService(endpoint);
    expect(['https://fcm.googleapis.com/fcm/send/a', 'https://web.push.apple.com/b'].map(may)).toEqual([true, true]);
    const bad = [
      'http://fcm.googleapis.com/a', 'https://127.0.0.1/a', 'https://2130706433/a', 'https://[::1]/a', 'https://localhost/a', 'https://intranet/a',
      'https://db.internal/a', 'https://push.example.org:8443/a', 'https://user@push.services.mozilla.com/a', 'file:///etc/passwd', 'x',
    ];
    expect(bad.filter(may)).toEqual([]);
  });
  it('and a name that leads into one is not reached', async () => {
    expect(['10.1.2.3', '169.254.169.254', '::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'x'].filter(isPublic)).toEqual([]);
    expect(['142.250.1.1', '2404:6800:4003::1'].map(isPublic)).toEqual([true, true]);
    const fault = await new Promise<NodeJS.ErrnoException | null>((done) => publicLookup('localhost', {}, (error) => done(error)));
    expect(fault?.code).toBe('EPRIVATE');
  });
});

describe('by e-mail', () => {
  let server: SMTPServer;
  let letters: string[];
  /** What the mail server refuses, as it says it. */
  let says: { sender?: string; reader?: (to: string) => string | undefined };
  const refusing = (said: string | undefined): Error | null =>
    said === undefined ? null : Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) });
  beforeEach(async () => {
    letters = [];
    says = {};
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, done) => done(refusing(says.sender)),
      onRcptTo: ({ address }, _session, done) => done(refusing(says.reader?.(address))),
      onData(stream, _session, done) {
        let text = '';
        stream.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => {
          letters.push(text);
          done();
        });
      },
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.server.address() as AddressInfo;
    const mail = { url: `smtp://127.0.0.1:${port}`, from: 'e-Cabinet <hop@muonglong.example>' };
    house = await openNoticeHouse({ mail, publicUrl: 'http://hop.example' });
  });
  afterEach(async () => {
    await house.app.close();
    await new Promise<void>((done) => server.close(done));
  });
  const header = (letter: string, name: string) => new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'm').exec(letter)?.[1] ?? '';
  const words = (encoded: string) =>
    encoded.replace(/\r\n[ \t]/g, ' ').replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(text.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/g, (_one, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8'),
    );
  const parts = (letter: string) =>
    [...letter.matchAll(/Content-Transfer-Encoding: (base64|quoted-printable)(?:\r\n[^\r\n]+)*\r\n\r\n([^]*?)\r\n--/g)].map(([, how, text]) =>
      how === 'base64'
        ? Buffer.from(text!, 'base64').toString('utf8')
        : Buffer.from(text!.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_one, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8'),
    );
  const uses = async (who: string, address: string) => {
    await house.ask(who, 'POST', '/notices/mail', { address });
    const code = /(\d{6})/.exec(parts(`${letters.at(-1)!}\r\n--`)[0] ?? letters.at(-1)!.split('\r\n\r\n')[1]!)?.[1];
    return house.ask(who, 'POST', '/notices/mail/confirm', { code });
  };

  it('I-10 an invitation comes to a confirmed address: Vietnamese subject, text, HTML and calendar file; once', async () => {
    expect((await uses('mai', 'mai@muonglong.example')).json).toMatchObject({ address: 'mai@muonglong.example' });
    await house.at(BEGIN);
    await house.again();
    await house.app.tell();
    const [letter, ...more] = letters.slice(1) as [string, ...string[]];
    expect(more).toEqual([]);
    expect(words(header(letter, 'Subject'))).toBe(`Mời dự kỳ họp: ${TITLE}`);
    expect([header(letter, 'To'), header(letter, 'Auto-Submitted')]).toEqual(['mai@muonglong.example', 'auto-generated']);
    const [text, html, calendar] = parts(letter) as [string, string, string];
    for (const one of [text, html]) for (const said of ['Kính gửi ông/bà Lò Thị Mai', 'Hội trường xã', `http://hop.example/meeting/${house.meeting}`]) expect(one).toContain(said);
    for (const one of [text, html]) expect(one.replace(/\u00a0/g, ' ')).toContain('08 giờ 00, Thứ Tư, ngày 02 tháng 12 năm 2026');
    expect(letter).toMatch(/text\/calendar; charset=utf-8; method=PUBLISH/);
    expect(calendar.replace(/\r\n[ \t]/g, '')).toMatch(/METHOD:PUBLISH[^]*DTSTART:20261202T010000Z/);
    await house.ask('mai', 'DELETE', '/notices/mail');
    await house.does('desk', 'callOff', { reason: 'Bão số 9' });
    await house.at(BEGIN + HOUR_MS);
    expect(letters).toHaveLength(2);
  });

  it('I-10 a letter box that takes nothing now holds up no other, and a server that refuses this one loses no letter', async () => {
    await uses('chair', 'chair@muonglong.example');
    await uses('mai', 'mai@muonglong.example');
    const reached = () => letters.slice(2).map((letter) => header(letter, 'To')).sort();
    says.sender = '550 5.7.1 Relaying denied';
    await house.at(BEGIN);
    expect(reached()).toEqual([]);
    delete says.sender;
    says.reader = (to) => (to.startsWith('chair') ? '452 4.2.2 Mailbox full' : undefined);
    await house.at(BEGIN + HOUR_MS);
    await house.at(BEGIN + HOUR_MS + 1_000);
    expect(reached()).toEqual(['mai@muonglong.example']);
    delete says.reader;
    await house.at(BEGIN + 3 * HOUR_MS);
    expect(reached()).toEqual(['chair@muonglong.example', 'mai@muonglong.example']);
  });

  it('an address is used only once its owner has sent back the digits; five wrong ones end them', async () => {
    await house.ask('mai', 'POST', '/notices/mail', { address: 'ai-khac@muonglong.example' });
    await house.at(BEGIN);
    expect(letters).toHaveLength(1);
    const right = /(\d{6})/.exec(parts(`${letters[0]!}\r\n--`)[0] ?? letters[0]!.split('\r\n\r\n')[1]!)![1]!;
    const wrong = right === '000000' ? '111111' : '000000';
    for (let n = 0; n < 5; n++) expect((await house.ask('mai', 'POST', '/notices/mail/confirm', { code: wrong })).status).toBe(422);
    expect((await house.ask('mai', 'POST', '/notices/mail/confirm', { code: right })).status).toBe(422);
    expect(JSON.stringify(await house.one.store.records.list('noticeways'))).not.toContain('muonglong');
  });

  it('I-10 nothing is sent while a meeting of theirs is under way', async () => {
    await uses('mai', 'mai@muonglong.example');
    await house.at(BEGIN);
    const before = letters.length;
    await house.does('chair', 'checkIn');
    await house.does('chair', 'callToOrder');
    const other = (await house.ask('desk', 'POST', '/meetings', { title: 'Kỳ họp thứ năm', startsAt: '2026-12-20T01:00:00.000Z', place: 'Xã' })).json as { meeting: string };
    for (const [type, input] of [['nameChair', { member: house.ids['chair'] }], ['addItem', { title: 'Nhân sự' }], ['publish', {}]] as const)
      await house.app.rooms().execute(
        { kind: 'person', id: house.ids['desk']! },
        { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting: other.meeting, type, input: input as never },
      );
    await house.at(BEGIN + 60_000);
    expect([(await house.list('mai')).unread, letters.length]).toEqual([2, before]);
    await house.does('chair', 'adjourn');
    await house.at(BEGIN + 120_000);
    expect(letters.length).toBe(before + 1);
  });
});
