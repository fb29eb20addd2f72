/** The sample council: its delegates vote along, so that a trial vote passes, and a second start goes on with it. */
import { afterAll, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { SampleEntered } from '../../shared/wire/setup.ts';
import { Person } from '../../client/people/person.ts';
import type * as main from '../../server/main.ts';
import { freePort, newFolder, removeFolder } from '../faults/hosting.ts';
import { program } from '../kit/programs.ts';

/** In the hall, and played by nobody who looks around. */
const SEATED = 23;
/** As JavaScript, so that the process of its people is too. */
const { start } = (await import(await program('server/main'))) as typeof main;

const folder = await newFolder();
let server: main.Started | undefined;
afterAll(async () => {
  await server?.close();
  await removeFolder(folder);
});

async function begin(): Promise<main.Started> {
  const started = await start({ PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'error' }, ['--sample']);
  if (isRefusal(started)) throw new Error(started.code);
  expect(started.sampleLinks?.map((one) => one.role)).toEqual(['delegate', 'chair', 'secretary', 'hall']);
  return (server = started);
}

/** Enters by the chair's link as the page does, and puts the next vote to the room. */
async function chairsVote({ url, sampleLinks }: main.Started) {
  const link = sampleLinks!.find((one) => one.role === 'chair')!;
  const chair = new Person(url, link.name);
  const answer = await chair.ask<SampleEntered>('POST', '/api/sample/enter', { token: link.url.split('/').at(-1) });
  if (!('code' in answer)) throw new Error('a chair votes with a key');
  await chair.askToEnrol(answer.code);
  await chair.takeCertificate();
  await chair.signInByKey();
  await chair.join(answer.meeting);
  const vote = Object.values(chair.meeting.votes.votes).find((one) => one.state === 'prepared')!.vote;
  await chair.command('openVote', { vote });
  // Each of the simulated people votes after a while of their own.
  await expect.poll(() => Object.values(chair.following.state.progress)[0]?.count, { timeout: 60_000 }).toBe(SEATED);
  await chair.command('closeVote', { vote });
  await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
  await chair.command('announceResult', { vote });
  await chair.until((now) => now.votes.votes[vote]?.state === 'closed');
  chair.leave();
  return chair.meeting.votes.votes[vote]!.result!;
}

test('a trial vote passes, also after the server was started again', async () => {
  const first = await begin();
  expect(await chairsVote(first)).toMatchObject({ outcome: 'adopted', base: 29 });
  await first.close();
  const second = await begin();
  const { outcome, roll } = await chairsVote(second);
  expect([outcome, Object.keys(roll).length]).toEqual(['adopted', SEATED]);
}, 180_000);
