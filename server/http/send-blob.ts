/** Stored bytes over HTTP: piece by piece as the reader takes them, whole or a range. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { faultOf, type Log } from '../log.ts';
import type { Store } from '../ports.ts';
import { rangeOf } from './byte-range.ts';

/** A reader who takes nothing for so long has gone: what is held for it is let go. */
const STALLED_MS = 120_000;

export interface Sent {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly disposition: string;
  readonly cache: string;
}

/**
 * Answers with the bytes, a range of them, or that the reader has them already (RFC 9110). Settles when the last byte is
 * handed over or the connection has gone; never throws for a reader that goes away.
 */
export async function sendBlob(
  req: Request,
  res: Response,
  { blobs, log }: { blobs: Store['blobs']; log: Log },
  { sha256, size, ...how }: Sent,
): Promise<void> {
  const etag = `"${sha256}"`;
  // A proxy must not squeeze them: ranges count raw bytes.
  res.set({ ETag: etag, 'Accept-Ranges': 'bytes', 'Cache-Control': `${how.cache}, no-transform` });
  if (hasAlready(req, sha256)) {
    res.status(304).end();
    return;
  }
  // A range is for GET, and only of the bytes the reader already has pieces of (RFC 9110, 13.1.5: a strong comparison).
  const condition = req.get('if-range');
  const usable = req.method === 'GET' && (condition === undefined || condition.trim() === etag);
  const range = rangeOf(usable ? req.get('range') : undefined, size);
  if (range === 'beyond') {
    res.status(416).set('Content-Range', `bytes */${size}`).end();
    return;
  }
  res.set({ 'Content-Type': how.type, 'Content-Disposition': how.disposition });
  if (range === 'whole') res.status(200).set('Content-Length', String(size));
  else {
    res.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
    res.set('Content-Length', String(range.end - range.start + 1));
  }
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  res.setTimeout(STALLED_MS, () => res.destroy());
  try {
    await pipeline(Readable.from(blobs.get(sha256, range === 'whole' ? undefined : range)), res);
  } catch (error) {
    // A reader that turns the page drops the old request: no fault. The pipeline has closed the connection either way.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      log.error({ sha256, fault: faultOf(error) }, 'sending broke off');
  }
}

/** The reader has these bytes (RFC 9110, 13.1.2). */
export function hasAlready(req: Request, sha256: string): boolean {
  const header = req.get('if-none-match');
  return (
    header !== undefined && (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${sha256}"`))
  );
}

/** RFC 6266 with RFC 5987: the full Vietnamese name, and beside it a plain one for clients that know no better. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%/]/gu, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}
