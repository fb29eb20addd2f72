/** A table saved as a file: for Excel, or for whatever reads a table. */
import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { Refused } from './notice.tsx';
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
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const save = async (as: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const found = await table();
    if (isRefusal(found)) setRefusal(found);
    else if (found && as === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(found));
    else if (found) saveFile(`${name}.xlsx`, XLSX_TYPE, await xlsxOf(found, sheet));
    setBusy(false);
  };
  return (
    <>
      <Refused refusal={refusal} />
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
