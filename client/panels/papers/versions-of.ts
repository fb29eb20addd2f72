/** The versions of a paper, for the reader: the one before it and the one after, where they can still be read. */
import type { Paper, PapersState } from '../../../shared/meeting/papers.ts';
import type { Version, Versions } from '../../reader/changes/versions.ts';
import { canRead } from '../../reader/wanted.ts';

export function versionsOf({ papers }: PapersState, paper: Paper, meeting: string, open: Versions['open']): Versions {
  const version = (id: string | undefined): Version | undefined => {
    const one = id === undefined ? undefined : papers[id];
    return canRead(one) ? { paper: one.paper, sha256: one.sha256, pages: one.pages } : undefined;
  };
  const [before, after] = [version(paper.replaces), version(paper.replacedBy)];
  return {
    meeting,
    here: { paper: paper.paper, sha256: paper.sha256, pages: paper.pages },
    ...(before && { before }),
    ...(after && { after }),
    ...(paper.changed !== undefined && { changed: paper.changed }),
    since: paper.addedAt,
    open,
  };
}
