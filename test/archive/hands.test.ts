/** Shows of hands in an archive: an honest one is accepted, and each lie has its finding. */
import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { signDetached } from '../../shared/crypto/signing.ts';
import { forge, hash, makeKeys, MEETING, SIGNED_AT, story, type Hooks, type Keys } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

interface Told {
  readonly entered?: object;
  readonly decided?: object;
  readonly signed?: object;
  readonly signer?: string;
  readonly by?: string;
  readonly second?: string;
  readonly leave?: 'entry' | 'stands';
  readonly opened?: boolean;
}

const content = {
  text: 'Thông qua',
  options: ['for', 'against', 'notVoting'].map((id) => ({ id, label: id })),
  rule: { base: 'total', fraction: [1, 2], strict: true },
  papers: [],
};

const raised = (told: Told = {}): Hooks => ({
  async after(w) {
    const { by = 's0', second = 'd0', signer = second } = told;
    w.entry('memberListed', { member: 's0', kind: 'secretary' });
    w.entry('chairNamed', { member: 'd0' });
    if (told.opened) {
      w.openVote('v9');
      w.closing('v9');
      w.closed('v9');
    }
    const all = w.delegates();
    const out = new Set(w.made.log.flatMap(({ type, open }) => (type === 'checkedOut' ? [(open as { member: string }).member] : [])));
    const came = w.made.log.flatMap(({ type, open }) => (type === 'checkedIn' ? [(open as { member: string }).member] : []));
    const there = all.filter((one) => !out.has(one) && came.includes(one));
    const counts = { for: there.length - 1, against: 1, notVoting: 0 };
    const numbers = { counts, present: there.length, total: all.length };
    const entry = { hands: 'h1', vote: 'v9', question: hash(content), content, ...numbers, ...told.entered };
    if (told.leave !== 'entry') w.entry('handsEntered', entry, by);
    if (told.leave === 'stands') w.entry('handsTakenBack', { hands: 'h1' }, by);
    const statement = {
      kind: 'ecabinet/hands/v1',
      meeting: MEETING,
      vote: 'v9',
      question: entry.question,
      hands: 'h1',
      counts: entry.counts,
      present: entry.present,
      enteredBy: by,
      countersignedBy: second,
      ...told.signed,
    };
    const holder = keys.people[signer]!;
    const signature = await signDetached(holder.key, holder.certificate, utf8(canonical(statement as unknown as Json)), SIGNED_AT);
    const sum = Object.values(entry.counts).reduce((one, other) => one + other, 0);
    const base = all.length;
    const outcome = entry.counts.for * 2 > base ? 'adopted' : 'rejected';
    const signed = { certificate: holder.certificate.fingerprint, signedAt: SIGNED_AT, signature };
    w.entry('handsDecided', { hands: 'h1', vote: 'v9', base, silent: all.length - sum, outcome, ...signed, ...told.decided }, second);
  },
});

const ca = (): string => keys.ca.certificate.fingerprint;
const made = async (told: Told): Promise<Uint8Array> => forge(await story(keys, raised(told)));
const codes = (zip: Uint8Array): Promise<string[]> => bundles.alike(zip, ca(), /^hands\//);

it('V-67 that was entered and countersigned is accepted, and by the script', async () => {
  const zip = await made({});
  expect(await codes(zip)).toEqual([]);
  const said = await script(zip, ca());
  expect(said.status, said.said).toBe(0);
});

const LIES: ReadonlyArray<readonly [code: string, told: Told]> = [
  ['hands/not-entered', { leave: 'entry' }],
  ['hands/not-entered', { leave: 'stands' }],
  ['hands/also-opened', { opened: true }],
  ['hands/no-duty', { by: 'd2' }],
  ['hands/no-duty', { second: 'd1' }],
  ['hands/same-person', { by: 'd0' }],
  ['hands/not-countersigned', { signer: 'd1' }],
  ['hands/not-countersigned', { signed: { counts: { for: 1, against: 0, notVoting: 0 } } }],
  ['hands/present', { entered: { present: 60 } }],
  ['hands/present', { entered: { total: 60 } }],
  ['hands/more-than-present', { entered: { counts: { for: 60, against: 0, notVoting: 0 } } }],
  ['hands/unknown-option', { entered: { counts: { for: 1, perhaps: 1 } } }],
  ['hands/other-question', { entered: { question: hash('x') } }],
  ['hands/base', { decided: { base: 2 } }],
  ['hands/silent', { decided: { silent: 40 } }],
  ['hands/outcome', { decided: { outcome: 'perhaps' } }],
];
for (const [n, [code, told]] of LIES.entries())
  it(`a lie is found by both readers: ${code} (${n + 1})`, async () =>
    expect(await codes(await made(told))).toContain(code));
