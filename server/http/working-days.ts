/** Days off and working days: read by desks, entered by the installation's administrator; and when a term ends. */
import { Router } from 'express';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { announcedFor, dueDay, isAnnounced } from '../../shared/council/working-days.ts';
import { AskDueDay, AskYear, EnterYear, type DueDay, type WorkingDaysOfYear } from '../../shared/wire/recommendations.ts';
import type { Log } from '../log.ts';
import type { WorkingDays } from '../oversight/working-days.ts';
import { answering, checked, withRight } from './border.ts';
import { noted } from './noted.ts';

export interface WorkingDaysRoutes {
  readonly workingDays: WorkingDays;
  readonly log: Log;
}

export function workingDaysRoutes({ workingDays, log }: WorkingDaysRoutes): Router {
  const router = Router();

  async function of(year: number): Promise<WorkingDaysOfYear> {
    const { version, years } = await workingDays.entered();
    const holidays = (await workingDays.calendar()).holidays(year);
    return {
      ...{ version, year, set: announcedFor(year, years), announced: isAnnounced(year, years) },
      holidays: [...holidays].map(([day, name]) => ({ day, name })),
    };
  }

  router.get('/due-day', answering(log, async (req): Promise<DueDay> => {
    withRight(req, 'secretariat');
    const { from, ...term } = checked(AskDueDay, req.query);
    return { due: dueDay(from, term, await workingDays.calendar()) };
  }));
  router.get('/working-days', answering(log, (req) => {
    withRight(req, 'secretariat');
    return of(checked(AskYear, req.query).year);
  }));
  router.put('/working-days', answering(log, noted('workingDaysChanged', async (req): Promise<WorkingDaysOfYear | Refusal> => {
    withRight(req, 'administrator');
    const { version, year, set } = checked(EnterYear, req.body);
    const { years } = await workingDays.entered();
    const written = await workingDays.write(version, { ...years, [year]: set });
    return isRefusal(written) ? written : of(year);
  }, { before: (req) => ({ label: String(EnterYear.safeParse(req.body).data?.year ?? '') }) })));
  return router;
}
