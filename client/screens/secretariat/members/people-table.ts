/** The list of people as a table, with headings that taking in a list reads again: taken in as it is, it changes nothing. */
import { termOf, type Member } from '../../../../shared/council/council.ts';
import { members as words } from '../../../../shared/text/members.ts';
import { committees, terms } from '../../../../shared/text/terms.ts';
import { peopleFile } from '../../../../shared/text/office.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import type { Table } from '../../../ui/table-files.ts';

const KINDS: ReadonlyArray<Member['kind']> = ['delegate', 'secretary', 'guest'];

/** Who is in office, delegates first, by their given names. */
export function peopleTable(people: readonly Member[], t: (words: Words) => string): Table {
  const rows = KINDS.flatMap((kind) =>
    people.filter((one) => one.inOffice && one.kind === kind).sort((a, b) => byGivenName(a.name, b.name)),
  );
  // Only where somebody knows of such: an office that keeps neither has the list as it was.
  const hasCommittees = rows.some(({ committee }) => committee);
  const hasTerms = rows.some((one) => termOf(one));
  return {
    heads: [
      peopleFile.number,
      words.name,
      words.position,
      peopleFile.group,
      words.kind,
      words.login,
      ...(hasCommittees ? [committees.column] : []),
      ...(hasTerms ? [terms.column] : []),
    ].map((one) => t(one)),
    rows: rows.map((one, n) => {
      const { name, title = '', group = '', kind, login = '', committee = '' } = one;
      const more = [...(hasCommittees ? [committee] : []), ...(hasTerms ? [termOf(one) ?? ''] : [])];
      return [String(n + 1), name, title, group, t(words[kind]), login, ...more];
    }),
  };
}
