/**
 * The passphrase that this machine made for itself is shown to the first administrator until they say that it is written
 * down: a reload, a flat battery or a closed window in between must not cost it. After that no screen shows it again.
 */
import { z } from 'zod';
import type { Records } from '../ports.ts';
import type { Vault } from './vault.ts';

export interface PassphraseNote {
  /** It waits for this person to write it down. */
  begin(member: string): Promise<void>;
  /** What that person has still to write down; undefined for everybody else, and once it is done. */
  of(member: string): Promise<string | undefined>;
  /** It is on paper. */
  done(member: string): Promise<void>;
}

const COLLECTION = 'setup';
const KEY = 'passphrase';
const Kept = z.object({ waitsFor: z.string() });

export function makePassphraseNote(records: Records, { generated }: Pick<Vault, 'generated'>): PassphraseNote {
  const find = async (member: string) => {
    const found = await records.get(COLLECTION, KEY);
    return Kept.safeParse(found?.value).data?.waitsFor === member ? found : undefined;
  };
  return {
    async begin(member) {
      if (generated === undefined) return;
      const before = await records.get(COLLECTION, KEY);
      await records.put(COLLECTION, KEY, { waitsFor: member }, before?.version ?? 0);
    },
    of: async (member) => (generated !== undefined && (await find(member)) ? generated : undefined),
    async done(member) {
      const found = await find(member);
      if (found) await records.remove(COLLECTION, KEY, found.version);
    },
  };
}
