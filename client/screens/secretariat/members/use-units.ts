/** The units of this server, for a desk that has to name one. */
import { reachesAll } from '../../../../shared/council/council.ts';
import { inTree, type UnitInTree } from '../../../../shared/council/units.ts';
import { useInstallation, useMe } from '../../../session.tsx';
import { useAsk } from '../../../ui/use-ask.ts';

export interface UnitsHere {
  /** In the order of the tree, the installation's own first; ended ones too. */
  readonly all: readonly UnitInTree[];
  /** Those that are not ended. */
  readonly standing: readonly UnitInTree[];
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
  const { data } = useAsk<{ readonly units: readonly UnitInTree[] }>('/units');
  const home = installation?.unit;
  const all = home ? inTree(home, data?.units ?? []).map(({ unit }) => unit) : [];
  const own = home?.code ?? '';
  return {
    all,
    standing: all.filter((one) => !one.ended),
    own,
    mine: me.member.unit ?? own,
    isOverAll: reachesAll(me.member) && all.length > 1,
    nameOf: (code = own) => all.find((one) => one.code === code)?.name,
  };
}
