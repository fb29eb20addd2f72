import { describe, expect, test } from 'vitest';
import type { World } from '../kit/world.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { chair, delegate, guest, hoa, ITEM, lan, minh, nam, secretary, stranger, system } from '../kit/people.ts';
import {
  drafted,
  fullHouse,
  given,
  grace,
  inSession,
  is,
  leavesOffice,
  paperTaken,
  prepared,
  present,
  published,
  ready,
  sessionClosed,
  voteOpen,
  voteSealed,
  witnessing,
  world,
  wrote,
  type Step,
} from '../kit/scene.ts';

const stage = (one: string) => is(({ session }) => session.stage, one);

describe('calling off', () => {
  const calledOff = secretary.does('callOff', { reason: 'Bão số 9' });
  test('S-11 ends the record of what was convened, with the reason', () =>
    given(published).when(calledOff).then(
      stage('closed'),
      is(({ session }) => session.calledOff, 'Bão số 9'),
      wrote(['sessionCalledOff', { reason: 'Bão số 9' }], ['sessionClosed']),
    ));
  test('S-11 is the chair’s too', () => given(published).when(chair.does('callOff', { reason: 'Bão số 9' })).then(stage('closed')));
  test('S-11 needs a reason', () => given(published).when(secretary.does('callOff', { reason: ' ' })).thenRefused('border/wrong-input'));
  test.each([lan, guest, stranger])('S-11 is not $name’s', (person) =>
    given(published).when(person.does('callOff', { reason: 'Bão' })).thenRefused('access/chair-or-secretary'));
  test('S-11 is for what has not begun', () => given(inSession).when(calledOff).thenRefused('access/not-in-this-stage'));
  test('S-11 is done once', () => given(published, calledOff).when(calledOff).thenRefused('access/not-in-this-stage'));
  test('S-11 leaves nothing to approve', () =>
    given(published, calledOff).when(secretary.does('approveMinutes', { sha256: 'a'.repeat(64) })).thenRefused('minutes/called-off'));
});

describe('draft and publication', () => {
  test('S-1 publishing begins the record with what is published, and nothing of the draft’s history', () => {
    const made = given(
      ready,
      secretary.addsItem('Đã bỏ'),
      secretary.removesItem('Đã bỏ'),
      secretary.changesDetails({ title: 'Kỳ họp thứ tư' }),
      prepared(),
    )
      .when(secretary.publishes())
      .then(
        stage('published'),
        is(({ session }) => [session.title, session.chair], ['Kỳ họp thứ tư', 'chi']),
        is(({ agenda }) => agenda.items.map((one) => one.title), [ITEM]),
      );
    expect(made.entries.map((one) => one.type)).toEqual([
      'meetingCreated', ...Array(6).fill('memberListed'), 'chairNamed', 'itemAdded.2', 'votePrepared', ...Array(5).fill('keyAdmitted'),
    ]);
    expect(made.entries.some((one) => one.line.includes('Đã bỏ'))).toBe(false);
  });

  test('S-1 the record’s first entry names unit, authority, log key and trusted roots', () => {
    const first = JSON.parse(world(published).entries[0]!.line) as { type: string; open: object };
    expect(first.type).toBe('meetingCreated');
    expect(first.open).toMatchObject({
      meeting: 'm1',
      unit: 'H99.1',
      ca: expect.stringMatching(/^[0-9a-f]{64}$/),
      logKey: expect.stringMatching(/^.{43}$/),
      trust: [],
    });
  });

  test.each([chair, lan, guest, stranger, system])('S-1 a draft is the secretary’s: not $name’s', (person) =>
    given(ready).when(person.publishes()).thenRefused('access/secretary-only'),
  );

  test('S-2 not without a chair', () =>
    given(drafted, secretary.addsItem(ITEM)).when(secretary.publishes()).thenRefused('session/no-chair'));
  test('S-2 not without an item', () =>
    given(drafted, secretary.namesChair('Chi')).when(secretary.publishes()).thenRefused('session/no-items'));
  test('S-2 not under a chair who has left office since', () =>
    given(drafted, secretary.addsItem(ITEM), secretary.namesChair(chair.name), leavesOffice(chair.name))
      .when(secretary.publishes())
      .thenRefused('session/chair-left', { name: chair.name }));
  test('S-2 once', () => given(published).when(secretary.publishes()).thenRefused('access/not-in-this-stage', { stage: 'published' }));

  test('S-3 the secretary changes the details of a draft and of what is published', () => {
    given(drafted).when(secretary.changesDetails({ place: 'Nhà văn hóa' })).then(is(({ session }) => session.place, 'Nhà văn hóa'));
    given(published)
      .when(secretary.changesDetails({ rehearsal: true, quorum: [1, 2] }))
      .then(wrote(['detailsChanged', { rehearsal: true, quorum: [1, 2] }]));
  });
  test('S-3 not once it is under way', () =>
    given(inSession)
      .when(secretary.changesDetails({ place: 'Nhà văn hóa' }))
      .thenRefused('access/not-in-this-stage', { stage: 'underWay' }));
  test('S-3 not the chair', () =>
    given(published)
      .when(chair.changesDetails({ place: 'Nhà văn hóa' }))
      .thenRefused('access/secretary-only'));
  test.each([
    [{ title: '' }, 'title'],
    [{ title: ' ' }, 'title'],
    [{ quorum: [3, 2] }, 'quorum'],
    [{ quorum: [0, 2] }, 'quorum.0'],
    [{ startsAt: 'sáng mai' }, 'startsAt'],
    [{ title: 'a\u0000b' }, 'title'],
    [{ startsAt: '2026-02-30T01:00:00.000Z' }, 'startsAt'],
    [{ startsAt: '2026-13-01T01:00:00.000Z' }, 'startsAt'],
  ])('S-3 not to %j', (to, field) => given(published).when(secretary.changesDetails(to)).thenRefused('border/wrong-input', { field }));
  test('S-3 a rehearsal stays marked in the record’s first entry', () =>
    given(ready, secretary.changesDetails({ rehearsal: true }))
      .when(secretary.publishes())
      .then(is(({ session }) => session.rehearsal, true)));
});

describe('the chair', () => {
  test('S-4 is named by the secretary, and hands over', () => {
    given(drafted).when(secretary.namesChair('Lan')).then(is(({ session }) => session.chair, 'lan'));
    given(published).when(chair.namesChair('Minh')).then(is(({ session }) => session.chair, 'minh'));
  });
  test('S-4 is not taken by a delegate', () => given(published).when(lan.namesChair('Lan')).thenRefused('access/chair-or-secretary'));
  test('S-4 is a delegate', () =>
    given(published, secretary.lists('Khách')).when(secretary.namesChair('Khách')).thenRefused('session/chair-is-a-delegate'));
  test('S-4 is listed', () => given(published).when(secretary.namesChair('Người lạ')).thenRefused('session/chair-is-a-delegate'));
  test('S-4 is another', () => given(published).when(chair.namesChair('Chi')).thenRefused('session/already-chair'));
  test('S-5 has checked in, once the session is open', () => {
    given(inSession).when(chair.namesChair('Lan')).thenRefused('session/chair-not-present');
    given(inSession, chair.adjourns()).when(secretary.namesChair('Lan')).thenRefused('session/chair-not-present');
    given(inSession, present('Lan')).when(chair.namesChair('Lan')).then(is(({ session }) => session.chair, 'lan'));
  });
  test('S-5 a dead tablet in the chair: the secretary hands over in one act, in the middle of a vote', () =>
    given(voteOpen, secretary.namesChair('Lan')).when(lan.closesVote()).then(wrote(['voteClosing'])));
  test('S-4 who handed over is chair no more', () =>
    given(inSession, present('Lan'), chair.namesChair('Lan')).when(chair.closesSession()).thenRefused('access/chair-only'));
  test('S-6 who chaired from when', () => {
    const { session } = world(inSession, present('Lan'), chair.namesChair('Lan')).meeting;
    expect(session.chairs.map((one) => one.member)).toEqual(['chi', 'lan']);
    expect(session.chairs[0]!.from).toBe(session.openedAt);
    expect(session.chairs[1]!.from > session.openedAt!).toBe(true);
    expect(world(published, chair.namesChair('Lan')).meeting.session.chairs).toEqual([]);
  });
});

describe('under way', () => {
  test('S-7 the chair calls to order; the record says how many of how many', () =>
    given(published, present('Lan', 'Chi', 'Minh'))
      .when(chair.callsToOrder())
      .then(wrote(['sessionOpened', { present: 3, total: 5 }]), stage('underWay')));
  test('S-7 guests and the secretary are not counted', () =>
    given(published, secretary.lists('Khách'), guest.checksIn(), secretary.checksIn())
      .when(chair.callsToOrder())
      .then(wrote(['sessionOpened', { present: 0, total: 5 }])));
  test.each([secretary, lan, stranger, system])('S-7 not $name', (person) =>
    given(published).when(person.callsToOrder()).thenRefused('access/chair-only'),
  );
  test('S-7 not from a draft', () => given(ready).when(chair.callsToOrder()).thenRefused('access/not-in-this-stage', { stage: 'draft' }));

  test('S-8 adjourned and resumed, with times and a note', () => {
    const { session } = world(inSession, chair.adjourns('Nghỉ trưa'), chair.resumes(), chair.adjourns(), chair.resumes()).meeting;
    expect(session.stage).toBe('underWay');
    expect(session.breaks).toEqual([
      { from: expect.any(String), to: expect.any(String), note: 'Nghỉ trưa' },
      { from: expect.any(String), to: expect.any(String), note: '' },
    ]);
    expect(session.breaks[0]!.to! > session.breaks[0]!.from).toBe(true);
  });
  test('S-8 the chair alone', () => {
    given(inSession).when(secretary.adjourns()).thenRefused('access/chair-only');
    given(inSession, chair.adjourns()).when(secretary.resumes()).thenRefused('access/chair-only');
    given(inSession).when(secretary.closesSession()).thenRefused('access/chair-only');
  });
  test('S-8 in their order', () => {
    given(inSession).when(chair.resumes()).thenRefused('access/not-in-this-stage', { stage: 'underWay' });
    given(inSession, chair.adjourns()).when(chair.adjourns()).thenRefused('access/not-in-this-stage', { stage: 'adjourned' });
    given(inSession, chair.adjourns()).when(chair.closesSession()).thenRefused('access/not-in-this-stage', { stage: 'adjourned' });
    given(published).when(chair.closesSession()).thenRefused('access/not-in-this-stage', { stage: 'published' });
  });
  test('S-9 not while a vote runs, from its opening to its announcement', () => {
    for (const running of [voteOpen, voteSealed]) {
      given(running).when(chair.adjourns()).thenRefused('session/vote-running');
      given(running).when(chair.closesSession()).thenRefused('session/vote-running');
    }
    given(voteSealed, chair.announces()).when(chair.closesSession()).then(stage('closed'));
    given(voteSealed, chair.voids('Lẫn lộn')).when(chair.adjourns()).then(stage('adjourned'));
  });
  test('S-8 the closing stands with its time and place in the log', () => {
    const made = world(sessionClosed);
    expect(made.meeting.session.closedSeq).toBe(made.entries.findIndex((one) => one.type === 'sessionClosed'));
    expect(made.meeting.session.closedAt).toMatch(/Z$/);
  });
});

describe('after the closing', () => {
  const over = [sessionClosed, witnessing];
  test.each([
    ['names a chair', secretary.namesChair('Lan')],
    ['changes details', secretary.changesDetails({})],
    ['calls to order', chair.callsToOrder()],
    ['resumes', chair.resumes()],
    ['closes again', chair.closesSession()],
    ['publishes', secretary.publishes()],
    ['lists', secretary.lists('Khách')],
    ['takes off the list', secretary.unlists('Lan')],
    ['checks in', lan.checksIn()],
    ['checks out', lan.checksOut()],
    ['reports an absence', lan.reportsAbsence('Ốm')],
    ['adds an item', secretary.addsItem('Khác')],
    ['goes to an item', chair.goesTo(ITEM)],
    ['adds a paper', secretary.addsPaper('Tờ trình')],
    ['prepares a vote', secretary.preparesVote()],
    ['opens a vote', chair.does('openVote', { vote: 'v1' })],
    ['admits a key', system.admitsKey('0'.repeat(64))],
    ['revokes a key', system.revokesKey('0'.repeat(64))],
  ])('S-10 nobody %s', (_what, act) =>
    given(over, paperTaken('Tờ trình')).when(act).thenRefused('access/not-in-this-stage', { stage: 'closed' }),
  );
});

describe('the log', () => {
  const backup: Step = (world) => void (world.restored = true);
  test('L-6 a loss is on the record, for all to see', () => {
    given(fullHouse, backup)
      .when(chair.goesOn())
      .then((world) =>
        expect(world.meeting.session.restorations).toEqual([
          { at: expect.any(String), lostAfter: world.entries.length - 1, reason: expect.stringContaining('bản sao lưu') },
        ]),
      );
  });
  test('L-6 the chair or the secretary says so, in a record alone, and only after a restore', () => {
    given(fullHouse, backup).when(secretary.goesOn()).then((world) => expect(world.meeting.session.restorations).toHaveLength(1));
    given(fullHouse, backup).when(lan.goesOn()).thenRefused('access/chair-or-secretary');
    given(fullHouse).when(chair.goesOn()).thenRefused('session/nothing-restored');
    given(ready, backup).when(secretary.goesOn()).thenRefused('access/not-in-this-stage', { stage: 'draft' });
  });
  test('L-5 what nobody declared, and what is not of its shape, is refused', () => {
    given(inSession).when(chair.does('dissolveCouncil')).thenRefused('border/unknown-command');
    given(inSession).when(chair.does('constructor')).thenRefused('border/unknown-command');
    given(inSession).when(chair.does('nameChair', { member: '../x' })).thenRefused('border/wrong-input', { field: 'member' });
    given(inSession).when(chair.does('nameChair', 'Lan')).thenRefused('border/wrong-input', { field: 'input' });
  });
  test('S-1 the people of a large council come into the record in their order', () => {
    const names = [delegate(1), hoa, nam, minh].map((one) => one.id);
    expect(new Set(names).size).toBe(4);
    expect(world(published).meeting.roll.order).toEqual(['chi', 'lan', 'minh', 'hoa', 'nam', 'thu']);
  });
  test('V-11 the scenes’ clock stands still unless time passes', () =>
    expect(world(voteOpen, chair.closesVote()).meeting.votes.running).toBeDefined());
  test('V-11 and goes on when it does', () =>
    expect(Object.values(world(voteOpen, chair.closesVote(), grace).meeting.votes.votes)[0]!.state).toBe('sealed'));
});

test('S-14 a meeting bears its kind in the catalogue’s words, from the draft into the record', () => {
  const details = ({ meeting: { session } }: World, meetingKind?: string) => ({
    ...{ title: session.title, startsAt: session.startsAt, place: session.place, rehearsal: session.rehearsal, quorum: session.quorum },
    ...(meetingKind !== undefined && { meetingKind }),
  });
  const says = (kind?: string) => secretary.does('changeDetails', (made: World) => details(made, kind));
  const made = world(ready, says('Kỳ họp chuyên đề'), says(), secretary.publishes());
  expect(made.meeting.session.meetingKind).toBe('Kỳ họp chuyên đề');
  expect(MEETING.lineOf(made.meeting)).toMatchObject({ meetingKind: 'Kỳ họp chuyên đề' });
  says('')(made);
  expect(MEETING.lineOf(made.meeting)).not.toHaveProperty('meetingKind');
});
