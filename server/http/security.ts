/** The security log for administrators: pages, a table to take away, and the check of its chain. */
import { once } from 'node:events';
import { Router, type Request } from 'express';
import { z } from 'zod';
import { refuse } from '../../shared/base/refusal.ts';
import { LANGUAGES } from '../../shared/text/words.ts';
import { ConfirmClock, SecurityQuery, type Alarm, type SecurityCheck } from '../../shared/wire/security.ts';
import { isDeskHere } from '../identity/reach.ts';
import type { Log } from '../log.ts';
import type { Logs } from '../ports.ts';
import type { Clock } from '../security/clock.ts';
import { checkChain, readPage, type Checked } from '../security/reading.ts';
import { tableHead, tableRows } from '../security/table.ts';
import { answering, checked, signedIn, withRight } from './border.ts';
import { noted } from './noted.ts';

export interface SecurityRoutes {
  readonly logs: Logs;
  readonly log: Log;
  readonly alarms: () => readonly Alarm[];
  readonly clock: Pick<Clock, 'confirm'>;
  /** After so many details are forgotten. */
  readonly months: number;
}

export function securityRoutes({ logs, log, alarms, clock, months }: SecurityRoutes): Router {
  const router = Router();
  let checking: Promise<Checked> | undefined;

  // Who leafs through has read it once; asking for the first page is what is recorded.
  const page = (req: Request) => {
    withRight(req, 'administrator');
    return readPage(logs, checked(SecurityQuery, req.query));
  };
  const first = noted('logRead', page);
  router.get('/security', answering(log, (req, res) => (req.query['before'] === undefined ? first(req, res) : page(req))));
  router.get('/alarms', answering(log, (req) => {
    const { by, member } = signedIn(req);
    if (by === 'hall') return refuse('border/not-allowed');
    // Whoever chairs a meeting learns why nothing can be opened.
    const all = isDeskHere(member);
    return { alarms: alarms().filter((one) => all || one.kind === 'clock') };
  }));
  router.post('/clock/confirm', answering(log, noted('clockConfirmed', async (req) => {
    withRight(req, 'administrator');
    await clock.confirm(checked(ConfirmClock, req.body).kinds);
    return {};
  }, { before: (req) => ({ label: ConfirmClock.safeParse(req.body).data?.kinds.join(' ') ?? '' }) })));
  router.get('/security/check', answering(log, async (req): Promise<SecurityCheck> => {
    withRight(req, 'administrator');
    return { ...(await (checking ??= checkChain(logs).finally(() => (checking = undefined)))), months };
  }));
  router.get('/security.csv', answering(log, noted('logExported', async (req, res) => {
    withRight(req, 'administrator');
    const { language, ...query } = checked(SecurityQuery.extend({ language: z.enum(LANGUAGES).default('vi') }), req.query);
    res.type('text/csv; charset=utf-8').set('Content-Disposition', 'attachment; filename="nhat-ky-an-toan.csv"');
    const send = async (text: string): Promise<void> => {
      if (!res.write(text) && !res.destroyed) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    };
    await send(tableHead(language));
    for (let before = query.before, isMore = true; isMore && !res.destroyed; ) {
      const page = await readPage(logs, { ...query, before }, 200);
      if (page.entries.length > 0) await send(tableRows(page.entries, language));
      before = page.next;
      isMore = page.next !== undefined;
    }
    res.end();
    return undefined;
  })));
  return router;
}
