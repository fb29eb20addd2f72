/** What stands wrong with the server now, above everything a desk does. */
import { securityAlarms as words } from '../../../shared/text/security.ts';
import type { Alarm } from '../../../shared/wire/security.ts';
import { ClockAlarm, EVERY_MS } from '../../panels/clock-alarm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { ScansWaiting } from './scans-waiting.tsx';
import css from '../../desk/desk.module.css';

export function Alarms() {
  const { t, dateTime, number } = useWords();
  const { data, again } = useAsk<{ readonly alarms: readonly Alarm[] }>('/alarms', { every: EVERY_MS });
  return (
    <div className={css.notices}>
      {data?.alarms.map((alarm) =>
        alarm.kind === 'clock' ? (
          <ClockAlarm key={alarm.kind} alarm={alarm} again={again} />
        ) : alarm.kind === 'scans' ? (
          <ScansWaiting key={alarm.kind} alarm={alarm} />
        ) : (
          <Notice key={`${alarm.kind} ${alarm.record?.log ?? alarm.minutes?.meeting ?? ''}`} tone="bad" title={t(words[alarm.kind])}>
            {alarm.record
              ? t(words.recordWhat, { ...alarm.record })
              : alarm.minutes
              ? t(words.minutesWhat, { ...alarm.minutes })
              : t(alarm.kind === 'disk' ? words.diskWhat : words.logWhat, {
                  since: dateTime(alarm.since),
                  free: number(alarm.freeMb ?? 0),
                })}
          </Notice>
        ),
      )}
    </div>
  );
}
