/** Spoken choices before the secretary, who enters them, and the chair, who countersigns; both take one back. */
import { useState } from 'react';
import { Radio, Select, Stack } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { isRecused, presentDelegates } from '../../../shared/meeting/access.ts';
import { spokenIn, type Spoken } from '../../../shared/meeting/spoken.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { spokenWords } from '../../../shared/text/spoken.ts';
import { countersign } from '../../link/countersign.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { choiceText } from './words.ts';
import css from './votes.module.css';

export function SpokenChoices({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting, secretary } = useHere();
  const entries = spokenIn(meeting, vote.vote);
  const without = entries.filter((one) => !one.countersigned).length;
  if (entries.length === 0 && !(secretary && vote.state === 'open')) return null;
  return (
    <div className={panel.group}>
      {entries.length > 0 && (
        <>
          <h3>{t(spokenWords.entries, { count: entries.length })}</h3>
          {without > 0 && <Notice tone="warn">{t(spokenWords.notCounted, { count: without })}</Notice>}
          <ul className={panel.cards}>
            {entries.map((one) => (
              <Entry key={one.entry} vote={vote} entry={one} />
            ))}
          </ul>
        </>
      )}
      {secretary && vote.state === 'open' && <Enter vote={vote} />}
    </div>
  );
}

function Entry({ vote, entry }: { readonly vote: Vote; readonly entry: Spoken }) {
  const { t } = useWords();
  const { member, canSign, following } = useHere();
  const nameOf = useNames();
  const label = vote.content?.options.find((one) => one.id === entry.choice)?.label;
  const choice = entry.choice === undefined ? '–' : choiceText(entry.choice, t, label);
  const may = canSign && !entry.countersigned && member !== entry.by && member !== entry.member;
  return (
    <li>
      <p className={css.own}>
        {nameOf(entry.member)}: {choice}
      </p>
      <p className={panel.soft}>
        {entry.countersigned ? t(spokenWords.countersigned, { name: nameOf(entry.countersigned.by) }) : t(spokenWords.waits)}
      </p>
      {vote.state !== 'announced' && (
        <div className={panel.acts}>
          {may && (
            <TwoStep
              type="countersignSpoken"
              input={{ entry: entry.entry }}
              variant="default"
              label={t(spokenWords.countersign)}
              title={t(spokenWords.countersignTitle)}
              act={t(spokenWords.countersign)}
              send={() => countersign(following, entry)}
            >
              <p>{t(spokenWords.countersignText, { name: nameOf(entry.member), choice, by: nameOf(entry.by) })}</p>
            </TwoStep>
          )}
          <TwoStep
            type="takeSpokenBack"
            input={{ entry: entry.entry }}
            variant="default"
            label={t(spokenWords.takeBack)}
            title={t(spokenWords.takeBackTitle)}
          >
            <p>{t(spokenWords.takeBackText)}</p>
          </TwoStep>
        </div>
      )}
    </li>
  );
}

/** Those present who have sent no ballot, as far as this desk is told, and of whom nothing is entered. */
function useOffered(vote: Vote): string[] {
  const { meeting, member, followed } = useHere();
  const sent = followed.progress[vote.vote]?.members ?? [];
  const entered = spokenIn(meeting, vote.vote).map((one) => one.member);
  return presentDelegates(meeting).filter(
    (one) => one !== member && !sent.includes(one) && !entered.includes(one) && !isRecused(meeting, vote.item, one),
  );
}

function Enter({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const nameOf = useNames();
  const offered = useOffered(vote).sort((a, b) => byGivenName(nameOf(a), nameOf(b)));
  const [member, setMember] = useState<string | null>(null);
  const [choice, setChoice] = useState('');
  const chosen = member !== null && choice !== '';
  const clear = () => {
    setMember(null);
    setChoice('');
  };
  return (
    <TwoStep
      type="enterSpoken"
      input={{ vote: vote.vote, member: member ?? '', choice }}
      variant="default"
      label={t(spokenWords.enter)}
      title={t(spokenWords.enterTitle)}
      act={t(spokenWords.enterAct)}
      onOpen={clear}
      check={() => (chosen ? undefined : refuse('votes/spoken-incomplete'))}
    >
      <Stack gap="md">
        <p>{t(spokenWords.enterText)}</p>
        <Select
          size="md"
          searchable
          label={t(spokenWords.member)}
          value={member}
          onChange={setMember}
          data={offered.map((one) => ({ value: one, label: nameOf(one) }))}
        />
        <Radio.Group size="md" label={t(spokenWords.choice)} value={choice} onChange={setChoice}>
          <Stack gap="sm" mt="xs">
            {vote.content?.options.map((one) => (
              <Radio key={one.id} size="md" value={one.id} label={choiceText(one.id, t, one.label)} />
            ))}
          </Stack>
        </Radio.Group>
        {!chosen && <p className={panel.soft}>{t(spokenWords.chooseBoth)}</p>}
      </Stack>
    </TwoStep>
  );
}
