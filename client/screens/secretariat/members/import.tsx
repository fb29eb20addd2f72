/** Many people at once, from a spreadsheet: looked over row by row, and taken in as a whole or not at all. */
import { useDeferredValue, useMemo, useState } from 'react';
import { Button, FileInput, Group, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import type { Kind, Member } from '../../../../shared/council/council.ts';
import { importing, members } from '../../../../shared/text/members.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import type { FirstPassword, RowRefusal } from '../../../../shared/wire/http.ts';
import { post } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Desk } from '../desk.tsx';
import { useActing } from '../use-act.ts';
import { readTable } from './read-rows.ts';
import { FirstPasswords } from './first-passwords.tsx';
import { RowsPreview } from './rows-preview.tsx';
import css from '../desk.module.css';

const MOST = 500;

export default function Import() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Kind>('delegate');
  const [refused, setRefused] = useState<ReadonlyMap<number, Refusal>>(new Map());
  const [taken, setTaken] = useState<number>();
  const [first, setFirst] = useState<{ readonly members: readonly Member[]; readonly passwords: readonly FirstPassword[] }>();
  const { busy, refusal, run } = useActing();
  const table = useMemo(() => readTable(text, kind), [text, kind]);
  // A long list is drawn when there is time for it; typing goes first.
  const shown = useDeferredValue(table);
  const { rows } = table;
  const wrong = rows.filter((one) => one.wrong || refused.has(one.line)).length;
  const write = (next: string) => {
    setText(next);
    setRefused(new Map());
    setTaken(undefined);
  };
  const take = () =>
    run(async () => {
      const answer = await post<{ members?: Member[]; passwords?: FirstPassword[]; rows?: RowRefusal[] }>('/members/import', { rows: rows.map((one) => one.input) });
      if (isRefusal(answer)) return answer;
      if (answer.rows) {
        setRefused(new Map(answer.rows.flatMap((one) => (rows[one.row] ? [[rows[one.row]!.line, one.refusal]] : []))));
        return undefined;
      }
      await queries.invalidateQueries({ queryKey: ['/members'] });
      setText('');
      setRefused(new Map());
      setTaken(answer.members?.length ?? 0);
      setFirst({ members: answer.members ?? [], passwords: answer.passwords ?? [] });
      return undefined;
    });
  return (
    <Desk title={t(importing.title)} lead={t(importing.lead)}>
      <div className={css.stack}>
        {taken !== undefined && (
          <Notice
            tone="good"
            acts={
              <Button component={Link} to="/secretariat/members">
                {t(desk.people)}
              </Button>
            }
          >
            {t(importing.taken, { n: taken })}
          </Notice>
        )}
        {first && <FirstPasswords passwords={first.passwords} nameOf={(id) => first.members.find((one) => one.id === id)?.name ?? id} />}
        <Textarea size="md" label={t(importing.paste)} placeholder={t(importing.example)} autosize minRows={6} maxRows={14} value={text} onChange={(event) => write(event.currentTarget.value)} spellCheck={false} styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }} />
        <Group align="flex-end">
          <FileInput size="md" label={t(importing.file)} placeholder="CSV" accept=".csv,.tsv,.txt,text/csv" value={null} onChange={(file) => void file?.text().then(write)} w={280} />
          <Select
            size="md"
            w={280}
            label={t(importing.defaultKind)}
            allowDeselect={false}
            value={kind}
            onChange={(value) => value && setKind(value as Kind)}
            data={[
              { value: 'delegate', label: t(members.delegate) },
              { value: 'guest', label: t(members.guest) },
              { value: 'secretary', label: t(members.secretary) },
            ]}
          />
        </Group>
        <Refused refusal={refusal} />
        {rows.length > 0 && (
          <>
            {rows.length > MOST ? (
              <Notice tone="bad">{t(importing.tooMany, { n: rows.length })}</Notice>
            ) : wrong > 0 ? (
              <Notice tone="bad">{t(importing.wrong, { n: wrong })}</Notice>
            ) : (
              <Notice tone="good">{t(importing.ready, { n: rows.length })}</Notice>
            )}
            <RowsPreview table={shown} refused={refused} />
          </>
        )}
        <Group>
          <Button size="md" loading={busy} disabled={rows.length === 0 || rows.length > MOST || wrong > 0} onClick={() => void take()}>
            {t(importing.take, { n: rows.length })}
          </Button>
          <Button variant="default" component={Link} to="/secretariat/members">
            {t(shell.back)}
          </Button>
        </Group>
      </div>
    </Desk>
  );
}
