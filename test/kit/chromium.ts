/** Chromium out of an npm package, so that browser tests run after `npm ci` alone; another one only where `CHROMIUM_PATH` names it. */
import packed from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

// Not the package's own list: that is made for one page in one process.
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await packed.executablePath());
  return chromium.launch({ executablePath, args: ARGS });
}

/** A browser of one person, which keeps what it holds in a folder: it can be closed and opened again. */
export async function launchKept(folder: string, options: BrowserContextOptions): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await packed.executablePath());
  return chromium.launchPersistentContext(folder, { executablePath, args: ARGS, ...options });
}

/** Until what comes in over a moment has come: half faded text has half the contrast. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
  });
}
