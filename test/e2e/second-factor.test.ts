/** A desk's second factor with a real browser and its virtual authenticator: set up, asked for, and opened by it. */
import { resolve } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secondFactor } from '../../shared/text/second-factor.ts';
import { shell } from '../../shared/text/shell.ts';
import { setup } from '../../shared/text/setup.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { App } from '../../server/app.ts';
import { makeIdentity } from '../../server/identity/identity.ts';
import { silent } from '../../server/log.ts';
import { accepted, ADMIN, world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { Device, ONLINE, vi } from './browser.ts';

let app: App;
let browser: Browser;
let desk: Device;

beforeAll(async () => {
  await buildClientIfStale();
  const { store, vault } = await world();
  const identity = accepted(await makeIdentity({ records: store.records, vault, log: silent, now: Date.now, secondFactor: 'required' }));
  app = await startServer({ store, identity }, { client: resolve(import.meta.dirname, '../../dist/client') });
  browser = await launch();
  desk = await Device.open(browser, 'factor', ONLINE, app.url);
  const tools = await desk.context.newCDPSession(desk.page);
  await tools.send('WebAuthn.enable');
  await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function signsIn(): Promise<void> {
  await desk.page.goto('/secretariat/administration');
  await desk.fill(signIn.login, ADMIN.login);
  await desk.fill(signIn.password, ADMIN.password);
  await desk.press(signIn.title);
}

test('where it is required, a passkey and an authenticator are set up before anything else; then each of them opens', async () => {
  try {
    await signsIn();
    await desk.sees(secondFactor.required);
    await desk.look('required');
    await desk.fill(secondFactor.password, ADMIN.password);
    await desk.fill(secondFactor.passkeyName, 'Máy của phòng');
    await desk.press(secondFactor.addPasskey);
    await desk.sees(secondFactor.recoveryShown);
    await desk.look('recovery');
    await expect.poll(() => desk.page.locator('ol li').count()).toBe(10);
    await desk.press(secondFactor.kept);
    // Only now the passphrase that is still to be written down.
    await desk.page.getByRole('checkbox').check();
    await desk.press(setup.begin);
    await desk.page.getByRole('checkbox').waitFor({ state: 'detached' });
    await desk.page.goto('/second-factor');
    await desk.sees('Máy của phòng');
    await desk.fill(secondFactor.password, ADMIN.password);
    await desk.press(secondFactor.addApp);
    await desk.sees(secondFactor.scan);
    await desk.look('authenticator');
    const shown = (await desk.page.getByText(/[A-Z2-7]{4} [A-Z2-7]{4} /).textContent())!;
    const totp = new TOTP({ secret: Secret.fromBase32(/(?:[A-Z2-7]{4} ?){8}/.exec(shown)![0].replace(/ /g, '')) });
    await desk.fill(secondFactor.digits, totp.generate());
    await desk.press(secondFactor.confirm);
    await desk.sees(secondFactor.replaceApp);

    for (const how of ['passkey', 'code'] as const) {
      await desk.context.clearCookies();
      await signsIn();
      await desk.sees(secondFactor.stepTitle);
      await desk.look(how);
      if (how === 'passkey') await desk.press(secondFactor.usePasskey);
      else {
        // The step that confirmed it is used up; the next one is taken already.
        await desk.fill(secondFactor.code, totp.generate({ timestamp: Date.now() + 30_000 }));
        await desk.press(secondFactor.enter);
      }
      await desk.page.getByRole('button', { name: vi(shell.account, { name: ADMIN.name }) }).waitFor();
    }
    expect(desk.faults).toEqual([]);
  } catch (error) {
    await desk.failed();
    throw error;
  }
});
