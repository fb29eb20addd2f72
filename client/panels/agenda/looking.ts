/** Who is in the room looks at its agenda: from the first time on it is told what changes. */
import { useEffect } from 'react';
import { later } from '../../line.ts';
import { useHere } from '../here.tsx';

const seenAgenda = later(() => import('../../reader/seen-agenda.ts'));

export function Looking(): null {
  const { id, member, listed, followed: { phase, draft, size } } = useHere();
  const looks = member !== undefined && listed && phase === 'ready' && !draft && size > 0;
  useEffect(() => {
    if (looks) void seenAgenda().then((one) => one.lookAtAgenda(id, size)).catch(() => undefined);
  }, [id, looks, size]);
  return null;
}
