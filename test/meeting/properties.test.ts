/** What holds whatever people do: random meetings, seeded, so that a failure can be played again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { explain } from '../../shared/meeting/rules.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { factOf, UnknownEvent } from '../../shared/meeting/log-kind.ts';
import { chair, DELEGATES, guest, hoa, idOf, lan, minh, nam, Person, secretary, stranger, system, type Act } from '../kit/people.ts';
import { fullHouse, inRegister, inSession, leavesOffice, paperTaken, prepared, ready, voteOpen, world, type Step } from '../kit/scene.ts';
import { certificateOf, foldOf, json, paperNamed, type World } from '../kit/world.ts';

const SEED = 20_261_209;
const runs = (numRuns: number) => ({ seed: SEED, numRuns });
const EVERYBODY = [...DELEGATES, secretary, guest, stranger, system, new Person('Quân')];
const TEXTS = ['Ngân sách', 'Đầu tư công', 'Nội quy'] as const;
const PAPERS = ['Tờ trình', 'Dự thảo', 'Phụ lục'] as const;

const anybody = fc.constantFrom(...EVERYBODY);
const text = fc.constantFrom(...TEXTS);
const paper = fc.constantFrom(...PAPERS);
const choice = fc.constantFrom('for', 'against', 'notVoting');
const rule = fc.record({
  base: fc.constantFrom('total', 'present', 'cast', 'valid'),
  fraction: fc.constantFrom([1, 2], [2, 3]),
  strict: fc.boolean(),
}) as fc.Arbitrary<never>;

/** What may happen in the middle of a vote, ballots first of all. */
const during: fc.Arbitrary<(made: World) => unknown> = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(fc.constantFrom(...DELEGATES, new Person('Quân')), choice).map(([one, what]) => one.votes(what)) },
  { weight: 2, arbitrary: fc.constantFrom(...DELEGATES).map((one) => one.checksOut()) },
  { weight: 3, arbitrary: fc.constantFrom(...DELEGATES, new Person('Quân')).map((one) => one.checksIn()) },
  { weight: 1, arbitrary: fc.constantFrom(...DELEGATES).map((one) => system.revokesKey(certificateOf(one.id))) },
  {
    weight: 1,
    arbitrary: fc.constant((made: World) => {
      (inRegister('Quân') as (world: World) => void)(made);
      system.lists('Quân')(made);
      system.admitsKey(certificateOf('quan'))(made);
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(lan, minh).map((one) => (made: World) => {
      (leavesOffice(one.name) as (world: World) => void)(made);
      system.unlists(one.name)(made);
    }),
  },
);

type Move = { readonly what: string; readonly act: (made: World) => unknown };
const move = (what: string, act: Act | ((made: World) => unknown)): Move => ({ what, act });

/** Anything anybody may try; what is sensible comes up more often, so that votes come to their end. */
const moves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.constantFrom(...DELEGATES), choice).map(([one, what]) => move(`${one.name} votes ${what}`, one.votes(what))),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(text, rule, fc.array(during, { maxLength: 14 }), fc.array(during, { maxLength: 4 })).map(([one, of, acts, late]) =>
      move('a whole vote', (made: World) => {
        secretary.preparesVote({ text: one, rule: of, item: made.meeting.agenda.items[0]?.item ?? 'none' })(made);
        chair.opensVote(one, { belowQuorum: true })(made);
        for (const act of acts) act(made);
        chair.closesVote()(made);
        for (const act of late) act(made);
        made.pass(3_000);
        chair.announces()(made);
      }),
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom(...DELEGATES, guest, secretary).map((one) => move(`${one.name} checks in`, one.checksIn())) },
  { weight: 3, arbitrary: fc.constantFrom(...DELEGATES, guest).map((one) => move(`${one.name} checks out`, one.checksOut())) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(text, rule)
      .map(([one, of]) =>
        move(`prepares ${one}`, (made: World) =>
          secretary.preparesVote({ text: one, rule: of, item: made.meeting.agenda.items[0]?.item ?? 'none' })(made),
        ),
      ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(text, fc.boolean()).map(([one, belowQuorum]) => move(`opens ${one}`, chair.opensVote(one, { belowQuorum }))),
  },
  { weight: 5, arbitrary: fc.constant(move('closes the vote', chair.closesVote())) },
  { weight: 5, arbitrary: fc.constant(move('announces', chair.announces())) },
  { weight: 2, arbitrary: fc.boolean().map((repeat) => move('sets aside', chair.voids('Lý do', { repeat }))) },
  { weight: 6, arbitrary: fc.constantFrom(500, 3_000, 20_000).map((ms) => move(`${ms} ms`, (made: World) => made.pass(ms))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...DELEGATES).map((one) => move(`${one.name}'s key is revoked`, system.revokesKey(certificateOf(one.id)))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(lan, minh).map((one) =>
      move(`${one.name} leaves office`, (made: World) => {
        (leavesOffice(one.name) as (world: World) => void)(made);
        system.unlists(one.name)(made);
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      move('Quân comes into office', (made: World) => {
        (inRegister('Quân') as (world: World) => void)(made);
        system.lists('Quân')(made);
        system.admitsKey(certificateOf('quan'))(made);
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(paper, paper, fc.constantFrom('adds', 'replaces', 'withdraws'))
      .map(([one, by, how]) =>
        move(`${how} ${one}`, (made: World) =>
          how === 'adds'
            ? secretary.addsPaper(one, made.meeting.agenda.items[0]?.item)(made)
            : how === 'replaces'
              ? secretary.replacesPaper(one, by)(made)
              : secretary.withdrawsPaper(one)(made),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(chair.adjourns('Nghỉ'), chair.resumes(), chair.callsToOrder(), secretary.publishes(), secretary.addsItem('Khác'))
      .map((act) => move('goes on', act)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...DELEGATES).map((one) => move(`the chair goes to ${one.name}`, secretary.namesChair(one.name))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anybody, fc.constantFrom('Ốm', 'Công tác'))
      .map(([one, why]) => move(`${one.name} is absent`, one.reportsAbsence(why))),
  },
);

const meetings = (starts: readonly Step[] = [ready, inSession, fullHouse, voteOpen]) =>
  fc.tuple(fc.constantFrom(...starts), fc.array(moves, { minLength: 1, maxLength: 60 }));

function play([start, list]: readonly [Step, readonly Move[]]): World {
  const made = world(
    start,
    paperTaken(...PAPERS),
    (now) => void (now.meeting.session.stage === 'underWay' && !now.meeting.votes.running && prepared({ text: TEXTS[0] })),
  );
  for (const one of list) one.act(made);
  return made;
}

/** Counted anew from what the delegates put in, by other means than the kernel's. */
function recount(made: World, id: string) {
  const last = new Map<string, string>();
  for (const { type, opening } of made.box(id).entries) {
    if (type !== 'ballotCast') continue;
    const { ballot } = opening!.value as { ballot: { voter: string; choice: string } };
    last.set(ballot.voter, ballot.choice);
  }
  return last;
}

describe('whatever people do', () => {
  test('L-5 nothing throws: every command is granted or refused by a code', () => {
    fc.assert(fc.property(meetings(), (one) => void play(one)), runs(60));
  });

  test('L-1 the same log gives the same meeting, at once or in pieces, here or elsewhere', () => {
    fc.assert(
      fc.property(meetings(), (one) => {
        const made = play(one);
        expect(canonical(json(foldOf(made.entries)))).toBe(canonical(json(made.meeting)));
        const blind = foldOf(made.entries, () => false);
        expect(canonical(json({ ...blind, roll: 0 }))).toBe(canonical(json({ ...made.meeting, roll: 0 })));
      }),
      runs(40),
    );
  });

  test('V-16 no sequence of acts makes a tally that does not follow from the ballots', () => {
    let counted = 0;
    fc.assert(
      fc.property(meetings([fullHouse, voteOpen]), (one) => {
        const made = play(one);
        for (const vote of Object.values(made.meeting.votes.votes)) {
          if (!vote.result) continue;
          counted++;
          const { counts, base, silent, void: none, outcome, roll } = vote.result;
          const ballots = recount(made, vote.vote);
          expect(new Set([...Object.keys(roll), ...none.map(({ voter }) => voter)])).toEqual(new Set(ballots.keys()));
          for (const [voter, choice] of Object.entries(roll)) expect(ballots.get(voter)).toBe(choice);
          for (const option of ['for', 'against', 'notVoting'])
            expect(counts[option]).toBe(Object.values(roll).filter((given) => given === option).length);
          const delegates = made.meeting.roll.ever.values()
            .filter((each) => each.kind === 'delegate' && each.since <= vote.opened!.seq && (each.until ?? Infinity) > vote.opened!.seq)
            .map((each) => each.member);
          const late = [...ballots.keys()].filter((voter) => !delegates.includes(voter)).length;
          // Everybody in the total is in exactly one place: a choice, the void ballots, or the silent.
          expect(Object.keys(roll).length + none.length + silent - late).toBe(delegates.length);
          if (vote.rule.base === 'total') expect(base).toBe(delegates.length);
          expect(outcome).toBe(explain({ counts, base, silent }, vote.rule).outcome);
        }
      }),
      runs(80),
    );
    expect(counted).toBeGreaterThan(20);
  });

  test('V-12 before an announcement no entry of any log says how anybody voted', () => {
    fc.assert(
      fc.property(meetings([voteOpen]), (one) => {
        const made = play(one);
        for (const vote of Object.values(made.meeting.votes.votes)) {
          if (vote.result) continue;
          expect(made.entries.some(({ line }) => line.includes('"counts"') && line.includes(`"vote":"${vote.vote}"`))).toBe(false);
          for (const { line } of made.box(vote.vote).entries) expect(line).not.toContain('"choice"');
        }
      }),
      runs(40),
    );
  });

  test('L-2 two meetings that differ only in what was chosen look the same to whoever may not know', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(lan, minh, hoa, nam), choice, choice), { maxLength: 12 }), (list) => {
        const shown = [0, 1].map((which) => {
          const made = world(voteOpen, list.map(([one, ...choices]) => one.votes(choices[which]!)), chair.closesVote());
          const vote = made.meeting.votes.running![0]!;
          return canonical(
            json([
              made.entries.map((one) => one.line),
              made.box(vote).entries.map(({ line }) => ({ ...(JSON.parse(line) as object), sealed: undefined })),
            ]),
          );
        });
        expect(shown[0]).toBe(shown[1]);
      }),
      runs(25),
    );
  });

  test('L-5 hostile input to any command is an answer, never a fault', () => {
    const input = fc.anything({ withNullPrototype: false, maxDepth: 2 });
    const names = [...MEETING.features, ...MEETING.sublogs].flatMap((one) => Object.keys(one.commands));
    fc.assert(
      fc.property(fc.constantFrom(...names), anybody, input, fc.boolean(), (name, one, given, running) => {
        const made = world(running ? voteOpen : inSession);
        const size = made.entries.length;
        const { refused } = one.does(name, given, MEETING.command(name) ? undefined : (made.meeting.votes.running?.[0] ?? 'none'))(made);
        if (refused) {
          expect(isRefusal(refused)).toBe(true);
          expect(made.entries.length).toBe(size);
        }
      }),
      runs(300),
    );
  });
});

test('L-4 an event that is not known is an error', () => {
  const made = world(inSession);
  const fact = { seq: made.entries.length, at: '2026-12-09T01:00:00.000Z', by: 'system', open: {} };
  for (const type of ['councilDissolved', 'voteOpened.2', 'constructor', 'toString'])
    expect(() => MEETING.evolve(made.meeting, type, fact)).toThrow(UnknownEvent);
});

test('L-2 hiding a sealed part leaves the line, and so its leaf, as it was', () => {
  const made = world(fullHouse, lan.reportsAbsence('Ốm'));
  const entry = made.entries.at(-1)!;
  expect(factOf(entry.line).fact.sealed).toEqual({ seen: false });
  expect(factOf(entry.line, entry.opening).fact.sealed).toEqual({ seen: true, value: { reason: 'Ốm' } });
  expect(entry.line).not.toContain('Ốm');
});

test('R-1 ids of the scenes are those of paths', () => {
  expect([idOf('Đại biểu 12'), idOf('Hòa'), paperNamed('x').length]).toEqual(['dai-bieu-12', 'hoa', 64]);
});
