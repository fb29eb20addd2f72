/** A delegate's questions: put to an officer, withdrawn, and what they say to the answer; with those that were called. */
import { useState } from 'react';
import { Button, Select, Stack, Textarea } from '@mantine/core';
import { mayFollow } from '../../../shared/meeting/questions.ts';
import { shell } from '../../../shared/text/shell.ts';
import { asking } from '../../../shared/text/questions.ts';
import { draftOf, keepDraft } from '../../link/drafts.ts';
import { useWords } from '../../ui/language.tsx';
import { Act, TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { One, useStanding } from './one.tsx';

interface Written {
  readonly officer: string | null;
  readonly text: string;
}

/** What was being written stays over a vote, a pause, the next item and a reload. */
function useWritten(person: string, form: string) {
  const [written, setWritten] = useState<Written | undefined>(() => {
    const { officer, text } = draftOf(person, form) ?? {};
    return typeof text === 'string' && text.trim() !== '' ? { officer: typeof officer === 'string' ? officer : null, text } : undefined;
  });
  return [
    written,
    (next: Written | undefined): void => {
      setWritten(next);
      keepDraft(person, form, next && next.text.trim() !== '' ? { ...next } : {});
    },
  ] as const;
}

/** Nothing where none was called on this item, none of one's own waits and none is taken. */
export function OwnQuestions({ title, item }: { readonly title: string; readonly item: string }) {
  const { t } = useWords();
  const { id, meeting, member = '', delegate } = useHere();
  const { asked, questioning } = meeting.questions;
  const [written, setWritten] = useWritten(member, `question.${id}`);
  // Those of another item have had their hour, and stand in the minutes.
  const onItem = new Set(meeting.speakers.speeches.flatMap((one) => (one.item === item ? [one.about] : [])));
  const shown = asked.filter((one) => !one.withdrawn && (one.called ? onItem.has(one.question) : one.member === member));
  const puts = delegate && (questioning || (written?.text ?? '').trim() !== '');
  if (shown.length === 0 && !puts) return null;
  return (
    <section className={panel.group}>
      <h3>{title}</h3>
      {puts && <Put written={written} onWritten={setWritten} />}
      {delegate && !puts && <p className={panel.soft}>{t(asking.takenNoMore)}</p>}
      {shown.length > 0 && (
        <ul className={panel.cards}>
          {shown.map((one) => (
            <One key={one.question} one={one}>
              {one.member === member && <Own question={one.question} />}
            </One>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Before it is called it can be withdrawn; after the answer its author says how it stands. */
function Own({ question }: { readonly question: string }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const one = meeting.questions.asked.find((each) => each.question === question)!;
  const standing = useStanding()(one);
  if (standing === 'waiting')
    return (
      <TwoStep
        type="withdrawQuestion"
        input={{ question }}
        variant="default"
        label={t(asking.withdraw)}
        title={t(asking.withdrawTitle)}
        act={t(asking.withdraw)}
      >
        <p>{t(asking.withdrawText)}</p>
      </TwoStep>
    );
  if (standing !== 'answered' || !mayFollow(meeting, one)) return null;
  return (
    <div className={panel.acts}>
      {[true, false].map((satisfied) => (
        <TwoStep
          key={String(satisfied)}
          type="followQuestion"
          input={{ question, satisfied }}
          variant="default"
          label={t(satisfied ? asking.satisfied : asking.asksOn)}
          title={t(satisfied ? asking.satisfiedTitle : asking.asksOnTitle)}
          act={t(satisfied ? asking.satisfied : asking.asksOn)}
        >
          <p>{t(asking.followText)}</p>
        </TwoStep>
      ))}
    </div>
  );
}

interface PutProps {
  readonly written: Written | undefined;
  readonly onWritten: (written: Written | undefined) => void;
}

/** What is being written stays when no more are taken meanwhile. */
function Put({ written, onWritten }: PutProps) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const { questioning } = meeting.questions;
  const officers = meeting.questions.officers.filter((one) => one.member !== member);
  if (!written && officers.length === 0) return <p className={panel.soft}>{t(asking.noOfficers)}</p>;
  if (!written)
    return (
      <Button
        variant="default"
        size="lg"
        w="fit-content"
        className={panel.wrap}
        onClick={() => onWritten({ officer: officers.length === 1 ? officers[0]!.member : null, text: '' })}
      >
        {t(asking.put)}
      </Button>
    );
  const { officer, text } = written;
  const stands = officers.some((one) => one.member === officer);
  return (
    <Stack gap="sm">
      {officers.length === 0 && <p>{t(asking.noOfficers)}</p>}
      <Select
        size="md"
        label={t(asking.whom)}
        data={officers.map(({ member: value, name, title }) => ({ value, label: [name, title].filter(Boolean).join(', ') || value }))}
        value={stands ? officer : null}
        allowDeselect={false}
        onChange={(value) => onWritten({ ...written, officer: value })}
      />
      <Textarea
        size="md"
        label={t(asking.text)}
        description={t(asking.textHint)}
        value={text}
        maxLength={1000}
        autosize
        minRows={3}
        onChange={(event) => onWritten({ ...written, text: event.currentTarget.value })}
      />
      {!questioning && <p role="status">{t(asking.keptWords)}</p>}
      <div className={panel.acts}>
        {questioning && stands && text.trim() !== '' ? (
          <Act type="putQuestion" input={{ officer: officer!, text }} label={t(asking.putAct)} onDone={() => onWritten(undefined)} />
        ) : (
          <Button disabled>{t(asking.putAct)}</Button>
        )}
        <Button variant="default" onClick={() => onWritten(undefined)}>
          {t(shell.cancel)}
        </Button>
      </div>
    </Stack>
  );
}
