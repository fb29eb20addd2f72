/** What the fuzz knows of the server's borders: a route that it does not is a route that nobody has attacked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROUTES } from '../fuzz/routes.ts';

const FOLDER = 'server/http';
/** Of the built client: files, and one page for every other address. */
const NO_API = 'client-files.ts';

it('every route of server/http is attacked', () => {
  const written = readdirSync(FOLDER).filter((name) => name !== NO_API).flatMap((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const found = [...text.matchAll(/\brouter\s*\.(get|post|put|patch|delete|all)\(\s*'([^']+)'/g)];
    // A path that is no plain text would slip through here.
    expect([name, found.length]).toEqual([name, [...text.matchAll(/\brouter\s*\.(get|post|put|patch|delete|all)\(/g)].length]);
    return found.map(([, method, path]) => `${method!.toUpperCase()} ${path!.startsWith('/api') ? path : `/api${path}`}`);
  });
  expect(written.length).toBeGreaterThan(40);
  expect(ROUTES.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(written.sort());
});
