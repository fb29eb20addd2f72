/** The list of people as a file: for Excel, or for whatever reads a table. */
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { peopleFile as words } from '../../../../shared/text/office.ts';
import { useWords } from '../../../ui/language.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { csvOf, XLSX_TYPE, xlsxOf, type Table } from '../../../ui/table-files.ts';
import { useActing } from '../../../desk/use-act.ts';
import { everyMember } from '../../../desk/people.ts';
import { Refused } from '../../../ui/notice.tsx';
import { peopleTable } from './people-table.ts';

/** `code`: of the unit whose people it holds; `unit`: its name, which the file bears. */
export function SavePeople({ code, unit }: { readonly code: string; readonly unit: string | undefined }) {
  const { t } = useWords();
  const name = [t(words.file), unit].filter(Boolean).join(' - ');
  const { busy, refusal, run } = useActing();
  const save = (how: (table: Table) => Promise<void> | void) =>
    run(async () => {
      const people = await everyMember({ unit: code });
      if (isRefusal(people)) return people;
      await how(peopleTable(people, t));
      return undefined;
    });
  return (
    <>
    <Refused refusal={refusal} />
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconDownload size={20} aria-hidden />}>
          {t(words.save)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save(async (table) => saveFile(`${name}.xlsx`, XLSX_TYPE, await xlsxOf(table, t(words.file))))}>
          Excel (.xlsx)
        </Menu.Item>
        <Menu.Item onClick={() => void save((table) => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(table)))}>CSV (.csv)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
    </>
  );
}
