/** Over a paper that took the place of another: a quiet line that says so, and the changes one by one. */
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconReplace, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { text } from '../../../shared/text/changes.ts';
import { useWords } from '../../ui/language.tsx';
import { useOpened } from '../part.ts';
import { ToolButton } from '../tool-button.tsx';
import { useChanges } from './changes-state.tsx';
import { pageBeside } from './comparisons.ts';
import { useVersions } from './versions.ts';
import { WordsChanged } from './words-changed.tsx';
import css from './changes.module.css';

/** Signs of a change in one line. */
const MOST = 160;

export function ReplacementBar() {
  const { t, dateTime } = useWords();
  const versions = useVersions();
  const { current, openSide, side } = useOpened();
  const { changes, selected, comparing, begin, select } = useChanges();
  const button = useRef<HTMLButtonElement>(null);
  const one = selected !== undefined;
  const wasOne = useRef(one);
  useEffect(() => {
    // What had the focus is gone, and with it the reader's keys.
    if (wasOne.current && !one) button.current?.focus({ preventScroll: true });
    wasOne.current = one;
  }, [one]);
  if (!versions?.before) return null;
  const { before, here, meeting, changed, since, open } = versions;
  const at = dateTime(since);
  if (one) return <OneByOne />;
  const read = comparing?.state === 'done';
  return (
    <div className={css.bar} role="note">
      <IconReplace size={22} aria-hidden />
      <p className={css.said}>
        {changed === undefined ? (
          t(text.replacement, { at })
        ) : (
          <>
            {t(text.newVersion, { line: changed })} <span className={css.around}>{at}</span>
          </>
        )}
      </p>
      <div className={css.acts}>
        <Button
          ref={button}
          variant="default"
          size="sm"
          onClick={() => {
            begin();
            if (read && changes.length > 0 && side === 'changes') select(0);
            else openSide('changes');
          }}
        >
          {read && changes.length > 0 ? t(text.count, { n: changes.length + comparing.comparison.more }) : t(text.title)}
        </Button>
        <Button variant="subtle" color="gray.8" size="sm" onClick={() => open(before, pageBeside(meeting, here, before, current))}>
          {t(text.before)}
        </Button>
      </div>
    </div>
  );
}

function OneByOne() {
  const { t } = useWords();
  const { labels } = useOpened();
  const { changes, selected = 0, select } = useChanges();
  const versions = useVersions();
  const change = changes[selected]!;
  const { page } = change.now[0];
  return (
    <div className={`${css.bar} ${css.one}`} role="group" aria-label={t(text.title)}>
      <div className={css.steps}>
        <ToolButton name={t(text.previous)} disabled={selected === 0} onClick={() => select(selected - 1)}>
          <IconChevronUp aria-hidden />
        </ToolButton>
        <span className={css.number}>{t(text.place, { n: String(selected + 1), count: String(changes.length) })}</span>
        <ToolButton name={t(text.next)} disabled={selected === changes.length - 1} onClick={() => select(selected + 1)}>
          <IconChevronDown aria-hidden />
        </ToolButton>
      </div>
      <p className={css.said} aria-live="polite">
        <span className={css.where}>{t(text.one, { kind: t(text[change.kind]), page: labels?.[page] ?? String(page + 1) })}</span>
        <WordsChanged change={change} most={MOST} />
      </p>
      <div className={css.acts}>
        {versions?.before && (
          <Button variant="subtle" color="gray.8" size="sm" onClick={() => versions.open(versions.before!, change.before[0].page)}>
            {t(text.before)}
          </Button>
        )}
        <ToolButton name={t(text.leave)} onClick={() => select(undefined)}>
          <IconX aria-hidden />
        </ToolButton>
      </div>
    </div>
  );
}
