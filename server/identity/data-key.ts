/** The key of hidden parts for a command at the machine, which says nothing and stops nothing where it was not given the passphrase. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { Records } from '../ports.ts';
import { readDataKey } from './authority.ts';
import { openVault, VAULT_FILE, VaultDamaged } from './vault.ts';

/**
 * 32 bytes; undefined before there is an installation, and where neither the setting nor the file beside the keys opens them.
 * Makes nothing.
 */
export async function dataKeyAtMachine(dataDir: string, records: Records, passphrase: string | undefined): Promise<Uint8Array | undefined> {
  const keys = join(dataDir, 'keys');
  if (!existsSync(join(keys, VAULT_FILE))) return undefined;
  const vault = await openVault(keys, passphrase);
  if (isRefusal(vault)) return undefined;
  return readDataKey(records, vault).catch((error: unknown) => {
    if (error instanceof VaultDamaged) return undefined;
    throw error;
  });
}
