/** Attending in somebody's place: named by who is invited, confirmed by the desk; never voting, never counted. */
import { describe, expect, test } from 'vitest';
import { viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { total } from '../../shared/meeting/access.ts';
import { quorum } from '../../shared/meeting/quorum.ts';
import { mayReadItem, mayReadPaperOf } from '../../shared/meeting/may-read.ts';
import { conclusionsOn, mayReadConclusion } from '../../shared/meeting/concluded.ts';
import { inPlaceOf, substitutionOf } from '../../shared/meeting/in-place.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { substitutes } from '../../shared/meeting/substitutes.ts';
import type { Room } from '../../server/room/room.ts';
import { chair, guest, hoa, ITEM, itemOf, lan, minh, nam, paperOf, Person, secretary, stranger } from '../kit/people.ts';
import { fullHouse, given, inRegister, leavesOffice, paperTaken, published, sessionClosed, world, wrote, type Step } from '../kit/scene.ts';
import { assembled } from '../kit/other-body.ts';
import { asSeenBy } from '../kit/seen.ts';
import type { World } from '../kit/world.ts';

const deputy = new Person('Phó Công an');
const other = new Person('Trợ lý');
const known: Step = [inRegister(deputy.name, 'guest'), inRegister(other.name, 'guest')];
const invited: Step = [known, published, secretary.lists(guest.name)];
const of = (made: World, member: Person = guest) => made.meeting.substitutes.substitutions.findLast((one) => one.member === member.id);
const idOf = (member: Person) => (made: World) => ({ substitution: of(made, member)?.substitution ?? 'none' });
const names = (by: Person = guest, name = 'Phó Công an', more: object = {}) => by.does('nameSubstitute', { name, ...more });
const confirms = (person: Person = deputy, member: Person = guest, more: object = {}) =>
  secretary.does('confirmSubstitute', (made: World) => ({ ...idOf(member)(made), person: person.id, ...more }));
const declines = (by: Person = secretary) => by.does('declineSubstitute', idOf(guest));
const withdraws = (by: Person = guest, member: Person = guest) => by.does('withdrawSubstitute', idOf(member));
const writes = (...types: string[]) => wrote(...types.map((type) => [type] as const));
const confirmed: Step = [invited, names(), confirms()];

describe('W-26 who is invited', () => {
  test('names who attends in their place, changes that and takes it back', () => {
    given(invited).when(names()).then(writes('substituteNamed'));
    expect(of(world(invited, names(guest, 'Phó Công an', { title: 'Phó Trưởng Công an xã' })))).toMatchObject({ name: 'Phó Công an', title: 'Phó Trưởng Công an xã' });
    given(invited, names()).when(names()).thenRefused('substitutes/named-already');
    given(invited, names()).when(names(guest, 'Trợ lý')).then(writes('substituteWithdrawn', 'substituteNamed'));
    given(invited, names()).when(withdraws()).then(writes('substituteWithdrawn'));
    given(invited, names(), withdraws()).when(withdraws()).thenRefused('substitutes/none');
    given(invited, names()).when(withdraws(lan)).thenRefused('access/secretary-only');
    given(invited).when(names(secretary, 'Phó Công an', { member: guest.id })).then(writes('substituteNamed'));
    given(invited).when(names(lan, 'Phó Công an', { member: guest.id })).thenRefused('access/secretary-only');
    given(invited).when(names(stranger)).thenRefused('roll/not-listed');
    given(invited, ...Array.from({ length: 20 }, (_, n) => names(guest, `Người ${n}`))).when(names()).thenRefused('substitutes/too-many');
  });
  test('never a delegate of a People’s Council, a secretary, the chair, a substitute, or who is in the room', () => {
    for (const one of [lan, minh, chair]) given(invited).when(names(one)).thenRefused('substitutes/delegates-never');
    given(fullHouse).when(names(secretary, 'Phó Công an', { member: lan.id })).thenRefused('substitutes/delegates-never');
    given(invited).when(names(secretary)).thenRefused('substitutes/not-secretary');
    given(known, assembled()).when(names(chair)).thenRefused('substitutes/not-chair');
    given(known, assembled()).when(names(lan)).thenRefused('substitutes/is-there');
    given(known, assembled(), lan.checksOut()).when(names(lan)).then(writes('substituteNamed'));
    given(confirmed).when(names(deputy, 'Trợ lý')).thenRefused('substitutes/chain');
    given(invited, guest.checksIn()).when(names()).thenRefused('substitutes/is-there');
    given(sessionClosed).when(names(guest)).thenRefused('access/not-in-this-stage');
  });
});

describe('W-27 the desk', () => {
  test('confirms by a person of the register, or declines', () => {
    given(invited, names()).when(confirms()).then(writes('memberListed', 'substituteConfirmed'));
    given(invited, names()).when(declines()).then(writes('substituteDeclined'));
    given(invited, names()).when(declines(guest)).thenRefused('access/secretary-only');
    given(invited, names()).when(guest.does('confirmSubstitute', (made: World) => ({ ...idOf(guest)(made), person: deputy.id }))).thenRefused('access/secretary-only');
    given(confirmed).when(confirms(other)).thenRefused('substitutes/confirmed-already');
    given(confirmed).when(declines()).thenRefused('substitutes/confirmed-already');
    given(invited, names()).when(confirms(lan)).thenRefused('substitutes/listed-already');
    given(invited).when(confirms()).thenRefused('substitutes/none');
    given(invited).when(declines()).thenRefused('substitutes/none');
    given(invited, names(), leavesOffice(deputy.name)).when(confirms()).thenRefused('roll/not-in-office');
    given(invited, names(), guest.checksIn()).when(confirms()).thenRefused('substitutes/is-there');
  });
  test('X-32 says why it declines, for those who know who was named, or says nothing', () => {
    const why = 'Nội dung này cần Trưởng Công an xã trực tiếp giải trình';
    const made = world(invited, names(), secretary.does('declineSubstitute', (one: World) => ({ ...idOf(guest)(one), reason: why })));
    expect(of(made)).toMatchObject({ why, member: guest.id });
    for (const [who, knows] of [[guest, true], [chair, true], [secretary, true], [lan, false], [stranger, false]] as const)
      expect(asSeenBy(who, made).substitutes.substitutions.at(-1)?.why, who.name).toBe(knows ? why : undefined);
    const silent = world(invited, names(), declines());
    expect(of(silent)).not.toHaveProperty('why');
    expect(silent.entries.at(-1)!.opening).toBeUndefined();
    given(invited, names()).when(secretary.does('declineSubstitute', (one: World) => ({ ...idOf(guest)(one), reason: 'a'.repeat(301) }))).thenRefused('border/wrong-input');
  });
  test('a substitute is a guest: in no total, no quorum, and no vote; a member’s vote goes to another member', () => {
    const before = world(known, assembled(), lan.checksOut());
    const after = world(known, assembled(), lan.checksOut(), names(lan), confirms(deputy, lan), deputy.checksIn());
    expect(after.meeting.roll.members.get(deputy.id)?.kind).toBe('guest');
    expect([total(after.meeting), quorum(after.meeting).present]).toEqual([total(before.meeting), quorum(before.meeting).present]);
    expect(inPlaceOf(after.meeting, deputy.id)?.member).toBe(lan.id);
    given(known, assembled(), lan.checksOut(), names(lan), confirms(deputy, lan), secretary.does('allowProxies', { most: 1 }))
      .when(lan.does('appointProxy', { member: lan.id, holder: deputy.id }))
      .thenRefused('proxies/members-only');
  });
});

describe('W-24 a substitute', () => {
  const papers: Step = [
    known,
    published,
    secretary.lists(guest.name),
    paperTaken('Báo cáo kín', 'Phụ lục kín'),
    secretary.addsItemFor({ members: [guest.id] }, 'Nội dung kín', 'Nội dung 2'),
    secretary.addsPaperFor(undefined, 'Báo cáo kín', 'Tài liệu 2', 'Nội dung kín'),
  ];
  const reads = (made: World, who: Person, paper: string) => mayReadPaperOf(who.id, paperOf(made, paper), made.meeting);

  test('reads what the represented person may read from the confirmation on, what comes later too', () => {
    const waiting = world(papers, names());
    expect([reads(waiting, guest, 'Báo cáo kín'), reads(waiting, deputy, 'Báo cáo kín')]).toEqual([true, false]);
    const made = world(papers, names(), confirms(), secretary.addsPaperFor({ members: [guest.id] }, 'Phụ lục kín', 'Tài liệu 3', 'Nội dung kín'));
    for (const paper of ['Báo cáo kín', 'Phụ lục kín']) {
      expect([reads(made, deputy, paper), reads(made, hoa, paper)]).toEqual([true, false]);
    }
    const item = made.meeting.agenda.items.find((one) => one.item === itemOf(made, 'Nội dung kín'));
    expect([mayReadItem(deputy.id, item, made.meeting), mayReadItem(nam.id, item, made.meeting)]).toEqual([true, false]);
    // Its title is told to them, not its place alone.
    const told = made.entries.filter(({ line }) => line.includes('"itemRenamed.2"')).at(-1)!;
    const viewer = (who: Person) => viewerOf(who.id, { kind: MEETING, meeting: made.meeting } as Room);
    const seen = (who: Person) => wireEntry({ line: told.line, sealed: told.opening! }, viewer(who)).sealed !== undefined;
    expect([seen(deputy), seen(hoa)]).toEqual([true, false]);
  });
  test('leaves the list when it is taken back, or when the represented person is taken off', () => {
    const there = [papers, names(), confirms(), deputy.checksIn()];
    for (const act of [withdraws(), secretary.unlists(guest.name), secretary.unlists(deputy.name)]) {
      const made = world(there, act);
      expect(made.meeting.roll.members.has(deputy.id)).toBe(false);
      expect(substitutionOf(made.meeting, guest.id)).toBeUndefined();
      expect(reads(made, deputy, 'Báo cáo kín')).toBe(false);
    }
    const shut = ['itemAudienceSet', 'itemRenamed.2', 'paperAudienceSet', 'paperRenamed.2'];
    given(there).when(withdraws()).then(writes('substituteWithdrawn', ...shut, 'checkedOut', 'memberUnlisted'));
    // Whoever is named anew takes their place.
    given(there).when(names(guest, 'Trợ lý')).then(writes('substituteWithdrawn', ...shut, 'checkedOut', 'memberUnlisted', 'substituteNamed'));
  });
});

describe('W-24 a substitute reads nothing more than the represented person', () => {
  const readsOf = (made: World, who: Person, paper: string) => mayReadPaperOf(who.id, paperOf(made, paper), made.meeting);
  const elsewhere: Step = [known, assembled(), lan.checksOut(), paperTaken('Mật', 'Mở')];
  const inLansPlace: Step = [names(lan), confirms(deputy, lan)];
  const kept: Step = [
    secretary.addsItemFor({ members: [hoa.id, lan.id] }, 'Nhân sự', 'Nội dung 2'),
    secretary.addsPaperFor(undefined, 'Mật', 'Tài liệu 2', 'Nhân sự'),
    secretary.addsPaperFor(undefined, 'Mở', undefined, ITEM),
  ];
  const aside = (title: string, act = 'declareConflict'): Step =>
    secretary.does(act, (made: World) => ({ item: itemOf(made, title), member: lan.id }));
  const titled = (made: World, who: Person) => asSeenBy(who, made).agenda.items.find((one) => one.item === itemOf(made, 'Nhân sự'))!.title;

  test('where that one takes no part in an item, said before the confirmation or after, until they do again', () => {
    for (const [before, after] of [[[aside('Nhân sự'), aside(ITEM), inLansPlace], []], [inLansPlace, [aside('Nhân sự'), aside(ITEM)]]] as Step[][]) {
      const made = world(elsewhere, kept, before!, after!);
      expect(['Mật', 'Mở'].map((paper) => readsOf(made, deputy, paper))).toEqual([false, false]);
      expect(['Mật', 'Mở'].map((paper) => readsOf(made, hoa, paper))).toEqual([true, true]);
      const again = world(elsewhere, kept, before!, after!, aside('Nhân sự', 'withdrawConflict'), aside(ITEM, 'withdrawConflict'));
      expect(['Mật', 'Mở'].map((paper) => readsOf(again, deputy, paper))).toEqual([true, true]);
      expect(titled(again, deputy)).toBe('Nhân sự');
    }
    expect(titled(world(elsewhere, kept, aside('Nhân sự'), inLansPlace), deputy)).toBe('Nội dung 2');
  });
  test('when that one becomes the chair: what a chair reads by the office is not for who stands in', () => {
    const made = world(elsewhere, inLansPlace, lan.checksIn(), chair.does('nameChair', { member: lan.id }), [
      secretary.addsItemFor({ members: [hoa.id] }, 'Nhân sự', 'Nội dung 2'),
      secretary.addsPaperFor(undefined, 'Mật', 'Tài liệu 2', 'Nhân sự'),
    ]);
    expect([lan, hoa, deputy].map((who) => readsOf(made, who, 'Mật'))).toEqual([true, true, false]);
    expect(titled(made, deputy)).toBe('Nội dung 2');
  });
  test('nor, invited again on their own or for another, what was for the one of before', () => {
    const ended = [elsewhere, kept, inLansPlace, withdraws(lan, lan)];
    for (const back of [secretary.lists(deputy.name), [secretary.lists(guest.name), names(), confirms(deputy, guest)]] as Step[]) {
      const made = world(...ended, back);
      expect(made.meeting.roll.members.has(deputy.id)).toBe(true);
      expect([deputy, lan, hoa].map((who) => readsOf(made, who, 'Mật'))).toEqual([false, true, true]);
      const item = made.meeting.agenda.items.find((one) => one.item === itemOf(made, 'Nhân sự'))!;
      expect([mayReadItem(deputy.id, item, made.meeting), mayReadItem(lan.id, item, made.meeting)]).toEqual([false, true]);
    }
  });
  test('and what was concluded before for that one alone, as much as what is concluded later', () => {
    const made = world(elsewhere, kept, secretary.concludes('Đồng ý', { item: 'Nhân sự' }), inLansPlace);
    const [one] = conclusionsOn(made.meeting, itemOf(made, 'Nhân sự'));
    expect([deputy, lan, nam].map((who) => mayReadConclusion(who.id, one!, made.meeting))).toEqual([true, true, false]);
    expect(asSeenBy(deputy, made).conclusions.all.map(({ versions }) => versions.at(-1)!.text)).toEqual(['Đồng ý']);
  });
});

test('W-25 the name is sealed, and stands in the minutes where the secretary says so', () => {
  const noted = ({ meeting }: World) => substitutes.minutes!(meeting.substitutes, meeting);
  const made = world(invited, names());
  const { line } = made.entries.find((one) => one.line.includes('"substituteNamed"'))!;
  expect(line).not.toContain('Phó Công an');
  expect(noted(world(confirmed))).toEqual([]);
  const told = noted(world(invited, names(), confirms(deputy, guest, { minuted: true })));
  expect(told).toMatchObject([{ code: 'substitutes/attends', params: { name: deputy.name, of: guest.name } }]);
});
