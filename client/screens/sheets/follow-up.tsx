/** Following a sheet up: who has not answered, reminding them, more time, and ending it early. */
import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { endOfDay } from '../../../shared/sheets/deadline.ts';
import { opinionsOf, silentIn } from '../../../shared/sheets/opinions.ts';
import { desk, meetingList } from '../../../shared/text/secretariat.ts';
import { sheetDesk } from '../../../shared/text/sheets.ts';
import { DayField } from '../../desk/day-field.tsx';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { useDraft } from '../../desk/use-draft.tsx';
import { useActing } from '../../desk/use-act.ts';
import type { MeetingHere } from '../../link/use-meeting.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Due } from './due.tsx';
import css from './sheets.module.css';

export function FollowUp({ here: { followed, following } }: { readonly here: MeetingHere }) {
  const { t, date, time } = useWords();
  const { meeting } = followed;
  const { asked, last, reminders, extensions } = opinionsOf(meeting);
  const nameOf = (one: string): string => meeting.roll.ever.get(one)?.name ?? one;
  const silent = [...silentIn(meeting)].sort((a, b) => byGivenName(nameOf(a), nameOf(b)));
  const [asking, setAsking] = useState<'extend' | 'end'>();
  const { busy, refusal, run } = useActing();
  const short = (at: string) => date(at).replace(/^ngày /, '');
  return (
    <section className={css.card} aria-label={t(sheetDesk.silent)}>
      <h2>{t(sheetDesk.progress, { answered: last.size, asked: asked.length })}</h2>
      {silent.length > 0 && (
        <>
          <h3>{t(sheetDesk.silentN, { n: silent.length })}</h3>
          <ul className={css.names}>
            {silent.map((one) => (
              <li key={one}>{nameOf(one)}</li>
            ))}
          </ul>
        </>
      )}
      {reminders.map((one) => (
        <p key={one.at} className={css.soft}>
          {t(sheetDesk.remindedAt, { n: one.members.length, time: time(one.at), date: date(one.at) })}
        </p>
      ))}
      {extensions.map((one) => (
        <p key={one.at} className={css.soft}>
          {t(sheetDesk.extended, { from: short(one.from), to: short(one.to), reason: one.reason })}
        </p>
      ))}
      <Refused refusal={refusal} />
      <Group>
        {silent.length > 0 && (
          <Button size="lg" loading={busy} onClick={() => void run(async () => following?.act('remind'))}>
            {t(sheetDesk.remind)}
          </Button>
        )}
        <Button size="lg" variant="default" onClick={() => setAsking('extend')}>
          {t(sheetDesk.extend)}
        </Button>
        <Button size="lg" variant="default" onClick={() => setAsking('end')}>
          {t(sheetDesk.end)}
        </Button>
      </Group>
      <DeskDialog
        head={t(asking === 'extend' ? sheetDesk.extend : sheetDesk.end)}
        opened={asking !== undefined}
        onClose={() => setAsking(undefined)}
      >
        {asking && <Reasoned what={asking} here={{ followed, following }} onClose={() => setAsking(undefined)} />}
      </DeskDialog>
    </section>
  );
}

interface ReasonedProps {
  readonly what: 'extend' | 'end';
  readonly here: Pick<MeetingHere, 'followed' | 'following'>;
  readonly onClose: () => void;
}

/** What stands on the record with its reason. */
function Reasoned({ what, here: { followed, following }, onClose }: ReasonedProps) {
  const { t } = useWords();
  const draft = useDraft(`sheet/${followed.meeting.session.meeting}/${what}`, { reason: '', day: '' });
  const { reason, day } = draft.typed;
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const deadline = endOfDay(day);
  const send = async () => {
    setTried(true);
    if (!following || reason.trim() === '' || (what === 'extend' && deadline === undefined)) return;
    const act = what === 'extend' ? following.act('extendDeadline', { deadline: deadline!, reason }) : following.act('endSheet', { reason });
    if (!(await run(() => act))) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskForm
      act={t(what === 'extend' ? sheetDesk.extend : sheetDesk.end)}
      busy={busy}
      refusal={refusal}
      onSend={send}
      onCancel={onClose}
      draft={draft}
    >
      {what === 'extend' ? (
        <>
          <p className={css.soft}>
            <Due deadline={opinionsOf(followed.meeting).deadline} open={false} />
          </p>
          <DayField
            label={t(sheetDesk.extendTo)}
            day={day}
            onDay={(chosen) => draft.type({ day: chosen })}
            required
            error={tried && deadline === undefined && t(meetingList.wrongDate)}
          />
        </>
      ) : null}
      <TextInput
        size="md"
        label={t(sheetDesk.reason)}
        maxLength={300}
        required
        withAsterisk={false}
        value={reason}
        onChange={(event) => draft.type({ reason: event.currentTarget.value })}
        error={tried && reason.trim() === '' && t(desk.required)}
      />
    </DeskForm>
  );
}
