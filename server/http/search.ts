/** Looking for something in all of one's meetings. */
import { Router, type Request } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { Search } from '../../shared/wire/search.ts';
import type { Log } from '../log.ts';
import type { Search as Searching } from '../search/search.ts';
import { answering, checked, signedIn } from './border.ts';
import { makeRates } from './rates.ts';

export interface SearchRoutes {
  readonly search: Pick<Searching, 'find'>;
  readonly log: Log;
  /** May whoever asks read this paper of this meeting now? The question of the paper's own address. */
  readonly mayRead: (req: Request, meeting: string, sha256: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Somebody types a word, and another. */
const RATE = { atOnce: 30, aSecond: 1 };

export function searchRoutes({ search, log, mayRead, now }: SearchRoutes): Router {
  const router = Router();
  const mayAsk = makeRates(RATE, now);
  router.post('/search', answering(log, async (req) => {
    const { member, by } = signedIn(req);
    if (by === 'hall') return refuse('border/not-allowed');
    const { typed, ...narrowed } = checked(Search, req.body);
    if (!mayAsk(member.id)) return refuse('border/too-many');
    return search.find({ member: member.id, mayRead: (meeting, sha256) => mayRead(req, meeting, sha256) }, typed, narrowed);
  }));
  return router;
}
