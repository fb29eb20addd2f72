/** Before browser tests, once: Chromium is taken out of its package here. Processes that did it at the same time started half a file. */
import packed from '@sparticuz/chromium';

export async function setup(): Promise<void> {
  if (!process.env['CHROMIUM_PATH']) await packed.executablePath();
}
