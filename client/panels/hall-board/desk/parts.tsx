/** At the secretariat's desk. */
import { LIVE } from '../../../../shared/meeting/access.ts';
import { hallBoard } from '../../../../shared/text/hall-board.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import css from '../../../desk/desk.module.css';
import type { DeskSlots } from '../../slot.ts';
import { Choice } from '../choice.tsx';

function Choosing() {
  const { meeting, act } = useDesk();
  return (
    <div className={css.stack}>
      <Choice meeting={meeting} act={act} />
    </div>
  );
}

export const desk: DeskSlots = {
  parts: [
    { path: 'wall', order: 80, title: hallBoard.title, when: ({ session }) => LIVE.includes(session.stage), recorded: true, Show: Choosing },
  ],
};
