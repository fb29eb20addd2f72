/** Votes by proxy in a record: the honest one is accepted, each lie about one is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { verify } from '../../shared/archive/verify.ts';
import { signDetached } from '../../shared/crypto/signing.ts';
import { forge, hash, makeKeys, MEETING, SIGNED_AT, story, type Hooks, type Keys, type Writer } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
/** What both readers have to find alike. */
const ALIKE = /^(proxies|decision)\//;
beforeAll(async () => {
  keys = await makeKeys();
});

interface Told {
  readonly body?: false;
  readonly named?: string;
  readonly most?: number;
  /** As records of before: says nothing of what leaving does to appointments. */
  readonly saysNothing?: true;
  readonly allowedBy?: string;
  readonly appointedBy?: string;
  /** `late`: once the vote is open; `none`: never. */
  readonly appointed?: 'late' | 'none';
  /** Instead of the vote's item. */
  readonly items?: readonly string[];
  readonly withdrawnBy?: string;
  /** After the vote was closed. */
  readonly afterwards?: true;
  /** Behind the appointment, before the vote is opened. */
  readonly then?: (w: Writer) => void;
  readonly others?: ReadonlyArray<readonly [member: string, holder: string]>;
  readonly sent?: object | null;
  readonly signed?: object;
  readonly signer?: string;
  readonly signedAt?: string;
  readonly heard?: object;
  readonly numbers?: object;
  readonly times?: number;
  readonly decided?: false;
  readonly before?: (w: Writer) => void | Promise<void>;
  /** Between the sending and the closing. */
  readonly sentBefore?: (w: Writer) => void;
  readonly minutes?: object | null;
}

/** d3 votes in the box; d0 signs for d4, who is not in the room. */
const entrusted = (told: Told = {}): Hooks => ({
  before: (w) => {
    if (told.named) Object.assign(w.made.log[0]!.open as object, { council: told.named });
  },
  async after(w) {
    const { most = 1, appointedBy = 'd4', times = 1, signedAt = SIGNED_AT } = told;
    w.entry('memberListed', { member: 's0', kind: 'secretary' });
    if (told.body !== false) w.entry('bodyNamed', { body: 'other' }, 's0');
    w.entry('votePrepared', { vote: 'v9', item: 'i1', text: 't', papers: [], rule: { base: 'total', fraction: [1, 2], strict: true } }, 's0');
    w.entry('proxiesAllowed', { most, ...(!told.saysNothing && { ends: 'leaving' }) }, told.allowedBy ?? 's0');
    const appoint = () =>
      w.entry('proxyAppointed', { appointment: 'a1', member: 'd4', holder: 'd0', ...(told.items && { items: [...told.items] }) }, appointedBy);
    if (told.appointed === undefined) appoint();
    told.then?.(w);
    told.others?.forEach(([member, holder], n) => w.entry('proxyAppointed', { appointment: `o${n}`, member, holder }, member));
    const { content } = w.openVote('v9');
    if (told.appointed === 'late') appoint();
    await w.cast('v9', 'd0', 'for');
    await w.cast('v9', 'd1', 'for');
    await told.before?.(w);
    const honest = { appointment: 'a1', member: 'd4', holder: 'd0', revision: 1, choice: 'for' };
    const { choice: _choice, ...open } = honest;
    if (told.sent !== null) w.entry('proxyVoted', { vote: 'v9', ...open, ...told.sent }, 'd0', { choice: 'for' });
    told.sentBefore?.(w);
    const holder = keys.people[told.signer ?? 'd0']!;
    const statement = { kind: 'ecabinet/proxy/v1', meeting: MEETING, vote: 'v9', question: hash(content), ...honest, ...told.signed };
    const signature = await signDetached(holder.key, holder.certificate, utf8(canonical(statement as Json)), signedAt);
    if (told.withdrawnBy && !told.afterwards) w.entry('proxyWithdrawn', { appointment: 'a1' }, told.withdrawnBy);
    w.closing('v9');
    if (told.withdrawnBy && told.afterwards) w.entry('proxyWithdrawn', { appointment: 'a1' }, told.withdrawnBy);
    const { base, silent } = w.count('v9');
    w.closed('v9');
    if (told.decided === false) return;
    const one = { ...honest, certificate: holder.certificate.fingerprint, signedAt, signature, ...told.heard };
    const numbers = { counts: { for: 3, against: 0, notVoting: 0 }, base, silent: silent - 1, outcome: 'rejected', ...told.numbers };
    const proxies = Array.from({ length: times }, () => one);
    w.entry('voteDecided', { vote: 'v9', spoken: [], proxies, ...numbers } as unknown as Json, 'system');
    const list = proxies.map(({ member, holder: by, choice }) => ({ member, holder: by, choice }));
    const row = told.minutes === null ? {} : { proxies: list, ...told.minutes };
    Object.assign(w.made.minutes.json.votes.at(-1)!, { decided: numbers, ...row });
  },
});

const findings = async (told: Told): Promise<string[]> => {
  const bundle = await forge(await story(keys, entrusted(told)));
  await bundles.alike(bundle, keys.ca.certificate.fingerprint, ALIKE);
  const report = await verify(bundle, keys.ca.certificate.fingerprint);
  return report.findings.map((one) => `${one.code}: ${one.detail}`);
};

describe('W-11 a vote by proxy', () => {
  it('that was appointed, sent and signed is accepted, and by the script', async () => {
    expect(await findings({})).toEqual([]);
    const told = await script(await forge(await story(keys, entrusted())), keys.ca.certificate.fingerprint);
    expect(told.status, told.said).toBe(0);
  });
  it('that was entered by the secretary, for its item, or ended only afterwards is accepted', async () => {
    expect(await findings({ appointedBy: 's0' })).toEqual([]);
    expect(await findings({ items: ['i0', 'i1'] })).toEqual([]);
    expect(await findings({ withdrawnBy: 'd4', afterwards: true })).toEqual([]);
  });
  it('that was withdrawn, never sent, or overtaken by an own ballot need not be counted', async () => {
    expect(await findings({ withdrawnBy: 'd4', decided: false })).toEqual([]);
    expect(await findings({ sent: null, decided: false })).toEqual([]);
    expect(await findings({ others: [['d2', 'd3']], most: 1, decided: false, sent: null })).toEqual([]);
  });

  it('that may have been signed by a key which was revoked before the closing need not be counted', async () => {
    const moved: Told['before'] = (w) => {
      w.entry('keyAdmitted', { member: 'd0', certificate: '0'.repeat(64), approvedBy: 's0' }, 's0');
    };
    const revoked: Told['sentBefore'] = (w) =>
      void w.entry('keyRevoked', { certificate: keys.people['d0']!.certificate.fingerprint, reason: 'Mất máy' }, 's0');
    const codes = async (told: Told) => (await findings(told)).map((one) => one.split(':')[0]);
    expect(await codes({ before: moved, decided: false })).toContain('proxies/left-out');
    expect(await codes({ before: moved, sentBefore: revoked, decided: false })).not.toContain('proxies/left-out');
  });

  const gone = (who: string, ...more: ReadonlyArray<'ended' | 'back' | 'again'>): Told['then'] => (w) => {
    w.entry('memberUnlisted', { member: who }, 'system');
    if (more.includes('ended')) w.entry('proxyWithdrawn', { appointment: 'a1' }, 'system');
    if (more.includes('back')) w.entry('memberListed', { member: who, kind: 'delegate' }, 'system');
    if (who === 'd0' && more.includes('back')) w.entry('checkedIn', { member: who }, who);
    if (more.includes('again')) w.entry('proxyAppointed', { appointment: 'a2', member: 'd4', holder: 'd0' }, 'd4');
  };
  it('whose appointment ended with the leaving of either need not be counted, and that is no lie of the server’s', async () => {
    for (const who of ['d4', 'd0']) expect(await findings({ then: gone(who, 'ended', 'back'), decided: false })).toEqual([]);
    const again = { then: gone('d4', 'ended', 'back', 'again'), sent: { appointment: 'a2' }, signed: { appointment: 'a2' }, heard: { appointment: 'a2' } };
    expect(await findings(again)).toEqual([]);
  });

  it('W-23 whose appointment revived in a record of before is accepted, as far as nothing in it says that it ends', async () => {
    for (const who of ['d4', 'd0']) expect(await findings({ saysNothing: true, then: gone(who, 'back') })).toEqual([]);
    const codes = async (told: Told) => (await findings(told)).map((one) => one.split(':')[0]);
    // Left out it is missed, as it was then.
    expect(await codes({ saysNothing: true, then: gone('d4', 'back'), decided: false })).toContain('proxies/left-out');
    // Withdrawn by somebody it was over then, too.
    expect(await codes({ saysNothing: true, then: gone('d4', 'back'), withdrawnBy: 'd4' })).toContain('proxies/withdrawn');
    // A newer server has gone on with the record: from then on it ends.
    const other = (w: Writer): void => {
      w.entry('proxyAppointed', { appointment: 'o0', member: 'd5', holder: 'd3' }, 'd5');
      w.entry('memberUnlisted', { member: 'd5' }, 'system');
      w.entry('proxyWithdrawn', { appointment: 'o0' }, 'system');
    };
    const then: Told['then'] = (w) => (other(w), gone('d4', 'back')!(w));
    expect(await codes({ saysNothing: true, then })).toContain('proxies/withdrawn');
    const first: Told['then'] = (w) => (gone('d4', 'back')!(w), other(w));
    expect(await codes({ saysNothing: true, then: first })).not.toContain('proxies/withdrawn');
  });

  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['is in a council’s record', 'proxies/peoples-council', { body: false }],
    ['is of what bears a council’s name', 'proxies/peoples-council', { named: 'Hội đồng nhân dân xã Mường Lống' }],
    ['has no appointment', 'proxies/no-appointment', { appointed: 'none' }],
    ['was appointed once the vote was open', 'proxies/no-appointment', { appointed: 'late' }],
    ['was appointed while a vote was open', 'proxies/while-open', { appointed: 'late' }],
    ['is on another item', 'proxies/no-appointment', { items: ['i7'] }],
    ['is of another member', 'proxies/no-appointment', { heard: { member: 'd2' } }],
    ['was withdrawn', 'proxies/withdrawn', { withdrawnBy: 'd4' }],
    ['was of a member who had left since', 'proxies/withdrawn', { then: gone('d4', 'back') }],
    ['was held by one who had left since', 'proxies/withdrawn', { then: gone('d0', 'back') }],
    ['was ended by the server of those who stayed', 'proxies/no-duty', { then: (w) => w.entry('proxyWithdrawn', { appointment: 'a1' }, 'system'), decided: false }],
    ['is said to end with something else', 'entry/shape', { then: (w) => w.entry('proxiesAllowed', { most: 1, ends: 'never' }, 's0') }],
    ['was withdrawn by a stranger', 'proxies/no-duty', { withdrawnBy: 'd5', decided: false }],
    ['was appointed by a stranger', 'proxies/no-duty', { appointedBy: 'd5' }],
    ['was allowed by no secretary', 'proxies/no-duty', { allowedBy: 'd0' }],
    ['is beyond the most', 'proxies/beyond-most', { others: [['d2', 'd0']] }],
    ['was not allowed at all', 'proxies/beyond-most', { most: 0 }],
    ['is passed on', 'proxies/overlap', { others: [['d0', 'd2']] }],
    ['is carried twice', 'proxies/overlap', { others: [['d4', 'd2']] }],
    ['was never sent', 'proxies/not-sent', { sent: null }],
    ['is not the last that was sent', 'proxies/not-sent', { sent: { revision: 2 } }],
    ['is signed by another', 'proxies/not-signed', { signer: 'd1' }],
    ['was signed for another member', 'proxies/not-signed', { signed: { member: 'd5' } }],
    ['was signed as another choice', 'proxies/not-signed', { signed: { choice: 'against' } }],
    ['was signed in another vote', 'proxies/not-signed', { signed: { vote: 'v0' } }],
    ['was signed hours later', 'proxies/not-signed', { signedAt: '2026-11-22T08:00:43.500Z' }],
    ['is written otherwise than signed', 'proxies/not-signed', { heard: { choice: 'against' } }],
    ['is none of the choices', 'proxies/unknown-option', { heard: { choice: 'perhaps' } }],
    ['counts twice', 'proxies/repeated', { times: 2 }],
    ['is left out', 'proxies/left-out', { decided: false }],
    ['leads to another count', 'decision/counts', { numbers: { counts: { for: 4, against: 0, notVoting: 0 } } }],
    ['leads to another number of the silent', 'decision/silent', { numbers: { silent: 9 } }],
    ['is told otherwise in the minutes', 'minutes/other-decision', { minutes: { proxies: [] } }],
    ['is not told in the minutes', 'minutes/other-decision', { minutes: null }],
  ];
  it.each(LIES)('that %s: %s', async (_what, code, told) => {
    expect((await findings(told)).map((one) => one.split(':')[0])).toContain(code);
  });
  it('beside the member’s own ballot: proxies/both-voted', async () => {
    const both: Told = { before: (w) => (w.entry('checkedIn', { member: 'd4' }), w.cast('v9', 'd4', 'against')) };
    expect((await findings(both)).map((one) => one.split(':')[0])).toContain('proxies/both-voted');
  });
  it('whose holder takes no part in the item: proxies/ineligible', async () => {
    const conflict: Told = { before: (w) => void w.entry('recusalDeclared', { item: 'i1', member: 'd4' }, 's0') };
    expect((await findings(conflict)).map((one) => one.split(':')[0])).toContain('proxies/ineligible');
  });
});
