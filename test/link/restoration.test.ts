/** A server that comes back from a backup: what tablets hold returns to the record, and nothing pretends. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ed25519 } from '@noble/curves/ed25519.js';
import { randomBytes } from 'node:crypto';
import { keyName, makeNote, meetingOrigin } from '../../shared/log/checkpoint.ts';
import { Tree } from '../../shared/log/tree.ts';
import type { HeldEntries } from '../../shared/wire/meeting-log.ts';
import { memoryShelf } from '../../client/link/store.ts';
import type { Following } from '../../client/link/follow.ts';
import { SECRETARY, UNIT, until, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
});
afterEach(() => world.stop());

const room = async () => (await world.rooms.open(world.meeting))!;
const lines = async () => (await room()).stream.entries.map((one) => one.line);
const choose = async (tablet: Following, vote: string, choice: string) => {
  await until(() => tablet.state.meeting.votes.votes[vote]?.state === 'open');
  expect(await tablet.ballots.cast(vote, tablet.state.meeting.votes.votes[vote]!.content!, choice)).toBeUndefined();
  await until(() => tablet.state.votes[vote]?.recorded?.choice === choice);
};
const refusedFor = async (who: string, type: string) => {
  const answer = await world.rooms.execute(
    { kind: 'person', id: who },
    { id: randomBytes(16).toString('base64url'), meeting: world.meeting, type, input: {} },
  );
  return answer.ok ? 'granted' : answer.refusal.code;
};

it('L-7 tablets give back what the backup lacks, and an open vote loses no ballot', async () => {
  const [vote] = (await world.underWay(['d1', 'd2', 'd3'])) as [string];
  const [two, three] = [await world.tablet('d2'), await world.tablet('d3')];
  const backup = await world.backUp();
  await world.command('d4', 'checkIn');
  await world.command('d1', 'openVote', { vote });
  await choose(two, vote, 'against');
  await choose(two, vote, 'for');
  await choose(three, vote, 'for');
  const before = await lines();

  await world.restore(backup);
  expect((await lines()).length).toBe(before.length - 2);
  await until(() => two.state.live && two.state.restoring !== undefined);
  expect(await refusedFor('d4', 'checkIn')).toBe('session/restoring');
  expect(await refusedFor('d2', 'goOn')).toBe('access/chair-or-secretary');
  await until(() => two.state.size === before.length);
  await expect.poll(lines).toEqual(before);

  await world.command(SECRETARY, 'goOn');
  await until(() => two.state.restoring === undefined && two.state.meeting.session.restorations.length === 1);
  expect(two.state.meeting.session.restorations[0]).toMatchObject({
    lostAfter: before.length,
    reason: expect.stringContaining('đã trả lại 2 mục'),
  });
  expect(two.state.lost).toBeUndefined();
  await until(() => Object.values(two.state.sending).length === 0 && Object.values(three.state.sending).length === 0);
  await world.command('d1', 'closeVote', { vote });
  await until(() => two.state.meeting.votes.votes[vote]?.state === 'sealed');
  await world.command('d1', 'announceResult', { vote });
  await until(() => two.state.votes[vote]?.verified !== undefined && three.state.votes[vote]?.verified !== undefined, 20_000);
  expect(two.state.meeting.votes.votes[vote]!.result!.roll).toEqual({ d2: 'for', d3: 'for' });
  expect([two.state.votes[vote]!.verified, three.state.votes[vote]!.verified]).toEqual(['included', 'included']);
}, 60_000);

it('L-7 a tablet that was asleep gives back what it had kept', async () => {
  await world.underWay(['d1', 'd2']);
  const backup = await world.backUp();
  await world.command('d3', 'checkIn');
  const shelf = memoryShelf();
  const tablet = await world.tablet('d2', { shelf });
  await until(() => tablet.state.size > 0);
  const before = await lines();
  tablet.stop();
  tablet.parts.connection.close();

  await world.restore(backup);
  const woken = await world.tablet('d2', { shelf });
  await until(() => woken.state.restoring !== undefined);
  await expect.poll(lines).toEqual(before);
});

it('L-6 what nobody gave back in time is lost, and the tablet that still held it says so', async () => {
  await world.underWay(['d1', 'd2']);
  const tablet = await world.tablet('d2');
  const backup = await world.backUp();
  await world.command('d3', 'checkIn');
  await world.command('d4', 'checkIn');
  await until(() => tablet.state.meeting.roll.presence.get('d4') !== undefined);
  tablet.parts.connection.socket.disconnect();

  await world.restore(backup);
  await world.command('d1', 'goOn');
  await world.command('d3', 'checkIn');
  tablet.parts.connection.socket.connect();
  await until(() => tablet.state.lost !== undefined);
  expect(tablet.state).toMatchObject({ phase: 'ready', lost: 2, size: (await lines()).length });
  expect(tablet.state.meeting.roll.presence.get('d4')).toBeUndefined();
  expect(tablet.state.meeting.session.restorations).toHaveLength(1);
});

it('L-7 nothing is taken back but what this server’s log key has signed', async () => {
  await world.underWay(['d1', 'd2']);
  const backup = await world.backUp();
  const from = (await lines()).length;
  await world.command('d3', 'checkIn');
  await world.command('d4', 'checkIn');
  const entries = (await room()).stream.entries.slice(from).map(({ line }) => ({ line }));
  const checkpoint = (await room()).note();
  await world.restore(backup);

  const stranger = ed25519.utils.randomSecretKey();
  const forged = makeNote(
    { origin: meetingOrigin(UNIT.code, world.meeting), size: from + 2, root: (await room()).stream.tree.root() },
    keyName(UNIT.code),
    ed25519.getPublicKey(stranger),
    (bytes) => ed25519.sign(bytes, stranger),
  );
  const held = { from, entries, checkpoint };
  const changed = entries.map(({ line }, n) => ({ line: n === 1 ? line.replace('"member":"d4"', '"member":"d9"') : line }));
  const wrong: HeldEntries[] = [
    { ...held, checkpoint: forged },
    { ...held, checkpoint: (await room()).note() },
    { ...held, checkpoint: 'x' },
    { ...held, entries: changed },
    { ...held, entries: [...entries].reverse() },
    { ...held, entries: entries.slice(1) },
    { ...held, from: from + 1 },
    { ...held, entries: [entries[0]!, { line: '{' }] },
    { ...held, entries: [{ ...entries[0]!, sealed: { salt: 'AAAA', value: { name: 'Ai đó' } } }, entries[1]!] },
  ];
  for (const one of wrong) expect(await (await room()).takeBack(one)).toMatchObject({ code: 'session/held-not-signed' });
  expect((await lines()).length).toBe(from);
  expect(await (await room()).takeBack(held)).toBeUndefined();
  // Again and again, by anybody who is listed: what the log has is not hashed anew.
  const hashed = vi.spyOn(Tree.prototype, 'append');
  expect(await (await room()).takeBack(held)).toBeUndefined();
  for (const one of wrong) await (await room()).takeBack(one);
  expect(hashed).not.toHaveBeenCalled();
  hashed.mockRestore();
  expect((await lines()).length).toBe(from + 2);
  await world.command(SECRETARY, 'goOn');
  expect(await (await room()).takeBack(held)).toMatchObject({ code: 'session/nothing-restored' });
});

it('L-7 waits again after a restart, until somebody has gone on', async () => {
  await world.underWay(['d1']);
  await world.restore(await world.backUp());
  await world.restore(await world.backUp());
  expect(await refusedFor('d2', 'checkIn')).toBe('session/restoring');
  await world.command('d1', 'goOn');
  expect(await refusedFor('d2', 'checkIn')).toBe('granted');
});

it('L-7 what comes without its hidden parts waits for the tablet that has them', async () => {
  await world.underWay(['d1', 'd2']);
  const backup = await world.backUp();
  const from = (await lines()).length;
  await world.command('d4', 'reportAbsence', { reason: 'Đi viện' });
  await world.command('d3', 'checkIn');
  const all = (await room()).stream.entries.slice(from);
  const [before, checkpoint] = [await lines(), (await room()).note()];
  const ofDelegate: HeldEntries = { from, entries: all.map(({ line }) => ({ line })), checkpoint };
  const ofChair = { from, entries: all.map(({ line, sealed }) => ({ line, ...(sealed && { sealed }) })), checkpoint } as HeldEntries;
  const reason = async () => (await room()).meeting.roll.absences.get('d4');

  await world.restore(backup);
  expect(await (await room()).takeBack(ofDelegate)).toBeUndefined();
  expect(await lines()).toEqual(before.slice(0, from));
  expect(await (await room()).takeBack(ofChair)).toBeUndefined();
  expect(await lines()).toEqual(before);
  await world.command(SECRETARY, 'goOn');
  expect(await reason()).toEqual({ reason: 'Đi viện' });
});

it('L-7 what waits for a hidden part that nobody has goes into the record when somebody goes on, also after a restart', async () => {
  await world.underWay(['d1', 'd2']);
  const backup = await world.backUp();
  const from = (await lines()).length;
  await world.command('d4', 'reportAbsence', { reason: 'Đi viện' });
  await world.command('d3', 'checkIn');
  const before = await lines();
  const held: HeldEntries = { from, entries: before.slice(from).map((line) => ({ line })), checkpoint: (await room()).note() };
  await world.restore(backup);
  expect(await (await room()).takeBack(held)).toBeUndefined();
  await world.restart();
  await world.command(SECRETARY, 'goOn');
  expect((await lines()).slice(0, -1)).toEqual(before);
  expect((await room()).meeting.session.restorations[0]).toMatchObject({ lostAfter: before.length });
  expect((await room()).meeting.roll.absences.get('d4')).toEqual({});
});
