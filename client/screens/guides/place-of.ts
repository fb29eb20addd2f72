/** Which guides a screen opens, by its address. */
import type { BuiltIn, Place } from '../../../shared/council/guides.ts';

const PLACES: ReadonlyArray<readonly [RegExp, Place]> = [
  [/^\/$/, 'home'],
  [/^\/meeting\/[^/]+\/paper\//, 'paper'],
  [/^\/meeting\/[^/]+\/notes/, 'notes'],
  [/^\/meeting\//, 'room'],
  [/^\/sheets/, 'sheets'],
  [/^\/calendar/, 'calendar'],
  [/^\/(devices|recovery-sheet)/, 'devices'],
  [/^\/secretariat\/meetings\//, 'prepare'],
  [/^\/secretariat\/(members|enrolment)/, 'members'],
  [/^\/secretariat\/rooms/, 'rooms'],
  [/^\/(secretariat\/)?statistics/, 'statistics'],
  [/^\/(following|preparing|recommendations|secretariat\/oversight)/, 'tasks'],
  [/^\/search/, 'search'],
  [/^\/own-papers/, 'ownPapers'],
  [/^\/secretariat\/administration/, 'administration'],
  [/^\/secretariat\/?$/, 'meetings'],
];

export const placeOf = (path: string): Place | undefined => PLACES.find(([at]) => at.test(path))?.[1];

/** Parts of a meeting's desk that are about less than preparing it: their own guide comes first. */
const PARTS: ReadonlyArray<readonly [RegExp, BuiltIn]> = [
  [/^(roll|map|speaking|tablets|questions|whispers|conclusions|presenting|wall|proxies)$/, 'sitting'],
  [/^amendments$/, 'amending'],
  [/^minutes$/, 'afterwards'],
];

interface Placed {
  readonly id: string;
  readonly place?: Place | undefined;
}
/** Those of the guides that help on a screen, the closest first. */
export function helpAt<T extends Placed>(path: string, guides: readonly T[]): readonly T[] {
  const part = /^\/secretariat\/meetings\/[^/]+\/([^/]+)/.exec(path)?.[1];
  const first = part === undefined ? undefined : PARTS.find(([at]) => at.test(part))?.[1];
  const place = placeOf(path);
  const here = guides.filter((one) => one.place === place && place !== undefined && one.id !== first);
  return [...guides.filter((one) => one.id === first), ...here];
}
