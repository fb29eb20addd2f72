/** A server clock that cannot be right, at the desks and before the chair; an administrator may say that it is. */
import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { isRefusal } from '../../shared/base/refusal.ts';
import { clock as words, contradicted } from '../../shared/text/clock.ts';
import type { Alarm } from '../../shared/wire/security.ts';
import { get, post } from '../link/http.ts';
import { useMe } from '../session.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';

export const EVERY_MS = 60_000;

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

async function clockAlarm(before: Alarm | undefined): Promise<Alarm | undefined> {
  const answer = await get<{ readonly alarms: readonly Alarm[] }>('/alarms');
  return isRefusal(answer) ? before : answer.alarms.find(({ kind }) => kind === 'clock');
}

/** In the room, which has no use for the desks' query library, nor for what there is to say of disks. */
export default function RoomClockAlarm() {
  const [alarm, setAlarm] = useState<Alarm>();
  useEffect(() => {
    let left = false;
    let last: Alarm | undefined;
    const look = () => void clockAlarm(last).then((now) => left || setAlarm((last = now)));
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, []);
  return alarm ? <ClockAlarm alarm={alarm} again={async () => setAlarm(await clockAlarm(alarm))} /> : null;
}
