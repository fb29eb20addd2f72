/** The second person's signature over a show of hands that a secretary has entered. */
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { handsStatement, type Hands } from '../../shared/meeting/hands.ts';
import type { Following } from './follow.ts';

/** Signs the numbers as this device shows them, by the key of whoever sits at it, and sends that. */
export async function countersignHands(following: Following | undefined, entry: Hands): Promise<Refusal | undefined> {
  const signer = following?.parts.signer;
  if (!following || !signer) return refuse('votes/no-key-here');
  const signedAt = following.now();
  const content = canonical(handsStatement(following.replica.meeting, entry, signer.member));
  const signature = await signer.sign(utf8(content), signedAt);
  return following.act('countersignHands', { hands: entry.hands, certificate: signer.certificate, signedAt, signature });
}
