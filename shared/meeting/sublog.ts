/** A log of its own inside a meeting, such as a vote's box: what declares one. */
import type { Verdict } from '../base/refusal.ts';
import type { Timestamp } from '../base/time.ts';
import type { Needs } from './evidence.ts';
import type { Meeting, Command, Next, Events, NewestOf, FactOf, FeatureBody, AnyFeature } from './feature.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- the kernel holds features of all shapes; each file is checked where it is declared */

/** What a person signed, beside the entry that holds it. */
export interface Signed {
  readonly member: string;
  /** Canonical JSON. */
  readonly content: string;
  readonly signedAt: Timestamp;
  /** base64url */
  readonly signature: string;
}

/**
 * A log of its own inside a meeting, one for each key (a vote's box). Its commands see its state and the meeting's. The key
 * is an id of the meeting, and no two sub-logs share one.
 */
export interface SublogBody<State = any, E extends Events = Events> extends Pick<
  FeatureBody<State, E>,
  'initial' | 'events' | 'commands' | 'evolve'
> {
  /** What its streams' names begin with in a store: `b` for `b/MEETING/KEY`. */
  readonly stream: string;
  /** Whether there is one of that key: "yes", or the refusal that whoever asks for it gets. */
  there(meeting: Meeting, key: string): Verdict;
  /** Keys of those that the meeting is at: kept at hand, and followed by whoever follows the meeting. */
  live(meeting: Meeting): readonly string[];
  /** "yes" once nothing can be added any more: then the rules may have what it holds. */
  closed(state: State): Verdict;
  /** Its size once the meeting's log has said what was in it: from then on places in it are proved against that. */
  sealedAt(meeting: Meeting, key: string): number | undefined;
  /** Counted aloud while it is live: how many to all, who to the chair and the secretary. */
  heard?(state: State): readonly string[];
  /** The seq of what stands in it of a person: told to that person's own devices alone. */
  ownOf?(state: State, member: string): number | undefined;
  /** Seqs of what the rules get as evidence once it is closed. */
  standing(state: State): readonly number[];
  /** What of an entry's hidden part a person signed; the host finds out with which of their keys. */
  signed?(hidden: any): Signed;
  /** What the system does after a fact; the key is the sub-log's own. */
  readonly after?: { readonly [K in NewestOf<E>]?: (fact: FactOf<E[K]>, key: string) => Next | undefined };
  /** Entries whose hidden parts are destroyed once nothing can be added any more. */
  readonly forgets: (state: State) => readonly number[];
}

export interface Sublog<State = any, E extends Events = Events> extends SublogBody<State, E> {
  readonly name: string;
}

/** A sub-log whose shapes were checked where it is declared. */
export interface AnySublog extends Omit<Sublog, 'evolve' | 'after'> {
  readonly evolve: AnyFeature['evolve'];
  readonly after?: Readonly<Record<string, ((fact: any, key: string) => Next | undefined) | undefined>>;
}

export function sublog<State, E extends Events>(name: string, one: SublogBody<State, E>): Sublog<State, E> {
  return { name, ...one };
}

/** Declares a sub-log's command. */
export const sublogCommand =
  <State>() =>
  <Input, K extends keyof Needs = never>(one: Command<Input, State, K>): Command<Input, State, K> =>
    one;
