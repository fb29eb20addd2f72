/** What the server said last of the signatures in papers: kept with the papers on this device, for when it does not answer. */
import { isRefusal } from '../../../shared/base/refusal.ts';
import type { PaperSignatures } from '../../../shared/wire/papers.ts';
import { get } from '../../link/http.ts';
import { KEPT, sealedMemory } from '../../link/sealed-memory.ts';
import { keptShares } from '../kept-index.ts';

/** Of so many papers; those asked about last stay. */
const MOST_PAPERS = 200;
/** An authority may have taken a certificate back since: asked again, where there is a network, after so long, in milliseconds. */
const AGAIN_MS = 12 * 3_600_000;

export interface KeptSignatures {
  readonly answer: PaperSignatures;
  /** When the server said so, by this device's clock, in milliseconds since 1970. */
  readonly at: number;
}

/** By the paper's address; newest last. */
type All = ReadonlyArray<readonly [paper: string, at: number, answer: PaperSignatures]>;

function stored(): All {
  const value = sealedMemory.value(KEPT.signatures);
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one): one is All[number] =>
      Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number' && Array.isArray(one[2]?.signatures),
  );
}

/** @param paper its address (`paperUrl`) */
export function keptSignatures(paper: string): KeptSignatures | undefined {
  const found = stored().find(([one]) => one === paper);
  return found && { at: found[1], answer: found[2] };
}

const keep = (paper: string, answer: PaperSignatures): void =>
  sealedMemory.put(KEPT.signatures, [...stored().filter(([one]) => one !== paper), [paper, Date.now(), answer]].slice(-MOST_PAPERS));

/** As the server says now, and kept; undefined where it does not answer. */
export async function askSignatures(paper: string): Promise<PaperSignatures | undefined> {
  const answer = await get<PaperSignatures>(`${paper.replace(/^\/api/, '')}/signatures`);
  if (isRefusal(answer)) return undefined;
  keep(paper, answer);
  return answer;
}

let bringing = false;

/**
 * Asks for those of the papers that are here, one by one, for as long as nothing else wants the line. False where some are still to
 * come.
 */
export async function bringSignatures(papers: readonly string[], mayGoOn: () => boolean): Promise<boolean> {
  if (bringing) return true;
  bringing = true;
  try {
    for (const paper of papers) {
      const known = keptSignatures(paper);
      if (keptShares.getState()[paper] !== 1 || (known && Math.abs(Date.now() - known.at) < AGAIN_MS)) continue;
      if (!mayGoOn() || !(await askSignatures(paper))) return false;
    }
    return true;
  } finally {
    bringing = false;
  }
}
