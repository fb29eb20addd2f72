/** A file that is sent to the server: taken in as a paper, or refused so that its sender gets to read why. */
import type { Request, Response } from 'express';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { patient } from '../connections.ts';
import type { Intake } from '../papers/intake.ts';
import { sendRefusal } from './border.ts';

/** How long the rest of a refused upload is thrown away, so that the browser gets to read why. */
const DRAIN_MS = 10_000;

/** In bytes, as the sender announced them: refuses early, is never trusted. */
export function declaredSize(req: Request): number | undefined {
  const declared = req.headers['content-length'];
  return declared === undefined ? undefined : Number(declared);
}

/** Takes the body in, as whoever asks was let to. */
export async function takeUpload(intake: Pick<Intake, 'take'>, req: Request, res: Response): Promise<PaperTaken | Refusal> {
  // A hundred megabytes take their time, from those who may bring them.
  patient(req);
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const declared = declaredSize(req);
  const upload = {
    name: nameOf(req),
    secrecy: req.get('x-secrecy') ?? '',
    ...(declared !== undefined && { declaredSize: declared }),
  };
  // Leaving the loop early must not close the connection: the refusal still has to travel back on it.
  return intake.take(req.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>, upload, gone.signal);
}

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
export function refuseUpload(req: Request, res: Response, refusal: Refusal): undefined {
  if (!req.complete && !req.destroyed) {
    res.set('Connection', 'close');
    const timer = setTimeout(() => req.destroy(), DRAIN_MS);
    req.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
    req.on('error', () => undefined).resume();
  }
  sendRefusal(res, refusal);
  return undefined;
}
