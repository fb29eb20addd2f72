/** What one row of a list of people was read as, and what is said of it. */
import type { Member, MemberInput } from '../../../../shared/council/council.ts';
import { nameKey } from '../../../../shared/council/names.ts';
import { members } from '../../../../shared/text/members.ts';
import { committees, terms } from '../../../../shared/text/terms.ts';
import type { Words } from '../../../../shared/text/words.ts';
import type { PersonChange } from '../../../../shared/wire/members.ts';
import type { Column } from './headings.ts';
import type { Line } from './split-cells.ts';

/** What is to be said of a row, in words with their parameters; a parameter that is itself words names a column. */
export interface Said {
  readonly text: Words;
  readonly params?: Readonly<Record<string, string | number | Words>>;
}

export interface ReadRow {
  /** Line of the pasted text's table, from 1, headings counted: as the spreadsheet numbers it. */
  readonly line: number;
  /** What the row holds, for answers that outlive a correction elsewhere. */
  readonly mark: string;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Comes in. */
  readonly input?: MemberInput;
  /** Of somebody who is in the register: what the list says of them otherwise, each as it was and as it is to be. */
  readonly change?: { readonly member: Member; readonly input: PersonChange; readonly columns: readonly Column[] };
  /** Stays out until it is corrected or left out. */
  readonly wrong?: Said;
  /** Might be somebody: to be answered. */
  readonly doubt?: Said;
  /** Who it might be, of whom it would change something. */
  readonly namesake?: Member;
  /** Nobody else bears that name. */
  readonly alone?: boolean;
  /** Stays out, and why: it is no person, or is there already. */
  readonly left?: Said;
}

export const COLUMN_WORDS: Readonly<Record<Column, Words>> = {
  name: members.name,
  title: members.position,
  group: members.group,
  committee: committees.column,
  kind: members.kind,
  login: members.login,
  term: terms.column,
};

/** What a row holds, however it is spaced and written large. */
export const markOf = (cells: readonly string[]): string => cells.map(nameKey).join('\u001f');
export const leftOut = ({ line, cells }: Line, text: Words): ReadRow => ({
  line,
  mark: markOf(cells),
  cells: { name: cells.filter(Boolean).join(' ') },
  left: { text },
});
