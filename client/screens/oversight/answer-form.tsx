/** Answering a recommendation, or explaining: in words, with the number of a paper and files. */
import { useRef } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '../../../shared/base/refusal.ts';
import type { Act } from '../../../shared/council/following-up.ts';
import { MOST_PAPERS } from '../../../shared/council/recommendations.ts';
import type { Day } from '../../../shared/council/working-days.ts';
import { recommendationActs as words } from '../../../shared/text/recommendation-acts.ts';
import { asPaper, BringFiles, FilesNotTaken, useBringing, type PaperBrought } from '../../desk/bring-files.tsx';
import { DayField } from '../../desk/day-field.tsx';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { useActing } from '../../desk/use-act.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import css from './oversight.module.css';

interface AnswerFormProps {
  /** Of the recommendation. */
  readonly id: string;
  readonly title: string;
  /** The desk enters what came on paper: it says of which day it is. */
  readonly forOther: boolean;
  readonly today: Day;
  readonly onAnswer: (act: Extract<Act, { do: 'answer' }>) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

export function AnswerForm({ id, title, forOther, today, onAnswer, onClose }: AnswerFormProps) {
  const { t } = useWords();
  const { busy, refusal, run } = useActing();
  const draft = useDraft(`recommendation/${id}/answer`, { text: '', number: '', on: today, brought: '[]' });
  const { text, number, on } = draft.typed;
  const papers = JSON.parse(draft.typed.brought) as readonly PaperBrought[];
  const setPapers = (change: (all: readonly PaperBrought[]) => readonly PaperBrought[]) =>
    draft.type((now) => ({ brought: JSON.stringify(change(JSON.parse(now.brought) as readonly PaperBrought[])) }));
  const files = useRef<HTMLInputElement>(null);
  const send = async () => {
    const of = { ...(number.trim() !== '' && { number: number.trim() }), ...(forOther && on !== '' && { on }) };
    if (!(await run(() => onAnswer({ do: 'answer', text: text.trim(), papers: [...papers], ...of })))) return;
    draft.sent();
    onClose();
  };
  const add = async (paper: PaperBrought) => setPapers((all) => [...all.filter((one) => one.sha256 !== paper.sha256), paper]);
  const { bringing, notTaken, bring, giveUp } = useBringing(asPaper(add));
  const cancel = () => {
    giveUp();
    onClose();
  };
  return (
    <>
      <DeskDialog head={title} onClose={onClose}>
        <DeskForm
          act={t(words.sendAnswer)}
          busy={busy}
          waits={bringing}
          refusal={refusal}
          onSend={send}
          onCancel={cancel}
          draft={draft}
        >
          <Textarea
            size="md"
            label={t(words.answerText)}
            value={text}
            maxLength={2000}
            autosize
            minRows={5}
            maxRows={14}
            onChange={(event) => draft.type({ text: event.currentTarget.value })}
            data-autofocus
          />
          <TextInput
            size="md"
            label={t(words.number)}
            value={number}
            maxLength={60}
            onChange={(event) => draft.type({ number: event.currentTarget.value })}
          />
          {forOther && <DayField label={t(words.answeredOn)} day={on} onDay={(day) => draft.type({ on: day })} />}
          <ul className={css.papers}>
            {papers.map((one) => (
              <li key={one.sha256}>
                {one.title}{' '}
                <Button
                  size="sm"
                  variant="default"
                  onClick={() => setPapers((all) => all.filter(({ sha256 }) => sha256 !== one.sha256))}
                >
                  {t(words.takeOff, { title: one.title })}
                </Button>
              </li>
            ))}
          </ul>
          {papers.length < MOST_PAPERS && (
            <div>
              <Button size="lg" variant="default" loading={bringing} onClick={() => files.current?.click()}>
                {t(words.attach)}
              </Button>
            </div>
          )}
          <FilesNotTaken files={notTaken} />
          {bringing && <p role="status">{t(words.attaching)}</p>}
        </DeskForm>
      </DeskDialog>
      <BringFiles label={t(words.attach)} input={files} onFiles={bring} />
    </>
  );
}
