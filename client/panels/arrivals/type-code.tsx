/** Six signs, typed or read by the camera. */
import { lazy, Suspense, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { arrivals } from '../../../shared/text/arrivals.ts';
import { Loading } from '../../ui/states.tsx';
import { useWords } from '../../ui/language.tsx';
import type { NoCamera } from '../../ui/scan.tsx';
import { codeIn } from './use-code.ts';
import css from './arrivals.module.css';

const Scan = lazy(() => import('../../ui/scan.tsx'));

export interface TypeCodeProps {
  readonly label: string;
  readonly busy: boolean;
  /** Six signs, as they were typed or read. */
  readonly onCode: (code: string) => Promise<boolean>;
}

export function TypeCode({ label, busy, onCode }: TypeCodeProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [scanning, setScanning] = useState<'no' | 'yes' | NoCamera>('no');
  const send = (code: string): void => {
    void onCode(code).then((done) => done && setTyped(''));
  };
  const bare = typed.replace(/[\s-]/g, '');
  return (
    <div className={css.type}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (bare.length === 6) send(bare);
        }}
      >
        <TextInput
          size="lg"
          className={css.signs}
          label={t(arrivals.typeLabel)}
          value={typed}
          maxLength={8}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" loading={busy} disabled={bare.length !== 6}>
          {label}
        </Button>
        <Button
          size="lg"
          variant="default"
          leftSection={<IconQrcode size={22} aria-hidden />}
          aria-expanded={scanning === 'yes'}
          onClick={() => setScanning(scanning === 'yes' ? 'no' : 'yes')}
        >
          {t(scanning === 'yes' ? arrivals.stopScan : arrivals.scan)}
        </Button>
      </form>
      {scanning === 'yes' && (
        <Suspense fallback={<Loading />}>
          <Scan
            onCode={(text) => {
              const code = codeIn(text);
              if (code === undefined) return false;
              setScanning('no');
              send(code);
              return true;
            }}
            onCannot={setScanning}
          />
        </Suspense>
      )}
      {scanning !== 'no' && scanning !== 'yes' && <p role="status">{t(arrivals.noCamera)}</p>}
    </div>
  );
}
