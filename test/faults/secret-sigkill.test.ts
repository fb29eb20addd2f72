/** Power goes at any moment of a secret ballot: every paper that an urn took is counted, once, and the record is one that holds. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../shared/archive/verify.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { URN_GRACE_MS } from '../../shared/meeting/secret.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import { foundCouncil, prepare, type Council, type Prepared } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import { prepareElection, tellersDevice } from '../../client/people/secret.ts';
import { approve } from '../../client/people/session.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { Hosted, newFolder, pause, removeFolder, seeded } from './hosting.ts';

const SEED = Number(process.env['KILL_SEED'] ?? 20_261_130);

let folder: string;
let server: Hosted;
let council: Council;
let prepared: Prepared;

beforeAll(async () => {
  folder = await newFolder();
  server = await Hosted.start(folder);
  council = await foundCouncil(server.url, server.code, { delegates: 6, guests: 0 }, () => undefined);
  prepared = await prepare(council, { items: 1, votes: 0, papers: await shortPapers() });
}, 600_000);

afterAll(async () => {
  for (const one of [council.secretary, ...council.delegates]) one.leave();
  await server.stop();
  await removeFolder(folder);
});

/** An act of the tellers' device, which a teller repeats while the server is away: until it is answered. */
async function granted(act: () => Promise<Refusal | undefined>): Promise<void> {
  for (let tries = 0; ; tries++) {
    const refusal = await act();
    if (!isRefusal(refusal)) return;
    if (tries > 90 || !refusal.code.startsWith('link/')) throw new Error(refusal.code);
    await pause(1_000);
  }
}

it('killed at every turn of a secret election, a server counts each paper that its urn took, and no other', { timeout: 900_000 }, async () => {
  const { delegates, secretary } = council;
  const [chair, head, second, third, ...others] = delegates;
  if (!chair || !head || !second || !third) throw new Error('too few delegates');
  const random = seeded(SEED);
  const killed: string[] = [];
  let down: Promise<void> | undefined;
  const killAfter = async (ms: number, when: string): Promise<void> => {
    await pause(ms);
    down ??= (async () => {
      killed.push(when);
      await server.kill();
      await server.again();
    })().finally(() => (down = undefined));
    await down;
  };
  await secretary.join(prepared.meeting);
  const { item } = secretary.meeting.agenda.items[0]!;
  await each(delegates, 10, (one) => one.join(prepared.meeting));
  await each(delegates, 20, async (one) => void (await one.command('checkIn', {})));
  await chair.command('callToOrder', {});
  await chair.command('goToItem', { item });
  const candidates = others.slice(-2);
  const vote = await prepareElection(secretary, item, candidates);
  const state = () => chair.meeting.votes.votes[vote]?.state;
  await chair.until(({ votes }) => votes.votes[vote] !== undefined);

  await chair.command('nameTellers', { members: [head.id, second.id, third.id] });
  await head.until((now) => now.tellers.members.length === 3);
  const device = tellersDevice(head);
  const making = killAfter(random() * 300, 'keys');
  await granted(() => device.makeKeys(vote));
  await making;
  await second.until((now) => secretOf(now, vote)?.keys !== undefined);
  await second.command('checkKeys', { vote, keys: secretOf(second.meeting, vote)!.keys!.hash });
  const opening = killAfter(random() * 30, 'opening');
  await chair.command('openSecretVote', { vote });
  await opening;

  const marks = (n: number): string[] => (n === 0 ? [] : [candidates[n % 3 === 0 ? 1 : 0]!.id]);
  const taking = killAfter(100 + random() * 400, 'taking');
  await each(delegates, delegates.length, async (one) => {
    await one.until((now) => now.votes.votes[vote]?.state === 'open');
    await one.takePaper(vote);
  });
  await taking;
  const dropping = killAfter(600 + random() * 1_500, 'dropping');
  // The last two are still waiting for their moment when the chair closes.
  const early = Promise.all(delegates.slice(0, -2).map((one, n) => one.drop(vote, marks(n))));
  await dropping;
  await early;
  const late = Promise.all(delegates.slice(-2).map((one, n) => one.drop(vote, marks(delegates.length - 2 + n))));
  await pause(50);
  const closing = killAfter(random() * 15, 'closing');
  await chair.command('closeSecretVote', { vote });
  await closing;
  const dropped = await late.then(() => delegates.length, () => undefined);
  await killAfter(random() * URN_GRACE_MS * 0.2, 'grace');
  await chair.until(() => state() === 'sealed');
  await killAfter(0, 'sealed');
  await head.until(({ votes }) => votes.votes[vote]?.state === 'sealed');
  await granted(() => device.open(vote));
  const publishing = killAfter(random() * 40, 'publishing');
  await granted(() => device.publish(vote));
  await publishing;
  await chair.until(() => state() === 'closed');
  await killAfter(0, 'counted');
  await head.until((now) => secretOf(now, vote)?.destroyed === true);
  device.stop();

  const { result } = chair.meeting.votes.votes[vote]!;
  const all = delegates.map((_, n) => marks(n));
  const count = (id: string): number => all.filter((one) => one.includes(id)).length;
  expect(dropped).toBe(delegates.length);
  expect(result!.counts).toEqual(Object.fromEntries(candidates.map(({ id }) => [id, count(id)])));
  expect(result!.silent).toBe(0);
  await each(delegates, delegates.length, (one) => one.hasSeenBoard(vote));
  expect(killed).toEqual(['keys', 'opening', 'taking', 'dropping', 'closing', 'grace', 'sealed', 'publishing', 'counted']);
  await chair.command('closeSession', {});
  await chair.until((now) => now.minutes.attestations.some((one) => one.size > (now.session.closedSeq ?? Infinity)), 60_000);
  await secretary.signIn('thuky', 'kỳ họp mẫu 2026');
  await secretary.join(prepared.meeting);
  await approve(council, prepared.meeting, newCommandId());
  const bundle = await secretary.bytes(`/api/meetings/${prepared.meeting}/archive.asice`);
  expect((await verify(bundle, council.ca)).findings).toEqual([]);
  expect(delegates.flatMap((one) => one.faults)).toEqual([]);
});
