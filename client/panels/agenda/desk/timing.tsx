/** Times and presenters of all items in a table: by keys alone, a column pasted at once, saved in one act. */
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { numbersOf } from '../../../../shared/meeting/numbers.ts';
import { times as words } from '../../../../shared/text/agenda-times.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { Clash, isClash } from '../../../desk/clash.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { Restored, useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { isOutdated, isTooLong, linesOf, LONGEST, pasted, put, rowsFrom, toSend, wasOf, type Column, type Rows } from './times.ts';
import common from '../../../desk/desk.module.css';
import css from './agenda.module.css';

const COLUMNS = ['time', 'presenter'] as const;
const both = (one: { readonly time?: string; readonly presenter?: string } | undefined): string =>
  [one?.time, one?.presenter].filter(Boolean).join(' · ');

interface TimingProps {
  /** The item whose time is typed first; absent: the first. */
  readonly first?: string;
  readonly onClose: () => void;
}

export function Timing({ first, onClose }: TimingProps) {
  const { t, digits } = useWords();
  const { id, meeting: { agenda: { items } }, act } = useDesk();
  const draft = useDraft(`times/${id}`, { rows: '{}' });
  const rows = rowsFrom(draft.typed.rows, items);
  const [saved, setSaved] = useState(false);
  /** Lines that were pasted and have no item. */
  const [beyond, setBeyond] = useState(0);
  const { busy, refusal, run, clear } = useActing();
  const table = useRef<HTMLTableElement>(null);
  const numbers = numbersOf(items);
  const cell = (at: number, column: Column) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${at}-${column}"]`);
  useEffect(() => {
    const at = items.findIndex(({ item }) => item === first);
    cell(Math.max(0, at), 'time')?.focus();
    // Once: whoever types stays where they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const change = (next: (now: Rows) => Rows) => {
    setSaved(false);
    setBeyond(0);
    draft.type((now) => ({ rows: JSON.stringify(next(rowsFrom(now.rows, items))) }));
  };
  const keys = (event: KeyboardEvent, at: number, column: Column) => {
    const to = { ArrowDown: at + 1, Enter: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    cell(to, column)?.focus();
  };
  const paste = (event: ClipboardEvent, at: number, column: Column) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\n\t]/.test(text.replace(/\n$/, ''))) return;
    event.preventDefault();
    change((now) => pasted(now, items, at, column, text));
    setBeyond(Math.max(0, linesOf(text).length - (items.length - at)));
  };
  const changed = Object.keys(rows).length;
  const save = async () => {
    if (await run(() => act('rewordItems', { items: toSend(rows) }))) {
      draft.drop();
      setSaved(true);
    }
  };
  const field = (one: Item, at: number, column: Column) => (
    <td key={column}>
      <TextInput
        size="sm"
        data-cell={`${at}-${column}`}
        placeholder={t(words[column])}
        aria-label={t(column === 'time' ? words.timeOf : words.presenterOf, { number: numbers.get(one.item)! })}
        value={rows[one.item]?.[column] ?? one[column] ?? ''}
        maxLength={LONGEST[column]}
        onChange={({ currentTarget: { value } }) => change((now) => put(now, one, column, value))}
        onKeyDown={(event) => keys(event, at, column)}
        onPaste={(event) => paste(event, at, column)}
      />
    </td>
  );
  // Shown as soon as others have written, and not only once it is sent.
  const clashing = items.filter((one) => rows[one.item] && isOutdated(rows[one.item]!, one));
  const settle = (next: (now: Rows) => Rows) => {
    clear();
    change(next);
  };
  return (
    <section className={common.tight} aria-labelledby="agenda-times">
      <h2 id="agenda-times" className={common.heading}>
        {t(words.title)}
      </h2>
      <p className={common.soft}>{t(words.lead)}</p>
      <Restored draft={draft} />
      <div className={common.scroll}>
        <table ref={table} className={`${common.table} ${css.times}`}>
          <thead>
            <tr>
              <th scope="col">{t(words.number)}</th>
              <th scope="col">{t(words.item)}</th>
              <th scope="col">{t(words.time)}</th>
              <th scope="col">{t(words.presenter)}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one, at) => (
              <tr key={one.item}>
                <th scope="row">{digits(numbers.get(one.item)!)}</th>
                <td>{one.title}</td>
                {COLUMNS.map((column) => field(one, at, column))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {clashing.map((one) => (
        <div key={one.item} className={common.tight}>
          <strong>{one.title}</strong>
          <Clash
            about={one.item}
            mine={both(rows[one.item])}
            theirs={both(one)}
            onMine={() => settle((now) => ({ ...now, [one.item]: { ...now[one.item]!, was: wasOf(one) } }))}
            onTheirs={() => settle(({ [one.item]: _mine, ...others }) => others)}
          />
        </div>
      ))}
      <Refused refusal={clashing.length > 0 && isClash(refusal) ? undefined : refusal} />
      {beyond > 0 && <Notice tone="warn">{t(words.beyond, { n: beyond })}</Notice>}
      {saved && <Notice tone="good">{t(words.saved)}</Notice>}
      <Group>
        <Button onClick={() => void save()} loading={busy} disabled={changed === 0 || Object.values(rows).some(isTooLong)}>
          {changed === 0 ? t(desk.save) : t(words.save, { n: changed })}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t(words.back)}
        </Button>
      </Group>
    </section>
  );
}
