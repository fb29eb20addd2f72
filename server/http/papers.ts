/** Papers over HTTP: the desk's upload, and reading in pieces. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { HexHash, Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { paperIntakeWords } from '../../shared/text/papers.ts';
import { faultOf, type Log } from '../log.ts';
import type { Intake } from '../papers/intake.ts';
import type { Store } from '../ports.ts';
import { answering, RefusedError, sendRefusal, signedIn, withRight } from './border.ts';
import { rangeOf } from './byte-range.ts';

/** How long the rest of a refused upload is thrown away, so that the browser gets to read why. */
const DRAIN_MS = 10_000;

export interface PaperRoutes {
  readonly intake: Intake;
  readonly store: Pick<Store, 'blobs'>;
  readonly log: Log;
  /** May whoever asks read this paper of this meeting now? Also answers whether the meeting has it. */
  readonly mayRead: (req: Request, meeting: string, sha256: string) => Promise<boolean>;
}

/** PUT /api/papers · GET, HEAD /api/meetings/:meeting/papers/:sha256[?original]. The shapes stand in shared/wire/http.ts. */
export function paperRoutes({ intake, store, log, mayRead }: PaperRoutes): Router {
  const router = Router();

  router.put(
    '/api/papers',
    answering(log, async (req, res) => {
      const refusal = await takeIn(req, res).catch((error: unknown) => {
        if (error instanceof RefusedError) return error.refusal;
        throw error;
      });
      return refusal && refuseUpload(req, res, refusal);
    }),
  );

  async function takeIn(req: Request, res: Response): Promise<Refusal | undefined> {
    withRight(req, 'secretariat');
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    const declared = req.headers['content-length'];
    const upload = { name: nameOf(req), secrecy: req.get('x-secrecy') ?? '', ...(declared !== undefined && { declaredSize: Number(declared) }) };
    // Leaving the loop early must not close the connection: the refusal still has to travel back on it.
    const taken = await intake.take(req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>, upload, gone.signal);
    if (isRefusal(taken)) return taken;
    res.json(taken);
    return undefined;
  }

  router.get(
    '/api/meetings/:meeting/papers/:sha256',
    answering(log, async (req, res) => {
      signedIn(req);
      const { meeting, sha256 } = req.params;
      if (!Id.safeParse(meeting).success || !HexHash.safeParse(sha256).success) return unknown;
      // One answer for what is not there and what is not for this person: hashes cannot be tried out.
      if (!(await mayRead(req, meeting as string, sha256 as string))) return unknown;
      const facts = await intake.about(sha256 as string);
      if (!facts) return unknown;
      const original = req.query.original !== undefined;
      const served = original ? (sha256 as string) : facts.reading;
      const size = await store.blobs.size(served);
      if (size === undefined) {
        log.error({ sha256, served }, 'bytes of a paper are missing');
        return unknown;
      }
      const isOriginal = served === sha256;
      const name = isOriginal ? `${facts.title}.pdf` : `${facts.title} (${paperIntakeWords.readingCopy.vi}).pdf`;
      await send(req, res, served, size, { name, original: isOriginal, attachment: original });
      return undefined;
    }),
  );

  async function send(req: Request, res: Response, sha256: string, size: number, kind: { name: string; original: boolean; attachment: boolean }): Promise<void> {
    const etag = `"${sha256}"`;
    res.set({
      ETag: etag,
      'Accept-Ranges': 'bytes',
      // Bytes named by their hash never change; a proxy must neither keep nor squeeze them (ranges count raw bytes).
      'Cache-Control': 'private, max-age=3600, no-transform',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      /** Which of the two this is: only the original has the hash in the address, and signatures that hold. */
      'X-Paper-Copy': kind.original ? 'original' : 'reading',
    });
    if (matches(req.get('if-none-match'), etag)) {
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
    res.set({ 'Content-Type': 'application/pdf', 'Content-Disposition': disposition(kind.attachment ? 'attachment' : 'inline', kind.name) });
    if (range === 'whole') res.status(200).set('Content-Length', String(size));
    else {
      res.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
      res.set('Content-Length', String(range.end - range.start + 1));
    }
    if (req.method === 'HEAD') {
      res.end();
      return;
    }
    try {
      await pipeline(Readable.from(store.blobs.get(sha256, range === 'whole' ? undefined : range)), res);
    } catch (error) {
      // A reader that turns the page drops the old request: no fault. The pipeline has closed the connection either way.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') log.error({ sha256, fault: faultOf(error) }, 'paper broke off');
    }
  }

  return router;
}

const unknown = refuse('papers/unknown');

/** The name as the browser encoded it; one it did not encode well is no reason to refuse a paper. */
function nameOf(req: Request): string {
  const header = req.get('x-paper-name') ?? '';
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}

/** Answers although the body is still coming, and throws that away for a while: a connection cut at once would hide the answer. */
function refuseUpload(req: Request, res: Response, refusal: Refusal): undefined {
  if (!req.complete && !req.destroyed) {
    res.set('Connection', 'close');
    const timer = setTimeout(() => req.destroy(), DRAIN_MS);
    req.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
    req.on('error', () => undefined).resume();
  }
  sendRefusal(res, refusal);
  return undefined;
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));

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
