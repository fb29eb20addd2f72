/** The versions of a paper, for the reader: all of them that can still be read, the one before it and the one after. */
import type { Paper, PapersState } from '../../../shared/meeting/paper-events.ts';
import type { Version, Versions } from '../../reader/changes/versions.ts';
import { canRead } from '../../reader/wanted.ts';

const version = (one: Paper): Version => ({ paper: one.paper, sha256: one.sha256, pages: one.pages });

/** Every version of a paper that can be read, the oldest first; none of a paper that is not there or was withdrawn. */
export function versionsOf({ papers }: PapersState, id: string): readonly Version[] {
  const found: Version[] = [];
  const readable = (paper: string | undefined): Paper | undefined => {
    const one = paper === undefined ? undefined : papers[paper];
    return canRead(one) ? one : undefined;
  };
  const here = readable(id);
  for (let one = here; one; one = readable(one.replaces)) found.unshift(version(one));
  for (let one = readable(here?.replacedBy); one; one = readable(one.replacedBy)) found.push(version(one));
  return found;
}

/** @param all of it, as `versionsOf` gives them */
export function versionsAround(all: readonly Version[], paper: Paper, meeting: string, open: Versions['open']): Versions {
  const at = all.findIndex((one) => one.paper === paper.paper);
  const [before, after] = at < 0 ? [] : [all[at - 1], all[at + 1]];
  return {
    meeting,
    here: version(paper),
    ...(before && { before }),
    ...(after && { after }),
    all,
    ...(paper.changed !== undefined && { changed: paper.changed }),
    since: paper.addedAt,
    open,
  };
}
