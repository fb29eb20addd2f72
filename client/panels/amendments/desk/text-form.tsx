/** Takes a draft's text in: pasted or out of a Word file, looked over by provisions before it is recorded. */
import { useMemo, useRef, useState } from 'react';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { Json } from '../../../../shared/base/canonical.ts';
import { hasAllDelegates } from '../../../../shared/meeting/audience.ts';
import type { Wording } from '../../../../shared/meeting/amendment-shapes.ts';
import { isRefusal, refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import { lineOf, provisionsOf } from '../../../../shared/meeting/wording.ts';
import { MAJORITY } from '../../../../shared/meeting/rules.ts';
import { asPaperText, isRecognised } from '../../../../shared/papers/paper-text.ts';
import { amendmentWords as words } from '../../../../shared/text/amendments.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { typedRule } from '../../../desk/rule-fields.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { get } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { GroundFields, useTakes } from '../../agenda/desk/ground-fields.tsx';
import css from '../amendments.module.css';
import { paragraphsOf } from './read-pages.ts';
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
  const [fromPaper, setFromPaper] = useState<Refusal | readonly number[]>();
  const [tried, setTried] = useState(false);
  const items = meeting.agenda.items.filter((one) => hasAllDelegates(one.audience));
  const draft = useDraft(`wording/${id}/${wording?.wording ?? ''}`, {
    item: wording?.item ?? items[0]?.item ?? '',
    paper: wording?.paper ?? '',
    title: wording?.title ?? '',
    text: wording?.provisions.map(lineOf).join('\n') ?? '',
    ...typedRule(wording?.takes?.rule ?? MAJORITY),
    // Empty: nobody has chosen yet.
    preset: '',
  });
  const { typed, type } = draft;
  const asked = useTakes('resolution', typed, wording?.takes);
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
  /** What the server has read of the paper's pages; what it is still reading comes within seconds. */
  const readPaper = async () => {
    setUnread(false);
    const sha256 = papers.find((one) => one.paper === typed.paper)?.sha256 ?? '';
    const answer = await get<unknown>(`/meetings/${id}/papers/${sha256}/text`);
    if (isRefusal(answer)) return setFromPaper(answer);
    const pages = asPaperText(answer);
    const found = pages ? paragraphsOf(pages) : refuse('papers/unknown');
    if (isRefusal(found)) return setFromPaper(found);
    setFromPaper(pages!.pages.flatMap((page, n) => (isRecognised(page) ? [n + 1] : [])));
    type({ text: found.join('\n') });
  };
  const send = async () => {
    setTried(true);
    if (title === '' || provisions.length === 0 || typed.item === '' || !asked.takes) return;
    const paper = typed.paper === '' ? {} : { paper: typed.paper };
    const input = { item: typed.item, title, provisions, takes: asked.takes, ...paper, ...(wording && { wording: wording.wording }) };
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
        {typed.paper !== '' && (
          <div>
            <Button variant="default" onClick={() => void readPaper()}>
              {t(words.fromPaper)}
            </Button>
          </div>
        )}
        {isRefusal(fromPaper) && <Refused refusal={fromPaper} />}
        {fromPaper && !isRefusal(fromPaper) && <Notice>{t(words.fromPaperHint)}</Notice>}
        {fromPaper && !isRefusal(fromPaper) && fromPaper.length > 0 && (
          <Notice tone="warn">{t(words.misread, { pages: fromPaper.join(', ') })}</Notice>
        )}
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
        <strong>{t(words.takesWhole)}</strong>
        <GroundFields {...asked} typed={typed} type={type} tried={tried} />
      </DeskForm>
    </DeskDialog>
  );
}
