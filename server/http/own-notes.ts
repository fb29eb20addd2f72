/** Notes that somebody has alone or shares, with all that these stand on: notebooks, reading keys and printed sheets. */
import { Router } from 'express';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { makeNotebooks } from '../notebooks/notebooks.ts';
import { makeReadingKeys } from '../notebooks/reading-keys.ts';
import { makeSharedNotes } from '../notebooks/shared-notes.ts';
import { makeSheets } from '../notebooks/sheets.ts';
import type { Store } from '../ports.ts';
import { NOTES_RATE, notebookRoutes } from './notebook.ts';
import { makeRates } from './rates.ts';
import { sharedNotesRoutes } from './shared-notes.ts';

export interface OwnNoteRoutes {
  readonly records: Store['records'];
  readonly identity: Pick<Identity, 'accounts' | 'devices'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface OwnNotes {
  readonly router: Router;
  /** All of somebody's goes. */
  drop(member: string): Promise<void>;
}

export function ownNoteRoutes({ records, identity: { accounts, devices }, log, now }: OwnNoteRoutes): OwnNotes {
  const revokedOf = async (member: string) => (await devices.of(member)).filter((one) => one.revokedAt !== undefined).length;
  const notebooks = makeNotebooks(records, now, revokedOf);
  const [readingKeys, sheets, shared] = [makeReadingKeys(records), makeSheets(records), makeSharedNotes(records)];
  const mayAsk = makeRates(NOTES_RATE, now);
  const router = Router();
  router.use(notebookRoutes({ notebooks, readingKeys, sheets, devices, accounts, mayAsk, log }));
  router.use(sharedNotesRoutes({ shared, readingKeys, accounts, devices, mayAsk, log }));
  return {
    router,
    async drop(member) {
      for (const one of [notebooks, readingKeys, sheets, shared]) await one.drop(member);
    },
  };
}
