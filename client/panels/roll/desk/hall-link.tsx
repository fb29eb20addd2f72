/** The link of the hall screen: made, copied, scanned. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { rollDesk } from '../../../../shared/text/secretariat.ts';
import type { HallLink } from '../../../../shared/wire/hall.ts';
import { post } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { AddressCodes } from '../../../ui/address-codes.tsx';
import { Card } from '../../../ui/states.tsx';
import { CopyLine } from '../../../desk/copy-line.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';

export function HallLinkCard() {
  const { t } = useWords();
  const { id } = useDesk();
  const [url, setUrl] = useState<string>();
  const { busy, refusal, run } = useActing();
  const make = () =>
    run(async () => {
      const answer = await post<HallLink>(`/meetings/${id}/hall`);
      if (!isRefusal(answer)) setUrl(answer.url);
      return answer;
    });
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(rollDesk.hall)}</h2>
      <p className={css.soft}>{t(rollDesk.hallHint)}</p>
      <Refused refusal={refusal} />
      {url === undefined ? (
        <div>
          <Button variant="default" loading={busy} onClick={() => void make()}>
            {t(rollDesk.hallMake)}
          </Button>
        </div>
      ) : (
        <>
          <CopyLine label={t(rollDesk.hallLink)} text={url} />
          <AddressCodes text={url} size={200} />
        </>
      )}
    </Card>
  );
}
