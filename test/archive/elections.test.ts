/** An election in a record: the honest one is accepted by both verifiers, each lie about what it came to is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { forge, makeKeys, story, type Hooks, type Keys } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

const OPTIONS = [{ id: 'a', label: 'Lan' }, { id: 'b', label: 'Minh' }, { id: 'c', label: 'Nam' }];
const ELECTION = { kind: 'election', seats: 1, most: 2 };
/** Of six delegates four are needed; a has five, b four, c none. */
const HONEST = { kind: 'election', elected: ['a'], tied: [], needed: 4, blank: 0 };

interface Told {
  readonly form?: object | null;
  readonly decision?: object | null;
  readonly minutes?: object | null;
  readonly by?: string;
  readonly twice?: boolean;
  readonly ballots?: ReadonlyArray<readonly string[]>;
}

const elected = ({ form = ELECTION, decision = HONEST, minutes = decision, by = 'system', twice = false, ballots }: Told = {}): Hooks => ({
  async after(w) {
    const cast = ballots ?? [['a', 'b'], ['a', 'b'], ['a', 'b'], ['a', 'b']];
    w.openVote('v9', { options: OPTIONS, ...(form && { form }) } as never);
    for (const [n, one] of cast.entries()) await w.cast('v9', `d${n}`, [...one]);
    w.closing('v9');
    w.closed('v9');
    if (decision) w.entry('electionDecided', { vote: 'v9', decision } as unknown as Json, by);
    if (twice) w.entry('electionDecided', { vote: 'v9', decision } as unknown as Json, by);
    if (minutes) Object.assign(w.made.minutes.json.votes.at(-1)!, { elected: minutes });
  },
});
const codes = async (told: Told): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, elected(told))), keys.ca.certificate.fingerprint, /^election\/|minutes\/other-decision/);
const SHOULD = { ...HONEST, elected: [], tied: ['a', 'b'] };

describe('an election', () => {
  it('that is told as it was is accepted, and by the script', async () => {
    expect(await codes({ decision: SHOULD })).toEqual([]);
    const told = await script(await forge(await story(keys, elected({ decision: SHOULD }))), keys.ca.certificate.fingerprint);
    expect(told.status, told.said).toBe(0);
  });
  it('with a blank paper is accepted where it says so', async () => {
    const ballots = [['a'], ['a'], ['a'], []];
    expect(await codes({ ballots, decision: { ...HONEST, elected: [], blank: 1 } })).toEqual([]);
    expect(await codes({ ballots, decision: { ...HONEST, elected: [], blank: 0 } })).toContain('election/does-not-follow');
  });

  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['elects whoever has no majority', 'election/without-majority', { ballots: [['a'], ['a'], ['a']], decision: HONEST }],
    ['takes a paper with more marks than it has', 'ballot/too-many-options', { ballots: [['a', 'b', 'c']], decision: null }],
    ['hides a tie', 'election/tie-hidden', { decision: HONEST }],
    ['elects nobody where somebody was', 'election/does-not-follow', { ballots: [['a'], ['a'], ['a'], ['a']], decision: { ...HONEST, elected: [] } }],
    ['says nothing of what it came to', 'election/missing', { decision: null }],
    ['is decided without a form', 'election/no-form', { form: null, decision: SHOULD }],
    ['has a form that nobody can read', 'election/no-form', { form: { kind: 'lottery' }, decision: SHOULD }],
    ['is decided by a person', 'election/out-of-order', { decision: SHOULD, by: 'd0' }],
    ['is decided twice', 'election/out-of-order', { decision: SHOULD, twice: true }],
    ['is told otherwise in the minutes', 'minutes/other-decision', { decision: SHOULD, minutes: HONEST }],
    ['is not told in the minutes', 'minutes/other-decision', { decision: SHOULD, minutes: null }],
  ];
  for (const [what, code, told] of LIES) it(`that ${what} is found by both readers: ${code}`, async () => expect(await codes(told)).toContain(code));
});
