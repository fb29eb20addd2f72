/** The list of features, the only place where their order lives, and the fold over all of them. */
import type { Json } from '../base/canonical.ts';
import { entryOf, type Opening } from '../log/entry.ts';
import { agenda } from './agenda.ts';
import { box } from './box.ts';
import type { AnyCommand, EventKind, Fact, Feature, Meeting, Seen, Sublog } from './feature.ts';
import { minutes } from './minutes.ts';
import { papers } from './papers.ts';
import { roll } from './roll.ts';
import { session } from './session.ts';
import { votes } from './votes.ts';

export const FEATURES = [session, roll, agenda, papers, votes, minutes] as const;

/** The sub-log that a meeting's votes keep their ballots in. */
export const BOX = box;

type Named = Readonly<Record<string, Feature>>;
const owners: Named = Object.fromEntries(FEATURES.flatMap((one) => Object.keys(one.events).map((type) => [type, one as unknown as Feature])));
const commands: Readonly<Record<string, AnyCommand>> = Object.fromEntries(FEATURES.flatMap((one) => Object.entries(one.commands)));

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

export const EMPTY_MEETING: Meeting = Object.fromEntries(FEATURES.map((one) => [one.name, one.initial])) as unknown as Meeting;

/** An entry of a kind that this version does not know: a newer version wrote it. Nothing guesses what it means. */
export class UnknownEvent extends Error {
  constructor(readonly type: string) {
    super(`unknown event ${type}`);
  }
}

export const commandNamed = (name: string): AnyCommand | undefined => own(commands, name);
export const sublogCommandNamed = (name: string): AnyCommand | undefined => own(BOX.commands as Readonly<Record<string, AnyCommand>>, name);
export const ownerOf = (type: string): Feature | undefined => own(owners, type);
export const eventKind = (type: string): EventKind | undefined => own((own(owners, type)?.events ?? {}) as unknown as Record<string, EventKind>, type) ?? own(BOX.events as unknown as Record<string, EventKind>, type);

/** Puts one fact into the meeting. */
export function evolveMeeting(meeting: Meeting, type: string, fact: Fact<Json, Json>): Meeting {
  const owner = ownerOf(type);
  if (!owner) throw new UnknownEvent(type);
  const slice = (meeting as unknown as Record<string, unknown>)[owner.name];
  return { ...meeting, [owner.name]: owner.evolve[type]!(slice, fact as Fact<never, never>) };
}

export function evolveSublog<State>(one: Sublog<State>, state: State, type: string, fact: Fact<Json, Json>): State {
  const reduce = own(one.evolve as Record<string, (state: State, fact: Fact<never, never>) => State>, type);
  if (!reduce) throw new UnknownEvent(type);
  return reduce(state, fact as Fact<never, never>);
}

/** The fact in a line; the hidden part as this reader has it. */
export function factOf(line: string, opening?: Opening): { readonly type: string; readonly fact: Fact<Json, Json> } {
  const { seq, at, by, type, open, sealed } = entryOf(line);
  const seen: Seen<Json> | undefined = sealed === undefined ? undefined : opening ? { seen: true, value: opening.value } : { seen: false };
  return { type, fact: { seq, at, by: by ?? 'anonymous', open, ...(seen && { sealed: seen }) } };
}
