/**
 * Wrote `golden-hands.ndjson`: a show of hands that is taken back, and one that decides, in a meeting with fixed ids, clock and salts. Run:
 * node --import tsx test/vectors/make-golden-hands.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { handsStatement } from '../../shared/meeting/hands.ts';
import { chair, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, prepared, world } from '../kit/scene.ts';
import { certificateOf, json, signatureOver, type World } from '../kit/world.ts';

const counts = { for: 3, against: 1, notVoting: 0 };
const enters = secretary.does('enterHands', (now: World) => ({ vote: voteOf(now, QUESTION), counts }));
const made = world(
  fullHouse,
  prepared(),
  enters,
  chair.does('takeHandsBack', ({ meeting }: World) => ({ hands: meeting.hands.entries[0]!.hands })),
  enters,
  chair.does('countersignHands', (now: World) => {
    const entry = now.meeting.hands.entries[0]!;
    const certificate = certificateOf(chair.id);
    const signature = signatureOver(canonical(handsStatement(now.meeting, entry, chair.id)), certificate);
    return { hands: entry.hands, certificate, signedAt: timestamp(now.now), signature };
  }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
