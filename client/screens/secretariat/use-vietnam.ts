/** A meeting's time in the words of the person's language, always as it is in Vietnam. */
import { useMemo } from 'react';
import { LOCALE, ZONE } from '../../../shared/text/words.ts';
import { useWords } from '../../ui/language.tsx';

/** "08:00, Thứ Tư, 9 tháng 12, 2026" */
export function useVietnam(): (at: string) => string {
  const { language } = useWords();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });
    const time = new Intl.DateTimeFormat(LOCALE[language], { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE });
    return (at) => `${time.format(new Date(at))}, ${day.format(new Date(at))}`;
  }, [language]);
}
