/** The questioning hour before the chair and at the secretary's desk: the next question, the answer, what was said to it. */
import { lazy, Suspense, useState } from 'react';
import { Group, Select, Stack, VisuallyHidden } from '@mantine/core';
import { listed } from '../../../shared/meeting/access.ts';
import { floorOf } from '../../../shared/meeting/floor.ts';
import { isAskedOn, type Question } from '../../../shared/meeting/questions.ts';
import { asking } from '../../../shared/text/questions.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { usePersonName } from '../speakers/names.ts';
import { One, useStanding } from './one.tsx';

/** Its calendar is not waited for before the chair. */
const DayField = lazy(() => import('../../desk/day-field.tsx').then((one) => ({ default: one.DayField })));

/** Those that wait, in the order of asking. */
export const nextQuestion = (asked: readonly Question[]): Question | undefined => asked.find((one) => !one.called && !one.withdrawn);

/** Nobody speaks: the next one, the biggest. */
export function NextQuestion({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = usePersonName();
  const asked = meeting.questions.asked.find((one) => one.called && !answeredIn(meeting.speakers.speeches, one.question));
  const again = meeting.questions.asked.find((one) => isAskedOn(meeting, one));
  const next = nextQuestion(meeting.questions.asked);
  const first = big && !asked && !again;
  return (
    <div className={panel.group}>
      {again && (
        <Act
          type="callQuestion"
          input={{ question: again.question }}
          big={big && !asked}
          {...(asked && { variant: 'default' })}
          label={t(asking.callAgain, { name: nameOf(again.member) })}
        />
      )}
      {asked && (
        <Act type="callAnswer" input={{ question: asked.question }} big={big} label={t(asking.answer, { name: nameOf(asked.officer) })} />
      )}
      {next && (
        <Act
          type="callQuestion"
          input={{ question: next.question }}
          big={first}
          variant={first ? 'filled' : 'default'}
          label={t(asking.callNext, { name: nameOf(next.member) })}
        />
      )}
      {next && (
        <p className={panel.soft}>
          {t(asking.to, { name: nameOf(next.member), officer: nameOf(next.officer) })}
          {next.text !== undefined && `: ${next.text}`}
        </p>
      )}
    </div>
  );
}

const answeredIn = (speeches: ReadonlyArray<{ readonly about?: string; readonly kind: string }>, question: string): boolean =>
  speeches.some((one) => one.about === question && one.kind === 'answer');

/** All of them, with what may be done of each; taken or not; who answers. */
export function QuestionTable() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { asked, questioning } = meeting.questions;
  return (
    <Stack gap="lg">
      <h3>{t(asking.table)}</h3>
      <Act
        type="listQuestions"
        input={{ open: !questioning }}
        variant="default"
        label={t(questioning ? asking.takeNoMore : asking.take)}
      />
      <Officers />
      {asked.length === 0 && <p className={panel.soft}>{t(asking.none)}</p>}
      <ul className={panel.cards}>
        {asked.map((one) => (
          <One key={one.question} one={one}>
            {!one.withdrawn && <Acts one={one} />}
          </One>
        ))}
      </ul>
    </Stack>
  );
}

function Acts({ one }: { readonly one: Question }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = usePersonName();
  const standing = useStanding()(one);
  const [day, setDay] = useState('');
  const { question } = one;
  const floor = floorOf(meeting);
  const instead = floor && { instead: floor.speech };
  const name = nameOf(one.member);
  const look = { variant: 'default', className: panel.wrap! } as const;
  return (
    <div className={panel.acts}>
      <Act {...look} type="callQuestion" input={{ question, ...instead }} label={t(one.called ? asking.callAgain : asking.call, { name })} />
      {one.called && (
        <Act {...look} type="callAnswer" input={{ question, ...instead }} label={t(asking.answer, { name: nameOf(one.officer) })} />
      )}
      {standing === 'waiting' && <Act {...look} type="withdrawQuestion" input={{ question }} label={t(asking.withdraw)} />}
      {standing === 'answered' &&
        [true, false].map((satisfied) =>
          one.followed?.satisfied === satisfied ? null : (
            <Act
              {...look}
              key={String(satisfied)}
              type="followQuestion"
              input={{ question, satisfied }}
              label={t(satisfied ? asking.satisfied : asking.asksOn)}
            />
          ),
        )}
      {one.called && (
        <Suspense>
          <DayField label={t(asking.dueDay)} day={day} onDay={setDay} clearable />
          {day !== '' && (
            // The last moment of that day in Vietnam.
            <Act {...look} type="oweAnswer" input={{ question, due: `${day}T16:59:59.999Z` }} label={t(asking.dueAct)} onDone={() => setDay('')} />
          )}
        </Suspense>
      )}
    </div>
  );
}

/** Guests, and delegates who hold an office. */
function Officers() {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = usePersonName();
  const [member, setMember] = useState<string | null>(null);
  const { officers } = meeting.questions;
  const free = listed(meeting).filter((one) => {
    const person = meeting.roll.members.get(one);
    const holds = person?.kind === 'guest' || (person?.kind === 'delegate' && person.title !== undefined);
    return holds && !officers.some((each) => each.member === one);
  });
  return (
    <Stack gap="sm">
      <h3>{t(asking.officers)}</h3>
      <ul className={panel.cards}>
        {officers.map((one) => (
          <li key={one.member}>
            <Group justify="space-between" gap="sm">
              <strong>{[nameOf(one.member), one.title].filter(Boolean).join(', ')}</strong>
              <Act
                type="releaseOfficer"
                input={{ member: one.member }}
                variant="default"
                label={<>{t(asking.release)}<VisuallyHidden> {nameOf(one.member)}</VisuallyHidden></>}
              />
            </Group>
          </li>
        ))}
      </ul>
      <Select
        size="md"
        searchable
        allowDeselect={false}
        label={t(asking.whom)}
        data={free.map((one) => ({ value: one, label: [nameOf(one), meeting.roll.members.get(one)?.title].filter(Boolean).join(', ') }))}
        value={member}
        onChange={setMember}
      />
      {member !== null && (
        <Act type="nameOfficer" input={{ member }} variant="default" label={t(asking.name)} onDone={() => setMember(null)} />
      )}
    </Stack>
  );
}
