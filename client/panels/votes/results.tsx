/** All results of a session that is over, and one's own ballots in them. */
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { OwnBallot, Result, Roll } from './result.tsx';

export default function Results() {
  const { t } = useWords();
  const { votes } = useHere().meeting;
  const settled = votes.order.map((id) => votes.votes[id]!).filter((one) => one.result || one.voided);
  return (
    <>
      <h3>{t(room.results)}</h3>
      {settled.length === 0 ? (
        <p className={panel.soft}>{t(room.noResults)}</p>
      ) : (
        <ul className={panel.cards}>
          {settled.map((one) => (
            <li key={one.vote}>
              <Result vote={one} />
              <OwnBallot vote={one} />
              <Roll vote={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
