/** What stands wrong with the server now, above everything a desk does. */
import { securityAlarms as words } from '../../../shared/text/security.ts';
import type { Alarm } from '../../../shared/wire/security.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from './desk.module.css';

const EVERY_MS = 60_000;

export function Alarms() {
  const { t, dateTime, number } = useWords();
  const { data } = useAsk<{ readonly alarms: readonly Alarm[] }>('/alarms', { every: EVERY_MS });
  return (
    <div className={css.notices}>
      {data?.alarms.map(({ kind, since, freeMb }) => (
        <Notice key={kind} tone="bad" title={t(kind === 'disk' ? words.disk : words.log)}>
          {t(kind === 'disk' ? words.diskWhat : words.logWhat, { since: dateTime(since), free: number(freeMb ?? 0) })}
        </Notice>
      ))}
    </div>
  );
}
