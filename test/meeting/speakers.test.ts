/** Who asks to speak, who is called, and by which clock. */
import { describe, expect, test } from 'vitest';
import { allottedTo, floorOf, isHalted, spokenBy, spokenMs, waiting } from '../../shared/meeting/floor.ts';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { chair, guest, hoa, ITEM, itemOf, lan, minh, nam, secretary, type Act, type Person } from '../kit/people.ts';
import { fullHouse, given, inRegister, passes, prepared, published, voteOpen, world, wrote, type Step } from '../kit/scene.ts';
import { foldOf, type World } from '../kit/world.ts';

const asks = (by: Person, kind = 'contribution', topic = ''): Act =>
  by.does('askToSpeak', (made: World) => ({ item: itemOf(made, ITEM), kind, topic }));
const wishOf = (made: World, member: Person): string =>
  made.meeting.speakers.wishes.findLast((one) => one.member === member.id)?.wish ?? 'none';
const floor = (made: World): string => floorOf(made.meeting)?.speech ?? 'none';
const withdraws = (by: Person, member: Person = by): Act => by.does('withdrawWish', (made: World) => ({ wish: wishOf(made, member) }));
/** As a screen does that shows who speaks now. */
const calls = (member: Person, by: Person = chair): Act =>
  by.does('callSpeaker', (made: World) => ({ wish: wishOf(made, member), ...(floor(made) !== 'none' && { instead: floor(made) }) }));
const named = (member: Person, kind = 'contribution', more: object = {}): Act =>
  chair.does('callByName', (made: World) => ({ member: member.id, kind, item: itemOf(made, ITEM), ...more }));
const on = (type: string, by: Person = chair, more: object = {}): Act => by.does(type, (made: World) => ({ speech: floor(made), ...more }));
const lists = (open: boolean, by: Person = chair): Act => by.does('listSpeakers', (made: World) => ({ item: itemOf(made, ITEM), open }));
const times = (of: object, item?: string): Act =>
  secretary.does('setSpeakingTimes', (made: World) => ({ times: of, ...(item && { item: itemOf(made, item) }) }));
const queue = (made: World): string[] => waiting(made.meeting, itemOf(made, ITEM)).map((one) => one.member);
const pausing: Step = [fullHouse, asks(lan), calls(lan), on('pauseSpeech')];

describe('D-1 a delegate in the room asks to speak', () => {
  test('on an item, for one of four things', () => {
    for (const kind of ['contribution', 'debate', 'order', 'reply'])
      given(fullHouse).when(asks(lan, kind)).then(wrote(['speakerQueued', { member: 'lan', kind }]));
    given(published, lan.checksIn()).when(asks(lan)).then();
    given(published).when(asks(lan)).thenRefused('speakers/check-in-first');
    given(fullHouse).when(asks(secretary)).thenRefused('speakers/delegates-only');
    given(fullHouse).when(lan.does('askToSpeak', { item: 'n99', kind: 'debate' })).thenRefused('agenda/unknown-item');
  });
  test('once at a time, a point of order beside it', () => {
    given(fullHouse, asks(lan)).when(asks(lan, 'debate')).thenRefused('speakers/already-queued');
    given(fullHouse, asks(lan)).when(asks(lan, 'order')).then();
    given(fullHouse, asks(lan, 'order')).when(asks(lan, 'order')).thenRefused('speakers/already-queued');
    given(fullHouse, asks(lan), calls(lan)).when(asks(lan)).then();
    const often: Step = Array.from({ length: 20 }, (): Step => [asks(lan), withdraws(lan), asks(lan), calls(lan), on('endSpeech')]);
    given(fullHouse, often).when(asks(lan)).thenRefused('speakers/too-many', { most: 40 });
  });
  test('while the list is open', () => {
    given(fullHouse, lists(false)).when(asks(lan)).thenRefused('speakers/list-closed');
    given(fullHouse, lists(false, secretary), lists(true)).when(asks(lan)).then();
    given(fullHouse).when(lists(true)).then(wrote());
    given(fullHouse).when(lists(false, lan)).thenRefused('access/chair-or-secretary');
  });
  test('not on an item in which they take no part', () =>
    given(fullHouse, nam.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: nam.id })))
      .when(asks(nam))
      .thenRefused('speakers/conflict'));
});

test('D-1 who takes no part in an item is not given the floor on it by name either', () =>
  given(fullHouse, nam.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: nam.id })))
    .when(named(nam, 'debate'))
    .thenRefused('speakers/conflict'));

test('D-6 no vote is opened while the clock of a speech runs; while it is paused one is', () => {
  const speaking: Step = [fullHouse, prepared(), asks(lan), calls(lan)];
  given(speaking).when(chair.opensVote()).thenRefused('speakers/still-speaking');
  given(speaking, on('pauseSpeech')).when(chair.opensVote()).then();
});

test('D-8 whoever leaves the room, or the list, gives the floor back', () => {
  const speaking: Step = [fullHouse, asks(lan), calls(lan)];
  expect(floor(given(speaking).when(lan.checksOut()).then())).toBe('none');
  const invited: Step = [fullHouse, inRegister(guest.name, 'guest'), secretary.lists(guest.name), guest.checksIn(), named(guest)];
  expect(floor(given(invited).when(secretary.unlists(guest.name)).then())).toBe('none');
});

test('D-2 what it is about, the desk, the chair and its author read alone', () => {
  const made = world(fullHouse, asks(lan, 'debate', 'Về khoản chi thường xuyên'));
  const as = (reader: string) =>
    foldOf(made.entries, ({ line }) => {
      const { type, open } = JSON.parse(line) as { type: string; open: never };
      const seen = KIND.eventKind(type)?.seenBy?.(open);
      return typeof seen === 'object' && (seen.members ?? []).includes(reader);
    }).speakers.wishes[0];
  expect(as('lan')).toMatchObject({ member: 'lan', kind: 'debate', topic: 'Về khoản chi thường xuyên' });
  expect(as('minh')).toMatchObject({ member: 'lan', kind: 'debate' });
  expect(as('minh')).not.toHaveProperty('topic');
  expect(KIND.eventKind('speakerQueued')!.seenBy!({ member: 'lan' } as never)).toEqual({ duties: ['secretary', 'chair'], members: ['lan'] });
});

describe('D-3 a request goes', () => {
  test('by its author, the chair or a secretary', () => {
    for (const by of [lan, chair, secretary]) given(fullHouse, asks(lan)).when(withdraws(by, lan)).then(wrote(['speakerWithdrawn']));
    given(fullHouse, asks(lan)).when(withdraws(minh, lan)).thenRefused('access/chair-or-secretary');
    given(fullHouse, asks(lan), withdraws(lan)).when(chair.does('withdrawWish', { wish: 'n9' })).thenRefused('speakers/not-waiting');
  });
  test('with whoever leaves the room, and does not come back with them', () => {
    expect(queue(world(fullHouse, asks(lan), asks(minh), lan.checksOut()))).toEqual(['minh']);
    expect(queue(world(fullHouse, asks(lan), lan.checksOut(), lan.checksIn()))).toEqual([]);
    given(fullHouse, asks(lan), lan.checksOut(), lan.checksIn()).when(calls(lan)).thenRefused('speakers/not-waiting');
    given(fullHouse, asks(lan), lan.checksOut(), lan.checksIn()).when(asks(lan)).then();
  });
});

test('D-4 points of order go before, the others as they were asked for or ordered', () => {
  const three: Step = [fullHouse, asks(lan), asks(minh), asks(hoa, 'order'), asks(nam)];
  expect(queue(world(three))).toEqual(['hoa', 'lan', 'minh', 'nam']);
  const orders = (by: Person, ...all: Person[]): Act =>
    by.does('orderSpeakers', (made: World) => ({ item: itemOf(made, ITEM), wishes: all.map((one) => wishOf(made, one)) }));
  expect(queue(world(three, orders(chair, nam, hoa, lan, minh)))).toEqual(['hoa', 'nam', 'lan', 'minh']);
  given(three).when(orders(secretary, nam, lan, minh, hoa)).then(wrote(['speakersOrdered']));
  given(three, withdraws(lan)).when(orders(chair, nam, minh, hoa, lan)).thenRefused('speakers/order-out-of-date');
  given(three).when(orders(chair, nam, nam, minh, hoa)).thenRefused('speakers/order-out-of-date');
  given(three).when(orders(lan, nam, lan, minh, hoa)).thenRefused('access/chair-or-secretary');
});

describe('D-5 the chair or a secretary calls', () => {
  test('one at a time: the next call ends the speech that the caller saw', () => {
    given(fullHouse, asks(lan)).when(calls(lan, secretary)).then(wrote(['speakerCalled', { member: 'lan', kind: 'contribution' }]));
    given(fullHouse, asks(lan), asks(minh), calls(lan)).when(calls(minh)).then(wrote(['speechEnded'], ['speakerCalled', { member: 'minh' }]));
    given(fullHouse, asks(lan)).when(calls(lan, minh)).thenRefused('access/chair-or-secretary');
  });
  test('from two devices without a collision', () => {
    const two: Step = [fullHouse, asks(lan), asks(minh), asks(hoa), calls(lan)];
    const blind = (member: Person, instead?: string): Act =>
      chair.does('callSpeaker', (made: World) => ({ wish: wishOf(made, member), ...(instead && { instead }) }));
    given(two).when(blind(minh)).thenRefused('speakers/floor-taken');
    given(two, calls(minh, secretary)).when(blind(hoa, 'n8')).thenRefused('speakers/floor-taken');
    given(two).when(chair.does('callSpeaker', { wish: 'n99' })).thenRefused('speakers/not-waiting');
    given(two, on('endSpeech', secretary)).when(blind(minh, 'n8')).then(wrote(['speakerCalled', { member: 'minh' }]));
  });
});

describe('D-6 nobody is called', () => {
  test('while a vote is open', () => {
    given(voteOpen, asks(lan)).when(calls(lan)).thenRefused('speakers/vote-open');
    given(pausing, secretary.preparesVote(), chair.opensVote()).when(on('resumeSpeech')).thenRefused('speakers/vote-open');
  });
  test('who is not in the room', () => given(fullHouse).when(named(guest)).thenRefused('speakers/not-present'));
});

describe('D-7 while a speech is paused', () => {
  test('a point of order is heard, then the speech goes on', () => {
    const made = world(pausing, asks(minh, 'order'), chair.does('callSpeaker', (now: World) => ({ wish: wishOf(now, minh) })));
    expect(made.meeting.speakers.speeches.map((one) => [one.member, one.to !== undefined, isHalted(one)])).toEqual([
      ['lan', false, true],
      ['minh', false, false],
    ]);
    chair.does('endSpeech', { speech: floor(made) })(made);
    expect([floorOf(made.meeting)!.member, chair.does('resumeSpeech', { speech: floor(made) })(made).refused]).toEqual(['lan', undefined]);
  });
  test('nothing else is', () => {
    given(pausing, asks(minh)).when(chair.does('callSpeaker', (made: World) => ({ wish: wishOf(made, minh) }))).thenRefused('speakers/floor-taken');
    given(fullHouse, asks(lan), calls(lan), asks(minh, 'order'))
      .when(chair.does('callSpeaker', (made: World) => ({ wish: wishOf(made, minh) })))
      .thenRefused('speakers/floor-taken');
  });
});

describe('D-8 who has not asked', () => {
  const invited: Step = [fullHouse, inRegister(guest.name, 'guest', { title: 'Trưởng Công an xã' }), secretary.lists(guest.name), guest.checksIn()];
  test('is called by name', () => {
    given(fullHouse).when(named(hoa, 'debate')).then(wrote(['speakerCalled', { member: 'hoa', kind: 'debate' }]));
    given(fullHouse, named(hoa)).when(named(hoa)).thenRefused('speakers/speaks-already');
    given(fullHouse).when(chair.does('callByName', { member: 'hoa', kind: 'debate', item: 'n99' })).thenRefused('agenda/unknown-item');
  });
  test('a guest whose name only those who follow the meeting have', () => {
    const made = world(invited, named(guest));
    expect(floorOf(made.meeting)).toMatchObject({ member: guest.id, name: guest.name, title: 'Trưởng Công an xã' });
    const { line } = made.entries[made.entries.length - 1]!;
    expect(line).not.toContain(guest.name);
    expect([KIND.eventKind('speakerCalled')!.seenBy!({} as never), KIND.eventKind('speakerCalled')!.archived]).toEqual(['everyone', undefined]);
    given(invited).when(asks(guest)).thenRefused('speakers/delegates-only');
  });
});

describe('D-9 the clock of a speech', () => {
  const timed: Step = [fullHouse, times({ contribution: 180 }), asks(lan), calls(lan), passes(60_000)];
  /** Each entry of a scene takes a millisecond. */
  const seconds = (ms: number): number => Math.floor(ms / 1000);
  const spoken = (made: World): number => seconds(spokenMs(floorOf(made.meeting)!, made.now));
  test('runs from the call and stands still while it is paused', () => {
    expect(spoken(world(timed))).toBe(60);
    expect(spoken(world(timed, on('pauseSpeech'), passes(500_000)))).toBe(60);
    expect(spoken(world(timed, on('pauseSpeech'), passes(500_000), on('resumeSpeech'), passes(5_000)))).toBe(65);
    given(timed, on('pauseSpeech')).when(on('pauseSpeech', secretary)).thenRefused('speakers/paused-already');
    given(timed).when(on('resumeSpeech')).thenRefused('speakers/goes-on');
  });
  test('is given more, and goes on beyond its time', () => {
    const made = world(timed, on('extendSpeech', chair, { seconds: 60 }), passes(600_000));
    expect([floorOf(made.meeting)!.seconds, spoken(made)]).toEqual([240, 660]);
    given(fullHouse, asks(lan), calls(lan)).when(on('extendSpeech', chair, { seconds: 60 })).thenRefused('speakers/no-limit');
  });
  test('is ended by the chair, a secretary or the speaker, once', () => {
    for (const by of [chair, secretary, lan]) given(timed).when(on('endSpeech', by)).then(wrote(['speechEnded']));
    given(timed).when(on('endSpeech', minh)).thenRefused('access/chair-or-secretary');
    given(timed, on('endSpeech')).when(chair.does('endSpeech', { speech: 'n8' })).thenRefused('speakers/ended-already');
    const made = world(timed, on('pauseSpeech'), passes(90_000), on('endSpeech'));
    expect(seconds(spokenMs(made.meeting.speakers.speeches[0]!, made.now + 5_000))).toBe(60);
  });
});

describe('D-10 times', () => {
  const given2 = (made: World, member: Person, kind: 'debate' | 'contribution' | 'order'): number | undefined =>
    allottedTo(made.meeting, { member: member.id, kind, item: itemOf(made, ITEM) }, made.context.now());
  const grouped: Step = [
    fullHouse,
    inRegister('Quân', 'delegate', { group: 'Tổ 1' }), inRegister('Tú', 'delegate', { group: 'Tổ 1' }),
    secretary.lists('Quân'), secretary.lists('Tú'), secretary.checksIn('Quân'), secretary.checksIn('Tú'),
  ];
  test('of a kind, of an item before those of the session', () => {
    const made = world(fullHouse, times({ debate: 120, order: 60 }), times({ debate: 300 }, ITEM));
    expect([given2(made, lan, 'debate'), given2(made, lan, 'order'), given2(made, lan, 'contribution')]).toEqual([300, 60, undefined]);
    given(fullHouse).when(lan.does('setSpeakingTimes', { times: {} })).thenRefused('access/chair-or-secretary');
    given(fullHouse).when(chair.does('setSpeakingTimes', { item: 'n99', times: {} })).thenRefused('agenda/unknown-item');
  });
  test('what is left of the item, the group and the speaker, and nothing where it is used up', () => {
    const spoke = (...of: Array<readonly [string, number]>): Step =>
      of.map(([id, ms]): Step => [named({ id } as Person), passes(ms), on('endSpeech')]);
    const one = world(grouped, times({ item: 600, group: 200, speaker: 150 }), spoke(['quan', 120_000]));
    expect(['quan', 'tu', 'lan'].map((id) => given2(one, { id } as Person, 'debate'))).toEqual([30, 80, 150]);
    const all = world(grouped, times({ item: 600 }), spoke(['lan', 700_000]));
    expect([given2(all, minh, 'debate'), given2(all, minh, 'order')]).toEqual([0, undefined]);
    expect(spokenBy(all.meeting.speakers.speeches, ({ member }) => member).get('lan')).toEqual({ seconds: 700, times: 1 });
  });
  test('that the draft names go into the record', () => {
    const made = world(published);
    expect(made.meeting.speakers.allotted).toEqual({ '': {} });
    const draft = { ...made.meeting, speakers: { ...made.meeting.speakers, allotted: { '': { debate: 300 } } } };
    const carried = KIND.features.find((one) => one.name === 'speakers')!.carry!(draft, {} as never);
    expect(carried).toEqual([{ type: 'speakingTimesSet', open: { times: { debate: 300 } } }]);
  });
});

test('D-11 while somebody has the floor the session goes on', () => {
  given(fullHouse, asks(lan), calls(lan)).when(chair.adjourns()).thenRefused('speakers/still-speaking');
  given(fullHouse, asks(lan), calls(lan)).when(chair.closesSession()).thenRefused('speakers/still-speaking');
  given(fullHouse, asks(lan), calls(lan), on('endSpeech')).when(chair.closesSession()).then();
});

test('D-12 the minutes say who spoke on which item, and how long', () => {
  const invited: Step = [inRegister(guest.name, 'guest'), secretary.lists(guest.name), guest.checksIn()];
  const made = world(fullHouse, invited, asks(lan, 'debate'), calls(lan), passes(200_000), on('endSpeech'), named(guest), passes(5_000), on('endSpeech'));
  expect(KIND.noted(made.meeting).map(({ code, params }) => [code, params])).toEqual([
    ['speakers/debate', { name: 'Lan', number: '1', minutes: 3, seconds: 20 }],
    ['speakers/guest', { number: '1', minutes: 0, seconds: 5 }],
  ]);
});
