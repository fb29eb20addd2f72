/** The colours that the build keeps are those that screens name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_THEME } from '@mantine/core';
import { expect, test } from 'vitest';
import { COLOURS, theme } from '../../client/ui/theme.ts';
import { filesUnder, ROOT } from '../structure/sources.ts';

test('every colour of the kit that a screen names has its variables', () => {
  const kit = Object.keys(DEFAULT_THEME.colors).join('|');
  const named = new RegExp(`(?:olor|\\bc|\\bbg|\\bbd)(?:=|: )["'](${kit}|lacquer)\\b|--mantine-color-(${kit}|lacquer)-`, 'g');
  const used = filesUnder('client')
    .filter((one) => /\.(tsx?|css)$/.test(one))
    .flatMap((one) => [...readFileSync(join(ROOT, one), 'utf8').matchAll(named)].map(([, prop, variable]) => prop ?? variable));
  expect(used.length).toBeGreaterThan(20);
  expect([...new Set(used)].filter((one) => !COLOURS.includes(one!))).toEqual([]);
  expect(COLOURS).toEqual(expect.arrayContaining([...Object.keys(theme.colors ?? {}), theme.primaryColor]));
});
