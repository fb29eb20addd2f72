/** A word to one, at the secretariat's desk. */
import { LIVE } from '../../../../shared/meeting/access.ts';
import { whispers } from '../../../../shared/text/whispers.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import type { DeskSlots } from '../../slot.ts';
import { Write } from '../write.tsx';

function Show() {
  const { meeting, actor, act } = useDesk();
  return <Write meeting={meeting} member={actor?.kind === 'person' ? actor.id : undefined} act={act} />;
}

export const desk: DeskSlots = {
  parts: [{ path: 'whispers', order: 57, title: whispers.title, when: ({ session }) => LIVE.includes(session.stage), recorded: true, Show }],
};
