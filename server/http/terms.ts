/** Terms of a unit's council and who sits in its committees: read at its desks; a term begins and ends by its administrator. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { Id, UnitCode } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { belongs, reachesAll, servedOn, type Member, type Served } from '../../shared/council/council.ts';
import { whyNotBegin } from '../../shared/council/terms.ts';
import { EndTerm, NewTerm, SeatCommittee, type CommitteeSeated, type TermDone } from '../../shared/wire/terms.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { TermUnit } from '../identity/term-offices.ts';
import type { Log } from '../log.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, withRight } from './border.ts';
import { noted } from './noted.ts';
import { heldAfter, isOpen, meetingsOf, notToCome, todayOf } from './units.ts';

export interface TermRoutes {
  readonly identity: Pick<Identity, 'accounts' | 'memberChanged' | 'terms' | 'units'>;
  readonly log: Log;
  readonly rooms: () => Rooms;
  /** An instant, as `timestamp` writes it. */
  readonly now: () => string;
  /** What ends with an office, and does not come back with another. */
  readonly left?: (member: string) => Promise<void>;
}

const Of = z.object({ unit: UnitCode.optional() });

export function termRoutes({ identity: { accounts, memberChanged, terms, units }, log, rooms, now, left }: TermRoutes): Router {
  const router = Router();
  /** The unit that is asked for: one's own; of an administrator of the installation any. */
  const unitOf = async ({ member }: Session, req: Request): Promise<TermUnit> => {
    const { unit } = checked(Of, req.query);
    const own = (await units.get())!.code;
    const mine = member.unit ?? own;
    if (unit === undefined || unit === mine) return { code: mine, own };
    if (!reachesAll(member)) throw new RefusedError(refuse('border/not-allowed'));
    const found = await units.get(unit);
    if (!found) throw new RefusedError(refuse('border/unknown'));
    return { code: found.code, own };
  };
  const asAdministrator = (req: Request): Session => {
    const session = withRight(req, 'secretariat');
    // Of whichever unit: it is that unit's own matter, and not the installation's.
    if (!session.member.rights.includes('administrator')) throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  /** Everybody whose office last came or went with that term: those too whom an act that broke off has changed and not told of. */
  const told = async (unit: TermUnit, what: Served['what'], term: string, by: string): Promise<void> => {
    for (const { id, unit: home = unit.own, inOffice, served } of await accounts.list()) {
      const last = served?.at(-1);
      if (last?.what !== what || last.term !== term || (last.from ?? home) !== unit.code) continue;
      if (what === 'left' && !inOffice) await left?.(id);
      await memberChanged(id, by);
    }
  };
  /** Who of them counts in another council too is an administrator of the installation's to bring back. */
  const sitsElsewhere = async ({ member }: Session, unit: TermUnit, which: (one: Member) => boolean): Promise<Refusal | undefined> => {
    if (reachesAll(member)) return undefined;
    const one = (await accounts.list()).find(
      (each) => (each.unit ?? unit.own) === unit.code && (each.also?.length ?? 0) > 0 && each.kind === 'delegate' && which(each),
    );
    return one && refuse('identity/sits-elsewhere', { name: one.name });
  };
  const labelled = { before: (req: Request) => ({ label: NewTerm.safeParse(req.body).data?.number ?? '' }) };

  router.get('/terms', answering(log, async (req) => ({ terms: await terms.of((await unitOf(withRight(req, 'secretariat'), req)).code) })));
  router.post('/terms', answering(log, noted('termBegun', async (req): Promise<TermDone | Refusal> => {
    const session = asAdministrator(req);
    const unit = await unitOf(session, req);
    const { back, ...asked } = checked(NewTerm, req.body);
    notToCome(asked.from, now());
    const coming = new Set(back);
    const elsewhere = await sitsElsewhere(session, unit, ({ id, inOffice }) => !inOffice && coming.has(id));
    if (elsewhere) return elsewhere;
    const wrong = whyNotBegin(await terms.of(unit.code), asked);
    if (wrong) return wrong;
    // The people first: broken off, it is done again.
    const people = await accounts.beginTerm(unit, back, { on: asked.from, what: 'took', term: asked.number });
    if (isRefusal(people)) return people;
    await told(unit, 'took', asked.number, session.member.id);
    const begun = await terms.begin(unit.code, asked);
    return isRefusal(begun) ? begun : { terms: begun, people: people.length };
  }, labelled)));
  router.post('/terms/:id/end', answering(log, noted('termEnded', async (req): Promise<TermDone | Refusal> => {
    const session = asAdministrator(req);
    const unit = await unitOf(session, req);
    const { on } = checked(EndTerm, req.body);
    notToCome(on, now());
    const term = (await terms.of(unit.code)).find(({ id }) => id === checked(Id, req.params['id']));
    if (!term) return refuse('terms/unknown');
    if (term.to !== undefined) return refuse('terms/ended', { number: term.number });
    if (on < term.from) return refuse('terms/before-its-term', { number: term.number });
    for await (const one of meetingsOf(rooms(), unit.code)) if (isOpen(one)) return refuse('terms/meeting-open', { title: one.title });
    const held = await heldAfter(rooms(), unit.code, on);
    if (held) return held;
    const people = await accounts.endTerm(unit, { ...servedOn(on, todayOf(now())), what: 'left', why: 'termEnded', term: term.number });
    if (isRefusal(people)) return people;
    await told(unit, 'left', term.number, session.member.id);
    const ended = await terms.end(unit.code, term.id, on);
    return isRefusal(ended) ? ended : { terms: ended, people: people.length };
  }, { before: (req) => ({ label: Id.safeParse(req.params['id']).data ?? '' }) })));

  router.put('/committees', answering(log, noted('committeeSeated', async (req): Promise<CommitteeSeated | Refusal> => {
    const session = withRight(req, 'secretariat');
    const unit = await unitOf(session, req);
    const { name, seats, on } = checked(SeatCommittee, req.body);
    notToCome(on, now());
    const members = await accounts.seat(unit, name, seats, on);
    return isRefusal(members) ? members : { members: members.filter((one) => belongs(one, unit.code, unit.own)) };
  }, { before: (req) => ({ label: SeatCommittee.safeParse(req.body).data?.name ?? '' }) })));
  return router;
}
