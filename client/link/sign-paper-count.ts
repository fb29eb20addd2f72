/** A teller's signature over the papers that they have counted. */
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { tellersCountStatement } from '../../shared/meeting/paper-count.ts';
import type { PaperCount, PaperVote } from '../../shared/meeting/paper-ballot-events.ts';
import type { Following } from './follow.ts';

/** Signs the numbers as this device shows them, by the key of whoever sits at it, and sends that. */
export async function signPaperCount(
  following: Following | undefined,
  { vote, question, round, issued = 0 }: PaperVote,
  count: PaperCount,
): Promise<Refusal | undefined> {
  const signer = following?.parts.signer;
  if (!following || !signer) return refuse('votes/no-key-here');
  const signedAt = following.now();
  const { meeting } = following.replica.meeting.session;
  const content = canonical(tellersCountStatement({ meeting, vote, question, round, issued, count, teller: signer.member }));
  const signature = await signer.sign(utf8(content), signedAt);
  return following.act('enterPaperCount', { vote, round, ...count, certificate: signer.certificate, signedAt, signature });
}
