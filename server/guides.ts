/** What each unit has written of guides, by the unit's code. */
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import { guidesOf, KeptGuides, withGuide, withoutOwn, type GuideText, type KeptGuide } from '../shared/council/guides.ts';
import { changeRecord } from './change-record.ts';
import type { Records } from './ports.ts';

export interface GuidesOfUnits {
  of(unit: string): Promise<readonly KeptGuide[]>;
  /** Each durable on return, and refused as `withGuide` and `withoutOwn` do; `guides/too-large` where all together is. */
  write(unit: string, id: string, text: GuideText, was: string | undefined): Promise<readonly KeptGuide[] | Refusal>;
  putAway(unit: string, id: string, was: string | undefined): Promise<readonly KeptGuide[] | Refusal>;
  takeBack(unit: string, id: string, was: string | undefined): Promise<readonly KeptGuide[] | Refusal>;
}

const COLLECTION = 'guides';
/** Of all guides of one unit, in bytes: a record holds a megabyte. */
const LARGEST = 900_000;
const sizeOf = (kept: KeptGuides): number => Buffer.byteLength(JSON.stringify(kept));
const read = (value: unknown): KeptGuides => (value === undefined ? { guides: [] } : KeptGuides.parse(value));

/** `own`: code of the installation's own unit. */
export function makeGuides(records: Records, own: () => Promise<string | undefined>, newMark: () => string): GuidesOfUnits {
  const kept = async (unit: string): Promise<KeptGuides> => read((await records.get(COLLECTION, unit))?.value);
  const installationFor = async (unit: string): Promise<KeptGuides | undefined> => {
    const home = (await own()) ?? unit;
    return unit === home ? undefined : kept(home);
  };
  type Next = (mine: KeptGuides, installation: KeptGuides | undefined) => KeptGuides | Refusal;
  async function change(unit: string, next: Next): Promise<readonly KeptGuide[] | Refusal> {
    const installation = await installationFor(unit);
    const written = await changeRecord(records, [COLLECTION, unit], read, (mine) => {
      const after = next(mine, installation);
      // What makes less of it is always taken.
      return !isRefusal(after) && sizeOf(after) > LARGEST && sizeOf(after) > sizeOf(mine) ? refuse('guides/too-large') : after;
    });
    return isRefusal(written) ? written : guidesOf(written, installation);
  }
  return {
    of: async (unit) => guidesOf(await kept(unit), await installationFor(unit)),
    write: (unit, id, text, was) => change(unit, (mine, all) => withGuide(mine, all, { ...text, id, mark: newMark() }, was)),
    putAway: (unit, id, was) => change(unit, (mine, all) => withGuide(mine, all, { id, mark: newMark(), away: true }, was)),
    takeBack: (unit, id, was) => change(unit, (mine, all) => withoutOwn(mine, all, id, was)),
  };
}
