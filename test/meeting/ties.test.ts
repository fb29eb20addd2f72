import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES, statedOf } from '../../shared/meeting/voting-rules.ts';
import { chair, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, grace, prepared, world, type Step } from '../kit/scene.ts';
import { countersigns, enters } from '../kit/spoken.ts';
import type { World } from '../kit/world.ts';

const DECISION = DEFAULT_RULES.presets.find((one) => one.tie === 'chair')!;
const { rule } = DECISION;
const grounded = secretary.does('groundVote', (made: World) => ({ vote: voteOf(made, QUESTION), ...statedOf(DECISION) }));
const committee: Step = [fullHouse, prepared({ rule }), grounded, chair.opensVote()];
const announced: Step = [chair.closesVote(), grace, chair.announces()];
const resultOf = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!.result!;
const typesOf = (made: World) => made.entries.map(({ line }) => (JSON.parse(line) as { type: string }).type);

describe('V-46 in a committee the opinion that its chair has voted decides a tie', () => {
  test('for, or against; the box still says that nobody has more than half', () => {
    const adopted = world(committee, chair.votes('for'), lan.votes('for'), minh.votes('against'), nam.votes('against'), announced);
    expect(resultOf(adopted)).toMatchObject({ outcome: 'adopted', tie: { chair: chair.id, choice: 'for' }, signed: { outcome: 'rejected' } });
    const rejected = world(committee, chair.votes('against'), lan.votes('for'), announced);
    expect(resultOf(rejected)).toMatchObject({ outcome: 'rejected', tie: { choice: 'against' } });
  });
  test('not having voted for or against, there is no result', () => {
    const silent = world(committee, lan.votes('for'), minh.votes('against'), announced);
    expect(resultOf(silent)).toMatchObject({ outcome: 'none', tie: { chair: chair.id } });
    const between = world(committee, chair.votes('notVoting'), lan.votes('for'), minh.votes('against'), announced);
    expect(resultOf(between)).toMatchObject({ outcome: 'none', tie: { choice: 'notVoting' } });
  });
  test('whoever chaired at the closing, not who is handed the chair afterwards', () => {
    const voted: Step = [committee, chair.votes('for'), lan.votes('against')];
    const made = world(voted, chair.closesVote(), grace, chair.does('nameChair', { member: lan.id }), lan.announces());
    expect(resultOf(made)).toMatchObject({ outcome: 'adopted', tie: { chair: chair.id } });
    const before = world(voted, chair.does('nameChair', { member: lan.id }), lan.closesVote(), grace, lan.announces());
    expect(resultOf(before)).toMatchObject({ outcome: 'rejected', tie: { chair: lan.id } });
  });
  test('a spoken choice is among those that tie', () => {
    const made = world(committee, chair.votes('for'), enters(nam, 'against'), countersigns(chair), announced);
    expect(resultOf(made)).toMatchObject({ outcome: 'adopted', tie: { choice: 'for' }, counts: { for: 1, against: 1 } });
  });
  test('nowhere else: not in a council, not without a tie, not where nobody is for', () => {
    const council = world(fullHouse, prepared({ rule }), chair.opensVote(), chair.votes('for'), lan.votes('against'), announced);
    expect(resultOf(council)).toMatchObject({ outcome: 'rejected' });
    const clear = world(committee, chair.votes('for'), lan.votes('for'), minh.votes('for'), announced);
    const nobody = world(committee, announced);
    for (const one of [council, clear, nobody]) expect(typesOf(one)).not.toContain('voteDecided');
  });
});
