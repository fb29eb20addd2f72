/** Votes on printed papers in an archive: an honest one is accepted, and each lie has its finding. */
import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { tellersCountStatement } from '../../shared/meeting/paper-count.ts';
import { forge, hash, makeKeys, MEETING, signedBy, SIGNED_AT, story, type Hooks, type Keys } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

const COUNT = { returned: 4, valid: 3, invalid: 1, blank: 0, counts: { for: 3, against: 0, notVoting: 0 } };
const RESOLUTION = ['for', 'against', 'notVoting'].map((id) => ({ id, label: id }));
const ELECTION = {
  options: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
  form: { kind: 'election', seats: 2, most: 2 },
};

interface Told {
  readonly content?: object;
  readonly count?: object;
  /** What each teller signs, where that is not what is written. */
  readonly signs?: object;
  readonly signers?: readonly [string, string];
  readonly signed?: (all: readonly object[]) => readonly object[];
  readonly opened?: object;
  readonly closed?: object;
  readonly begun?: object;
  readonly decision?: object;
  /** Entries that are left out, or added behind the count. */
  readonly leave?: readonly string[];
  readonly more?: ReadonlyArray<readonly [type: string, open: object]>;
  readonly by?: Readonly<Partial<Record<'opened' | 'issued' | 'closed' | 'entered' | 'announced', string>>>;
  /** Who are said to agree. */
  readonly agreed?: readonly string[];
  readonly named?: readonly string[];
  /** The election that it is said to follow. */
  readonly runoff?: string;
  /** A province's council. */
  readonly province?: boolean;
  readonly ballot?: boolean;
  /** Takes no part in its item. */
  readonly recused?: string;
  /** Weights stand when it is opened. */
  readonly weighed?: true;
  readonly minutes?: (all: Json[]) => Json[];
  readonly after?: boolean;
}

const counted = (told: Told = {}): Hooks => ({
  async after(w) {
    const { signers = ['d1', 'd2'], leave = [], by = {} } = told;
    const put = (type: string, open: object, who: string): void => {
      if (!leave.includes(type)) w.entry(type, open as unknown as Json, who);
    };
    w.entry('chairNamed', { member: 'd0' });
    const tellers = ['d1', 'd2', 'd3'];
    if (told.province) w.entry('levelNamed', { level: 'province' }, 's0');
    if (told.runoff) w.entry('runoffPrepared', { vote: 'v9', follows: told.runoff }, 's0');
    put('tellersNamed', { members: told.named ?? tellers }, 'd0');
    if (told.weighed) w.entry('weightsSet', { weights: { d0: '2' } }, 's0');
    if (told.recused) {
      w.entry('votePrepared', { vote: 'v9', item: 'i1' }, 's0');
      w.entry('recusalDeclared', { item: 'i1', member: told.recused }, 's0');
    }
    if (told.ballot) {
      w.openVote('v9');
      w.closing('v9');
      w.closed('v9');
    }
    const rule = { base: 'total', fraction: [1, 2], strict: true };
    const content = { text: 'Bầu', options: RESOLUTION, rule, papers: [], ...told.content };
    const all = w.delegates();
    const out = new Set(w.made.log.flatMap(({ type, open }) => (type === 'checkedOut' ? [(open as { member: string }).member] : [])));
    const came = w.made.log.flatMap(({ type, open }) => (type === 'checkedIn' ? [(open as { member: string }).member] : []));
    const present = all.filter((one) => !out.has(one) && came.includes(one)).length;
    const question = hash(content as unknown as Json);
    put('paperVoteOpened', { vote: 'v9', question, content, total: all.length, tellers, ...told.opened }, by.opened ?? 'd0');
    put('papersIssued', { vote: 'v9', issued: 4 }, by.issued ?? 'd1');
    put('paperCountBegun', { vote: 'v9', issued: 4, present, ...told.begun }, 'd0');
    const count = { ...COUNT, ...told.count };
    const signatures: object[] = [];
    for (const teller of signers) {
      const statement = { meeting: MEETING, vote: 'v9', question, round: 1, issued: 4, count, teller, ...told.signs };
      const holder = keys.people[teller]!;
      const signature = await signedBy(holder, utf8(canonical(tellersCountStatement(statement))), SIGNED_AT);
      signatures.push({ teller, certificate: holder.certificate.fingerprint, signedAt: SIGNED_AT, signature });
      put('paperCountEntered', { vote: 'v9', round: 1, teller }, by.entered ?? teller);
    }
    put('paperCountsAgree', { vote: 'v9', round: 1, tellers: told.agreed ?? [...signers] }, signers[1]);
    for (const [type, open] of told.more ?? []) w.entry(type, { vote: 'v9', ...open } as unknown as Json, 'd0');
    put('paperResultAnnounced', { vote: 'v9' }, by.announced ?? 'd0');
    const base = all.length;
    const votes = (count.counts as Record<string, number>)['for'] ?? 0;
    const numbers = { issued: 4, ...count, base, silent: base - count.returned, outcome: votes * 2 > base ? 'adopted' : 'rejected' };
    const result = { ...numbers, ...told.closed };
    const said = told.signed ? told.signed(signatures) : signatures;
    put('paperVoteClosed', { vote: 'v9', round: 1, ...result, signatures: said }, by.closed ?? 'system');
    if (told.decision) w.entry('electionDecided', { vote: 'v9', decision: told.decision } as unknown as Json, 'system');
    if (told.after) w.entry('paperVoteVoided', { vote: 'v9', reason: 'In sai' }, 'd0');
    const row = { vote: 'v9', ...result, ...(told.decision && { elected: told.decision }) };
    const rows = told.after || leave.includes('paperVoteClosed') ? [] : [row];
    const written = told.minutes ? told.minutes(rows as unknown as Json[]) : rows;
    if (written.length > 0) Object.assign(w.made.minutes.json, { paperVotes: written });
  },
});

const codes = async (told: Told): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, counted(told))), keys.ca.certificate.fingerprint, /^paper\/|minutes\/paper-votes/);

const MARKS = { counts: { a: 3, b: 2, c: 1 } };
const NOBODY = { kind: 'election', elected: [], tied: [], needed: 4, blank: 0 };
/** Marks that elect in the story. */
const needed = async (): Promise<number> => {
  const made = await story(keys, counted({}));
  const { open } = made.log.find(({ type }) => type === 'paperVoteOpened')!;
  return Math.floor((open as { total: number }).total / 2) + 1;
};

it('W-4 weights beside papers are found: standing when they were opened, or set meanwhile', async () => {
  expect(await codes({ weighed: true })).toContain('weights/resolutions-alone');
  expect(await codes({ more: [['weightsSet', { weights: { d0: '2' } }]] })).toContain('weights/while-open');
});

it('B-9 that two tellers have signed is accepted, also an election, and by the script', async () => {
  expect(await codes({})).toEqual([]);
  expect(await codes({ after: true })).toEqual([]);
  expect(await codes({ province: true, opened: { fewTellers: true } })).toEqual([]);
  const least = await needed();
  const decision = { ...NOBODY, needed: least, elected: least <= 3 ? ['a'] : [] };
  expect(await codes({ content: ELECTION, count: MARKS, decision })).toEqual([]);
  const said = await script(await forge(await story(keys, counted())), keys.ca.certificate.fingerprint);
  expect(said.status, said.said).toBe(0);
});

it('V-78 a teller of another item is accepted', async () => {
  expect(await codes({ recused: 'd4' })).not.toContain('paper/teller-recused');
});

const LIES: ReadonlyArray<readonly [code: string, told: Told]> = [
  ['paper/never-opened', { leave: ['paperVoteOpened'] }],
  ['paper/opened-twice', { ballot: true }],
  ['paper/also-opened', { more: [['voteOpened', { kind: 'public', question: hash('x'), content: {} }]] }],
  ['paper/no-duty', { by: { opened: 'd2' } }],
  ['paper/no-duty', { by: { issued: 'd4' } }],
  ['paper/no-duty', { by: { announced: 's1' } }],
  ['paper/other-question', { opened: { question: hash('x') } }],
  ['paper/total', { opened: { total: 3 } }],
  ['paper/other-tellers', { named: ['d1', 'd2'] }],
  ['paper/other-tellers', { leave: ['tellersNamed'] }],
  ['paper/no-teller', { opened: { tellers: ['d1', 'd2', 'g0'] } }],
  ['paper/no-teller', { signers: ['d1', 'd4'] }],
  ['paper/teller-stands', { content: { ...ELECTION, options: ['a', 'b', 'd1'].map((id) => ({ id, label: id })) } }],
  // V-78
  ['paper/teller-recused', { recused: 'd2' }],
  ['paper/few-tellers', { named: ['d1', 'd2'], opened: { tellers: ['d1', 'd2'] } }],
  ['paper/few-tellers', { province: true }],
  // Prepared as a run-off of a vote in which nobody was tied.
  ['election/runoff-of-nothing', { content: ELECTION, count: MARKS, decision: NOBODY, runoff: 'v1' }],
  ['paper/more-than-delegates', { more: [['papersIssued', { issued: 60 }]] }],
  ['paper/begun-twice', { more: [['paperCountBegun', { issued: 4, present: 4 }]] }],
  ['paper/issued', { leave: ['papersIssued'] }],
  ['paper/issued', { closed: { issued: 5 } }],
  ['paper/present', { begun: { present: 60 } }],
  ['paper/more-than-issued', { count: { returned: 5, valid: 4 } }],
  ['paper/wrong-sum', { count: { blank: 2 } }],
  ['paper/unknown-option', { count: { counts: { for: 2, perhaps: 1 } } }],
  ['paper/wrong-marks', { count: { counts: { for: 3, against: 1, notVoting: 0 } } }],
  ['paper/wrong-marks', { content: ELECTION, count: { counts: { a: 3, b: 3, c: 3 } }, decision: NOBODY }],
  ['paper/counts-differ', { leave: ['paperCountsAgree'] }],
  ['paper/counts-differ', { more: [['paperCountsDiffer', { round: 1, tellers: [], lines: ['for'] }]] }],
  ['paper/counts-differ', { more: [['paperRecountAsked', { round: 1, reason: 'x' }]] }],
  ['paper/two-tellers', { signed: (all) => all.slice(1) }],
  ['paper/two-tellers', { signers: ['d1', 'd1'] }],
  ['paper/two-tellers', { agreed: ['d1', 'd3'] }],
  ['paper/two-tellers', { agreed: ['d1'] }],
  ['paper/not-entered', { leave: ['paperCountEntered'] }],
  ['paper/entered-by-another', { by: { entered: 's1' } }],
  ['paper/not-signed', { signs: { count: { ...COUNT, counts: { for: 2, against: 1, notVoting: 0 } } } }],
  ['paper/not-signed', { signs: { round: 2 } }],
  ['paper/not-signed', { signed: ([one, two]) => [{ ...one, signature: (two as { signature: string }).signature }, two!] }],
  ['paper/closed-unannounced', { leave: ['paperResultAnnounced'] }],
  ['paper/closed-unannounced', { by: { closed: 'd0' } }],
  ['paper/closed-twice', { more: [['paperVoteVoided', { reason: 'x' }]] }],
  ['paper/left-open', { leave: ['paperVoteClosed'] }],
  ['paper/base', { closed: { base: 2 } }],
  ['paper/silent', { closed: { silent: 40 } }],
  ['paper/outcome', { closed: { outcome: 'perhaps' } }],
  ['paper/decision', { content: ELECTION, count: MARKS }],
  ['paper/decision', { content: ELECTION, count: MARKS, decision: { ...NOBODY, elected: ['c'] } }],
  ['paper/no-form', { content: { form: { kind: 'lottery' } } }],
  ['minutes/paper-votes', { minutes: () => [] }],
  ['minutes/paper-votes', { minutes: ([one]) => [{ ...(one as object), valid: 4 } as unknown as Json] }],
  ['minutes/paper-votes', { after: true, minutes: () => [{ vote: 'v9' }] }],
];
for (const [n, [code, told]] of LIES.entries())
  it(`a lie is found by both readers: ${code} (${n + 1})`, async () => expect(await codes(told)).toContain(code));
