/** What one's ballot is found to be once its vote is over: in the closed box and counted, or not; or what is left of it. */
import { isSameChoice, type Choice } from '../../shared/meeting/forms.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { SublogProof } from '../../shared/wire/meeting-log.ts';
import { standsInBox } from './receipt.ts';
import { standing, type KeptVote, type PlaceInBox, type SetAside, type Verification } from './store.ts';

/** `theirs`: the server has shown that the ballot that stands is in the closed box, and an admitted key of this person's signed it. */
export function verdict(
  { result, box }: Vote,
  member: string,
  kept: KeptVote,
  proof: SublogProof | undefined,
  theirs: boolean,
): Verification {
  const last = standing(kept);
  if (!proof || !box) return last ? 'no-proof' : 'unsigned';
  if (kept.recorded && (kept.recorded.fault || !standsInBox(kept.recorded.receipt, proof, box))) return 'not-included';
  if (!last) return 'unsigned';
  if (last === kept.elsewhere && !theirs) return 'not-included';
  if (result!.void.some((one) => one.voter === member)) return 'void';
  return isSameChoice(result!.roll[member] as Choice | undefined, last.choice) ? 'included' : 'counted-otherwise';
}

/** Where the ballot that stands was shown to be in the closed box; undefined where it was not. */
export function placeOf({ box }: Vote, kept: KeptVote, proof: SublogProof | undefined, theirs: boolean): PlaceInBox | undefined {
  const last = standing(kept);
  if (!last || !box || !proof) return undefined;
  const { own } = proof;
  const shown = last === kept.recorded ? proof : theirs ? own?.receipt : undefined;
  if (!shown || !standsInBox(last.receipt, shown, box)) return undefined;
  const { seq, size, proof: path } = shown;
  const { authority } = proof;
  return { seq, size, proof: path, ...(theirs && own && { certificate: own.certificate }), ...(authority && { authority }) };
}

/** Without anything that says which choice it was: the salt is what would open it. */
export function leftOf(kept: KeptVote): SetAside {
  const last = standing(kept);
  if (!last) return {};
  const { salt: _destroyed, ...receipt } = last.receipt;
  return { at: last.at, receipt };
}
