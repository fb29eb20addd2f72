/** What the shelf's thread is asked and answers, one message after the other. */
import type { MessagePort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { decodePaperText, type PaperText } from '../../shared/papers/paper-text.ts';
import type { FoundPaperPage } from '../../shared/wire/search.ts';
import { Shelf, shownPages, type Bounds, type Hits, type Titles } from './shelf.ts';

export type Ask =
  | { readonly bounds: Bounds }
  | { readonly meeting: string; readonly titles: Titles }
  /** By gzip, as it is kept; null: there is none. */
  | { readonly text: string; readonly bytes: Uint8Array | null }
  | { readonly drop: string }
  | { readonly ask: number; readonly typed: string; readonly meetings: readonly string[] }
  | { readonly ask: number; readonly typed: string; readonly shown: ReadonlyArray<Uint8Array | null> };
export interface Shown {
  readonly pages: readonly FoundPaperPage[];
  readonly score: number;
}
export type Answer = { readonly ask: number; readonly hits: Hits } | { readonly ask: number; readonly shown: readonly Shown[] };

/** What does not unpack to a text counts as none. */
function textOf(bytes: Uint8Array | null): PaperText | undefined {
  try {
    return bytes ? decodePaperText(gunzipSync(bytes)) : undefined;
  } catch {
    return undefined;
  }
}

/** Called once, by `shelf-thread.mjs`. */
export function serve(port: MessagePort): void {
  let shelf = new Shelf({ bytes: 0, meetings: 0 });
  port.on('message', (ask: Ask) => {
    if ('bounds' in ask) shelf = new Shelf(ask.bounds);
    else if ('meeting' in ask) shelf.putTitles(ask.meeting, ask.titles);
    else if ('text' in ask) shelf.putText(ask.text, textOf(ask.bytes));
    else if ('drop' in ask) shelf.drop(ask.drop);
    else if ('shown' in ask) {
      const shown = ask.shown.map((bytes) => {
        const text = textOf(bytes);
        return text ? shownPages(text, ask.typed) : { pages: [], score: 0 };
      });
      port.postMessage({ ask: ask.ask, shown } satisfies Answer);
    } else port.postMessage({ ask: ask.ask, hits: shelf.find(ask.typed, ask.meetings) } satisfies Answer);
  });
}
