/** The map as it stands at this moment, before the secretary. */
import { seats as words } from '../../../../shared/text/seats.ts';
import { roll } from '../../../../shared/text/roll.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Loading } from '../../../ui/states.tsx';
import { LiveMap } from '../live-map.tsx';
import { useSeating } from '../use-seating.ts';

export default function LiveDesk() {
  const { t } = useWords();
  const { id, meeting, followed } = useDesk();
  const { data, refusal, loading, again } = useSeating(id, 15_000);
  if (loading) return <Loading />;
  if (!data) return <Refused refusal={refusal} again={again} />;
  if (data.plan.seats.length === 0) return <p>{t(words.none)}</p>;
  const nameOf = (member: string) => meeting.roll.ever.get(member)?.name ?? t(roll.someone);
  return <LiveMap meeting={meeting} progress={followed.progress} seating={data} nameOf={nameOf} />;
}
