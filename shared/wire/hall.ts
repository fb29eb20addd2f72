/** Hall screens, the code that they show, and how tablets in the room reach this server: HTTP. */
import { z } from 'zod';

/** POST /api/meetings/:id/hall → HallLink (secretariat), the token after "#"; POST /api/hall/enter {token} → Me. */
export interface HallLink {
  readonly url: string;
}
export const HallEnter = z.object({ token: z.string().max(100) });

/**
 * GET /api/meetings/:id/code and …/code/own: six signs, until when they are shown, by the server's clock, and what an address here begins
 * with.
 */
export interface ShownCode {
  readonly code: string;
  readonly until: string;
  readonly now: string;
  readonly address: string;
}

/** GET /api/lan → how tablets in the room reach this server. */
export interface LanInfo {
  readonly addresses: readonly string[];
  /** The root to trust, where the server made its own. */
  readonly root?: { readonly fingerprint: string; readonly url: string };
}
