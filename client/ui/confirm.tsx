/** Two steps for what cannot be taken back: first the act, then what it will do and a second press. */
import { Suspense, useState, type ReactNode } from 'react';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Draft } from '../desk/use-draft.tsx';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from './language.tsx';
import { piece } from './piece.tsx';
import css from './pieces.module.css';

export interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and that it cannot be undone. */
  readonly children: ReactNode;
  /** The verb itself ("Close the vote"), never "OK". */
  readonly act: string;
  /** What leaves all as it is, where "cancel" could be taken for the act. */
  readonly cancel?: string;
  /** Answers a refusal to keep the dialog open and show it; anything else closes it. */
  readonly onAct: () => Promise<Refusal | void> | Refusal | void;
  readonly onClose: () => void;
  /** What is typed in it: kept while it is only closed, gone once it was sent or given up by its button. */
  readonly draft?: Pick<Draft<unknown>, 'restored' | 'drop'> | undefined;
}

/** Fetched when the first question is asked: a ballot needs none. */
const Dialog = piece(() => import('./confirm-dialog.tsx'), (props) => props.opened);

export function Confirm(props: ConfirmProps) {
  const [asked, setAsked] = useState(false);
  if (props.opened && !asked) setAsked(true);
  return asked ? (
    <Suspense fallback={props.opened && <Coming />}>
      <Dialog {...props} />
    </Suspense>
  ) : null;
}

/** Over a slow line: that the press was felt. */
function Coming() {
  const { t } = useWords();
  return (
    <p className={css.coming} role="status">
      {t(shell.loading)}
    </p>
  );
}
