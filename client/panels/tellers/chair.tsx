/** The chair's acts on a secret ballot: names the tellers, has keys prepared, opens, closes, declares void. */
import { useState } from 'react';
import { Checkbox, Stack } from '@mantine/core';
import { isPaused, LIVE, total } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { leastTellers } from '../../../shared/meeting/least-tellers.ts';
import { bodyOf, contentOf } from '../../../shared/meeting/question.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { refuse } from '../../../shared/base/refusal.ts';
import { secretActs, tellersPage } from '../../../shared/text/secret-tellers.ts';
import { useWords } from '../../ui/language.tsx';
import { Act, TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { SaidAlready, SetAside, useWord } from '../votes/chair-parts.tsx';
import { takesText } from '../votes/ground.tsx';
import { ClosesIn, PacingActs } from '../votes/pacing-acts.tsx';
import PacingNow from '../votes/pacing-now.tsx';
import { Thresholds } from '../votes/thresholds.tsx';
import { QuorumLost } from '../votes/quorum-lost.tsx';
import { QuestionText } from '../votes/question-text.tsx';
import css from '../votes/votes.module.css';
import { Digits, PapersTaken } from './digits.tsx';
import { runningSecretVote, secretVotes, stageOf } from './due.ts';
import { NameTellers } from './name-tellers.tsx';

/** Secret votes of the present item that were not opened yet. */
function ready(meeting: Meeting): Vote[] {
  const { session: { stage }, agenda: { current } } = meeting;
  if (stage !== 'underWay' || current === undefined) return [];
  return secretVotes(meeting).filter((one) => one.item === current && one.state === 'prepared');
}

function Ready({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  return ready(meeting).map((one, n) => (
    <div key={one.vote} className={panel.group}>
      <p className={panel.soft}>{t(secretActs.title)}</p>
      <p className={`${css.question} ${css.long} ${css.cut}`}>{one.text}</p>
      <Next vote={one} big={big && n === 0} />
    </div>
  ));
}

/** The one act that comes next for it. */
function Next({ vote, big }: { readonly vote: Vote; readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const [head] = meeting.tellers.members;
  if (head === undefined) return <NameTellers big={big} />;
  const secret = secretOf(meeting, vote.vote);
  switch (stageOf(meeting, vote)) {
    case 'notMade':
      return secret ? (
        <p>{t(secretActs.waitsMade, { name: nameOf(head) })}</p>
      ) : (
        <Act type="askForKeys" input={{ vote: vote.vote }} big={big} label={t(secretActs.prepare)} />
      );
    case 'made':
      return <p>{t(secretActs.waitsChecked)}</p>;
    default:
      return <OpenVote vote={vote} big={big} />;
  }
}

function OpenVote({ vote, big }: { readonly vote: Vote; readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const word = useWord([vote]);
  const [fewTellers, setFew] = useState(false);
  const [minutes, setMinutes] = useState(0);
  const there = meeting.tellers.members.length;
  const least = leastTellers(meeting.tellers.level);
  const few = there < least;
  return (
    <TwoStep
      type="openSecretVote"
      input={{ vote: vote.vote, ...word.input, fewTellers: few && fewTellers, ...(minutes > 0 && { closesIn: minutes * 60 }) }}
      big={big}
      label={t(secretActs.openVote)}
      title={`${t(secretActs.openVote)}?`}
      onOpen={() => {
        word.clear();
        setFew(false);
      }}
      check={() => word.check() ?? (few && !fewTellers ? refuse('secret/few-tellers', { least, there }) : undefined)}
    >
      <Stack gap="md">
        <QuestionText text={contentOf(meeting, vote).text} />
        <SaidAlready vote={vote} />
        <p>
          {takesText({ ...contentOf(meeting, vote), body: bodyOf(meeting, vote) }, total(meeting), t)}
        </p>
        <Thresholds asked={contentOf(meeting, vote)} total={total(meeting)} body={bodyOf(meeting, vote)} />
        <p>{t(secretActs.openCode)}</p>
        <Digits hash={secretOf(meeting, vote.vote)!.keys!.hash} />
        <ClosesIn minutes={minutes} onChange={setMinutes} secret />
        <p className={panel.soft}>{t(secretActs.openText)}</p>
        {word.asked}
        {few && (
          <Checkbox
            size="md"
            checked={fewTellers}
            onChange={(event) => setFew(event.currentTarget.checked)}
            label={t(secretActs.fewAsk, { count: there })}
          />
        )}
      </Stack>
    </TwoStep>
  );
}

function Front() {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const vote = runningSecretVote(meeting);
  const secret = vote && secretOf(meeting, vote.vote);
  if (!vote || !secret?.keys) return null;
  const stage = stageOf(meeting, vote);
  return (
    <section key={vote.vote} className={`${panel.panel} ${panel.now}`} aria-labelledby="chair-secret">
      <h2 id="chair-secret" className={panel.stage}>
        {t(tellersPage[stage])} <PacingNow vote={vote} />
      </h2>
      <QuestionText text={vote.content?.text} />
      <QuorumLost vote={vote} />
      {vote.state === 'open' && !isPaused(meeting, vote.vote) && (
        <TwoStep
          type="closeSecretVote"
          input={{ vote: vote.vote }}
          big
          label={t(secretActs.closeVote)}
          title={t(secretActs.closeTitle)}
        >
          <Stack gap="md">
            <p>{t(secretActs.closeText)}</p>
            <PapersTaken vote={vote.vote} />
          </Stack>
        </TwoStep>
      )}
      <PacingActs vote={vote} />
      {stage === 'sealed' ? (
        <p>{t(secretActs.counting, { size: secret.urn?.size ?? 0, name: nameOf(secret.keys.device) })}</p>
      ) : (
        <PapersTaken vote={vote.vote} />
      )}
      <p className={panel.soft}>{t(secretActs.deviceLost)}</p>
      <SetAside vote={vote} />
    </section>
  );
}

/** They count what is secret, by devices or on papers. */
const mayName = ({ session, votes }: Meeting): boolean =>
  LIVE.includes(session.stage) && Object.values(votes.votes).some(({ ballot }) => (ballot?.way ?? 'public') !== 'public');

export const chair: ChairSlots = {
  front: { when: ({ meeting }) => runningSecretVote(meeting) !== undefined, Show: Front },
  next: { when: ({ meeting }) => (ready(meeting).length > 0 ? 'running' : undefined), Show: Ready },
  more: [{ group: GROUPS.voting, when: ({ meeting }) => mayName(meeting), Show: () => <NameTellers /> }],
};
