/** Anybody checks an archive here: no sign-in, nothing sent, the authority's fingerprint from somewhere else. */
import { useEffect, useRef, useState } from 'react';
import { Button, Loader, Textarea } from '@mantine/core';
import { fingerprintOf, type Report } from '../../shared/archive/verify.ts';
import { archive } from '../../shared/text/archive.ts';
import type { Words } from '../../shared/text/words.ts';
import { useInstallation } from '../session.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { BallotView, checkedBallot, type CheckedBallot } from './archive/ballot-view.tsx';
import { DropFile } from './archive/drop-file.tsx';
import { ScriptCard } from './archive/script-card.tsx';
import { ReportView } from './archive/report.tsx';
import { runCheck, type Running } from './archive/run-check.ts';
import css from './archive/archive.module.css';

/** More does not fit into one array of a browser. */
const MOST_BYTES = 2_000_000_000;

export default function Archive() {
  const { t } = useWords();
  const { installation } = useInstallation();
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [running, setRunning] = useState(false);
  const [report, setReport] = useState<Report>();
  const [ballot, setBallot] = useState<CheckedBallot>();
  const [wrong, setWrong] = useState<Words>();
  const current = useRef<Running>(undefined);
  useEffect(() => () => current.current?.stop(), []);

  const ca = fingerprintOf(typed);
  const digits = typed.replace(/[\s:]/g, '');
  const own = installation?.ca;
  const isOwn = own !== undefined && ca === own;
  const reset = () => {
    setReport(undefined);
    setBallot(undefined);
    setWrong(undefined);
  };
  const stop = () => {
    current.current?.stop();
    current.current = undefined;
    setRunning(false);
  };
  const check = async () => {
    setTried(true);
    reset();
    if (!file) return setWrong(archive.firstFile);
    if (file.size === 0) return setWrong(archive.empty);
    if (file.size > MOST_BYTES) return setWrong(archive.huge);
    if (!ca) return;
    setRunning(true);
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) {
      setRunning(false);
      return setWrong(archive.unreadable);
    }
    const one = await checkedBallot(bytes, ca);
    if (one) {
      setRunning(false);
      return setBallot(one);
    }
    const run = runCheck(new Uint8Array(bytes), ca);
    current.current = run;
    const found = await run.report;
    // Stopped meanwhile, or begun anew.
    if (current.current !== run) return;
    setRunning(false);
    if (found) setReport(found);
    else setWrong(archive.broke);
  };
  const wrongDigits = typed !== '' && !ca && (tried || digits.length >= 64 || /[^0-9a-f]/i.test(digits));
  return (
    <Page title={t(archive.title)} lead={t(archive.lead)}>
      <div className={css.steps} style={{ maxWidth: '52rem' }}>
        <form
          noValidate
          className={css.steps}
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
        >
          <section>
            <h2 className={css.heading}>{t(archive.file)}</h2>
            <DropFile
              file={file}
              onFile={(next) => {
                stop();
                reset();
                setFile(next);
              }}
            />
          </section>
          <section>
            <Textarea
              className={css.digits}
              size="md"
              label={t(archive.authority)}
              description={t(archive.authorityHint)}
              autosize
              minRows={2}
              maxLength={400}
              spellCheck={false}
              autoCapitalize="none"
              autoCorrect="off"
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                reset();
              }}
              error={
                wrongDigits
                  ? /[^0-9a-f]/i.test(digits)
                    ? t(archive.notHex)
                    : t(archive.digits, { n: digits.length })
                  : tried && typed === '' && t(archive.digits, { n: 0 })
              }
            />
            {own && !isOwn && (
              <Button
                mt="sm"
                variant="default"
                onClick={() => {
                  setTyped(own.match(/.{1,4}/g)!.join(' '));
                  reset();
                }}
              >
                {t(archive.useServer)}
              </Button>
            )}
            {isOwn && (
              <div style={{ marginTop: 'var(--space-3)' }}>
                <Notice tone="warn">{t(archive.fromServer, { unit: installation?.unit?.name ?? '' })}</Notice>
              </div>
            )}
          </section>
          {wrong && <Notice tone="bad">{t(wrong)}</Notice>}
          {running ? (
            <div className={css.working}>
              <Loader aria-hidden />
              <span role="status">{t(archive.checking)}</span>
              <Button variant="default" onClick={stop}>
                {t(archive.stop)}
              </Button>
            </div>
          ) : (
            <BigButton type="submit">{t(archive.check)}</BigButton>
          )}
        </form>
        {report && <ReportView report={report} />}
        {ballot && <BallotView ballot={ballot} />}
        <ScriptCard />
      </div>
    </Page>
  );
}
