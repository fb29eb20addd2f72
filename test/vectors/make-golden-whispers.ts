/**
 * Wrote `golden-whispers.ndjson`: words to one, read and taken back, in a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-whispers.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, lan, minh, secretary } from '../kit/people.ts';
import { inSession, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const last = (made: World) => ({ whisper: made.meeting.whispers.all.at(-1)!.whisper });
const made = world(
  inSession,
  chair.does('sendWhisper', { member: lan.id, text: 'Mời đại biểu lên gặp chủ tọa.' }),
  lan.does('readWhisper', last),
  secretary.does('sendWhisper', { member: minh.id, text: 'Mời đại biểu gặp thư ký kỳ họp.' }),
  secretary.does('takeWhisperBack', last),
  chair.does('sendWhisper', { member: lan.id, text: 'Mời đại biểu chuẩn bị phát biểu.' }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
