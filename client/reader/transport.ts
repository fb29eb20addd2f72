/** Gives pdf.js the bytes that it asks for, out of a RangedFile. */
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { faultOf, ReaderClosed, type ReaderFault } from './fault.ts';
import { bringer } from './bring.ts';
import { dropPaper, type KeptPaper } from './kept-papers.ts';
import type { RangedFile, Seed } from './ranged-file.ts';

export class FileTransport extends PDFDataRangeTransport {
  /**
   * @param kept what is on this device of it, and where what comes is put aside
   * @param onFault told once when a piece cannot be had: pdf.js itself would wait for it for ever.
   */
  constructor(
    private readonly file: RangedFile,
    seed: Seed,
    private readonly kept: Promise<KeptPaper | undefined>,
    private readonly onFault: (fault: ReaderFault) => void,
  ) {
    super(seed.length, seed.bytes, false);
  }

  override requestDataRange(begin: number, end: number): void {
    this.#bytes(begin, end).then(
      (bytes) => this.onDataRange(begin, bytes),
      (error: unknown) => {
        if (!(error instanceof ReaderClosed)) this.onFault(faultOf(error));
      },
    );
  }

  async #bytes(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const kept = await this.kept;
    const here = await kept?.take(begin, end);
    if (here) return here;
    // Whole by name, and a piece is not what was put there.
    if (kept?.whole) void dropPaper(this.file.url);
    const bytes = await bringer.first(this.file.read(begin, end));
    void kept?.add(begin, bytes).catch(() => undefined);
    return bytes;
  }

  override abort(): void {
    this.file.close();
  }
}
