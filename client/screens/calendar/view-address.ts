/** What the calendar shows stands in the address: a reload, the way back and a link that somebody was sent show the same. */
import { useSearchParams } from 'wouter';
import { isDay } from '../../desk/vietnam-time.ts';

export const VIEWS = ['month', 'week', 'list'] as const;
export type View = (typeof VIEWS)[number];
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** Far beyond these a calendar has weeks that no date can say. */
const YEARS = /^(19|20|21)/;

export interface CalendarView {
  readonly view: View;
  /** A day of what is shown: of a month its first. */
  readonly at: string;
  /** Code of a unit, whose meetings alone are shown. */
  readonly unit: string | undefined;
  /** Of the month, whose meetings are listed below it. */
  readonly chosen: string | undefined;
}

/** @param today shown where the address says nothing, or nothing that can be shown */
export function viewIn(asked: URLSearchParams, today: string): CalendarView {
  const [day = '', chosen = ''] = ['at', 'day'].map((name) => asked.get(name) ?? '').map((one) => (YEARS.test(one) ? one : ''));
  return {
    view: VIEWS.find((one) => one === asked.get('view')) ?? 'month',
    at: MONTH.test(day) ? `${day}-01` : isDay(day) ? day : today,
    unit: asked.get('unit') || undefined,
    chosen: isDay(chosen) ? chosen : undefined,
  };
}

export function useCalendarView(today: string) {
  const [asked, setAsked] = useSearchParams();
  const now = viewIn(asked, today);
  /** A step to another time can be gone back; another look at the same one replaces the address. */
  const change = (next: Partial<CalendarView>): void =>
    setAsked(
      (before) => {
        const { view, at, unit, chosen } = { ...now, ...next };
        const time = view === 'week' ? at : at.slice(0, 7);
        const values = { view: view === 'month' ? '' : view, at: at === today ? '' : time, unit: unit ?? '', day: chosen ?? '' };
        for (const [name, value] of Object.entries(values)) {
          if (value === '') before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: next.at === undefined },
    );
  return { ...now, change };
}
