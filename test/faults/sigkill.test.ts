/** Power goes at any moment, a dozen times in one session: whatever a tablet was told stands, once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundCouncil, prepare, type Council, type Prepared } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import { GRACE_MS } from '../../shared/meeting/votes.ts';
import { archived } from './archived.ts';
import { Hosted, newFolder, pause, removeFolder, seeded } from './hosting.ts';
import { shortPapers } from '../kit/short-papers.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 12);
const SEED = Number(process.env['KILL_SEED'] ?? 20_261_122);
const VOTES = 4;

let folder: string;
let server: Hosted;
let council: Council;
let prepared: Prepared;

beforeAll(async () => {
  folder = await newFolder();
  server = await Hosted.start(folder);
  council = await foundCouncil(server.url, server.code, { delegates: 20, guests: 0 }, () => undefined);
  prepared = await prepare(council, { items: 2, votes: VOTES, papers: await shortPapers() });
});

afterAll(async () => {
  for (const one of [council.secretary, ...council.delegates]) one.leave();
  await server.stop();
  await removeFolder(folder);
});

it(
  `killed ${ROUNDS} times while they vote, a server keeps every ballot it acknowledged and counts each once`,
  { timeout: 180_000 + ROUNDS * 15_000 },
  async () => {
    const { delegates } = council;
    const chair = delegates[0]!;
    const random = seeded(SEED);
    let kills = 0;
    /** One at a time: a kill that is asked for while the server is down is the same kill. */
    let down: Promise<void> | undefined;
    const killAfter = async (ms: number): Promise<void> => {
      await pause(ms);
      down ??= (async () => {
        kills++;
        await server.kill();
        await server.again();
      })().finally(() => (down = undefined));
      await down;
    };

  await each(delegates, 10, (one) => one.join(prepared.meeting));
  await each(delegates, 20, async (one) => void (await one.command('checkIn', {})));
  await chair.command('callToOrder', {});

  for (const [n, vote] of prepared.votes.entries()) {
    const { item } = chair.meeting.votes.votes[vote]!;
    if (chair.meeting.agenda.current !== item) await chair.command('goToItem', { item });
    // Just as it opens: the box may not have been begun yet.
    const opening = killAfter(random() * 30);
    await chair.command('openVote', { vote });
    const voting = each(delegates, delegates.length, async (one) => {
      await one.until((now) => now.votes.votes[vote]?.state === 'open');
      for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
        await one.vote(vote, ['for', 'against', 'notVoting'][Math.floor(random() * 3)]!);
        await pause(random() * 400);
      }
    });
    await opening;
    const among = Math.max(1, Math.ceil(ROUNDS / VOTES) - 2);
    for (let k = 0; k < among; k++) await killAfter(random() * 250);
    await voting;

    // In turn: as the chair's word arrives, before the box closes by itself, as it closes, and as the result is announced.
    const closing = n === 0 ? killAfter(random() * 15) : undefined;
    await chair.command('closeVote', { vote });
    await closing;
    if (n === 1) await killAfter(random() * GRACE_MS * 0.8);
    if (n === 2) await killAfter(GRACE_MS - 20 + random() * 40);
    await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
    const announcing = n === 3 ? killAfter(random() * 15) : undefined;
    await chair.command('announceResult', { vote });
    await announcing;
    await chair.until((now) => now.votes.votes[vote]?.state === 'closed');
  }
  await chair.command('closeSession', {});
  await chair.until((now) => now.minutes.attestations.some((one) => one.size > (now.session.closedSeq ?? Infinity)), 60_000);
  await council.secretary.signIn('thuky', 'kỳ họp mẫu 2026');

  const found = await archived(council, prepared.meeting);
  expect(found.findings).toEqual([]);
  expect(found.broken).toEqual([]);
  expect(found.told).toBeGreaterThanOrEqual(delegates.length * VOTES);
  expect(kills).toBeGreaterThanOrEqual(ROUNDS);
  expect(delegates.flatMap((one) => one.faults)).toEqual([]);
});
