/** A paper over everything else, until it is closed. */
import { Suspense } from 'react';
import { Modal } from '@mantine/core';
import type { Paper } from '../../shared/meeting/paper-events.ts';
import { piece } from '../ui/piece.tsx';
import { Loading } from '../ui/states.tsx';
import css from './full-screen.module.css';

const Reader = piece(async () => ({ default: (await import('./reader.tsx')).Reader }));

interface FullScreenProps {
  readonly paper: Paper | undefined;
  readonly meeting: string;
  /** By name, across an internal paper's pages. */
  readonly reader: string;
  readonly onClose: () => void;
}

export function FullScreen({ paper, meeting, reader, onClose }: FullScreenProps) {
  return (
    <Modal
      opened={paper !== undefined}
      onClose={onClose}
      fullScreen
      padding={0}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': paper?.title ?? '' } }}
    >
      {paper && (
        <div className={css.reader}>
          <Suspense fallback={<Loading />}>
            <Reader
              meeting={meeting}
              sha256={paper.sha256}
              internalFor={paper.internal && reader}
              title={paper.title}
              pages={paper.pages}
              onClose={onClose}
            />
          </Suspense>
        </div>
      )}
    </Modal>
  );
}
