/** Secret ballots in a record (RECORD section 6): the honest one is accepted, each lie about one is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../shared/base/bytes.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { verify } from '../../shared/archive/verify.ts';
import type { Line } from '../../shared/crypto/secret-ballot.ts';
import { edit, forge, makeKeys, story, type Files, type Keys, type Writer } from './forge.ts';
import { ManyBundles } from './script.ts';
import { castBy, makeSecretKeys, secretly, VOTE, type SecretKeys, type Told } from './secret-story.ts';

const bundles = new ManyBundles();
afterAll(() => bundles.close());
let people: Keys;
let keys: SecretKeys;
beforeAll(async () => {
  [people, keys] = await Promise.all([makeKeys(), makeSecretKeys()]);
});

const pause = (w: Writer): void => void w.entry('votePaused', { votes: [VOTE] }, 'd0');
const resume = (w: Writer): void => void w.entry('voteResumed', { votes: [VOTE] }, 'd0');
const told = async (of: Told = {}): Promise<Uint8Array> => forge(await story(people, secretly(people, keys, of)));
const ca = (): string => people.ca.certificate.fingerprint;
const codes = async (bundle: Uint8Array): Promise<string[]> => (await verify(bundle, ca())).findings.map(({ code, detail }) => `${code}: ${detail}`);
const accepted = async (bundle: Uint8Array): Promise<void> => {
  expect(await codes(bundle)).toEqual([]);
  expect(await bundles.read(bundle, ca())).toMatchObject({ status: 0, said: expect.stringMatching(/everything agrees/), broke: '' });
};
/** By its name, by both readings of the contract alike. */
const found = async (bundle: Uint8Array, code: string): Promise<void> => {
  const all = await bundles.alike(bundle, ca(), /^(board|secret|request|tally)\//);
  expect(all).toContain(code);
  expect(all).not.toContain('verify/stopped');
  expect(await bundles.read(bundle, ca())).toMatchObject({ status: 1, said: expect.stringMatching(/FINDING/), broke: '' });
};
/** The installation edits files of the honest record and seals them again. */
const sealed = async (change: (files: Files) => void): Promise<Uint8Array> => edit(await told(), change, { sealer: people.seal });

const officers = { kind: 'confidence', officers: [{ id: 'o1', label: 'o1', options: ['high', 'low'] }] };
const OFFICERS = { options: ['high', 'low'].map((id) => ({ id, label: id })), form: officers };
const ELECTION = { options: ['a', 'b', 'c'].map((id) => ({ id, label: id })), form: { kind: 'election', seats: 1, most: 2 } };
const FORM_RULE = { rule: { base: 'cast', fraction: [1, 2], strict: true } };

describe('a secret ballot', () => {
  it('that was taken honestly is accepted, a paper that was not dropped beside those that were', async () => {
    await accepted(await told());
  });
  it('V-75 that was paused and resumed with nothing between, and closed by time, is accepted', async () => {
    const during = (w: Writer) => {
      w.entry('voteTimed', { votes: [VOTE], until: '2026-01-01T00:00:00.000Z' }, 'd0');
      pause(w);
      resume(w);
    };
    await accepted(await told({ during }));
    await accepted(await told({ during: pause, voters: [], voided: 'open' }));
  });
  it('holds nobody’s choice in the bundle but on the board', async () => {
    const report = await verify(await told(), people.ca.certificate.fingerprint);
    const other = await verify(await forge(await story(people)), people.ca.certificate.fingerprint);
    expect(report.summary.ballots - other.summary.ballots).toBe(3);
  });
  it('set aside while it was open, and after its board, is accepted: of the former there are requests and no board', async () => {
    await accepted(await told({ voided: 'open' }));
    await accepted(await told({ voided: 'closed', after: (w) => void w.made.minutes.json.votes.pop() }));
  });
  it('on forms is counted paper by paper: blank ones are cast, wrongly filled ones are in no count', async () => {
    const voters = [['d0', ['a', 'b']], ['d1', []], ['d2', ['a', 'b', 'c']]] as const;
    const invalid = (result: { counts: Record<string, number> }) => void (result.counts = { a: 1, b: 1, c: 0 });
    const filled = voters.map(([who, what]) => [who, [...what]] as [string, string[]]);
    const election = { question: { ...ELECTION, ...FORM_RULE }, voters: filled };
    await accepted(await told({ ...election, result: invalid }));
    expect((await codes(await told(election))).join()).toContain('tally/counts');
    const both: Told = { question: { ...OFFICERS, ...FORM_RULE }, voters: [['d0', ['high']], ['d1', ['high', 'low']]] };
    await accepted(await told({ ...both, result: (result) => void (result.counts = { high: 1, low: 0 }) }));
  });

  const stuffed = async (question: string, by: Parameters<typeof castBy>[4]): Promise<Line> =>
    (await castBy(keys, 'stuffed', 'for', question, by)).line;
  const inOrder = async (lines: Line[], more: Promise<Line>): Promise<Json[]> => {
    const { boardOf } = await import('../../shared/crypto/secret-ballot.ts');
    return boardOf(VOTE, [...lines, await more]) as unknown as Json[];
  };
  const as = (lines: unknown): Json[] => lines as Json[];
  const LIES: ReadonlyArray<readonly [what: string, code: string, of: () => Told]> = [
    ['has a paper that the server alone issued', 'board/tellers-token', () => ({ lines: (all, q) => inOrder(all, stuffed(q, { tellers: keys.stranger })) })],
    ['has a paper that the tellers alone issued', 'board/server-token', () => ({ lines: (all, q) => inOrder(all, stuffed(q, { server: keys.stranger })) })],
    ['has a paper of another vote', 'board/server-token', () => ({ lines: (all, q) => inOrder(all, stuffed(q, { vote: 'v8' })) })],
    ['has a paper twice', 'board/token-twice', () => ({ lines: (all) => as([all[0], ...all]) })],
    ['has two answers of one paper', 'board/token-twice', () => ({
      lines: async (all, q) => as([...all, await (await castBy(keys, 'd0', 'for', q)).again('against')]),
    })],
    ['has a paper that was altered after it was cast', 'board/altered', () => ({ lines: (all) => as(all.map((one, n) => (n ? one : { ...one, choice: 'notVoting' }))) })],
    ['has a paper with another tracker', 'board/altered', () => ({ lines: (all) => as(all.map((one, n) => (n ? one : { ...one, tracker: 'A'.repeat(22) }))) })],
    ['has something else than a paper', 'board/shape', () => ({ lines: (all) => as([...all, { choice: 'for' }]) })],
    ['has a board in the order in which papers came', 'board/unsorted', () => ({ lines: (all) => as([...all].reverse()) })],
    ['has a board with one left out that its teller had signed', 'board/not-signed', () => ({ boardSigned: { size: 4 }, lines: (all) => as(all.slice(1)) })],
    ['has another root than its board', 'board/other-root', () => ({ board: { root: 'A'.repeat(43) } })],
    ['says otherwise how much was left in the urn', 'board/not-signed', () => ({ board: { left: 0 } })],
    ['has a board by another than the teller with the device', 'board/by-another', () => ({ boardBy: 'd1' })],
    ['has more papers than were taken', 'board/more-than-papers', () => ({
      voters: [['d0', 'for'], ['d1', 'for']],
      lines: (all, q) => inOrder(all, stuffed(q, {})),
      sealed: { size: 9 },
    })],
    ['has more papers than were dropped', 'board/more-than-dropped', () => ({ sealed: { size: 2 } })],
    ['has a board with one left out without a word', 'board/left-out', () => ({ lines: (all) => as(all.slice(1)), sealed: { size: 4 } })],
    ['has an urn in which more lay than its board accounts for', 'board/left-out', () => ({ sealed: { size: 5 } })],
    ['has a board before its urn was sealed', 'board/out-of-place', () => ({
      sealed: { vote: 'v8' },
      after: (w) => void w.entry('urnSealed', { vote: VOTE, size: 4, root: 'A'.repeat(43) }, 'system'),
    })],
    ['has an urn that a person sealed', 'board/out-of-place', () => ({ sealedBy: 'd3' })],
    ['has a result of another board', 'board/other-result', () => ({ result: (one) => void (one.box.size = 2) })],
    ['is off by one', 'tally/counts', () => ({ result: (one) => void (one.counts['for']! += 1) })],
    ['is measured against another base', 'tally/base', () => ({ result: (one) => void (one.base = 3) })],
    ['has another number of the silent', 'tally/silent', () => ({ result: (one) => void (one.silent = 0) })],
    ['has an outcome that does not follow', 'tally/outcome', () => ({ result: (one) => void (one.outcome = 'adopted') })],
    ['says in its result who voted what', 'secret/named', () => ({ result: (one) => void (one.roll = { d0: 'for' }) })],
    ['is told otherwise in the minutes', 'minutes/other-numbers', () => ({ after: (w) => void (w.made.minutes.json.votes.at(-1)!.silent = 1) })],
    ['is decided by an opinion of the chair', 'secret/decided', () => ({
      result: (one) => void Object.assign(one, { outcome: 'rejected' }),
      voided: undefined,
      before: undefined,
      after: (w) => {
        const at = w.made.log.findLastIndex((row) => row.type === 'voteClosed');
        const { counts, base, silent } = w.made.log[at]!.open as unknown as { counts: Json; base: number; silent: number };
        const open = { vote: VOTE, spoken: [], tie: { chair: 'd0', choice: 'for' }, counts, base, silent, outcome: 'adopted' };
        w.made.log.splice(at + 1, 0, { ...w.made.log[at]!, type: 'voteDecided', open });
      },
    })],

    ['has an issuer’s key other than the one that it was bound to', 'secret/other-server-key', () => ({ bound: keys.stranger.publicKey })],
    ['has another issuer of the tellers than their device made', 'secret/other-keys', () => ({ inQuestion: { tellers: keys.stranger.publicKey } })],
    ['has another urn than their device made', 'secret/other-keys', () => ({ made: { urn: keys.stranger.publicKey.slice(0, 87) } })],
    ['was bound to nothing', 'secret/not-bound', () => ({ asked: 0 })],
    ['was bound twice', 'secret/not-bound', () => ({ asked: 2 })],
    ['has keys that were made after the opening', 'secret/keys-late', () => ({ late: true })],
    ['has keys that nobody signed so', 'secret/keys-not-signed', () => ({ keysSigned: { teller: 'd1' } })],
    ['has keys that nobody compared', 'secret/keys-unchecked', () => ({ checkedBy: null })],
    ['has keys that their maker compared alone', 'secret/keys-unchecked', () => ({ checkedBy: 'd3' })],
    ['has keys that were compared by nobody who counts', 'secret/keys-unchecked', () => ({ checkedBy: 'd0' })],
    ['has keys of which others were compared', 'secret/keys-unchecked', () => ({ checked: 'A'.repeat(43) })],
    ['has one issuer for both', 'secret/one-issuer', () => ({ inQuestion: { tellers: keys.server.publicKey } })],
    ['has no keys', 'secret/keys-missing', () => ({ inQuestion: { server: 1 } })],
    ['has a key that is none', 'secret/no-key', () => ({ inQuestion: { urn: 'AAAA' } })],
    ['is counted by a guest', 'secret/no-teller', () => ({ tellers: ['d3', 'd1', 'g0'] })],
    ['is counted on the device of a candidate', 'secret/teller-stands', () => ({
      question: { options: ['d3', 'd4'].map((id) => ({ id, label: id })), form: { kind: 'election', seats: 1, most: 1 } },
      voters: [['d0', ['d4']]],
    })],
    ['is counted by an officer in whom confidence is asked', 'secret/teller-stands', () => ({
      question: { ...OFFICERS, form: { kind: 'confidence', officers: [{ ...officers.officers[0]!, id: 'd1' }] } },
      voters: [['d0', ['high']]],
    })],
    // V-78
    ['is counted by somebody who takes no part in its item', 'secret/teller-recused', () => ({
      before: (w) => {
        w.entry('votePrepared', { vote: VOTE, item: 'i1' }, 's1');
        w.entry('recusalDeclared', { item: 'i1', member: 'd1' }, 's1');
      },
    })],
    ['is counted on a device of nobody who counts', 'secret/no-teller', () => ({ madeBy: 'd0', boardBy: 'd0' })],
    ['is counted by others than were named', 'secret/other-tellers', () => ({ urnOpened: { tellers: ['d3', 'd1', 'd0'] } })],
    ['is counted by two without the chair’s word', 'secret/few-tellers', () => ({ tellers: ['d3', 'd1'] })],
    ['is counted by three in a province without the chair’s word', 'secret/few-tellers', () => ({ province: true })],

    ['gave a paper to a guest', 'request/not-a-delegate', () => ({ voters: [['g0', 'for']] })],
    ['gave a paper to somebody absent', 'request/not-present', () => ({ voters: [['d6', 'for']] })],
    ['gave a paper by a revoked key', 'request/key-revoked', () => ({
      during: (w) => void w.entry('keyRevoked', { certificate: people.people['d0']!.certificate.fingerprint }),
    })],
    ['gave a paper by a key that was not admitted', 'request/key-not-admitted', () => ({ signer: people.odd.spare })],
    ['gave a paper by another’s key', 'request/key-of-another', () => ({ signer: people.people['d1']! })],
    ['gave somebody two papers', 'request/twice', () => ({
      voters: [['d0', 'for'], ['d1', 'for'], ['d0', 'against']],
      files: (urn) => void (urn.requests as unknown[]).pop(),
    })],
    ['gave a paper on another’s behalf', 'request/by-another', () => ({ takenBy: 's1' })],
    ['gave a paper for another question', 'request/other-question', () => ({ request: { question: 'A'.repeat(43) } })],
    ['gave a paper for another vote', 'request/other-vote', () => ({ request: { vote: 'v0' } })],
    ['gave a paper in another history', 'request/other-history', () => ({ request: { log: { size: 5, root: 'A'.repeat(43) } } })],
    ['gave papers for one blinded message', 'request/repeated', () => ({ request: { server: 'A'.repeat(43) } })],
    ['gave papers by another device', 'request/other-device', () => ({ taken: { device: 'd1' } })],
    ['gave a paper after the closing', 'request/out-of-place', () => ({
      closing: (w) => void w.entry('ballotPaperTaken', { vote: VOTE, voter: 'd3', device: 'd3' }, 'd3'),
    })],
    // V-75
    ['gave papers while it was paused', 'request/while-paused', () => ({ during: pause, closing: resume })],
    ['signed a paper while it was paused', 'request/while-paused', () => ({
      closing: (w) => void [pause(w), w.entry('ballotPaperSigned', { vote: VOTE, voter: 'd5' }, 'd3'), resume(w)],
    })],
    ['has a paper that nobody has signed for', 'request/missing', () => ({ files: (urn) => void (urn.requests as unknown[]).pop() })],
    ['shows what was hidden of a request', 'secret/opened', () => ({
      after: (w) => void w.made.openings.add(w.made.log.findIndex((row) => row.type === 'ballotPaperTaken')),
    })],
  ];
  for (const [what, code, of] of LIES)
    it(`that ${what} is found: ${code}`, async () => found(await told(of()), code));

  it('that gave a paper to somebody with a conflict of interest is found by both readers: request/conflict', async () => {
    const before: Told['before'] = (w) => {
      w.entry('votePrepared', { vote: VOTE, item: 'i1' }, 's1');
      w.entry('recusalDeclared', { item: 'i1', member: 'd0' }, 'd0');
    };
    expect(await bundles.alike(await told({ before }), ca(), /conflict$/)).toContain('request/conflict');
  });

  const EDITS: ReadonlyArray<readonly [what: string, code: string, change: (files: Files) => void]> = [
    ['a board with a line left out', 'board/changed', (files) => {
      const name = `votes/${VOTE}/board.ndjson`;
      files.set(name, utf8(new TextDecoder().decode(files.get(name)).split('\n').slice(1).join('\n')));
    }],
    ['no board', 'board/missing', (files) => void files.delete(`votes/${VOTE}/board.ndjson`)],
    ['a request of nobody', 'request/unexpected', (files) => void files.set(`votes/${VOTE}/requests/d4.json`, utf8('{}'))],
    ['a request that is none', 'request/shape', (files) => void files.set(`votes/${VOTE}/requests/d0.json`, utf8('{}'))],
    ['a named ballot', 'secret/named', (files) => void files.set(`votes/${VOTE}/ballots/d0.json`, utf8('{}'))],
    ['a board of a public vote', 'file/unexpected', (files) => void files.set('votes/v0/board.ndjson', utf8(''))],
  ];
  for (const [what, code, change] of EDITS)
    it(`whose files hold ${what} is found: ${code}`, async () => found(await sealed(change), code));
});
