/** At the desk: the code on somebody's own tablet says who they are. */
import { useState } from 'react';
import { isPresent } from '../../../../shared/meeting/access.ts';
import { arrivals } from '../../../../shared/text/arrivals.ts';
import { rollDesk } from '../../../../shared/text/secretariat.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { TypeCode } from '../../arrivals/type-code.tsx';
import css from '../../../desk/desk.module.css';

export function ByOwnCode() {
  const { t } = useWords();
  const { meeting, act, until } = useDesk();
  const { busy, refusal, run } = useActing();
  const [came, setCame] = useState<string>();
  const send = (code: string): Promise<boolean> => {
    setCame(undefined);
    const before = new Set(meeting.roll.order.filter((one) => isPresent(one, meeting)));
    return run(async () => {
      const wrong = await act('checkInByCode', { code });
      if (wrong) return wrong;
      const who = await until((now) =>
        now.roll.order.find((one) => !before.has(one) && isPresent(one, now) && now.roll.presence.get(one)!.at(-1)!.proof === 'own'),
      );
      setCame(who && (meeting.roll.members.get(who)?.name ?? who));
      return undefined;
    });
  };
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(arrivals.byCode)}</h2>
      <p className={css.soft}>{t(arrivals.byCodeHint)}</p>
      <TypeCode label={t(rollDesk.checkIn)} busy={busy} onCode={send} />
      <Refused refusal={refusal} />
      {came !== undefined && <Notice tone="good">{t(arrivals.cameIn, { name: came })}</Notice>}
    </Card>
  );
}
