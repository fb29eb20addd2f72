/**
 * Wrote `golden-grounds.ndjson`: what votes stand on, and the working rules, in a draft and its record, with fixed ids, clock and
 * salts. Run: node --import tsx test/vectors/make-golden-grounds.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { TWO_THIRDS, type Grounding } from '../../shared/meeting/rules.ts';
import { secretary, voteOf } from '../kit/people.ts';
import { prepared, ready, world, type Step } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const [RESOLUTION, REMOVAL] = ['Thông qua Nghị quyết về dự toán ngân sách', 'Bãi nhiệm đại biểu'];
const ground = (text: string, more: object): Step =>
  secretary.does('groundVote', (made: World) => {
    const vote = voteOf(made, text);
    const stated = { rule: made.meeting.votes.votes[vote]!.rule, ...more } as unknown as Grounding;
    // Of a unit that has just these presets.
    const { preset: id, ...rest } = stated;
    made.presets = [...made.presets.filter((one) => one.id !== id), { id, ...rest, body: stated.tie ? 'committee' : 'council' }];
    return { vote, ...stated };
  });
const LAW = 'Luật số 72/2025/QH15';
const draft: Step = [
  ready,
  secretary.does('nameWorkingRules', { text: 'Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026' }),
  prepared({ text: RESOLUTION }),
  prepared({ text: REMOVAL, rule: TWO_THIRDS }),
  prepared({ text: 'Quyết định của Ủy ban nhân dân' }),
  ground(RESOLUTION, { preset: 'resolution', name: 'Thông qua nghị quyết', article: `Khoản 2 Điều 35 ${LAW}` }),
  ground(REMOVAL, { preset: 'removal', name: 'Bãi nhiệm đại biểu', article: `Khoản 5 Điều 38 ${LAW}` }),
  ground('Quyết định của Ủy ban nhân dân', { preset: 'decision', name: 'Quyết định', article: `Khoản 3 Điều 40 ${LAW}`, tie: 'chair' }),
  secretary.does('ungroundVote', (made: World) => ({ vote: voteOf(made, REMOVAL) })),
];
const logs = { draft: world(draft), record: world(draft, secretary.publishes(), secretary.does('nameWorkingRules', { text: '' })) };
const rows = Object.entries(logs).flatMap(([log, made]) =>
  made.entries.map(({ line, opening }) => canonical(json({ log, line, opening }))),
);
writeFileSync(process.argv[2]!, `${rows.join('\n')}\n`);
