/** A vote that is open, over whatever else is being looked at: what it asks, what became of one's own ballot, and the way in. */
import { Button } from '@mantine/core';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { Closing } from './ballot.tsx';
import { openFor, type Seen } from './now-running.ts';
import { OwnFact } from './own-fact.tsx';
import css from './votes.module.css';

export function VoteBanner({ vote, list, votes: all, onOpen }: Seen & { readonly onOpen: () => void }) {
  const { t } = useWords();
  const { followed, delegate, meeting, member } = useHere();
  const mine = openFor(meeting, member);
  const sent = mine.filter((one) => {
    const kept = followed.votes[one.vote];
    return kept && (kept.pending ?? standing(kept));
  }).length;
  const due = delegate && sent < mine.length;
  return (
    <div className={css.banner} role="status">
      <p>
        <strong>{t(votes.open)}</strong>
        <span>{list ? t(votes.listSent, { sent, count: all.length }) : vote.content?.text}</span>
      </p>
      <Closing vote={vote} />
      {!list && <OwnFact vote={vote} small />}
      <Button onClick={onOpen} variant={due ? 'filled' : 'default'}>
        {t(due ? votes.toBallot : votes.question)}
      </Button>
    </div>
  );
}
