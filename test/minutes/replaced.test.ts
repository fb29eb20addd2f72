/** A paper that was replaced, in the minutes. */
import { expect, test } from 'vitest';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { chair, secretary } from '../kit/people.ts';
import { inSession, paperTaken, world } from '../kit/scene.ts';

test('P-10 what is new in a replacement stands in the minutes, beside its title', () => {
  const made = world(
    inSession,
    paperTaken('Tờ trình', 'Báo cáo', 'Tờ trình mới'),
    secretary.addsPaper('Tờ trình'),
    secretary.addsPaper('Báo cáo'),
    secretary.renewsPaper('Tờ trình', 'Tờ trình mới', 'Sửa Điều 2'),
    chair.closesSession(),
  );
  const { items } = minutesData(
    made.meeting,
    () => new Uint8Array(32),
    { code: 'H99.1', name: 'Xã Mường Mẫu', level: 'commune' },
    {} as never,
  );
  expect(items[0]!.papers).toEqual(['Tờ trình (bản thay thế: Sửa Điều 2)', 'Báo cáo']);
});
