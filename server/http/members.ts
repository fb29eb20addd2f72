/** The council's people, at the desks. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { UnitCode } from '../../shared/base/ids.ts';
import { belongs, MemberInput, reachesAll, type Member, type Served } from '../../shared/council/council.ts';
import { fitsInWords, heldAfter, type Holds } from '../../shared/council/held.ts';
import {
  ImportMembers,
  type MemberDone,
  MemberOffice,
  type MemberPage,
  MembersQuery,
  NewMember,
  type PersonChange,
  SetPassword,
} from '../../shared/wire/members.ts';
import type { Identity } from '../identity/identity.ts';
import { makePeopleIndex } from '../identity/people-index.ts';
import { reaches } from '../identity/reach.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { answering, checked, RefusedError, withRight } from './border.ts';
import { noted, personOf } from './noted.ts';
import { notToCome, todayOf } from './units.ts';

/** The rows are looked at one by one further in, so that each wrong one is named. */
const Rows = z
  .object({ rows: z.array(z.unknown()).max(500), changes: ImportMembers.shape.changes, on: ImportMembers.shape.on })
  .refine(({ rows, changes }) => rows.length + changes.length > 0, { path: ['rows'] });
const Placed = z.object({ unit: UnitCode.optional(), also: z.array(UnitCode).optional() });
const isRow = (row: unknown): row is z.infer<typeof Placed> => Placed.safeParse(row).success;

/**
 * Who prepares meetings keeps the list of people of their unit, but hands out no rights, and does not touch who has some. Nobody
 * touches people of a unit that their rights do not reach.
 */
export function mayHandle(session: Session, ...people: ReadonlyArray<Pick<Member, 'rights' | 'unit'> | undefined>): void {
  const isAdministrator = session.member.rights.includes('administrator');
  if (people.some((one) => one && (!reaches(session.member, one) || (!isAdministrator && one.rights.length > 0))))
    throw new RefusedError(refuse('identity/not-allowed'));
}

/** Somebody with what they hold as it is from now on. Refuses `identity/held-too-long`. */
function withHeld<T extends Holds & { readonly name: string }>(said: T, before: Holds | undefined, day: string): T {
  const { title: _title, positions: _positions, committee: _committee, committees: _committees, ...rest } = said;
  const held = heldAfter(said, before, day);
  if (!fitsInWords(held)) throw new RefusedError(refuse('identity/held-too-long', { name: said.name }));
  return { ...rest, ...held } as T;
}
const heldIn = (row: z.infer<typeof Placed>, day: string): z.infer<typeof Placed> => {
  const parsed = MemberInput.safeParse(row).data;
  return parsed ? withHeld(parsed, undefined, day) : row;
};

/** Of another unit's person what a council knows of those who sit in it: how they sign in and what they may there is their own unit's. */
function inCouncil({ login: _login, mustChange: _mustChange, served: _served, ...person }: Member): Member {
  return { ...person, rights: [], hasPassword: false };
}

/**
 * Who sits in another unit's council as well is put there by an administrator of the installation: what takes them out of it, or
 * brings them back, is theirs to say too. Their own unit's desk would change another's total.
 */
function mayPlace({ member: { unit, rights } }: Session, { name, also = [] }: Member): void {
  if (also.length > 0 && !reachesAll({ unit, rights })) throw new RefusedError(refuse('identity/sits-elsewhere', { name }));
}

export interface MembersRoutes {
  readonly identity: Identity;
  readonly log: Log;
  /** An instant, as `timestamp` writes it. */
  readonly now: () => string;
  /** Takes somebody off every draft; false where a meeting names them for good. */
  readonly letGo?: (member: string) => Promise<boolean>;
  /** Destroys what is kept for somebody who is removed. */
  readonly forget?: (member: string) => Promise<void>;
  /** What ends with an office, and does not come back with another. */
  readonly left?: (member: string) => Promise<void>;
}

export function membersRoutes({ identity, log, now, letGo = async () => true, forget, left }: MembersRoutes): Router {
  const { accounts, granting } = identity;
  const router = Router();

  const known = async (req: Request): Promise<Member> => {
    const member = await accounts.get(String(req.params['id']));
    if (!member) throw new RefusedError(refuse('identity/unknown'));
    return member;
  };
  const done = async (session: Session, answer: MemberDone | Refusal): Promise<MemberDone | Refusal> => {
    if (!isRefusal(answer)) await identity.memberChanged(answer.member.id, session.member.id);
    return answer;
  };

  const about = { before: async (req: Request) => personOf(await accounts.get(String(req.params['id']))) };
  const rightsOf = ({ member }: { member: Member }) => ({
    ...personOf(member),
    ...(member.rights.length > 0 && { rights: [...member.rights].sort().join(' ') }),
  });

  const knownUnit = async (code: string): Promise<void> => {
    const unit = await identity.units.get(code);
    if (!unit) throw new RefusedError(refuse('identity/unit-unknown', { code }));
    if (unit.ended) throw new RefusedError(refuse('units/ended', { name: unit.name }));
  };
  /**
   * Whoever takes somebody in and names no unit means their own. In which others that person sits is an administrator of the
   * installation's to say. Refuses `identity/unit-unknown`.
   */
  const inUnit = async <T extends { readonly unit?: string | undefined; readonly also?: readonly string[] | undefined }>(
    session: Session,
    input: T,
    before: readonly string[] = [],
  ): Promise<T> => {
    const own = (await identity.units.get())?.code;
    const { unit = session.member.unit, also: asked, ...rest } = input;
    const also = [...new Set(reachesAll(session.member) && asked ? asked : before)].filter((code) => code !== (unit ?? own)).sort();
    for (const code of also) await knownUnit(code);
    const sits = also.length > 0 && { also };
    if (unit === undefined || unit === own) return { ...rest, ...sits } as unknown as T;
    await knownUnit(unit);
    return { ...rest, unit, ...sits } as unknown as T;
  };
  const codeOf = async ({ unit }: Pick<Member, 'unit'>): Promise<string> => (await identity.units.get(unit))!.code;
  /** Number of the term that runs in a delegate's council. Refuses a day before it began, `terms/before-its-term`. */
  const termAt = async (member: Pick<Member, 'kind' | 'unit'>, on: string): Promise<string | undefined> => {
    const term = member.kind === 'delegate' ? await identity.terms.running(await codeOf(member)) : undefined;
    if (term && on < term.from) throw new RefusedError(refuse('terms/before-its-term', { number: term.number }));
    return term?.number;
  };
  /** The first line of a delegate's office, where a term runs. */
  const tookOffice = async (member: Pick<Member, 'kind' | 'unit'>, on: string): Promise<Served | undefined> => {
    notToCome(on, now());
    const term = await termAt(member, on);
    return term === undefined ? undefined : { on, what: 'took', term };
  };
  const find = makePeopleIndex(() => accounts.list());
  /** As a desk sees somebody: people whom its rights reach, and, as they sit in its council, others who sit there as well. */
  const seenBy = async ({ member }: Session): Promise<(one: Member) => Member | undefined> => {
    const own = (await identity.units.get())!.code;
    return (one) => (reaches(member, one) ? one : belongs(one, member.unit ?? own, own) ? inCouncil(one) : undefined);
  };

  router.get('/members', answering(log, async (req): Promise<MemberPage | Refusal> => {
    const session = withRight(req, 'secretariat');
    const { unit, rights, devices, ...sought } = checked(MembersQuery, req.query);
    const [seen, own] = [await seenBy(session), (await identity.units.get())!.code];
    const isAsked = (one: Member): boolean =>
      (unit === undefined || belongs(one, unit, own)) && (rights === undefined || (one.inOffice && one.rights.length > 0));
    const page = await find({ ...sought, seen: (one) => (isAsked(one) ? seen(one) : undefined) });
    if (!page) return refuse('border/wrong-input', { field: 'after' });
    const reached = page.members.filter((one) => reaches(session.member, one)).map(({ id }) => id);
    const closed = new Set(await identity.idle.disabled());
    return {
      ...page,
      disabled: reached.filter((id) => closed.has(id)),
      ...(devices && { devices: (await Promise.all(reached.map((id) => identity.devices.of(id)))).flat() }),
    };
  }));
  router.get('/members/:id', answering(log, async (req) => {
    const session = withRight(req, 'secretariat');
    return (await seenBy(session))(await known(req)) ?? refuse('identity/unknown');
  }));
  router.post('/members', answering(log, noted('memberAdded', async (req) => {
    const session = withRight(req, 'secretariat');
    const { on, ...asked } = checked(NewMember, req.body);
    const input = await inUnit(session, withHeld(asked, undefined, todayOf(now())));
    mayHandle(session, input);
    const served = await tookOffice(input, on ?? todayOf(now()));
    return done(session, await granting.add(input, session.member.id, served));
  }, { after: rightsOf })));
  router.post('/members/import', answering(log, noted('membersImported', async (req) => {
    const session = withRight(req, 'secretariat');
    const asked = checked(Rows, req.body);
    const today = todayOf(now());
    const rows = await Promise.all(asked.rows.map((row) => (isRow(row) ? inUnit(session, heldIn(row, today)) : row)));
    const changes: PersonChange[] = [];
    for (const change of asked.changes) {
      const member = await accounts.get(change.id);
      if (!member) return refuse('identity/unknown');
      mayHandle(session, member);
      if (change.kind !== member.kind || !member.inOffice) mayPlace(session, member);
      changes.push(withHeld(change, member, today));
    }
    const term = await identity.terms.running(await codeOf(session.member));
    const served = term && (await tookOffice({ kind: 'delegate', unit: session.member.unit }, asked.on ?? term.from));
    const seen = z.object({ rights: z.array(z.string()).default([]), unit: z.string().optional() });
    mayHandle(session, ...rows.map((row) => seen.safeParse(row).data as Pick<Member, 'rights' | 'unit'> | undefined));
    const answer = await accounts.importRows(rows, session.member.id, changes, served);
    if (!isRefusal(answer) && 'members' in answer) for (const { id } of answer.members) await identity.memberChanged(id, session.member.id);
    return answer;
  }, { after: (answer: { members?: readonly Member[] }) => ({ count: answer.members?.length ?? 0 }) })));
  router.put('/members/:id', answering(log, noted('memberChanged', async (req, res) => {
    const session = withRight(req, 'secretariat');
    const member = await known(req);
    // Theirs for good, whatever is asked.
    const asked = checked(MemberInput, req.body);
    const said = asked.positions ? asked : { ...asked, title: asked.title ?? '' };
    const home = member.unit ?? (await identity.units.get())?.code;
    const input = await inUnit(session, { ...withHeld(said, member, todayOf(now())), unit: home }, member.also);
    mayHandle(session, member, input);
    if (input.kind !== member.kind) mayPlace(session, member);
    const change = async () => done(session, await granting.edit(member, input, session.member.id));
    const same = [...member.rights].sort().join() === [...input.rights].sort().join();
    return same ? change() : noted('rightsChanged', change, { before: () => personOf(member), after: rightsOf })(req, res);
  }, about)));
  router.delete('/members/:id', answering(log, noted('memberRemoved', async (req) => {
    const session = withRight(req, 'secretariat');
    const member = await known(req);
    mayHandle(session, member);
    mayPlace(session, member);
    const refusal = await identity.removeMember(member, session.member.id, letGo);
    if (refusal) return refusal;
    await forget?.(member.id);
    return {};
  }, about)));
  router.post('/members/:id/office', answering(log, async (req, res) => {
    const session = withRight(req, 'secretariat');
    const { inOffice, on = todayOf(now()), why, note } = checked(MemberOffice, req.body);
    notToCome(on, now());
    const member = await known(req);
    const term = await termAt(member, on);
    const served: Served = {
      on,
      what: inOffice ? 'took' : 'left',
      ...(!inOffice && why && { why }),
      ...(note !== undefined && { note }),
      ...(term && { term }),
    };
    return noted(inOffice ? 'returnedToOffice' : 'leftOffice', async () => {
      mayHandle(session, member);
      mayPlace(session, member);
      const answer = await accounts.setOffice(member.id, inOffice, served);
      if (!inOffice && !isRefusal(answer)) await left?.(member.id);
      return isRefusal(answer) ? answer : done(session, { member: answer });
    }, about)(req, res);
  }));
  router.post('/members/:id/enable', answering(log, noted('accountEnabled', async (req) => {
    const session = withRight(req, 'administrator');
    const member = await known(req);
    mayHandle(session, member);
    return (await identity.idle.enable(member.id)) ?? {};
  }, about)));
  router.post('/members/:id/password', answering(log, noted('passwordSet', async (req) => {
    const session = withRight(req, 'secretariat');
    const { password } = checked(SetPassword, req.body);
    const member = await known(req);
    mayHandle(session, member);
    // One's own is changed by whoever knows the present one, nowhere else.
    return member.id === session.member.id ? refuse('identity/own-password') : granting.givePassword(member, password, session.member.id);
  }, about)));
  return router;
}
