/** Many people at once, from a workbook or a pasted table: looked over row by row, and taken in as a whole or not at all. */
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button, FileInput, Group, Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import type { Kind, Member } from '../../../../shared/council/council.ts';
import { runningOf, type Term } from '../../../../shared/council/terms.ts';
import { terms as termWords } from '../../../../shared/text/terms.ts';
import { importing } from '../../../../shared/text/members.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import type { Words } from '../../../../shared/text/words.ts';
import type { FirstPassword, RowRefusal } from '../../../../shared/wire/members.ts';
import { post } from '../../../link/http.ts';
import { useSession } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { DayField } from '../../../desk/day-field.tsx';
import { Desk } from '../desk.tsx';
import { useEveryMember } from '../../../desk/people.ts';
import { useActing } from '../../../desk/use-act.ts';
import { FirstPasswords } from './first-passwords.tsx';
import { key } from './kinds.ts';
import { inLetters } from './letters.ts';
import { LettersAsked, Questions } from './questions.tsx';
import { readFile, readText, type Read, type ReadFile } from './read-file.ts';
import { readTable } from './read-rows.ts';
import type { Answers, RowAnswer } from './rows.ts';
import { RowsPreview } from './rows-preview.tsx';
import css from '../../../desk/desk.module.css';

const MOST = 500;
const NONE: Answers = {};
const NO_TERMS: readonly Term[] = [];

interface Taken {
  readonly members?: Member[];
  readonly passwords?: FirstPassword[];
  readonly rows?: RowRefusal[];
}

export default function Import() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { installation, me } = useSession();
  const register = useEveryMember({ unit: me?.member.unit ?? installation?.unit?.code }, installation?.unit !== undefined);
  const [text, setText] = useState('');
  /** Where the text came from, for as long as nobody has changed it. */
  const [source, setSource] = useState<Read>();
  const [file, setFile] = useState<ReadFile>();
  const [fileWrong, setFileWrong] = useState<Words>();
  const [kind, setKind] = useState<Kind>();
  const [answers, setAnswers] = useState(NONE);
  const [refused, setRefused] = useState<ReadonlyMap<number, Refusal>>(new Map());
  /** How many came in, and of how many something was changed. */
  const [taken, setTaken] = useState<{ readonly n: number; readonly m: number }>();
  const [first, setFirst] = useState<{ readonly members: readonly Member[]; readonly passwords: readonly FirstPassword[] }>();
  const { busy, refusal, run } = useActing();
  // The browser says nothing of the same file chosen twice, though it was corrected in between.
  const forget = useRef<() => void>(null);
  // A list is taken into the own unit; of one name in another somebody else is.
  const own = me?.member.unit;
  const { data: registered } = register;
  const known = useMemo(() => registered?.filter((one) => one.unit === own), [registered, own]);
  const { data: ofUnit } = useAsk<{ readonly terms: readonly Term[] }>('/terms');
  const term = useMemo(() => runningOf(ofUnit?.terms ?? NO_TERMS), [ofUnit]);
  const [on, setOn] = useState<string>();
  const since = on ?? term?.from ?? '';
  const level = installation?.unit?.level;
  const number = term?.number;
  const table = useMemo(
    () => readTable(text, kind, answers, { members: known ?? [], level, term: number }),
    [text, kind, answers, known, level, number],
  );
  // A long list is drawn when there is time for it; typing goes first.
  const shown = useDeferredValue(table);
  const coming = table.rows.filter((one) => one.input);
  const changing = table.rows.filter((one) => one.change);
  const sent = [...coming, ...changing];
  const open = table.rows.length - sent.length + sent.filter((one) => refused.has(one.line)).length;
  const there = table.left.filter((one) => one.left?.text === importing.there).length;
  const count = (one: Kind) => coming.filter(({ input }) => input?.kind === one).length;
  const isSure = source?.sure !== false;

  const write = (next: string) => {
    setText(next);
    setRefused(new Map());
    setTaken(undefined);
    setFileWrong(undefined);
  };
  /** Another list: what was answered for the last one does not hold for it. */
  const begin = (read: Read | undefined) => {
    setSource(read);
    setAnswers(NONE);
    setKind(undefined);
    write(read?.text ?? '');
  };
  const choose = async (chosen: File | null) => {
    if (!chosen) return;
    forget.current?.();
    const found = await readFile(new Uint8Array(await chosen.arrayBuffer())).catch(() => ({ wrong: importing.fileDamaged }));
    if ('wrong' in found) return setFileWrong(found.wrong);
    setFile(found);
    begin(found.sheets[0]);
  };
  const take = () =>
    run(async () => {
      const answer = await post<Taken>('/members/import', {
        rows: coming.map((one) => one.input),
        changes: changing.map((one) => one.change!.input),
        ...(term && since !== '' && { on: since }),
      });
      if (isRefusal(answer)) return answer;
      if (answer.rows) {
        setRefused(new Map(answer.rows.flatMap((one) => (sent[one.row] ? [[sent[one.row]!.line, one.refusal]] : []))));
        return undefined;
      }
      await queries.invalidateQueries({ queryKey: ['/members'] });
      setFile(undefined);
      begin(undefined);
      setTaken({ n: coming.length, m: changing.length });
      setFirst({ members: answer.members ?? [], passwords: answer.passwords ?? [] });
      return undefined;
    });
  const answerRow = (mark: string, answer: RowAnswer | undefined) => {
    const rows = new Map(answers.rows);
    if (answer) rows.set(mark, answer);
    else rows.delete(mark);
    setRefused(new Map());
    setAnswers({ ...answers, rows });
  };
  /** Of each nobody but one person in the register bears the name: a corrected list of a whole council is one answer. */
  const alike = table.rows.filter((one) => one.doubt && one.alone);
  const changeAll = () => {
    setRefused(new Map());
    setAnswers({ ...answers, rows: new Map([...(answers.rows ?? []), ...alike.map(({ mark }) => [mark, 'change'] as const)]) });
  };
  const some = table.rows.length + table.left.length > 0;
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
            {taken.n > 0 && t(importing.taken, { n: taken.n })} {taken.m > 0 && t(importing.changed, { m: taken.m })}
          </Notice>
        )}
        {first && <FirstPasswords passwords={first.passwords} nameOf={(id) => first.members.find((one) => one.id === id)?.name ?? id} />}
        <Group align="flex-end">
          <FileInput
            size="md"
            label={t(importing.file)}
            placeholder=".xlsx, .xls, .ods, .csv"
            accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,text/csv"
            value={null}
            resetRef={forget}
            onChange={(chosen) => void choose(chosen)}
            className={css.grow}
          />
          {file && file.sheets.length > 1 && (
            <Select
              size="md"
              className={css.grow}
              label={t(importing.sheet)}
              allowDeselect={false}
              value={String(
                Math.max(
                  0,
                  file.sheets.findIndex((one) => one.raw === source?.raw),
                ),
              )}
              onChange={(value) => begin(file.sheets[Number(value)])}
              data={file.sheets.map((one, index) => ({ value: String(index), label: one.name }))}
            />
          )}
        </Group>
        {fileWrong && <Notice tone="bad">{t(fileWrong)}</Notice>}
        <Textarea
          size="md"
          label={t(importing.paste)}
          placeholder={t(importing.example)}
          autosize
          minRows={6}
          maxRows={14}
          value={text}
          spellCheck={false}
          styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }}
          onChange={(event) => write(event.currentTarget.value)}
          onPaste={(event) => {
            const read = readText(event.clipboardData.getData('text'));
            if (text !== '' || (read.letters === 'unicode' && read.sure)) return;
            event.preventDefault();
            setFile(undefined);
            begin(read);
          }}
        />
        {source && (
          <LettersAsked
            read={source}
            onChoose={(letters) => {
              setSource({ ...source, letters, sure: true });
              write(inLetters(source.raw, letters));
            }}
          />
        )}
        <Refused refusal={refusal ?? register.refusal} again={register.refusal ? register.again : undefined} />
        {some && (
          <>
            <Questions
              table={table}
              kind={kind}
              kinds={answers.kinds}
              onKind={setKind}
              onWord={(word, answer) => setAnswers({ ...answers, kinds: new Map(answers.kinds).set(key(word), answer) })}
              onColumn={(index, role) =>
                setAnswers({
                  ...answers,
                  columns: table.unnamed.map((one, at) => (at === index ? role : one.role === role ? undefined : one.role)),
                })
              }
            />
            {coming.length > MOST ? (
              <Notice tone="bad">{t(importing.tooMany, { n: coming.length })}</Notice>
            ) : open > 0 ? (
              <Notice
                tone="bad"
                acts={
                  alike.length > 1 && (
                    <Button size="sm" variant="default" onClick={changeAll}>
                      {t(importing.allSame, { n: alike.length })}
                    </Button>
                  )
                }
              >
                {t(importing.wrong, { n: open })}
              </Notice>
            ) : sent.length === 0 ? (
              <Notice>{t(importing.nobodyNew)}</Notice>
            ) : (
              <Notice tone="good">
                {t(importing.ready, { n: coming.length })} {changing.length > 0 && t(importing.readyChanges, { n: changing.length })}
              </Notice>
            )}
            <p>
              {t(importing.counts, {
                delegates: count('delegate'),
                secretaries: count('secretary'),
                guests: count('guest'),
                there,
                left: table.left.length - there,
              })}
            </p>
            {term && <DayField label={`${t(termWords.joined)} (${t(termWords.numbered, { number: term.number })})`} day={since} onDay={setOn} />}
            <RowsPreview table={shown} refused={refused} onAnswer={answerRow} />
          </>
        )}
        <Group>
          <Button
            size="md"
            loading={busy || register.loading}
            disabled={sent.length === 0 || coming.length > MOST || open > 0 || !isSure}
            onClick={() => void take()}
          >
            {changing.length > 0
              ? t(importing.takeChanges, { n: coming.length, m: changing.length })
              : t(importing.take, { n: coming.length })}
          </Button>
          <Button variant="default" component={Link} to="/secretariat/members">
            {t(shell.back)}
          </Button>
        </Group>
      </div>
    </Desk>
  );
}

