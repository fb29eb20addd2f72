/** Draws pages small, one after the other, those in sight first; what is drawn is kept as compressed pictures, a few kB each. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { free, putAway } from './use-page.ts';
import type { Watch } from './watch.ts';

/** CSS pixels of the room for one: of a page upright. */
const WIDTH = 116;
const HEIGHT = 164;
/** Of a screen that shows more: at this size that is enough. */
const SHARP = 1.5;
/** Those seen longest ago go first. */
const KEPT = 1_000;

class Thumbnails {
  /** Page (from 0) to address; drawn last comes last. */
  readonly #pictures = new Map<number, string>();
  readonly #followers = new Map<number, (picture: string) => void>();
  readonly #broken = new Set<number>();
  #wanted: readonly number[] = [];
  #drawing = false;

  constructor(
    private readonly doc: PDFDocumentProxy,
    private readonly watch: Watch,
  ) {}

  picture(at: number): string | undefined {
    return this.#pictures.get(at);
  }

  /** Told at once where it is there. @returns ends it */
  follow(at: number, told: (picture: string) => void): () => void {
    this.#followers.set(at, told);
    const picture = this.#pictures.get(at);
    if (picture !== undefined) told(picture);
    return () => {
      if (this.#followers.get(at) === told) this.#followers.delete(at);
    };
  }

  /** The pages in sight; what was asked for before and is not there yet is forgotten. */
  want(pages: readonly number[]): void {
    this.#wanted = pages;
    if (!this.#drawing) void this.#draw();
  }

  close(): void {
    this.#wanted = [];
    for (const url of this.#pictures.values()) URL.revokeObjectURL(url);
    this.#pictures.clear();
  }

  async #draw(): Promise<void> {
    this.#drawing = true;
    for (;;) {
      const at = this.#wanted.find((one) => !this.#pictures.has(one) && !this.#broken.has(one));
      if (at === undefined) break;
      const drawn = await this.#picture(at).catch(() => undefined);
      if (!drawn) {
        this.#broken.add(at);
        continue;
      }
      const url = URL.createObjectURL(drawn);
      this.#pictures.set(at, url);
      this.#followers.get(at)?.(url);
      for (const [oldest, old] of this.#pictures) {
        if (this.#pictures.size <= KEPT) break;
        this.#pictures.delete(oldest);
        URL.revokeObjectURL(old);
      }
    }
    this.#drawing = false;
  }

  async #picture(at: number): Promise<Blob | undefined> {
    const page = await this.watch.during(this.doc.getPage(at + 1));
    const { width, height } = page.getViewport({ scale: 1 });
    const fits = Math.min(WIDTH / width, HEIGHT / height);
    const viewport = page.getViewport({ scale: fits * Math.min(window.devicePixelRatio || 1, SHARP) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(Math.round(viewport.width), 1);
    canvas.height = Math.max(Math.round(viewport.height), 1);
    try {
      await this.watch.during(page.render({ canvas, viewport, background: '#ffffff' }).promise, at + 1);
      return (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8))) ?? undefined;
    } finally {
      free(canvas);
      putAway(page);
    }
  }
}

const stores = new WeakMap<PDFDocumentProxy, Thumbnails>();

/** Those of a document, as long as it is open. */
export function thumbnailsOf(doc: PDFDocumentProxy, watch: Watch): Thumbnails {
  const found = stores.get(doc) ?? new Thumbnails(doc, watch);
  stores.set(doc, found);
  return found;
}

/** The document is closed: its pictures go. */
export function dropThumbnails(doc: PDFDocumentProxy): void {
  stores.get(doc)?.close();
  stores.delete(doc);
}
