/** A chart saved as a picture, with all that it needs away from this page. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { charts } from '../../shared/text/charts.ts';
import { useSession } from '../session.tsx';
import type { Drawn } from './chart.ts';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import { saveFile } from './save-file.ts';

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

/** Draws a chart; undefined where this browser cannot. */
export function useDrawing(): (drawn: Drawn) => Promise<Blob | undefined> {
  const { t, date } = useWords();
  const council = useCouncil();
  return (drawn) => {
    const foot = t(charts.made, { date: date(new Date().toISOString()) });
    return import('./chart-picture.ts').then(({ pictureOf }) => pictureOf({ ...drawn, council, foot })).catch(() => undefined);
  };
}

export function SaveChart({ name, chart }: SaveChartProps) {
  const { t } = useWords();
  const draw = useDrawing();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    const drawn = await chart();
    if (!drawn) return setBusy(false);
    const picture = await draw(drawn);
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
