/** The meeting's invitation: numbered, in the desk's own words, as a paper of the state. */
import { useState } from 'react';
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { symbolOf } from '../../../../shared/minutes/invitation-data.ts';
import { invitation as words } from '../../../../shared/text/invitation.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { committees } from '../../../../shared/text/terms.ts';
import { say } from '../../../../shared/text/words.ts';
import { InvitationTexts, LAST_NUMBER, type InvitationAtDesk } from '../../../../shared/wire/invitation.ts';
import { linkAs } from '../../../link/link-as.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { ChooseWhole } from '../../../desk/choose-group.tsx';
import { useCommitteesOfDay } from '../../../desk/committees-of-day.ts';
import { DayField } from '../../../desk/day-field.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { inVietnam } from '../../../desk/vietnam-time.ts';
import { put } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from '../../../desk/desk.module.css';

export function InvitationDesk() {
  const { t } = useWords();
  const { id } = useDesk();
  const { data, refusal, again } = useAsk<InvitationAtDesk>(`/meetings/${id}/invitation`);
  return (
    <div className={css.stack}>
      <p className={css.lead}>{t(words.lead)}</p>
      <Refused refusal={refusal} again={again} />
      {data && <Editor at={data} />}
    </div>
  );
}

function Editor({ at: { issued, next } }: { readonly at: InvitationAtDesk }) {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const queries = useQueryClient();
  const { session, roll } = meeting;
  const draft = useDraft(`invitation/${id}`, {
    number: '',
    ...(issued?.texts ?? {
      symbol: symbolOf(session.council),
      day: inVietnam(new Date().toISOString()).day,
      about: session.title,
      to: words.toDefault.vi.replace('{council}', session.council),
      note: '',
      programme: true,
      authority: symbolOf(session.council) === 'GM-HĐND' ? 'TM. Thường trực Hội đồng nhân dân' : '',
      capacity: 'Chủ tịch',
      signer: (session.chair !== undefined && roll.members.get(session.chair)?.name) || '',
      recipients: 'Như trên;\nLưu: VT.',
    }),
  });
  const { number, ...typed } = draft.typed;
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useActing();
  const type = (change: Partial<typeof draft.typed>) => {
    setSaved(false);
    draft.type(change);
  };
  const wrong = (name: keyof InvitationTexts) => tried && !InvitationTexts.shape[name].safeParse(typed[name]).success;
  const missing = (name: keyof InvitationTexts) => wrong(name) && t(desk.required);
  const save = async () => {
    setTried(true);
    if (!InvitationTexts.safeParse(typed).success) return;
    const done = await run(async () => {
      const asked = { ...(number !== '' && { number: Number(number) }), texts: typed };
      const answer = await put<InvitationAtDesk>(`/meetings/${id}/invitation`, asked);
      if (!isRefusal(answer)) queries.setQueryData([`/meetings/${id}/invitation`], answer);
      return answer;
    });
    setSaved(done);
    if (!done) return;
    draft.type({ number: '' });
    draft.sent();
  };
  const area = (name: 'to' | 'note' | 'authority' | 'recipients', hint?: string, rows = 2) => (
    <Textarea
      size="md"
      label={t(words[name])}
      {...(hint !== undefined && { description: hint })}
      value={typed[name]}
      onChange={(event) => type({ [name]: event.currentTarget.value })}
      error={missing(name)}
      maxLength={2000}
      autosize
      minRows={rows}
    />
  );
  return (
    <>
      {issued && (
        <div>
          <Button component="a" href={linkAs(`/api/meetings/${id}/invitation.pdf`)} target="_blank" size="md">
            {t(words.download)}
          </Button>
        </div>
      )}
      <DeskForm
        act={t(issued ? words.saveAgain : words.save)}
        busy={busy}
        refusal={refusal}
        onSend={save}
        draft={draft}
        done={saved && <Notice tone="good">{t(desk.saved)}</Notice>}
      >
        <NumberInput
          size="md"
          label={t(words.number)}
          description={issued ? t(words.numberKept, { number: String(issued.number) }) : t(words.numberHint, { next: String(next) })}
          value={number}
          onChange={(value) => type({ number: String(value) })}
          min={1}
          max={LAST_NUMBER}
          allowDecimal={false}
          hideControls
        />
        <TextInput
          size="md"
          label={t(words.symbol)}
          value={typed.symbol}
          onChange={(event) => type({ symbol: event.currentTarget.value.toUpperCase() })}
          error={wrong('symbol') && t(words.symbolWrong)}
          maxLength={20}
        />
        <DayField label={t(words.day)} day={typed.day} onDay={(day) => type({ day })} error={missing('day')} />
        <TextInput
          size="md"
          label={t(words.about)}
          value={typed.about}
          onChange={(event) => type({ about: event.currentTarget.value })}
          error={missing('about')}
          maxLength={300}
        />
        {area('to', t(words.toHint))}
        <InvitedCommittee onChoose={(lines) => type({ to: [typed.to.trim(), ...lines].filter(Boolean).join('\n').slice(0, 2000) })} />
        <Checkbox
          size="md"
          label={t(words.programme)}
          checked={typed.programme}
          onChange={(event) => type({ programme: event.currentTarget.checked })}
        />
        {area('note')}
        {area('authority', undefined, 1)}
        <ChooseEntry from="positions" label={t(words.capacity)} value={typed.capacity} onChange={(capacity) => type({ capacity })} />
        <TextInput
          size="md"
          label={t(words.signer)}
          value={typed.signer}
          onChange={(event) => type({ signer: event.currentTarget.value })}
          error={missing('signer')}
          maxLength={80}
        />
        {area('recipients', t(words.toHint))}
      </DeskForm>
    </>
  );
}

const ROLE = { head: committees.invitedHead, deputy: committees.invitedDeputy, member: committees.invitedMember } as const;

/** All of a committee as it stands on the meeting's day, in one act: a line each, by their place in it. */
function InvitedCommittee({ onChoose }: { readonly onChoose: (lines: readonly string[]) => void }) {
  const { t } = useWords();
  const { committees: names, membersOf } = useCommitteesOfDay();
  if (names.length === 0) return null;
  const linesOf = (committee: string) => membersOf(committee).map(({ name, role }) => say(ROLE[role], 'vi', { name, committee }));
  return (
    <ChooseWhole
      label={t(committees.invite)}
      options={names.map((name) => ({ value: name, label: name }))}
      onChoose={(name) => onChoose(linesOf(name))}
    />
  );
}
