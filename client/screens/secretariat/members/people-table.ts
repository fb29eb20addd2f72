/** The list of people as a table, with headings that taking in a list reads again: taken in as it is, it changes nothing. */
import type { Member } from '../../../../shared/council/council.ts';
import { members as words } from '../../../../shared/text/members.ts';
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
  return {
    heads: [peopleFile.number, words.name, words.position, peopleFile.group, words.kind, words.login].map((one) => t(one)),
    rows: rows.map(({ name, title = '', group = '', kind, login = '' }, n) => [String(n + 1), name, title, group, t(words[kind]), login]),
  };
}
