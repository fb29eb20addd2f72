/**
 * What somebody could do to a record, and what the verifier says. Three kinds of attacker: one who edits files, one who
 * can also make the lists of files anew, and the installation itself, which signs whatever history it likes.
 */
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../shared/base/bytes.ts';
import { FILES } from '../../shared/archive/layout.ts';
import { verify } from '../../shared/archive/verify.ts';
import { readZip, writeZip } from '../../shared/archive/zip.ts';
import { certify } from '../crypto/people.ts';
import { ManyBundles } from './script.ts';
import {
  edit,
  forge,
  freshSalt,
  GONE_PAPER,
  hash,
  hex,
  makeKeys,
  note,
  PAPER,
  rootAt,
  signWith,
  story,
  textOf,
  type Files,
  type Hooks,
  type Keys,
  type Made,
  type Row,
  type Writer,
} from './forge.ts';

let keys: Keys;
let honest: Uint8Array;
let ca = '';
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
  ca = keys.ca.certificate.fingerprint;
  honest = await forge(await story(keys));
});

type Attack = readonly [what: string, code: string, make: () => Promise<Uint8Array>];

/** The installation tells another story from the start. */
const told = (what: string, code: string, hooks: Hooks): Attack => [what, code, async () => forge(await story(keys, hooks))];
/** The installation changes the finished record, and signs it again with all the keys it holds. */
const resigned = (what: string, code: string, change: (made: Made) => void | Promise<void>): Attack => [
  what,
  code,
  async () => {
    const made = await story(keys);
    await change(made);
    return forge(made);
  },
];
/** An outsider edits files and makes the sums anew. */
const edited = (what: string, code: string, change: (files: Files) => void): Attack => [what, code, () => edit(honest, change)];
/** The installation edits files and seals them again. */
const sealed = (what: string, code: string, change: (files: Files) => void): Attack => [
  what,
  code,
  () => edit(honest, change, { sealer: keys.seal }),
];

const lines = (files: Files, name: string, change: (all: string[]) => string[]): void => {
  files.set(name, utf8(change(textOf(files, name).trimEnd().split('\n')).map((line) => `${line}\n`).join('')));
};
const replace = (files: Files, name: string, from: string | RegExp, to: string): void => {
  const text = textOf(files, name);
  if (text.replace(from, to) === text) throw new Error(`nothing to replace in ${name}`);
  files.set(name, utf8(text.replace(from, to)));
};
const find = (made: Made, type: string): Row => made.log.find((row) => row.type === type)!;
const open = (row: Row): Record<string, unknown> => row.open as Record<string, unknown>;
const LOG = FILES.entries;
const BOX = 'votes/v0/box.ndjson';
const D0 = 'votes/v0/ballots/d0.json';

/** A ballot that the result then counts, though it should not. */
const counted = (voter: string, extra: Hooks = {}): Hooks => ({
  ...extra,
  result: (result) => {
    result.void = [];
    result.roll[voter] = 'for';
    result.counts['for'] = Object.values(result.roll).filter((one) => one === 'for').length;
  },
});
/** A signed ballot that says something it should not. */
const saying = (what: string, code: string, patch: object): Attack =>
  told(what, code, { during: (w) => w.cast('v0', 'd4', 'for', { patch }) });

const entries: Attack[] = [
  edited('an entry is changed', 'entry/changed', (files) => replace(files, LOG, 'Đại biểu d3', 'Đại biểu dx')),
  edited('an entry is taken out', 'entry/missing', (files) => lines(files, LOG, (all) => all.filter((_, i) => i !== 5))),
  edited('the last entries are cut off', 'checkpoint/beyond-log', (files) => lines(files, LOG, (all) => all.slice(0, -2))),
  edited('an entry is added at the end', 'entry/added', (files) =>
    lines(files, LOG, (all) => [...all, all.at(-1)!.replace(/"seq":\d+/, `"seq":${all.length}`)]),
  ),
  edited('an entry is added under a number that is taken', 'entry/added', (files) =>
    lines(files, LOG, (all) => [...all.slice(0, 6), all[5]!.replace('Đại biểu', 'Ông'), ...all.slice(6)]),
  ),
  edited('an entry is repeated', 'entry/repeated', (files) => lines(files, LOG, (all) => [...all.slice(0, 6), all[5]!, ...all.slice(6)])),
  edited('two entries change places', 'entry/reordered', (files) =>
    lines(files, LOG, (all) => [...all.slice(0, 5), all[6]!, all[5]!, ...all.slice(7)]),
  ),
  edited('the last line loses its end', 'entry/cut-short', (files) => files.set(LOG, files.get(LOG)!.slice(0, -1))),
  edited('a line is not canonical', 'entry/unreadable', (files) => replace(files, LOG, '"seq":4', '"seq": 4')),
  resigned('time runs backwards', 'entry/clock', (made) => void (made.log[4]!.at = '2026-11-22T01:00:00.000Z')),
  resigned('an entry is dropped and the rest renumbered', 'ballot/other-history', (made) => void made.log.splice(7, 1)),
  resigned('numbers begin at one', 'entry/misnumbered', (made) => made.log.forEach((row, i) => void (row.seq = i + 1))),
  told('somebody checks in after the session', 'entry/after-session', { late: (w) => void w.entry('checkedIn', { member: 'd6' }, 'd6') }),
  ...['constructor', 'toString', 'hasOwnProperty'].map((type) =>
    told(`an act named ${type} follows the session`, 'entry/after-session', { late: (w) => void w.entry(type, {}, 'd0') }),
  ),
  sealed('a name that objects lose is counted', 'entry/unreadable', (files) =>
    replace(files, LOG, '"counts":{', '"counts":{"__proto__":3,'),
  ),
  sealed('a name that objects lose is in the roll', 'entry/unreadable', (files) =>
    replace(files, LOG, '"roll":{', '"roll":{"__proto__":"for",'),
  ),
  resigned(
    'an entry stands at a time that does not exist',
    'entry/unreadable',
    (made) => void (made.log[4]!.at = '2026-11-22T02:00:60.000Z'),
  ),
  told('an unknown act follows the session', 'entry/after-session', { late: (w) => void w.entry('speakerQueued', {}, 'd0') }),
  told('the meeting is created twice', 'meeting/created-again', {
    after: (w) => void w.entry('meetingCreated', w.made.log[0]!.open, 'system'),
  }),
  resigned('the meeting begins with something else', 'meeting/not-created-first', (made) => void made.log.unshift(made.log[1]!)),
  resigned(
    'the session is never closed',
    'meeting/not-closed',
    (made) => void (made.log = made.log.filter((row) => row.type !== 'sessionClosed')),
  ),
  edited('a box entry is taken out', 'entry/missing', (files) => lines(files, BOX, (all) => all.filter((_, i) => i !== 2))),
  edited('a box entry is changed', 'entry/changed', (files) => replace(files, BOX, '"by":"d3"', '"by":"d4"')),
  edited('a box loses its end', 'box/not-closed', (files) => lines(files, BOX, (all) => all.slice(0, -1))),
];

const people: Attack[] = [
  told(
    'somebody who is no member votes',
    'ballot/not-a-member',
    counted('x0', { before: (w) => w.admit('x0'), during: (w) => w.cast('v0', 'x0', 'for') }),
  ),
  told('a guest votes', 'ballot/guest', counted('g0', { during: (w) => w.cast('v0', 'g0', 'for') })),
  told(
    'a secretary votes',
    'ballot/not-a-delegate',
    counted('x0', {
      before: (w) => {
        w.entry('memberListed', { member: 'x0', kind: 'secretary', name: 'Thư ký' });
        w.admit('x0');
        w.entry('checkedIn', { member: 'x0' }, 'x0');
      },
      during: (w) => w.cast('v0', 'x0', 'for'),
    }),
  ),
  told('one who never came votes', 'ballot/never-present', counted('d6', { during: (w) => w.cast('v0', 'd6', 'for') })),
  told(
    'one who left before the vote votes',
    'ballot/never-present',
    counted('d4', { before: (w) => void w.entry('checkedOut', { member: 'd4' }, 'd4'), during: (w) => w.cast('v0', 'd4', 'for') }),
  ),
  told(
    'one taken off the list during the vote is counted',
    'ballot/not-a-member',
    counted('d4', {
      during: async (w) => {
        await w.cast('v0', 'd4', 'for');
        w.entry('memberUnlisted', { member: 'd4' });
      },
    }),
  ),
  told(
    'a delegate listed while the vote was open is counted',
    'ballot/listed-later',
    counted('x0', {
      during: async (w) => {
        w.entry('memberListed', { member: 'x0', kind: 'delegate', name: 'Người mới' });
        w.admit('x0');
        w.entry('checkedIn', { member: 'x0' }, 'x0');
        await w.cast('v0', 'x0', 'for');
      },
    }),
  ),
  told('a ballot was signed long before its vote', 'signature/wrong-time', {
    during: (w) => w.cast('v0', 'd4', 'for', { signedAt: '2026-11-20T02:00:00.000Z' }),
  }),
  told('a ballot was signed long after its vote', 'signature/wrong-time', {
    during: (w) => w.cast('v0', 'd4', 'for', { signedAt: '2026-11-23T02:00:00.000Z' }),
  }),
  told(
    'a revoked key votes',
    'ballot/key-revoked',
    counted('d4', { before: (w) => revoke(w, 'd4'), during: (w) => w.cast('v0', 'd4', 'for') }),
  ),
  told(
    'a key revoked during the vote is counted',
    'ballot/key-revoked',
    counted('d4', {
      during: async (w) => {
        await w.cast('v0', 'd4', 'for');
        revoke(w, 'd4');
      },
    }),
  ),
  told('a key of the authority’s list of revoked ones is counted', 'ballot/key-revoked', {
    before: async (w) => void (w.made.crl = await crl(keys, keys)),
    during: (w) => w.cast('v0', 'd4', 'for'),
  }),
  told(
    'a key that was never admitted votes',
    'ballot/key-not-admitted',
    counted('d4', { during: (w) => w.cast('v0', 'd4', 'for', { by: keys.odd.spare }) }),
  ),
  told(
    'a key is admitted only after the vote',
    'ballot/key-not-admitted',
    counted('d4', {
      during: (w) => w.cast('v0', 'd4', 'for', { by: keys.odd.spare }),
      after: (w) => w.admit('d4', keys.odd.spare),
    }),
  ),
  told(
    'one delegate’s key votes for another',
    'ballot/key-of-another',
    counted('d4', { during: (w) => w.cast('v0', 'd4', 'for', { by: keys.people['d6'] }) }),
  ),
  told('a key is admitted to two members', 'key/of-two-members', { before: (w) => w.admit('d4', keys.people['d6']) }),
  told('a certificate issued to another member is admitted', 'certificate/other-member', {
    before: (w) => w.admit('d4', keys.odd.spare),
    during: (w) => w.cast('v0', 'd4', 'for', { by: keys.odd.spare }),
  }),
  told('a certificate of another authority is admitted', 'certificate/untrusted', other('stranger')),
  told('a certificate that had expired is admitted', 'certificate/not-valid-then', other('expired')),
  told('a certificate for web sites is admitted', 'certificate/purpose', other('web')),
  told('the seal votes', 'certificate/purpose', {
    before: (w) => w.admit('d4', keys.seal),
    during: (w) => w.cast('v0', 'd4', 'for', { by: keys.seal }),
  }),
  told('somebody else puts a ballot in', 'ballot/cast-by-another', { during: (w) => void (w.made.boxes.get('v0')!.rows[1]!.by = 's1') }),
];

function other(odd: keyof Keys['odd']): Hooks {
  return { before: (w) => w.admit('d4', keys.odd[odd]), during: (w) => w.cast('v0', 'd4', 'for', { by: keys.odd[odd] }) };
}
function revoke(w: Writer, member: string): void {
  w.entry('keyRevoked', { member, certificate: keys.people[member]!.certificate.fingerprint });
}
async function crl(of: Keys, by: Pick<Keys, 'ca'>): Promise<string> {
  const list = await x509.X509CrlGenerator.create({
    issuer: by.ca.made.subject,
    thisUpdate: new Date('2026-11-22'),
    entries: [{ serialNumber: of.people['d4']!.made.serialNumber, revocationDate: new Date('2026-11-21') }],
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    signingKey: by.ca.key,
  });
  return list.toString('pem').replace(/BEGIN CRL|END CRL/g, (one) => one.replace('CRL', 'X509 CRL'));
}

const ballots: Attack[] = [
  saying('a ballot is for another meeting', 'ballot/other-meeting', { meeting: 'm2' }),
  saying('a ballot is for another vote', 'ballot/other-vote', { vote: 'v1' }),
  saying('a ballot is for another question', 'ballot/other-question', { question: hash('another') }),
  saying('a ballot is in another history', 'ballot/other-history', { log: { size: 30, root: hash('another') } }),
  saying('a ballot is another voter’s', 'ballot/other-voter', { voter: 'd0' }),
  saying('a ballot has another revision', 'ballot/other-revision', { revision: 7 }),
  saying('a signature made for something else is used', 'ballot/other-kind', { kind: 'ecabinet/secret/v1' }),
  saying('a ballot names an unknown option', 'ballot/unknown-option', { choice: 'all' }),
  saying('a ballot names several answers to a resolution', 'ballot/too-many-options', { choice: ['against', 'for'] }),
  saying('a ballot holds more than a ballot', 'ballot/shape', { weight: 2 }),
  told('an option is named twice', 'ballot/option-repeated', {
    after: async (w) => {
      w.openVote('v4', { options: ['a', 'b'].map((id) => ({ id, label: id })), papers: [] });
      await w.cast('v4', 'd0', ['a', 'a']);
      w.closing('v4');
      w.closed('v4');
    },
  }),
  told('an option named twice is counted twice', 'tally/counts', {
    after: async (w) => {
      w.openVote('v4', { options: ['a', 'b'].map((id) => ({ id, label: id })), papers: [] });
      await w.cast('v4', 'd0', ['a', 'a']);
      w.closing('v4');
      w.closed('v4', (result) => void (result.counts['a'] = 2));
    },
  }),
  resigned('the installation writes a ballot of its own', 'signature/other-content', (made) =>
    rewrite(made, (ballot) => ({ ...ballot, choice: 'against' })),
  ),
  resigned('one delegate’s signature stands for another’s', 'ballot/key-of-another', async (made) => {
    const box = made.boxes.get('v0')!;
    const { json } = box.ballots.get('d0')!;
    box.ballots.set('d0', { json, p7s: await signWith(keys.people['d1']!, json) });
  }),
  resigned('a signature is another than was sealed', 'signature/other-than-sealed', async (made) => {
    const box = made.boxes.get('v0')!;
    const { json } = box.ballots.get('d0')!;
    box.ballots.set('d0', { json, p7s: await signWith(keys.people['d0']!, json) });
  }),
  resigned('a signature has another time than was sealed', 'signature/other-time', async (made) => {
    const box = made.boxes.get('v0')!;
    const { json } = box.ballots.get('d0')!;
    box.ballots.set('d0', { json, p7s: await signWith(keys.people['d0']!, json, '2026-11-22T02:00:59.000Z') });
  }),
  sealed('a signature is garbled', 'signature/unreadable', (files) =>
    files.set('votes/v0/ballots/d0.p7s', Uint8Array.of(0x30, 0x80, 0, 0)),
  ),
  sealed('a signature is changed in its last byte', 'signature/bad-signature', (files) => {
    const p7s = Uint8Array.from(files.get('votes/v0/ballots/d0.p7s')!);
    p7s[p7s.length - 1]! ^= 1;
    files.set('votes/v0/ballots/d0.p7s', p7s);
  }),
  sealed('a ballot’s file says other than its opening', 'ballot/changed', (files) => replace(files, D0, '"for"', '"against"')),
  sealed('a ballot is replaced by an earlier one', 'ballot/superseded', (files) =>
    replace(files, 'votes/v0/ballots/d1.json', '"revision":2', '"revision":1'),
  ),
  sealed('a ballot’s file is missing', 'ballot/missing', (files) => void files.delete(D0)),
  sealed('a ballot’s signature is missing', 'ballot/missing', (files) => void files.delete('votes/v0/ballots/d0.p7s')),
  sealed('a ballot is added to the files', 'ballot/unexpected', (files) => void files.set('votes/v0/ballots/d6.json', files.get(D0)!)),
  sealed('an opening says other than was sealed', 'opening/changed', (files) =>
    replace(files, 'votes/v0/openings.ndjson', '"choice":"for"', '"choice":"against"'),
  ),
  sealed('an opening is missing', 'opening/missing', (files) => lines(files, 'votes/v0/openings.ndjson', (all) => all.slice(1))),
  sealed('an opening is repeated', 'opening/repeated', (files) => lines(files, 'votes/v0/openings.ndjson', (all) => [all[0]!, ...all])),
  sealed('openings change places', 'opening/reordered', (files) => lines(files, 'votes/v0/openings.ndjson', (all) => all.toReversed())),
  sealed('an opening is of nothing', 'opening/unexpected', (files) =>
    lines(files, FILES.openings, (all) => [`{"salt":"${freshSalt()}","seq":3,"value":1}`, ...all]),
  ),
  sealed('a guest’s sealed name is changed', 'opening/changed', (files) => replace(files, FILES.openings, 'Khách mời', 'Khách khác')),
  resigned('a superseded ballot is opened too', 'opening/superseded', (made) => void made.boxes.get('v0')!.opened.add(2)),
  told('a superseded ballot is counted', 'roll/other-choice', { result: (result) => void (result.roll['d1'] = 'for') }),
  told('the same revision is taken twice', 'ballot/repeated', { during: (w) => w.cast('v0', 'd0', 'against') }),
  told('a lower revision is taken', 'ballot/reordered', { during: (w) => w.cast('v0', 'd1', 'for', { revision: 1 }) }),
];

/** Changes what d0’s ballot says everywhere but in the signature. */
function rewrite(made: Made, change: (ballot: Record<string, unknown>) => Record<string, unknown>): void {
  const box = made.boxes.get('v0')!;
  const row = box.rows.find((one) => one.by === 'd0')!;
  const value = row.sealed!.value as { ballot: Record<string, unknown> };
  value.ballot = change(value.ballot);
  const { json } = box.ballots.get('d0')!;
  box.ballots.set('d0', { ...box.ballots.get('d0')!, json: json.replace('"for"', '"against"') });
  const closed = open(made.log.find((one) => one.type === 'voteClosed')!) as { box: { root: string } };
  closed.box.root = rootAt(box.rows);
}

const results: Attack[] = [
  told('a count is raised', 'tally/counts', { result: (result) => void (result.counts['for']! += 1) }),
  told('a count of nothing is added', 'tally/unknown-option', { result: (result) => void (result.counts['abstain'] = 0) }),
  told('more are counted than the base', 'tally/more-than-base', { result: (result) => void (result.counts['for'] = result.base + 1) }),
  told('the base is lowered', 'tally/base', { result: (result) => void result.base-- }),
  told('the silent are fewer', 'tally/silent', { result: (result) => void result.silent-- }),
  told('the outcome is turned', 'tally/outcome', {
    result: (result) => void (result.outcome = result.outcome === 'adopted' ? 'rejected' : 'adopted'),
  }),
  told('a voter without a ballot stands in the roll', 'roll/no-ballot', { result: (result) => void (result.roll['d6'] = 'for') }),
  told('a voter is left out of the roll', 'roll/missing', { result: (result) => void delete result.roll['d0'] }),
  told('a good ballot is set aside', 'void/unjust', {
    result: (result) => {
      result.void.push({ voter: 'd0', reason: 'x' });
      delete result.roll['d0'];
    },
  }),
  told('an ineligible ballot vanishes', 'void/missing', {
    during: (w) => w.cast('v0', 'd6', 'against'),
    result: (result) => void (result.void = []),
  }),
  told('a ballot is void without a reason', 'void/without-reason', {
    during: (w) => w.cast('v0', 'd6', 'against'),
    result: (result) => void (result.void[0]!.reason = ''),
  }),
  told('one without a ballot is set aside', 'void/no-ballot', { result: (result) => void result.void.push({ voter: 'd6', reason: 'x' }) }),
  told('the result is of another box', 'box/other-root', { result: (result) => void (result.box.root = hash('x')) }),
  told('the result is of a smaller box', 'box/other-size', { result: (result) => void result.box.size-- }),
  told('a person writes the result', 'vote/closed-by-person', {
    after: (w) => void (w.made.log.find((row) => row.type === 'voteClosed')!.by = 's1'),
  }),
  told('a vote is left open', 'vote/left-open', { after: (w) => void w.openVote('v4') }),
  told('a vote is opened twice', 'vote/opened-twice', { after: (w) => void w.entry('voteOpened', find(w.made, 'voteOpened').open, 'd0') }),
  told('a vote is closed twice', 'vote/closed-twice', {
    after: (w) => void w.entry('voteClosed', find(w.made, 'voteClosed').open, 'system'),
  }),
  told('a result is of a vote that never was', 'vote/never-opened', {
    after: (w) => void w.entry('voteClosed', { ...open(find(w.made, 'voteClosed')), vote: 'v9' } as never, 'system'),
  }),
  told('a ballot enters after the box closed', 'box/entry-after-closing', { after: (w) => w.cast('v1', 'd6', 'for') }),
  told('a box is opened twice', 'box/opened-twice', {
    during: (w) => void w.made.boxes.get('v0')!.rows.push({ ...w.made.boxes.get('v0')!.rows[0]!, at: w.at() }),
  }),
  told('a box closes at another place of the log', 'box/other-closing', {
    after: (w) => void (w.made.boxes.get('v0')!.rows.at(-1)!.open = { after: 99 }),
  }),
  told('a box begins in another history', 'box/other-history', {
    after: (w) =>
      void (w.made.boxes.get('v0')!.rows[0]!.open = {
        ...open(w.made.boxes.get('v0')!.rows[0]!),
        log: { size: 5, root: rootAt(w.made.log, 5) },
      } as never),
  }),
  told('the question is not the one that was hashed', 'question/other-hash', {
    after: (w) => void ((open(find(w.made, 'voteOpened'))['content'] as { text: string }).text = 'Câu khác'),
  }),
  told('a question names a paper nobody published', 'question/unknown-paper', { question: { papers: ['0'.repeat(64)] } }),
  told('a question has an option twice', 'question/option-repeated', {
    question: {
      options: [
        { id: 'for', label: 'a' },
        { id: 'for', label: 'b' },
      ],
    },
  }),
  sealed('the question’s file is changed', 'question/changed', (files) => replace(files, 'votes/v0/question.json', 'Thông qua', 'Bác')),
  sealed('the question’s file is missing', 'question/missing', (files) => void files.delete('votes/v0/question.json')),
  sealed('a box is missing', 'box/missing', (files) => void files.delete(BOX)),
  sealed('a vote’s folder has no vote', 'vote/never-opened', (files) => void files.set('votes/v9/question.json', utf8('{}'))),
  told('a vote is said to have been secret', 'secret/named', {
    after: (w) => void (open(find(w.made, 'voteOpened'))['kind'] = 'secret'),
  }),
  resigned('the minutes have another count', 'minutes/other-numbers', (made) => void (made.minutes.json.votes[0]!.counts['for']! += 1)),
  resigned('the minutes have another outcome', 'minutes/other-numbers', (made) => void (made.minutes.json.votes[1]!.outcome = 'rejected')),
  resigned('the minutes leave out a vote', 'minutes/vote-missing', (made) => void made.minutes.json.votes.pop()),
  resigned(
    'the minutes tell of a vote twice',
    'minutes/vote-repeated',
    (made) => void made.minutes.json.votes.push(made.minutes.json.votes[0]!),
  ),
  resigned(
    'the minutes tell of a vote that never was',
    'minutes/unknown-vote',
    (made) => void made.minutes.json.votes.push({ ...made.minutes.json.votes[0]!, vote: 'v9' }),
  ),
  resigned('the minutes are of another meeting', 'minutes/other-meeting', (made) => void (made.minutes.json.meeting = 'm2')),
  resigned(
    'the minutes’ file is another than the approved',
    'minutes/other-file',
    (made) => void (made.minutes.pdf = utf8('%PDF-1.7\n% khác')),
  ),
];

const logs: Attack[] = [
  sealed(
    'the last checkpoint is missing',
    'checkpoint/missing',
    (files) => void files.delete([...files.keys()].filter((name) => name.startsWith('log/checkpoints/')).at(-1)!),
  ),
  resigned(
    'no checkpoint was kept of a vote’s opening',
    'checkpoint/missing',
    (made) => void made.sizes.delete(made.log.findIndex((row) => row.type === 'voteOpened') + 1),
  ),
  sealed(
    'a box has no checkpoint',
    'checkpoint/missing',
    (files) => void files.delete([...files.keys()].find((name) => name.startsWith('votes/v0/checkpoints/'))!),
  ),
  sealed('a checkpoint is signed by another key', 'checkpoint/bad-signature', (files) => {
    const name = [...files.keys()].find((one) => one.startsWith('log/checkpoints/'))!;
    const text = textOf(files, name);
    const tail = text.slice(text.lastIndexOf(' ') + 1).trimEnd();
    files.set(name, utf8(text.replace(tail, `${tail.slice(0, -8)}AAAAAAA=`)));
  }),
  sealed('a checkpoint is of another log', 'checkpoint/other-log', (files) => {
    const box = [...files.keys()].find((one) => one.startsWith('votes/v1/checkpoints/'))!;
    const own = [...files.keys()].find((one) => one.startsWith('votes/v0/checkpoints/'))!;
    files.set(own, files.get(box)!);
  }),
  sealed('a checkpoint is of another size than its name', 'checkpoint/other-size', (files) => {
    const [first, second] = [...files.keys()].filter((one) => one.startsWith('log/checkpoints/'));
    files.set(first!, files.get(second!)!);
  }),
  sealed('a signed checkpoint has another root', 'checkpoint/other-root', (files) => {
    const made = { logSecret: keys.logSecret };
    const name = [...files.keys()].find((one) => one.startsWith('log/checkpoints/'))!;
    const size = Number(/(\d+)\.txt/.exec(name)![1]);
    const rows = Array.from({ length: size }, () => ({ at: '2026-11-22T02:00:00.000Z', type: 'x', open: {} }));
    files.set(name, utf8(note(made, rows)));
  }),
  resigned(
    'the log key is another',
    'log-key/other',
    (made) => void (made.logSecret = Uint8Array.from(made.logSecret, (byte) => byte ^ 1)),
  ),
  resigned('a witness is missing', 'witness/other-number', (made) => void made.witnesses.pop()),
  resigned('no witness is there', 'witness/missing', (made) => void (made.witnesses = [])),
  resigned(
    'a witness signed another checkpoint',
    'signature/other-content',
    async (made) => void (made.witnesses[0]!.p7s = await signWith(keys.people['d0']!, note(made, made.log, 3))),
  ),
  resigned('a witness was not there', 'witness/not-present', async (made) => {
    const { size } = made.witnesses[0]!;
    made.witnesses[0] = { size, member: 'd6', p7s: await signWith(keys.people['d6']!, note(made, made.log, size)) };
  }),
  resigned('a guest is a witness', 'witness/not-a-delegate', async (made) => {
    const { size } = made.witnesses[0]!;
    made.witnesses[0] = { size, member: 'g0', p7s: await signWith(keys.people['g0']!, note(made, made.log, size)) };
  }),
  resigned('a witness signed with another’s key', 'witness/key-of-another', async (made) => {
    const { size } = made.witnesses[0]!;
    made.witnesses[0] = { size, member: 'd3', p7s: await signWith(keys.people['d0']!, note(made, made.log, size)) };
  }),
  resigned('a witness signed with a key never admitted', 'witness/key-not-admitted', async (made) => {
    made.witnesses[0]!.p7s = await signWith(keys.odd.spare, note(made, made.log, made.witnesses[0]!.size));
  }),
  resigned('a witness signed long before', 'signature/wrong-time', async (made) => {
    const { size } = made.witnesses[0]!;
    made.witnesses[0]!.p7s = await signWith(keys.people['d0']!, note(made, made.log, size), '2026-11-21T02:00:00.000Z');
  }),
  resigned('a witness’s key was revoked', 'witness/key-revoked', async (made) => {
    const row = { at: made.log[20]!.at, by: 's1', type: 'keyRevoked', open: { certificate: keys.people['d0']!.certificate.fingerprint } };
    made.log.splice(21, 0, row);
  }),
  resigned('more witnesses are counted than were asked', 'witness/more-than-asked', (made) => void (open(find(made, 'attested'))['m'] = 3)),
  resigned('those who did not sign are hidden', 'witness/other-total', (made) => void (open(find(made, 'attested'))['m'] = 4)),
  resigned(
    'signatures stand there that no entry counts',
    'witness/unattested',
    (made) => void (made.log = made.log.filter((row) => row.type !== 'attested')),
  ),
  resigned('the witnesses are left out, and the entry that counts them', 'witness/not-counted', (made) => {
    made.log = made.log.filter((row) => row.type !== 'attested');
    made.witnesses = [];
  }),
];

const vouching: Attack[] = [
  ['another key seals', 'seal/other-key', () => edit(honest, () => {}, { sealer: keys.people['d0']! })],
  [
    'a seal of another authority',
    'seal/untrusted',
    async () => {
      const other = await certify('CN=Con dấu', {
        issuer: keys.odd.otherCa,
        eku: ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36'],
        notBefore: new Date('2026-11-01'),
      });
      return forge(Object.assign(await story(keys), { sealer: other }));
    },
  ],
  [
    'a delegate’s certificate as the seal',
    'seal/purpose',
    async () => forge(Object.assign(await story(keys), { sealer: keys.people['d0']! })),
  ],
  [
    'everything is signed under another authority',
    'authority/unexpected',
    async () => forge(await story({ ...keys, ca: keys.odd.otherCa })),
  ],
  resigned('the log names another authority', 'authority/other-in-log', (made) => void (open(made.log[0]!)['ca'] = '0'.repeat(64))),
  resigned('a root is trusted that the log does not name', 'authority/not-listed', (made) => void (open(made.log[0]!)['trust'] = [])),
  sealed(
    'a root that the log names is missing',
    'authority/missing',
    (files) => void files.delete([...files.keys()].find((name) => name.startsWith('pki/trust/'))!),
  ),
  sealed(
    'a certificate is missing',
    'certificate/missing',
    (files) => void files.delete(`pki/certificates/${keys.people['d6']!.certificate.fingerprint}.pem`),
  ),
  sealed(
    'a certificate has another’s name',
    'certificate/other-name',
    (files) => void files.set(`pki/certificates/${keys.people['d6']!.certificate.fingerprint}.pem`, utf8(keys.odd.spare.pem)),
  ),
  sealed(
    'a certificate is added',
    'certificate/unexpected',
    (files) => void files.set(`pki/certificates/${keys.odd.spare.certificate.fingerprint}.pem`, utf8(keys.odd.spare.pem)),
  ),
  resigned(
    'a list of revoked keys is of another authority',
    'revocations/bad-signature',
    async (made) => void (made.crl = await crl(keys, { ca: keys.odd.otherCa })),
  ),
  resigned('a list of revoked keys is garbled', 'revocations/unreadable', (made) => void (made.crl = 'x')),
  edited('the lists are made anew without the seal', 'manifest/other-digest', (files) => replace(files, D0, '"for"', '"against"')),
  [
    'the manifest is made anew without the seal',
    'seal/other-content',
    async () => {
      const forged = await edit(honest, (files) => replace(files, FILES.minutes, '"silent":2', '"silent":1'), { sealer: keys.seal });
      const manifest = readZip(forged).members.find((one) => one.name === FILES.manifest)!.bytes;
      return edit(honest, (files) => {
        replace(files, FILES.minutes, '"silent":2', '"silent":1');
        files.set(FILES.manifest, manifest);
      });
    },
  ],
  sealed('a file is left out of the manifest', 'manifest/not-covered', (files) =>
    replace(files, FILES.manifest, /<asic:DataObjectReference URI="verify.sh">.*?<\/asic:DataObjectReference>/, ''),
  ),
  sealed('a file stands twice in the manifest', 'manifest/repeated', (files) =>
    replace(files, FILES.manifest, /(<asic:DataObjectReference URI="verify.sh">.*?<\/asic:DataObjectReference>)/, '$1$1'),
  ),
  sealed('the manifest names a file that is not there', 'manifest/missing-file', (files) =>
    replace(files, FILES.manifest, 'URI="verify.sh"', 'URI="verify2.sh"'),
  ),
  sealed('the manifest holds an entity', 'manifest/unreadable', (files) =>
    replace(files, FILES.manifest, '?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'),
  ),
];

const NAMED = { duties: ['chair', 'secretary'], members: ['d1'] };

const containers: Attack[] = [
  resigned(
    'a paper is kept back after it was opened to everybody',
    'document/withheld',
    (made) => void (made.documents[1] = { ...made.documents[1]!, withheld: true, bytes: undefined }),
  ),
  sealed('a paper’s bytes are changed', 'document/changed', (files) => void files.set(`documents/${hex(PAPER)}.pdf`, utf8('%PDF'))),
  sealed('a paper is missing', 'document/missing', (files) => void files.delete(`documents/${hex(PAPER)}.pdf`)),
  sealed('a paper is added', 'document/unexpected', (files) => void files.set(`documents/${hex(utf8('x'))}.pdf`, utf8('x'))),
  sealed('a withdrawn paper is there', 'document/withdrawn', (files) => void files.set(`documents/${hex(GONE_PAPER)}.pdf`, GONE_PAPER)),
  sealed('the index gives a paper another title', 'document/other-title', (files) =>
    replace(files, FILES.documents, 'Dự thảo nghị quyết', 'Tờ trình'),
  ),
  sealed('the index withholds a paper that stands', 'document/withheld', (files) =>
    replace(files, FILES.documents, '"title":"Dự thảo nghị quyết"', '"title":"Dự thảo nghị quyết","withheld":true'),
  ),
  resigned('a paper is left out of the index', 'document/not-indexed', (made) => void made.documents.shift()),
  resigned('a paper stands twice in the index', 'document/repeated', (made) => void made.documents.push(made.documents[0]!)),
  resigned(
    'the index names a paper nobody published',
    'document/not-published',
    (made) => void made.documents.push({ paper: 'p9', sha256: '0'.repeat(64), title: 'x', withheld: true }),
  ),
  sealed(
    'another program to check with is put in',
    'file/other-script',
    (files) => void files.set(FILES.script, utf8('#!/bin/sh\necho everything agrees\n')),
  ),
  sealed('a readme tells of another program', 'file/other-script', (files) => replace(files, FILES.readme, 'verify.sh', 'kiem-tra.sh')),
  sealed('a file that does not belong', 'file/unexpected', (files) => void files.set('notes.txt', utf8('x'))),
  sealed('the readme is missing', 'file/missing', (files) => void files.delete(FILES.readme)),
  [
    'a file is changed and nothing else',
    'file/changed',
    () => edit(honest, (files) => replace(files, FILES.script, 'exit 2', 'exit 0'), {}),
  ],
  ['a file is taken out and nothing else', 'file/missing', () => edit(honest, (files) => void files.delete(FILES.documents), {})],
  [
    'a file is added and nothing else',
    'file/unlisted',
    () => edit(honest, (files) => void files.set('pki/timestamps/a.tsr', utf8('x')), {}),
  ],
  ['members change places', 'file/reordered', () => members((all) => [all[0]!, all[2]!, all[1]!, ...all.slice(3)])],
  ['a member stands twice', 'file/repeated', () => members((all) => [all[0]!, all[1]!, ...all.slice(1)])],
  ['a member climbs out of its folder', 'zip/bad-name', () => members((all) => [...all, { name: '../x', bytes: utf8('x') }])],
  ['a member has an absolute name', 'zip/bad-name', () => members((all) => [...all, { name: '/etc/x', bytes: utf8('x') }])],
  ['bytes stand before the zip', 'zip/unreadable', () => Promise.resolve(concat(Uint8Array.of(0), honest))],
  ['bytes stand after the zip', 'zip/unreadable', () => Promise.resolve(concat(honest, Uint8Array.of(0)))],
  ['it is no zip', 'zip/unreadable', () => Promise.resolve(utf8('hello'))],
  ['it is empty', 'zip/unreadable', () => Promise.resolve(new Uint8Array())],
  [
    'the header of a member says other than the directory',
    'zip/not-canonical',
    () => {
      const zip = Uint8Array.from(honest);
      zip[26 + 4]! ^= 1;
      return Promise.resolve(zip);
    },
  ],
];

async function members(
  change: (all: Array<{ name: string; bytes: Uint8Array }>) => Array<{ name: string; bytes: Uint8Array }>,
): Promise<Uint8Array> {
  return writeZip(change([...readZip(honest).members]));
}

describe.each([
  ['entries', entries],
  ['people who may not vote', people],
  ['ballots', ballots],
  ['results', results],
  ['checkpoints and witnesses', logs],
  ['who vouches', vouching],
  ['files', containers],
] as const)('%s', (_group, attacks) => {
  it.each(attacks.map(([what, code, make]) => [what, code, make] as const))('%s: %s', async (_what, code, make) => {
    const zip = await make();
    const other = bundles.read(zip, ca);
    const report = await verify(zip, ca);
    const codes = new Set(report.findings.map((one) => one.code));
    expect([...codes]).toContain(code);
    expect(codes).not.toContain('verify/stopped');
    expect(report.ok).toBe(false);
    // The other reading of the contract, in Python, from outside of the bundle.
    expect(await other).toMatchObject({ status: 1, said: expect.stringMatching(/FINDING/), broke: '' });
  });
});

describe('what is odd but honest', () => {
  it.each<[string, Hooks]>([
    ['a ballot that does not count stands among the void ones', { during: (w) => w.cast('v0', 'd6', 'for') }],
    [
      'one who left during the vote is counted',
      {
        during: async (w) => {
          await w.cast('v0', 'd4', 'for');
          w.entry('checkedOut', { member: 'd4' }, 'd4');
        },
      },
    ],
    [
      'one who came during the vote is counted',
      {
        during: async (w) => {
          w.entry('checkedIn', { member: 'd6' }, 'd6');
          await w.cast('v0', 'd6', 'for');
          w.entry('checkedOut', { member: 'd6' }, 'd6');
        },
      },
    ],
    [
      'a vote is paused, timed and resumed',
      {
        during: (w) => {
          w.entry('votePaused', { votes: ['v0'] }, 'd0');
          w.entry('voteResumed', { votes: ['v0'] }, 'd0');
          w.entry('voteTimed', { votes: ['v0'], until: '2026-11-22T02:05:00.000Z' }, 'd0');
        },
      },
    ],
    ['a vote is set aside after its result', { after: (w) => void w.entry('voteVoided', { vote: 'v1', reason: 'Bỏ phiếu lại' }, 'd0') }],
    [
      'a paper that was not for everybody is kept back',
      {
        after: (w) => {
          w.entry('paperAdded.2', { paper: 'p7', sha256: hex(utf8('p7')), title: 'Tài liệu', audience: NAMED }, 's1', { title: 'Nhân sự' });
          w.made.documents.push({ paper: 'p7', sha256: hex(utf8('p7')), title: 'Tài liệu', withheld: true });
        },
      },
    ],
    [
      'a paper of an item is kept back in which somebody takes no part',
      {
        after: (w) => {
          w.entry('recusalDeclared', { item: 'i7', member: 'd2' }, 'd2');
          w.entry('paperAdded.2', { paper: 'p7', item: 'i7', sha256: hex(utf8('p7')), title: 'Tài liệu' }, 's1');
          w.made.documents.push({ paper: 'p7', sha256: hex(utf8('p7')), title: 'Tài liệu', withheld: true });
        },
      },
    ],
    [
      'a paper is for everybody no more, and kept back',
      {
        after: (w) => {
          w.entry('paperAudienceSet', { paper: 'p1', audience: NAMED }, 's1');
          w.made.documents[1] = { ...w.made.documents[1]!, withheld: true, bytes: undefined };
        },
      },
    ],
    [
      'a paper that was not for everybody is in the desk’s copy',
      {
        after: (w) => {
          w.made.openings.add(
            w.entry('paperAdded.2', { paper: 'p7', sha256: hex(utf8('p7')), title: 'Tài liệu', audience: NAMED }, 's1', {
              title: 'Nhân sự',
            }),
          );
          w.made.documents.push({ paper: 'p7', sha256: hex(utf8('p7')), title: 'Tài liệu', bytes: utf8('p7') });
        },
      },
    ],
    ['a paper gets another title', { after: (w) => void w.entry('paperRenamed', { paper: 'p1', title: 'Tên khác' }) }],
    [
      'something was lost and a backup was restored',
      { late: (w) => void w.entry('restored', { lostAfter: 10, reason: 'Hỏng đĩa' }, 'system') },
    ],
    ['a key is revoked after the vote', { after: (w) => revoke(w, 'd4') }],
  ])('%s', async (_what, hooks) => {
    const zip = await forge(await story(keys, hooks));
    expect((await verify(zip, ca)).findings).toEqual([]);
    expect(await bundles.read(zip, ca)).toMatchObject({ status: 0, said: expect.stringMatching(/everything agrees/), broke: '' });
  });
});

