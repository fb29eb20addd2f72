/** An internal paper leaves the server with its reader's name across every page, or not at all. */
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { patient } from '../connections.ts';
import type { Stamping } from '../papers/stamped.ts';
import { signedIn } from './border.ts';
import { disposition } from './send-blob.ts';

export interface StampedParts {
  readonly stamping: Stamping;
  /** Told, before a byte of it goes out, that whoever asks is given a stamped copy; or that it was refused. */
  readonly told: (refusal?: Refusal) => Promise<void>;
}

export async function sendStamped(
  req: Request,
  res: Response,
  { stamping, told }: StampedParts,
  { sha256, pages, title }: { readonly sha256: string; readonly pages: number; readonly title: string },
  stamp: string,
): Promise<Refusal | undefined> {
  patient(req);
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const copy = await stamping.copy({ sha256, pages }, stamp, signedIn(req).member.id, gone.signal);
  await told(isRefusal(copy) ? copy : undefined);
  if (isRefusal(copy)) return copy;
  try {
    res.set({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store, no-transform',
      'Content-Type': 'application/pdf',
      'Content-Length': String(copy.size),
      'Content-Disposition': disposition('attachment', `${title}.pdf`),
    });
    await pipeline(copy.bytes(), res).catch(() => undefined);
    return undefined;
  } finally {
    await copy.discard();
  }
}
