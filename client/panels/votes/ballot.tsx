/** The delegate's ballot: the question, three choices and one signature in one view; then what became of it. */
import { Suspense, useEffect, useId, useRef, useState, type ReactNode, type Ref } from 'react';
import { Button } from '@mantine/core';
import { IconClockExclamation, IconClockHour4, IconFileText } from '@tabler/icons-react';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { countdownOf, isPaused, isRecused, total } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Choice } from '../../../shared/meeting/forms.ts';
import { bodyOf, papersWith } from '../../../shared/meeting/question.ts';
import { GRACE_MS, type Vote } from '../../../shared/meeting/votes.ts';
import { roll } from '../../../shared/text/roll.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { piece } from '../../ui/piece.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { useUndisturbed } from '../../update.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useHere, useSecondsUntil } from '../here.tsx';
import panel from '../panels.module.css';
import { CheckInAct } from '../roll/check-in-act.tsx';
import { useOpenPaper } from '../papers/open.ts';
import { choiceClass, ChoiceMark } from './choice-mark.tsx';
import { Ground, takesText } from './ground.tsx';
import { heldBack } from './now-running.ts';
import { OwnFact } from './own-fact.tsx';
import { answerText } from './words.ts';
import css from './votes.module.css';

/** Longer questions are set smaller, so that question and choices stay on one screen; on a large one only the longest. */
const LONG = 220;
const LONGEST = 420;

const PacingNow = piece(() => import('./pacing-now.tsx'));
const Paused = piece<object>(() => import('./pacing-now.tsx').then(({ Paused }) => ({ default: Paused })));
const NoPart = piece(() => import('../recusals/no-part.tsx'));
const VotedText = piece(() => import('../amendments/voted-text.tsx'));
const SpokenForMe = piece(() => import('./spoken-seen.tsx'));
/** The clerk has entered something for this delegate. */
export const spokenFor = ({ spoken }: Meeting, member: string | undefined, { vote }: Vote): boolean =>
  spoken.entries.some((one) => one.vote === vote && one.member === member);

interface BallotProps {
  readonly vote: Vote;
}

/** What of a ballot is shown to who can cast one now; to others, what is lacking. */
export function MayVote({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { present, canSign, meeting, member } = useHere();
  if (!present) return <CheckInAct label={t(roll.checkInAndVote)} />;
  if (!canSign)
    return (
      <Notice tone="warn" title={t(votes.noKeyTitle)}>
        {t(votes.noKeyText)}
      </Notice>
    );
  const admitted = meeting.roll.keys.values().some((one) => one.member === member && !one.revoked);
  return admitted ? children : <Notice tone="bad">{t(votes.keyNotAdmitted)}</Notice>;
}

export function Ballot({ vote }: BallotProps) {
  const { meeting, member } = useHere();
  // Whoever hears the screen instead of seeing it is told the question as it comes.
  const asked = useRef<HTMLHeadingElement>(null);
  useEffect(() => asked.current?.focus({ preventScroll: true }), [vote.vote]);
  return (
    <section className={css.sheet} aria-labelledby="ballot-question">
      <div className={css.asked} tabIndex={0} role="group" aria-labelledby="ballot-question">
        <Question vote={vote} heading={asked} />
      </div>
      {spokenFor(meeting, member, vote) && <SpokenForMe vote={vote} />}
      <MayVote>
        <Choosing key={vote.vote} vote={vote} />
      </MayVote>
    </section>
  );
}

/** A vote, for who is in the room and has none. */
export function Watching({ vote }: BallotProps) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="ballot-question">
      <p className={panel.stage}>
        <span className={panel.lamp} aria-hidden />
        {t(votes.open)}
        <Closing vote={vote} />
      </p>
      <Question vote={vote} />
      {isRecused(meeting, vote.item, member ?? '') && (
        <Suspense>
          <NoPart />
        </Suspense>
      )}
      <Cast vote={vote} />
    </section>
  );
}

export function Question({ vote, heading }: BallotProps & { readonly heading?: Ref<HTMLHeadingElement> }) {
  const text = vote.content?.text ?? vote.text;
  return (
    <>
      <h2
        id="ballot-question"
        ref={heading}
        tabIndex={-1}
        className={`${css.question} ${text.length > LONGEST ? css.long : text.length > LONG ? css.longish : ''}`}
      >
        {text}
      </h2>
      <AboutVote vote={vote} />
    </>
  );
}

/** What a vote takes, what it stands on, and its papers: beside its question, by itself or in a list. */
export function AboutVote({ vote }: BallotProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const openPaper = useOpenPaper();
  const rule = vote.content?.rule ?? vote.rule;
  const papers = vote.content ? papersWith(meeting, vote, vote.content).filter((one) => !one.hidden) : [];
  return (
    <>
      <p className={panel.soft}>
        {takesText({ rule, form: vote.content?.form, body: bodyOf(meeting, vote) }, vote.total ?? total(meeting), t)}
        {vote.repeats && ` ${t(votes.repeats)}.`}
      </p>
      <Ground vote={vote} className={panel.soft} short />
      {vote.belowQuorum && <p className={panel.soft}>{t(votes.belowQuorum, vote.belowQuorum)}</p>}
      {vote.content?.wording && (
        <Suspense>
          <VotedText vote={vote.vote} />
        </Suspense>
      )}
      {papers.length > 0 && (
        <div className={panel.acts} role="group" aria-label={t(votes.papersOfVote)}>
          {papers.map((one) => (
            <Button
              key={one.paper}
              variant="default"
              className={panel.wrap}
              leftSection={<IconFileText size={22} aria-hidden />}
              onClick={() => openPaper(one.paper)}
            >
              {one.title}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

export function Closing({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const seconds = useSecondsUntil(vote.state === 'closing' ? vote.closing?.at : undefined, GRACE_MS);
  if (vote.state !== 'closing')
    return isPaused(meeting, vote.vote) || countdownOf(meeting, vote.vote) ? (
      <Suspense>
        <PacingNow vote={vote} />
      </Suspense>
    ) : null;
  return (
    <span className={css.countdown} role="timer">
      <IconClockHour4 size={26} aria-hidden />
      {seconds > 0 ? t(votes.closing, { seconds }) : t(votes.closingNow)}
    </span>
  );
}

/** How many have voted: never what. */
export function Cast({ vote }: { readonly vote: Vote }) {
  const { t, number } = useWords();
  const { followed, meeting } = useHere();
  const present = meeting.roll.order.filter(
    (id) =>
      meeting.roll.members.get(id)?.kind === 'delegate' &&
      meeting.roll.presence.get(id)?.at(-1)?.to === undefined &&
      meeting.roll.presence.get(id)?.length,
  ).length;
  const cast = followed.progress[vote.vote]?.count ?? 0;
  return (
    <p className={css.cast}>
      <b>
        {number(cast)} / {number(present)}
      </b>
      {t(votes.castLabel)}
    </p>
  );
}

function Choosing({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { followed, following, meeting } = useHere();
  const id = useId();
  const kept = followed.votes[vote.vote];
  const paused = isPaused(meeting, vote.vote);
  const { pending, refused } = kept ?? {};
  // From whichever of this person's devices it came.
  const recorded = kept && standing(kept);
  const fault = recorded && 'fault' in recorded ? recorded.fault : undefined;
  const [picked, setChoice] = useState<string>();
  const held = heldBack(kept);
  const choice = picked ?? held;
  const [changing, setChanging] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const options = vote.content?.options ?? [];
  const name = (option: Choice) => answerText(option, t, options);
  const asking = changing || (!pending && !recorded);
  const signed = useRef(false);
  useUndisturbed(asking || busy || pending !== undefined);

  const sign = async () => {
    if (choice === undefined || !following || !vote.content) return;
    setBusy(true);
    signed.current = true;
    const answer = await following.ballots.cast(vote.vote, vote.content, choice);
    setBusy(false);
    setRefusal(answer);
    if (answer) return;
    setChanging(false);
    setChoice(undefined);
  };
  // What became of the signature is the next thing to be seen, and to be heard.
  const told = useRef<HTMLDivElement>(null);
  const fact = refusal ? 'refused' : asking ? undefined : pending ? 'pending' : recorded && `recorded ${recorded.revision}`;
  useEffect(() => {
    if (fact === undefined || !signed.current) return;
    told.current?.focus();
    if (fact !== 'pending') signed.current = false;
  }, [fact, refusal]);
  return (
    <div className={css.ballot}>
      <div ref={told} id={`${id}-told`} tabIndex={-1} role="group" aria-labelledby={`${id}-told`} className={css.told}>
        <div role="status">
          {(pending || recorded) && (
            <OwnFact vote={vote} small={asking}>
              <Button variant="default" onClick={() => setChanging(!asking)}>
                {t(asking ? votes.keep : votes.change)}
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
        {refused && recorded && <p className={panel.soft}>{t(votes.earlierStands, { choice: name(recorded.choice) })}</p>}
      </div>
      {paused && (
        <Suspense>
          <Paused />
        </Suspense>
      )}
      {asking && (
        <>
          <fieldset className={css.choices} disabled={busy} role="radiogroup" aria-label={t(votes.choose)}>
            {options.map((one) => (
              <label key={one.id} className={`${css.choice} ${choiceClass(one.id)}`}>
                <input type="radio" name={id} value={one.id} checked={choice === one.id} onChange={() => setChoice(one.id)} />
                <ChoiceMark option={one.id} size={52} />
                {name(one.id)}
              </label>
            ))}
          </fieldset>
          <div className={css.review}>
            <p className={`${css.due} ${choice === undefined ? '' : css.unsigned}`} aria-live="polite">
              {choice !== undefined && <IconClockExclamation size={24} aria-hidden />}
              {t(choice === undefined ? votes.chooseFirst : votes.stillToSign)}
            </p>
            <BigButton onClick={() => void sign()} loading={busy} disabled={choice === undefined || paused}>
              {choice === undefined
                ? t(votes.sign)
                : t(recorded || pending ? votes.signChange : votes.signChoice, { choice: name(choice) })}
            </BigButton>
          </div>
        </>
      )}
    </div>
  );
}
