/** Items and papers that not everybody may read. */
import { expect, test } from 'vitest';
import { canonical } from '../../shared/base/canonical.ts';
import { findable, isInternal, mayReadBytes, mayReadItem } from '../../shared/meeting/may-read.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { planOf } from '../../shared/meeting/plan.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { chair, guest, hoa, ITEM, lan, minh, paperOf, QUESTION, secretary, stranger, system } from '../kit/people.ts';
import { asSeenBy } from '../kit/seen.ts';
import { given, inRegister, inSession, paperTaken, published, ready, sessionClosed, voteOpen, world, wrote, type Step } from '../kit/scene.ts';
import { json, paperNamed, type World } from '../kit/world.ts';

const SECRET = 'Nhân sự Trưởng ban Pháp chế';
const NEUTRAL = 'Công tác tổ chức';
const named = (...people: ReadonlyArray<{ readonly id: string }>) => ({ members: people.map(({ id }) => id) });
const invited: Step = secretary.lists(guest.name);
const taken = paperTaken(SECRET, 'Bản mới', 'Phụ lục');
const DELEGATES_ONLY = { duties: ['chair', 'secretary', 'delegate'] };

const titles = (meeting: Meeting) => [
  meeting.agenda.items.map(({ title }) => title),
  Object.values(meeting.papers.papers).map(({ title }) => title),
];
const readers = (made: World, sha256: string) =>
  [chair, secretary, lan, minh, guest, stranger].filter(({ id }) => mayReadBytes(id, sha256, made.meeting)).map(({ name }) => name);

test('A-7 a restricted item has its neutral title for whoever it is not for, and on the wall', () => {
  const made = given(published, invited)
    .when(secretary.addsItemFor(named(lan), SECRET, NEUTRAL))
    .then(wrote(['itemAdded.2', { title: NEUTRAL, audience: { duties: ['chair', 'secretary'], members: ['lan'] } }]));
  for (const one of [chair, secretary, lan]) expect(titles(asSeenBy(one, made))[0]).toEqual([ITEM, SECRET]);
  for (const one of [minh, guest, undefined]) {
    const seen = asSeenBy(one, made);
    expect(seen.agenda.items[1]).toMatchObject({ title: NEUTRAL, hidden: true });
    expect(JSON.stringify(seen)).not.toContain(SECRET);
    expect(mayReadItem(one?.id, made.meeting.agenda.items[1], made.meeting)).toBe(false);
  }
  expect(made.entries.at(-1)!.line).not.toContain(SECRET);
});
test('A-7 for delegates: no guest, nobody who is not listed', () => {
  const made = world(published, invited, taken, secretary.addsItemFor('delegates', SECRET), secretary.addsPaper(SECRET, SECRET));
  expect(readers(made, paperNamed(SECRET))).toEqual(['Chi', 'Thu', 'Lan', 'Minh']);
  expect(titles(asSeenBy(guest, made))).toEqual([[ITEM, 'Nội dung có phạm vi hạn chế'], ['Tài liệu có phạm vi hạn chế']]);
  expect(mayReadBytes(undefined, paperNamed(SECRET), made.meeting)).toBe(false);
});
test('A-7 only people of the list are named, and the neutral title is another', () => {
  given(published)
    .when(secretary.addsItemFor(named(stranger), SECRET))
    .thenRefused('access/audience-not-listed');
  given(published)
    .when(secretary.addsItemFor('delegates', SECRET, SECRET))
    .thenRefused('access/title-not-neutral');
  given(published, secretary.addsItemFor('delegates', SECRET, NEUTRAL))
    .when(secretary.renamesItem(SECRET, NEUTRAL))
    .thenRefused('access/title-not-neutral');
  for (const one of [chair, lan])
    given(published)
      .when(one.setsItemAudience(ITEM, 'delegates', NEUTRAL))
      .thenRefused('access/secretary-only');
  given(sessionClosed)
    .when(secretary.setsItemAudience(ITEM, 'delegates', NEUTRAL))
    .thenRefused('access/not-in-this-stage');
});
test('A-7 renaming keeps the real title sealed; opening it to everybody publishes it', () => {
  const made = given(published, secretary.addsItemFor('delegates', SECRET, NEUTRAL))
    .when(secretary.renamesItem(SECRET, 'Nhân sự'))
    .then(wrote(['itemRenamed.2', { title: NEUTRAL, audience: DELEGATES_ONLY }]));
  expect(titles(asSeenBy(undefined, made))[0]).toEqual([ITEM, NEUTRAL]);
  const open = world(published, secretary.addsItemFor('delegates', SECRET, NEUTRAL), secretary.setsItemAudience(SECRET, 'everyone'));
  expect(asSeenBy(undefined, open).agenda.items[1]).toEqual({ item: open.meeting.agenda.items[1]!.item, title: SECRET, number: '2' });
});
test('A-8 papers follow their item, and none is for more', () => {
  const start = [published, invited, taken, secretary.addsPaper(SECRET), secretary.addsPaperFor(named(minh, lan), 'Phụ lục')];
  const made = world(start, secretary.setsItemAudience(ITEM, named(lan), NEUTRAL));
  expect(readers(made, paperNamed(SECRET))).toEqual(['Chi', 'Thu', 'Lan']);
  expect(readers(made, paperNamed('Phụ lục'))).toEqual(['Chi', 'Thu', 'Lan']);
  expect(titles(asSeenBy(minh, made))[1]).not.toContain(SECRET);
  for (const wider of ['everyone', 'delegates', named(minh)])
    given(start, secretary.setsItemAudience(ITEM, named(lan), NEUTRAL))
      .when(secretary.setsPaperAudience(SECRET, wider))
      .thenRefused('papers/wider-than-item');
  // Opened again: what was for the item's people is for all; what has been narrowed by itself stays so.
  const narrower = world(start, secretary.setsItemAudience(ITEM, 'delegates', NEUTRAL), secretary.setsItemAudience(ITEM, 'everyone'));
  expect(readers(narrower, paperNamed(SECRET))).toContain('Khách');
  expect(readers(narrower, paperNamed('Phụ lục'))).toEqual(['Chi', 'Thu', 'Lan', 'Minh']);
});
test('P-11 the record names hash and neutral title; title, pages, size and what changed are sealed', () => {
  const made = given(published, invited, taken, secretary.addsPaperFor(named(lan), SECRET, NEUTRAL))
    .when(secretary.renewsPaper(SECRET, 'Bản mới', 'Đổi người'))
    .then(wrote(['paperReplaced.3', { title: NEUTRAL, sha256: paperNamed('Bản mới') }]));
  for (const { line } of made.entries.slice(-2)) expect(line).not.toMatch(/Nhân sự|Đổi người|345678|"pages"/);
  expect(asSeenBy(lan, made).papers).toEqual(made.meeting.papers);
  expect(asSeenBy(minh, made).papers.papers[paperOf(made, SECRET)]).toMatchObject({ title: NEUTRAL, pages: 0, size: 0, hidden: true });
  expect(readers(made, paperNamed('Bản mới'))).toEqual(['Chi', 'Thu', 'Lan']);
  expect(readers(made, paperNamed(SECRET))).toEqual(['Chi', 'Thu', 'Lan']);
});
test('P-11 the same file that is for everybody elsewhere is read there', () => {
  const made = world(
    published,
    invited,
    taken,
    secretary.addsItem('Khác'),
    secretary.addsPaperFor(named(lan), SECRET),
    secretary.addsPaper(SECRET, 'Khác'),
  );
  expect(readers(made, paperNamed(SECRET))).toContain('Khách');
});
test('P-11 the draft that is published keeps whom its papers are for', () => {
  const made = world(ready, taken, secretary.addsPaperFor(named(lan), SECRET, NEUTRAL), secretary.publishes());
  expect(made.entries.map(({ line }) => line).join('\n')).not.toContain(SECRET);
  expect(readers(made, paperNamed(SECRET))).toEqual(['Chi', 'Thu', 'Lan']);
});
test('P-12 widening tells the title to those it is for from now on, by a new entry', () => {
  const start = [published, taken, secretary.addsPaperFor(named(lan), SECRET, NEUTRAL)];
  const made = given(start)
    .when(secretary.setsPaperAudience(SECRET, named(lan, minh)))
    .then(wrote(['paperAudienceSet', { audience: { members: ['lan', 'minh'] } }], ['paperRenamed.2', { title: NEUTRAL }]));
  // A tablet goes on from what it has: the earlier entry stays sealed for it.
  const seen = asSeenBy(minh, made).papers.papers[paperOf(made, SECRET)]!;
  expect([seen.title, seen.pages, seen.hidden]).toEqual([SECRET, 12, undefined]);
  expect(asSeenBy(hoa, made).papers.papers[paperOf(made, SECRET)]).toMatchObject({ title: NEUTRAL, hidden: true });
  given(start).when(secretary.setsPaperAudience(SECRET, named(lan))).then(wrote());
});
test('P-12 the versions before it go with it; a narrowed one is taken from who may not read it any more', () => {
  const made = world(
    published,
    invited,
    taken,
    secretary.addsPaper(SECRET),
    secretary.renewsPaper(SECRET, 'Bản mới'),
    secretary.setsPaperAudience(SECRET, 'delegates', NEUTRAL),
  );
  for (const one of [SECRET, 'Bản mới']) expect(readers(made, paperNamed(one))).toEqual(['Chi', 'Thu', 'Lan', 'Minh']);
  expect(Object.values(asSeenBy(guest, made).papers.papers).map(({ title, hidden, changed }) => [title, hidden, changed])).toEqual([
    [NEUTRAL, true, undefined],
    [NEUTRAL, true, undefined],
  ]);
});
test('V-29 what not every delegate may read is put to no vote, and stays readable while one is to come', () => {
  const paper = [inSession, taken, secretary.addsPaperFor(named(lan), SECRET)];
  given(paper)
    .when(secretary.preparesVote({ papers: [SECRET] }))
    .thenRefused('votes/not-for-all');
  given(inSession, secretary.addsItemFor(named(lan), SECRET))
    .when(secretary.preparesVote({ item: SECRET }))
    .thenRefused('votes/not-for-all');
  given(inSession, taken, secretary.addsPaperFor('delegates', SECRET))
    .when(secretary.preparesVote({ papers: [SECRET] }))
    .then(wrote(['votePrepared']));
  const voted = [inSession, taken, secretary.addsPaper(SECRET), secretary.preparesVote({ papers: [SECRET] })];
  given(voted)
    .when(secretary.setsPaperAudience(SECRET, named(lan), NEUTRAL))
    .thenRefused('access/audience-votes');
  given(voted, secretary.renewsPaper(SECRET, 'Bản mới'))
    .when(secretary.setsPaperAudience(SECRET, named(lan), NEUTRAL))
    .thenRefused('access/audience-votes');
  given(voted)
    .when(secretary.setsPaperAudience(SECRET, 'delegates', NEUTRAL))
    .then(wrote(['paperAudienceSet'], ['paperRenamed.2']));
  given(voteOpen)
    .when(secretary.setsItemAudience(ITEM, named(lan), NEUTRAL))
    .thenRefused('access/audience-votes');
  given(voted, secretary.dropsVote(QUESTION))
    .when(secretary.setsPaperAudience(SECRET, named(lan), NEUTRAL))
    .then(wrote(['paperAudienceSet'], ['paperRenamed.2']));
});
test('P-11 everybody reads the minutes: they have neutral titles', () => {
  const made = world(
    inSession,
    taken,
    secretary.addsItemFor(named(lan), SECRET, NEUTRAL),
    secretary.addsPaper(SECRET, SECRET),
    secretary.addsPaperFor('delegates', 'Phụ lục', 'Tài liệu kèm theo'),
    secretary.replacesPaper('Phụ lục', 'Bản mới'),
    chair.closesSession(),
  );
  const data = minutesData(made.meeting, () => new Uint8Array(32), { code: 'H99.1', name: 'Xã' } as never, MinutesTexts.parse({}));
  expect(data.items.map(({ title, papers }) => [title, papers])).toEqual([
    [ITEM, ['Tài liệu kèm theo']],
    [NEUTRAL, ['Tài liệu có phạm vi hạn chế']],
  ]);
});
test('L-2 two meetings that differ only in what is restricted look the same to whoever is outside', () => {
  const shown = (secret: string, changed: string) => {
    const made = world(
      published, invited, paperTaken('Tờ trình', 'Bản mới'),
      secretary.addsItemFor(named(lan), secret, NEUTRAL),
      (now: World) =>
        secretary.does('addPaper', {
          item: now.meeting.agenda.items[0]!.item,
          sha256: paperNamed('Tờ trình'),
          title: secret,
          audience: named(lan),
        })(now),
      (now: World) =>
        secretary.does('replacePaper', { paper: Object.keys(now.meeting.papers.papers).at(-1), sha256: paperNamed('Bản mới'), changed })(
          now,
        ),
    );
    const lines = made.entries.map(({ line }) => ({ ...(JSON.parse(line) as object), sealed: undefined }));
    return [minh, guest, undefined].map((one) => canonical(json([lines, { ...asSeenBy(one, made) }])));
  };
  expect(shown('Nhân sự', 'Đổi người')).toEqual(shown('Thanh tra', 'Sửa số liệu'));
});

test('P-13 the secretary marks a paper internal; its replacement is what it was, and the record begins with the mark', () => {
  const marked = ({ meeting: { papers: { papers } } }: World) => Object.values(papers).map(({ internal }) => internal);
  given(published, taken, secretary.addsPaper(SECRET)).when(secretary.marksPaper(SECRET)).then(wrote(['paperMarked', { internal: true }]));
  given(published, taken, secretary.addsPaper(SECRET)).when(secretary.marksPaper(SECRET, false)).then(wrote());
  given(published, taken, secretary.addsPaper(SECRET)).when(chair.marksPaper(SECRET)).thenRefused('access/secretary-only');
  given(published, taken).when(secretary.marksPaper('n99')).thenRefused('papers/unknown-paper');
  const made = world(ready, taken, secretary.addsPaper(SECRET), secretary.marksPaper(SECRET), secretary.publishes());
  expect([marked(made), isInternal(paperNamed(SECRET), made.meeting)]).toEqual([[true], true]);
  const replaced = world(
    published,
    taken,
    secretary.addsPaper(SECRET),
    secretary.marksPaper(SECRET),
    secretary.renewsPaper(SECRET, 'Bản mới'),
  );
  expect(marked(replaced)).toEqual([true, true]);
  expect(
    marked(world(published, taken, secretary.addsPaper(SECRET), secretary.marksPaper(SECRET), secretary.marksPaper(SECRET, false))),
  ).toEqual([undefined]);
});

test('A-7 what is looked for over many meetings is found by its real title by whom it is for alone', () => {
  const made = world(published, invited, taken, secretary.addsItemFor(named(lan), SECRET, NEUTRAL), secretary.addsPaper(SECRET, SECRET));
  expect(findable(made.meeting, lan.id)).toMatchObject({ points: [{ title: ITEM }, { title: SECRET }], papers: [{ title: SECRET }] });
  for (const one of [minh, guest])
    expect(findable(made.meeting, one.id)).toMatchObject({ points: [{ title: ITEM }, { title: NEUTRAL }], papers: [] });
});

test('P-15 P-16 of a paper that is not for everybody its readers alone read its kind and who issued it, as whom it is for changes', () => {
  const KIND = { kind: 'Tờ trình', issuer: 'Thường trực Hội đồng nhân dân', preparedBy: 'Phòng Kinh tế' };
  const described = secretary.does('describePaper', (made: World) => ({ paper: paperOf(made, SECRET), ...KIND }));
  const narrowed = secretary.does('setPaperAudience', (made: World) => ({
    paper: paperOf(made, SECRET),
    audience: named(lan),
    publicTitle: NEUTRAL,
  }));
  const first = ({ meeting: { papers } }: World) => Object.keys(papers.papers)[0]!;
  const seen = (made: World, who: { readonly id: string }) => asSeenBy(who, made).papers.papers[first(made)]!;
  for (const steps of [[described, narrowed], [narrowed, described]]) {
    const made = world(published, taken, secretary.addsPaper(SECRET), ...steps);
    expect(seen(made, lan)).toMatchObject({ title: SECRET, ...KIND });
    expect(seen(made, minh).title).toBe(NEUTRAL);
    // Who saw the whole log reads what was said before it was narrowed; nothing shows it any more.
    expect(seen(made, minh)).not.toHaveProperty('kind');
    expect(seen(made, minh)).not.toHaveProperty('issuer');
    expect(seen(made, minh)).not.toHaveProperty('preparedBy');
    secretary.does('setPaperAudience', (now: World) => ({ paper: paperOf(now, SECRET), audience: 'everyone' }))(made);
    expect(seen(made, minh)).toMatchObject({ title: SECRET, ...KIND });
  }
});

test('V-69 what comes later of an item in which somebody takes no part is told to them by its neutral title', () => {
  const about = (made: World) => ({ item: made.meeting.agenda.items.find((one) => one.title === SECRET)!.item, member: lan.id });
  const before: Step = [inSession, lan.checksIn(), secretary.addsItemFor('delegates', SECRET, NEUTRAL), taken, secretary.addsPaper('Bản mới', SECRET)];
  const declared: Step = [before, lan.does('declareConflict', about)];
  const later: Step = [declared, secretary.addsPaper('Phụ lục', SECRET), secretary.renamesPaper('Bản mới', 'Bản mới, đã sửa')];
  const renamed: Step = [later, secretary.renamesItem(SECRET, 'Kỷ luật cán bộ')];
  const papers = (made: World, who: { readonly id: string } | undefined) => titles(asSeenBy(who, made))[1];
  expect(papers(world(before), lan)).toEqual(['Bản mới']);
  expect(papers(world(later), minh)).toEqual(['Bản mới, đã sửa', 'Phụ lục']);
  expect(papers(world(later), lan)).toEqual([expect.not.stringContaining('Bản mới'), expect.not.stringContaining('Phụ lục')]);
  const made = world(renamed);
  expect([minh, lan].map((who) => titles(asSeenBy(who, made))[0]!.at(-1))).toEqual(['Kỷ luật cán bộ', NEUTRAL]);
  expect([minh, lan].map(({ id }) => findable(made.meeting, id).points.at(-1)!.title)).toEqual(['Kỷ luật cán bộ', NEUTRAL]);
  const item = made.meeting.agenda.items.at(-1)!.item;
  const back = world(renamed, lan.does('withdrawConflict', { item, member: lan.id }));
  expect(titles(asSeenBy(lan, back))).toEqual(titles(asSeenBy(minh, back)));
  // Another's stays shut out, also by what is told anew.
  const two: Step = [renamed, minh.does('declareConflict', { item, member: minh.id }), secretary.renamesItem('Kỷ luật cán bộ', 'Điều động')];
  const one = world(two, lan.does('withdrawConflict', { item, member: lan.id }));
  expect([lan, minh].map((who) => titles(asSeenBy(who, one))[0]!.at(-1))).toEqual(['Điều động', NEUTRAL]);
});
test('V-69 a delegate with a conflict who has become a secretary takes no title, vote or paper of it along, nor is told one by a refusal', () => {
  const about = (made: World) => ({ item: made.meeting.agenda.items.find((one) => one.title === SECRET)!.item, member: lan.id });
  const before: Step = [inSession, secretary.addsItemFor('delegates', SECRET, NEUTRAL), taken, secretary.addsPaper('Bản mới', SECRET)];
  const atDesk: Step = [inRegister('Lan', 'secretary'), system.lists('Lan')];
  const PERSONNEL = 'Kỷ luật cán bộ';
  const declared: Step = [before, chair.does('declareConflict', about)];
  const renamed: Step = [declared, secretary.renamesItem(SECRET, PERSONNEL), secretary.renamesPaper('Bản mới', 'Hồ sơ kỷ luật'), atDesk];
  const last = (made: World, who: { readonly id: string }) => planOf(made.meeting, who.id).points.at(-1)!;
  const made = world(renamed);
  expect(last(made, secretary)).toMatchObject({ title: PERSONNEL, papers: [{ title: 'Hồ sơ kỷ luật' }] });
  expect(last(made, lan)).toMatchObject({ audience: 'delegates', publicTitle: NEUTRAL, votes: [], papers: [] });
  expect(canonical(json(planOf(made.meeting, lan.id)))).not.toMatch(/Kỷ luật|Hồ sơ/);
  // What they were told before stays known to them; the papers they read no more.
  expect(last(world(declared, atDesk), lan)).toMatchObject({ title: SECRET, papers: [] });
  const rewords = lan.does('rewordItems', ({ meeting }: World) => ({
    items: [{ item: meeting.agenda.items.at(-1)!.item, time: '8 giờ', was: { title: NEUTRAL } }],
  }));
  given(renamed).when(rewords).thenRefused('agenda/changed-meanwhile', { title: NEUTRAL });
  const retitles = lan.does('renamePaper', ({ meeting }: World) => ({ paper: meeting.papers.order[0]!, title: 'Khác', was: 'Cũ' }));
  given(renamed).when(retitles).thenRefused('papers/changed-meanwhile', { title: expect.not.stringContaining('kỷ luật') as string });
});
test('V-69 what is for everybody stays so', () => {
  const about = (w: World) => ({ item: w.meeting.agenda.items[0]!.item, member: lan.id });
  const made = world(inSession, lan.checksIn(), taken, lan.does('declareConflict', about), secretary.addsPaper('Phụ lục'));
  expect(titles(asSeenBy(lan, made))).toEqual(titles(asSeenBy(minh, made)));
});
