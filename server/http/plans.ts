/** What a meeting has prepared, for the next one: looked at, taken into a draft, kept as a unit's template. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { actsOf, chosenOf, forTemplate, isThere, mayPlan, planOf, type Plan } from '../../shared/meeting/plan.ts';
import {
  NewTemplate,
  RenameTemplate,
  TakePlan,
  type PlanAtDesk,
  type Taken,
  type Template,
  type Templates,
} from '../../shared/wire/plans.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Seatings } from '../seats/seating.ts';
import type { KeptTemplate, TemplatesOfUnits } from '../templates.ts';
import { answering, checked, RefusedError, signedIn, withRight } from './border.ts';
import { noted } from './noted.ts';

export interface PlanRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly templates: TemplatesOfUnits;
  readonly seatings: Seatings;
}

/** The shapes stand in shared/wire/plans.ts. */
export function planRoutes({ log, rooms, identity: { accounts, units }, templates, seatings }: PlanRoutes): Router {
  const router = Router();
  const unitOf = async (req: Request): Promise<string> => (await units.get(withRight(req, 'secretariat').member.unit))!.code;
  const asSecretary = async (req: Request, meeting: unknown): Promise<Room> => {
    const { member, by } = signedIn(req);
    const id = checked(Id, meeting);
    const room = by === 'hall' ? refuse('border/unknown') : await readable(rooms(), id, member.id);
    if (isRefusal(room)) throw new RefusedError(room);
    if (!mayPlan({ kind: 'person', id: member.id }, room.meeting)) throw new RefusedError(refuse('access/secretary-only'));
    return room;
  };
  /** The room's map with nobody in it; undefined where there is none. */
  const emptySeats = async (meeting: string): Promise<KeptTemplate['seating']> => {
    const { venue, plan } = await seatings.of(meeting);
    return plan.seats.length === 0 ? undefined : { plan, ...(venue && { venue }) };
  };
  const inOffice = async (ids: readonly string[]): Promise<PlanAtDesk['people']> => {
    const found = await Promise.all(ids.map((id) => accounts.get(id)));
    return Object.fromEntries(found.flatMap((one) => (one?.inOffice ? [[one.id, one.name]] : [])));
  };
  const shown = async (plan: Plan, seating: KeptTemplate['seating']): Promise<PlanAtDesk> => {
    const named = plan.points.flatMap(({ audience }) => (typeof audience === 'object' ? audience.members : []));
    const venue = seating?.venue?.name;
    return { plan, people: await inOffice([...new Set([...plan.guests, ...named])]), ...(venue !== undefined && { venue }) };
  };
  const templateFor = async (req: Request, id: string): Promise<KeptTemplate> => {
    const found = await templates.get(await unitOf(req), id);
    if (!found) throw new RefusedError(refuse('templates/unknown'));
    return found;
  };
  const about = { before: (req: Request) => ({ meeting: Id.safeParse(req.params['meeting']).data ?? '' }) };

  router.get('/meetings/:meeting/plan', answering(log, async (req): Promise<PlanAtDesk> => {
    const room = await asSecretary(req, req.params['meeting']);
    return shown(planOf(room.meeting, signedIn(req).member.id), await emptySeats(room.id));
  }));

  router.post('/meetings/:meeting/plan', answering(log, noted('planTakenOver', async (req): Promise<Taken | Refusal> => {
    const room = await asSecretary(req, req.params['meeting']);
    const { id, from, chosen, seats } = checked(TakePlan, req.body);
    const { member } = signedIn(req);
    const source = 'template' in from ? await templateFor(req, from.template) : await asSecretary(req, from.meeting);
    const plan = 'plan' in source ? source.plan : planOf(source.meeting, member.id);
    const map = seats ? ('plan' in source ? source.seating : await emptySeats(source.id)) : undefined;
    const { invited, all } = actsOf(chosenOf(plan, chosen));
    const actor = { kind: 'person', id: member.id } as const;
    let left = 0;
    for (const [n, act] of invited.entries()) {
      const answer = await rooms().execute(actor, { ...act, meeting: room.id, id: `${n.toString(36).padStart(4, '0')}${id.slice(4)}` });
      if (!answer.ok && answer.refusal.code.startsWith('access/')) return answer.refusal;
      if (!answer.ok && !isThere(answer.refusal)) left++;
    }
    const answer = await rooms().execute(actor, { ...all, meeting: room.id, id });
    if (!answer.ok) return answer.refusal;
    // Beside the record; where somebody has set one meanwhile, that stays.
    const before = map && (await seatings.of(room.id));
    if (map && before?.plan.seats.length === 0) await seatings.write(room.id, { ...map, version: before.version, seated: {} });
    return { left };
  }, about)));

  router.get('/templates', answering(log, async (req): Promise<Templates> => ({ templates: await templates.of(await unitOf(req)) })));
  router.post('/templates', answering(log, noted('templateChanged', async (req): Promise<Template | Refusal> => {
    const unit = await unitOf(req);
    const { name, from } = checked(NewTemplate, req.body);
    const room = await asSecretary(req, from);
    const seating = await emptySeats(room.id);
    const plan = forTemplate(planOf(room.meeting, signedIn(req).member.id));
    return templates.add(unit, { name, at: room.parts.context.now(), plan, ...(seating && { seating }) });
  })));
  router.get('/templates/:id', answering(log, async (req): Promise<PlanAtDesk> => {
    const { plan, seating } = await templateFor(req, checked(Id, req.params['id']));
    return shown(plan, seating);
  }));
  router.put('/templates/:id', answering(log, noted('templateChanged', async (req): Promise<Template | Refusal> => {
    const { id } = await templateFor(req, checked(Id, req.params['id']));
    const { version, name } = checked(RenameTemplate, req.body);
    return templates.rename(await unitOf(req), id, version, name);
  })));
  router.delete('/templates/:id', answering(log, noted('templateChanged', async (req) => {
    await templates.remove(await unitOf(req), checked(Id, req.params['id']));
    return {};
  })));
  return router;
}
