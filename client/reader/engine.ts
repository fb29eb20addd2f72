/** pdf.js as this reader uses it: a worker for each paper, its assets at /pdf/, nothing fetched that no page needs. */
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { faultOf, faultOfStatus, ReaderClosed, ReaderFault } from './fault.ts';
import { keeper } from './keeper.ts';
import { dropPaper, keptPaper } from './kept-papers.ts';
import { CHUNK, RangedFile, type Connection, type Seed } from './ranged-file.ts';
import { FileTransport } from './transport.ts';
import { Watch } from './watch.ts';

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

/** Opens a PDF by its address. @param keep it is a paper: kept on the device once it is whole, and opened from there. */
export function openPdf(url: string, keep: boolean, on: Listeners): Opening {
  // Its own, not one that pdf.js makes: that falls back to drawing in the page itself, where nothing could end it.
  const thread = new Worker(workerUrl, { type: 'module' });
  thread.addEventListener('error', () => on.fault(new ReaderFault('broken')));
  const worker = new PDFWorker({ port: thread as unknown as null });
  const file = new RangedFile(url, {
    fetch: (...request) => fetch(...request),
    online: () => navigator.onLine,
    onConnection: on.connection,
  });
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
    const kept = keep ? await keptPaper(url) : undefined;
    const seed = kept ? await whole(kept) : await keeper.first(file.open());
    if (closed) throw new ReaderClosed();
    if (kept) void stillThere(url).then((fault) => fault && on.fault(fault));
    const pieces = keep && !kept ? keeper.begin(url, file.version, seed) : undefined;
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
            range: new FileTransport(file, seed, pieces, on.fault),
            rangeChunkSize: CHUNK,
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

async function whole(kept: Blob): Promise<Seed> {
  const bytes = new Uint8Array(await kept.arrayBuffer());
  return { length: bytes.length, bytes };
}

/** Whether a kept paper may still be read: asked beside the reading, without a word where there is no network. */
async function stillThere(url: string): Promise<ReaderFault | undefined> {
  const answer = await fetch(url, { method: 'HEAD', credentials: 'same-origin', cache: 'no-store' }).catch(() => undefined);
  const fault = answer && faultOfStatus(answer.status);
  if (!answer || answer.ok || (fault?.kind !== 'missing' && fault?.kind !== 'forbidden')) return undefined;
  await dropPaper(url);
  return fault;
}
