/** A server clock that cannot be right, at the desks and before the chair; an administrator may say that it is. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { isRefusal } from '../../shared/base/refusal.ts';
import { clock as words, contradicted } from '../../shared/text/clock.ts';
import type { Alarm } from '../../shared/wire/security.ts';
import { post } from '../link/http.ts';
import { useMe } from '../session.tsx';
import { Asking } from '../ui/asking.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { useAsk, type Asked } from '../ui/use-ask.ts';

const EVERY_MS = 60_000;

export const useAlarms = (): Asked<{ readonly alarms: readonly Alarm[] }> => useAsk('/alarms', { every: EVERY_MS });

export function ClockAlarm({ alarm: { clock }, again }: { readonly alarm: Alarm; readonly again: () => Promise<unknown> }) {
  const { t, dateTime } = useWords();
  const [asking, setAsking] = useState(false);
  const mayConfirm = useMe().rights.includes('administrator');
  if (!clock) return null;
  const now = dateTime(clock.now);
  return (
    <>
      <Notice tone="bad" title={t(words.title)} acts={mayConfirm && <Button onClick={() => setAsking(true)}>{t(words.isRight)}</Button>}>
        <p>{t(words.says, { now })}</p>
        <ul>
          {clock.against.map(({ kind, at }) => (
            <li key={kind}>{t(contradicted[kind], { at: dateTime(at) })}</li>
          ))}
        </ul>
        <p>
          {t(words.waits)} {t(mayConfirm ? words.orConfirm : words.askAdministrator)}
        </p>
      </Notice>
      <Confirm
        opened={asking}
        title={t(words.confirmTitle)}
        act={t(words.isRight)}
        onAct={async () => {
          const answer = await post<object>('/clock/confirm', { kinds: clock.against.map(({ kind }) => kind) });
          await again();
          return isRefusal(answer) ? answer : undefined;
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t(words.confirmText, { now })}</p>
      </Confirm>
    </>
  );
}

/** In the room there is nothing to say of disks. */
export default function RoomClockAlarm() {
  return (
    <Asking>
      <OfClock />
    </Asking>
  );
}

function OfClock() {
  const { data, again } = useAlarms();
  const alarm = data?.alarms.find(({ kind }) => kind === 'clock');
  return alarm ? <ClockAlarm alarm={alarm} again={again} /> : null;
}
