/** New items: one by typing and Enter, a whole agenda by pasting its lines. */
import { useState } from 'react';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Json } from '../../../../shared/base/canonical.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { Restored, useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { AudienceForm } from './audience-form.tsx';
import { linesOf } from './lines.ts';
import css from '../../../desk/desk.module.css';

const MOST = 500;

export function AddItem() {
  const { t } = useWords();
  const { id, act } = useDesk();
  /** `pasted`: several lines, to be looked over first. */
  const draft = useDraft(`item/${id}`, { title: '', pasted: undefined as string | undefined });
  const { typed: { title, pasted }, type } = draft;
  const [done, setDone] = useState<{ readonly done: number; readonly all: number }>();
  const { busy, refusal, run, clear } = useActing();
  const [restricted, setRestricted] = useState(false);
  const lines = linesOf(pasted ?? '');
  const long = lines.find((one) => one.length > MOST);

  const addOne = async () => {
    const text = title.trim();
    if (text === '' || busy) return;
    if (await run(() => act('addItem', { title: text }))) type((now) => (now.title.trim() === text ? { title: '' } : {}));
  };
  const addMany = async () => {
    let added = 0;
    await run(async () => {
      for (const line of lines) {
        setDone({ done: added, all: lines.length });
        const wrong = await act('addItem', { title: line });
        if (wrong) return wrong;
        added++;
        // What is on the agenda already is not brought back by a reload.
        type({ pasted: lines.slice(added).join('\n') });
      }
      return undefined;
    });
    setDone(undefined);
    if (added === lines.length) type({ pasted: undefined });
  };
  if (pasted !== undefined)
    return (
      <div className={css.tight}>
        <Textarea
          label={t(agenda.addItem)}
          description={t(agenda.addHint)}
          size="md"
          autosize
          minRows={4}
          maxRows={16}
          value={pasted}
          onChange={(event) => type({ pasted: event.currentTarget.value })}
          disabled={busy}
          data-autofocus
          error={long !== undefined && t(desk.tooLong, { most: MOST, now: long.length })}
        />
        <Restored draft={draft} />
        <Refused refusal={refusal} />
        <Group>
          <Button onClick={() => void addMany()} loading={busy} disabled={lines.length === 0 || long !== undefined}>
            {t(agenda.addMany, { n: lines.length })}
          </Button>
          <Button
            variant="default"
            disabled={busy}
            onClick={() => {
              type({ pasted: undefined });
              clear();
            }}
          >
            {t(shell.cancel)}
          </Button>
          {done && (
            <span role="status" className={css.soft}>
              {t(agenda.adding, done)}
            </span>
          )}
        </Group>
      </div>
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
            className={css.grow}
            label={t(agenda.addItem)}
            description={t(agenda.addHint)}
            value={title}
            maxLength={MOST}
            onChange={(event) => type({ title: event.currentTarget.value })}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text');
              if (linesOf(text).length < 2) return;
              event.preventDefault();
              type({ title: '', pasted: title.trim() === '' ? text : `${title}\n${text}` });
            }}
          />
          <Button type="submit" loading={busy} disabled={title.trim() === ''}>
            {t(desk.add)}
          </Button>
        </div>
        <Button
          variant="subtle"
          color="gray.8"
          size="sm"
          leftSection={<IconLock size={18} aria-hidden />}
          onClick={() => setRestricted(true)}
        >
          {t(audienceDesk.addItem)}
        </Button>
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
