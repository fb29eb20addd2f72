/** A sheet's draft at the desk: what is asked, of whom, until when, with which papers; then its issue. */
import { useRef, useState } from 'react';
import { Button, MultiSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { dayOf, endOfDay } from '../../../shared/sheets/deadline.ts';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { sheetOf, type SheetState } from '../../../shared/sheets/founding.ts';
import { POINT } from '../../../shared/sheets/index.ts';
import { desk as deskWords } from '../../../shared/text/secretariat.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import { asPaper, BringFiles, FilesNotTaken, useBringing } from '../../desk/bring-files.tsx';
import { DayField } from '../../desk/day-field.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { useDraft } from '../../desk/use-draft.tsx';
import { useActing } from '../../desk/use-act.ts';
import type { MeetingHere } from '../../link/use-meeting.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Discard, Discarded } from './discard.tsx';
import { Papers } from './papers.tsx';
import css from './sheets.module.css';

/** What the draft holds, as its form does. */
const typedSheet = ({ title, question, deadline, officer = '', asks, answersFor }: SheetState) => ({
  ...{ title, question, day: dayOf(deadline), officer, answersFor },
  ...{ asksAll: asks === 'delegates', asked: asks === 'delegates' ? [] : asks },
});

export function Prepare({ here: { followed, following }, id }: { readonly here: MeetingHere; readonly id: string }) {
  const { t } = useWords();
  const { meeting } = followed;
  const sheet = sheetOf(meeting);
  const draft = useDraft(`sheet/${id}`, typedSheet(sheet));
  const { typed: { title, question, day, officer, asksAll, asked, answersFor } } = draft;
  const asks = asksAll ? 'delegates' : [...asked];
  const [isIssuing, setIssuing] = useState(false);
  const [saved, setSaved] = useState(false);
  const type = (change: Partial<typeof draft.typed>) => {
    setSaved(false);
    draft.type(change);
  };
  const saving = useActing();
  const taking = useActing();
  const people = meeting.roll.order.map((one) => meeting.roll.members.get(one)!).filter((one) => one.kind !== 'guest');
  const optionOf = (one: (typeof people)[number]) => ({ value: one.member, label: one.name ?? one.member });
  const delegates = people.filter((one) => one.kind === 'delegate').map(optionOf);
  const papers = meeting.papers.order.map((one) => meeting.papers.papers[one]!);
  const save = async () => {
    const deadline = endOfDay(day);
    if (!following || deadline === undefined || day < dayOf(new Date().toISOString())) return refuse('opinions/deadline-past');
    const details = { title, question, deadline, asks, answersFor, ...(officer !== '' && { officer }) };
    const refused = await following.act('changeSheet', details);
    if (!refused) draft.sent();
    return refused;
  };
  const files = useRef<HTMLInputElement>(null);
  const { bringing, notTaken, bring } = useBringing(asPaper(async (paper) => following?.act('addPaper', { item: POINT, ...paper })));
  const takeOut = ({ paper }: Paper) =>
    void taking.run(async () => following?.act('withdrawPaper', { paper, reason: sheetDesk.takenOut.vi }));
  const issue = async () => (await save()) ?? following?.act('issueSheet');
  return (
    <div className={css.page}>
      <h1>{sheet.title}</h1>
      <Discarded here={{ followed, following }} />
      <section className={css.card}>
        <DeskForm
          act={t(sheetDesk.save)}
          busy={saving.busy}
          refusal={saving.refusal}
          onSend={async () => setSaved(await saving.run(save))}
          draft={draft}
          done={saved && <p role="status">{t(sheetDesk.saved)}</p>}
        >
          <Stack gap="md">
            <TextInput
              size="md"
              label={t(sheetDesk.name)}
              maxLength={300}
              value={title}
              onChange={(event) => type({ title: event.currentTarget.value })}
            />
            <Textarea
              size="md"
              autosize
              minRows={3}
              maxLength={5000}
              label={t(sheets.question)}
              value={question}
              onChange={(event) => type({ question: event.currentTarget.value })}
            />
            <DayField
              label={t(sheetDesk.deadline)}
              day={day}
              onDay={(chosen) => type({ day: chosen })}
              required
              error={day === '' ? t(deskWords.required) : day < dayOf(new Date().toISOString()) && t(sheetDesk.dayPast)}
            />
            <Select
              size="md"
              searchable
              label={t(sheetDesk.officer)}
              data={people.map(optionOf)}
              value={officer || null}
              onChange={(chosen) => type({ officer: chosen ?? '' })}
            />
            <Radio.Group
              size="md"
              label={t(sheetDesk.asks)}
              value={asksAll ? 'all' : 'some'}
              onChange={(value) => type({ asksAll: value === 'all', asked: [] })}
            >
              <Radio value="all" label={t(sheetDesk.asksAll)} mt="xs" />
              <Radio value="some" label={t(sheetDesk.asksSome)} mt="xs" />
            </Radio.Group>
            {!asksAll && (
              <MultiSelect
                size="md"
                searchable
                aria-label={t(sheetDesk.asksSome)}
                data={delegates}
                value={[...asked]}
                onChange={(chosen) => type({ asked: chosen })}
              />
            )}
            <Radio.Group
              size="md"
              label={t(sheets.whoReads)}
              value={answersFor}
              onChange={(value) => type({ answersFor: value === 'desk' ? 'desk' : 'asked' })}
            >
              <Radio value="asked" label={t(sheets.forAsked)} mt="xs" />
              <Radio value="desk" label={t(sheets.forDesk)} mt="xs" />
            </Radio.Group>
          </Stack>
        </DeskForm>
      </section>
      <section className={css.card}>
        <Papers meeting={id} papers={papers} onTakeOut={takeOut} />
        <Refused refusal={taking.refusal} />
        <FilesNotTaken files={notTaken} />
        <Button variant="default" size="lg" loading={taking.busy || bringing} onClick={() => files.current?.click()}>
          {t(sheetDesk.addPaper)}
        </Button>
        <BringFiles label={t(sheetDesk.addPaper)} input={files} onFiles={bring} />
      </section>
      <BigButton disabled={bringing || meeting.session.discarded === true} onClick={() => setIssuing(true)}>
        {t(sheetDesk.issue)}
      </BigButton>
      <Discard here={{ followed, following }} />
      <Confirm opened={isIssuing} title={t(sheetDesk.issue)} act={t(sheetDesk.issue)} onAct={issue} onClose={() => setIssuing(false)}>
        <p>{t(sheetDesk.issueSure)}</p>
      </Confirm>
    </div>
  );
}
