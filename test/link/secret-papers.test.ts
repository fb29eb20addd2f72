/** A delegate's paper of a secret ballot from the tablet: taken, marked, dropped by nobody, found on the board. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { dropAt, pause, randomBytes } from '../../client/link/drop.ts';
import type { Following } from '../../client/link/follow.ts';
import { memoryPapers, type OwnPaper, type PaperKeep } from '../../client/link/kept-paper.ts';
import { SecretPapers, type SecretPapersParts } from '../../client/link/secret-papers.ts';
import { Tellers } from './tellers.ts';
import { until, World } from './world.ts';

let world: World;
let vote: string;
let tellers: Tellers;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
  [vote] = (await world.underWay(['d1', 'd2', 'd3', 'd4'], ['Cho thôi giữ chức?'], { way: 'secret' })) as [string];
  tellers = new Tellers(world, vote, ['d4', 'd3']);
});
afterEach(() => world.stop());

interface Device {
  readonly following: Following;
  readonly papers: SecretPapers;
  readonly keep: PaperKeep;
}

/** A tablet with its papers, once it shows the open vote. */
async function device(who: string, keep = memoryPapers(), change: Partial<SecretPapersParts> = {}): Promise<Device> {
  const following = await world.tablet(who);
  const parts = { keep, drop: dropAt(world.url), random: randomBytes, delay: () => 0, pause, ...change };
  const papers = new SecretPapers(following, parts);
  await until(() => following.state.meeting.votes.votes[vote]?.content !== undefined);
  return { following, papers, keep };
}

const shown = ({ following }: Device): OwnPaper | undefined => following.state.papers[vote];
const state = (one: Device) => shown(one)?.state;
const take = ({ papers, following }: Device) => papers.take(vote, following.state.meeting.votes.votes[vote]!.content!);
const reaches = (one: Device, ...states: Array<OwnPaper['state']>) => until(() => states.includes(state(one)!), 15_000);
const sealed = (one: Device) => until(() => one.following.state.meeting.votes.votes[vote]!.state === 'sealed', 15_000);
const kept = (one: Device) => one.keep.get(world.meeting, vote);

/** Taken, signed by the tellers, ready to be marked. */
async function ready(one: Device): Promise<void> {
  expect(await take(one)).toBeUndefined();
  await reaches(one, 'waiting');
  await tellers.sign();
  await reaches(one, 'ready');
}

async function dropped(one: Device, choice: Choice): Promise<void> {
  expect(await one.papers.drop(vote, choice)).toBeUndefined();
  await reaches(one, 'dropped');
}

it('takes a paper in its own name, drops it in nobody’s, finds it on the board, and forgets what was on it', async () => {
  await tellers.open();
  const [mai, lenh] = [await device('d1'), await device('d2')];
  await ready(mai);
  await ready(lenh);
  await dropped(mai, 'for');
  await dropped(lenh, 'against');
  expect(JSON.stringify([shown(mai), shown(lenh)])).not.toMatch(/for|against/);
  expect(world.drops.map(({ cookie }) => cookie)).toEqual([undefined, undefined]);
  expect(new Set(world.drops.map(({ word }) => word)).size).toBe(1);
  await tellers.close();
  await sealed(mai);
  await tellers.publish();
  await reaches(mai, 'counted');
  await reaches(lenh, 'counted');
  expect(mai.following.state.meeting.votes.votes[vote]!.result).toMatchObject({ counts: { for: 1, against: 1 }, silent: 2, roll: {} });
  expect(await kept(mai)).toEqual({ meeting: world.meeting, vote, step: 'counted' });
});

it('goes on after a reload at each step, with the same paper', async () => {
  await tellers.open();
  const keep = memoryPapers();
  const first = await device('d1', keep);
  await take(first);
  await reaches(first, 'waiting');
  first.following.stop();
  const { paper } = (await keep.get(world.meeting, vote)) as { paper: object } & object;
  await tellers.sign();

  const second = await device('d1', keep);
  await reaches(second, 'ready');
  expect(await kept(second)).toMatchObject({ paper });
  await second.papers.keepDraft(vote, 'against');
  second.following.stop();

  const third = await device('d1', keep);
  await reaches(third, 'ready');
  expect(shown(third)).toEqual({ state: 'ready', draft: 'against' });
  // Closed between the touch and the moment at which it would have been sent.
  const never = () => new Promise<void>(() => undefined);
  third.following.stop();
  const fourth = await device('d1', keep, { pause: never });
  await reaches(fourth, 'ready');
  await fourth.papers.drop(vote, 'notVoting');
  await reaches(fourth, 'dropping');
  expect(world.drops).toEqual([]);
  fourth.following.stop();

  const { piece } = (await keep.get(world.meeting, vote)) as { piece: string } & object;
  const fifth = await device('d1', keep);
  await reaches(fifth, 'dropped');
  expect(world.drops).toMatchObject([{ piece }]);
  expect(await world.pieces(vote)).toEqual([piece]);
});

it('asks with the same bytes where the answer was lost, and gets the same paper', async () => {
  await tellers.open();
  const one = await device('d1');
  const { connection } = one.following.parts;
  const ask = connection.ask.bind(connection);
  let lost = 2;
  connection.ask = (async (event: 'command', message: never) => {
    const answer = await ask(event, message);
    return lost-- > 0 ? undefined : answer;
  }) as typeof ask;
  await ready(one);
  expect((await tellers.meeting()).secret.votes[vote]!.papers.keys()).toEqual(['d1']);
});

it('drops the same piece again where the answer was lost, and it counts once', async () => {
  await tellers.open();
  const drop = dropAt(world.url);
  let lost = 1;
  const one = await device('d1', memoryPapers(), {
    drop: async (...what) => {
      const answer = await drop(...what);
      return lost-- > 0 ? refuse('link/offline') : answer;
    },
    pause: async () => undefined,
  });
  await ready(one);
  await dropped(one, 'for');
  expect(world.drops).toHaveLength(2);
  expect(await world.pieces(vote)).toHaveLength(1);
});

it('U-12 seals a paper anew for which the urn has no room, and it counts once', async () => {
  await tellers.open();
  const full = new Set<string>();
  // What was refused is refused for good: only another piece of the same paper may lie elsewhere.
  world.urnRefuses = (piece) => (full.size < 2 || full.has(piece) ? (full.add(piece), refuse('urn/full')) : undefined);
  const one = await device('d1', memoryPapers(), { pause: async () => undefined });
  await ready(one);
  await dropped(one, 'against');
  const { piece, line } = (await kept(one)) as { piece: string; line?: string } & object;
  expect(full.size).toBe(2);
  expect(world.drops.map((each) => each.piece)).toEqual([...full, piece]);
  expect(await world.pieces(vote)).toEqual([piece]);
  expect(line).toBeUndefined();
  await tellers.close();
  await sealed(one);
  await tellers.publish();
  await reaches(one, 'counted');
  expect(one.following.state.meeting.votes.votes[vote]!.result).toMatchObject({ counts: { against: 1 } });
});

it('has one paper for each person: another device of theirs is told so, and takes none', async () => {
  await tellers.open();
  const [first, second] = [await device('d1'), await device('d1')];
  await ready(first);
  await until(() => shown(second)?.refused?.code === 'secret/paper-taken');
  expect(await take(second)).toBeUndefined();
  await until(() => shown(second)?.state === 'none');
  expect(shown(second)!.refused!.code).toBe('secret/paper-taken');
  expect(await kept(second)).toBeUndefined();
  expect(await second.papers.drop(vote, 'for')).toMatchObject({ refused: true });
});

it('of two tabs of one browser marks the paper once, whichever is touched', async () => {
  await tellers.open();
  const keep = memoryPapers();
  const [one, other] = [await device('d1', keep), await device('d1', keep)];
  await ready(one);
  await reaches(other, 'ready');
  await Promise.all([one.papers.drop(vote, 'for'), other.papers.drop(vote, 'against')]);
  await until(() => world.drops.length > 0);
  expect(new Set(world.drops.map(({ piece }) => piece)).size).toBe(1);
  await reaches(one, 'dropped');
});

it('sends at once what was waiting for its moment when the chair closes', async () => {
  await tellers.open();
  const one = await device('d1', memoryPapers(), { delay: () => 3_600_000 });
  await ready(one);
  await one.papers.drop(vote, 'for');
  expect(state(one)).toBe('dropping');
  expect(world.drops).toEqual([]);
  await tellers.close();
  await reaches(one, 'dropped');
});

it('V-73 sends nothing while the chair has paused, and what waited afterwards by itself, at another moment of chance', async () => {
  await tellers.open();
  let [delays, ms] = [0, 3_600_000];
  const one = await device('d1', memoryPapers(), { delay: () => (delays++, ms) });
  const other = await device('d2');
  await ready(one);
  await ready(other);
  await one.papers.drop(vote, 'for');
  await until(() => delays === 1);
  await world.command('d1', 'pauseVote', {});
  await until(() => [one, other].every(({ following }) => following.state.meeting.pacing.halts.length === 1));
  expect(await other.papers.drop(vote, 'against')).toEqual(refuse('secret/paused'));
  expect(state(other)).toBe('ready');
  // Reloaded in the pause, it waits on.
  one.following.stop();
  const again = await device('d1', one.keep, { delay: () => (delays++, ms) });
  await reaches(again, 'dropping');
  expect([delays, world.drops.length]).toEqual([1, 0]);
  ms = 0;
  await world.command('d1', 'resumeVote', {});
  await reaches(again, 'dropped');
  expect(delays).toBe(2);
  expect(await world.pieces(vote)).toHaveLength(1);
});

it('V-73 a tablet that has not heard of the pause is refused by the urn, and sends the same once it goes on', async () => {
  await tellers.open();
  world.urnRefuses = () => (world.drops.length < 3 ? refuse('urn/paused') : undefined);
  let delays = 0;
  const one = await device('d1', memoryPapers(), { delay: () => (delays++, 0) });
  await ready(one);
  await dropped(one, 'for');
  expect(shown(one)).toEqual({ state: 'dropped' });
  expect(new Set(world.drops.map(({ piece }) => piece)).size).toBe(1);
  expect([world.drops.length, delays]).toEqual([3, 3]);
});

it('V-73 V-74 asks for no paper in a pause; what waits for its moment goes at once when the time is over', async () => {
  await tellers.open();
  const [one, other] = [await device('d1', memoryPapers(), { delay: () => 3_600_000 }), await device('d2')];
  await ready(one);
  await world.command('d1', 'pauseVote', {});
  await until(() => other.following.state.meeting.pacing.halts.length === 1);
  expect(await take(other)).toEqual(refuse('secret/paused'));
  expect(await kept(other)).toBeUndefined();
  await world.command('d1', 'resumeVote', {});
  await until(() => one.following.state.meeting.pacing.halts[0]?.to !== undefined);
  await one.papers.drop(vote, 'for');
  await world.command('d1', 'timeVote', { seconds: 10 });
  expect(state(one)).toBe('dropping');
  await reaches(one, 'dropped');
  expect(one.following.state.meeting.votes.votes[vote]!.closing).toBeDefined();
}, 40_000);

it('says loudly what it does not find on the board, and what is there otherwise', async () => {
  await tellers.open();
  const [mai, lenh, nguyet] = [await device('d1'), await device('d2'), await device('d3')];
  for (const one of [mai, lenh, nguyet]) await ready(one);
  await dropped(mai, 'for');
  await dropped(lenh, 'against');
  // The urn refuses all that comes from the third.
  world.urnRefuses = () => refuse('urn/too-many');
  await nguyet.papers.drop(vote, 'for');
  await tellers.close();
  await sealed(mai);
  const all = await tellers.lines();
  await tellers.publish(all.filter(({ choice }) => choice === 'against'));
  await reaches(mai, 'alarm');
  expect(shown(mai)).toEqual({ state: 'alarm', why: 'missing' });
  await reaches(lenh, 'counted');
  await reaches(nguyet, 'alarm');
  expect(shown(nguyet)).toEqual({ state: 'alarm', why: 'late' });
  expect(JSON.stringify(await kept(mai))).not.toContain('"for"');
});

it('U-7 raises the alarm over a board that the teller of the record did not sign, as far as their key leads to its authority', async () => {
  await tellers.open();
  const [mai, lenh] = [await device('d1'), await device('d2')];
  for (const one of [mai, lenh]) await ready(one);
  await dropped(mai, 'for');
  await dropped(lenh, 'against');
  await tellers.close();
  await sealed(mai);
  lenh.following.stop();
  await tellers.publish();
  await reaches(mai, 'counted');
  // The server hands out another certificate than the one that stands under the board.
  world.pemOf = () => world.keys.get('d2')!.pem;
  const again = await device('d2', lenh.keep);
  await reaches(again, 'alarm');
  expect(shown(again)).toEqual({ state: 'alarm', why: 'unsigned' });
});

const FORGED: ReadonlyArray<readonly [what: string, how: Parameters<Tellers['forges']>[0]]> = [
  ['that another delegate has signed', { by: 'd3' }],
  ['under which stands what the teller signed of another', { over: 1 }],
];
it.each(FORGED)('U-7 says of no paper that it was counted on a board %s, though every line of it holds', async (_what, how) => {
  await tellers.open();
  const [mai, lenh] = [await device('d1'), await device('d2')];
  for (const one of [mai, lenh]) await ready(one);
  await dropped(mai, 'for');
  await dropped(lenh, 'against');
  await tellers.close();
  await sealed(mai);
  await tellers.forges(how);
  for (const one of [mai, lenh]) {
    await reaches(one, 'alarm', 'counted');
    expect(shown(one)).toEqual({ state: 'alarm', why: 'unsigned' });
    expect(one.following.state.meeting.votes.votes[vote]!.result).toMatchObject({ counts: { for: 1, against: 1 } });
  }
});

it('V-71 raises the alarm over a board that says nothing of something that lay in the urn, also where one’s own paper stands there', async () => {
  await tellers.open();
  const [mai, lenh] = [await device('d1'), await device('d2')];
  for (const one of [mai, lenh]) await ready(one);
  await dropped(mai, 'for');
  await dropped(lenh, 'against');
  await tellers.close();
  await sealed(mai);
  await tellers.forges({ choice: 'against' });
  for (const [one, why] of [[mai, 'missing'], [lenh, 'board']] as const) {
    await reaches(one, 'alarm', 'counted');
    expect(shown(one)).toEqual({ state: 'alarm', why });
  }
});

it('U-7 says of no paper that it was counted as long as the server hands out nothing that leads from the board to its teller', async () => {
  await tellers.open();
  const mai = await device('d1');
  await ready(mai);
  await dropped(mai, 'for');
  await tellers.close();
  await sealed(mai);
  world.pemOf = () => '';
  await tellers.publish();
  await reaches(mai, 'alarm', 'counted');
  expect(shown(mai)).toEqual({ state: 'alarm', why: 'unsigned' });
});

it('raises the alarm over an answer that is no signature of the paper, and says whose', async () => {
  await tellers.open();
  const one = await device('d1');
  await take(one);
  await reaches(one, 'waiting');
  await tellers.sign(true);
  await reaches(one, 'alarm');
  expect(shown(one)).toEqual({ state: 'alarm', why: 'tellersSigned' });
});

it('forgets all of it when the vote is set aside, also what was dropped', async () => {
  await tellers.open();
  const [mai, lenh] = [await device('d1'), await device('d2')];
  await ready(mai);
  await ready(lenh);
  await dropped(mai, 'for');
  await world.command('d1', 'voidVote', { vote, reason: 'Mất máy kiểm phiếu', repeat: false });
  for (const one of [mai, lenh]) {
    await reaches(one, 'void');
    await until(() => state(one) === 'void');
    expect(await kept(one)).toBeUndefined();
  }
});

it('says that a paper was not used which nobody dropped, and that none can be taken any more', async () => {
  await tellers.open();
  const [mai, lenh] = [await device('d1'), await device('d2')];
  await ready(mai);
  await tellers.close();
  await sealed(mai);
  expect(state(mai)).toBe('unused');
  expect(await mai.papers.drop(vote, 'for')).toEqual(refuse('votes/not-open'));
  expect(await take(lenh)).toEqual(refuse('votes/not-open'));
  await tellers.publish();
  await until(() => mai.following.state.meeting.votes.votes[vote]!.result !== undefined);
  await reaches(mai, 'unused');
  expect(await kept(mai)).toEqual({ meeting: world.meeting, vote, step: 'unused' });
});

it('marks nothing but what the paper offers, and asks for none where the question is another', async () => {
  await tellers.open();
  const one = await device('d1');
  const content = one.following.state.meeting.votes.votes[vote]!.content!;
  const wrong: Array<Refusal | undefined> = [
    await one.papers.take(vote, { ...content, text: 'Khác' }),
    await one.papers.take(vote, { ...content, secret: { ...content.secret!, urn: content.secret!.tellers } }),
  ];
  expect(wrong).toEqual([refuse('votes/question-differs'), refuse('votes/question-differs')]);
  await ready(one);
  expect(await one.papers.drop(vote, 'abstain')).toEqual(refuse('votes/unknown-choice'));
  expect(await one.papers.drop(vote, ['for'])).toEqual(refuse('votes/unknown-choice'));
  expect(state(one)).toBe('ready');
});
