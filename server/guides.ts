/** What each unit has written of guides, by the unit's code. */
import type { Json } from '../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import { guidesOf, KeptGuides, withGuide, withoutOwn, type GuideText, type KeptGuide } from '../shared/council/guides.ts';
import { Conflict, type Records } from './ports.ts';

export interface GuidesOfUnits {
  of(unit: string): Promise<readonly KeptGuide[]>;
  /** Each durable on return, and refused as `withGuide` and `withoutOwn` do; `guides/too-large` where all together is. */
  write(unit: string, id: string, text: GuideText, was: string | undefined): Promise<readonly KeptGuide[] | Refusal>;
  putAway(unit: string, id: string, was: string | undefined): Promise<readonly KeptGuide[] | Refusal>;
  takeBack(unit: string, id: string, was: string | undefined): Promise<readonly KeptGuide[] | Refusal>;
}

const COLLECTION = 'guides';
const TRIES = 8;
/** Of all guides of one unit, in bytes: a record holds a megabyte. */
const LARGEST = 900_000;

/** `own`: code of the installation's own unit. */
export function makeGuides(records: Records, own: () => Promise<string | undefined>, newMark: () => string): GuidesOfUnits {
  const kept = async (unit: string) => {
    const found = await records.get(COLLECTION, unit);
    return { version: found?.version ?? 0, value: found ? KeptGuides.parse(found.value) : { guides: [] } };
  };
  const both = async (unit: string) => {
    const home = (await own()) ?? unit;
    return { mine: await kept(unit), installation: unit === home ? undefined : (await kept(home)).value };
  };
  type Next = (mine: KeptGuides, installation: KeptGuides | undefined) => KeptGuides | Refusal;
  async function change(unit: string, next: Next): Promise<readonly KeptGuide[] | Refusal> {
    for (let tried = 1; ; tried++) {
      const { mine, installation } = await both(unit);
      const written = next(mine.value, installation);
      if (isRefusal(written)) return written;
      const [size, before] = [written, mine.value].map((one) => Buffer.byteLength(JSON.stringify(one))) as [number, number];
      // What makes less of it is always taken.
      if (size > LARGEST && size > before) return refuse('guides/too-large');
      try {
        await records.put(COLLECTION, unit, written as unknown as Json, mine.version);
        return guidesOf(written, installation);
      } catch (error) {
        // Somebody else of the unit wrote at the same moment: what stands now is looked at again.
        if (!(error instanceof Conflict) || tried >= TRIES) throw error;
      }
    }
  }
  return {
    async of(unit) {
      const { mine, installation } = await both(unit);
      return guidesOf(mine.value, installation);
    },
    write: (unit, id, text, was) => change(unit, (mine, all) => withGuide(mine, all, { ...text, id, mark: newMark() }, was)),
    putAway: (unit, id, was) => change(unit, (mine, all) => withGuide(mine, all, { id, mark: newMark(), away: true }, was)),
    takeBack: (unit, id, was) => change(unit, (mine, all) => withoutOwn(mine, all, id, was)),
  };
}
