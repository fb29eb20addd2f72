/** What the register says anew of people who are listed: a draft follows it, a record is corrected by its secretary. */
import { describe, expect, test } from 'vitest';
import { isPresent, total } from '../../shared/meeting/access.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { saysAnew } from '../../shared/meeting/register.ts';
import { wasDelegateAt } from '../../shared/meeting/there-at.ts';
import { chair, guest, lan, minh, secretary, stranger, system } from '../kit/people.ts';
import { fullHouse, given, inRegister, inSession, is, leavesOffice, published, ready, sessionClosed, voteOpen, world, wrote } from '../kit/scene.ts';
import { foldOf } from '../kit/world.ts';

/** The register says something else of Lan. */
const RENAMED = inRegister('Lan', 'delegate', { name: 'Lò Thị Lan', title: 'Trưởng Ban Pháp chế', group: 'Tổ số 3' });
const corrects = (member: string) => ({ by: secretary.does('correctListing', { member }), itself: system.does('correctListing', { member }) });
const said = (member: string) => (now: ReturnType<typeof world>['meeting']) => {
  const { name, title, group } = now.roll.members.get(member)!;
  return [name, title, group];
};
const NOW = ['Lò Thị Lan', 'Trưởng Ban Pháp chế', 'Tổ số 3'];

describe('R-35 a draft follows the register', () => {
  test('by itself, and is convened so', () => {
    const made = given(ready, RENAMED)
      .when(corrects('lan').itself)
      .then(wrote(['memberListed', { member: 'lan', kind: 'delegate', name: 'Lò Thị Lan' }]), is(said('lan'), NOW));
    secretary.publishes()(made);
    expect(made.meeting.session.stage).toBe('published');
    expect(said('lan')(made.meeting)).toEqual(NOW);
  });
  test('the act that the server does is that one', () => expect(saysAnew('lan')).toMatchObject({ command: 'correctListing', input: { member: 'lan' } }));
  test('or by the secretary, who has looked', () => given(ready, RENAMED).when(corrects('lan').by).then(is(said('lan'), NOW)));
  test('what has not changed is not written again', () => {
    given(ready).when(corrects('lan').itself).then(wrote());
    given(ready, RENAMED, corrects('lan').itself).when(corrects('lan').by).then(wrote());
  });
  test('places in committees follow too', () =>
    given(ready, inRegister('Lan', 'delegate', { committees: [{ name: 'Ban Pháp chế', role: 'head' }] }))
      .when(corrects('lan').itself)
      .then(is((now) => now.roll.members.get('lan')?.committees, [{ name: 'Ban Pháp chế', role: 'head' }])));
  test('their place in the list, and the chair, stay', () => {
    const before = world(ready);
    const made = given(ready, inRegister('Chi', 'delegate', { title: 'Chủ tịch HĐND' }))
      .when(corrects('chi').itself)
      .then(is((now) => now.session.chair, 'chi'));
    expect(made.meeting.roll.order).toEqual(before.meeting.roll.order);
  });
  test('nobody is listed by it', () => given(ready, inRegister('Quân')).when(corrects('quan').by).thenRefused('roll/not-listed'));
});

describe('R-36 a record is corrected by its secretary', () => {
  test('never by itself', () =>
    given(published, RENAMED).when(corrects('lan').itself).thenRefused('access/not-in-this-stage', { stage: 'published' }));
  test.each([chair, lan, guest, stranger])('not by $name', (person) =>
    given(published, RENAMED).when(person.does('correctListing', { member: 'lan' })).thenRefused('access/secretary-only'),
  );
  test('not once the session is closed', () =>
    given(sessionClosed, RENAMED).when(corrects('lan').by).thenRefused('access/not-in-this-stage', { stage: 'closed' }));
  test('the record keeps both, and presence stays', () => {
    const made = given(fullHouse, RENAMED)
      .when(corrects('lan').by)
      .then(wrote(['memberListed', { member: 'lan' }]), is((now) => [isPresent('lan', now), total(now)], [true, 5]));
    const [one] = made.meeting.roll.corrections!;
    expect([one?.before.name, one?.now.name]).toEqual(['Lan', 'Lò Thị Lan']);
    expect(MEETING.noted(made.meeting).filter(({ code }) => code === 'roll/corrected')).toMatchObject([
      { params: { before: expect.stringMatching(/^Lan/), now: NOW.join(', ') } },
    ]);
  });
  test('the minutes do not tell of what was corrected before the call to order', () => {
    const { meeting } = world(published, RENAMED, corrects('lan').by);
    expect(meeting.roll.corrections).toHaveLength(1);
    expect(MEETING.noted(meeting)).toEqual([]);
  });
  test('while a vote runs their ballot counts, and who is taken off later counts no more', () => {
    const made = given(voteOpen, RENAMED, corrects('lan').by).when(lan.votes('for')).then();
    const { opened } = made.meeting.votes.votes[made.meeting.votes.running![0]!]!;
    expect([wasDelegateAt(made.meeting, 'lan', opened!.seq), wasDelegateAt(made.meeting, 'lan', made.entries.length)]).toEqual([true, true]);
    const gone = world(inSession, RENAMED, corrects('lan').by, leavesOffice('Lan'), system.unlists('Lan'), minh.checksIn());
    expect(wasDelegateAt(gone.meeting, 'lan', gone.entries.length)).toBe(false);
  });
  test('R-6 a guest’s new name is sealed as the first', () => {
    const made = given(published, secretary.lists('Khách'), inRegister('Khách', 'guest', { name: 'Nguyễn Văn Khách', title: 'Phó Trưởng Công an xã' }))
      .when(corrects('khach').by)
      .then(is((now) => now.roll.members.get('khach')?.name, 'Nguyễn Văn Khách'));
    expect(made.entries.some(({ line }) => line.includes('Nguyễn Văn Khách'))).toBe(false);
    const others = foldOf(made.entries, () => false).roll;
    expect(others.members.get('khach')).toEqual({ member: 'khach', kind: 'guest' });
    expect(others.corrections?.map(({ now }) => now)).toEqual([{ member: 'khach', kind: 'guest' }]);
  });
  test('who is written into the list as something else was that before in no vote: as verifiers read it', () => {
    const made = world(published, secretary.lists('Khách'));
    const seq = made.entries.length;
    const fact = { seq, at: made.meeting.session.startsAt, by: 'system', open: { member: 'khach', kind: 'delegate', name: 'Khách' } };
    const meeting = MEETING.evolve(made.meeting, 'memberListed', fact as never);
    expect([wasDelegateAt(meeting, 'khach', seq - 1), wasDelegateAt(meeting, 'khach', seq)]).toEqual([false, true]);
    expect([meeting.roll.order.at(-1), meeting.roll.corrections]).toEqual(['khach', undefined]);
  });
});
