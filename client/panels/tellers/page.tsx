/** The tellers' page: every secret ballot of the session, each with how far it is and the one act that comes next. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { tellersPage } from '../../../shared/text/secret-tellers.ts';
import { useWords } from '../../ui/language.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import { secretVotes, stageOf } from './due.ts';
import { OneBallot } from './one-ballot.tsx';
import css from './tellers.module.css';

export function Page() {
  const { t } = useWords();
  const { meeting, id } = useHere();
  const { close } = usePlaces();
  const nameOf = useNames();
  const all = secretVotes(meeting);
  const over = (one: (typeof all)[number]): number => (['closed', 'voided'].includes(stageOf(meeting, one)) ? 1 : 0);
  return (
    <main className={css.place}>
      <header className={css.head}>
        <Button variant="default" leftSection={<IconArrowLeft size={22} aria-hidden />} onClick={close}>
          {t(tellersPage.back)}
        </Button>
        <h1>{t(tellersPage.title)}</h1>
      </header>
      <p>{t(tellersPage.members, { names: meeting.tellers.members.map(nameOf).join(', ') })}</p>
      <p className={panel.soft}>{t(all.length === 0 ? tellersPage.none : tellersPage.lead)}</p>
      {/* What runs and what is to come, then what is over. */}
      {[...all].sort((a, b) => over(a) - over(b)).map((one) => <OneBallot key={one.vote} vote={one} />)}
      <details>
        <summary>{t(tellersPage.link)}</summary>
        <div className={css.qr}>
          <QrCode text={`${window.location.origin}/meeting/${id}/tellers`} />
          <span translate="no">{`${window.location.origin}/meeting/${id}/tellers`}</span>
        </div>
      </details>
      <details>
        <summary>{t(tellersPage.limits)}</summary>
        <p>{t(tellersPage.limit1)}</p>
        <p>{t(tellersPage.limit2)}</p>
      </details>
    </main>
  );
}
