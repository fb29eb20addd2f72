/** Words that were put to the vote on an item before. */
import { expect, test } from 'vitest';
import { saidAlready } from '../../shared/meeting/said-already.ts';
import { chair, ITEM, itemOf, QUESTION } from '../kit/people.ts';
import { prepared, voteCounted, world } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

test('A-49 words that are put once more are taken, and known to be the same', () => {
  const other = 'Thông qua Nghị quyết về kế hoạch đầu tư công';
  const made = world(voteCounted, prepared(), prepared({ text: other }));
  const same = (text: string, but?: string) => saidAlready(made.meeting, itemOf(made, ITEM), text, but).length;
  const [first, again] = made.meeting.votes.order;
  expect([same(QUESTION), same(`  ${QUESTION.toUpperCase()} .`), same(other), same(`${QUESTION} 2027`)]).toEqual([2, 2, 1, 0]);
  expect([same(QUESTION, first), same(QUESTION, again)]).toEqual([1, 1]);
  expect(saidAlready(made.meeting, 'another item', QUESTION)).toEqual([]);
  // What was set aside is repeated without being asked about.
  const repeated = world(voteCounted, chair.does('voidVote', (now: World) => ({ vote: now.meeting.votes.order[0]!, reason: 'Nhầm', repeat: true })));
  expect(saidAlready(repeated.meeting, itemOf(repeated, ITEM), QUESTION)).toHaveLength(1);
});
