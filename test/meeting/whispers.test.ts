import { expect, test } from 'vitest';
import { whispers } from '../../shared/meeting/whispers.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { chair, guest, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, given, inSession, is, ready, sessionClosed, world, wrote } from '../kit/scene.ts';
import { foldOf, type World } from '../kit/world.ts';

const COME = 'Mời đại biểu lên gặp chủ tọa.';
const sends = (text = COME, by = chair) => by.does('sendWhisper', { member: lan.id, text });
const last = (made: World) => ({ whisper: made.meeting.whispers.all.at(-1)?.whisper ?? 'none' });
const reads = (by = lan) => by.does('readWhisper', last);
const takesBack = (by = chair) => by.does('takeWhisperBack', last);
const standing = ({ whispers: { all } }: World['meeting']) =>
  all.filter((one) => !one.gone && !one.readAt).map((one) => [one.member, one.text]);

test('T-5 the chair or a secretary writes to one who is listed, while the record is alive', () => {
  for (const by of [chair, secretary]) given(inSession).when(sends(COME, by)).then(is(standing, [[lan.id, COME]]));
  given(inSession).when(sends(COME, minh)).thenRefused('access/chair-or-secretary');
  given(inSession).when(chair.does('sendWhisper', { member: guest.id, text: COME })).thenRefused('whispers/not-listed');
  given(ready).when(sends(COME, secretary)).thenRefused('access/not-in-this-stage', { stage: 'draft' });
  given(sessionClosed).when(sends()).thenRefused('access/not-in-this-stage', { stage: 'closed' });
});

test('T-5 its words are sealed to the desk, the chair and whom it is for', () => {
  given(inSession).when(sends()).then(wrote(['whisperSent', { member: lan.id }]));
  const { entries } = world(inSession, sends());
  const as = (reader: string) =>
    foldOf(entries, ({ line }) => {
      const { type, open } = JSON.parse(line) as { type: string; open: never };
      const seen = MEETING.eventKind(type)?.seenBy?.(open);
      return typeof seen === 'object' && (seen.members ?? []).includes(reader);
    });
  expect(standing(as(lan.id))).toEqual([[lan.id, COME]]);
  expect(standing(as(minh.id))).toEqual([[lan.id, undefined]]);
  expect(entries.at(-1)!.line).not.toContain('gặp chủ tọa');
  const { whisperSent } = whispers.events;
  expect(whisperSent.seenBy!({ whisper: 'a', member: lan.id })).toEqual({ duties: ['secretary', 'chair'], members: [lan.id] });
  expect(whisperSent.archived).toBeUndefined();
});

test('T-6 it stands until it is read by whom it is for, or taken back; another takes its place', () => {
  given(inSession, sends()).when(reads()).then(is(standing, []));
  given(inSession, sends()).when(reads(minh)).thenRefused('whispers/not-yours');
  given(inSession, sends()).when(takesBack(secretary)).then(is(standing, []));
  given(inSession, sends()).when(takesBack(minh)).thenRefused('access/chair-or-secretary');
  given(inSession, sends(), reads()).when(takesBack()).thenRefused('whispers/not-there');
  given(inSession, sends(), takesBack()).when(reads()).thenRefused('whispers/not-there');
  given(inSession, sends()).when(sends('Mời gặp thư ký.', secretary)).then(is(standing, [[lan.id, 'Mời gặp thư ký.']]));
  const both = world(inSession, sends(), chair.does('sendWhisper', { member: minh.id, text: COME }));
  expect(standing(both.meeting).map(([member]) => member)).toEqual([lan.id, minh.id]);
});

test('T-7 in no minutes, and three hundred in a meeting', () => {
  expect(MEETING.noted(world(fullHouse, sends()).meeting)).toEqual([]);
  const all = Array.from({ length: 300 }, (_, n) => sends(`Lời nhắn ${n + 1}`));
  given(inSession, all).when(sends()).thenRefused('whispers/too-many', { most: 300 });
});
