/** The HTTP contract of what tablets tell of themselves during a meeting, and of their calls for help. None of it is part of a record. */
import { z } from 'zod';
import { line } from '../base/ids.ts';

const Few = z.number().int().min(0).max(10_000);

/** What a tablet says of itself, every few minutes and whenever it calls for help; nothing of what is on it. */
export const TabletReport = z.object({
  /** Per cent, where its browser tells. */
  battery: z.number().int().min(0).max(100).optional(),
  charging: z.boolean().optional(),
  /** Can sign. */
  signs: z.boolean(),
  /** The app's version: a hash. */
  version: z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/).optional(),
  kept: Few.optional(),
  all: Few.optional(),
  /** Somebody is wanted there, and why; absent: nobody is. */
  help: line(120).optional(),
});
export type TabletReport = z.infer<typeof TabletReport>;

/** What has become of a tablet's call: nobody has answered, somebody is coming, it was ended. */
export type HelpState = 'waiting' | 'coming' | 'ended';

/** What a tablet is answered. */
export interface TabletHeard {
  readonly help?: HelpState;
}

/** One tablet, for who looks after them. */
export interface TabletSeen extends Omit<TabletReport, 'help'> {
  /** The tablet's own name here: no session's. */
  readonly tablet: string;
  readonly member: string;
  /** When it told of itself last. */
  readonly at: string;
  readonly help?: { readonly reason: string; readonly since: string; readonly state: HelpState };
}

export interface TabletsSeen {
  readonly tablets: readonly TabletSeen[];
  /** The server's clock. */
  readonly now: string;
}

/** To a tablet that has called. */
export const HelpAnswer = z.object({ state: z.enum(['coming', 'ended']) });
