/** How the sites stand: who is where, which is lost, and which seems to be. */
import { isPresent } from '../../../shared/meeting/access.ts';
import { presentBySite, type SitePresence } from '../../../shared/meeting/there-at.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';

export interface SiteNow extends SitePresence {
  /** Since when it is lost. */
  readonly lost?: string;
  /** Somebody is there, and no tablet of theirs answers. */
  readonly quiet: boolean;
}

/** @param connected people whose tablets answer; undefined where that is not known */
export function sitesNow(meeting: Meeting, connected: readonly string[] | undefined): SiteNow[] {
  const online = connected && new Set(connected);
  const { presence } = meeting.roll;
  return presentBySite(meeting).map((one) => {
    const lost = meeting.sites.outages.find(({ site, to }) => site === one.site && !to)?.from;
    const there = presence.keys().filter((who) => isPresent(who, meeting) && presence.get(who)!.at(-1)!.site === one.site);
    return { ...one, ...(lost !== undefined && { lost }), quiet: !!online && there.length > 0 && !there.some((who) => online.has(who)) };
  });
}
