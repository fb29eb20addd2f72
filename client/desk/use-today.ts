/** The day in Vietnam, also on a page that stands open when the next one begins. */
import { useEffect, useState } from 'react';
import { today } from './days.ts';

const LOOK_MS = 30_000;

export function useToday(): string {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return day;
}
