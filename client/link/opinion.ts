/** One's own answer on an opinion sheet: signed over the question as this device's copy of the log has it, then sent. */
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { contentHash, type Choice } from '../../shared/sheets/opinion-events.ts';
import { opinionOf, opinionsOf } from '../../shared/sheets/opinions.ts';
import type { Following } from './follow.ts';

/** Undefined once it is on the record; a retry of the same bytes counts once. */
export async function sendOpinion(following: Following, choice: Choice, comment: string): Promise<Refusal | undefined> {
  const { signer } = following.parts;
  if (!signer) return refuse('votes/no-key-here');
  const { meeting } = following.replica;
  const { issued, last } = opinionsOf(meeting);
  // What is signed is what this device shows, not what a server calls it.
  if (!issued || contentHash(issued.content) !== issued.question) return refuse('votes/question-differs');
  const revision = (last.get(signer.member)?.revision ?? 0) + 1;
  const signedAt = following.now();
  const said = { revision, choice, comment: comment.normalize('NFC').replace(/\r\n?/g, '\n').trim() };
  const signature = await signer.sign(utf8(canonical(opinionOf(meeting, signer.member, said))), signedAt);
  return following.act('giveOpinion', { ...said, certificate: signer.certificate, signedAt, signature });
}
