/** A paper being read, over the room; its address names the page, so that it can be handed on and a reload opens it there again. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import { IconLayoutColumns } from '@tabler/icons-react';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { openWords } from '../../../shared/text/open-papers.ts';
import { pageBeside } from '../../reader/changes/comparisons.ts';
import { VersionsKnown } from '../../reader/changes/versions.ts';
import { sawPaper } from '../../reader/seen-papers.ts';
import { useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/states.tsx';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';
import type { PlaceParams } from '../slot.ts';
import { paperPath } from './open.ts';
import { versionsAround, versionsOf } from './versions-of.ts';
import css from './papers.module.css';

/** Half a megabyte that a ballot does not wait for. */
const Reader = lazy(() => import('../../reader/reader.tsx').then(({ Reader }) => ({ default: Reader })));

/** Nobody waits for it to read. */
const Tabs = lazy(() => import('./tabs.tsx').catch(() => ({ default: (_: { readonly paper: string }) => null })));

const OpinionsButton = lazy(() => import('./opinions/opinions-button.tsx').catch(() => ({ default: (_: { readonly paper: Paper }) => <></> })));

const tellOpened = () => import('../../reader/opened-papers.ts');

/** How long a page must stay before it stands in the address, in milliseconds: some browsers count how often it changes. */
const SETTLED = 500;

export function Reading({ params: { paper: id = '', page } }: { readonly params: PlaceParams }) {
  const { t } = useWords();
  const { id: meeting, meeting: { papers, roll }, member } = useHere();
  const kind = member === undefined ? undefined : roll.members.get(member)?.kind;
  const { move, close, open, beside } = usePlaces();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), [id]);
  const moving = useRef(move);
  useEffect(() => void (moving.current = move), [move]);
  const reached = useRef(1);
  const turned = useCallback(
    (to: number) => {
      reached.current = to;
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => moving.current(paperPath(id, to), paperPath(id)), SETTLED);
    },
    [id],
  );
  const paper = papers.papers[id];
  useEffect(() => paper && sawPaper(meeting, paper), [meeting, paper]);
  useEffect(() => {
    if (kind === 'delegate') void tellOpened().then((one) => one.openedPaper(meeting, id), () => undefined);
  }, [meeting, id, kind]);
  const all = useMemo(() => versionsOf(papers, id), [papers, id]);
  if (!paper) return null;
  const { sha256, title, pages } = paper;
  const from = page === undefined ? undefined : Number(page);
  const versions = versionsAround(all, paper, meeting, (to, at) => open(paperPath(to.paper, at + 1)));
  const { here, after } = versions;
  const toggle = beside && (
    <ActionIcon
      variant={beside.shown ? 'light' : 'subtle'}
      color="gray"
      c="var(--ink)"
      size={56}
      aria-pressed={beside.shown}
      aria-label={t(openWords.besideShow)}
      title={t(openWords.besideShow)}
      onClick={() => beside.show(!beside.shown)}
    >
      <IconLayoutColumns aria-hidden />
    </ActionIcon>
  );
  return (
    <VersionsKnown value={versions}>
      <Suspense>
        <Tabs paper={id} />
      </Suspense>
      {paper.state === 'replaced' && (
        <div className={css.replaced} role="status">
          <span>{t(openWords.replacedOpen)}</span>
          {after && (
            <Button variant="default" onClick={() => versions.open(after, pageBeside(meeting, here, after, reached.current - 1))}>
              {t(openWords.openNew)}
            </Button>
          )}
        </div>
      )}
      <div className={css.reader}>
        <Suspense fallback={<Loading />}>
          <Reader
            meeting={meeting}
            sha256={sha256}
            paper={id}
            title={title}
            internalFor={paper.internal && (roll.members.get(member ?? '')?.name ?? '')}
            pages={pages}
            initialPage={from}
            extra={
              <>
                <Suspense>
                  <OpinionsButton paper={paper} />
                </Suspense>
                {toggle}
              </>
            }
            onPage={turned}
            onClose={close}
          />
        </Suspense>
      </div>
    </VersionsKnown>
  );
}
