/** How many are present, as seats that fill, or on the map of the room where there is one; and that they are too few. */
import { quorum } from '../../../shared/meeting/quorum.ts';
import { hall as words } from '../../../shared/text/hall.ts';
import { roll } from '../../../shared/text/roll.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { useSeating } from '../seating/use-seating.ts';
import { WallMap } from '../seating/wall-map.tsx';
import { Seats } from '../wall.tsx';

function Present() {
  const { t } = useWords();
  const { id, meeting } = useHere();
  const { present, total } = quorum(meeting);
  const { data } = useSeating(id);
  if (data && Object.keys(data.seated).length > 0) return <WallMap seating={data} />;
  return <Seats filled={present} of={total} label={t(words.present, { total })} />;
}

function Foot() {
  const { t } = useWords();
  const { meeting } = useHere();
  return meeting.session.stage === 'underWay' && !quorum(meeting).met && <p>{t(roll.quorumLost)}</p>;
}

export const hall: HallSlots = { beside: { when: () => 'idle', Show: Present }, Foot };
