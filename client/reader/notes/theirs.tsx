/**
 * What others of the delegate group share, marked as theirs: it is read, and may be put out of sight, and is changed by its writer
 * alone.
 */
import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { sharing as words } from '../../../shared/text/sharing.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Theirs as Their } from '../../notes/share-notes.ts';
import { hideTheirs, nameOf, sharing } from '../../notes/sharing.ts';
import { useWords } from '../../ui/language.tsx';
import { inOrder, NoteRow } from './note-row.tsx';
import styles from './theirs.module.css';

export interface TheirsProps {
  readonly theirs: readonly Their[];
  readonly title?: Words;
  readonly hint?: Words;
  readonly where?: (one: Their) => string | undefined;
  /** Undefined where there is no way to where it stands. */
  readonly way?: (one: Their) => (() => void) | undefined;
}

export function Theirs({ theirs, title = words.ofGroup, hint, where, way }: TheirsProps) {
  const { t } = useWords();
  const hidden = useStore(sharing, (now) => now.hidden);
  const all = [...theirs].sort((a, b) => inOrder(a.note, b.note));
  const shown = all.filter((one) => !hidden.has(nameOf(one)));
  if (all.length === 0) return null;
  return (
    <section className={styles.theirs} aria-label={t(title)}>
      <h3>{t(title)}</h3>
      {hint && <p>{t(hint)}</p>}
      <ul>
        {shown.map((one) => {
          const { note, writer } = one;
          const [at, go] = [where?.(one), way?.(one)];
          return (
            <li key={nameOf(one)}>
              <div className={styles.note}>
                <strong>{t(words.by, { name: writer.name })}</strong>
                <NoteRow note={note} {...(at !== undefined && { where: at })} {...(go && { onGo: go })} />
              </div>
              <Button
                variant="subtle"
                color="gray.8"
                aria-label={t(words.hideOf, { name: writer.name })}
                onClick={() => hideTheirs(one, true)}
              >
                {t(words.hide)}
              </Button>
            </li>
          );
        })}
      </ul>
      {shown.length < all.length && (
        <Button variant="default" onClick={() => all.forEach((one) => hideTheirs(one, false))}>
          {t(words.showHidden, { n: all.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
