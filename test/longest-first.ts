/** The order of files: of those that take longest none is left for the end, where the other processes would wait for it. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Rules last: most of their files take a second, so that all processes end together. What is not named comes first. */
const PROJECTS = ['session', 'browser', 'faults', 'alone', 'rules'];
/** Longest first; what is not named comes after, as vitest orders it. */
const LONGEST = [
  'e2e/reading',
  'e2e/session',
  'e2e/day-off-the-net',
  'e2e/preparing',
  'client/screens',
  'e2e/search',
  'client/room',
  'e2e/firefox',
  'e2e/notebook',
  'e2e/offline',
  'e2e/notes',
  'e2e/device-lost',
  'e2e/audience',
  'e2e/webkit',
  'client/update',
  'e2e/replacing',
  'e2e/guest',
  'e2e/sharing',
  'e2e/presenting',
  'client/ballot',
  'faults/sigkill',
  'server/release',
  'server/sample',
  'faults/two-servers',
  'server/backup',
  'fuzz/fuzz',
  'faults/bad-input',
  'archive/attacks',
  'archive/tampering',
  'reader/kept-papers',
  'papers/recognition',
  'search/all-meetings',
  'papers/audience-http',
  'link/ballots',
  'papers/page-texts',
  'papers/intake',
  'identity/connections',
  'identity/kind-changes',
  'archive/writing',
  'contract/stores',
  'identity/two-units',
  'minutes/minutes-pdf',
].map((one) => `/test/${one}.test.ts`);

const rank = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((one) => moduleId.endsWith(one));
  return place < 0 ? LONGEST.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Projects stay together: processes are shared within one alone.
    const projects = [...new Set(sorted.map((one) => one.project.name))].sort((a, b) => PROJECTS.indexOf(a) - PROJECTS.indexOf(b));
    return projects.flatMap((name) => sorted.filter((one) => one.project.name === name).sort((a, b) => rank(a) - rank(b)));
  }
}
