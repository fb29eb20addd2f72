/**
 * What lists and figures of a unit's recommendations are made of: one small record each, so that nobody's list reads every step of every one.
 * Which step is being written is noted before, so that a line is never taken for what it is not: one that lacks it is made anew.
 */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { ENDS, STATES, type Recommendation } from '../../shared/council/recommendations.ts';
import { Day } from '../../shared/council/working-days.ts';
import { changeRecord } from '../change-record.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';

const Line = z.object({
  id: z.string(),
  unit: z.string(),
  addressee: z.string(),
  meeting: z.string().optional(),
  state: z.enum(STATES),
  due: Day.optional(),
  firstDue: Day.optional(),
  sent: z.object({ on: Day }).optional(),
  /** The first alone. */
  answers: z.array(z.object({ on: Day })).readonly(),
  ended: z.object({ how: z.enum(ENDS) }).optional(),
  /** Of how many steps it was made. */
  steps: z.number(),
});
export type Line = Readonly<z.infer<typeof Line>>;
/** `mark`: the last step that was begun to be written. */
const Kept = z.object({ line: Line.optional(), mark: z.number() });
type Kept = z.infer<typeof Kept>;

export const lineOf = ({ id, unit, addressee, meeting, state, due, firstDue, sent, answers, ended, steps }: Recommendation): Line => ({
  ...{ id, unit, addressee, state },
  ...(meeting !== undefined && { meeting }),
  ...(due !== undefined && { due }),
  ...(firstDue !== undefined && { firstDue }),
  ...(sent && { sent: { on: sent.on } }),
  answers: answers.slice(0, 1).map(({ on }) => ({ on })),
  ...(ended && { ended: { how: ended.how } }),
  steps: steps.length,
});

const LINES = 'recommendationlines';
/** Says that what is older than the lines has one too. */
const COMPLETE = 'recommendationlinescomplete';
const NONE: Kept = { mark: 0 };

interface LinesParts {
  readonly of: (id: string) => Promise<Recommendation | undefined>;
  readonly all: () => AsyncIterable<Recommendation>;
}

export function makeLines(records: Records, { of, all }: LinesParts) {
  const change = (unit: string, id: string, next: (kept: Kept) => Kept) =>
    changeRecord<Kept>(records, [LINES, `${unit}:${id}`], (value) => Kept.safeParse(value).data ?? NONE, (kept) => {
      const changed = next(kept);
      return changed === kept ? kept : (JSON.parse(JSON.stringify(changed)) as Json as Kept);
    });
  const write = (one: Recommendation) =>
    change(one.unit, one.id, (kept) => ((kept.line?.steps ?? 0) >= one.steps.length ? kept : { ...kept, line: lineOf(one) }));

  let completed: Promise<void> | undefined;
  const complete = async (): Promise<void> => {
    if (await records.get(COMPLETE, 'all')) return;
    for await (const one of all()) await write(one);
    await wasFirst(records.put(COMPLETE, 'all', true, 0));
  };

  return {
    /** Before a step is written. @param nth from 1 */
    begin: (unit: string, id: string, nth: number) => change(unit, id, (kept) => (kept.mark >= nth ? kept : { ...kept, mark: nth })),
    /** Once it is written; one that was made of more steps stays. */
    write,
    async ofUnit(unit: string): Promise<Line[]> {
      completed ??= complete().catch((error: unknown) => {
        completed = undefined;
        throw error;
      });
      await completed;
      const lines: Line[] = [];
      for await (const { key, value } of everyRecord(records, LINES, `${unit}:`)) {
        const { line, mark } = Kept.safeParse(value).data ?? NONE;
        if (line && line.steps >= mark) lines.push(line);
        else {
          const one = await of(key.slice(unit.length + 1));
          if (one) lines.push(lineOf(one));
        }
      }
      return lines;
    },
  };
}
