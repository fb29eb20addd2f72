/** The code of a vote's opening, for people who compare what they were shown: the same on the wall and on each tablet. */
import { meetingOrigin } from '../../../shared/log/checkpoint.ts';
import { compareCode } from '../../../shared/log/compare-code.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { compare } from '../../../shared/text/compare.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';

/** Undefined before the vote was opened, and where there is no copy of the record here. */
export function useCompareCode(vote: Pick<Vote, 'opened'> | undefined): string | undefined {
  const { following } = useHere();
  const size = vote?.opened && vote.opened.seq + 1;
  const replica = following?.replica;
  if (size === undefined || !replica?.founding || replica.size < size) return undefined;
  return compareCode({ origin: meetingOrigin(replica.founding.unit, replica.id), size, root: replica.tree.root(size) });
}

/** Of several that were opened at once, the last. */
export function lastOpened({ votes: { votes } }: Meeting): Vote | undefined {
  const opened = Object.values(votes).filter((one) => one.opened);
  return opened.sort((a, b) => a.opened!.seq - b.opened!.seq).at(-1);
}

export function CompareCode() {
  const { t } = useWords();
  const code = useCompareCode(lastOpened(useHere().meeting));
  return (
    code && (
      <span style={{ color: 'var(--ink-soft)', fontWeight: 400 }}>
        {t(compare.code)}: <b style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{code}</b>
      </span>
    )
  );
}
