/** Names of what a merger takes along where they are taken: each stays, whatever units and things are called. */
import { expect, test } from 'vitest';
import { isRecordable } from '../../shared/base/canonical.ts';
import { DEFAULT_RULES, VotingRules, type Preset } from '../../shared/meeting/voting-rules.ts';
import { namesBeside } from '../../server/name-beside.ts';
import { withPresets } from '../../server/taken-presets.ts';

const LAW = DEFAULT_RULES.presets;
const preset = (id: string, name: string, article: string): Preset => ({ ...LAW[0]!, id, name, article });
const added = (all: readonly Preset[]) => all.slice(LAW.length).map(({ name, article }) => [name, article]);

test('R-34 two units of one name: what bears one name in both and in the third is kept three times', () => {
  const here = [...LAW, preset('p', 'Thông qua quy hoạch', 'Điều 1')];
  const units = [{ code: 'H1.1', name: 'HĐND xã Tân Lập' }, { code: 'H1.2', name: 'HĐND xã Tân Lập' }];
  const take = (all: readonly Preset[]) =>
    units.reduce((before, unit, n) => withPresets(before, [preset('p', 'Thông qua quy hoạch', `Điều ${n + 2}`)], unit), all);
  const all = take(here);
  expect(added(all)).toEqual([
    ['Thông qua quy hoạch', 'Điều 1'],
    ['Thông qua quy hoạch (HĐND xã Tân Lập)', 'Điều 2'],
    ['Thông qua quy hoạch (HĐND xã Tân Lập, H1.2)', 'Điều 3'],
  ]);
  expect(take(all)).toBe(all);
  expect(VotingRules.parse({ workingRules: '', presets: all }).presets).toHaveLength(all.length);
});

test('R-34 a unit of the longest name there is: each name begins with the thing’s own, and ends', () => {
  const unit = { code: 'H1.1', name: `Hội đồng nhân dân ${'xã '.repeat(47)}`.slice(0, 160).trim() };
  const names = ['Bầu', 'Miễn nhiệm'];
  const here = [...LAW, ...names.map((name, n) => preset(`a${n}`, name, 'Điều 1'))];
  const all = withPresets(here, names.map((name, n) => preset(`b${n}`, name, 'Điều 2')), unit);
  const beside = added(all).slice(2).map(([name]) => name!);
  expect(beside.map((one) => /^(.+) \(Hội đồng nhân dân .*\)$/.exec(one)?.[1])).toEqual(names);
  expect(beside.every((one) => one.length <= 120)).toBe(true);
});

test('R-34 no letter is cut in two where a name is shortened: the record would not take it', () => {
  for (let n = 40; n <= 118; n++) {
    const unit = { code: 'H1.1', name: `${'b'.repeat(n)}😀${'c'.repeat(40)}` };
    for (const name of namesBeside(`${'a'.repeat(n)}😀`, unit, 120)) expect([isRecordable(name), name.length <= 120]).toEqual([true, true]);
  }
});
