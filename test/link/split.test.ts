/** A server that tells two histories, each signed by the log's key: found out as soon as what one half was told comes to the other. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Following } from '../../client/link/follow.ts';
import { memoryShelf } from '../../client/link/store.ts';
import { openNote, keyName } from '../../shared/log/checkpoint.ts';
import { until, World, UNIT, SECRETARY } from './world.ts';

let honest: World;
let lying: World;
let vote: string;
beforeEach(async () => {
  honest = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
  [vote] = (await honest.underWay(['d1', 'd2', 'd3'])) as [string];
  lying = await honest.fork();
});
afterEach(async () => {
  await lying.stop();
  await honest.stop();
});

/** Of the two histories that differ from now on. */
async function apart(): Promise<void> {
  await honest.command(SECRETARY, 'addItem', { title: 'Thảo luận tổ' });
  await lying.command('d4', 'checkIn');
  for (const one of [honest, lying]) await one.command('d1', 'openVote', { vote });
}
const opened = (one: Following) => until(() => one.state.meeting.votes.running?.includes(vote) === true);
const says = ({ state: { phase, fault, split } }: Following) => ({ phase, fault, split });
/** The two checkpoints of a device's evidence, as whoever has the log's key reads them. */
function evidence(one: Following) {
  const { ours, theirs } = one.state.split!;
  return [ours!, theirs].map((note) => openNote(note, keyName(UNIT.code), one.replica.founding!.logKey));
}

it('as long as both hear the same, what one was told fits what the other holds', async () => {
  const [one, other] = [await honest.tablet('d2'), await honest.tablet('d3')];
  await honest.command('d1', 'openVote', { vote });
  await opened(one);
  await opened(other);
  expect([await one.compare(other.note!), await other.compare(one.note!)]).toEqual(['same', 'same']);
  expect([says(one).phase, says(other).phase]).toEqual(['ready', 'ready']);
});

it('of two tablets that were told apart each finds it out from what the other shows it, keeps both, and signs nothing more', async () => {
  const shelf = memoryShelf();
  const [one, other] = [await honest.tablet('d2', { shelf }), await lying.tablet('d3')];
  await apart();
  await opened(one);
  await opened(other);
  const [ours, theirs] = [one.note!, other.note!];
  expect(await one.compare(theirs)).toBe('split');
  expect(await other.compare(ours)).toBe('split');
  expect(says(one)).toEqual({ phase: 'broken', fault: 'root', split: { ours, theirs } });
  expect(says(other)).toEqual({ phase: 'broken', fault: 'root', split: { ours: theirs, theirs: ours } });
  // Both are signed by the log's key; that is what makes it evidence.
  expect(evidence(one).map((note) => note?.size)).toEqual([one.replica.size, other.replica.size]);
  const { content } = one.state.meeting.votes.votes[vote]!;
  expect(await one.ballots.cast(vote, content!, 'for')).toMatchObject({ code: 'link/record-mismatch' });

  // The app opened anew, and the server as friendly as ever: it stays.
  const { following: again } = honest.link(honest.parts('d2', { shelf }));
  await until(() => again.state.phase !== 'loading' && again.state.phase !== 'ready');
  expect(says(again)).toEqual({ phase: 'broken', fault: 'root', split: { ours, theirs } });
});

it('a tablet that moves from one to the other brings it out on both sides: whoever stayed is told as well', async () => {
  const shelf = memoryShelf();
  const [stays, moves] = [await honest.tablet('d2'), await lying.tablet('d3', { shelf })];
  await apart();
  await opened(stays);
  await opened(moves);
  const brought = moves.note!;
  moves.stop();
  const { following: moved } = honest.link(honest.parts('d3', { shelf }));
  await until(() => says(moved).split !== undefined && says(stays).split !== undefined);
  expect(says(stays)).toMatchObject({ phase: 'broken', fault: 'root', split: { theirs: brought } });
  expect(says(moved)).toMatchObject({ phase: 'broken', fault: 'root' });
  const [ours, theirs] = evidence(stays);
  expect(ours?.root).not.toEqual(theirs?.root);
});

it('what is not signed by this log’s key, is of another meeting, or is over more than is here yet shouts nothing', async () => {
  const one = await honest.tablet('d2');
  const elsewhere = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh']);
  try {
    await elsewhere.underWay(['d1']);
    const stranger = (await elsewhere.rooms.open(elsewhere.meeting))!;
    expect(await one.compare(stranger.note())).toBe('other');
    expect(await one.compare(one.note!.replace(/\n\d+\n/, '\n1\n'))).toBe('other');
    expect(await one.compare('')).toBe('other');
  } finally {
    await elsewhere.stop();
  }
  // Ahead of this device, and of a history of its own: found out once the own copy is as long.
  await lying.command('d3', 'checkOut');
  const ahead = (await lying.rooms.open(lying.meeting))!.note();
  expect(await one.compare(ahead)).toBe('behind');
  expect(says(one).phase).toBe('ready');
  await honest.command(SECRETARY, 'addItem', { title: 'Thảo luận tổ' });
  await until(() => says(one).phase === 'broken');
  expect(says(one)).toMatchObject({ fault: 'root', split: { theirs: ahead } });
});

it('a restore that has lost entries, and says so, is no second history', async () => {
  const backup = await honest.backUp();
  const before = await honest.tablet('d2');
  await honest.command('d1', 'openVote', { vote });
  await opened(before);
  // The log's signature over what is lost may come a moment after it.
  await until(() => Number(before.note!.split('\n')[1]) === before.replica.size);
  const lost = before.note!;
  before.stop();
  await honest.restore(backup);
  await honest.command(SECRETARY, 'goOn', { reason: 'Hỏng ổ cứng' });
  const after = await honest.tablet('d3');
  await honest.command(SECRETARY, 'addItem', { title: 'Thảo luận tổ' });
  await until(() => after.replica.size >= Number(lost.split('\n')[1]));
  expect(await after.compare(lost)).toBe('restored');
  expect(says(after).phase).toBe('ready');
});
