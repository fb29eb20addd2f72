/** Reading the security log: pages from the end, the check of its chain, and forgetting by policy. */
import { setImmediate } from 'node:timers/promises';
import { timestamp } from '../../shared/base/time.ts';
import { sealOf } from '../../shared/log/entry.ts';
import type { SecurityCheck, SecurityEntry, SecurityPage, SecurityQuery } from '../../shared/wire/security.ts';
import type { Logs } from '../ports.ts';
import { platformSha256 } from '../room/hashing.ts';
import { hashOfLine, readEntry } from './chain.ts';
import { sizeOf, STREAM, type SecurityLog } from './security-log.ts';

/** Read in one go before others get their turn on the event loop. */
const CHUNK = 200;
/** Forgotten in one go. */
const FORGOTTEN_AT_ONCE = 1_000;
/** Looked through for one page; whoever searches far goes on from there. */
const MOST_LOOKED_AT = 20_000;

const fits = (entry: SecurityEntry, { person, kind, outcome, until }: SecurityQuery): boolean => {
  if ((kind && entry.kind !== kind) || (outcome && entry.outcome !== outcome) || (until && entry.at >= until)) return false;
  if (person === undefined) return true;
  const { who, about } = entry.details ?? {};
  return who?.id === person || about?.person?.id === person;
};

/** When the last of so many entries was written. */
export async function lastTime(logs: Logs, size: number): Promise<string | undefined> {
  const [last] = size > 0 ? await logs.read(STREAM, size - 1, 1) : [];
  return last && readEntry(last).entry.at;
}

/** Newest first. */
export async function readPage(logs: Logs, query: SecurityQuery, most = 100): Promise<SecurityPage> {
  let end = Math.min(query.before ?? Number.MAX_SAFE_INTEGER, await sizeOf(logs));
  const entries: SecurityEntry[] = [];
  for (let looked = 0; end > 0 && looked < MOST_LOOKED_AT; looked += CHUNK) {
    const from = Math.max(0, end - CHUNK);
    for (const stored of (await logs.read(STREAM, from, end - from)).reverse()) {
      const { entry } = readEntry(stored);
      if (query.from && entry.at < query.from) return { entries };
      if (!fits(entry, query)) continue;
      entries.push(entry);
      if (entries.length === most) return { entries, ...(entry.seq > 0 && { next: entry.seq }) };
    }
    end = from;
    await setImmediate();
  }
  return { entries, ...(end > 0 && { next: end }) };
}

export type Checked = Omit<SecurityCheck, 'months'>;

/** Looks at every line: its place, its hash of the one before, its time, its hidden part. */
export async function checkChain(logs: Logs): Promise<Checked> {
  const forgotten: Array<{ from: number; to: number }> = [];
  const bare: number[] = [];
  let [seq, hash, at] = [0, null as string | null, ''];
  let since: string | undefined;
  const answer = (brokenAt?: number): Checked => ({
    entries: seq,
    ...(since && { since }),
    ...(brokenAt !== undefined && { brokenAt }),
    missing: bare.filter((one) => !forgotten.some(({ from, to }) => one >= from && one < to)).length,
  });
  for (;;) {
    const chunk = await logs.read(STREAM, seq, CHUNK);
    if (chunk.length === 0) return answer();
    for (const stored of chunk) {
      try {
        const { entry, prev, seal } = readEntry(stored);
        const isWhole =
          entry.seq === seq && prev === hash && entry.at >= at && (!stored.sealed || sealOf(stored.sealed, platformSha256) === seal);
        if (!isWhole) return answer(seq);
        if (!stored.sealed) bare.push(seq);
        if (entry.kind === 'purged' && entry.range) forgotten.push({ from: entry.range.from, to: Math.min(entry.range.to, seq) });
        since ??= entry.at;
        at = entry.at;
      } catch {
        return answer(seq);
      }
      hash = hashOfLine(stored.line);
      seq++;
    }
    await setImmediate();
  }
}

/** Forgets the details of entries older than so many months, whole days at a time; first it says so in the log. Answers how many. */
export async function purge(
  logs: Logs,
  security: Pick<SecurityLog, 'recordPurge' | 'failingSince'>,
  months: number,
  now: number,
): Promise<number> {
  const day = new Date(now);
  day.setUTCHours(0, 0, 0, 0);
  const date = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() - months);
  // There is no 31 February.
  if (day.getUTCDate() !== date) day.setUTCDate(0);
  const limit = timestamp(day.getTime());
  let [low, high] = [0, await sizeOf(logs)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [stored] = await logs.read(STREAM, middle, 1);
    if (stored && readEntry(stored).entry.at < limit) low = middle + 1;
    else high = middle;
  }
  const to = low;
  // Details are forgotten from the beginning on: the first that has some is where the last time ended.
  [low, high] = [0, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [stored] = await logs.read(STREAM, middle, 1);
    if (stored?.sealed) high = middle;
    else low = middle + 1;
  }
  const from = low;
  if (from === to) return 0;
  await security.recordPurge({ from, to });
  // Nothing is forgotten that the log does not say.
  if (security.failingSince() !== undefined) return 0;
  for (let begin = from; begin < to; begin += FORGOTTEN_AT_ONCE) {
    await logs.forget(
      STREAM,
      Array.from({ length: Math.min(FORGOTTEN_AT_ONCE, to - begin) }, (_, n) => begin + n),
    );
  }
  return to - from;
}
