/**
 * Tells those who wait and those who are waited for: what came, fifteen, seven and three days before a day, on it, and once a day what is
 * late. Every server looks, four times an hour by day; who was told what stands in each person's own record.
 */
import { isLate as isTaskLate } from '../../shared/council/following.ts';
import type { Recommendation } from '../../shared/council/recommendations.ts';
import { dayAt } from '../../shared/council/working-days.ts';
import { TO_DO, type Following } from '../following.ts';
import { faultOf, type Log } from '../log.ts';
import type { TellBeside } from '../notices/beside.ts';
import { isDay } from '../notices/untold.ts';
import type { Recommendations } from './recommendations.ts';
import { LateOnes, tidingsOf, tidingsOfTask, type Told } from './tidings.ts';

const LOOK_MS = 15 * 60_000;

export interface OversightTelling {
  /** Looks at everything now. */
  look(): Promise<void>;
  /** Something was done in one. */
  changed(one: Recommendation): Promise<void>;
  close(): void;
}

export interface OversightTellingParts {
  readonly recommendations: Pick<Recommendations, 'all'>;
  readonly following: Pick<Following, 'listed'>;
  readonly tell: TellBeside;
  readonly inOffice: (member: string) => Promise<boolean>;
  readonly log: Log;
  readonly now: () => number;
  /** A clock in doubt tells nobody that something is due. */
  readonly inDoubt: () => boolean;
}

/** Of lists of what is late, whatever they name. */
export const LATE = 'late';

export function makeOversightTelling(parts: OversightTellingParts): OversightTelling {
  const { recommendations, following, tell, inOffice, log, now, inDoubt } = parts;
  const tellAll = async (subject: string, all: readonly Told[]): Promise<void> => {
    for (const { member, ...told } of all) if (await inOffice(member)) await tell({ member, subject, ...told });
  };
  const look = async (): Promise<void> => {
    if (inDoubt() || !isDay(now())) return;
    const today = dayAt(now());
    const late = new LateOnes();
    for await (const one of recommendations.all()) {
      await tellAll(one.id, tidingsOf(one, today));
      late.recommendation(one, today);
    }
    for await (const { one: task } of following.listed(TO_DO, 'open')) {
      await tellAll(task.id, tidingsOfTask(task, today));
      late.task(task, isTaskLate(task, now()));
    }
    await tellAll(LATE, late.told(today));
  };
  let looking: Promise<void> | undefined;
  const lookOnce = (): Promise<void> => {
    looking ??= look()
      .catch((error: unknown) => log.error({ fault: faultOf(error) }, 'could not look for what is due'))
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  const timer = setInterval(() => void lookOnce(), LOOK_MS);
  timer.unref();
  return {
    async look() {
      await looking;
      await lookOnce();
    },
    async changed(one) {
      if (!inDoubt()) await tellAll(one.id, tidingsOf(one, dayAt(now())));
    },
    close: () => clearInterval(timer),
  };
}
