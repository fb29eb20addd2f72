/** Lists of candidates, as they are proposed, added to, closed and put to the vote. */
import { chair, ITEM, itemOf, secretary, type Act, type Person } from './people.ts';
import { grace, type Step } from './scene.ts';
import type { World } from './world.ts';

export const LIST = 'Bầu Phó Chủ tịch Hội đồng nhân dân xã';

/** The list of that title, the last one where there are several. */
export const listOf = ({ meeting }: World, title = LIST) => meeting.nominations.lists.findLast((one) => one.title === title)!;
const id = (world: World): string => listOf(world).list;

export const proposesList = (candidates: readonly object[], seats = 1, more: object = {}, by: Person = secretary): Act =>
  by.does('proposeList', (made: World) => ({ item: itemOf(made, ITEM), title: LIST, seats, candidates, ...more }));
export const amendsList = (to: object, by: Person = secretary): Act =>
  by.does('amendList', (made: World) => {
    const { list, title, seats, rule } = listOf(made);
    return { list, title, seats, rule, ...to };
  });
export const nominates = (by: Person, who: object, more: object = {}): Act =>
  by.does('nominate', (made: World) => ({ list: id(made), who, ...more }));
export const stands = (one: Person, more: object = {}): Act => nominates(one, { member: one.id }, more);
export const withdraws = (by: Person, who: Person = by, more: object = {}): Act =>
  by.does('withdrawCandidate', (made: World) => ({ list: id(made), candidate: who.id, ...more }));
/** What is done to the list with nothing more to say. */
export const toList = (by: Person, type: string, more: object = {}): Act => by.does(type, (made: World) => ({ list: id(made), ...more }));
export const closesList = toList(chair, 'closeList');

/** The vote that was prepared from the list, or the election's. */
export const votedOn = (made: World, which: 'vote' | 'ballot') => made.meeting.votes.votes[listOf(made)[which]!]!;
export const opensFromList = (which: 'vote' | 'ballot', by: Person = chair): Act =>
  by.does('openVote', (made: World) => ({ vote: listOf(made)[which] }));

/** Put to the vote as it is closed, with so many for and against. */
export const votedList = (inFavour: readonly Person[], against: readonly Person[] = []): Step => [
  closesList,
  toList(chair, 'putList'),
  opensFromList('vote'),
  inFavour.map((one) => one.votes('for')),
  against.map((one) => one.votes('against')),
  chair.closesVote(),
  grace,
  chair.announces(),
];
