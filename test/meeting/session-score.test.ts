/** What a session comes to for the score card. */
import { expect, test } from 'vitest';
import { scoreOfSession } from '../../shared/meeting/session-score.ts';
import { chair, ITEM, itemOf, lan, secretary } from '../kit/people.ts';
import { fullHouse, inSession, paperTaken, passes, prepared, published, secretaryApproves, voteCounted, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const MINUTE = 60_000;
const speaks = (kind: string, ms: number): Step => [
  chair.does('callByName', (made: World) => ({ member: lan.id, kind, item: itemOf(made, ITEM) })),
  passes(ms),
  chair.does('endSpeech', (made: World) => ({ speech: made.meeting.speakers.speeches.at(-1)!.speech })),
];
const breaks = (ms: number, inGroups = false): Step => [
  chair.does('adjourn', (made: World) => ({ note: '', ...(inGroups && { groups: itemOf(made, ITEM) }) })),
  passes(ms),
  chair.does('resume', {}),
];
const of = (...steps: Step[]) => scoreOfSession(world(...steps).meeting);

test('M-14 debate and groups are discussion, points of order and breaks are not; a break is none of the session’s time', () => {
  const spoken = of(fullHouse, speaks('debate', 4 * MINUTE), speaks('order', 2 * MINUTE), breaks(30 * MINUTE), chair.closesSession())!;
  expect(spoken).toMatchObject({ discussed: 240, clocked: 1 });
  expect(spoken.seconds).toBeGreaterThanOrEqual(360);
  expect(spoken.seconds).toBeLessThan(420);
  const groups = of(fullHouse, breaks(20 * MINUTE, true), chair.closesSession())!;
  expect(groups).toMatchObject({ discussed: 1200, clocked: 1 });
  expect(groups.seconds).toBeGreaterThanOrEqual(1200);
});

test('M-14 groups that are to go on the next day discuss nothing meanwhile', () => {
  const over = of(fullHouse, breaks(20 * 60 * MINUTE, true), chair.closesSession())!;
  expect(over).toMatchObject({ discussed: 0, clocked: 0 });
  expect(over.seconds).toBeLessThan(60);
});

test('M-14 a vote on tablets is one; without any vote there is none', () => {
  expect(of(voteCounted, chair.closesSession())).toMatchObject({ votes: 1, electronic: 1 });
  expect(of(fullHouse, chair.closesSession())).toMatchObject({ votes: 0, electronic: 0 });
  // Nobody voted: nobody has been authenticated.
  const silent: Step = [fullHouse, prepared(), chair.opensVote(), chair.closesVote(), passes(3_000), chair.announces()];
  expect(of(silent, chair.closesSession())).toMatchObject({ votes: 1, electronic: 0 });
});

test('M-14 a paper and what replaces it is one, since the first was there; what was withdrawn is none', () => {
  const add: Step = [published, paperTaken('Tờ trình', 'Tờ trình sửa'), secretary.addsPaper('Tờ trình')];
  const replace = secretary.replacesPaper('Tờ trình', 'Tờ trình sửa');
  const first = world(add).meeting.papers;
  const since = first.papers[first.order[0]!]!.addedAt;
  const made = world(add, passes(MINUTE), replace, chair.checksIn(), chair.callsToOrder(), chair.closesSession());
  expect(scoreOfSession(made.meeting)!.papers).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), since }]);
  expect(of(inSession, chair.closesSession())!.papers).toEqual([]);
});

test('M-14 when the minutes were approved; nothing before the closing', () => {
  expect(of(fullHouse)).toBeUndefined();
  expect(of(fullHouse, chair.closesSession())).not.toHaveProperty('approvedAt');
  expect(of(secretaryApproves('a'.repeat(64)))!.approvedAt).toMatch(/^20/);
});
