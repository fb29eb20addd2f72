/**
 * The seconds of grace that rooms of tests wait, as after a vote's closing, are a tenth of what the council's rules say, but where a
 * test moves the clock itself. What is waited for longer is people: tablets that sign have their time.
 */
import type { Timer } from '../../server/room/parts.ts';
import { GRACE_MS } from '../../shared/meeting/votes.ts';
import { URN_GRACE_MS } from '../../shared/meeting/secret.ts';

const FASTER = 10;
const LONGEST = Math.max(GRACE_MS, URN_GRACE_MS);

export const soon: Timer = (act, ms) => setTimeout(act, 'clock' in setTimeout || ms > LONGEST ? ms : ms / FASTER);
