/** The sheet of paper that opens private notes when every device is lost: shown as it will be printed, and whether it was. */
import { useEffect, useState } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { notes } from '../../../shared/text/notes.ts';
import { sheet as words } from '../../../shared/text/recovery-sheet.ts';
import { codeOfKey } from '../../notes/notes-key.ts';
import { keyToShow, sayOfSheet, syncing, syncNow } from '../../notes/syncing.ts';
import { useInstallation, useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { PinGate } from './pin-gate.tsx';
import { Letters } from './show-key.tsx';
import { sheetNumber } from './sheet-number.ts';
import css from './recovery-sheet.module.css';

interface Shown {
  readonly code: string;
  /** The key's name. */
  readonly name: string;
}

export default function RecoverySheet() {
  const { t } = useWords();
  const owner = useMe().member.id;
  const { phase, key } = useStore(syncing);
  const [shown, setShown] = useState<Shown>();
  useEffect(() => void syncNow(owner), [owner]);
  const isShown = shown !== undefined && shown.name === key;
  return (
    <Page title={t(words.title)} lead={isShown ? undefined : t(words.lead)} width="narrow">
      {isShown ? (
        <Shown {...shown} />
      ) : key !== undefined && phase !== 'other-key' ? (
        <PinGate
          act={t(words.print)}
          onOpen={async () => {
            const held = await keyToShow(owner);
            setShown({ code: await codeOfKey(held), name: held.name });
          }}
        />
      ) : (
        phase !== 'working' && <Notice>{t(words.notYet)}</Notice>
      )}
    </Page>
  );
}

function Shown(shown: Shown) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'no' | 'yes' | 'noted'>('no');
  const [refusal, setRefusal] = useState<Refusal>();
  const say = async (): Promise<void> => {
    const wrong = await sayOfSheet('printed');
    setRefusal(wrong);
    if (!wrong) setAsked('noted');
  };
  return (
    <Stack gap="lg">
      <div className={css.acts}>
        {asked === 'yes' ? (
          <Notice
            title={t(words.isPrinted)}
            acts={
              <Group>
                <Button onClick={() => void say()}>{t(words.yesPrinted)}</Button>
                <Button variant="default" onClick={() => setAsked('no')}>
                  {t(words.notPrinted)}
                </Button>
              </Group>
            }
          />
        ) : asked === 'noted' ? (
          <Notice
            tone="good"
            acts={
              <Button component={Link} to="/">
                {t(words.back)}
              </Button>
            }
          >
            {t(words.noted, { number: sheetNumber(shown.name) })}
          </Notice>
        ) : (
          <Button
            size="lg"
            onClick={() => {
              window.print();
              // No browser says what came of it.
              setAsked('yes');
            }}
          >
            {t(words.print)}
          </Button>
        )}
        <Refused refusal={refusal} />
      </div>
      <Sheet {...shown} />
    </Stack>
  );
}

/** As it stands on paper: whose, what for, the code, how it is used. */
function Sheet({ code, name }: Shown) {
  const { t, date } = useWords();
  const { member, council } = useMe();
  const { installation } = useInstallation();
  return (
    <article className={css.sheet}>
      <header className={css.head}>
        <strong>{council ?? installation?.unit?.name}</strong>
        <span>{t(words.number, { number: sheetNumber(name) })}</span>
      </header>
      <h2>{t(words.title)}</h2>
      <p className={css.whose}>
        <strong>{t(words.of, { name: member.name })}</strong>
        {[member.title, member.group].filter(Boolean).map((one) => (
          <span key={one}>{one}</span>
        ))}
        <span>{t(words.made, { date: date(new Date().toISOString()) })}</span>
      </p>
      <p>{t(words.whatFor)}</p>
      <div className={css.code}>
        <QrCode text={code.replaceAll(' ', '')} size={210} name={notes.qr} />
        <div>
          <h3>{t(words.code)}</h3>
          <Letters code={code} />
        </div>
      </div>
      <h3>{t(words.how)}</h3>
      <ol className={css.how}>
        {[words.how1, words.how2, words.how3].map((one, at) => (
          <li key={at}>{t(one)}</li>
        ))}
      </ol>
      <p className={css.care}>{t(words.care)}</p>
    </article>
  );
}
