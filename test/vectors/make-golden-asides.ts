/**
 * Wrote `golden-asides.ndjson`: words to one, read and taken back, in a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-asides.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, lan, minh, secretary } from '../kit/people.ts';
import { inSession, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const last = (made: World) => ({ aside: made.meeting.asides.sent.at(-1)!.aside });
const made = world(
  inSession,
  chair.does('sendAside', { member: lan.id, text: 'Mời đại biểu lên gặp chủ tọa.' }),
  lan.does('readAside', last),
  secretary.does('sendAside', { member: minh.id, text: 'Mời đại biểu gặp thư ký kỳ họp.' }),
  secretary.does('takeAsideBack', last),
  chair.does('sendAside', { member: lan.id, text: 'Mời đại biểu chuẩn bị phát biểu.' }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
