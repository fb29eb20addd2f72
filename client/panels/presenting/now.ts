/** What is presented at this moment, as this screen has heard of it. */
import { createStore } from 'zustand/vanilla';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { Presented } from '../../../shared/meeting/presenting.ts';
import type { Here } from '../here.tsx';

export interface Now extends Presented {
  readonly by: string;
  readonly of: Paper;
}

/** Undefined while nobody presents, or the presenter has opened nothing yet. */
export function presentedNow({ followed: { shown }, meeting }: Here): Now | undefined {
  const one = shown['presented'];
  const parsed = one && Presented.safeParse(one.value);
  if (!parsed?.success || meeting.presenting.by !== one!.by) return undefined;
  const of = meeting.papers.papers[parsed.data.paper];
  return of && of.state !== 'withdrawn' ? { ...parsed.data, by: one!.by, of } : undefined;
}

/** Whether this screen is in the place where it is presented or followed: nothing has to lead there. */
export const inPlace = createStore<boolean>(() => false);

export const PATH = 'presented';
