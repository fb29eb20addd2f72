/** Small pictures of all the pages, drawn as they come into sight. */
import { UnstyledButton } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { useOpened, type ReaderPart } from './part.ts';
import { ReaderMark } from './reader-mark.tsx';
import { thumbnailsOf } from './thumbnail-store.ts';
import styles from './reader.module.css';

function Thumbnails() {
  const { doc, watch, current, labels, goTo } = useOpened();
  const list = useRef<HTMLUListElement>(null);
  const going = useRef(goTo);
  useEffect(() => void (going.current = goTo), [goTo]);
  const go = useCallback((at: number) => going.current(at), []);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const store = thumbnailsOf(doc, watch);

  useEffect(() => {
    const pages = list.current!;
    const watching = new IntersectionObserver(
      (changes) =>
        setSeen((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of changes) {
            const at = Number((target as HTMLElement).dataset.at);
            if (isIntersecting) now.add(at);
            else now.delete(at);
          }
          return now;
        }),
      // The next screen's too, before it is scrolled to.
      { root: pages.parentElement, rootMargin: '100% 0px' },
    );
    for (const one of pages.children) watching.observe(one);
    return () => watching.disconnect();
  }, [doc]);
  useEffect(() => store.want([...seen].sort((a, b) => a - b)), [store, seen]);
  useEffect(() => () => store.want([]), [store]);
  useEffect(() => list.current?.children[current]?.scrollIntoView({ block: 'nearest' }), [current]);

  return (
    <ul ref={list} className={styles.thumbnails}>
      {Array.from({ length: doc.numPages }, (_, at) => (
        <li key={at} data-at={at}>
          <Thumbnail
            at={at}
            label={labels?.[at] ?? String(at + 1)}
            current={at === current}
            store={seen.has(at) ? store : undefined}
            onGo={go}
          />
        </li>
      ))}
    </ul>
  );
}

interface ThumbnailProps {
  readonly at: number;
  readonly label: string;
  readonly current: boolean;
  /** Undefined while it is out of sight. */
  readonly store: ReturnType<typeof thumbnailsOf> | undefined;
  readonly onGo: (at: number) => void;
}

const Thumbnail = memo(function Thumbnail({ at, label, current, store, onGo }: ThumbnailProps) {
  const { t } = useWords();
  const { mark } = useOpened();
  const [picture, setPicture] = useState(() => store?.picture(at));
  useEffect(() => {
    if (!store) return;
    return store.follow(at, setPicture);
  }, [store, at]);
  return (
    <UnstyledButton
      className={styles.thumbnail}
      aria-label={t(text.page, { page: label })}
      aria-current={current ? 'page' : undefined}
      onClick={() => onGo(at)}
    >
      <span className={styles.sheet} style={{ position: 'relative' }}>
        {picture && <img src={picture} alt="" draggable={false} />}
        {picture && mark !== undefined && <ReaderMark mark={mark} />}
      </span>
      <span>{label}</span>
    </UnstyledButton>
  );
});

export const thumbnails: ReaderPart = {
  name: 'thumbnails',
  side: { title: text.thumbnails, Icon: IconLayoutGrid, Show: Thumbnails },
};
