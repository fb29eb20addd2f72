/** The order of files: of those that take longest none is left for the end, where the other processes would wait for it. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first; what is not named comes after, as vitest orders it. */
const LONGEST = [
  'papers/intake',
  'archive/attacks',
  'contract/stores',
  'identity/two-units',
  'link/ballots',
  'faults/sigkill',
  'faults/two-servers',
  'server/backup',
  'server/release',
  'server/sample',
  'fuzz/fuzz',
].map((one) => `/test/${one}.test.ts`);

const rank = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((one) => moduleId.endsWith(one));
  return place < 0 ? LONGEST.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Projects stay together: processes are shared within one alone.
    const projects = [...new Set(sorted.map((one) => one.project.name))];
    return projects.flatMap((name) => sorted.filter((one) => one.project.name === name).sort((a, b) => rank(a) - rank(b)));
  }
}
