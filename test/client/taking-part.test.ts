/** Who takes part, as each device knows it. */
import { describe, expect, test } from 'vitest';
import { quorum } from '../../shared/meeting/quorum.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { meetingAs } from '../../shared/meeting/seen-as.ts';
import { byCommittee, byGroup, peopleOf, present, takingPart, unitsOf, type Participant } from '../../client/panels/roll/participants/who.ts';
import { rollCounts } from '../../client/panels/roll/standing.ts';
import { chair, guest, hoa, lan, minh, nam, secretary, system } from '../kit/people.ts';
import { inRegister, inSession, present as comes, published, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const LEGAL = { name: 'Ban Pháp chế', role: 'head' } as const;
const says = (name: string, more: object): Step => [
  inRegister(name, 'delegate', more),
  secretary.does('correctListing', { member: name.toLowerCase() }),
];
const scene: Step = [
  inSession,
  secretary.lists(guest.name),
  says('Lan', { group: 'Tổ số 2', committees: [{ ...LEGAL, role: 'member' }] }),
  says('Minh', { group: 'Tổ số 10', committees: [LEGAL] }),
  says('Nam', { group: 'Tổ số 2' }),
  comes(lan.name, minh.name),
  hoa.reportsAbsence('Điều trị tại bệnh viện'),
  lan.checksOut(),
];
const asSeenBy = (made: World, who: { readonly id: string }) =>
  meetingAs(MEETING, made.entries.map(({ line, opening }) => ({ line, ...(opening && { sealed: opening }) })), made.meeting, who.id);
const made = world(scene);
const of = (who: { readonly id: string }) => takingPart(asSeenBy(made, who));
const one = (who: { readonly id: string }, whom: { readonly id: string }) => of(who).people.find(({ member }) => member === whom.id);

describe('R-37 who takes part', () => {
  test('stands as the roll has it: there, gone, away', () => {
    expect([chair, lan, hoa, nam].map((who) => one(minh, who)?.standing)).toEqual(['present', 'gone', 'absentTold', 'absent']);
    const meeting = asSeenBy(made, minh);
    const delegates = takingPart(meeting).people.filter(({ kind }) => kind === 'delegate');
    expect([present(delegates), delegates.length]).toEqual([quorum(meeting).present, quorum(meeting).total]);
    expect(rollCounts(meeting)).toMatchObject({ present: 2, total: 5, told: 1, invited: 1 });
  });
  test('the chair first, then by given name', () => expect(of(minh).people[0]).toMatchObject({ member: chair.id, isChair: true }));
  test('the reason of an absence for the desk, the chair and the person alone', () => {
    for (const who of [secretary, chair, hoa]) expect(one(who, hoa)?.reason).toBe('Điều trị tại bệnh viện');
    for (const who of [minh, guest]) expect(one(who, hoa)).not.toHaveProperty('reason');
  });
  test('a guest by name for the desk, the chair and the guest; for others a number', () => {
    for (const who of [secretary, chair, guest]) expect([one(who, guest)?.name, of(who).unnamed.total]).toEqual([guest.name, 0]);
    expect([one(lan, guest), of(lan).unnamed]).toEqual([undefined, { total: 1, present: 0 }]);
  });
  test('groups in the order of their numbers, committees with the head first, who is in none last', () => {
    const delegates = of(minh).people.filter(({ kind }) => kind === 'delegate');
    expect(byGroup(delegates).map(({ name, people }) => [name, people.length])).toEqual([['Tổ số 2', 2], ['Tổ số 10', 1], [undefined, 2]]);
    expect(byCommittee(delegates)[0]).toMatchObject({ name: LEGAL.name, people: [{ member: minh.id }, { member: lan.id }] });
  });
  test('units that take part, those of others apart', () => {
    const { groups, committees, others } = unitsOf(of(secretary).people);
    expect([groups, committees].map((all) => all.map(({ name }) => name))).toEqual([['Tổ số 2', 'Tổ số 10'], [LEGAL.name]]);
    expect(others).toEqual([]);
  });
  test('a committee that is called as a group has its own people', () => {
    const [one, other] = of(minh).people.filter(({ kind }) => kind === 'delegate') as [Participant, Participant];
    const both = [{ ...one, group: LEGAL.name, committees: [] }, { ...other, group: 'Tổ số 2', committees: [LEGAL] }];
    expect((['groups', 'committees'] as const).map((kind) => peopleOf(both, { of: kind, name: LEGAL.name }))).toEqual([[both[0]], [both[1]]]);
  });
  test('in a rehearsal whom a simulated delegate plays is shown as played and counts not', () => {
    const seat = { name: 'Đại biểu mô phỏng 1', place: nam.id, certificate: 'c'.repeat(64) };
    const played = world(published, secretary.changesDetails({ rehearsal: true }), (one) =>
      system.does('seatStandIns', { by: secretary.id, seats: [seat] })(one));
    const { people } = takingPart(played.meeting);
    expect(people.find(({ member }) => member === nam.id)).toMatchObject({ played: true });
    expect(people.filter(({ simulated }) => simulated).map(({ name }) => name)).toEqual([seat.name]);
    expect(people.filter(({ kind, played: away }) => kind === 'delegate' && !away)).toHaveLength(quorum(played.meeting).total);
  });
});
