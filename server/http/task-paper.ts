/** A paper that somebody has brought for what they were asked: read by those who may before, or without, any meeting having it. */
import type { Request, Response } from 'express';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import type { Intake } from '../papers/intake.ts';
import type { Stamping } from '../papers/stamped.ts';
import type { Store } from '../ports.ts';
import { disposition, sendBlob } from './send-blob.ts';
import { sendStamped } from './send-stamped.ts';
import { person } from './tasks.ts';

/** Under which a paper is known that somebody has brought who is at no desk. */
export const broughtBy = (person: string): string => `person-${person}`;

export interface TaskPaperParts {
  readonly intake: Pick<Intake, 'about'>;
  readonly blobs: Store['blobs'];
  readonly log: Log;
  readonly stamping: Stamping;
  /** What stands across the pages of an internal paper that is given to that session. */
  readonly stampFor: (session: Session) => string;
  /** `of`: of the meeting, or of what it was brought for. */
  readonly stampedFor: (req: Request, of: string, sha256: string, refusal?: Refusal) => Promise<void>;
}

interface TaskPaper {
  readonly sha256: string;
  readonly title: string;
  readonly pages: number;
  /** Leaves with its reader's name alone. */
  readonly isInternal: boolean;
}

/** Sends the copy that is read. Refuses `papers/unknown`. @param of meeting, or what it was brought for */
export async function sendTaskPaper(
  req: Request,
  res: Response,
  { intake, blobs, log, stamping, stampFor, stampedFor }: TaskPaperParts,
  of: string,
  paper: TaskPaper | undefined,
): Promise<Refusal | undefined> {
  const facts = paper && (await intake.about(paper.sha256));
  const size = facts && (await blobs.size(facts.reading));
  if (!paper || !facts || size === undefined) return refuse('papers/unknown');
  // It is opened in a window of its own, out of the app's hands: an internal one bears its reader's name.
  if (paper.isInternal) {
    const told = (refusal?: Refusal) => stampedFor(req, of, paper.sha256, refusal);
    return sendStamped(req, res, { stamping, told }, paper, stampFor(person(req)));
  }
  res.set({ 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'" });
  res.set({ 'Cross-Origin-Resource-Policy': 'same-origin' });
  const how = { type: 'application/pdf', disposition: disposition('inline', `${paper.title}.pdf`), cache: 'private, no-store' };
  await sendBlob(req, res, { blobs, log }, { sha256: facts.reading, size, ...how });
  return undefined;
}
