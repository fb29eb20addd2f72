/** Papers of one's own: brought, in folders, found by name, read; nobody else's business. */
import { lazy, Suspense, useRef, useState } from 'react';
import { Button, Modal, TextInput } from '@mantine/core';
import { IconFolder, IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { OwnAct, OwnPaper } from '../../../shared/council/own-papers.ts';
import { ownPapers as w, refusals } from '../../../shared/text/own-papers.ts';
import type { OwnPapersSeen } from '../../../shared/wire/own-papers.ts';
import { BringFiles, fileHeaders, FilesNotTaken, useBringing } from '../../desk/bring-files.tsx';
import { fits } from '../../../shared/base/find.ts';
import { post, upload } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { FolderActs, NameForm } from './folder-acts.tsx';
import { OwnPaperRow } from './own-paper-row.tsx';
import css from './own-papers.module.css';

learnRefusals(refusals);
const Reader = lazy(() => import('../../reader/reader.tsx').then(({ Reader: one }) => ({ default: one })));

const PATH = '/own-papers';
const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10;

export default function OwnPapersPage() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data, refusal, loading, again } = useAsk<OwnPapersSeen>(PATH);
  const files = useRef<HTMLInputElement>(null);
  /** A folder's id; `all` and `loose` are none. */
  const [chosen, setFolder] = useState('all');
  const [typed, setTyped] = useState('');
  const [naming, setNaming] = useState(false);
  const [reading, setReading] = useState<OwnPaper>();
  const told = (answer: OwnPapersSeen | Refusal) => {
    if (!isRefusal(answer)) queries.setQueryData([PATH], answer);
    return answer;
  };
  const act = async (one: OwnAct) => told(await post<OwnPapersSeen>(PATH, one));
  const folders = data?.folders ?? [];
  const here = folders.find(({ id }) => id === chosen);
  // One that is gone, perhaps on another device, leaves its papers in sight.
  const folder = here || (chosen === 'loose' && folders.length > 0) ? chosen : 'all';
  const { bringing, notTaken, bring } = useBringing(async (file, level) =>
    told(await upload<OwnPapersSeen>(`${PATH}${here ? `?folder=${here.id}` : ''}`, file, fileHeaders(file, level)).answer),
  );
  const isHere = (one: OwnPaper): boolean => folder === 'all' || (folder === 'loose' ? one.folder === undefined : one.folder === folder);
  // What is looked for is looked for in all folders.
  const shown = (data?.papers ?? [])
    .filter((one) => (typed.trim() === '' ? isHere(one) : fits(typed, one.title)))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const choices = [
    { id: 'all', name: t(w.all) },
    ...folders,
    ...(folders.length > 0 ? [{ id: 'loose', name: t(w.loose) }] : []),
  ];
  return (
    <Page title={t(w.title)} lead={t(w.lead)} width="narrow">
      <div className={css.page}>
        <Refused refusal={refusal} again={again} />
        {loading && !data && <Loading />}
        {data && (
          <>
            <div className={css.acts}>
              <Button size="lg" loading={bringing} onClick={() => files.current?.click()}>
                {t(w.bring)}
              </Button>
              <Button size="lg" variant="default" onClick={() => setNaming(true)}>
                {t(w.addFolder)}
              </Button>
              <span className={css.soft}>{t(w.used, { used: megabytes(data.bytes), most: megabytes(data.mostBytes) })}</span>
            </div>
            {bringing && <p role="status">{t(w.bringing)}</p>}
            <FilesNotTaken files={notTaken} />
            <TextInput
              size="lg"
              aria-label={t(w.find)}
              placeholder={t(w.find)}
              leftSection={<IconSearch size={22} aria-hidden />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {folders.length > 0 && (
              <div role="group" aria-label={t(w.folders)} className={css.folders}>
                {choices.map(({ id, name }) => (
                  <button key={id} type="button" aria-pressed={folder === id} className={css.folder} onClick={() => setFolder(id)}>
                    <IconFolder size={20} aria-hidden /> {name}
                  </button>
                ))}
              </div>
            )}
            {here && <FolderActs key={here.id} folder={here} onAct={act} />}
            {shown.length === 0 && <EmptyState title={t(typed.trim() === '' ? w.none : w.noneFound)} />}
            <ul className={css.list}>
              {shown.map((one) => (
                <OwnPaperRow key={one.id} paper={one} folders={folders} onAct={act} onRead={() => setReading(one)} />
              ))}
            </ul>
          </>
        )}
        {naming && (
          <NameForm
            head={t(w.addFolder)}
            label={t(w.folderName)}
            most={80}
            onName={(name) => act({ do: 'addFolder', name })}
            onClose={() => setNaming(false)}
          />
        )}
        <BringFiles label={t(w.bring)} input={files} onFiles={bring} />
        <Modal
          opened={reading !== undefined}
          onClose={() => setReading(undefined)}
          fullScreen
          padding={0}
          withCloseButton={false}
          attributes={{ content: { 'aria-label': reading?.title ?? '' } }}
        >
          {reading && (
            <div className={css.whole}>
              <Suspense fallback={<Loading />}>
                <Reader
                  source={`/api${PATH}/${reading.id}/file`}
                  title={reading.title}
                  pages={reading.pages}
                  onClose={() => setReading(undefined)}
                />
              </Suspense>
            </div>
          )}
        </Modal>
      </div>
    </Page>
  );
}
