/** Gives pdf.js the bytes that it asks for, out of a RangedFile. */
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { faultOf, ReaderClosed, type ReaderFault } from './fault.ts';
import { bringer } from './bring.ts';
import { dropPaper, type KeptPaper } from './kept-papers.ts';
import { CHUNK, type RangedFile, type Seed } from './ranged-file.ts';

/** The most that is fetched ahead of being asked for, in bytes: a scan of more comes in pieces. */
const AHEAD_MOST = 8 * CHUNK;

/**
 * Where a file that is written with what its first page needs in front says that this ends, in bytes; undefined where it does not.
 * @param seed the file's first bytes
 */
export function firstPageEnd(seed: Uint8Array): number | undefined {
  const opening = String.fromCharCode(...seed.subarray(0, 400));
  const [, end] = /^%PDF-.{1,40}?\d+ \d+ obj\s*<<[^>]*\/Linearized [^>]*\/E (\d{1,10})\b/s.exec(opening) ?? [];
  return end === undefined ? undefined : Number(end);
}

export class FileTransport extends PDFDataRangeTransport {
  /** The rest of what the first page needs, under way before pdf.js asks for it bit by bit. */
  readonly #ahead: { readonly end: number; readonly bytes: Promise<Uint8Array<ArrayBuffer>> } | undefined;

  /**
   * @param kept what is on this device of it, and where what comes is put aside
   * @param fromTheTop the first page is what is shown first
   * @param onFault told once when a piece cannot be had: pdf.js itself would wait for it for ever.
   */
  constructor(
    private readonly file: RangedFile,
    seed: Seed,
    private readonly kept: KeptPaper | undefined,
    fromTheTop: boolean,
    private readonly onFault: (fault: ReaderFault) => void,
  ) {
    super(seed.length, seed.bytes, false);
    const end = fromTheTop ? Math.min(Math.ceil((firstPageEnd(seed.bytes) ?? 0) / CHUNK) * CHUNK, AHEAD_MOST, seed.length) : 0;
    if (end <= CHUNK) return;
    const bytes = this.#fetched(CHUNK, end);
    // Whoever asks for them is told, nobody else.
    bytes.catch(() => undefined);
    this.#ahead = { end, bytes };
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
    const ahead = this.#ahead;
    if (ahead && begin >= CHUNK && end <= ahead.end) return (await ahead.bytes).slice(begin - CHUNK, end - CHUNK);
    return this.#fetched(begin, end);
  }

  async #fetched(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const here = await this.kept?.take(begin, end);
    if (here) return here;
    // Whole by name, and a piece is not what was put there.
    if (this.kept?.whole) void dropPaper(this.file.url);
    const bytes = await bringer.first(this.file.read(begin, end));
    void this.kept?.add(begin, bytes).catch(() => undefined);
    return bytes;
  }

  override abort(): void {
    this.file.close();
  }
}
