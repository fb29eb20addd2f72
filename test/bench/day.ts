/**
 * The bytes of a delegate's whole day, down and up, of one tablet among many: sign-in, the log, everybody's votes and one's own, in and out
 * again, the witness at the end; sockets and HTTP with their headers. Not in it: the app's own files (`cold`), the papers, and the ten
 * bytes that a quiet socket costs every ten seconds of a longer day. The tablet is the one of demo and tests, on a line that counts.
 * The baseline is what no tablet can do without: the lines of the log, as they are held and hashed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundCouncil, prepare } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import { Person } from '../../client/people/person.ts';
import { Hosted, freePort, pause } from '../faults/hosting.ts';
import { report, round } from './numbers.ts';
import { thinLine } from './thin-line.ts';

const SIZES = [29, 125];
const ITEMS = 60;
const VOTES = 20;
/** Over which a vote's ballots come in: the count of them is told to everybody as it grows. */
const VOTING_MS = 5_000;

interface Bytes {
  readonly down: number;
  readonly up: number;
}

interface Day {
  readonly delegates: number;
  readonly entries: number;
  /** Of the lines that the tablet holds in the end. */
  readonly lineBytes: number;
  readonly parts: Readonly<Record<'signIn' | 'join' | 'session' | 'end', Bytes>>;
}

async function dayOf(delegates: number): Promise<Day> {
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-day-'));
  const port = await freePort();
  // Never thin: here it only counts.
  const line = await thinLine(port, Infinity, 0);
  const url = `http://localhost:${line.port}`;
  const server = await Hosted.start(join(folder, 'data'), { PORT: String(port), PUBLIC_URL: url });
  const people: Person[] = [];
  try {
    console.error(`· a council of ${delegates}, ${ITEMS} items, ${VOTES} votes`);
    const size = { delegates, guests: 0, readableKeys: true };
    const council = await foundCouncil(`http://localhost:${port}`, server.code, size, () => undefined);
    const { meeting, votes } = await prepare(council, { items: ITEMS, votes: VOTES });
    const [chair, other, ...rest] = council.delegates as [Person, Person, ...Person[]];
    await each([chair, ...rest], 8, async (one) => {
      await one.join(meeting);
      people.push(one);
      await one.command('checkIn', {});
    });

    line.taken();
    const tablet = await Person.withKey(url, await other.keptKey());
    people.push(tablet);
    const signIn = line.taken();
    await tablet.join(meeting);
    await tablet.command('checkIn', {});
    const joined = line.taken();

    await chair.command('callToOrder', {});
    const present = [chair, tablet, ...rest];
    for (const { item } of chair.meeting.agenda.items) {
      if (chair.meeting.agenda.current !== item) await chair.command('goToItem', { item });
      for (const vote of votes.filter((one) => chair.meeting.votes.votes[one]!.item === item)) {
        await chair.command('openVote', { vote });
        await each(present, present.length, async (one, n) => {
          await one.until((now) => now.votes.votes[vote]?.state === 'open');
          await pause((VOTING_MS * n) / present.length);
          await one.vote(vote, n % 7 === 3 ? 'against' : 'for');
        });
        await chair.command('closeVote', { vote });
        await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
        await chair.command('announceResult', { vote });
        await chair.until((now) => now.votes.votes[vote]?.state === 'closed');
      }
    }
    // Their own ballots are looked for in the closed boxes, as long as the session goes on.
    await tablet.hasLooked();
    const session = line.taken();
    await tablet.command('checkOut', {});
    await chair.command('closeSession', {});
    await tablet.until((now) => now.minutes.attestations.some((one) => one.size > (now.session.closedSeq ?? Infinity)), 90_000);
    const end = line.taken();
    if (tablet.faults.length > 0) throw tablet.faults[0]!;
    const lineBytes = tablet.lines.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
    return { delegates, entries: tablet.lines.length, lineBytes, parts: { signIn, join: joined, session, end } };
  } finally {
    for (const one of people) one.leave();
    line.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function day(): Promise<void> {
  const days: Day[] = [];
  for (const delegates of SIZES) days.push(await dayOf(delegates));
  const sum = ({ parts }: Day, way: keyof Bytes): number => Object.values(parts).reduce((all, one) => all + one[way], 0);
  const kB = (bytes: number): number => round(bytes / 1000);
  report(
    'day',
    days
      .map(
        (one) =>
          `a delegate’s day among ${one.delegates}: ${kB(sum(one, 'down'))} kB down and ${kB(sum(one, 'up'))} kB up, ` +
          `of ${one.entries} entries in ${kB(one.lineBytes)} kB of lines; ratio ${round(sum(one, 'down') / one.lineBytes, 2)}`,
      )
      .join('; '),
    {
      items: ITEMS,
      votes: VOTES,
      votingMs: VOTING_MS,
      days: days.map((one) => ({ ...one, down: sum(one, 'down'), up: sum(one, 'up'), ratio: round(sum(one, 'down') / one.lineBytes, 3) })),
    },
  );
}
