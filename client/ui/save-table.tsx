/** A table saved as a file: for Excel, or for whatever reads a table. */
import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { charts } from '../../shared/text/charts.ts';
import { useWords } from './language.tsx';
import { madeHere } from './made-here.ts';
import { Notice, Refused } from './notice.tsx';
import { useDrawing } from './save-chart.tsx';
import { saveFile } from './save-file.ts';
import { csvOf, XLSX_TYPE, xlsxOf, type Table } from './table-files.ts';

interface SaveTableProps {
  readonly label: string;
  /** Of the file, without its ending. */
  readonly name: string;
  /** What Excel calls the sheet. */
  readonly sheet: string;
  /** Made or fetched as it is saved; undefined where whoever fetches it says by itself what is wrong. */
  readonly table: () => Table | Refusal | Promise<Table | Refusal | undefined>;
}

export function SaveTable({ label, name, sheet, table }: SaveTableProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [undrawn, setUndrawn] = useState(false);
  const draw = useDrawing();
  const save = async (as: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    setUndrawn(false);
    const found = await table();
    if (isRefusal(found)) setRefusal(found);
    else if (found && as === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(found));
    else if (found) {
      const picture = found.chart && (await draw(found.chart.drawn));
      setUndrawn(found.chart !== undefined && !picture);
      const png = picture && new Uint8Array(await picture.arrayBuffer());
      setRefusal(await madeHere(async () => saveFile(`${name}.xlsx`, XLSX_TYPE, await xlsxOf(found, sheet, png))));
    }
    setBusy(false);
  };
  return (
    <>
      <Refused refusal={refusal} />
      {undrawn && <Notice tone="warn">{t(charts.failed)}</Notice>}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" loading={busy} leftSection={<IconDownload size={20} aria-hidden />}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item mih="var(--touch)" onClick={() => void save('xlsx')}>Excel (.xlsx)</Menu.Item>
          <Menu.Item mih="var(--touch)" onClick={() => void save('csv')}>CSV (.csv)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
