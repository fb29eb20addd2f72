/** Conclusions in a record: written as they may be they are accepted; every other is found, and minutes that tell them otherwise. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { ManyBundles, script } from './script.ts';
import { forge, makeKeys, story, type Keys, type Writer } from './forge.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

const json = (value: object) => value as unknown as Json;
const TEXT = 'Giao Ủy ban nhân dân xã hoàn thiện phương án';
const written = { conclusion: 'k1', item: 'i1', text: TEXT, papers: [] };
const row = { ...written, at: '2026-12-09T04:00:00.000Z' };

/** What is told during the session, after its closing and after the approval of the minutes; what the minutes say of it. */
interface Told {
  readonly during?: (w: Writer) => void;
  readonly late?: (w: Writer) => void;
  readonly after?: (w: Writer) => void;
  readonly minutes?: readonly object[];
}

async function bundle({ during, late, after, minutes }: Told) {
  let writer: Writer | undefined;
  const made = await story(keys, {
    after: during ?? (() => undefined),
    late: (w) => {
      writer = w;
      late?.(w);
    },
  });
  after?.(writer!);
  made.sizes.add(made.log.length);
  if (minutes) Object.assign(made.minutes.json, { conclusions: minutes });
  return forge(made);
}
const codes = async (told: Told): Promise<string[]> =>
  bundles.alike(await bundle(told), keys.ca.certificate.fingerprint, /^conclusion\//);
const write = (more: object = {}) => (w: Writer): void => void w.entry('conclusionWritten', json({ ...written, ...more }), 'd0');
const change = (text = 'Khác') => (w: Writer): void => void w.entry('conclusionChanged', json({ conclusion: 'k1', text, papers: [] }), 'd0');
const remove = (w: Writer): void => void w.entry('conclusionRemoved', json({ conclusion: 'k1', reason: 'Nhầm' }), 'd0');
const both = (...all: ReadonlyArray<(w: Writer) => void>) => (w: Writer): void => all.forEach((one) => one(w));

describe('M-26 conclusions in a record', () => {
  it('that were written before the minutes were approved, or added since, are accepted, by the script too', async () => {
    expect(await codes({ during: write(), minutes: [row] })).toEqual([]);
    expect(await codes({ during: both(write({ papers: ['p1'] }), remove) })).toEqual([]);
    const late = { late: both(write(), change()), after: write({ conclusion: 'k2', addition: true }), minutes: [{ ...row, text: 'Khác' }] };
    expect(await codes(late)).toEqual([]);
    expect(await script(await bundle(late), keys.ca.certificate.fingerprint)).toMatchObject({ status: 0, broke: '' });
    const restricted = { duties: ['chair', 'secretary', 'delegate'] };
    const { text: _text, ...hidden } = row;
    const narrow = (w: Writer) => void w.entry('itemAudienceSet', json({ item: 'i1', audience: restricted }));
    expect(await codes({ during: both(write(), narrow), minutes: [hidden] })).toEqual([]);
    // M-27 and told anew to who takes part again.
    const sealed = (w: Writer): void => {
      const { text, ...open } = written;
      w.entry('conclusionWritten', json({ ...open, audience: { ...restricted, except: ['d1'] } }), 'd0', { text });
      w.entry('conclusionTold', json({ conclusion: 'k1', audience: restricted }), 'd1', { text });
    };
    expect(await codes({ during: both(narrow, sealed), minutes: [hidden] })).toEqual([]);
  });

  const LIES: ReadonlyArray<readonly [what: string, told: Told]> = [
    ['one was changed after the approval', { during: write(), after: change(), minutes: [{ ...row, text: 'Khác' }] }],
    ['one was removed after the approval', { during: write(), after: remove }],
    ['one came after the approval and is no addition', { after: write(), minutes: [row] }],
    ['an addition came before the approval', { during: write({ addition: true }) }],
    ['one was written twice', { during: both(write(), write()), minutes: [row] }],
    ['one was changed that is not there', { during: change() }],
    ['one was removed twice', { during: both(write(), remove, remove) }],
    ['one was told anew that is not there', { during: (w) => void w.entry('conclusionTold', json({ conclusion: 'k1', audience: { duties: ['chair'] } })) }],
    ['one was told anew to nobody that is named', { during: both(write(), (w) => void w.entry('conclusionTold', json({ conclusion: 'k1' }))), minutes: [row] }],
    ['one has another shape', { during: write({ papers: 'p1' }) }],
  ];
  it.each(LIES)('are found where %s', async (_what, told) => expect(await codes(told)).toContain('conclusion/not-so'));

  const MINUTES: ReadonlyArray<readonly [what: string, told: Told]> = [
    ['leave one out', { during: write() }],
    ['tell one that is not there', { minutes: [row] }],
    ['tell other words', { during: write(), minutes: [{ ...row, text: 'Khác' }] }],
    ['tell another item', { during: write(), minutes: [{ ...row, item: 'i2' }] }],
    ['leave an attached paper out', { during: write({ papers: ['p1'] }), minutes: [row] }],
  ];
  it('are found where the minutes tell something that is none', async () =>
    expect(await codes({ minutes: [{ ...row, papers: 'p1' }] })).toContain('conclusion/other-in-minutes'));
  it.each(MINUTES)('are found where the minutes %s', async (_what, told) =>
    expect(await codes(told)).toContain('conclusion/other-in-minutes'),
  );
});
