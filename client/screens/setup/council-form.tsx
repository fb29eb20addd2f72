/** Our council's name and level, and its first administrator. */
import { useRef, useState } from 'react';
import { Button, Group, Input, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { Level } from '../../../shared/council/council.ts';
import { setup } from '../../../shared/text/setup.ts';
import { shell } from '../../../shared/text/shell.ts';
import { ownAccount } from '../../../shared/text/own-account.ts';
import { signIn } from '../../../shared/text/sign-in.ts';
import type { Words } from '../../../shared/text/words.ts';
import { SetUp, type SetUpDone } from '../../../shared/wire/setup.ts';
import { post } from '../../link/http.ts';
import { BodyField } from '../../ui/body-field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import css from './setup.module.css';

interface CouncilFormProps {
  readonly code: string;
  /** What was typed: kept while the page goes back and forth. */
  readonly form: CouncilFields;
  readonly onForm: (form: CouncilFields) => void;
  readonly onBack: () => void;
  readonly onDone: (done: SetUpDone) => void;
}

export const EMPTY = {
  name: '',
  level: 'commune' as Level,
  unitCode: '',
  place: '',
  body: 'council' as 'council' | 'other',
  person: '',
  login: '',
  password: '',
};
export type CouncilFields = typeof EMPTY;
type Field = keyof CouncilFields;

/** What is wrong with a field, by the contract's own shape: the server asks for the same. */
function faults(form: CouncilFields): Partial<Record<Field, Words>> {
  const out: Partial<Record<Field, Words>> = {};
  const { unit, administrator } = SetUp.shape;
  const bad = (field: Field, ok: boolean, text: Words) => {
    if (form[field].trim() === '') out[field] = ownAccount.missing;
    else if (!ok) out[field] = text;
  };
  bad('name', unit.shape.name.safeParse(form.name).success, ownAccount.missing);
  bad('unitCode', unit.shape.code.safeParse(form.unitCode.trim()).success, setup.badCode);
  bad('person', administrator.shape.name.safeParse(form.person).success, ownAccount.missing);
  bad('login', administrator.shape.login.safeParse(form.login).success, setup.badLogin);
  bad('password', administrator.shape.password.safeParse(form.password).success, ownAccount.tooShort);
  return out;
}

export function CouncilForm({ code, form, onForm, onBack, onDone }: CouncilFormProps) {
  const { t } = useWords();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const element = useRef<HTMLFormElement>(null);
  const wrong = tried ? faults(form) : {};
  const field = (name: Field) => ({
    name,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => onForm({ ...form, [name]: event.currentTarget.value }),
    error: wrong[name] && t(wrong[name]),
  });
  const send = async () => {
    setTried(true);
    const first = Object.keys(faults(form))[0];
    if (first) return element.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
    setBusy(true);
    setRefusal(undefined);
    const answer = await post<SetUpDone>('/setup', {
      code: code.trim(),
      unit: {
        name: form.name,
        level: form.level,
        code: form.unitCode.trim(),
        ...(form.place.trim() !== '' && { place: form.place }),
        ...(form.body === 'other' && { body: form.body }),
      },
      administrator: { name: form.person, login: form.login, password: form.password },
    });
    setBusy(false);
    if (isRefusal(answer)) {
      setRefusal(answer);
      window.scrollTo({ top: 0 });
    } else onDone(answer);
  };
  return (
    <Page title={t(setup.formTitle)} width="narrow" density="desk">
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="xl">
          <Refused refusal={refusal} />
          <fieldset className={css.group}>
            <legend>{t(setup.theCouncil)}</legend>
            <Stack gap="md">
              <TextInput label={t(setup.name)} description={t(setup.nameHint)} maxLength={160} {...field('name')} />
              <Input.Wrapper label={t(setup.level)} labelElement="div">
                <SegmentedControl
                  fullWidth
                  size="md"
                  aria-label={t(setup.level)}
                  value={form.level}
                  onChange={(level) => onForm({ ...form, level: level as Level })}
                  data={[
                    { value: 'commune', label: t(setup.commune) },
                    { value: 'province', label: t(setup.province) },
                  ]}
                />
              </Input.Wrapper>
              <TextInput
                label={t(setup.unitCode)}
                description={t(setup.unitCodeHint)}
                maxLength={32}
                autoComplete="off"
                spellCheck={false}
                {...field('unitCode')}
              />
              <TextInput label={t(setup.place)} description={t(setup.placeHint)} maxLength={80} {...field('place')} />
              <BodyField other={form.body === 'other'} onChange={(other) => onForm({ ...form, body: other ? 'other' : 'council' })} />
            </Stack>
          </fieldset>
          <fieldset className={css.group}>
            <legend>{t(setup.administrator)}</legend>
            <Stack gap="md">
              <TextInput label={t(setup.personName)} maxLength={80} autoComplete="name" {...field('person')} />
              <TextInput
                label={t(signIn.login)}
                description={t(setup.loginHint)}
                maxLength={40}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                {...field('login')}
              />
              <PasswordInput
                label={t(signIn.password)}
                description={t(ownAccount.newPasswordHint)}
                maxLength={200}
                autoComplete="new-password"
                {...field('password')}
              />
            </Stack>
          </fieldset>
          <Group justify="space-between">
            <Button variant="default" size="lg" onClick={onBack} disabled={busy}>
              {t(shell.back)}
            </Button>
            <Button type="submit" size="lg" loading={busy}>
              {t(setup.create)}
            </Button>
          </Group>
          {busy && <p role="status">{t(setup.creating)}</p>}
        </Stack>
      </form>
    </Page>
  );
}
