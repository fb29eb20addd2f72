/** Recommendations as they are kept: each step a record of its own, written once, in order; nothing is changed or removed. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { standing, Step, type Recommendation } from '../../shared/council/recommendations.ts';
import { Conflict, everyRecord, wasFirst, type Records } from '../ports.ts';

/** Of one unit. */
const MOST = 20_000;
const TRIES = 8;

/** `unit:id:0001`, so that a unit's stand together. */
const STEPS = 'recommendations';
/** `unit:id`, for counting; `id`, whose value is the unit; `person:id`. */
const [OF_UNIT, UNIT_OF, OF_PERSON] = ['recommendationsin', 'recommendationunits', 'recommendationsof'];

export interface Recommendations {
  ofUnit(unit: string): Promise<Recommendation[]>;
  /** Those that the person answers or follows up now. */
  ofPerson(person: string): Promise<Recommendation[]>;
  /** Of all units, one after the other. */
  all(): AsyncIterable<Recommendation>;
  of(id: string): Promise<Recommendation | undefined>;
  /** Durable on return. Refuses `recommendations/too-many`. */
  draft(id: string, unit: string, first: Extract<Step, { did: 'drafted' }>): Promise<Recommendation | Refusal>;
  /** Adds what `next` answers for the recommendation as it stands then; nothing is written where it refuses. */
  add(id: string, next: (one: Recommendation) => Step | Refusal): Promise<Recommendation | Refusal>;
}

const number = (nth: number): string => String(nth).padStart(4, '0');
const isPersons = ({ people, follower }: Recommendation, person: string): boolean => people.includes(person) || follower === person;

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
  /** Before the step: a person is told of none that is not there. */
  const find = async (people: readonly string[], id: string): Promise<void> => {
    for (const one of people) await wasFirst(records.put(OF_PERSON, `${one}:${id}`, true, 0));
  };
  const put = (unit: string, id: string, nth: number, step: Step) =>
    records.put(STEPS, `${unit}:${id}:${number(nth)}`, JSON.parse(JSON.stringify(step)) as Json, 0);
  const named = (step: Step): string[] =>
    step.did === 'drafted' || step.did === 'changed' ? [...step.content.people, step.content.follower] : [];

  return {
    ofUnit: (unit) => gathered(`${unit}:`),
    async ofPerson(person) {
      const mine: Recommendation[] = [];
      for await (const { key } of everyRecord(records, OF_PERSON, `${person}:`)) {
        const one = await of(key.slice(person.length + 1));
        if (one && isPersons(one, person)) mine.push(one);
      }
      return mine;
    },
    all: () => under(''),
    of,
    async draft(id, unit, first) {
      const others = await records.list(OF_UNIT, `${unit}:`, { limit: MOST });
      if (others.length >= MOST) return refuse('recommendations/too-many', { most: MOST });
      await records.put(UNIT_OF, id, unit, 0);
      await records.put(OF_UNIT, `${unit}:${id}`, true, 0);
      await find(named(first), id);
      await put(unit, id, 1, first);
      return standing(id, unit, [first])!;
    },
    async add(id, next) {
      for (let tried = 1; ; tried++) {
        const one = await of(id);
        if (!one) return refuse('recommendations/unknown');
        const step = next(one);
        if (isRefusal(step)) return step;
        await find(named(step), id);
        try {
          // Whoever was quicker has taken the number: what they did is looked at first.
          await put(one.unit, id, one.steps.length + 1, step);
          return standing(id, one.unit, [...one.steps, step])!;
        } catch (error) {
          if (!(error instanceof Conflict) || tried >= TRIES) throw error;
        }
      }
    },
  };
}
