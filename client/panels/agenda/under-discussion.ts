/** Which item is being dealt with. */
import type { Item } from '../../../shared/meeting/agenda.ts';
import type { Here } from '../here.tsx';

/** Undefined before the first, in a pause, and once the session is over. */
export function underDiscussion({ meeting: { agenda, session } }: Pick<Here, 'meeting'>): Item | undefined {
  return session.stage === 'underWay' ? agenda.items.find((one) => one.item === agenda.current) : undefined;
}
