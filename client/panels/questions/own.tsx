/** A delegate's questions: put to an officer, withdrawn, and what they say to the answer; with those that were called. */
import { useState } from 'react';
import { Button, Select, Stack, Textarea } from '@mantine/core';
import { asking } from '../../../shared/text/questions.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { One, useStanding } from './one.tsx';

export function OwnQuestions({ title }: { readonly title: string }) {
  const { meeting, member, delegate } = useHere();
  const { asked, questioning } = meeting.questions;
  const shown = asked.filter((one) => !one.withdrawn && (one.member === member || one.called));
  return (
    <section className={panel.group}>
      <h3>{title}</h3>
      {delegate && questioning && <Put />}
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
  if (standing === 'waiting') return <Act type="withdrawQuestion" input={{ question }} variant="default" label={t(asking.withdraw)} />;
  if (standing !== 'answered') return null;
  return (
    <div className={panel.acts}>
      {[true, false].map((satisfied) =>
        one.followed?.satisfied === satisfied ? null : (
          <Act
            key={String(satisfied)}
            type="followQuestion"
            input={{ question, satisfied }}
            variant="default"
            label={t(satisfied ? asking.satisfied : asking.asksOn)}
          />
        ),
      )}
    </div>
  );
}

function Put() {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const [open, setOpen] = useState(false);
  const [officer, setOfficer] = useState<string | null>(null);
  const [text, setText] = useState('');
  const officers = meeting.questions.officers.filter((one) => one.member !== member);
  const done = () => {
    setText('');
    setOpen(false);
  };
  if (!open)
    return (
      <Button variant="default" size="lg" w="fit-content" className={panel.wrap} onClick={() => setOpen(true)}>
        {t(asking.put)}
      </Button>
    );
  return (
    <Stack gap="sm">
      <Select
        size="md"
        label={t(asking.whom)}
        data={officers.map(({ member: value, name, title }) => ({ value, label: [name, title].filter(Boolean).join(', ') || value }))}
        value={officer}
        onChange={setOfficer}
      />
      <Textarea
        size="md"
        label={t(asking.text)}
        description={t(asking.textHint)}
        value={text}
        maxLength={1000}
        autosize
        minRows={3}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {officer !== null && text.trim() !== '' && (
        <Act type="putQuestion" input={{ officer, text }} label={t(asking.putAct)} onDone={done} />
      )}
    </Stack>
  );
}
