/** The tellers' device: makes the keys, signs what delegates ask for, opens the urn, publishes, destroys; and says what does not hold. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { dropAt, pause, randomBytes } from '../../client/link/drop.ts';
import { urnWord } from '../../shared/crypto/urn.ts';
import type { Following } from '../../client/link/follow.ts';
import { memoryPapers } from '../../client/link/kept-paper.ts';
import { memoryTellersKeys, type TellersKeep } from '../../client/link/kept-tellers-keys.ts';
import { SecretPapers } from '../../client/link/secret-papers.ts';
import { TellersDevice } from '../../client/link/tellers-device.ts';
import { certify } from '../crypto/people.ts';
import { until, World } from './world.ts';

let world: World;
let vote: string;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
  [vote] = (await world.underWay(['d1', 'd2', 'd3', 'd4'], ['Cho thôi giữ chức?'], { way: 'secret' })) as [string];
  await world.command('d1', 'nameTellers', { members: ['d4', 'd3'] });
});
afterEach(() => world.stop());

const meeting = async (): Promise<Meeting> => (await world.rooms.open(world.meeting))!.meeting;
const secret = async () => (await meeting()).secret.votes[vote]!;

async function device(keep: TellersKeep = memoryTellersKeys(), who = 'd4'): Promise<TellersDevice> {
  return new TellersDevice(await world.tablet(who), { keep, random: randomBytes });
}

/** Keys made on the device and compared by the other teller; the vote open. */
async function opened(one: TellersDevice): Promise<void> {
  expect(await one.makeKeys(vote)).toBeUndefined();
  await world.command('d3', 'checkKeys', { vote, keys: (await secret()).keys!.hash });
  await world.command('d1', 'openSecretVote', { vote, fewTellers: true });
}

async function tablet(who: string): Promise<{ following: Following; papers: SecretPapers }> {
  const following = await world.tablet(who);
  const papers = new SecretPapers(following, { keep: memoryPapers(), drop: dropAt(world.url), random: randomBytes, delay: () => 0, pause });
  await until(() => following.state.meeting.votes.votes[vote]?.content !== undefined);
  return { following, papers };
}

async function takes(who: string) {
  const one = await tablet(who);
  expect(await one.papers.take(vote, one.following.state.meeting.votes.votes[vote]!.content!)).toBeUndefined();
  return one;
}

async function votes(who: string, choice: Choice): Promise<void> {
  const { following, papers } = await takes(who);
  await until(() => following.state.papers[vote]?.state === 'ready', 15_000);
  expect(await papers.drop(vote, choice)).toBeUndefined();
  await until(() => following.state.papers[vote]?.state === 'dropped', 15_000);
}

async function sealed(one: TellersDevice): Promise<void> {
  await world.command('d1', 'closeSecretVote', { vote });
  await until(() => one.following.state.meeting.secret.votes[vote]!.urn !== undefined, 15_000);
}

it('V-73 signs nothing while the chair has paused, and what waited by itself once it goes on', async () => {
  const keep = memoryTellersKeys();
  const one = await device(keep);
  await opened(one);
  one.following.stop();
  const { following } = await takes('d1');
  await until(() => following.state.papers[vote]?.state === 'waiting');
  await world.command('d1', 'pauseVote', {});
  const again = await device(keep);
  await until(() => again.of(vote).here === true);
  expect((await secret()).papers.get('d1')!.signed).toBeUndefined();
  await world.command('d1', 'resumeVote', {});
  await until(() => following.state.papers[vote]?.state === 'ready', 15_000);
});

it('makes, signs by itself, opens, shows the count to itself alone, publishes, destroys, and says so', async () => {
  const one = await device();
  await opened(one);
  await votes('d1', 'for');
  await votes('d2', 'against');
  await sealed(one);
  expect(await one.open(vote)).toBeUndefined();
  const { lines, left, counted } = one.of(vote).opened!;
  expect(counted).toMatchObject({ counts: { for: 1, against: 1 }, silent: 2 });
  expect([lines.length, left]).toEqual([2, {}]);
  expect((await secret()).board).toBeUndefined();
  expect(await one.publish(vote)).toBeUndefined();
  await until(() => one.following.state.meeting.secret.votes[vote]!.destroyed === true, 15_000);
  await expect.poll(() => world.pieces(vote), { timeout: 15_000 }).toEqual([]);
  expect((await meeting()).votes.votes[vote]).toMatchObject({ state: 'closed', result: { counts: { for: 1, against: 1 } } });
  expect(one.of(vote)).toMatchObject({ here: false, opened: undefined });
});

it('goes on after a reload at each step, with the same keys', async () => {
  const keep = memoryTellersKeys();
  const reload = async (before: TellersDevice): Promise<TellersDevice> => {
    before.following.stop();
    return device(keep);
  };
  let one = await device(keep);
  await opened(one);
  one.following.stop();
  // Asked for while the device was away.
  const mai = await takes('d1');
  one = await reload(one);
  await until(() => mai.following.state.papers[vote]?.state === 'ready', 15_000);
  await mai.papers.drop(vote, 'for');
  await until(() => mai.following.state.papers[vote]?.state === 'dropped');
  await sealed(one);
  one = await reload(one);
  await one.open(vote);
  one = await reload(one);
  expect(await one.publish(vote)).toEqual(refuse('secret/no-board'));
  expect(await one.open(vote)).toBeUndefined();
  expect(await one.publish(vote)).toBeUndefined();
  one = await reload(one);
  await until(() => one.following.state.meeting.secret.votes[vote]!.destroyed === true, 15_000);
});

it('says on another device of the same teller that the keys are not there, which signs nothing and takes none away', async () => {
  const one = await device();
  await opened(one);
  const other = await device();
  await until(() => other.of(vote).here === false);
  one.following.stop();
  const mai = await takes('d1');
  await until(() => mai.following.state.papers[vote]?.state === 'waiting');
  await until(() => other.following.state.meeting.secret.votes[vote]!.papers.has('d1'));
  await sealed(other);
  expect(await other.open(vote)).toEqual(refuse('secret/other-device'));
  await world.command('d1', 'voidVote', { vote, reason: 'Mất máy kiểm phiếu', repeat: false });
  await until(() => other.following.state.meeting.votes.votes[vote]!.state === 'voided');
  expect((await secret()).papers.get('d1')!.signed).toBeUndefined();
  expect((await secret()).destroyed).toBeUndefined();
});

it('keeps the keys of the record where keys were made in vain after them', async () => {
  const keep = memoryTellersKeys();
  const one = await device(keep);
  await opened(one);
  const { keys } = await secret();
  expect(await one.makeKeys(vote)).toMatchObject({ refused: true });
  expect((await secret()).keys).toEqual(keys);
  expect(await keep.get(world.meeting, vote, keys!.issuer)).toBeDefined();
});

it('signs for nobody whose request is by a key that leads to no authority of the record, and says whose', async () => {
  const one = await device();
  await opened(one);
  const own = world.keys.get('d2')!;
  const stranger = await certify('CN=Vừ Bá Lềnh, 2.5.4.5=d2', { issuer: await certify('CN=Ca', {}) });
  world.pemOf = (fingerprint) => (fingerprint === own.certificate.fingerprint ? stranger.pem : undefined);
  await takes('d2');
  await votes('d1', 'for');
  await until(() => one.of(vote).wrong['d2'] !== undefined);
  expect(one.of(vote).wrong).toEqual({ d2: 'key' });
  expect((await secret()).papers.get('d2')!.signed).toBeUndefined();
  await sealed(one);
  await one.open(vote);
  expect(one.of(vote).opened!.lines).toHaveLength(1);
});

it('opens no urn in which something else lies than the record says was sealed', async () => {
  const one = await device();
  await opened(one);
  await votes('d1', 'for');
  await sealed(one);
  world.emptied = (pieces) => pieces.slice(1);
  expect(await one.open(vote)).toEqual(refuse('secret/urn-differs'));
  expect(one.of(vote).opened).toBeUndefined();
});

it('leaves what is no ballot paper unread, and counts it', async () => {
  const one = await device();
  await opened(one);
  await votes('d1', 'for');
  const { replica, state } = one.following;
  const word = urnWord(world.meeting, vote, replica.entries[state.meeting.votes.votes[vote]!.opened!.seq]!.line);
  await dropAt(world.url)(`/urns/${world.meeting}/${vote}`, new Uint8Array(16_384).fill(7), word);
  await sealed(one);
  expect(await one.open(vote)).toBeUndefined();
  expect(one.of(vote).opened).toMatchObject({ left: { sealed: 1 }, counted: { counts: { for: 1 } } });
  expect(await one.publish(vote)).toBeUndefined();
  expect((await secret()).board).toMatchObject({ left: 1 });
});

it('gives nobody a second paper and opens no other urn, whatever the record is by now', async () => {
  const keep = memoryTellersKeys();
  const one = await device(keep);
  await opened(one);
  const issuer = (await secret()).keys!.issuer;
  // As if somebody had been answered in a record that is told anew.
  const held = (await keep.get(world.meeting, vote, issuer))!;
  await keep.put({ ...held, answered: { d1: 'another request' }, opened: 'another urn' });
  await takes('d1');
  await until(() => one.of(vote).wrong['d1'] === 'again', 15_000);
  await votes('d2', 'for');
  const d2 = (await secret()).papers.get('d2')!.taken!.tellers;
  expect((await keep.get(world.meeting, vote, issuer))!.answered).toMatchObject({ d1: 'another request', d2 });
  expect((await secret()).papers.get('d1')!.signed).toBeUndefined();
  await sealed(one);
  expect(await one.open(vote)).toEqual(refuse('secret/urn-differs'));
});

it('leaves nothing of an opened urn at the server where the vote is set aside before the board is published', async () => {
  const one = await device();
  await opened(one);
  await votes('d1', 'for');
  await sealed(one);
  expect(await one.open(vote)).toBeUndefined();
  const room = (await world.rooms.open(world.meeting))!;
  const sha256 = await world.handIn(vote, one.of(vote).opened!.lines as never);
  expect(await room.handedIn.of(vote, sha256)).toHaveLength(1);
  await world.command('d1', 'voidVote', { vote, reason: 'Máy hỏng', repeat: false });
  await expect.poll(() => room.handedIn.of(vote, sha256), { timeout: 15_000 }).toBeUndefined();
});

it('says that the keys are gone on the device that had those of the record', async () => {
  const [first, second] = [memoryTellersKeys(), memoryTellersKeys()];
  const before = await device(first);
  expect(await before.makeKeys(vote)).toBeUndefined();
  before.following.stop();
  await opened(await device(second));
  await world.command('d1', 'voidVote', { vote, reason: 'Máy hỏng', repeat: false });
  await expect.poll(async () => (await secret()).destroyed, { timeout: 15_000 }).toBe(true);
  expect(await second.remove(world.meeting, vote)).toContain((await secret()).keys!.issuer);
  // Keys of before go as well, and say nothing of those.
  expect(await first.remove(world.meeting, vote)).not.toContain((await secret()).keys!.issuer);
});
