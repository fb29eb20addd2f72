/** The key of the notes as a code, for another device of the same person or for paper; behind the PIN, where there is one. */
import { useState } from 'react';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { notes } from '../../../shared/text/notes.ts';
import { browserKeep } from '../../keys/keep.ts';
import { checkPin, hasPin } from '../../keys/pin.ts';
import { codeOfKey } from '../../notes/notes-key.ts';
import { keyToShow } from '../../notes/syncing.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import css from './notes.module.css';

export function ShowKey({ owner }: { readonly owner: string }) {
  const { t, date } = useWords();
  const { name } = useMe().member;
  const [code, setCode] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const show = async (): Promise<void> => {
    try {
      setCode(await codeOfKey(await keyToShow(owner)));
      setAsked(false);
    } catch {
      setRefusal(refuse('enrol/cannot-keep'));
    }
  };
  const begin = async (): Promise<void> => {
    setRefusal(undefined);
    if (await hasPin(browserKeep).catch(() => true)) setAsked(true);
    else await show();
  };
  const enter = async (): Promise<void> => {
    const wrong = await checkPin(browserKeep, pin, Date.now()).catch(() => refuse('enrol/cannot-keep'));
    setPin('');
    setRefusal(wrong);
    if (!wrong) await show();
  };
  if (code !== undefined)
    return (
      <Stack gap="md">
        <Notice tone="warn">{t(notes.shown)}</Notice>
        <div className={css.sheet}>
          <h1 className={css.paperOnly}>{t(notes.sheetTitle)}</h1>
          <p className={css.paperOnly}>{t(notes.sheetOf, { name, date: date(new Date().toISOString()) })}</p>
          <div className={css.code}>
            <QrCode text={code.replaceAll(' ', '')} size={240} />
            <p className={css.letters} translate="no">
              {code.split(' ').map((group, at) => (
                <span key={at}>{group}</span>
              ))}
            </p>
          </div>
          <p className={css.paperOnly}>{t(notes.sheetWhat)}</p>
        </div>
        <Group>
          <Button variant="default" onClick={() => window.print()}>
            {t(notes.print)}
          </Button>
          <Button variant="default" onClick={() => setCode(undefined)}>
            {t(notes.hide)}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <Stack gap="md">
        <Refused refusal={refusal} />
        {asked ? (
          <Group align="end">
            <PasswordInput
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              autoFocus
              className={css.field}
              label={t(notes.pin)}
              value={pin}
              onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
            />
            <Button type="submit" disabled={pin.length < 4}>
              {t(notes.proceed)}
            </Button>
          </Group>
        ) : (
          <div>
            <Button variant="default" onClick={() => void begin()}>
              {t(notes.show)}
            </Button>
          </div>
        )}
      </Stack>
    </form>
  );
}
