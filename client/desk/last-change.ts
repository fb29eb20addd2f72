/** Who wrote last about something, and when, as the log tells it. */
import { entryOf } from '../../shared/log/entry.ts';

export interface Change {
  readonly by: string;
  readonly at: string;
}

/** @param lines of the log, in its order @param about an id that entries name among their open members, or a type of entry */
export function lastChange(lines: readonly string[], about: string): Change | undefined {
  for (const line of lines.toReversed()) {
    // Most lines are of something else: they are not read.
    if (!line.includes(`"${about}"`)) continue;
    const { by, at, type, open } = entryOf(line);
    if (by === undefined) continue;
    const named = typeof open === 'object' && open !== null ? Object.values(open) : [];
    if (type === about || named.includes(about)) return { by, at };
  }
  return undefined;
}
