/** What no honest tablet sends, over real sockets and HTTP: refused in words, while everybody else goes on undisturbed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { signDetached } from '../../shared/crypto/signing.ts';
import { ballotOf } from '../../shared/meeting/box.ts';
import { questionHash } from '../../shared/meeting/question.ts';
import { LANGUAGES, type Words } from '../../shared/text/words.ts';
import { WIRE_VERSION, type CommandAnswer } from '../../shared/wire/socket.ts';
import { enrol, foundCouncil, prepare, type Council, type Prepared } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import { Person } from '../../client/people/person.ts';
import { Refused } from '../../client/people/refused.ts';
import { program } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { freePort, newFolder, pause, removeFolder } from './hosting.ts';

/** Typed by an attacker or by mistake; the server's log must hold none of it. */
const TYPED = 'BÍ-MẬT-KHÔNG-ĐƯỢC-GHI-LẠI';

let folder: string;
let server: ChildProcess;
let said = '';
let url: string;
let council: Council;
let prepared: Prepared;
let draft: string;
let refusals: Readonly<Record<string, Words>>;
let bystander: Person;
let votes: readonly string[];
const seen = new Set<string>();

beforeAll(async () => {
  folder = await newFolder();
  const port = await freePort();
  server = spawn(process.execPath, [await program('server/bin/serve')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'debug' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server.stderr!.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [line] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string];
  url = `http://localhost:${port}`;
  council = await foundCouncil(url, (JSON.parse(line) as { code: string }).code, { delegates: 6, guests: 1 }, () => undefined);
  prepared = await prepare(council, { items: 1, votes: 3, papers: await shortPapers() });
  votes = prepared.votes;
  const { secretary, delegates, guests } = council;
  draft = (
    await secretary.ask<{ meeting: string }>('POST', '/api/meetings', {
      title: 'Bản nháp',
      startsAt: new Date().toISOString(),
      place: 'Hội trường',
    })
  ).meeting;
  await each([...delegates, ...guests], 4, (one) => one.join(prepared.meeting));
  // All but the last check in.
  for (const one of [...delegates.slice(0, 5), ...guests]) await one.command('checkIn', {});
  await delegates[0]!.command('callToOrder', {});
  await delegates[0]!.command('openVote', { vote: votes[0]! });
  bystander = delegates[1]!;
  await bystander.until((now) => now.votes.votes[votes[0]!]?.state === 'open');
  const texts = await Promise.all(
    readdirSync('shared/text').map(async (name) => (await import(join('../../shared/text', name))) as { refusals?: Record<string, Words> }),
  );
  refusals = Object.assign({}, ...texts.map((one) => one.refusals ?? {})) as Record<string, Words>;
});

afterAll(async () => {
  for (const one of [council.secretary, ...council.delegates, ...council.guests]) one.leave();
  server.kill('SIGTERM');
  await once(server, 'exit');
  await removeFolder(folder);
});

/** The code, which must have words in every language. */
function worded(refusal: Refusal): string {
  seen.add(refusal.code);
  for (const language of LANGUAGES) expect(refusals[refusal.code]?.[language], `${refusal.code} in ${language}`).toMatch(/\S/);
  return refusal.code;
}

async function refused(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Refused) return worded(error.refusal);
    throw error;
  }
  return 'done';
}

const answered = (answer: { ok: boolean; refusal?: Refusal }): string => (answer.ok ? 'done' : worded(answer.refusal!));

/** A socket of one's own in somebody's name, to say on it what one likes. */
async function socketOf(person: Person, auth: object = { wire: WIRE_VERSION }, headers: Record<string, string> = {}): Promise<Socket> {
  const socket = io(url, {
    auth,
    extraHeaders: { cookie: person.cookie, ...headers },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
  return socket;
}

const say = async (socket: Socket, event: string, ...what: unknown[]): Promise<string> =>
  answered((await socket.timeout(5000).emitWithAck(event, ...what)) as CommandAnswer);

async function http(
  method: string,
  path: string,
  body: string | undefined,
  headers: Record<string, string> = {},
): Promise<{ status: number; code: string }> {
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) });
  const { refusal } = (await answer.json()) as { refusal: Refusal };
  return { status: answer.status, code: worded(refusal) };
}

/** A ballot signed by a person's real key, with whatever is asked to be wrong about it. */
async function ballot(
  person: Person,
  vote: string,
  change: { signedVote?: string; signature?: string; by?: Person; choice?: Json; revision?: number } = {},
): Promise<CommandAnswer> {
  const { replica } = bystander.following;
  const opened = replica.meeting.votes.votes[vote]!;
  const size = (opened.opened?.seq ?? 0) + 1;
  const content = opened.content ?? replica.meeting.votes.votes[votes[0]!]!.content!;
  const signer = change.by ?? person;
  const choice = change.choice ?? 'for';
  const revision = change.revision ?? 1;
  const about = {
    meeting: prepared.meeting,
    vote: change.signedVote ?? vote,
    question: questionHash(content),
    log: { size, root: toBase64url(replica.tree.root(size)) },
  };
  const signedAt = timestamp(Date.now());
  const signature =
    change.signature ??
    (await signDetached(
      signer.privateKey,
      signer.certificate!,
      utf8(canonical(ballotOf(about, person.id, revision, choice as string) as unknown as Json)),
      signedAt,
    ));
  return person.send({
    id: newCommandId(),
    meeting: prepared.meeting,
    sublog: vote,
    type: 'castBallot',
    input: { revision, choice, certificate: signer.certificate!.fingerprint, signedAt, signature },
  });
}

describe('on the socket', () => {
  it('messages of the wrong shape are refused, and the socket lives on', async () => {
    const socket = await socketOf(council.delegates[2]!);
    const { meeting } = prepared;
    const command = { id: newCommandId(), meeting, type: 'checkOut', input: {} };
    for (const wrong of [
      undefined,
      null,
      7,
      TYPED,
      [],
      {},
      { ...command, id: 'short' },
      { ...command, id: TYPED },
      { ...command, meeting: '../../etc/passwd' },
      { ...command, meeting: 'a'.repeat(65) },
      { ...command, type: '__proto__' },
      { ...command, sublog: '../x' },
    ]) {
      expect(await say(socket, 'command', wrong), JSON.stringify(wrong)).toBe('border/wrong-input');
    }
    for (const type of ['blowUp', 'constructor', 'toString', 'castBallot', 'hasOwnProperty'])
      expect(await say(socket, 'command', { ...command, id: newCommandId(), type }), type).toBe('border/unknown-command');
    expect(await say(socket, 'command', { ...command, id: newCommandId(), sublog: votes[0], type: 'checkIn' })).toBe(
      'border/unknown-command',
    );
    expect(await say(socket, 'command', { ...command, id: newCommandId(), sublog: 'constructor', type: 'castBallot', input: {} })).toBe(
      'border/wrong-input',
    );
    expect(await say(socket, 'command', { ...command, id: newCommandId(), type: 'addItem', input: { title: { deep: TYPED } } })).toBe(
      'border/wrong-input',
    );
    expect(
      await say(socket, 'command', { ...command, id: newCommandId(), type: 'reportAbsence', input: { reason: `${TYPED}\u0000` } }),
    ).toBe('border/wrong-input');
    expect(await say(socket, 'command', { ...command, id: newCommandId(), meeting: 'm-unknown' })).toBe('border/unknown');
    expect(await say(socket, 'follow', { meeting: 7 })).toBe('border/wrong-input');
    expect(await say(socket, 'witness', { meeting, size: -1 })).toBe('border/wrong-input');
    // The server's own acts are nobody else's.
    for (const [type, input] of [
      ['recordResult', { vote: votes[0] }],
      ['recordSealing', { vote: votes[0] }],
      ['attest', { size: 1 }],
      ['admitKey', { certificate: 'a'.repeat(64) }],
    ] as const) {
      expect(await say(socket, 'command', { ...command, id: newCommandId(), type, input }), type).toBe('access/system-only');
    }
    for (const [type, input] of [['openBox', { size: 1, vote: 'x' }], ['closeBox', { after: 1 }]] as const) {
      expect(await say(socket, 'command', { ...command, id: newCommandId(), sublog: votes[0], type, input }), type).toBe(
        'access/system-only',
      );
    }
    // Without an answer asked for, and under names nobody knows.
    socket.emit('command', TYPED);
    socket.emit('nothing', TYPED);
    socket.emit('follow');
    expect(await say(socket, 'follow', { meeting })).toBe('done');
    socket.close();
  });

  it('a tablet of an older version, a stranger, and a page of another place get no socket', async () => {
    const code = async (act: Promise<Socket>): Promise<string> =>
      act.then(
        (socket) => (socket.close(), 'connected'),
        (error: Error & { data?: Refusal }) => (error.data ? worded(error.data) : 'no socket'),
      );
    expect(await code(socketOf(bystander, { wire: WIRE_VERSION - 1 }))).toBe('wire/version');
    expect(await code(socketOf(bystander, {}))).toBe('wire/version');
    expect(await code(socketOf(new Person(url, 'Người lạ')))).toBe('border/not-signed-in');
    expect(await code(socketOf(bystander, { wire: WIRE_VERSION }, { origin: 'https://evil.example' }))).toBe('no socket');
    expect(await code(socketOf(bystander, { wire: WIRE_VERSION }, { origin: url }))).toBe('connected');
  });

  it('a flood is refused beyond its limit, over however many sockets of one session, and nobody else', async () => {
    const socket = await socketOf(council.delegates[3]!);
    const answers = await Promise.all(Array.from({ length: 260 }, () => say(socket, 'follow', { meeting: prepared.meeting })));
    expect(answers.filter((one) => one === 'border/too-many').length).toBeGreaterThanOrEqual(60);
    expect(answers.slice(0, 100).every((one) => one === 'done')).toBe(true);
    const second = await socketOf(council.delegates[3]!);
    expect(await say(second, 'follow', { meeting: prepared.meeting })).toBe('border/too-many');
    const other = await socketOf(council.delegates[4]!);
    expect(await say(other, 'follow', { meeting: prepared.meeting })).toBe('done');
    second.close();
    socket.close();
    other.close();
  });

  it('a password that somebody else set acts for no delegate, and so for no chair', async () => {
    const { secretary, delegates } = council;
    const { id, name } = delegates[5]!.me!.member;
    await secretary.ask('PUT', `/api/members/${id}`, { name, kind: 'delegate', login: 'chutich' });
    await secretary.ask('POST', `/api/members/${id}/password`, { password: 'mật khẩu do người khác đặt' });
    const impostor = new Person(url, name);
    await impostor.signIn('chutich', 'mật khẩu do người khác đặt');
    await expect(socketOf(impostor)).rejects.toMatchObject({ data: { code: 'identity/change-password' } });
    await expect(impostor.ask('GET', `/api/meetings/${prepared.meeting}/log?from=0`)).rejects.toMatchObject({
      refusal: { code: 'identity/change-password' },
    });
    await impostor.ask('POST', '/api/change-password', { old: 'mật khẩu do người khác đặt', new: 'người khác vẫn biết câu này' });
    const socket = await socketOf(impostor);
    for (const type of ['checkIn', 'callToOrder'])
      expect(await say(socket, 'command', { id: newCommandId(), meeting: prepared.meeting, type, input: {} })).toBe('identity/key-needed');
    socket.close();
    // The tablet's own session stands.
    expect(await delegates[5]!.ask('GET', '/api/news')).toMatchObject({ news: [{ what: 'password', by: secretary.name }] });
  });

  it('a connection that is refused twice is ended', async () => {
    const at = `${url}/socket.io/?EIO=4&transport=polling`;
    const { sid } = JSON.parse((await (await fetch(at)).text()).slice(1)) as { sid: string };
    const connect = async () =>
      (await fetch(`${at}&sid=${sid}`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: `40{"wire":${WIRE_VERSION}}` }))
        .status;
    expect(await connect()).toBe(200);
    await connect();
    await pause(300);
    // Its id is not known any more.
    expect(await connect()).toBe(400);
  });

  it('a session has eight sockets, and the newest are those that stand', async () => {
    const sockets: Socket[] = [];
    for (let n = 0; n < 10; n++) sockets.push(await socketOf(council.delegates[4]!));
    await pause(300);
    expect(sockets.filter((one) => one.connected)).toHaveLength(8);
    expect(sockets.slice(0, 2).every((one) => !one.connected)).toBe(true);
    for (const one of sockets) one.close();
  });

  it('two megabytes without a session are refused before they are read, and marks before they are normalised', async () => {
    const post = (path: string, body: object) =>
      fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const label = 'a' + '\u0315\u0300\u05ae'.repeat(2_400);
    const before = performance.now();
    expect((await post('/api/enrol', { code: 'ABCDEFGH', csr: 'x', label: label.repeat(90) })).status).toBe(413);
    expect((await post('/api/enrol', { code: 'ABCDEFGH', csr: 'x', label })).status).toBe(422);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('the archive before its approval is the desk’s and the chair’s', async () => {
    const archive = async (one: Person) =>
      one.ask('GET', `/api/meetings/${prepared.meeting}/archive.asice`).then(
        () => 'given',
        (error: Error & { refusal?: Refusal }) => error.refusal?.code ?? String(error),
      );
    const { secretary, delegates, guests } = council;
    expect(await archive(secretary)).toBe('minutes/archive-not-yet');
    expect(await archive(delegates[0]!)).toBe('minutes/archive-not-yet');
    expect(await archive(delegates[1]!)).toBe('border/not-allowed');
    expect(await archive(guests[0]!)).toBe('border/not-allowed');
  });

  it('a message of a megabyte ends its socket and nothing else', async () => {
    const socket = await socketOf(council.delegates[4]!);
    const gone = new Promise<void>((done) => socket.once('disconnect', () => done()));
    socket.emit('command', { id: newCommandId(), meeting: prepared.meeting, type: 'checkOut', input: { big: 'x'.repeat(1_000_000) } });
    await gone;
    expect(await say(await socketOf(council.delegates[4]!), 'follow', { meeting: prepared.meeting })).toBe('done');
  });

  it('the hall only looks', async () => {
    const { url: link } = await council.secretary.ask<{ url: string }>('POST', `/api/meetings/${prepared.meeting}/hall`);
    const hall = new Person(url, 'Màn hình');
    await hall.ask('POST', '/api/hall/enter', { token: link.slice(link.indexOf('#') + 1) });
    const socket = await socketOf(hall);
    expect(await say(socket, 'follow', { meeting: prepared.meeting })).toBe('done');
    expect(await say(socket, 'follow', { meeting: draft })).toBe('border/unknown');
    expect(await say(socket, 'command', { id: newCommandId(), meeting: prepared.meeting, type: 'checkIn', input: {} })).toBe(
      'border/not-allowed',
    );
    expect(await refused(hall.ask('GET', `/api/meetings/${prepared.meeting}/minutes`))).toBe('access/secretary-only');
    expect(await refused(hall.ask('GET', '/api/meetings'))).toBe('border/not-allowed');
    socket.close();
  });
});

describe('a ballot', () => {
  it('is refused when its signature is forged, for another vote, another person’s, or its key is unknown', async () => {
    const [, , lan, minh] = council.delegates as [Person, Person, Person, Person];
    const vote = votes[0]!;
    expect(answered(await ballot(lan, vote, { signature: toBase64url(randomBytes(64)) }))).toBe('votes/wrong-signature');
    expect(answered(await ballot(lan, vote, { signature: 'A'.repeat(86) }))).toBe('votes/wrong-signature');
    expect(answered(await ballot(lan, vote, { signature: 'A'.repeat(700) }))).toBe('votes/wrong-signature');
    expect(answered(await ballot(lan, vote, { signature: '*'.repeat(86) }))).toBe('border/wrong-input');
    expect(answered(await ballot(lan, vote, { signedVote: votes[1]! }))).toBe('votes/wrong-signature');
    expect(answered(await ballot(lan, vote, { by: minh }))).toBe('votes/unknown-key');
    expect(answered(await ballot(lan, vote, { choice: 'maybe' }))).toBe('votes/unknown-choice');
    expect(answered(await ballot(lan, vote, { choice: ['for', 'against'] }))).toBe('votes/unknown-choice');
    expect(answered(await ballot(lan, vote, { choice: { for: 1 } }))).toBe('border/wrong-input');
    for (const revision of [0, -1, 1.5, 1e6])
      expect(answered(await ballot(lan, vote, { revision, signature: 'A'.repeat(86) }))).toBe('border/wrong-input');
  });

  it('of a guest, of somebody absent, for a vote that is not open or not there, is refused', async () => {
    expect(answered(await ballot(council.guests[0]!, votes[0]!))).toBe('votes/delegates-only');
    expect(answered(await ballot(council.delegates[5]!, votes[0]!))).toBe('votes/check-in-first');
    expect(answered(await ballot(council.delegates[2]!, votes[1]!))).toBe('votes/unknown-vote');
  });

  it('of a key that was revoked is refused, and its socket closed', async () => {
    const revoked = council.delegates[4]!;
    const socket = await socketOf(revoked);
    const [told] = (await Promise.all([
      once(socket as unknown as NodeJS.EventEmitter, 'signedOut'),
      council.secretary.ask('POST', `/api/devices/${revoked.certificate!.fingerprint}/revoke`),
    ])) as unknown as [[Refusal]];
    expect(worded(told[0])).toBe('identity/key-revoked');
    await bystander.until((now) => now.roll.keys.get(revoked.certificate!.fingerprint)?.revoked !== undefined);
    expect(await refused(revoked.ask('GET', '/api/meetings'))).toBe('border/not-signed-in');
    // On a new tablet, with the old one's key still in hand.
    const tablet = new Person(url, revoked.name);
    await enrol(council.secretary, tablet, revoked.id);
    await tablet.signInByKey();
    await tablet.join(prepared.meeting);
    expect(answered(await ballot(tablet, votes[0]!, { by: revoked }))).toBe('votes/key-revoked');
    expect(answered(await ballot(tablet, votes[1]!))).toBe('votes/unknown-vote');
    tablet.leave();
  });

  it('keeps its key in force while it lies in an open box, whoever would revoke it', async () => {
    const one = council.delegates[2]!;
    await one.vote(votes[0]!, 'for');
    expect(await refused(council.secretary.ask('POST', `/api/devices/${one.certificate!.fingerprint}/revoke`))).toBe(
      'identity/key-in-use',
    );
    expect(await one.ask('GET', '/api/me')).toMatchObject({ by: 'key' });
  });

  it('after the closing is refused; before it, those who sit beside all this vote as ever', async () => {
    await bystander.vote(votes[0]!, 'for');
    await bystander.vote(votes[0]!, 'against');
    const chair = council.delegates[0]!;
    await chair.command('closeVote', { vote: votes[0]! });
    await chair.until((now) => now.votes.votes[votes[0]!]?.state === 'sealed');
    expect(answered(await ballot(council.delegates[2]!, votes[0]!))).toBe('votes/closed');
  });
});

describe('over HTTP', () => {
  it('what is no JSON, too much, or sent by a page of another place is refused', async () => {
    const json = { 'content-type': 'application/json', cookie: council.secretary.cookie };
    expect(await http('POST', '/api/sign-in', `{"login": "${TYPED}`, json)).toEqual({ status: 422, code: 'border/wrong-input' });
    expect(await http('POST', '/api/meetings', JSON.stringify({ title: 'x'.repeat(3_000_000) }), json)).toEqual({
      status: 413,
      code: 'border/too-large',
    });
    expect(await http('POST', '/api/meetings', JSON.stringify({ title: TYPED }), json)).toEqual({
      status: 422,
      code: 'border/wrong-input',
    });
    expect(await http('POST', '/api/meetings', 'null', json)).toEqual({ status: 422, code: 'border/wrong-input' });
    expect(await http('POST', '/api/meetings', '{}', { cookie: council.secretary.cookie, 'content-type': 'text/plain' })).toEqual({
      status: 422,
      code: 'border/wrong-input',
    });
    for (const [name, value] of [['origin', 'https://evil.example'], ['origin', 'null'], ['sec-fetch-site', 'cross-site']] as const) {
      expect((await http('POST', '/api/meetings', '{}', { ...json, [name]: value })).code).toBe('border/foreign-origin');
    }
    expect(await http('GET', '/api/nothing', undefined)).toEqual({ status: 404, code: 'border/unknown' });
    expect(await http('GET', '/api/meetings', undefined)).toEqual({ status: 401, code: 'border/not-signed-in' });
    expect(await http('GET', '/api/meetings', undefined, { cookie: 'ecabinet=../../x' })).toEqual({
      status: 401,
      code: 'border/not-signed-in',
    });
  });

  it('somebody added by mistake is taken away while nothing names them', async () => {
    const { secretary, delegates } = council;
    const add = async (name: string, kind: string) =>
      (await secretary.ask<{ member: { id: string } }>('POST', '/api/members', { name, kind })).member.id;
    const guest = await add('Thêm Nhầm', 'guest');
    expect(await refused(secretary.ask('DELETE', `/api/members/${guest}`))).toBe('done');
    expect(await refused(secretary.ask('DELETE', `/api/members/${guest}`))).toBe('identity/unknown');
    // A delegate stands in the record of every meeting a moment later.
    await secretary.join(prepared.meeting);
    for (const id of [await add('Đại Biểu Mới', 'delegate'), delegates[2]!.id, secretary.id]) {
      await secretary.until((now) => now.roll.members.get(id) !== undefined);
      expect(await refused(secretary.ask('DELETE', `/api/members/${id}`))).toBe('identity/is-named');
      expect(
        (await secretary.ask<{ members: Array<{ id: string; inOffice: boolean }> }>('GET', '/api/members')).members.find(
          (one) => one.id === id,
        )?.inOffice,
      ).toBe(true);
    }
    // In a draft nothing is on record yet.
    await secretary.join(draft);
    const another = await add('Khách Thêm Nhầm', 'guest');
    await secretary.command('listMember', { member: another });
    expect(await refused(secretary.ask('DELETE', `/api/members/${another}`))).toBe('done');
    await secretary.until((now) => now.roll.members.get(another) === undefined);
    await secretary.join(prepared.meeting);
  });

  it('ids that try to be paths lead nowhere', async () => {
    const cookie = { cookie: council.delegates[2]!.cookie };
    for (const id of ['..%2f..%2fetc%2fpasswd', '%2e%2e', '__proto__', 'm%00', 'constructor', encodeURIComponent(TYPED)]) {
      expect((await http('GET', `/api/meetings/${id}/log`, undefined, cookie)).code, id).toBe('border/unknown');
      expect(['papers/unknown', 'border/unknown'], id).toContain(
        (await http('GET', `/api/meetings/${prepared.meeting}/papers/${id}`, undefined, cookie)).code,
      );
    }
    expect((await http('GET', `/api/meetings/${prepared.meeting}/sublogs/__proto__/proof?seq=0`, undefined, cookie)).code).toBe(
      'border/wrong-input',
    );
    expect((await http('GET', `/api/meetings/${prepared.meeting}/sublogs/${votes[0]!}/proof?seq=9999`, undefined, cookie)).code).toBe(
      'border/unknown',
    );
    expect((await http('GET', `/api/meetings/${prepared.meeting}/log?from=-1`, undefined, cookie)).code).toBe('border/wrong-input');
    const page = (await (await fetch(`${url}/api/meetings/${prepared.meeting}/log?from=999999`, { headers: cookie })).json()) as {
      entries: unknown[];
    };
    expect(page.entries).toEqual([]);
  });

  it('a draft does not exist for delegates; minutes and archive not before their time', async () => {
    const delegate = council.delegates[2]!;
    expect(await refused(delegate.ask('GET', `/api/meetings/${draft}/log`))).toBe('border/unknown');
    const { meetings } = await delegate.ask<{ meetings: Array<{ meeting: string }> }>('GET', '/api/meetings');
    expect(meetings.map((one) => one.meeting)).toEqual([prepared.meeting]);
    expect(
      await refused(
        delegate
          .send({ id: newCommandId(), meeting: draft, type: 'publish', input: {} })
          .then((one) => (one.ok ? one : Promise.reject(new Refused(one.refusal)))),
      ),
    ).toBe('border/unknown');
    expect(await refused(delegate.ask('GET', `/api/meetings/${prepared.meeting}/minutes.pdf`))).toBe('minutes/not-closed');
    expect(await refused(delegate.ask('GET', `/api/meetings/${prepared.meeting}/minutes`))).toBe('access/secretary-only');
    expect(await refused(delegate.ask('GET', `/api/meetings/${prepared.meeting}/archive.asice`))).toBe('border/not-allowed');
    expect(await refused(delegate.ask('POST', '/api/meetings', { title: TYPED, startsAt: new Date().toISOString(), place: 'x' }))).toBe(
      'border/not-allowed',
    );
    expect(await refused(delegate.ask('GET', '/api/members'))).toBe('border/not-allowed');
  });
});

describe('afterwards', () => {
  it('the bystander has followed all of it, votes on, and the server never broke nor wrote down what was typed', async () => {
    const chair = council.delegates[0]!;
    await chair.command('announceResult', { vote: votes[0]! });
    await bystander.until((now) => now.votes.votes[votes[0]!]?.state === 'closed');
    const { counts, void: none } = bystander.meeting.votes.votes[votes[0]!]!.result!;
    expect([counts, none]).toEqual([{ for: 1, against: 1, notVoting: 0 }, []]);
    await chair.command('openVote', { vote: votes[1]! });
    await bystander.until((now) => now.votes.votes[votes[1]!]?.state === 'open');
    expect((await bystander.vote(votes[1]!, 'for')).ms).toBeLessThan(2000);
    expect([bystander.faults, bystander.lines.length]).toEqual([[], chair.lines.length]);
    await pause(100);
    expect(said).not.toBe('');
    expect(said).not.toContain('BÍ-MẬT');
    expect(said).not.toContain('passwd');
    expect(said.split('\n').filter((one) => one.includes('"level":50'))).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });
});
