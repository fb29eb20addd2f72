/**
 * A kind of log: which features fold it, which logs of their own stand beside it, what may be asked of it. A meeting is one;
 * what else bears a log declares its own. Names are told apart when a kind is put together: two features that name an event, a
 * command or themselves alike do not load.
 */
import type { Json } from '../base/canonical.ts';
import { entryOf, type Entry, type Opening } from '../log/entry.ts';
import type {
  AnyCommand,
  AnyFeature,
  Audience,
  EarlierKind,
  Events,
  Fact,
  Founding,
  Meeting,
  NewDraft,
  NewEvent,
  Seen,
} from './feature.ts';
import type { Noted, ShownKind, Tidings, UrnKind } from './beside-log.ts';
import type { AnySublog } from './sublog.ts';

/** An entry of a kind that this version does not know: a newer version wrote it. Nothing guesses what it means. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
  constructor(readonly type: string) {
    super(`unknown event ${type}`);
  }
}

/** An event that is not of the shape that was declared. */
export class WrongEvent extends Error {
  override readonly name = 'WrongEvent';
  /** `field`: where in the event, never what stands there. */
  constructor(
    readonly type: string,
    readonly field: string,
  ) {
    super(`${type} is not as declared at ${field}`);
  }
}

export interface Told {
  readonly type: string;
  readonly fact: Fact<Json, Json>;
}

/** What turns lines into a state. */
export interface Fold<State> {
  readonly initial: State;
  readonly eventKind: (type: string) => Events[string] | undefined;
  /**
   * An event about to be written, held to its shape. Throws `WrongEvent`, or `UnknownEvent` for what nobody declares or writes
   * any more.
   */
  readonly check: (event: NewEvent) => NewEvent;
  /**
   * The fact in a line, held to its shape and brought to its newest version; the hidden part as this reader has it. Throws like
   * `check`.
   */
  readonly read: (line: string, opening?: Opening) => Told;
  /** The same of a line that was read before: reading one and writing it again, to compare, is most of its cost. */
  readonly told: (entry: Entry, opening?: Opening) => Told;
  /** Puts one fact into the state. */
  readonly evolve: (state: State, type: string, fact: Fact<Json, Json>) => State;
}

export interface LogKind extends Fold<Meeting> {
  readonly name: string;
  /** What its streams' names begin with in a store: `m` for `m/ID`; of drafts, which are no record. */
  readonly streams: { readonly record: string; readonly draft: string };
  /** What ids of new ones begin with: letters, then a hyphen where the kind is told by it. */
  readonly ids: string;
  /** Types of the entries that a draft and a record begin with, and the member of both that names the log. */
  readonly founded: { readonly draft: string; readonly record: string; readonly id: string };
  readonly features: readonly AnyFeature[];
  readonly sublogs: readonly AnySublog[];
  readonly command: (type: string) => AnyCommand | undefined;
  /** Whose event it is. */
  readonly owner: (type: string) => AnyFeature | undefined;
  readonly sublogCommand: (type: string) => { readonly sublog: AnySublog; readonly command: AnyCommand } | undefined;
  /** The sub-log that has something of that key, as the meeting stands. */
  readonly sublogOf: (meeting: Meeting, key: string) => AnySublog | undefined;
  /** Keys of the sub-logs that the meeting is at. */
  readonly liveKeys: (meeting: Meeting) => readonly string[];
  /** The fold of a sub-log, made once. */
  readonly sublogFold: (one: AnySublog) => Fold<unknown>;
  /** The urn that something of that key has. */
  readonly urnOf: (meeting: Meeting, key: string) => UrnKind | undefined;
  /** Urns of which nothing is kept after a fact. */
  readonly destroyed: (type: string, fact: Fact<Json, Json>, meeting: Meeting) => readonly string[];
  /** Entries of the log whose hidden parts are destroyed after a fact. */
  readonly wiped: (...fact: Parameters<NonNullable<AnyFeature['wipes']>>) => readonly number[];
  /** What the log of a draft begins with. */
  readonly begins: (draft: NewDraft) => NewEvent[];
  /** What a record begins with when a draft is published. */
  readonly carried: (draft: Meeting, founding: Founding) => NewEvent[];
  /** What features put into the minutes, in order of time. */
  readonly noted: (meeting: Meeting) => Noted[];
  /** What may be shown under a name. */
  readonly shownKind: (name: string) => ShownKind | undefined;
  /** Whether what the desk's archive holds is in everybody's. */
  readonly archivedWhole: (meeting: Meeting) => boolean;
  /** What a list of meetings says of one. */
  readonly lineOf: (meeting: Meeting) => Readonly<Record<string, Json>>;
  /** What people are to be told of it outside of it. */
  readonly tells: (meeting: Meeting) => readonly Tidings[];
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Who gets the hidden part of an entry. Fails closed: an entry whose kind says nothing is hidden from everybody. */
export const readersOf = ({ eventKind }: Pick<LogKind, 'eventKind'>, { type, open }: Pick<Entry, 'type' | 'open'>): Audience =>
  eventKind(type)?.seenBy?.(open) ?? 'nobody';

const sliceOf = (meeting: Meeting, { name }: AnyFeature): unknown => (meeting as unknown as Record<string, unknown>)[name];

/** The fact in a line as it was written, held to nothing: for whoever reads what may be wrong. */
export const factOf = (line: string, opening?: Opening): Told => factIn(entryOf(line), opening);

function factIn({ seq, at, by, type, open, sealed }: Entry, opening?: Opening): Told {
  const seen: Seen<Json> | undefined = sealed === undefined ? undefined : opening ? { seen: true, value: opening.value } : { seen: false };
  return { type, fact: { seq, at, by: by ?? 'anonymous', open, ...(seen && { sealed: seen }) } };
}

function parsed(shape: Events[string]['open'] | undefined, value: Json, type: string): Json {
  const found = shape?.safeParse(value);
  if (!found) throw new WrongEvent(type, 'sealed');
  if (!found.success) throw new WrongEvent(type, found.error.issues[0]?.path.join('.') ?? '');
  return found.data as Json;
}

const later = (kind: Events[string]): EarlierKind['becomes'] | undefined => (kind as Partial<EarlierKind>).becomes;

function foldOf<State>(initial: State, events: Events, evolve: Fold<State>['evolve']): Fold<State> {
  const eventKind = (type: string): Events[string] | undefined => own(events, type);
  const known = (type: string): Events[string] => {
    const kind = eventKind(type);
    if (!kind) throw new UnknownEvent(type);
    return kind;
  };
  const newest = ({ type, fact }: Told): Told => {
    const kind = known(type);
    const open = parsed(kind.open, fact.open, type);
    const sealed: Seen<Json> | undefined = fact.sealed?.seen
      ? { seen: true, value: parsed(kind.sealed, fact.sealed.value, type) }
      : fact.sealed;
    const becomes = later(kind);
    if (!becomes) return { type, fact: { ...fact, open, ...(sealed && { sealed }) } };
    const seen: Seen<Json> | undefined = sealed?.seen
      ? { seen: true, value: (becomes.sealed?.(sealed.value as never) ?? sealed.value) as Json }
      : sealed;
    return newest({ type: becomes.type, fact: { ...fact, open: becomes.open(open as never) as Json, ...(seen && { sealed: seen }) } });
  };
  return {
    initial,
    eventKind,
    evolve,
    check({ type, open, sealed }) {
      const kind = known(type);
      if (later(kind)) throw new UnknownEvent(type);
      return { type, open: parsed(kind.open, open, type), ...(sealed !== undefined && { sealed: parsed(kind.sealed, sealed, type) }) };
    },
    read: (line, opening) => newest(factOf(line, opening)),
    told: (entry, opening) => newest(factIn(entry, opening)),
  };
}

/** Throws where two of the features, events or commands are named alike: each would silently take the place of the other. */
function toldApart(named: readonly string[], what: string): void {
  const twice = named.find((one, index) => named.indexOf(one) !== index);
  if (twice !== undefined) throw new Error(`two ${what} are named ${twice}`);
}

export interface KindBody extends Pick<LogKind, 'streams' | 'features'>, Partial<Pick<LogKind, 'ids' | 'founded' | 'archivedWhole'>> {
  readonly sublogs?: readonly AnySublog[];
}

/** How a meeting's logs begin (RECORD section 2). */
const MEETINGS: LogKind['founded'] = { draft: 'draftBegun', record: 'meetingCreated', id: 'meeting' };

/** Puts a kind of log together; the order of its features is the order in which a record begins. */
export function logKind(name: string, body: KindBody): LogKind {
  const { streams, features, sublogs = [], ids = 'm', founded = MEETINGS, archivedWhole = () => false } = body;
  const all = [...features, ...sublogs];
  toldApart(all.map((one) => one.name), 'features');
  toldApart(all.flatMap((one) => Object.keys(one.events)), 'events');
  toldApart(all.flatMap((one) => Object.keys(one.commands)), 'commands');
  toldApart(features.flatMap((one) => Object.keys(one.shows ?? {})), 'things shown');
  const shows = Object.fromEntries(features.flatMap((one) => Object.entries(one.shows ?? {})));
  const owners = Object.fromEntries(features.flatMap((one) => Object.keys(one.events).map((type) => [type, one])));
  const commands = Object.fromEntries(features.flatMap((one) => Object.entries(one.commands)));
  const events: Events = Object.assign({}, ...features.map((one) => one.events)) as Events;
  const initial = Object.fromEntries(features.map((one) => [one.name, one.initial as unknown])) as unknown as Meeting;
  const fold = foldOf(initial, events, (meeting, type, fact) => {
    const owner = own(owners, type);
    const reduce = owner && own(owner.evolve, type);
    if (!owner || !reduce) throw new UnknownEvent(type);
    return { ...meeting, [owner.name]: reduce(sliceOf(meeting, owner), fact) as unknown };
  });
  const folds = new Map(sublogs.map((one) => [one, sublogFold(one)]));
  return {
    ...fold,
    name,
    streams,
    ids,
    founded,
    archivedWhole,
    features,
    sublogs,
    eventKind: (type) => fold.eventKind(type) ?? sublogs.map((one) => own(one.events, type)).find((one) => one !== undefined),
    command: (type) => own(commands, type),
    owner: (type) => own(owners, type),
    sublogCommand: (type) => {
      const sublog = sublogs.find((one) => Object.hasOwn(one.commands, type));
      return sublog && { sublog, command: sublog.commands[type]! };
    },
    sublogOf: (meeting, key) => sublogs.find((one) => one.there(meeting, key) === 'yes'),
    liveKeys: (meeting) => sublogs.flatMap((one) => one.live(meeting)),
    sublogFold: (one) => folds.get(one)!,
    urnOf: (meeting, key) => features.map((one) => one.urn).find((urn) => urn?.there(meeting, key)),
    destroyed: (type, fact, meeting) => features.flatMap((one) => one.destroys?.(type, fact, meeting) ?? []),
    wiped: (...fact) => features.flatMap((one) => one.wipes?.(...fact) ?? []),
    begins: (draft) => features.flatMap((one) => one.begins?.(draft) ?? []).map(fold.check),
    carried: (draft, founding) => features.flatMap((one) => one.carry?.(draft, founding) ?? []),
    noted: (meeting) =>
      features
        .flatMap((one) => one.minutes?.(sliceOf(meeting, one), meeting) ?? [])
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    shownKind: (name) => own(shows, name),
    lineOf: (meeting) =>
      Object.assign({}, ...features.map((one) => one.line?.(sliceOf(meeting, one), meeting) ?? {})) as Readonly<Record<string, Json>>,
    tells: (meeting) => features.flatMap((one) => one.tells?.(sliceOf(meeting, one), meeting) ?? []),
  };
}

/** The fold of a sub-log by itself. */
function sublogFold(one: AnySublog): Fold<unknown> {
  return foldOf<unknown>(one.initial, one.events, (state, type, fact) => {
    const reduce = own(one.evolve, type);
    if (!reduce) throw new UnknownEvent(type);
    return reduce(state, fact);
  });
}
