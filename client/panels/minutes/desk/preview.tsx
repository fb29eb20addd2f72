/** The paper as it will be approved. A new version is a new address, so that nothing old is shown. */
import { Suspense, useState } from 'react';
import { Button, Group, Modal } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { minutesDesk as words } from '../../../../shared/text/minutes.ts';
import type { MinutesDraft } from '../../../../shared/wire/minutes.ts';
import { linkAs } from '../../../link/link-as.ts';
import { useWords } from '../../../ui/language.tsx';
import { piece } from '../../../ui/piece.tsx';
import { Loading } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import css from '../../../desk/desk.module.css';
import own from './minutes.module.css';

const Reader = piece(async () => ({ default: (await import('../../../reader/reader.tsx')).Reader }));

export function Preview({ draft }: { readonly draft: MinutesDraft }) {
  const { t } = useWords();
  const { id } = useDesk();
  const [full, setFull] = useState(false);
  const source = `/api/meetings/${id}/minutes.pdf?of=${draft.sha256}`;
  return (
    <section className={own.preview} aria-label={t(words.preview)}>
      {!full && (
        <div className={own.paper}>
          <Suspense fallback={<Loading />}>
            <Reader source={source} title={t(words.preview)} />
          </Suspense>
        </div>
      )}
      <Group gap="sm">
        <Button variant="default" onClick={() => setFull(true)}>
          {t(words.previewOpen)}
        </Button>
        <Button
          component="a"
          href={linkAs(`/api/meetings/${id}/minutes.docx?of=${draft.sha256}`)}
          variant="default"
          leftSection={<IconFileTypeDocx size={20} aria-hidden />}
        >
          {t(words.word)}
        </Button>
      </Group>
      <p className={css.soft}>{t(words.wordHint)}</p>
      <Modal
        opened={full}
        onClose={() => setFull(false)}
        fullScreen
        padding={0}
        withCloseButton={false}
        attributes={{ content: { 'aria-label': t(words.preview) } }}
      >
        <div className={own.whole}>
          <Suspense fallback={<Loading />}>
            <Reader source={source} title={t(words.preview)} onClose={() => setFull(false)} />
          </Suspense>
        </div>
      </Modal>
    </section>
  );
}
