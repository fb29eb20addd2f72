/** What the answers come to: bars of each, who said what for those who may know it, as a table to take along; then the minutes. */
import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import { isSecretary, titleOf } from '../../../shared/meeting/access.ts';
import { answersIn } from '../../../shared/sheets/answers.ts';
import { statistics } from '../../../shared/sheets/statistics.ts';
import { opinionsOf } from '../../../shared/sheets/opinions.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import type { MinutesDraft } from '../../../shared/wire/minutes.ts';
import { isRefusal } from '../../../shared/base/refusal.ts';
import { linkAs } from '../../link/link-as.ts';
import { useActing } from '../../desk/use-act.ts';
import { get, post } from '../../link/http.ts';
import { newCommandId } from '../../link/outbox.ts';
import type { MeetingHere } from '../../link/use-meeting.ts';
import { useWords } from '../../ui/language.tsx';
import { madeHere } from '../../ui/made-here.ts';
import { Notice, Refused } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { csvOf, XLSX_TYPE, xlsxOf } from '../../ui/table-files.ts';
import { tableOf } from './export.ts';
import { Plot } from './plot.tsx';
import css from './sheets.module.css';

interface OutcomeProps {
  readonly here: MeetingHere;
  readonly id: string;
  readonly isDesk: boolean;
}

export function Outcome({ here, id, isDesk }: OutcomeProps) {
  const { t, number, dateTime } = useWords();
  const { meeting } = here.followed;
  const { asked, gathered } = opinionsOf(meeting);
  const answers = answersIn(meeting);
  const numbers = gathered ?? statistics(asked, answers);
  const named = gathered ? gathered.answers !== undefined : isDesk;
  const rows = answers.map((one) => ({ ...one, opinion: t(sheets[one.choice]), at: dateTime(one.at) }));
  const heads = [sheetDesk.number, sheetDesk.person, sheetDesk.opinion, sheets.comment, sheetDesk.at].map((one) => t(one));
  const table = tableOf(heads, rows, asked.filter((one) => !answers.some(({ member }) => member === one)).map(nameOf), t(sheetDesk.silent));
  function nameOf(member: string): string {
    return meeting.roll.ever.get(member)?.name ?? member;
  }
  const saving = useActing();
  const saveXlsx = async () => saveFile(`${meeting.session.title}.xlsx`, XLSX_TYPE, await xlsxOf(table, 'Phieu lay y kien'));
  return (
    <section className={css.card} aria-label={t(sheetDesk.answers)}>
      <h2>{t(sheetDesk.answers)}</h2>
      <Plot numbers={numbers} title={titleOf(meeting)} />
      {named ? (
        <>
          <div className={css.wide}>
            <table className={css.table}>
              <thead>
                <tr>
                  {heads.map((one) => (
                    <th key={one} scope="col">
                      {one}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((one, n) => (
                  <tr key={one.member}>
                    <td>{number(n + 1)}</td>
                    <td>{one.name}</td>
                    <td>{one.opinion}</td>
                    <td className={css.question}>{one.comment}</td>
                    <td>{one.at}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Refused refusal={saving.refusal} />
          <Group>
            <Button
              variant="default"
              size="lg"
              onClick={() => saveFile(`${meeting.session.title}.csv`, 'text/csv;charset=utf-8', csvOf(table))}
            >
              {t(sheetDesk.exportCsv)}
            </Button>
            <Button
              variant="default"
              size="lg"
              loading={saving.busy}
              onClick={() => void saving.run(() => madeHere(saveXlsx))}
            >
              {t(sheetDesk.exportXlsx)}
            </Button>
          </Group>
        </>
      ) : (
        <p className={css.soft}>{t(sheetDesk.answersHidden)}</p>
      )}
      {gathered && <Minutes here={here} id={id} isDesk={isDesk} />}
    </section>
  );
}

function Minutes({ here: { actor, followed }, id, isDesk }: OutcomeProps) {
  const { t } = useWords();
  const { meeting } = followed;
  const approved = meeting.minutes.approved !== undefined;
  const [command] = useState(newCommandId);
  const { busy, refusal, run } = useActing();
  const isSecretaryHere = actor !== undefined && isSecretary(actor, meeting);
  const approve = () =>
    run(async () => {
      const draft = await get<MinutesDraft>(`/meetings/${id}/minutes`);
      return isRefusal(draft) ? draft : post(`/meetings/${id}/minutes/approve`, { sha256: draft.sha256, id: command });
    });
  if (!approved && !isSecretaryHere) return null;
  return (
    <>
      <h3>{t(sheetDesk.minutes)}</h3>
      {approved && <Notice tone="good">{t(sheetDesk.approved)}</Notice>}
      <Refused refusal={refusal} />
      <Group>
        <Button
          component="a"
          href={linkAs(`/api/meetings/${id}/minutes.pdf`)}
          target="_blank"
          rel="noreferrer"
          variant="default"
          size="lg"
        >
          {t(sheetDesk.openMinutes)}
        </Button>
        {!approved && (
          <Button size="lg" loading={busy} onClick={() => void approve()}>
            {t(sheetDesk.approve)}
          </Button>
        )}
        {(isDesk || approved) && (
          <Button component="a" href={linkAs(`/api/meetings/${id}/archive.asice`)} variant="default" size="lg">
            {t(sheetDesk.archive)}
          </Button>
        )}
      </Group>
    </>
  );
}
