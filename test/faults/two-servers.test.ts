/** Two servers on one store: half of the people at each, and one record. */
import { afterEach, describe, expect, it } from 'vitest';
import { enrol, PASSWORD, prepare, UNIT, type Council } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import { nameOf } from '../../client/people/names.ts';
import { Person } from '../../client/people/person.ts';
import type { Refused } from '../../client/people/refused.ts';
import type { Member } from '../../shared/council/council.ts';
import type { SetUpDone } from '../../shared/wire/setup.ts';
import { dropDatabase, newDatabase } from '../kit/database.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { archived } from './archived.ts';
import { Hosted, newFolder, pause, removeFolder } from './hosting.ts';

const DELEGATES = 12;
const MONGODB_URL = process.env['MONGODB_URL'];

let cleanUp: Array<() => unknown> = [];
afterEach(async () => {
  for (const one of cleanUp.reverse()) await one();
  cleanUp = [];
});

/** The keys lie in one folder for both; what is stored, in that folder or in the database named. */
async function two(environment: Record<string, string>): Promise<{ a: Hosted; b: Hosted; council: Council }> {
  const folder = await newFolder();
  cleanUp.push(() => removeFolder(folder));
  const a = await Hosted.start(folder, environment);
  cleanUp.push(() => a.stop());
  const secretary = new Person(a.url, 'Lương Thị Hạnh');
  const done = await secretary.ask<SetUpDone>('POST', '/api/setup', {
    code: a.code,
    unit: UNIT,
    administrator: { name: secretary.name, login: 'thuky', password: PASSWORD },
  });
  secretary.me = done.me;
  const b = await Hosted.start(folder, environment);
  cleanUp.push(() => b.stop());
  // The chair's tablet, the first, can come to the other server with its key.
  const rows = Array.from({ length: DELEGATES }, (_, n) => ({ name: nameOf(n), kind: 'delegate' }));
  const { members } = await secretary.ask<{ members: Member[] }>('POST', '/api/members/import', { rows });
  const delegates = members.map((one, n) => new Person(n % 2 === 0 ? a.url : b.url, one.name, n === 0));
  await each(delegates, 4, async (person, n) => {
    await enrol(secretary, person, members[n]!.id);
    await person.signInByKey();
  });
  cleanUp.push(() => [secretary, ...delegates].forEach((one) => one.leave()));
  return { a, b, council: { unit: UNIT, secretary, delegates, guests: [], ca: done.ca } };
}

/** A room full of people at both servers: everything they do is one record, and nobody waits a second for the others'. */
async function session(environment: Record<string, string>): Promise<void> {
  const { b, council } = await two(environment);
  const { delegates, secretary } = council;
  const [chair, second] = delegates as [Person, Person];

  // The desk at the other server has the draft open while this one publishes it.
  const desk = new Person(b.url, secretary.name);
  await desk.signIn('thuky', PASSWORD);
  cleanUp.push(() => desk.leave());
  const { meeting, votes } = await prepare(council, { items: 2, votes: 3, papers: await shortPapers() }, undefined, async (draft) => {
    await desk.join(draft);
  });

  await each(delegates, 6, (one) => one.join(meeting));
  await Promise.all(delegates.map((one) => one.command('checkIn', {})));
  const everybody = [...delegates];
  const within = async (what: string, seen: (one: Person) => boolean): Promise<void> => {
    const end = Date.now() + 1000;
    while (!everybody.every(seen)) {
      if (Date.now() > end) throw new Error(`${everybody.filter((one) => !seen(one)).length} people did not see in a second: ${what}`);
      await pause(10);
    }
  };
  await within('all check-ins', (one) => delegates.every((other) => one.meeting.roll.presence.has(other.id)));
  await chair.command('callToOrder', {});
  await within('the call to order', (one) => one.meeting.session.stage === 'underWay');

  for (const [n, vote] of votes.entries()) {
    await chair.command('openVote', { vote });
    await within('a vote opened', (one) => one.meeting.votes.votes[vote]?.state === 'open');
    await Promise.all(
      delegates.map(async (one, who) => {
        await one.vote(vote, (who + n) % 3 === 0 ? 'against' : 'for');
        if (who % 4 === n) await one.vote(vote, 'notVoting');
      }),
    );
    // The chair presses twice, once on each of two tablets: one of them closes the vote.
    const closings = await Promise.allSettled([
      chair.command('closeVote', { vote }),
      chairElsewhere(council, b, meeting).then((other) => other.command('closeVote', { vote })),
    ]);
    expect(closings.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const lost = closings.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect((lost.reason as Refused).refusal.code).toBe('votes/not-in-this-state');
    await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
    await within('the box sealed', (one) => one.meeting.votes.votes[vote]?.state === 'sealed');
    await chair.command('announceResult', { vote });
    await chair.until((now) => now.votes.votes[vote]?.state === 'closed');
    await within('the result', (one) => one.meeting.votes.votes[vote]?.state === 'closed');
  }

  // Everybody at once, at both: comings and goings race for the same places in the log.
  await Promise.all(delegates.slice(1).map((one) => one.command('checkOut', {})));
  await Promise.all(delegates.slice(1).map((one) => one.command('checkIn', {})));
  await within('who is back', (one) => delegates.every((other) => one.meeting.roll.presence.get(other.id)?.at(-1)?.to === undefined));
  expect(second.lines).toEqual(chair.lines);

  await chair.command('closeSession', {});
  await chair.until((now) => now.minutes.attestations.some((one) => one.size > (now.session.closedSeq ?? Infinity)));
  const found = await archived(council, meeting);
  expect(found.findings).toEqual([]);
  expect(found.broken).toEqual([]);
  expect(found.told).toBe(DELEGATES * 3 + 9);
  expect(delegates.flatMap((one) => one.faults)).toEqual([]);
  const attested = chair.meeting.minutes.attestations.at(-1);
  expect(attested).toMatchObject({ n: DELEGATES, m: DELEGATES });
}

/** What is presented at one server is turned at the other, also for who comes to the meeting there later, and until it is over. */
async function presented(environment: Record<string, string>): Promise<void> {
  const { a, b, council } = await two(environment);
  const { delegates } = council;
  const { meeting } = await prepare(council, { items: 1, votes: 0, papers: await shortPapers() });
  const [chair, there, alsoHere] = delegates as [Person, Person, Person];
  expect([chair.url, there.url, alsoHere.url]).toEqual([a.url, b.url, a.url]);
  const pageAt = (one: Person): unknown => (one.following.state.shown['presented']?.value as { page?: number } | undefined)?.page;
  const sees = async (one: Person, page: number | undefined, ms = 1_000): Promise<void> => {
    for (const end = Date.now() + ms; pageAt(one) !== page; await pause(10))
      if (Date.now() > end) throw new Error(`${String(pageAt(one))} is shown, not ${String(page)}`);
  };
  await chair.join(meeting);
  await alsoHere.join(meeting);
  await chair.command('givePresenting', { member: chair.id });
  const [paper] = chair.meeting.papers.order as [string];
  chair.following.show('presented', { paper, page: 0 });
  await sees(alsoHere, 0);

  // Nobody was at the other server: nothing of it had to be told.
  await there.join(meeting);
  await sees(there, 0, 10_000);
  // From then on as fast as a log's tail is looked at.
  chair.following.show('presented', { paper, page: 0, point: { x: 0.5, y: 0.25 } });
  const pointsAt = (one: Person): unknown => (one.following.state.shown['presented']?.value as { point?: unknown } | undefined)?.point;
  for (const end = Date.now() + 1_000; pointsAt(there) === undefined; await pause(10))
    if (Date.now() > end) throw new Error('the finger was not seen in a second');
  chair.following.show('presented', null);
  await sees(there, undefined);

  // The presenter's tablet comes to the other server; who is at the first goes on with it.
  const other = await chairElsewhere(council, b, meeting);
  other.following.show('presented', { paper, page: 0 });
  await sees(alsoHere, 0);
  await alsoHere.until((now) => now.presenting.by === chair.id);
  await other.command('endPresenting', {});
  await sees(alsoHere, undefined);
  await sees(there, undefined);
}

const others = new WeakMap<Council, Promise<Person>>();

/** The chair's second tablet, at the other server: the same person by another key. */
function chairElsewhere(council: Council, at: Hosted, meeting: string): Promise<Person> {
  let other = others.get(council);
  if (!other) {
    other = (async () => {
      const chair = council.delegates[0]!;
      const tablet = new Person(at.url, chair.name);
      cleanUp.push(() => tablet.leave());
      await enrol(council.secretary, tablet, chair.id);
      await tablet.signInByKey();
      await tablet.join(meeting);
      return tablet;
    })();
    others.set(council, other);
  }
  return other;
}

/** The server that is on duty is killed in a vote's seconds of grace, with ballots on their way to it. */
async function killed(environment: Record<string, string>): Promise<void> {
  const { a, b, council } = await two(environment);
  const { delegates, secretary } = council;
  const { meeting, votes } = await prepare(council, { items: 1, votes: 1, papers: await shortPapers() });
  const [vote] = votes as [string];
  await each(delegates, 6, (one) => one.join(meeting));
  await Promise.all(delegates.map((one) => one.command('checkIn', {})));
  const there = delegates.filter((one) => one.url === b.url);
  const here = delegates.filter((one) => one.url === a.url);
  const chair = here[0]!;
  await chair.command('callToOrder', {});
  await chair.command('openVote', { vote });
  await Promise.all(delegates.map((one) => one.until((now) => now.votes.votes[vote]?.state === 'open')));
  await Promise.all([...here.slice(0, 3), ...there.slice(0, 3)].map((one) => one.vote(vote, 'for')));
  await chair.command('closeVote', { vote });
  void Promise.allSettled(here.slice(3).map((one) => one.vote(vote, 'against')));
  await a.kill();
  const began = Date.now();
  // The other answers.
  await Promise.all(there.slice(3, -1).map((one) => one.vote(vote, 'against')));
  await Promise.all(there.map((one) => one.until((now) => now.votes.votes[vote]?.state === 'sealed')));
  expect(Date.now() - began).toBeLessThan(10_000);
  await expect(there.at(-1)!.vote(vote, 'for')).rejects.toThrow('votes/closed');

  // The chair's tablet comes to the other, and the session goes on to its end.
  const again = await Person.withKey(b.url, await chair.keptKey());
  const desk = new Person(b.url, secretary.name);
  cleanUp.push(() => [again, desk].forEach((one) => one.leave()));
  await desk.signIn('thuky', PASSWORD);
  await again.join(meeting);
  await again.command('announceResult', { vote });
  await again.until((now) => now.votes.votes[vote]?.state === 'closed');
  // Each finds what counts in the closed box; who came too late has nothing to look for.
  await Promise.all(there.map((one) => one.until((now) => now.votes.votes[vote]?.state === 'closed')));
  await Promise.all(there.map((one) => one.hasLooked(20_000)));
  expect(there.flatMap((one) => one.faults)).toEqual([]);
  await again.command('closeSession', {});
  await again.until((now) => now.minutes.attestations.some((one) => one.size > (now.session.closedSeq ?? Infinity)), 40_000);
  for (const one of here) one.leave();
  const found = await archived({ ...council, secretary: desk }, meeting);
  expect(found.findings).toEqual([]);
  expect(found.broken).toEqual([]);
  expect(found.told).toBeGreaterThanOrEqual(8);
}

/** A database of the test's own, as a server's setting; it goes when the servers are gone. */
function onMongo(): Record<string, string> {
  const url = newDatabase(MONGODB_URL!, 'faults');
  cleanUp.push(() => dropDatabase(url));
  return { MONGODB_URL: url };
}

describe('two servers', () => {
  it(
    'of which the one on duty is killed in a vote: what was acknowledged counts, and the other closes it in time',
    { timeout: 150_000 },
    () => killed({}),
  );

  it('on one folder keep one record, and people at both see everything within a second', { timeout: 150_000 }, () => session({}));

  it('turn the pages that are presented at one of them within a second at the other', { timeout: 150_000 }, () => presented({}));

  // Where a MongoDB (or what speaks like one) is at hand; the contract suite says loudly when it is not.
  describe.runIf(MONGODB_URL)('on one MongoDB', () => {
    it('of which the one on duty is killed: the same', { timeout: 150_000 }, () => killed(onMongo()));

    it('turn the pages that are presented: the same', { timeout: 150_000 }, () => presented(onMongo()));

    it('keep one record: the same', { timeout: 150_000 }, () => session(onMongo()));
  });
});
