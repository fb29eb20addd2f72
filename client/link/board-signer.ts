/** Whose signature a board bears: what leads from it to its teller. */
import { isRefusal } from '../../shared/base/refusal.ts';
import type { UrnCertificates } from '../../shared/wire/urns.ts';
import type { Following } from './follow.ts';
import { boardKey } from './on-board.ts';
import { AGAIN_MS, PASSING, type SendingParts } from './paper-sending.ts';

/**
 * The certificate under the board of a vote, once the server hands it out; where it will not, none, and nothing leads from the board to
 * its teller. Undefined where nobody follows any more.
 */
export async function certificatesOf(
  following: Following,
  vote: string,
  pause: SendingParts['pause'],
): Promise<UrnCertificates | undefined> {
  const path = `/urns/${following.id}/${vote}/certificates?of=${boardKey(following.replica, vote)}`;
  for (;;) {
    const answer = await following.parts.get<UrnCertificates>(path);
    if (following.ended.aborted) return undefined;
    if (!isRefusal(answer)) return answer;
    const passes = PASSING.has(answer.code) || /^identity\/|\/(not-signed-in|other-session)$/.test(answer.code);
    if (!passes) return { roots: [], certificates: {} };
    await pause(AGAIN_MS, following.ended);
  }
}
