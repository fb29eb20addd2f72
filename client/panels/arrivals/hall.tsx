/** The room's code on the wall, beside how many are there, while somebody is still to come. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { quorum } from '../../../shared/meeting/quorum.ts';
import { arrivals } from '../../../shared/text/arrivals.ts';
import { hall as words } from '../../../shared/text/hall.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, type Here } from '../here.tsx';
import { Welcome } from '../session/hall.tsx';
import type { HallSlots } from '../slot.ts';
import { Seats } from '../wall.tsx';
import { ShownCode } from './shown-code.tsx';
import { codeAsked } from './slots.tsx';
import css from './arrivals.module.css';

function Beside() {
  const { t, number } = useWords();
  const { id, meeting } = useHere();
  const { present, total } = quorum(meeting);
  return (
    <div className={css.wall}>
      <p className={css.there}>
        <b>{number(present)}</b> {t(words.present, { total })}
      </p>
      <ShownCode meeting={id} whose="room" size="calc(300 * var(--u))" />
      <p className={css.how}>{t(arrivals.roomCodeHall)}</p>
    </div>
  );
}

const someoneIsAway = ({ meeting }: Here): boolean => quorum(meeting).present < quorum(meeting).total;

/** The code where one is asked for, else how many are there. */
function Welcoming() {
  const { t } = useWords();
  const here = useHere();
  const { present, total } = quorum(here.meeting);
  return codeAsked(here) ? <Beside /> : <Seats filled={present} of={total} label={t(words.present, { total })} />;
}

export const hall: HallSlots = {
  boards: [{ board: 'welcome', when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: Welcome, Beside: Welcoming }],
  beside: { when: (here) => (codeAsked(here) && someoneIsAway(here) ? 'idle' : undefined), Show: Beside },
};
