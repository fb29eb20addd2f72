/** Editing people and giving them passwords: what others have planted does not become a right. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Device, Member, MemberInput, Served } from '../../shared/council/council.ts';
import type { FirstPassword, MemberDone } from '../../shared/wire/members.ts';
import type { Accounts, FirstGiven } from './accounts.ts';
import type { DeviceRegister } from './devices.ts';
import { covers, granted, isOfUnit } from './hands.ts';
import type { News } from './news.ts';
import { makeFirstPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';

export interface Granting {
  /** Somebody new; with a sign-in name, they get a first password, which the answer alone shows. Refuses what `Accounts.add` refuses. */
  add(input: MemberInput, by: string, served?: Served): Promise<MemberDone | Refusal>;
  /**
   * Edits. A right that is new rests on nothing that somebody without it has given: keys approved, and a password given, by
   * such a hand, or by one that nobody knows, are revoked and replaced in the same act. Refuses what `Accounts.edit` refuses,
   * and `identity/key-in-use` for a key that would have to be revoked.
   */
  edit(member: Member, input: MemberInput, by: string): Promise<MemberDone | Refusal>;
  /**
   * Gives a first password, and ends the sessions that were opened by the one before; sessions by key stand. Refuses
   * `identity/no-login`.
   */
  givePassword(member: Member, password: string | undefined, by: string): Promise<MemberDone | Refusal>;
}

interface Deps {
  readonly accounts: Accounts;
  readonly devices: DeviceRegister;
  readonly sessions: Sessions;
  readonly news: News;
  readonly mayRevoke: (device: Device) => Promise<Refusal | undefined>;
  readonly revoke: (certificate: string, by: string) => Promise<Refusal | undefined>;
}

export function makeGranting({ accounts, devices, sessions, news, mayRevoke, revoke }: Deps): Granting {
  const planted = async (member: Member, input: MemberInput): Promise<Device[]> => {
    const rights = granted(member, input);
    if (rights.length === 0) return [];
    const found: Device[] = [];
    for (const one of await devices.of(member.id)) {
      if (one.revokedAt !== undefined) continue;
      const isOurs = isOfUnit(one, await accounts.get(one.approvedBy), member);
      if (!isOurs || rights.some((right) => !covers(one.approvedWith, right))) found.push(one);
    }
    return found;
  };
  const endPasswordSessions = (member: string): Promise<void> => sessions.endAll(member, (one) => one.certificate === undefined);
  const firstOf = ({ id, login }: Member, password: string): FirstPassword => ({ member: id, login: login ?? '', password });

  return {
    async add(input, by, served) {
      const password = input.login === undefined ? undefined : makeFirstPassword();
      const member = await accounts.add(input, password, by, served);
      if (isRefusal(member)) return member;
      return { member, ...(password !== undefined && { first: firstOf(member, password) }) };
    },
    async edit(member, input, by) {
      const rights = granted(member, input);
      const wrong = await accounts.mayEdit(member.id, input);
      if (wrong) return wrong;
      const before = await planted(member, input);
      for (const one of before) {
        const refusal = await mayRevoke(one);
        if (refusal) return refusal;
      }
      const revoked: string[] = [];
      // Before the right is there, and once more for what was approved in between.
      const withdraw = async (): Promise<Refusal | undefined> => {
        for (const one of await planted(member, input)) {
          const refusal = await revoke(one.certificate, by);
          if (refusal) return refusal;
          revoked.push(one.label);
        }
        return undefined;
      };
      const stuck = await withdraw();
      if (stuck) return stuck;
      const password = makeFirstPassword();
      let replaced = false as boolean;
      const needed: FirstGiven['needed'] = (before, hand) => {
        replaced = before.hasPassword
          ? granted(before, input).some((right) => !covers(hand, right))
          : before.login === undefined || granted(before, input).length > 0;
        return replaced;
      };
      const edited = await accounts.edit(member.id, input, input.login === undefined ? undefined : { password, by, needed });
      if (isRefusal(edited)) return edited;
      await withdraw();
      if (replaced || !edited.hasPassword) await endPasswordSessions(member.id);
      if (rights.length > 0 || granted(edited, member).length > 0)
        await news.note(member.id, { what: 'rights', by, rights: edited.rights });
      if (replaced && member.hasPassword) await news.note(member.id, { what: 'password', by });
      return { member: edited, ...(replaced && { first: firstOf(edited, password) }), ...(revoked.length > 0 && { revoked }) };
    },
    async givePassword(member, given, by) {
      const password = given ?? makeFirstPassword();
      const changed = await accounts.setPassword(member.id, password, by);
      if (isRefusal(changed)) return changed;
      await endPasswordSessions(member.id);
      await news.note(member.id, { what: 'password', by });
      return { member: changed, ...(given === undefined && { first: firstOf(changed, password) }) };
    },
  };
}
