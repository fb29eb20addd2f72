/** The roll as a file: for Excel, or for whatever reads a table. */
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { rollTable as words } from '../../../../shared/text/arrivals.ts';
import { useWords } from '../../../ui/language.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { csvOf, XLSX_TYPE, xlsxOf } from '../../../ui/table-files.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { rollTable } from './roll-table.ts';

export function SaveRoll() {
  const { t, dateTime } = useWords();
  const { meeting } = useDesk();
  const name = `${t(words.file)} - ${meeting.session.title}`;
  const table = () => rollTable(meeting, t, dateTime);
  const workbook = async () => saveFile(`${name}.xlsx`, XLSX_TYPE, await xlsxOf(table(), t(words.file)));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={20} aria-hidden />}>
          {t(words.save)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void workbook()}>Excel (.xlsx)</Menu.Item>
        <Menu.Item onClick={() => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(table()))}>CSV (.csv)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
