/** The list of people as a file: for Excel, or for whatever reads a table. */
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Member } from '../../../../shared/council/council.ts';
import { peopleFile as words } from '../../../../shared/text/office.ts';
import { useWords } from '../../../ui/language.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { csvOf, XLSX_TYPE, xlsxOf } from '../../../ui/table-files.ts';
import { peopleTable } from './people-table.ts';

/** `unit`: its name, which the file bears. */
export function SavePeople({ people, unit }: { readonly people: readonly Member[]; readonly unit: string | undefined }) {
  const { t } = useWords();
  const name = [t(words.file), unit].filter(Boolean).join(' - ');
  const table = () => peopleTable(people, t);
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
