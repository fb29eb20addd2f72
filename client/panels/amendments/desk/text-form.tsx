/** Takes a draft's text in: pasted or out of a Word file, looked over by provisions before it is recorded. */
import { useMemo, useRef, useState } from 'react';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { Json } from '../../../../shared/base/canonical.ts';
import { hasAllDelegates } from '../../../../shared/meeting/audience.ts';
import type { Wording } from '../../../../shared/meeting/amendment-shapes.ts';
import { lineOf, provisionsOf } from '../../../../shared/meeting/wording.ts';
import { amendmentWords as words } from '../../../../shared/text/amendments.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import css from '../amendments.module.css';
import { readText } from './read-text.ts';

interface TextFormProps {
  /** The one to take in anew; otherwise another. */
  readonly wording?: Wording;
  readonly onClose: () => void;
}

export function TextForm({ wording, onClose }: TextFormProps) {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const file = useRef<HTMLInputElement>(null);
  const [unread, setUnread] = useState(false);
  const [tried, setTried] = useState(false);
  const items = meeting.agenda.items.filter((one) => hasAllDelegates(one.audience));
  const draft = useDraft(`wording/${id}/${wording?.wording ?? ''}`, {
    item: wording?.item ?? items[0]?.item ?? '',
    paper: wording?.paper ?? '',
    title: wording?.title ?? '',
    text: wording?.provisions.map(lineOf).join('\n') ?? '',
  });
  const { typed, type } = draft;
  const provisions = useMemo(() => provisionsOf(typed.text), [typed.text]);
  const many = (level: number): number => provisions.filter((one) => one.level === level).length;
  const papers = Object.values(meeting.papers.papers).filter((one) => one.item === typed.item && one.state === 'current');
  const title = typed.title.trim();
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    const text = await readText(new Uint8Array(await chosen.arrayBuffer())).catch(() => undefined);
    setUnread(text === undefined);
    if (text !== undefined) type({ text });
  };
  const send = async () => {
    setTried(true);
    if (title === '' || provisions.length === 0 || typed.item === '') return;
    const paper = typed.paper === '' ? {} : { paper: typed.paper };
    const input = { item: typed.item, title, provisions, ...paper, ...(wording && { wording: wording.wording }) };
    if (!(await run(() => act('takeWording', input as unknown as Json)))) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskDialog head={t(wording ? words.takeAgain : words.takeText)} onClose={onClose}>
      <DeskForm draft={draft} act={t(words.record)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <Select
          size="md"
          allowDeselect={false}
          label={t(words.item)}
          value={typed.item}
          onChange={(item) => item !== null && type({ item, paper: '' })}
          data={items.map((one) => ({ value: one.item, label: one.title }))}
        />
        <Select
          size="md"
          clearable
          label={t(words.paper)}
          placeholder={t(words.noPaper)}
          value={typed.paper === '' ? null : typed.paper}
          onChange={(paper) => {
            const named = papers.find((one) => one.paper === paper)?.title ?? '';
            type({ paper: paper ?? '', ...(title === '' && { title: named }) });
          }}
          data={papers.map((one) => ({ value: one.paper, label: one.title }))}
        />
        <TextInput
          size="md"
          maxLength={300}
          label={t(words.draftTitle)}
          value={typed.title}
          error={tried && title === '' ? t(desk.required) : undefined}
          onChange={(event) => type({ title: event.currentTarget.value })}
        />
        <div>
          <Button variant="default" onClick={() => file.current?.click()}>
            {t(words.fromFile)}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".docx,.txt,.htm,.html"
            hidden
            aria-label={t(words.fromFile)}
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </div>
        {unread && <Notice tone="bad">{t(words.cannotRead)}</Notice>}
        <Textarea
          size="md"
          autosize
          minRows={8}
          maxRows={16}
          label={t(words.text)}
          description={t(words.textHint)}
          value={typed.text}
          error={tried && provisions.length === 0 ? t(desk.required) : undefined}
          onChange={(event) => type({ text: event.currentTarget.value })}
        />
        {provisions.length > 0 && (
          <>
            <p>{t(words.recognised, { articles: many(1), clauses: many(2), points: many(3) })}</p>
            <div className={css.review}>
              {provisions.map((one, n) => (
                <p key={n} className={`${css.words} ${css[`level${one.level}`]}`}>
                  {lineOf(one)}
                </p>
              ))}
            </div>
          </>
        )}
      </DeskForm>
    </DeskDialog>
  );
}
