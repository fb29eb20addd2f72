/** The list of people as a file: for Excel, or for whatever reads a table. */
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { peopleFile as words } from '../../../../shared/text/office.ts';
import { everyMember } from '../../../desk/people.ts';
import { useWords } from '../../../ui/language.tsx';
import { SaveTable } from '../../../ui/save-table.tsx';
import { peopleTable } from './people-table.ts';

/** `code`: of the unit whose people it holds; `unit`: its name, which the file bears. */
export function SavePeople({ code, unit }: { readonly code: string; readonly unit: string | undefined }) {
  const { t } = useWords();
  const table = async () => {
    const people = await everyMember({ unit: code });
    return isRefusal(people) ? people : peopleTable(people, t);
  };
  return <SaveTable label={t(words.save)} name={[t(words.file), unit].filter(Boolean).join(' - ')} sheet={t(words.file)} table={table} />;
}
