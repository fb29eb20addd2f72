/** Feeds that a calendar of any kind follows: made, shown once, and taken back by whoever they are of. */
import { z } from 'zod';

/** One's own meetings, or those of one's unit, whose desk one has. */
export const FeedScope = z.enum(['mine', 'unit']);
export type FeedScope = z.infer<typeof FeedScope>;

/** GET /api/calendar: which feeds somebody has made. `unit` is offered to desks alone. */
export interface CalendarFeeds {
  readonly feeds: readonly FeedScope[];
  readonly offered: readonly FeedScope[];
}

/**
 * POST /api/calendar {scope} → CalendarFeed: the address, shown this once; one made before stops answering. DELETE
 * /api/calendar/:scope. The feed itself is GET /api/feeds/:feed, for whoever has its address.
 */
export const MakeFeed = z.object({ scope: FeedScope });
export interface CalendarFeed {
  readonly url: string;
}
