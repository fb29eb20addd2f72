/** Moving items about: shown at once, sent one order after the other, put back where the server refuses. */
import { useRef, useState } from 'react';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { moved } from './lines.ts';

export interface Ordering {
  readonly items: readonly Item[];
  /** `to` from 0. */
  readonly move: (item: string, to: number) => void;
  readonly refusal: Refusal | undefined;
}

export function useOrdering(): Ordering {
  const { meeting, act } = useDesk();
  const { items } = meeting.agenda;
  const [wanted, setWanted] = useState<readonly string[]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const latest = useRef<readonly string[]>(undefined);
  const sending = useRef(false);

  const send = async () => {
    sending.current = true;
    while (latest.current) {
      const order = latest.current;
      const wrong = await act('orderItems', { items: [...order] });
      if (wrong || latest.current === order) {
        latest.current = undefined;
        setWanted(undefined);
        setRefusal(wrong);
      }
    }
    sending.current = false;
  };
  const move = (item: string, to: number) => {
    const now = latest.current ?? items.map((one) => one.item);
    const next = moved(now, item, to);
    if (next === now) return;
    latest.current = next;
    setWanted(next);
    setRefusal(undefined);
    if (!sending.current) void send();
  };
  const byId = new Map(items.map((one) => [one.item, one]));
  return { items: wanted ? wanted.flatMap((id) => byId.get(id) ?? []) : items, move, refusal };
}
