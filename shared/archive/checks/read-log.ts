/** Reading a log's lines from a bundle, and what its own numbering and clock say (RECORD section 2). */
import { fromUtf8 } from '../../base/bytes.ts';
import { parseCanonical, type Json } from '../../base/canonical.ts';
import { entryOf, leafHash, sealOf, type Entry, type Opening } from '../../log/entry.ts';
import { Tree } from '../../log/tree.ts';
import { messageOf } from './message-of.ts';
import type { Subject } from './subject.ts';

export interface ReadLog {
  /** The file it came from. */
  readonly file: string;
  /** By place, not by what an entry claims; undefined where the line could not be read. */
  readonly entries: ReadonlyArray<Entry | undefined>;
  readonly tree: Tree;
  /** By place. Only those that match what the entry sealed. */
  readonly openings: Map<number, Opening>;
}

export const emptyLog = (file = ''): ReadLog => ({ file, entries: [], tree: new Tree(), openings: new Map() });

/** Splits at newlines; every line must end with one. */
function linesOf(subject: Subject, file: string): string[] {
  const bytes = subject.files.get(file);
  if (!bytes || bytes.length === 0) return [];
  const out: string[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    try {
      out.push(fromUtf8(bytes.subarray(from, at)));
    } catch {
      subject.find('entry/unreadable', `${file}:${out.length}`, 'not UTF-8');
      out.push('');
    }
    from = at + 1;
  }
  if (from < bytes.length) {
    subject.find('entry/cut-short', `${file}:${out.length}`, 'the last line has no end');
    out.push(new TextDecoder().decode(bytes.subarray(from)));
  }
  return out;
}

export function readLog(subject: Subject, file: string): ReadLog {
  const lines = linesOf(subject, file);
  const tree = new Tree();
  const entries = lines.map((line, at) => {
    tree.append(leafHash(line));
    try {
      return entryOf(line);
    } catch (error) {
      subject.find('entry/unreadable', `${file}:${at}`, messageOf(error));
      return undefined;
    }
  });
  checkNumbers(subject, file, entries, lines);
  checkClock(subject, file, entries);
  return { file, entries, tree, openings: new Map() };
}

/** seq counts from 0 without gaps: tells what is missing, repeated, added and out of order. */
function checkNumbers(subject: Subject, file: string, entries: ReadonlyArray<Entry | undefined>, lines: readonly string[]): void {
  const first = new Map<number, number>();
  let highest = -1;
  entries.forEach((entry, at) => {
    if (!entry) return;
    const where = `${file}:${at}`;
    const before = first.get(entry.seq);
    if (before !== undefined) {
      if (lines[before] === lines[at]) subject.find('entry/repeated', where, `entry ${entry.seq} stands here again`);
      else subject.find('entry/added', where, `two different entries are numbered ${entry.seq}`);
    } else if (entry.seq < highest) subject.find('entry/reordered', where, `entry ${entry.seq} comes after ${highest}`);
    else if (entry.seq !== at) subject.find('entry/misnumbered', where, `numbered ${entry.seq}, stands at ${at}`);
    if (before === undefined) first.set(entry.seq, at);
    highest = Math.max(highest, entry.seq);
  });
  for (let seq = 0, told = 0; seq <= Math.min(highest, entries.length * 2 + 100) && told < 20; seq++) {
    if (first.has(seq) || entries[seq] === undefined && seq < entries.length) continue;
    subject.find('entry/missing', `${file}:${seq}`, `no entry is numbered ${seq}`);
    told++;
  }
}

function checkClock(subject: Subject, file: string, entries: ReadonlyArray<Entry | undefined>): void {
  let last = '';
  entries.forEach((entry, at) => {
    if (!entry) return;
    if (entry.at < last) subject.find('entry/clock', `${file}:${at}`, `${entry.at} comes after ${last}`);
    else last = entry.at;
  });
}

/** Reads `{seq, salt, value}` lines and keeps those that match what their entries sealed. */
export function readOpenings(subject: Subject, log: ReadLog, file: string): void {
  let last = -1;
  linesOf(subject, file).forEach((line, at) => {
    const where = `${file}:${at}`;
    const opening = openingOf(line);
    if (!opening) {
      subject.find('opening/unreadable', where, 'not a canonical {seq, salt, value}');
      return;
    }
    const { seq, salt, value } = opening;
    const entry = log.entries[seq];
    if (log.openings.has(seq)) subject.find('opening/repeated', where, `entry ${seq} is opened twice`);
    else if (seq < last) subject.find('opening/reordered', where, `entry ${seq} comes after ${last}`);
    last = Math.max(last, seq);
    if (!entry?.sealed) subject.find('opening/unexpected', where, `entry ${seq} has no sealed part`);
    else if (sealOf({ salt, value }) !== entry.sealed) subject.find('opening/changed', where, `does not match what entry ${seq} sealed`);
    else log.openings.set(seq, { salt, value });
  });
}

function openingOf(line: string): { seq: number; salt: string; value: Json } | undefined {
  try {
    const raw = parseCanonical(line) as { readonly [key: string]: Json };
    const { seq, salt, value, ...more } = raw;
    if (typeof seq !== 'number' || typeof salt !== 'string' || !/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(salt) || value === undefined)
      return undefined;
    return Object.keys(more).length === 0 ? { seq, salt, value } : undefined;
  } catch {
    return undefined;
  }
}
