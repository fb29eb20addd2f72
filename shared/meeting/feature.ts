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
import type { Tidings, Noted, ShownKind, UrnKind } from './beside-log.ts';

/** The state of a whole meeting; every feature adds its slice by declaration merging. Read-only for all. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Meeting {}

/** What a decision comes to: new facts, or the place of the fact that a retry had already led to. */
export type Decision = readonly NewEvent[] | { readonly again: number };

/** What a meeting's log must begin with. */
export interface Founding {
  readonly unit: string;
  readonly council: string;
  /** The council's term that runs, as it is counted and in its years; absent where none is entered. */
  readonly term?: { readonly number: string; readonly years?: string };
  readonly ca: string;
  readonly logKey: string;
  readonly trust: readonly string[];
}

/** What a draft is begun with. */
export interface NewDraft {
  readonly meeting: string;
  readonly unit: string;
  readonly council: string;
  readonly title: string;
  readonly startsAt: Timestamp;
  readonly place: string;
  readonly rehearsal: boolean;
  /** Of the unit's catalogue. */
  readonly meetingKind?: string | undefined;
  /** The council's working rules as the unit names them; absent where it names none. */
  readonly workingRules?: string;
  /** Not a People's Council. */
  readonly body?: 'other' | undefined;
  /** The unit's. */
  readonly level?: 'province' | 'commune';
}

/** What somebody is in a meeting (RECORD section 8 names `kind`; duties come with the meeting's own acts). */
export type Duty = 'chair' | 'secretary' | 'delegate' | 'guest' | 'hall';

/** Who acts: a listed person by id, or the server itself, which goes on with what was begun. */
export type Actor = { readonly kind: 'person'; readonly id: string } | { readonly kind: 'system' };

/** Who may read a sealed part: those with a duty and those named, but for those excepted. There is no default. */
export type Audience =
  | 'everyone'
  | 'nobody'
  | { readonly duties: readonly Duty[]; readonly members?: readonly string[]; readonly except?: readonly string[] };

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

/** An event that a command has decided, not yet in a log. Made by a maker, which holds it to its declaration. */
export interface NewEvent {
  readonly type: string;
  readonly open: Json;
  readonly sealed?: Json;
}

/** An event's declaration. Its shape lives for ever: a changed one gets a new name with `.2`, and this one says what it becomes. */
export interface EventKind<Open = never, Sealed = never> {
  readonly open: z.ZodType<Open>;
  readonly sealed?: z.ZodType<Sealed>;
  /** Looks at the open part alone. */
  readonly seenBy?: (open: Open) => Audience;
  /** The sealed part goes into the archive that the desk is given, in nobody else's. */
  readonly archived?: true;
}

/** An event of which there is a later version: nobody writes it any more, and reducers get what it becomes. */
export interface EarlierKind<Open = never, Sealed = never> extends EventKind<Open, Sealed> {
  readonly becomes: { readonly type: string; open(open: Open): unknown; sealed?(sealed: Sealed): unknown };
}

export const openEvent = <Open>(open: z.ZodType<Open>): EventKind<Open, never> => ({ open });

export const sealedEvent = <Open, Sealed>(
  open: z.ZodType<Open>,
  sealed: z.ZodType<Sealed>,
  seenBy: (open: Open) => Audience,
): EventKind<Open, Sealed> => ({ open, sealed, seenBy });

/** The same, whose sealed part the desk's archive holds. */
export const archivedEvent = <Open, Sealed>(...how: Parameters<typeof sealedEvent<Open, Sealed>>): EventKind<Open, Sealed> => ({
  ...sealedEvent(...how),
  archived: true,
});

/** Keeps an event of before beside its next version: `draftBegun: earlier(openEvent(…), { type: 'draftBegun.2', open: (old) => … })`. */
export const earlier = <Open, Sealed>(
  kind: EventKind<Open, Sealed>,
  becomes: EarlierKind<Open, Sealed>['becomes'],
): EarlierKind<Open, Sealed> => ({ ...kind, becomes });

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
  /** Also while a log that came out of a backup waits for what tablets still hold. */
  readonly whileWaiting?: true;
  /** Begins what bears times for ever: waits while the server's clock is in doubt. What goes on with something does not. */
  readonly byTheClock?: true;
  /** Hands over a right: told to the security log. */
  readonly handsOver?: true;
  decide(
    asked: Asked<Input, State> & { readonly context: Context; readonly evidence: [K] extends [never] ? undefined : Evidence[K] },
  ): Decision | Refusal;
}

/** Declares a command; what `decide` gets as evidence is of the kind named. */
export const command = <Input, K extends keyof Needs = never>(one: Command<Input, undefined, K>): Command<Input, undefined, K> => one;

/** The system's next command after a fact; its id is derived from the fact, so that it happens once. */
export interface Next {
  /** Milliseconds after the fact's own time. */
  readonly delay?: number;
  /** Not before it is past by the server's clock, however long was waited: a clock that was set back is waited for. */
  readonly until?: Timestamp;
  /** The sub-log it goes to, by its key; absent: the meeting's log. */
  readonly sublog?: string;
  /** Until then tablets are asked to sign the checkpoint of that size; when all of them have, it is carried out at once. */
  readonly asks?: number;
  readonly command: string;
  readonly input: Json;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the kernel holds features of all shapes; each file is checked where it is declared */
export type Events = Readonly<Record<string, EventKind<any, any>>>;

type Fixed<T> = { readonly [K in keyof T]: Fixed<T[K]> };
type PartsOf<E> =
  E extends EventKind<infer Open, infer Sealed>
    ? [Sealed] extends [never]
      ? [open: Fixed<Open>]
      : [open: Fixed<Open>, sealed?: Fixed<Sealed>]
    : never;
/** The names of what can still be written. */
export type NewestOf<E> = { [K in keyof E]: E[K] extends EarlierKind<any, any> ? never : K }[keyof E];

/** Makes events as they are declared: `event('itemAdded', { item, title })`. */
export const maker =
  <E extends Events>(_declared: E) =>
  <K extends NewestOf<E> & string>(type: K, ...[open, sealed]: PartsOf<E[K]>): NewEvent => ({
    type,
    open: open as Json,
    ...(sealed !== undefined && { sealed: sealed as Json }),
  });

/** A command whose shapes were checked where it is declared. */
export interface AnyCommand {
  readonly input: z.ZodType<any>;
  may(actor: Actor, meeting: Meeting, input?: any): Verdict;
  readonly evidence?: keyof Needs;
  readonly whileWaiting?: true;
  readonly byTheClock?: true;
  readonly handsOver?: true;
  needs?(asked: any): any;
  decide(asked: any): Decision | Refusal;
}
export type FactOf<E> = E extends EventKind<infer Open, infer Sealed> ? Fact<Open, Sealed> : never;

export interface FeatureBody<State = any, E extends Events = Events> {
  readonly initial: State;
  readonly events: E;
  readonly commands: Readonly<Record<string, AnyCommand>>;
  /** One reducer an event: the compiler demands each, and there is no default. */
  readonly evolve: { readonly [K in NewestOf<E>]: (state: State, fact: FactOf<E[K]>) => State };
  /** What the system does after a fact, with the state as it is once the fact is in it. */
  readonly after?: { readonly [K in NewestOf<E>]?: (fact: FactOf<E[K]>, meeting: Meeting) => Next | undefined };
  /** Sub-logs of which nothing hidden may ever be read after this fact: their hidden parts are destroyed. */
  readonly forgets?: (type: string, fact: Fact<any, any>, meeting: Meeting) => readonly string[];
  /**
   * Seqs of entries of the log itself whose hidden parts may never be read any more after a fact, of whichever feature: they are destroyed,
   * on tablets as well. `lines`: the log up to that fact.
   */
  readonly wipes?: (
    type: string,
    fact: Fact<any, any>,
    meeting: Meeting,
    lines: ReadonlyArray<{ readonly line: string }>,
  ) => readonly number[];
  readonly urn?: UrnKind;
  /** Urns of which nothing is kept after a fact, of whichever feature: what lies in them and the issuing key are destroyed. */
  readonly destroys?: (type: string, fact: Fact<any, any>, meeting: Meeting) => readonly string[];
  /** What of it the log of a draft begins with, in the order of the features. */
  readonly begins?: (draft: NewDraft) => readonly NewEvent[];
  /** What stands of it in the minutes, beside what the state's form has a place for. */
  readonly minutes?: (state: State, meeting: Meeting) => readonly Noted[];
  /** What a list of meetings says of it. */
  readonly line?: (state: State, meeting: Meeting) => Readonly<Record<string, Json>>;
  /** What people are told outside of the meeting. */
  readonly tells?: (state: State, meeting: Meeting) => readonly Tidings[];
  /** What is shown and never recorded, by its name. */
  readonly shows?: Readonly<Record<string, ShownKind>>;
  /** What of a draft goes into the record when it is published: the record begins with what is published. */
  readonly carry?: (draft: Meeting, founding: Founding) => readonly NewEvent[];
}

export interface Feature<State = any, E extends Events = Events> extends FeatureBody<State, E> {
  readonly name: string;
}

/** A feature whose shapes were checked where it is declared. */
export interface AnyFeature extends Pick<
  FeatureBody,
  'initial' | 'commands' | 'forgets' | 'wipes' | 'urn' | 'destroys' | 'begins' | 'minutes' | 'line' | 'tells' | 'shows' | 'carry'
> {
  readonly name: string;
  readonly events: Events;
  readonly evolve: Readonly<Record<string, (state: any, fact: any) => any>>;
  readonly after?: Readonly<Record<string, ((fact: any, meeting: Meeting) => Next | undefined) | undefined>>;
}

export function feature<State, E extends Events>(name: string, one: FeatureBody<State, E>): Feature<State, E> {
  return { name, ...one };
}
