/** What was said of a paper, as far as whoever looks may read it: looked over, and taken along as a table or a Word file. */
import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { paperOpinions as words } from '../../../../shared/text/paper-opinions.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useWords } from '../../../ui/language.tsx';
import { madeHere } from '../../../ui/made-here.ts';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Loading } from '../../../ui/states.tsx';
import { XLSX_TYPE, xlsxOf, type Table } from '../../../ui/table-files.ts';
import { gatherOpinions } from './gather-opinions.ts';
import css from './opinions.module.css';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface PaperOpinionsProps {
  readonly meeting: Meeting;
  readonly paper: Paper;
  /** Whoever looks; '' for nobody. */
  readonly reader: string;
  readonly onClose: () => void;
}

export function PaperOpinions({ meeting, paper, reader, onClose }: PaperOpinionsProps) {
  const { t, dateTime } = useWords();
  const id = meeting.session.meeting;
  // As it stands when somebody asks: what comes meanwhile is there the next time.
  const { data, refetch } = useQuery({
    queryKey: ['opinions on', id, paper.paper],
    gcTime: 0,
    queryFn: () => gatherOpinions(meeting, paper, reader, t),
  });
  const refusal = isRefusal(data) ? data : undefined;
  const gathered = isRefusal(data) ? undefined : data;
  const rows = gathered?.rows ?? [];
  const table: Table = {
    heads: ['#', ...[words.source, words.person, words.at, words.said, words.noted].map((one) => t(one))],
    rows: rows.map(({ source, person, at, said, noted }, n) => [n + 1, source, person, dateTime(at), said, noted]),
  };
  const file = `${t(words.title)} - ${paper.title}`;
  const saving = useActing();
  const save = (make: () => Promise<void>) => void saving.run(() => madeHere(make));
  const saveTable = async () => saveFile(`${file}.xlsx`, XLSX_TYPE, await xlsxOf(table, 'Y kien'));
  const saveWord = async () => {
    const { opinionsFile } = await import('./opinions-file.ts');
    const asOf = t(words.asOf, { at: dateTime(new Date().toISOString()) });
    const head = [t(words.title), paper.title, t(words.ofMeeting, { title: meeting.session.title }), asOf];
    saveFile(`${file}.docx`, WORD, await opinionsFile(head, table));
  };
  return (
    <DeskDialog head={t(words.title)} onClose={onClose}>
      <Stack gap="md">
        <p>
          <strong>{paper.title}</strong>
        </p>
        <p className={css.soft}>{t(words.lead)}</p>
        <Refused refusal={refusal} again={refetch} />
        {!gathered && !refusal && <Loading />}
        {gathered?.more && <Notice>{t(words.more)}</Notice>}
        {gathered && <p role="status">{rows.length === 0 ? t(words.none) : t(words.count, { n: rows.length })}</p>}
        {rows.length > 0 && (
          <>
            <ul className={css.opinions} aria-label={t(words.title)}>
              {rows.map(({ source, person, at, said, noted }, n) => (
                <li key={n}>
                  <strong>{person}</strong>
                  <span className={css.soft}>
                    {source} · {dateTime(at)}
                  </span>
                  <span className={css.said}>{said}</span>
                  {noted !== '' && <span className={css.soft}>{noted}</span>}
                </li>
              ))}
            </ul>
            <Refused refusal={saving.refusal} />
            <Group>
              <Button size="md" loading={saving.busy} onClick={() => save(saveWord)}>
                {t(words.saveDocx)}
              </Button>
              <Button size="md" variant="default" loading={saving.busy} onClick={() => save(saveTable)}>
                {t(words.saveXlsx)}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </DeskDialog>
  );
}
