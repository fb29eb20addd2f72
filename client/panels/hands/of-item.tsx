/** Shows of hands of an item: what came of them; the secretary enters the numbers, the chair or another secretary countersigns. */
import { useState } from 'react';
import { NumberInput, Stack } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { decidedByHands, isRecused, presentDelegates } from '../../../shared/meeting/access.ts';
import type { Hands } from '../../../shared/meeting/hands.ts';
import { needed } from '../../../shared/meeting/rules.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { handsWords as words } from '../../../shared/text/hands.ts';
import { choices, votes } from '../../../shared/text/votes.ts';
import { countersignHands } from '../../link/countersign-hands.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import type { OfItemProps } from '../slot.ts';
import { votesOf } from '../votes/now-running.ts';

export default function OfItem({ item, at }: OfItemProps) {
  const { meeting, secretary } = useHere();
  const mine = votesOf(meeting, item);
  const entries = meeting.hands.entries.filter((one) => mine.some(({ vote }) => vote === one.vote));
  const free = mine.filter((one) => one.state === 'prepared' && !one.ballot && !entries.some(({ vote }) => vote === one.vote));
  const mayEnter = at === 'subject' && secretary && meeting.session.stage === 'underWay' && !meeting.votes.running;
  if (entries.length === 0 && !(mayEnter && free.length > 0)) return null;
  return (
    <div className={panel.group}>
      {entries.map((one) =>
        one.decided ? <Result key={one.hands} entry={one} /> : at === 'subject' && <Pending key={one.hands} entry={one} />,
      )}
      {mayEnter && free.slice(0, 1).map((one) => !decidedByHands(meeting, one.vote) && <Enter key={one.vote} vote={one} />)}
    </div>
  );
}

function Result({ entry: { content, counts, by, decided } }: { readonly entry: Hands }) {
  const { t } = useWords();
  const nameOf = useNames();
  const { base, outcome, by: second } = decided!;
  return (
    <div>
      <p>{content.text}</p>
      <p>
        <strong>{t(words.result, { outcome: t(votes[outcome]) })}</strong>
      </p>
      <p>{t(words.counts, { ...counts, base, needed: needed(base, content.rule) })}</p>
      <p className={panel.soft}>{t(words.who, { by: nameOf(by), second: nameOf(second) })}</p>
    </div>
  );
}

function Pending({ entry }: { readonly entry: Hands }) {
  const { t } = useWords();
  const { member, canSign, chair, secretary, following } = useHere();
  const desk = chair || secretary;
  const numbers = <p>{t(words.numbers, entry.counts)}</p>;
  return (
    <>
      <Notice tone="warn" title={t(words.waits, { text: entry.content.text })}>
        {numbers}
      </Notice>
      {desk && (
        <div className={panel.acts}>
          {canSign && member !== entry.by && (
            <TwoStep
              type="countersignHands"
              input={{ hands: entry.hands }}
              label={t(words.countersign)}
              title={t(words.countersignTitle)}
              send={() => countersignHands(following, entry)}
            >
              <p>{entry.content.text}</p>
              {numbers}
            </TwoStep>
          )}
          <TwoStep
            type="takeHandsBack"
            input={{ hands: entry.hands }}
            variant="default"
            label={t(words.takeBack)}
            title={t(words.takeBack)}
          >
            {numbers}
          </TwoStep>
        </div>
      )}
    </>
  );
}

const OPTIONS = ['for', 'against', 'notVoting'] as const;
const NONE = { for: 0, against: 0, notVoting: 0 };

function Enter({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const [counts, setCounts] = useState(NONE);
  const present = presentDelegates(meeting).filter((one) => !isRecused(meeting, vote.item, one)).length;
  const sum = counts.for + counts.against + counts.notVoting;
  return (
    <TwoStep
      type="enterHands"
      input={{ vote: vote.vote, counts }}
      variant="default"
      label={t(words.enter)}
      title={t(words.enterTitle)}
      act={t(words.enterAct)}
      onOpen={() => setCounts(NONE)}
      check={() => (sum > present ? refuse('hands/more-than-present', { present }) : undefined)}
    >
      <Stack gap="md">
        <p>{vote.text}</p>
        <p className={panel.soft}>{t(words.enterText)}</p>
        {OPTIONS.map((one) => (
          <NumberInput
            key={one}
            size="md"
            label={t(choices[one])}
            min={0}
            max={present}
            allowDecimal={false}
            value={counts[one]}
            onChange={(value) => setCounts((before) => ({ ...before, [one]: Number(value) || 0 }))}
          />
        ))}
        <p>{t(words.ofPresent, { sum, present })}</p>
      </Stack>
    </TwoStep>
  );
}
