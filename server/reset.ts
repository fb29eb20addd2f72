/** A lost password, at the machine: whoever may read the store's folder gives somebody a one-time password. */
import { randomInt } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import type { Member } from '../shared/council/council.ts';
import { makeAccounts } from './identity/accounts.ts';
import { dropFactors } from './identity/factor-book.ts';
import { makeIdleAccounts } from './identity/idle-accounts.ts';
import { makeSessions } from './identity/sessions.ts';
import type { Log } from './log.ts';
import type { Store } from './ports.ts';
import { recordAtMachine } from './security/at-machine.ts';

/** Without look-alikes, as somebody types it from a terminal: some seventy random bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const oneTimePassword = (): string =>
  Array.from({ length: 17 }, (_, n) => (n % 6 === 5 ? '-' : LETTERS[randomInt(LETTERS.length)])).join('');

/**
 * `secondFactor`: that is lost too; `dataKey` encrypts what the security log says of it. Sets a new password and ends the
 * person's sessions, whether a server runs on the store or not; recorded in the security
 * log, also when nobody has that name. Refuses `identity/no-such-login`, `identity/left-office`.
 */
export async function resetPassword(
  store: Store,
  log: Log,
  login: string,
  secondFactor = false,
  dataKey?: Uint8Array,
): Promise<{ readonly member: Member; readonly password: string } | Refusal> {
  const accounts = makeAccounts(store.records);
  const found = await accounts.byLogin(login.trim().toLowerCase());
  const refusal = !found ? refuse('identity/no-such-login') : found.member.inOffice ? undefined : refuse('identity/left-office');
  const password = oneTimePassword();
  const done = refusal ?? (await accounts.setPassword(found!.member.id, password));
  if (!isRefusal(done)) await makeIdleAccounts(store.records, accounts, 0, Date.now).enable(done.id);
  if (!isRefusal(done) && secondFactor) {
    await dropFactors(store.records, done.id);
    await recordAtMachine(store.logs, dataKey, log, 'secondFactorReset', { person: { id: done.id, name: done.name } });
  }
  if (!isRefusal(done)) await makeSessions(store.records, accounts, Date.now).endAll(done.id);
  const person = found && { id: found.member.id, name: found.member.name };
  await recordAtMachine(
    store.logs,
    dataKey,
    log,
    'passwordReset',
    { ...(person ? { person } : { unknownName: true }), ...(isRefusal(done) && { why: done.code }) },
    isRefusal(done) ? 'refused' : 'done',
  );
  return isRefusal(done) ? done : { member: done, password };
}
