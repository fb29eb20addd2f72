/**
 * A line of the security log: canonical JSON with the hash of the line before. What is personal stands beside it as a sealed
 * part that the line commits to, so that it can be forgotten and the chain still holds.
 */
import { createHash } from 'node:crypto';
import { canonical, isRecordable, parseCanonical, type Json } from '../../shared/base/canonical.ts';
import { sealOf } from '../../shared/log/entry.ts';
import {
  OUTCOMES,
  SECURITY_KINDS,
  type Outcome,
  type SecurityDetails,
  type SecurityEntry,
  type SecurityKind,
} from '../../shared/wire/security.ts';
import type { StoredEntry } from '../ports.ts';
import { platformSha256 } from '../room/hashing.ts';

export interface NewEntry {
  readonly at: string;
  readonly kind: SecurityKind;
  readonly outcome: Outcome;
  readonly details: SecurityDetails;
  readonly range?: { readonly from: number; readonly to: number };
}

export const hashOfLine = (line: string): string => createHash('sha256').update(line).digest('base64url');

/** Text from outside, as a line may hold it: short, in normal form, printable. */
export function tidy(text: string, most = 200): string {
  const short = text.slice(0, most).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').replace(/\p{M}{4,}/gu, '').normalize('NFC').trim();
  return isRecordable(short) ? short : short.replace(/[^\x20-\x7e]/g, '?');
}

const tidied = (value: unknown): unknown => {
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : 0;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one)]));
};

/** Never throws on what somebody sent: a record of it must be possible. */
export function entryAt(seq: number, prev: string | null, { at, kind, outcome, details, range }: NewEntry, salt: string): StoredEntry {
  const sealed = { salt, value: tidied(details) as Json };
  return { line: canonical({ v: 1, seq, at, prev, kind, outcome, range, sealed: sealOf(sealed, platformSha256) }), sealed };
}

export interface Read {
  readonly entry: SecurityEntry;
  readonly prev: string | null;
  /** What the line commits to. */
  readonly seal: string;
}

/** Reads one line with its details, as they stand in the store. Throws where it is no line of this log. */
export function readEntry({ line, sealed }: StoredEntry): Read {
  const raw = parseCanonical(line) as { readonly [key: string]: Json | undefined };
  const { v, seq, at, prev, kind, outcome, range, sealed: seal } = raw;
  const isKnown = (SECURITY_KINDS as readonly unknown[]).includes(kind) && (OUTCOMES as readonly unknown[]).includes(outcome);
  if (v !== 1 || typeof seq !== 'number' || typeof at !== 'string' || typeof seal !== 'string' || !isKnown)
    throw new TypeError('no line of the security log');
  const entry: SecurityEntry = {
    seq,
    at,
    kind: kind as SecurityKind,
    outcome: outcome as Outcome,
    ...(sealed && { details: sealed.value as SecurityDetails }),
    ...(range !== undefined && { range: range as unknown as { from: number; to: number } }),
  };
  return { entry, prev: prev as string | null, seal };
}
