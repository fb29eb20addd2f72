/** A rehearsal that is given out as a session's record, with what was practised in it. */
import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { forge, makeKeys, story, type Hooks, type Keys, type Made } from './forge.ts';
import { ManyBundles } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});
const WHAT = /^meeting\/rehearsal|^roll\/simulated/;
const codes = async (hooks: Hooks): Promise<string[]> =>
  (await bundles.alike(await forge(await story(keys, hooks)), keys.ca.certificate.fingerprint, WHAT)).filter((one) => WHAT.test(one));
const founded = (made: Made, rehearsal: Json): void => {
  Object.assign(made.log[0]!.open as object, { rehearsal });
};
const marked = (rehearsal: boolean) => ({ title: 'Kỳ họp', rehearsal });

it('X-27 a session that says it is none, or was marked until the call to order, is accepted', async () => {
  expect(await codes({ after: (w) => founded(w.made, false) })).toEqual([]);
  const taken: Hooks = {
    after(w) {
      founded(w.made, true);
      // Before the call to order.
      Object.assign(w.made.log.find(({ type, open }) => type === 'keyAdmitted' && (open as { member: string }).member === 'g0')!, {
        ...{ type: 'detailsChanged', open: marked(false) },
      });
    },
  };
  expect(await codes(taken)).toEqual([]);
});

it('X-27 what was held as a rehearsal is found by both readers, whatever is said of it afterwards', async () => {
  expect(await codes({ after: (w) => founded(w.made, true) })).toContain('meeting/rehearsal');
  expect(await codes({ after: (w) => founded(w.made, 'no') })).toContain('meeting/rehearsal');
  const begun: Hooks = {
    after(w) {
      w.entry('detailsChanged', marked(true));
      w.entry('detailsChanged', marked(false));
    },
  };
  expect(await codes(begun)).toContain('meeting/rehearsal');
});

it('X-27 a simulated delegate on the list is found by both readers', async () => {
  const simulated: Hooks = {
    after(w) {
      w.entry('memberListed', { member: 'sim-1', kind: 'delegate', name: 'Đại biểu mô phỏng 1', standsFor: 'd0' }, 'system');
      w.entry('memberUnlisted', { member: 'sim-1' }, 'system');
    },
  };
  expect(await codes(simulated)).toEqual(['roll/simulated']);
});
