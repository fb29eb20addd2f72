/** A show of hands on the wall: that it decided so, and its numbers, until the chair goes on. */
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Hands } from '../../../shared/meeting/hands.ts';
import { needed } from '../../../shared/meeting/rules.ts';
import { handsWords } from '../../../shared/text/hands.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { settledNow } from '../votes/now-running.ts';
import { Title } from '../wall.tsx';
import css from '../wall.module.css';

/** The last of the present item, where no vote came after it. */
function latest(meeting: Meeting): Hands | undefined {
  const { agenda: { current }, session, votes: { running, votes: all } } = meeting;
  if (session.stage !== 'underWay' || current === undefined || running) return undefined;
  const found = meeting.hands.entries.findLast((one) => one.decided && all[one.vote]?.item === current);
  const other = settledNow(meeting)?.vote;
  const after = other?.voided?.at ?? other?.result?.at ?? '';
  return found && found.decided!.at > after ? found : undefined;
}

function Words() {
  const { t } = useWords();
  const one = latest(useHere().meeting);
  if (!one?.decided) return null;
  const { base, outcome } = one.decided;
  return (
    <>
      <Title small>{one.content.text}</Title>
      <p className={`${css.verdict} ${css[outcome]}`}>{t(votes[outcome])}</p>
      <p className={css.line}>{t(handsWords.result, { outcome: t(votes[outcome]) })}</p>
      <p className={css.soft}>{t(handsWords.counts, { ...one.counts, base, needed: needed(base, one.content.rule) })}</p>
    </>
  );
}

export const hall: HallSlots = { words: { when: ({ meeting }) => (latest(meeting) ? 'outcome' : undefined), Show: Words } };
