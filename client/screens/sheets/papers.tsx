/** The papers of a sheet, each opened in the reader. */
import { Suspense, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { Paper } from '../../../shared/meeting/papers.ts';
import { sheets } from '../../../shared/text/sheets.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import css from './sheets.module.css';

const Reader = piece(async () => ({ default: (await import('../../reader/reader.tsx')).Reader }));

export function Papers({ meeting, papers }: { readonly meeting: string; readonly papers: readonly Paper[] }) {
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
          </li>
        ))}
      </ul>
      <Modal
        opened={open !== undefined}
        onClose={() => setOpen(undefined)}
        fullScreen
        padding={0}
        withCloseButton={false}
        attributes={{ content: { 'aria-label': open?.title ?? '' } }}
      >
        {open && (
          <div className={css.reader}>
            <Suspense fallback={<Loading />}>
              <Reader
                meeting={meeting}
                sha256={open.sha256}
                internalFor={open.internal && me.member.name}
                title={open.title}
                pages={open.pages}
                onClose={() => setOpen(undefined)}
              />
            </Suspense>
          </div>
        )}
      </Modal>
    </>
  );
}
