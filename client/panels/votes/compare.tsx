/** Whether this device was told what others were: a code for the eye, and a QR code of its checkpoint for another's camera. */
import { lazy, Suspense, useState } from 'react';
import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { compare } from '../../../shared/text/compare.ts';
import { notes } from '../../../shared/text/notes.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Compared } from '../../link/split.ts';
import type { NoCamera } from '../../screens/notes/scan.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useHere } from '../here.tsx';
import { lastOpened, useCompareCode } from './compare-code.tsx';
import css from './my-votes.module.css';

const Scan = lazy(() => import('../../screens/notes/scan.tsx'));

const WHY: Readonly<Record<NoCamera, Words>> = { refused: notes.cameraRefused, none: notes.noCamera, broken: notes.cameraBroken };
const TONE = { same: 'good', behind: 'warn', restored: 'warn', other: 'warn', split: 'bad' } as const;

export function Compare() {
  const { t } = useWords();
  const { meeting, following } = useHere();
  const last = lastOpened(meeting);
  const code = useCompareCode(last);
  return (
    <article className={css.card}>
      <p>{t(compare.lead)}</p>
      {last && code ? (
        <>
          <p>{t(compare.ofVote, { text: last.content?.text ?? last.text })}</p>
          <p className={css.code}>{code}</p>
        </>
      ) : (
        <p>{t(compare.noVote)}</p>
      )}
      <Notice tone="warn">{t(compare.differs)}</Notice>
      <h3>{t(compare.byCamera)}</h3>
      <p>{t(compare.byCameraLead)}</p>
      {following?.note !== undefined && <QrCode text={following.note} size={300} name={compare.qr} />}
      <Camera />
    </article>
  );
}

function Camera() {
  const { t } = useWords();
  const { following } = useHere();
  const [scanning, setScanning] = useState<'no' | 'yes' | NoCamera>('no');
  const [found, setFound] = useState<Compared>();
  const seen = (text: string): boolean => {
    setScanning('no');
    void following?.compare(text).then(setFound);
    return true;
  };
  return (
    <>
      {scanning === 'yes' && (
        <Suspense>
          <Scan onCode={seen} onCannot={setScanning} />
        </Suspense>
      )}
      {scanning !== 'no' && scanning !== 'yes' && <Notice tone="warn">{t(WHY[scanning])}</Notice>}
      {found && scanning === 'no' && <Notice tone={TONE[found]}>{t(compare[found])}</Notice>}
      <Button
        variant="default"
        leftSection={<IconQrcode size={22} aria-hidden />}
        onClick={() => {
          setFound(undefined);
          setScanning(scanning === 'yes' ? 'no' : 'yes');
        }}
      >
        {t(scanning === 'yes' ? compare.stop : compare.scan)}
      </Button>
    </>
  );
}
