/** "Page 12 of 300", which is also the field to type a page into. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import styles from './reader.module.css';

/**
 * What somebody typed as a page from 0: a number printed on a page, or its place in the file; Bengali digits too. Undefined where
 * there is none such.
 */
function pageTyped(typed: string, pages: number, labels: readonly string[] | undefined): number | undefined {
  const plain = typed.trim().replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6));
  const printed = labels?.findIndex((label) => label.toLowerCase() === plain.toLowerCase()) ?? -1;
  if (plain !== '' && printed >= 0) return printed;
  if (!/^\d{1,6}$/.test(plain)) return undefined;
  const place = Number(plain);
  return place >= 1 && place <= pages ? place - 1 : undefined;
}

interface PageNumberProps {
  /** From 0. */
  readonly current: number;
  readonly pages: number;
  readonly labels: readonly string[] | undefined;
  readonly onGo: (page: number) => void;
  /** Entered: the keys belong to the pages again. */
  readonly onDone: () => void;
}

export function PageNumber({ current, pages, labels, onGo, onDone }: PageNumberProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const place = String(current + 1);
  const label = labels?.[current] ?? place;
  const wrong = typed !== undefined && typed.trim() !== '' && pageTyped(typed, pages, labels) === undefined;
  const submit = (): void => {
    const page = typed === undefined ? undefined : pageTyped(typed, pages, labels);
    if (page !== undefined) onGo(page);
    setTyped(undefined);
  };
  return (
    <form
      className={styles.numbers}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
        onDone();
      }}
    >
      <TextInput
        className={styles.number}
        aria-label={t(text.goTo)}
        title={wrong ? t(text.noSuchPage, { pages: String(pages) }) : t(text.goTo)}
        inputMode={labels ? 'text' : 'numeric'}
        enterKeyHint="go"
        autoComplete="off"
        maxLength={12}
        value={typed ?? label}
        error={wrong}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={submit}
      />
      <span>
        {label === place ? t(text.ofPages, { pages: String(pages) }) : t(text.placeOfPages, { page: place, pages: String(pages) })}
      </span>
    </form>
  );
}
