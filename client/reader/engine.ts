/** pdf.js as this reader uses it: a worker for each paper, its assets at /pdf/, nothing fetched that no page needs. */
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { faultOf, faultOfStatus, ReaderClosed, ReaderFault } from './fault.ts';
import { fetchAs } from '../link/fetch-as.ts';
import { online } from '../link/online.ts';
import { bringer } from './bring.ts';
import { firstPageEnd } from './first-page.ts';
import { dropPaper, keptPaper, type KeptPaper } from './kept-papers.ts';
import { CHUNK, RangedFile, STEP, type Connection, type Seed, type Surroundings } from './ranged-file.ts';
import { FileTransport } from './transport.ts';
import { Watch } from './watch.ts';
import { takeWorker } from './worker-at-hand.ts';

/** How long a worker may take to put its paper away, in milliseconds. */
const FAREWELL = 2_000;

export interface Opening {
  /** The document; rejects with ReaderFault or ReaderClosed. */
  readonly document: Promise<PDFDocumentProxy>;
  readonly file: RangedFile;
  /** Whoever asks the worker for something lasting says so here. */
  readonly watch: Watch;
  /** Frees the document and ends its requests; may be called at any time, and twice. */
  readonly close: () => void;
}

export interface Listeners {
  readonly connection: (connection: Connection) => void;
  /** Faults after the opening: rights withdrawn, the file gone, the worker dead. */
  readonly fault: (fault: ReaderFault) => void;
  /** The worker does not answer any more; `page` (from 1) is what it was drawing. What it holds is lost: close the paper. */
  readonly hung: (page: number | undefined) => void;
}

/**
 * Opens a PDF by its address.
 * @param keep it is a paper: kept on the device once it is whole, and opened from there.
 * @param fromTheTop its first page is what is shown first.
 */
export function openPdf(url: string, keep: boolean, on: Listeners, fromTheTop = false): Opening {
  // Its own, not one that pdf.js makes: that falls back to drawing in the page itself, where nothing could end it.
  const thread = takeWorker();
  thread.addEventListener('error', () => on.fault(new ReaderFault('broken')));
  const worker = new PDFWorker({ port: thread as unknown as null });
  const around: Surroundings = {
    fetch: fetchAs,
    online: () => navigator.onLine,
    onConnection: on.connection,
  };
  const coming = keep ? bringer.handOver(url) : undefined;
  coming?.file.handTo(around);
  const file = coming?.file ?? new RangedFile(url, around);
  let destroy: (() => Promise<void>) | undefined;
  let closed = false;
  const watch = new Watch(
    () => file.reading > 0,
    (page) => {
      thread.terminate();
      on.hung(page);
    },
  );

  const open = async (): Promise<PDFDocumentProxy> => {
    const found = keep ? await fromHere(url) : undefined;
    if (found) file.resume(`"${found.kept.version}"`, found.kept.size);
    const seed = found?.seed ?? (await bringer.first(coming?.first ?? file.open(fromTheTop ? firstPageEnd : undefined)));
    if (closed) throw new ReaderClosed();
    if (found) void stillThere(url).then((fault) => fault && on.fault(fault));
    if (found && !found.kept.whole) bringer.reading(url);
    // Nobody waits for what is put aside.
    const kept = Promise.resolve(found?.kept ?? (keep ? bringer.opened(url, file.version, seed) : undefined));
    const common = {
      worker,
      cMapUrl: '/pdf/cmaps/',
      cMapPacked: true,
      standardFontDataUrl: '/pdf/standard_fonts/',
      wasmUrl: '/pdf/wasm/',
      iccUrl: '/pdf/iccs/',
      // The page's content security policy forbids it, and a paper's fonts are not to be run as code.
      isEvalSupported: false,
      enableXfa: false,
    };
    const task =
      seed.bytes.length === seed.length
        ? getDocument({ ...common, data: seed.bytes })
        : getDocument({
            ...common,
            range: new FileTransport(file, seed, kept, on.fault),
            rangeChunkSize: STEP,
            disableAutoFetch: true,
            disableStream: true,
          });
    destroy = () => task.destroy();
    return watch.during(task.promise);
  };

  return {
    file,
    watch,
    document: open().catch((error: unknown) => {
      throw closed || error instanceof ReaderClosed ? new ReaderClosed() : faultOf(error);
    }),
    close: () => {
      if (closed) return;
      closed = true;
      file.close();
      watch.end();
      const end = (): void => {
        worker.destroy();
        thread.terminate();
      };
      const late = setTimeout(end, FAREWELL);
      void Promise.resolve(destroy?.())
        .catch(() => undefined)
        .then(() => {
          clearTimeout(late);
          end();
        });
    },
  };
}

/** A paper on this device opens from here: a whole one always, one that is still coming while the server does not answer. */
async function fromHere(url: string): Promise<{ readonly kept: KeptPaper; readonly seed: Seed } | undefined> {
  const kept = await keptPaper(url);
  if (!kept || (!kept.whole && online.get())) return undefined;
  const bytes = await kept.take(0, Math.min(CHUNK, kept.size));
  if (bytes) return { kept, seed: { length: kept.size, bytes } };
  // Whole by name, and not to be read: it is fetched anew.
  if (kept.whole) await dropPaper(url);
  return undefined;
}

/** Whether a kept paper may still be read: asked beside the reading, without a word where there is no network. */
async function stillThere(url: string): Promise<ReaderFault | undefined> {
  const answer = await fetchAs(url, { method: 'HEAD', credentials: 'same-origin', cache: 'no-store' }).catch(() => undefined);
  const fault = answer && faultOfStatus(answer.status);
  if (!answer || answer.ok || (fault?.kind !== 'missing' && fault?.kind !== 'forbidden')) return undefined;
  await dropPaper(url);
  return fault;
}
