import { expect, test, vi } from 'vitest';
import { hadStandIns, playedAt, standIns } from '../../shared/meeting/stand-ins.ts';
import { delegates, total, witnessesExpected } from '../../shared/meeting/access.ts';
import { quorum } from '../../shared/meeting/quorum.ts';
import { wasDelegateAt } from '../../shared/meeting/there-at.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { nominates, proposesList } from '../kit/nominations.ts';
import { chair, DELEGATES, hoa, ITEM, itemOf, lan, minh, nam, Person, QUESTION, secretary, system, type Act } from '../kit/people.ts';
import { given, grace, inSession, is, leavesOffice, prepared, published, ready, result, sessionClosed, world, wrote, type Step } from '../kit/scene.ts';
import { ALWAYS, certificateOf, type World } from '../kit/world.ts';

const rehearsed: Step = [ready, secretary.changesDetails({ rehearsal: true }), secretary.publishes()];
const key = (place: string): string => certificateOf(`stand-in for ${place}`);
const seats = (...places: string[]): Act =>
  system.does('seatStandIns', {
    by: secretary.id,
    seats: places.map((place, n) => ({ place, name: `Đại biểu mô phỏng ${n + 1}`, certificate: key(place) })),
  });
/** Their keys are those of the server that plays them. */
const knowsKeys: Step = (made) => {
  for (const member of standIns(made.meeting)) {
    const certificate = key(made.meeting.roll.members.get(member)!.standsFor!);
    made.certificates.set(certificate, { member, approvedBy: secretary.id, revoked: false, inForce: ALWAYS });
  }
};
const seated: Step = [rehearsed, seats(minh.id, hoa.id, nam.id), knowsKeys];
const underWay: Step = [seated, chair.checksIn(), chair.callsToOrder()];
const dismissed = system.does('dismissStandIns');
const yielded = system.does('yieldPlaces');
const standInFor = ({ meeting }: World, place: string): string =>
  standIns(meeting).find((one) => meeting.roll.members.get(one)?.standsFor === place)!;
const all = ({ meeting }: World): string[] => standIns(meeting);
/** Whoever plays them votes. */
const simulated = (place: Person, choice: string): Step => (made) =>
  new Person('mô phỏng', { kind: 'person', id: standInFor(made, place.id) }).votes(choice, { certificate: key(place.id) })(made);
/** They come in, as the server has them do. */
const comeIn: Step = (made) => {
  for (const member of all(made)) made.execute({ kind: 'person', id: member }, 'checkIn', {});
};

test('E-9 the server seats simulated delegates for a secretary, in the places of those who are not there', () => {
  given(rehearsed)
    .when(seats(minh.id, hoa.id))
    .then(
      wrote(
        ['memberListed', { kind: 'delegate', name: 'Đại biểu mô phỏng 1', standsFor: minh.id }],
        ['keyAdmitted', { certificate: key(minh.id), approvedBy: secretary.id }],
        ['memberListed', { name: 'Đại biểu mô phỏng 2', standsFor: hoa.id }],
        ['keyAdmitted'],
      ),
    );
  given(seated).when(seats(lan.id)).then(is((now) => standIns(now).length, 4));
});
test('E-9 nobody is played who is there, in the chair, played already or simulated', () => {
  given(rehearsed).when(seats(chair.id)).thenRefused('rehearsal/not-free');
  given(rehearsed).when(seats(minh.id, minh.id)).thenRefused('rehearsal/not-free');
  given(rehearsed, lan.checksIn()).when(seats(lan.id)).thenRefused('rehearsal/not-free');
  given(seated).when(seats(minh.id)).thenRefused('rehearsal/not-free');
  given(seated).when((made) => seats(standInFor(made, minh.id))(made)).thenRefused('rehearsal/not-free');
});
test('E-9 by nobody else, in no real meeting, no draft, and not while a vote runs', () => {
  const one = { by: secretary.id, seats: [{ place: minh.id, name: 'Đại biểu mô phỏng 1', certificate: key(minh.id) }] };
  given(rehearsed).when(secretary.does('seatStandIns', one)).thenRefused('access/system-only');
  given(rehearsed).when(system.does('seatStandIns', { ...one, by: lan.id })).thenRefused('access/secretary-only');
  given(published).when(seats(minh.id)).thenRefused('rehearsal/not-one');
  given(ready, secretary.changesDetails({ rehearsal: true })).when(seats(minh.id)).thenRefused('access/not-in-this-stage', { stage: 'draft' });
  const voting: Step = [underWay, comeIn, prepared(), chair.opensVote()];
  given(voting).when(seats(lan.id)).thenRefused('session/vote-running');
});
test('E-9 at most 150', () => {
  const many = Array.from({ length: 151 }, (_, n) => ({ place: `x${n}`, name: `Đại biểu ${n}`, certificate: key(String(n)) }));
  given(rehearsed).when(system.does('seatStandIns', { by: secretary.id, seats: many })).thenRefused('border/wrong-input', { field: 'seats' });
  given(seated).when(system.does('seatStandIns', { by: secretary.id, seats: many.slice(0, 148) })).thenRefused('rehearsal/too-many', { most: 150 });
});

test('E-10 who is played is looked for once as long as nobody comes or goes, and anew then', () => {
  const made = world(rehearsed, seats(minh.id));
  const looks = vi.spyOn(made.meeting.roll.ever, 'values');
  for (let n = 0; n < 3; n++) expect([...playedAt(made.meeting)]).toEqual([minh.id]);
  expect(looks).toHaveBeenCalledTimes(1);
  seats(hoa.id)(made);
  expect([...playedAt(made.meeting)]).toEqual([minh.id, hoa.id]);
  dismissed(made);
  expect([...playedAt(made.meeting)]).toEqual([]);
});
test('E-10 whoever is played does not count meanwhile, and does again once nobody plays them', () => {
  const made = world(underWay, comeIn);
  expect(total(made.meeting)).toBe(DELEGATES.length);
  expect(quorum(made.meeting)).toMatchObject({ present: 4, total: 5, met: true });
  expect(delegates(made.meeting)).not.toContain(minh.id);
  const before = made.entries.length - 1;
  const played = standInFor(made, minh.id);
  dismissed(made);
  expect(delegates(made.meeting).sort()).toEqual(DELEGATES.map((one) => one.id).sort());
  expect([played, minh.id].map((one) => wasDelegateAt(made.meeting, one, before))).toEqual([true, false]);
  expect([played, minh.id].map((one) => wasDelegateAt(made.meeting, one, made.entries.length))).toEqual([false, true]);
});
test('E-10 a vote is measured by the council’s total; those who have left by its closing do not count', () => {
  const vote: Step = [underWay, comeIn, prepared(), chair.opensVote(), chair.votes('for'), simulated(minh, 'for'), simulated(hoa, 'against')];
  const ends: Step = [chair.closesVote(), grace];
  given(vote, ends).when(chair.announces()).then(result({ base: 5, counts: { for: 2, against: 1, notVoting: 0 }, silent: 2, outcome: 'rejected' }));
  given(vote, simulated(nam, 'for'), ends).when(chair.announces()).then(result({ counts: { for: 3, against: 1, notVoting: 0 }, outcome: 'adopted' }));
  given(vote, dismissed, ends).when(chair.announces()).then(result({ base: 5, counts: { for: 1, against: 0, notVoting: 0 }, outcome: 'rejected' }));
});
test('E-10 who checks in takes their place again, once no vote runs; nobody plays who has left office', () => {
  given(underWay, comeIn, minh.checksIn())
    .when(yielded)
    .then(
      wrote(['keyRevoked', { certificate: key(minh.id) }], ['checkedOut'], ['memberUnlisted']),
      is((now) => [total(now), standIns(now).length], [5, 2]),
    );
  given(underWay, comeIn, prepared(), chair.opensVote(), minh.checksIn()).when(yielded).then(wrote());
  given(underWay, comeIn, prepared(), chair.opensVote(), minh.checksIn()).when(minh.votes('for')).thenRefused('votes/listed-later');
  given(underWay, leavesOffice(hoa.name), system.unlists(hoa.name))
    .when(yielded)
    .then(is((now) => [total(now), standIns(now).length], [4, 2]));
  given(seated).when(lan.does('yieldPlaces')).thenRefused('access/system-only');
});

test('E-11 a meeting that has had simulated delegates stays a rehearsal', () => {
  given(seated).when(secretary.changesDetails({ rehearsal: false })).thenRefused('rehearsal/stays');
  given(seated, dismissed).when(secretary.changesDetails({ rehearsal: false })).thenRefused('rehearsal/stays');
  given(seated).when(secretary.changesDetails({ title: 'Tập dượt kỳ họp thứ ba' })).then(wrote(['detailsChanged', { rehearsal: true }]));
  given(rehearsed).when(secretary.changesDetails({ rehearsal: false })).then(is(hadStandIns, false));
});

test('E-12 a simulated delegate neither chairs nor counts papers nor witnesses', () => {
  given(underWay, comeIn)
    .when((made) => secretary.does('nameChair', { member: standInFor(made, minh.id) })(made))
    .thenRefused('rehearsal/no-duty');
  given(underWay, comeIn)
    .when((made) => chair.does('nameTellers', { members: [minh, hoa, nam].map((one) => standInFor(made, one.id)) })(made))
    .thenRefused('rehearsal/no-duty');
  expect(witnessesExpected(world(underWay, comeIn).meeting)).toEqual([chair.id]);
});

test('X-26 a simulated delegate stands on no list of candidates, in no election and in no vote of confidence', () => {
  const named = (made: World) => [{ member: standInFor(made, minh.id) }];
  given(underWay, comeIn).when((made) => proposesList(named(made))(made)).thenRefused('rehearsal/no-duty');
  given(underWay, comeIn, proposesList([])).when((made) => nominates(chair, named(made)[0]!)(made)).thenRefused('rehearsal/no-duty');
  const election = (id: string) => ({
    options: [lan.id, id].map((one) => ({ id: one, label: one })),
    form: { kind: 'election', seats: 1, most: 1 },
  });
  const levels = (id: string) => ['cao', 'thấp'].map((label, n) => ({ id: `${id}-${n}`, label }));
  const poll = (id: string) => ({
    options: levels(id),
    form: { kind: 'confidence', officers: [{ id, label: 'Ông A', options: levels(id).map((one) => one.id) }] },
  });
  const prepares = (ballot: object) =>
    secretary.does('prepareVote', (made: World) => ({
      ...{ item: itemOf(made, ITEM), text: QUESTION, rule: MAJORITY, papers: [] },
      ballot: { way: 'public', ...ballot },
    }));
  for (const paper of [election, poll]) {
    given(underWay, comeIn).when((made) => prepares(paper(standInFor(made, minh.id)))(made)).thenRefused('rehearsal/no-duty');
    given(underWay, comeIn).when(prepares(paper(minh.id))).then(wrote(['votePrepared']));
  }
  given(underWay, comeIn).when(proposesList([{ member: minh.id }])).then(wrote(['listProposed']));
});

test('E-13 they leave with their keys, also while a vote runs', () => {
  given(seated)
    .when(dismissed)
    .then(
      wrote(['keyRevoked'], ['memberUnlisted'], ['keyRevoked'], ['memberUnlisted'], ['keyRevoked'], ['memberUnlisted']),
      is((now) => [standIns(now).length, total(now)], [0, 5]),
    );
  given(underWay, comeIn, prepared(), chair.opensVote()).when(dismissed).then(is((now) => standIns(now).length, 0));
  given(inSession).when(dismissed).then(wrote());
  given(sessionClosed).when(dismissed).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  given(seated).when(secretary.does('dismissStandIns')).thenRefused('access/system-only');
});
