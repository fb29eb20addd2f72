/** Which guide's place a screen is, by its address. */
import type { Place } from '../../../shared/council/guides.ts';

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
