/** How many of the delegates who may read a paper have opened it, and who has not yet: for the secretary, until the closing. */
import { createContext, use, useState, type ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import { delegates, LIVE } from '../../../../shared/meeting/access.ts';
import { mayReadPaper } from '../../../../shared/meeting/may-read.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { openedWords } from '../../../../shared/text/audience-desk.ts';
import type { PapersOpened } from '../../../../shared/wire/papers.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from './agenda.module.css';

const EVERY_MS = 10_000;

const Known = createContext<PapersOpened['opened'] | undefined>(undefined);

/** Around the papers: asked for once for all of them. */
export function OpenedKnown({ children }: { readonly children: ReactNode }) {
  const { id, meeting } = useDesk();
  const { data } = useAsk<PapersOpened>(`/meetings/${encodeURIComponent(id)}/opened`, {
    every: EVERY_MS,
    when: LIVE.includes(meeting.session.stage),
  });
  return <Known value={LIVE.includes(meeting.session.stage) ? data?.opened : undefined}>{children}</Known>;
}

export function OpenedBy({ paper }: { readonly paper: Paper }) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const [asked, setAsked] = useState(false);
  const opened = use(Known);
  if (!opened || paper.state !== 'current') return null;
  const readers = delegates(meeting).filter((one) => mayReadPaper(one, paper, meeting));
  const have = new Set(opened[paper.paper]);
  const not = readers.filter((one) => !have.has(one));
  const count = { n: readers.length - not.length, all: readers.length };
  return (
    <>
      <UnstyledButton
        className={css.openedBy}
        onClick={() => setAsked(true)}
        aria-label={t(openedWords.who, { title: paper.title, ...count })}
      >
        {t(openedWords.count, count)}
      </UnstyledButton>
      <DeskDialog head={t(openedWords.count, count)} opened={asked} size="md" onClose={() => setAsked(false)}>
        <p>{paper.title}</p>
        <p className={css.soft}>{t(not.length === 0 ? openedWords.all : openedWords.notYet, { n: not.length })}</p>
        <ul className={css.notYet}>
          {not.map((one) => (
            <li key={one}>{meeting.roll.members.get(one)?.name ?? one}</li>
          ))}
        </ul>
      </DeskDialog>
    </>
  );
}
