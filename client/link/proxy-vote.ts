/** The holder's signature on a vote for a member who has appointed them. */
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { proxyStatement, type Appointment } from '../../shared/meeting/proxies.ts';
import { sentFor } from '../../shared/meeting/represented.ts';
import type { Following } from './follow.ts';

/** Signs a choice as this device shows it, by the key of whoever holds it, and sends that. */
export async function voteAsProxy(
  following: Following | undefined,
  { appointment, member, holder }: Appointment,
  vote: string,
  choice: Choice,
): Promise<Refusal | undefined> {
  const signer = following?.parts.signer;
  if (!following || !signer) return refuse('votes/no-key-here');
  const { meeting } = following.replica;
  const revision = (sentFor(meeting, vote, member)?.revision ?? 0) + 1;
  const signedAt = following.now();
  const content = canonical(proxyStatement(meeting, { appointment, member, holder }, { vote, revision, choice }));
  const signature = await signer.sign(utf8(content), signedAt);
  return following.act('voteAsProxy', { appointment, vote, revision, choice, certificate: signer.certificate, signedAt, signature });
}
