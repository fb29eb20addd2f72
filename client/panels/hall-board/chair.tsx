/** Before the chair. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { useHere } from '../here.tsx';
import type { ChairSlots } from '../slot.ts';
import { Choice } from './choice.tsx';

function Choosing() {
  const { meeting, following } = useHere();
  return <Choice meeting={meeting} act={async (type, input) => following?.act(type, input)} />;
}

export const chair: ChairSlots = { more: { when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: Choosing } };
