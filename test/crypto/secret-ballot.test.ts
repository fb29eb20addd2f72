import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat, fromBase64url, fromUtf8, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { blind, blindSign, finalize, makeIssuer, prepare, readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { inverseOf, power, toNumber } from '../../shared/crypto/modular.ts';
import {
  beginPaper,
  blindedOf,
  boardOf,
  castPaper,
  checkLine,
  completePaper,
  Line,
  messageOf,
  Paper,
  readLine,
  Request,
  requestOf,
  Token,
  tokenHash,
  usedTwice,
  writeLine,
} from '../../shared/crypto/secret-ballot.ts';
import { makeUrnKey, openFromUrn, SEALED_BYTES, sealToUrn } from '../../shared/crypto/urn.ts';
import { seeded } from './chance.ts';

const QUESTION = toBase64url(new Uint8Array(32).fill(7));
const WHERE = { meeting: 'm-1', vote: 'v-1', question: QUESTION };
const LOG = { size: 3, root: toBase64url(new Uint8Array(32)) };

type Keys = Awaited<ReturnType<typeof house>>;

/** Two issuers, with their private keys at hand. */
async function house() {
  const [server, tellers] = await Promise.all([makeIssuer(), makeIssuer()]);
  return {
    issuers: { server: readIssuer(server.publicKey), tellers: readIssuer(tellers.publicKey) },
    sign: (blinded: { server: string; tellers: string }) => ({
      server: blindSign(server.privateKey, blinded.server),
      tellers: blindSign(tellers.privateKey, blinded.tellers),
    }),
    server,
    tellers,
  };
}

let keys: Keys;
beforeAll(async () => {
  keys = await house();
});

/** A paper all the way to its line. */
async function cast(seed: string | number, choice: Line['choice'] = 'for', where = WHERE, by: Keys = keys) {
  const paper = await beginPaper({ vote: where.vote, ...by.issuers }, seeded(seed));
  const token = await completePaper(paper, by.issuers, by.sign(blindedOf(paper)));
  return { paper, token, line: await castPaper(paper, token, { ...where, choice }) };
}

const check = (line: unknown, where = WHERE, issuers = keys.issuers) => checkLine(line, { ...where, ...issuers });

describe('a secret ballot’s paper', () => {
  it('goes from its request over both issuers and the urn to the board, and is found there', async () => {
    const urn = await makeUrnKey(false);
    const context = { meeting: 'm-1', vote: 'v-1' };
    const papers = await Promise.all(['for', 'against', 'notVoting'].map((choice, n) => cast(n, choice)));
    const blobs = await Promise.all(papers.map(({ line }) => sealToUrn(urn.publicKey, context, writeLine(line))));
    const lines: Line[] = [];
    for (const blob of blobs) {
      const checked = await check(readLine((await openFromUrn(urn.privateKey, urn.publicKey, context, blob))!));
      expect(checked.ok).toBe(true);
      if (checked.ok) lines.push(checked.line);
    }
    const board = boardOf('v-1', lines);
    expect(board.map((one) => one.choice).sort()).toEqual(['against', 'for', 'notVoting']);
    for (const { paper, line } of papers) expect(board.find((one) => one.tracker === paper.tracker)).toEqual(line);
    expect(usedTwice('v-1', board).size).toBe(0);
  });

  it('can be put away as JSON at each step', async () => {
    const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    const paper = Paper.parse(kept(await beginPaper({ vote: 'v-1', ...keys.issuers }, seeded('kept'))));
    const token = Token.parse(kept(await completePaper(paper, keys.issuers, keys.sign(blindedOf(paper)))));
    const line = Line.parse(kept(await castPaper(paper, token, { ...WHERE, choice: 'for' })));
    expect(await check(line)).toEqual({ ok: true, line, token: tokenHash('v-1', line) });
  });

  it('is checked by whoever has the record’s page and Node alone', async () => {
    const { line } = await cast('by hand', ['a', 'b']);
    const key = Buffer.from(line.key, 'base64url');
    const prepared = Buffer.concat([Buffer.from(line.random, 'base64url'), Buffer.from('ecabinet/secret/v1v-1'), key]);
    for (const issuer of ['server', 'tellers'] as const) {
      const spki = createPublicKey({ key: Buffer.from(keys[issuer].publicKey, 'base64url'), format: 'der', type: 'spki' });
      expect(verify('sha384', prepared, { key: spki, padding: 6, saltLength: 48 }, Buffer.from(line[issuer], 'base64url'))).toBe(true);
    }
    const token = createHash('sha256').update(prepared).digest('base64url');
    const { choice, tracker } = line;
    const signed = JSON.stringify({
      choice, kind: 'ecabinet/secret-ballot/v1', meeting: 'm-1', question: QUESTION, token, tracker, vote: 'v-1',
    });
    const jwk = { kty: 'EC', crv: 'P-256', x: key.subarray(1, 33).toString('base64url'), y: key.subarray(33).toString('base64url') };
    const once = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(signed), once, Buffer.from(line.signature, 'base64url'))).toBe(true);
    expect(await check(line)).toMatchObject({ ok: true, token });
  });

  it('has in its request nothing that stands in the line, and of both blinded messages the hashes', async () => {
    const { paper, line } = await cast('request');
    const request = requestOf({ ...WHERE, log: LOG, voter: 'd1', blinded: blindedOf(paper) });
    expect(Request.parse(request)).toEqual(request);
    const hash = (text: string): string => createHash('sha256').update(Buffer.from(text, 'base64url')).digest('base64url');
    expect(request).toEqual({
      kind: 'ecabinet/ballot-paper/v1',
      ...WHERE,
      log: LOG,
      voter: 'd1',
      server: hash(paper.server.blinded),
      tellers: hash(paper.tellers.blinded),
    });
    const told = JSON.stringify([request, blindedOf(paper), keys.sign(blindedOf(paper))]);
    for (const one of [line.key, line.random, line.server, line.tellers, line.signature, line.tracker, tokenHash('v-1', line)])
      expect(told).not.toContain(one);
  });

  it('fits with every other’s request: neither issuer can tell whose line it is', async () => {
    const all = await Promise.all([1, 2, 3].map((n) => cast(`fits ${n}`, 'for')));
    for (const { paper } of all) {
      for (const { line } of all) {
        for (const issuer of ['server', 'tellers'] as const) {
          const n = keys.issuers[issuer].n;
          const [z, s, answer] = numbers(paper[issuer].blinded, line[issuer], keys.sign(blindedOf(paper))[issuer]);
          const factor = (answer! * inverseOf(s!, n)) % n;
          expect((power(s!, 65537n, n) * power(factor, 65537n, n)) % n).toBe(z);
        }
      }
    }
  });
});

const numbers = (...texts: string[]): bigint[] => texts.map((one) => toNumber(fromBase64url(one)));

describe('the ballot of the vector', () => {
  const vector = JSON.parse(readFileSync(new URL('../vectors/secret-ballot.json', import.meta.url), 'utf8')) as {
    where: typeof WHERE;
    issuers: { server: string; tellers: string };
    request: string;
    paper: Paper;
    signatures: { server: string; tellers: string };
    line: string;
    token: string;
    urn: { publicKey: string; privateKey: JsonWebKey; sealed: string };
  };
  const issuers = { server: readIssuer(vector.issuers.server), tellers: readIssuer(vector.issuers.tellers) };

  it('is finished, opened and checked as it was when these formats were written', async () => {
    const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
    const privateKey = await crypto.subtle.importKey('jwk', vector.urn.privateKey, ecdh, false, ['deriveBits']);
    const opened = await openFromUrn(privateKey, vector.urn.publicKey, vector.where, fromBase64url(vector.urn.sealed));
    expect(fromUtf8(opened!)).toBe(vector.line);
    const line = readLine(opened!) as Line;
    expect(await check(line, vector.where, issuers)).toEqual({ ok: true, line, token: vector.token });
    const { key, random, server, tellers } = line;
    expect(await completePaper(vector.paper, issuers, vector.signatures)).toEqual({ key, random, server, tellers });
  });

  it('was asked for by the same request', () => {
    const voter = 'd1';
    const log = { size: 12, root: toBase64url(new Uint8Array(32).fill(9)) };
    expect(canonical(requestOf({ ...vector.where, log, voter, blinded: blindedOf(vector.paper) }))).toBe(vector.request);
  });
});

describe('a line that is no ballot of this vote', () => {
  it('has a token of another vote, meeting or question', async () => {
    const other = { ...WHERE, vote: 'v-2' };
    const { line } = await cast('other vote', 'for', other);
    expect(await check(line, other)).toMatchObject({ ok: true });
    expect(await check(line)).toEqual({ ok: false, why: 'serverToken' });
    const { line: own } = await cast('own vote');
    expect(await check(own, { ...WHERE, meeting: 'm-2' })).toEqual({ ok: false, why: 'signature' });
    expect(await check(own, { ...WHERE, question: toBase64url(new Uint8Array(32)) })).toEqual({ ok: false, why: 'signature' });
  });

  it('has tokens of issuers that are not this vote’s, or of one alone, or one in the other’s place', async () => {
    const strangers = await house();
    const { line } = await cast('strangers', 'for', WHERE, strangers);
    expect(await check(line)).toEqual({ ok: false, why: 'serverToken' });
    const { line: own } = await cast('mixed');
    expect(await check(own, WHERE, { server: keys.issuers.server, tellers: strangers.issuers.tellers })).toEqual({
      ok: false,
      why: 'tellersToken',
    });
    expect(await check({ ...own, server: own.tellers, tellers: own.server })).toEqual({ ok: false, why: 'serverToken' });
    expect(await check({ ...own, tellers: own.server })).toEqual({ ok: false, why: 'tellersToken' });
    expect(await check(own, WHERE, { server: keys.issuers.tellers, tellers: keys.issuers.server })).toEqual({ ok: false, why: 'serverToken' });
  });

  it('has a token that was given for another one-time key or prefix', async () => {
    const [one, two] = [await cast('one'), await cast('two')];
    expect(await check({ ...one.line, key: two.line.key })).toEqual({ ok: false, why: 'serverToken' });
    expect(await check({ ...one.line, random: two.line.random })).toEqual({ ok: false, why: 'serverToken' });
    expect(await check({ ...one.line, server: two.line.server })).toEqual({ ok: false, why: 'serverToken' });
    expect(await check({ ...one.line, tellers: two.line.tellers })).toEqual({ ok: false, why: 'tellersToken' });
  });

  it('has another choice or tracker than its key has signed, or another key’s signature', async () => {
    const [one, two] = [await cast('choice', ['a', 'b']), await cast('choice 2', ['a', 'b'])];
    const { tracker, signature } = two.line;
    for (const change of [{ choice: ['a'] }, { choice: 'a' }, { choice: [] }, { tracker }, { signature }])
      expect(await check({ ...one.line, ...change }), JSON.stringify(change)).toEqual({ ok: false, why: 'signature' });
    // r and s of zero, and beyond the order.
    for (const byte of [0, 255]) {
      const signature = toBase64url(new Uint8Array(64).fill(byte));
      expect(await check({ ...one.line, signature })).toEqual({ ok: false, why: 'signature' });
    }
  });

  it('has a token for something else that both issuers signed blindly', async () => {
    // Issuers do not see what they sign: only what is made of a vote's own message opens its board.
    const { line } = await cast('elsewhere');
    for (const message of [utf8('ecabinet/secret/v1'), concat(utf8('ecabinet/secret/v2v-1'), fromBase64url(line.key))]) {
      const random = seeded('elsewhere');
      const prepared = prepare(message, fromBase64url(line.random));
      const [server, tellers] = await Promise.all(
        (['server', 'tellers'] as const).map(async (issuer) => {
          const { blinded, inverse } = await blind(keys.issuers[issuer], prepared, random);
          return finalize(keys.issuers[issuer], prepared, blindSign(keys[issuer].privateKey, blinded), inverse);
        }),
      );
      expect(await check({ ...line, server, tellers })).toEqual({ ok: false, why: 'serverToken' });
    }
  });

  it('has not its shape: a member more or less, another length, another order, another spelling', async () => {
    const { line } = await cast('shape', ['a', 'b']);
    const infinity = toBase64url(new Uint8Array(65));
    const off = fromBase64url(line.key);
    off[64]! ^= 1;
    const { tracker: _, ...less } = line;
    const wrong: unknown[] = [
      undefined, null, 0, '', 'line', [], [line], {}, less, { ...line, seq: 1 }, { ...line, __proto__: null, more: '' },
      { ...line, key: infinity },
      { ...line, key: toBase64url(off) },
      { ...line, key: toBase64url(concat(Uint8Array.of(2), fromBase64url(line.key).subarray(1, 33))) },
      { ...line, key: `${line.key}=` },
      { ...line, random: line.random.slice(1) },
      { ...line, random: `${line.random.slice(0, -1)}B` },
      { ...line, tracker: `${line.tracker}AA` },
      { ...line, signature: `${line.signature}A` },
      { ...line, server: line.server.slice(4) },
      { ...line, tellers: 'A'.repeat(100_000) },
      { ...line, server: 7 },
      { ...line, choice: ['b', 'a'] },
      { ...line, choice: ['a', 'a'] },
      { ...line, choice: '' },
      { ...line, choice: 'a\n' },
      { ...line, choice: 'constructor' },
      { ...line, choice: [['a']] },
      { ...line, choice: null },
      { ...line, choice: Array.from({ length: 201 }, (__, n) => `o${String(n).padStart(3, '0')}`) },
    ];
    for (const one of wrong) expect(await check(one), JSON.stringify(one)).toEqual({ ok: false, why: 'shape' });
    // As long as some key may be, though not as these are.
    const longer = toBase64url(concat(fromBase64url(line.server), Uint8Array.of(0)));
    expect(await check({ ...line, server: longer })).toEqual({ ok: false, why: 'serverToken' });
    expect(await check(line)).toMatchObject({ ok: true });
  });

  it('never throws, whatever is put in one of its places', async () => {
    const { line } = await cast('fuzz');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(line)), fc.anything(), async (name, value) => {
        const checked = await check({ ...line, [name]: value });
        expect(checked.ok).toBe(value === line[name as keyof Line]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('making a paper', () => {
  it('wants two issuers that differ', async () => {
    const { server } = keys.issuers;
    await expect(beginPaper({ vote: 'v-1', server, tellers: server }, seeded(1))).rejects.toThrow(TypeError);
    await expect(beginPaper({ vote: 'v-1', server, tellers: { ...server } }, seeded(1))).rejects.toThrow(TypeError);
    const { line } = await cast('differ');
    await expect(checkLine(line, { ...WHERE, server, tellers: server })).rejects.toThrow(TypeError);
  });

  it('ends where an issuer has not signed it', async () => {
    const { paper } = await cast('unsigned');
    const { paper: other } = await cast('another');
    const [mine, its] = [keys.sign(blindedOf(paper)), keys.sign(blindedOf(other))];
    const swapped = { server: mine.tellers, tellers: mine.server };
    for (const wrong of [{ ...mine, server: its.server }, { ...mine, tellers: its.tellers }, swapped])
      await expect(completePaper(paper, keys.issuers, wrong)).rejects.toThrow();
  });

  it('does not mix papers, tokens and votes', async () => {
    const [one, two] = [await cast('mix 1'), await cast('mix 2')];
    const act = { ...WHERE, choice: 'for' };
    await expect(castPaper(one.paper, two.token, act)).rejects.toThrow(TypeError);
    await expect(castPaper(one.paper, { ...one.token, random: two.token.random }, act)).rejects.toThrow(TypeError);
    await expect(castPaper(one.paper, one.token, { ...act, vote: 'v-2' })).rejects.toThrow(TypeError);
    await expect(castPaper(one.paper, one.token, { ...act, choice: ['b', 'a'] })).rejects.toThrow();
    expect(() => messageOf('v-1', new Uint8Array(65))).toThrow(TypeError);
  });

  it('draws its prefix and tracker, so that nobody guesses a token from what is known', async () => {
    const papers = await Promise.all([1, 2].map((n) => beginPaper({ vote: 'v-1', ...keys.issuers }, seeded(n))));
    for (const name of ['key', 'random', 'tracker'] as const) expect(papers[0]![name]).not.toBe(papers[1]![name]);
  });
});

describe('what lies in the urn', () => {
  it('has room for the longest choice there can be, under keys of 4096 bits', () => {
    const ids = Array.from({ length: 200 }, (_, n) => String(n).padStart(64, '0'));
    const of = (length: number): string => toBase64url(new Uint8Array(length).fill(255));
    const line = { choice: ids, key: of(65), random: of(32), server: of(512), signature: of(64), tellers: of(512), tracker: of(16) };
    const { length } = utf8(canonical(line));
    expect(length).toBe(15_090);
    expect(length).toBeLessThanOrEqual(SEALED_BYTES);
  });

  it('is read as canonical JSON, or not at all', async () => {
    const { line } = await cast('written');
    const written = writeLine(line);
    expect(readLine(written)).toEqual(line);
    const text = fromUtf8(written);
    const repeated = text.replace('"choice"', '"choice":"for","choice"');
    const wrong = ['', 'x', `${text} `, ` ${text}`, text.replace('{', '{ '), repeated, '1.5', '{"a":1e3}'];
    for (const one of wrong) expect(readLine(utf8(one)), one).toBeUndefined();
    expect(readLine(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
    expect(readLine(utf8(`"${'1'.repeat(SEALED_BYTES - 2)}"`))).toBe('1'.repeat(SEALED_BYTES - 2));
    expect(readLine(utf8(`"${'1'.repeat(SEALED_BYTES - 1)}"`))).toBeUndefined();
    expect(() => readLine(utf8('['.repeat(8000) + ']'.repeat(8000)))).not.toThrow();
  });
});

describe('the board', () => {
  it('is in the byte order of the tokens’ hashes, whatever order the lines came in', async () => {
    const lines = (await Promise.all(Array.from({ length: 12 }, (_, n) => cast(`board ${n}`)))).map((one) => one.line);
    const expected = [...lines].sort((a, b) =>
      Buffer.from(tokenHash('v-1', a), 'base64url').compare(Buffer.from(tokenHash('v-1', b), 'base64url')),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (came) => {
        expect(boardOf('v-1', came)).toEqual(expected);
      }),
      { numRuns: 20, seed: 5 },
    );
  });

  it('sorts by bytes, not by letters', async () => {
    // Enough that their hashes begin with bytes that base64url writes in another order (digits after letters, - before both).
    const lines = (await Promise.all(Array.from({ length: 30 }, (_, n) => cast(`letters ${n}`)))).map((one) => one.line);
    const hashes = boardOf('v-1', lines).map((line) => Buffer.from(tokenHash('v-1', line), 'base64url').toString('hex'));
    expect(hashes).toEqual([...hashes].sort());
  });

  it('has a line once that was sent twice, and names papers that were cast twice', async () => {
    const { paper, token, line } = await cast('twice', 'for');
    const other = await castPaper(paper, token, { ...WHERE, choice: 'against' });
    const { line: plain } = await cast('once');
    expect(await check(other)).toMatchObject({ ok: true, token: tokenHash('v-1', line) });
    const board = boardOf('v-1', [line, plain, other, { ...line }, plain]);
    expect(board.length).toBe(3);
    expect(boardOf('v-1', [plain, other, line])).toEqual(board);
    expect(usedTwice('v-1', board)).toEqual(new Set([tokenHash('v-1', line)]));
    expect(usedTwice('v-1', [line, plain]).size).toBe(0);
  });
});
