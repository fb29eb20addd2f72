import { expect, test } from 'vitest';
import { chair, ITEM, lan, paperOf, secretary } from '../kit/people.ts';
import { given, inSession, is, paperTaken, published, ready, sessionClosed, world, wrote } from '../kit/scene.ts';
import { paperNamed, type World } from '../kit/world.ts';

const DRAFT = 'Dự thảo nghị quyết';
const NEWER = 'Dự thảo nghị quyết (bản thay thế)';
const taken = paperTaken(DRAFT, NEWER);
const one = [published, taken, secretary.addsPaper(DRAFT)];
const paperItem = (made: World) => made.meeting.agenda.items[0]!.item;
/** The oldest of that title. */
const firstNamed = (made: World, title: string) => Object.values(made.meeting.papers.papers).find((one) => one.title === title)!.paper;
const states = (...expected: Array<[string, string]>) =>
  is(({ papers }) => papers.order.map((id) => [papers.papers[id]!.title, papers.papers[id]!.state]), expected);

test('P-1 the secretary adds what the server has taken in, from the draft to the closing', () => {
  for (const stage of [ready, published, inSession])
    given(stage, taken)
      .when(secretary.addsPaper(DRAFT))
      .then(wrote(['paperAdded.2', { title: DRAFT, sha256: paperNamed(DRAFT) }]));
  given(sessionClosed, taken).when(secretary.addsPaper(DRAFT)).thenRefused('access/not-in-this-stage', { stage: 'closed' });
});
test('P-1 nobody else', () => {
  given(published, taken).when(chair.addsPaper(DRAFT)).thenRefused('access/secretary-only');
  given(one).when(lan.withdrawsPaper(DRAFT)).thenRefused('access/secretary-only');
  given(one).when(chair.replacesPaper(DRAFT, NEWER)).thenRefused('access/secretary-only');
  given(one).when(chair.renamesPaper(DRAFT, 'Khác')).thenRefused('access/secretary-only');
});
test('P-1 nothing that was not taken in, and to no item that is not there', () => {
  given(published).when(secretary.addsPaper(DRAFT)).thenRefused('papers/unknown-paper');
  given(published, taken).when(secretary.addsPaper(DRAFT, 'n99')).thenRefused('agenda/unknown-item');
  given(one).when(secretary.replacesPaper(DRAFT, 'Chưa tải lên')).thenRefused('papers/unknown-paper');
});
test('P-2 pages and size are what the server found', () =>
  given(published, taken)
    .when(
      secretary.does('addPaper', (made: { meeting: { agenda: { items: readonly { item: string }[] } } }) => ({
        item: made.meeting.agenda.items[0]!.item,
        sha256: paperNamed(DRAFT),
        title: DRAFT,
        pages: 1,
        size: 1,
      })),
    )
    .then(wrote(['paperAdded.2', { pages: 12, size: 345_678 }])));
test('P-3 the same file once on an item', () => {
  given(one).when(secretary.addsPaper('Tên khác', ITEM, paperNamed(DRAFT))).thenRefused('papers/already-there', { title: DRAFT });
  given(one).when(secretary.replacesPaper(DRAFT, DRAFT)).thenRefused('papers/already-there', { title: DRAFT });
  given(one, secretary.addsItem('Khác')).when(secretary.addsPaper(DRAFT, 'Khác')).then(wrote(['paperAdded.2']));
  given(one, secretary.withdrawsPaper(DRAFT)).when(secretary.addsPaper(DRAFT)).then(wrote(['paperAdded.2']));
});
test('P-4 a replacement is a new paper that names the old, in its place; the old stays', () => {
  const made = given(one, paperTaken('Phụ lục'), secretary.addsPaper('Phụ lục'))
    .when(secretary.replacesPaper(DRAFT, NEWER))
    .then(states([NEWER, 'current'], [DRAFT, 'replaced'], ['Phụ lục', 'current']));
  const { papers } = made.meeting.papers;
  expect(papers[paperOf(made, NEWER)]).toMatchObject({ replaces: paperOf(made, DRAFT), sha256: paperNamed(NEWER) });
  expect(papers[paperOf(made, DRAFT)]).toMatchObject({ replacedBy: paperOf(made, NEWER), sha256: paperNamed(DRAFT) });
});
test('P-4 what is replaced is not replaced again', () =>
  given(one, secretary.replacesPaper(DRAFT, NEWER)).when(secretary.replacesPaper(DRAFT, NEWER)).thenRefused('papers/unknown-paper'));
test('P-9 one that comes late takes its place before another of its item, and before what replaced that', () => {
  const three = paperTaken('1', '2', '3', '3 mới');
  const without = [published, three, secretary.addsPaper('1'), secretary.addsPaper('3')];
  given(without)
    .when(secretary.addsPaperBefore('2', '3'))
    .then(wrote(['paperAdded.2', { title: '2' }], ['paperPlaced']), states(['1', 'current'], ['2', 'current'], ['3', 'current']));
  given(without, secretary.renewsPaper('3', '3 mới'))
    .when((made) =>
      secretary.does('addPaper', { item: paperItem(made), sha256: paperNamed('2'), title: '2', before: firstNamed(made, '3') })(made),
    )
    .then(states(['1', 'current'], ['2', 'current'], ['3', 'current'], ['3', 'replaced']));
  given(without, secretary.withdrawsPaper('3'))
    .when(secretary.addsPaperBefore('2', '3'))
    .then(states(['1', 'current'], ['2', 'current'], ['3', 'withdrawn']));
});
test('P-9 not before a paper of another item, nor one that is not there', () => {
  const elsewhere = [published, paperTaken('1', '2'), secretary.addsItem('Khác'), secretary.addsPaper('1', 'Khác')];
  given(elsewhere).when(secretary.addsPaperBefore('2', '1')).thenRefused('papers/unknown-paper');
  given(published, taken)
    .when((made) =>
      secretary.does('addPaper', { item: made.meeting.agenda.items[0]!.item, sha256: paperNamed(DRAFT), title: DRAFT, before: 'n99' })(
        made,
      ),
    )
    .thenRefused('papers/unknown-paper');
});
test('P-8 a replacement keeps the title that the secretary gave', () =>
  given(one, secretary.renamesPaper(DRAFT, 'Dự thảo Nghị quyết về ngân sách'))
    .when(secretary.renewsPaper('Dự thảo Nghị quyết về ngân sách', NEWER))
    .then(wrote(['paperReplaced.3', { title: 'Dự thảo Nghị quyết về ngân sách', sha256: paperNamed(NEWER) }])));
test('P-10 a replacement says in one line what is new, from the publication on', () => {
  for (const stage of [published, inSession]) {
    const made = [stage, taken, secretary.addsPaper(DRAFT)];
    given(made).when(secretary.replacesPaperWithoutAWord(DRAFT, NEWER)).thenRefused('papers/change-missing');
    given(made).when(secretary.replacesPaper(DRAFT, NEWER, '  ')).thenRefused('border/wrong-input', { field: 'changed' });
    given(made).when(secretary.replacesPaper(DRAFT, NEWER, 'x'.repeat(301))).thenRefused('border/wrong-input', { field: 'changed' });
    given(made)
      .when(secretary.replacesPaper(DRAFT, NEWER, ' Bổ sung  khoản 3 Điều 2 '))
      .then(
        wrote(['paperReplaced.3', { changed: 'Bổ sung khoản 3 Điều 2' }]),
        is((meeting) => Object.values(meeting.papers.papers).map((paper) => paper.changed), [undefined, 'Bổ sung khoản 3 Điều 2']),
      );
  }
});
test('P-10 in a draft it may, and need not', () => {
  given(ready, taken, secretary.addsPaper(DRAFT))
    .when(secretary.replacesPaperWithoutAWord(DRAFT, NEWER))
    .then(wrote(['paperReplaced.3', { title: NEWER }]));
  given(ready, taken, secretary.addsPaper(DRAFT))
    .when(secretary.replacesPaper(DRAFT, NEWER, 'Sửa lỗi'))
    .then(wrote(['paperReplaced.3', { changed: 'Sửa lỗi' }]));
});
test('P-5 a withdrawn paper stays named, with the reason', () => {
  given(one)
    .when(secretary.withdrawsPaper(DRAFT, 'Gửi nhầm bản nháp'))
    .then(
      states([DRAFT, 'withdrawn']),
      is(({ papers }) => Object.values(papers.papers)[0]!.reason, 'Gửi nhầm bản nháp'),
    );
  for (const act of [secretary.renamesPaper(DRAFT, 'Khác'), secretary.replacesPaper(DRAFT, NEWER), secretary.withdrawsPaper(DRAFT)])
    given(one, secretary.withdrawsPaper(DRAFT)).when(act).thenRefused('papers/unknown-paper');
  given(one).when(secretary.withdrawsPaper(DRAFT, '')).thenRefused('border/wrong-input', { field: 'reason' });
});
test('P-5 one that stands is renamed', () =>
  given(one)
    .when(secretary.renamesPaper(DRAFT, 'Nghị quyết'))
    .then(states(['Nghị quyết', 'current'])));
test('P-6 the record begins with the papers that stand', () => {
  const made = given(
    ready,
    taken,
    paperTaken('Phụ lục', 'Thừa'),
    secretary.addsPaper(DRAFT),
    secretary.addsPaper('Phụ lục'),
    secretary.addsPaper('Thừa'),
    secretary.replacesPaper(DRAFT, NEWER),
    secretary.withdrawsPaper('Thừa'),
  )
    .when(secretary.publishes())
    .then(states([NEWER, 'current'], ['Phụ lục', 'current']));
  expect(made.entries.map((each) => each.line).join('\n')).not.toMatch(new RegExp(`${paperNamed(DRAFT)}|${paperNamed('Thừa')}`));
});
test('P-7 at most 1,000 papers', () => {
  const many = Array.from({ length: 1000 }, (_, n) => `Tài liệu ${n}`);
  given(
    ready,
    paperTaken(...many),
    taken,
    many.map((title) => secretary.addsPaper(title)),
  )
    .when(secretary.addsPaper(DRAFT))
    .thenRefused('papers/too-many-papers', { most: 1000 });
});

const described = (title: string, words: object) =>
  secretary.does('describePaper', (made: World) => ({ paper: paperOf(made, title), ...words }));
const KIND = { kind: 'Dự thảo nghị quyết', issuer: 'Ủy ban nhân dân' };
const paperIn = (made: World, title: string) => made.meeting.papers.papers[paperOf(made, title)]!;

test('P-14 what is internal when it is taken in comes with the mark, in the place of another too', () => {
  const internal = (made: World) => ({ item: paperItem(made), sha256: paperNamed(DRAFT), title: DRAFT, internal: true });
  const made = given(published, taken).when(secretary.does('addPaper', internal)).then(wrote(['paperAdded.2'], ['paperMarked', { internal: true }]));
  expect(paperIn(made, DRAFT).internal).toBe(true);
  const replaced = given(one)
    .when(secretary.does('replacePaper', (now: World) => ({ paper: paperOf(now, DRAFT), sha256: paperNamed(NEWER), changed: 'Sửa', internal: true })))
    .then(wrote(['paperReplaced.3'], ['paperMarked', { internal: true }]));
  expect(paperIn(replaced, DRAFT).internal).toBe(true);
});
test('P-15 the secretary says of what kind a paper is and who issued it; its replacement has it, until it is said otherwise', () => {
  const made = given(one, described(DRAFT, KIND)).when(secretary.replacesPaper(DRAFT, NEWER)).then(wrote(['paperReplaced.3', KIND]));
  expect(paperIn(made, NEWER)).toMatchObject(KIND);
  // Renaming says nothing of it, and saying one leaves the other.
  const later = given(one, described(DRAFT, KIND), secretary.renamesPaper(DRAFT, 'Tên khác'), described('Tên khác', { kind: 'Tờ trình' }))
    .when(described('Tên khác', { issuer: '' }))
    .then(wrote(['paperRenamed.2', { issuer: '' }]));
  expect(paperIn(later, 'Tên khác').kind).toBe('Tờ trình');
  expect(paperIn(later, 'Tên khác').issuer).toBeUndefined();
  given(one).when(chair.does('describePaper', (now: World) => ({ paper: paperOf(now, DRAFT), ...KIND }))).thenRefused('access/secretary-only');
  given(one).when(secretary.does('describePaper', { paper: 'p99', ...KIND })).thenRefused('papers/unknown-paper');
});
test('P-16 the secretary says which body has prepared a paper; it stays with its replacement and goes into the record', () => {
  const PREPARED = { preparedBy: 'Phòng Kinh tế' };
  const made = given(one, described(DRAFT, PREPARED)).when(secretary.replacesPaper(DRAFT, NEWER)).then(wrote(['paperReplaced.3', PREPARED]));
  expect(paperIn(made, NEWER)).toMatchObject(PREPARED);
  const renamed = world(one, described(DRAFT, PREPARED), secretary.renamesPaper(DRAFT, 'Tên khác'), described('Tên khác', KIND));
  expect(paperIn(renamed, 'Tên khác')).toMatchObject({ ...KIND, ...PREPARED });
  const carried = given(ready, taken, secretary.addsPaper(DRAFT), described(DRAFT, PREPARED)).when(secretary.publishes()).then();
  expect(paperIn(carried, DRAFT)).toMatchObject(PREPARED);
  given(one, described(DRAFT, PREPARED))
    .when(described(DRAFT, { preparedBy: 'Phòng Văn hóa', was: { kind: '', issuer: '', preparedBy: '' } }))
    .thenRefused('papers/described-changed-meanwhile');
});
test('P-15 the record begins with it', () => {
  const made = given(ready, taken, secretary.addsPaper(DRAFT), described(DRAFT, KIND)).when(secretary.publishes()).then();
  expect(paperIn(made, DRAFT)).toMatchObject(KIND);
});
