/** What the session is called, when and where it is, and how many must come. */
import { useState } from 'react';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { total } from '../../../../shared/meeting/access.ts';
import { workingRulesOf } from '../../../../shared/meeting/grounds.ts';
import { bodyOf } from '../../../../shared/meeting/question.ts';
import type { SessionState } from '../../../../shared/meeting/session.ts';
import { needed } from '../../../../shared/meeting/rules.ts';
import { baseWords } from '../../../../shared/text/bases.ts';
import { catalogues } from '../../../../shared/text/catalogues.ts';
import { grounds } from '../../../../shared/text/grounds.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { desk, meetingList } from '../../../../shared/text/secretariat.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { When } from '../../../desk/when.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { instantOf, inVietnam } from '../../../desk/vietnam-time.ts';

const asChanged = ({ title, startsAt, place, rehearsal, quorum, meetingKind = '' }: SessionState) => ({
  ...{ title, startsAt, place, rehearsal, meetingKind },
  quorum: [...quorum],
});

export function Details() {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const { session } = meeting;
  const before = inVietnam(session.startsAt);
  const named = workingRulesOf(meeting) ?? '';
  const draft = useDraft(`details/${id}`, {
    title: session.title,
    kind: session.meetingKind ?? '',
    day: before.day,
    time: before.time,
    place: session.place,
    rehearsal: session.rehearsal,
    quorum: session.quorum.join('/'),
    workingRules: named,
  });
  const { typed: { title, kind, day, time, place, rehearsal, quorum, workingRules }, type } = draft;
  const [seen, setSeen] = useState(session);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useActing();
  const fixed = session.stage !== 'draft' && session.stage !== 'published';
  const startsAt = instantOf(day, time);
  const share = quorum.split('/').map(Number) as [number, number];
  const missing = (text: string) => (tried && text.trim() === '' ? t(desk.required) : undefined);
  const of = t(baseWords('total', bodyOf(meeting)));
  const known = ['2/3', '1/2'];
  const choices = [
    { value: '2/3', label: t(prepare.quorumTwoThirds, { of }) },
    { value: '1/2', label: t(prepare.quorumHalf, { of }) },
    ...[session.quorum.join('/')]
      .filter((one) => !known.includes(one))
      .map((one) => ({ value: one, label: t(prepare.quorumOther, { of, n: String(session.quorum[0]), d: String(session.quorum[1]) }) })),
  ];
  const save = async () => {
    setTried(true);
    setSaved(false);
    if (!startsAt || title.trim() === '' || place.trim() === '') return;
    const rules = workingRules.normalize('NFC').replace(/\s+/g, ' ').trim();
    const done = await run(
      async () =>
        (await act('changeDetails', {
          ...{ title, startsAt, place, rehearsal, quorum: share, meetingKind: kind.trim() },
          was: asChanged(seen),
        })) ??
        (rules === named ? undefined : act('nameWorkingRules', { text: rules })),
    );
    // Told that others have changed it, its writer may put the own words there all the same.
    setSeen(done ? { ...session, title, startsAt, place, rehearsal, quorum: share, meetingKind: kind.trim() } : session);
    if (done) draft.sent();
    setSaved(done);
  };
  const all = total(meeting);
  return (
    <DeskForm
      draft={draft}
      act={t(desk.save)}
      busy={busy}
      refusal={refusal}
      onSend={save}
      done={saved && <Notice tone="good">{t(desk.saved)}</Notice>}
      fixed={fixed}
    >
      {fixed && <Notice>{t(prepare.detailsFixed)}</Notice>}
      <Textarea
        size="md"
        label={t(meetingList.name)}
        value={title}
        onChange={(event) => type({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        error={missing(title)}
        maxLength={300}
        autosize
        minRows={1}
        disabled={fixed}
      />
      <ChooseEntry from="meetings" label={t(catalogues.meetings)} value={kind} onChange={(value) => type({ kind: value })} disabled={fixed} />
      <When
        day={day}
        time={time}
        onDay={(value) => type({ day: value })}
        onTime={(value) => type({ time: value })}
        wrongDay={tried && !day}
        wrongTime={tried && day !== '' && !startsAt}
        disabled={fixed}
      />
      <TextInput
        label={t(meetingList.place)}
        value={place}
        onChange={(event) => type({ place: event.currentTarget.value })}
        error={missing(place)}
        maxLength={200}
        disabled={fixed}
      />
      <Select
        label={t(prepare.quorum)}
        description={t(prepare.quorumNow, { total: all, needed: needed(all, { base: 'total', fraction: share, strict: false }) })}
        size="md"
        data={choices}
        value={quorum}
        onChange={(value) => value && type({ quorum: value })}
        allowDeselect={false}
        disabled={fixed}
      />
      <Textarea
        size="md"
        label={t(grounds.workingRules)}
        description={`${t(grounds.workingRulesHint)} ${t(grounds.workingRulesExample)}`}
        value={workingRules}
        onChange={(event) => type({ workingRules: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        maxLength={300}
        autosize
        minRows={1}
        disabled={fixed}
      />
      <Checkbox
        size="md"
        label={t(meetingList.rehearsal)}
        description={t(meetingList.rehearsalHint)}
        checked={rehearsal}
        onChange={(event) => type({ rehearsal: event.currentTarget.checked })}
        disabled={fixed}
      />
    </DeskForm>
  );
}
