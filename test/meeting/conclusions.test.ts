import { expect, test } from 'vitest';
import { attachedTo, canFollow, concluded, conclusionsForMinutes, conclusionsOn, followsUp, mayReadConclusion, versionNow } from '../../shared/meeting/concluded.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { chair, guest, ITEM, itemOf, lan, minh, nam, paperOf, secretary, type Person } from '../kit/people.ts';
import { asSeenBy } from '../kit/seen.ts';
import {
  fullHouse,
  given,
  inSession,
  is,
  paperTaken,
  published,
  ready,
  secretaryApproves,
  sessionClosed,
  witnessing,
  world,
  wrote,
  type Step,
} from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const TEXT = 'Giao Ủy ban nhân dân xã hoàn thiện phương án phân bổ vốn trước ngày 15/12/2026.';
const [NOTICE, MAP, PERSONNEL] = ['Thông báo kết luận', 'Bản đồ quy hoạch', 'Công tác nhân sự'];
const withPapers: Step = [fullHouse, paperTaken(NOTICE, MAP), secretary.addsPaper(NOTICE), secretary.addsPaper(MAP)];
const texts = ({ conclusions }: Meeting) => conclusions.all.map((one) => one.versions.map(({ text }) => text));

test('M-20 the chair or a secretary writes conclusions on an item, from the call to order to the closing and after', () => {
  for (const who of [chair, secretary])
    for (const when of [inSession, [fullHouse, chair.adjourns()], sessionClosed] as Step[])
      given(when).when(who.concludes(TEXT)).then(wrote(['conclusionWritten', { text: TEXT, papers: [] }]));
  const made = world(fullHouse, chair.concludes(TEXT), secretary.concludes('Thống nhất'));
  const all = conclusionsOn(made.meeting, itemOf(made, ITEM));
  expect(all.map((one) => versionNow(one).text)).toEqual([TEXT, 'Thống nhất']);
  expect(all.map((one) => [undefined, lan.id, guest.id].map((reader) => mayReadConclusion(reader, one, made.meeting)))).toEqual([
    [true, true, true],
    [true, true, true],
  ]);
});
test('M-20 nobody else, not before, not of nothing', () => {
  given(fullHouse).when(lan.concludes(TEXT)).thenRefused('access/chair-or-secretary');
  given(ready).when(secretary.concludes(TEXT)).thenRefused('access/not-in-this-stage', { stage: 'draft' });
  given(published).when(chair.concludes(TEXT)).thenRefused('access/not-in-this-stage', { stage: 'published' });
  given(fullHouse).when(chair.concludes(TEXT, { item: 'n99' })).thenRefused('agenda/unknown-item');
  given(fullHouse).when(chair.concludes('  ')).thenRefused('border/wrong-input', { field: 'text' });
  given(published, secretary.does('callOff', { reason: 'Bão' })).when(secretary.concludes(TEXT)).thenRefused('conclusions/called-off');
  const many = Array.from({ length: 500 }, (_, n) => chair.concludes(`Kết luận ${n}`));
  given(fullHouse, many).when(chair.concludes(TEXT)).thenRefused('conclusions/too-many', { most: 500 });
});
test('M-21 a conclusion is changed, each version kept with who put it so; what is the same writes nothing', () => {
  const made = given(fullHouse, chair.concludes('Thống nhất'))
    .when(secretary.changesConclusion('Thống nhất', TEXT))
    .then(wrote(['conclusionChanged', { text: TEXT }]), is(texts, [['Thống nhất', TEXT]]));
  expect(made.meeting.conclusions.all[0]!.versions.map(({ by }) => by)).toEqual([chair.id, secretary.id]);
  given(fullHouse, chair.concludes(TEXT)).when(chair.changesConclusion(TEXT, TEXT)).then(wrote());
  given(sessionClosed, chair.concludes('Thống nhất')).when(chair.changesConclusion('Thống nhất', TEXT)).then(is(texts, [['Thống nhất', TEXT]]));
  given(fullHouse, chair.concludes(TEXT)).when(minh.changesConclusion(TEXT, 'Khác')).thenRefused('access/chair-or-secretary');
  given(fullHouse).when(chair.changesConclusion(TEXT, 'Khác')).thenRefused('conclusions/unknown');
});
test('M-21 a conclusion is removed with a reason; it stays on the record, and is neither changed nor removed again', () => {
  const gone: Step = [fullHouse, chair.concludes(TEXT), secretary.removesConclusion(TEXT, 'Ghi nhầm')];
  const made = world(gone);
  expect(conclusionsOn(made.meeting, itemOf(made, ITEM))).toEqual([]);
  expect(made.meeting.conclusions.all[0]).toMatchObject({ versions: [{ text: TEXT }], removed: { reason: 'Ghi nhầm', by: secretary.id } });
  given(gone).when(chair.changesConclusion(TEXT, 'Khác')).thenRefused('conclusions/unknown');
  given(gone).when(chair.removesConclusion(TEXT)).thenRefused('conclusions/unknown');
  given(fullHouse, chair.concludes(TEXT)).when(lan.removesConclusion(TEXT)).thenRefused('access/chair-or-secretary');
  given(fullHouse, chair.concludes(TEXT)).when(chair.removesConclusion(TEXT, '')).thenRefused('border/wrong-input', { field: 'reason' });
});
test('M-22 once the minutes are approved one is added as such, and nothing changes', () => {
  const approved: Step = [
    fullHouse,
    chair.concludes(TEXT),
    chair.closesSession(),
    (at) => void (at.minutes = 'a'.repeat(64)),
    witnessing,
    secretary.approvesMinutes('a'.repeat(64)),
  ];
  given(approved).when(chair.changesConclusion(TEXT, 'Khác')).thenRefused('conclusions/minutes-approved');
  given(approved).when(secretary.removesConclusion(TEXT)).thenRefused('conclusions/minutes-approved');
  const made = given(approved).when(secretary.concludes('Bổ sung')).then(wrote(['conclusionWritten', { addition: true }]));
  expect(conclusionsForMinutes(made.meeting).map(({ text }) => text)).toEqual([TEXT]);
  given(approved, secretary.concludes('Bổ sung')).when(secretary.removesConclusion('Bổ sung')).thenRefused('conclusions/minutes-approved');
  given(secretaryApproves('b'.repeat(64))).when(lan.concludes('Bổ sung')).thenRefused('access/chair-or-secretary');
});
test('M-23 papers of the meeting are attached, each once; what was replaced since stays', () => {
  const made = world(withPapers, chair.concludes(TEXT, { papers: [NOTICE, MAP] }));
  const one = made.meeting.conclusions.all[0]!;
  expect(attachedTo(one, lan.id, made.meeting).map(({ title }) => title)).toEqual([NOTICE, MAP]);
  given(withPapers).when(chair.concludes(TEXT, { papers: ['n99'] })).thenRefused('conclusions/unknown-paper');
  given(withPapers).when(chair.concludes(TEXT, { papers: [MAP, MAP] })).thenRefused('conclusions/unknown-paper');
  const gone: Step = [withPapers, chair.concludes(TEXT, { papers: [MAP] }), secretary.withdrawsPaper(MAP)];
  const id = (at: Parameters<typeof paperOf>[0]) => paperOf(at, MAP);
  given(gone).when(chair.concludes('Khác', { papers: [MAP] })).thenRefused('conclusions/unknown-paper');
  const kept = given(gone)
    .when(chair.changesConclusion(TEXT, 'Khác', [MAP]))
    .then(is(({ conclusions }) => conclusions.all[0]!.versions.at(-1)!.papers.length, 1));
  expect(versionNow(kept.meeting.conclusions.all[0]!).papers).toEqual([id(kept)]);
  expect(attachedTo(kept.meeting.conclusions.all[0]!, lan.id, kept.meeting)).toEqual([]);
});
test('M-24 on an item that is not for everybody it is for those whom the item is for', () => {
  const made = given(fullHouse, secretary.addsItemFor('delegates', PERSONNEL, 'Nội dung hai'))
    .when(chair.concludes(TEXT, { item: PERSONNEL }))
    .then(wrote(['conclusionWritten']));
  expect(made.entries.at(-1)!.line).not.toContain('phương án');
  const one = made.meeting.conclusions.all[0]!;
  expect([undefined, guest.id, lan.id].map((reader) => mayReadConclusion(reader, one, made.meeting))).toEqual([false, false, true]);
  // Narrowed later: shown to those alone for whom the item is now.
  const later = world(fullHouse, chair.concludes(TEXT), secretary.setsItemAudience(ITEM, 'delegates', 'Nội dung một'));
  const first = later.meeting.conclusions.all[0]!;
  expect([guest.id, lan.id].map((reader) => mayReadConclusion(reader, first, later.meeting))).toEqual([false, true]);
});
test('M-27 it reaches nobody who takes no part in an item that is not for everybody, until they do again', () => {
  const about = (of: Person) => (made: World) => ({ item: itemOf(made, PERSONNEL), member: of.id });
  const restricted: Step = [fullHouse, secretary.addsItemFor('delegates', PERSONNEL, 'Nội dung hai')];
  const declared: Step = [restricted, lan.does('declareConflict', about(lan)), minh.does('declareConflict', about(minh))];
  const seen = (made: World, who: Person) => {
    const { conclusions } = asSeenBy(who, made);
    return conclusions.all.map((one) => [versionNow(one).text, versionNow(one).hidden ?? false, one.versions.length]);
  };
  const written = world(declared, chair.concludes('Nháp', { item: PERSONNEL }), secretary.changesConclusion('Nháp', TEXT));
  expect([lan, nam].map((who) => seen(written, who))).toEqual([[['', true, 2]], [[TEXT, false, 2]]]);
  const one = written.meeting.conclusions.all[0]!;
  expect([lan, minh, nam, chair].map(({ id }) => mayReadConclusion(id, one, written.meeting))).toEqual([false, false, true, true]);
  // What is the same writes nothing, whoever takes no part by now.
  const later: Step = [declared, chair.concludes(TEXT, { item: PERSONNEL }), nam.does('declareConflict', about(nam))];
  given(later).when(chair.changesConclusion(TEXT, TEXT)).then(wrote());
  // What had reached somebody before is shown to them no more.
  const shown = world(later);
  expect([nam, chair].map(({ id }) => mayReadConclusion(id, shown.meeting.conclusions.all[0]!, shown.meeting))).toEqual([false, true]);
  // Told to the one who is back alone: the same words, no version more.
  const back = given(later).when(lan.does('withdrawConflict', about(lan))).then(wrote(['recusalWithdrawn'], ['conclusionTold']));
  expect([lan, minh, nam].map((who) => seen(back, who))).toEqual([[[TEXT, false, 1]], [['', true, 1]], [[TEXT, false, 1]]]);
  expect(back.entries.at(-1)!.line).not.toContain('phương án');
  // One that was removed meanwhile, or that all have read, is told to nobody.
  given(declared, chair.concludes(TEXT, { item: PERSONNEL }), chair.removesConclusion(TEXT))
    .when(lan.does('withdrawConflict', about(lan)))
    .then(({ entries }) => expect(entries.at(-1)!.line).not.toContain('conclusionTold'));
  given(restricted, chair.concludes(TEXT, { item: PERSONNEL }), lan.does('declareConflict', about(lan)))
    .when(lan.does('withdrawConflict', about(lan)))
    .then(wrote(['recusalWithdrawn']));
});
test('M-25 the minutes have what stands, with what is attached; of what is restricted that there is one', () => {
  const made = world(
    withPapers,
    secretary.addsItemFor('delegates', PERSONNEL, 'Nội dung hai'),
    chair.concludes('Thống nhất', { papers: [NOTICE] }),
    chair.changesConclusion('Thống nhất', TEXT, [NOTICE]),
    chair.concludes('Nhầm'),
    chair.removesConclusion('Nhầm'),
    chair.concludes('Giới thiệu nhân sự', { item: PERSONNEL }),
  );
  expect(conclusionsForMinutes(made.meeting)).toMatchObject([{ text: TEXT, papers: [{ title: NOTICE }] }, { papers: [] }]);
  expect(conclusionsForMinutes(made.meeting)[1]).not.toHaveProperty('text');
});
test('Z-20 what follows from a conclusion is looked after by a secretary of the meeting, also once it is over', () => {
  for (const stage of [fullHouse, sessionClosed]) {
    const made = world(stage, chair.concludes(TEXT));
    const { conclusion } = made.meeting.conclusions.all[0]!;
    expect(concluded(made.meeting, conclusion, secretary.id)).toEqual({ text: TEXT, title: ITEM });
    expect([secretary, chair, lan].map(({ actor }) => followsUp(actor, made.meeting))).toEqual([true, false, false]);
  }
  expect(concluded(world(fullHouse, chair.concludes(TEXT), chair.removesConclusion(TEXT)).meeting, 'n99', secretary.id)).toBeUndefined();
});
test('X-28 nobody who takes no part in an item is given what was concluded on it and is not for everybody, also outside of the meeting', () => {
  const about = (one: Person) => (made: World) => ({ item: itemOf(made, PERSONNEL), member: one.id });
  const declares = lan.does('declareConflict', about(lan));
  const secretly: Step = [fullHouse, secretary.addsItemFor('delegates', PERSONNEL, 'Nội dung hai'), chair.concludes(TEXT, { item: PERSONNEL })];
  const given = (made: World, reader: Person) => [
    concluded(made.meeting, made.meeting.conclusions.all[0]!.conclusion, reader.id)?.text,
    canFollow(made.meeting, reader.id).length,
  ];
  for (const [steps, lans] of [
    [secretly, [TEXT, 1]],
    [[secretly, declares], [undefined, 0]],
    [[fullHouse, secretary.addsItemFor('delegates', PERSONNEL, 'Nội dung hai'), declares, chair.concludes(TEXT, { item: PERSONNEL })], [undefined, 0]],
    [[secretly, declares, lan.does('withdrawConflict', about(lan))], [TEXT, 1]],
    [[fullHouse, chair.concludes(TEXT), lan.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: lan.id }))], [TEXT, 1]],
  ] as Array<[Step, unknown[]]>) {
    const made = world(steps);
    expect([given(made, lan), given(made, minh)]).toEqual([lans, [TEXT, 1]]);
  }
});
