/** The roll as a file: for Excel, or for whatever reads a table. */
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { numbered } from '../../../../shared/council/seat-plan.ts';
import { rollTable as words } from '../../../../shared/text/arrivals.ts';
import type { Seating } from '../../../../shared/wire/seating.ts';
import { useWords } from '../../../ui/language.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useSeatName } from '../../../ui/seat-map.tsx';
import { csvOf, XLSX_TYPE, xlsxOf } from '../../../ui/table-files.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useSeating } from '../../seating/use-seating.ts';
import { rollTable } from './roll-table.ts';

export function SaveRoll() {
  const { t, dateTime } = useWords();
  const { id, meeting } = useDesk();
  const { data } = useSeating(id);
  const seatName = useSeatName();
  const seatOf = (seating: Seating) => {
    const seats = new Map(numbered(seating.plan).map((one) => [seating.seated[one.seat], seatName(one)]));
    return (member: string): string => seats.get(member) ?? '';
  };
  const name = `${t(words.file)} - ${meeting.session.title}`;
  const table = () => rollTable(meeting, t, dateTime, data && data.plan.seats.length > 0 ? seatOf(data) : undefined);
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
