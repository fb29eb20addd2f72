/** What one person shows to all: at once on every tablet, by who may alone, gone when it is over, and in no record. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Following } from '../../client/link/follow.ts';
import { SECRETARY, until, World } from './world.ts';

let world: World;
let paper: string;
const room = async () => (await world.rooms.open(world.meeting))!;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt']);
  await world.underWay(['d1', 'd2', 'd3']);
  const { meeting } = await room();
  await world.command(SECRETARY, 'addPaper', { item: meeting.agenda.items[0]!.item, sha256: 'ab'.repeat(32), title: 'Tờ trình' });
  paper = (await room()).meeting.papers.order[0]!;
  await world.command('d1', 'givePresenting', { member: 'd2' });
});
afterEach(() => world.stop());

const page = (one: Following) => (one.state.shown['presented']?.value as { page?: number } | undefined)?.page;
const refused = (one: Following, value: unknown, kind = 'presented'): Promise<unknown> =>
  one.parts.connection.socket.timeout(5_000).emitWithAck('show' as 'follow', { meeting: world.meeting, kind, value } as never);

it('turns the pages of all who follow, the wall of the hall too, and of who comes later', async () => {
  const [presenter, other, hall] = [await world.tablet('d2'), await world.tablet('d3'), await world.tablet('hall')];
  presenter.show('presented', { paper, page: 3 });
  await until(() => page(other) === 3 && page(hall) === 3);
  expect(other.state.shown['presented']!.by).toBe('d2');
  expect((await room()).size).toBe(other.state.size);
  const late = await world.tablet('d1');
  await until(() => page(late) === 3);
  presenter.show('presented', null);
  await until(() => other.state.shown['presented'] === undefined && late.state.shown['presented'] === undefined);
});

it('is refused to who does not present, to a hall, of what is not there, and in another shape', async () => {
  const [presenter, other, hall] = [await world.tablet('d2'), await world.tablet('d3'), await world.tablet('hall')];
  expect(await refused(other, { paper, page: 0 })).toMatchObject({ refusal: { code: 'presenting/not-you' } });
  expect(await refused(hall, { paper, page: 0 })).toMatchObject({ refusal: { code: 'border/not-allowed' } });
  expect(await refused(presenter, { paper, page: 12 })).toMatchObject({ refusal: { code: 'papers/unknown-paper' } });
  expect(await refused(presenter, { paper, page: -1 })).toMatchObject({ refusal: { code: 'border/wrong-input' } });
  expect(await refused(presenter, {}, 'toString')).toMatchObject({ ok: false });
  expect(await refused(other, null)).toMatchObject({ refusal: { code: 'border/not-allowed' } });
  expect(other.state.shown).toEqual({});
});

it('is gone for all as soon as its right is, and only while it is shown may the wall read the paper', async () => {
  const [presenter, other] = [await world.tablet('d2'), await world.tablet('d3')];
  expect(world.hub.showsPaper(await room(), 'ab'.repeat(32))).toBe(false);
  presenter.show('presented', { paper, page: 1 });
  await until(() => page(other) === 1);
  expect(world.hub.showsPaper(await room(), 'ab'.repeat(32))).toBe(true);
  await world.command('d1', 'endPresenting');
  await until(() => other.state.shown['presented'] === undefined && presenter.state.shown['presented'] === undefined);
  expect(world.hub.showsPaper(await room(), 'ab'.repeat(32))).toBe(false);
});
