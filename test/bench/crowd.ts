/**
 * A thousand delegates with real keys in a process of their own: enrolled through the door, each on a socket, their ballots
 * signed before the clock starts. Told what to do by messages from the bench.
 */
import { timestamp } from '../../shared/base/time.ts';
import type { Member } from '../../shared/council/council.ts';
import { questionHash } from '../../shared/meeting/question.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { SetUpDone } from '../../shared/wire/setup.ts';
import type { CommandAnswer } from '../../shared/wire/socket.ts';
import { ballotFault, ballotMessage, signedBallot } from '../../client/link/signed-ballot.ts';
import { commandMessage } from '../../client/link/outbox.ts';
import { signerOf } from '../../client/link/signer.ts';
import type { PendingBallot } from '../../client/link/store.ts';
import { enrol, PASSWORD, prepare, UNIT, type Council } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import { nameOf } from '../../client/people/names.ts';
import { Person } from '../../client/people/person.ts';
import { atTheFloor, type FloorSize } from './floor.ts';
import { RawSocket } from './raw-socket.ts';

export interface CrowdSize {
  readonly url: string;
  readonly code: string;
  readonly delegates: number;
  readonly rounds: number;
}

/** One round: when all were answered, how long each waited, and what this process itself spent on it. */
export interface Burst {
  readonly ms: number;
  readonly latencies: readonly number[];
  readonly clientCpuMs: number;
}

/** How long what a delegate asks and is answered is, in characters. */
export interface Lengths {
  readonly asks: number;
  readonly answers: number;
}

/** `signed`: all is ready, and waits to be told to go. */
export type Said =
  | { readonly ready: number }
  | { readonly signed: number }
  | { readonly burst: Burst }
  | { readonly lengths: Lengths }
  | { readonly over: true };
const tell = (what: Said): void => void process.send!(what);

let go: (() => void) | undefined;
const told = (): Promise<void> => new Promise((resolve) => (go = resolve));
process.on('message', (message: CrowdSize | FloorSize | 'go') => {
  if (message === 'go') go?.();
  else if ('floor' in message) void floor(message);
  else void run(message);
});

async function run({ url, code, delegates: count, rounds }: CrowdSize): Promise<void> {
  const secretary = new Person(url, 'Lương Thị Hạnh');
  const done = await secretary.ask<SetUpDone>('POST', '/api/setup', {
    code,
    unit: UNIT,
    administrator: { name: secretary.name, login: 'thuky', password: PASSWORD },
  });
  secretary.me = done.me;
  const members: Member[] = [];
  for (let from = 0; from < count; from += 500) {
    const rows = Array.from({ length: Math.min(500, count - from) }, (_, n) => ({ name: nameOf(from + n), kind: 'delegate' }));
    members.push(...(await secretary.ask<{ members: Member[] }>('POST', '/api/members/import', { rows })).members);
  }
  const people = members.map((one) => new Person(url, one.name));
  await each(people, 8, async (person, n) => {
    await enrol(secretary, person, members[n]!.id);
    await person.signInByKey();
  });
  const council: Council = { unit: UNIT, secretary, delegates: people, guests: [], ca: done.ca };
  let lengths: Lengths = { asks: 0, answers: 0 };
  const { meeting, votes } = await prepare(council, { items: 1, votes: rounds });
  const sockets = await Promise.all(people.map((one) => RawSocket.connect(url, one.cookie)));
  // Checked in before anybody follows: a thousand people coming in are not what is measured here.
  for (const one of sockets) await one.ask('command', commandMessage(meeting, 'checkIn', {}));
  const chair = people[0]!;
  await chair.join(meeting);
  await chair.command('callToOrder', {});
  await Promise.all(sockets.map((one) => one.ask('follow', { meeting })));
  tell({ ready: sockets.length });

  for (const vote of votes) {
    await chair.command('openVote', { vote });
    await chair.until((now) => now.votes.votes[vote]?.state === 'open');
    const opened = chair.meeting.votes.votes[vote]!;
    const log = { meeting, replica: chair.following.replica };
    const question = questionHash(opened.content!);
    const signedAt = timestamp(Date.now());
    const choiceOf = (n: number) => ['for', 'for', 'for', 'against', 'notVoting'][n % 5]!;
    const ballots = await Promise.all(
      people.map((one, n) => signedBallot(log, signerOf(one.key), { vote: opened, question, revision: 1, choice: choiceOf(n), signedAt })),
    );
    const answers = new Map<number, Buffer>();
    const latencies: number[] = [];
    let began = 0;
    let finish: () => void;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const frames = ballots.map((one, n) =>
      sockets[n]!.prepare('command', ballotMessage(meeting, vote, one), (answer, at) => {
        latencies.push(at - began);
        if (answers.set(n, answer).size === people.length) finish();
      }),
    );
    tell({ signed: frames.length });
    await told();
    const cpu = process.cpuUsage();
    began = performance.now();
    frames.forEach((one, n) => sockets[n]!.socket.write(one));
    await finished;
    const ms = performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    lengths = { asks: frames[0]!.length, answers: answers.get(0)!.length };
    ballots.forEach((one, n) => check(answers.get(n)!, log, opened, people[n]!, one));
    tell({ burst: { ms, latencies, clientCpuMs: (user + system) / 1000 } });
    await told();
    await chair.command('closeVote', { vote });
    await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
    await chair.command('announceResult', { vote });
    await chair.until((now) => now.votes.votes[vote]?.state === 'closed');
    const { counts } = chair.meeting.votes.votes[vote]!.result!;
    if (Object.values(counts).reduce((sum, one) => sum + one, 0) !== people.length) throw new Error('a ballot was not counted');
  }
  chair.leave();
  for (const one of sockets) one.close();
  tell({ lengths });
}

async function floor(size: FloorSize): Promise<void> {
  const ready = async (): Promise<void> => {
    tell({ signed: size.delegates });
    await told();
  };
  const heard = (burst: Burst): void => tell({ burst });
  await atTheFloor(size, ready, heard);
  tell({ over: true });
  process.disconnect();
}

/** Every answer must be a receipt that proves this person's ballot, looked at as a tablet does. */
function check(bytes: Buffer, log: Parameters<typeof ballotFault>[0], vote: Vote, person: Person, ballot: PendingBallot): void {
  const [answer] = JSON.parse(bytes.toString()) as [CommandAnswer];
  if (!answer.ok || !answer.receipt) throw new Error(`not recorded: ${answer.ok ? 'no receipt' : answer.refusal.code}`);
  const fault = ballotFault(log, vote, person.id, ballot, answer.receipt);
  if (fault) throw new Error(`a receipt does not hold: ${fault}`);
}
