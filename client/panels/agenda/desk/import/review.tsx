/** An agenda out of a document, looked over row by row before it is added. */
import { memo, useMemo, type KeyboardEvent, type RefCallback } from 'react';
import { ActionIcon, Button, Group, Radio, Textarea, TextInput } from '@mantine/core';
import { IconArrowMerge, IconIndentDecrease, IconIndentIncrease, IconTrash, IconTrashOff } from '@tabler/icons-react';
import type { Refusal } from '../../../../../shared/base/refusal.ts';
import { isNumbered, numbersOf, type Numbered } from '../../../../../shared/meeting/numbers.ts';
import { agendaImport as words } from '../../../../../shared/text/agenda-import.ts';
import { desk } from '../../../../../shared/text/secretariat.ts';
import { shell } from '../../../../../shared/text/shell.ts';
import { useWords } from '../../../../ui/language.tsx';
import { Notice, Refused } from '../../../../ui/notice.tsx';
import common from '../../../../desk/desk.module.css';
import { bringsNumbers, clashing, countedOf, isConsistent, keptOf, type RowNumbers } from './own-numbers.ts';
import type { Proposed } from './read-agenda.ts';
import { dropped, isWrong, joined, levelled, LONGEST, MOST_ADDED, typed } from './rows.ts';
import css from './import.module.css';

const NONE: ReadonlySet<number> = new Set();

/** Whether the programme's own numbers are kept; undefined where nobody has chosen yet. */
export type Numbering = 'kept' | 'counted' | undefined;

interface ReviewProps {
  readonly rows: readonly Proposed[];
  /** What stands on the agenda already; `printed`: what is there bears its numbers for good. */
  readonly items: readonly Numbered[];
  readonly printed: boolean;
  readonly numbering: Numbering;
  readonly onNumbering: (next: Numbering) => void;
  readonly onChange: (change: (rows: readonly Proposed[]) => readonly Proposed[]) => void;
  /** @param numbers by the rows' places, where the programme's own are kept */
  readonly onAdd: (numbers: RowNumbers | undefined) => void;
  readonly onCancel: () => void;
  /** A document that came meanwhile, by its name: nothing of these rows gives way to it. */
  readonly unopened: string | undefined;
  /** Takes the focus where somebody has just brought the rows. */
  readonly came: RefCallback<HTMLElement>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
}

export function Review({ rows, items, printed, numbering, unopened, came, busy, refusal, ...on }: ReviewProps) {
  const { t } = useWords();
  const { onNumbering, onChange, onAdd, onCancel } = on;
  const added = rows.filter((one) => !one.dropped);
  const taken = useMemo(() => new Set(numbersOf(items).values()), [items]);
  const brings = bringsNumbers(rows);
  const keeps = brings && (numbering ?? (isConsistent(rows, taken) ? 'kept' : 'counted')) === 'kept';
  const numbers = useMemo(
    () => (keeps ? keptOf(rows) : countedOf(rows, items, printed || isNumbered(items))),
    [rows, keeps, items, printed],
  );
  const twice = useMemo(() => (keeps ? clashing(numbers, taken) : NONE), [keeps, numbers, taken]);
  const tooMany = added.length > MOST_ADDED;
  return (
    <section className={common.tight} aria-labelledby="agenda-import" tabIndex={-1} ref={came}>
      <h2 id="agenda-import" className={common.heading}>
        {t(words.title)}
      </h2>
      {unopened !== undefined && <Notice tone="warn">{t(words.unopened, { name: unopened })}</Notice>}
      <p>{t(words.lead, { n: rows.length, dropped: rows.length - added.length })}</p>
      {brings && (
        <Radio.Group
          label={t(words.numbering)}
          value={keeps ? 'kept' : 'counted'}
          onChange={(next) => onNumbering(next as Numbering)}
        >
          <Group gap="lg" mt="xs">
            <Radio value="kept" label={t(words.keepNumbers)} classNames={{ body: css.choice }} />
            <Radio value="counted" label={t(words.countAnew)} classNames={{ body: css.choice }} />
          </Group>
        </Radio.Group>
      )}
      <p className={common.soft}>{t(words.keys)}</p>
      <div className={css.scroll}>
        <table className={css.rows}>
          <thead>
            <tr>
              <th scope="col">{t(words.number)}</th>
              <th scope="col">{t(words.time)}</th>
              <th scope="col">{t(words.content)}</th>
              <th scope="col">{t(words.presenter)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((one, at) => (
              <Row key={at} row={one} at={at} number={numbers.get(at) ?? ''} twice={twice.has(at)} onChange={onChange} />
            ))}
          </tbody>
        </table>
      </div>
      {twice.size > 0 && (
        <Notice tone="bad">
          {t(words.twice, { numbers: [...new Set([...twice].map((at) => numbers.get(at)!))].join(', ') })}
        </Notice>
      )}
      {tooMany && <Notice tone="bad">{t(words.most, { most: MOST_ADDED })}</Notice>}
      <Refused refusal={refusal} />
      <Group className={css.foot}>
        <Button
          onClick={() => onAdd(keeps ? numbers : undefined)}
          loading={busy}
          disabled={added.length === 0 || tooMany || twice.size > 0 || rows.some(isWrong)}
        >
          {t(words.add, { n: added.length })}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          {t(shell.cancel)}
        </Button>
      </Group>
    </section>
  );
}

interface RowProps {
  readonly row: Proposed;
  readonly at: number;
  readonly number: string;
  /** Another bears it. */
  readonly twice: boolean;
  readonly onChange: ReviewProps['onChange'];
}

const Row = memo(function Row({ row, at, number, twice, onChange }: RowProps) {
  const { t, digits } = useWords();
  const n = at + 1;
  const acts = {
    deeper: () => onChange((rows) => levelled(rows, at, 1)),
    higher: () => onChange((rows) => levelled(rows, at, -1)),
    join: () => onChange((rows) => joined(rows, at)),
    drop: () => onChange((rows) => dropped(rows, at)),
  };
  const keys = (event: KeyboardEvent) => {
    const act = { ArrowRight: acts.deeper, ArrowLeft: acts.higher, ArrowUp: acts.join, Delete: acts.drop }[event.key];
    if (!event.altKey || !act) return;
    event.preventDefault();
    act();
  };
  const tooLong = (what: keyof typeof LONGEST) =>
    row[what].length > LONGEST[what] && t(desk.tooLong, { most: LONGEST[what], now: row[what].length });
  const button = (label: string, act: () => void, Icon: typeof IconTrash, disabled = false) => (
    // One that is pressed until it cannot be any more keeps the keys.
    <ActionIcon
      className={css.act}
      variant="subtle"
      color="gray.8"
      size={36}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && act()}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
  return (
    <tr className={row.dropped ? css.out : ''} data-level={row.level} onKeyDown={keys}>
      <th scope="row" className={twice ? css.twice : ''}>
        {row.dropped ? t(words.left) : digits(number)}
      </th>
      <td>
        <TextInput
          size="sm"
          aria-label={t(words.whatIs, { what: t(words.time), n })}
          value={row.time}
          error={tooLong('time')}
          readOnly={row.dropped}
          onChange={({ currentTarget: { value: time } }) => onChange((rows) => typed(rows, at, { time }))}
        />
      </td>
      <td className={css.content}>
        <Textarea
          size="sm"
          autosize
          minRows={1}
          aria-label={t(words.whatIs, { what: t(words.content), n })}
          value={row.title}
          error={!row.dropped && (row.title.trim() === '' ? t(desk.required) : tooLong('title'))}
          readOnly={row.dropped}
          onChange={({ currentTarget: { value } }) => onChange((rows) => typed(rows, at, { title: value.replace(/\s*\n\s*/g, ' ') }))}
        />
      </td>
      <td>
        <TextInput
          size="sm"
          aria-label={t(words.whatIs, { what: t(words.presenter), n })}
          value={row.presenter}
          error={tooLong('presenter')}
          readOnly={row.dropped}
          onChange={({ currentTarget: { value: presenter } }) => onChange((rows) => typed(rows, at, { presenter }))}
        />
      </td>
      <td className={css.acts}>
        {button(t(words.higher, { n }), acts.higher, IconIndentDecrease, row.dropped || row.level === 0)}
        {button(t(words.deeper, { n }), acts.deeper, IconIndentIncrease, row.dropped || row.level === 2)}
        {button(t(words.join, { n }), acts.join, IconArrowMerge, row.dropped || at === 0)}
        {button(t(row.dropped ? words.keep : words.drop, { n }), acts.drop, row.dropped ? IconTrashOff : IconTrash)}
      </td>
    </tr>
  );
});
