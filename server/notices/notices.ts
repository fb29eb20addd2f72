/** Notices put together: the book, who is told what, and the ways besides. `app.ts` makes one. */
import { kindOf } from '../../shared/kinds/kinds.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { feedOf } from '../calendar/feed.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Records } from '../ports.ts';
import type { Rooms } from '../room/rooms.ts';
import { makeBeside, type MatterOf, type TellBeside } from './beside.ts';
import { makeBook, type Book, type KeptNotice } from './book.ts';
import { makeTelling, type TargetsOf, type Telling } from './duty.ts';
import { makeMail, type Mail, type MailSettings } from './mail.ts';
import { makeOutbox, type Sending, type Sent } from './outbox.ts';
import { makePush, type Push } from './push.ts';
import type { Reach } from './reach.ts';
import { sealedTexts } from './sealed-text.ts';
import { makeWays, type WaysOfPeople } from './ways.ts';

export interface Notices {
  readonly book: Book;
  readonly ways: WaysOfPeople;
  readonly telling: Telling;
  /** Of what belongs to no meeting: tells somebody, and what it is about. */
  readonly tellBeside: TellBeside;
  readonly matterOf: MatterOf;
  /** Absent where nothing is sent to devices. */
  readonly push: Push | undefined;
  /** Absent where no mail server is set. */
  readonly mail: Mail | undefined;
  /** Of somebody who is taken off the list of people. */
  forget(member: string): Promise<void>;
  close(): void;
}

export interface NoticesParts {
  readonly records: Records;
  readonly identity: Identity;
  readonly rooms: () => Rooms | undefined;
  readonly matterOf: MatterOf;
  readonly log: Log;
  readonly now: () => number;
  readonly inDoubt: () => boolean;
  /** How devices are reached; absent: they are not. */
  readonly reach: Reach | undefined;
  readonly mail: MailSettings | undefined;
  /** Links in e-mail begin with it; without it there are none. */
  readonly publicUrl: string | undefined;
}

/** The page of what a notice is about. */
export const pathOf = (notice: Pick<KeptNotice, 'meeting' | 'place' | 'left'>): string => {
  if (notice.left) return '/notices';
  return kindOf(notice.meeting) === MEETING
    ? `/meeting/${notice.meeting}${notice.place === undefined ? '' : `/${notice.place}`}`
    : `/sheets/${notice.meeting}`;
};

export function makeNotices(parts: NoticesParts): Notices {
  const { records, identity, rooms, matterOf, log, now, inDoubt, reach, publicUrl } = parts;
  const texts = sealedTexts(async () => (await identity.installation())?.dataKey);
  const book = makeBook(records, now);
  const ways = makeWays(records, texts, now);
  const mail = parts.mail && makeMail(parts.mail);
  const subject = publicUrl?.startsWith('https:')
    ? publicUrl
    : `mailto:${parts.mail?.from.replace(/^.*<|>.*$/g, '') ?? 'e-cabinet@localhost.invalid'}`;
  const summaryOf = (meeting: string) => rooms()?.summaries.get(meeting);
  const push =
    reach &&
    makePush({
      records,
      texts,
      identity,
      reach,
      subject,
      now,
      async aboutOf(notice, member) {
        const matter = notice.beside && (await matterOf(notice, member));
        if (matter) return matter;
        return { council: (await summaryOf(notice.meeting))?.council ?? 'e-Cabinet', path: pathOf(notice) };
      },
    });
  const byMail = async ({ member, notice }: Sending): Promise<Sent> => {
    const { address } = await ways.of(member);
    const person = await identity.accounts.get(member);
    if (!mail || !address || !person?.inOffice) return 'gone';
    const { what, count } = notice;
    const letter = { to: address.address, name: person.name, language: address.language, what, count, id: `${notice.id}.${member}` };
    const linkTo = (path: string) => (publicUrl === undefined ? undefined : `${publicUrl}${path}`);
    if (notice.beside) {
      const matter = await matterOf(notice, member);
      if (!matter) return 'gone';
      const about = matter.title !== '' && { about: { title: matter.title, at: matter.due } };
      return mail.send({ ...letter, ...about, link: linkTo(matter.path) });
    }
    const summary = await summaryOf(notice.meeting);
    // Who belongs to it no more is not written what it is, but for this very news.
    if (!summary || (!summary.members.includes(member) && !notice.left)) return 'gone';
    const isMeeting = kindOf(notice.meeting) === MEETING;
    const link = linkTo(pathOf(notice));
    const { title, startsAt, place, calledOff } = summary;
    const forListed = !notice.left && { ...(isMeeting && { place }), ...(calledOff !== undefined && { reason: calledOff }) };
    return mail.send({
      ...letter,
      about: { title, at: startsAt, ...forListed },
      link,
      ...(isMeeting &&
        notice.group === 'meetings' &&
        !notice.left && { calendar: feedOf([summary], { name: summary.title, linkTo: () => link ?? '', now: now() }) }),
    });
  };
  const outbox = makeOutbox({
    records,
    book,
    log,
    now,
    ways: { push: push && ((one) => push.send(one)), mail: mail && byMail },
    isBusy: (member) => telling.isBusy(member),
  });
  const targetsOf: TargetsOf = async (member, group) => {
    const devices = push ? await push.targets(member) : [];
    if (devices.length === 0 && !mail) return [];
    const { by, address } = await ways.of(member);
    return [
      ...(by.push.includes(group) ? devices.map((one) => ({ way: 'push' as const, ...one })) : []),
      ...(mail && address && by.mail.includes(group) ? [{ way: 'mail' as const, target: 'address' }] : []),
    ];
  };
  const telling: Telling = makeTelling({ records, rooms, book, outbox, log, now, inDoubt, targetsOf });
  const left = async (member: string): Promise<void> => {
    await push?.endOf(member, () => true);
    await outbox.forget(member);
  };
  // With the office ends what goes to devices and by e-mail, with a key what goes to its device; the list stays for who comes back.
  identity.onChange(async ({ kind, member, certificate }) => {
    if (kind === 'left') await left(member.id);
    if (kind === 'revoked' && certificate !== undefined) await push?.endOf(member.id, (one) => one.certificate === certificate);
  });
  return {
    book,
    ways,
    telling,
    tellBeside: makeBeside({ book, outbox, targetsOf, now }),
    matterOf,
    push,
    mail,
    async forget(member) {
      await left(member);
      await ways.forget(member);
      await book.forget(member);
    },
    close() {
      telling.close();
      mail?.close();
    },
  };
}
