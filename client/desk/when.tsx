/** The day and the time of a meeting, as they are in Vietnam; a day that is past is said to be, and taken. */
import '@mantine/dates/styles.layer.css';
import { TimePicker } from '@mantine/dates';
import { meetingList } from '../../shared/text/secretariat.ts';
import { useWords } from '../ui/language.tsx';
import { DayField } from './day-field.tsx';
import { inVietnam } from './vietnam-time.ts';
import css from './desk.module.css';

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
  /** Of the day, where it is not that of a meeting. */
  readonly label?: string;
}

export function When({ day, time, onDay, onTime, wrongDay, wrongTime, disabled, label }: WhenProps) {
  const { t } = useWords();
  const past = !disabled && day !== '' && day < inVietnam(new Date().toISOString()).day;
  return (
    <div>
      <div className={css.row} style={{ alignItems: 'flex-start' }}>
        <DayField
          className={css.grow}
          label={label ?? t(meetingList.date)}
          day={day}
          onDay={onDay}
          error={wrongDay && t(meetingList.wrongDate)}
          required
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
      <div role="status" className={css.warned}>
        {past && t(meetingList.dayPast)}
      </div>
    </div>
  );
}
