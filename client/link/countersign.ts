/** The second person's signature over a spoken choice that the clerk has entered. */
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { spokenStatement, type Spoken } from '../../shared/meeting/spoken.ts';
import type { Following } from './follow.ts';

/** Signs the entry as this device shows it, by the key of whoever sits at it, and sends that. */
export async function countersign(following: Following | undefined, entry: Spoken): Promise<Refusal | undefined> {
  const signer = following?.parts.signer;
  if (!following || !signer) return refuse('votes/no-key-here');
  const signedAt = following.now();
  const content = canonical(spokenStatement(following.replica.meeting, entry, signer.member));
  const signature = await signer.sign(utf8(content), signedAt);
  return following.act('countersignSpoken', { entry: entry.entry, certificate: signer.certificate, signedAt, signature });
}
