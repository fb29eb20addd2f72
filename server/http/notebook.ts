/** A person's own notebook: nobody else's is ever asked for, and nothing in it can be read here. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { refuse } from '../../shared/base/refusal.ts';
import { BeginAnew, NameKey, NoteName, PutNote } from '../../shared/wire/notebook.ts';
import type { Log } from '../log.ts';
import type { Notebooks } from '../notebooks/notebooks.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { makeRates } from './rates.ts';

const After = z.object({ after: z.coerce.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).default(0) });

/** A tablet that comes in with a year's notes waits a little. */
const RATE = { atOnce: 1_200, aSecond: 20 };

export interface NotebookRoutes {
  readonly notebooks: Notebooks;
  readonly log: Log;
  /** Whether a person has a key that is in use. */
  readonly hasKey: (member: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function notebookRoutes({ notebooks, log, hasKey, now }: NotebookRoutes): Router {
  const router = Router();
  const mayAsk = makeRates(RATE, now);
  /** Whose notebook it is; a hall's screen has none. */
  const owner = (req: Request): string => {
    const { member, by } = signedIn(req);
    if (by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
    if (!mayAsk(member.id)) throw new RefusedError(refuse('notebook/too-many'));
    return member.id;
  };
  /**
   * A password may have been set by another's hand: whoever has a key changes the notebook by that alone, or somebody could drop all
   * of it, or put junk in the place of what its owner's next device is to read.
   */
  const writer = async (req: Request): Promise<string> => {
    const member = owner(req);
    if (signedIn(req).by !== 'key' && (await hasKey(member))) throw new RefusedError(refuse('identity/key-needed'));
    return member;
  };
  router.get('/notebook', answering(log, (req) => notebooks.changes(owner(req), checked(After, req.query).after)));
  router.get('/notebook/notes/:id', answering(log, async (req) => {
    const note = await notebooks.one(owner(req), checked(NoteName, req.params['id']));
    return note ? { note } : refuse('border/unknown');
  }));
  router.put('/notebook/notes', answering(log, async (req) => notebooks.put(await writer(req), checked(PutNote, req.body))));
  router.put('/notebook/key', answering(log, async (req) => {
    const { key, instead } = checked(NameKey, req.body);
    return notebooks.nameKey(await writer(req), key, instead);
  }));
  router.post('/notebook/anew', answering(log, async (req) => {
    const { key, instead } = checked(BeginAnew, req.body);
    return notebooks.anew(await writer(req), key, instead);
  }));
  return router;
}
