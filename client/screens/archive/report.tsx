/** What a check came to: the verdict first, then each group, then every finding. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Report } from '../../../shared/archive/verify.ts';
import { archive } from '../../../shared/text/archive.ts';
import { checkNames, findingNames, verifyWords } from '../../../shared/text/verify.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/states.tsx';
import { takesFocus } from './takes-focus.ts';
import css from './archive.module.css';

const FIRST = 50;

export function ReportView({ report }: { readonly report: Report }) {
  const { t } = useWords();
  const [shown, setShown] = useState(FIRST);
  const { ok, findings, checks, summary } = report;
  const { title, unit, meeting, entries, votes, ballots, documents, keptBack, witnesses } = summary;
  return (
    <section className={css.report} aria-label={t(archive.result)} tabIndex={-1} ref={takesFocus}>
      <h2 className={css.heading}>{t(archive.result)}</h2>
      <Notice tone={ok ? 'good' : 'bad'}>
        <strong className={css.verdict}>{ok ? t(verifyWords.good) : t(verifyWords.bad, { n: findings.length })}</strong>
      </Notice>
      {(title || meeting) && (
        <Card>
          <p className={css.meeting}>{t(verifyWords.title, { title, unit, meeting })}</p>
          <p>{t(verifyWords.summary, { entries, votes, ballots, documents })}</p>
          {keptBack > 0 && <p>{t(verifyWords.keptBack, { n: keptBack })}</p>}
          <p>{t(verifyWords.witnesses, { n: witnesses.n, m: witnesses.m })}</p>
        </Card>
      )}
      {findings.length > 0 && (
        <>
          <h3 className={css.heading}>{t(archive.findings)}</h3>
          <ol className={css.findings}>
            {findings.slice(0, shown).map((one, index) => {
              const words = findingNames[one.code];
              return (
                <li key={index}>
                  <strong>{words ? t(words) : t(archive.unknown, { code: one.code })}</strong>
                  {one.where && <span>{t(archive.where, { where: one.where })}</span>}
                  {one.detail && <span className={css.soft}>{t(archive.detail, { detail: one.detail })}</span>}
                </li>
              );
            })}
          </ol>
          {findings.length > shown && (
            <div>
              <Button variant="default" onClick={() => setShown(shown + 200)}>
                {t(archive.more, { n: findings.length - shown })}
              </Button>
            </div>
          )}
        </>
      )}
      <h3 className={css.heading}>{t(archive.checks)}</h3>
      <ul className={css.checks}>
        {checks.map((one) => {
          const name = checkNames[one.name];
          return (
            <li key={one.name} className={one.findings === 0 ? css.right : css.wrong}>
              {one.findings === 0 ? <IconCircleCheck size={24} aria-hidden /> : <IconCircleX size={24} aria-hidden />}
              <span className={css.checkName}>{name ? t(name) : one.name}</span>
              <strong>{one.findings === 0 ? t(archive.agrees) : t(archive.disagrees, { n: one.findings })}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
