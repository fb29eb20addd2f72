/** A province's council, in scenes: the same people, and a log that begins with its level. */
import { chair, DELEGATES, ITEM, secretary } from './people.ts';
import { drafted, present, type Step } from './scene.ts';

const LEVEL: Step = (world) => world.write(secretary.id, [{ type: 'levelNamed', open: { level: 'province' } }]);

/** Published, under way, all in the room, on the item. */
export const provinceAssembled: Step = [
  drafted,
  LEVEL,
  secretary.namesChair(chair.name),
  secretary.addsItem(ITEM),
  secretary.publishes(),
  chair.checksIn(),
  chair.callsToOrder(),
  present(...DELEGATES.filter((one) => one !== chair).map(({ name }) => name)),
];
