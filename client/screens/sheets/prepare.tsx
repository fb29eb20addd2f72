/** A sheet's draft at the desk: what is asked, of whom, until when, with which papers; then its issue. */
import { useRef, useState } from 'react';
import { Button, MultiSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { dayOf, endOfDay } from '../../../shared/sheets/deadline.ts';
import type { Paper } from '../../../shared/meeting/paper-events.ts';
import { sheetOf } from '../../../shared/sheets/founding.ts';
import { POINT } from '../../../shared/sheets/index.ts';
import { desk as deskWords } from '../../../shared/text/secretariat.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import type { TakenLevel } from '../../../shared/wire/papers.ts';
import { BringFiles, bringFiles, FileRefused } from '../../desk/bring-files.tsx';
import { DayField } from '../../desk/day-field.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { useActing } from '../../desk/use-act.ts';
import type { MeetingHere } from '../../link/use-meeting.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Discard, Discarded } from './discard.tsx';
import { Papers } from './papers.tsx';
import css from './sheets.module.css';

export function Prepare({ here: { followed, following }, id }: { readonly here: MeetingHere; readonly id: string }) {
  const { t } = useWords();
  const { meeting } = followed;
  const sheet = sheetOf(meeting);
  const [title, setTitle] = useState(sheet.title);
  const [question, setQuestion] = useState(sheet.question);
  const [day, setDay] = useState(dayOf(sheet.deadline));
  const [officer, setOfficer] = useState(sheet.officer ?? null);
  const [asks, setAsks] = useState(sheet.asks);
  const [answersFor, setAnswersFor] = useState(sheet.answersFor);
  const [isIssuing, setIssuing] = useState(false);
  const [saved, setSaved] = useState(false);
  const saving = useActing();
  const taking = useActing();
  const people = meeting.roll.order.map((one) => meeting.roll.members.get(one)!).filter((one) => one.kind !== 'guest');
  const optionOf = (one: (typeof people)[number]) => ({ value: one.member, label: one.name ?? one.member });
  const delegates = people.filter((one) => one.kind === 'delegate').map(optionOf);
  const papers = meeting.papers.order.map((one) => meeting.papers.papers[one]!);
  const save = async () => {
    const deadline = endOfDay(day);
    if (!following || deadline === undefined || day < dayOf(new Date().toISOString())) return refuse('opinions/deadline-past');
    const details = { title, question, deadline, asks, answersFor, ...(officer !== null && { officer }) };
    return following.act('changeSheet', details);
  };
  const files = useRef<HTMLInputElement>(null);
  const add = (chosen: readonly File[], level: TakenLevel) =>
    taking.run(() => bringFiles(chosen, level, async (paper) => following?.act('addPaper', { item: POINT, ...paper })));
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
          done={saved && <p role="status">{t(sheetDesk.saved)}</p>}
        >
          <Stack gap="md">
            <TextInput
              size="md"
              label={t(sheetDesk.name)}
              maxLength={300}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Textarea
              size="md"
              autosize
              minRows={3}
              maxLength={5000}
              label={t(sheets.question)}
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
            <DayField
              label={t(sheetDesk.deadline)}
              day={day}
              onDay={setDay}
              required
              error={day === '' ? t(deskWords.required) : day < dayOf(new Date().toISOString()) && t(sheetDesk.dayPast)}
            />
            <Select size="md" searchable label={t(sheetDesk.officer)} data={people.map(optionOf)} value={officer} onChange={setOfficer} />
            <Radio.Group
              size="md"
              label={t(sheetDesk.asks)}
              value={asks === 'delegates' ? 'all' : 'some'}
              onChange={(value) => setAsks(value === 'all' ? 'delegates' : [])}
            >
              <Radio value="all" label={t(sheetDesk.asksAll)} mt="xs" />
              <Radio value="some" label={t(sheetDesk.asksSome)} mt="xs" />
            </Radio.Group>
            {asks !== 'delegates' && (
              <MultiSelect size="md" searchable aria-label={t(sheetDesk.asksSome)} data={delegates} value={[...asks]} onChange={setAsks} />
            )}
            <Radio.Group
              size="md"
              label={t(sheets.whoReads)}
              value={answersFor}
              onChange={(value) => setAnswersFor(value === 'desk' ? 'desk' : 'asked')}
            >
              <Radio value="asked" label={t(sheets.forAsked)} mt="xs" />
              <Radio value="desk" label={t(sheets.forDesk)} mt="xs" />
            </Radio.Group>
          </Stack>
        </DeskForm>
      </section>
      <section className={css.card}>
        <Papers meeting={id} papers={papers} onTakeOut={takeOut} />
        <FileRefused refusal={taking.refusal} />
        <Button variant="default" size="lg" loading={taking.busy} onClick={() => files.current?.click()}>
          {t(sheetDesk.addPaper)}
        </Button>
        <BringFiles label={t(sheetDesk.addPaper)} input={files} onFiles={add} />
      </section>
      <BigButton disabled={meeting.session.discarded === true} onClick={() => setIssuing(true)}>
        {t(sheetDesk.issue)}
      </BigButton>
      <Discard here={{ followed, following }} />
      <Confirm opened={isIssuing} title={t(sheetDesk.issue)} act={t(sheetDesk.issue)} onAct={issue} onClose={() => setIssuing(false)}>
        <p>{t(sheetDesk.issueSure)}</p>
      </Confirm>
    </div>
  );
}
