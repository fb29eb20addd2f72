/** All results of a session that is over, and one's own ballots in them. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { receipts } from '../../../shared/text/receipts.ts';
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { witnessesOf } from './own-votes.ts';
import { OwnBallot, Result, Roll } from './result.tsx';

/** How many tablets have signed the log with this result in it; absent until they were asked. */
function Witnessed({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const witnesses = witnessesOf(useHere().meeting, vote);
  return witnesses && <p className={panel.soft}>{t(receipts.witnesses, { n: witnesses.n, m: witnesses.m })}</p>;
}

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
              <Witnessed vote={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
