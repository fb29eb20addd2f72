/** What the desk's form of a vote puts on record: the vote and what it stands on, in one act. */
import { expect, test } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { groundOf } from '../../shared/meeting/question.ts';
import { MAJORITY, TWO_THIRDS } from '../../shared/meeting/rules.ts';
import { DEFAULT_RULES, type Preset } from '../../shared/meeting/voting-rules.ts';
import { chosenFirst, statedBy, type Stated } from '../../client/panels/agenda/desk/choose-ground.tsx';
import { addVote, amendVote, type Asked } from '../../client/panels/agenda/desk/save-vote.ts';
import type { AtDesk } from '../../client/desk/use-desk.tsx';
import { ITEM, itemOf, secretary } from '../kit/people.ts';
import { ready, world } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const { presets } = DEFAULT_RULES;
const of = (id: string): Stated => statedBy(id, { presets, ground: undefined, isNew: true }) as Stated;
const asked = (made: World, more: Partial<Asked> = {}): Asked => ({
  item: itemOf(made, ITEM),
  text: 'Thông qua',
  rule: MAJORITY,
  papers: [],
  ...more,
});

/** A desk over a world; what is in `loses` never gets there. */
function deskOf(made: World, loses: Set<string> = new Set()): Pick<AtDesk, 'act'> & { readonly acts: string[] } {
  const acts: string[] = [];
  return {
    acts,
    act: async (type, input) => {
      acts.push(type);
      return loses.has(type) ? refuse('link/not-delivered') : secretary.does(type, input)(made).refused;
    },
  };
}
const votesOf = ({ meeting }: World) => meeting.votes.order.map((id) => meeting.votes.votes[id]!);
const groundIn = ({ meeting }: World) => groundOf(meeting, meeting.votes.votes[meeting.votes.order[0]!]!)?.preset;

test('a new vote is put on record with its ground', async () => {
  const made = world(ready);
  const desk = deskOf(made);
  expect(await addVote(desk, asked(made), of('resolution'))).toBeUndefined();
  expect([desk.acts, votesOf(made).length, groundIn(made)]).toEqual([['prepareVote'], 1, 'resolution']);
});
test('of another rule it has none', async () => {
  const made = world(ready);
  const desk = deskOf(made);
  expect(await addVote(desk, asked(made, { rule: { ...MAJORITY, base: 'cast' } }), 'other')).toBeUndefined();
  expect([desk.acts, groundIn(made)]).toEqual([['prepareVote'], undefined]);
});
test('what was not added is tried anew', async () => {
  const made = world(ready);
  const loses = new Set(['prepareVote']);
  const desk = deskOf(made, loses);
  expect((await addVote(desk, asked(made), of('resolution')))?.code).toBe('link/not-delivered');
  loses.clear();
  expect(await addVote(desk, asked(made), of('resolution'))).toBeUndefined();
  expect([votesOf(made).length, groundIn(made)]).toEqual([1, 'resolution']);
});

test('amended, a vote keeps its ground, changes it, or loses it', async () => {
  const made = world(ready);
  await addVote(deskOf(made), asked(made), of('resolution'));
  const amends = async (more: Partial<Asked>, stated: Stated | 'other') => {
    const desk = deskOf(made);
    const vote = votesOf(made)[0]!;
    expect(await amendVote(desk, vote, asked(made, more), stated)).toBeUndefined();
    return [desk.acts, groundIn(made), votesOf(made)[0]!.text];
  };
  expect(await amends({ text: 'Thông qua lại' }, of('resolution'))).toEqual([['amendVote'], 'resolution', 'Thông qua lại']);
  expect(await amends({ rule: TWO_THIRDS }, of('removal'))).toEqual([['amendVote'], 'removal', 'Thông qua']);
  expect(await amends({ rule: MAJORITY }, 'other')).toEqual([['amendVote'], undefined, 'Thông qua']);
  // Nor does the old one come back with its rule.
  expect(await amends({ rule: TWO_THIRDS }, 'other')).toEqual([['amendVote'], undefined, 'Thông qua']);
});

test('it keeps the ground of a preset that its unit has changed since, and takes none anew that is no preset any more', async () => {
  const made = world(ready);
  await addVote(deskOf(made), asked(made), of('resolution'));
  made.presets = presets.map((one): Preset => (one.id === 'resolution' ? { ...one, article: 'Điều khác' } : one));
  const vote = votesOf(made)[0]!;
  const kept = groundOf(made.meeting, vote)!;
  expect(await amendVote(deskOf(made), vote, asked(made, { text: 'Sửa câu' }), kept)).toBeUndefined();
  expect([groundIn(made), votesOf(made)[0]!.text]).toEqual(['resolution', 'Sửa câu']);
  expect((await addVote(deskOf(made), asked(made), of('resolution')))?.code).toBe('grounds/no-preset');
  expect(votesOf(made).length).toBe(1);
});

test('what is chosen first: a council’s resolution; what is on record of a vote that is there, also once its preset is another', () => {
  const ground = { vote: 'v1', ...of('removal') };
  expect(chosenFirst({ presets, ground: undefined, isNew: true })).toBe('resolution');
  expect(chosenFirst({ presets, ground, isNew: false })).toBe('removal');
  expect(statedBy(chosenFirst({ presets, ground: undefined, isNew: false }), { presets, ground: undefined, isNew: false })).toBe('other');
  const renamed = presets.map((one): Preset => (one.id === 'removal' ? { ...one, article: 'Điều khác' } : one));
  const offered = { presets: renamed, ground, isNew: false };
  expect(statedBy(chosenFirst(offered), offered)).toEqual(ground);
});

test('a secret ballot is prepared as one, stays one when its text is changed, and becomes a public vote where that is chosen', async () => {
  const made = world(ready);
  const desk = deskOf(made);
  await addVote(desk, asked(made, { ballot: { way: 'secret' } }), of('resolution'));
  const ways = () => votesOf(made).map(({ text, ballot }) => [text, ballot?.way]);
  expect(ways()).toEqual([['Thông qua', 'secret']]);
  const change = (more: Partial<Asked>) => amendVote(desk, votesOf(made)[0]!, asked(made, more), of('resolution'));
  expect(await change({ text: 'Miễn nhiệm', ballot: { way: 'secret' } })).toBeUndefined();
  expect(ways()).toEqual([['Miễn nhiệm', 'secret']]);
  expect(await change({ text: 'Miễn nhiệm' })).toBeUndefined();
  expect(ways()).toEqual([['Miễn nhiệm', undefined]]);
});
