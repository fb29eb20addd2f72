/** pdf.js as this reader uses it: one worker for all papers, its assets at /pdf/, nothing fetched that no page needs. */
import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { faultOf, ReaderClosed, type ReaderFault } from './fault.ts';
import { CHUNK, RangedFile, type Connection } from './ranged-file.ts';
import { FileTransport } from './transport.ts';

let worker: PDFWorker | undefined;

function sharedWorker(): PDFWorker {
  GlobalWorkerOptions.workerSrc = workerUrl;
  if (!worker || worker.destroyed) worker = new PDFWorker();
  return worker;
}

export interface Opening {
  /** The document; rejects with ReaderFault or ReaderClosed. */
  readonly document: Promise<PDFDocumentProxy>;
  readonly file: RangedFile;
  /** Frees the document and ends its requests; may be called at any time, and twice. */
  readonly close: () => void;
}

/** Opens a PDF by its address. Faults after the opening (rights withdrawn, the file gone) come through `onFault`. */
export function openPdf(url: string, on: { readonly connection: (connection: Connection) => void; readonly fault: (fault: ReaderFault) => void }): Opening {
  const file = new RangedFile(url, { fetch: (...request) => fetch(...request), online: () => navigator.onLine, onConnection: on.connection });
  let destroy: (() => void) | undefined;
  let closed = false;

  const open = async (): Promise<PDFDocumentProxy> => {
    const seed = await file.open();
    if (closed) throw new ReaderClosed();
    const common = {
      worker: sharedWorker(),
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
        : getDocument({ ...common, range: new FileTransport(file, seed, on.fault), rangeChunkSize: CHUNK, disableAutoFetch: true, disableStream: true });
    destroy = () => void task.destroy().catch(() => undefined);
    return task.promise;
  };

  return {
    file,
    document: open().catch((error: unknown) => {
      throw closed || error instanceof ReaderClosed ? new ReaderClosed() : faultOf(error);
    }),
    close: () => {
      if (closed) return;
      closed = true;
      file.close();
      destroy?.();
    },
  };
}
