/** Spoken choices in a record: the honest one is accepted by both verifiers, each lie about one is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { signDetached } from '../../shared/crypto/signing.ts';
import { forge, hash, makeKeys, MEETING, SIGNED_AT, story, type Hooks, type Keys, type Writer } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

interface Told {
  /** What of the heard choice is written otherwise in the decision. */
  readonly heard?: object;
  /** What of it is signed otherwise. */
  readonly signed?: object;
  readonly signer?: string;
  readonly numbers?: object;
  /** Of the entries that lead to it. */
  readonly entries?: ReadonlyArray<'entered' | 'countersigned' | 'takenBack'>;
  readonly decided?: boolean;
  readonly before?: (w: Writer) => void | Promise<void>;
  readonly times?: number;
  readonly enteredBy?: string;
  readonly chair?: string;
  /** The chair's word that the result be announced, before the countersignature. */
  readonly late?: boolean;
  readonly signedAt?: string;
  /** What the minutes say of the decision. */
  readonly minutes?: object;
}

/** As the minutes' numbers have it, beside those of the box. */
const minuted = (w: Writer, decided: object): void => void Object.assign(w.made.minutes.json.votes.at(-1)!, { decided });

/** A vote in which d3, whose tablet has failed, says aloud what d0 countersigns; for 2 of 6 in the box. */
const said = (told: Told = {}): Hooks => ({
  async after(w) {
    const { entries = ['entered', 'countersigned'], decided = true, times = 1, enteredBy = 's0', chair = 'd0', signedAt = SIGNED_AT } = told;
    w.entry('memberListed', { member: 's0', kind: 'secretary' });
    w.entry('chairNamed', { member: chair });
    const { content } = w.openVote('v9');
    await w.cast('v9', 'd0', 'for');
    await w.cast('v9', 'd1', 'for');
    await told.before?.(w);
    const honest = { entry: 'e1', member: 'd3', choice: 'for', enteredBy, countersignedBy: 'd0' };
    if (entries.includes('entered')) w.entry('spokenEntered', { entry: 'e1', vote: 'v9', member: 'd3' }, enteredBy, { choice: 'for' });
    const holder = keys.people[told.signer ?? 'd0']!;
    const statement = { kind: 'ecabinet/spoken/v1', meeting: MEETING, vote: 'v9', question: hash(content), ...honest, ...told.signed };
    const signature = await signDetached(holder.key, holder.certificate, utf8(canonical(statement as Json)), signedAt);
    if (told.late) w.entry('voteAnnounced', { vote: 'v9' }, 'd0');
    if (entries.includes('countersigned')) w.entry('spokenCountersigned', { entry: 'e1' }, 'd0', { signature });
    if (entries.includes('takenBack')) w.entry('spokenTakenBack', { entry: 'e1' }, 's0');
    w.closing('v9');
    const { base, silent } = w.count('v9');
    w.closed('v9');
    const one = { ...honest, certificate: holder.certificate.fingerprint, signedAt, signature, ...told.heard };
    const counts = { for: 3, against: 0, notVoting: 0 };
    const numbers = { counts, base, silent: silent - 1, outcome: 'rejected', ...told.numbers };
    const spoken = Array.from({ length: times }, () => one);
    if (!decided) return;
    w.entry('voteDecided', { vote: 'v9', spoken, ...numbers } as unknown as Json, 'system');
    minuted(w, told.minutes ?? numbers);
  },
});

const codesOf = async (hooks: Hooks): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, hooks)), keys.ca.certificate.fingerprint, /^(spoken|decision)\/|minutes\/other-decision/);
const findings = (told: Told): Promise<string[]> => codesOf(said(told));

describe('a spoken choice', () => {
  it('that was entered and countersigned is accepted, and by the script', async () => {
    expect(await findings({})).toEqual([]);
    const told = await script(await forge(await story(keys, said())), keys.ca.certificate.fingerprint);
    expect(told.status, told.said).toBe(0);
  });
  it('that nobody countersigned, or that was taken back, need not be heard', async () => {
    expect(await findings({ entries: ['entered'], decided: false })).toEqual([]);
    expect(await findings({ entries: ['entered', 'countersigned', 'takenBack'], decided: false })).toEqual([]);
  });

  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['has no countersignature', 'spoken/not-countersigned', { entries: ['entered'] }],
    ['was countersigned as another choice', 'spoken/not-countersigned', { signed: { choice: 'against' } }],
    ['was countersigned in another vote', 'spoken/not-countersigned', { signed: { vote: 'v0' } }],
    ['was countersigned by another key', 'spoken/not-countersigned', { signer: 'd1' }],
    ['is written otherwise than it was countersigned', 'spoken/not-countersigned', { heard: { choice: 'against' } }],
    ['was never entered', 'spoken/not-entered', { entries: ['countersigned'] }],
    ['was taken back', 'spoken/not-entered', { entries: ['entered', 'countersigned', 'takenBack'] }],
    ['was entered for another', 'spoken/not-entered', { heard: { member: 'd2' } }],
    ['was entered and countersigned by one person', 'spoken/same-person', { enteredBy: 'd0' }],
    ['was entered by a delegate', 'spoken/no-duty', { enteredBy: 'd2' }],
    ['was countersigned by a delegate', 'spoken/no-duty', { chair: 'd5' }],
    ['was countersigned once the result was being announced', 'spoken/out-of-place', { late: true }],
    ['was countersigned hours later', 'spoken/not-countersigned', { signedAt: '2026-11-22T08:00:43.500Z' }],
    ['is of somebody who has signed a ballot', 'spoken/has-ballot', { before: (w) => w.cast('v9', 'd3', 'against') }],
    ['is of somebody who was not there', 'spoken/ineligible', { heard: { member: 'd4' } }],
    ['is heard twice', 'spoken/repeated', { times: 2 }],
    ['is none of the choices', 'spoken/unknown-option', { heard: { choice: 'perhaps' } }],
    ['was countersigned and is left out', 'spoken/left-out', { decided: false }],
    ['leads to another count', 'decision/counts', { numbers: { counts: { for: 4, against: 0, notVoting: 0 } } }],
    ['is told otherwise in the minutes', 'minutes/other-decision', { minutes: { counts: { for: 6 }, base: 6, silent: 0, outcome: 'adopted' } }],
    ['leads to another base', 'decision/base', { numbers: { base: 5 } }],
    ['leads to another number of the silent', 'decision/silent', { numbers: { silent: 9 } }],
    ['leads to another outcome', 'decision/outcome', { numbers: { outcome: 'adopted' } }],
  ];
  for (const [what, code, told] of LIES)
    it(`that ${what} is found by both readers: ${code}`, async () => expect(await findings(told)).toContain(code));
});

describe('a tie', () => {
  /** d0 chairs and votes for, d1 against. */
  const tied = (decision: object | undefined, { grounded = true, named = 'd0', late = false, circle = false } = {}): Hooks => ({
    async after(w) {
      const rule = { base: 'total', fraction: [1, 2], strict: true };
      w.entry('chairNamed', { member: named });
      const ground = { vote: 'v9', preset: 'committee', name: 'Quyết định', article: 'Điều 40', rule, tie: 'chair' };
      if (circle) w.entry('votePrepared', { vote: 'v9', repeats: 'v9' });
      if (grounded && !late) w.entry('voteGrounded', ground);
      w.openVote('v9');
      if (late) w.entry('voteGrounded', ground);
      await w.cast('v9', 'd0', 'for');
      await w.cast('v9', 'd1', 'against');
      w.closing('v9');
      const { counts, base, silent } = w.count('v9');
      w.closed('v9');
      if (!decision) return;
      const { tie: _tie, ...numbers } = { counts, base, silent, tie: undefined, ...decision };
      w.entry('voteDecided', { vote: 'v9', spoken: [], counts, base, silent, ...decision }, 'system');
      minuted(w, numbers);
    },
  });
  const honest = { tie: { chair: 'd0', choice: 'for' }, outcome: 'adopted' };

  it('that the chair’s opinion decides is accepted, and one of a council that nobody decides', async () => {
    expect(await codesOf(tied(honest))).toEqual([]);
    expect(await codesOf(tied(undefined, { grounded: false }))).toEqual([]);
  });
  it('of a vote that is said to repeat itself is read to its end', async () =>
    expect(await codesOf(tied(undefined, { grounded: false, circle: true }))).toEqual([]));
  it('is found where another decides it, where nothing lets the chair, where it is left open, and where the outcome is another', async () => {
    expect(await codesOf(tied({ tie: { chair: 'd1', choice: 'against' }, outcome: 'rejected' }))).toContain('decision/tie');
    expect(await codesOf(tied({ tie: { chair: 'd0', choice: 'against' }, outcome: 'rejected' }))).toContain('decision/tie');
    expect(await codesOf(tied(honest, { named: 'd1' }))).toContain('decision/tie');
    expect(await codesOf(tied(honest, { grounded: false }))).toContain('decision/tie');
    expect(await codesOf(tied(undefined))).toContain('decision/tie');
    expect(await codesOf(tied(honest, { late: true }))).toEqual(expect.arrayContaining(['decision/ground', 'decision/tie']));
    expect(await codesOf(tied({ ...honest, outcome: 'rejected' }))).toContain('decision/outcome');
  });
});
