/** On the wall: how many are at each site, and which is lost. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { sites as words } from '../../../shared/text/sites.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { sitesNow } from './here-and-there.ts';

function Foot() {
  const { t, time } = useWords();
  const { meeting } = useHere();
  const all = sitesNow(meeting, undefined);
  if (all.length === 0 || !LIVE.includes(meeting.session.stage)) return null;
  return (
    <p>
      {all
        .map(({ lost, ...one }) => `${t(words.count, { ...one, quiet: 0 })}${lost ? ` (${t(words.lostNow, { time: time(lost) })})` : ''}`)
        .join(' · ')}
    </p>
  );
}

export const hall: HallSlots = { Foot };
