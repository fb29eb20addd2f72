/** Recommendations: drafted, sent, judged and ended at the desk of their council, answered by their addressee; nobody else finds any. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { HexHash, Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { stepOf, type Act, type Acting, type Found } from '../../shared/council/following-up.ts';
import { isShown, placeOf, SHOWN, type Shown } from '../../shared/council/recommendation-list.ts';
import { recommendationFigures, yearOf } from '../../shared/council/recommendation-figures.ts';
import { isAddressee, isLate, isSent, type Attached, type Content, type Recommendation } from '../../shared/council/recommendations.ts';
import { dayAt, dueDay } from '../../shared/council/working-days.ts';
import { titleOf } from '../../shared/meeting/access.ts';
import { canFollow, followsUp } from '../../shared/meeting/concluded.ts';
import {
  NewRecommendation,
  PARTS_IN_IT,
  RecommendationAct,
  UnitQuery,
  type FollowsFrom,
  type MyRecommendations,
  type RecommendationRow,
  type RecommendationSeen,
  type RecommendationsOfUnit,
} from '../../shared/wire/recommendations.ts';
import type { OpenCount } from '../../shared/wire/tasks.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Line } from '../oversight/lines.ts';
import { ofUnitAndBefore } from '../oversight/of-unit.ts';
import { followedBy, type Recommendations } from '../oversight/recommendations.ts';
import type { WorkingDays } from '../oversight/working-days.ts';
import type { Brought } from '../papers/brought.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, withRight } from './border.ts';
import { noted } from './noted.ts';
import { countOf, openThenEnded, OwnQuery } from './own-pages.ts';
import { broughtBy, sendTaskPaper, type TaskPaperParts } from './task-paper.ts';
import { person } from './tasks.ts';

export interface RecommendationRoutes extends TaskPaperParts {
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly recommendations: Recommendations;
  readonly workingDays: Pick<WorkingDays, 'calendar'>;
  readonly papersOf: Brought;
  /** Something was done in one. */
  readonly changed: (one: Recommendation) => Promise<void>;
  readonly now: () => string;
  readonly newId: () => string;
}

const MineQuery = OwnQuery.extend({ part: z.enum(PARTS_IN_IT).default('addressee') });

/** What the security log says of one. */
const about = ({ title, meeting }: Pick<Recommendation, 'title' | 'meeting'>) => ({
  label: title.slice(0, 100),
  ...(meeting !== undefined && { meeting }),
});

/** `isWaitedFor`: whether somebody is to answer one, and may bring papers for it. */
export function recommendationRoutes(parts: RecommendationRoutes): { router: Router; isWaitedFor: (person: string) => Promise<boolean> } {
  const { rooms, identity, recommendations, workingDays, papersOf, changed, now, newId, intake, log } = parts;
  const router = Router();
  const today = () => dayAt(Date.parse(now()));

  const codeOf = async ({ member }: Pick<Session, 'member'>): Promise<string> => (await identity.units.get(member.unit))!.code;
  /** At the desk of its unit, or of the one that goes on in its place: whoever has a right there. */
  const acting = async (session: Session, one: Recommendation): Promise<Acting> => {
    const { member } = session;
    const isDesk = member.rights.length > 0 && (await codeOf(session)) === (await identity.units.heirOf(one.unit));
    return { id: member.id, isDesk, isAddressee: isSent(one) && isAddressee(one, member.id) };
  };
  const mayRead = (one: Recommendation, who: Acting): boolean =>
    who.isDesk || who.isAddressee || (isSent(one) && one.follower === who.id);

  /** For its desk, its addressee and whoever follows it up; for all others there is none. */
  async function found(req: Request): Promise<{ one: Recommendation; who: Acting; session: Session }> {
    const session = person(req);
    const id = Id.safeParse(req.params['recommendation']);
    const one = id.success ? await recommendations.of(id.data) : undefined;
    const who = one && (await acting(session, one));
    if (!one || !who || !mayRead(one, who)) throw new RefusedError(refuse('recommendations/unknown'));
    return { one, who, session };
  }

  async function named(one: Recommendation): Promise<Pick<RecommendationSeen, 'names' | 'council' | 'meetingTitle'>> {
    const names: Record<string, string> = {};
    for (const id of new Set([...one.people, one.follower, ...one.steps.map(({ by }) => by)])) {
      const account = await identity.accounts.get(id);
      if (account) names[id] = account.name;
    }
    const summary = one.meeting === undefined ? undefined : await rooms().summaries.get(one.meeting);
    const council = (await identity.units.get(one.unit))?.name ?? one.unit;
    return { names, council, ...(summary && { meetingTitle: summary.title }) };
  }
  const seen = async (one: Recommendation, who: Acting): Promise<RecommendationSeen> => ({
    ...one,
    // What was changed before it was sent is the desk's own.
    ...(!who.isDesk && { steps: one.steps.filter(({ did }) => did !== 'drafted' && did !== 'changed') }),
    ...(await named(one)),
    desk: who.isDesk,
    addressed: who.isAddressee,
    today: today(),
  });

  router.get('/recommendations', answering(log, async (req): Promise<MyRecommendations> => {
    const session = person(req);
    const { after, part } = checked(MineQuery, req.query);
    const { id } = session.member;
    const { some, rest } = await openThenEnded(recommendations.ofPerson, part === 'follower' ? followedBy(id) : id, after);
    const mine: RecommendationSeen[] = [];
    for (const one of some) mine.push(await seen(one, await acting(session, one)));
    return { recommendations: mine, today: today(), ...rest };
  }));
  router.get('/recommendations-open', answering(log, (req): Promise<OpenCount> => {
    const [{ member }, day] = [person(req), today()];
    return countOf(recommendations.ofPerson, member.id, { isToDo: ({ state }) => state === 'waiting', isLate: (one) => isLate(one, day) });
  }));

  router.get('/recommendations-of-unit', answering(log, async (req): Promise<RecommendationsOfUnit> => {
    const all = await ofUnitAndBefore(await codeOf(withRight(req, 'secretariat')), identity.units, recommendations);
    const { shown, addressee, meeting, after = '', limit } = checked(UnitQuery, req.query);
    const day = today();
    const fit = all.filter((one) => (addressee ?? one.addressee) === one.addressee && (meeting === undefined || one.meeting === meeting));
    const count = (heading: Shown): number => fit.filter((one) => isShown(one, heading, day)).length;
    const rest = fit
      .filter((one) => isShown(one, shown, day) && placeOf(one) > after)
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const page = rest.slice(0, limit);
    const rows: RecommendationRow[] = [];
    for (const { id } of page) {
      const one = (await recommendations.of(id))!;
      const { steps: _steps, said: _said, text: _text, answers, ...row } = one;
      rows.push({ ...row, ...(await named(one)), ...(answers[0] && { answeredOn: answers[0].on }) });
    }
    return {
      recommendations: rows,
      all: all.length,
      counts: Object.fromEntries(SHOWN.map((one) => [one, count(one)])) as Record<Shown, number>,
      ...(after === '' && (await choices(all))),
      figures: recommendationFigures(all, yearOf(Date.parse(now())), day),
      today: day,
      ...(rest.length > limit && { next: placeOf(page.at(-1)!) }),
    };
  }));

  async function choices(all: readonly Line[]): Promise<Pick<RecommendationsOfUnit, 'addressees' | 'meetings'>> {
    const ids = [...new Set(all.flatMap(({ meeting }) => meeting ?? []))];
    const titled = async (meeting: string) => ({ meeting, title: (await rooms().summaries.get(meeting))?.title ?? meeting });
    return { addressees: [...new Set(all.map(({ addressee }) => addressee))].sort(), meetings: await Promise.all(ids.map(titled)) };
  }

  router.post('/recommendations', answering(log, noted('recommendationMade', async (req) => {
    const session = withRight(req, 'secretariat');
    const content = checked(NewRecommendation, req.body);
    const unit = await codeOf(session);
    const no = await misaddressed(content, unit);
    if (no) return no;
    const said = content.meeting === undefined ? undefined : await saidIn(content, session);
    if (isRefusal(said)) return said;
    const by = { at: now(), by: session.member.id };
    const one = await recommendations.draft(newId(), unit, { ...by, did: 'drafted', content, ...(said && { said }) });
    return isRefusal(one) ? one : seen(one, await acting(session, one));
  }, { after: about })));

  /** Why these people cannot answer it, or follow it up. */
  async function misaddressed({ people, follower }: Content, unit: string): Promise<Refusal | undefined> {
    for (const one of people) if (!(await identity.accounts.get(one))?.inOffice) return refuse('recommendations/nobody');
    const account = await identity.accounts.get(follower);
    if (!account?.inOffice || (await codeOf({ member: account })) !== unit) return refuse('recommendations/no-follower');
    return undefined;
  }

  /** The words that it follows from, as they stand in a meeting whose desk drafts it. */
  async function saidIn({ meeting = '', from }: Content, { member }: Session) {
    const room = await readable(rooms(), meeting, member.id);
    if (isRefusal(room)) return room;
    if (!followsUp({ kind: 'person', id: member.id }, room.meeting)) return refuse('access/secretary-only');
    if (from === undefined) return undefined;
    const words = canFollow(room.meeting, member.id).find(({ id }) => id === from);
    return words ? { text: words.text, title: words.title } : refuse('recommendations/nothing-said');
  }

  router.get('/recommendations/:recommendation', answering(log, async (req): Promise<RecommendationSeen> => {
    const { one, who } = await found(req);
    return seen(one, who);
  }));

  router.post('/recommendations/:recommendation', answering(log, noted('recommendationDone', async (req) => {
    const { one, who, session } = await found(req);
    const act = checked(RecommendationAct, req.body);
    const no = act.do === 'change' ? await misaddressed(act.content, await identity.units.heirOf(one.unit)) : undefined;
    if (no) return no;
    const papers = act.do === 'answer' ? await brought(act, who, session) : [];
    if (isRefusal(papers)) return papers;
    const calendar = await workingDays.calendar();
    const dueAfter: Found['dueAfter'] = (from, term) => dueDay(from, term, calendar);
    const what = { at: now(), today: today(), dueAfter, papers };
    const next = await recommendations.add(one.id, (standing) => stepOf(standing, act, who, what));
    if (isRefusal(next)) return next;
    await changed(next);
    return seen(next, await acting(session, next));
  }, { after: about })));

  /** What the intake found in papers that this very person, or their desk, has brought: a hash known from elsewhere brings nothing. */
  async function brought({ papers }: Extract<Act, { do: 'answer' }>, { id, isDesk }: Acting, session: Session): Promise<Attached[] | Refusal> {
    const [all, unit]: [Attached[], string] = [[], await codeOf(session)];
    for (const paper of papers) {
      const isOwn = await papersOf.isFrom(paper.sha256, broughtBy(id));
      const facts = isOwn || (isDesk && (await papersOf.isFrom(paper.sha256, unit))) ? await intake.about(paper.sha256) : undefined;
      if (!facts) return refuse('papers/unknown-paper');
      all.push({ ...paper, pages: facts.pages });
    }
    return all;
  }

  router.get('/recommendations/:recommendation/papers/:sha256', answering(log, noted('recommendationRead', async (req, res) => {
    const { one } = await found(req);
    const sha256 = HexHash.safeParse(req.params['sha256']).data;
    const paper = one.answers.flatMap(({ papers }) => papers).find((each) => each.sha256 === sha256);
    return sendTaskPaper(req, res, parts, one.id, paper && { ...paper, isInternal: paper.internal === true });
  })));

  router.get('/meetings/:meeting/follows', answering(log, async (req): Promise<FollowsFrom | Refusal> => {
    const { member } = person(req);
    // Whoever may not read it learns nothing of it, not even that a desk might.
    const room = await readable(rooms(), checked(Id, req.params['meeting']), member.id);
    if (isRefusal(room)) return room;
    withRight(req, 'secretariat');
    if (!followsUp({ kind: 'person', id: member.id }, room.meeting)) return refuse('access/secretary-only');
    const all: Array<FollowsFrom['found'][number]> = [];
    for (const { due, ...one } of canFollow(room.meeting, member.id)) {
      const account = one.person === undefined ? undefined : await identity.accounts.get(one.person);
      all.push({ ...one, ...(account && { name: account.name }), ...(due !== undefined && { due: dayAt(Date.parse(due)) }) });
    }
    return { meetingTitle: titleOf(room.meeting), found: all };
  }));

  async function isWaitedFor(member: string): Promise<boolean> {
    for await (const { one } of recommendations.ofPerson.under(member, 'open')) if (one.state === 'waiting') return true;
    return false;
  }
  return { router, isWaitedFor };
}
