/** Small things kept on the device between starts, so that it opens with the network gone. Nothing secret belongs here. */
const PREFIX = 'ecabinet.';

/** What was kept under a name, or undefined; storage that is full, broken or forbidden counts as empty. */
export function recall(name: string, storage = (): Storage => localStorage): unknown {
  try {
    const text = storage().getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: unknown, storage = (): Storage => localStorage): void {
  try {
    storage().setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A device without room opens without memory; nothing else depends on it.
  }
}

export function forget(name: string, storage = (): Storage => localStorage): void {
  try {
    storage().removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}

/** The name under which another tab has changed something here; undefined where that is not ours. */
export const nameOf = (key: string | null): string | undefined => (key?.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined);
