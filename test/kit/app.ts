/** The whole server over a store of the test's own. */
import type { AppParts } from '../../server/app-parts.ts';
import { startApp, type App } from '../../server/app.ts';
import { silent } from '../../server/log.ts';
import { soon } from './graces.ts';

/** What it is started over; `clock` is one that the test moves, the machine's where there is none. */
export interface Ground extends Pick<AppParts, 'store' | 'identity'> {
  readonly clock?: { readonly ms: number };
}

/**
 * Starts it on a free port of this machine, under the name of localhost, silent; `more` says what is to be otherwise. Whoever
 * starts it closes it.
 */
export function startServer({ store, identity, clock }: Ground, more: Partial<AppParts> = {}): Promise<App> {
  return startApp({
    store,
    identity,
    log: silent,
    port: 0,
    host: '127.0.0.1',
    maxUploadBytes: 1,
    setUpCode: '',
    hosts: ['localhost'],
    timer: soon,
    ...(clock && { now: () => clock.ms }),
    ...more,
  });
}
