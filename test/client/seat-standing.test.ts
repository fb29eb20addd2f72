/** What the map makes of how people stand: who may know what is in what they are given. */
import { expect, test } from 'vitest';
import { chair, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, voteOpen, world, published } from '../kit/scene.ts';
import { countsOf, standings } from '../../client/panels/seating/standing.ts';
import { freed, inOrder, seatedAll, seatedAt, still } from '../../client/panels/seating/desk/assigning.ts';
import { nextSeat } from '../../client/ui/next-seat.ts';
import { added, moved, without } from '../../client/desk/plan/moving.ts';
import { numbered, type SeatPlan } from '../../shared/council/seat-plan.ts';
import { planOf } from '../../shared/council/seat-shapes.ts';
import type { Listed } from '../../shared/meeting/roll.ts';

const PLAN = planOf({ shape: 'rows', rows: 2, seats: 4, podium: 3, aisle: false });
const seating = { version: 1, plan: PLAN, seated: { s4: 'lan', s5: 'minh', s6: 'nobody' } };
const named = (member: string) => member;

test('X-6 who votes is told where the server tells it, of public votes alone', () => {
  const { meeting } = world(voteOpen);
  const running = meeting.votes.running![0]!;
  const told = { [running]: { count: 1, members: ['lan'] } };
  expect(standings(meeting, seating, told, named)('s4')).toMatchObject({ name: 'lan', voted: true });
  expect(standings(meeting, seating, told, named)('s5').voted).toBeUndefined();
  // The wall and delegates are told how many alone.
  expect(standings(meeting, seating, { [running]: { count: 1 } }, named)('s4').voted).toBeUndefined();
  const vote = { ...meeting.votes.votes[running]!, ballot: { way: 'secret' } };
  const secret = { ...meeting, votes: { ...meeting.votes, votes: { ...meeting.votes.votes, [running]: vote } } } as typeof meeting;
  expect(standings(secret, seating, told, named)('s4').voted).toBeUndefined();
});

test('X-6 present, reported absent, not there; a seat of somebody who is not listed is empty', () => {
  const away = standings(world(published, minh.reportsAbsence('Ốm')).meeting, seating, {}, named);
  expect(['s4', 's5', 's6', 's7'].map((seat) => away(seat).state)).toEqual(['away', 'told', 'empty', 'empty']);
  const here = standings(world(fullHouse).meeting, seating, {}, named);
  expect(countsOf(['s4', 's5', 's6'], here)).toEqual([['present', 2], ['empty', 1]]);
  expect([chair, lan, secretary]).toHaveLength(3);
});

const person = (member: string, name: string, group?: string, kind: Listed['kind'] = 'delegate'): Listed => ({
  member,
  kind,
  name,
  ...(group && { group }),
});
const PEOPLE = [
  person('d', 'Lò Thị Dung', 'Tổ 2'),
  person('a', 'Vừ Bá Ân', 'Tổ 10'),
  person('b', 'Cụt Văn Bình', 'Tổ 2'),
  person('k', 'An Khách', undefined, 'guest'),
];

test('X-4 all in one act: by given name, or by group; the chair at the podium', () => {
  expect(inOrder(PEOPLE, 'name')).toEqual(['a', 'b', 'd', 'k']);
  // Tổ 2 stands before Tổ 10.
  expect(inOrder(PEOPLE, 'group')).toEqual(['b', 'd', 'a', 'k']);
  expect(seatedAll(PLAN, PEOPLE, 'name', { s1: 'k' }, 'd')).toEqual({ s1: 'k', s2: 'd', s4: 'a', s5: 'b' });
});

test('X-4 onto a seat that is taken two people change places', () => {
  expect(seatedAt({ s4: 'a', s5: 'b' }, 'a', 's5')).toEqual({ s5: 'a', s4: 'b' });
  expect(seatedAt({ s5: 'b' }, 'a', 's5')).toEqual({ s5: 'a' });
  expect(freed({ s4: 'a', s5: 'b' }, 'a')).toEqual({ s5: 'b' });
  expect(still({ s4: 'a', s99: 'b', s5: 'c' }, PLAN, new Set(['a', 'b']))).toEqual({ s4: 'a' });
});

test('X-2 seats are moved, added and taken away, and never onto another', () => {
  const one: SeatPlan = { seats: [{ seat: 's1', row: 1, x: 10, y: 10 }, { seat: 's2', row: 1, x: 21, y: 10 }] };
  expect(moved(one, new Set(['s1']), 8, 0)).toBeUndefined();
  expect(moved(one, new Set(['s1']), -20, 0)!.seats.map(({ x }) => x)).toEqual([10, 41]);
  const more = added(one, 1)!;
  expect(numbered(more.plan).map(({ seat }) => seat)).toEqual(['s1', 's2', 's3']);
  expect(without(more.plan, new Set(['s2'])).seats.map(({ seat }) => seat)).toEqual(['s1', 's3']);
});

test('X-4 arrows go to the seat that lies that way', () => {
  const all = numbered(PLAN);
  const [first] = all.filter(({ row }) => row === 1);
  expect(nextSeat(all, first!, 'ArrowRight')?.seat).toBe('s5');
  expect(nextSeat(all, first!, 'ArrowDown')?.seat).toBe('s8');
  expect(nextSeat(all, first!, 'ArrowLeft')).toBeUndefined();
  expect(nextSeat(all, first!, 'x')).toBeUndefined();
});
