/** A record that the server cannot read: tablets say so, keep what they hold, and go on when it can be read again. */
import { afterEach, expect, it } from 'vitest';
import type { Logs } from '../../server/ports.ts';
import { until, World } from './world.ts';

let world: World;
afterEach(() => world.stop());

/** The log of the meeting has one more entry, which is of no shape that was ever declared, until it is put right. */
function spoil(): () => void {
  const logs = world.rooms.parts.store.logs as { read: Logs['read'] };
  const { read } = logs;
  const stream = `m/${world.meeting}`;
  logs.read = async (name, from, limit) => {
    const entries = await read.call(logs, name, from, limit);
    if (name !== stream) return entries;
    const seq = from + entries.length;
    const at = new Date(Date.now() + 1000).toISOString();
    return [...entries, { line: `{"at":"${at}","by":"system","open":{"member":7},"seq":${seq},"type":"checkedOut","v":1}` }];
  };
  return () => (logs.read = read);
}

it('followers are told at once; a ballot is kept and counts when the record can be read again; an act is refused with the reason', async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt']);
  const [vote] = (await world.underWay(['d1', 'd2', 'd3'])) as [string];
  const tablet = await world.tablet('d2');
  const chair = await world.tablet('d1');
  await world.command('d1', 'openVote', { vote });
  await until(() => tablet.state.meeting.votes.running?.[0] === vote && chair.state.meeting.votes.running?.[0] === vote);
  const { size } = tablet.state;

  const mend = spoil();
  const room = (await world.rooms.open(world.meeting))!;
  // The choice is made before the tablet has heard.
  await expect(room.refresh()).rejects.toThrow('shape checkedOut member');
  const question = tablet.state.meeting.votes.votes[vote]!.content!;
  expect(await tablet.ballots.cast(vote, question, 'for')).toBeUndefined();
  await until(() => tablet.state.phase === 'refused' && chair.state.phase === 'refused');
  expect(tablet.state).toMatchObject({ refusal: { code: 'border/record-unreadable' }, live: false, size });
  await until(() => tablet.state.sending[vote] === 'waiting');
  expect(tablet.state.votes[vote]!.pending).toMatchObject({ revision: 1 });
  expect(await chair.act('closeVote', { vote })).toMatchObject({ code: 'border/record-unreadable' });

  mend();
  await room.refresh();
  await until(() => tablet.state.votes[vote]?.recorded !== undefined);
  expect(tablet.state.votes[vote]!.recorded).toMatchObject({ revision: 1, choice: 'for' });
  tablet.wake();
  await until(() => tablet.state.phase === 'ready');
  expect(await chair.act('closeVote', { vote })).toBeUndefined();
});
