import { expect, test } from 'vitest';
import { workingRulesOf, type Ground } from '../../shared/meeting/grounds.ts';
import { groundOf } from '../../shared/meeting/question.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { foresee, MAJORITY, needed, TWO_THIRDS } from '../../shared/meeting/rules.ts';
import { DEFAULT_RULES, Preset, VotingRules } from '../../shared/meeting/voting-rules.ts';
import { chair, guest, lan, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, given, inSession, is, prepared, published, ready, sessionClosed, voteOpen, voteSealed, world, wrote } from '../kit/scene.ts';

type Made = ReturnType<typeof world>;
const preset = (id: string): Preset => DEFAULT_RULES.presets.find((one) => one.id === id)!;
const groundFrom = (made: Made, { id, name, article, rule, tie }: Preset, text: string) => ({
  vote: voteOf(made, text),
  preset: id,
  name,
  article,
  rule,
  ...(tie && { tie }),
});
const grounds = (id = 'resolution', text = QUESTION, who = secretary) => who.does('groundVote', (made: Made) => groundFrom(made, preset(id), text));
const ungrounds = secretary.does('ungroundVote', (made: Made) => ({ vote: voteOf(made, QUESTION) }));
const names = (text: string, who = secretary) => who.does('nameWorkingRules', { text });
const groundIn = (meeting: Made['meeting'], text = QUESTION): Ground | undefined => {
  const vote = Object.values(meeting.votes.votes).findLast((one) => one.text === text);
  return vote && groundOf(meeting, vote);
};
const articleIn = (meeting: Made['meeting']) => groundIn(meeting)?.article;
const RULES = 'Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026';

test('G-1 a vote of the preset’s rule is given its ground, by the secretary or the chair', () => {
  for (const [stage, who] of [[ready, secretary], [published, secretary], [inSession, chair]] as const)
    given(stage, prepared())
      .when(grounds('resolution', QUESTION, who))
      .then(wrote(['voteGrounded', { preset: 'resolution' }]), is(articleIn, 'Khoản 2 Điều 35 Luật số 72/2025/QH15'));
  for (const one of [lan, guest]) given(inSession, prepared()).when(grounds('resolution', QUESTION, one)).thenRefused('access/chair-or-secretary');
  given(ready, prepared()).when(grounds('removal')).thenRefused('grounds/another-rule');
  given(ready, prepared()).when(grounds('resolution', 'gone')).thenRefused('votes/unknown-vote');
});
test('G-6 what is stated is word for word a preset of the unit as it stands; a casting vote is a preset’s alone', () => {
  const states = (more: object) => secretary.does('groundVote', (made: Made) => ({ ...groundFrom(made, preset('resolution'), QUESTION), ...more }));
  for (const more of [{ preset: 'invented' }, { article: 'Điều 1' }, { name: 'Khác' }, { tie: 'chair' }, { preset: 'decision', tie: 'chair' }])
    given(ready, prepared()).when(states(more)).thenRefused('grounds/no-preset');
  const changed = (made: Made) => void (made.presets = made.presets.map((one) => ({ ...one, article: 'Điều 2' })));
  given(ready, prepared(), changed).when(grounds()).thenRefused('grounds/no-preset');
  given(ready, prepared(), changed).when(states({ article: 'Điều 2' })).then(is(articleIn, 'Điều 2'));
});
test('G-6 a vote and its ground are one act: both, or neither', () => {
  const { name, article, rule } = preset('resolution');
  const ground = { preset: 'resolution', name, article, rule };
  const prepares = (more: object) =>
    secretary.does('prepareVote', ({ meeting }: Made) => ({ item: meeting.agenda.items[0]!.item, text: QUESTION, rule: MAJORITY, papers: [], ...more }));
  given(ready).when(prepares({ ground })).then(wrote(['votePrepared'], ['voteGrounded', { preset: 'resolution' }]), is(articleIn, article));
  given(ready).when(prepares({ ground, rule: TWO_THIRDS })).thenRefused('grounds/another-rule');
  given(ready).when(prepares({ ground: { ...ground, tie: 'chair' } })).thenRefused('grounds/no-preset');
  const amends = (more: object) =>
    secretary.does('amendVote', ({ meeting }: Made) => ({
      vote: voteOf({ meeting } as Made, QUESTION), item: meeting.agenda.items[0]!.item, text: QUESTION, rule: MAJORITY, papers: [], ...more,
    }));
  given(ready, prepared()).when(amends({ ground })).then(wrote(['voteAmended'], ['voteGrounded']), is(articleIn, article));
  given(ready, prepared(), grounds()).when(amends({ ground })).then(wrote(['voteAmended']), is(articleIn, article));
  given(ready, prepared(), grounds()).when(amends({})).then(wrote(['voteAmended']), is(articleIn, article));
  given(ready, prepared(), grounds()).when(amends({ ground: 'none' })).then(wrote(['voteUngrounded'], ['voteAmended']), is(groundIn, undefined));
  given(ready, prepared()).when(amends({ ground, rule: TWO_THIRDS })).thenRefused('grounds/another-rule');
});
test('G-1 nothing changes the ground of a vote that was opened', () => {
  given(voteOpen).when(grounds()).thenRefused('votes/not-in-this-state', { state: 'open' });
  given(voteOpen).when(ungrounds).thenRefused('votes/not-in-this-state', { state: 'open' });
  given(voteSealed).when(grounds()).thenRefused('votes/not-in-this-state', { state: 'sealed' });
  given(fullHouse, prepared(), grounds(), chair.opensVote()).when(ungrounds).thenRefused('votes/not-in-this-state', { state: 'open' });
});

test('G-2 a ground goes with its rule: another rule has none, until it has one of its own', () => {
  given(ready, prepared(), grounds()).when(secretary.amendsVote(QUESTION, { rule: TWO_THIRDS })).then(is(groundIn, undefined));
  given(ready, prepared(), grounds(), secretary.amendsVote(QUESTION, { rule: TWO_THIRDS }))
    .when(grounds('removal'))
    .then(is((meeting) => groundIn(meeting)?.preset, 'removal'));
  given(ready, prepared(), grounds())
    .when(secretary.amendsVote(QUESTION, { rule: { ...MAJORITY } }))
    .then(is((meeting) => groundIn(meeting)?.preset, 'resolution'));
});
test('G-2 a vote may be said to have none, once', () => {
  given(ready, prepared(), grounds()).when(ungrounds).then(wrote(['voteUngrounded']), is(groundIn, undefined));
  given(ready, prepared()).when(ungrounds).thenRefused('grounds/none');
  given(ready, prepared(), grounds(), ungrounds).when(ungrounds).thenRefused('grounds/none');
});
test('G-2 a repeated vote has the ground of the first, unless it is said to have none', () => {
  const again = [fullHouse, prepared(), grounds(), chair.opensVote(), lan.votes('for'), chair.closesVote(), (made: Made) => made.pass(3000)];
  const repeats = chair.voids('Ba đại biểu gửi muộn', { repeat: true });
  given(...again)
    .when(repeats)
    .then(
      is(({ votes: { order, votes } }) => votes[order[1]!]!.repeats, voteOf(world(...again), QUESTION)),
      is(articleIn, 'Khoản 2 Điều 35 Luật số 72/2025/QH15'),
    );
  given(...again, repeats)
    .when(ungrounds)
    .then(
      is(groundIn, undefined),
      is((meeting) => groundOf(meeting, meeting.votes.votes[meeting.votes.order[0]!]!)?.preset, 'resolution'),
    );
});

test('G-3 the record begins with the grounds of the draft, without those of dropped votes', () => {
  const draft = [ready, prepared(), prepared({ text: 'Bãi nhiệm', rule: TWO_THIRDS }), grounds(), grounds('removal', 'Bãi nhiệm')];
  const record = world(...draft, secretary.dropsVote('Bãi nhiệm'), secretary.publishes());
  expect(record.meeting.session.stage).toBe('published');
  expect(Object.keys(record.meeting.grounds.votes)).toEqual([voteOf(record, QUESTION)]);
  expect(articleIn(record.meeting)).toBe('Khoản 2 Điều 35 Luật số 72/2025/QH15');
  expect(groundIn(world(...draft, ungrounds, secretary.publishes()).meeting)).toBeUndefined();
});

test('G-4 a secretary names the working rules until the closing; the minutes cite the last', () => {
  given(ready).when(names(RULES)).then(is(workingRulesOf, RULES));
  given(fullHouse, names(RULES)).when(names('')).then(is(workingRulesOf, undefined), is((meeting) => MEETING.noted(meeting), []));
  given(ready, names(RULES)).when(names(RULES)).thenRefused('grounds/named-already');
  given(ready).when(names('')).thenRefused('grounds/named-already');
  given(inSession).when(names(RULES, chair)).thenRefused('access/secretary-only');
  given(sessionClosed).when(names(RULES)).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  const { meeting } = world(ready, names('Quy chế cũ'), names(RULES), secretary.publishes());
  expect(workingRulesOf(meeting)).toBe(RULES);
  expect(MEETING.noted(meeting)).toEqual([
    { at: meeting.grounds.workingRules!.at, code: 'grounds/working-rules', params: { text: RULES } },
  ]);
});
test('G-4 a draft begins with the working rules of its unit', () => {
  const draft = { meeting: 'm1', unit: 'H99', council: 'Hội đồng', title: 'Kỳ họp', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường', rehearsal: false };
  expect(MEETING.begins(draft).map((one) => one.type)).toEqual(['draftBegun']);
  expect(MEETING.begins({ ...draft, workingRules: RULES })).toMatchObject([
    { type: 'draftBegun' },
    { type: 'workingRulesNamed', open: { text: RULES } },
  ]);
});

test('G-5 what the presets of the law take', () => {
  const takes = (id: string, total: number) => needed(total, preset(id).rule);
  expect([125, 85, 52, 29].map((total) => [takes('resolution', total), takes('removal', total)])).toEqual([[63, 84], [43, 57], [27, 35], [15, 20]]);
  expect([takes('fewer', 12), takes('decision', 10)]).toEqual([9, 6]);
  expect(foresee(preset('fewer').rule, 12).known).toEqual({ base: 12, needed: 9 });
  expect(foresee({ ...MAJORITY, base: 'present' }, 12).known).toBeUndefined();
});
test('G-5 a council knows no casting vote, and presets are told apart by their ids', () => {
  expect(VotingRules.parse(DEFAULT_RULES)).toEqual(DEFAULT_RULES);
  expect(Preset.safeParse({ ...preset('decision'), body: 'council' }).success).toBe(false);
  expect(Preset.safeParse({ ...preset('resolution'), rule: { base: 'total', fraction: [3, 2], strict: true } }).success).toBe(false);
  const { presets } = DEFAULT_RULES;
  for (const wrong of [[], [presets[0], presets[0]], Array.from({ length: 31 }, (_, n) => ({ ...presets[0], id: `p${n}` }))])
    expect(VotingRules.safeParse({ workingRules: '', presets: wrong }).success).toBe(false);
});
