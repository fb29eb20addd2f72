/** Writing a conclusion at the desk, or changing one: its words, and papers of the meeting or a new file. */
import { useRef } from 'react';
import { Button, MultiSelect, Textarea } from '@mantine/core';
import { refuse } from '../../../../shared/base/refusal.ts';
import { PREPARING } from '../../../../shared/meeting/access.ts';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { versionNow } from '../../../../shared/meeting/concluded.ts';
import type { Conclusion } from '../../../../shared/meeting/conclusions.ts';
import { conclusions as words } from '../../../../shared/text/conclusions.ts';
import { asPaper, BringFiles, FilesNotTaken, useBringing } from '../../../desk/bring-files.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import css from '../../../desk/desk.module.css';

interface ConclusionFormProps {
  readonly item: Item;
  readonly conclusion?: Conclusion;
  readonly onClose: () => void;
}

interface Typed {
  readonly text: string;
  readonly papers: readonly string[];
}

export function ConclusionForm({ item, conclusion, onClose }: ConclusionFormProps) {
  const { t } = useWords();
  const { meeting, act, until } = useDesk();
  const before = conclusion && versionNow(conclusion);
  const draft = useDraft<Typed>(conclusion ? `conclusion/${conclusion.conclusion}` : `conclusion/of ${item.item}`, {
    text: before?.text ?? '',
    papers: before?.papers ?? [],
  });
  const { text } = draft.typed;
  const papers = [...draft.typed.papers];
  const files = useRef<HTMLInputElement>(null);
  const { busy, refusal, run } = useActing();
  const mayUpload = PREPARING.includes(meeting.session.stage);
  const title = t(conclusion ? words.change : meeting.minutes.approved ? words.writeAddition : words.write);
  const choices = Object.values(meeting.papers.papers)
    .filter((one) => one.state === 'current' || papers.includes(one.paper))
    .map((one) => ({ value: one.paper, label: one.title }));
  const send = async () => {
    const done = await run(async () => {
      if (text.trim() === '') return refuse('conclusions/say-text');
      const said = { text: text.trim(), papers };
      return conclusion
        ? act('changeConclusion', { conclusion: conclusion.conclusion, ...said })
        : act('writeConclusion', { item: item.item, ...said });
    });
    if (!done) return;
    draft.sent();
    onClose();
  };
  const { bringing, notTaken, bring, giveUp } = useBringing(
    asPaper(async ({ sha256, ...about }, isGivenUp) => {
      const no = await act('addPaper', { item: item.item, sha256, ...about });
      if (no && no.code !== 'papers/already-there') return no;
      const paper = await until((now) =>
        Object.values(now.papers.papers).find((one) => one.item === item.item && one.sha256 === sha256 && one.state === 'current'),
      );
      if (paper && !isGivenUp()) draft.type((now) => ({ papers: [...now.papers.filter((one) => one !== paper.paper), paper.paper] }));
      return undefined;
    }),
  );
  const cancel = () => {
    giveUp();
    onClose();
  };
  return (
    <>
      <DeskDialog head={title} onClose={onClose}>
        <DeskForm act={t(words.record)} busy={busy} waits={bringing} refusal={refusal} onSend={send} onCancel={cancel} draft={draft}>
          <p className={css.soft}>{item.title}</p>
          <Textarea
            size="md"
            label={t(words.text)}
            value={text}
            maxLength={5000}
            autosize
            minRows={5}
            maxRows={14}
            onChange={(event) => draft.type({ text: event.currentTarget.value })}
            data-autofocus
          />
          <MultiSelect
            size="md"
            label={t(words.papers)}
            placeholder={t(words.choosePapers)}
            data={choices}
            value={papers}
            onChange={(next) => draft.type({ papers: next })}
            maxValues={20}
            searchable
          />
          {mayUpload ? (
            <div>
              <Button variant="default" loading={bringing} onClick={() => files.current?.click()}>
                {t(words.upload)}
              </Button>
              <p className={css.soft}>{t(bringing ? words.uploading : words.uploadHint)}</p>
            </div>
          ) : (
            <p className={css.soft}>{t(words.uploadOver)}</p>
          )}
          <FilesNotTaken files={notTaken} />
        </DeskForm>
      </DeskDialog>
      <BringFiles label={t(words.upload)} input={files} onFiles={bring} />
    </>
  );
}
