/** Who is to attend in whose place: confirmed as a person of the register, declined, entered for who has said so in writing, taken back. */
import { useState } from 'react';
import { Button, Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { nameKey } from '../../../../shared/council/names.ts';
import { isPresent, LIVE } from '../../../../shared/meeting/access.ts';
import { isOpen } from '../../../../shared/meeting/in-place.ts';
import type { Substitution } from '../../../../shared/meeting/substitutes.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { substituteWords as words } from '../../../../shared/text/substitutes.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { NobodyFound } from '../../../desk/nobody-found.tsx';
import { useEveryMember, useOwnUnit } from '../../../desk/people.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import css from '../../../desk/desk.module.css';

export function SubstitutesDesk() {
  const { t, time, date } = useWords();
  const { meeting } = useDesk();
  const [confirming, setConfirming] = useState<Substitution>();
  const [ending, setEnding] = useState<{ readonly one: Substitution; readonly how: 'decline' | 'takeBack' }>();
  const [entering, setEntering] = useState(false);
  const live = LIVE.includes(meeting.session.stage);
  const nameOf = (id: string) => meeting.roll.ever.get(id)?.name ?? id;
  const state = (one: Substitution) =>
    t(one.to ? words.stateOver : one.declined ? words.stateDeclined : one.person === undefined ? words.stateWaiting : words.stateConfirmed);
  const all = [...meeting.substitutes.substitutions].reverse();
  return (
    <div className={css.stack}>
      <p>{t(words.lead)}</p>
      {meeting.weights.body !== undefined && <p className={css.soft}>{t(words.other)}</p>}
      {live && (
        <div>
          <Button variant="default" onClick={() => setEntering(true)}>
            {t(words.enter)}
          </Button>
        </div>
      )}
      {all.length === 0 && <p className={css.soft}>{t(words.none)}</p>}
      <ul className={css.list} aria-label={t(words.title)}>
        {all.map((one) => (
          <li key={one.substitution} className={css.person}>
            <span className={css.who}>
              <strong>{t(words.pair, { name: one.name ?? '', of: nameOf(one.member) })}</strong>
              <span>{[one.title, state(one), one.why, `${time(one.from.at)} ${date(one.from.at)}`].filter(Boolean).join(' · ')}</span>
            </span>
            {live && isOpen(one) && (
              <span className={css.row}>
                {one.person === undefined && (
                  <>
                    <Button size="sm" onClick={() => setConfirming(one)}>
                      {t(words.confirm)}
                    </Button>
                    <Button
                      size="sm"
                      variant="default"
                      aria-label={`${t(words.decline)}: ${one.name ?? ''}`}
                      onClick={() => setEnding({ one, how: 'decline' })}
                    >
                      {t(words.decline)}
                    </Button>
                  </>
                )}
                <Button
                  size="sm"
                  variant="default"
                  aria-label={`${t(words.takeBack)}: ${one.name ?? ''}`}
                  onClick={() => setEnding({ one, how: 'takeBack' })}
                >
                  {t(words.takeBack)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {confirming && <Confirming one={confirming} of={nameOf(confirming.member)} onClose={() => setConfirming(undefined)} />}
      {ending && <Ending {...ending} of={nameOf(ending.one.member)} onClose={() => setEnding(undefined)} />}
      {entering && <Entering onClose={() => setEntering(false)} />}
    </div>
  );
}

interface EndingProps {
  readonly one: Substitution;
  readonly how: 'decline' | 'takeBack';
  /** Name of the represented person. */
  readonly of: string;
  readonly onClose: () => void;
}

/** Asked once: neither is taken back by whoever does it. */
function Ending({ one: { substitution, name = '' }, how, of, onClose }: EndingProps) {
  const { t } = useWords();
  const { act } = useDesk();
  const draft = useDraft(`decline/${substitution}`, { reason: '' });
  const reason = draft.typed.reason.normalize('NFC').trim();
  const declines = how === 'decline';
  return (
    <Confirm
      opened
      title={t(declines ? words.declineTitle : words.endTitle, { name, of })}
      act={t(words[how])}
      onAct={() =>
        declines ? act('declineSubstitute', { substitution, ...(reason !== '' && { reason }) }) : act('withdrawSubstitute', { substitution })
      }
      onClose={onClose}
      draft={declines ? draft : undefined}
    >
      <Stack gap="md">
        <p>{t(declines ? words.declineText : words.takeBackText, { of })}</p>
        {declines && (
          <Textarea
            size="md"
            label={t(words.why)}
            description={t(words.whyHint)}
            value={draft.typed.reason}
            maxLength={300}
            autosize
            minRows={2}
            onChange={(event) => draft.type({ reason: event.currentTarget.value })}
          />
        )}
      </Stack>
    </Confirm>
  );
}

interface ConfirmingProps {
  readonly one: Substitution;
  /** Name of the represented person. */
  readonly of: string;
  readonly onClose: () => void;
}

function Confirming({ one, of, onClose }: ConfirmingProps) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const { data, refusal: noList } = useEveryMember({ unit: useOwnUnit(), part: 'guest' });
  const guests = (data ?? []).filter(({ id }) => !meeting.roll.members.has(id));
  const [chosen, setChosen] = useState<string>();
  // Whoever bears the name that was given is most probably meant.
  const person = chosen ?? guests.find((each) => nameKey(each.name) === nameKey(one.name ?? ''))?.id;
  const [minuted, setMinuted] = useState(true);
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const name = guests.find(({ id }) => id === person)?.name ?? one.name ?? '';
  const send = async () => {
    setTried(true);
    if (person === undefined) return;
    if (await run(() => act('confirmSubstitute', { substitution: one.substitution, person, minuted }))) onClose();
  };
  return (
    <DeskDialog head={t(words.confirmTitle, { name: one.name ?? '', of })} onClose={onClose}>
      <DeskForm act={t(words.confirm)} busy={busy} refusal={refusal ?? noList} onSend={send} onCancel={onClose}>
        <Select
          size="md"
          label={t(words.person)}
          description={t(words.personHint)}
          searchable
          filter={findOption}
          limit={40}
          nothingFoundMessage={<NobodyFound />}
          data={guests.map((each) => ({ value: each.id, label: [each.name, each.title, each.group].filter(Boolean).join(', ') }))}
          value={person ?? null}
          onChange={(value) => setChosen(value ?? undefined)}
          error={tried && person === undefined && t(desk.required)}
        />
        <Checkbox
          size="md"
          checked={minuted}
          onChange={(event) => setMinuted(event.currentTarget.checked)}
          label={t(words.minuted, { name, of })}
        />
      </DeskForm>
    </DeskDialog>
  );
}

/** For who has said so in writing or on the telephone. */
function Entering({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const [member, setMember] = useState<string>();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const may = meeting.roll.members
    .values()
    .filter((one) => one.kind === 'guest' || (one.kind === 'delegate' && meeting.weights.body !== undefined))
    .filter((one) => one.member !== meeting.session.chair && !isPresent(one.member, meeting));
  const send = async () => {
    setTried(true);
    if (member === undefined || name.trim() === '') return;
    const input = { member, name: name.trim(), ...(title.trim() !== '' && { title: title.trim() }) };
    if (await run(() => act('nameSubstitute', input))) onClose();
  };
  return (
    <DeskDialog head={t(words.enter)} onClose={onClose}>
      <DeskForm act={t(words.enter)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <Select
          size="md"
          label={t(words.represented)}
          searchable
          filter={findOption}
          limit={40}
          nothingFoundMessage={<NobodyFound />}
          data={may.map((one) => ({ value: one.member, label: [one.name ?? one.member, one.title].filter(Boolean).join(', ') }))}
          value={member ?? null}
          onChange={(value) => setMember(value ?? undefined)}
          error={tried && member === undefined && t(desk.required)}
        />
        <TextInput
          size="md"
          label={t(words.name)}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' && t(desk.required)}
        />
        <TextInput
          size="md"
          label={t(words.position)}
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </DeskForm>
    </DeskDialog>
  );
}
