/** Who may know whom: DESIGN's dependency rules over the whole tree, and each of them tried on a file that breaks it. */
import { describe, expect, test } from 'vitest';
import { idleExceptions } from './feature-words.ts';
import { FEATURE_WORDS, RULES, wrongName } from './rules.ts';
import { filesUnder, globalsUsed, parse, sourcesUnder } from './sources.ts';

const sources = sourcesUnder('shared', 'server', 'client', 'test');

describe('over the whole tree', () => {
  test('there is something to look at', () => {
    for (const folder of ['shared', 'server', 'client', 'test'])
      expect(sources.filter((one) => one.path.startsWith(`${folder}/`)).length).toBeGreaterThan(10);
  });

  test.each(RULES)('$name', ({ of, broken }) => {
    expect(sources.filter(({ path }) => of(path)).flatMap((one) => broken(one).map((what) => `${one.path}: ${what}`))).toEqual([]);
  });

  test('files are named for what they hold, in kebab-case', () => {
    const named = filesUnder('.').filter((path) => /^(shared|server|client|test)\//.test(path) && /\.(ts|tsx|mjs|css)$/.test(path));
    expect(named.flatMap((path) => (wrongName(path) ? [`${path}: ${wrongName(path)}`] : []))).toEqual([]);
  });
});

test('the words of features are those that they declare, and no exception stands for nothing', () => {
  for (const one of ['vote', 'ballot', 'box', 'quorum', 'roll', 'agenda', 'item', 'presence', 'absence'])
    expect(FEATURE_WORDS).toContain(one);
  // A host of logs has sub-logs, entries and keys.
  for (const one of ['sublog', 'entry', 'key', 'member', 'meeting', 'session']) expect(FEATURE_WORDS).not.toContain(one);
  const spoken = sources.filter(({ path }) => /^(server|shared\/wire)\//.test(path));
  expect(idleExceptions(spoken, FEATURE_WORDS)).toEqual([]);
});

/** What runs where there is no page: everything that simulated people stand on. */
const BROWSERS = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'IDBKeyRange',
  'caches',
  'XMLHttpRequest',
  'Worker',
];

test('the tablet that simulated people have asks for nothing that only a browser has, and knows no React', () => {
  const files = new Set(sources.filter(({ path }) => path.startsWith('client/people/')).map(({ path }) => path));
  expect(files.size).toBeGreaterThan(5);
  const wrong: string[] = [];
  // A set that grows while it is gone through: every file is visited once.
  for (const path of files) {
    const source = sources.find((one) => one.path === path)!;
    wrong.push(...globalsUsed(source, new Set(BROWSERS)).map((one) => `${path}: ${one}`));
    for (const { from, file } of source.imports.filter((one) => !one.typeOnly)) {
      if (/^(react|react-dom|idb|zustand)$/.test(from)) wrong.push(`${path}: ${from}`);
      if (file?.startsWith('client/')) files.add(file);
    }
  }
  expect(files).toContain('client/link/follow.ts');
  expect(files).not.toContain('client/link/http.ts');
  expect(wrong).toEqual([]);
});

/** A file as it must not be, one for each way to break a rule. */
const WRONG: ReadonlyArray<readonly [path: string, text: string, rule: string]> = [
  ['shared/meeting/speakers.ts', `import { readFile } from 'node:fs';`, 'shared imports only shared'],
  ['shared/meeting/speakers.ts', `import express from 'express';`, 'shared imports only shared'],
  ['shared/meeting/speakers.ts', `import type { Room } from '../../server/room/room.ts';`, 'shared imports only shared'],
  ['shared/meeting/speakers.ts', 'export const now = () => Date.now();', 'shared has no Node'],
  ['shared/meeting/speakers.ts', 'export const now = () => new Date().toISOString();', 'shared has no Node'],
  ['shared/meeting/speakers.ts', 'export const id = () => Math.random();', 'shared has no Node'],
  ['shared/meeting/speakers.ts', 'export const ask = () => fetch("x");', 'shared has no Node'],
  ['shared/base/bytes.ts', 'export const at = (text: string) => Buffer.from(text);', 'shared has no Node'],
  ['shared/log/tree.ts', 'export const hash = (b: Uint8Array) => globalThis.crypto.subtle.digest("SHA-256", b);', 'shared has no Node'],
  ['client/screens/home.tsx', `import { Room } from '../../server/room/room.ts';`, 'client and server never'],
  ['server/room/room.ts', `import type { Follow } from '../../client/link/follow.ts';`, 'client and server never'],
  ['client/app.tsx', `import { x } from '../test/kit/world.ts';`, 'neither client nor server imports tests'],
  ['shared/base/ids.ts', `import { sealOf } from '../log/entry.ts';`, 'inside shared'],
  ['shared/council/council.ts', `import type { Meeting } from '../meeting/feature.ts';`, 'inside shared'],
  ['shared/wire/http.ts', `import { verify } from '../archive/verify.ts';`, 'inside shared'],
  ['shared/text/votes.ts', `import { quorum } from '../meeting/access.ts';`, 'inside shared'],
  ['shared/meeting/speakers.ts', `import { contentOf } from './votes.ts';`, 'features never import'],
  ['shared/meeting/access.ts', `import { contentOf } from './votes.ts';`, 'what features have in common'],
  ['shared/meeting/votes.ts', 'export const FEATURES = [];', 'the order of features'],
  ['server/room/room.ts', `import { openMongoStore } from '../stores/mongo.ts';`, 'the room sees'],
  ['server/room/room.ts', `import express from 'express';`, 'the room sees'],
  ['server/socket/socket.ts', `import { faultOf } from '../http/border.ts';`, 'only the app puts HTTP'],
  ['server/identity/sessions.ts', `import { border } from '../http/border.ts';`, 'only the app puts HTTP'],
  ['server/room/room.ts', `import type { Cookie } from '../http/accounts.ts';`, 'only the app puts HTTP'],
  ['server/catch-up.ts', `import type { Cookie } from './http/accounts.ts';`, 'only the app puts HTTP'],
  ['server/app.ts', `import { memoryStore } from './stores/memory.ts';`, 'only main, tools, and the stores'],
  ['server/stores/mongo/logs.ts', `import { names } from '../embedded/names.ts';`, 'stores share no code'],
  ['server/room/room.ts', `import { lastBallots } from '../../shared/meeting/box.ts';`, 'the server names no feature'],
  ['server/socket/socket.ts', `import type { Vote } from '../../shared/meeting/votes.ts';`, 'the server names no feature'],
  ['server/http/meetings.ts', 'export const f = (room: any) => room.meeting.votes.running;', 'the server names no feature'],
  [
    'server/archive/archives.ts',
    'export const f = (room: any) => { const { minutes } = room.meeting; return minutes; };',
    'the server names no feature',
  ],
  ['server/catch-up.ts', `export const f = (room: any) => room.bySystem('x', 'listMember', {});`, 'the server names no feature'],
  ['server/socket/socket.ts', 'export const f = (vote: string) => vote;', 'neither the server nor the wire'],
  ['server/room/rooms.ts', 'export class Rooms { async ballotInOpenBox() {} }', 'neither the server nor the wire'],
  ['server/room/facts.ts', `export const code = 'roll/not-in-the-register';`, 'neither the server nor the wire'],
  ['server/http/meetings.ts', 'export const at = (id: string) => `/api/meetings/${id}/votes`;', 'neither the server nor the wire'],
  ['shared/wire/socket.ts', 'export interface Told { quorum(message: object): void }', 'neither the server nor the wire'],
  ['server/app.ts', 'export const port = process.env.PORT;', 'only main, config and tools'],
  ['server/app.ts', 'export const f = (res: any) => res.status(404).end();', 'HTTP status codes'],
  ['client/link/follow.ts', `import { useState } from 'react';`, 'client/link has no React'],
  ['client/link/follow.ts', `import { Page } from '../ui/page.tsx';`, 'client/link, client/keys and'],
  ['client/people/person.ts', `import { Page } from '../ui/page.tsx';`, 'client/link, client/keys and'],
  ['client/screens/room/room.tsx', `import { Ballot } from '../../panels/votes/ballot.tsx';`, 'the room, the hall and the desk'],
  ['client/screens/room/room.tsx', `const Later = lazy(() => import('../../panels/votes/chair.tsx'));`, 'the room, the hall and the desk'],
  ['client/screens/hall.tsx', `import { votes } from '../../shared/text/votes.ts';`, 'the room, the hall and the desk'],
  ['client/screens/hall.tsx', `import type { Vote } from '../../shared/meeting/votes.ts';`, 'the room, the hall and the desk'],
  ['client/screens/room/strip.tsx', 'export const stage = (meeting: Meeting) => meeting.session.stage;', 'the room, the hall and the desk'],
  ['client/screens/room/strip.tsx', 'export const items = ({ agenda }: Meeting) => agenda.items;', 'the room, the hall and the desk'],
  ['client/screens/room/strip.tsx', `export const one = SLOTS.find(({ name }) => name === 'votes');`, 'the room, the hall and the desk'],
  [
    'client/screens/secretariat/meeting-desk.tsx',
    `import { Agenda } from '../../panels/agenda/desk/agenda.tsx';`,
    'the room, the hall and the desk',
  ],
  [
    'client/screens/secretariat/meeting-desk.tsx',
    'export const at = (meeting: Meeting) => meeting.session.stage;',
    'the room, the hall and the desk',
  ],
  [
    'client/screens/secretariat/meeting-desk.tsx',
    `export const opens = (over: boolean) => (over ? 'minutes' : 'agenda');`,
    'the room, the hall and the desk',
  ],
  ['client/panels/votes/ballot.tsx', `import { Page } from '../../screens/room/room.tsx';`, 'panels know no screens'],
  ['client/ui/index.ts', `export { Page } from './page.tsx';`, 'no file is a barrel'],
];

describe('the rules find what breaks them', () => {
  test.each(WRONG)('%s: %s', (path, text, name) => {
    const rule = RULES.find((one) => one.name.startsWith(name))!;
    expect(rule.of(path)).toBe(true);
    expect(rule.broken(parse(path, text))).not.toEqual([]);
  });

  test('and leave alone what does not', () => {
    const right = parse(
      'shared/meeting/speakers.ts',
      `import type { Vote } from './votes.ts'; export const at = (ms: number) => new Date(ms).toISOString() + Date.parse('x');`,
    );
    expect(RULES.filter((rule) => rule.of(right.path)).flatMap((rule) => rule.broken(right))).toEqual([]);
  });

  test('names', () => {
    expect(
      ['server/utils.ts', 'client/helpers/x.ts', 'shared/types.ts', 'client/ui/BigButton.tsx', 'client/use_it.ts'].every((one) =>
        wrongName(one),
      ),
    ).toBe(true);
    expect(wrongName('client/screens/pin-pad.module.css')).toBeUndefined();
  });
});
