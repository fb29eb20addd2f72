/** Questions to officers: put, called, answered, and what the questioner says to it. */
import { describe, expect, test } from 'vitest';
import { floorOf } from '../../shared/meeting/floor.ts';
import { isAskedOn } from '../../shared/meeting/questions.ts';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { chair, guest, ITEM, lan, minh, secretary, type Act, type Person } from '../kit/people.ts';
import { fullHouse, given, inRegister, passes, voteOpen, world, wrote, type Step } from '../kit/scene.ts';
import { foldOf, type World } from '../kit/world.ts';

const TEXT = 'Vì sao công trình cấp nước chậm tiến độ?';
const names = (who: Person, by: Person = secretary): Act => by.does('nameOfficer', { member: who.id });
const takes = (open: boolean, by: Person = chair): Act => by.does('listQuestions', { open });
const puts = (by: Person, officer: Person = guest, text = TEXT): Act => by.does('putQuestion', { officer: officer.id, text });
const last = (made: World): string => made.meeting.questions.asked.at(-1)?.question ?? 'none';
const floor = (made: World): string | undefined => floorOf(made.meeting)?.speech;
const on = (type: string, by: Person = chair, more: object = {}): Act =>
  by.does(type, (made: World) => ({ question: last(made), ...(type.startsWith('call') && floor(made) && { instead: floor(made) }), ...more }));
const follows = (satisfied: boolean, by: Person = lan): Act => on('followQuestion', by, { satisfied });
const owes = (due: string, by: Person = secretary): Act => on('oweAnswer', by, { due });

const invited: Step = [fullHouse, inRegister(guest.name, 'guest', { title: 'Trưởng Công an xã' }), secretary.lists(guest.name), guest.checksIn()];
const hour: Step = [invited, chair.goesTo(ITEM), names(guest), takes(true)];
const put: Step = [hour, puts(lan)];
const called: Step = [put, on('callQuestion')];
const answered: Step = [called, passes(60_000), on('callAnswer')];

describe('Q-1 who answers', () => {
  test('is named by the chair or a secretary', () => {
    for (const by of [chair, secretary]) given(invited).when(names(guest, by)).then(wrote(['officerNamed', { member: guest.id }]));
    given(invited).when(names(guest, lan)).thenRefused('access/chair-or-secretary');
    given(invited, names(guest)).when(names(guest)).then(wrote());
    given(hour).when(secretary.does('releaseOfficer', { member: guest.id })).then(wrote(['officerReleased']));
    given(hour, secretary.does('releaseOfficer', { member: guest.id })).when(puts(lan)).thenRefused('questions/not-an-officer');
  });
  test('is a guest, or a delegate who holds an office', () => {
    given(invited).when(names(lan)).thenRefused('questions/no-office');
    given(invited).when(secretary.does('nameOfficer', { member: 'nobody' })).thenRefused('roll/not-listed');
    given(invited, inRegister('Quân', 'delegate', { title: 'Trưởng Ban' }), secretary.lists('Quân'))
      .when(secretary.does('nameOfficer', { member: 'quan' }))
      .then(wrote(['officerNamed']));
    const many: Step = Array.from({ length: 60 }, (_, n): Step => {
      const name = `Khách ${String(n)}`;
      return [inRegister(name, 'guest'), secretary.lists(name), secretary.does('nameOfficer', { member: `khach-${String(n)}` })];
    });
    given(invited, many).when(names(guest)).thenRefused('questions/too-many-officers', { most: 60 });
  });
  test('a guest’s name is told to who follows, in no archive', () => {
    const made = world(hour);
    expect(made.meeting.questions.officers).toEqual([{ member: guest.id, name: guest.name, title: 'Trưởng Công an xã' }]);
    expect(made.entries.filter(({ line }) => line.includes('officerNamed') && line.includes(guest.name))).toEqual([]);
    expect([KIND.eventKind('officerNamed')!.seenBy!({} as never), KIND.eventKind('officerNamed')!.archived]).toEqual(['everyone', undefined]);
  });
});

describe('R-36 Q-1 who is named to answer is named anew when the list says another name', () => {
  const NAMED = { name: 'Nguyễn Văn Khách', title: 'Phó Trưởng Công an xã' };
  const officer: Step = [inRegister('Quân', 'delegate', { title: 'Trưởng Ban' }), secretary.lists('Quân'), secretary.does('nameOfficer', { member: 'quan' })];
  const corrects = (member: string): Act => secretary.does('correctListing', { member });
  const renamed: Step = [hour, officer, inRegister(guest.name, 'guest', NAMED)];
  test('to the same people as the first, in the same place, and in no archive', () => {
    const made = given(renamed).when(corrects(guest.id)).then(wrote(['memberListed', { member: guest.id }], ['officerNamed', { member: guest.id }]));
    expect(made.meeting.questions.officers).toEqual([{ member: guest.id, ...NAMED }, { member: 'quan', name: 'Quân', title: 'Trưởng Ban' }]);
    expect(made.entries.filter(({ line }) => line.includes(NAMED.name))).toEqual([]);
    // Whoever has no duty there has the name by it alone.
    const others = foldOf(made.entries, (entry) => entry.type === 'officerNamed');
    expect([others.roll.members.get(guest.id)?.name, others.questions.officers[0]?.name]).toEqual([undefined, NAMED.name]);
  });
  test('of a delegate too; nothing where neither name nor position is another, or who it is answers none', () => {
    given(hour, officer, inRegister('Quân', 'delegate', { title: 'Phó Trưởng Ban' }))
      .when(corrects('quan'))
      .then(wrote(['memberListed', { member: 'quan' }], ['officerNamed', { member: 'quan' }]));
    given(hour, officer, inRegister('Quân', 'delegate', { title: 'Trưởng Ban', group: 'Tổ số 3' })).when(corrects('quan')).then(wrote(['memberListed']));
    given(renamed, secretary.does('releaseOfficer', { member: guest.id })).when(corrects(guest.id)).then(wrote(['memberListed']));
  });
  test('and is still who was asked', () => {
    const made = given(put, inRegister(guest.name, 'guest', NAMED), corrects(guest.id)).when(on('callQuestion')).then();
    expect(made.meeting.questions.asked[0]?.officer).toBe(guest.id);
  });
});

describe('Q-2 a delegate puts a question', () => {
  test('while they are taken, to whom was named', () => {
    given(hour).when(puts(lan)).then(wrote(['questionPut', { member: 'lan', officer: guest.id }]));
    given(hour, takes(false, secretary)).when(puts(lan)).thenRefused('questions/list-closed');
    given(invited, names(guest)).when(puts(lan)).thenRefused('questions/list-closed');
    given(hour).when(puts(lan, minh)).thenRefused('questions/not-an-officer');
    given(hour).when(puts(secretary)).thenRefused('questions/delegates-only');
    given(hour).when(takes(true)).then(wrote());
  });
  test('not to themselves, and not without end', () => {
    given(hour, inRegister('Quân', 'delegate', { title: 'Trưởng Ban' }), secretary.lists('Quân'), secretary.does('nameOfficer', { member: 'quan' }))
      .when((made) => made.execute({ kind: 'person', id: 'quan' }, 'putQuestion', { officer: 'quan', text: TEXT }))
      .thenRefused('questions/oneself');
    given(hour, Array.from({ length: 20 }, () => puts(lan))).when(puts(lan)).thenRefused('questions/too-many', { most: 20 });
  });
});

test('Q-3 its words are sealed until it is called', () => {
  const kind = KIND.eventKind('questionPut')!;
  expect(kind.seenBy!({ member: 'lan', officer: 'khach' } as never)).toEqual({ duties: ['secretary', 'chair'], members: ['lan', 'khach'] });
  expect(kind.archived).toBeUndefined();
  const lines = (made: World): number => made.entries.filter(({ line }) => line.includes(TEXT)).length;
  expect([lines(world(put)), lines(world(called))]).toEqual([0, 1]);
});

test('Q-4 until it is called it is withdrawn by its author or the table', () => {
  for (const by of [lan, chair, secretary]) given(put).when(on('withdrawQuestion', by)).then(wrote(['questionWithdrawn']));
  given(put).when(on('withdrawQuestion', minh)).thenRefused('access/chair-or-secretary');
  given(called).when(on('withdrawQuestion', lan)).thenRefused('questions/called-already');
  given(put, on('withdrawQuestion', lan)).when(on('callQuestion')).thenRefused('questions/unknown');
});

describe('Q-5 a question is called, then its answer', () => {
  test('each with the floor and a clock of its own', () => {
    const timed: Step = [put, chair.does('setSpeakingTimes', { times: { question: 60, answer: 300 } })];
    given(timed)
      .when(on('callQuestion', secretary))
      .then(wrote(['questionCalled', { text: TEXT }], ['speakerCalled', { member: 'lan', kind: 'question', seconds: 60 }]));
    given(timed, on('callQuestion'))
      .when(on('callAnswer'))
      .then(wrote(['speechEnded'], ['speakerCalled', { member: guest.id, kind: 'answer', seconds: 300 }]));
    given(put).when(on('callQuestion', lan)).thenRefused('access/chair-or-secretary');
    given(put).when(on('callAnswer')).thenRefused('questions/not-called');
  });
  test('as often as needed, also of somebody in the officer’s place', () => {
    given(answered).when(on('callQuestion')).then(wrote(['speechEnded'], ['speakerCalled', { member: 'lan' }]));
    given(answered).when(on('callAnswer', chair, { member: minh.id })).then(wrote(['speechEnded'], ['speakerCalled', { member: 'minh', kind: 'answer' }]));
    given(answered).when(on('callAnswer', chair, { member: 'nobody' })).thenRefused('roll/not-listed');
  });
  test('at an item, in the room, with no vote open', () => {
    given(invited, names(guest), takes(true), puts(lan)).when(on('callQuestion')).thenRefused('questions/no-item');
    given(invited, names(guest), takes(true), puts(lan)).when(on('callAnswer')).thenRefused('questions/no-item');
    given(put, lan.checksOut()).when(on('callQuestion')).thenRefused('speakers/not-present');
    given(voteOpen, inRegister(guest.name, 'guest'), secretary.lists(guest.name), names(guest), takes(true), puts(lan))
      .when(on('callQuestion'))
      .thenRefused('questions/no-item');
  });
});

test('Q-6 after an answer the questioner is satisfied, or asks on', () => {
  given(answered).when(follows(true)).then(wrote(['questionFollowed', { satisfied: true }]));
  given(answered, follows(true)).when(follows(false, secretary)).then(wrote(['questionFollowed', { satisfied: false }]));
  given(answered, follows(true)).when(follows(true)).then(wrote());
  given(answered, follows(true)).when(follows(false)).thenRefused('questions/followed-already');
  given(called).when(follows(true)).thenRefused('questions/not-answered');
  given(answered).when(follows(true, minh)).thenRefused('access/chair-or-secretary');
});

test('Q-6 after a further answer it is said anew, once', () => {
  const again: Step = [answered, passes(60_000), follows(false), passes(10_000), on('callQuestion'), passes(60_000), on('callAnswer')];
  given(again).when(follows(true)).then(wrote(['questionFollowed', { satisfied: true }]));
  given(again).when(follows(false)).then(wrote(['questionFollowed', { satisfied: false }]));
  given(again, passes(1_000), follows(false)).when(follows(true)).thenRefused('questions/followed-already');
});

test('Q-5 whoever asks on is called again, unless an answer in writing is owed', () => {
  const asksOn = (...steps: Step[]): boolean => {
    const { meeting } = world(steps);
    return isAskedOn(meeting, meeting.questions.asked.at(-1)!);
  };
  const on1: Step = [answered, passes(60_000), follows(false), passes(10_000)];
  expect([asksOn(answered), asksOn(answered, passes(1_000), follows(true)), asksOn(on1)]).toEqual([false, false, true]);
  expect(asksOn(on1, owes('2027-01-15T16:59:59.999Z'))).toBe(false);
  expect(asksOn(on1, on('callQuestion'))).toBe(false);
  expect(asksOn(on1, on('callQuestion'), passes(1_000), on('callAnswer'))).toBe(false);
});

test('Q-7 an answer in writing is owed until a day', () => {
  given(answered).when(owes('2027-01-15T16:59:59.999Z')).then(wrote(['answerOwed']));
  given(answered, owes('2027-01-15T16:59:59.999Z')).when(owes('2027-01-15T16:59:59.999Z', chair)).then(wrote());
  given(answered).when(owes('2020-01-15T16:59:59.999Z')).thenRefused('questions/due-past');
  given(put).when(owes('2027-01-15T16:59:59.999Z')).thenRefused('questions/not-called');
  given(answered).when(owes('2027-01-15T16:59:59.999Z', lan)).thenRefused('access/chair-or-secretary');
});

test('Q-8 the minutes have what was called, answered and said to it', () => {
  const made = world(answered, passes(125_000), chair.does('endSpeech', (now: World) => ({ speech: floor(now) })), follows(false), owes('2027-01-15T16:59:59.999Z'));
  const about = { name: 'Lan', text: TEXT };
  expect(KIND.noted(made.meeting).map(({ code, params }) => [code, params])).toEqual([
    ['questions/called', about],
    ['speakers/question', { name: 'Lan', number: '1', minutes: 1, seconds: 0 }],
    ['speakers/guest-answer', { number: '1', minutes: 2, seconds: 5 }],
    ['questions/asks-on', about],
    ['questions/due', { ...about, due: '15/01/2027' }],
  ]);
  const often: Step = [answered, passes(1_000), follows(true), passes(1_000), follows(false, secretary), owes('2027-01-15T16:59:59.999Z')];
  const again: Step = [passes(1_000), on('callQuestion'), passes(1_000), on('callAnswer'), passes(1_000)];
  const codes = (...steps: Step[]) =>
    KIND.noted(world(steps).meeting).map(({ code, params }) => `${code}${String((params as { due?: string }).due ?? '')}`).filter((one) => one.startsWith('questions/'));
  // What the table has entered anew of one answer stands for what stood before; what was said to another stands beside it.
  expect(codes(often)).toEqual(['questions/called', 'questions/asks-on', 'questions/due15/01/2027']);
  const owed2 = owes('2027-02-15T16:59:59.999Z');
  expect(codes(often, again, follows(false), owed2, again, follows(true))).toEqual([
    'questions/called', 'questions/asks-on', 'questions/due15/01/2027', 'questions/asks-on', 'questions/due15/02/2027', 'questions/satisfied',
  ]);
  given(answered).when(follows(true)).then((now) => expect(KIND.noted(now.meeting).map((one) => one.code)).toContain('questions/satisfied'));
});
