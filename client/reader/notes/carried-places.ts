/** Where notes of a paper's other versions stand in one of them: the texts of all come from the device or the server, a worker looks. */
import type { TextOfVersion } from '../../../shared/papers/carry-through.ts';
import type { PagePlace } from '../../../shared/papers/compare.ts';
import { anchorOfNote, movedNote } from '../../../shared/papers/moved-note.ts';
import { onPicture, recognisedLines, samePicture, withRecognised } from '../../../shared/papers/moved-on-scan.ts';
import type { Note } from '../../../shared/papers/note.ts';
import type { TextOfPage } from '../../../shared/papers/paper-text.ts';
import { within } from '../../within.ts';
import { textsAt, textsKept } from '../changes/texts.ts';
import { textOfPaper } from '../search/text-of-paper.ts';
import type { Version } from '../changes/versions.ts';
import { keptShares, paperUrl } from '../kept-index.ts';
import type { Answer, Ask } from './carry.worker.ts';

/** How long the text of a version that is not on the device is waited for, in milliseconds: without it fewer notes are found. */
const TEXT_MS = 10_000;
const UNTOLD = { pages: () => undefined, waits: () => undefined };

export interface Looked {
  /** Undefined: it stands nowhere there. On a page that is a picture its range is empty. */
  readonly places: ReadonlyMap<Note, PagePlace | undefined>;
  /** Notes of pages that are pictures, as they stand there. */
  readonly onScans: ReadonlyMap<Note, Note>;
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
export async function lookFor(look: Look, stop: AbortSignal): Promise<Looked> {
  const { meeting, versions, to, notes, text } = look;
  const places = new Map<Note, PagePlace | undefined>();
  const asked = notes.flatMap((note) => {
    const quote = anchorOfNote(note);
    const from = versionOf(versions, note);
    places.set(note, undefined);
    return quote && from >= 0 && 'page' in note.on ? [{ note, from, quote, page: note.on.page }] : [];
  });
  const scans = await lookOnScans(look, stop);
  const onScans = scans.found;
  for (const [note, { on }] of onScans) if ('page' in on) places.set(note, { page: on.page, from: 0, to: 0 });
  if (asked.length === 0) return { places, onScans, lacks: scans.lacks };
  const [first, last] = [Math.min(to, ...asked.map(({ from }) => from)), Math.max(to, ...asked.map(({ from }) => from))];
  const texts = await Promise.all(
    versions.map((one, at) => (at < first || at > last ? undefined : at === to && text ? text() : textOf(meeting, one, stop))),
  );
  const found = await inWorker({ versions: texts, to, quotes: asked.map(({ from, quote, page }) => ({ from, quote, page })) }, stop);
  for (const [at, { note }] of asked.entries()) places.set(note, found[at]);
  return { places, onScans, lacks: scans.lacks || asked.some(({ note, from }) => !places.get(note) && (!texts[from] || !texts[to])) };
}

/** As the server took it out, with what is known of its pictures. */
async function pagesOf(meeting: string, { sha256 }: Version): Promise<readonly TextOfPage[] | undefined> {
  const found = await within(TEXT_MS, textOfPaper(paperUrl(meeting, sha256), true)).catch(() => undefined);
  return typeof found === 'object' ? found.pages : undefined;
}

/** Words of pictures and of pages alike. */
const allWords = (pages: readonly TextOfPage[] | undefined): TextOfVersion => pages?.map(({ t }) => t);

/** Notes that stand by no text of their page: on the same picture, else by the line that a machine has read there. */
async function lookOnScans(
  { meeting, versions, to, notes }: Look,
  stop: AbortSignal,
): Promise<{ readonly found: Map<Note, Note>; readonly lacks: boolean }> {
  const found = new Map<Note, Note>();
  const asked = notes.flatMap((note) => {
    const from = versionOf(versions, note);
    return from >= 0 && 'page' in note.on && !anchorOfNote(note) ? [{ note, from, page: note.on.page }] : [];
  });
  if (asked.length === 0) return { found, lacks: false };
  const wanted = new Set([to, ...asked.map(({ from }) => from)]);
  const all = await Promise.all(versions.map((one, at) => (wanted.has(at) ? pagesOf(meeting, one) : undefined)));
  const now = all[to];
  const { paper, sha256 } = versions[to]!;
  const byLine: Array<{ readonly note: Note; readonly read: Note; readonly from: number; readonly page: number }> = [];
  for (const one of asked) {
    const before = all[one.from];
    const page = before && now && samePicture(before, one.page, now);
    if (page !== undefined) found.set(one.note, onPicture(one.note, { paper, sha256, page }));
    const read = page === undefined ? withRecognised(one.note, before?.[one.page]) : undefined;
    if (read) byLine.push({ ...one, read });
  }
  if (now && byLine.length > 0) {
    const quotes = byLine.map(({ read, from, page }) => ({ from, page, quote: anchorOfNote(read)! }));
    const places = await inWorker({ versions: all.map(allWords), to, quotes }, stop);
    for (const [at, { note, read }] of byLine.entries()) {
      const place = places[at];
      const lines = place && recognisedLines(now[place.page]);
      const moved = lines && movedNote(read, { paper, sha256, ...place }, lines);
      if (moved) found.set(note, moved);
    }
  }
  return { found, lacks: asked.some(({ note, from }) => !found.has(note) && (!all[from] || !now)) };
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
