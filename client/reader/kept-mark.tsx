/** Says how much of the open paper is on this device, and when it is there for good. */
import { VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { text } from '../../shared/text/reader.ts';
import { room } from '../../shared/text/room.ts';
import { useWords } from '../ui/language.tsx';
import { keptShares } from './kept-index.ts';
import styles from './reader.module.css';

export function KeptMark({ url, narrow }: { readonly url: string; readonly narrow: boolean }) {
  const { t, number } = useWords();
  const share = useStore(keptShares, (shares) => shares[url]);
  if (share === undefined) return null;
  const words = share === 1 ? t(room.kept) : t(text.keeping, { percent: Math.floor(share * 100) });
  return (
    <span className={styles.kept} title={words}>
      {share === 1 ? <IconCircleCheck size={22} aria-hidden /> : <IconDownload size={22} aria-hidden />}
      {narrow ? share === 1 ? <VisuallyHidden>{words}</VisuallyHidden> : <span aria-label={words}>{number(Math.floor(share * 100))}%</span> : words}
    </span>
  );
}
