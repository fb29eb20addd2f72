/** What the register says about a person. */
import { useState } from 'react';
import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Kind, Member, Right } from '../../../../shared/council/council.ts';
import { runningOf, type Term } from '../../../../shared/council/terms.ts';
import { committees, held, terms } from '../../../../shared/text/terms.ts';
import { nameKey, personKey } from '../../../../shared/council/names.ts';
import { members as words } from '../../../../shared/text/members.ts';
import { units as unitWords } from '../../../../shared/text/units.ts';
import { shell } from '../../../../shared/text/shell.ts';
import type { FirstPassword, MemberDone } from '../../../../shared/wire/members.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { post, put } from '../../../link/http.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { toFirstFault } from '../../../desk/desk-form.tsx';
import { Restored, useDraft } from '../../../desk/use-draft.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { namesakesOf } from '../../../desk/people.ts';
import { useActing } from '../../../desk/use-act.ts';
import { DayField } from '../../../desk/day-field.tsx';
import { today } from '../../../desk/days.ts';
import { Positions } from './positions.tsx';
import { FirstPasswords } from './first-passwords.tsx';
import { useUnits } from './use-units.ts';
import css from '../../../desk/desk.module.css';

interface MemberFormProps {
  readonly member: Member | undefined;
  /** Code of the unit whose list is shown: whoever is new belongs to it. */
  readonly unit: string;
  /** Shown, not to be changed by this person. */
  readonly locked: boolean;
  readonly administrator: boolean;
  /** The newest first password that was given here: an earlier one works no more. */
  readonly first: FirstPassword | undefined;
  readonly onFirst: (first: FirstPassword) => void;
  readonly onAdded: () => void;
}

const NOWHERE = '-';
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export function MemberForm({ member, unit, locked, administrator, first, onFirst, onAdded }: MemberFormProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const draft = useDraft(`member/${member?.id ?? 'new'}`, {
    name: member?.name ?? '',
    kind: member?.kind ?? ('delegate' as Kind),
    title: member?.title ?? '',

    group: member?.group ?? '',
    login: member?.login ?? '',
  });
  const { typed: { name, kind, title, group, login }, type } = draft;
  // Not part of the draft: nobody grants a right by what stood here yesterday.
  const [rights, setRights] = useState<readonly Right[]>(member?.rights ?? []);
  const units = useUnits();
  // There are two levels: whoever sits in two councils sits in one besides their own.
  const [also, setAlso] = useState(member?.also?.[0] ?? NOWHERE);
  const home = member ? (member.unit ?? units.own) : unit;
  /** Only once somebody dates them, or there are several. */
  const [positions, setPositions] = useState(member?.positions);
  const [on, setOn] = useState(today());
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<MemberDone>();
  /** Somebody else of that name, until it is said that they are two. */
  const [namesake, setNamesake] = useState<Member>();
  const { busy, refusal, run } = useActing();
  const { data: ofUnit } = useAsk<{ readonly terms: readonly Term[] }>(`/terms${units.isOverAll ? `?unit=${home}` : ''}`);
  const term = member || kind !== 'delegate' ? undefined : runningOf(ofUnit?.terms ?? []);
  const wrongLogin = login.trim() !== '' && !LOGIN.test(login.trim().toLowerCase());

  const save = async () => {
    setTried(true);
    setSaved(undefined);
    if (name.trim() === '' || wrongLogin) return;
    const isRenamed = !member || nameKey(member.name) !== nameKey(name);
    const namesakes = isRenamed ? await namesakesOf(name, home) : [];
    const others = namesakes.filter((one) => (one.unit ?? units.own) === home && one.id !== member?.id);
    // The very same person is the server's to refuse.
    if (isRenamed && others[0] && others.every((one) => personKey(one) !== personKey(input))) setNamesake(others[0]);
    else await run(send);
  };
  const placed = units.isOverAll && { unit: home, also: kind === 'delegate' && also !== NOWHERE ? [also] : [] };
  const input = {
    name,
    kind,
    rights,
    ...placed,
    ...(positions ? { positions: positions.filter((one) => one.name.trim() !== '') } : title.trim() && { title }),
    ...(member?.committees && { committees: member.committees }),
    ...(term && on !== '' && { on }),
    ...(group.trim() && { group }),
    ...(login.trim() && { login }),
  };
  const send = async () => {
    const answer = await (member ? put<MemberDone>(`/members/${member.id}`, input) : post<MemberDone>('/members', input));
    if (isRefusal(answer)) return answer;
    draft.sent();
    if (answer.first) onFirst(answer.first);
    await Promise.all([queries.invalidateQueries({ queryKey: ['/members'] }), queries.invalidateQueries({ queryKey: ['/devices'] })]);
    // A first password is shown here and nowhere else.
    if (member || answer.first) setSaved(answer);
    else onAdded();
    return undefined;
  };
  if (!member && saved?.first)
    return (
      <div className={css.form}>
        <Notice tone="good">{t(words.added, { name: saved.member.name })}</Notice>
        <FirstPasswords passwords={[saved.first]} />
        <div>
          <Button onClick={onAdded}>{t(shell.close)}</Button>
        </div>
      </div>
    );
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
        toFirstFault(event.currentTarget);
      }}
    >
      <TextInput
        label={t(words.name)}
        value={name}
        onChange={(event) => type({ name: event.currentTarget.value })}
        maxLength={80}
        disabled={locked}
        error={tried && name.trim() === '' && t(desk.required)}
        data-autofocus={member ? undefined : true}
      />
      <Select
        size="md"
        label={t(words.kind)}
        description={t(words.kindHint)}
        allowDeselect={false}
        disabled={locked}
        value={kind}
        onChange={(value) => value && type({ kind: value as Kind })}
        data={[
          { value: 'delegate', label: t(words.delegate) },
          { value: 'secretary', label: t(words.secretary) },
          { value: 'guest', label: t(words.guest) },
        ]}
      />
      {units.isOverAll && (
        <TextInput label={t(unitWords.unit)} description={t(unitWords.unitHint)} value={units.nameOf(home) ?? home} disabled />
      )}
      {units.isOverAll && kind === 'delegate' && (
        <Select
          size="md"
          label={t(unitWords.also)}
          description={t(unitWords.alsoHint)}
          searchable
          disabled={locked}
          allowDeselect={false}
          value={also}
          onChange={(code) => code && setAlso(code)}
          data={[
            { value: NOWHERE, label: t(unitWords.alsoNowhere) },
            ...units.standing.filter((one) => one.code !== home).map((one) => ({ value: one.code, label: one.name })),
          ]}
        />
      )}
      {positions === undefined ? (
        <>
          <ChooseEntry from="positions" label={t(words.position)} value={title} onChange={(value) => type({ title: value })} disabled={locked} />
          {!locked && (
            <div>
              <Button variant="subtle" color="gray.8" size="sm" onClick={() => setPositions([{ name: title }])}>
                {t(held.dates)}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Positions positions={positions} disabled={locked} onChange={(next) => setPositions([...next])} />
      )}
      <TextInput
        label={t(words.group)}
        value={group}
        onChange={(event) => type({ group: event.currentTarget.value })}
        maxLength={80}
        disabled={locked}
      />
      {member?.committee && <p className={css.soft}>{[t(committees.column), member.committee].join(': ')}</p>}
      {term && (
        <DayField label={`${t(terms.joined)} (${t(terms.numbered, { number: term.number })})`} day={on} onDay={setOn} />
      )}
      <TextInput
        label={t(words.login)}
        description={t(words.loginHint)}
        value={login}
        onChange={(event) => type({ login: event.currentTarget.value })}
        maxLength={40}
        disabled={locked}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        error={(tried || login.length > 2) && wrongLogin && t(words.loginWrong)}
      />
      <Checkbox.Group
        label={t(words.rights)}
        description={administrator ? undefined : t(words.rightsAdminOnly)}
        size="md"
        value={[...rights]}
        onChange={(value) => setRights(value as Right[])}
      >
        <Stack gap="sm" mt="xs">
          <Checkbox size="md" value="secretariat" label={t(words.rightSecretariat)} disabled={!administrator} />
          <Checkbox size="md" value="administrator" label={t(words.rightAdministrator)} disabled={!administrator} />
        </Stack>
      </Checkbox.Group>
      {!locked && <Restored draft={draft} />}
      <Refused refusal={refusal} />
      <Confirm
        opened={namesake !== undefined}
        title={t(words.namesake)}
        act={t(words.namesakeOther)}
        onAct={send}
        onClose={() => setNamesake(undefined)}
      >
        {t(words.namesakeWhat, { who: [namesake?.name, namesake?.title, namesake?.group].filter(Boolean).join(', ') })}
      </Confirm>
      {member && rights.some((one) => !member.rights.includes(one)) && <Notice tone="warn">{t(words.rightsWithdraw)}</Notice>}
      {saved && <Notice tone="good">{t(desk.saved)}</Notice>}
      {saved?.revoked && <Notice tone="warn">{t(words.revokedNow, { labels: saved.revoked.join(', ') })}</Notice>}
      {saved?.first && saved.first === first && <FirstPasswords passwords={[saved.first]} />}
      {!locked && (
        <Button type="submit" loading={busy}>
          {t(member ? desk.save : desk.add)}
        </Button>
      )}
    </form>
  );
}
