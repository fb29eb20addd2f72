/** A day of the calendar, typed as it is written here (9/12/2026) or chosen. */
import 'dayjs/locale/vi';
import 'dayjs/locale/bn';
import { useState, type ReactNode } from 'react';
import '@mantine/dates/styles.layer.css';
import { DateInput } from '@mantine/dates';
import { meetingList } from '../../shared/text/secretariat.ts';
import { useWords } from '../ui/language.tsx';
import { isDay, typedDay } from './vietnam-time.ts';

export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly day: string;
  /** Empty for a day that is in no calendar: 30 February, month 13. */
  readonly onDay: (day: string) => void;
  readonly error?: ReactNode;
  readonly clearable?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
}

export function DayField({ day, onDay, error, required, ...rest }: DayFieldProps) {
  const { t, language } = useWords();
  /** Typed whole, and in no calendar. */
  const [odd, setOdd] = useState(false);
  return (
    <DateInput
      {...rest}
      size="md"
      required={required ?? false}
      withAsterisk={false}
      locale={language}
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder={t(meetingList.dayShape)}
      clearButtonProps={{ 'aria-label': t(meetingList.clearDay) }}
      dateParser={(text) => (isDay(typedDay(text)) ? typedDay(text)! : null)}
      fixOnBlur={!odd}
      onInput={(event) => {
        const typed = typedDay(event.currentTarget.value);
        const wrong = typed !== undefined && !isDay(typed);
        setOdd(wrong);
        // The day before must not be saved in the place of what stands in the field.
        if (wrong) onDay('');
      }}
      value={day || null}
      onChange={(value) => {
        setOdd(false);
        onDay(value ?? '');
      }}
      error={odd ? t(meetingList.noSuchDate) : error}
    />
  );
}
