/** Something asked for by a press: busy while it goes, and what was refused, to be shown where it was pressed. */
import { useState } from 'react';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';

export interface Acting {
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  /** True when it was done. */
  readonly run: (what: () => Promise<unknown>) => Promise<boolean>;
  readonly clear: () => void;
}

export function useActing(): Acting {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  return {
    busy,
    refusal,
    clear: () => setRefusal(undefined),
    run: async (what) => {
      setBusy(true);
      setRefusal(undefined);
      const answer = await what();
      setBusy(false);
      if (!isRefusal(answer)) return true;
      setRefusal(answer);
      return false;
    },
  };
}
