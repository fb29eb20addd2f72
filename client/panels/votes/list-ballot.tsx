/**
 * The delegate's sheet for a list of votes: each question with its choices, or all for; one press signs each ballot by itself. What is
 * chosen and not signed stays as it is whatever comes in meanwhile.
 */
import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconClockExclamation } from '@tabler/icons-react';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { isPaused, isRecused } from '../../../shared/meeting/access.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { votes as words } from '../../../shared/text/votes.ts';
import { voteLists } from '../../../shared/text/vote-lists.ts';
import { standing } from '../../link/store.ts';
import { useUndisturbed } from '../../update.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import NoPart from '../recusals/no-part.tsx';
import { AboutVote, MayVote, spokenFor } from './ballot.tsx';
import { choiceClass, ChoiceMark } from './choice-mark.tsx';
import { Paused } from './pacing-now.tsx';
import { heldBack, openFor, type Seen } from './now-running.ts';
import { OwnFact } from './own-fact.tsx';
import SpokenForMe from './spoken-seen.tsx';
import { choiceText } from './words.ts';
import css from './lists.module.css';

/** Vote → option, or what its signing was refused for. */
type Chosen = Readonly<Record<string, string>>;
type Refusals = Readonly<Record<string, Refusal>>;

export default function ListBallot({ list, votes }: Seen) {
  const { t } = useWords();
  return (
    <section className={css.sheet} aria-labelledby="ballot-question">
      <h2 id="ballot-question" className={panel.headline} tabIndex={-1}>
        {t(voteLists.title, { count: votes.length })}
      </h2>
      <MayVote>
        <Choosing key={list?.slate} votes={votes} />
      </MayVote>
    </section>
  );
}

function Choosing({ votes }: Pick<Seen, 'votes'>) {
  const { t } = useWords();
  const { followed, following, meeting, member } = useHere();
  const [picked, setChosen] = useState<Chosen>({});
  const [refusals, setRefusals] = useState<Refusals>({});
  const [busy, setBusy] = useState(false);
  const taken = openFor(meeting, member).filter((one) => votes.includes(one));
  const paused = taken.some((one) => isPaused(meeting, one.vote));
  const held = taken.flatMap(({ vote }) => {
    const choice = heldBack(followed.votes[vote]);
    return choice === undefined ? [] : [[vote, choice]];
  });
  const chosen: Chosen = { ...Object.fromEntries(held), ...picked };
  const sent = ({ vote }: Vote): string | undefined => {
    const kept = followed.votes[vote];
    const choice = kept && (kept.pending ?? standing(kept))?.choice;
    return typeof choice === 'string' ? choice : undefined;
  };
  const due = taken.filter((one) => chosen[one.vote] !== undefined && chosen[one.vote] !== sent(one));
  const without = taken.filter((one) => chosen[one.vote] === undefined && sent(one) === undefined);
  useUndisturbed(due.length > 0 || without.length > 0 || busy);

  const choose = (more: Chosen) => setChosen((before) => ({ ...before, ...more }));
  const sign = async () => {
    setBusy(true);
    setRefusals({});
    for (const { vote, content } of due) {
      const choice = chosen[vote]!;
      if (!following || !content) continue;
      // A key that does not sign holds up no other ballot, and leaves the choice where it was made.
      const refusal = await following.ballots.cast(vote, content, choice).catch(() => refuse('votes/no-key-here'));
      if (refusal) setRefusals((before) => ({ ...before, [vote]: refusal }));
      // Chosen anew meanwhile, it stays to be signed.
      else setChosen(({ [vote]: now, ...rest }) => (now === undefined || now === choice ? rest : { ...rest, [vote]: now }));
    }
    setBusy(false);
  };
  return (
    <>
      <div className={css.scrolled} tabIndex={0} role="group" aria-labelledby="ballot-question">
        {paused && <Paused />}
        <p className={panel.soft}>{t(voteLists.hint)}</p>
        <Button
          variant="default"
          className={panel.wrap}
          leftSection={<ChoiceMark option="for" size={28} />}
          disabled={busy || taken.length === 0}
          onClick={() => choose(Object.fromEntries(taken.map(({ vote }) => [vote, 'for'])))}
        >
          {t(voteLists.allFor)}
        </Button>
        <ol className={css.rows}>
          {votes.map((one) => (
            <Row
              key={one.vote}
              vote={one}
              choice={chosen[one.vote] ?? sent(one)}
              unsigned={due.includes(one)}
              refusal={refusals[one.vote]}
              disabled={busy || !taken.includes(one)}
              onChoose={(choice) => choose({ [one.vote]: choice })}
            />
          ))}
        </ol>
      </div>
      <div className={css.review}>
        <p className={due.length > 0 ? css.unsigned : css.due} aria-live="polite">
          {due.length > 0 ? <IconClockExclamation size={24} aria-hidden /> : without.length === 0 && <IconCircleCheckFilled size={24} aria-hidden />}
          {due.length > 0
            ? t(voteLists.toSign, { count: due.length })
            : without.length > 0
              ? t(voteLists.toChoose, { count: without.length })
              : t(voteLists.allSent, { count: votes.filter((one) => !isRecused(meeting, one.item, member ?? '')).length })}
        </p>
        <BigButton onClick={() => void sign()} loading={busy} disabled={due.length === 0 || paused}>
          {due.length === 0 ? t(voteLists.signNone) : t(voteLists.sign, { count: due.length })}
        </BigButton>
      </div>
    </>
  );
}

interface RowProps {
  readonly vote: Vote;
  readonly choice: string | undefined;
  readonly unsigned: boolean;
  readonly refusal: Refusal | undefined;
  readonly disabled: boolean;
  readonly onChoose: (choice: string) => void;
}

function Row({ vote, choice, unsigned, refusal, disabled, onChoose }: RowProps) {
  const { t } = useWords();
  const { followed, meeting, member } = useHere();
  const id = useId();
  const { content } = vote;
  if (!content) return null;
  const kept = followed.votes[vote.vote];
  const recorded = kept && standing(kept);
  return (
    <li className={css.row}>
      <p id={`${id}-text`} className={css.text}>
        {content.text}
      </p>
      <AboutVote vote={vote} />
      {isRecused(meeting, vote.item, member ?? '') && <NoPart />}
      <fieldset className={css.choices} disabled={disabled} role="radiogroup" aria-labelledby={`${id}-text`}>
        {content.options.map((one) => (
          <label key={one.id} className={`${css.choice} ${choiceClass(one.id)}`}>
            <input type="radio" name={id} value={one.id} checked={choice === one.id} onChange={() => onChoose(one.id)} />
            <ChoiceMark option={one.id} size={30} />
            {choiceText(one.id, t, one.label)}
          </label>
        ))}
      </fieldset>
      {spokenFor(meeting, member, vote) && <SpokenForMe vote={vote} />}
      <div role="status" className={css.told}>
        {!unsigned && (kept?.pending || recorded) && <OwnFact vote={vote} small />}
        {!kept?.pending && recorded && 'fault' in recorded && recorded.fault && (
          <Notice tone="bad" title={t(words.receiptFault)}>
            {t(words.receiptFaultText, { fault: recorded.fault })}
          </Notice>
        )}
        <Refused refusal={refusal ?? (heldBack(kept) === undefined ? kept?.refused?.refusal : undefined)} />
      </div>
    </li>
  );
}
