import { expect, test } from 'vitest';
import { MEETING } from '../../shared/meeting/index.ts';
import { chair, lan, secretary } from '../kit/people.ts';
import { fullHouse, given, inSession, is, ready, sessionClosed, world, wrote } from '../kit/scene.ts';

const BACK = 'Mời đại biểu về hội trường lúc 14 giờ';
const shows = (text: string, minuted = false) => chair.does('showMessage', { text, minuted });
const shown = (made: ReturnType<typeof world>) => made.meeting.messages.shown ?? 'none';
const takesBack = chair.does('takeMessageBack', (made: ReturnType<typeof world>) => ({ message: shown(made) }));
const text = ({ messages }: ReturnType<typeof world>['meeting']) => messages.all.find((one) => one.message === messages.shown)?.text;

test('T-1 it stands until it is taken back', () => {
  given(inSession).when(shows(BACK)).then(is(text, BACK));
  given(inSession, shows(BACK)).when(takesBack).then(is(text, undefined));
  given(inSession, shows(BACK), takesBack).when(takesBack).thenRefused('messages/not-shown');
});
test('T-1 another takes its place, and the earlier one stays on the record', () =>
  given(inSession, shows(BACK))
    .when(shows('Mời biểu quyết'))
    .then(
      is(text, 'Mời biểu quyết'),
      is(({ messages }) => messages.all.map((one) => one.text), [BACK, 'Mời biểu quyết']),
    ));
test('T-1 one that is not shown any more is not taken back', () =>
  given(inSession, shows(BACK), shows('Mời biểu quyết'))
    .when(chair.does('takeMessageBack', (made: ReturnType<typeof world>) => ({ message: made.meeting.messages.all[0]!.message })))
    .thenRefused('messages/not-shown'));

test('T-2 the chair alone, while the record is alive', () => {
  for (const one of [lan, secretary]) {
    given(inSession).when(one.does('showMessage', { text: BACK })).thenRefused('access/chair-only');
    given(inSession, shows(BACK))
      .when(one.does('takeMessageBack', (made: ReturnType<typeof world>) => ({ message: shown(made) })))
      .thenRefused('access/chair-only');
  }
  given(ready).when(shows(BACK)).thenRefused('access/not-in-this-stage', { stage: 'draft' });
  given(sessionClosed).when(shows(BACK)).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  given(ready, secretary.publishes()).when(shows(BACK)).then(wrote(['messageShown', { text: BACK, minuted: false }]));
});

test('T-3 in the minutes where marked so', () => {
  const made = world(fullHouse, shows('Mời nghỉ'), shows(BACK, true), takesBack);
  expect(MEETING.noted(made.meeting)).toEqual([
    { at: made.meeting.messages.all[1]!.at, code: 'messages/in-minutes', params: { text: BACK } },
  ]);
});

test('T-4 a hundred, and no more', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => shows(`Thông báo ${n + 1}`));
  given(inSession, hundred).when(shows(BACK)).thenRefused('messages/too-many', { most: 100 });
});
