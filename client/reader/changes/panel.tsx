/** The list of changes, page by page, at the side. */
import { Button, Progress, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Comparison } from '../../../shared/papers/compare.ts';
import { text } from '../../../shared/text/changes.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOpened } from '../part.ts';
import { useChanges } from './changes-state.tsx';
import { useVersions } from './versions.ts';
import { WordsChanged } from './words-changed.tsx';
import css from './changes.module.css';

/** Signs of a change in the list. */
const MOST = 260;

export function ChangesPanel() {
  const { t } = useWords();
  const { comparing, begin } = useChanges();
  const versions = useVersions();
  // Opened to be read: nothing further is asked.
  const beginning = useRef(begin);
  useEffect(() => beginning.current(), []);
  return (
    <div className={css.panel}>
      {versions?.changed !== undefined && <p className={css.line}>{versions.changed}</p>}
      {comparing?.state === 'reading' && (
        <div role="status">
          <p>{t(comparing.waits ? text.waits : text.reading, { percent: Math.round(comparing.share * 100) })}</p>
          {!comparing.waits && <Progress value={comparing.share * 100} mt={8} aria-label={t(text.title)} />}
        </div>
      )}
      {comparing?.state === 'failed' && (
        <Notice
          tone="warn"
          acts={
            <Button variant="default" onClick={begin}>
              {t(text.again)}
            </Button>
          }
        >
          {t(text.failed)}
        </Notice>
      )}
      {comparing?.state === 'done' && <Found comparison={comparing.comparison} />}
    </div>
  );
}

function Found({ comparison: { changes, more, blank } }: { readonly comparison: Comparison }) {
  const { t } = useWords();
  const { labels, doc } = useOpened();
  const { select, selected } = useChanges();
  const label = (page: number): string => labels?.[page] ?? String(page + 1);
  const scans = blank.now.length === doc.numPages;
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [selected]);
  return (
    <>
      {scans ? (
        <p role="status">{t(text.allScans)}</p>
      ) : (
        <p role="status" className={css.count}>
          {changes.length === 0 ? t(text.none) : t(text.count, { n: changes.length + more })}
        </p>
      )}
      {!scans && blank.now.length > 0 && <p className={css.note}>{t(text.someScans, { pages: blank.now.map(label).join(', ') })}</p>}
      {!scans && blank.before.length > 0 && <p className={css.note}>{t(text.scansBefore, { n: blank.before.length })}</p>}
      <ol className={css.list}>
        {changes.map((change, at) => (
          <li key={at} ref={at === selected ? chosen : undefined}>
            <UnstyledButton className={css.entry} aria-current={at === selected || undefined} onClick={() => select(at)}>
              <span className={css.where}>{t(text.one, { kind: t(text[change.kind]), page: label(change.now[0].page) })}</span>
              <span className={css.words}>
                <WordsChanged change={change} most={MOST} around />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {more > 0 && <p className={css.note}>{t(text.more, { n: more })}</p>}
    </>
  );
}
