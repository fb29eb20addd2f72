/** Speeches in a record: the honest ones are accepted by both verifiers, each lie is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { verify } from '../../shared/archive/verify.ts';
import { forge, makeKeys, story, type Hooks, type Keys } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

interface Told {
  /** Who is called second. */
  readonly member?: string;
  readonly by?: string;
  /** Leaves the first speech without its end. */
  readonly open?: true;
  /** Called last, and never ended. */
  readonly last?: true;
  readonly unpaused?: true;
  readonly again?: true;
  readonly kind?: string;
  readonly minutes?: 'none' | 'more' | 'nobody';
  /** The second speaker's, in the place of words; the minutes count for no group then. */
  readonly group?: number;
}

const spoken = (told: Told = {}): Hooks => ({
  async after(w) {
    const at = (seq: number): string => w.made.log[seq]!.at;
    const seconds = (from: number, to: number): number => Math.round((milliseconds(at(to)) - milliseconds(at(from))) / 1000);
    const call = (speech: string, member: string, kind: string, by = 'd0'): number =>
      w.entry('speakerCalled', { speech, member, kind, item: 'i1', seconds: 60 }, by);
    const end = (speech: string): number => w.entry('speechEnded', { speech }, 'd0');
    w.entry('memberListed', { member: 's0', kind: 'secretary' });
    w.entry('memberListed', { member: 'd2', kind: 'delegate', name: 'Đại biểu d2', group: told.group ?? 'Tổ số 1' });
    w.entry('chairNamed', { member: 'd0' });
    const { member = 'd2', by = 's0' } = told;
    const first = call('f1', 'd1', 'debate');
    const halt = told.unpaused ? first : w.entry('speechPaused', { speech: 'f1' }, 'd0');
    const order = call('f2', member, told.kind ?? 'order', by);
    const ordered = end('f2');
    const on = w.entry('speechResumed', { speech: 'f1' }, 'd0');
    const done = told.open ? on : end('f1');
    if (told.again) end('f1');
    const answer = call('f3', 'g0', 'answer', 's0');
    const answered = told.last ? answer : end('f3');
    const of = (speaker: object, kind: string, from: number, to: number, lasts = seconds(from, to)) => ({
      ...speaker,
      item: 'i1',
      kind,
      from: at(from),
      to: at(to),
      seconds: lasts,
    });
    const whole = milliseconds(at(done)) - milliseconds(at(first)) - (milliseconds(at(on)) - milliseconds(at(halt)));
    const each = [
      of({ member: 'd1' }, 'debate', first, done, Math.round(whole / 1000)),
      of({ member }, 'order', order, ordered),
      of(told.minutes === 'nobody' ? { member: 'g0' } : {}, 'answer', answer, answered),
    ];
    const sum = (n: number, who: object) => ({ ...who, seconds: each[n]!.seconds + (told.minutes === 'more' ? 1 : 0), times: 1 });
    const people = [sum(0, { member: 'd1' }), sum(1, { member }), sum(2, {})];
    const speeches = { each, people, groups: told.group === undefined ? [sum(1, { group: 'Tổ số 1' })] : [] };
    if (told.minutes !== 'none') Object.assign(w.made.minutes.json, { speeches: speeches as unknown as Json });
  },
});
const codes = async (told?: Told): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, spoken(told))), keys.ca.certificate.fingerprint, /^speaking\/|^entry\/shape/);

describe('D-5 a speech', () => {
  it('that was called, halted for a point of order and ended is accepted by both readers', async () => {
    expect(await codes()).toEqual([]);
    const said = await script(await forge(await story(keys, spoken())), keys.ca.certificate.fingerprint);
    expect(said.status, said.said).toBe(0);
  });

  it('whose speaker is listed with a group that is no words is found by both', async () => {
    const zip = await forge(await story(keys, spoken({ group: 5 })));
    expect((await verify(zip, keys.ca.certificate.fingerprint)).findings.map(({ code }) => code)).toContain('entry/shape');
    const { status, said } = await script(zip, keys.ca.certificate.fingerprint);
    expect([status, said]).toEqual([1, expect.stringContaining('memberListed has another shape')]);
  });

  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['goes on beside another', 'speaking/two-at-once', { unpaused: true }],
    ['has not ended when the next is called', 'speaking/two-at-once', { open: true }],
    ['never ends', 'speaking/never-ended', { last: true }],
    ['is of somebody who has left', 'speaking/not-present', { member: 'd4' }],
    ['is called by a delegate', 'speaking/no-duty', { by: 'd3' }],
    ['is of a kind that there is none of', 'entry/shape', { kind: 'song' }],
    ['is no point of order, and interrupts another', 'speaking/two-at-once', { kind: 'reply' }],
    ['ends twice', 'speaking/out-of-place', { again: true }],
    ['has another sum in the minutes', 'speaking/minutes', { minutes: 'more' }],
    ['stands in no minutes', 'speaking/minutes', { minutes: 'none' }],
    ['is told with a guest’s id', 'speaking/minutes', { minutes: 'nobody' }],
  ];
  for (const [what, code, told] of LIES) it(`that ${what} is found: ${code}`, async () => expect(await codes(told)).toContain(code));
});
