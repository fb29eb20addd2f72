/** What the chair's panels for one vote and for a list have in common. */
import { useState, type ReactNode } from 'react';
import { Checkbox, Stack, Textarea } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { quorum } from '../../../shared/meeting/quorum.ts';
import { withdrawnFrom } from '../../../shared/meeting/question.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { sameWords, voteActs } from '../../../shared/text/vote-acts.ts';
import { lateWords } from '../../../shared/text/vote-pacing.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useAway, useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { saidAlready } from '../../../shared/meeting/said-already.ts';

/** The chair's own word, where votes cannot be opened without: below the quorum, or without papers that were withdrawn. */
export function useWord(put: readonly Vote[]) {
  const { t } = useWords();
  const { meeting } = useHere();
  const [below, setBelow] = useState(false);
  const [without, setWithout] = useState(false);
  const { met, present, needed } = quorum(meeting);
  const gone = put.flatMap((one) => withdrawnFrom(meeting, one));
  const asked: ReactNode = (
    <>
      {!met && (
        <Checkbox
          size="md"
          checked={below}
          onChange={(event) => setBelow(event.currentTarget.checked)}
          label={t(voteActs.belowQuorumAsk, { present, needed })}
        />
      )}
      {gone.length > 0 && (
        <Checkbox
          size="md"
          checked={without}
          onChange={(event) => setWithout(event.currentTarget.checked)}
          label={t(voteActs.withoutWithdrawn, { titles: gone.map((one) => one.title).join('; ') })}
        />
      )}
    </>
  );
  return {
    input: { belowQuorum: !met && below, withoutWithdrawn: gone.length > 0 && without },
    asked,
    clear: () => {
      setBelow(false);
      setWithout(false);
    },
    check: (): Refusal | undefined => {
      if (!met && !below) return refuse('votes/below-quorum', { present, needed });
      return gone.length > 0 && !without ? refuse('votes/paper-withdrawn', { title: gone[0]!.title }) : undefined;
    },
  };
}

export function MissingNames({ members }: { readonly members: readonly string[] }) {
  const { t } = useWords();
  const away = useAway();
  const nameOf = useNames();
  return (
    <ul className={panel.names} tabIndex={0} aria-label={t(voteActs.notYet, { count: members.length })}>
      {[...members].sort((a, b) => byGivenName(nameOf(a), nameOf(b))).map((one) => (
        <li key={one}>
          {nameOf(one)} {away(one) && <small>({t(away(one)!)})</small>}
        </li>
      ))}
    </ul>
  );
}

/** Closed, and some have sent nothing: who, and the two answers beside announcing. */
export function Late({ vote, members }: { readonly vote: Vote; readonly members: readonly string[] }) {
  const { t } = useWords();
  return (
    <div className={panel.group}>
      <h3>{t(lateWords.title, { count: members.length })}</h3>
      <p className={panel.soft}>{t(lateWords.text)}</p>
      <MissingNames members={members} />
      <div className={panel.acts}>
        <SetAside vote={vote} label={t(lateWords.repeat)} />
        <SetAside vote={vote} label={t(lateWords.setAside)} again={false} />
      </div>
    </div>
  );
}

/** A-49 the same words were put to the vote on this item before: the chair goes on or not, knowing it. */
export function SaidAlready({ vote }: { readonly vote: Vote }) {
  const { t, time } = useWords();
  const { meeting } = useHere();
  const before = saidAlready(meeting, vote.item, vote.text, vote.vote).findLast((one) => one.result);
  if (!before?.result) return null;
  return (
    <Notice tone="warn" title={t(sameWords.decided, { time: time(before.result.at) })}>
      {t(sameWords.openAgain)}
    </Notice>
  );
}

/** The same of one vote of a list, in its row: what is announced is all of the list. */
export function LateInList({ vote, members }: { readonly vote: Vote; readonly members: readonly string[] }) {
  const { t } = useWords();
  const names = useNames();
  const all = [...members].map(names).sort(byGivenName).join(', ');
  return (
    <div className={panel.group}>
      <p className={panel.soft}>
        {t(lateWords.title, { count: members.length })}: {all}
      </p>
      <div className={panel.acts}>
        <SetAside vote={vote} label={t(lateWords.repeat)} />
        <SetAside vote={vote} label={t(lateWords.setAside)} again={false} />
      </div>
    </div>
  );
}

interface SetAsideProps {
  readonly vote: Vote;
  readonly label?: string;
  /** Proposed: that it is repeated. */
  readonly again?: boolean;
}

export function SetAside({ vote, label, again = true }: SetAsideProps) {
  const { t } = useWords();
  const draft = useDraft(`set-aside/${vote.vote}${again ? '' : '/alone'}`, { reason: '', repeat: again });
  const { reason, repeat } = draft.typed;
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <TwoStep
      type="voidVote"
      input={{ vote: vote.vote, reason, repeat }}
      variant="default"
      label={label ?? t(voteActs.setAside)}
      title={t(voteActs.setAsideTitle)}
      act={t(voteActs.setAsideAct)}
      cancel={t(votes.keep)}
      onOpen={() => {
        setTried(false);
        draft.begin();
      }}
      draft={draft}
      check={() => {
        setTried(true);
        return missing ? refuse('votes/reason-missing') : undefined;
      }}
    >
      <Stack gap="md">
        <p>{t(vote.result ? voteActs.setAsideAfter : voteActs.setAsideText)}</p>
        <Textarea
          label={t(voteActs.reason)}
          description={t(voteActs.reasonHint)}
          value={reason}
          maxLength={300}
          autosize
          minRows={2}
          error={tried && missing ? t(voteActs.reasonMissing) : undefined}
          onChange={(event) => draft.type({ reason: event.currentTarget.value })}
        />
        <Checkbox
          size="md"
          checked={repeat}
          onChange={(event) => draft.type({ repeat: event.currentTarget.checked })}
          label={t(voteActs.repeat)}
        />
      </Stack>
    </TwoStep>
  );
}
