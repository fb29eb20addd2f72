/** Attending in somebody's place, in a record: the honest one is accepted, each lie about one is found by its own name. */
import 'reflect-metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../shared/archive/verify.ts';
import { forge, makeKeys, story, type Hooks, type Keys, type Writer } from './forge.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});

interface Told {
  /** Who is represented; the guest g1. */
  readonly of?: string;
  readonly namedBy?: string;
  readonly confirmedBy?: string;
  /** How whoever comes is listed; null: not at all. */
  readonly kind?: string | null;
  readonly body?: true;
  readonly named?: string;
  readonly before?: (w: Writer) => void;
  /** Between the naming and the confirmation. */
  readonly between?: (w: Writer) => void;
  readonly then?: (w: Writer) => void;
  readonly counted?: true;
  readonly afterwards?: (w: Writer) => void;
}

const withdrawn = (by: string) => (w: Writer) => void w.entry('substituteWithdrawn', { substitution: 'u1' }, by);
const off = (member: string, by = 's0') => (w: Writer) => void w.entry('memberUnlisted', { member }, by);
const both =
  (...acts: ReadonlyArray<(w: Writer) => void>) =>
  (w: Writer) =>
    acts.forEach((act) => act(w));

/** g1 is invited, and u1 attends in their place while v9 is voted on. */
const attended = (told: Told = {}): Hooks => ({
  before: (w) => {
    if (told.named) Object.assign(w.made.log[0]!.open as object, { council: told.named });
  },
  async after(w) {
    const { of = 'g1', namedBy = of, confirmedBy = 's0', kind = 'guest' } = told;
    w.entry('memberListed', { member: 's0', kind: 'secretary' });
    w.entry('memberListed', { member: 'g1', kind: 'guest' }, 's0', { name: 'Trưởng Công an xã' });
    if (told.body) w.entry('bodyNamed', { body: 'other' }, 's0');
    told.before?.(w);
    w.entry('substituteNamed', { substitution: 'u1', member: of }, namedBy, { name: 'Phó Trưởng Công an xã' });
    told.between?.(w);
    if (kind !== null) w.entry('memberListed', { member: 'u1', kind }, 's0', { name: 'Phó Trưởng Công an xã' });
    w.entry('substituteConfirmed', { substitution: 'u1', person: 'u1' }, confirmedBy);
    told.then?.(w);
    w.openVote('v9');
    await w.cast('v9', 'd0', 'for');
    await w.cast('v9', 'd1', 'for');
    w.closing('v9');
    w.closed('v9', (result) => {
      if (!told.counted) return;
      const counts = { ...result.counts, for: (result.counts['for'] ?? 0) + 1 };
      Object.assign(result, { roll: { ...result.roll, u1: 'for' }, counts });
    });
    told.afterwards?.(w);
  },
});
const codesOf = async (told: Told): Promise<string[]> =>
  (await verify(await forge(await story(keys, attended(told))), keys.ca.certificate.fingerprint)).findings.map((one) => one.code);

describe('W-28 attending in somebody’s place', () => {
  it('that was named, confirmed, and taken back or not, is accepted', async () => {
    expect(await codesOf({})).toEqual([]);
    expect(await codesOf({ namedBy: 's0' })).toEqual([]);
    expect(await codesOf({ afterwards: both(withdrawn('g1'), off('u1', 'g1')) })).toEqual([]);
    expect(await codesOf({ then: both(withdrawn('s0'), off('u1')) })).toEqual([]);
    // Taken off with whoever they came for, or by the server as they become something else.
    expect(await codesOf({ afterwards: both(withdrawn('s0'), off('u1'), off('g1')) })).toEqual([]);
    expect(await codesOf({ afterwards: both(withdrawn('system'), off('u1', 'system')) })).toEqual([]);
    // Whoever is represented comes after all.
    expect(await codesOf({ then: (w) => void w.entry('checkedIn', { member: 'g1' }, 'g1') })).toEqual([]);
  });
  it('of a member of another body, who is not there, is accepted', async () => {
    expect(await codesOf({ of: 'd6', body: true })).toEqual([]);
  });
  it('that was declined, or named anew, is accepted', async () => {
    const declined = (w: Writer): void => {
      w.entry('substituteNamed', { substitution: 'u0', member: 'g1' }, 'g1', { name: 'Trợ lý' });
      w.entry('substituteDeclined', { substitution: 'u0' }, 's0');
    };
    expect(await codesOf({ before: declined })).toEqual([]);
  });

  const first = (member: string) => (w: Writer) => void w.entry('substituteNamed', { substitution: 'u0', member }, member);
  const chain: Told['before'] = (w) => {
    w.entry('substituteNamed', { substitution: 'u0', member: 'g0' }, 's0');
    w.entry('memberListed', { member: 'u9', kind: 'guest' }, 's0', { name: 'Trợ lý' });
    w.entry('substituteConfirmed', { substitution: 'u0', person: 'u9' }, 's0');
  };
  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['was named by a stranger', 'substitutes/no-duty', { namedBy: 'd1' }],
    ['was confirmed by no secretary', 'substitutes/no-duty', { confirmedBy: 'g1' }],
    ['was taken back by a stranger', 'substitutes/no-duty', { afterwards: both(withdrawn('d1'), off('u1')) }],
    ['was taken back by the server, of those who stay', 'substitutes/no-duty', { afterwards: withdrawn('system') }],
    ['is a delegate’s of a People’s Council', 'substitutes/ineligible', { of: 'd6' }],
    ['is of what bears a council’s name', 'substitutes/ineligible', { of: 'd6', body: true, named: 'Hội đồng nhân dân xã Mường Lống' }],
    ['is a secretary’s', 'substitutes/ineligible', { of: 's0' }],
    ['is of somebody who is not invited', 'substitutes/ineligible', { of: 'g7' }],
    ['is of somebody in the room', 'substitutes/ineligible', { between: (w) => void w.entry('checkedIn', { member: 'g1' }, 'g1') }],
    ['is the chair’s', 'substitutes/ineligible', { of: 'd6', body: true, before: (w) => void w.entry('chairNamed', { member: 'd6' }, 's0') }],
    ['is the second', 'substitutes/overlap', { before: first('g1') }],
    ['is a substitute’s', 'substitutes/overlap', { before: chain, of: 'u9' }],
    ['had been declined', 'substitutes/not-open', { between: (w) => void w.entry('substituteDeclined', { substitution: 'u1' }, 's0') }],
    ['was taken back twice', 'substitutes/not-open', { afterwards: both(withdrawn('g1'), off('u1'), withdrawn('g1')) }],
    ['counts in the total', 'substitutes/not-guest', { kind: 'delegate' }],
    ['came to count in the total later', 'substitutes/not-guest', { then: (w) => void w.entry('memberListed', { member: 'u1', kind: 'delegate' }, 'system') }],
    ['was never invited', 'substitutes/not-guest', { kind: null }],
    ['stays on the list', 'substitutes/stays', { afterwards: withdrawn('g1') }],
    ['stays through a vote', 'substitutes/stays', { then: withdrawn('g1'), afterwards: off('u1') }],
    ['stands though they are listed no more', 'substitutes/stays', { afterwards: off('u1') }],
    ['stands though whoever they came for is listed no more', 'substitutes/stays', { then: off('g1') }],
    ['voted', 'substitutes/voted', { counted: true }],
  ];
  it.each(LIES)('that %s: %s', async (_what, code, told) => {
    expect(await codesOf(told)).toContain(code);
  });
  it('that was named after the closing: entry/after-session', async () => {
    const late: Hooks = { late: (w) => void w.entry('substituteNamed', { substitution: 'u1', member: 'g0' }, 'g0') };
    const report = await verify(await forge(await story(keys, late)), keys.ca.certificate.fingerprint);
    expect(report.findings.map(({ code }) => code)).toContain('entry/after-session');
  });
});
