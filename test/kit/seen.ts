/** What of a meeting in a scene reaches somebody. */
import { dutiesOf } from '../../shared/meeting/access.ts';
import { sees } from '../../shared/meeting/may-read.ts';
import type { Duty, Meeting } from '../../shared/meeting/feature.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { foldOf, type World, type Written } from './world.ts';

/** The meeting as somebody's tablet has it that has fetched the log now; undefined: the wall. */
export function asSeenBy(who: { readonly id: string } | undefined, { entries, meeting }: World): Meeting {
  const duties = who ? dutiesOf(who.id, meeting) : new Set<Duty>(['hall']);
  const isSeen = ({ line }: Written): boolean => {
    const { type, open } = JSON.parse(line) as { type: string; open: never };
    return sees(MEETING.eventKind(type)?.seenBy?.(open) ?? 'nobody', { member: who?.id, duties });
  };
  return foldOf(entries, isSeen);
}
