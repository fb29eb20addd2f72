/** The way to an election: a list that is proposed, added to, closed and adopted; and the ballot that holds exactly those on it. */
import { describe, expect, test } from 'vitest';
import { dutiesOf } from '../../shared/meeting/access.ts';
import { standing } from '../../shared/meeting/candidates.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { groundOf } from '../../shared/meeting/question.ts';
import { MAJORITY, TWO_THIRDS } from '../../shared/meeting/rules.ts';
import { DEFAULT_RULES, statedOf } from '../../shared/meeting/voting-rules.ts';
import {
  amendsList,
  closesList,
  LIST,
  listOf,
  nominates,
  opensFromList,
  proposesList,
  stands,
  toList,
  votedList,
  votedOn,
  withdraws,
} from '../kit/nominations.ts';
import { chair, guest, hoa, ITEM, itemOf, lan, minh, nam, secretary, type Act, type Person } from '../kit/people.ts';
import { fullHouse, given, grace, inSession, is, ready, sessionClosed, world, wrote, type Step } from '../kit/scene.ts';
import { namesTellers } from '../kit/secret.ts';
import { foldOf, type World, type Written } from '../kit/world.ts';

const open: Step = [fullHouse, proposesList([{ member: lan.id, about: 'Trưởng ban' }, { name: 'Vàng A Chứ' }])];
const namesOn = ({ meeting }: World): string[] => standing(meeting.nominations.lists[0]!).map((one) => one.name);
const putsList = toList(secretary, 'putList');
const preparesElection = (way = 'public', by: Person = secretary) => toList(by, 'prepareElection', { way });
const adopted: Step = [open, votedList([chair, lan, minh])];
const prepared: Step = [adopted, preparesElection()];
const many = (n: number) => Array.from({ length: n }, (_, at) => ({ name: `Người thứ ${at + 1}` }));
const onItem = (by: Person, title: string): Act =>
  by.does('proposeList', (made: World) => ({ item: itemOf(made, title), title: LIST, seats: 1, candidates: [] }));

describe('N-1 a list is proposed', () => {
  test('by the chair or a secretary, on an item for every delegate', () => {
    const told = { title: LIST, seats: 1, rule: MAJORITY, candidates: [{ candidate: 'lan', name: 'Lan' }] };
    given(ready).when(proposesList([{ member: lan.id }])).then(wrote(['listProposed', told]));
    given(fullHouse).when(proposesList([], 2, { rule: TWO_THIRDS }, chair)).then(wrote(['listProposed', { rule: TWO_THIRDS }]));
    given(fullHouse).when(proposesList([], 1, {}, lan)).thenRefused('access/chair-or-secretary');
    given(sessionClosed).when(proposesList([])).thenRefused('access/not-in-this-stage');
    given(fullHouse).when(onItem(secretary, 'n99')).thenRefused('agenda/unknown-item');
    const few: Step = [ready, secretary.addsItemFor({ members: [lan.id] }, 'Nhân sự', 'Công tác tổ chức')];
    given(few).when(onItem(secretary, 'Nhân sự')).thenRefused('votes/not-for-all');
  });
  test('each candidate once, delegates under their own name, on a line that the ballot has room for', () => {
    given(fullHouse).when(proposesList([{ member: lan.id }, { member: lan.id }])).thenRefused('nominations/on-the-list', { name: 'Lan' });
    given(fullHouse).when(proposesList([{ name: 'A Chứ' }, { name: 'a chứ' }])).thenRefused('nominations/on-the-list');
    given(fullHouse).when(proposesList([{ name: ' lan ' }])).thenRefused('nominations/choose-from-list');
    given(fullHouse).when(proposesList([{ member: guest.id }])).thenRefused('nominations/no-delegate');
    given(fullHouse).when(proposesList([{ name: 'n'.repeat(60), about: 'a'.repeat(59) }])).thenRefused('nominations/line-too-long');
  });
  test('changed and dropped until somebody was nominated or has withdrawn', () => {
    const made = given(open).when(amendsList({ title: 'Bầu Trưởng ban', seats: 2, candidates: [{ name: 'Lò Văn Pánh' }] })).then();
    expect(made.meeting.nominations.lists).toMatchObject([{ title: 'Bầu Trưởng ban', seats: 2, candidates: [{ name: 'Lò Văn Pánh', how: 'proposed' }] }]);
    given(open).when(toList(secretary, 'dropList')).then(is((meeting) => meeting.nominations.lists, []));
    const begun: Step = [open, nominates(minh, { member: nam.id })];
    given(begun).when(amendsList({ candidates: [] })).thenRefused('nominations/begun');
    given(open, withdraws(lan)).when(amendsList({ candidates: [] })).thenRefused('nominations/begun');
    given(begun).when(toList(secretary, 'dropList')).thenRefused('nominations/begun');
    given(begun).when(amendsList({ seats: 2 })).then((one) => expect(namesOn(one)).toEqual(['Lan', 'Vàng A Chứ', 'Nam']));
    given(open, closesList).when(amendsList({ seats: 2 })).thenRefused('nominations/closed');
    given(open, toList(secretary, 'dropList')).when(chair.does('closeList', { list: 'n99' })).thenRefused('nominations/unknown-list');
  });
  test('goes from the draft into the record, and keeps its item', () => {
    const draft: Step = [ready, proposesList([{ member: lan.id, about: 'Trưởng ban' }])];
    const before = world(draft);
    const { lists } = world(draft, secretary.publishes()).meeting.nominations;
    const told = before.meeting.nominations.lists.map(({ list, item, title, seats, rule }) => ({ list, item, title, seats, rule }));
    expect(lists).toMatchObject(told);
    expect(lists[0]!.candidates).toMatchObject([{ candidate: 'lan', name: 'Lan', about: 'Trưởng ban', how: 'proposed' }]);
    given(draft).when(secretary.removesItem(ITEM)).thenRefused('agenda/item-not-empty');
  });
  test('fifty lists, of sixty people each', () => {
    given(fullHouse, Array.from({ length: 50 }, () => proposesList([]))).when(proposesList([])).thenRefused('nominations/too-many-lists');
    given(fullHouse, proposesList(many(60))).when(nominates(lan, { member: nam.id })).thenRefused('nominations/too-many');
  });
});

describe('N-2 nominations in the room', () => {
  test('of another, or standing by one’s own word', () => {
    given(open).when(nominates(minh, { member: nam.id })).then(wrote(['candidateNominated', { candidate: 'nam', name: 'Nam', by: 'minh', how: 'nominated' }]));
    given(open).when(nominates(minh, { name: 'Lò Văn Pánh', about: 'Bí thư' })).then(wrote(['candidateNominated', { name: 'Lò Văn Pánh', about: 'Bí thư' }]));
    given(open).when(stands(hoa)).then(wrote(['candidateNominated', { candidate: 'hoa', by: 'hoa', how: 'stood' }]));
    given(open).when(nominates(minh, { member: lan.id })).thenRefused('nominations/on-the-list', { name: 'Lan' });
    given(open).when(nominates(minh, { name: 'vàng a chứ' })).thenRefused('nominations/on-the-list');
  });
  test('by delegates who are there, in the session', () => {
    const alone: Step = [inSession, proposesList([])];
    given(alone).when(stands(lan)).thenRefused('votes/not-checked-in');
    given(alone, secretary.lists(guest.name)).when(nominates(guest, { member: lan.id })).thenRefused('votes/delegates-only');
    given(open, chair.adjourns()).when(stands(hoa)).thenRefused('access/not-in-this-stage');
    given(open, closesList).when(stands(hoa)).thenRefused('nominations/closed');
  });
  test('others as many as there are seats, and oneself', () => {
    const one: Step = [open, nominates(minh, { member: nam.id })];
    given(one).when(nominates(minh, { member: hoa.id })).thenRefused('nominations/as-many-as-seats', { seats: 1 });
    given(one).when(stands(minh)).then();
    given(open, amendsList({ seats: 2 }), nominates(minh, { member: nam.id })).when(nominates(minh, { member: hoa.id })).then();
  });
  test('entered at the desk, of a delegate who is there', () => {
    given(open).when(nominates(secretary, { member: nam.id }, { by: minh.id })).then(wrote(['candidateNominated', { by: 'minh', how: 'nominated' }]));
    given(open).when(nominates(secretary, { member: nam.id }, { by: nam.id })).then(wrote(['candidateNominated', { by: 'nam', how: 'stood' }]));
    given(open).when(nominates(secretary, { member: nam.id })).thenRefused('nominations/by-nobody');
    given(inSession, proposesList([])).when(nominates(secretary, { member: nam.id }, { by: minh.id })).thenRefused('nominations/by-nobody');
    given(open).when(nominates(lan, { member: nam.id }, { by: minh.id })).thenRefused('access/chair-or-secretary');
  });
});

describe('N-3 a candidate withdraws', () => {
  test('by their own word or at the desk, and it holds at once', () => {
    given(open).when(withdraws(lan)).then(wrote(['candidateWithdrawn', { candidate: 'lan' }]), (made) => expect(namesOn(made)).toEqual(['Vàng A Chứ']));
    given(open).when(withdraws(secretary, lan)).then((made) => expect(namesOn(made)).toEqual(['Vàng A Chứ']));
    given(open).when(withdraws(minh, lan)).thenRefused('access/chair-or-secretary');
    given(open, withdraws(lan)).when(withdraws(secretary, lan)).thenRefused('nominations/not-on-the-list');
    given(open, closesList).when(withdraws(lan)).thenRefused('nominations/closed');
  });
  test('and stands again by their own word alone; both stay on record', () => {
    given(open, withdraws(lan)).when(nominates(minh, { member: lan.id })).thenRefused('nominations/has-withdrawn', { name: 'Lan' });
    const again = given(open, withdraws(lan)).when(stands(lan)).then((made) => expect(namesOn(made)).toEqual(['Vàng A Chứ', 'Lan']));
    expect(KIND.noted(again.meeting).map(({ code }) => code)).toEqual(['nominations/withdrawn', 'nominations/stood']);
    given(open, withdraws(lan), stands(lan)).when(withdraws(lan)).then((made) => expect(namesOn(made)).toEqual(['Vàng A Chứ']));
  });
});

describe('N-4 reasons', () => {
  /** The meeting as somebody's tablet has it; undefined: the wall. */
  function seenBy(who: Person | undefined, { entries, meeting }: World): Meeting {
    const duties = new Set<string>(who ? dutiesOf(who.id, meeting) : ['hall']);
    return foldOf(entries, ({ line }: Written) => {
      const { type, open: part } = JSON.parse(line) as { type: string; open: never };
      const audience = KIND.eventKind(type)?.seenBy?.(part) ?? 'nobody';
      if (typeof audience === 'string') return audience === 'everyone';
      return audience.duties.some((one) => duties.has(one)) || (who !== undefined && (audience.members ?? []).includes(who.id));
    });
  }
  const whose = (made: World, text: string) =>
    [chair, secretary, lan, minh, guest, undefined]
      .filter((one) => JSON.stringify(seenBy(one, made)).includes(text))
      .map((one) => one?.name);
  test('of a nomination are read by delegates and the desk, of a withdrawal by the desk and the candidate', () => {
    const made = world(
      open,
      secretary.lists(guest.name),
      nominates(minh, { member: nam.id }, { reason: 'Tận tụy với dân' }),
      withdraws(lan, lan, { reason: 'Sức khỏe yếu' }),
    );
    expect(whose(made, 'Tận tụy với dân')).toEqual(['Chi', 'Thu', 'Lan', 'Minh']);
    expect(whose(made, 'Sức khỏe yếu')).toEqual(['Chi', 'Thu', 'Lan']);
    expect(made.entries.map(({ line }) => line).join()).not.toMatch(/Tận tụy|Sức khỏe/);
    expect(JSON.stringify(KIND.noted(made.meeting))).not.toMatch(/Tận tụy|Sức khỏe/);
  });
});

describe('N-5 the list is closed and opened again', () => {
  test('by the chair, with no fewer than there are seats', () => {
    given(open).when(closesList).then(wrote(['listClosed', { candidates: ['lan', standing(listOf(world(open)))[1]!.candidate] }]));
    given(open).when(toList(secretary, 'closeList')).thenRefused('access/chair-only');
    given(open, amendsList({ seats: 3 })).when(closesList).thenRefused('nominations/too-few', { count: 2, seats: 3 });
    given(open, closesList).when(closesList).thenRefused('nominations/closed');
    given(open).when(toList(chair, 'reopenList')).thenRefused('nominations/not-closed');
  });
  test('opened again it drops what was prepared from it', () => {
    given(open, closesList, putsList).when(toList(chair, 'reopenList')).then(wrote(['voteDropped'], ['listReopened']));
    const made = given(prepared).when(toList(chair, 'reopenList'), stands(hoa)).then();
    expect(listOf(made)).not.toHaveProperty('ballot');
    expect(made.meeting.votes.order).toHaveLength(1);
    given(prepared, toList(chair, 'reopenList'), closesList).when(preparesElection()).thenRefused('nominations/not-adopted');
  });
  test('never while a vote from it runs, nor once the election was opened', () => {
    given(open, closesList, putsList, opensFromList('vote')).when(toList(chair, 'reopenList')).thenRefused('nominations/vote-running');
    given(prepared, opensFromList('ballot')).when(toList(chair, 'reopenList')).thenRefused('nominations/vote-running');
    const over: Step = [prepared, opensFromList('ballot'), chair.closesVote(), grace, chair.announces()];
    given(over).when(toList(chair, 'reopenList')).thenRefused('nominations/elected-by');
  });
});

describe('N-6 the vote on the list', () => {
  test('is an ordinary public one, whose question names who stands on it', () => {
    const made = world(open, stands(hoa), withdraws(lan), closesList, putsList);
    expect(votedOn(made, 'vote')).toMatchObject({
      text: `Thông qua danh sách 2 người để bầu 1 người: ${LIST}\n1. Vàng A Chứ\n2. Hòa`,
      rule: MAJORITY,
      papers: [],
    });
    expect(votedOn(made, 'vote').ballot).toBeUndefined();
    given(open).when(putsList).thenRefused('nominations/not-closed');
    given(open, closesList, putsList).when(putsList).thenRefused('nominations/prepared-already');
    given(open, closesList).when(toList(lan, 'putList')).thenRefused('access/chair-or-secretary');
    given(open, closesList, putsList, chair.does('dropVote', (one: World) => ({ vote: listOf(one).vote }))).when(putsList).then();
  });
  test('of many, with long lines, names them without those; of sixty long names, how many', () => {
    const long = (name: string) => Array.from({ length: 60 }, (_, n) => ({ name: `${name} ${n}`, about: 'Trưởng ban Kinh tế - Ngân sách' }));
    const textFor = (name: string) => votedOn(world(fullHouse, proposesList(long(name)), closesList, putsList), 'vote').text;
    expect(textFor('Nguyễn Văn An')).toContain('\n60. Nguyễn Văn An 59');
    expect(textFor('Nguyễn Văn An')).not.toContain('Trưởng ban');
    expect(textFor('Nguyễn Thị Hồng Nhung Quàng Thị Xuân Hương')).toBe(`Thông qua danh sách 60 người để bầu 1 người: ${LIST}`);
  });
  test('is not needed twice: repeated, the repetition decides', () => {
    const lost: Step = [open, votedList([chair], [lan, minh])];
    given(lost).when(preparesElection()).thenRefused('nominations/not-adopted');
    const repeated: Step = [
      lost,
      chair.voids('Máy chiếu hỏng', { repeat: true }),
      chair.does('openVote', ({ meeting }: World) => ({ vote: meeting.votes.order.at(-1) })),
      [chair, lan, minh].map((one) => one.votes('for')),
      chair.closesVote(),
      grace,
      chair.announces(),
    ];
    given(repeated).when(preparesElection()).then();
  });
});

describe('N-7 the election from the list', () => {
  test('holds exactly who stands on it, by the list’s rule', () => {
    const closed: Step = [open, nominates(minh, { member: nam.id }), stands(hoa), withdraws(lan), votedList([chair, lan, minh])];
    const made = world(closed, preparesElection('secret', chair));
    const [other] = standing(listOf(made));
    expect(votedOn(made, 'ballot')).toMatchObject({ text: LIST, rule: MAJORITY, papers: [] });
    expect(votedOn(made, 'ballot').ballot).toEqual({
      way: 'secret',
      options: [{ id: other!.candidate, label: 'Vàng A Chứ' }, { id: 'nam', label: 'Nam' }, { id: 'hoa', label: 'Hòa' }],
      form: { kind: 'election', seats: 1, most: 1 },
    });
  });
  test('of one candidate for one seat as well', () => {
    const one: Step = [fullHouse, proposesList([{ member: lan.id }]), votedList([chair, minh, nam]), preparesElection(), opensFromList('ballot')];
    const marks: Step = [chair, minh, nam].map((each) => each.votes(['lan'] as unknown as string));
    const made = world(one, marks, chair.closesVote(), grace, chair.announces());
    expect(votedOn(made, 'ballot').decision).toMatchObject({ elected: ['lan'], tied: [] });
  });
  test('is prepared once, of a list that was adopted', () => {
    given(open).when(preparesElection()).thenRefused('nominations/not-closed');
    given(open, closesList).when(preparesElection()).thenRefused('nominations/not-adopted');
    given(open, closesList, putsList).when(preparesElection()).thenRefused('nominations/not-adopted');
    given(prepared).when(preparesElection()).thenRefused('nominations/prepared-already');
    given(adopted).when(preparesElection('public', lan)).thenRefused('access/chair-or-secretary');
  });
  test('of one that was adopted by a show of hands as well', () => {
    const shown: Step = (made) => {
      const { vote } = listOf(made);
      made.write(secretary.id, [{ type: 'handsEntered', open: { ...entered, vote } as never }]);
      made.write(chair.id, [{ type: 'handsDecided', open: { ...decided, vote } as never }]);
    };
    given(open, closesList, putsList, shown).when(preparesElection()).then();
  });
  test('neither vote is amended', () => {
    for (const [step, which] of [[[open, closesList, putsList], 'vote'], [prepared, 'ballot']] as const) {
      const amends = secretary.does('amendVote', (made: World) => {
        const { state: _state, ...vote } = votedOn(made, which);
        return { ...vote, text: 'Câu hỏi khác' };
      });
      given(step as Step).when(amends).thenRefused('votes/follows-from-another');
    }
  });
  test('is not opened once its list is adopted no more', () => {
    given(prepared).when(opensFromList('ballot')).then();
    const undone: Step = [prepared, chair.does('voidVote', (made: World) => ({ vote: listOf(made).vote, reason: 'Kiểm sai', repeat: false }))];
    given(undone).when(opensFromList('ballot')).thenRefused('nominations/not-adopted');
  });
});

describe('N-8 who stands is no teller', () => {
  test('of a secret election', () => {
    given(adopted, namesTellers(lan, minh)).when(preparesElection('secret')).thenRefused('nominations/teller-stands', { name: 'Lan' });
    given(adopted, namesTellers(lan, minh)).when(preparesElection('public')).then();
    given(adopted, preparesElection('secret')).when(namesTellers(minh, lan)).thenRefused('tellers/candidate', { name: 'Lan' });
    given(prepared).when(namesTellers(minh, lan)).then();
  });
});

test('N-1 N-5 the minutes say who was nominated by whom, who withdrew, and who stood at each closing', () => {
  const made = world(open, nominates(minh, { member: nam.id, about: 'Phó ban' }), stands(hoa), withdraws(lan), closesList, toList(chair, 'reopenList'));
  expect(KIND.noted(made.meeting).map(({ code, params }) => [code, params['name'] ?? params['names'] ?? params['title']])).toEqual([
    ['nominations/nominated', 'Nam, Phó ban'],
    ['nominations/stood', 'Hòa'],
    ['nominations/withdrawn', 'Lan, Trưởng ban'],
    ['nominations/list-closed', 'Vàng A Chứ; Nam, Phó ban; Hòa'],
    ['nominations/list-reopened', LIST],
  ]);
});

const content = { text: 'x', options: [{ id: 'for', label: 'Tán thành' }], rule: MAJORITY, papers: [] };
const counts = { for: 5, against: 0, notVoting: 0 };
const entered = { hands: 'h1', question: 'A'.repeat(43), content, counts, present: 5, total: 5 };
const decided = {
  hands: 'h1',
  base: 5,
  silent: 0,
  outcome: 'adopted',
  certificate: 'a'.repeat(64),
  signedAt: '2026-12-09T01:00:00.000Z',
  signature: 'A'.repeat(86),
};

describe('N-11 a list may name the preset that gives its election the rule', () => {
  const stated = (id: string) => statedOf(DEFAULT_RULES.presets.find((one) => one.id === id)!);
  const ground = stated('removal');
  const people = [{ member: lan.id }, { name: 'Bà Hoa Sen' }];

  test('word for word; the election that is prepared from it stands on it', () => {
    given(fullHouse).when(proposesList(people, 1, { rule: MAJORITY, ground })).thenRefused('grounds/another-rule');
    given(fullHouse).when(proposesList(people, 1, { rule: TWO_THIRDS, ground: { ...ground, article: 'Điều 1' } })).thenRefused('grounds/no-preset');
    const voters = [chair, lan, minh, nam];
    const made = world(fullHouse, proposesList(people, 1, { rule: TWO_THIRDS, ground }), votedList(voters), toList(chair, 'prepareElection', { way: 'paper' }));
    const vote = votedOn(made, 'ballot');
    expect(vote).toMatchObject({ rule: TWO_THIRDS, ballot: { way: 'paper' } });
    expect(groundOf(made.meeting, vote)?.preset).toBe('removal');
  });
  test('kept while the list is amended, also where the unit has changed it since; none where it is not said', () => {
    const changed = (made: World) => void (made.presets = made.presets.map((one) => ({ ...one, article: 'Điều 2' })));
    const begun = [ready, proposesList(people, 1, { rule: TWO_THIRDS, ground })];
    expect(listOf(world(begun, changed, amendsList({ ground, title: LIST }))).ground).toEqual(ground);
    expect(listOf(world(begun, amendsList({ title: LIST }))).ground).toBeUndefined();
    given(...begun).when(amendsList({ ground: stated('fewer') })).thenRefused('grounds/another-rule');
    expect(listOf(world(begun, secretary.publishes())).ground).toEqual(ground);
  });
  test('nothing of it changes once the list is closed', () => {
    given(fullHouse, proposesList(people, 1, { rule: TWO_THIRDS, ground }), closesList)
      .when(amendsList({ rule: MAJORITY }))
      .thenRefused('nominations/closed');
  });
});
