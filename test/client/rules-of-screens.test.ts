/** What the build leaves of rules and libraries: a screen folds a log and asks who may what as the server does, and decides nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Opening } from '../../shared/log/entry.ts';
import type { Actor, Meeting } from '../../shared/meeting/feature.ts';
import { kindNamed } from '../../shared/kinds/kinds.ts';
import { EMPTY_MEETING, MEETING } from '../../shared/meeting/index.ts';
import type { LogKind } from '../../shared/meeting/log-kind.ts';
import { decisions, withoutIdleImports } from '../../vite.decisions.ts';
import { smallerLibraries } from '../../vite.smaller.ts';
import { filesUnder, ROOT } from '../structure/sources.ts';

interface Row {
  readonly log: string;
  readonly line: string;
  readonly opening?: Opening;
}

const VECTORS = join(ROOT, 'test/vectors');
const names = readdirSync(VECTORS).flatMap((one) => /^golden-(.+)\.ndjson$/.exec(one)?.[1] ?? []);
const rowsOf = (name: string): Row[] =>
  readFileSync(join(VECTORS, `golden-${name}.ndjson`), 'utf8').trimEnd().split('\n').map((one) => JSON.parse(one) as Row);

let onScreens: LogKind;
beforeAll(async () => {
  const [made] = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [decisions(), smallerLibraries()],
    build: { write: false, minify: false, lib: { entry: join(ROOT, 'shared/meeting/index.ts'), formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  const { code } = made!.output[0];
  ({ MEETING: onScreens } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { MEETING: LogKind });
});

/** The meeting after each of its lines. */
function stages(kind: LogKind, rows: readonly Row[]): Meeting[] {
  let meeting = kind.initial;
  return rows.map(({ line, opening }) => {
    const { type, fact } = kind.read(line, opening);
    return (meeting = kind.evolve(meeting, type, fact));
  });
}

/** Everybody's verdict on every command; that of one that looks at what is asked, and was asked nothing, is its fault. */
function verdicts(kind: LogKind, meeting: Meeting): unknown[] {
  const people = [...meeting.roll.order, 'nobody'].map((id): Actor => ({ kind: 'person', id }));
  const commands = [...kind.features, ...kind.sublogs].flatMap((one) => Object.entries(one.commands));
  const asked = (may: () => unknown): unknown => {
    try {
      return may();
    } catch (fault) {
      return String(fault);
    }
  };
  return [...people, { kind: 'system' } as const].flatMap((actor) =>
    commands.map(([name, command]) => [actor, name, asked(() => command.may(actor, meeting, {}))]),
  );
}

test('nothing is left of what only the host of a log does', () => {
  const commands = onScreens.features.flatMap((one) => Object.values(one.commands));
  expect(commands.length).toBe(MEETING.features.flatMap((one) => Object.values(one.commands)).length);
  expect(new Set(commands.flatMap((one) => Object.keys(one)))).toEqual(new Set(['may', 'evidence']));
  expect(new Set(onScreens.features.flatMap((one) => Object.keys(one)))).toEqual(
    new Set(['name', 'initial', 'events', 'commands', 'evolve', 'line', 'shows']),
  );
});

test('what is imported for decisions alone goes with them', () => {
  const kept = `import { b, type C } from './b.ts';\nimport type { D } from './d.ts';\nimport './e.ts';\n`;
  expect(withoutIdleImports(`import { a, type C } from './a.ts';\n${kept}export const f = (x: C & D) => b(x);`)).not.toContain('./a.ts');
  expect(withoutIdleImports(`${kept}export const f = (x: C & D) => b(x);`)).toBe(`${kept}export const f = (x: C & D) => b(x);`);
});

test('no screen asks for it', () => {
  const asking = /\.(?:decide|needs|begins|carried|destroyed|noted|urnOf|sublogFold)\(/;
  const screens = filesUnder('client').filter((one) => !one.startsWith('client/people/'));
  expect(screens.length).toBeGreaterThan(300);
  expect(screens.filter((one) => asking.test(readFileSync(join(ROOT, one), 'utf8')))).toEqual([]);
});

/** Those of meetings: screens fold them by the rules that are bundled here. */
const logsOf = (name: string): string[] =>
  [...new Set(rowsOf(name).map((one) => one.log))].filter(
    (log) => [undefined, MEETING].includes(kindNamed(log.split(' ')[0])) && !MEETING.sublogs.some((one) => one.name === log),
  );

describe.each(names.filter((name) => logsOf(name).length > 0))('the golden log %s', (name) => {
  const logs = logsOf(name);

  test.each(logs)('%s is read and allowed alike', (log) => {
    const rows = rowsOf(name).filter((one) => one.log === log);
    const [here, there] = [stages(MEETING, rows), stages(onScreens, rows)];
    expect(there).toEqual(here);
    expect(verdicts(onScreens, there.at(-1) ?? EMPTY_MEETING)).toEqual(verdicts(MEETING, here.at(-1) ?? EMPTY_MEETING));
  });
});

test('a line that is not as declared is refused at the same place', () => {
  const row = rowsOf('v1').find((one) => one.log === 'record')!;
  const wrong = JSON.stringify({ ...(JSON.parse(row.line) as object), open: { meeting: 7 } });
  const said = (kind: LogKind): string => {
    try {
      return kind.read(wrong).type;
    } catch (fault) {
      return String(fault);
    }
  };
  expect(said(onScreens)).toBe(said(MEETING));
  expect(said(onScreens)).toContain('is not as declared at title');
});
