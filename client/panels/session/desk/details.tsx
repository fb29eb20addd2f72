/** What the session is called, when and where it is, and how many must come. */
import { useState } from 'react';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { total } from '../../../../shared/meeting/access.ts';
import { workingRulesOf } from '../../../../shared/meeting/grounds.ts';
import { bodyOf } from '../../../../shared/meeting/question.ts';
import type { SessionState } from '../../../../shared/meeting/session.ts';
import { needed } from '../../../../shared/meeting/rules.ts';
import { baseWords } from '../../../../shared/text/bases.ts';
import { clash } from '../../../../shared/text/agenda-times.ts';
import { catalogues } from '../../../../shared/text/catalogues.ts';
import { grounds } from '../../../../shared/text/grounds.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { desk, meetingList } from '../../../../shared/text/secretariat.ts';
import { Clash, isClash } from '../../../desk/clash.tsx';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { When } from '../../../desk/when.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { instantOf, inVietnam } from '../../../desk/vietnam-time.ts';

/** What is typed of it, as text. */
const textsOf = ({ session, workingRules }: Seen) => {
  const { title, startsAt, place, rehearsal, quorum, meetingKind = '' } = session;
  const { day, time } = inVietnam(startsAt);
  return { title, kind: meetingKind, day, time, place, rehearsal, quorum: quorum.join('/'), workingRules };
};
const NAMES = ['title', 'kind', 'day', 'time', 'place', 'rehearsal', 'quorum', 'workingRules'] as const;
interface Seen {
  readonly session: SessionState;
  /** Empty where none are named. */
  readonly workingRules: string;
}
const said = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const asChanged = ({ title, startsAt, place, rehearsal, quorum, meetingKind = '' }: SessionState) => ({
  ...{ title, startsAt, place, rehearsal, meetingKind },
  quorum: [...quorum],
});

export function Details() {
  const { t, digits } = useWords();
  const { id, meeting, act } = useDesk();
  const { session } = meeting;
  const named = workingRulesOf(meeting) ?? '';
  const stands: Seen = { session, workingRules: named };
  const draft = useDraft(`details/${id}`, textsOf(stands));
  const { typed } = draft;
  const { title, kind, day, time, place, rehearsal, quorum, workingRules } = typed;
  const [seen, setSeen] = useState(stands);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  /** What is typed on is not saved. */
  const type: typeof draft.type = (change) => {
    setSaved(false);
    draft.type(change);
  };
  const { busy, refusal, run, clear } = useActing();
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
  const [now, then] = [textsOf(stands), textsOf(seen)];
  /** What its writer has changed; all else follows what others have written. */
  const own = NAMES.filter((name) => typed[name] !== then[name]);
  const differing = NAMES.filter((name) => now[name] !== then[name] || own.includes(name));
  const labels = {
    title: t(meetingList.name),
    kind: t(catalogues.meetings),
    day: t(meetingList.date),
    time: t(meetingList.time),
    place: t(meetingList.place),
    rehearsal: t(meetingList.rehearsal),
    quorum: t(prepare.quorum),
    workingRules: t(grounds.workingRules),
  };
  const inWords = (texts: typeof now, names: readonly (typeof NAMES)[number][]) =>
    names
      .map((name) => {
        const text = texts[name];
        const value = typeof text === 'boolean' ? t(text ? clash.yes : clash.no) : name === 'day' ? digits(text.split('-').reverse().join('/')) : text;
        return `${labels[name]}: ${value || t(clash.empty)}`;
      })
      .join(' · ');
  const mine = () => {
    const merged = { ...now, ...Object.fromEntries(own.map((name) => [name, typed[name]])) };
    type(merged);
    void save(merged, stands);
  };
  const theirs = () => {
    type(now);
    draft.sent();
    setSeen(stands);
    clear();
  };
  const save = async ({ title, kind, day, time, place, rehearsal, quorum, workingRules }: typeof now = typed, was = seen) => {
    const startsAt = instantOf(day, time);
    const share = quorum.split('/').map(Number) as [number, number];
    setTried(true);
    setSaved(false);
    if (!startsAt || title.trim() === '' || place.trim() === '') return;
    const rules = said(workingRules);
    const sent = { title: said(title), startsAt, place: said(place), rehearsal, quorum: share, meetingKind: said(kind) };
    const done = await run(
      async () =>
        (await act('changeDetails', { ...sent, was: asChanged(was.session) })) ??
        (rules === was.workingRules ? undefined : act('nameWorkingRules', { text: rules, was: was.workingRules })),
    );
    if (done) {
      setSeen({ session: { ...session, ...sent }, workingRules: rules });
      draft.sent();
    }
    setSaved(done);
  };
  const all = total(meeting);
  return (
    <DeskForm
      draft={draft}
      act={t(desk.save)}
      busy={busy}
      refusal={isClash(refusal) ? undefined : refusal}
      onSend={() => save()}
      done={
        isClash(refusal) ? (
          <Clash
            about={refusal?.code === 'grounds/changed-meanwhile' ? 'workingRulesNamed' : 'detailsChanged'}
            mine={inWords(typed, own)}
            theirs={inWords(now, differing)}
            onMine={mine}
            onTheirs={theirs}
          />
        ) : (
          saved && <Notice tone="good">{t(desk.saved)}</Notice>
        )
      }
      fixed={fixed || isClash(refusal)}
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
