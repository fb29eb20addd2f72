/** A paper in hand: marked, then looked over, then dropped for good. What is marked is kept on the device at each touch. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconClockExclamation, IconLock } from '@tabler/icons-react';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { isPaused } from '../../../shared/meeting/access.ts';
import { isAnswer, type Choice } from '../../../shared/meeting/forms.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import { votes } from '../../../shared/text/votes.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { choiceClass, ChoiceMark } from '../votes/choice-mark.tsx';
import { FormAnswer } from '../votes/form-answer.tsx';
import { choiceText } from '../votes/words.ts';
import votesCss from '../votes/votes.module.css';
import { Marks } from './marks.tsx';
import css from './secret.module.css';
import { usePapers } from './use-papers.ts';

interface MarkingProps {
  readonly vote: Vote;
  readonly draft: Choice | undefined;
}

export function Marking({ vote, draft }: MarkingProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const papers = usePapers();
  const content = vote.content!;
  const [choice, setChoice] = useState<Choice | undefined>(draft ?? (content.form ? [] : undefined));
  const [looking, setLooking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const ready = choice !== undefined && isAnswer(content, choice);
  const choose = (next: Choice) => {
    setChoice(next);
    void papers?.keepDraft(vote.vote, next);
  };
  const drop = async () => {
    if (!papers || choice === undefined) return;
    setBusy(true);
    setRefusal(await papers.drop(vote.vote, choice));
    setBusy(false);
  };
  // What stands there now is the next thing to be heard.
  const head = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) head.current?.focus({ preventScroll: true });
    first.current = false;
  }, [looking]);
  if (looking && ready)
    return (
      <div className={css.look}>
        <h3 ref={head} tabIndex={-1} className={panel.soft}>
          {t(words.step, { n: 3 })}: {t(words.look)}
        </h3>
        <div className={css.paper} tabIndex={0} role="group" aria-label={t(words.marked)}>
          <Marks content={content} choice={choice} />
        </div>
        <Refused refusal={refusal} />
        <div className={votesCss.review}>
          <p className={css.final}>
            <IconLock size={24} aria-hidden />
            {t(words.final)}
          </p>
          <div className={css.both}>
            <Button variant="default" className={css.change} onClick={() => setLooking(false)} disabled={busy}>
              {t(words.change)}
            </Button>
            <BigButton onClick={() => void drop()} loading={busy} disabled={isPaused(meeting, vote.vote)}>
              {t(words.drop)}
            </BigButton>
          </div>
        </div>
      </div>
    );
  return (
    <div className={content.form ? css.look : votesCss.ballot}>
      <h3 ref={head} tabIndex={-1} className={panel.soft}>
        {t(words.step, { n: 2 })}: {t(words.mark)}
      </h3>
      {content.form ? (
        <div className={css.form} tabIndex={0} role="group" aria-label={t(words.mark)}>
          <FormAnswer content={content} value={typeof choice === 'object' ? choice : []} onChange={choose} />
        </div>
      ) : (
        <Resolution vote={vote} value={typeof choice === 'string' ? choice : undefined} onChange={choose} />
      )}
      <div className={votesCss.review}>
        <p className={`${votesCss.due} ${votesCss.unsigned}`} aria-live="polite">
          <IconClockExclamation size={24} aria-hidden />
          {t(ready ? words.notDropped : words.notDroppedYet)}
        </p>
        <BigButton disabled={!ready} onClick={() => setLooking(true)}>
          {t(words.look)}
        </BigButton>
      </div>
    </div>
  );
}

interface ResolutionProps {
  readonly vote: Vote;
  readonly value: string | undefined;
  readonly onChange: (choice: string) => void;
}

function Resolution({ vote, value, onChange }: ResolutionProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <fieldset className={votesCss.choices} role="radiogroup" aria-label={t(votes.choose)}>
      {vote.content!.options.map((one) => (
        <label key={one.id} className={`${votesCss.choice} ${choiceClass(one.id)}`}>
          <input type="radio" name={id} value={one.id} checked={value === one.id} onChange={() => onChange(one.id)} />
          <ChoiceMark option={one.id} size={52} />
          {choiceText(one.id, t, one.label)}
        </label>
      ))}
    </fieldset>
  );
}
