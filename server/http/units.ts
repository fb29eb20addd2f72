/** The tree of units, which an administrator of the installation keeps; people who move between them; units that become one. */
import { Router, type Request } from 'express';
import { UnitCode } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { servedOn, type Member, type Served } from '../../shared/council/council.ts';
import { nameOn } from '../../shared/council/units.ts';
import type { MemberDone } from '../../shared/wire/members.ts';
import { ChangeUnit, EndUnit, MergeUnits, MovePerson, NewUnit, type UnitUse } from '../../shared/wire/units.ts';
import type { Identity } from '../identity/identity.ts';
import { makeMerging } from '../identity/merging.ts';
import type { Log } from '../log.ts';
import type { OwnOfUnits } from '../unit-own.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Summary } from '../room/summaries.ts';
import { answering, checked, RefusedError, withRight } from './border.ts';
import { noted, personOf } from './noted.ts';

export interface UnitsRoutes {
  readonly identity: Identity;
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly own: OwnOfUnits;
  /** An instant, as `timestamp` writes it. */
  readonly now: () => string;
}

/** Meetings of one unit that are looked through at once. */
const MOST_LOOKED = 100;
export const isOpen = ({ stage, calledOff }: Summary): boolean =>
  stage !== 'draft' && stage !== 'closed' && stage !== 'approved' && calledOff === undefined;

/** A unit's session that was opened after a day: nothing that ends on that day could have held it. */
export async function heldAfter(rooms: Rooms, unit: string, day: string): Promise<Refusal | undefined> {
  for await (const { openedAt, title, rehearsal } of meetingsOf(rooms, unit))
    if (openedAt !== undefined && !rehearsal && todayOf(openedAt) > day) return refuse('units/held-after', { title });
  return undefined;
}

/** All meetings of a unit, by its code, the latest first. */
export async function* meetingsOf({ summaries }: Rooms, unit: string): AsyncGenerator<Summary> {
  for (let after: string | undefined; ; ) {
    const page = await summaries.ofUnit(unit, { limit: MOST_LOOKED, ...(after !== undefined && { after }) });
    yield* page.summaries;
    if (page.next === undefined) return;
    after = page.next;
  }
}

/** The day in Vietnam. */
export const todayOf = (now: string): string => new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10);

/** A decision's day is not still to come: what it says is done when it is entered. */
export function notToCome(day: string, now: string): void {
  if (day > todayOf(now)) throw new RefusedError(refuse('units/day-to-come'));
}

export function unitsRoutes({ identity, log, rooms, own, now }: UnitsRoutes): Router {
  const { accounts, units } = identity;
  const router = Router();
  const code = (req: Request): string => checked(UnitCode, req.params['code']);
  const labelled = { before: (req: Request) => ({ label: UnitCode.safeParse(req.params['code'] ?? '').data ?? '' }) };

  const openOf = async (unit: string): Promise<Summary[]> => {
    const open: Summary[] = [];
    for await (const one of meetingsOf(rooms(), unit)) if (isOpen(one)) open.push(one);
    return open;
  };
  const useOf = async (unit: string): Promise<UnitUse> => {
    const people = (await accounts.list()).filter((one) => one.unit === unit || one.also?.includes(unit));
    const { summaries } = await rooms().summaries.ofUnit(unit, { limit: MOST_LOOKED });
    const inOffice = people.filter((one) => one.inOffice).length;
    const left = people.length - inOffice;
    return { people: inOffice, left, open: (await openOf(unit)).length, meetings: summaries.length, own: await own.of(unit) };
  };
  const merging = makeMerging({
    accounts,
    units,
    today: () => todayOf(now()),
    own,
    heldAfter: (unit, day) => heldAfter(rooms(), unit, day),
    meetings: async (unit) => (await openOf(unit)).map(({ meeting, title, stage }) => ({ meeting, title, stage })),
  });
  const told = async (members: readonly Member[], by: string): Promise<void> => {
    for (const { id } of members) await identity.memberChanged(id, by);
  };

  router.get('/units', answering(log, async (req) => {
    withRight(req, 'secretariat');
    return { units: await units.list() };
  }));
  router.post('/units', answering(log, noted('unitAdded', async (req) => {
    withRight(req, 'administrator');
    return (await units.add(checked(NewUnit, req.body))) ?? {};
  }, { before: (req) => ({ label: UnitCode.safeParse((req.body as { code?: unknown } | undefined)?.code).data ?? '' }) })));
  router.post('/units/merge/preview', answering(log, async (req) => {
    withRight(req, 'administrator');
    return merging.preview(checked(MergeUnits, req.body));
  }));
  router.post('/units/merge', answering(log, noted('unitsMerged', async (req) => {
    const session = withRight(req, 'administrator');
    const asked = checked(MergeUnits, req.body);
    notToCome(asked.on, now());
    const moved = await merging.merge(asked);
    if (isRefusal(moved)) return moved;
    await told(moved, session.member.id);
    return { moved: moved.length };
  }, {
    before: (req) => ({ label: MergeUnits.safeParse(req.body).data?.into.code ?? '' }),
    after: ({ moved }: { moved: number }, req) => {
      const asked = MergeUnits.safeParse(req.body).data;
      return { count: moved, label: asked ? `${asked.from.join(' + ')} → ${asked.into.code}` : '' };
    },
  })));
  router.get('/units/:code', answering(log, async (req): Promise<UnitUse | Refusal> => {
    withRight(req, 'administrator');
    const unit = await units.get(code(req));
    return unit ? useOf(unit.code) : refuse('border/unknown');
  }));
  router.put('/units/:code', answering(log, noted('unitChanged', async (req) => {
    withRight(req, 'administrator');
    const asked = checked(ChangeUnit, req.body);
    notToCome(asked.from, now());
    return (await units.change(code(req), asked)) ?? {};
  }, labelled)));
  router.post('/units/:code/end', answering(log, noted('unitEnded', async (req) => {
    withRight(req, 'administrator');
    const asked = checked(EndUnit, req.body);
    notToCome(asked.on, now());
    const { people, open } = await useOf(code(req));
    if (people > 0) return refuse('units/has-people', { n: people });
    if (open > 0) return refuse('units/has-meetings', { n: open });
    const held = await heldAfter(rooms(), code(req), asked.on);
    if (held) return held;
    return (await units.end(code(req), asked)) ?? {};
  }, labelled)));
  router.delete('/units/:code', answering(log, noted('unitRemoved', async (req) => {
    withRight(req, 'administrator');
    const { people, left, meetings } = await useOf(code(req));
    if (people + left > 0) return refuse('units/has-people', { n: people + left });
    // Drafts too: they bear its code.
    if (meetings > 0) return refuse('units/is-named', { n: meetings });
    return (await units.remove(code(req))) ?? {};
  }, labelled)));

  router.post('/members/:id/move', answering(log, noted('memberMoved', async (req): Promise<MemberDone | Refusal> => {
    const session = withRight(req, 'administrator');
    const { unit: to, on, note } = checked(MovePerson, req.body);
    notToCome(on, now());
    const member = await accounts.get(String(req.params['id']));
    if (!member) return refuse('identity/unknown');
    const [home, unit] = [(await units.get())!, await units.get(to)];
    if (!unit) return refuse('identity/unit-unknown', { code: to });
    if (unit.ended) return refuse('units/ended', { name: unit.name });
    const before = (await units.get(member.unit)) ?? home;
    if (before.code === unit.code) return refuse('units/there-already', { name: unit.name });
    const served: Served = {
      ...servedOn(on, todayOf(now())),
      ...{ what: 'moved', from: before.code, fromName: nameOn(before, on) },
      ...(note !== undefined && { note }),
    };
    const moved = await accounts.move(member.id, unit.code === home.code ? undefined : unit.code, served);
    if (isRefusal(moved)) return moved;
    await told([moved], session.member.id);
    return { member: moved };
  }, { before: async (req) => personOf(await accounts.get(String(req.params['id']))) })));
  return router;
}
