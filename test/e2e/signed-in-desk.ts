/** A server with a council of its own, a session that is being prepared, and its secretary signed in at the desk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundCouncil, PASSWORD, type Council, type CouncilSize } from '../../client/people/council.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { Device, ONLINE } from './browser.ts';

export interface SignedInDesk {
  /** For whatever the test writes; gone with `close`. */
  readonly folder: string;
  readonly council: Council;
  readonly meeting: string;
  readonly desk: Device;
  /** Again, where the page asks for it. */
  readonly signsIn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `name` is the device's, on pictures; `startsAt`: of the session. Whoever opens it closes it. */
export async function signedInDesk(name: string, size: CouncilSize, startsAt = new Date()): Promise<SignedInDesk> {
  /** The last one opened is closed first. */
  const opened: Array<() => unknown> = [];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one();
  };
  try {
    await buildClientIfStale();
    const folder = await mkdtemp(join(tmpdir(), `ecabinet-${name}-`));
    opened.push(() => rm(folder, { recursive: true, force: true }));
    const port = String(20_000 + Math.floor(Math.random() * 11_000));
    const url = `http://localhost:${port}`;
    const server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
    opened.push(() => server.stop());
    const council = await foundCouncil(server.url, server.code, size, () => undefined);
    opened.push(() => council.delegates.forEach((one) => one.leave()));
    const session = { title: 'Kỳ họp thứ ba', startsAt: startsAt.toISOString(), place: 'Hội trường Ủy ban nhân dân xã' };
    const { meeting } = await council.secretary.ask<{ meeting: string }>('POST', '/api/meetings', session);
    const browser = await launch();
    opened.push(() => browser.close());
    const desk = await Device.open(browser, name, ONLINE, url);
    const signsIn = async () => {
      await desk.fill(signIn.login, 'thuky');
      await desk.page.locator('input[type=password]').fill(PASSWORD);
      await desk.page.keyboard.press('Enter');
      await desk.page.getByRole('button', { name: council.secretary.name }).waitFor();
    };
    await desk.page.goto('/');
    await signsIn();
    return { folder, council, meeting, desk, signsIn, close };
  } catch (error) {
    await close();
    throw error;
  }
}
