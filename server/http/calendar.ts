/** The calendar's feeds: made and stopped by whoever they are of, read by whoever has the address. */
import { Router, type Request } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { kindOf } from '../../shared/kinds/kinds.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { calendarWords as w } from '../../shared/text/calendar.ts';
import { say } from '../../shared/text/words.ts';
import { FeedScope, MakeFeed, type CalendarFeed, type CalendarFeeds } from '../../shared/wire/calendar.ts';
import { feedOf } from '../calendar/feed.ts';
import type { FeedLinks } from '../calendar/links.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { noted } from './noted.ts';
import { makeRates } from './rates.ts';

export interface CalendarRoutes {
  readonly links: FeedLinks;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly rooms: () => Rooms;
  readonly linkBase: (req: Request) => string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The latest so many; what is older nobody's calendar looks for. */
const MOST = 300;
/** By address: a hall's telephones ask through one. */
const RATE = { atOnce: 300, aSecond: 2 };

const hasDesk = ({ rights }: { readonly rights: readonly string[] }): boolean => rights.length > 0;

/** For whoever has an address; before anything looks who asks. */
export function feedRoutes({ links, identity, rooms, linkBase, log, now }: CalendarRoutes): Router {
  const router = Router();
  const mayAsk = makeRates(RATE, now);
  router.get('/feeds/:feed', answering(log, async (req, res) => {
    if (!mayAsk(req.ip ?? '')) return refuse('border/too-many');
    const link = await links.find(String(req.params['feed']).replace(/\.ics$/, ''));
    const member = link && (await identity.accounts.get(link.member));
    // Who has left office, or the desk, has lost what the address was for.
    if (!link || !member?.inOffice || (link.scope === 'unit' && !hasDesk(member))) return refuse('border/unknown');
    const unit = (await identity.units.get(member.unit))!;
    const own = (await identity.units.get())!;
    const page = await rooms().summaries.ofMember(member.id, { limit: MOST });
    const meetings = page.summaries
      .filter((one) => kindOf(one.meeting) === MEETING && one.stage !== 'draft' && one.members.includes(member.id))
      .filter((one) => link.scope === 'mine' || (one.unit ?? own.code) === unit.code);
    const name = link.scope === 'mine' ? say(w.mine, 'vi') : say(w.ofUnit, 'vi', { unit: unit.name });
    const base = linkBase(req);
    res.type('text/calendar').send(feedOf(meetings, { name, linkTo: (meeting) => `${base}/meeting/${meeting}`, now: now() }));
    return undefined;
  }));
  return router;
}

export function calendarRoutes({ links, linkBase, log }: Pick<CalendarRoutes, 'links' | 'linkBase' | 'log'>): Router {
  const router = Router();
  const offered = ({ member }: Session): FeedScope[] => (hasDesk(member) ? ['mine', 'unit'] : ['mine']);
  const person = (req: Request): Session => {
    const session = signedIn(req);
    if (session.by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  router.get('/calendar', answering(log, async (req): Promise<CalendarFeeds> => {
    const session = person(req);
    return { feeds: await links.of(session.member.id), offered: offered(session) };
  }));
  router.post('/calendar', answering(log, noted('feedMade', async (req) => {
    const session = person(req);
    const { scope } = checked(MakeFeed, req.body);
    if (!offered(session).includes(scope)) return refuse('border/not-allowed');
    const answer: CalendarFeed = { url: `${linkBase(req)}/api/feeds/${await links.make(session.member.id, scope)}.ics` };
    return answer;
  })));
  router.delete('/calendar/:scope', answering(log, noted('feedStopped', async (req) => {
    const session = person(req);
    await links.drop(session.member.id, checked(FeedScope, req.params['scope']));
    return {};
  })));
  return router;
}
