/**
 * A secret ballot's papers from the first number to the board, by the very code of tablet, server, tellers' device and verifier, in one
 * process; then a whole election over real sockets. Beside it what this core does of the same kind with nothing else.
 */
import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt, randomBytes as bytesOf, sign } from 'node:crypto';
import { fromBase64url } from '../../shared/base/bytes.ts';
import { blindSign, makeIssuer, readIssuer } from '../../shared/crypto/blind-rsa.ts';
import {
  beginPaper,
  blindedOf,
  boardOf,
  castPaper,
  checkLine,
  completePaper,
  readLine,
  writeLine,
  type Line,
} from '../../shared/crypto/secret-ballot.ts';
import { makeUrnKey, openFromUrn, sealToUrn } from '../../shared/crypto/urn.ts';
import { writeBase64url } from '../../server/room/base64url.ts';
import { Issuers } from '../../server/room/issuers.ts';
import { Urns } from '../../server/room/urns.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { bareVerifying, report, round } from './numbers.ts';
import { secretHall } from './secret-hall.ts';

const VOTERS = [125, 500] as const;
/** Over sockets: all tablets share one process, and each follows the whole meeting. */
const HALL = Number(process.env['BENCH_VOTERS'] ?? 125);
const WHERE = { meeting: 'm1', vote: 'v1', question: 'A'.repeat(43) };
const random = (count: number): Uint8Array => bytesOf(count);

/** Milliseconds of processor time that something takes, of all threads of this process. */
async function cost<T>(act: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const before = process.cpuUsage();
  const value = await act();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

/** Bare operations of OpenSSL, in milliseconds each: RSA of 2048 bits with the private and the public key, ECDSA signing and verifying. */
function bare(): { readonly rsaPrivate: number; readonly rsaPublic: number; readonly ecdsaSign: number; readonly ecdsaVerify: number } {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const block = Buffer.concat([Buffer.of(0), bytesOf(255)]);
  const each = (times: number, act: () => unknown): number => {
    const before = process.cpuUsage();
    for (let n = 0; n < times; n++) act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / times;
  };
  const padding = constants.RSA_NO_PADDING;
  return {
    rsaPrivate: each(300, () => privateDecrypt({ key: rsa.privateKey, padding }, block)),
    rsaPublic: each(3000, () => publicEncrypt({ key: rsa.publicKey, padding }, block)),
    ecdsaSign: each(3000, () => sign('sha256', block, ec.privateKey)),
    ecdsaVerify: bareVerifying().cpuMs,
  };
}

/** One after the other, as many tablets, one server and one tellers' device would each for itself. Costs are a voter's. */
async function run(voters: number) {
  const store = memoryStore();
  const issuing = new Issuers(store.logs, WHERE.meeting, () => writeBase64url(bytesOf(32)));
  const tellers = await makeIssuer();
  const issuers = { server: readIssuer(await issuing.publicKey(WHERE.vote)), tellers: readIssuer(tellers.publicKey) };
  const urnKey = await makeUrnKey(false);
  const urns = new Urns(store.records, WHERE.meeting);
  const began = performance.now();
  const all = Array.from({ length: voters }, (_, n) => n);
  const mapped = async <T, U>(list: readonly T[], act: (one: T) => Promise<U>): Promise<U[]> => {
    const out: U[] = [];
    for (const one of list) out.push(await act(one));
    return out;
  };
  const papers = await cost(() => mapped(all, () => beginPaper({ vote: WHERE.vote, ...issuers }, random)));
  const byServer = await cost(() => mapped(papers.value, async (one) => (await issuing.sign(WHERE.vote, blindedOf(one).server))!));
  const byTellers = await cost(() => mapped(papers.value, async (one) => blindSign(tellers.privateKey, blindedOf(one).tellers, random)));
  const pieces = await cost(() =>
    mapped(all, async (n) => {
      const token = await completePaper(papers.value[n]!, issuers, { server: byServer.value[n]!, tellers: byTellers.value[n]! });
      const line = await castPaper(papers.value[n]!, token, { ...WHERE, choice: n % 3 === 0 ? 'against' : 'for' });
      return sealToUrn(urnKey.publicKey, WHERE, writeLine(line));
    }),
  );
  const dropped = await cost(async () => {
    const answers = await Promise.all(pieces.value.map((one) => urns.drop(WHERE.vote, writeBase64url(one), 4 * voters + 100)));
    if (answers.some((one) => one !== undefined)) throw new Error('an urn that did not take a paper');
    return (await urns.seal(WHERE.vote)).size;
  });
  const opened = await cost(async () => {
    const lines = await mapped(await urns.pieces(WHERE.vote), async (piece) => {
      const plain = await openFromUrn(urnKey.privateKey, urnKey.publicKey, WHERE, fromBase64url(piece));
      const checked = await checkLine(plain && readLine(plain), { ...WHERE, ...issuers });
      if (!checked.ok) throw new Error(`a paper that does not hold: ${checked.why}`);
      return checked.line;
    });
    return boardOf(WHERE.vote, lines);
  });
  const checked = await cost(() => mapped(opened.value as Line[], (line) => checkLine(line, { ...WHERE, ...issuers })));
  if (checked.value.filter((one) => one.ok).length !== voters) throw new Error('a board that lacks papers');
  const of = (ms: number): number => round(ms / voters, 2);
  return {
    voters,
    seconds: round((performance.now() - began) / 1000, 1),
    tablet: of(papers.ms + pieces.ms),
    server: of(byServer.ms + dropped.ms + checked.ms),
    serverIssuing: of(byServer.ms),
    tellersIssuing: of(byTellers.ms),
    opening: of(opened.ms),
    checking: of(checked.ms),
  };
}

export async function secret(): Promise<void> {
  const one = bare();
  await run(20);
  const runs = [];
  for (const voters of VOTERS) runs.push(await run(voters));
  // What the tablet cannot do with less: both blindings and both checks of tokens, one signature.
  const tablet = 4 * one.rsaPublic + one.ecdsaSign;
  const server = one.rsaPrivate + 2 * one.rsaPublic + one.ecdsaVerify;
  const times = (ms: number, bareOnes: number): string => `${ms} ms (${round(ms / bareOnes, 1)} times its bare operations)`;
  const said = runs.map((each) =>
    [
      `${each.voters} voters in ${each.seconds} s; a voter: tablet ${times(each.tablet, tablet)}`,
      `server ${times(each.server, server)}`,
      `tellers' device ${round(each.tellersIssuing + each.opening, 2)} ms`,
      `anybody's checking ${each.checking} ms`,
    ].join(', '),
  );
  const bareMs = Object.fromEntries(Object.entries(one).map(([name, ms]) => [name, round(ms, 4)]));
  const { rsaPrivate, rsaPublic, ecdsaSign, ecdsaVerify } = bareMs;
  const beside = `bare: RSA-2048 ${rsaPrivate} and ${rsaPublic} ms, P-256 ${ecdsaSign} and ${ecdsaVerify} ms`;
  report('secret', `${said.join('; ')}; ${beside}`, { runs, bareMs });
  await overSockets(HALL, one);
}

/** A voter's cost of each process and part, as many times the bare operations that it cannot do without. */
async function overSockets(voters: number, bareMs: ReturnType<typeof bare>): Promise<void> {
  console.error(`· a council of ${voters} elects in secret over real sockets`);
  const hall = await secretHall(voters);
  if (!hall) return console.log('secret-hall: not measured, this system does not tell what processes cost');
  const { rsaPrivate, rsaPublic, ecdsaSign, ecdsaVerify } = bareMs;
  const [taking, dropping] = [hall.between('taking', 'taken'), hall.between('taken', 'dropped')];
  const [publishing, looking] = [hall.between('publishing', 'published'), hall.between('published', 'looked')];
  const line = 2 * rsaPublic + ecdsaVerify;
  const each = (ms: number, over: number, bareOnes: number) => ({ ms: round(ms / over, 2), times: round(ms / over / bareOnes, 1) });
  const costs = {
    // Both blindings and both checks of tokens, the request's signature and the paper's.
    tablet: each(taking.tablets + dropping.tablets, voters, 4 * rsaPublic + 2 * ecdsaSign),
    // Of the whole board, a line.
    tabletLooking: each(looking.tablets, hall.looking * voters, line),
    server: each(taking.server + dropping.server + publishing.server, voters, rsaPrivate + ecdsaVerify + line),
    serverTaking: each(taking.server, voters, rsaPrivate + ecdsaVerify),
    tellers: each(taking.tellers + dropping.tellers + publishing.tellers, voters, rsaPrivate + ecdsaVerify + line),
  };
  const publicly = [hall.between('public', 'publicEnd'), hall.between('again', 'againEnd')].map((one) => each(one.server, voters, ecdsaVerify));
  const seconds = { taking: round(taking.seconds, 1), dropping: round(dropping.seconds, 1), publishing: round(publishing.seconds, 1) };
  const times = ({ ms, times: many }: { ms: number; times: number }): string => `${ms} ms (${many} times its bare operations)`;
  report(
    'secret-hall',
    `${voters} voters over sockets; a voter: tablet ${times(costs.tablet)}, server ${times(costs.server)}, tellers' device ${times(costs.tellers)}; ` +
      `a line of the board looked at by a tablet ${times(costs.tabletLooking)}; papers taken in ${seconds.taking} s, dropped in ${seconds.dropping} s ` +
      `(of which up to 6 s each waits by chance), opened and published in ${seconds.publishing} s; ` +
      `a public ballot costs the server ${publicly[0]!.times} bare verifications before it and ${publicly[1]!.times} after`,
    { voters, costs, seconds, publicly },
  );
}
