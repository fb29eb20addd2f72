/** A form of the desk: its fields, what was typed before, what came of sending it, and the acts at its end. */
import type { ReactNode } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import type { Refusal } from '../../shared/base/refusal.ts';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { Restored, type Draft } from './use-draft.tsx';
import css from './desk.module.css';

export interface DeskFormProps {
  /** The fields, each with its own fault beside it. */
  readonly children: ReactNode;
  /** On the button that sends it. */
  readonly act: string;
  readonly busy: boolean;
  /** What belongs to it is still on its way, e.g. a file: it is sent once that is here. */
  readonly waits?: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSend: () => unknown;
  /** What is typed is kept; dropped with `onCancel`. */
  readonly draft?: Pick<Draft<unknown>, 'restored' | 'drop'>;
  /** In a dialog: closes it. */
  readonly onCancel?: () => void;
  /** Said once it is done, where the form stays. */
  readonly done?: ReactNode;
  /** No act at its end: it is not to be changed any more, or what is asked in `done` comes first. */
  readonly fixed?: boolean;
}

/** What is missing may stand far above the button: goes there once it is shown. */
export function toFirstFault(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** Sent by its button or by Enter. In a dialog there is a second button; a form that stands in a page stays. */
export function DeskForm({ children, act, busy, waits = false, refusal, onSend, draft, onCancel, done, fixed = false }: DeskFormProps) {
  const { t } = useWords();
  const cancel = () => {
    draft?.drop();
    onCancel?.();
  };
  const send = (
    <Button type="submit" loading={busy || waits}>
      {act}
    </Button>
  );
  const inside = (
    <>
      {children}
      {draft && !fixed && <Restored draft={draft} />}
      <Refused refusal={refusal} />
      {done}
      {!fixed && !onCancel && send}
      {!fixed && onCancel && (
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel} disabled={busy}>
            {t(shell.cancel)}
          </Button>
          {send}
        </Group>
      )}
    </>
  );
  return (
    <form
      noValidate
      className={onCancel ? undefined : css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        void onSend();
        toFirstFault(form);
      }}
    >
      {onCancel ? <Stack gap="lg">{inside}</Stack> : inside}
    </form>
  );
}
