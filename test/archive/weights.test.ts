/** Weighed votes in a record: the honest one is accepted by both verifiers, each lie is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forge, makeKeys, story, type Hooks, type Keys } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

const EACH = '10.5';
/** Two of seven for, by weight more than half. */
const HONEST = { weights: { for: '80.5', against: '10.5', notVoting: '0' }, base: '133', needed: '66.500001', outcome: 'adopted' };

interface Told {
  readonly body?: false;
  readonly named?: string;
  readonly weights?: Readonly<Record<string, string>> | null;
  readonly fewer?: true;
  readonly by?: string;
  readonly late?: true;
  readonly decided?: object | null;
  readonly system?: string;
  readonly minutes?: object | null;
  readonly tie?: true;
  readonly form?: true;
}

const weighed = (told: Told = {}): Hooks => ({
  before: (w) => {
    if (told.named) Object.assign(w.made.log[0]!.open as object, { council: told.named });
  },
  async after(w) {
    const all = w.delegates();
    const [first = '', ...others] = all;
    const whole = { [first]: '70', ...Object.fromEntries(others.map((one) => [one, EACH])) };
    w.entry('memberListed', { member: 's0', kind: 'secretary' });
    if (told.body !== false) w.entry('bodyNamed', { body: 'other' }, 's0');
    const { [first]: _first, ...fewer } = whole;
    const weights = told.weights ?? (told.fewer ? fewer : whole);
    if (told.weights !== null) w.entry('weightsSet', { weights }, told.by ?? 's0');
    const rule = { base: 'total', fraction: [1, 2], strict: true };
    if (told.tie) {
      w.entry('voteGrounded', { vote: 'v9', preset: 'p', name: 'Quyết định', article: 'Điều 1', rule, tie: 'chair' });
    }
    w.openVote('v9', (told.form ? { form: { kind: 'election', seats: 1, most: 1 } } : {}) as never);
    await w.cast('v9', first, 'for');
    await w.cast('v9', others[0]!, 'for');
    await w.cast('v9', others[1]!, 'against');
    if (told.late) w.entry('weightsSet', { weights: { ...whole, [first]: '1' } }, 's0');
    w.closing('v9');
    w.closed('v9');
    const decided = told.decided === null ? undefined : { ...HONEST, ...told.decided };
    if (decided) w.entry('weighedDecided', { vote: 'v9', ...decided }, told.system ?? 'system');
    const minutes = told.minutes === undefined ? decided : told.minutes;
    if (minutes) Object.assign(w.made.minutes.json.votes.at(-1)!, { weighed: minutes });
  },
});
/** By both readers alike. */
const codes = async (told: Told = {}): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, weighed(told))), keys.ca.certificate.fingerprint, /^(weights|minutes\/other-decision)/);

describe('W-6 a weighed vote', () => {
  it('that is told as it was is accepted, and by the script', async () => {
    expect(await codes()).toEqual([]);
    const said = await script(await forge(await story(keys, weighed())), keys.ca.certificate.fingerprint);
    expect(said.status, said.said).toBe(0);
  });
  it('of a body that only begins like a council is nobody else’s', async () =>
    expect(await codes({ named: 'Hội đồng quản trị Công ty Mẫu' })).toEqual([]));

  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['is of a People’s Council', 'weights/peoples-council', { body: false }],
    ['is of a People’s Council that calls itself another body', 'weights/peoples-council', { named: 'HỘI ĐỒNG  nhân dân xã Mẫu' }],
    ['has weights that a delegate set', 'weights/no-duty', { by: 'd0' }],
    ['has weights for a guest', 'weights/unknown-member', { weights: { g0: '5' } }],
    ['was opened while somebody had none', 'weights/missing', { fewer: true }],
    ['has weights changed while it was open', 'weights/while-open', { late: true }],
    ['is an election', 'weights/resolutions-alone', { form: true }],
    ['lets the chair decide', 'weights/casting-vote', { tie: true }],
    ['says nothing of what it weighs', 'weights/not-weighed', { decided: null }],
    ['was weighed without weights', 'weights/none', { weights: null }],
    ['is weighed by a person', 'weights/out-of-order', { system: 'd0' }],
    ['has another sum', 'weights/sum', { decided: { weights: { ...HONEST.weights, against: '10.500001' } } }],
    ['has another base', 'weights/base', { decided: { base: '122' } }],
    ['needs less', 'weights/needed', { decided: { needed: '66.5' } }],
    ['has another outcome', 'weights/outcome', { decided: { outcome: 'rejected' } }],
    ['is told otherwise in the minutes', 'minutes/other-decision', { minutes: { ...HONEST, base: '1' } }],
    ['is not told in the minutes', 'minutes/other-decision', { minutes: null }],
  ];
  for (const [what, code, told] of LIES) it(`that ${what} is found: ${code}`, async () => expect(await codes(told)).toContain(code));
});
