/** Takes the key of the notes from another device of the same person: its code typed, or seen by the camera. */
import { lazy, Suspense, useState } from 'react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { notes } from '../../../shared/text/notes.ts';
import type { Words } from '../../../shared/text/words.ts';
import { looksLikeCode } from '../../notes/notes-key.ts';
import { takeKey } from '../../notes/syncing.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import type { NoCamera } from '../../ui/scan.tsx';
import css from './notes.module.css';

const Scan = lazy(() => import('../../ui/scan.tsx'));

const WHY: Readonly<Record<NoCamera, Words>> = { refused: notes.cameraRefused, none: notes.noCamera, broken: notes.cameraBroken };

export function TakeKey({ owner, onTaken }: { readonly owner: string; readonly onTaken: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [scanning, setScanning] = useState<'no' | 'yes' | NoCamera>('no');
  const [seenOther, setSeenOther] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const take = async (typed: string): Promise<void> => {
    setBusy(true);
    const wrong = await takeKey(owner, typed).catch(() => refuse('enrol/cannot-keep'));
    setBusy(false);
    setRefusal(wrong);
    if (!wrong) onTaken();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void take(code);
      }}
    >
      <Stack gap="md">
        <Refused refusal={refusal} />
        {scanning !== 'no' && scanning !== 'yes' && <Notice tone="warn">{t(WHY[scanning])}</Notice>}
        {scanning === 'yes' && seenOther && <Notice tone="warn">{t(notes.otherQr)}</Notice>}
        {scanning === 'yes' && (
          <Suspense>
            <Scan
              onCode={(seen) => {
                const isOne = looksLikeCode(seen);
                setSeenOther(!isOne);
                if (!isOne) return false;
                setScanning('no');
                setCode(seen);
                void take(seen);
                return true;
              }}
              onCannot={setScanning}
            />
          </Suspense>
        )}
        <Textarea
          label={t(notes.code)}
          description={t(notes.codeHint)}
          classNames={{ input: css.typed ?? '' }}
          autosize
          minRows={3}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={busy} disabled={code.trim() === ''}>
            {t(notes.take)}
          </Button>
          <Button variant="default" onClick={() => {
              setSeenOther(false);
              setScanning(scanning === 'yes' ? 'no' : 'yes');
            }}>
            {t(scanning === 'yes' ? notes.stopScan : notes.scan)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
