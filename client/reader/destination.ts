/** Where the links and the outline of a PDF point to. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page (from 0) and how far down it, as a fraction of its height. */
export interface Place {
  readonly page: number;
  readonly y: number;
}

const isRef = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as { num?: unknown }).num) &&
  Number.isInteger((value as { gen?: unknown }).gen);

/**
 * @param target a name or an explicit destination, as found in the file: nothing of its shape is certain. Undefined where it
 * leads nowhere.
 */
export async function placeOf(doc: PDFDocumentProxy, target: unknown): Promise<Place | undefined> {
  const found: unknown = typeof target === 'string' ? await doc.getDestination(target) : target;
  if (!Array.isArray(found)) return undefined;
  const destination: readonly unknown[] = found;
  const first = destination[0];
  const page = isRef(first) ? await doc.getPageIndex(first) : first;
  if (typeof page !== 'number' || !Number.isInteger(page) || page < 0 || page >= doc.numPages) return undefined;
  const height = heightIn(destination);
  if (height === undefined) return { page, y: 0 };
  const { viewBox, ...viewport } = (await doc.getPage(page + 1)).getViewport({ scale: 1 });
  // On a turned page a height says nothing of how far down: its top is near enough.
  if (viewport.rotation % 360 !== 0) return { page, y: 0 };
  const [, low = 0, , high = 0] = viewBox as number[];
  const y = high > low ? (high - height) / (high - low) : 0;
  return { page, y: Math.min(Math.max(y, 0), 1) };
}

/**
 * The height a destination asks for, in the page's own units from below: [page, XYZ, left, top, zoom], [page, FitH, top], [page,
 * FitR, l, b, r, top].
 */
function heightIn(destination: readonly unknown[]): number | undefined {
  const kind = (destination[1] as { name?: unknown } | undefined)?.name;
  const at = kind === 'XYZ' ? 3 : kind === 'FitH' || kind === 'FitBH' ? 2 : kind === 'FitR' ? 5 : undefined;
  const height = at === undefined ? undefined : destination[at];
  return typeof height === 'number' && Number.isFinite(height) ? height : undefined;
}

/** An address that may be opened from a paper: the web and mail, nothing that runs. */
export function safeAddress(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    const url = new URL(address);
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
