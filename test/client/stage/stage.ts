/** The client as it is built, but for the link: any moment of any meeting on any screen, without a server and without waiting. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build, loadConfigFromFile, type Plugin } from 'vite';
import type { Me } from '../../../shared/wire/sign-in.ts';
import { Keyed } from '../../../shared/base/keyed.ts';
import { NOTHING_YET, type Followed } from '../../../client/link/followed.ts';
import type { World } from '../../kit/world.ts';
import type { Person } from '../../kit/people.ts';
import { launch, lettersCome } from '../../kit/chromium.ts';
import { builtOnce } from '../../kit/client-build.ts';
import { delegate, ready } from '../answers.ts';
import { refused, serveBuilt, type Answers, type Served } from '../browser.ts';
import { hashOfFile } from '../../../vite.hashes.ts';
import { SparePages } from './spare-pages.ts';
import type { Staged } from './use-meeting.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface House {
  readonly browser: Browser;
  readonly origin: string;
  /** What `/api` answers whoever is there. */
  readonly answers: Served['answers'];
  readonly spare: SparePages;
  /** Puts another build in the place of the one served, which its pages tell by `data-build`; undefined: the server is gone. */
  put(name: string | undefined): void;
  close(): Promise<void>;
}

/** Where pages are used again also by the next file of tests that this process runs; it ends with the process. */
const KEY = Symbol.for('ecabinet.test.stage');
const shared = globalThis as { [KEY]?: { readonly served: Served; readonly spare: SparePages } };

async function standing(): Promise<NonNullable<(typeof shared)[typeof KEY]>> {
  if (shared[KEY]?.spare.browser.isConnected()) return shared[KEY];
  const served = shared[KEY]?.served ?? (await serveBuilt(folderOf('')));
  return (shared[KEY] = { served, spare: new SparePages(await launch(), served.origin) });
}

/** `builds`: further ones beside the first, each with names of its own for all of its files. */
export async function openHouse(...builds: readonly string[]): Promise<House> {
  const sources = ['client', 'shared', 'test/client/stage'];
  await builtOnce(folderOf(''), sources, () => buildStage(folderOf('')));
  for (const name of builds) await builtOnce(folderOf(name), sources, () => renamedStage(name));
  const { served, spare } = await standing();
  const browser = await launch();
  const put = (name: string | undefined) => served.put(name === undefined ? undefined : folderOf(name));
  put('');
  return {
    browser,
    origin: served.origin,
    answers: served.answers,
    spare,
    put,
    close: async () => {
      await browser.close();
      await spare.rest();
    },
  };
}

const folderOf = (name: string): string => join(ROOT, `dist/stage${name}`);

async function buildStage(outDir: string): Promise<void> {
  const { config } = (await loadConfigFromFile({ command: 'build', mode: 'production' }, join(ROOT, 'vite.config.ts')))!;
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, outDir, minify: false },
    plugins: [
      // Nobody sends the brotli beside each file, which takes twenty times as long as the build itself.
      config.plugins!.filter((one) => (one as Plugin).name !== 'ecabinet-compressed'),
      {
        name: 'stage-link',
        enforce: 'pre',
        resolveId: (id) => {
          const stands = ['use-meeting.ts', 'own-papers.ts', 'own-tellers-device.ts'].find((one) => id.endsWith(`/link/${one}`));
          return stands && join(import.meta.dirname, stands);
        },
        transform: (code, id) =>
          id.endsWith('/client/main.tsx') ? `import './ui/fonts.css';\ndocument.documentElement.dataset.build = '';\n${code}` : undefined,
      },
      {
        // One more folder of panels beside the others; without a state of theirs, they show nothing.
        name: 'stage-panels',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/client/panels/all.ts')
            ? code.replace(`'./*/slots.tsx'`, `['./*/slots.tsx', '../../test/client/stage/panels/*/slots.tsx']`)
            : undefined,
      },
    ],
  });
}

/** Another build of the same: no piece has the name that it has in the first, wherever it is named, and the page is another. */
async function renamedStage(name: string): Promise<void> {
  const [from, to] = [folderOf(''), folderOf(name)];
  await rm(to, { recursive: true, force: true });
  const pieces = await readdir(join(from, 'assets'));
  const anew = (piece: string): string => piece.replace(/\.[^.]+$/, (ending) => `${name}${ending}`);
  const named = new RegExp(pieces.map((one) => one.replaceAll('.', '\\.')).join('|'), 'g');
  // The page last: what is built is as old as that.
  const files = (await readdir(from, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  for (const file of files.sort((one, other) => Number(one.name === 'index.html') - Number(other.name === 'index.html'))) {
    const path = join(file.parentPath, file.name);
    const made = join(to, relative(from, file.parentPath), relative(from, path).startsWith('assets') ? anew(file.name) : file.name);
    await mkdir(dirname(made), { recursive: true });
    if (!/\.(html|css|m?js)$/.test(path)) {
      await copyFile(path, made);
      continue;
    }
    const text = (await readFile(path, 'utf8')).replace(named, anew).replace('dataset.build = ""', `dataset.build = "${name}"`);
    // The worker tells files without a hash in their names apart by one beside it.
    await writeFile(made, text.replace(/"revision":"\w+/g, `$&${name}`));
  }
  // And by their hashes, once all are written.
  const worker = join(to, 'sw.js');
  const listed = (await readFile(worker, 'utf8')).replace(/\{[^{}]*"url":\s*"([^"]+)"[^{}]*\}/g, (entry, url: string) =>
    entry.replace(/("hash":\s*")[^"]+/, (_whole, begins: string) => begins + hashOfFile(join(to, url))),
  );
  await writeFile(worker, listed);
}

/** As it goes to a page, which puts values by key together again; by themselves they would be written as records. */
export const plain = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, function (this: Record<string, unknown>, key, written: unknown) {
      const own = this[key];
      return own instanceof Keyed ? { $keyed: [...own.entries()] } : written;
    }),
  ) as T;

/** What a reader of this world's record is given of it. */
export const seenIn = ({ meeting, now }: World, more: Partial<Followed> = {}): Followed => ({
  ...NOTHING_YET,
  phase: 'ready',
  live: true,
  asked: true,
  meeting,
  // The screens count in the world's time.
  offset: now - Date.now(),
  ...more,
});

export interface Opening {
  readonly size: BrowserContextOptions;
  readonly followed: Followed;
  /** Nobody: the wall of the hall. */
  readonly who?: Person;
  readonly at?: string;
  readonly staged?: Partial<Staged>;
  readonly answers?: Answers;
  /** What is done to the page before it opens anything. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** With its service worker, as in real use. */
  readonly worker?: boolean;
}

/** Opens a screen of the meeting, for somebody at a device of their own, or for the hall; one after the other in a house. */
export async function open(
  { browser, origin, answers: answer, spare }: House,
  { size, followed, who, at, staged, answers, before, worker = false }: Opening,
): Promise<Page> {
  const me: Me = {
    ...delegate,
    member: { ...delegate.member, ...(who && { id: who.id, name: who.name }) },
    ...(!who && { by: 'hall', meeting: 'm1' }),
  };
  answer({
    'GET /installation': ready,
    'GET /me': who ? me : refused('border/not-signed-in'),
    'POST /hall/enter': me,
    'GET /meetings': { meetings: [] },
    ...answers,
  });
  const scene: Staged = { followed, canSign: who !== undefined, actor: who && { kind: 'person', id: who.id }, ...staged };
  const begins = `window.staged = ${JSON.stringify(plain(scene))}`;
  const device: BrowserContextOptions = { ...size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' };
  // What a worker has kept stays with its browser.
  const page = worker ? await newPage(browser, { ...device, serviceWorkers: 'allow' }, begins) : await spare.page(device, begins);
  page.context().setDefaultTimeout(30_000);
  await before?.(page);
  await page.goto(origin + (at ?? (who ? '/meeting/m1' : '/hall#token')));
  await lettersCome(page);
  return page;
}

async function newPage(browser: Browser, options: BrowserContextOptions, begins: string): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(begins);
  return context.newPage();
}
