/**
 * Papers of one's own, over HTTP, each answer OwnPapersSeen: GET /api/own-papers; PUT /api/own-papers[?folder=ID] with a file's bytes
 * (X-Paper-Name, X-Secrecy as for /api/papers); POST /api/own-papers OwnAct. GET /api/own-papers/:paper/file[?original]: its bytes, with ranges.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import type { OwnPapers } from '../council/own-papers.ts';

export const IntoFolder = z.object({ folder: Id.optional() });

export interface OwnPapersSeen extends OwnPapers {
  readonly bytes: number;
  readonly mostBytes: number;
}
