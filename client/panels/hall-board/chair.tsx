/** Before the chair. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { useHere } from '../here.tsx';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { Choice } from './choice.tsx';

function Choosing() {
  const { meeting, following } = useHere();
  return <Choice meeting={meeting} act={async (type, input) => following?.act(type, input)} />;
}

export const chair: ChairSlots = {
  more: [{ group: GROUPS.screens, when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: Choosing }],
};
