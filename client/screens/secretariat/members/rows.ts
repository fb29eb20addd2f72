/** Rows of a list of people, read one after another: groups hold for those below them, and nobody comes twice. */
import { isFormer, MemberInput, type Kind, type Level, type Member } from '../../../../shared/council/council.ts';
import { seatsKey } from '../../../../shared/council/held.ts';
import { nameKey, personKey } from '../../../../shared/council/names.ts';
import { importing, members } from '../../../../shared/text/members.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { roleOf, type Column, type Role } from './headings.ts';
import { key, kindOf } from './kinds.ts';
import { groupIn, shapeOf, sortOf } from './layout.ts';
import { nameOf, oddName } from './names.ts';
import { COLUMN_WORDS, leftOut, markOf, type ReadRow, type Said } from './read-row.ts';
import type { Line } from './split-cells.ts';

/** Left out; somebody new; or who is in the register, changed as the row says. */
export type RowAnswer = 'leave' | 'person' | 'change';

/** What somebody has answered so far. */
export interface Answers {
  /** By `ReadRow.mark`. */
  readonly rows?: ReadonlyMap<string, RowAnswer>;
  /** By `key` of the word. */
  readonly kinds?: ReadonlyMap<string, Kind>;
  /** Of a table without headings. */
  readonly columns?: ReadonlyArray<Role | undefined>;
}

/** Who is in the register, and of which council. */
export interface Register {
  /** Number of the term that runs. */
  readonly term?: string | undefined;
  readonly members: readonly Member[];
  readonly level?: Level | undefined;
}

export class Rows {
  readonly unknownKinds = new Map<string, string>();
  asksKind = false;
  private group: string | undefined;
  private groupKind: Kind | undefined;
  private ended = false;
  private isFirst = true;
  private readonly seen: Array<{ readonly input: MemberInput; readonly group: string | undefined; readonly line: number }> = [];
  private readonly shape;

  constructor(
    private readonly at: ReadonlyArray<Role | undefined>,
    /** Of the row of headings. */
    private readonly width: number | undefined,
    private readonly kind: Kind | undefined,
    private readonly answers: Answers,
    private readonly register: Register,
    body: readonly Line[],
  ) {
    this.shape = shapeOf(body, at);
  }

  read(row: Line): ReadRow {
    const { line, cells } = row;
    const mark = markOf(cells);
    const answer = this.answers.rows?.get(mark);
    if (answer === 'leave') return { ...leftOut(row, importing.leftByHand), mark };
    const isAgain = this.at.some(
      (role, index) =>
        role !== undefined && ['name', 'family'].includes(role) && ['name', 'family'].includes(roleOf(cells[index] ?? '') ?? ''),
    );
    // Printed anew on each page; or the second of two rows of headings.
    if (this.width !== undefined && (isAgain || (this.isFirst && this.isSecondHeading(cells)))) return leftOut(row, importing.leftHeading);
    const sort = answer === 'person' ? 'person' : sortOf(cells, line, this.shape, { isFirst: this.isFirst, ended: this.ended });
    this.isFirst = false;
    if (row.broken) return { line, mark, cells: this.cellsOf(cells), wrong: { text: importing.quoteOpen } };
    if (sort === 'numbering') return leftOut(row, importing.leftHeading);
    if (sort === 'total') {
      this.ended = true;
      return leftOut(row, importing.leftTotal);
    }
    if (sort === 'note') return leftOut(row, importing.leftNote);
    if (sort === 'group') return this.startGroup(row);
    const read = this.person(line, mark, cells, answer);
    if (sort === 'doubtful' && !read.wrong && !read.left)
      return { line, mark, cells: read.cells, doubt: { text: importing.notSurePerson } };
    const coming = read.input ?? read.change?.input;
    if (coming) this.seen.push({ input: MemberInput.parse(coming), group: this.cellsOf(cells).group, line });
    return read;
  }

  private startGroup(row: Line): ReadRow {
    this.ended = false;
    const texts = row.cells.filter((one) => one !== '' && !/^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/.test(one));
    const label = groupIn(texts.join(' ').normalize('NFC'));
    this.groupKind = kindOf(label, this.register.level);
    this.group = this.groupKind ? undefined : label;
    return leftOut(row, importing.leftGroup);
  }

  /** Words alone, and none of them where names stand. */
  private isSecondHeading(cells: readonly string[]): boolean {
    const name = this.at.findIndex((role) => role === 'name' || role === 'family');
    const some = cells.filter((one) => one !== '');
    return some.length > 0 && (cells[name] ?? '') === '' && some.length > 1 && some.every((one) => /^[^\d]{1,30}$/.test(one));
  }

  private cellsOf(cells: readonly string[]): Partial<Record<Column, string>> {
    const found: Partial<Record<Column, string>> = {};
    const halves: Partial<Record<'family' | 'given', string>> = {};
    this.at.forEach((role, index) => {
      const cell = cells[index];
      if (!role || !cell || role === 'number' || role === 'honorific') return;
      if (role === 'family' || role === 'given') halves[role] = [halves[role], cell].filter(Boolean).join(' ');
      else found[role] = cell;
    });
    const joined = [halves.family, halves.given].filter(Boolean).join(' ');
    const name = nameOf(joined || (found.name ?? ''));
    delete found.name;
    return { ...(name !== '' && { name }), ...found };
  }

  private person(line: number, mark: string, cells: readonly string[], answer: RowAnswer | undefined): ReadRow {
    const found = this.cellsOf(cells);
    const ownGroup = found.group;
    if (found.group === undefined && this.group && this.group.length <= 80) found.group = this.group;
    const wrong = (text: Words, params?: Said['params']): ReadRow => ({
      line,
      mark,
      cells: found,
      wrong: { text, ...(params && { params }) },
    });
    const extra = this.width === undefined ? [] : cells.slice(this.width).filter(Boolean);
    if (extra.length > 0) return wrong(importing.extraCells, { cells: extra.join(', ') });
    if (found.name === undefined) return wrong(importing.nameMissing);
    const odd = oddName(found.name);
    if (odd) return wrong(odd, { name: found.name });

    const { kind: said, login, term, ...rest } = found;
    if (term !== undefined && (!this.register.term || nameKey(term) !== nameKey(this.register.term)))
      return wrong(this.register.term ? importing.otherTerm : importing.noTerm, { term, running: this.register.term ?? '' });
    const kind = this.kindFor(said, rest.title, rest.group);
    if ('asked' in kind) return wrong(kind.asked === '' ? importing.kindAsked : importing.kindUnknown, { kind: kind.asked });
    const parsed = MemberInput.safeParse({ ...rest, kind: kind.kind, ...(login !== undefined && { login }) });
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const column = (issue?.path[0] ?? 'name') as Column;
      if (column === 'login') return wrong(members.loginWrong);
      return wrong(issue?.code === 'too_big' ? importing.tooLong : importing.unreadable, { column: COLUMN_WORDS[column] });
    }
    return this.once({ line, mark, cells: found }, parsed.data, ownGroup, answer);
  }

  /** What the row says, else what its group says, else the list's; a word that says otherwise elsewhere in the row is asked about. */
  private kindFor(said: string | undefined, ...elsewhere: ReadonlyArray<string | undefined>): { kind: Kind } | { asked: string } {
    const { level } = this.register;
    const known = (word: string) => this.answers.kinds?.get(key(word)) ?? kindOf(word, level);
    const ask = (word: string): { asked: string } => {
      if (word !== '') this.unknownKinds.set(key(word), this.unknownKinds.get(key(word)) ?? word);
      else this.asksKind = true;
      return { asked: word };
    };
    if (said !== undefined) {
      const kind = known(said);
      if (kind) {
        if (!kindOf(said, level)) this.unknownKinds.set(key(said), said);
        return { kind };
      }
      return ask(said);
    }
    const kind = this.groupKind ?? this.kind;
    const other = elsewhere.find((one) => one !== undefined && kindOf(one, level) !== undefined && kindOf(one, level) !== kind);
    if (other !== undefined) {
      this.unknownKinds.set(key(other), other);
      const answer = this.answers.kinds?.get(key(other));
      return answer ? { kind: answer } : { asked: other };
    }
    return kind ? { kind } : ask('');
  }

  /** The total is counted from the register: nobody comes into it twice, however they are written. */
  private once(
    row: Pick<ReadRow, 'line' | 'mark' | 'cells'>,
    input: MemberInput,
    group: string | undefined,
    answer: RowAnswer | undefined,
  ): ReadRow {
    const sure = answer === 'person';
    const same = personKey(input);
    const name = nameKey(input.name);
    const before = this.seen.find((one) => personKey(one.input) === same);
    if (before) return { ...row, wrong: { text: importing.twice, params: { row: before.line } } };
    const alike = this.register.members.filter((one) => nameKey(one.name) === name);
    const namesakes = alike.filter((one) => one.inOffice);
    const identical = namesakes.find((one) => personKey(one) === same);
    if (identical && isSameSeats(identical, input)) return { ...row, left: { text: importing.there } };
    // Of the very same person nothing is asked: the list says their committees anew.
    if (identical) return { ...row, change: changeOf(identical, input) };
    // A sign-in name is one person's: it tells namesakes apart, and knows whose name was corrected.
    const owner = input.login === undefined ? undefined : this.register.members.find((one) => one.inOffice && one.login === input.login);
    if (owner && owner.kind === input.kind && nameKey(owner.name) === name) return { ...row, change: changeOf(owner, input) };
    // Whose office ended with a term comes back with account, device and key.
    const former = input.kind === 'delegate' ? alike.find((one) => isFormer(one) && one.kind === 'delegate') : undefined;
    const namesake = owner ?? namesakes[0] ?? former;
    if (namesake && answer === 'change') return { ...row, change: changeOf(namesake, input) };
    if (namesake && (owner || !sure))
      return {
        ...row,
        namesake,
        ...(namesakes.length === 1 && !former && namesake === namesakes[0] && { alone: true }),
        doubt: {
          text: owner ? importing.loginOf : namesake === former ? importing.namesakeFormer : importing.namesakeThere,
          params: { who: describe(namesake), login: input.login ?? '' },
        },
      };
    // The standing committee's members are often written once more under their groups: only a group of each row's own tells two apart.
    const like = this.seen.find((one) => nameKey(one.input.name) === name && !differ(one.group, group));
    if (!sure && like) return { ...row, doubt: { text: importing.namesakeHere, params: { row: like.line } } };
    return { ...row, input };
  }
}

/** What the list says otherwise of somebody; of an empty cell it says nothing. */
function changeOf(member: Member, { name, kind, title, group, committee }: MemberInput): NonNullable<ReadRow['change']> {
  const said = { name, kind, title, group, committee };
  const columns = (['name', 'title', 'group', 'committee', 'kind'] as const).filter(
    (one) => said[one] !== undefined && said[one] !== member[one] && !(one === 'committee' && isSameSeats(member, { committee })),
  );
  const returns = !member.inOffice && { returns: true as const };
  const what = { ...(title && { title }), ...(group && { group }), ...(committee && { committee }) };
  return { member, input: { id: member.id, name, kind, ...what, ...returns }, columns };
}

/** An empty cell says nothing of committees. */
const isSameSeats = ({ committee = '' }: Pick<Member, 'committee'>, { committee: said }: Pick<MemberInput, 'committee'>): boolean =>
  said === undefined || seatsKey(said) === seatsKey(committee);

const describe = ({ name, title, group }: Pick<MemberInput, 'name' | 'title' | 'group'>): string =>
  [name, title, group].filter(Boolean).join(', ');
const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && nameKey(a) !== nameKey(b);
