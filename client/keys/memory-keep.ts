/** A keep in memory, where there is no browser: keys and bytes stay what they are, as in IndexedDB. */
import type { Keep } from './keep.ts';

export function memoryKeep(): Keep & { readonly things: Map<string, unknown> } {
  const things = new Map<string, unknown>();
  return {
    things,
    get: async <T>(name: string) => things.get(name) as T | undefined,
    put: async (name, value) => void things.set(name, value),
    putAll: async (all, still) => {
      if (still && !still.is(things.get(still.name))) return false;
      for (const [name, value] of Object.entries(all)) things.set(name, value);
      return true;
    },
    delete: async (name) => void things.delete(name),
  };
}
