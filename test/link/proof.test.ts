/** The proof of one's own ballot: made on the tablet from what it holds, checked by anybody, and found out wherever it was changed. */
import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBallotProof, BallotProof, PROOF_CHECKS, type ProofCheck } from '../../shared/archive/ballot-proof.ts';
import { logKeyStatement } from '../../shared/archive/log-authority.ts';
import { OID } from '../../shared/crypto/certificate.ts';
import type { Following } from '../../client/link/follow.ts';
import { authorityOf, proofOf } from '../../client/link/proof-file.ts';
import { memoryShelf, type Shelf } from '../../client/link/store.ts';
import { ownVotes } from '../../client/panels/votes/own-votes.ts';
import { proofFile } from '../../shared/text/receipts.ts';
import { certify, type Holder } from '../crypto/people.ts';
import { detached, SECRETARY, World, until } from './world.ts';

let world: World;
let vote: string;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
  [vote] = (await world.underWay(['d1', 'd2', 'd3'])) as [string];
});
afterEach(() => world.stop());

const open = async (...tablets: Following[]) => {
  await world.command('d1', 'openVote', { vote });
  for (const one of tablets) await until(() => one.state.meeting.votes.running?.includes(vote) === true);
};
const choose = (one: Following, choice: string) => one.ballots.cast(vote, one.state.meeting.votes.votes[vote]!.content!, choice);
const mine = (one: Following) => one.state.votes[vote];
const close = async () => {
  await world.command('d1', 'closeVote', { vote });
  const room = (await world.rooms.open(world.meeting))!;
  await until(() => room.meeting.votes.votes[vote]!.state === 'sealed');
};
const announce = async () => {
  await close();
  await world.command('d1', 'announceResult', { vote });
};
const proof = (one: Following, who = 'd2') => {
  const key = world.keys.get(who)!.certificate;
  const held = { certificate: key.fingerprint, der: key.der };
  const authority = authorityOf(one.state.votes);
  const parts = { ...(authority && { authority }), key: held, about: 'Bằng chứng' };
  return proofOf({ replica: one.replica, note: one.note, member: who, kept: mine(one)!, ...parts });
};
const state = (one: Following, who = 'd2') => ownVotes(one.state, who).map((own) => own.state)[0];
const openssl = (signature: string, content: string): string[] =>
  `cms -verify -binary -inform DER -in ${signature} -content ${content} -noverify -out /dev/null`.split(' ');
const ALL = (verdict: string) => Object.fromEntries(PROOF_CHECKS.map((one) => [one, verdict]));

async function voted(shelf: Shelf = memoryShelf()): Promise<Following> {
  const tablet = await world.tablet('d2', { shelf });
  await open(tablet);
  await choose(tablet, 'for');
  await until(() => mine(tablet)?.recorded !== undefined);
  return tablet;
}

it('is made from what the tablet holds, without a network, once the result is announced, and every check of it holds', async () => {
  const shelf = memoryShelf();
  const tablet = await voted(shelf);
  expect([state(tablet), proof(tablet)], 'while it is open').toEqual(['recorded', undefined]);
  await close();
  await until(() => tablet.state.meeting.votes.votes[vote]!.state === 'sealed');
  expect([state(tablet), proof(tablet)], 'before the announcement').toEqual(['sealed', undefined]);
  await world.command('d1', 'announceResult', { vote });
  await until(() => mine(tablet)?.verified === 'included', 12_000);
  tablet.stop();
  await world.cut();
  const { following: again } = world.link(world.parts('d2', { shelf }));
  await until(() => again.state.phase === 'ready');
  expect(state(again)).toBe('counted');
  const file = BallotProof.parse(JSON.parse(JSON.stringify(proof(again))));
  const checked = await checkBallotProof(file);
  // As `openssl pkey -pubin -in log/key.pem -outform DER | sha256sum` has it.
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: again.state.meeting.session.logKey };
  const spki = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' });
  expect(checked).toEqual({
    checks: ALL('holds'),
    ca: again.state.meeting.session.ca,
    logKey: createHash('sha256').update(spki).digest('hex'),
    says: { title: 'Kỳ họp thứ hai', name: 'Vừ Bá Lềnh', text: 'Thông qua dự thảo nghị quyết?', counted: 'Tán thành' },
  });
  // As the file itself says that it is checked with common tools.
  const place = mkdtempSync(join(tmpdir(), 'proof-'));
  const [content, signature] = [join(place, 'X.json'), join(place, 'X.p7s')];
  writeFileSync(content, file.ballot);
  writeFileSync(signature, Buffer.from(file.p7s!, 'base64'));
  expect(proofFile.about.vi).toContain(`openssl ${openssl('X.p7s', 'X.json').join(' ')}`);
  execFileSync('openssl', openssl(signature, content), { stdio: 'ignore' });
  writeFileSync(content, file.ballot.replace('"for"', '"against"'));
  expect(() => execFileSync('openssl', openssl(signature, content), { stdio: 'ignore' })).toThrow();
  rmSync(place, { recursive: true });
  // What others have chosen is in it as far as the announced result says it, and no further.
  expect(JSON.stringify(file)).not.toContain('reason');
});

it('R-36 names whoever voted as the list has them last, where their name was entered anew', async () => {
  const tablet = await voted();
  world.members.set('d2', { ...world.members.get('d2')!, name: 'Vừ Bá Lềnh Xử' });
  await world.command(SECRETARY, 'correctListing', { member: 'd2' });
  await announce();
  await until(() => mine(tablet)?.verified === 'included', 12_000);
  expect((await checkBallotProof(proof(tablet)!)).says?.name).toBe('Vừ Bá Lềnh Xử');
});

it('of a ballot from another device of the same person: the one that heard of it proves it as well', async () => {
  const [first, second] = [await voted(), await world.tablet('d2')];
  await until(() => mine(second)?.elsewhere !== undefined);
  await announce();
  await until(() => mine(second)?.verified === 'included', 12_000);
  expect((await checkBallotProof(proof(second)!)).checks).toEqual(ALL('holds'));
  expect(proof(second)!.ballot).toBe(proof(first)!.ballot);
});

it('a device that has lost the receipt says so, and holds it again once the server has shown the ballot', async () => {
  const tablet = await voted();
  await announce();
  await until(() => mine(tablet)?.verified === 'included', 12_000);
  const honest = world.parts('d2');
  let isGone = true;
  const get: typeof honest.get = (path, ...rest) =>
    isGone && path.includes('/proof') ? new Promise(() => undefined) : honest.get(path, ...rest);
  const { following: fresh } = world.link({ ...honest, get });
  honest.connection.socket.removeAllListeners('ownEntry');
  await until(() => fresh.state.phase === 'ready' && fresh.state.meeting.votes.votes[vote]!.result !== undefined);
  expect(ownVotes(fresh.state, 'd2')).toMatchObject([{ state: 'noReceipt', choice: 'for' }]);
  expect(ownVotes(fresh.state, 'd2')[0]).not.toHaveProperty('place');
  isGone = false;
  const again = await world.tablet('d2');
  await until(() => mine(again)?.verified === 'included', 12_000);
  expect(ownVotes(again.state, 'd2')).toMatchObject([{ state: 'counted', choice: 'for', place: 1 }]);
});

it('V-25 of a vote that is set aside unannounced nothing is left on the device but that a ballot stood there', async () => {
  const shelf = memoryShelf();
  const tablet = await voted(shelf);
  const { receipt, input } = mine(tablet)!.recorded!;
  await close();
  await world.command('d1', 'voidVote', { vote, reason: 'Nhầm nội dung', repeat: false });
  await until(() => mine(tablet)?.setAside !== undefined);
  const [kept] = await shelf.votes(world.meeting);
  expect(Object.keys(kept!).sort()).toEqual(['meeting', 'revision', 'setAside', 'vote']);
  const written = JSON.stringify(kept);
  for (const secret of ['"for"', receipt.salt, String(input['signature'])]) expect(written).not.toContain(secret);
  expect(written).toContain(receipt.checkpoint.split('\n')[2]);
  expect(ownVotes(tablet.state, 'd2')).toMatchObject([{ state: 'destroyed', place: 1 }]);
  expect(ownVotes(tablet.state, 'd2')[0]).not.toHaveProperty('choice');
  expect(proof(tablet)).toBeUndefined();
});

it('of a vote that was announced and set aside later the ballot is proved as before', async () => {
  const tablet = await voted();
  await announce();
  await until(() => mine(tablet)?.verified === 'included', 12_000);
  await world.command('d1', 'voidVote', { vote, reason: 'Nhầm nội dung', repeat: false });
  await until(() => state(tablet) === 'annulled');
  expect((await checkBallotProof(proof(tablet)!)).checks).toEqual(ALL('holds'));
});

it('says of who sent nothing that nothing was sent, and of who is no delegate nothing at all', async () => {
  const [voter, silent] = [await voted(), await world.tablet('d3')];
  expect(state(silent, 'd3')).toBe('open');
  await announce();
  await until(() => state(voter) === 'counted' && silent.state.meeting.votes.votes[vote]!.result !== undefined, 12_000);
  expect(state(silent, 'd3')).toBe('silent');
  expect(ownVotes(silent.state, 'thu-ky')).toEqual([]);
});

describe('whose record it is', () => {

  it('another’s word for the log’s key is none: a delegate’s, another authority’s, one for another meeting, key or text', async () => {
    const tablet = await voted();
    await announce();
    await until(() => mine(tablet)?.verified === 'included', 12_000);
    const honest = proof(tablet)!;
    const { ca, statement } = honest.authority!;
    const { unit, logKey } = (JSON.parse(honest.log.entries[0]!.line) as { open: { unit: string; logKey: string } }).open;
    expect(JSON.parse(statement)).toEqual({
      kind: 'ecabinet/log-key/v1',
      logKey,
      meeting: world.meeting,
      origin: `ecabinet/${unit}/${world.meeting}`,
      unit,
    });
    const signedBy = async (holder: Holder, text = statement) =>
      Buffer.from(await detached(holder, createHash('sha256').update(text).digest())).toString('base64');
    const sealing = { eku: [OID.emailProtection, OID.documentSigning] };
    const stranger = await certify('CN=Ca', {});
    const theirSeal = await certify('CN=Con dau', { ...sealing, issuer: stranger });
    const impostor = { ca: Buffer.from(stranger.certificate.der).toString('base64'), statement };
    const elsewhere = statement.replaceAll(world.meeting, 'another1');
    const late = { ...sealing, issuer: world.authority, notAfter: new Date(Date.now() - 1000) };
    const others: ReadonlyArray<readonly [string, BallotProof['authority']]> = [
      ['a delegate', { ca, statement, p7s: await signedBy(world.keys.get('d2')!) }],
      ['the authority itself', { ca, statement, p7s: await signedBy(world.authority) }],
      ['a seal of a stranger’s authority', { ca, statement, p7s: await signedBy(theirSeal) }],
      ['and with that authority', { ...impostor, p7s: await signedBy(theirSeal) }],
      ['a seal that is over', { ca, statement, p7s: await signedBy(await certify('CN=Con dau', late)) }],
      ['for another meeting', { ca, statement: elsewhere, p7s: await world.sealed(elsewhere) }],
      ['another text under the same signature', { ...honest.authority!, statement: elsewhere }],
      ['what cannot be read', { ca: 'AAAA', statement, p7s: honest.authority!.p7s }],
    ];
    for (const [who, authority] of others)
      expect((await checkBallotProof({ ...honest, authority })).checks, who).toEqual({ ...ALL('holds'), authority: 'fails' });
  });

  it('a record that a stranger has founded in the council’s name is found out, though all else in it holds', async () => {
    const honest = world;
    const theirs = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt'], honest.authority);
    try {
      world = theirs;
      [vote] = (await theirs.underWay(['d1', 'd2', 'd3'])) as [string];
      const tablet = await voted();
      await announce();
      await until(() => mine(tablet)?.verified === 'included', 12_000);
      const made = proof(tablet)!;
      // They have the authority's certificate, and its seal's word for the honest log; its keys they have not.
      const room = (await honest.rooms.open(honest.meeting))!;
      const seal = (await honest.authorityOf(room))!;
      const own = { ...seal, statement: logKeyStatement(room.id, room.key.unit, room.key.publicKey) };
      for (const authority of [own, { ...made.authority!, p7s: seal.p7s }]) {
        const checked = await checkBallotProof({ ...made, authority });
        expect(checked.ca, 'the fingerprint is the council’s').toBe(honest.authority.certificate.fingerprint);
        expect(checked.checks).toEqual({ ...ALL('holds'), authority: 'fails' });
      }
      const { authority: _none, ...without } = made;
      expect((await checkBallotProof(without)).checks).toEqual({ ...ALL('holds'), authority: 'missing' });
    } finally {
      await theirs.stop();
      world = honest;
    }
  });
});

describe('where it was changed', () => {
  const other = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
  let stranger = '';
  const changes: ReadonlyArray<readonly [what: string, change: (of: BallotProof) => BallotProof, ...fails: ProofCheck[]]> = [
    ['the ballot', (one) => ({ ...one, ballot: one.ballot.replace('"for"', '"against"') }), 'signature', 'receipt', 'box', 'counted'],
    ['the voter', (one) => ({ ...one, voter: 'd3' }), 'key', 'signature', 'receipt', 'box'],
    ['the question', (one) => ({ ...one, question: { ...(one.question as object), text: 'Câu hỏi khác' } }), 'log'],
    ['the time of signing', (one) => ({ ...one, signedAt: '2026-01-01T00:00:00.000Z' }), 'signature', 'receipt', 'box'],
    ['the salt', (one) => ({ ...one, receipt: { ...one.receipt, salt: other(one.receipt.salt) } }), 'receipt', 'box'],
    ['the receipt’s place', (one) => ({ ...one, receipt: { ...one.receipt, seq: 2 } }), 'receipt', 'box'],
    ['its checkpoint', (one) => ({ ...one, receipt: { ...one.receipt, checkpoint: one.log.checkpoint } }), 'receipt'],
    ['the way to the closed box’s root', (one) => ({ ...one, box: { ...one.box!, proof: one.box!.proof.map(other) } }), 'box'],
    ['the size of the closed box', (one) => ({ ...one, box: { ...one.box!, size: one.box!.size + 1 } }), 'box'],
    ['the certificate', (one) => ({ ...one, certificate: stranger }), 'key', 'signature'],
    ['the signature’s wrapping', (one) => ({ ...one, p7s: one.p7s!.slice(0, -8) + other(one.p7s!.slice(-8)) }), 'signature'],
    [
      'the result in the log',
      (one) => ({
        ...one,
        log: { ...one.log, entries: one.log.entries.map((entry) => ({ ...entry, line: entry.line.replace('"d2":"for"', '"d2":"against"') })) },
      }),
      ...PROOF_CHECKS,
    ],
    ['a line of the log without its place', (one) => ({ ...one, log: { ...one.log, checkpoint: one.receipt.checkpoint } }), ...PROOF_CHECKS],
  ];
  it('each change is found, by the check that it concerns', async () => {
    const tablet = await voted();
    const third = await world.tablet('d3');
    await choose(third, 'against');
    await until(() => mine(third)?.recorded !== undefined);
    await announce();
    await until(() => mine(tablet)?.verified === 'included', 12_000);
    const honest = proof(tablet)!;
    stranger = Buffer.from(world.keys.get('d3')!.certificate.der).toString('base64');
    expect((await checkBallotProof(honest)).checks).toEqual(ALL('holds'));
    for (const [what, change, ...fails] of changes) {
      const { checks } = await checkBallotProof(change(honest));
      const broken = PROOF_CHECKS.filter((one) => checks[one] !== 'holds');
      expect(broken, what).toEqual(expect.arrayContaining(fails));
      expect(broken.every((one) => (fails as string[]).includes(one) || one === 'counted'), `${what}: ${broken.join()}`).toBe(true);
    }
    const { box: _box, p7s: _p7s, certificate: _certificate, authority: _authority, ...without } = honest;
    const gone = { authority: 'missing', box: 'missing', key: 'missing', signature: 'missing' };
    expect((await checkBallotProof(without)).checks).toEqual({ ...ALL('holds'), ...gone });
  });
});
