/** The papers of a sheet, each opened in the reader. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import { FullScreen } from '../../reader/full-screen.tsx';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import css from './sheets.module.css';

interface PapersProps {
  readonly meeting: string;
  readonly papers: readonly Paper[];
  /** At the desk, as long as it is a draft. */
  readonly onTakeOut?: (paper: Paper) => void;
}

export function Papers({ meeting, papers, onTakeOut }: PapersProps) {
  const { t } = useWords();
  const me = useMe();
  const [open, setOpen] = useState<Paper>();
  const stand = papers.filter((one) => one.state === 'current');
  if (stand.length === 0) return <p className={css.soft}>{t(sheets.noPapers)}</p>;
  return (
    <>
      <h3>{t(sheets.papers)}</h3>
      <ul className={css.list}>
        {stand.map((one) => (
          <li key={one.paper}>
            <Button
              variant="default"
              size="lg"
              fullWidth
              justify="flex-start"
              leftSection={<IconFileText size={26} aria-hidden />}
              onClick={() => setOpen(one)}
              className={css.paper}
            >
              {one.title} · {t(sheets.pages, { n: one.pages })}
            </Button>
            {onTakeOut && (
              <Button variant="subtle" onClick={() => onTakeOut(one)} aria-label={`${t(sheetDesk.takeOut)}: ${one.title}`}>
                {t(sheetDesk.takeOut)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FullScreen paper={open} meeting={meeting} reader={me.member.name} onClose={() => setOpen(undefined)} />
    </>
  );
}
