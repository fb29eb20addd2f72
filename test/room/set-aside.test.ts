/** What is left of a box that was set aside before anybody had seen its tally. */
import { expect, it } from 'vitest';
import { memoryStore } from '../../server/stores/memory.ts';
import { spokenIn } from '../../shared/meeting/spoken.ts';
import { CHAIR, SECRETARY, Server, until } from './house.ts';

async function setAside(announced: boolean, open = false) {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  const [vote] = (await server.underWay()) as [string];
  await server.does(CHAIR, 'openVote', { vote });
  await server.does('d1', 'castBallot', await server.ballot('d1', vote, 1, 'for'), { sublog: vote });
  await server.does('d2', 'castBallot', await server.ballot('d2', vote, 1, 'against'), { sublog: vote });
  if (!open) await server.does(CHAIR, 'closeVote', { vote });
  const state = async () => (await server.room()).meeting.votes.votes[vote]!.state;
  if (!open) await until(async () => (await state()) === 'sealed', 8000);
  if (announced) {
    await server.does(CHAIR, 'announceResult', { vote });
    await until(async () => (await state()) === 'closed', 8000);
  }
  await server.does(CHAIR, 'voidVote', { vote, reason: 'Ba đại biểu đến muộn', repeat: false });
  const hidden = async () => (await store.logs.read(`b/${server.meeting}/${vote}`, 0)).filter((one) => one.sealed).length;
  return { server, hidden, vote };
}

it('V-25 set aside before its announcement: its hidden parts are destroyed, its lines stay', async () => {
  const { hidden } = await setAside(false);
  await until(async () => (await hidden()) === 0);
});

it('V-25 set aside after its announcement: what everybody knows stays', async () => {
  const { hidden } = await setAside(true);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await hidden()).toBe(2);
});

it('V-63 set aside while it takes ballots: its box is closed first, then its hidden parts are destroyed', async () => {
  const { server, hidden, vote } = await setAside(false, true);
  await until(async () => (await hidden()) === 0, 8000);
  const left = (await server.room()).meeting.votes.votes[vote]!;
  expect(left).toMatchObject({ state: 'voided', box: { size: 4 } });
  expect(left.result).toBeUndefined();
});

it.each([false, true])('V-68 what was said aloud in it is destroyed as well, unless it was announced (%s)', async (announced) => {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  const [vote] = (await server.underWay()) as [string];
  await server.does(CHAIR, 'openVote', { vote });
  await server.does(SECRETARY, 'enterSpoken', { vote, member: 'd1', choice: 'for' });
  const [entered] = (await server.room()).meeting.spoken.entries;
  await server.does(SECRETARY, 'takeSpokenBack', { entry: entered!.entry });
  await server.does(SECRETARY, 'enterSpoken', { vote, member: 'd1', choice: 'against' });
  const lines = async () => (await store.logs.read(`m/${server.meeting}`, 0)).filter((one) => one.line.includes('"spokenEntered"'));
  const told = async () => (await lines()).map((one) => one.sealed !== undefined);
  expect(await told()).toEqual([true, true]);
  if (announced) {
    await server.does(CHAIR, 'closeVote', { vote });
    const state = async () => (await server.room()).meeting.votes.votes[vote]!.state;
    await until(async () => (await state()) === 'sealed', 8000);
    await server.does(CHAIR, 'announceResult', { vote });
    await until(async () => (await state()) === 'closed', 8000);
  }
  await server.does(CHAIR, 'voidVote', { vote, reason: 'Nghe nhầm', repeat: false });
  if (announced) return expect(await told()).toEqual([true, true]);
  await until(async () => !(await told()).includes(true));
  const room = await server.room();
  expect(spokenIn(room.meeting, vote)).toMatchObject([{ member: 'd1' }]);
  expect(spokenIn(room.meeting, vote)[0]).not.toHaveProperty('choice');
  // What is handed out from memory is without it, too.
  expect(room.stream.entries.filter((one) => one.line.includes('"spokenEntered"')).some((one) => one.sealed)).toBe(false);
});

it('V-62 a vote closes by itself in its time, by the server', async () => {
  const store = memoryStore();
  const server = new Server(store, { delegates: 3 });
  const [vote] = (await server.underWay()) as [string];
  await server.does(CHAIR, 'openVote', { vote, closesIn: 10 });
  const state = async () => (await server.room()).meeting.votes.votes[vote]!.state;
  expect(await state()).toBe('open');
  await until(async () => (await state()) !== 'open', 15_000);
  const [closing] = (await store.logs.read(`m/${server.meeting}`, 0)).filter((one) => one.line.includes('"voteClosing"'));
  expect(closing!.line).toContain('"by":"system"');
});
