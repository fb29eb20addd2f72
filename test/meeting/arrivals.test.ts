/** Ways to check in, and what the desk does for many. */
import { describe, expect, test } from 'vitest';
import { isPresent } from '../../shared/meeting/access.ts';
import { ROOM } from '../../shared/meeting/evidence.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, secretary } from '../kit/people.ts';
import { 
  fullHouse, given, inSession, is, passes, prepared, present, published, ready, sessionClosed, voteOpen, world, wrote, type Step,
} from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const sets = (checking: string, by = secretary) => by.does('setChecking', { checking });
const withCode = (code: string) => lan.does('checkIn', { code });
/** The room shows BCDFGH, and Lan's own tablet MNPQRT. */
const codes: Step = (made) => {
  made.codes.set(ROOM, 'BCDFGH');
  made.codes.set('lan', 'MNPQRT');
};
const many = (...members: string[]) => secretary.does('checkInMany', { members });
const undoes = (...members: string[]) => secretary.does('undoCheckIn', { members });

describe('C-1 how people check in by themselves', () => {
  test('is set by the secretary, from the draft to the closing, once for each change', () => {
    given(published).when(sets('code')).then(wrote(['checkingSet', { checking: 'code' }]));
    given(published, sets('code')).when(sets('code')).then(wrote());
    given(published).when(sets('code', chair)).thenRefused('access/secretary-only');
    given(sessionClosed).when(sets('code')).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  });
  test('goes from the draft into the record', () => {
    given(ready, sets('desk')).when(secretary.publishes()).then(is(({ arrivals }) => arrivals.checking, 'desk'));
    expect(EMPTY_MEETING.arrivals.checking).toBe('anywhere');
  });
});

describe('C-2 with the room’s code', () => {
  const asked: Step = [published, codes, sets('code')];
  test('whoever gives it comes in, and the record says that it was given', () => {
    given(asked).when(withCode('bcd fgh')).then(wrote(['checkedIn', { member: 'lan', proof: 'room' }]));
    expect(world(asked, withCode('BCDFGH')).meeting.roll.presence.get('lan')).toMatchObject([{ proof: 'room' }]);
  });
  test('nobody without it, with another, or with one’s own', () => {
    given(asked).when(lan.checksIn()).thenRefused('roll/code-asked');
    for (const wrong of ['BCDFGJ', 'MNPQRT']) given(asked).when(withCode(wrong)).thenRefused('roll/wrong-code');
    given(asked).when(withCode('ABCDEF')).thenRefused('border/wrong-input', { field: 'code' });
  });
  test('also to come back, and not where none is asked for but a wrong one is given', () => {
    given(asked, withCode('BCDFGH'), lan.checksOut()).when(lan.checksIn()).thenRefused('roll/code-asked');
    given(published, codes).when(withCode('BCDFGJ')).thenRefused('roll/wrong-code');
  });
});

describe('C-3 at the desk alone', () => {
  test('nobody by themselves, anybody by the secretary', () => {
    given(published, codes, sets('desk')).when(lan.checksIn()).thenRefused('roll/at-the-desk');
    given(published, codes, sets('desk')).when(withCode('BCDFGH')).thenRefused('roll/at-the-desk');
    for (const way of ['desk', 'code']) given(published, sets(way)).when(secretary.checksIn('Lan')).then(wrote(['checkedIn', { member: 'lan' }]));
    given(published, sets('desk')).when(secretary.checksIn()).then(wrote(['checkedIn', { member: 'thu' }]));
    given(inSession, sets('desk')).when(chair.checksOut()).then(wrote(['checkedOut', { member: 'chi' }]));
  });
});

describe('C-4 many at once', () => {
  test('those who are not in yet, each once', () => {
    given(inSession, present('Lan'))
      .when(many('lan', 'minh', 'minh', 'hoa'))
      .then(wrote(['checkedIn', { member: 'minh' }], ['checkedIn', { member: 'hoa' }]));
    given(fullHouse).when(many('lan', 'minh')).thenRefused('roll/already-present');
    given(inSession).when(many('lan', 'nguoi-la')).thenRefused('roll/not-listed');
    given(inSession).when(chair.does('checkInMany', { members: ['lan'] })).thenRefused('access/secretary-only');
  });
});

describe('C-5 taken back', () => {
  const undone: Step = [inSession, many('lan', 'minh'), undoes('lan')];
  test('both entries stay, and of the stay nothing is told', () => {
    const made = given(inSession, many('lan', 'minh')).when(undoes('lan')).then(wrote(['checkedOut', { member: 'lan', undone: true }]));
    expect([isPresent('lan', made.meeting), isPresent('minh', made.meeting)]).toEqual([false, true]);
    const closed = world(undone, many('hoa', 'nam'), lan.checksIn(), chair.closesSession());
    const unit = { code: 'H99.1', name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune' } as const;
    const told = minutesData(closed.meeting, () => new Uint8Array(32), unit as never, {} as never).delegates;
    expect(told.find(({ id }) => id === 'lan')!.present).toHaveLength(1);
    expect(told.find(({ id }) => id === 'minh')!.present).toHaveLength(1);
  });
  test('not once something rests on it', () => {
    given(published, many('chi', 'lan'), chair.callsToOrder()).when(undoes('lan')).thenRefused('arrivals/counted-already');
    given(voteOpen).when(undoes('lan')).thenRefused('arrivals/counted-already');
    const counts = { for: 3, against: 0, notVoting: 0 };
    const entered = secretary.does('enterHands', ({ meeting }: World) => ({ vote: meeting.votes.order[0]!, counts }));
    given(fullHouse, prepared(), entered).when(undoes('lan')).thenRefused('arrivals/counted-already');
    const speaks = chair.does('callByName', (made: World) => ({ member: 'lan', kind: 'contribution', item: itemOf(made, ITEM) }));
    given(inSession, many('lan'), speaks).when(undoes('lan')).thenRefused('arrivals/counted-already');
    given(voteOpen, lan.checksOut(), passes(1000), many('lan')).when(undoes('lan')).then(wrote(['checkedOut', { undone: true }]));
  });
  test('not of who is out, nor by others', () => {
    given(inSession).when(undoes('lan')).thenRefused('roll/not-present');
    given(fullHouse).when(minh.does('undoCheckIn', { members: ['minh'] })).thenRefused('access/secretary-only');
  });
});

describe('C-6 one’s own code, at the desk', () => {
  const shows = (code: string, by = secretary) => by.does('checkInByCode', { code });
  test('says whose it is, and the record that it was shown', () => {
    given(inSession, codes).when(shows('mnpqrt')).then(wrote(['checkedIn', { member: 'lan', proof: 'own' }]));
    given(inSession, codes, shows('MNPQRT')).when(shows('MNPQRT')).thenRefused('roll/already-present');
    for (const wrong of ['BCDFGH', 'MNPQRV']) given(inSession, codes).when(shows(wrong)).thenRefused('roll/wrong-code');
    for (const one of [hoa, nam, chair]) given(inSession, codes).when(shows('MNPQRT', one)).thenRefused('access/secretary-only');
  });
});
