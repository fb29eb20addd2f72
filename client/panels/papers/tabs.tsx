/** The papers that are open, over the one being read. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { text as changes } from '../../../shared/text/changes.ts';
import { openWords } from '../../../shared/text/open-papers.ts';
import { shell } from '../../../shared/text/shell.ts';
import { canRead } from '../../reader/wanted.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';
import { closePaper, goneSeen, OPEN_MOST, openIn, openPapers, paperRead } from './open-papers.ts';
import { paperPath } from './open.ts';
import css from './papers.module.css';

export default function Tabs({ paper: current }: { readonly paper: string }): ReactNode {
  const { t } = useWords();
  const { id, meeting: { papers } } = useHere();
  const { move, close } = usePlaces();
  const { tabs, gone } = openIn(useStore(openPapers), id);
  const stands = (paper: string): boolean => canRead(papers.papers[paper]);
  const standing = useRef(stands);
  useEffect(() => void (standing.current = stands));
  useEffect(() => paperRead(id, current, (paper) => standing.current(paper)), [id, current]);
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => chosen.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' }), [current, tabs.length]);

  const shut = (paper: string): void => {
    const before = closePaper(id, paper);
    if (paper !== current) return;
    if (before === undefined) close();
    else move(paperPath(before));
  };
  const shown = tabs.filter((one) => one === current || stands(one));
  const made = gone !== undefined && gone !== current ? papers.papers[gone] : undefined;
  return (
    <>
      {shown.length > 1 && (
        <nav aria-label={t(openWords.openPapers)}>
          <ul className={css.tabs}>
            {shown.map((one) => {
              const paper = papers.papers[one];
              // Its new version is called the same.
              const title = paper?.state === 'replaced' ? t(changes.earlier, { title: paper.title }) : (paper?.title ?? '');
              const here = one === current;
              return (
                <li key={one} ref={here ? chosen : undefined} className={here ? css.tabHere : ''}>
                  <UnstyledButton
                    className={css.tab}
                    aria-current={here ? 'page' : undefined}
                    title={title}
                    onClick={() => !here && move(paperPath(one))}
                  >
                    {title}
                  </UnstyledButton>
                  <UnstyledButton className={css.tabClose} aria-label={t(openWords.closePaper, { title })} onClick={() => shut(one)}>
                    <IconX size={20} aria-hidden />
                  </UnstyledButton>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
      <div role="status">
        {made && (
          <div className={css.made}>
            <span>{t(openWords.paperMadeRoom, { title: made.title, most: OPEN_MOST })}</span>
            <Button variant="default" onClick={() => move(paperPath(made.paper))}>
              {t(openWords.openPaperAgain)}
            </Button>
            <Button variant="subtle" color="gray.8" onClick={() => goneSeen(id)}>
              {t(shell.close)}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
