/** The first start over the real server: the code is checked alone, and the passphrase waits until it is said to be on paper. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import type { Installation, PassphraseToKeep, SetUpDone } from '../../shared/wire/setup.ts';
import type { SecurityPage } from '../../shared/wire/security.ts';
import { ADMIN, UNIT, world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const CODE = 'K7QM-23456';
let app: App;
beforeAll(async () => {
  const one = await world({ setUp: false });
  app = await startServer({ store: one.store, identity: one.identity }, { setUpCode: CODE });
});
afterAll(() => app.close());

const installationFor = (person: Person) => person.ask<Installation>('GET', '/api/installation');

test('the code is checked before the form is filled in; the passphrase is shown until it is written down, to the administrator alone', async () => {
  const person = new Person(app.url, ADMIN.name);
  await expect(person.ask('POST', '/api/setup/code', { code: 'AAAA-AAAAA' })).rejects.toThrow('setup/wrong-code');
  await expect(person.ask('POST', '/api/setup/code', { code: CODE.toLowerCase().replace('-', ' ') })).resolves.toEqual({});
  expect((await installationFor(person)).state).toBe('new');

  const { passphrase, ca } = await person.ask<SetUpDone>('POST', '/api/setup', { code: CODE, unit: UNIT, administrator: ADMIN });
  expect(passphrase).toBeTruthy();
  const stranger = new Person(app.url, '');
  await expect(stranger.ask('GET', '/api/setup/passphrase')).rejects.toThrow('border/not-signed-in');
  expect((await installationFor(stranger)).toWriteDown).toBeUndefined();

  // Another browser, after the first was closed too early.
  const later = new Person(app.url, ADMIN.name);
  await later.signIn(ADMIN.login, ADMIN.password);
  expect((await installationFor(later)).toWriteDown).toBe(true);
  expect(await later.ask<PassphraseToKeep>('GET', '/api/setup/passphrase')).toEqual({ passphrase, ca });

  await later.ask('POST', '/api/setup/passphrase');
  expect((await installationFor(later)).toWriteDown).toBeUndefined();
  for (const one of [later, person]) await expect(one.ask('GET', '/api/setup/passphrase')).rejects.toThrow('border/not-allowed');
  await later.ask('POST', '/api/setup/passphrase');

  const { entries } = await later.ask<SecurityPage>('GET', '/api/security');
  expect(entries.map(({ kind, outcome, details }) => [kind, outcome, details?.who?.name, details?.address, details?.about?.why])).toEqual([
    ['passphraseWritten', 'done', ADMIN.name, '127.0.0.1', undefined],
    ['signIn', 'done', ADMIN.name, '127.0.0.1', undefined],
    ['setUp', 'done', ADMIN.name, '127.0.0.1', undefined],
    ['setUpCode', 'done', undefined, '127.0.0.1', undefined],
    ['setUpCode', 'refused', undefined, '127.0.0.1', 'setup/wrong-code'],
  ]);
});
