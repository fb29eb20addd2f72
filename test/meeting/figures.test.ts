/** What a session and an opinion sheet come to for each of their people. */
import { expect, test } from 'vitest';
import { figuresOf } from '../../shared/kinds/figures.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { SHEET } from '../../shared/sheets/index.ts';
import { chair, guest, hoa, ITEM, itemOf, lan, minh, nam, secretary, system } from '../kit/people.ts';
import {
  fullHouse, grace, inRegister, inSession, leavesOffice, passes, prepared, present, published, voteCounted, voteSealed, world, type Step,
} from '../kit/scene.ts';
import { boardStands, papersTaken } from '../kit/secret.ts';
import { answers, DEADLINE, issued } from '../kit/sheets.ts';
import type { World } from '../kit/world.ts';

const of = ({ meeting }: World) => new Map(figuresOf(MEETING, meeting).people.map((one) => [one.member, one]));

test('M-10 present, excused and absent; in the room at any time of the session is present', () => {
  const early: Step = [published, hoa.checksIn(), hoa.does('checkOut', {}), passes(1000), chair.checksIn(), chair.callsToOrder()];
  const mistaken: Step = [nam.checksIn(), secretary.does('undoCheckIn', { members: [nam.id] })];
  const made = world(early, present(lan.name), lan.does('checkOut', {}), minh.reportsAbsence('Công tác'), mistaken, chair.closesSession());
  const came = [...of(made).values()].map((one) => [one.member, one.sessions, one.present, one.excused, one.absent]);
  expect(came).toEqual([
    [chair.id, 1, 1, undefined, undefined],
    [lan.id, 1, 1, undefined, undefined],
    [minh.id, 1, undefined, 1, undefined],
    [hoa.id, 1, undefined, undefined, 1],
    [nam.id, 1, undefined, undefined, 1],
  ]);
  expect(figuresOf(MEETING, made.meeting).chair).toBe(chair.id);
});

test('M-10 M-11 a ballot that counted is part taken, and nothing tells what was chosen', () => {
  const made = world(voteCounted, chair.closesSession());
  expect([...of(made).values()].map(({ member, votes, voted }) => [member, votes, voted])).toEqual([
    [chair.id, 1, undefined],
    [lan.id, 1, 1],
    [minh.id, 1, 1],
    [hoa.id, 1, undefined],
    [nam.id, 1, undefined],
  ]);
  const text = JSON.stringify(figuresOf(MEETING, made.meeting));
  expect(text).not.toMatch(/for|against/);
  // Not announced, set aside: no vote was held.
  const first = (now: World) => now.meeting.votes.order[0]!;
  const aside = world(voteSealed, chair.does('voidVote', (now: World) => ({ vote: first(now), reason: 'Nhầm', repeat: false })));
  expect(of(aside).get(lan.id)).not.toHaveProperty('votes');
});

test('M-11 who has a conflict of interest could not', () => {
  const recused: Step = [
    fullHouse,
    prepared(),
    secretary.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: nam.id })),
  ];
  const made = world(recused, chair.opensVote(), lan.votes('for'), chair.closesVote(), grace, chair.announces());
  expect([of(made).get(lan.id), of(made).get(nam.id)]).toMatchObject([{ votes: 1, voted: 1 }, { member: nam.id }]);
  expect(of(made).get(nam.id)).not.toHaveProperty('votes');
});

test('M-11 of a secret ballot who took a paper took part, once it has come to an end', () => {
  expect(of(world(papersTaken)).get(lan.id)).not.toHaveProperty('votes');
  const made = world(boardStands);
  const vote = made.meeting.votes.votes[made.meeting.votes.order[0]!]!;
  const done = { ...made.meeting, votes: { ...made.meeting.votes, votes: { [vote.vote]: { ...vote, state: 'closed' as const } } } };
  const taken = made.meeting.secret.votes[vote.vote]!.papers.keys();
  expect(taken.length).toBeGreaterThan(0);
  const { people } = figuresOf(MEETING, done);
  expect(people.filter(({ voted }) => voted === 1).map(({ member }) => member).sort()).toEqual([...taken].sort());
  expect(people.every(({ votes }) => votes === 1)).toBe(true);
});

test('M-10 speeches, their time without halts, and questions that were not withdrawn', () => {
  const speaks: Step = [
    chair.does('callByName', (made: World) => ({ member: lan.id, kind: 'debate', item: itemOf(made, ITEM) })),
    passes(90_000),
    chair.does('endSpeech', (made: World) => ({ speech: made.meeting.speakers.speeches.at(-1)!.speech })),
  ];
  const asks: Step = [
    inRegister(guest.name, 'guest', { title: 'Trưởng Công an xã' }), secretary.lists(guest.name), chair.goesTo(ITEM),
    secretary.does('nameOfficer', { member: guest.id }), chair.does('listQuestions', { open: true }),
    ...['Một?', 'Hai?'].map((text) => minh.does('putQuestion', { officer: guest.id, text })),
    minh.does('withdrawQuestion', (made: World) => ({ question: made.meeting.questions.asked[0]!.question })),
  ];
  const made = world(fullHouse, speaks, asks, chair.closesSession());
  expect(of(made).get(lan.id)).toMatchObject({ speeches: 1, seconds: 90 });
  expect(of(made).get(minh.id)).toMatchObject({ questions: 1 });
  expect(of(made).has(guest.id)).toBe(false);
});

test('M-10 whoever left the council before the closing is in none', () => {
  const made = world(inSession, leavesOffice(nam.name), system.does('unlistMember', { member: nam.id }), chair.closesSession());
  expect([...of(made).keys()]).not.toContain(nam.id);
});

test('M-12 of a sheet who was asked and answered, its answers by number, and not who answered what', () => {
  const toDeadline = passes(Date.parse(DEADLINE) - Date.parse('2026-12-09T01:00:00.000Z') + 60_000);
  const made = world(issued, answers(lan, 'agree'), answers(minh, 'disagree'), toDeadline);
  const { sheet, people } = figuresOf(SHEET, made.meeting);
  expect(sheet).toMatchObject({ asked: 5, answered: 2, counts: { agree: 1, disagree: 1, other: 0 } });
  expect(people.map(({ member, asked, answered }) => [member, asked, answered])).toEqual([
    [chair.id, 1, undefined], [lan.id, 1, 1], [minh.id, 1, 1], [hoa.id, 1, undefined], [nam.id, 1, undefined],
  ]);
  expect(JSON.stringify(people)).not.toContain('agree');
});
