/** For a while after a tap on the next item: where the meeting is now, and the way back. */
import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { sessionActs } from '../../../shared/text/session-acts.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';

const BACK_MS = 12_000;

interface Went {
  readonly meeting: string;
  readonly number: string;
  /** The item before. */
  readonly from: string;
}

/** Outlives the button that was tapped, which goes with its item. */
const went = createStore<{ readonly last: Went | undefined }>(() => ({ last: undefined }));
export const wentTo = (last: Went | undefined): void => went.setState({ last });

export function WentTo() {
  const { t } = useWords();
  const { meeting, following } = useHere();
  const last = useStore(went).last;
  useEffect(() => {
    if (!last) return undefined;
    const timer = setTimeout(() => wentTo(undefined), BACK_MS);
    return () => clearTimeout(timer);
  }, [last]);
  if (last?.meeting !== meeting.session.meeting) return null;
  return (
    <div role="status" className={panel.acts}>
      <span>{t(sessionActs.wentTo, { number: last.number })}</span>
      <Button
        variant="default"
        onClick={() => {
          wentTo(undefined);
          void following?.act('goToItem', { item: last.from });
        }}
      >
        {t(sessionActs.goBack)}
      </Button>
    </div>
  );
}
