/** What the room's tablets have told, asked for again and again while it is looked at. */
import { useCallback, useEffect, useState } from 'react';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { HelpState, TabletsSeen } from '../../../../shared/wire/tablets.ts';
import { get, post } from '../../../link/http.ts';

const EVERY_MS = 5_000;

export interface Tablets {
  /** Undefined before the first answer. */
  readonly seen: TabletsSeen | undefined;
  /** The last answer did not come. */
  readonly failed: boolean;
  readonly answer: (tablet: string, state: Extract<HelpState, 'coming' | 'ended'>) => Promise<void>;
}

export function useTablets(meeting: string): Tablets {
  const [seen, setSeen] = useState<TabletsSeen>();
  const [failed, setFailed] = useState(false);
  const look = useCallback(async (): Promise<void> => {
    const answer = await get<TabletsSeen>(`/meetings/${meeting}/tablets`);
    setFailed(isRefusal(answer));
    if (!isRefusal(answer)) setSeen(answer);
  }, [meeting]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);
  const answer = async (tablet: string, state: 'coming' | 'ended'): Promise<void> => {
    setFailed(isRefusal(await post(`/meetings/${meeting}/tablets/${tablet}`, { state })));
    await look();
  };
  return { seen, failed, answer };
}
