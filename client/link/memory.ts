/** Small things kept on the device between starts, so that it opens with the network gone. Nothing secret belongs here. */
const PREFIX = 'ecabinet.';

/** What was kept under a name, or undefined; storage that is full, broken or forbidden counts as empty. */
export function recall(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A device without room opens without memory; nothing else depends on it.
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}
