/** Something said in words, with what to do next. Refusals come through here and nowhere else. */
import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Refusal } from '../../shared/base/refusal.ts';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from './language.tsx';
import css from './pieces.module.css';

export interface NoticeProps {
  readonly tone?: 'bad' | 'warn' | 'good' | 'info';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons under the text. */
  readonly acts?: ReactNode;
}

const ICON = { bad: IconAlertTriangle, warn: IconAlertTriangle, good: IconCircleCheck, info: IconInfoCircle } as const;

export function Notice({ tone = 'info', title, children, acts }: NoticeProps) {
  const Icon = ICON[tone];
  return (
    <div className={`${css.notice} ${css[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={26} aria-hidden />
      <div>
        {title && <strong>{title}</strong>}
        {children && <div className={css.noticeText}>{children}</div>}
        {acts && <div className={css.noticeActs}>{acts}</div>}
      </div>
    </div>
  );
}

export interface RefusedProps {
  /** Nothing is drawn without one. */
  readonly refusal: Refusal | undefined;
  /** Offers "try again": asks anew, never loads the page; what it promises shows as under way. */
  readonly again?: () => unknown;
  readonly title?: string;
}

/** A refusal: what happened, what to do next, and the incident's number where the server broke. */
export function Refused({ refusal, again, title }: RefusedProps) {
  const { t, refusal: wordsOf } = useWords();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await Promise.resolve(again?.()).catch(() => undefined);
    setBusy(false);
  };
  if (!refusal) return null;
  const text = wordsOf(refusal);
  const { incident } = refusal.params;
  return (
    <Notice
      tone="bad"
      title={title}
      acts={
        again && (
          <Button variant="default" loading={busy} onClick={() => void press()}>
            {t(shell.again)}
          </Button>
        )
      }
    >
      {text}
      {incident !== undefined && !text.includes(String(incident)) && (
        <div className={css.noticeSmall}>{t(shell.incident, { incident })}</div>
      )}
    </Notice>
  );
}
