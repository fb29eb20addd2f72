/** Who takes part, and who is here, at the secretariat's desk. */
import { LIVE } from '../../../../shared/meeting/access.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import type { DeskSlots } from '../../slot.ts';
import { People } from './people.tsx';
import { RollDesk } from './roll-desk.tsx';

export const desk: DeskSlots = {
  parts: [
    { path: 'people', order: 20, title: prepare.people, when: () => true, servesCalledOff: true, recorded: true, Show: People },
    {
      path: 'roll',
      order: 50,
      title: prepare.roll,
      when: ({ session }) => session.stage !== 'draft',
      front: ({ session }) => (LIVE.includes(session.stage) ? 'running' : undefined),
      Show: RollDesk,
    },
  ],
};
