/** A paper on its way up, or one that was refused, under its item. */
import type { ReactNode } from 'react';
import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload, IconPaperclip } from '@tabler/icons-react';
import { paperCarries, paperDesk, paperIntakeWords } from '../../../../shared/text/papers.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { useWords } from '../../../ui/language.tsx';
import type { PaperUpload, Uploads } from './uploads.ts';
import css from './agenda.module.css';

interface UploadRowProps {
  readonly upload: PaperUpload;
  readonly uploads: Uploads;
  /** What else can be done about it. */
  readonly also?: ReactNode;
}

export function UploadRow({ upload, uploads, also }: UploadRowProps) {
  const { t, refusal: wordsOf } = useWords();
  const { name, state, share, key, refusal, broke, carries = [] } = upload;
  if (state === 'refused')
    return (
      <li className={`${css.paper} ${css.refused}`}>
        <IconAlertTriangle size={20} aria-hidden />
        <span className={`${css.paperWhat} ${css.column}`} role="alert">
          <strong className={css.fileName}>{name}</strong>
          {refusal && <span className={css.why}>{wordsOf(refusal)}</span>}
          {also}
        </span>
        <Button size="sm" variant="default" onClick={() => uploads.again(key)} aria-label={t(paperDesk.againOne, { name })}>
          {t(paperDesk.again)}
        </Button>
        <Button size="sm" variant="subtle" color="gray.8" onClick={() => uploads.drop(key)} aria-label={t(paperDesk.dismiss, { name })}>
          {t(shell.close)}
        </Button>
      </li>
    );
  if (state === 'entered')
    return (
      <li className={`${css.paper} ${css.refused} ${css.noted}`}>
        <IconPaperclip size={20} aria-hidden />
        <span className={`${css.paperWhat} ${css.column}`} role="status">
          <strong className={css.fileName}>{name}</strong>
          {carries.map((what) => (
            <span key={what} className={css.why}>
              {t(paperCarries[what])}
            </span>
          ))}
        </span>
        <Button size="sm" variant="default" onClick={() => uploads.drop(key)} aria-label={t(paperDesk.understoodOne, { name })}>
          {t(paperDesk.understood)}
        </Button>
      </li>
    );
  const percent = Math.round(share * 100);
  const doing = {
    waiting: t(broke ? paperDesk.broke : paperDesk.waiting),
    uploading: t(paperIntakeWords.uploading, { percent }),
    checking: t(paperIntakeWords.checking),
    ready: t(paperDesk.waiting),
    entering: t(paperDesk.entering),
  }[state];
  return (
    <li className={css.paper}>
      <IconFileUpload size={20} aria-hidden />
      <span className={`${css.paperWhat} ${css.column}`}>
        <span className={css.onWay}>
          <span className={css.fileName}>{name}</span>
          <span className={css.soft}>{doing}</span>
        </span>
        {state === 'uploading' && <Progress value={percent} aria-label={name} size="sm" mt={4} />}
        {also}
      </span>
      <Button size="sm" variant="subtle" color="gray.8" onClick={() => uploads.drop(key)} aria-label={t(paperDesk.stop, { name })}>
        {t(shell.cancel)}
      </Button>
    </li>
  );
}
