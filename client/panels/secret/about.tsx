/** What a secret ballot gives and what it does not, in plain words. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconMinus } from '@tabler/icons-react';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { gives, givesNot, secretVote as words } from '../../../shared/text/secret-vote.ts';
import { useWords } from '../../ui/language.tsx';
import panel from '../panels.module.css';
import { KeyMarks } from './key-marks.tsx';
import css from './secret.module.css';

export function About({ vote, onBack }: { readonly vote: Vote; readonly onBack: () => void }) {
  const { t } = useWords();
  return (
    <article className={css.about}>
      <Button variant="default" className={css.back} leftSection={<IconArrowLeft size={22} aria-hidden />} onClick={onBack}>
        {t(words.aboutBack)}
      </Button>
      <h2 className={panel.headline}>{t(words.about)}</h2>
      <h3>{t(words.gives)}</h3>
      <ul>
        {Object.entries(gives).map(([name, one]) => (
          <li key={name}>
            <IconCheck size={24} aria-hidden />
            <span>{t(one)}</span>
          </li>
        ))}
      </ul>
      <h3>{t(words.givesNot)}</h3>
      <ul>
        {Object.entries(givesNot).map(([name, one]) => (
          <li key={name}>
            <IconMinus size={24} aria-hidden />
            <span>{t(one)}</span>
          </li>
        ))}
      </ul>
      <KeyMarks vote={vote} />
    </article>
  );
}
