/** That the quorum was lost while a vote was open, as the record has it; nothing where it was not. */
import { quorumLosses } from '../../../shared/meeting/quorum.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { voteResults } from '../../../shared/text/vote-results.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';

export function QuorumLost({ vote, className = '' }: { readonly vote: Vote; readonly className?: string }) {
  const { t, time } = useWords();
  const { meeting } = useHere();
  return quorumLosses(meeting, vote).map(({ at, present, needed }) => (
    <p key={at} className={className}>
      <strong>{t(voteResults.quorumLost, { time: time(at), present, needed })}</strong>
    </p>
  ));
}
