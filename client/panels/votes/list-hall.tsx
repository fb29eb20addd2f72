/** A list of votes on the wall: what is asked; then what came of each. More than a wall holds goes by in parts. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { quorum, quorumLosses } from '../../../shared/meeting/quorum.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { GRACE_MS } from '../../../shared/meeting/votes.ts';
import { hall as wall } from '../../../shared/text/hall.ts';
import { votes as words } from '../../../shared/text/votes.ts';
import { voteLists } from '../../../shared/text/vote-lists.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useSecondsUntil } from '../here.tsx';
import { Seats } from '../wall.tsx';
import wallCss from '../wall.module.css';
import { choiceClass, ChoiceMark } from './choice-mark.tsx';
import { usePacing } from './pacing-now.tsx';
import { takesBallots, type Seen } from './now-running.ts';
import { QuorumLost } from './quorum-lost.tsx';
import { countsText } from './words.ts';
import css from './lists.module.css';

/** Rows that the wall holds at most, each of two lines; with one of numbers, fewer. What else it has to say takes room from them. */
const ROWS = { asked: 4, settled: 3 } as const;
const TURN_MS = 10_000;

/** The part that is shown now, the next after ten seconds. */
function usePart(parts: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (parts < 2) return;
    const timer = setInterval(() => setTurn((one) => one + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [parts]);
  return turn % Math.max(1, parts);
}

export function ListWords({ vote, votes }: Seen) {
  const { t, number } = useWords();
  const settled = votes.every((one) => one.result ?? one.voided);
  const { meeting } = useHere();
  const list = useRef<HTMLOListElement>(null);
  const of = `${vote.vote}/${settled}/${quorumLosses(meeting, vote).length}`;
  const [fit, setFit] = useState({ of, fewer: 0 });
  const fewer = fit.of === of ? fit.fewer : 0;
  const rows = Math.max(1, ROWS[settled ? 'settled' : 'asked'] - fewer);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- after every rendering: whatever changed may have taken room
  useLayoutEffect(() => {
    const one = list.current;
    if (one && rows > 1 && one.scrollHeight > one.clientHeight + 1) setFit({ of, fewer: fewer + 1 });
  });
  const parts = Math.ceil(votes.length / rows);
  const part = usePart(parts);
  const open = votes.find(takesBallots);
  const closing = votes.find((one) => one.state === 'closing')?.closing?.at;
  const seconds = useSecondsUntil(closing, GRACE_MS);
  const pacing = usePacing(open ?? vote);
  return (
    <>
      {!settled && (
        <p className={wallCss.stage}>
          {!open ? t(wall.sealed) : closing === undefined ? t(wall.voting) : seconds > 0 ? t(words.closing, { seconds }) : t(wall.closing)}
          {pacing !== undefined && ` · ${pacing}`}
        </p>
      )}
      <p className={css.wallTitle}>
        {t(voteLists.title, { count: votes.length })}
        {parts > 1 && <small>{t(voteLists.part, { part: part + 1, parts })}</small>}
      </p>
      <ol ref={list} className={css.wallRows}>
        {votes.slice(part * rows, (part + 1) * rows).map((one, index) => (
          <li key={one.vote} className={css.wallRow}>
            <span>{number(part * rows + index + 1)}.</span>
            <span>{one.content?.text}</span>
            <Came vote={one} />
          </li>
        ))}
      </ol>
      <QuorumLost vote={vote} className={wallCss.soft} />
    </>
  );
}

/** What came of one, in one line. */
function Came({ vote: { voided, result, content } }: { readonly vote: Vote }) {
  const speech = useWords();
  const { t, number } = speech;
  if (voided) return <small>{t(words.voided)}</small>;
  if (!result) return null;
  const options = content?.options ?? [];
  return (
    <small>
      <b>
        {t(words[result.outcome])}
        {result.tie && ` (${t(voteLists.tied)})`}
      </b>
      <span role="img" aria-label={countsText(options, result.counts, speech)}>
        {options.map(({ id }) => (
          <span key={id} className={choiceClass(id)}>
            <ChoiceMark option={id} size="1em" /> {number(result.counts[id] ?? 0)}
          </span>
        ))}
      </span>
    </small>
  );
}

const standing = (votes: readonly Vote[]): Vote[] => votes.filter((one) => !one.voided);

/** How many ballots have come, of all those present could send; how many were adopted once they are announced. */
export function ListNumbers({ votes }: Seen) {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const asked = standing(votes);
  if (!votes.some(takesBallots)) {
    const adopted = asked.filter((one) => one.result?.outcome === 'adopted').length;
    return <Seats filled={adopted} of={votes.length} label={t(voteLists.adopted, { count: votes.length })} />;
  }
  const { present } = quorum(meeting);
  const all = present * asked.length;
  const cast = asked.reduce((sum, one) => sum + (followed.progress[one.vote]?.count ?? 0), 0);
  const filled = Math.floor(cast / asked.length);
  // Whoever has voted may have left.
  return <Seats filled={filled} of={Math.max(present, filled)} count={cast} label={t(voteLists.castAll, { all })} />;
}
