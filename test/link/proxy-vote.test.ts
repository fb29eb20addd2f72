/** A vote signed for another: kept before it is sent, and sent by a tablet that was started anew. */
import { describe, expect, test } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import type { Followed } from '../../client/link/followed.ts';
import { KeptVotes } from '../../client/link/kept-votes.ts';
import type { Delivery } from '../../client/link/outbox.ts';
import { resume, signedFor, voteAsProxy } from '../../client/link/proxy-vote.ts';
import { memoryShelf, type Shelf } from '../../client/link/store.ts';
import { chair, lan, nam, QUESTION, voteOf } from '../kit/people.ts';
import { prepared, world } from '../kit/scene.ts';
import { appointmentOf, appoints, withProxies } from '../kit/proxies.ts';

const made = world(withProxies(appoints(nam, lan)), nam.checksOut(), prepared(), chair.opensVote());
const vote = voteOf(made, QUESTION);
const appointment = appointmentOf(made, nam)!;
const TAKEN = { ok: true, seq: 9, at: timestamp(0) } as unknown as CommandAnswer;

/** A tablet of the holder's; what it sends is answered by `answers`, in turn; after them the network is gone. */
async function tablet(shelf: Shelf, ...answers: ReadonlyArray<CommandAnswer | 'gone'>) {
  const sent: CommandMessage[] = [];
  let followed: Pick<Followed, 'votes'> = { votes: {} };
  const meeting = made.meeting.session.meeting;
  const kept = new KeptVotes({ meeting, keep: shelf, tell: (change) => 'votes' in change && (followed = change) });
  await kept.load();
  const deliver = async (message: CommandMessage, { onWait }: Delivery): Promise<CommandAnswer | undefined> => {
    sent.push(message);
    const answer = answers[sent.length - 1] ?? 'gone';
    if (answer !== 'gone') return answer;
    onWait?.();
    return new Promise(() => undefined);
  };
  const following = {
    id: meeting,
    parts: { signer: { member: lan.id, certificate: 'c'.repeat(64), sign: async () => 's'.repeat(86) } },
    replica: { meeting: made.meeting },
    ballots: { kept, parts: { deliver, catchUp: async () => undefined } },
    now: () => timestamp(made.now),
    ended: new AbortController().signal,
    state: { phase: 'ready' },
  } as unknown as Parameters<typeof resume>[0];
  return { following, sent, waits: () => signedFor(followed, vote, nam.id) };
}

describe('W-17 a vote signed for another', () => {
  test('waits on the device while the network is gone, and is sent once it is started anew, the same bytes', async () => {
    const shelf = memoryShelf();
    const before = await tablet(shelf);
    expect(await voteAsProxy(before.following, appointment, vote, 'for')).toBeUndefined();
    expect(before.waits()).toMatchObject({ revision: 1, choice: 'for', input: { appointment: appointment.appointment } });
    const after = await tablet(shelf, TAKEN);
    resume(after.following);
    await expect.poll(after.waits).toBeUndefined();
    expect(after.sent).toEqual(before.sent);
  });
  test('is kept no more once it is recorded, and the choice made while another waits comes after it', async () => {
    const shelf = memoryShelf();
    const one = await tablet(shelf, 'gone', TAKEN);
    await voteAsProxy(one.following, appointment, vote, 'for');
    expect(await voteAsProxy(one.following, appointment, vote, 'against')).toBeUndefined();
    expect(one.sent.map(({ input }) => (input as { revision: number }).revision)).toEqual([1, 2]);
    expect([one.waits(), (await shelf.votes(one.following.id))[0]!.forOthers]).toEqual([undefined, {}]);
  });
  test('that is not taken is sent no more, and says why', async () => {
    const shelf = memoryShelf();
    const closed = { ok: false, refusal: refuse('votes/closed') } as CommandAnswer;
    const one = await tablet(shelf, closed);
    expect(await voteAsProxy(one.following, appointment, vote, 'for')).toMatchObject({ code: 'votes/closed' });
    const again = await tablet(shelf);
    resume(again.following);
    expect([again.sent, again.waits()?.refused]).toMatchObject([[], { code: 'votes/closed' }]);
  });
  test('that waited too long is signed anew, once', async () => {
    const late = { ok: false, refusal: refuse('votes/wrong-time') } as CommandAnswer;
    const one = await tablet(memoryShelf(), late, late);
    expect(await voteAsProxy(one.following, appointment, vote, 'for')).toMatchObject({ code: 'votes/wrong-time' });
    expect(one.sent.map(({ input }) => (input as { revision: number }).revision)).toEqual([1, 1]);
  });
  test('chosen twice in a moment is signed twice, the later one after the earlier', async () => {
    const one = await tablet(memoryShelf(), TAKEN, TAKEN);
    await Promise.all([voteAsProxy(one.following, appointment, vote, 'for'), voteAsProxy(one.following, appointment, vote, 'against')]);
    expect(one.sent.map(({ input }) => (input as { revision: number }).revision)).toEqual([1, 2]);
  });
  for (const [what, first] of [['answered', TAKEN], ['signed anew', { ok: false, refusal: refuse('votes/wrong-time') } as CommandAnswer]] as const)
    test(`while an earlier one is being ${what}, is kept and sent all the same`, async () => {
      const shelf = memoryShelf();
      const one = await tablet(shelf);
      const { parts, kept } = one.following.ballots;
      const network = parts.deliver;
      let answer!: () => void;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      const deliver: typeof network = (...how) => {
        const isFirst = one.sent.length === 0;
        const answers = network(...how);
        return isFirst ? answered.then(() => first) : answers;
      };
      const chooses = () => voteAsProxy(one.following, appointment, vote, 'against');
      Object.assign(parts, { deliver, catchUp: async () => void (await chooses()) });
      const earlier = voteAsProxy(one.following, appointment, vote, 'for');
      await expect.poll(() => one.sent.length).toBe(1);
      const later = first.ok ? chooses() : undefined;
      answer();
      await Promise.all([earlier, later]);
      await kept.change(vote, (now) => now);
      expect(one.sent.map(({ input }) => (input as { choice: string }).choice)).toEqual(['for', 'against']);
      expect((await shelf.votes(one.following.id))[0]!.forOthers).toMatchObject({ [nam.id]: { choice: 'against', revision: 2 } });
    });
  test('leaves nothing once its vote was set aside unannounced', async () => {
    const one = await tablet(memoryShelf());
    await voteAsProxy(one.following, appointment, vote, 'for');
    await one.following.ballots.kept.change(vote, ({ meeting, revision }) => ({ meeting, vote, revision, setAside: {} }));
    resume(one.following);
    expect([one.waits(), one.sent.length]).toEqual([undefined, 1]);
  });
});
