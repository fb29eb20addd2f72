/** A session that is over: its results, one's own ballots in them, and what is left to keep. */
import { Button } from '@mantine/core';
import { IconFileText, IconPackage } from '@tabler/icons-react';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { room } from '../../../shared/text/room.ts';
import { session } from '../../../shared/text/session.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useHere } from '../../panels/here.tsx';
import panel from '../../panels/panels.module.css';
import { OwnFact } from '../../panels/votes/own-fact.tsx';
import { OwnBallot, Result, Roll } from '../../panels/votes/result.tsx';
import { useWords } from '../../ui/language.tsx';
import css from './room.module.css';

export function Closed() {
  const { t, time } = useWords();
  const { meeting } = useHere();
  const { session: state, minutes } = meeting;
  const settled = meeting.votes.order.map((id) => meeting.votes.votes[id]!).filter((one) => one.result || one.voided);
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="closed">
      <h2 id="closed" className={panel.headline}>
        {t(session.closedAt, { time: time(state.closedAt ?? state.startsAt) })}
      </h2>
      <Records meeting={state.meeting} approved={minutes.approved !== undefined} />
      <h3>{t(room.results)}</h3>
      {settled.length === 0 ? (
        <p className={panel.soft}>{t(room.noResults)}</p>
      ) : (
        <ul className={css.votes}>
          {settled.map((one) => (
            <li key={one.vote}>
              <Result vote={one} />
              <OwnBallot vote={one} />
              <Roll vote={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** After the closing, before the announcement: what this delegate has sent. */
export function Finished({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { followed, delegate, canSign } = useHere();
  const kept = followed.votes[vote.vote];
  if (!delegate || !canSign) return null;
  return kept && (kept.pending || standing(kept)) ? <OwnFact vote={vote} /> : <p>{t(votes.nothingSentHere)}</p>;
}

/** Links to what is left of a closed session. */
function Records({ meeting, approved }: { readonly meeting: string; readonly approved: boolean }) {
  const { t } = useWords();
  const base = `/api/meetings/${encodeURIComponent(meeting)}`;
  return (
    <div className={panel.acts}>
      {approved && (
        <Button component="a" href={`${base}/minutes.pdf`} target="_blank" rel="noreferrer" leftSection={<IconFileText size={22} aria-hidden />}>
          {t(room.minutes)}
        </Button>
      )}
      <Button component="a" href={`${base}/archive.asice`} variant="default" leftSection={<IconPackage size={22} aria-hidden />}>
        {t(room.archive)}
      </Button>
    </div>
  );
}
