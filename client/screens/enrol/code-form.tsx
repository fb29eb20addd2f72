/** The code, the device's name, and the key: made here, or out of an official file. */
import { useEffect, useRef, useState } from 'react';
import { Button, FileInput, PasswordInput, Stack, TextInput } from '@mantine/core';
import { isRefusal, refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { enrol } from '../../../shared/text/enrol.ts';
import { beginEnrolment, type Waiting } from '../../keys/device-key.ts';
import { browserKeep } from '../../keys/keep.ts';
import { openBeside, type Opening } from '../../keys/open-beside.ts';
import { useSession } from '../../session.tsx';
import { wire } from '../../session/server-side.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { proposedLabel } from '../../ui/platform.ts';
import { tidyCode } from './enrolment-code.ts';
import { OpeningFile } from './opening-file.tsx';
import css from './enrol.module.css';

interface CodeFormProps {
  /** From the address, where the QR code brought one. */
  readonly offered: string | undefined;
  readonly onWaiting: (waiting: Waiting) => void;
}

export function CodeForm({ offered, onWaiting }: CodeFormProps) {
  const { t } = useWords();
  const { key } = useSession();
  const [code, setCode] = useState(offered ?? '');
  const [label, setLabel] = useState(proposedLabel);
  const [official, setOfficial] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [opening, setOpening] = useState(false);
  const running = useRef<Opening>(undefined);
  useEffect(() => () => running.current?.stop(), []);

  const open = async (chosen: File) => {
    running.current = openBeside(new Uint8Array(await chosen.arrayBuffer()), password, Date.now());
    setOpening(true);
    const answer = await running.current.answer;
    setOpening(false);
    return answer;
  };
  const begin = async (): Promise<Waiting | Refusal> => {
    const tidy = tidyCode(code);
    if (tidy.length !== 8) return refuse('enrol/code-length');
    const name = label.trim() || proposedLabel();
    if (!official) return beginEnrolment(browserKeep, wire, tidy, name);
    if (!file) return refuse('official/not-a-key-file');
    const opened = await open(file);
    return isRefusal(opened) ? opened : beginEnrolment(browserKeep, wire, tidy, name, opened);
  };
  const send = async () => {
    setBusy(true);
    setRefusal(undefined);
    // A private window throws when something is to be kept.
    const answer = await begin().catch(() => refuse('enrol/cannot-keep'));
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else onWaiting(answer);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="lg">
        {key && <Notice tone="warn">{t(enrol.haveKey, { name: key.member.name })}</Notice>}
        <Refused refusal={refusal} />
        <TextInput
          className={css.codeField}
          label={t(enrol.codeLabel)}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={12}
        />
        <TextInput
          label={t(enrol.label)}
          description={t(enrol.labelHint)}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          maxLength={120}
        />
        {official ? (
          <>
            <FileInput
              label={t(enrol.file)}
              placeholder={t(enrol.chooseFile)}
              accept=".p12,.pfx,application/x-pkcs12"
              value={file}
              onChange={setFile}
              size="md"
            />
            <PasswordInput
              label={t(enrol.filePassword)}
              description={t(enrol.filePasswordHint)}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="off"
            />
          </>
        ) : (
          <p className={css.soft}>{t(enrol.keyWhat)}</p>
        )}
        {opening && <OpeningFile onStop={() => running.current?.stop()} />}
        <BigButton type="submit" loading={busy}>
          {t(official ? enrol.openFile : enrol.make)}
        </BigButton>
        <Button variant="subtle" color="gray.8" onClick={() => setOfficial(!official)} disabled={busy}>
          {t(official ? enrol.withoutFile : enrol.withFile)}
        </Button>
      </Stack>
    </form>
  );
}
