/** The day and the time of a meeting, as they are in Vietnam. */
import 'dayjs/locale/vi';
import 'dayjs/locale/bn';
import { useState } from 'react';
import '@mantine/dates/styles.layer.css';
import { DateInput, TimePicker } from '@mantine/dates';
import { meetingList } from '../../../../shared/text/secretariat.ts';
import { useWords } from '../../../ui/language.tsx';
import { isDay, typedDay } from '../vietnam-time.ts';
import css from '../desk.module.css';

export interface WhenProps {
  /** `YYYY-MM-DD`, or empty. */
  readonly day: string;
  /** `HH:MM`, or empty. */
  readonly time: string;
  readonly onDay: (day: string) => void;
  readonly onTime: (time: string) => void;
  readonly wrongDay?: boolean;
  readonly wrongTime?: boolean;
  readonly disabled?: boolean;
}

export function When({ day, time, onDay, onTime, wrongDay, wrongTime, disabled }: WhenProps) {
  const { t, language } = useWords();
  /** Typed whole, and in no calendar: 30 February, month 13. */
  const [odd, setOdd] = useState(false);
  return (
    <div className={css.row} style={{ alignItems: 'flex-start' }}>
      <DateInput
        className={css.grow}
        label={t(meetingList.date)}
        size="md"
        required
        withAsterisk={false}
        locale={language === 'en' ? 'en' : language}
        firstDayOfWeek={1}
        valueFormat="DD/MM/YYYY"
        placeholder="DD/MM/YYYY"
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
        error={odd ? t(meetingList.noSuchDate) : wrongDay && t(meetingList.wrongDate)}
        disabled={disabled}
      />
      <TimePicker
        className={css.grow}
        label={t(meetingList.time)}
        size="md"
        format="24h"
        hoursInputLabel={t(meetingList.hours)}
        minutesInputLabel={t(meetingList.minutes)}
        value={time}
        onChange={(value) => onTime(value.slice(0, 5))}
        error={wrongTime && t(meetingList.wrongTime)}
        disabled={disabled}
      />
    </div>
  );
}
