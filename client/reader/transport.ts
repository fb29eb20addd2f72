/** Gives pdf.js the bytes that it asks for, out of a RangedFile. */
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { faultOf, ReaderClosed, type ReaderFault } from './fault.ts';
import { bringer } from './bring.ts';
import { dropPaper, type KeptPaper } from './kept-papers.ts';
import { CHUNK, joined, type RangedFile, type Seed } from './ranged-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Pieces that are held for being asked for again bit by bit: 1 MB. */
const HELD = 16;

export class FileTransport extends PDFDataRangeTransport {
  /** By number: here, or on their way. */
  readonly #pieces = new Map<number, Promise<Bytes>>();

  /**
   * @param kept what is on this device of it, and where what comes is put aside
   * @param onFault told once when a piece cannot be had: pdf.js itself would wait for it for ever.
   */
  constructor(
    private readonly file: RangedFile,
    private readonly seed: Seed,
    private readonly kept: Promise<KeptPaper | undefined>,
    private readonly onFault: (fault: ReaderFault) => void,
  ) {
    super(seed.length, seed.bytes, false);
  }

  /** Asked for steps, it gives what it has to fetch anyway: all to the end of a piece, from where it was asked. */
  override requestDataRange(begin: number, end: number): void {
    (this.file.ahead(begin, end) ?? this.#toEndOfPiece(begin, end)).then(
      (bytes) => this.onDataRange(begin, bytes),
      (error: unknown) => {
        if (!(error instanceof ReaderClosed)) this.onFault(faultOf(error));
      },
    );
  }

  async #toEndOfPiece(begin: number, end: number): Promise<Bytes> {
    const first = Math.floor(begin / CHUNK);
    // Joined, they are a copy: pdf.js takes what it is given away from here.
    return joined(await Promise.all(this.#from(first, Math.ceil(end / CHUNK)))).slice(begin - first * CHUNK);
  }

  /** Pieces `first` to `last` (exclusive); those beside each other that are not here come in one request. */
  #from(first: number, last: number): Array<Promise<Bytes>> {
    for (let at = first; at < last; at++) {
      if (this.#pieces.has(at)) continue;
      let to = at + 1;
      while (to < last && !this.#pieces.has(to)) to++;
      const from = at;
      const run = this.#bytes(from * CHUNK, Math.min(to * CHUNK, this.seed.length));
      for (; at < to; at++) {
        const begin = (at - from) * CHUNK;
        const piece = run.then((bytes) => bytes.slice(begin, begin + CHUNK));
        const name = at;
        piece.catch(() => this.#pieces.delete(name));
        this.#pieces.set(name, piece);
      }
    }
    const asked = Array.from({ length: last - first }, (_, n) => this.#pieces.get(first + n)!);
    for (const oldest of [...this.#pieces.keys()].slice(0, -HELD)) this.#pieces.delete(oldest);
    return asked;
  }

  async #bytes(begin: number, end: number): Promise<Bytes> {
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
