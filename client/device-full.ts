/** Whether the device had no room for something that was to be kept on it: a piece of a log, a ballot, a note. Papers say it themselves. */
type Listener = () => void;

export interface DeviceFull {
  /** Bytes of what could not be kept, about. */
  readonly need: number;
  /** Bytes that the browser says are left; absent where it says nothing. */
  readonly left?: number;
}

let full: DeviceFull | undefined;
const listeners = new Set<Listener>();
const set = (next: DeviceFull | undefined): void => {
  full = next;
  for (const listener of listeners) listener();
};

export const deviceFull = {
  get: (): DeviceFull | undefined => full,
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

export const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

/** Rejects as `keeps` does; of a device that is full everybody is told, until something is kept again. `bytes`: about so many. */
export async function minded<T>(bytes: number, keeps: Promise<T>): Promise<T> {
  try {
    const kept = await keeps;
    if (full) set(undefined);
    return kept;
  } catch (error) {
    if (isFull(error)) {
      const said = await globalThis.navigator?.storage?.estimate?.().catch(() => undefined);
      const left = said?.quota === undefined ? undefined : Math.max(0, said.quota - (said.usage ?? 0));
      set({ need: Math.max(bytes, full?.need ?? 0), ...(left !== undefined && { left }) });
    }
    throw error;
  }
}
