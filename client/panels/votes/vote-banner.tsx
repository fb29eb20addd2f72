/** A vote that is open, over whatever else is being looked at: what it asks, what became of one's own ballot, and the way in. */
import { Button } from '@mantine/core';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { Closing } from './ballot.tsx';
import { OwnFact } from './own-fact.tsx';
import css from './votes.module.css';

export function VoteBanner({ vote, onOpen }: { readonly vote: Vote; readonly onOpen: () => void }) {
  const { t } = useWords();
  const { followed, delegate } = useHere();
  const kept = followed.votes[vote.vote];
  const due = delegate && !(kept && (kept.pending || standing(kept)));
  return (
    <div className={css.banner} role="status">
      <p>
        <strong>{t(votes.open)}</strong>
        <span>{vote.content?.text}</span>
      </p>
      <Closing vote={vote} />
      <OwnFact vote={vote} small />
      <Button onClick={onOpen} variant={due ? 'filled' : 'default'}>
        {t(due ? votes.toBallot : votes.question)}
      </Button>
    </div>
  );
}
