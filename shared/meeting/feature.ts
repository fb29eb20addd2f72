/**
 * The kernel. A meeting is a log; a feature is one file that declares its state, its events and its commands, and works
 * end to end without anything else being touched but the list in `index.ts`. Tablets, server and verifier fold the same
 * log with the same pure functions.
 */
import type { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import type { Refusal, Verdict } from '../base/refusal.ts';
import type { Timestamp } from '../base/time.ts';
import type { Evidence, Needs } from './evidence.ts';

/** The state of a whole meeting; every feature adds its slice by declaration merging. Read-only for all. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Meeting {}

/** What a decision comes to: new facts, or the place of the fact that a retry had already led to. */
export type Decision = readonly NewEvent[] | { readonly again: number };

/** What a meeting's log must begin with. */
export interface Founding {
  readonly unit: string;
  readonly council: string;
  readonly ca: string;
  readonly logKey: string;
  readonly trust: readonly string[];
}

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

export interface Command<Input = never, State = undefined, K extends keyof Needs = never> {
  readonly input: z.ZodType<Input>;
  /** Required: the server refuses by it, the screen disables by it. */
  may(actor: Actor, meeting: Meeting, input?: Input): Verdict;
  /** The kind of facts that the host must check before deciding, e.g. a signature or a paper's bytes. */
  readonly evidence?: K;
  /** Of what; absent where nothing is to be checked because `decide` will refuse or answer again. */
  needs?(asked: Asked<Input, State>): Needs[K] | undefined;
  decide(asked: Asked<Input, State> & { readonly context: Context; readonly evidence: [K] extends [never] ? undefined : Evidence[K] }): Decision | Refusal;
}

/** Declares a command; what `decide` gets as evidence is of the kind named. */
export const command = <Input, K extends keyof Needs = never>(one: Command<Input, undefined, K>): Command<Input, undefined, K> => one;

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
/** A command whose shapes were checked where it is declared. */
export interface AnyCommand {
  readonly input: z.ZodType<any>;
  may(actor: Actor, meeting: Meeting, input?: any): Verdict;
  readonly evidence?: keyof Needs;
  needs?(asked: any): any;
  decide(asked: any): Decision | Refusal;
}
type FactOf<E> = E extends EventKind<infer Open, infer Sealed> ? Fact<Open, Sealed> : never;

export interface FeatureBody<State = any, E extends Events = Events> {
  readonly initial: State;
  readonly events: E;
  readonly commands: Readonly<Record<string, AnyCommand>>;
  /** One reducer an event: the compiler demands each, and there is no default. */
  readonly evolve: { readonly [K in keyof E]: (state: State, fact: FactOf<E[K]>) => State };
  /** What the system does after a fact, with the state as it is once the fact is in it. */
  readonly after?: { readonly [K in keyof E]?: (fact: FactOf<E[K]>, meeting: Meeting) => Next | undefined };
  /** Sub-logs of which nothing hidden may ever be read after this fact: their hidden parts are destroyed. */
  readonly forgets?: (type: string, fact: Fact<any, any>, meeting: Meeting) => readonly string[];
  /** What of a draft goes into the record when it is published: the record begins with what is published. */
  readonly carry?: (draft: Meeting, founding: Founding) => readonly NewEvent[];
}

export interface Feature<State = any, E extends Events = Events> extends FeatureBody<State, E> {
  readonly name: string;
}

export function feature<State, E extends Events>(name: string, one: FeatureBody<State, E>): Feature<State, E> {
  return { name, ...one };
}

/** A log of its own inside a meeting, one for each key (a vote's box). Its commands see its state and the meeting's. */
export interface SublogBody<State = any, E extends Events = Events> extends Pick<FeatureBody<State, E>, 'initial' | 'events' | 'commands' | 'evolve'> {
  /** The key is the sub-log's own: a vote's id. */
  readonly after?: { readonly [K in keyof E]?: (fact: FactOf<E[K]>, key: string) => Next | undefined };
  /** Entries whose hidden parts are destroyed once nothing can be added any more. */
  readonly forgets: (state: State) => readonly number[];
}

export interface Sublog<State = any, E extends Events = Events> extends SublogBody<State, E> {
  readonly name: string;
}

export function sublog<State, E extends Events>(name: string, one: SublogBody<State, E>): Sublog<State, E> {
  return { name, ...one };
}

/** Declares a sub-log's command. */
export const sublogCommand = <State>() => <Input, K extends keyof Needs = never>(one: Command<Input, State, K>): Command<Input, State, K> => one;
