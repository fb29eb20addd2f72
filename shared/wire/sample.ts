/** The contract between a server and the process in which the sample council's people live: one message of JSON each. */
import { z } from 'zod';

/** A simulated person's key as it is kept: certificate in PEM, PKCS#8 in base64url. */
export const SampleKey = z.object({ name: z.string(), pem: z.string(), pkcs8: z.string() });
export type SampleKey = z.infer<typeof SampleKey>;

/** The session under way, and who sits in it as what. */
export const SampleStanding = z.object({
  meeting: z.string(),
  unit: z.string(),
  chair: z.string(),
  delegate: z.string(),
  secretary: z.string(),
});
export type SampleStanding = z.infer<typeof SampleStanding>;

/**
 * To the people. `make`: found the council with this set-up code and hold the session's beginning; `sit`: come back with the keys
 * of before.
 */
export type ToPeople =
  | { readonly do: 'make'; readonly url: string; readonly code: string }
  | { readonly do: 'sit'; readonly url: string; readonly meeting: string; readonly keys: readonly SampleKey[] };

/** From the people. `made` and `seated` are answers; they stay in the room afterwards. */
export const FromPeople = z.discriminatedUnion('did', [
  z.object({ did: z.literal('progress'), what: z.string() }),
  z.object({ did: z.literal('founded') }),
  z.object({ did: z.literal('made'), standing: SampleStanding, keys: z.record(z.string(), SampleKey) }),
  z.object({ did: z.literal('seated') }),
  z.object({ did: z.literal('failed'), what: z.string() }),
]);
export type FromPeople = z.infer<typeof FromPeople>;
