/**
 * Accounts with rights that nobody uses are closed to passwords after a while: one forgotten is one that nobody misses when it is
 * taken over. Tablets' keys are not touched: a council meets twice a year, and its delegates' keys must work then.
 */
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Member } from '../../shared/council/council.ts';
import { Conflict, type Records } from '../ports.ts';
import type { Accounts } from './accounts.ts';
import { isOfInstallation } from './reach.ts';

export interface IdleAccounts {
  /** Somebody signed in, whichever way; who is disabled stays so. */
  used(member: Member): Promise<void>;
  isDisabled(member: string): Promise<boolean>;
  disabled(): Promise<string[]>;
  /** Refuses `identity/unknown`. */
  enable(member: string): Promise<Refusal | undefined>;
  /** Disables those unused for so long, and answers them; never the administrator of the installation who was here last. */
  sweep(): Promise<Member[]>;
}

const COLLECTION = 'lastuse';
const Kept = z.object({ at: z.number(), disabled: z.literal(true).optional() });
type Kept = z.infer<typeof Kept>;
const DAY_MS = 86_400_000;
/** Written at most so often: five hundred sign-ins of a morning are no five hundred writes more. */
const PRECISE_MS = 3_600_000;

export function makeIdleAccounts(
  records: Records,
  accounts: Pick<Accounts, 'list' | 'get'>,
  days: number,
  now: () => number,
): IdleAccounts {
  const read = async (member: string): Promise<{ kept: Kept | undefined; version: number }> => {
    const found = await records.get(COLLECTION, member);
    return { kept: Kept.safeParse(found?.value).data, version: found?.version ?? 0 };
  };
  /** False when somebody else wrote first: they know better. */
  const write = async (member: string, kept: Kept, version: number): Promise<boolean> => {
    try {
      await records.put(COLLECTION, member, { at: kept.at, ...(kept.disabled && { disabled: true }) }, version);
      return true;
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
  };
  const concerns = (one: Member): boolean => one.inOffice && one.rights.length > 0 && one.hasPassword;
  return {
    async used(member) {
      if (member.rights.length === 0) return;
      const { kept, version } = await read(member.id);
      if (kept?.disabled || (kept && now() - kept.at < PRECISE_MS)) return;
      await write(member.id, { at: now() }, version);
    },
    isDisabled: async (member) => (await read(member)).kept?.disabled === true,
    disabled: async () => (await records.list(COLLECTION)).flatMap(({ key, value }) => (Kept.safeParse(value).data?.disabled ? [key] : [])),
    async enable(member) {
      if (!(await accounts.get(member))) return refuse('identity/unknown');
      for (;;) if (await write(member, { at: now() }, (await read(member)).version)) return undefined;
    },
    async sweep() {
      if (days === 0) return [];
      const seen: Array<{ member: Member; kept: Kept; version: number }> = [];
      for (const member of (await accounts.list()).filter(concerns)) {
        const { kept, version } = await read(member.id);
        // Never seen before: counted from now.
        if (!kept) await write(member.id, { at: now() }, version);
        else if (!kept.disabled) seen.push({ member, kept, version });
      }
      const isAdministrator = ({ member }: { member: Member }): boolean =>
        isOfInstallation(member) && member.rights.includes('administrator');
      const last = seen.filter(isAdministrator).sort((a, b) => b.kept.at - a.kept.at)[0];
      const over = seen.filter((one) => one !== last && one.kept.at < now() - days * DAY_MS);
      const done: Member[] = [];
      for (const { member, kept, version } of over) if (await write(member.id, { ...kept, disabled: true }, version)) done.push(member);
      return done;
    },
  };
}
