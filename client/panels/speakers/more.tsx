/** What is done more rarely: the list closed, somebody called by name, times set; who has spoken for how long, and who never. */
import { useState } from 'react';
import { NumberInput, Select, Stack } from '@mantine/core';
import { LIVE, listed, presentDelegates, isPresent } from '../../../shared/meeting/access.ts';
import { floorOf, spokenBy, timesFor, type Share } from '../../../shared/meeting/floor.ts';
import { SPOKEN, WISHED, type SpeechKind, type Times } from '../../../shared/meeting/speech.ts';
import { speaking, speechKinds } from '../../../shared/text/speakers.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { clockTime } from './clock.tsx';
import { usePersonName } from './names.ts';
import css from './speakers.module.css';

export function More() {
  const { t } = useWords();
  const { meeting } = useHere();
  const item = meeting.agenda.current;
  const isShut = item !== undefined && meeting.speakers.shut.includes(item);
  return (
    <Stack gap="lg">
      {item !== undefined && LIVE.includes(meeting.session.stage) && (
        <Act type="listSpeakers" input={{ item, open: isShut }} variant="default" label={t(isShut ? speaking.reopen : speaking.shut)} />
      )}
      {item !== undefined && <ByName item={item} />}
      <SpeakingTimes />
      <Sums />
    </Stack>
  );
}

function ByName({ item }: { readonly item: string }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = usePersonName();
  const [member, setMember] = useState<string | null>(null);
  const [kind, setKind] = useState<SpeechKind>('contribution');
  const floor = floorOf(meeting);
  const there = listed(meeting).filter((one) => isPresent(one, meeting));
  return (
    <Stack gap="sm">
      <h3>{t(speaking.byName)}</h3>
      <Select
        size="md"
        searchable
        label={t(speaking.whom)}
        data={there.map((one) => ({ value: one, label: nameOf(one) }))}
        value={member}
        onChange={setMember}
      />
      <Select
        size="md"
        label={t(speaking.kind)}
        data={WISHED.map((one) => ({ value: one, label: t(speechKinds[one]) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind((value ?? 'contribution') as SpeechKind)}
      />
      {member !== null && (
        <Act
          type="callByName"
          input={{ member, kind, item, ...(floor && { instead: floor.speech }) }}
          variant="default"
          label={t(floor ? speaking.callInstead : speaking.call, { name: nameOf(member) })}
          onDone={() => setMember(null)}
        />
      )}
    </Stack>
  );
}

/** In minutes, of the whole session. */
export function SpeakingTimes() {
  const { t } = useWords();
  const { meeting } = useHere();
  const before = timesFor(meeting);
  const [changed, setChanged] = useState<Partial<Record<keyof Times, number | undefined>>>({});
  const fields = [...SPOKEN, 'item', 'group', 'speaker'] as const;
  const label = { ...speechKinds, item: speaking.timesOfItem, group: speaking.timesOfGroup, speaker: speaking.timesOfSpeaker };
  const now = { ...before, ...changed };
  const times = Object.fromEntries(fields.flatMap((one) => (now[one] === undefined ? [] : [[one, now[one]]])));
  return (
    <Stack gap="sm">
      <h3>{t(speaking.times)}</h3>
      <p className={panel.soft}>{t(speaking.timesText)}</p>
      <div className={css.times}>
        {fields.map((one) => (
          <NumberInput
            key={one}
            size="md"
            label={t(label[one])}
            min={0.5}
            max={600}
            step={1}
            decimalScale={1}
            value={now[one] === undefined ? '' : now[one] / 60}
            onChange={(value) => {
              const seconds = value === '' ? undefined : Math.round(Number(value) * 60);
              setChanged((of) => ({ ...of, [one]: seconds }));
            }}
          />
        ))}
      </div>
      {Object.keys(changed).length > 0 && (
        <Act type="setSpeakingTimes" input={{ times }} variant="default" label={t(speaking.save)} onDone={() => setChanged({})} />
      )}
    </Stack>
  );
}

/** What it comes to so far, and who has not said a word. */
function Sums() {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = usePersonName();
  const { speeches } = meeting.speakers;
  const groups = spokenBy(speeches, (one) => meeting.roll.ever.get(one.member)?.group);
  const persons = spokenBy(speeches, (one) => one.member);
  const silent = presentDelegates(meeting).filter((one) => !speeches.some(({ member }) => member === one));
  const rows = (of: ReadonlyMap<string, Share>, name: (key: string) => string) =>
    [...of].sort((a, b) => b[1].seconds - a[1].seconds).map(([key, { seconds, times }]) => (
      <tr key={key}>
        <td>{name(key)}</td>
        <td>{t(speaking.sum, { times, time: clockTime(seconds) })}</td>
      </tr>
    ));
  return (
    <Stack gap="sm">
      {persons.size > 0 && <h3>{t(speaking.sums)}</h3>}
      {groups.size > 0 && (
        <table className={css.sums} aria-label={t(speaking.byGroup)}>
          <tbody>{rows(groups, (key) => key)}</tbody>
        </table>
      )}
      {persons.size > 0 && (
        <table className={css.sums} aria-label={t(speaking.byPerson)}>
          <tbody>{rows(persons, nameOf)}</tbody>
        </table>
      )}
      <h3>{t(speaking.neverAll, { n: silent.length })}</h3>
      <ul className={panel.names}>
        {silent.map((one) => (
          <li key={one}>{nameOf(one)}</li>
        ))}
      </ul>
    </Stack>
  );
}
