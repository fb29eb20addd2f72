import { expect, test } from 'vitest';
import { planOf, chosenOf, forTemplate, type Plan } from '../../shared/meeting/plan.ts';
import { groundOf } from '../../shared/meeting/question.ts';
import { isByOrder } from '../../shared/meeting/printed-numbers.ts';
import { levelsOf, numbersOf } from '../../shared/meeting/numbers.ts';
import { chair, guest, idOf, ITEM, lan, QUESTION, secretary, voteOf } from '../kit/people.ts';
import {
  drafted, given, inSession, is, paperTaken, prepared, published, ready, sessionClosed, voteCounted, world, wrote, type Step,
} from '../kit/scene.ts';

type Made = ReturnType<typeof world>;
const EVERYTHING = { votes: true, guests: true, workingRules: true };
const plan = (from: Made): Plan => planOf(from.meeting, secretary.id);
const takes = (all: Partial<Plan>, who = secretary) => {
  const { guests: _guests, ...rest } = { points: [], ...all };
  return who.does('takeOver', rest);
};
const titles = (...expected: string[]) => is(({ agenda }) => agenda.items.map((one) => one.title), expected);
const PART = { title: 'Báo cáo thẩm tra', level: 1, time: '8 giờ 30', presenter: 'Ban Kinh tế - Xã hội' };
const ground = secretary.does('groundVote', (made: Made) => {
  const { id, name, article, rule } = made.presets[0]!;
  return { vote: voteOf(made, QUESTION), preset: id, name, article, rule };
});

const past = world(
  ready,
  secretary.addsItems(PART),
  secretary.does('planItemTime', ({ meeting }: Made) => ({ item: meeting.agenda.items[0]!.item, minutes: 25 })),
  paperTaken('Tờ trình'),
  secretary.addsPaper('Tờ trình'),
  prepared(),
  ground,
  secretary.does('nameWorkingRules', { text: 'Quy chế số 05/NQ-HĐND' }),
);

test('A-13 agenda, levels, times, presenters and votes with their grounds come into a draft, behind what stands there', () =>
  given(ready)
    .when(takes(chosenOf(plan(past), EVERYTHING)))
    .then(titles(ITEM, ITEM, PART.title), ({ meeting }) => {
      expect(levelsOf(meeting.agenda.items)).toEqual([0, 0, 1]);
      expect(meeting.agenda.items[2]).toMatchObject({ time: PART.time, presenter: PART.presenter });
      expect(meeting.course.durations[meeting.agenda.items[1]!.item]).toBe(25);
      const [vote] = Object.values(meeting.votes.votes);
      expect(vote).toMatchObject({ text: QUESTION, item: meeting.agenda.items[1]!.item, state: 'prepared', papers: [] });
      expect(groundOf(meeting, vote!)?.preset).toBe('resolution');
      expect(meeting.grounds.workingRules?.text).toBe('Quy chế số 05/NQ-HĐND');
      expect(meeting.papers.order).toEqual([]);
    }));
test('A-13 papers come along one by one, where they are chosen; a vote keeps those that do', () => {
  const [one] = plan(past).points[0]!.papers;
  given(ready, paperTaken('Tờ trình'))
    .when(takes(chosenOf(plan(past), { ...EVERYTHING, papers: [one!.paper] })))
    .then(({ meeting }) => {
      const [paper] = Object.values(meeting.papers.papers);
      expect(paper).toMatchObject({ sha256: one!.sha256, title: 'Tờ trình', state: 'current', item: meeting.agenda.items[1]!.item });
      expect(paper!.pages).toBeGreaterThan(0);
    });
  // Bytes that this unit's desk has not brought come in by no plan.
  given(ready).when(takes(chosenOf(plan(past), { ...EVERYTHING, papers: [one!.paper] }))).thenRefused('papers/unknown-paper');
});
const numbersIn = ({ meeting }: Made) => meeting.agenda.items.map((one) => numbersOf(meeting.agenda.items).get(one.item));
const own = (title: string, number: string, level = 0) => ({ title, number, ...(level > 0 && { level }) });
const PROGRAMME = secretary.does('addItems', { items: [own('Sáng', 'I'), own('Báo cáo', '6.1', 1), own('Tờ trình', '6.3', 1)] });

test('A-13, A-50 a programme\'s own numbers come along, from a draft, a session and a template, into an agenda that counts none by its order', () => {
  for (const from of [world(drafted, PROGRAMME), world(drafted, secretary.namesChair(chair.name), PROGRAMME, secretary.publishes())]) {
    const all = plan(from);
    expect(forTemplate(all).points.map(({ number }) => number)).toEqual(['I', '6.1', '6.3']);
    given(drafted).when(takes(chosenOf(all, EVERYTHING))).then((made) => expect(numbersIn(made)).toEqual(['I', '6.1', '6.3']));
    // One that is borne there goes on as those before it count; what is counted there stays so.
    given(drafted, secretary.does('addItem', { title: 'Khai mạc', number: 'I' }))
      .when(takes(chosenOf(all, EVERYTHING)))
      .then((made) => expect(numbersIn(made)).toEqual(['I', 'II', '6.1', '6.3']));
    given(ready).when(takes(chosenOf(all, EVERYTHING))).then((made) => expect(numbersIn(made)).toEqual(['1', '2', '2.1', '2.2']));
  }
});
test('A-13 printed numbers that only count do not come along, whatever was moved, put in between or taken off since', () => {
  const last = ({ meeting }: Made) => meeting.agenda.items.at(-1)!.item;
  const first = ({ meeting }: Made) => meeting.agenda.items[0]!.item;
  const from = world(
    ready,
    secretary.addsItems({ title: 'Hai' }, { title: 'Phần', level: 1 }, { title: 'Ba' }),
    secretary.publishes(),
    secretary.does('addItem', (made: Made) => ({ title: 'Ở giữa', after: first(made) })),
    secretary.does('orderItems', ({ meeting }: Made) => ({ items: meeting.agenda.items.map((one) => one.item).reverse() })),
    secretary.does('removeItem', (made: Made) => ({ item: last(made) })),
  );
  expect(plan(from).points.every(({ number }) => number === undefined)).toBe(true);
  expect(isByOrder(['6', '6.1', '7'])).toBe(false);
  expect(isByOrder(['2', '3'], ['1'])).toBe(true);
});
test('A-13 what was chosen alone', () => {
  const [, part] = plan(past).points;
  const few = chosenOf(plan(past), { points: [part!.point], votes: false, guests: false, workingRules: false });
  given(ready).when(takes(few)).then(titles(ITEM, PART.title), ({ meeting }) => {
    expect(meeting.votes.order).toEqual([]);
    expect(meeting.grounds.workingRules).toBeUndefined();
  });
});
test('A-13 a past session gives its votes without what came of them', () => {
  const { points } = plan(world(voteCounted));
  const votes = points.flatMap((one) => one.votes);
  expect(votes.map(({ text }) => text)).toEqual([QUESTION]);
  expect(JSON.stringify(votes)).not.toMatch(/result|counts|roll/);
  // A vote that repeats another is not prepared twice.
  const twice = world(voteCounted, chair.does('voidVote', (made: Made) => ({ vote: voteOf(made, QUESTION), reason: 'Nhầm', repeat: true })));
  expect(plan(twice).points.flatMap((one) => one.votes)).toHaveLength(1);
});
test('A-13 by the secretary, into a draft, all or none', () => {
  const all = plan(past);
  given(ready).when(takes(all, lan)).thenRefused('access/secretary-only');
  given(published).when(takes(all)).thenRefused('access/not-in-this-stage', { stage: 'published' });
  const many = Array.from({ length: 300 }, (_, n) => ({ point: `p${n}`, title: `Nội dung ${n}`, votes: [], papers: [] }));
  given(ready).when(takes({ points: many })).thenRefused('agenda/too-many-items', { most: 300 });
  const point = { point: 'p1', title: 'Nhân sự', votes: [], papers: [] };
  given(ready)
    .when(takes({ points: [point, { ...point, audience: { members: [lan.id] }, publicTitle: 'Nhân sự' }] }))
    .thenRefused('access/title-not-neutral');
  given(ready)
    .when(takes({ points: [{ ...point, audience: { members: [lan.id] }, votes: all.points[0]!.votes }] }))
    .thenRefused('votes/not-for-all');
  const wide = { paper: 'x1', sha256: all.points[0]!.papers[0]!.sha256, title: 'Lý lịch', pages: 1 };
  given(ready, paperTaken('Tờ trình'))
    .when(takes({ points: [{ ...point, audience: { members: [lan.id] }, papers: [wide] }] }))
    .thenRefused('papers/wider-than-item');
});
test('A-14 who is not listed any more falls out of an audience, which widens for nobody', () => {
  const secret = { point: 'p1', title: 'Nhân sự', publicTitle: 'Nội dung khác', votes: [], papers: [] };
  given(ready)
    .when(takes({ points: [{ ...secret, audience: { members: [lan.id, 'gone'] } }] }))
    .then(({ meeting }) => expect(meeting.agenda.items[1]!.audience?.members).toEqual([lan.id]));
  given(ready)
    .when(takes({ points: [{ ...secret, audience: { members: ['gone'] } }] }))
    .then(({ meeting }) => expect(meeting.agenda.items[1]).toMatchObject({ title: 'Nhân sự', audience: { members: [] } }));
  const closed = world(ready, secretary.addsItemFor('delegates', 'Nhân sự', 'Nội dung khác'));
  given(ready).when(takes(plan(closed))).then(({ meeting }) => expect(meeting.agenda.items[2]).toMatchObject({ publicTitle: 'Nội dung khác' }));
});
test('A-14 a ground that is no preset of the unit any more falls away, and its vote stays', () =>
  given(ready, (made: Made) => void (made.presets = made.presets.map((one) => ({ ...one, article: 'Điều 2' }))))
    .when(takes(chosenOf(plan(past), EVERYTHING)))
    .then(({ meeting }) => {
      const [vote] = Object.values(meeting.votes.votes);
      expect([vote!.text, groundOf(meeting, vote!)]).toEqual([QUESTION, undefined]);
    }));
test('A-13 a plan names the guests who were invited', () => {
  expect(plan(past).guests).toEqual(past.meeting.roll.order.filter((id) => past.meeting.roll.members.get(id)?.kind === 'guest'));
  expect(idOf(guest.name)).toBe(guest.id);
});

const rewords = (of: object, was?: object, who = secretary) =>
  who.does('rewordItems', ({ meeting }: Made) => ({
    items: meeting.agenda.items.map(({ item, title }) => ({ item, ...of, ...(was && { was: { title, ...was } }) })),
  }));
test('A-15 times and presenters of several items change in one act, and what is not given stays', () => {
  for (const stage of [ready, published, inSession])
    given(stage, secretary.addsItems(PART))
      .when(rewords({ time: '9 giờ' }))
      .then(wrote(['itemRenamed.2'], ['itemRenamed.2']), ({ meeting }) => {
        expect(meeting.agenda.items[0]).toMatchObject({ title: ITEM, time: '9 giờ' });
        expect(meeting.agenda.items[1]).toMatchObject({ time: '9 giờ', presenter: PART.presenter, level: 1 });
      });
  given(ready, secretary.addsItems(PART)).when(rewords({ time: null, presenter: null })).then(wrote(['itemRenamed.2']), ({ meeting }) => {
    expect(meeting.agenda.items[1]!.time).toBeUndefined();
    expect(meeting.agenda.items[1]!.presenter).toBeUndefined();
  });
  given(ready).when(rewords({ time: null })).then(wrote());
});
test('A-15 all or none, by the secretary, held to what its author saw', () => {
  given(ready).when(rewords({ time: '9 giờ' }, undefined, lan)).thenRefused('access/secretary-only');
  given(ready, secretary.addsItems(PART)).when(rewords({ presenter: 'UBND xã' }, {})).thenRefused('agenda/changed-meanwhile', { title: PART.title });
  given(ready).when(secretary.does('rewordItems', { items: [{ item: 'n99', time: '9 giờ' }] })).thenRefused('agenda/unknown-item');
  given(sessionClosed).when(rewords({ time: '9 giờ' })).thenRefused('access/not-in-this-stage', { stage: 'closed' });
});
test('A-16 a vote, a paper’s title and whom something is for are not overwritten', () => {
  const amends = (was: object) =>
    secretary.does('amendVote', (made: Made) => {
      const { vote, item, text, rule, papers } = made.meeting.votes.votes[voteOf(made, QUESTION)]!;
      return { vote, item, rule, papers, text: 'Khác', was: { text, rule, papers, ...was } };
    });
  given(ready, prepared()).when(amends({})).then(wrote(['voteAmended']));
  given(ready, prepared()).when(amends({ text: 'Cũ' })).thenRefused('votes/changed-meanwhile', { text: QUESTION });
  const renames = (was: string) =>
    secretary.does('renamePaper', ({ meeting }: Made) => ({ paper: meeting.papers.order[0]!, title: 'Mới', was }));
  const papered = [ready, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình')];
  given(papered).when(renames('Tờ trình')).then(wrote(['paperRenamed.2']));
  given(papered).when(renames('Cũ')).thenRefused('papers/changed-meanwhile', { title: 'Tờ trình' });
  const narrows = (type: string, was: object) =>
    secretary.does(type, ({ meeting }: Made) => ({
      ...(type === 'setItemAudience' ? { item: meeting.agenda.items[0]!.item } : { paper: meeting.papers.order[0]! }),
      ...{ audience: 'delegates', publicTitle: 'Nội dung khác', was },
    }));
  for (const type of ['setItemAudience', 'setPaperAudience']) {
    given(papered).when(narrows(type, { audience: 'delegates' })).thenRefused('access/audience-changed-meanwhile');
    given(papered)
      .when(narrows(type, { audience: 'everyone' }))
      .then(({ meeting: { agenda, papers } }) => {
        const neutral = [agenda.items[0]!.publicTitle, papers.papers[papers.order[0]!]!.publicTitle];
        expect(neutral).toContain('Nội dung khác');
      });
  }
});
test('A-16 kind and issuing body of a paper, planned minutes and the working rules are not overwritten', () => {
  const papered: Step = [ready, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình')];
  const describes = (kind: string, was: object) =>
    secretary.does('describePaper', ({ meeting }: Made) => ({ paper: meeting.papers.order[0]!, kind, issuer: '', was }));
  given(papered).when(describes('Báo cáo', {})).then(wrote(['paperRenamed.2', { kind: 'Báo cáo' }]));
  given(papered, describes('Báo cáo', {}))
    .when(describes('Đề án', {}))
    .thenRefused('papers/described-changed-meanwhile');
  given(papered, describes('Báo cáo', {})).when(describes('Đề án', { kind: 'Báo cáo' })).then(wrote(['paperRenamed.2', { kind: 'Đề án' }]));
  const plans = (minutes: number | undefined, was: object) =>
    secretary.does('planItemTime', ({ meeting }: Made) => ({
      item: meeting.agenda.items[0]!.item,
      ...(minutes !== undefined && { minutes }),
      was,
    }));
  given(ready).when(plans(20, {})).then(wrote(['itemTimePlanned', { minutes: 20 }]));
  given(ready, plans(20, {})).when(plans(30, {})).thenRefused('course/changed-meanwhile');
  given(ready, plans(20, {})).when(plans(undefined, { minutes: 20 })).then(wrote(['itemTimePlanned']));
  const names = (text: string, was: string) => secretary.does('nameWorkingRules', { text, was });
  given(ready).when(names('Quy chế số 01', '')).then(wrote(['workingRulesNamed', { text: 'Quy chế số 01' }]));
  given(ready, names('Quy chế số 01', '')).when(names('Quy chế số 02', '')).thenRefused('grounds/changed-meanwhile');
  given(ready, names('Quy chế số 01', '')).when(names('', 'Quy chế số 01')).then(wrote(['workingRulesNamed', { text: '' }]));
});
test('S-15 a draft is discarded, stands in no list, is not published, and is taken back', () => {
  const discards = (discarded = true, who = secretary) => who.does('discardDraft', { discarded });
  given(ready).when(discards()).then(wrote(['draftDiscarded']), is(({ session }) => session.discarded, true));
  given(ready, discards()).when(discards()).then(wrote());
  given(ready, discards()).when(secretary.publishes()).thenRefused('session/discarded');
  given(ready, discards(), discards(false)).when(secretary.publishes()).then(is(({ session }) => session.discarded, undefined));
  given(ready).when(discards(true, lan)).thenRefused('access/secretary-only');
  given(published).when(discards()).thenRefused('access/not-in-this-stage', { stage: 'published' });
});
test('S-16 details are not overwritten', () => {
  const changes = (seen: object) =>
    secretary.does('changeDetails', ({ meeting: { session } }: Made) => {
      const { title, startsAt, place, rehearsal, quorum } = session;
      return { title: 'Khác', startsAt, place, rehearsal, quorum, was: { title, startsAt, place, rehearsal, quorum, ...seen } };
    });
  given(published).when(changes({})).then(is(({ session }) => session.title, 'Khác'));
  given(published).when(changes({ place: 'Nơi khác' })).thenRefused('session/changed-meanwhile');
});
