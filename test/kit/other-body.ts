/** Another body than a People's Council, in scenes: the same people, in an association whose statutes may give votes weights. */
import { chair, DELEGATES, ITEM, lan, hoa, minh, nam, secretary } from './people.ts';
import { drafted, present, type Step } from './scene.ts';

const OTHER: Step = (world) => world.write(secretary.id, [{ type: 'bodyNamed', open: { body: 'other' } }]);

/** By name: the chair has the most. */
export const WEIGHTS: Readonly<Record<string, string>> = {
  [chair.id]: '40.5',
  [lan.id]: '20',
  [minh.id]: '15.25',
  [hoa.id]: '14.249999',
  [nam.id]: '10.000001',
};

export const draftedElsewhere: Step = [drafted, OTHER];
export const weighs = (weights: Readonly<Record<string, string>> = WEIGHTS) => secretary.does('setWeights', { weights });
export const readyElsewhere: Step = [draftedElsewhere, secretary.namesChair(chair.name), secretary.addsItem(ITEM)];
/** Under way, all in the room. */
export const assembled = (...before: Step[]): Step => [
  readyElsewhere,
  before,
  secretary.publishes(),
  chair.checksIn(),
  chair.callsToOrder(),
  present(...DELEGATES.filter((one) => one !== chair).map(({ name }) => name)),
];
