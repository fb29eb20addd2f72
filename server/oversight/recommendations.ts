/** Recommendations as they are kept: each step a record of its own, written once, in order; nothing is changed or removed. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isSent, standing, Step, type Recommendation } from '../../shared/council/recommendations.ts';
import { entryOf, makePlaces, type Places } from '../places.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';
import { makeLines, type Line } from './lines.ts';

/** Of one unit. */
const MOST = 20_000;
const TRIES = 8;

/** `unit:id:0001`, so that a unit's stand together. */
const STEPS = 'recommendations';
/** `unit:id`, for counting; `id`, whose value is the unit. */
const [OF_UNIT, UNIT_OF] = ['recommendationsin', 'recommendationunits'];

export interface Recommendations {
  /** What stands of each in its unit's list and figures. */
  linesOf(unit: string): Promise<Line[]>;
  /** Those sent that the person answers now, or (`followedBy`) follows up: what has not ended, the first due first; what has, the last first. */
  readonly ofPerson: Pick<Places<Recommendation>, 'openOf' | 'pageOf' | 'under'>;
  /** Of all units, one after the other. */
  all(): AsyncIterable<Recommendation>;
  of(id: string): Promise<Recommendation | undefined>;
  /** Durable on return. Refuses `recommendations/too-many`. */
  draft(id: string, unit: string, first: Extract<Step, { did: 'drafted' }>): Promise<Recommendation | Refusal>;
  /** Adds what `next` answers for the recommendation as it stands then; nothing is written where it refuses. */
  add(id: string, next: (one: Recommendation) => Step | Refusal): Promise<Recommendation | Refusal>;
}

const number = (nth: number): string => String(nth).padStart(4, '0');

/** The list of those that somebody follows up and does not answer. */
export const followedBy = (person: string): string => `.${person}`;

/** Under whom one stands, and where: nobody hears of a draft. */
function entriesOf(one: Recommendation): string[] {
  if (!isSent(one)) return [];
  const part = one.state === 'ended' ? 'ended' : 'open';
  const whose = new Set([...one.people, ...(one.people.includes(one.follower) ? [] : [followedBy(one.follower)])]);
  return [...whose].map((person) => entryOf(person, part, Date.parse(one.due!), one.id));
}

export function makeRecommendations(records: Records): Recommendations {
  /** Steps that stand one after the other, put together. */
  async function* under(prefix: string): AsyncIterable<Recommendation> {
    let [last, steps]: [string | undefined, Step[]] = [undefined, []];
    const made = (): Recommendation | undefined => {
      if (last === undefined) return undefined;
      const [unit, id] = last.split(':') as [string, string];
      return standing(id, unit, steps);
    };
    for await (const { key, value } of everyRecord(records, STEPS, prefix)) {
      const of = key.slice(0, key.lastIndexOf(':'));
      if (of !== last) {
        const one = made();
        if (one) yield one;
        [last, steps] = [of, []];
      }
      steps.push(Step.parse(value));
    }
    const one = made();
    if (one) yield one;
  }
  const gathered = async (prefix: string): Promise<Recommendation[]> => {
    const all: Recommendation[] = [];
    for await (const one of under(prefix)) all.push(one);
    return all;
  };
  const of = async (id: string): Promise<Recommendation | undefined> => {
    const unit = (await records.get(UNIT_OF, id))?.value;
    return typeof unit === 'string' ? (await gathered(`${unit}:${id}:`))[0] : undefined;
  };
  // Not "recommendationplaces", where an earlier version had both lists of a person in one.
  const places = makePlaces<Recommendation>(records, { collection: 'recommendationlists', read: of, entriesOf, all: () => under('') });
  const lines = makeLines(records, { of, all: () => under('') });
  const put = (unit: string, id: string, nth: number, step: Step) =>
    records.put(STEPS, `${unit}:${id}:${number(nth)}`, JSON.parse(JSON.stringify(step)) as Json, 0);

  return {
    linesOf: lines.ofUnit,
    ofPerson: places,
    all: () => under(''),
    of,
    async draft(id, unit, first) {
      const others = await records.list(OF_UNIT, `${unit}:`, { limit: MOST });
      if (others.length >= MOST) return refuse('recommendations/too-many', { most: MOST });
      await records.put(UNIT_OF, id, unit, 0);
      await records.put(OF_UNIT, `${unit}:${id}`, true, 0);
      const one = standing(id, unit, [first])!;
      await lines.begin(unit, id, 1);
      await put(unit, id, 1, first);
      await lines.write(one);
      return one;
    },
    async add(id, next) {
      for (let tried = 1; ; tried++) {
        const one = await of(id);
        if (!one) return refuse('recommendations/unknown');
        const step = next(one);
        if (isRefusal(step)) return step;
        const after = standing(id, one.unit, [...one.steps, step])!;
        await lines.begin(one.unit, id, after.steps.length);
        await places.enter(after, one);
        try {
          // Whoever was quicker has taken the number: what they did is looked at first.
          await put(one.unit, id, after.steps.length, step);
          await places.leave(after, one);
          await lines.write(after);
          return after;
        } catch (error) {
          if (!(error instanceof Conflict) || tried >= TRIES) throw error;
        }
      }
    },
  };
}
