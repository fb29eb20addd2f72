/** A chart saved as a picture, with all that it needs away from this page. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { charts } from '../../shared/text/charts.ts';
import { useSession } from '../session.tsx';
import type { Chart } from './chart.ts';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import { saveFile } from './save-file.ts';

type Drawn = Omit<Chart, 'council' | 'foot'>;
interface SaveChartProps {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Made or fetched as it is saved; undefined where whoever fetches it says by itself what is wrong. */
  readonly chart: () => Drawn | undefined | Promise<Drawn | undefined>;
}

/** The council that stands over what is taken along. */
export function useCouncil(): string {
  const { me, installation } = useSession();
  return me?.council ?? installation?.unit?.name ?? '';
}

export function SaveChart({ name, chart }: SaveChartProps) {
  const { t, date } = useWords();
  const council = useCouncil();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    const drawn = await chart();
    if (!drawn) return setBusy(false);
    const foot = t(charts.made, { date: date(new Date().toISOString()) });
    const picture = await import('./chart-picture.ts').then(({ pictureOf }) => pictureOf({ ...drawn, council, foot })).catch(() => undefined);
    setFailed(!picture);
    if (picture) saveFile(`${name}.png`, 'image/png', picture);
    setBusy(false);
  };
  return (
    <>
      <Button variant="default" loading={busy} leftSection={<IconPhotoDown size={20} aria-hidden />} onClick={() => void save()}>
        {t(charts.save)}
      </Button>
      {failed && <Notice tone="warn">{t(charts.failed)}</Notice>}
    </>
  );
}
