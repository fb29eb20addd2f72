/** Who gets the hidden part of an entry. */
import type { Audience, Duty } from '../../shared/meeting/feature.ts';
import { dutiesOf } from '../../shared/meeting/access.ts';
import { sees } from '../../shared/meeting/may-read.ts';
import { readersOf, type LogKind } from '../../shared/meeting/log-kind.ts';
import { entryOf } from '../../shared/log/entry.ts';
import type { WireEntry } from '../../shared/wire/socket.ts';
import type { StoredEntry } from '../ports.ts';
import type { Room } from './room.ts';

export interface Viewer {
  /** Of the log that is looked at: it declares who may read what. */
  readonly kind: Pick<LogKind, 'eventKind'>;
  /** Absent for a hall screen. */
  readonly member?: string;
  readonly duties: ReadonlySet<Duty>;
}

/** A member, or a hall screen where there is none, before a room. */
export const viewerOf = (member: string | undefined, { kind, meeting }: Pick<Room, 'kind' | 'meeting'>): Viewer =>
  member === undefined ? { kind, duties: new Set<Duty>(['hall']) } : { kind, member, duties: dutiesOf(member, meeting) };

/** By kind, by entry: hundreds of viewers are asked for of each, and reading its line takes longer than all else. */
const audiences = new WeakMap<Viewer['kind'], WeakMap<StoredEntry, Audience>>();

function audienceOf(entry: StoredEntry, kind: Viewer['kind']): Audience {
  const known = audiences.get(kind) ?? new WeakMap<StoredEntry, Audience>();
  audiences.set(kind, known);
  const before = known.get(entry);
  if (before) return before;
  const audience = readersOf(kind, entryOf(entry.line));
  known.set(entry, audience);
  return audience;
}

const isSeen = (viewer: Viewer, entry: StoredEntry): boolean => sees(audienceOf(entry, viewer.kind), viewer);

/** An entry as a viewer gets it, built field by field. */
export function wireEntry(entry: StoredEntry, viewer: Viewer): WireEntry {
  if (!entry.sealed || !isSeen(viewer, entry)) return { line: entry.line };
  return { line: entry.line, sealed: { salt: entry.sealed.salt, value: entry.sealed.value } };
}

/** Which of the entries a viewer sees in full, as a short text: viewers with the same text get the same bytes, encoded once. */
export function view(entries: readonly StoredEntry[], viewer: Viewer): string {
  return entries.map((entry) => (entry.sealed && isSeen(viewer, entry) ? '1' : '0')).join('');
}
