/** This page's papers of secret ballots: for each meeting that is followed those who look after them, once. */
import { browserPapers } from './browser-papers.ts';
import { dropAt, pause, randomBytes, randomDelay } from './drop.ts';
import type { Following } from './follow.ts';
import { SecretPapers } from './secret-papers.ts';

const all = new WeakMap<Following, SecretPapers>();

/** From now on they go on by themselves for as long as the meeting is followed. Undefined for who signs nothing here. */
export function papersOf(following: Following): SecretPapers | undefined {
  const { signer } = following.parts;
  if (!signer) return undefined;
  const known = all.get(following);
  if (known) return known;
  const sending = { drop: dropAt(''), random: randomBytes, delay: randomDelay, pause };
  const papers = new SecretPapers(following, { keep: browserPapers(signer.member), ...sending });
  all.set(following, papers);
  return papers;
}
