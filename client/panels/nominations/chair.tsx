/** The chair's acts on a list, the next of them the biggest: close it, prepare the vote on it, then the ballot; and the new vote after a tie. */
import { useState } from 'react';
import { Stack } from '@mantine/core';
import { isAdopted, isClosed, labelOf, runoffPaper, standing, standingVote, stateOf, type CandidateList } from '../../../shared/meeting/candidates.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Way } from '../../../shared/meeting/forms.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { nominationWords as words, runoffWords } from '../../../shared/text/nominations.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import { NextAct, NextStep, type Big } from '../next-act.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { listNow } from './list-now.ts';
import { People } from './people.tsx';
import { Ways } from './ways.tsx';

function Next({ big }: Big) {
  const { meeting } = useHere();
  const [list, tie] = [listNow(meeting), tied(meeting)];
  return (
    <>
      {tie && <NewVote key={tie.vote} vote={tie} big={big} />}
      {list && (
        <div className={panel.group}>
          <Step key={list.list} list={list} big={big && !tie} />
          <People list={list} />
        </div>
      )}
    </>
  );
}

function Step({ list, big }: Big & { readonly list: CandidateList }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const input = { list: list.list };
  if (!isClosed(list)) return <Close list={list} big={big} />;
  if (isAdopted(meeting, list))
    return standingVote(meeting, list.ballot) ? <p>{t(words.ballotNext)}</p> : <Prepare list={list} big={big} />;
  const vote = standingVote(meeting, list.vote);
  if (!vote) return <NextAct type="putList" input={input} big={big} label={t(words.put)} />;
  return vote.state === 'closed' ? <Notice tone="warn">{t(words.rejected)}</Notice> : <p>{t(words.voteNext)}</p>;
}

function Names({ labels }: { readonly labels: readonly string[] }) {
  return (
    <ol>
      {labels.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  );
}

function Close({ list, big }: Big & { readonly list: CandidateList }) {
  const { t } = useWords();
  const all = standing(list);
  return (
    <NextStep
      type="closeList"
      input={{ list: list.list }}
      big={big}
      label={t(words.close)}
      title={t(words.closeTitle, { count: all.length })}
    >
      <p>{t(words.closeText)}</p>
      <Names labels={all.map(labelOf)} />
    </NextStep>
  );
}

function Prepare({ list, big }: Big & { readonly list: CandidateList }) {
  const { t } = useWords();
  const [way, setWay] = useState<Way>('secret');
  const all = standing(list);
  return (
    <NextStep
      type="prepareElection"
      input={{ list: list.list, way }}
      big={big}
      label={t(words.prepare)}
      title={t(words.prepareTitle, { count: all.length, seats: list.seats })}
    >
      <Stack gap="md">
        <p>{t(words.prepareText)}</p>
        <Names labels={all.map(labelOf)} />
        <Ways way={way} onChange={setWay} />
      </Stack>
    </NextStep>
  );
}

/** The last election of the present item with a tie that no new vote follows yet. */
function tied(meeting: Meeting): Vote | undefined {
  const { session, agenda: { current }, votes, runoffs, paperBallots } = meeting;
  if (session.stage !== 'underWay' || votes.running) return undefined;
  const isFollowed = (vote: string) => runoffs.all.some((one) => one.follows === vote && standingVote(meeting, one.vote));
  // What was counted on printed papers has its question with them.
  const all = votes.order.map((id): Vote => {
    const [vote, papers] = [votes.votes[id]!, paperBallots.votes[id]];
    return papers ? { ...vote, state: stateOf(meeting, vote), content: papers.content } : vote;
  });
  return all.findLast((one) => one.item === current && one.state === 'closed' && runoffPaper(one) && !isFollowed(one.vote));
}

function NewVote({ vote, big }: Big & { readonly vote: Vote }) {
  const { t } = useWords();
  const { options = [], form } = runoffPaper(vote) ?? {};
  const seats = form?.kind === 'election' ? form.seats : 0;
  return (
    <NextStep
      type="prepareRunoff"
      input={{ vote: vote.vote }}
      big={big}
      label={t(runoffWords.prepare)}
      title={t(runoffWords.title, { count: options.length, seats })}
    >
      <p>{t(runoffWords.text)}</p>
      <Names labels={options.map(({ label }) => label)} />
    </NextStep>
  );
}

/** Waits for the vote that was prepared from it: that one is the next act then. */
function isNext(meeting: Meeting): boolean {
  const list = listNow(meeting);
  const waits = [list?.vote, list?.ballot].some((one) => standingVote(meeting, one)?.state === 'prepared');
  return tied(meeting) !== undefined || (list !== undefined && !waits);
}

function More() {
  const { t } = useWords();
  const list = listNow(useHere().meeting);
  return (
    list && (
      <TwoStep type="reopenList" input={{ list: list.list }} variant="default" label={t(words.reopen)} title={`${t(words.reopen)}?`}>
        <p>{t(words.reopenText)}</p>
      </TwoStep>
    )
  );
}

export const chair: ChairSlots = {
  next: {
    when: ({ meeting }) => (isNext(meeting) ? 'running' : listNow(meeting) ? 'idle' : undefined),
    Show: Next,
  },
  more: [
    {
      group: GROUPS.voting,
      when: ({ meeting }) => {
        const list = listNow(meeting);
        return list !== undefined && isClosed(list);
      },
      Show: More,
    },
  ],
};
