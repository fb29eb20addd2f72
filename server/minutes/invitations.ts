/** Invitations: what the desk has written of each, and their numbers, each once in a year of a unit. */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { InvitationTexts, LAST_NUMBER, type InvitationAtDesk } from '../../shared/wire/invitation.ts';
import { Conflict, type Records } from '../ports.ts';

const Issued = z.object({ number: z.number().int(), year: z.string(), texts: InvitationTexts });
type Issued = z.infer<typeof Issued>;
/** Number → meeting. */
const Numbers = z.record(z.string(), z.string());

const [INVITATIONS, NUMBERS] = ['invitations', 'invitationnumbers'] as const;
const TRIES = 8;

export interface Invitations {
  of(meeting: string): Promise<Issued | undefined>;
  /** As the desk has it; `day` decides in which year's series the next number is looked for. */
  atDesk(meeting: string, unit: string, day: string): Promise<InvitationAtDesk>;
  /**
   * Numbers and keeps it; one that has a number keeps it until another is asked for, or its year changes. A number once given stays
   * taken. Refuses `invitation/number-taken`.
   */
  write(meeting: string, unit: string, number: number | undefined, texts: InvitationTexts): Promise<Issued | Refusal>;
}

/** After the highest; where somebody has typed the last one there is, the lowest that is free. */
function nextOf(taken: Readonly<Record<string, string>>): number {
  const next = Math.max(0, ...Object.keys(taken).map(Number)) + 1;
  if (next <= LAST_NUMBER) return next;
  let free = 1;
  while (taken[free] !== undefined) free++;
  return free;
}

export function makeInvitations(records: Records): Invitations {
  const read = async (meeting: string) => {
    const found = await records.get(INVITATIONS, meeting);
    return { version: found?.version ?? 0, issued: found && Issued.parse(found.value) };
  };
  const numbersOf = async (unit: string, year: string) => {
    const found = await records.get(NUMBERS, `${unit}:${year}`);
    return { version: found?.version ?? 0, taken: Numbers.parse(found?.value ?? {}) };
  };
  async function numbered(meeting: string, unit: string, year: string, asked: number | undefined): Promise<number | Refusal> {
    for (let tried = 1; ; tried++) {
      const { version, taken } = await numbersOf(unit, year);
      const number = asked ?? nextOf(taken);
      if (number > LAST_NUMBER) return refuse('invitation/number-taken', { number: String(number) });
      const whose = taken[number];
      if (whose === meeting) return number;
      if (whose !== undefined) return refuse('invitation/number-taken', { number: String(number) });
      try {
        await records.put(NUMBERS, `${unit}:${year}`, { ...taken, [number]: meeting }, version);
        return number;
      } catch (error) {
        if (!(error instanceof Conflict) || tried >= TRIES) throw error;
      }
    }
  }
  return {
    of: async (meeting) => (await read(meeting)).issued,
    async atDesk(meeting, unit, day) {
      const { issued } = await read(meeting);
      const { taken } = await numbersOf(unit, day.slice(0, 4));
      return { next: nextOf(taken), ...(issued && { issued: { number: issued.number, texts: issued.texts } }) };
    },
    async write(meeting, unit, asked, texts) {
      const year = texts.day.slice(0, 4);
      for (let tried = 1; ; tried++) {
        const { version, issued } = await read(meeting);
        const number = await numbered(meeting, unit, year, asked ?? (issued?.year === year ? issued.number : undefined));
        if (typeof number !== 'number') return number;
        try {
          const next = { number, year, texts };
          await records.put(INVITATIONS, meeting, next as unknown as Json, version);
          return next;
        } catch (error) {
          if (!(error instanceof Conflict) || tried >= TRIES) throw error;
        }
      }
    },
  };
}
