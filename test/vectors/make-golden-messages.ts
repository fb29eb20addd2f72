/**
 * Wrote `golden-messages.ndjson`: the chair's messages in a meeting with fixed ids, clock and salts. Run: node --import tsx
 * test/vectors/make-golden-messages.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair } from '../kit/people.ts';
import { inSession, world, type Step } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const takesBack: Step = (made) => chair.does('takeMessageBack', { message: made.meeting.messages.shown })(made);
const made = world(
  inSession,
  chair.does('showMessage', { text: 'Mời đại biểu về hội trường lúc 14 giờ', minuted: true }),
  takesBack,
  chair.does('showMessage', { text: 'Mời đại biểu kiểm tra tài liệu số 3' }),
  chair.does('showMessage', { text: 'Sắp biểu quyết' }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
