/** Papers over HTTP: the desk's upload, and reading in pieces. */
import { setTimeout as pause } from 'node:timers/promises';
import { Router, type Request, type Response } from 'express';
import { HexHash, Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { MOST_BROUGHT } from '../../shared/council/preparing.ts';
import { paperIntakeWords } from '../../shared/text/papers.ts';
import type { PaperSignatures } from '../../shared/wire/papers.ts';
import type { Log } from '../log.ts';
import type { PaperFacts } from '../papers/facts.ts';
import type { Intake } from '../papers/intake.ts';
import { unsqueeze, type PageTexts } from '../papers/page-texts.ts';
import { judge, type Trusting } from '../papers/signatures/judged.ts';
import type { Stamping } from '../papers/stamped.ts';
import type { Store } from '../ports.ts';
import { answering, RefusedError, signedIn, withRight } from './border.ts';
import { makeRates } from './rates.ts';
import { disposition, hasAlready, sendBlob } from './send-blob.ts';
import { sendStamped } from './send-stamped.ts';
import { refuseUpload, takeUpload } from './uploads.ts';

/** Files of somebody at no desk: all of two requests at once, then one in a minute. They stay on the disk where ballots are written. */
const BRINGING_RATE = { atOnce: 2 * MOST_BROUGHT, aSecond: 1 / 60 };
/** How long a paper's text is waited for, where nobody has asked for it before. */
const PATIENCE_MS = 8_000;

export interface PaperRoutes {
  readonly intake: Intake;
  readonly texts: Pick<PageTexts, 'of' | 'bytes'>;
  readonly store: Pick<Store, 'blobs'>;
  readonly log: Log;
  /** The desk of a unit (absent: the installation's own) has brought this paper. */
  readonly brought: (unit: string | undefined, sha256: string) => Promise<void>;
  /** Whether that person, at whatever desk or none, is asked to prepare papers; and that they have brought this one. */
  readonly prepares: (person: string) => Promise<boolean>;
  readonly broughtByPerson: (person: string, sha256: string) => Promise<void>;
  /** May whoever asks read this paper of this meeting now? Also answers whether the meeting has it. */
  readonly mayRead: (req: Request, meeting: string, sha256: string) => Promise<boolean>;
  /** Whether whoever asks is a secretary of that meeting. */
  readonly isAtDesk: (req: Request, meeting: string) => Promise<boolean>;
  /** What stands across the pages that whoever asks is given of it; undefined where it is given as it is. */
  readonly stampOf: (req: Request, meeting: string, sha256: string) => Promise<string | undefined>;
  readonly stamping: Stamping;
  /** Told, before a byte of it goes out, that whoever asks is given a stamped copy; or that it was refused. */
  readonly stampedFor: (req: Request, meeting: string, sha256: string, refusal?: Refusal) => Promise<void>;
  /** The authorities that are trusted now. */
  readonly trusting: () => Promise<Trusting>;
  readonly now: () => number;
}

/** What a browser says of what it fetches to show by itself. */
const AS_A_PAGE: ReadonlySet<string> = new Set(['document', 'iframe', 'frame', 'embed', 'object']);

/**
 * PUT /api/papers · GET, HEAD /api/meetings/:meeting/papers/:sha256[?original] · GET …/:sha256/text. The shapes stand in
 * shared/wire/papers.ts.
 */
export function paperRoutes({
  intake,
  texts,
  store,
  log,
  brought,
  prepares,
  broughtByPerson,
  mayRead,
  isAtDesk,
  stampOf,
  stamping,
  stampedFor,
  trusting,
  now,
}: PaperRoutes): Router {
  const router = Router();
  const mayBring = makeRates(BRINGING_RATE, now);

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
    const { member, by } = signedIn(req);
    const isPreparing = by !== 'hall' && (await prepares(member.id));
    if (!isPreparing) withRight(req, 'secretariat');
    else if (member.rights.length === 0 && !mayBring(member.id)) return refuse('border/too-many');
    const taken = await takeUpload(intake, req, res);
    if (isRefusal(taken)) return taken;
    if (isPreparing) await broughtByPerson(member.id, taken.sha256);
    if (member.rights.length > 0) await brought(member.unit, taken.sha256);
    res.json(taken);
    return undefined;
  }

  /** One answer for what is not there and what is not for this person: hashes cannot be tried out. */
  async function forReader(req: Request): Promise<PaperFacts | undefined> {
    signedIn(req);
    const { meeting, sha256 } = req.params;
    if (!Id.safeParse(meeting).success || !HexHash.safeParse(sha256).success) return undefined;
    return (await mayRead(req, meeting as string, sha256 as string)) ? intake.about(sha256 as string) : undefined;
  }

  router.get(
    '/api/meetings/:meeting/papers/:sha256/signatures',
    answering(log, async (req) => {
      const facts = await forReader(req);
      if (!facts) return unknown;
      const found = facts.signatures ?? (facts.signed ? undefined : []);
      const trust = found && found.length > 0 ? await trusting() : undefined;
      const signatures = trust ? await Promise.all(found!.map((one) => judge(one, trust, now()))) : [];
      return { looked: found !== undefined, signatures } satisfies PaperSignatures;
    }),
  );

  router.get(
    '/api/meetings/:meeting/papers/:sha256',
    answering(log, async (req, res) => {
      const facts = await forReader(req);
      if (!facts) return unknown;
      const { sha256 } = req.params;
      if (req.query.source !== undefined) return sourceOf(req, res, facts);
      const original = req.query.original !== undefined;
      // Its address in a window of its own is a download as well: the app's reader fetches its pieces.
      const isDownload = original || AS_A_PAGE.has(req.get('sec-fetch-dest') ?? '');
      // The wall shows papers in the app alone: there is nobody whose name a copy of its own would bear.
      if (isDownload && signedIn(req).by === 'hall') return unknown;
      const stamp = isDownload ? await stampOf(req, req.params.meeting as string, sha256 as string) : undefined;
      if (stamp !== undefined) {
        const told = (refusal?: Refusal) => stampedFor(req, req.params.meeting as string, sha256 as string, refusal);
        return sendStamped(req, res, { stamping, told }, { ...facts, sha256: sha256 as string }, stamp);
      }
      const served = original ? (sha256 as string) : facts.reading;
      const size = await store.blobs.size(served);
      if (size === undefined) {
        log.error({ sha256, served }, 'bytes of a paper are missing');
        return unknown;
      }
      const isOriginal = served === sha256;
      const name = isOriginal ? `${facts.title}.pdf` : `${facts.title} (${paperIntakeWords.readingCopy.vi}).pdf`;
      res.set({
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Cross-Origin-Resource-Policy': 'same-origin',
        /** Which of the two this is: only the original has the hash in the address, and signatures that hold. */
        'X-Paper-Copy': isOriginal ? 'original' : 'reading',
      });
      await sendBlob(req, res, { blobs: store.blobs, log }, {
        sha256: served,
        size,
        type: 'application/pdf',
        disposition: disposition(original ? 'attachment' : 'inline', name),
        // A tablet keeps papers itself, encrypted; in the browser's own cache they would lie in the clear, and when withdrawn as well.
        cache: 'private, no-store',
      });
      return undefined;
    }),
  );

  /**
   * The Word or Excel file that a paper was made of, with all that its authors have struck out and noted in it: for the meeting's own desk,
   * and never one that leaves with its reader's name alone.
   */
  async function sourceOf(req: Request, res: Response, { source }: PaperFacts): Promise<Refusal | undefined> {
    if (!(await isAtDesk(req, req.params['meeting'] as string))) return refuse('access/secretary-only');
    const isStamped = (await stampOf(req, req.params['meeting'] as string, req.params['sha256'] as string)) !== undefined;
    const size = source && !isStamped ? await store.blobs.size(source.sha256) : undefined;
    if (!source || size === undefined) return unknown;
    res.set({ 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' });
    await sendBlob(req, res, { blobs: store.blobs, log }, {
      sha256: source.sha256,
      size,
      type: 'application/octet-stream',
      disposition: disposition('attachment', source.name),
      cache: 'private, no-store',
    });
    return undefined;
  }

  router.get(
    '/api/meetings/:meeting/papers/:sha256/text',
    answering(log, async (req, res) => {
      signedIn(req);
      const { meeting, sha256 } = req.params;
      if (!Id.safeParse(meeting).success || !HexHash.safeParse(sha256).success) return unknown;
      if (!(await mayRead(req, meeting as string, sha256 as string))) return unknown;
      if (!(await intake.about(sha256 as string))) return unknown;
      const text = await soon(texts.of(sha256 as string));
      if (!text) {
        res.set('Retry-After', '10');
        return refuse('papers/text-coming');
      }
      res.set({ 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin', Vary: 'Accept-Encoding' });
      res.set({ ETag: `"${text.sha256}"`, 'Cache-Control': 'private, no-store, no-transform', 'Content-Type': 'application/json' });
      if (hasAlready(req, text.sha256)) {
        res.status(304).end();
        return undefined;
      }
      const squeezed = Buffer.from(await texts.bytes(text));
      if (req.acceptsEncodings('gzip')) res.set('Content-Encoding', 'gzip').end(squeezed);
      else res.end(await unsqueeze(squeezed));
      return undefined;
    }),
  );

  return router;
}

/** What is not here after so long is asked for again. */
async function soon<T>(work: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  try {
    return await Promise.race([work, pause(PATIENCE_MS, undefined, { signal: over.signal }).catch(() => undefined)]);
  } finally {
    over.abort();
  }
}

const unknown = refuse('papers/unknown');
