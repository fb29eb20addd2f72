import { test } from 'vitest';
import { chair, lan, secretary } from '../kit/people.ts';
import { given, inSession, is, published, ready, sessionClosed, wrote } from '../kit/scene.ts';

const chooses = (board: string) => ['chooseBoard', { board }] as const;

test('H-5 the chair or a secretary chooses what the wall shows, or leaves it to what is going on', () => {
  for (const one of [chair, secretary])
    given(published).when(one.does(...chooses('agenda'))).then(wrote(['boardChosen']), is(({ hallBoard }) => hallBoard.board, 'agenda'));
  given(inSession, chair.does(...chooses('break'))).when(secretary.does(...chooses('automatic'))).then(is(({ hallBoard }) => hallBoard.board, 'automatic'));
});
test('H-5 nobody else, and only while there is a meeting to show', () => {
  given(published).when(lan.does(...chooses('agenda'))).thenRefused('access/chair-or-secretary');
  given(ready).when(secretary.does(...chooses('agenda'))).thenRefused('access/not-in-this-stage', { stage: 'draft' });
  given(sessionClosed).when(chair.does(...chooses('agenda'))).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  given(published).when(chair.does(...chooses('cinema'))).thenRefused('border/wrong-input', { field: 'board' });
  given(published).when(chair.does(...chooses('automatic'))).thenRefused('hallboard/shown-already');
});
