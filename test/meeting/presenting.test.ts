import { expect, test } from 'vitest';
import { MEETING } from '../../shared/meeting/index.ts';
import { chair, lan, nam, secretary } from '../kit/people.ts';
import { fullHouse, given, inSession, is, paperTaken, ready, sessionClosed, world } from '../kit/scene.ts';

type Made = ReturnType<typeof world>;
const gives = (member: string, by = chair) => by.does('givePresenting', { member });
const ends = (by = chair) => by.does('endPresenting', {});
const by = ({ presenting }: Made['meeting']) => presenting.by;
const kind = MEETING.shownKind('presented')!;
const person = (id: string) => ({ kind: 'person', id }) as const;

test('H-1 the chair or a secretary gives it to one who is listed, and from then on to nobody else', () => {
  given(inSession).when(gives('lan')).then(is(by, 'lan'));
  given(inSession).when(gives('thu', secretary)).then(is(by, 'thu'));
  given(inSession, gives('lan')).when(gives('nam')).then(is(by, 'nam'));
  given(inSession, gives('lan')).when(gives('lan')).thenRefused('presenting/already');
  given(inSession).when(gives('stranger')).thenRefused('presenting/not-listed');
  given(inSession).when(gives('lan', lan)).thenRefused('access/chair-or-secretary');
  given(ready).when(gives('thu', secretary)).thenRefused('access/not-in-this-stage', { stage: 'draft' });
  given(sessionClosed).when(gives('lan')).thenRefused('access/not-in-this-stage', { stage: 'closed' });
});

test('H-2 the chair, a secretary or the presenter ends it', () => {
  for (const one of [chair, secretary, lan]) given(inSession, gives('lan')).when(ends(one)).then(is(by, undefined));
  given(inSession, gives('lan')).when(ends(nam)).thenRefused('access/chair-or-secretary');
  given(inSession).when(ends()).thenRefused('presenting/nobody');
});

test('H-3 the presenter alone shows a page that there is of a paper that stands', () => {
  const { meeting } = world(fullHouse, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình'), gives('lan'));
  const paper = meeting.papers.papers[meeting.papers.order[0]!]!;
  const value = { paper: paper.paper, page: 0 };
  expect(kind.may(person('lan'), meeting, value)).toBe('yes');
  expect(kind.papers!(value, meeting)).toEqual([paper.sha256]);
  expect(kind.may(person('nam'), meeting, value)).toMatchObject({ code: 'presenting/not-you' });
  expect(kind.may(person('lan'), meeting, { ...value, page: paper.pages })).toMatchObject({ code: 'papers/unknown-paper' });
  expect(kind.may(person('lan'), meeting, { ...value, paper: 'another' })).toMatchObject({ code: 'papers/unknown-paper' });
  const withdrawn = world(
    fullHouse,
    paperTaken('Tờ trình'),
    secretary.addsPaper('Tờ trình'),
    gives('lan'),
    secretary.does('withdrawPaper', (made: Made) => ({ paper: made.meeting.papers.order[0]!, reason: 'nhầm' })),
  ).meeting;
  expect(kind.may(person('lan'), withdrawn, { ...value, paper: withdrawn.papers.order[0] })).toMatchObject({
    code: 'papers/unknown-paper',
  });
  expect(kind.may(person('lan'), world(fullHouse, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình')).meeting, value)).toMatchObject({
    code: 'presenting/not-you',
  });
});

test('H-4 what is not for everybody is shown by somebody it is for, who has said that the wall may', () => {
  const audience = (...members: string[]) => secretary.addsPaperFor({ members }, 'Nhân sự', 'Tài liệu');
  const { meeting } = world(fullHouse, paperTaken('Nhân sự'), audience('lan'), gives('lan'));
  const value = { paper: meeting.papers.order[0]!, page: 0 };
  expect(kind.may(person('lan'), meeting, value)).toMatchObject({ code: 'presenting/not-for-all' });
  expect(kind.may(person('lan'), meeting, { ...value, openly: true })).toBe('yes');
  const others = world(fullHouse, paperTaken('Nhân sự'), audience('nam'), gives('lan')).meeting;
  expect(kind.may(person('lan'), others, { ...value, openly: true })).toMatchObject({ code: 'papers/unknown-paper' });
});
