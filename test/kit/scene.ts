/** Scenes: `given(inSession, present('Lan', 'Minh')).when(chair.opensVote()).then(…)` or `.thenRefused('votes/below-quorum')`. */
import { expect } from 'vitest';
import type { Kind } from '../../shared/council/council.ts';
import type { Tally } from '../../shared/meeting/rules.ts';
import {
  chair,
  delegate,
  DELEGATES,
  guest,
  idOf,
  ITEM,
  lan,
  minh,
  hoa,
  nam,
  Person,
  QUESTION,
  secretary,
  system,
  voteOf,
  type Act,
  type Question,
} from './people.ts';
import { ALWAYS, certificateOf, MEETING, paperNamed, World, type Outcome } from './world.ts';

/** What has happened before: acts that must be granted, or plain changes of the world. */
export type Step = ((world: World) => Outcome | void) | readonly Step[];
export type Check = (world: World, outcome: Outcome) => void;

function take(world: World, step: Step): void {
  if (typeof step !== 'function') {
    for (const one of step) take(world, one);
    return;
  }
  const outcome = step(world);
  if (outcome?.refused) throw new Error(`the scene could not be set: ${outcome.refused.code} ${JSON.stringify(outcome.refused.params)}`);
}

export interface When {
  /** All checks hold of the world after the act. */
  then(...checks: Check[]): World;
  /** The act is refused by this code, and nothing was written. */
  thenRefused(code: string, params?: Readonly<Record<string, string | number>>): void;
}

/** A world as it is once these steps were taken. */
export function world(...steps: Step[]): World {
  const made = new World();
  take(made, steps);
  return made;
}

export function given(...steps: Step[]): { when(...acts: readonly [...Step[], Act]): When } {
  return {
    when(...acts) {
      const made = world(...steps);
      for (const step of acts.slice(0, -1)) take(made, step as Step);
      const size = made.entries.length;
      const state = JSON.stringify(made.meeting);
      const outcome = (acts[acts.length - 1] as Act)(made);
      return {
        then(...checks) {
          expect(outcome.refused).toBeUndefined();
          for (const check of checks) check(made, outcome);
          return made;
        },
        thenRefused(code, params) {
          expect(outcome.refused?.code ?? 'granted').toBe(code);
          if (params) expect(outcome.refused!.params).toEqual(params);
          expect(made.entries.length).toBe(size);
          expect(JSON.stringify(made.meeting)).toBe(state);
        },
      };
    },
  };
}

/** The act wrote exactly these facts; of each, at least this. */
export const wrote = (...facts: ReadonlyArray<readonly [type: string, open?: object]>): Check => (_world, { written }) => {
  expect(written.map((one) => one.type)).toEqual(facts.map(([type]) => type));
  facts.forEach(([, open], n) => open && expect(written[n]!.open).toMatchObject(open));
};

/** The meeting is as said. */
export const is =
  (look: (meeting: World['meeting']) => unknown, value: unknown): Check =>
  ({ meeting }) =>
    expect(look(meeting)).toEqual(value);

// ---- people and places

const registered = (world: World, person: Person, kind: Kind, more: object = {}): void => {
  world.register.set(person.id, { name: person.name, kind, inOffice: true, ...more });
  if (kind === 'delegate')
    world.certificates.set(certificateOf(person.id), { member: person.id, approvedBy: secretary.id, revoked: false, inForce: ALWAYS });
};

/** Somebody is put into the register. */
export const inRegister =
  (name: string, kind: Kind = 'delegate', more: object = {}): Step =>
  (world) =>
    registered(world, new Person(name), kind, more);
export const leavesOffice = (name: string): Step => (world) => {
  world.register.set(idOf(name), { ...world.register.get(idOf(name))!, inOffice: false });
};

/** A draft as the server begins it: the delegates in office and the secretary who made it are listed. */
const begin = (delegates: readonly Person[]): Step => (world) => {
  for (const one of delegates) registered(world, one, 'delegate');
  registered(world, secretary, 'secretary');
  registered(world, guest, 'guest', { title: 'Trưởng Công an xã' });
  const details = { title: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường', rehearsal: false, quorum: [2, 3] };
  world.write(secretary.id, [
    { type: 'draftBegun', open: { ...details, meeting: MEETING, unit: 'H99.1', council: 'Hội đồng nhân dân xã Mường Mẫu' } },
  ]);
  for (const one of [...delegates, secretary]) take(world, system.lists(one.name));
};

export const drafted: Step = begin(DELEGATES);
export const draftedBy = (delegates: readonly Person[]): Step => begin(delegates);
/** A draft that may be published: a chair, an item. */
export const ready: Step = [drafted, secretary.namesChair(chair.name), secretary.addsItem(ITEM)];
export const published: Step = [ready, secretary.publishes()];
/** Under way, only the chair in the room. */
export const inSession: Step = [published, chair.checksIn(), chair.callsToOrder()];
export const present = (...names: string[]): Step => names.map((one) => new Person(one).checksIn());
/** Under way, all five in the room. */
export const fullHouse: Step = [inSession, present(lan.name, minh.name, hoa.name, nam.name)];
export const prepared = (question: Question = {}): Step => secretary.preparesVote(question);
export const paperTaken = (...titles: string[]): Step => (world) => {
  for (const title of titles) world.papers.set(paperNamed(title), { pages: 12, size: 345_678 });
};
/** All five in the room and a vote open. */
export const voteOpen: Step = [fullHouse, prepared(), chair.opensVote()];
export const passes = (ms: number): Step => (world) => world.pass(ms);
/** Long enough for ballots on their way, and for tablets to witness. */
export const grace: Step = passes(3_000);
export const witnessing: Step = passes(20_000);
/** Closed, its box sealed, not announced. */
export const voteSealed: Step = [voteOpen, lan.votes('for'), minh.votes('against'), chair.closesVote(), grace];
export const voteCounted: Step = [voteSealed, chair.announces()];
export const sessionClosed: Step = [fullHouse, chair.closesSession()];
/** Closed, witnessed, its minutes approved as this file. */
export const secretaryApproves = (sha256: string): Step => [
  sessionClosed,
  (world) => void (world.minutes = sha256),
  witnessing,
  secretary.approvesMinutes(sha256),
];

// ---- votes over councils of any size

export interface Hall {
  /** Delegates in office. */
  readonly total: number;
  /** Of them in the room; all when not said. */
  readonly present?: number;
}

/** A council of this size, under way, with so many in the room and a vote prepared. */
export const hall = ({ total, present: here = total }: Hall, question: Question = {}): Step => {
  const all = Array.from({ length: total }, (_, n) => delegate(n + 1));
  const first = all[0]!;
  return [
    draftedBy(all), secretary.namesChair(first.name), secretary.addsItem(ITEM), secretary.publishes(),
    all.slice(0, here).map((one) => one.checksIn()), first.callsToOrder(), prepared(question),
  ];
};

/** The first so many vote for, the next against, the next not voting; the rest stay silent. */
export const ballots = (counts: { for?: number; against?: number; notVoting?: number }): Step => {
  const choices = (['for', 'against', 'notVoting'] as const).flatMap((one) => Array.from({ length: counts[one] ?? 0 }, () => one));
  return choices.map((choice, n) => delegate(n + 1).votes(choice));
};

/** Opens, votes, closes and announces; answers the vote with its result. */
export function resultOf(size: Hall, counts: Parameters<typeof ballots>[0], question: Question = {}) {
  const first = delegate(1);
  const made = world(
    hall(size, question),
    first.opensVote(question.text ?? QUESTION, { belowQuorum: (size.present ?? size.total) * 3 < size.total * 2 }),
    ballots(counts),
    first.closesVote(),
    grace,
    first.announces(),
  );
  return made.meeting.votes.votes[voteOf(made, question.text ?? QUESTION)]!.result!;
}

/** The result of the vote on this question, or of the last. */
export const result = (of: Partial<Tally> & Readonly<Record<string, unknown>>, question = QUESTION): Check => (made) =>
  expect(made.meeting.votes.votes[voteOf(made, question)]?.result).toMatchObject(of);
