/** What of an agenda is new to whoever looked at it before. */
import { expect, test } from 'vitest';
import { dutiesOf } from '../../shared/meeting/access.ts';
import { sees } from '../../shared/meeting/may-read.ts';
import { agendaAt, agendaNews, type ItemNews } from '../../shared/meeting/agenda-news.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { chair, guest, ITEM, lan, minh, secretary } from '../kit/people.ts';
import { inSession, published, world, type Step } from '../kit/scene.ts';
import { foldOf, type World } from '../kit/world.ts';

const SECOND = 'Chất vấn và trả lời chất vấn';
const THIRD = 'Công tác nhân sự';
const SECRET = 'Nhân sự Trưởng ban Pháp chế';
const NEUTRAL = 'Nội dung khác';
const three: Step = [published, secretary.addsItems({ title: SECOND }, { title: THIRD })];

/** What is new to somebody who looked when `before` had happened, now that `then` has as well: from what their own copy holds. */
function newsTo(who: { readonly id: string }, before: Step, ...then: Step[]): readonly ItemNews[] {
  const size = world(before).entries.length;
  const made: World = world(before, ...then);
  const duties = dutiesOf(who.id, made.meeting);
  const own = made.entries.map((written) => {
    const { type, open } = JSON.parse(written.line) as { type: string; open: never };
    const isSeen = sees(MEETING.eventKind(type)?.seenBy?.(open) ?? 'nobody', { member: who.id, duties });
    return { written, line: written.line, ...(isSeen && written.opening && { sealed: written.opening }) };
  });
  const now = foldOf(made.entries, (one) => own.some(({ written, sealed }) => written === one && sealed !== undefined));
  return agendaNews(agendaAt(MEETING, own, size), now, who.id);
}
const changes = (news: readonly ItemNews[]) => news.map(({ title, changes: all }) => [title, ...all]);

test('A-18 to whoever has seen all of it nothing is new, nor what is not the agenda’s', () => {
  expect(newsTo(lan, three)).toEqual([]);
  expect(newsTo(lan, three, lan.reportsAbsence('Ốm'), chair.callsToOrder())).toEqual([]);
});

test('A-18 what was added, renamed, timed, given to another presenter and taken off', () => {
  const news = newsTo(
    lan,
    three,
    secretary.renamesItem(SECOND, 'Chất vấn'),
    secretary.rewritesItem(THIRD, { time: '14 giờ', presenter: 'Ban Pháp chế' }),
    secretary.plansTime(THIRD, 20),
    secretary.addsItems({ title: 'Bế mạc' }),
  );
  expect(changes(news)).toEqual([
    ['Chất vấn', { what: 'renamed', was: SECOND }],
    [THIRD, { what: 'time', now: '14 giờ' }, { what: 'presenter', now: 'Ban Pháp chế' }, { what: 'minutes', now: 20 }],
    ['Bế mạc', { what: 'added' }],
  ]);
  expect(news.map(({ number }) => number)).toEqual(['2', '3', '4']);
  expect(changes(newsTo(lan, three, secretary.removesItem(SECOND)))).toEqual([[SECOND, { what: 'removed' }]]);
  // Put back as it was, it is no news.
  expect(newsTo(lan, three, secretary.renamesItem(SECOND, 'Chất vấn'), secretary.renamesItem('Chất vấn', SECOND))).toEqual([]);
});

test('A-18 of a new order those alone that were moved, with the number that they stand behind', () => {
  expect(changes(newsTo(lan, three, secretary.ordersItems(THIRD, ITEM, SECOND)))).toEqual([[THIRD, { what: 'moved' }]]);
  expect(changes(newsTo(lan, three, secretary.ordersItems(SECOND, THIRD, ITEM)))).toEqual([[ITEM, { what: 'moved', after: '3' }]]);
});

test('A-18 what the chair puts off is told with the reason, and not as moved', () => {
  const off = chair.putsOff(SECOND, 'Chờ số liệu');
  const running: Step = [inSession, secretary.addsItems({ title: SECOND }, { title: THIRD })];
  expect(changes(newsTo(lan, running, off))).toEqual([[SECOND, { what: 'putOff', reason: 'Chờ số liệu' }]]);
});

test('A-18 what is not for somebody is told to them by its neutral title alone, what is opened or closed to them as that', () => {
  const hidden: Step = [three, secretary.lists(guest.name), secretary.addsItemFor({ members: [lan.id] }, SECRET, NEUTRAL)];
  const renamed = secretary.renamesItem(SECRET, 'Kỷ luật cán bộ');
  expect(changes(newsTo(lan, hidden, renamed))).toEqual([['Kỷ luật cán bộ', { what: 'renamed', was: SECRET }]]);
  for (const one of [minh, guest]) expect(newsTo(one, hidden, renamed)).toEqual([]);
  expect(changes(newsTo(minh, three, secretary.addsItemFor({ members: [lan.id] }, SECRET, NEUTRAL)))).toEqual([[NEUTRAL, { what: 'added' }]]);
  const opens = secretary.setsItemAudience(SECRET, 'delegates');
  expect(changes(newsTo(minh, hidden, opens))).toEqual([[SECRET, { what: 'opened' }]]);
  const closes = secretary.setsItemAudience(SECOND, { members: [lan.id] }, NEUTRAL);
  expect(changes(newsTo(minh, three, closes))).toEqual([[NEUTRAL, { what: 'narrowed' }]]);
});

test('A-18 V-69 who takes no part in a restricted item is told no title of it, earlier or present', () => {
  const about = (made: World) => ({ item: made.meeting.agenda.items.at(-1)!.item, member: lan.id });
  const shut: Step = [inSession, secretary.addsItemFor('delegates', SECRET, NEUTRAL), chair.does('declareConflict', about)];
  for (const seen of [shut, [inSession, secretary.addsItemFor('delegates', SECRET, NEUTRAL)] as Step]) {
    const rest: Step = seen === shut ? [] : chair.does('declareConflict', about);
    const news = newsTo(lan, seen, rest, secretary.renamesItem(SECRET, 'Kỷ luật cán bộ'));
    expect(JSON.stringify(news)).not.toMatch(/Kỷ luật|Pháp chế/);
  }
  // Nor where the title that they had before stands as it was, and something else of the item has changed.
  const before: Step = [inSession, secretary.addsItemFor('delegates', SECRET, NEUTRAL)];
  const planned = newsTo(lan, before, chair.does('declareConflict', about), secretary.plansTime(SECRET, 20));
  expect(changes(planned)).toEqual([[NEUTRAL, { what: 'minutes', now: 20 }]]);
  const away = secretary.does('removeItem', (made: World) => ({ item: made.meeting.agenda.items.at(-1)!.item }));
  expect(JSON.stringify(newsTo(lan, shut, away))).not.toMatch(/Pháp chế/);
});
