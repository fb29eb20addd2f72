/** What each meeting that is over comes to, kept beside the logs: made from the log the first time it is asked for, and read from then on. */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { figuresOf } from '../../shared/kinds/figures.ts';
import { kindOf } from '../../shared/kinds/kinds.ts';
import { isEnded } from '../../shared/meeting/access.ts';
import { PersonFigures, SheetFigures, type Figures } from '../../shared/meeting/figures.ts';
import type { Records } from '../ports.ts';
import { wasFirst } from '../ports.ts';
import type { Rooms } from '../room/rooms.ts';

const FIGURES = 'figures';
/** People in one record, which holds at most a megabyte. */
const PART = 2000;

/** Under the meeting's id; people from the first part on under `id:1`, `id:2`, … */
const Head = z.object({ chair: z.string().optional(), sheet: SheetFigures.optional(), parts: z.number().int() });
const Part = z.array(PersonFigures);

export interface KeptFigures {
  /** Undefined where it is not over, or not there. Throws `BrokenLog` where its log cannot be read. */
  of(meeting: string): Promise<Figures | undefined>;
}

export function makeKeptFigures(records: Records, rooms: () => Rooms): KeptFigures {
  const put = (key: string, value: unknown) => wasFirst(records.put(FIGURES, key, JSON.parse(JSON.stringify(value)) as Json, 0));
  const partKey = (meeting: string, n: number) => `${meeting}:${n}`;

  const read = async (meeting: string): Promise<Figures | undefined> => {
    const head = Head.safeParse((await records.get(FIGURES, meeting))?.value).data;
    if (!head) return undefined;
    const { parts, chair, sheet } = head;
    const people: PersonFigures[] = [];
    for (let n = 0; n < parts; n++) {
      const part = Part.safeParse((await records.get(FIGURES, partKey(meeting, n)))?.value).data;
      if (!part) return undefined;
      people.push(...part);
    }
    return { people, ...(chair !== undefined && { chair }), ...(sheet && { sheet }) };
  };

  const make = async (meeting: string): Promise<Figures | undefined> => {
    const room = await rooms().open(meeting);
    if (!room || room.draft || room.waiting || !isEnded(room.meeting)) return undefined;
    const figures = figuresOf(kindOf(meeting), room.meeting);
    const { people, ...head } = figures;
    const parts = Math.ceil(people.length / PART);
    // The head last: whoever finds it finds them all.
    for (let n = 0; n < parts; n++) await put(partKey(meeting, n), people.slice(n * PART, (n + 1) * PART));
    await put(meeting, { ...head, parts });
    return figures;
  };

  return { of: async (meeting) => (await read(meeting)) ?? make(meeting) };
}
