/** Who people are and which keys are theirs: everything of this folder put together. `main.ts` makes one. */
import { randomBytes } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isFormer, namesAnotherBody, signedInAs, type Device, type Member, type MemberInput, type Unit } from '../../shared/council/council.ts';
import type { SecondFactorSetting } from '../../shared/wire/second-factor.ts';
import type { Log } from '../log.ts';
import type { Records } from '../ports.ts';
import { makeAccounts, type Accounts } from './accounts.ts';
import { foundInstallation, openInstallation, type Installation } from './authority.ts';
import { makeChanges, type Change, type Changes } from './changes.ts';
import { COOKIE, cookieOf, HALL_COOKIE } from './cookie.ts';
import { makeDevices, type DeviceKey, type DeviceRegister } from './devices.ts';
import { makeEnrolments, type Enrolments } from './enrolment.ts';
import { makeIdleAccounts, type IdleAccounts } from './idle-accounts.ts';
import { makeGranting, type Granting } from './granting.ts';
import { makeFailures, type Failures } from './limits.ts';
import { makeNews, type News } from './news.ts';
import { makeSecondFactor, type SecondFactor } from './second-factor.ts';
import { makePassphraseNote, type PassphraseNote } from './passphrase-note.ts';
import { openMac } from './secrets.ts';
import type { Session } from './session.ts';
import { makeSessions, type Opened, type Sessions } from './sessions.ts';
import { makeSignIns, type SignIns } from './sign-in.ts';
import { makeOutsideLists, type OutsideLists } from './outside-lists.ts';
import { makeTrust, type Trust } from './trust.ts';
import { makeUnits, type Units } from './units.ts';
import type { Vault } from './vault.ts';
import { makeChangingCodes, type ChangingCodes } from './changing-codes.ts';
import { makeCatalogues, type CataloguesOfUnits } from './catalogues.ts';
import { makeTerms, type TermsOfUnits } from './terms.ts';
import { makeVotingRules, type VotingRulesOfUnits } from './voting-rules.ts';

export interface Identity {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly devices: DeviceRegister;
  readonly enrolments: Enrolments;
  readonly trust: Trust;
  readonly lists: OutsideLists;
  readonly units: Units;
  readonly votingRules: VotingRulesOfUnits;
  readonly terms: TermsOfUnits;
  readonly catalogues: CataloguesOfUnits;
  readonly changingCodes: ChangingCodes;
  readonly idle: IdleAccounts;
  readonly granting: Granting;
  readonly news: News;
  readonly secondFactor: SecondFactor;
  readonly passphrase: PassphraseNote;
  readonly failures: Failures;
  /** Undefined until it is set up. */
  installation(): Promise<Installation | undefined>;
  /**
   * Sets up an empty installation: keys, its first administrator, then the record that says it stands; an attempt that was
   * interrupted can be repeated. Refuses `identity/set-up-done`.
   */
  setUp(unit: Unit, administrator: { readonly name: string; readonly login: string; readonly password: string }): Promise<SetUp | Refusal>;
  /**
   * The one call that takes a key out of use: everywhere, at once. Refuses `identity/unknown`, and what `mayRevoke` was given to
   * refuse.
   */
  revoke(certificate: string, by: string): Promise<Refusal | undefined>;
  /** Has every revocation asked about first: what the key signed may not be counted yet. */
  beforeRevoking(look: (device: Device) => Promise<Refusal | undefined>): void;
  /** Tells listeners of a member who was added, changed, came back or left; ends the sessions of one who left. */
  memberChanged(id: string, by: string): Promise<void>;
  /**
   * Takes somebody off the list who was put there by mistake and whom nothing names: no meeting, no key of theirs, none that
   * they approved. Refuses `identity/is-named`, and what `Accounts.remove` refuses.
   */
  removeMember(member: Member, by: string, letGo: (member: string) => Promise<boolean>): Promise<Refusal | undefined>;
  /**
   * Hears of what live meetings and sockets must know, after it is on record. What a server that stopped in between did not tell
   * is found at the next start.
   */
  onChange(listener: (change: Change) => Promise<void>): void;
  /** The session of a Cookie header: the hall's where a hall screen asks or nobody else is signed in. */
  sessionFromCookie(
    header: string | undefined,
    from?: { readonly hall?: boolean; readonly secureOnly?: boolean },
  ): Promise<Session | undefined>;
  /** Of the sessions that sockets were opened with, those that are over, and why. Also finds what another server ended. */
  whichAreOver(sessions: readonly Session[]): Promise<Array<{ readonly id: string; readonly why: Refusal }>>;
  deviceKey(certificate: string): Promise<DeviceKey | undefined>;
  /** PEM "X509 CRL" as of now. Throws before the set-up. */
  crl(): Promise<string>;
  /** Clears away what is over; once an hour is enough. */
  sweep(): Promise<void>;
}

export interface SetUp {
  readonly installation: Installation;
  readonly opened: Opened;
  /** To be shown once. Absent when a setting gave it. */
  readonly passphrase?: string;
}

interface Deps {
  readonly records: Records;
  readonly vault: Vault;
  readonly log: Log;
  readonly now: () => number;
  /** Accounts with rights that nobody used for so long take no password any more; 0: never. */
  readonly idleDays?: number;
  readonly secondFactor?: SecondFactorSetting;
}

/** Refuses `identity/key-missing` and `identity/vault-damaged` when the vault does not fit the records. */
export async function makeIdentity({
  records,
  vault,
  log,
  now,
  idleDays = 45,
  secondFactor: factorSetting = 'offered',
}: Deps): Promise<Identity | Refusal> {
  const standing = await openInstallation(records, vault, now);
  if (isRefusal(standing)) return standing;
  let known = standing;
  const installation = async (): Promise<Installation | undefined> => {
    if (known) return known;
    // Another server may have been set up meanwhile.
    const found = await openInstallation(records, vault, now);
    if (isRefusal(found)) throw new Error(found.code);
    known = found;
    return known;
  };

  const changes: Changes = makeChanges(log);
  const mac = await openMac(vault);
  const accounts = makeAccounts(records);
  await accounts.ready();
  const sessions = makeSessions(records, accounts, now);
  const devices = makeDevices(records);
  const trust = makeTrust(records, now);
  const units = makeUnits(records, async () => (await installation())?.unit);
  const idle = makeIdleAccounts(records, accounts, idleDays, now);
  const passphrase = makePassphraseNote(records, vault);
  const failures = makeFailures(records, mac, now);
  const signIns = makeSignIns({ records, accounts, sessions, devices, idle, mac, failures, now });
  const secondFactor = makeSecondFactor({ records, accounts, mac, failures, setting: factorSetting, now });
  const enrolments = makeEnrolments({
    records,
    accounts,
    devices,
    trust,
    changes,
    mac,
    installation,
    units,
    now,
    failures,
  });

  const news = makeNews(records, accounts, now);
  changes.onChange(async ({ kind, member, certificate, approvedBy: by }) => {
    const device = certificate === undefined ? undefined : await devices.get(certificate);
    if (!device || (kind !== 'admitted' && kind !== 'revoked')) return;
    await news.note(member.id, {
      what: kind === 'admitted' ? 'keyApproved' : 'keyRevoked',
      by,
      certificate: device.certificate,
      label: device.label,
    });
  });
  let mayRevoke = async (_device: Device): Promise<Refusal | undefined> => undefined;
  const revoke: Identity['revoke'] = async (certificate, by) => {
    const device = await devices.get(certificate);
    const wrong = device && device.revokedAt === undefined ? await mayRevoke(device) : undefined;
    if (wrong) return wrong;
    // Before it is done: a server that stops after it leaves no socket of that key open elsewhere.
    if (device) await sessions.doubt(certificate);
    const revoked = await devices.revoke(certificate, now());
    if (isRefusal(revoked)) return revoked;
    await sessions.endAll(revoked.device.member, (one) => one.certificate === certificate, refuse('identity/key-revoked'));
    const member = await accounts.get(revoked.device.member);
    if (revoked.done && member) await changes.tell({ kind: 'revoked', member, certificate, approvedBy: by });
    return undefined;
  };
  const granting = makeGranting({ accounts, devices, sessions, news, revoke, mayRevoke: (device) => mayRevoke(device) });

  const setUp: Identity['setUp'] = async (unit, { name, login, password }) => {
    if (await installation()) return refuse('identity/set-up-done');
    if (namesAnotherBody(unit)) return refuse('identity/peoples-council');
    const first: MemberInput = { name, login, kind: 'secretary', rights: [] };
    const member = await accounts.startWith(first, password);
    // Before the installation stands: whatever comes between, the passphrase is still to be shown.
    await passphrase.begin(member.id);
    const founded = await foundInstallation(records, vault, unit, now);
    if (isRefusal(founded)) return founded;
    known = founded;
    return {
      installation: founded,
      opened: await sessions.open(member, 'password'),
      ...(vault.generated !== undefined && { passphrase: vault.generated }),
    };
  };
  const whyOver = async ({ id, certificate, member }: Session): Promise<Refusal | undefined> => {
    if (certificate !== undefined && (await devices.get(certificate))?.revokedAt !== undefined) {
      // It may still stand: a server stopped between revoking the key and ending its sessions.
      await sessions.end(id, refuse('identity/key-revoked'));
      return refuse('identity/key-revoked');
    }
    if (await sessions.stands(id)) return undefined;
    const person = await accounts.get(member.id);
    return refuse(person && !signedInAs(person) ? 'identity/left-office' : 'border/not-signed-in');
  };
  // A button pressed twice: the second must find the first finished, not begin anew in the middle of it.
  let last: Promise<unknown> = Promise.resolve();

  return {
    accounts,
    sessions,
    signIns,
    devices,
    enrolments,
    trust,
    lists: makeOutsideLists(records),
    units,
    votingRules: makeVotingRules(records),
    terms: makeTerms(records, () => `t${randomBytes(6).toString('hex')}`),
    catalogues: makeCatalogues(records, async () => (await installation())?.unit.code, () => `e${randomBytes(6).toString('hex')}`),
    changingCodes: makeChangingCodes(mac, now),
    idle,
    passphrase,
    failures,
    secondFactor,
    granting,
    news,
    installation,
    revoke,
    beforeRevoking(look) {
      mayRevoke = look;
    },
    setUp(unit, administrator) {
      const turn = last.then(() => setUp(unit, administrator));
      last = turn.catch(() => undefined);
      return turn;
    },
    async memberChanged(id, by) {
      const member = await accounts.get(id);
      if (!member) return;
      // A right that ended with the office is none in a session either; whoever had none goes on reading.
      if (!member.inOffice && !(isFormer(member) && member.rights.length === 0)) await sessions.endAll(id, undefined, refuse('identity/left-office'));
      await changes.tell({ kind: member.inOffice ? 'memberChanged' : 'left', member, approvedBy: by });
    },
    async removeMember(member, by, letGo) {
      const named = refuse('identity/is-named', { name: member.name });
      if (member.id === by || (await devices.list()).some((one) => one.member === member.id || one.approvedBy === member.id)) return named;
      // Out of office first: a draft lets nobody go who is in it, and no key is approved meanwhile.
      const left = member.inOffice ? await accounts.setOffice(member.id, false) : member;
      if (isRefusal(left)) return left;
      let isFree = false;
      try {
        isFree = await letGo(member.id);
      } finally {
        // Also where it broke off: nobody has said that they leave office.
        if (!isFree && member.inOffice) {
          await accounts.setOffice(member.id, true);
          // Some drafts may have let them go before one did not.
          await changes.tell({ kind: 'memberChanged', member, approvedBy: by });
        }
      }
      if (!isFree) return named;
      await sessions.endAll(member.id, undefined, refuse('identity/left-office'));
      const removed = await accounts.remove(member.id);
      return isRefusal(removed) ? removed : undefined;
    },
    onChange: (listener) => changes.onChange(listener),
    async sessionFromCookie(header, { hall = false, secureOnly = false } = {}) {
      const token = (hall ? undefined : cookieOf(header, COOKIE, secureOnly)) ?? cookieOf(header, HALL_COOKIE, secureOnly);
      return token === undefined ? undefined : sessions.find(token);
    },
    async whichAreOver(all) {
      const over: Array<{ id: string; why: Refusal }> = [];
      for (const session of await sessions.doubtful(all)) {
        const why = await whyOver(session);
        if (why) over.push({ id: session.id, why });
      }
      return over;
    },
    deviceKey: (certificate) => devices.key(certificate),
    async crl() {
      const authority = await installation();
      if (!authority) throw new Error('not set up');
      return authority.crl(await devices.revoked());
    },
    async sweep() {
      await sessions.sweep();
      await signIns.sweep();
      await enrolments.sweep();
      await failures.sweep();
    },
  };
}
