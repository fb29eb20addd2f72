/** A person's notices, how they go besides, and what a meeting's desk sees of them. The shapes stand in shared/wire/notices.ts. */
import { Router, type Request } from 'express';
import { HexHash, Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { isSecretary } from '../../shared/meeting/access.ts';
import {
  AskMail,
  ConfirmMail,
  NoticesQuery,
  NoticesSeen,
  SetNoticeWays,
  SubscribeDevice,
  type MeetingNotices,
  type Notice,
  type Notices as Shown,
  type NoticeWays,
} from '../../shared/wire/notices.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import type { KeptNotice } from '../notices/book.ts';
import { pathOf, type Notices } from '../notices/notices.ts';
import { readable } from '../room/readable.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { noted } from './noted.ts';
import { makeRates } from './rates.ts';

export interface NoticesRoutes {
  readonly notices: Notices;
  readonly rooms: () => Rooms;
  readonly log: Log;
  readonly now: () => number;
}

/** E-mail to an address that somebody names: five at once, then one in ten minutes. */
const CODE_RATE = { atOnce: 5, aSecond: 1 / 600 };

export function noticesRoutes({ notices, rooms, log, now }: NoticesRoutes): Router {
  const router = Router();
  const { book, ways, push, mail, matterOf } = notices;
  const mayWrite = makeRates(CODE_RATE, now);
  const person = (req: Request): Session => {
    const session = signedIn(req);
    if (session.by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  const shownBeside = async (member: string, one: KeptNotice): Promise<Notice> => {
    const matter = await matterOf(one, member);
    return {
      ...{ id: one.id, what: one.what, count: one.count, at: timestamp(one.at) },
      ...(one.seen !== undefined && { seenAt: timestamp(one.seen) }),
      ...(matter && { path: matter.path, matter: { title: matter.title, ...(matter.due !== undefined && { due: matter.due }) } }),
    };
  };
  const shown = async (member: string, one: KeptNotice): Promise<Notice> => {
    if (one.beside) return shownBeside(member, one);
    const summary = await rooms().summaries.get(one.meeting);
    const isTheirs = summary !== undefined && summary.stage !== 'draft' && (one.left || summary.members.includes(member));
    return {
      id: one.id,
      what: one.what,
      count: one.count,
      at: timestamp(one.at),
      ...(one.seen !== undefined && { seenAt: timestamp(one.seen) }),
      ...(isTheirs && {
        ...(!one.left && { path: pathOf(one) }),
        meeting: {
          id: one.meeting,
          title: summary.title,
          startsAt: summary.startsAt,
          // Who was told that they belong to it no more reads its name and day, and no more of what it has become.
          place: one.left ? '' : summary.place,
          ...(summary.calledOff !== undefined && !one.left && { reason: summary.calledOff }),
        },
      }),
    };
  };
  const waysOf = async ({ member }: Session): Promise<NoticeWays> => {
    const { by, address, asked } = await ways.of(member.id);
    return {
      ...(push && { pushKey: await push.publicKey() }),
      devices: push ? await push.of(member.id) : [],
      mails: mail !== undefined,
      ...(mail && address && { address: address.address }),
      ...(mail && asked !== undefined && { asked }),
      by,
    };
  };

  router.get('/notices', answering(log, async (req): Promise<Shown> => {
    const { member } = person(req);
    const list = (await book.of(member.id)).list.toReversed();
    const unread = list.filter((one) => one.seen === undefined).length;
    const { after, limit } = checked(NoticesQuery, req.query);
    // One that has grown too old meanwhile was the last.
    const from = after === undefined ? 0 : list.findIndex(({ id }) => id === after) + 1 || list.length;
    const page = list.slice(from, from + limit);
    const isMore = limit > 0 && list.length > from + limit;
    return { notices: await Promise.all(page.map((one) => shown(member.id, one))), unread, ...(isMore && { next: page.at(-1)!.id }) };
  }));
  router.post('/notices/seen', answering(log, async (req) => {
    const { member } = person(req);
    const { ids } = checked(NoticesSeen, req.body);
    const fits = (one: KeptNotice): boolean => one.seen === undefined && (ids === undefined || ids.includes(one.id));
    await book.change(member.id, ({ list, heard }) =>
      list.some(fits) ? { heard, list: list.map((one) => (fits(one) ? { ...one, seen: now() } : one)) } : undefined,
    );
    return { unread: (await book.of(member.id)).list.filter((one) => one.seen === undefined).length };
  }));
  router.get('/notices/ways', answering(log, (req) => waysOf(person(req))));
  router.put('/notices/ways', answering(log, async (req) => {
    const session = person(req);
    await ways.set(session.member.id, checked(SetNoticeWays, req.body));
    return waysOf(session);
  }));
  router.post('/notices/devices', answering(log, noted('pushOn', async (req) => {
    const session = person(req);
    const device = checked(SubscribeDevice, req.body);
    if (!push) return refuse('notices/no-push');
    return (await push.subscribe(session, device, req.get('user-agent') ?? '')) ?? waysOf(session);
  })));
  router.delete('/notices/devices/:id', answering(log, noted('pushOff', async (req) => {
    const session = person(req);
    await push?.end(session.member.id, checked(HexHash, req.params['id']));
    return waysOf(session);
  })));
  router.post('/notices/mail', answering(log, noted('mailAsked', async (req) => {
    const session = person(req);
    const { address, language } = checked(AskMail, req.body);
    if (!mail) return refuse('notices/no-mail');
    if (!mayWrite(session.member.id)) return refuse('border/too-many');
    const code = await ways.ask(session.member.id, address, language);
    return (await mail.sendCode(address, code, language)) ? waysOf(session) : refuse('notices/mail-failed');
  })));
  router.post('/notices/mail/confirm', answering(log, noted('mailOn', async (req) => {
    const session = person(req);
    return (await ways.confirm(session.member.id, checked(ConfirmMail, req.body).code)) ?? waysOf(session);
  })));
  router.delete('/notices/mail', answering(log, noted('mailOff', async (req) => {
    const session = person(req);
    await ways.forgetAddress(session.member.id);
    return waysOf(session);
  })));
  router.get('/meetings/:meeting/notices', answering(log, async (req): Promise<MeetingNotices> => {
    const { member } = person(req);
    const room = await readable(rooms(), checked(Id, req.params['meeting']), member.id);
    if (isRefusal(room)) throw new RefusedError(room);
    if (!isSecretary({ kind: 'person', id: member.id }, room.meeting)) throw new RefusedError(refuse('access/secretary-only'));
    const listed = (await rooms().summaries.get(room.id))?.members ?? [];
    const told = await Promise.all(
      listed.map(async (id) =>
        (await book.of(id)).list
          .filter((one) => one.meeting === room.id)
          .map(({ what, count, at, pushed, mailed, seen }) => ({
            member: id,
            what,
            count,
            at: timestamp(at),
            ...(pushed !== undefined && { pushedAt: timestamp(pushed) }),
            ...(mailed !== undefined && { mailedAt: timestamp(mailed) }),
            ...(seen !== undefined && { seenAt: timestamp(seen) }),
          })),
      ),
    );
    return { told: told.flat() };
  }));
  return router;
}
