/** How much paper a meeting did without. */
import { expect, test } from 'vitest';
import { listed } from '../../shared/meeting/access.ts';
import { pagesSent } from '../../shared/meeting/pages-sent.ts';
import { ITEM, itemOf, lan, minh, nam, secretary } from '../kit/people.ts';
import { inSession, paperTaken, sessionClosed, world } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const PAGES = 12;
const [DRAFT, NEWER, SECRET] = ['Dự thảo', 'Dự thảo (bản thay thế)', 'Hồ sơ nhân sự'] as const;
const taken = paperTaken(DRAFT, NEWER, SECRET);
const sent = (made: World) => pagesSent(made.meeting);

test('M-28 each paper’s pages count for everybody on the list who may read it; a replacement counts again, what was withdrawn does not', () => {
  const all = listed(world(inSession).meeting).length;
  const one = [inSession, taken, secretary.addsPaper(DRAFT)];
  expect(sent(world(one))).toEqual({ papers: 1, people: all, pages: PAGES * all, leaves: (PAGES / 2) * all });
  expect(sent(world(one, secretary.replacesPaper(DRAFT, NEWER)))).toMatchObject({ papers: 2, people: all, pages: 2 * PAGES * all });
  expect(sent(world(one, secretary.withdrawsPaper(DRAFT)))).toEqual({ papers: 0, people: 0, pages: 0, leaves: 0 });
  expect(sent(world(sessionClosed))).toMatchObject({ papers: 0, pages: 0 });
});

test('M-28 of a paper for a few those alone count, with the chair and the secretary; nobody who takes no part in its item', () => {
  const few = world(inSession, taken, secretary.addsPaperFor({ members: [lan.id, minh.id] }, SECRET, 'Tài liệu'));
  expect(sent(few)).toMatchObject({ papers: 1, people: 4, pages: 4 * PAGES });
  const all = world(inSession, taken, secretary.addsPaper(DRAFT));
  const declares = nam.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: nam.id }));
  expect(sent(world(inSession, taken, secretary.addsPaper(DRAFT), declares)).pages).toBe(sent(all).pages - PAGES);
});

test('M-28 an odd page takes a leaf of its own', () => {
  const { meeting } = world(inSession, taken, secretary.addsPaper(DRAFT));
  const [[id, paper]] = Object.entries(meeting.papers.papers) as [[string, (typeof meeting.papers.papers)[string]]];
  const people = listed(meeting).length;
  const odd = { ...meeting, papers: { ...meeting.papers, papers: { [id]: { ...paper, pages: 3 } } } };
  expect(pagesSent(odd)).toMatchObject({ pages: 3 * people, leaves: 2 * people });
});
