/** How many are present, as seats that fill; and that they are too few. */
import { quorum } from '../../../shared/meeting/access.ts';
import { hall as words } from '../../../shared/text/hall.ts';
import { roll } from '../../../shared/text/roll.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { Seats } from '../wall.tsx';

function Present() {
  const { t } = useWords();
  const { present, total } = quorum(useHere().meeting);
  return <Seats filled={present} of={total} label={t(words.present, { total })} />;
}

function Foot() {
  const { t } = useWords();
  const { meeting } = useHere();
  return meeting.session.stage === 'underWay' && !quorum(meeting).met && <p>{t(roll.quorumLost)}</p>;
}

export const hall: HallSlots = { beside: { when: () => 'idle', Show: Present }, Foot };
