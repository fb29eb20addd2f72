/** New items: one by typing and Enter, a whole agenda by pasting its lines. */
import { useEffect, useRef, useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { IconLock, IconTableImport } from '@tabler/icons-react';
import type { Json } from '../../../../shared/base/canonical.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { isNumbered } from '../../../../shared/meeting/numbers.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { agendaImport as words } from '../../../../shared/text/agenda-import.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { Restored, useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useTurned } from '../../../desk/use-turned.ts';
import { AudienceForm } from './audience-form.tsx';
import { blocksOfHtml, blocksOfText } from './import/blocks.ts';
import { readAgenda, type Proposed } from './import/read-agenda.ts';
import { LARGEST, readAgendaFile } from './import/read-file.ts';
import { Review, type Numbering } from './import/review.tsx';
import { levelAsTyped, type RowNumbers } from './import/own-numbers.ts';
import { rowsFrom, toAdd } from './import/rows.ts';
import { linesOf, markOf, ownNumber } from './lines.ts';
import css from '../../../desk/desk.module.css';

const MOST = 500;

/** What came in one act, as long as it can be taken back here. */
interface Added {
  readonly items: readonly string[];
  readonly n: number;
  readonly undone?: true;
}

/**
 * One item as it is typed: "6.1. Báo cáo" brings its number along into an agenda whose numbers stay or that is empty; one that is counted
 * by its order gives it another.
 */
function asTyped(text: string, { agenda: { items }, session: { stage } }: Meeting): { [key: string]: Json } {
  const { mark, rest } = markOf(text);
  const number = ownNumber(mark);
  if (number === undefined || rest.trim() === '') return { title: text };
  const stays = stage !== 'draft' || items.length === 0 || isNumbered(items);
  const level = levelAsTyped(items, number);
  return { title: rest.trim(), ...(level > 0 && { level }), ...(stays && { number }) };
}

interface AddItemProps {
  /** A document that was dropped on the page. */
  readonly dropped: File | undefined;
  readonly onTaken: () => void;
}

export function AddItem({ dropped, onTaken }: AddItemProps) {
  const { t } = useWords();
  const { id, meeting, act, until } = useDesk();
  /** `rows`: of an agenda out of a document, to be looked over first. */
  const draft = useDraft(`item/${id}`, { title: '', rows: undefined as string | undefined, numbering: undefined as Numbering });
  const { typed: { title }, type } = draft;
  const rows = rowsFrom(draft.typed.rows);
  const { busy, refusal, run, clear } = useActing();
  const [restricted, setRestricted] = useState(false);
  const [wrong, setWrong] = useState<Words>();
  const [added, setAdded] = useState<Added>();
  /** A document that was dropped while the rows of another were looked over. */
  const [unopened, setUnopened] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  /** What is looked over comes in the place of the field, and the field in its place again: the keys go with them. */
  const { turn, takesKeys } = useTurned();

  const addOne = async () => {
    const text = title.trim();
    if (text === '' || busy) return;
    if (await run(() => act('addItem', asTyped(text, meeting)))) type((now) => (now.title.trim() === text ? { title: '' } : {}));
  };
  const show = (next: readonly Proposed[]) => {
    setWrong(next.length === 0 ? words.none : undefined);
    setAdded(undefined);
    if (next.length === 0) return;
    turn();
    setUnopened(undefined);
    type({ rows: JSON.stringify(next), numbering: undefined });
  };
  const take = async (chosen: File) => {
    const read = chosen.size > LARGEST ? { wrong: words.tooLarge } : await readAgendaFile(new Uint8Array(await chosen.arrayBuffer()));
    if ('wrong' in read) setWrong(read.wrong);
    else show(readAgenda(read.blocks));
  };
  useEffect(() => {
    if (!dropped) return;
    void Promise.resolve(dropped).then((chosen) => {
      onTaken();
      // Rows may have been corrected by hand for half an hour.
      return rows === undefined ? take(chosen) : setUnopened(chosen.name);
    });
  });
  const addMany = async (numbers: RowNumbers | undefined) => {
    const before = new Set(meeting.agenda.items.map((one) => one.item));
    const items = toAdd(rows ?? [], numbers);
    if (!(await run(() => act('addItems', { items })))) return;
    turn();
    type({ rows: undefined });
    const fresh = await until(({ agenda: now }) => {
      const found = now.items.flatMap(({ item }) => (before.has(item) ? [] : [item]));
      return found.length >= items.length ? found : undefined;
    });
    setAdded({ items: fresh ?? [], n: items.length });
  };
  const undo = async () => {
    if (added && (await run(() => act('removeItems', { items: [...added.items] })))) setAdded({ ...added, items: [], undone: true });
  };
  if (rows !== undefined)
    return (
      <Review
        rows={rows}
        busy={busy}
        refusal={refusal}
        items={meeting.agenda.items}
        printed={meeting.session.stage !== 'draft'}
        numbering={draft.typed.numbering}
        onNumbering={(numbering) => type({ numbering })}
        onAdd={(numbers) => void addMany(numbers)}
        onChange={(change) => type((now) => ({ rows: JSON.stringify(change(rowsFrom(now.rows) ?? [])) }))}
        unopened={unopened}
        came={takesKeys}
        onCancel={() => {
          turn();
          type({ rows: undefined });
          clear();
        }}
      />
    );
  return (
    <>
      <form
        className={css.tight}
        onSubmit={(event) => {
          event.preventDefault();
          void addOne();
        }}
      >
        <div className={css.row} style={{ alignItems: 'flex-end' }}>
          <TextInput
            ref={takesKeys}
            className={css.grow}
            label={t(agenda.addItem)}
            description={t(agenda.addHint)}
            value={title}
            maxLength={MOST}
            onChange={(event) => type({ title: event.currentTarget.value })}
            onPaste={(event) => {
              const [html, text] = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text')];
              if (linesOf(text).length < 2) return;
              event.preventDefault();
              const pasted = blocksOfHtml(html);
              const told = pasted.length > 1 ? pasted : blocksOfText(text);
              show(readAgenda(title.trim() === '' ? told : [{ cells: [title] }, ...told]));
              type({ title: '' });
            }}
          />
          <Button type="submit" loading={busy} disabled={title.trim() === ''}>
            {t(desk.add)}
          </Button>
        </div>
        <Group gap="sm">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconTableImport size={18} aria-hidden />}
          onClick={() => file.current?.click()}
        >
          {t(words.choose)}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".docx,.xlsx,.xls,.csv,.txt,.htm,.html"
          aria-label={t(words.choose)}
          hidden
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void take(chosen);
            event.currentTarget.value = '';
          }}
        />
        <Button
          variant="subtle"
          color="gray.8"
          size="sm"
          leftSection={<IconLock size={18} aria-hidden />}
          onClick={() => setRestricted(true)}
        >
          {t(audienceDesk.addItem)}
        </Button>
        </Group>
        {wrong && <Notice tone="bad">{t(wrong)}</Notice>}
        {added && (
          <Notice
            tone="good"
            acts={
              added.items.length > 0 && (
                <Button size="sm" variant="default" loading={busy} onClick={() => void undo()}>
                  {t(words.undo)}
                </Button>
              )
            }
          >
            {t(added.undone ? words.undone : words.added, { n: added.n })}
          </Notice>
        )}
        <Restored draft={draft} />
        <Refused refusal={refusal} />
      </form>
      {restricted && (
        <AudienceForm
          form={`item of ${id}`}
          head={t(audienceDesk.addItem)}
          act={t(desk.add)}
          now={{}}
          isNew
          wholes={['delegates']}
          onSave={(chosen) => act('addItem', { ...chosen } as { [key: string]: Json })}
          onClose={() => setRestricted(false)}
        />
      )}
    </>
  );
}
