/** A server that came out of a backup: what this tablet gives back to it, and what is lost for good (RECORD section 2). */
import type { HeldEntries, LogPage } from '../../shared/wire/meeting-log.ts';
import { UnknownEvent } from '../../shared/meeting/log-kind.ts';
import { Mismatch, Replica } from './replica.ts';

/** How many entries a note speaks of, before anybody believes it. */
export const sizeOf = (note: string): number => Number(note.split('\n', 2)[1]);

/** What the server, having `have` entries, lacks of those that this copy holds under a signed checkpoint. */
export function heldBeyond(have: number, { entries, size }: Replica, checkpoint: string | undefined): HeldEntries | undefined {
  if (checkpoint === undefined || sizeOf(checkpoint) <= have || sizeOf(checkpoint) > size) return undefined;
  return { from: have, entries: entries.slice(have, sizeOf(checkpoint)) as HeldEntries['entries'], checkpoint };
}

/**
 * The record as it is now, when it differs from the copy held here because a restore has lost entries and says so, signed and
 * visible to all, in the first entry that differs. Undefined for every other difference.
 */
export function afterLoss(before: Replica, page: LogPage): { readonly replica: Replica; readonly lost: number } | undefined {
  if (before.draft || page.checkpoint === undefined || page.from !== 0) return undefined;
  try {
    const replica = new Replica(before.id, before.kind);
    replica.take(0, page.entries);
    if (replica.check(page.checkpoint) === 'behind' || replica.entries[0]?.line !== before.entries[0]?.line) return undefined;
    const differs = before.entries.findIndex((one, seq) => replica.entries[seq]?.line !== one.line);
    const said = replica.meeting.session.restorations.some((one) => one.lostAfter === differs);
    return differs >= 0 && said ? { replica, lost: before.size - differs } : undefined;
  } catch (error) {
    if (error instanceof Mismatch || error instanceof UnknownEvent) return undefined;
    throw error;
  }
}
