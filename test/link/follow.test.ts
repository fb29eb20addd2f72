/** The tablet's copy of a meeting: filled, followed, checked, kept, and never wrong in silence. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { takesOffice } from '../../shared/meeting/register.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import { writeEntry } from '../../server/room/stream.ts';
import { memoryShelf } from '../../client/link/store.ts';
import { SECRETARY, until, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
});
afterEach(() => world.stop());

const size = async () => (await world.rooms.open(world.meeting))!.size;

/** A tablet whose server answers the log otherwise. */
const tampering = (who: string, change: (page: LogPage) => LogPage) => {
  const honest = world.parts(who);
  return {
    ...honest,
    get: async <T>(path: string) => {
      const answer = await honest.get<T>(path);
      return path.includes('/log?') && !isRefusal(answer) ? (change(answer as LogPage) as T) : answer;
    },
  };
};

describe('following', () => {
  it('fills up over HTTP, goes on over the socket, and has every entry under a checkpoint', async () => {
    await world.underWay(['d1', 'd2']);
    const tablet = await world.tablet('d2');
    expect(tablet.state.meeting.session.stage).toBe('underWay');
    expect(tablet.state.checked).toBe(await size());
    await world.command('d3', 'checkIn');
    await until(() => tablet.state.meeting.roll.presence.get('d3') !== undefined);
    expect(tablet.state.size).toBe(await size());
    expect(Math.abs(tablet.state.offset)).toBeLessThan(1000);
  });

  it('a draft is heard no more by a secretary who has become a delegate', async () => {
    const before = world.members.get('d4')!;
    const draft = (await world.rooms.open(world.meeting))!;
    world.members.set('d4', { ...before, kind: 'secretary' });
    await draft.registers(takesOffice('d4'), true);
    const tablet = await world.tablet('d4');
    const heard: string[] = [];
    const { socket } = tablet.parts.connection;
    socket.onAny((...message: unknown[]) => void heard.push(JSON.stringify(message)));
    world.members.set('d4', before);
    await draft.registers(takesOffice('d4'), true);
    await world.command(SECRETARY, 'addItem', { title: 'Nhân sự dự kiến' });
    await until(() => heard.some((one) => one.includes('unlisted')) || heard.some((one) => one.includes('Nhân sự dự kiến')));
    expect(heard.join()).not.toContain('Nhân sự dự kiến');
  });

  it('fills the gap where a message was lost', async () => {
    await world.underWay(['d1']);
    const tablet = await world.tablet('d2');
    const { socket } = tablet.parts.connection;
    const listeners = socket.listeners('entries');
    socket.off('entries');
    await world.command('d2', 'checkIn');
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const one of listeners) socket.on('entries', one);
    expect(tablet.state.meeting.roll.presence.get('d2')).toBeUndefined();
    await world.command('d3', 'checkIn');
    await until(
      () => tablet.state.meeting.roll.presence.get('d3') !== undefined && tablet.state.meeting.roll.presence.get('d2') !== undefined,
    );
  });

  it('says that a newer version writes the log, also to who comes later, and shows what came before', async () => {
    await world.underWay(['d1']);
    const tablet = await world.tablet('d2');
    const room = (await world.rooms.open(world.meeting))!;
    const at = new Date(Date.now() + 1000).toISOString();
    const written = [{ type: 'checkedIn', open: { member: 'd3' } }, { type: 'neverHeardOf', open: {} }];
    const entries = written.map((one, n) => writeEntry(one, room.size + n, at, 'd3', `newer:${n}`, () => '').entry);
    await room.parts.store.logs.append(room.stream.name, room.size, entries);
    await expect(room.refresh()).rejects.toThrow();
    await until(() => tablet.state.phase === 'newer');
    expect(tablet.state.meeting.roll.presence.get('d3')).toBeDefined();
    const later = await world.tablet('d4');
    await until(() => later.state.phase === 'newer');
  });

  it('catches up after the network was gone, and says meanwhile that it is not live', async () => {
    await world.underWay(['d1']);
    const tablet = await world.tablet('d2');
    expect(tablet.state.cutOff).toBe(false);
    await world.cut();
    await until(() => !tablet.state.live);
    expect(tablet.state.cutOff).toBe(true);
    await world.command('d3', 'checkIn');
    expect(tablet.state.phase).toBe('ready');
    await world.listen();
    await until(() => tablet.state.live && !tablet.state.cutOff && tablet.state.meeting.roll.presence.get('d3') !== undefined, 20_000);
  });

  it('a tablet that has just opened it says that nothing connects only once a first connection is late', async () => {
    await world.underWay(['d1']);
    const { connection } = world.parts('d2');
    connection.socket.disconnect();
    const { following } = world.link(world.parts('d2', { connection }));
    await until(() => following.state.phase === 'ready');
    const began = performance.now();
    expect(following.state).toMatchObject({ live: false, cutOff: false });
    await until(() => following.state.cutOff);
    expect(performance.now() - began).toBeGreaterThan(2_000);
    connection.socket.connect();
    await until(() => following.state.live);
    expect(following.state.cutOff).toBe(false);
  });

  it('forgets the meeting when its person is taken off the list, and hears nothing more', async () => {
    await world.underWay(['d1']);
    const shelf = memoryShelf();
    const [guest, other] = [await world.tablet('khach', { shelf }), await world.tablet('d2')];
    await expect.poll(async () => (await shelf.entries(world.meeting)).length).toBeGreaterThan(0);
    let heard = 0;
    guest.parts.connection.socket.on('entries', () => heard++);
    await world.command(SECRETARY, 'unlistMember', { member: 'khach' });
    await until(() => guest.state.phase === 'refused' && other.state.meeting.roll.members.get('khach') === undefined);
    await world.command('d3', 'checkIn');
    await until(() => other.state.meeting.roll.presence.get('d3') !== undefined);
    expect([heard, guest.state.size, guest.state.meeting.session.title, await shelf.entries(world.meeting)]).toEqual([
      0,
      0,
      EMPTY_MEETING.session.title,
      [],
    ]);
    expect(guest.state.refusal?.code).toBe('border/unknown');
  });

  it('forgets the meeting of a guest who was taken off while their tablet was away, when it asks again', async () => {
    await world.underWay(['d1']);
    const [before, shelf] = [memoryShelf(), memoryShelf()];
    await world.tablet('khach', { shelf: before });
    await expect.poll(async () => (await before.entries(world.meeting)).length).toBeGreaterThan(0);
    await shelf.append(world.meeting, 0, await before.entries(world.meeting));
    await world.command(SECRETARY, 'unlistMember', { member: 'khach' });
    const { following } = world.link(world.parts('khach', { shelf }));
    await until(() => following.state.phase === 'refused');
    expect(following.state).toMatchObject({ size: 0, refusal: { code: 'border/unknown' } });
    await expect.poll(() => shelf.entries(world.meeting)).toEqual([]);
  });

  it('starts from what is kept, with the network gone', async () => {
    await world.underWay(['d1', 'd2']);
    const shelf = memoryShelf();
    const first = await world.tablet('d2', { shelf });
    await until(() => first.state.size > 5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await world.cut();
    const { following } = world.link(world.parts('d2', { shelf }));
    await until(() => following.state.phase === 'ready');
    expect(following.state.live).toBe(false);
    expect(following.state.meeting).toEqual(first.state.meeting);
    await world.listen();
  });

  it('shows a draft to the secretary without checkpoints, and takes up the record when it is published', async () => {
    const desk = await world.tablet(SECRETARY);
    expect(desk.state.draft).toBe(true);
    await world.underWay(['d1']);
    await until(() => !desk.state.draft && desk.state.meeting.session.stage === 'underWay');
    expect(desk.state.checked).toBeGreaterThan(0);
    expect(await desk.parts.shelf.entries(world.meeting)).toHaveLength(desk.state.size);
  });

  it('hides a guest from delegates and names them to the secretary', async () => {
    await world.underWay(['d1']);
    const [delegate, desk] = [await world.tablet('d2'), await world.tablet(SECRETARY)];
    expect(delegate.state.meeting.roll.members.get('khach')?.name).toBeUndefined();
    expect(desk.state.meeting.roll.members.get('khach')?.name).toBe('Vũ Văn Khách');
  });

  it('refuses a stranger without taking anything in', async () => {
    const { following } = world.link(world.parts('d2'));
    await until(() => following.state.phase === 'refused');
    expect(following.state.refusal?.code).toBe('border/unknown');
  });

  it('tells chair and secretary who is connected, and nobody else', async () => {
    await world.underWay(['d1']);
    const [chair, delegate] = [await world.tablet('d1'), await world.tablet('d2')];
    await until(() => chair.state.connected?.includes('d2') === true);
    expect(delegate.state.connected).toBeUndefined();
  });
});

describe('a record that does not match is shown as such', () => {
  const faultOf = async (change: (page: LogPage) => LogPage) => {
    await world.underWay(['d1', 'd2']);
    const { following } = world.link(tampering('d2', change));
    await until(() => following.state.phase === 'broken');
    expect(await following.act('checkOut')).toMatchObject({ code: 'link/record-mismatch' });
    return following.state.fault;
  };
  const line = (page: LogPage, seq: number, change: (line: string) => string): LogPage => ({
    ...page,
    entries: page.entries.map((one, at) => (page.from + at === seq ? { ...one, line: change(one.line) } : one)),
  });

  it('an entry changed under an honest checkpoint', async () => {
    expect(await faultOf((page) => line(page, 1, (one) => one.replace('Lò Thị Mai', 'Lò Thị Mận')))).toBe('root');
  });
  it('an entry left out', async () => {
    expect(await faultOf((page) => ({ ...page, entries: page.entries.filter((_, at) => at !== 2) }))).toBe('order');
  });
  it('spaces put into a line', async () => {
    expect(await faultOf((page) => line(page, 1, (one) => one.replace(',"by"', ', "by"')))).toBe('line');
  });
  it('no checkpoint at all', async () => {
    expect(await faultOf(({ checkpoint: _left, ...page }) => page)).toBe('signature');
  });
  it('a checkpoint by another key', async () => {
    expect(
      await faultOf((page) => ({
        ...page,
        checkpoint: page.checkpoint!.replace(/— (\S+) (.)/, (_, name: string, letter: string) => `— ${name} ${letter === 'A' ? 'B' : 'A'}`),
      })),
    ).toBe('signature');
  });
  it('a hidden part that is not what was committed to', async () => {
    await world.underWay(['d1']);
    const { following } = world.link(
      tampering(SECRETARY, (page) => ({
        ...page,
        entries: page.entries.map((one) => (one.sealed ? { ...one, sealed: { ...one.sealed, value: { name: 'Ai đó' } } } : one)),
      })),
    );
    await until(() => following.state.phase === 'broken');
    expect(following.state.fault).toBe('sealed');
  });
  it('the meeting of another council under this name', async () => {
    expect(await faultOf((page) => line(page, 0, (one) => one.replace(world.meeting, 'mkhac')))).toBe('founding');
  });
  it('another history than the one this tablet already holds', async () => {
    await world.underWay(['d1', 'd2']);
    const shelf = memoryShelf();
    const first = await world.tablet('d2', { shelf });
    const kept = await until(() => first.state.size === first.state.checked).then(() => shelf.entries(world.meeting));
    await shelf.append(world.meeting, kept.length, [
      { line: kept.at(-1)!.line.replace(`"seq":${kept.length - 1}`, `"seq":${kept.length}`) },
    ]);
    await world.command('d3', 'checkIn');
    const { following } = world.link(world.parts('d2', { shelf }));
    await until(() => following.state.phase === 'broken');
    expect(['root', 'history']).toContain(following.state.fault);
  });
  it('asks to be reloaded where a newer version wrote the record', async () => {
    await world.underWay(['d1']);
    const { following } = world.link(
      tampering('d2', (page) => line(page, 2, (one) => one.replace('"type":"memberListed"', '"type":"memberListed.2"'))),
    );
    await until(() => following.state.phase === 'newer');
  });
});
