/** The units of this server, for a desk that has to name one. */
import { reachesAll, type Unit } from '../../../../shared/council/council.ts';
import { useInstallation, useMe } from '../../../session.tsx';
import { useAsk } from '../../../ui/use-ask.ts';

export interface UnitsHere {
  /** The installation's own first. */
  readonly all: readonly Unit[];
  /** Code of the installation's own. */
  readonly own: string;
  /** Code of whoever looks. */
  readonly mine: string;
  /** Keeps the people of every unit, and there are several. */
  readonly isOverAll: boolean;
  readonly nameOf: (code: string | undefined) => string | undefined;
}

export function useUnits(): UnitsHere {
  const me = useMe();
  const { installation } = useInstallation();
  const { data } = useAsk<{ readonly units: readonly Unit[] }>('/units');
  const home = installation?.unit;
  const all = [...(home ? [home] : []), ...(data?.units ?? [])];
  const own = home?.code ?? '';
  return {
    all,
    own,
    mine: me.member.unit ?? own,
    isOverAll: reachesAll(me.member) && all.length > 1,
    nameOf: (code = own) => all.find((one) => one.code === code)?.name,
  };
}
