/** Weights of votes, in another body than a People's Council. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEETING } from '../../shared/meeting/index.ts';
import { MAJORITY, TWO_THIRDS, type Rule } from '../../shared/meeting/rules.ts';
import { weigh } from '../../shared/meeting/weighed.ts';
import { DEFAULT_RULES, statedOf } from '../../shared/meeting/voting-rules.ts';
import { chair, hoa, lan, minh, nam, QUESTION, secretary, system, voteOf } from '../kit/people.ts';
import { drafted, fullHouse, given, grace, leavesOffice, prepared, world, wrote, type Step } from '../kit/scene.ts';
import { opensPapers, preparesPapers } from '../kit/paper.ts';
import { namesTellers } from '../kit/secret.ts';
import type { World } from '../kit/world.ts';
import { assembled, draftedElsewhere, readyElsewhere, WEIGHTS, weighs } from '../kit/other-body.ts';

const heavy: Step = [assembled(weighs()), prepared()];
const open: Step = [heavy, chair.opensVote()];
const counted = (...acts: Step[]): Step => [open, acts, chair.closesVote(), grace];

describe('W-2 a People’s Council', () => {
  test('gives votes no weights', () => {
    given(drafted).when(weighs()).thenRefused('weights/peoples-council');
    given(fullHouse).when(weighs({})).thenRefused('weights/peoples-council');
  });
  test('nothing a person can ask for names another body', () =>
    expect(MEETING.features.flatMap(({ commands }) => Object.keys(commands)).filter((one) => /body/i.test(one))).toEqual([]));
});

describe('W-3 the secretary sets the weights', () => {
  test('of all members at once, and they go into the record with the body', () => {
    given(draftedElsewhere).when(weighs()).then(wrote(['weightsSet', { weights: WEIGHTS }]));
    given(draftedElsewhere).when(chair.does('setWeights', { weights: WEIGHTS })).thenRefused('access/secretary-only');
    const { [nam.id]: _gone, ...fewer } = WEIGHTS;
    given(draftedElsewhere).when(weighs(fewer)).thenRefused('weights/missing', { lacking: 1 });
    given(draftedElsewhere).when(weighs({ ...WEIGHTS, [secretary.id]: '1' })).thenRefused('weights/unknown-member');
    const { meeting } = world(assembled(weighs()));
    expect([meeting.weights.body, meeting.weights.of]).toEqual(['other', WEIGHTS]);
  });
  test('before a vote opens, and never while one is under way', () => {
    given(open).when(weighs({})).thenRefused('weights/vote-running');
    given(counted()).when(weighs({})).thenRefused('weights/vote-running');
    given(counted(), chair.announces()).when(weighs({})).then();
    const onPapers = [assembled(), preparesPapers(), namesTellers(lan, minh, hoa)];
    given(onPapers, opensPapers()).when(weighs()).thenRefused('weights/vote-running');
    given(onPapers, weighs()).when(opensPapers()).thenRefused('weights/resolutions-alone');
  });
  test('who has left a draft since weighs nothing in the record', () => {
    const gone: Step = (made) => made.execute(system.actor, 'unlistMember', { member: nam.id });
    const { meeting } = world(readyElsewhere, weighs(), leavesOffice(nam.name), gone, secretary.publishes());
    expect(Object.keys(meeting.weights.of ?? {}).sort()).toEqual([chair.id, lan.id, minh.id, hoa.id].sort());
  });
  test('is told in the minutes', () => {
    const { meeting } = world(assembled(weighs()), weighs({}));
    expect(MEETING.noted(meeting).map(({ code, params }) => [code, params])).toEqual([
      ['weights/set', { count: 5, sum: '100' }],
      ['weights/taken-off', { count: 0, sum: '0' }],
    ]);
  });
});

describe('W-4 while weights stand', () => {
  test('no election is opened, no hands are counted, and no chair’s opinion decides', () => {
    const election = secretary.does('prepareVote', ({ meeting }: World) => ({
      item: meeting.agenda.items[0]!.item,
      text: 'Bầu',
      rule: MAJORITY,
      papers: [],
      ballot: {
        way: 'public',
        options: [{ id: 'a', label: 'An' }, { id: 'b', label: 'Bình' }],
        form: { kind: 'election', seats: 1, most: 1 },
      },
    }));
    given(heavy, election).when(chair.opensVote('Bầu')).thenRefused('weights/resolutions-alone');
    const counts = { for: 3, against: 0, notVoting: 0 };
    given(heavy)
      .when(secretary.does('enterHands', (made: World) => ({ vote: voteOf(made, QUESTION), counts })))
      .thenRefused('weights/resolutions-alone');
    const casting = secretary.does('groundVote', (made: World) => ({
      vote: voteOf(made, QUESTION),
      ...statedOf(DEFAULT_RULES.presets.find((one) => one.tie === 'chair')!),
    }));
    given(heavy, casting).when(chair.opensVote()).thenRefused('weights/no-casting-vote');
    given(heavy, weighs({}), casting).when(chair.opensVote()).then();
  });
});

describe('W-5 the weighed decision', () => {
  test('stands behind the count of ballots and decides, also against their number', () => {
    const made = given(counted(chair.votes('for'), lan.votes('for'), minh.votes('against'), hoa.votes('against'), nam.votes('against')))
      .when(chair.announces())
      .then();
    const told = made.entries.slice(-2).map(({ line }) => JSON.parse(line) as { type: string; open: object });
    expect(told.map(({ type }) => type)).toEqual(['voteClosed', 'weighedDecided']);
    expect(told[0]!.open).toMatchObject({ counts: { for: 2, against: 3 }, base: 5, outcome: 'rejected' });
    expect(told[1]!.open).toMatchObject({
      weights: { for: '60.5', against: '39.5', notVoting: '0' },
      base: '100',
      needed: '50.000001',
      outcome: 'adopted',
    });
    const vote = made.meeting.votes.votes[voteOf(made, QUESTION)]!;
    expect([vote.result!.outcome, vote.result!.weighed!.unweighed]).toEqual(['adopted', 'rejected']);
  });
  test('is exact to the last place: half is not more than half', () => {
    const half = { [chair.id]: '0.1', [lan.id]: '0.2', [minh.id]: '0.3', [hoa.id]: '0.000001', [nam.id]: '0.000001' };
    const where = (hers: string): Step => [
      assembled(weighs({ ...half, [hoa.id]: hers })),
      prepared(),
      chair.opensVote(),
      minh.votes('for'),
      hoa.votes('for'),
      chair.closesVote(),
      grace,
      chair.announces(),
    ];
    const outcome = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!.result!.outcome;
    expect(outcome(world(where('0.000001')))).toBe('rejected');
    expect(outcome(world(where('0.000002')))).toBe('adopted');
  });
  test('is of no vote where each member has one', () => {
    const made = world(assembled(), prepared(), chair.opensVote(), lan.votes('for'), chair.closesVote(), grace, chair.announces());
    expect(made.entries.some(({ line }) => line.includes('weighedDecided'))).toBe(false);
  });
  test('in whole numbers is what one vote each would be, where all weigh the same', () => {
    const rules: readonly Rule[] = [MAJORITY, TWO_THIRDS, { base: 'present', fraction: [3, 5], strict: true }];
    const Choice = fc.constantFrom('for', 'against', 'notVoting', undefined);
    const Each = fc.constantFrom('1', '0.000001', '7.25');
    fc.assert(
      fc.property(fc.array(Choice, { minLength: 1, maxLength: 40 }), fc.constantFrom(...rules), Each, (chosen, rule, each) => {
        const members = chosen.map((_, n) => `m${n}`);
        const roll = Object.fromEntries(chosen.flatMap((one, n) => (one ? [[`m${n}`, one]] : [])));
        const weights = Object.fromEntries(members.map((one) => [one, each]));
        const options = [{ id: 'for' }, { id: 'against' }, { id: 'notVoting' }];
        const { outcome } = weigh(weights, options, rule, { total: members, present: members, roll });
        const [n, d] = rule.fraction;
        const inFavour = chosen.filter((one) => one === 'for').length;
        const [left, right] = [inFavour * d, members.length * n];
        expect(outcome).toBe(inFavour > 0 && (rule.strict ? left > right : left >= right) ? 'adopted' : 'rejected');
      }),
    );
  });
});
