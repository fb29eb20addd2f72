/** The ways to the tellers' page: always at the foot of the room, and above all else where something waits for this teller. */
import { Button } from '@mantine/core';
import { IconBox } from '@tabler/icons-react';
import { tellersPage } from '../../../shared/text/secret-tellers.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePlaces } from '../places.ts';
import { dueFor } from './due.ts';

export function ToPage() {
  const { t } = useWords();
  const { open } = usePlaces();
  return (
    <Button variant="default" leftSection={<IconBox size={22} aria-hidden />} onClick={() => open('tellers')}>
      {t(tellersPage.title)}
    </Button>
  );
}

export function Due() {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const { open } = usePlaces();
  const vote = dueFor(meeting, member);
  if (!vote) return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-label={t(tellersPage.title)}>
      <p className={panel.headline}>{t(tellersPage.due, { text: vote.text })}</p>
      <BigButton onClick={() => open('tellers')}>{t(tellersPage.toPage)}</BigButton>
    </section>
  );
}
