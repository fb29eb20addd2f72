/** What the room's tablets have told, asked for again and again while it is looked at. */
import { useState } from 'react';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { HelpState, TabletsSeen } from '../../../../shared/wire/tablets.ts';
import { post } from '../../../link/http.ts';
import { useAsk } from '../../../ui/use-ask.ts';

const EVERY_MS = 5_000;

export interface Tablets {
  /** Undefined before the first answer. */
  readonly seen: TabletsSeen | undefined;
  /** The last answer did not come. */
  readonly failed: boolean;
  readonly answer: (tablet: string, state: Extract<HelpState, 'coming' | 'ended'>) => Promise<void>;
}

export function useTablets(meeting: string): Tablets {
  const { data: seen, refusal, again } = useAsk<TabletsSeen>(`/meetings/${meeting}/tablets`, { every: EVERY_MS });
  const [lost, setLost] = useState(false);
  const answer = async (tablet: string, state: 'coming' | 'ended'): Promise<void> => {
    setLost(isRefusal(await post(`/meetings/${meeting}/tablets/${tablet}`, { state })));
    await again();
  };
  return { seen, failed: lost || refusal !== undefined, answer };
}
