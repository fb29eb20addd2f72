import type { Keep } from '../../client/keys/keep.ts';

/** A keep in memory; keys and bytes stay what they are, as in IndexedDB. */
export function memoryKeep(): Keep & { readonly things: Map<string, unknown> } {
  const things = new Map<string, unknown>();
  return {
    things,
    get: async <T>(name: string) => things.get(name) as T | undefined,
    put: async (name, value) => void things.set(name, value),
    delete: async (name) => void things.delete(name),
  };
}
