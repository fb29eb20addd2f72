/**
 * Everything that a secret ballot leaves behind anywhere, with what is uniformly random in it taken out: two runs that differ only in
 * who chose what must leave the same. Compared exactly: every name, number, length and order. Taken out: times, and words of twenty
 * signs and more, of which the length stays (keys, hashes, signatures, blinded values, sealed parts). Compared as a multiset: papers on
 * the board, which stand in the order of hashes of what nobody chose; the order itself is held to those hashes.
 */
import type { Json } from '../../shared/base/canonical.ts';
import type { Log } from '../../server/log.ts';
import type { Store } from '../../server/ports.ts';

/** Ids that are chosen anew in each run, and what they are. */
export type Roles = ReadonlyMap<string, string>;

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
/** A number beyond it is a time as well, in milliseconds. */
const EARLIEST_MS = 1_600_000_000_000;
const RANDOM = /[A-Za-z0-9_+/=-]{20,}/g;

/** A text with its ids named by what they are, and without its times and random words. */
function plain(text: string, roles: Roles): string {
  let out = text.replace(TIME, '(time)');
  for (const [id, role] of roles) out = out.replaceAll(id, `(${role})`);
  return out.replace(RANDOM, (word) => `(${word.length})`);
}

const isPaper = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'choice' in value && 'tracker' in value;

function walked(value: Json, roles: Roles): Json {
  if (typeof value === 'string') return text(value, roles);
  if (Array.isArray(value)) {
    const all = value.map((one) => walked(one, roles));
    // Papers, and people in the order in which they happened to be heard.
    const unordered = value.some(isPaper) || value.every((one) => typeof one === 'string' && roles.has(one));
    return unordered ? all.map((one) => JSON.stringify(one)).sort() : all;
  }
  if (typeof value === 'number' && value > EARLIEST_MS) return '(time)';
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [plain(key, roles), walked(one as Json, roles)]));
}

/** Texts that are JSON are walked through, lines of them each by itself; papers among those are sorted. */
export function text(whole: string, roles: Roles): string {
  const rows = whole.split('\n').map((row) => {
    if (!/^[[{]/.test(row)) return { shown: plain(row, roles), paper: false };
    try {
      const value = JSON.parse(row) as Json;
      return { shown: JSON.stringify(walked(value, roles)), paper: isPaper(value) };
    } catch {
      return { shown: plain(row, roles), paper: false };
    }
  });
  const shown = rows.map((one) => one.shown);
  return (rows.some((one) => one.paper) ? shown.sort() : shown).join('\n');
}

/** Who runs at the store, and which meetings each has open: of all meetings together. */
const OF_ALL = new Set(['servers']);

/** A store of which every name is remembered under which something was written. */
export function remembering(store: Store): { readonly store: Store; begin(): void; dump(of: string): Promise<string[]> } {
  const [collections, blobs] = [new Set<string>(), new Set<string>()];
  return {
    store: {
      ...store,
      records: {
        ...store.records,
        put: (collection, key, value, expected) => {
          collections.add(collection);
          return store.records.put(collection, key, value, expected);
        },
      },
      blobs: {
        ...store.blobs,
        put: async (source, most) => {
          const taken = await store.blobs.put(source, most);
          blobs.add(taken.sha256);
          return taken;
        },
      },
    },
    /** Files of before are none of what is dumped from now on. */
    begin: () => blobs.clear(),
    /** What holds that id: lines and hidden parts of logs, records; and every file since the beginning. The name, then the content. */
    async dump(of) {
      const out: string[] = [];
      for (const stream of await store.logs.streams(''))
        if (stream.includes(of)) for (const entry of await store.logs.read(stream, 0)) out.push(`${stream}\n${JSON.stringify(entry)}`);
      for (const collection of [...collections].filter((one) => !OF_ALL.has(one)).sort())
        for (const { key, value } of await store.records.list(collection)) {
          const row = `${collection} ${key}\n${JSON.stringify(about(of, value))}`;
          if (row.includes(of)) out.push(row);
        }
      for (const sha256 of blobs) {
        const pieces: Uint8Array[] = [];
        for await (const piece of (await store.blobs.size(sha256)) === undefined ? [] : store.blobs.get(sha256)) pieces.push(piece);
        out.push(`file\n${Buffer.concat(pieces).toString('latin1')}`);
      }
      return out;
    },
  };
}

/** What somebody has heard of and was told: of one meeting out of all. */
function about(meeting: string, value: unknown): unknown {
  const told = value as { heard?: Record<string, Json>; list?: ReadonlyArray<{ meeting: string }> } | null;
  if (!told?.heard) return value;
  const { heard, list = [] } = told;
  return { ...told, list: list.filter((one) => one.meeting === meeting), heard: { [meeting]: heard[meeting] } };
}

/** The server's own log, kept. */
export function hearing(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (...said: unknown[]) => void lines.push(`${level} ${JSON.stringify(said)}`);
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error'), debug: keep('debug') } as Log & { lines: string[] };
}
