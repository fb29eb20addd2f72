/** An urn at a whole server's border: who drops, who empties, and what is known of them afterwards. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { URN_BLOB_BYTES, URN_WORD, urnWord } from '../../shared/crypto/urn.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { foundCouncil, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import { prepareElection, tellersDevice } from '../../client/people/secret.ts';
import type { TellersDevice } from '../../client/link/tellers-device.ts';
import type { App } from '../../server/app.ts';
import type { Log } from '../../server/log.ts';
import { world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const CODE = 'ABCD-EFGH-JKLM';
const said: string[] = [];
const note = (...what: unknown[]): void => void said.push(JSON.stringify(what));
const log = { debug: note, info: note, warn: note, error: note } as unknown as Log;
let app: App;
let council: Council;
let meeting: string;
let vote: string;
let device: TellersDevice;
/** What is said at the urn, once the vote is open. */
let word: Record<string, string> = {};
/** Pieces in the urn that are nobody's paper. */
let strange = 2;
let [chair, head, second, third]: Person[] = [];

const urn = (path = ''): string => `${app.url}/api/urns/${meeting}/${vote}${path}`;
const drop = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, to = urn()): Promise<Response> =>
  fetch(to, { method: 'POST', body: bytes, headers: { 'content-type': 'application/octet-stream', ...word, ...headers } });
const junk = (length = URN_BLOB_BYTES): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length));
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { refusal?: { code: string } }).refusal?.code ?? 'taken';
const empties = (who: Person | undefined, path = ''): Promise<Response> =>
  fetch(urn(path), { headers: who ? { cookie: who.cookie } : {} });
const state = () => chair!.meeting.votes.votes[vote]!.state;

beforeAll(async () => {
  const { store, identity } = await world({ setUp: false });
  app = await startServer({ store, identity }, { setUpCode: CODE, log });
  council = await foundCouncil(app.url, CODE, { delegates: 6, guests: 1 }, () => undefined);
  const { secretary, delegates } = council;
  [chair, head, second, third] = [...delegates];
  const made = { title: 'Kỳ họp', startsAt: new Date().toISOString(), place: 'Hội trường' };
  ({ meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', made));
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: chair!.id });
  await secretary.command('listMember', { member: council.guests[0]!.id });
  await secretary.command('addItem', { title: 'Công tác nhân sự' });
  await secretary.until(({ agenda }) => agenda.items.length > 0);
  vote = await prepareElection(secretary, secretary.meeting.agenda.items[0]!.item, delegates.slice(4));
  await secretary.command('publish');
  for (const one of delegates) await one.join(meeting);
  for (const one of delegates) await one.command('checkIn');
  await chair!.command('callToOrder');
  await chair!.command('nameTellers', { members: [head!.id, second!.id, third!.id] });
  await head!.until(({ tellers }) => tellers.members.length > 0);
  device = tellersDevice(head!);
}, 120_000);
afterAll(() => app.close());

it('U-4 U-6 nobody who is known drops; what is no paper, or comes too early, is refused', async () => {
  expect(await codeOf(await drop(junk()))).toBe('border/unknown');
  expect(await device.makeKeys(vote)).toBeUndefined();
  await second!.until((now) => secretOf(now, vote)?.keys !== undefined);
  await second!.command('checkKeys', { vote, keys: secretOf(second!.meeting, vote)!.keys!.hash });
  expect(await codeOf(await drop(junk()))).toBe('votes/not-open');
  await chair!.command('openSecretVote', { vote });
  await chair!.until(() => state() === 'open');
  const { entries } = chair!.following.replica;
  word = { [URN_WORD]: urnWord(meeting, vote, entries[chair!.meeting.votes.votes[vote]!.opened!.seq]!.line) };
  for (const wrong of [0, 1, URN_BLOB_BYTES - 1]) expect(await codeOf(await drop(junk(wrong)))).toBe('urn/wrong-size');
  expect((await drop(junk(URN_BLOB_BYTES + 1))).status).toBeGreaterThanOrEqual(400);
  expect((await drop(junk(), { 'content-type': 'application/json' })).status).toBeGreaterThanOrEqual(400);
  expect(await codeOf(await drop(junk(), {}, urn().replace(vote, 'nosuchvote')))).toBe('border/unknown');
  expect(await codeOf(await drop(junk(), { origin: 'https://elsewhere.example' }))).toBe('border/foreign-origin');
});

it('U-6 the answer, the log and the store say nothing of who dropped it', async () => {
  const before = said.length;
  const [one, other] = [junk(), junk()];
  const answers = [await drop(one), await drop(other, { cookie: chair!.cookie })];
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toBe('{}');
  }
  expect(said.slice(before)).toEqual([]);
  const room = (await app.rooms().open(meeting))!;
  const pieces = [one, other].map((bytes) => Buffer.from(bytes).toString('base64url')).sort();
  expect(await room.urns.pieces(vote)).toEqual(pieces);
  // Nothing lies there but the pieces: no time, no place, no name.
  const records = await room.parts.store.records.list('urns');
  expect(records.map(({ value }) => Object.keys(value as object))).toEqual(records.map(() => ['pieces']));
});

it('U-12 a stranger, who has not read what opened the vote, drops nothing, nor uses up what an address may', async () => {
  const { delegates } = council;
  const wrong = (n: number) => (n % 2 ? '' : urnWord(meeting, vote, String(n)));
  const strange = Array.from({ length: 1_100 }, (_, n) => () => drop(junk(), { [URN_WORD]: wrong(n) }));
  const codes = new Set<string>();
  for (let n = 0; n < strange.length; n += 50)
    for (const answer of await Promise.all(strange.slice(n, n + 50).map((one) => one()))) codes.add(await codeOf(answer));
  expect([...codes]).toEqual(['urn/stranger']);
  const room = (await app.rooms().open(meeting))!;
  expect(await room.urns.pieces(vote)).toHaveLength(2);
  await delegates[4]!.until(({ votes }) => votes.votes[vote]!.state === 'open');
  await delegates[4]!.takePaper(vote);
  await delegates[4]!.drop(vote, []);
  expect(await room.urns.pieces(vote)).toHaveLength(3);
}, 60_000);

it('U-12 a tablet whose piece has no room seals its paper anew by itself, until the urn has it, once', async () => {
  const [, , , , , one] = council.delegates;
  await one!.until(({ votes }) => votes.votes[vote]!.state === 'open');
  await one!.takePaper(vote);
  const real = globalThis.fetch;
  const tried: string[] = [];
  const answered: string[] = [];
  /** Where the tablet's first piece would lie somebody who follows the meeting has left no room. */
  const fill = async (piece: string): Promise<void> => {
    const place = (text: string): number => createHash('sha256').update(text).digest()[0]!;
    const beside = (): Uint8Array<ArrayBuffer> => {
      for (;;) {
        const bytes = junk();
        if (place(Buffer.from(bytes).toString('base64url')) === place(piece)) return bytes;
      }
    };
    const headers = { 'content-type': 'application/octet-stream', ...word };
    const put = async (): Promise<string> => codeOf(await real(urn(), { method: 'POST', body: beside(), headers }));
    let codes: string[] = [];
    // What is written together has room together, or not.
    for (let most = 13; !codes.includes('urn/full') && most > 0; most--) {
      codes = await Promise.all(Array.from({ length: most === 13 ? 11 : 1 }, put));
      strange += codes.filter((one) => one === 'taken').length;
    }
    expect(codes).toContain('urn/full');
  };
  const watching = vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, request) => {
    if (String(address) !== urn()) return real(address, request);
    const piece = Buffer.from(request!.body as Uint8Array).toString('base64url');
    tried.push(piece);
    if (tried.length === 1) await fill(piece);
    const answer = await real(address, request);
    answered.push(await codeOf(answer.clone()));
    return answer;
  });
  try {
    await one!.drop(vote, []);
  } finally {
    watching.mockRestore();
  }
  // By chance the second piece may fall where the first had no room; of all that were sent one lies in the urn.
  expect(answered[0]).toBe('urn/full');
  expect(answered.at(-1)).toBe('taken');
  const lying = await (await app.rooms().open(meeting))!.urns.pieces(vote);
  expect([...new Set(tried)].filter((each) => lying.includes(each))).toEqual([tried.at(-1)]);
  expect(lying).not.toContain(tried[0]);
  expect(lying).toHaveLength(strange + 2);
}, 60_000);

it('V-73 while the chair has paused it takes nothing from anybody, and says so in the words for it to those it knows', async () => {
  const there = async () => (await app.rooms().open(meeting))!.urns.pieces(vote);
  const before = await there();
  await chair!.command('pauseVote');
  await chair!.until(({ pacing }) => pacing.halts.length === 1);
  expect(await codeOf(await drop(junk()))).toBe('urn/paused');
  expect(await codeOf(await drop(junk(), { [URN_WORD]: urnWord(meeting, vote, 'another') }))).toBe('urn/stranger');
  expect(await there()).toEqual(before);
  await chair!.command('resumeVote');
  await chair!.until(({ pacing }) => pacing.halts[0]!.to !== undefined);
  // By chance it falls where there was left no room above.
  let answer = 'urn/full';
  for (let tries = 0; answer === 'urn/full' && tries < 4; tries++) answer = await codeOf(await drop(junk()));
  expect(answer).toBe('taken');
  strange++;
});

it('U-5 U-6 it is emptied by the teller with its key, once it is sealed, and by nobody else', async () => {
  const everybody = [undefined, council.secretary, council.guests[0], chair, second, head];
  for (const who of everybody) expect((await empties(who)).status).toBeGreaterThanOrEqual(400);
  await chair!.command('closeSecretVote', { vote });
  await chair!.until(() => state() === 'sealed');
  for (const who of everybody.slice(0, -1)) expect((await empties(who)).status).toBeGreaterThanOrEqual(400);
  for (const who of everybody.slice(0, -1)) expect((await empties(who, `/certificates?of=${'0'.repeat(64)}`)).status).toBeGreaterThanOrEqual(400);
  for (const who of everybody.slice(0, -1)) {
    const headers = { 'content-type': 'application/json', ...(who && { cookie: who.cookie }) };
    expect((await fetch(urn('/lines'), { method: 'POST', body: '{"lines":[]}', headers })).status).toBeGreaterThanOrEqual(400);
  }
  expect(((await (await empties(head)).json()) as { pieces: string[] }).pieces).toHaveLength(strange + 2);
  expect(await codeOf(await drop(junk()))).toBe('votes/not-open');
});

it('U-7 U-10 junk stands on no board; urn and keys are gone once it is published', async () => {
  expect(await device.open(vote)).toBeUndefined();
  expect(device.of(vote).opened).toMatchObject({ lines: [{ choice: [] }, { choice: [] }], left: { sealed: strange } });
  expect(await device.publish(vote)).toBeUndefined();
  await chair!.until((now) => secretOf(now, vote)?.destroyed === true);
  const room = (await app.rooms().open(meeting))!;
  expect(await room.urns.pieces(vote)).toEqual([]);
  expect(await room.issuers.sign(vote, Buffer.alloc(256, 1).toString('base64url'))).toBeUndefined();
  expect((await empties(head)).status).toBeGreaterThanOrEqual(400);
  // With which key the board is signed, all who follow find out; of another key its keeper alone may ask.
  const keys = chair!.meeting.roll.keys.entries();
  const asks = async (who: Person | undefined, of: Person) =>
    (await empties(who, `/certificates?of=${keys.find(([, { member }]) => member === of.id)![0]}`)).status;
  expect([await asks(third, head!), await asks(undefined, head!)]).toEqual([200, 401]);
  expect([await asks(third, second!), await asks(head, second!)]).toEqual([422, 200]);
});
