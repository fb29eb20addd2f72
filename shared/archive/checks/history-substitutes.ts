/** Attending in somebody's place, as the log tells of it: who was named for whom, whom the desk confirmed, and how that ended. */
import { z } from 'zod';
import { Id } from '../../base/ids.ts';
import type { At, Steps } from './history-kernel.ts';

const One = z.looseObject({ substitution: Id });
export const substituteShapes = {
  substituteNamed: One.extend({ member: Id }),
  substituteConfirmed: One.extend({ person: Id }),
  substituteDeclined: One,
  substituteWithdrawn: One,
};

export interface SubstitutionHistory extends At {
  readonly substitution: string;
  readonly member: string;
  confirmed?: At & { readonly person: string };
  declined?: At;
  withdrawn?: At;
}

interface Substitutes {
  /** By its own id, in the order of the log. */
  readonly substitutions: Map<string, SubstitutionHistory>;
}

/** Up to which entry it stands; Infinity: to the end. */
export const endOf = ({ declined, withdrawn }: SubstitutionHistory): number => (declined ?? withdrawn)?.seq ?? Infinity;

const isOpen = (one: SubstitutionHistory | undefined): one is SubstitutionHistory => one !== undefined && endOf(one) === Infinity;

export const substituteSteps: Steps<typeof substituteShapes, Substitutes> = {
  substituteNamed: ({ substitution, member }, at, { substitutions }, say) => {
    if (substitutions.has(substitution)) say('substitutes/overlap', `${substitution}: named twice`);
    else substitutions.set(substitution, { ...at, substitution, member });
  },
  substituteConfirmed: ({ substitution, person }, at, { substitutions }, say) => {
    const one = substitutions.get(substitution);
    if (!isOpen(one) || one.confirmed) say('substitutes/not-open', `${substitution}: confirmed, and not open`);
    else one.confirmed = { ...at, person };
  },
  substituteDeclined: ({ substitution }, at, { substitutions }, say) => {
    const one = substitutions.get(substitution);
    if (!isOpen(one) || one.confirmed) say('substitutes/not-open', `${substitution}: declined, and not open`);
    else one.declined = at;
  },
  substituteWithdrawn: ({ substitution }, at, { substitutions }, say) => {
    const one = substitutions.get(substitution);
    if (!isOpen(one)) say('substitutes/not-open', `${substitution}: taken back, and not open`);
    else one.withdrawn = at;
  },
};
