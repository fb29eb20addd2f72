/** What a list leaves open and somebody has to say: its letters, what a column is, what a word makes of people. */
import { Select } from '@mantine/core';
import type { Kind } from '../../../../shared/council/council.ts';
import { importing, members } from '../../../../shared/text/members.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Role } from './headings.ts';
import { key } from './kinds.ts';
import { LETTERS, type Letters } from './letters.ts';
import type { Read } from './read-file.ts';
import { COLUMN_WORDS } from './read-row.ts';
import type { ReadTable } from './read-rows.ts';
import css from '../../../desk/desk.module.css';

const LETTER_WORDS: Readonly<Record<Letters, Words>> = {
  unicode: importing.lettersUnicode,
  'windows-1258': importing.lettersWindows,
  tcvn3: importing.lettersTcvn3,
  vni: importing.lettersVni,
  mistaken: importing.lettersMistaken,
};

/** Nothing where the text was in Unicode beyond doubt. */
export function LettersAsked({ read, onChoose }: { readonly read: Read; readonly onChoose: (letters: Letters) => void }) {
  const { t } = useWords();
  if (read.letters === 'unicode' && read.sure && read.text === read.raw) return null;
  return (
    <Notice tone="warn">
      <div className={css.tight}>
        <p>{t(read.sure ? importing.lettersTurned : importing.lettersAsked)}</p>
        <Select
          size="md"
          maw={320}
          label={t(importing.letters)}
          placeholder={t(importing.choose)}
          allowDeselect={false}
          value={read.sure ? read.letters : null}
          onChange={(value) => value && onChoose(value as Letters)}
          data={LETTERS.map((value) => ({ value, label: t(LETTER_WORDS[value]) }))}
        />
      </div>
    </Notice>
  );
}

const ROLE_WORDS: ReadonlyArray<readonly [Role, Words]> = [
  ['name', COLUMN_WORDS.name],
  ['family', importing.columnFamily],
  ['given', importing.columnGiven],
  ['title', COLUMN_WORDS.title],
  ['group', COLUMN_WORDS.group],
  ['committee', COLUMN_WORDS.committee],
  ['kind', COLUMN_WORDS.kind],
  ['login', COLUMN_WORDS.login],
  ['number', importing.columnNumber],
  ['honorific', importing.columnHonorific],
];

interface QuestionsProps {
  readonly table: ReadTable;
  /** Chosen for rows that do not say it. */
  readonly kind: Kind | undefined;
  /** Chosen for words, by `key`. */
  readonly kinds: ReadonlyMap<string, Kind> | undefined;
  readonly onKind: (kind: Kind) => void;
  readonly onWord: (word: string, kind: Kind) => void;
  readonly onColumn: (index: number, role: Role | undefined) => void;
}

export function Questions({ table, kind, kinds, onKind, onWord, onColumn }: QuestionsProps) {
  const { t } = useWords();
  const choices = [
    { value: 'delegate', label: t(members.delegate) },
    { value: 'guest', label: t(members.guest) },
    { value: 'secretary', label: t(members.secretary) },
  ];
  const roles = [
    { value: '', label: t(importing.columnNone) },
    ...ROLE_WORDS.map(([value, words]) => ({ value: value as string, label: t(words) })),
  ];
  const asked = table.unnamed.length > 0 || table.unknownKinds.length > 0 || table.asksKind;
  return (
    <section className={css.tight}>
      {asked && <h2 className={css.heading}>{t(importing.questions)}</h2>}
      {table.unnamed.length > 0 && <p className={css.soft}>{t(importing.noHeader)}</p>}
      <div className={css.fields}>
        {table.unnamed.map(({ role, example }, index) => (
          <Select
            key={index}
            size="md"
            label={t(importing.columnIs, { n: index + 1, example })}
            allowDeselect={false}
            value={role ?? ''}
            onChange={(value) => onColumn(index, (value || undefined) as Role | undefined)}
            data={roles}
          />
        ))}
        {table.unknownKinds.map((word) => (
          <Select
            key={word}
            size="md"
            label={t(importing.kindIs, { word })}
            placeholder={t(importing.choose)}
            allowDeselect={false}
            value={kinds?.get(key(word)) ?? null}
            onChange={(value) => value && onWord(word, value as Kind)}
            data={choices}
          />
        ))}
        {(table.asksKind || (kind ?? table.plainKind) !== undefined) && (
          <Select
            size="md"
            label={t(importing.defaultKind)}
            placeholder={t(importing.choose)}
            allowDeselect={false}
            value={kind ?? table.plainKind ?? null}
            onChange={(value) => value && onKind(value as Kind)}
            data={choices}
          />
        )}
      </div>
    </section>
  );
}
