/** The paper's own table of contents. */
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconListTree } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { placeOf, safeAddress } from './destination.ts';
import { useOutside } from './outside.tsx';
import { useOpened, type ReaderPart } from './part.ts';
import styles from './reader.module.css';

export interface Entry {
  readonly title: string;
  readonly bold: boolean;
  /** A destination inside the paper, in the file's own shape. */
  readonly target?: unknown;
  readonly address?: string;
  readonly entries: readonly Entry[];
}

/** Hostile files nest and repeat without end. */
const DEEPEST = 12;
const ENTRIES_MOST = 5_000;

type Raw = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

function entriesOf(raw: Raw | null | undefined): Entry[] {
  let left = ENTRIES_MOST;
  const take = (items: Raw, depth: number): Entry[] => {
    const entries: Entry[] = [];
    for (const item of items) {
      if (left <= 0) break;
      left -= 1;
      const address = safeAddress(item.url);
      entries.push({
        title: item.title.replaceAll('\0', '').normalize('NFC').trim(),
        bold: item.bold,
        ...(address === undefined ? item.dest !== null && { target: item.dest as unknown } : { address }),
        entries: depth < DEEPEST && Array.isArray(item.items) ? take(item.items as Raw, depth + 1) : [],
      });
    }
    return entries;
  };
  return Array.isArray(raw) ? take(raw, 1) : [];
}

const asked = new WeakMap<PDFDocumentProxy, Promise<readonly Entry[]>>();

/** Empty until read, and where the file has none. */
function useOutline(): readonly Entry[] {
  const { doc } = useOpened();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    let left = false;
    const reading = asked.get(doc) ?? doc.getOutline().then(entriesOf, () => []);
    asked.set(doc, reading);
    void reading.then((found) => {
      if (!left) setEntries(found);
    });
    return () => {
      left = true;
    };
  }, [doc]);
  return entries;
}

function Outline() {
  const { doc, goTo } = useOpened();
  const entries = useOutline();
  const go = (target: unknown): void => {
    placeOf(doc, target).then(
      (to) => to && goTo(to.page, to.y),
      () => undefined,
    );
  };
  return <Entries entries={entries} open={entries.length === 1} onGo={go} />;
}

export const outline: ReaderPart = {
  name: 'outline',
  side: { title: text.outline, Icon: IconListTree, useShown: () => useOutline().length > 0, Show: Outline },
};

function Entries({ entries, open, onGo }: { entries: readonly Entry[]; open: boolean; onGo: (target: unknown) => void }) {
  return (
    <ul className={styles.entries}>
      {entries.map((entry, at) => (
        <EntryRow key={at} entry={entry} startOpen={open} onGo={onGo} />
      ))}
    </ul>
  );
}

function EntryRow({ entry, startOpen, onGo }: { entry: Entry; startOpen: boolean; onGo: (target: unknown) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(startOpen);
  const outside = useOutside();
  const { address } = entry;
  const title = entry.title || t(text.untitled);
  const weight = entry.bold ? 600 : undefined;
  return (
    <li>
      <div className={styles.entry}>
        {address === undefined ? (
          <UnstyledButton
            className={styles.entryTitle}
            fw={weight}
            disabled={entry.target === undefined}
            onClick={() => onGo(entry.target)}
          >
            {title}
          </UnstyledButton>
        ) : (
          <UnstyledButton
            className={styles.entryTitle}
            fw={weight}
            onClick={() => outside(address)}
            title={t(text.linkOutside, { address })}
          >
            {title}
          </UnstyledButton>
        )}
        {entry.entries.length > 0 && (
          <ActionIcon
            className={styles.tool}
            variant="subtle"
            color="gray"
            c="var(--ink)"
            aria-expanded={open}
            aria-label={t(open ? text.hideEntries : text.showEntries, { title })}
            onClick={() => setOpen(!open)}
          >
            {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
          </ActionIcon>
        )}
      </div>
      {open && entry.entries.length > 0 && <Entries entries={entry.entries} open={false} onGo={onGo} />}
    </li>
  );
}
