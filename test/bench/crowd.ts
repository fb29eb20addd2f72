/**
 * A thousand delegates with real keys in a process of their own: enrolled through the door, each on a socket, their ballots
 * signed before the clock starts. Told what to do by messages from the bench.
 */
import { randomBytes, createHash } from 'node:crypto';
import { fromBase64url, toBase64url, toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Member } from '../../shared/council/council.ts';
import { signDetached } from '../../shared/crypto/signing.ts';
import { keyName, openNote } from '../../shared/log/checkpoint.ts';
import { leafHash, rootFrom } from '../../shared/log/tree.ts';
import { ballotOf } from '../../shared/meeting/box.ts';
import { questionHash } from '../../shared/meeting/votes.ts';
import type { EnrolmentOffer, SetUpDone } from '../../shared/wire/http.ts';
import type { CommandAnswer } from '../../shared/wire/socket.ts';
import { each, PASSWORD, prepare, UNIT, type Council } from '../../server/demo/council.ts';
import { nameOf } from '../../server/demo/names.ts';
import { commandId, Person } from '../../server/demo/person.ts';
import { RawSocket } from './raw-socket.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

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

type Said = { readonly ready: number } | { readonly signed: number } | { readonly burst: Burst } | { readonly over: true };
const tell = (what: Said): void => void process.send!(what);

let go: (() => void) | undefined;
const told = (): Promise<void> => new Promise((resolve) => (go = resolve));
process.on('message', (message: CrowdSize | 'go') => (message === 'go' ? go?.() : void run(message)));

async function run({ url, code, delegates: count, rounds }: CrowdSize): Promise<void> {
  const secretary = new Person(url, 'Lương Thị Hạnh');
  const done = await secretary.ask<SetUpDone>('POST', '/api/setup', { code, unit: UNIT, administrator: { name: secretary.name, login: 'thuky', password: PASSWORD } });
  secretary.me = done.me;
  const members: Member[] = [];
  for (let from = 0; from < count; from += 500) {
    const rows = Array.from({ length: Math.min(500, count - from) }, (_, n) => ({ name: nameOf(from + n), kind: 'delegate' }));
    members.push(...(await secretary.ask<{ members: Member[] }>('POST', '/api/members/import', { rows })).members);
  }
  const people = members.map((one) => new Person(url, one.name));
  await each(people, 8, async (person, n) => {
    const offer = await secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member: members[n]!.id });
    const waiting = await person.askToEnrol(offer.code);
    await secretary.ask('POST', `/api/enrolments/${waiting.id}/approve`, { check: waiting.check });
    await person.takeCertificate(waiting);
    await person.signInByKey();
  });
  const council: Council = { unit: UNIT, secretary, delegates: people, guests: [], ca: done.ca };
  const { meeting, votes } = await prepare(council, { items: 1, votes: rounds });
  const sockets = await Promise.all(people.map((one) => RawSocket.connect(url, one.cookie)));
  // Checked in before anybody follows: a thousand people coming in are not what is measured here.
  for (const one of sockets) await one.ask('command', { id: commandId(), meeting, type: 'checkIn', input: {} });
  const chair = people[0]!;
  await chair.join(meeting);
  await chair.command('callToOrder', {});
  await Promise.all(sockets.map((one) => one.ask('follow', { meeting })));
  tell({ ready: sockets.length });

  for (const vote of votes) {
    await chair.command('openVote', { vote });
    await chair.replica.until((now) => now.votes.votes[vote]?.state === 'open');
    const opened = chair.replica.meeting.votes.votes[vote]!;
    const size = opened.opened!.seq + 1;
    const about = { meeting, vote, question: questionHash(opened.content!), log: { size, root: toBase64url(chair.replica.tree.root(size)) } };
    const signedAt = timestamp(Date.now());
    const answers: Buffer[] = [];
    const latencies: number[] = [];
    let began = 0;
    let finish: () => void;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const frames = await Promise.all(
      people.map(async (one, n) => {
        const choice = ['for', 'for', 'for', 'against', 'notVoting'][n % 5]!;
        const signature = await signDetached(one.privateKey, one.certificate!, utf8(canonical(ballotOf(about, one.id, 1, choice) as unknown as Json)), signedAt);
        const input = { revision: 1, choice, certificate: one.certificate!.fingerprint, signedAt, signature };
        return sockets[n]!.prepare('command', { id: randomBytes(16).toString('base64url'), meeting, sublog: vote, type: 'castBallot', input }, (answer, at) => {
          latencies.push(at - began);
          if (answers.push(answer) === people.length) finish();
        });
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
    check(answers, chair, members);
    tell({ burst: { ms, latencies, clientCpuMs: (user + system) / 1000 } });
    await told();
    await chair.command('closeVote', { vote });
    await chair.replica.until((now) => now.votes.votes[vote]?.state === 'sealed');
    await chair.command('announceResult', { vote });
    await chair.replica.until((now) => now.votes.votes[vote]?.state === 'closed');
    const { counts } = chair.replica.meeting.votes.votes[vote]!.result!;
    if (Object.values(counts).reduce((sum, one) => sum + one, 0) !== people.length) throw new Error('a ballot was not counted');
  }
  tell({ over: true });
  chair.leave();
  for (const one of sockets) one.close();
  process.disconnect();
}

/** Every answer must be a receipt that proves its ballot, one for each member. */
function check(answers: readonly Buffer[], chair: Person, members: readonly Member[]): void {
  const { unit, logKey } = chair.replica.meeting.session;
  const notes = new Map<string, ReturnType<typeof openNote>>();
  const voters = new Set<string>();
  for (const bytes of answers) {
    const [answer] = JSON.parse(bytes.toString()) as [CommandAnswer];
    if (!answer.ok || !answer.receipt) throw new Error(`not recorded: ${answer.ok ? 'no receipt' : answer.refusal.code}`);
    const { line, seq, size, proof, checkpoint } = answer.receipt;
    if (!notes.has(checkpoint)) notes.set(checkpoint, openNote(checkpoint, keyName(unit), fromBase64url(logKey)));
    const note = notes.get(checkpoint);
    const root = rootFrom(leafHash(line, sha256), seq, size, proof.map(fromBase64url), sha256);
    if (!note || !root || note.size !== size || toHex(root) !== toHex(note.root)) throw new Error('a receipt does not hold');
    voters.add((JSON.parse(line) as { open: { voter: string } }).open.voter);
  }
  if (voters.size !== members.length) throw new Error('somebody has no ballot');
}
