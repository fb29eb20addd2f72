/** The reader of papers: give it a paper of a meeting, or the address of any PDF that is served with ranges. */
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { KeptMark } from './kept-mark.tsx';
import { paperUrl } from './kept-index.ts';
import { lastPlace } from './last-place.ts';
import { OpenPaper } from './open-paper.tsx';
import { ConnectionBanner, FailedState, OpeningState } from './states.tsx';
import type { OpenedPaper } from './part.ts';
import { useRoomForTools } from './room-for-tools.ts';
import { ToolButton } from './tool-button.tsx';
import { useDocument } from './use-document.ts';
import styles from './reader.module.css';

interface Common {
  readonly title: string;
  /** Across every page, small picture and print of an internal paper: its reader's name. */
  readonly internalFor?: string | undefined;
  /** A further button of its bar. */
  readonly extra?: ReactNode;
  /** Without it the reader has no button to close it. */
  readonly onClose?: () => void;
  /** From 1; otherwise the page last read on this device, otherwise the first. */
  readonly initialPage?: number;
  /** The page being read, from 1, each time it changes. */
  readonly onPage?: (page: number) => void;
  /** The page to show, from 1, as somebody else turns it: each change moves this reader there. */
  readonly follow?: number;
}
export interface PaperOfMeeting extends Common {
  readonly meeting: string;
  readonly sha256: string;
  /** Its id in the meeting's log; without it nothing is noted on it. */
  readonly paper?: string;
  /** Pages of the paper as the record has them, shown while the file is opening. */
  readonly pages?: number;
}
export interface PaperByAddress extends Common {
  readonly source: string;
  readonly pages?: number;
}
export type ReaderProps = PaperOfMeeting | PaperByAddress;

/** Fills the box it stands in, which must have a height. */
export function Reader(props: ReaderProps) {
  const url = 'source' in props ? props.source : paperUrl(props.meeting, props.sha256);
  // The paper's hash, not its address: the same paper in two meetings is at the same page.
  const paper = 'source' in props ? props.source : props.sha256;
  const { meeting, sha256, paper: id } = 'source' in props ? {} : props;
  const of = useMemo(
    () => (meeting !== undefined && sha256 !== undefined ? { meeting, sha256, ...(id !== undefined && { paper: id }) } : undefined),
    [meeting, sha256, id],
  );
  return <Opened key={url} {...props} url={url} paper={paper} of={of} />;
}

function Opened({
  url,
  paper,
  of,
  title,
  pages,
  extra,
  onClose,
  initialPage,
  onPage,
  follow,
  internalFor,
}: Common & { url: string; paper: string; of?: OpenedPaper['of']; pages?: number }) {
  const { t } = useWords();
  const { ref, room } = useRoomForTools();
  const { reading, connection, retry, reopen } = useDocument(
    url,
    of !== undefined,
    () => follow ?? initialPage ?? lastPlace(paper)?.page ?? 1,
  );
  const leading: ReactNode = (
    <>
      {onClose && (
        <ToolButton name={t(text.close)} onClick={onClose}>
          <IconArrowLeft aria-hidden />
        </ToolButton>
      )}
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {of && reading.state === 'open' && <KeptMark url={url} narrow={room !== 'wide'} />}
      {extra}
    </>
  );
  const banner = <ConnectionBanner connection={connection} onRetry={retry} />;
  const shown = (): ReactNode => {
    if (reading.state === 'open')
      return (
      <OpenPaper
        key={reading.doc.fingerprints[0]}
        opened={reading}
        paper={paper}
        of={of}
        title={title}
        leading={leading}
        banner={banner}
        room={room}
        onPage={onPage}
        follow={follow}
        internalFor={internalFor}
      />
    );
    return (
      <div className={styles.reader}>
        <header className={styles.bar}>
          {leading}
          {pages !== undefined && reading.state === 'opening' && (
            <span className={styles.numbers}>{t(text.pageCount, { pages: String(pages) })}</span>
          )}
        </header>
        <div className={styles.window}>
          {reading.state === 'failed' ? (
            <FailedState fault={reading.fault} onReopen={reopen} onClose={onClose} />
          ) : (
            <OpeningState connection={connection} onRetry={retry} />
          )}
        </div>
      </div>
    );
  };
  return (
    <div ref={ref} className={styles.whole}>
      {shown()}
    </div>
  );
}
