/** A text note that is open to be written. What was typed is kept however it is closed. */
import { Button, Modal, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { TEXT_MOST } from '../../../shared/papers/note.ts';
import { text as words } from '../../../shared/text/pen.ts';
import { sharing } from '../../../shared/text/sharing.ts';
import { useWords } from '../../ui/language.tsx';
import styles from './notes.module.css';

export interface CardProps {
  readonly text: string;
  /** What was being written when the page went away. */
  readonly half?: string | undefined;
  /** The words it speaks of. */
  readonly about?: string;
  /** Of which version of the paper it is, where it is not of the one that is read. */
  readonly from?: string;
  /** Others of the delegate group read it. */
  readonly shared?: boolean;
  /** Every change of it, before it is kept. */
  readonly onType: (text: string) => void;
  /** An empty text: the note goes. */
  readonly onKeep: (text: string) => void;
  readonly onRemove?: () => void;
  readonly onClose: () => void;
}

export function Card({ text, half, about, from, onType, onKeep, onRemove, onClose, shared }: CardProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(half ?? text);
  const keep = useEffectEvent(() => {
    if (typed.trim() !== text.trim()) onKeep(typed.trim());
  });
  useEffect(() => {
    // The window may not come back.
    const hidden = (): void => void (document.hidden && keep());
    const leaving = (): void => keep();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', leaving);
    };
  }, []);
  const close = (): void => {
    if (typed.trim() !== text.trim()) onKeep(typed.trim());
    onClose();
  };
  return (
    // Locking the page's scroll would put a style into it by script, which the page's policy forbids.
    <Modal
      opened
      onClose={close}
      lockScroll={false}
      title={t(words.textNote)}
      closeButtonProps={{ 'aria-label': t(words.close), size: 56 }}
      size="lg"
      styles={{ title: { fontSize: '1.25rem', fontWeight: 600 } }}
    >
      {from !== undefined && <p className={styles.from}>{from}</p>}
      {about !== undefined && <blockquote className={styles.about}>{about}</blockquote>}
      <Textarea
        data-autofocus
        autosize
        minRows={4}
        maxRows={12}
        maxLength={TEXT_MOST}
        label={t(words.writeHere)}
        description={t(shared ? sharing.sharedNow : words.onlyYours)}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onType(event.currentTarget.value);
        }}
        styles={{ input: { fontSize: '1.125rem', lineHeight: 1.5 } }}
      />
      <div className={styles.cardActs}>
        {onRemove && (
          <Button
            variant="default"
            size="md"
            leftSection={<IconTrash size={22} aria-hidden />}
            onClick={() => {
              onRemove();
              onClose();
            }}
          >
            {t(words.remove)}
          </Button>
        )}
        <Button size="md" onClick={close}>
          {t(words.save)}
        </Button>
      </div>
    </Modal>
  );
}
