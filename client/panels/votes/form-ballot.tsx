/**
 * The delegate's public ballot in an election or on confidence: what is marked stays until it is signed, whatever comes in meanwhile;
 * a blank ballot is sent only by saying so.
 */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { isPaused } from '../../../shared/meeting/access.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { formBallot as words } from '../../../shared/text/elected.ts';
import { bodyOf } from '../../../shared/meeting/question.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useUndisturbed } from '../../update.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import { MayVote, Question } from './ballot.tsx';
import { FormAnswer } from './form-answer.tsx';
import css from './form-answer.module.css';
import { heldBack, takesBallots } from './now-running.ts';
import { OwnFact } from './own-fact.tsx';
import { Paused } from './pacing-now.tsx';
import { Thresholds } from './thresholds.tsx';

export default function FormBallot({ vote }: { readonly vote: Vote }) {
  return (
    <section className={css.sheet} aria-labelledby="ballot-question">
      <MayVote>
        <Filling key={vote.vote} vote={vote} />
      </MayVote>
    </section>
  );
}

function Filling({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { followed, following, meeting } = useHere();
  const paused = isPaused(meeting, vote.vote);
  const kept = followed.votes[vote.vote];
  const { pending, refused } = kept ?? {};
  const recorded = kept && standing(kept);
  const fault = recorded && 'fault' in recorded ? recorded.fault : undefined;
  const [picked, setMarked] = useState<string[]>();
  const held = heldBack(kept);
  const marked = picked ?? [held ?? []].flat();
  const [changing, setChanging] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const asking = changing || (!pending && !recorded);
  useUndisturbed(asking || busy || pending !== undefined);
  const { content } = vote;
  if (!content) return null;

  const sent = [(pending ?? recorded)?.choice ?? []].flat();
  const change = () => {
    // Begins with what was sent: taking one name away must not mean marking all the others again.
    if (!asking) setMarked(sent);
    setChanging(!asking);
  };
  const sign = async () => {
    if (!following) return;
    setBusy(true);
    const answer = await following.ballots.cast(vote.vote, content, marked).catch(() => refuse('votes/no-key-here'));
    setBusy(false);
    setRefusal(answer);
    if (!answer) setChanging(false);
  };
  return (
    <>
      <div className={css.scrolled} tabIndex={0} role="group" aria-labelledby="ballot-question">
        {paused && <Paused />}
        <Question vote={vote} />
        <Thresholds asked={content} total={vote.total ?? 0} body={bodyOf(meeting, vote)} />
        {asking && <FormAnswer content={content} value={marked} onChange={setMarked} disabled={busy || !takesBallots(vote)} />}
        {!asking && <FormAnswer content={content} value={sent} onChange={() => undefined} disabled />}
      </div>
      <div className={css.review}>
        <div role="status">
          {(pending || recorded) && (
            <OwnFact vote={vote} small>
              <Button variant="default" mih={56} onClick={change} disabled={!takesBallots(vote)}>
                {t(asking ? words.keep : votes.change)}
              </Button>
            </OwnFact>
          )}
        </div>
        {!pending && fault && (
          <Notice tone="bad" title={t(votes.receiptFault)}>
            {t(votes.receiptFaultText, { fault })}
          </Notice>
        )}
        <Refused refusal={refusal ?? (held === undefined ? refused?.refusal : undefined)} />
        {asking && (
          <>
            <p className={css.due} aria-live="polite">
              {t(marked.length === 0 ? words.unmarkedYet : words.stillToSign)}
            </p>
            {marked.length === 0 ? (
              <Button variant="default" size="lg" mih={56} onClick={() => void sign()} loading={busy} disabled={paused}>
                {t(words.signBlank)}
              </Button>
            ) : (
              <BigButton onClick={() => void sign()} loading={busy} disabled={paused}>
                {t(words.sign)}
              </BigButton>
            )}
          </>
        )}
      </div>
    </>
  );
}
