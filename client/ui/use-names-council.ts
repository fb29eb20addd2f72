/**
 * Whether a meeting in a list says whose it is: where that is not the council in the head of every page, and on each for somebody
 * who sits in several.
 */
import { useSession } from '../session.tsx';

export function useNamesCouncil(): (unit: string | undefined) => boolean {
  const { installation, me } = useSession();
  const own = installation?.unit?.code;
  const home = me?.member.unit ?? own;
  const sitsInSeveral = (me?.member.also?.length ?? 0) > 0;
  return (unit = own) => sitsInSeveral || unit !== home;
}
