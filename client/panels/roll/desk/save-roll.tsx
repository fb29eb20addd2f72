/** The roll as a file: for Excel, or for whatever reads a table. */
import { numbered } from '../../../../shared/council/seat-plan.ts';
import { rollTable as words } from '../../../../shared/text/arrivals.ts';
import type { Seating } from '../../../../shared/wire/seating.ts';
import { useWords } from '../../../ui/language.tsx';
import { SaveTable } from '../../../ui/save-table.tsx';
import { useSeatName } from '../../../ui/seat-map.tsx';
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
  const table = () => rollTable(meeting, t, dateTime, data && data.plan.seats.length > 0 ? seatOf(data) : undefined);
  return <SaveTable label={t(words.save)} name={`${t(words.file)} - ${meeting.session.title}`} sheet={t(words.file)} table={table} />;
}
