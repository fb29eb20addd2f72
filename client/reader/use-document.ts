/** Opens a paper for as long as a component shows it. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, type Opening } from './engine.ts';
import { faultOf, ReaderClosed, ReaderFault, type FaultKind } from './fault.ts';
import type { PageSize } from './layout.ts';
import type { Connection } from './ranged-file.ts';
import type { Watch } from './watch.ts';

export type Reading =
  | { readonly state: 'opening' }
  | {
      readonly state: 'open';
      readonly doc: PDFDocumentProxy;
      readonly watch: Watch;
      /** The bytes being read, as the server names them. */
      readonly version: string | null;
      /** From 0. */
      readonly start: number;
      /** Of the page opened at: the guess for pages not seen yet. */
      readonly size: PageSize;
      /** Pages (from 1) that the paper hung at before: they are not drawn again. */
      readonly skipped: ReadonlySet<number>;
    }
  | { readonly state: 'failed'; readonly fault: FaultKind };

/**
 * @param url must not change during the component's life: give the component the address as its key.
 * @param keep it is a paper, to be kept on the device.
 * @param startAt the page to open at, from 1; asked once, when the file is there.
 */
export function useDocument(
  url: string,
  keep: boolean,
  startAt: () => number,
): { reading: Reading; connection: Connection; retry: () => void; reopen: () => void } {
  const [reading, setReading] = useState<Reading>({ state: 'opening' });
  const [connection, setConnection] = useState<Connection>('fine');
  const [attempt, setAttempt] = useState(0);
  const current = useRef<Opening | undefined>(undefined);
  const skipped = useRef(new Set<number>());
  const firstPage = useEffectEvent(startAt);

  useEffect(() => {
    const fail = (error: unknown): void => {
      // Strict mode and quick hands close a paper that is still opening.
      if (current.current !== opening || error instanceof ReaderClosed) return;
      opening.close();
      setConnection('fine');
      setReading({ state: 'failed', fault: faultOf(error).kind });
    };
    const opening = openPdf(url, keep, {
      connection: (now) => {
        if (current.current === opening) setConnection(now);
      },
      fault: fail,
      hung: (page) => {
        if (page !== undefined) skipped.current.add(page);
        fail(new ReaderFault('hung'));
      },
    }, firstPage() <= 1);
    current.current = opening;
    opening.document
      .then(async (doc) => {
        const start = Math.min(Math.max(firstPage(), 1), doc.numPages);
        const { watch, file } = opening;
        const { width, height } = (await watch.during(doc.getPage(start))).getViewport({ scale: 1 });
        if (current.current !== opening) return;
        setReading({
          state: 'open',
          doc,
          watch,
          version: file.version,
          start: start - 1,
          size: { width, height },
          skipped: new Set(skipped.current),
        });
      })
      .catch(fail);
    const found = (): void => {
      opening.file.look();
      opening.file.retryNow();
    };
    const lost = (): void => opening.file.look();
    window.addEventListener('online', found);
    window.addEventListener('offline', lost);
    return () => {
      window.removeEventListener('online', found);
      window.removeEventListener('offline', lost);
      current.current = undefined;
      opening.close();
    };
  }, [url, keep, attempt]);

  return {
    reading,
    connection,
    retry: () => current.current?.file.retryNow(),
    reopen: () => {
      setReading({ state: 'opening' });
      setConnection('fine');
      setAttempt((before) => before + 1);
    },
  };
}
