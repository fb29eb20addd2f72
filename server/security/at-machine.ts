/** What somebody does at the server itself, by a command: recorded by that process, under the account it runs as. */
import { userInfo } from 'node:os';
import type { About, Outcome, SecurityKind } from '../../shared/wire/security.ts';
import type { Log } from '../log.ts';
import type { Logs } from '../ports.ts';
import { sealing } from '../sealed-logs.ts';
import { makeSecurityLog } from './security-log.ts';

/**
 * Durable on return, or reported in the log. `logs` as they stand in the store; who and what is encrypted under `dataKey`, and
 * stands in the clear where
 * there is none: before there is an installation, or for a command that was not given the passphrase.
 */
export async function recordAtMachine(
  logs: Logs,
  dataKey: Uint8Array | undefined,
  log: Log,
  kind: SecurityKind,
  about: About,
  outcome: Outcome = 'done',
): Promise<void> {
  const security = makeSecurityLog({ logs: sealing(logs, async () => dataKey, true), log, now: Date.now });
  await security.recorded(kind, { way: 'machine', outcome, address: accountName() }, about);
  await security.close();
}

/** Stands where others have an address: whoever is at the machine has none. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
