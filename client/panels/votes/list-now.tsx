/** A list of votes for whoever does not answer it now: under way, sealed, or announced. */
import { votes as words } from '../../../shared/text/votes.ts';
import { voteLists } from '../../../shared/text/vote-lists.ts';
import { useWords } from '../../ui/language.tsx';
import { OfItem, useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { Closing } from './ballot.tsx';
import { takesBallots, type Seen } from './now-running.ts';
import { OwnFact } from './own-fact.tsx';
import { OwnBallot, Result, Roll } from './result.tsx';
import css from './lists.module.css';

export default function ListNow({ vote, votes }: Seen) {
  const { t } = useWords();
  const { delegate, canSign } = useHere();
  const open = votes.find(takesBallots);
  if (votes.every((one) => one.result ?? one.voided)) return <Announced vote={vote} votes={votes} />;
  return (
    <section className={`${panel.panel} ${panel.now}`} role="status">
      <p className={panel.stage}>
        {open && <span className={panel.lamp} aria-hidden />}
        {t(open ? words.open : words.sealed)}
        {open && <Closing vote={open} />}
      </p>
      <h2 className={panel.headline}>{t(voteLists.title, { count: votes.length })}</h2>
      {!open && <p>{t(vote.state === 'announced' ? words.announcing : words.sealedText)}</p>}
      <ol className={css.lines}>
        {votes.map((one) => (
          <li key={one.vote} className={css.line}>
            <span>{one.content?.text}</span>
            {one.voided ? <span>{t(words.voided)}</span> : !open && delegate && canSign && <OwnFact vote={one} small />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Announced({ vote, votes }: Seen) {
  const { t, number } = useWords();
  const { current = vote.item } = useHere().meeting.agenda;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-label={t(voteLists.title, { count: votes.length })}>
      <p className={panel.headline}>
        {number(votes.filter((one) => one.result?.outcome === 'adopted' && !one.voided).length)} {t(voteLists.adopted, { count: votes.length })}
      </p>
      <ol className={panel.cards}>
        {votes.map((one) => (
          <li key={one.vote}>
            <Result vote={one} />
            <OwnBallot vote={one} />
            <Roll vote={one} />
          </li>
        ))}
      </ol>
      <OfItem key={current} item={current} at="outcome" />
    </section>
  );
}
