/** A meeting that cannot be shown: not here yet, refused, not matching, or written by a newer version. */
import { Suspense, useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { titleOf } from '../../../shared/meeting/access.ts';
import { faults, link } from '../../../shared/text/link.ts';
import { shell } from '../../../shared/text/shell.ts';
import type { Following } from '../../link/follow.ts';
import type { Followed } from '../../link/followed.ts';
import { isHallScreen } from '../../link/hall-screen.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { piece } from '../../ui/piece.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { newVersion } from '../../update.ts';

export interface UnreadyProps {
  readonly followed: Followed;
  readonly following: Following | undefined;
  readonly onAgain: () => unknown;
}

const SplitEvidence = piece(() => import('./split-evidence.tsx'));

export function Unready({ followed, following, onAgain }: UnreadyProps) {
  const { t } = useWords();
  switch (followed.phase) {
    case 'broken':
      return (
        <Notice tone="bad" title={t(link.brokenTitle)}>
          {t(link.broken)}
          {followed.fault && <p>{t(link.brokenAt, { fault: t(faults[followed.fault]) })}</p>}
          {followed.split && following && (
            <Suspense>
              <SplitEvidence following={following} />
            </Suspense>
          )}
        </Notice>
      );
    case 'newer':
      return <Newer />;
    case 'refused':
      // There is no such meeting for this person.
      if (followed.refusal?.code === 'border/unknown' && followed.size === 0 && !isHallScreen())
        return <NothingHere title={t(link.notInvitedTitle)}>{t(link.notInvited)}</NothingHere>;
      // Of a meeting that is still held here it is said which one.
      return <Refused refusal={followed.refusal} title={titleOf(followed.meeting)} again={onAgain} />;
    default:
      if (followed.refusal?.code.startsWith('link/'))
        return (
          <EmptyState title={t(link.notHereTitle)} act={<Button variant="default" onClick={onAgain}>{t(shell.again)}</Button>}>
            {t(link.notHere)}
          </EmptyState>
        );
      return followed.refusal ? <Refused refusal={followed.refusal} again={onAgain} /> : <Loading lines={6} />;
  }
}

/** A plain reload would bring back the version that is kept here: the server's own is fetched. */
export function Newer() {
  const { t } = useWords();
  const [opening, setOpening] = useState(false);
  useEffect(() => {
    // Nobody stands at the wall to press a button.
    void (isHallScreen() ? newVersion.useUnattended() : newVersion.look());
  }, []);
  const open = () => {
    setOpening(true);
    void newVersion.use();
  };
  return (
    <EmptyState title={t(link.newerTitle)} act={<BigButton onClick={open} loading={opening}>{t(link.reload)}</BigButton>}>
      {t(link.newer)}
    </EmptyState>
  );
}
