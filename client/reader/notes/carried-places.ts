/** Where notes of a paper's other versions stand in one of them: the texts of all come from the device or the server, a worker looks. */
import type { TextOfVersion } from '../../../shared/papers/carry-through.ts';
import type { PagePlace } from '../../../shared/papers/compare.ts';
import { anchorOfNote } from '../../../shared/papers/moved-note.ts';
import type { Note } from '../../../shared/papers/note.ts';
import { within } from '../../within.ts';
import { textsAt, textsKept } from '../changes/texts.ts';
import type { Version } from '../changes/versions.ts';
import { keptShares, paperUrl } from '../kept-index.ts';
import type { Answer, Ask } from './carry.worker.ts';

/** How long the text of a version that is not on the device is waited for, in milliseconds: without it fewer notes are found. */
const TEXT_MS = 10_000;
const UNTOLD = { pages: () => undefined, waits: () => undefined };

export interface Looked {
  /** By the note's id; undefined: it stands nowhere there. */
  readonly places: ReadonlyMap<string, PagePlace | undefined>;
  /** The text of a version that they were noted on was not to be had: with it more may be found. */
  readonly lacks: boolean;
}

export interface Look {
  readonly meeting: string;
  /** The oldest first. */
  readonly versions: readonly Version[];
  /** The one that is read, by its place among them. */
  readonly to: number;
  readonly notes: readonly Note[];
  /** The text of the one that is read, where it is open. */
  readonly text?: () => Promise<TextOfVersion>;
}

async function textOf(meeting: string, { sha256 }: Version, stop: AbortSignal): Promise<TextOfVersion> {
  const url = paperUrl(meeting, sha256);
  const kept = await within(TEXT_MS, textsKept(url, true)).catch(() => undefined);
  // Without the network its pages are read for it, where the paper itself is here.
  return kept ?? (keptShares.getState()[url] === 1 ? textsAt(url, UNTOLD, stop).catch(() => undefined) : undefined);
}

/** The version that a note was made on, by its place among them; -1 for a note of another paper. */
export const versionOf = (versions: readonly Version[], { on }: Note): number =>
  'paper' in on ? versions.findIndex(({ paper }) => paper === on.paper) : -1;

/** Rejects where it was stopped, or the search broke. */
export async function lookFor({ meeting, versions, to, notes, text }: Look, stop: AbortSignal): Promise<Looked> {
  const places = new Map<string, PagePlace | undefined>();
  const asked = notes.flatMap((note) => {
    const quote = anchorOfNote(note);
    const from = versionOf(versions, note);
    places.set(note.id, undefined);
    return quote && from >= 0 && 'page' in note.on ? [{ id: note.id, from, quote, page: note.on.page }] : [];
  });
  if (asked.length === 0) return { places, lacks: false };
  const [first, last] = [Math.min(to, ...asked.map(({ from }) => from)), Math.max(to, ...asked.map(({ from }) => from))];
  const texts = await Promise.all(
    versions.map((one, at) => (at < first || at > last ? undefined : at === to && text ? text() : textOf(meeting, one, stop))),
  );
  const found = await inWorker({ versions: texts, to, quotes: asked.map(({ from, quote, page }) => ({ from, quote, page })) }, stop);
  for (const [at, { id }] of asked.entries()) places.set(id, found[at]);
  return { places, lacks: asked.some(({ id, from }) => !places.get(id) && (!texts[from] || !texts[to])) };
}

function inWorker(ask: Ask, stop: AbortSignal): Promise<ReadonlyArray<PagePlace | undefined>> {
  if (stop.aborted) return Promise.reject(new Error('stopped'));
  const worker = new Worker(new URL('./carry.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadonlyArray<PagePlace | undefined>>((done, fail) => {
    stop.addEventListener('abort', () => fail(new Error('stopped')), { once: true });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => ('places' in data ? done(data.places) : fail(new Error('broke')));
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error('broke'));
    };
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
