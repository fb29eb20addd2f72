/** Who spoke and for how long, from the meeting's log into the minutes and their numbers for machines. */
import { expect, test } from 'vitest';
import { floorOf } from '../../shared/meeting/floor.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { minutesJson } from '../../shared/minutes/minutes-data.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { chair, guest, ITEM, itemOf, lan, minh, secretary, type Act, type Person } from '../kit/people.ts';
import { fullHouse, inRegister, passes, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { readPdf } from './read-pdf.ts';

const called = (member: Person): Act =>
  chair.does('callByName', (made: World) => ({ member: member.id, kind: 'debate', item: itemOf(made, ITEM) }));
const on = (type: string): Act => chair.does(type, ({ meeting }: World) => ({ speech: floorOf(meeting)!.speech }));
const speaks = (member: Person, ms: number): Step => [called(member), passes(ms), on('endSpeech')];
const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1' } as const;

const minutesOf = (...steps: Step[]) =>
  minutesData(world(fullHouse, ...steps, chair.closesSession()).meeting, () => new Uint8Array(32), unit, MinutesTexts.parse({}));

test('D-12 the minutes add up what everybody spoke, and each group; guests without their names', async () => {
  const invited: Step = [inRegister(guest.name, 'guest', { group: 'Khối khách' }), secretary.lists(guest.name), guest.checksIn()];
  const pause: Step = [on('pauseSpeech'), passes(30_000), on('resumeSpeech')];
  const halted: Step = [called(lan), passes(60_000), pause, passes(10_000), on('endSpeech')];
  const data = minutesOf(invited, halted, speaks(minh, 200_000), speaks(lan, 5_000), speaks(guest, 7_000));
  const { speeches } = JSON.parse(minutesJson(data)) as { speeches: { each: object[]; people: object[]; groups: object[] } };
  expect(speeches.each).toMatchObject([
    { member: 'lan', kind: 'debate', seconds: 70 },
    { member: 'minh', seconds: 200 },
    { member: 'lan', seconds: 5 },
    { seconds: 7 },
  ]);
  expect(speeches.people).toEqual([
    { member: 'lan', seconds: 75, times: 2 },
    { member: 'minh', seconds: 200, times: 1 },
    { seconds: 7, times: 1 },
  ]);
  expect(speeches.groups).toEqual([]);
  expect(speeches.each[3]).not.toHaveProperty('member');
  const text = (await readPdf((await makeMinutes(data)).pdf)).map((one) => one.text).join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('Thời gian phát biểu, không tính lúc tạm dừng: Người phát biểu Số lượt Thời gian');
  expect(text).toContain('Lan 2 1 phút 15 giây');
  expect(text).toContain('Minh 1 3 phút 20 giây');
  expect(text).toContain('Khách mời 1 0 phút 7 giây');
  const grouped = { ...data, floor: { ...data.floor!, groups: [{ group: 'Tổ số 1', seconds: 275, times: 3 }] } };
  const both = (await readPdf((await makeMinutes(grouped)).pdf)).map((one) => one.text).join(' ').replace(/\s+/g, ' ');
  expect(both).toContain('Tổ đại biểu Số lượt Thời gian Tổ số 1 3 4 phút 35 giây');
});

test('D-12 of a meeting where nobody was called the minutes say nothing of it', () => {
  const data = minutesOf();
  expect(data).not.toHaveProperty('floor');
  expect(JSON.parse(minutesJson(data))).not.toHaveProperty('speeches');
});
