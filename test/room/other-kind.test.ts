/** A log that is no meeting, in the same room: an opinion sheet (phiếu xin ý kiến) that is answered for weeks, made up for this test. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonical } from '../../shared/base/canonical.ts';
import { Id, line } from '../../shared/base/ids.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { lineOf } from '../../shared/log/entry.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Meeting } from '../../shared/meeting/feature.ts';
import { sublog, sublogCommand } from '../../shared/meeting/sublog.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { logKind } from '../../shared/meeting/log-kind.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { Room } from '../../server/room/room.ts';
import { view, viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { writeEntry } from '../../server/room/stream.ts';
import { fresh, inMemory, until } from './house.ts';

interface Sheet {
  readonly question: string;
  readonly asked: readonly string[];
  readonly ended?: boolean;
}
const sheetOf = (log: Meeting): Sheet => (log as unknown as { sheet: Sheet }).sheet;
const asked = (actor: Actor, log: Meeting): boolean => actor.kind === 'person' && sheetOf(log).asked.includes(actor.id);

const events = {
  sheetSent: openEvent(z.object({ question: line(100), asked: z.array(Id), days: z.number().int() })),
  sheetEnded: openEvent(z.object({})),
  /** For the wall of the office where the sheets lie. */
  sheetExplained: sealedEvent(z.object({}), z.object({ note: line(100) }), () => ({ duties: ['hall'] })),
};
const event = maker(events);
const sheet = feature<Sheet, typeof events>('sheet', {
  initial: { question: '', asked: [] },
  events,
  commands: {
    endSheet: command({
      input: z.object({}),
      may: (actor) => (actor.kind === 'system' ? 'yes' : refuse('access/system-only')),
      decide: () => [event('sheetEnded', {})],
    }),
  },
  evolve: {
    sheetSent: (_state, { open }) => ({ question: open.question, asked: open.asked }),
    sheetEnded: (state) => ({ ...state, ended: true }),
    sheetExplained: (state) => state,
  },
  after: { sheetSent: ({ open }) => ({ delay: open.days * 86_400_000, command: 'endSheet', input: {} }) },
});

interface Answers {
  readonly of: Readonly<Record<string, number>>;
}
const answered = { answered: sealedEvent(z.object({ member: Id }), z.object({ opinion: z.enum(['agree', 'disagree']) }), () => 'nobody') };
const answer = maker(answered);
const answers = sublog<Answers, typeof answered>('answers', {
  initial: { of: {} },
  stream: 'sa',
  there: (log, key) => (key === 'all' && sheetOf(log).question !== '' ? 'yes' : refuse('border/unknown')),
  live: (log) => (sheetOf(log).ended ? [] : ['all']),
  closed: () => refuse('border/unknown'),
  sealedAt: () => undefined,
  standing: (state) => Object.values(state.of),
  events: answered,
  commands: {
    giveOpinion: sublogCommand<Answers>()({
      input: z.object({ opinion: z.enum(['agree', 'disagree']) }),
      may: (actor, log) => (asked(actor, log) ? 'yes' : refuse('roll/not-listed')),
      decide: ({ actor, input }) => [answer('answered', { member: actor.kind === 'person' ? actor.id : '' }, { opinion: input.opinion })],
    }),
  },
  evolve: { answered: (state, { open, seq }) => ({ of: { ...state.of, [open.member]: seq } }) },
  forgets: () => [],
});
const SHEET = logKind('sheet', { streams: { record: 's', draft: 'sd' }, features: [sheet], sublogs: [answers] });

const person = (id: string): Actor => ({ kind: 'person', id });
const message = (type: string, input: object, key?: string) => ({
  id: fresh(),
  meeting: 's1',
  type,
  input: input as never,
  ...(key && { sublog: key }),
});

test('L-1 another kind of log lives in the same room: its acts, its own sub-log with receipts, and what it does weeks later', async () => {
  const server = inMemory();
  const { parts } = server.rooms;
  let now = Date.parse('2026-11-02T01:00:00.000Z');
  const its = { ...parts, kind: SHEET, context: { ...parts.context, now: () => new Date(now).toISOString() } };
  const sent = SHEET.check(event('sheetSent', { question: 'Chủ trương đầu tư cầu Nậm Mu', asked: ['d1', 'd2'], days: 30 }));
  await parts.store.logs.append('s/s1', 0, [
    { line: lineOf({ seq: 0, at: its.context.now(), by: 'thu', type: sent.type, open: sent.open }) },
  ]);

  const room = (await Room.open('s1', false, its))!;
  const given = await room.execute(person('d1'), message('giveOpinion', { opinion: 'agree' }, 'all'));
  expect(given).toMatchObject({ ok: true, receipt: { seq: 0, size: 1 } });
  expect(await room.execute(person('d3'), message('giveOpinion', { opinion: 'agree' }, 'all'))).toMatchObject({
    ok: false,
    refusal: { code: 'roll/not-listed' },
  });
  expect(await room.execute(person('d1'), message('castBallot', {}, 'all'))).toMatchObject({
    ok: false,
    refusal: { code: 'border/unknown-command' },
  });
  expect(canonical((await parts.store.logs.read('sa/s1/all', 0)).length)).toBe('1');
  room.close();

  // Thirty days are more than one timer of the machine's holds, and the server is another one by then.
  now += 29 * 86_400_000;
  const later = (await Room.open('s1', false, its))!;
  expect(sheetOf(later.meeting).ended).toBeUndefined();
  later.close();
  now += 86_400_000 + 1;
  const due = (await Room.open('s1', false, its))!;
  await until(() => sheetOf(due.meeting).ended === true);
  expect(isRefusal(await due.bySystem('again', 'endSheet', {}))).toBe(false);
  due.close();
  server.stop();
});

test('L-1 who may read what is hidden in it is what its own kind declares, of events that no meeting has', async () => {
  const server = inMemory();
  const { parts } = server.rooms;
  const its = { ...parts, kind: SHEET };
  const told = [
    event('sheetSent', { question: 'Chủ trương đầu tư cầu Nậm Mu', asked: ['d1'], days: 30 }),
    event('sheetExplained', {}, { note: 'Nộp trước thứ sáu' }),
  ];
  const entries = told.map((one, seq) => writeEntry(SHEET.check(one), seq, parts.context.now(), 'thu', fresh(), parts.context.salt).entry);
  await parts.store.logs.append('s/s1', 0, entries);
  const room = (await Room.open('s1', false, its))!;
  const wall = viewerOf(undefined, room);
  expect(room.stream.entries.map((one) => wireEntry(one, wall).sealed?.value)).toEqual([undefined, { note: 'Nộp trước thứ sáu' }]);
  expect(view(room.stream.entries, wall)).toBe('01');
  // Whoever knows of meetings alone is shown nothing of it.
  expect(view(room.stream.entries, viewerOf(undefined, { kind: MEETING, meeting: room.meeting }))).toBe('00');
  room.close();
  server.stop();
});
