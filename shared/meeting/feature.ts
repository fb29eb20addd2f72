/**
 * The kernel. A meeting is a log; a feature is one file that declares its state, its events and its commands, and works
 * end to end without anything else being touched but the list in `index.ts`. Tablets, server and verifier fold the same
 * log with the same pure functions.
 */
import type { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import type { Refusal, Verdict } from '../base/refusal.ts';
import type { Timestamp } from '../base/time.ts';
import type { EvidenceOf, Need } from './evidence.ts';

/** The state of a whole meeting; every feature adds its slice by declaration merging. Read-only for all. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Meeting {}

/** What somebody is in a meeting (RECORD section 8 names `kind`; duties come with the meeting's own acts). */
export type Duty = 'chair' | 'secretary' | 'delegate' | 'guest' | 'hall';

/** Who acts: a listed person by id, or the server itself, which goes on with what was begun. */
export type Actor = { readonly kind: 'person'; readonly id: string } | { readonly kind: 'system' };

/** Who may read a sealed part. There is no default. */
export type Audience = 'everyone' | 'nobody' | { readonly duties: readonly Duty[]; readonly members?: readonly string[] };

/** A sealed part as a reader has it: its value, or only the knowledge that there is one. */
export type Seen<T> = { readonly seen: true; readonly value: T } | { readonly seen: false };

/** A past fact, as reducers get it. */
export interface Fact<Open = Json, Sealed = never> {
  readonly seq: number;
  readonly at: Timestamp;
  /** A person's id or "system". */
  readonly by: string;
  readonly open: Open;
  /** Absent where the entry has no sealed part. */
  readonly sealed?: Seen<Sealed>;
}

/** An event that a command has decided, not yet in a log. */
export interface NewEvent {
  readonly type: string;
  readonly open: Json;
  readonly sealed?: Json;
}

/** An event's declaration. Its shape lives for ever: a changed one gets a new name with `.2` and keeps this one. */
export interface EventKind<Open = never, Sealed = never> {
  readonly open: z.ZodType<Open>;
  readonly sealed?: z.ZodType<Sealed>;
  /** Looks at the open part alone. */
  readonly seenBy?: (open: Open) => Audience;
}

export const openEvent = <Open>(open: z.ZodType<Open>): EventKind<Open, never> => ({ open });

export const sealedEvent = <Open, Sealed>(
  open: z.ZodType<Open>,
  sealed: z.ZodType<Sealed>,
  seenBy: (open: Open) => Audience,
): EventKind<Open, Sealed> => ({ open, sealed, seenBy });

/** The only source of time and chance in a decision. */
export interface Context {
  now(): Timestamp;
  /** A fresh short id, `[a-z0-9]+`. */
  newId(): string;
}

export interface Asked<Input, State = undefined> {
  readonly input: Input;
  readonly actor: Actor;
  readonly meeting: Meeting;
  /** The sub-log's own state; undefined for commands of the meeting's log. */
  readonly log: State;
}

export interface Command<Input = never, State = undefined, N extends Need = Need> {
  readonly input: z.ZodType<Input>;
  /** Required: the server refuses by it, the screen disables by it. */
  may(actor: Actor, meeting: Meeting, input?: Input): Verdict;
  /** Facts that the host must check before deciding, e.g. a signature or a paper's bytes. */
  needs?(asked: Asked<Input, State>): N | Refusal | undefined;
  decide(asked: Asked<Input, State> & { readonly context: Context; readonly evidence: EvidenceOf<N> }): readonly NewEvent[] | Refusal;
}

/** Declares a command; the evidence that `decide` gets is what `needs` asked for. */
export const command = <Input, N extends Need = never>(one: Command<Input, undefined, N>): Command<Input, undefined, N> => one;

/** The system's next command after a fact; its id is derived from the fact, so that it happens once. */
export interface Next {
  /** Milliseconds after the fact's own time. */
  readonly delay?: number;
  /** The sub-log it goes to, by its key; absent: the meeting's log. */
  readonly sublog?: string;
  readonly command: string;
  readonly input: Json;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the kernel holds features of all shapes; each file is checked where it is declared */
export type Events = Readonly<Record<string, EventKind<any, any>>>;
type FactOf<E> = E extends EventKind<infer Open, infer Sealed> ? Fact<Open, Sealed> : never;

export interface Feature<State = any, E extends Events = Events> {
  readonly name: string;
  readonly initial: State;
  readonly events: E;
  readonly commands: Readonly<Record<string, Command<any, any, any>>>;
  /** One reducer an event: the compiler demands each, and there is no default. */
  readonly evolve: { readonly [K in keyof E]: (state: State, fact: FactOf<E[K]>) => State };
  /** What the system does after a fact, with the state as it is once the fact is in it. */
  readonly after?: { readonly [K in keyof E]?: (fact: FactOf<E[K]>, meeting: Meeting) => Next | undefined };
}

export function feature<State, const E extends Events>(name: string, one: Omit<Feature<State, E>, 'name'>): Feature<State, E> {
  return { name, ...one };
}

/** A log of its own inside a meeting, one for each key (a vote's box). Its commands see its state and the meeting's. */
export interface Sublog<State = any, E extends Events = Events> extends Omit<Feature<State, E>, 'after'> {
  readonly after?: { readonly [K in keyof E]?: (fact: FactOf<E[K]>, key: string) => Next | undefined };
}

export function sublog<State, const E extends Events>(name: string, one: Omit<Sublog<State, E>, 'name'>): Sublog<State, E> {
  return { name, ...one };
}

/** Declares a sub-log's command. */
export const sublogCommand = <State>() => <Input, N extends Need = never>(one: Command<Input, State, N>): Command<Input, State, N> => one;
