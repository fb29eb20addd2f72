/** Presenting at the secretariat's desk. */
import { LIVE } from '../../../../shared/meeting/access.ts';
import { presenting } from '../../../../shared/text/presenting-place.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import type { DeskSlots } from '../../slot.ts';
import { Give } from '../give.tsx';

function Show() {
  const { meeting, actor, act } = useDesk();
  return <Give meeting={meeting} member={actor?.kind === 'person' ? actor.id : undefined} act={act} />;
}

export const desk: DeskSlots = {
  parts: [
    { path: 'presenting', order: 60, title: presenting.title, when: ({ session }) => LIVE.includes(session.stage), recorded: true, Show },
  ],
};
