/** What people are told outside of a meeting, as its features say it: of what is, to whom. */
import { expect, test } from 'vitest';
import { MEETING } from '../../shared/meeting/index.ts';
import { SHEET } from '../../shared/sheets/index.ts';
import { ITEM, itemOf, lan, minh, secretary } from '../kit/people.ts';
import { paperTaken, passes, published, world } from '../kit/scene.ts';
import { answers, issuedWith } from '../kit/sheets.ts';
import type { World } from '../kit/world.ts';

const [DRAFT, NEWER] = ['Dự thảo nghị quyết', 'Dự thảo nghị quyết (bản thay thế)'];
const taken = paperTaken(DRAFT!, NEWER!);
const START = '2026-12-16T01:00:00.000Z';
const moved = secretary.changesDetails({ startsAt: START });
const meetingOf = (...steps: Parameters<typeof world>) => world(...steps).meeting;
const told = (...steps: Parameters<typeof world>) => MEETING.tells(meetingOf(...steps));
const about = (what: string, ...steps: Parameters<typeof world>) => told(...steps).find((one) => one.what === what);

test('I-5 an invitation is told again where time or place differ, and the calling-off at any hour', () => {
  const [before, after] = [about('session/isInvited', published)!, about('session/isInvited', published, moved)!];
  expect([before.again, after.value === before.value, before.to]).toEqual(['session/isMoved', false, undefined]);
  expect(told(published, secretary.does('callOff', { reason: 'Bão số 9' }))).toEqual([
    { about: 'off', value: 'off', what: 'session/calledOff', group: 'meetings', urgent: true },
  ]);
});

test('I-6 of a paper those are told who may read it, and where it is', () => {
  const forAll = told(published, taken, secretary.addsPaper(DRAFT!)).filter((one) => one.what === 'papers/cameNew');
  expect(forAll).toMatchObject([{ group: 'papers', place: expect.stringMatching(/^paper\//) as string }]);
  expect(forAll[0]).not.toHaveProperty('to');
  const few = about('papers/cameNew', published, taken, secretary.addsPaperFor({ members: [lan.id] }, DRAFT!, 'Tài liệu 1'));
  expect(few?.to).toContain(lan.id);
  expect(few?.to).not.toContain(minh.id);
  expect(few?.to).not.toContain(secretary.id);
  const conflict = lan.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: lan.id }));
  const kept = about('papers/cameNew', published, taken, conflict, secretary.addsPaper(DRAFT!));
  expect([kept?.to?.includes(minh.id), kept?.to?.includes(lan.id)]).toEqual([true, false]);
  const replaced = told(published, taken, secretary.addsPaper(DRAFT!), secretary.replacesPaper(DRAFT!, NEWER!));
  expect(replaced.map((one) => one.what).filter((one) => one.startsWith('papers/'))).toEqual(['papers/cameAnew']);
});

test('I-7 a day and an hour before, and three days before it who has not answered', () => {
  expect(about('session/inADay', published, moved)).toMatchObject({ from: '2026-12-15T01:00:00.000Z', until: '2026-12-15T22:00:00.000Z' });
  expect(about('session/inAnHour', published, moved)).toMatchObject({ from: '2026-12-16T00:00:00.000Z', until: START });
  const asked = about('attending/toAnswer', published, moved, lan.does('promiseAttending', {}));
  expect(asked).toMatchObject({ from: '2026-12-13T01:00:00.000Z', until: '2026-12-15T01:00:00.000Z' });
  expect(asked?.to).toContain(minh.id);
  expect(asked?.to).not.toContain(lan.id);
});

test('I-4 who answers after the reminder is not told of it any more', () => {
  const reminded = about('attending/askedAgain', published, secretary.does('remindSilent'), lan.does('promiseAttending', {}));
  expect(reminded?.to).toContain(minh.id);
  expect(reminded?.to).not.toContain(lan.id);
});

test('I-8 of a sheet those are told who have not answered', () => {
  const sheet = meetingOf(issuedWith({ asks: [lan.id, minh.id] }), answers(lan, 'agree'), secretary.does('remind'), passes(1));
  const all = SHEET.tells(sheet);
  expect(all.map((one) => one.what)).toEqual(expect.arrayContaining(['opinions/toAnswer', 'opinions/inADay', 'opinions/askedAgain']));
  expect(all.find((one) => one.what === 'opinions/toAnswer')).toMatchObject({ again: 'opinions/putOff', to: [minh.id] });
});
