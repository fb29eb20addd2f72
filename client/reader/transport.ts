/** Gives pdf.js the bytes that it asks for, out of a RangedFile. */
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { faultOf, ReaderClosed, type ReaderFault } from './fault.ts';
import { keeper } from './keeper.ts';
import type { Pieces } from './pieces.ts';
import type { RangedFile, Seed } from './ranged-file.ts';

export class FileTransport extends PDFDataRangeTransport {
  /**
   * @param pieces what is here already, and where what comes is put aside
   * @param onFault told once when a piece cannot be had: pdf.js itself would wait for it for ever.
   */
  constructor(
    private readonly file: RangedFile,
    seed: Seed,
    private readonly pieces: Pieces | undefined,
    private readonly onFault: (fault: ReaderFault) => void,
  ) {
    super(seed.length, seed.bytes, false);
  }

  override requestDataRange(begin: number, end: number): void {
    const here = this.pieces?.take(begin, end);
    if (here) {
      // Later, as pdf.js expects of a network.
      queueMicrotask(() => this.onDataRange(begin, here));
      return;
    }
    keeper.first(this.file.read(begin, end)).then(
      (bytes) => {
        this.pieces?.add(begin, bytes);
        this.onDataRange(begin, bytes);
      },
      (error: unknown) => {
        if (!(error instanceof ReaderClosed)) this.onFault(faultOf(error));
      },
    );
  }

  override abort(): void {
    this.file.close();
  }
}
