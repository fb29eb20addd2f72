/** A ballot paper as it is typed at the desk: who stands under which id, and what cannot be filled in. */
import { expect, test } from 'vitest';
import { ballotTyped, idsByName, typedBallot } from '../../client/panels/agenda/desk/typed-ballot.ts';
import { isWellFormed } from '../../shared/meeting/forms.ts';
import { confidenceIn, electionOf } from '../kit/elections.ts';
import { lan } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';

const { meeting } = world(fullHouse);
const none = { ...typedBallot(undefined), kind: 'election', way: 'secret' };
const typed = (change: object, before?: Parameters<typeof idsByName>[1]) => ballotTyped({ ...none, ...change }, idsByName(meeting, before));

test('a resolution has no paper of its own', () => expect(typed({ kind: 'resolution' })).toBeUndefined());
test('a delegate stands under the own id, others under free ones', () =>
  expect(typed({ people: `${lan.name}, Trưởng ban\n\nNguyễn Văn Xa` })).toEqual({
    way: 'secret',
    options: [{ id: lan.id, label: `${lan.name}, Trưởng ban` }, { id: 'line1', label: 'Nguyễn Văn Xa' }],
    form: { kind: 'election', seats: 1, most: 1 },
  }));
test.each([
  ['one alone', { people: 'Một' }, 'people'],
  ['one twice', { people: 'Một\nMột' }, 'people'],
  ['a delegate twice', { people: `${lan.name}\n${lan.name}, Trưởng ban` }, 'people'],
  ['a line that is too long', { people: `Một\n${'x'.repeat(101)}` }, 'people'],
  ['more seats than people', { people: 'Một\nHai', seats: '3' }, 'numbers'],
  ['no number of marks', { people: 'Một\nHai', most: '' }, 'numbers'],
])('no paper with %s', (_what, change, wrong) => expect(typed(change)).toBe(wrong));
test.each(['poll', 'confidence'])('levels of a %s can be filled in', (kind) => {
  const paper = typed({ kind, people: `Một\n${lan.name}` });
  expect(typeof paper === 'object' && isWellFormed(paper)).toBe(true);
});
test('what was prepared is typed as it was, and whoever stays keeps the id', () => {
  const election = electionOf(3, 2);
  expect(typed(typedBallot(election), election)).toEqual(election);
  const { officers } = confidenceIn(2, 3).form as { officers: Array<{ id: string; label: string }> };
  const again = typed(typedBallot(confidenceIn(2, 3)), confidenceIn(2, 3));
  expect(typeof again === 'object' && again.form).toMatchObject({ officers: officers.map(({ id, label }) => ({ id, label })) });
});
