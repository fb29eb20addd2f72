/** Something asked of the server over HTTP, for a screen: its answer, its refusal, and how to ask again. */
import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { get } from '../link/http.ts';
import { openSealed, sealedMemory } from '../link/sealed-memory.ts';

/** Carries a refusal through the query library, which knows errors only. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export interface Asked<T> {
  readonly data: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  /** True for what the device kept from the last time, while the server does not answer. */
  readonly kept: boolean;
  readonly again: () => Promise<unknown>;
}

export interface AskOptions {
  /** Keeps the last answer on the device under this name, encrypted, to be shown with the network gone. */
  readonly keepAs?: string;
  /** Asks again every so many milliseconds while the screen is shown. */
  readonly every?: number;
  /** False: not asked yet. */
  readonly when?: boolean;
}

/** `path` is what follows `/api`; it is the query's key too: `queryClient.invalidateQueries({ queryKey: [path] })`. */
export function useAsk<T>(path: string, { keepAs, every, when = true }: AskOptions = {}): Asked<T> {
  const query = useQuery<T, Refused>({
    queryKey: [path],
    enabled: when,
    refetchInterval: every,
    queryFn: async ({ signal }) => {
      const answer = await get<T>(path, signal);
      if (isRefusal(answer)) throw new Refused(answer);
      if (keepAs) sealedMemory.put(keepAs, answer);
      return answer;
    },
  });
  const refusal = query.error?.refusal;
  const asksDevice = keepAs !== undefined && query.data === undefined && refusal?.code === 'link/offline';
  /** What the device had, once it has been asked. */
  const [before, setBefore] = useState<{ readonly last: T | undefined }>();
  useEffect(() => {
    if (asksDevice) void openSealed().then(() => setBefore({ last: sealedMemory.value(keepAs) as T | undefined }));
  }, [asksDevice, keepAs]);
  const last = asksDevice ? before?.last : undefined;
  const looking = asksDevice && before === undefined;
  return {
    data: query.data ?? last,
    refusal: last === undefined && !looking ? refusal : undefined,
    loading: (query.isPending && when) || looking,
    kept: last !== undefined,
    again: () => query.refetch(),
  };
}
